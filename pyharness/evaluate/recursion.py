"""Definitions over any types that call themselves.

Any other definition over any types is unfolded where it is used, its arguments put in; one that
calls itself would be unfolded for ever. Here only its types are put in, once for each choice of
them, and its values are passed at run time, where calls inside calls are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.elaborate.environment import Definition
from pyharness.lean.expr import PROP, TYPE, Const, Expr, Local, Pi, substitute, walk
from pyharness.lean.unify import fresh_local, refreshed
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code

MOST_TYPES = 12  # choices of types of one definition, each met while the one before is compiled


def calls_itself(d: Definition) -> bool:
    return any(x == Const(d.name) for x in walk(d.body))


class Instances:
    """Recursive definitions compiled at the types of their uses, for one compiler."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, tuple[Expr, ...]], tuple[list[int], list[Code]]] = {}
        self._open: list[str] = []  # names of those being compiled, one inside another

    def code(self, c: Compiler, d: Definition, args: tuple[Expr, ...]) -> Code:
        """`d` at as many arguments as it has parameters.

        Raises Unevaluable when it has no meaning here, or calls itself at ever new types.
        """
        types = {v: a for (v, t), a in zip(d.params, args, strict=True) if t == TYPE}
        values = [c.compile(a) for (_, t), a in zip(d.params, args, strict=True) if t != TYPE]
        key = d.name, tuple(types.values())
        if key not in self._known:
            self._compile(c, d, types, key)
        uids, body = self._known[key]

        def run(env: Env) -> Value:
            given = {u: value(env) for u, value in zip(uids, values, strict=True)}
            return body[0]({**env, **given})  # the types may mention variables of the caller

        return run

    def _compile(
        self,
        c: Compiler,
        d: Definition,
        types: dict[Local, Expr],
        key: tuple[str, tuple[Expr, ...]],
    ) -> None:
        if self._open.count(d.name) >= MOST_TYPES:
            raise Unevaluable(f"{d.name} calls itself at ever new types")
        # new names: types that mention the parameters of an outer call keep that meaning
        fresh = {v: fresh_local(v.name) for v, t in d.params if t != TYPE}
        c.propositions.update(fresh[v] for v, t in d.params if v in fresh and _ends_in_prop(t))
        body: list[Code] = []
        uids = [v.uid for v in fresh.values()]
        self._known[key] = uids, body  # found by the calls inside
        self._open.append(d.name)
        try:
            body.append(c.compile(refreshed(substitute(d.body, {**types, **fresh}))))
        except Unevaluable:
            del self._known[key]
            raise
        finally:
            self._open.pop()


def _ends_in_prop(t: Expr) -> bool:
    while isinstance(t, Pi):
        t = t.body
    return t == PROP
