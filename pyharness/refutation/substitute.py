"""Putting surface terms in place of free names, binders respected."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from pyharness.lean import syntax as s

Table = Mapping[str, s.Term]


def put_in(term: s.Term, table: Table) -> s.Term:
    """`term` with every free name of `table` replaced; a name bound inside stays itself.

    Replacements mention no names that a statement binds (`Fin 2`, numerals), hence no
    capture.
    """
    return _walk(term, table)  # type: ignore[no-any-return]


def _walk(node: Any, table: Table) -> Any:
    if not table:
        return node
    match node:
        case s.Ident(name, pos, explicit):
            return _name(name, pos, explicit, table)
        case s.Lam() | s.Quant() | s.Big():
            binders, inner = _telescope(node.binders, table)
            changed: dict[str, Any] = {"binders": binders, "body": _walk(node.body, inner)}
            if isinstance(node, s.Big):
                changed |= {"cond": _walk(node.cond, inner), "args": _walk(node.args, table)}
            return dataclasses.replace(node, **changed)
        case s.SetOf():
            (binder,), inner = _telescope((node.binder,), table)
            return dataclasses.replace(node, binder=binder, body=_walk(node.body, inner))
        case s.Let():
            inner = {k: v for k, v in table.items() if k != node.name}
            return dataclasses.replace(
                node,
                type=_walk(node.type, table),
                value=_walk(node.value, table),
                body=_walk(node.body, inner),
            )
        case tuple():
            return tuple(_walk(x, table) for x in node)
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        changed = {
            f.name: _walk(getattr(node, f.name), table)
            for f in dataclasses.fields(node)
            if f.name != "pos" and not isinstance(getattr(node, f.name), str)
        }
        return dataclasses.replace(node, **changed)
    return node


def _name(name: str, pos: s.Pos, explicit: bool, table: Table) -> s.Term:
    first, dot, rest = name.partition(".")
    new = table.get(first)
    if new is None:
        return s.Ident(name, pos, explicit)
    return s.Proj(new, rest, pos) if dot else new


def _telescope(
    binders: tuple[s.Binder, ...], table: Table
) -> tuple[tuple[s.Binder, ...], Mapping[str, s.Term]]:
    """Binders with their types replaced, and what remains to be replaced under them."""
    inner, out = dict(table), []
    for b in binders:
        out.append(
            dataclasses.replace(
                b,
                type=_walk(b.type, inner),
                pred=_walk(b.pred, inner),
                default=_walk(b.default, inner),
            )
        )
        for name in b.names:
            inner.pop(name, None)
    return tuple(out), inner
