"""A Pratt parser for Lean terms.

Follows Lean's own algorithm: a leading form, then trailing forms as long as the precedence in
force allows them, where a form also asks for a minimal precedence of its left operand. That is
why `a = b = c` is rejected and `f x⁻¹` is `f (x⁻¹)`. No token is read twice except where two
notations share a first token, and there a budget bounds the work.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from pyharness.lean.grammar import Grammar, Group, Node, grammar_for
from pyharness.lean.lexer import LexError, Tokens, split_name, symbols, tokenize
from pyharness.lean.notation import Rule
from pyharness.lean.notation_terms import build, rule_of_notation
from pyharness.lean.parser_binders import quantified
from pyharness.lean.parser_errors import NotationClash, ParseError
from pyharness.lean.parser_forms import LEADING, literal
from pyharness.lean.parser_trailing import TRAILING
from pyharness.lean.precedence import ARG, ASCII_SPELLINGS, LEAD, MAX
from pyharness.lean.syntax import App, Arg, Binder, Hole, Ident, Notation, Op, Proj, Term

# Namespaces whose notation `parse_term` knows when the caller names none.
DEFAULT_OPENS = (
    "Matrix",
    "Kronecker",
    "NNReal",
    "ENNReal",
    "RealInnerProductSpace",
    "InnerProductSpace",
    "ComplexConjugate",
    "Topology",
    "Filter",
    "TensorProduct",
    "symmDiff",
)
_ARGUMENT_KINDS = frozenset(("id", "num", "dec", "str", "char", "name"))
_ARGUMENT_SYMBOLS = symbols(
    "( ⟨ { [ @ _ ?_ ? fun λ · ![ !![ #[ #v[ %[ ↑ ⇑ ↥ ‹ Type Prop Sort Type* Sort* nofun "
    "ofNat( ⦃ !₁[ !₂[ !ₚ["
)


class Parser:
    """A cursor over tokens. `level` is the precedence of the form parsed last."""

    __slots__ = (
        "cdots", "fuel", "grammar", "i", "kind", "level", "min_column", "pos", "spaced", "tokens",
        "value",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, grammar: Grammar) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.kind = tokens.kind
        self.value = tokens.value
        self.pos = tokens.pos
        self.spaced = tokens.spaced
        self.i = 0
        self.level = 0
        self.min_column = 0
        self.fuel = 1000 + 64 * len(tokens.kind)
        self.cdots: list[list[str]] = []

    # -- cursor ---------------------------------------------------------------------------

    def fail(self, message: str, at: int | None = None) -> NoReturn:
        raise ParseError(message, self.pos[self.i if at is None else at])

    def unexpected(self, wanted: str) -> NoReturn:
        found = self.value[self.i] or "the end"
        self.fail(f"expected {wanted}, found {found!r}")

    def at(self, symbol: str) -> bool:
        return self.value[self.i] == symbol and self.kind[self.i] == "sym"

    def accept(self, symbol: str) -> bool:
        if self.value[self.i] == symbol and self.kind[self.i] == "sym":
            self.i += 1
            return True
        return False

    def expect(self, symbol: str) -> None:
        if not self.accept(symbol):
            self.unexpected(repr(symbol))

    def at_name(self) -> bool:
        return self.kind[self.i] == "id" or self.value[self.i] == "_"

    def check_clash(self) -> None:
        """At a place for a name: raise when a notation that looks like a name stands there."""
        value = self.value[self.i]
        if self.kind[self.i] == "sym" and self.grammar.abbreviates(value):
            raise NotationClash(value, self.pos[self.i])

    def name(self) -> str:
        if not self.at_name():
            self.check_clash()
            self.unexpected("a name")
        self.i += 1
        return self.value[self.i - 1]

    # -- terms ----------------------------------------------------------------------------

    def term(self, prec: int = 0) -> Term:
        """Parse a term that binds at least as tightly as `prec`."""
        self.fuel -= 1
        if self.fuel < 0:
            self.fail("too many readings to try")
        left = self.leading(prec)
        while True:
            following = self.trailing(left, prec)
            if following is None:
                return left
            left = following

    def leading(self, prec: int) -> Term:
        i = self.i
        kind = self.kind[i]
        if kind == "id":
            self.i = i + 1
            self.level = MAX
            if self.value[i + 1] == ".{" and not self.spaced[i + 1]:
                self.skip_universes()
            return Ident(self.value[i], self.pos[i])
        if kind != "sym":
            self.level = MAX
            return literal(self)
        value = self.value[i]
        form = LEADING.get(value)
        groups = self.grammar.lead(value)
        if form is not None:
            if not groups:
                return form(self, prec)
            fuel = self.fuel
            try:
                return form(self, prec)
            except ParseError:
                self.i = i
                self.fuel = min(fuel, self.fuel)
        viable = [group for group in groups if group.prec >= prec]
        if not viable:
            if groups or form is not None:
                self.fail(f"{value!r} needs parentheses here")
            self.unexpected("a term")
        return self.longest(None, viable)

    def trailing(self, left: Term, prec: int) -> Term | None:
        """Extend `left` by one trailing form, or None when nothing fits."""
        i = self.i
        spaced = self.spaced[i]
        if self.kind[i] != "sym":
            if spaced and prec <= LEAD and self.level >= MAX and self.starts_argument(i):
                return self.application(left)
            return None
        value = self.value[i]
        if not spaced:
            if value == "." and not self.spaced[i + 1] and self.kind[i + 1] in ("id", "num"):
                return self.projection(left)
            if value == "[":
                return self.index(left)
        groups = self.grammar.trail(value)
        applicable = spaced and prec <= LEAD and self.level >= MAX
        if groups:
            if applicable and not self.spaced[i + 1] and self.grammar.starts_argument(value):
                after = self.kind[i + 1]
                if after in _ARGUMENT_KINDS or self.value[i + 1] in "(⟨":
                    return self.application(left)
            level = self.level
            viable = [g for g in groups if g.prec >= prec and level >= g.left]
            if viable:
                return self.longest(left, viable)
        special = TRAILING.get(value)
        if special is not None and special[0] >= prec:
            return special[1](self, left)
        if applicable and self.starts_argument(i):
            return self.application(left)
        return None

    def longest(self, left: Term | None, groups: Sequence[Group]) -> Term:
        """Read the notation at the cursor; of several that fit, the one that reads furthest."""
        if len(groups) == 1:
            return self.follow(left, groups[0])
        start, fuel_cap = self.i, self.fuel
        best: tuple[int, Term, int] | None = None
        error: ParseError | None = None
        for group in groups:
            self.i = start
            try:
                result = self.follow(left, group)
            except ParseError as failure:
                if error is None or failure.pos > error.pos:
                    error = failure
                continue
            if best is None or self.i > best[0]:
                best = (self.i, result, self.level)
        self.fuel = min(fuel_cap, self.fuel)
        if best is None:
            assert error is not None
            raise error
        self.i, _, self.level = best
        return best[1]

    def follow(self, left: Term | None, group: Group) -> Term:
        pos = self.pos[self.i]
        self.i += 1
        node: Node = group.node
        args: list[Term] = [] if left is None else [left]
        binders: tuple[Binder, ...] = ()
        while True:
            following = node.literals.get(self.value[self.i]) if node.literals else None
            if following is not None and self.kind[self.i] != "eof":
                self.i += 1
                node = following
            elif node.body is not None:
                prec, node = node.body
                args.append(self.term(prec))
            elif node.binders is not None:
                node = node.binders
                binders = quantified(self)
            elif node.arg is not None:
                prec, node = node.arg
                args.append(self.term(prec))
            elif node.rule is not None:
                self.level = group.prec
                return build(node.rule, args, binders, pos)
            else:
                self.unexpected(" or ".join(repr(s) for s in sorted(node.literals)))

    # -- trailing forms -------------------------------------------------------------------

    def starts_argument(self, i: int) -> bool:
        if self.pos[i][1] <= self.min_column:
            return False
        kind = self.kind[i]
        if kind != "sym":
            return kind in _ARGUMENT_KINDS
        value = self.value[i]
        if value in _ARGUMENT_SYMBOLS:
            return True
        if value in ("|", "‖"):  # the opening one of a pair: something begins right behind it
            return not self.spaced[i + 1] and (
                self.kind[i + 1] in _ARGUMENT_KINDS
                or self.value[i + 1] in LEADING
                or bool(self.grammar.lead(self.value[i + 1]))
            )
        if value == ".":
            return not self.spaced[i + 1] and self.kind[i + 1] == "id"
        return value == ".." or self.grammar.starts_argument(value)

    def application(self, fn: Term) -> Term:
        args = []
        while self.spaced[self.i] and self.starts_argument(self.i):
            i = self.i
            if (
                self.value[i] == "("
                and self.kind[i + 1] == "id"
                and self.value[i + 2] == ":="
                and self.kind[i + 2] == "sym"
            ):
                self.i += 3
                args.append(Arg(self.term(), self.value[i + 1]))
                self.expect(")")
            elif self.at(".."):
                self.i += 1
                args.append(Arg(Hole(self.pos[i]), ".."))
                break
            else:
                args.append(Arg(self.term(ARG)))
        self.level = LEAD
        return App(fn, tuple(args), fn.pos)

    def projection(self, left: Term) -> Term:
        pos = self.pos[self.i]
        field = self.value[self.i + 1]
        self.i += 2
        self.level = MAX
        if self.value[self.i] == ".{" and not self.spaced[self.i]:
            self.skip_universes()
        if isinstance(left, Ident) and left.name.startswith("_cdot"):
            return Ident(f"{left.name}.{field}", left.pos)  # like the `x.f` it stands for
        for part in split_name(field):
            left = Proj(left, part, pos)
        return left

    def index(self, left: Term) -> Term:
        """`x[i]`, `x[i]!`, `x[i]?`, `x[i]'h`, `μ[|s]`; the bracket touches what stands before."""
        pos = self.pos[self.i]
        self.i += 1
        args, sym = [left], "["
        if self.accept("|"):
            sym = "[|"
        args.append(self.term())
        while self.value[self.i] in ("|", ",", "in", "←") and self.kind[self.i] == "sym":
            sym += self.value[self.i]
            self.i += 1
            args.append(self.term())
        self.expect("]")
        sym += "]"
        if self.value[self.i] in ("!", "?") and not self.spaced[self.i]:
            sym += self.value[self.i]
            self.i += 1
        elif self.value[self.i] == "'" and not self.spaced[self.i]:
            self.i += 1
            sym += "'"
            args.append(self.term(MAX))
        self.level = MAX
        return Op(sym, tuple(args), pos)

    def skip_universes(self) -> None:
        close = self.i
        while self.value[close] != "}":
            if self.kind[close] == "eof":
                self.fail("universe list is never closed")
            close += 1
        self.i = close + 1


def parse_term(
    text: str,
    notations: Sequence[Notation] = (),
    *,
    opens: Sequence[str] = DEFAULT_OPENS,
) -> Term:
    """Parse one complete term.

    `notations` are extra notations in force (such as `LeanFile.notations` of another file),
    `opens` the namespaces whose scoped notation is active. Raises `ParseError` with the
    position when the text is not a term.
    """
    own: tuple[Rule, ...] = tuple(rule_of_notation(n) for n in notations)
    grammar = grammar_for(frozenset(opens), own)
    try:
        parser = Parser(tokenize(text, 0, len(text), (1, 1), grammar.table), grammar)
        term = parser.term()
    except LexError as error:
        raise ParseError(error.message, error.pos) from error
    except RecursionError:
        raise ParseError("nested too deeply", (1, 1)) from None
    if parser.kind[parser.i] != "eof":
        parser.unexpected("the end of the term")
    return term


__all__ = ["ASCII_SPELLINGS", "DEFAULT_OPENS", "ParseError", "Parser", "parse_term", "split_name"]
