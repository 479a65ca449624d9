"""Every small witness in order of size: the counterexample found first is the smallest.

Index types have one or two elements (three for sparse witnesses). Entries are 0, 1, -1 and 2,
scalars also 1/2, -2 and 3. Witnesses with fewer numbers other than 0 come first, and before all
others those in which all variables of one shape are equal: A = B is where products go wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from flint import fmpq

from pyharness.arithmetic import from_entries
from pyharness.evaluate.case import CompiledClaim
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Variable
from pyharness.lean.expr import Expr, Local, Pi, arguments, free_locals, head
from pyharness.vocabulary.values import FiniteType, Table, Value
from pyharness.witnesses.hints import NONNEGATIVE, NONZERO, POSITIVE, Hints

_ENTRIES = tuple(fmpq(k) for k in (1, -1, 2))
_SCALARS = (*_ENTRIES, fmpq(1, 2), fmpq(-2), fmpq(3))
_FEW = 3  # up to so many numbers, the longer list of values
_MOST_TYPES = 4  # with more index types only those of equal size are enumerated
_PLAIN = {NONZERO, NONNEGATIVE, POSITIVE}
_KINDS = {"Real": "ℝ", "Rat": "ℝ", "NNReal": "ℝ≥0", "Nat": "ℕ", "Int": "ℤ"}


@dataclass(frozen=True)
class Slot:
    """A variable as a list of numbers: of which kinds, and how they make a value."""

    kinds: tuple[str | int, ...]  # "ℝ", "ℕ" …, or the size of an index type
    make: Callable[[Sequence[Value]], Value]


def assignments(claim: CompiledClaim, hints: Hints, most: int) -> Iterator[tuple[str, Env]]:
    """At most `most` assignments of sizes and of all variables that this tier builds.

    Variables with a structure (an orthonormal frame, a bijection, a function on ℝ) are left out:
    the builder draws them.
    """
    count = 0
    for tied in (True, False):
        for env in _ordered(claim, hints, tied):
            if count >= most // (2 if tied else 1):
                break
            yield f"case {count}", env
            count += 1


def _ordered(claim: CompiledClaim, hints: Hints, tied: bool) -> Iterator[Env]:
    """Fewer numbers other than 0 first; within that, smaller shapes first."""
    shapes = [s for s in (_Shape.of(claim, hints, e, tied) for e in _sizes(claim)) if s]
    deepest = max((len(s.kinds) for s in shapes), default=-1)
    for weight in range(deepest + 1):
        for shape in shapes:
            if weight <= len(shape.kinds) and not (shape.largest > 2 and weight > 2):
                yield from shape.witnesses(weight)


def _sizes(claim: CompiledClaim) -> list[Env]:
    """Sizes of index types, and of numbers that types depend on, smallest first."""
    data = claim.claim.data
    used = frozenset().union(*(free_locals(v.type) for v in data)) if data else frozenset()
    numbers = [v.local for v in data if v.local in used and head(v.type) == "Nat"]
    if any(v.local in used and head(v.type) != "Nat" for v in data):
        return []
    types = list(claim.claim.types)
    variables = [*types, *numbers]
    if not variables:
        return [{}]
    if len(variables) > _MOST_TYPES:
        picks = [(k,) * len(variables) for k in (1, 2, 3)]
    else:
        picks = [*product((1, 2), repeat=len(variables)), (3,) * len(variables)]
    picks.sort(key=lambda p: (sum(p), p))
    return [_sized(types, variables, p) for p in picks]


def _sized(types: Sequence[Local], variables: Sequence[Local], sizes: Sequence[int]) -> Env:
    return {
        x.uid: FiniteType(n, x.name) if x in types else n
        for x, n in zip(variables, sizes, strict=True)
    }


@dataclass(frozen=True)
class _Shape:
    """All variables at given sizes: the numbers to choose, and who gets them."""

    start: Env
    kinds: tuple[str | int, ...]
    slots: tuple[tuple[int, int, Slot], ...]  # uid, where its numbers start
    largest: int

    @staticmethod
    def of(claim: CompiledClaim, hints: Hints, start: Env, tied: bool) -> _Shape | None:
        kinds: list[str | int] = []
        slots: list[tuple[int, int, Slot]] = []
        seen: dict[tuple[str, tuple[str | int, ...]], int] = {}
        shared = False
        try:
            for v in claim.claim.data:
                slot = _slot_of(claim, hints, v, start)
                if slot is None:
                    continue
                key = head(v.type), slot.kinds
                if tied and key in seen and slot.kinds:
                    slots.append((v.local.uid, seen[key], slot))
                    shared = True
                    continue
                seen[key] = len(kinds)
                slots.append((v.local.uid, len(kinds), slot))
                kinds += slot.kinds
        except Unevaluable:
            return None
        if tied and not shared:
            return None  # without equal shapes there is nothing to tie
        sizes = [x.size if isinstance(x, FiniteType) else int(x) for x in start.values()]
        return _Shape(start, tuple(kinds), tuple(slots), max(sizes, default=0))

    def witnesses(self, weight: int) -> Iterator[Env]:
        """All assignments with exactly `weight` numbers that are not 0."""
        options = [_values(kind, len(self.kinds)) for kind in self.kinds]
        for places in combinations(range(len(self.kinds)), weight):
            for chosen in product(*(options[p] for p in places)):
                numbers = [_zero(kind) for kind in self.kinds]
                for p, x in zip(places, chosen, strict=True):
                    numbers[p] = x
                env = dict(self.start)
                for uid, first, slot in self.slots:
                    env[uid] = slot.make(numbers[first : first + len(slot.kinds)])
                yield env


def _slot_of(claim: CompiledClaim, hints: Hints, v: Variable, env: Env) -> Slot | None:
    uid = v.local.uid
    solved = any(x.uid == uid for x, _ in hints.solved)
    if uid in env or solved or hints.get(uid) - _PLAIN:
        return None
    return _slot(claim, v.type, env)


def _slot(claim: CompiledClaim, t: Expr, env: Env) -> Slot | None:
    """How a value of this type is made of numbers; None where this tier builds none."""
    name = head(t)
    if name in _KINDS:
        return Slot((_KINDS[name],), lambda xs: xs[0])
    if name == "Matrix":
        rows, cols, element = arguments(t)
        if head(element) not in ("Real", "Rat"):
            return None
        m, n = (claim.compiler.type(x)(env) for x in (rows, cols))
        if not (isinstance(m, FiniteType) and isinstance(n, FiniteType)):
            return None
        shape = m.size, n.size
        return Slot(("ℝ",) * (m.size * n.size), lambda xs: from_entries(*shape, list(xs)))
    if name == "EuclideanSpace":
        return _table(claim, arguments(t)[1], Slot(("ℝ",), lambda xs: xs[0]), env)
    if isinstance(t, Pi):
        inner = _slot(claim, t.body, env)
        return None if inner is None else _table(claim, t.type, inner, env)
    domain = claim.compiler.type(t)(env) if isinstance(t, Local) or name == "Fin" else None
    if isinstance(domain, FiniteType) and domain.size:
        return Slot((domain.size,), lambda xs: xs[0])
    return None


def _table(claim: CompiledClaim, domain: Expr, inner: Slot, env: Env) -> Slot | None:
    d = claim.compiler.type(domain)(env)
    if not isinstance(d, FiniteType):
        return None
    width = len(inner.kinds)

    def make(xs: Sequence[Value]) -> Value:
        return Table(tuple(inner.make(xs[i * width : (i + 1) * width]) for i in range(d.size)))

    return Slot(inner.kinds * d.size, make)


def _values(kind: str | int, count: int) -> Sequence[Value]:
    """What a number of this kind may be besides 0."""
    if isinstance(kind, int):
        return range(1, kind)
    if kind == "ℕ":
        return (1, 2, 3) if count > _FEW else (1, 2, 3, 4, 5)
    if kind == "ℤ":
        return (1, -1, 2) if count > _FEW else (1, -1, 2, -2, 3)
    reals = _ENTRIES if count > _FEW else _SCALARS
    return reals if kind == "ℝ" else tuple(x for x in reals if x > 0)


def _zero(kind: str | int) -> Value:
    return fmpq(0) if kind in ("ℝ", "ℝ≥0") else 0
