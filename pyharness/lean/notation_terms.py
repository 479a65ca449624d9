"""From a notation that was read to the term it stands for, and from declarations to rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pyharness.lean.notation import Element, Rule, default_meaning
from pyharness.lean.precedence import LEAD
from pyharness.lean.syntax import App, Arg, Big, Binder, Ident, Notation, Op, Pos, Term


def build(rule: Rule, args: list[Term], binders: tuple[Binder, ...], pos: Pos) -> Term:
    if rule.expansion is not None and not rule.binds:
        return substitute(rule.expansion, dict(zip(rule.params, args, strict=True)), pos)
    if rule.constant:
        return Ident(rule.constant, pos)
    if rule.binds:
        return _big(rule, args, binders, pos)
    operands = tuple(args[o] if isinstance(o, int) else Ident(o, pos) for o in rule.operands)
    if not operands:
        return Ident(rule.sym, pos)
    if rule.sym == "not":
        return App(Ident("not", pos), (Arg(operands[0]),), pos)
    return Op(rule.sym, operands, pos)


def _big(rule: Rule, args: list[Term], binders: tuple[Binder, ...], pos: Pos) -> Term:
    labelled: list[tuple[str, Term]] = []
    body: Term | None = None
    before, position = "", 0
    for element in rule.elements:
        if element.kind == "lit":
            before = element.text
        elif element.kind != "binders":
            if element.kind == "body":
                body = args[position]
            else:
                labelled.append((before, args[position]))
            position += 1
    if body is None:  # a notation whose last operand is the body
        body = labelled.pop()[1]
    return Big(rule.elements[0].text, binders, body, pos, None, tuple(labelled))


def substitute(term: Term, values: Mapping[str, Term], pos: Pos) -> Term:
    """The expansion with operands for parameters, positioned where the notation was used.

    Bound names of the expansion that occur in an operand are renamed (Lean's hygiene).
    """
    used = frozenset(name for value in values.values() for name in identifiers(value))
    return _rebuild(term, dict(values), used, pos)  # type: ignore[no-any-return]


def identifiers(node: Any) -> set[str]:
    """First components of all identifiers in a piece of syntax."""
    found: set[str] = set()
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, Ident):
            found.add(item.name.split(".")[0])
        elif isinstance(item, tuple):
            stack.extend(item)
        elif is_dataclass(item):
            stack.extend(getattr(item, f.name) for f in fields(item))
    return found


def _bound_names(node: Any) -> set[str]:
    found: set[str] = set()
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, Binder):
            found.update(item.names)
        if isinstance(item, tuple):
            stack.extend(item)
        elif is_dataclass(item):
            stack.extend(getattr(item, f.name) for f in fields(item))
    return found


def _rebuild(node: Any, values: dict[str, Term], used: frozenset[str], pos: Pos) -> Any:
    clashes = (_bound_names(node) & used) - {"_"}
    renamed = {name: _fresh(name, used) for name in clashes}
    return _replace(node, values, renamed, pos)


def _fresh(name: str, used: frozenset[str]) -> str:
    number = 1
    while f"{name}_{number}" in used:
        number += 1
    return f"{name}_{number}"


def _replace(node: Any, values: dict[str, Term], renamed: dict[str, str], pos: Pos) -> Any:
    if isinstance(node, Ident):
        if node.name in values:
            return values[node.name]
        head, dot, rest = node.name.partition(".")
        return Ident(renamed.get(head, head) + dot + rest, pos, node.explicit)
    if isinstance(node, Binder):
        names = tuple(renamed.get(name, name) for name in node.names)
        node = replace(node, names=names)
    if isinstance(node, tuple):
        return tuple(_replace(item, values, renamed, pos) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changes = {
        f.name: pos if f.name == "pos" else _replace(getattr(node, f.name), values, renamed, pos)
        for f in fields(node)
    }
    return replace(node, **changes)


def rule_of_notation(notation: Notation) -> Rule:
    """The grammar rule of a notation declared in a file.

    In `Notation.pattern` a literal is `(text, None)` and an operand `(name, precedence)`; the
    binders of a `notation3` are `("(...)", 0)`.
    """
    elements: list[Element] = []
    params: list[str] = []
    for text, prec in notation.pattern:
        if prec is None:
            elements.append(Element("lit", text, 0))
        elif text == "(...)":
            elements.append(Element("binders", "", 0))
        else:
            elements.append(Element("arg", "", prec))
            params.append(text)
    sym, operands = default_meaning(tuple(elements))
    return Rule(
        notation.scope,
        notation.precedence,
        tuple(elements),
        sym,
        operands,
        expansion=notation.body,
        params=tuple(params),
    )


__all__ = ["LEAD", "build", "identifiers", "rule_of_notation", "substitute"]
