"""Functions that a hypothesis defines: `∀ x, f x = …` and `f = fun x ↦ …`.

On an infinite type such a hypothesis cannot be certified point by point. It is certain when the
value of f was built from that very equation under the same values of everything else in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyharness.lean.expr import App, Expr, Lam, Local, Pi, arguments, free_locals, head
from pyharness.vocabulary.truth import TRUE
from pyharness.vocabulary.values import Formula, Value

if TYPE_CHECKING:
    from pyharness.evaluate.types import Env

Code = Callable[["Env"], Value]


@dataclass(frozen=True, slots=True)
class Defined(Formula):
    """A function built from `equation` when the variables in it were as in `given`."""

    equation: Expr
    given: tuple[tuple[int, Value], ...]


def defining(prop: Expr) -> tuple[Local, Expr] | None:
    """`(f, fun x … ↦ e)` where the proposition is `∀ x …, f x … = e` or `f = e`."""
    binders: list[tuple[Local, Expr]] = []
    e = prop
    while isinstance(e, Pi):
        binders.append((e.var, e.type))
        e = e.body
    if head(e) != "Eq":
        return None
    _, left, right = arguments(e)
    for a, b in ((left, right), (right, left)):
        f, args = (a.fn, a.args) if isinstance(a, App) else (a, ())
        if not isinstance(f, Local) or list(args) != [v for v, _ in binders]:
            continue
        out = b
        for v, t in reversed(binders):
            out = Lam(v, t, out)
        if f not in free_locals(out):
            return f, out
    return None


def build(prop: Expr, name: str, body: Expr, code: Code, env: Env) -> Defined:
    """The function that `prop` defines under an assignment."""
    from pyharness.lean.canonical import print_expr

    return Defined(print_expr(body), code(env), prop, _given(prop, name, env))


def _given(prop: Expr, name: str, env: Env) -> tuple[tuple[int, Value], ...]:
    free = sorted(x.uid for x in free_locals(prop) if x.name != name)
    return tuple((uid, env[uid]) for uid in free if uid in env)


def certified(prop: Expr, code: Code) -> Code:
    """The hypothesis `prop`, true without looking at points where f was built from it."""
    found = defining(prop)
    if found is None or not isinstance(found[1], Lam):
        return code
    f = found[0]

    def run(env: Env) -> Value:
        value = env.get(f.uid)
        if (
            isinstance(value, Defined)
            and value.equation == prop
            and all(env.get(uid) is x for uid, x in value.given)
        ):
            return TRUE
        return code(env)

    return run
