"""The notations in force at one point of a file: token table and operator tries.

Rules that share their first token share a trie, so `∫ x, f`, `∫ x in s, f` and
`∫ x in a..b, f ∂μ` are told apart by what comes next, without backtracking.
"""

from __future__ import annotations

from functools import lru_cache

from pyharness.lean.lexer import FIXED_TOKENS, IDENT, TokenTable
from pyharness.lean.notation import Rule, builtin_rules, builtin_scopes
from pyharness.lean.precedence import ARG, MAX


class Node:
    """What may follow at this point of a notation."""

    __slots__ = ("arg", "binders", "body", "literals", "rule")

    def __init__(self) -> None:
        self.literals: dict[str, Node] = {}
        self.arg: tuple[int, Node] | None = None
        self.body: tuple[int, Node] | None = None
        self.binders: Node | None = None
        self.rule: Rule | None = None

    def insert(self, rule: Rule, index: int) -> None:
        if index == len(rule.elements):
            old = self.rule
            if old is not None and (old.constant or old.sym) != (rule.constant or rule.sym):
                rule = _ambiguous(rule)
            self.rule = rule
            return
        kind, text, prec = rule.elements[index]
        if kind == "lit":
            node = self.literals.setdefault(text, Node())
        elif kind == "arg":
            if self.arg is None:
                self.arg = (prec, Node())
            node = self.arg[1]
        elif kind == "body":
            if self.body is None:
                self.body = (prec, Node())
            node = self.body[1]
        else:
            if self.binders is None:
                self.binders = Node()
            node = self.binders
        node.insert(rule, index + 1)


def _ambiguous(new: Rule) -> Rule:
    """Two meanings for one token of two open namespaces: the token stays."""
    return Rule(new.scope, new.prec, new.elements, new.elements[0].text, new.operands)


def _shape(rule: Rule) -> tuple[str, ...]:
    return tuple(element.text for element in rule.elements)


class Group:
    """The notations with one first token, one precedence and one left operand precedence."""

    __slots__ = ("left", "node", "prec")

    def __init__(self, prec: int, left: int) -> None:
        self.prec = prec
        self.left = left
        self.node = Node()


class Grammar:
    """An immutable set of rules, indexed."""

    __slots__ = ("_lead", "_lead_rules", "_trail", "_trail_rules", "table")

    def __init__(
        self,
        table: TokenTable,
        lead_rules: dict[str, tuple[Rule, ...]],
        trail_rules: dict[str, tuple[Rule, ...]],
    ) -> None:
        self.table = table
        self._lead_rules = lead_rules
        self._trail_rules = trail_rules
        self._lead: dict[str, tuple[Group, ...]] = {}
        self._trail: dict[str, tuple[Group, ...]] = {}

    def with_rules(self, rules: tuple[Rule, ...]) -> Grammar:
        """The grammar with more rules; one of the same shape as an older one replaces it."""
        lead, trail = dict(self._lead_rules), dict(self._trail_rules)
        tokens: set[str] = set()
        for rule in rules:
            index = lead if rule.is_leading else trail
            older = index.get(rule.key, ())
            if rule.expansion is not None:
                older = tuple(old for old in older if _shape(old) != _shape(rule))
            index[rule.key] = (*older, rule)
            tokens.update(e.text for e in rule.elements if e.kind == "lit")
        return Grammar(self.table.extended(frozenset(tokens)), lead, trail)

    def lead(self, token: str) -> tuple[Group, ...]:
        """Groups of notations that start with this token."""
        groups = self._lead.get(token)
        if groups is None:
            groups = self._lead[token] = _group(self._lead_rules.get(token, ()), leading=True)
        return groups

    def trail(self, token: str) -> tuple[Group, ...]:
        """Groups of notations whose first token, behind a left operand, is this one."""
        groups = self._trail.get(token)
        if groups is None:
            groups = self._trail[token] = _group(self._trail_rules.get(token, ()), leading=False)
        return groups

    def abbreviates(self, token: str) -> bool:
        """Whether the token is a word that stands for a constant, such as `π` or `conj`."""
        return IDENT.fullmatch(token) is not None and any(
            len(rule.elements) == 1 for rule in self._lead_rules.get(token, ())
        )

    def without(self, token: str) -> Grammar:
        """The grammar in which this token is an ordinary identifier."""
        lead = {key: rules for key, rules in self._lead_rules.items() if key != token}
        trail = {key: rules for key, rules in self._trail_rules.items() if key != token}
        return Grammar(self.table.without(token), lead, trail)

    def starts_argument(self, token: str) -> bool:
        return any(group.prec >= ARG for group in self.lead(token))


def _group(rules: tuple[Rule, ...], *, leading: bool) -> tuple[Group, ...]:
    groups: dict[tuple[int, int], Group] = {}
    for rule in rules:
        left = MAX if leading else rule.elements[0].prec
        group = groups.setdefault((rule.prec, left), Group(rule.prec, left))
        group.node.insert(rule, 1 if leading else 2)
    # The most recently declared first: a file's own notation is preferred to an older one.
    return tuple(reversed(groups.values()))


@lru_cache(maxsize=1)
def base_grammar() -> Grammar:
    """Lean's prelude and the unscoped notations of Mathlib."""
    empty = Grammar(TokenTable(FIXED_TOKENS), {}, {})
    return empty.with_rules(tuple(r for r in builtin_rules() if not r.scope))


@lru_cache(maxsize=256)
def grammar_for(scopes: frozenset[str], own: tuple[Rule, ...] = ()) -> Grammar:
    """The grammar with the given namespaces open and the file's own rules in force."""
    scopes &= builtin_scopes()
    if own:
        return grammar_for(scopes).with_rules(own)
    if not scopes:
        return base_grammar()
    return base_grammar().with_rules(tuple(r for r in builtin_rules() if r.scope in scopes))
