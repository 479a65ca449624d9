"""Printing surface terms back as Lean text.

The text is fully parenthesised, so it does not depend on precedences, and reading it again with
`parse_term` gives the same term up to positions. Scoped notation is printed as notation: the
namespace it belongs to has to be open where the text is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from pyharness.lean.notation import Rule, builtin_rules
from pyharness.lean.syntax import (
    Alternative,
    Anon,
    App,
    Arg,
    Ascribe,
    Big,
    Binder,
    ByTactic,
    Coe,
    Decimal,
    Hole,
    Ident,
    Ite,
    Lam,
    Let,
    ListLit,
    Match,
    MatLit,
    Num,
    Op,
    Proj,
    Quant,
    SetLit,
    SetOf,
    Sort,
    StructInst,
    Term,
    Text,
    Tuple,
    VecLit,
)

_OPENING = {"explicit": "(", "implicit": "{", "strict": "⦃", "inst": "["}
_CLOSING = {"explicit": ")", "implicit": "}", "strict": "⦄", "inst": "]"}


def print_term(term: Term) -> str:
    """The term as Lean text in which every compound part is in brackets."""
    match term:
        case Ident(name, _, explicit):
            return f"(@{name})" if explicit else name
        case Num(value):
            return str(value)
        case Decimal(value):
            return _decimal(value)
        case Text(value):
            return value
        case Hole():
            return "_"
        case Sort(kind):
            return kind
        case App(fn, args):
            head = f"@{fn.name}" if isinstance(fn, Ident) and fn.explicit else print_term(fn)
            return f"({head} {' '.join(map(_argument, args))})"
        case Op(sym, args):
            return _operator(sym, args)
        case Proj(inner, field):
            text = print_term(inner)
            if isinstance(inner, Ident | Num | Decimal | Text | Hole | Sort):
                text = f"({text})"  # `x.f` would be one dotted name
            return f"{text}.{field}"
        case Lam(binders, body):
            return f"(fun {' '.join(map(_lambda_binder, binders))} ↦ {print_term(body)})"
        case Quant(kind, binders, body):
            return f"({kind} {_quantified(binders)}, {print_term(body)})"
        case Big():
            return _big(term)
        case Ascribe(inner, type_):
            return f"({print_term(inner)} :{'' if type_ is None else ' ' + print_term(type_)})"
        case Coe(sym, inner):
            return f"({sym}{print_term(inner)})"
        case Tuple(items):
            return f"({_comma(items)})"
        case Anon(items):
            return f"⟨{_comma(items)}⟩"
        case VecLit(items):
            return f"![{_comma(items)}]"
        case ListLit(items):
            return f"[{_comma(items)}]"
        case SetLit(items):
            return "{" + _comma(items) + "}"
        case MatLit():
            return _matrix(term)
        case SetOf(binder, body):
            return "{" + f"{_bare(binder)} | {print_term(body)}" + "}"
        case Ite(cond, then, other, _, hyp):
            name = "" if hyp is None else f"{hyp} : "
            parts = (print_term(cond), print_term(then), print_term(other))
            return f"(if {name}{parts[0]} then {parts[1]} else {parts[2]})"
        case Let():
            return _let(term)
        case StructInst():
            return _structure(term)
        case Match(discriminants, alternatives):
            cases = " ".join(map(_alternative, alternatives))
            if not discriminants:
                return f"(fun {cases})"
            return f"(match {_comma(discriminants)} with {cases})"
        case ByTactic(text):
            return f"({text}\n)" if "--" in text else f"({text})"


def _comma(items: Sequence[Term]) -> str:
    return ", ".join(map(print_term, items))


def _argument(arg: Arg) -> str:
    text = print_term(arg.term)
    if arg.name == "..":
        return ".."
    if arg.name is not None:
        return f"({arg.name} := {text})"
    return text


def _decimal(value: Fraction) -> str:
    """A decimal fraction has a power of ten as denominator, up to cancelling."""
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    digits = max(digits, 1)
    text = str(int(value * 10**digits)).rjust(digits + 1, "0")
    return f"{text[:-digits]}.{text[-digits:]}"


@lru_cache(maxsize=1)
def _rules() -> dict[tuple[str, int], Rule]:
    found: dict[tuple[str, int], Rule] = {}
    for rule in builtin_rules():
        if not rule.constant and not rule.binds:
            found.setdefault((rule.sym, len(rule.operands)), rule)
    return found


def _operator(sym: str, args: tuple[Term, ...]) -> str:
    texts = [print_term(arg) for arg in args]
    if sym == "→":
        return f"({texts[0]} → {texts[1]})"
    if sym in ("||", "||ₘ") and len(args) == 1:
        return f"(|{texts[0]}{sym[1:]})"
    if sym == "▸":
        return f"({texts[0]} ▸ {texts[1]})"
    if sym == "//":
        inner = args[0]
        assert isinstance(inner, SetOf)
        return "{" + f"{_bare(inner.binder)} // {print_term(inner.body)}" + "}"
    if sym in ("!₁", "!₂", "!ₚ"):
        return sym + texts[0][1:]
    if sym in ("#[]", "#v[]", "%[]"):
        return f"{sym[:-1]}{', '.join(texts)}]"
    if (sym, len(args)) in _rules():
        return _by_rule(_rules()[sym, len(args)], texts)
    if sym.startswith("[") and sym.rstrip("!?'").endswith("]"):
        return _indexed(sym, args, texts)
    raise ValueError(f"no notation for {sym!r} with {len(args)} operands")


def _indexed(sym: str, args: tuple[Term, ...], texts: list[str]) -> str:
    """`x[i]`, `x[i]'h`, `μ[s|t]` …"""
    inside, closing, mark = sym[1:].partition("]")
    extra = texts[-1] if mark == "'" else ""
    operands = texts[1:-1] if mark == "'" else texts[1:]
    start = ""
    if len(inside) == len(operands) and inside:
        start, inside = inside[0], inside[1:]
    body = operands[0]
    for word, operand in zip(_index_separators(inside), operands[1:], strict=True):
        body += f" {word} {operand}"
    return f"({print_term(args[0])}[{start}{body}{closing}{mark}{extra})"


def _index_separators(text: str) -> list[str]:
    words = []
    while text:
        word = "in" if text.startswith("in") else text[0]
        words.append(word)
        text = text[len(word) :]
    return words


def _by_rule(rule: Rule, texts: list[str]) -> str:
    slots: dict[int, str] = {}
    for operand, text in zip(rule.operands, texts, strict=False):
        if isinstance(operand, int):
            slots[operand] = text
    words, position = [], 0
    for element in rule.elements:
        if element.kind == "lit":
            words.append(element.text)
        else:
            words.append(slots[position])
            position += 1
    if rule.elements[0].kind == "lit" and rule.elements[-1].kind == "lit" and len(words) == 3:
        return f"({''.join(words)})"  # the bars of `‖x‖` touch what they enclose
    return f"({' '.join(words)})"


def _big(term: Big) -> str:
    words = [term.sym]
    labelled = dict(term.args)
    inner = [(label, value) for label, value in term.args if label not in ("∂",)]
    if term.sym.endswith("["):  # `⨂[R] i, f`
        words += [f"{print_term(inner[0][1])}]"]
        inner = inner[1:]
    words.append(_quantified(term.binders))
    before_comma = term.sym.startswith(("∀", "∃"))
    for label, value in inner:
        if label == "..":  # spaced, it would be the ellipsis of an application
            words[-1] += f".. {print_term(value)}"
        else:
            words.append(f"{label} {print_term(value)}")
    if "∂" in labelled and before_comma:
        words.append(f"∂{print_term(labelled['∂'])}")
    if inner and inner[0][0] in ("C(", "T("):
        words = [term.sym, _quantified(term.binders), "in", _circle(inner)]
    if term.cond is not None:
        words.append(f"with {print_term(term.cond)}")
    text = f"{' '.join(words)}, {print_term(term.body)}"
    if "∂" in labelled and not before_comma:
        text += f" ∂{print_term(labelled['∂'])}"
    return f"({text})"


def _circle(args: list[tuple[str, Term]]) -> str:
    return f"{args[0][0]}{print_term(args[0][1])}, {print_term(args[1][1])})"


def _head(binder: Binder) -> str:
    return print_term(binder.pattern) if binder.pattern is not None else " ".join(binder.names)


def _rest(binder: Binder) -> str:
    text = ""
    if binder.pred is not None:
        text += f" {binder.pred[0]} {print_term(binder.pred[1])}"
    if binder.type is not None:
        text += f" : {print_term(binder.type)}"
    return text


def _bare(binder: Binder) -> str:
    return _head(binder) + _rest(binder)


def print_binder(binder: Binder) -> str:
    """A binder in its brackets, as in a declaration."""
    if binder.kind == "inst":
        name = "" if binder.names in ((), ("_",)) else f"{binder.names[0]} : "
        assert binder.type is not None
        return f"[{name}{print_term(binder.type)}]"
    default = "" if binder.default is None else f" := {print_term(binder.default)}"
    return f"{_OPENING[binder.kind]}{_bare(binder)}{default}{_CLOSING[binder.kind]}"


def _lambda_binder(binder: Binder) -> str:
    if binder.pattern is not None and binder.type is None:
        return print_term(binder.pattern)
    if binder.kind == "explicit" and binder.type is None and len(binder.names) == 1:
        return binder.names[0]
    return print_binder(binder)


def _quantified(binders: tuple[Binder, ...]) -> str:
    """Binders of a quantifier; a single one needs no brackets."""
    if len(binders) == 1 and binders[0].kind == "explicit" and binders[0].default is None:
        return _bare(binders[0])
    return " ".join(
        _bare(b) if b.pattern is not None and b.type is None and b.pred is None else print_binder(b)
        for b in binders
    )


def _matrix(term: MatLit) -> str:
    if term.empty_cols:
        return f"!![{',' * term.empty_cols}]"
    if term.rows and not any(term.rows):
        return f"!![{';' * len(term.rows)}]"
    return f"!![{'; '.join(map(_comma, term.rows))}]"


def _let(term: Let) -> str:
    head = term.name if term.pattern is None else print_term(term.pattern)
    type_ = "" if term.type is None else f" : {print_term(term.type)}"
    return f"(let {head}{type_} := {print_term(term.value)}; {print_term(term.body)})"


def _structure(term: StructInst) -> str:
    bases = f"{_comma(term.bases)} with " if term.bases else ""
    fields = ", ".join(f"{name} := {print_term(value)}" for name, value in term.fields)
    type_ = "" if term.type is None else f" : {print_term(term.type)}"
    return "{" + f"{bases}{fields}{'' if fields else '..'}{type_}" + "}"


def _alternative(alternative: Alternative) -> str:
    return f"| {_comma(alternative.patterns)} => {print_term(alternative.body)}"
