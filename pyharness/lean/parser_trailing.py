"""Trailing forms that are not notation: `→`, `<|`, `|>`, `$`, `|>.` and `▸`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pyharness.lean.lexer import split_name
from pyharness.lean.precedence import ARROW, MAX, MIN
from pyharness.lean.syntax import App, Arg, Op, Proj, Term

if TYPE_CHECKING:
    from pyharness.lean.parser import Parser


def _arrow(p: Parser, left: Term) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    right = p.term(ARROW)
    p.level = MAX
    return Op("→", (left, right), pos)


def _apply(fn: Term, arg: Term) -> Term:
    if isinstance(fn, App):
        return App(fn.fn, (*fn.args, Arg(arg)), fn.pos)
    return App(fn, (Arg(arg),), fn.pos)


def _pipe_left(p: Parser, left: Term) -> Term:
    p.i += 1
    right = p.term(MIN)
    p.level = MIN
    return _apply(left, right)


def _pipe_right(p: Parser, left: Term) -> Term:
    p.i += 1
    right = p.term(MIN + 1)
    p.level = MIN
    return _apply(right, left)


def _pipe_field(p: Parser, left: Term) -> Term:
    """`e |>.f x y` is `(e.f x y)`."""
    pos = p.pos[p.i]
    p.i += 1
    if p.kind[p.i] not in ("id", "num"):
        p.unexpected("a field name")
    fn: Term = left
    for part in split_name(p.value[p.i]):
        fn = Proj(fn, part, pos)
    p.i += 1
    result = p.application(fn) if p.spaced[p.i] and p.starts_argument(p.i) else fn
    p.level = MIN
    return result


def _rewrite(p: Parser, left: Term) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    right = p.term(75)
    p.level = 75
    return Op("▸", (left, right), pos)


# Lean's `arrow`, `<|`, `|>`, `$`, `|>.` and `▸` (Lean/Parser/Term.lean, Init/Notation.lean).
TRAILING: dict[str, tuple[int, Callable[[Parser, Term], Term]]] = {
    "→": (ARROW, _arrow),
    "->": (ARROW, _arrow),
    "<|": (MIN, _pipe_left),
    "$": (MIN, _pipe_left),
    "|>": (MIN, _pipe_right),
    "|>.": (MIN, _pipe_field),
    "▸": (75, _rewrite),
}
