"""Run-time values of Lean terms.

ℝ, ℚ, ℝ≥0: `Number` · ℕ, ℤ: `int` · elements of a finite index type: `int` (its position; pairs
and sums are coded, see `FiniteType`) · `Matrix m n ℝ`: `RealMatrix` or a function of two
positions · functions: `Table` or any callable · types: `FiniteType` or `Carrier`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import combinations, permutations, product
from typing import Any

from flint import fmpq

from pyharness.arithmetic import Number, RealMatrix, Undecided, charge, from_entries

Value = Any
ZERO = fmpq(0)
ONE = fmpq(1)

MOST_ELEMENTS = 50_000  # 4! · 2^4 signed permutations are 384; far beyond it enumeration stalls


@dataclass(frozen=True, slots=True)
class FiniteType:
    """A finite type whose elements are the positions `0 … size-1`.

    `m × n` codes `(i, j)` as `i·|n| + j`; `m ⊕ n` codes `inl i` as `i`, `inr j` as `|m| + j`;
    `Option n` codes `none` as 0 and `some i` as `i + 1`.
    """

    size: int
    label: str = ""

    def elements(self) -> Iterator[Value]:
        return iter(range(self.size))


@dataclass(frozen=True, slots=True)
class Enumerated:
    """A finite type whose elements are not positions: functions, permutations, signs, pairs."""

    count: int
    make: Callable[[], Iterator[Value]]
    label: str = ""

    @property
    def size(self) -> int:
        return self.count

    def elements(self) -> Iterator[Value]:
        if self.count > MOST_ELEMENTS:
            raise Undecided(f"{self.label} has {self.count} elements, too many to enumerate")
        return self.make()


@dataclass(frozen=True, slots=True)
class Carrier:
    """An infinite type such as ℝ."""

    name: str

    @property
    def size(self) -> int:
        raise Undecided(f"{self.name} is not a finite type")

    def elements(self) -> Iterator[Value]:
        raise Undecided(f"{self.name} is not a finite type")


Finite = FiniteType | Enumerated
TypeValue = Finite | Carrier


@dataclass(frozen=True, slots=True)
class Table:
    """A function on a finite index type given by its values."""

    values: tuple[Value, ...]

    def __call__(self, i: int) -> Value:
        try:
            return self.values[i]
        except IndexError:  # where a hypothesis that bounds i has been dropped
            raise Undecided("an argument outside the domain of a function") from None

    def __len__(self) -> int:
        return len(self.values)


@dataclass(frozen=True, slots=True)
class Row:
    """`M i` for a matrix: one row, read on demand."""

    matrix: RealMatrix
    index: int

    def __call__(self, j: int) -> Number:
        return self.matrix.entry(self.index, j)


@dataclass(frozen=True, slots=True)
class Formula:
    """A function on ℝ, or a set of reals, given by a formula that can be shown."""

    text: str
    rule: Callable[[Value], Value]

    def __call__(self, x: Value) -> Value:
        return self.rule(x)


class Curried:
    """`fun i j ↦ …`: a function of two arguments, taken one by one or tabulated at once.

    `body` evaluates the inside under an assignment of uids, and keeps no hold on that assignment.
    """

    __slots__ = ("_assigned", "_body", "_first", "_second")

    def __init__(
        self, assigned: dict[int, Value], first: int, second: int, body: Callable[..., Value]
    ) -> None:
        self._assigned, self._first, self._second, self._body = assigned, first, second, body

    def __call__(self, i: Value) -> Callable[[Value], Value]:
        charge()
        inner = self._assigned.copy()
        inner[self._first] = i

        def function(j: Value) -> Value:
            charge()
            innermost = inner.copy()
            innermost[self._second] = j
            return self._body(innermost)

        return function

    def entries(self, rows: Finite, cols: Finite) -> Iterator[Value]:
        """All values, row by row."""
        inner, second, body = self._assigned.copy(), self._second, self._body
        places = list(cols.elements())
        for i in rows.elements():
            inner[self._first] = i
            charge(1 + len(places))
            for j in places:
                inner[second] = j
                yield body(inner)


def apply(f: Value, x: Value) -> Value:
    """Function application for every kind of function value."""
    return Row(f, x) if type(f) is RealMatrix else f(x)


def table(f: Value, domain: Finite) -> Table:
    """Tabulate a function on a finite type of positions."""
    return f if isinstance(f, Table) else Table(tuple(apply(f, i) for i in domain.elements()))


def matrix(m: Value, rows: TypeValue, cols: TypeValue) -> RealMatrix:
    """A matrix value as a `RealMatrix`."""
    if type(m) is RealMatrix:
        return m
    if isinstance(rows, Carrier) or isinstance(cols, Carrier):
        raise Undecided("a matrix over an infinite index type")
    if type(m) is Curried:
        return from_entries(rows.size, cols.size, map(_number, m.entries(rows, cols)))
    charge(rows.size * cols.size)
    entries = (_number(apply(apply(m, i), j)) for i in rows.elements() for j in cols.elements())
    return from_entries(rows.size, cols.size, entries)


def _number(x: Value) -> Number:
    """Matrices over ℤ and ℕ are kept as matrices of rational numbers."""
    return fmpq(x) if isinstance(x, int) else x


def vector(v: Value, domain: Finite) -> list[Number]:
    """Entries of a vector."""
    return list(v.values) if isinstance(v, Table) else [apply(v, i) for i in domain.elements()]


def _looked_up(members: list[Value], t: Table, x: Value) -> Value:
    return t.values[members.index(x)]


def function_space(domain: Finite, codomain: Finite) -> Enumerated:
    """All functions between two finite types, as tables."""

    def make() -> Iterator[Value]:
        tables = (Table(v) for v in product(list(codomain.elements()), repeat=domain.size))
        if isinstance(domain, FiniteType):
            return tables
        members = list(domain.elements())  # not positions: looked up
        return (Formula("a function", partial(_looked_up, members, t)) for t in tables)

    return Enumerated(codomain.size**domain.size, make, "a function type")


def permutation_space(domain: Finite) -> Enumerated:
    """All permutations of a finite type of positions."""
    count = 1
    for k in range(2, domain.size + 1):
        count *= k

    def make() -> Iterator[Value]:
        return (Table(p) for p in permutations(range(domain.size)))

    return Enumerated(count, make, "a permutation group")


def subset_space(domain: Finite) -> Enumerated:
    """All finite subsets of a finite type, as tuples in increasing order."""

    def make() -> Iterator[Value]:
        members = list(domain.elements())
        for size in range(len(members) + 1):
            yield from combinations(members, size)

    return Enumerated(2**domain.size, make, "a type of finite subsets")


def pair_space(left: Finite, right: Finite) -> Finite:
    """`α × β`: positions when both sides are, pairs otherwise."""
    if isinstance(left, FiniteType) and isinstance(right, FiniteType):
        return FiniteType(left.size * right.size, f"{left.label}×{right.label}")

    def make() -> Iterator[Value]:
        return iter(product(left.elements(), right.elements()))

    return Enumerated(left.size * right.size, make, "a product type")
