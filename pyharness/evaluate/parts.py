"""Parts of structured values: subtypes, options, sums, pairs and proofs.

A subtype of a finite type (and a finite set used as a type) is again a type of positions, so
that it can index a matrix; `Subtype.val` goes back to the member. A member of a subtype of an
infinite type is the value itself. `Option α` and `α ⊕ β` of finite types are positions, too;
otherwise `none` is `None`, `some x` is `Some(x)` and `inl a` is `Side(0, a)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate.types import Env, Members
from pyharness.lean.expr import Expr, app
from pyharness.vocabulary.values import FiniteType, Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code]


@dataclass(frozen=True, slots=True)
class Some:
    """`some x` where the type of x is not one of positions."""

    value: Value


@dataclass(frozen=True, slots=True)
class Side:
    """`inl a` (0) or `inr b` (1) where a type of the sum is not one of positions."""

    index: int
    value: Value


def _subtype(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return c.type(app("Subtype", *args[:2]))


def _value(c: Compiler, args: tuple[Expr, ...]) -> Code:
    domain, inner = _subtype(c, args), c.compile(args[2])

    def run(env: Env) -> Value:
        d, x = domain(env), inner(env)
        return d.members[x] if isinstance(d, Members) else x

    return run


def _make(c: Compiler, args: tuple[Expr, ...]) -> Code:
    domain, inner = _subtype(c, args), c.compile(args[2])

    def run(env: Env) -> Value:
        d, x = domain(env), inner(env)
        if not isinstance(d, Members):
            return x
        if x not in d.members:
            raise ar.Undecided("a value outside the subtype it is put in")
        return d.members.index(x)

    return run


def _some(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, inner = c.type(args[0]), c.compile(args[1])
    return lambda env: inner(env) + 1 if isinstance(t(env), FiniteType) else Some(inner(env))


def _none(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t = c.type(args[0])
    return lambda env: 0 if isinstance(t(env), FiniteType) else None


def _is_some(c: Compiler, args: tuple[Expr, ...]) -> Code:
    inner = c.compile(args[1])
    return lambda env: int(inner(env) not in (0, None))


def _content(c: Compiler, args: tuple[Expr, ...]) -> Code:
    inner = c.compile(args[1])

    def run(env: Env) -> Value:
        x = inner(env)
        if x in (0, None):
            raise ar.Undecided("the content of none")
        return x.value if isinstance(x, Some) else x - 1

    return run


def _side(index: int) -> Build:
    """`Sum.inl a`, `Sum.inr b`."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        left, right, inner = c.type(args[0]), c.type(args[1]), c.compile(args[2])

        def run(env: Env) -> Value:
            a, x = left(env), inner(env)
            if isinstance(a, FiniteType) and isinstance(right(env), FiniteType):
                return x + a.size if index else x
            return Side(index, x)

        return run

    return build


def _is_left(c: Compiler, args: tuple[Expr, ...]) -> Code:
    left, inner = c.type(args[0]), c.compile(args[2])

    def run(env: Env) -> Value:
        x = inner(env)
        return int(x.index == 0 if isinstance(x, Side) else x < left(env).size)

    return run


def _of_side(index: int) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        left, inner = c.type(args[0]), c.compile(args[2])

        def run(env: Env) -> Value:
            x = inner(env)
            if isinstance(x, Side):
                return x.value
            return x - left(env).size if index else x

        return run

    return build


def _proof(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return lambda env: None


def _decide(c: Compiler, args: tuple[Expr, ...]) -> Code:
    p = c.compile(args[0])

    def run(env: Env) -> Value:
        t = p(env)
        if t.value is None:
            raise ar.Undecided(f"decide: {t.reason}")
        return int(t.value)

    return run


PARTS: dict[str, Build] = {
    "proof": _proof,
    "Decidable.decide": _decide,
    "Subtype.val": _value,
    "Subtype.mk": _make,
    "Option.none": _none,
    "Option.some": _some,
    "Option.isSome": _is_some,
    "Option.get": _content,
    "Sum.inl": _side(0),
    "Sum.inr": _side(1),
    "Sum.isLeft": _is_left,
    "Sum.getLeft": _of_side(0),
    "Sum.getRight": _of_side(1),
}
