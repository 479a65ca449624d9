"""Values over rings other than ℝ: are they of their type, how are they shown, what is simpler."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness.arithmetic.gaussian import Gaussian
from pyharness.arithmetic.quaternion import Quaternion
from pyharness.arithmetic.ring_matrix import RingMatrix, ring_det, ring_matrix
from pyharness.arithmetic.rings import COMPLEX, QUATERNIONS, RATIONALS, Ring
from pyharness.evaluate.ring_types import RINGS, is_foreign, parts, ring_of
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.values import Carrier, Enumerated, Table, Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler


def is_element(ring: Ring, x: Value) -> bool:
    """Is the value an element of the ring?"""
    if ring is COMPLEX:
        return isinstance(x, Gaussian)
    if ring is QUATERNIONS:
        return isinstance(x, Quaternion)
    if ring is RATIONALS:
        return isinstance(x, fmpq)
    if not isinstance(x, int) or isinstance(x, bool):
        return False
    if ring.elements:
        return 0 <= x < len(ring.elements)
    return ring.neg is not None or x >= 0


def inhabits_ring(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    """Membership in a type over a ring; units are checked to be units."""
    name, ring = head(t), ring_of(t)
    if name in RINGS:
        return is_element(ring, value)
    if name == "Units":
        inner = arguments(t)[0]
        if not inhabits_ring(c, value, inner, env):
            return False
        if head(inner) == "Matrix":
            return ring.unit_inverse(ring_det(value)) is not None
        return head(inner) in RINGS and ring.unit_inverse(value) is not None
    if name == "Matrix":
        rows, cols = (c.type(x)(env) for x in arguments(t)[:2])
        if not isinstance(value, RingMatrix) or value.shape != (rows.size, cols.size):
            return False
        return all(is_element(ring, x) for x in value.flat())
    if name == "EuclideanSpace" or isinstance(t, Pi):
        index, body = parts(t)
        domain = c.type(index)(env)
        if isinstance(domain, Carrier | Enumerated):
            return callable(value)
        if not isinstance(value, Table) or len(value) != domain.size:
            return False
        return all(
            inhabits_ring(c, x, body, env) if is_foreign(body) else True for x in value.values
        )
    return False


def simpler(value: Value) -> Iterator[Value]:
    """Simpler values of the same type: entries replaced by 0, 1, i or halves of what they are."""
    if isinstance(value, Gaussian):
        yield from _simpler_complex(value)
    elif isinstance(value, Quaternion):
        options = (QUATERNIONS.zero, QUATERNIONS.one, *_UNITS)
        yield from options[: options.index(value) if value in options else len(options)]
    elif isinstance(value, RingMatrix):
        flat = value.flat()
        if len(flat) > 64:
            return
        for k, x in enumerate(flat):
            for y in _simpler_entry(x):
                yield ring_matrix(value.ring, *value.shape, [*flat[:k], y, *flat[k + 1 :]])


_UNITS = tuple(Quaternion(*(fmpq(int(i == k)) for i in range(4))) for k in range(1, 4))
_SIMPLE = tuple(
    Gaussian(fmpq(a), fmpq(b))
    for a, b in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (2, 0))
)


def _simpler_complex(z: Gaussian) -> Iterator[Gaussian]:
    cut = _SIMPLE.index(z) if z in _SIMPLE else len(_SIMPLE)
    yield from _SIMPLE[:cut]
    if cut == len(_SIMPLE):
        if not (isinstance(z.im, fmpq) and not z.im):
            yield Gaussian(z.re, fmpq(0))
        if not (isinstance(z.re, fmpq) and not z.re):
            yield Gaussian(fmpq(0), z.im)


def _simpler_entry(x: Value) -> Iterator[Value]:
    if isinstance(x, Gaussian | Quaternion):
        yield from simpler(x)
    elif isinstance(x, fmpq):
        options = (fmpq(0), fmpq(1), fmpq(-1), fmpq(2))
        yield from options[: options.index(x) if x in options else len(options)]
    else:
        yield from range(min(abs(x), 3))


def without(m: RingMatrix, keep_rows: list[int], keep_cols: list[int]) -> RingMatrix:
    """The rows and columns named."""
    kept = (m.entry(i, j) for i in keep_rows for j in keep_cols)
    return ring_matrix(m.ring, len(keep_rows), len(keep_cols), kept)
