"""Named hard cases, the same for every claim: each a way in which statements use to fail.

An entry fixes the sizes of index types and what matrices and scalars look like. Hypotheses may
still override single variables (an orthonormal frame stays one); whatever was a counterexample
once is worth a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flint import fmpq, fmpq_mat

from pyharness.arithmetic import from_exact
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.lean.expr import arguments, head
from pyharness.vocabulary.values import FiniteType
from pyharness.witnesses.hints import Hints

Maker = Callable[[int, int, int], fmpq]  # (which variable, row, column) → entry


_TWO = fmpq(2)


@dataclass(frozen=True)
class Entry:
    """`sizes` are dealt to the claim's index types in turn; `scalar` to its real variables."""

    name: str
    sizes: tuple[int, ...]
    entry: Maker
    scalar: fmpq = _TWO


def _delta(k: int, i: int, j: int) -> fmpq:
    return fmpq(int(i == j))


def _kahan(k: int, i: int, j: int) -> fmpq:
    """Upper triangular with entries -c sⁱ, s² + c² = 1 at the rational point (3/5, 4/5)."""
    s, c = fmpq(4, 5), fmpq(3, 5)
    if i > j:
        return fmpq(0)
    return s**i * (fmpq(1) if i == j else -c)


def _two_one(k: int, i: int, j: int) -> fmpq:
    """diag(2, 1), then diag(1, 2), … : factors that align badly."""
    return fmpq(1 + (i + k + 1) % 2) if i == j else fmpq(0)


def _cancelling(k: int, i: int, j: int) -> fmpq:
    """diag(10, 1, 1, …) and diag(-9, 0, 0, …): the sum loses its dominating direction."""
    if i != j:
        return fmpq(0)
    return (fmpq(10) if i == 0 else fmpq(1)) if k % 2 == 0 else fmpq(-9 * int(i == 0))


ENTRIES: tuple[Entry, ...] = (
    Entry("empty", (0,), _delta),
    Entry("empty rows", (0, 2, 2), lambda k, i, j: fmpq(1)),
    Entry("empty columns", (2, 0, 2), lambda k, i, j: fmpq(1)),
    Entry("empty inner", (2, 2, 0), lambda k, i, j: fmpq(1)),
    Entry("one by one", (1,), lambda k, i, j: fmpq(1), fmpq(2)),
    Entry("zero", (2, 3, 2), lambda k, i, j: fmpq(0), fmpq(0)),
    Entry("identity", (3,), _delta, fmpq(-1)),
    Entry("equal singular values", (2,), lambda k, i, j: 2 * _delta(k, i, j), fmpq(1, 2)),
    Entry("rank one", (3, 2, 2), lambda k, i, j: fmpq((i + 1) * (j + 1 + k)), fmpq(-3, 2)),
    Entry("ones", (2, 3, 4), lambda k, i, j: fmpq(1), fmpq(1)),
    Entry("nilpotent", (2,), lambda k, i, j: fmpq(int(i == 0 and j == 1)), fmpq(2)),
    Entry("badly aligned diagonals", (2,), _two_one, fmpq(2)),
    Entry("irrational norm", (2,), lambda k, i, j: fmpq(int(i <= j)), fmpq(3)),
    Entry("huge", (2, 2, 3), lambda k, i, j: fmpq(10**12 * (1 + i + 2 * j + k)), fmpq(10**24)),
    Entry("tiny", (2, 2, 3), lambda k, i, j: fmpq(1 + i - 2 * j + k, 10**12), fmpq(1, 10**24)),
    Entry(
        "mixed scales",
        (3, 2, 2),
        lambda k, i, j: fmpq(10 ** (6 * (i % 2))) / fmpq(10 ** (6 * (j % 2))),
        fmpq(1, 1000),
    ),
    Entry("cyclic permutation", (3,), lambda k, i, j: fmpq(int((i + 1) % 3 == j)), fmpq(-2)),
    Entry("Hadamard", (4,), lambda k, i, j: fmpq((-1) ** (i & j).bit_count()), fmpq(4)),
    Entry("Hilbert", (3,), lambda k, i, j: fmpq(1, i + j + 1), fmpq(5)),
    Entry("Kahan", (3,), _kahan, fmpq(-1, 2)),
    Entry("tall", (4, 1, 2), lambda k, i, j: fmpq(i - 1), fmpq(7, 3)),
    Entry("wide", (1, 4, 2), lambda k, i, j: fmpq(j - 1), fmpq(-7, 3)),
    Entry("cancelling", (3,), _cancelling, fmpq(1)),
    Entry("nearly singular", (2,), lambda k, i, j: 1 + fmpq(int(i == j == 1), 10**6), fmpq(1)),
)


def assignments(claim: Claim, hints: Hints) -> Iterator[tuple[str, Env]]:
    """Partial assignments, by name: sizes, and every matrix and scalar without a hint."""
    for entry in ENTRIES:
        env: Env = {}
        for k, t in enumerate(claim.types):
            env[t.uid] = FiniteType(entry.sizes[k % len(entry.sizes)], t.name)
        matrices = 0
        for v in claim.data:
            wanted = hints.get(v.local.uid)
            if wanted - {"nonzero", "nonnegative", "positive"}:
                continue
            if head(v.type) in ("Real", "Rat") and (entry.scalar > 0 or not wanted):
                env[v.local.uid] = entry.scalar
            elif head(v.type) == "Matrix":
                made = _matrix(v.type, env, entry, matrices)
                if made is not None:
                    env[v.local.uid] = from_exact(made)
                    matrices += 1
        yield entry.name, env


def _matrix(t: object, env: Env, entry: Entry, k: int) -> fmpq_mat | None:
    rows, cols, scalar = arguments(t)  # type: ignore[arg-type]
    sizes = [_size(x, env) for x in (rows, cols)]
    if head(scalar) not in ("Real", "Rat") or None in sizes:
        return None
    m, n = (int(x or 0) for x in sizes)
    if not m * n:
        return fmpq_mat(m, n)
    return fmpq_mat(m, n, [entry.entry(k, i, j) for i in range(m) for j in range(n)])


def _size(t: object, env: Env) -> int | None:
    uid = getattr(t, "uid", None)
    if uid in env:
        return int(env[uid].size)
    args = arguments(t)  # type: ignore[arg-type]
    if head(t) == "Fin" and args:  # type: ignore[arg-type]
        value = getattr(args[0], "value", None)
        return int(value) if value is not None else None
    return None
