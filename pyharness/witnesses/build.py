"""A whole witness: sizes, values, solved equations, repairs."""

from __future__ import annotations

import dataclasses

from pyharness.arithmetic import RealMatrix, from_exact
from pyharness.evaluate.case import CompiledClaim
from pyharness.evaluate.types import Env
from pyharness.lean.elaborate.maps import SPACES
from pyharness.lean.expr import Expr, free_locals, head
from pyharness.vocabulary.values import Table, Value
from pyharness.witnesses import hints as h
from pyharness.witnesses import zoo
from pyharness.witnesses.chooser import Chooser
from pyharness.witnesses.definitions import defined_functions
from pyharness.witnesses.draw import draw_sizes, draw_value
from pyharness.witnesses.function_hints import move_into
from pyharness.witnesses.maps import related_vector
from pyharness.witnesses.repair import repair

_WITH_KIN = frozenset({"Real", "Matrix", "LinearMap", "ContinuousLinearMap"}) | SPACES


def _related(ch: Chooser, other: Value) -> Value:
    """Coincidences that independent draws never make: B = A, and B = S - A.

    In the second A + B is a simple S although A and B are large: what cancels is what sums and
    perturbations are wrong about.
    """
    if isinstance(other, Table):
        return related_vector(ch, other)
    if not isinstance(other, RealMatrix) or ch.chance(1, 2):
        return other
    rows, cols = other.shape
    simple = from_exact(ch.choice((zoo.scalar, zoo.permutation, zoo.unit))(ch, rows, cols))
    return simple.sub(other)


class Builder:
    """Builds witnesses of one claim. Hints are collected once."""

    def __init__(self, claim: CompiledClaim) -> None:
        self.claim = claim
        self.hints = h.hints_of(claim.claim)
        solved = {v for v, _ in self.hints.solved}
        named = {*claim.claim.types, *(v.local for v in claim.claim.data)}
        self._equations = [
            (v, e, claim.compiler.compile(e))
            for v, e in self.hints.solved
            if not free_locals(e) & solved and free_locals(e) <= named
        ]
        self._functions = defined_functions(claim)
        data = claim.claim.data
        mentioned = frozenset().union(*(free_locals(v.type) for v in data)) if data else frozenset()
        sizes = [v.local for v in data if v.local in mentioned]
        self._sizes = frozenset(v.uid for v in sizes)
        self._last_size = sizes[-1].uid if sizes else None
        last = max((k for k, v in enumerate(data) if v.local in mentioned), default=-1)
        late = {v.local for v in data[last + 1 :]}
        early = tuple(h for h in claim.hypotheses if not h.mentions & late)
        self._early = dataclasses.replace(claim, hypotheses=early)

    def draw(self, ch: Chooser) -> Env:
        """An assignment of every variable. Raises NoInhabitant, Unevaluable, Undecided."""
        env = draw_sizes(self.claim.claim, self.hints, ch)
        self.fill(env, ch)
        return env

    def fill(self, env: Env, ch: Chooser, *, frozen: bool = False) -> None:
        """Draw what `env` does not assign yet, then meet hypotheses.

        With `frozen`, values already assigned (an adapter's) are never repaired.
        """
        given = set(env)
        fixed = given if frozen else set()
        previous: dict[Expr, list[object]] = {}
        for v in self.claim.claim.data:
            uid = v.local.uid
            if uid in env:
                continue
            wanted = self.hints.get(uid)
            value = draw_value(self.claim.compiler, v, wanted, env, ch)
            kin = previous.setdefault(v.type, [])
            if kin and not wanted and head(v.type) in _WITH_KIN and ch.chance(1, 5):
                other = ch.choice(kin)
                value = other if self.claim.compiler.rings else _related(ch, other)
            kin.append(value)
            env[uid] = value
            if uid == self._last_size:
                self._settle(env, ch, frozenset(fixed), frozenset(given))
        for var, _, code in self._equations:
            if var.uid not in given | self._sizes:
                env[var.uid] = code(env)
        functions = [f for f in self._functions if f.uid not in given]
        for f in functions:
            f.assign(env)
        move_into(self.hints.members, env, given, ch)
        held = frozenset(f.uid for f in functions)
        repair(self.claim, env, ch, self._sizes | fixed | held, frozenset(given))
        for f in functions:  # once more: what they are made of may have been repaired
            f.assign(env)

    def _settle(self, env: Env, ch: Chooser, fixed: frozenset[int], given: frozenset[int]) -> None:
        """Meet what is asked of values that types depend on (`n` of `k : Fin n`) before values of
        those types are drawn; afterwards they stay, or `k` would leave its type."""
        for var, e, code in self._equations:
            known = {x.uid for x in free_locals(e)} <= env.keys()
            if var.uid in self._sizes - given and known:
                env[var.uid] = code(env)
        repair(self._early, env, ch, fixed, given)
