"""Operators over rings other than ℝ, by static type: + - * / ⁻¹ • ^ numerals, casts, sums."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic.ring_matrix import (
    RingMatrix,
    ring_det,
    ring_inverse,
)
from pyharness.arithmetic.rings import Ring
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_types import (
    RINGS,
    Code,
    Lifted,
    as_matrix,
    lifted,
    parts,
    pointwise,
    ring_of,
)
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Lit, Pi, arguments, head
from pyharness.vocabulary.truth import Truth, truth
from pyharness.vocabulary.values import Carrier, Table, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Args = tuple[Expr, ...]
_LARGEST_EXPONENT = 200


def conversion(source: Expr, ring: Ring) -> Callable[[Value], Value]:
    """How a number of another type acts on the ring, or is cast into it."""
    h = head(source)
    if RINGS.get(h) is ring:
        return lambda x: x
    if h in ("Nat", "Int"):  # the determinant of an integral matrix comes as a rational number
        return lambda k: ring.of_int(k if isinstance(k, int) else int(k.p))
    if h in ("Real", "Rat", "NNReal") and ring.of_rational is not None:
        if ring.name != "ℂ" and h != "Rat":
            raise Unevaluable(f"real numbers in {ring.name}")
        return ring.of_rational
    raise Unevaluable(f"{h or 'a type'} in {ring.name}")


def binary(op: str) -> Callable[[Compiler, Args], Code]:
    """`a op b`: sums entry by entry, products of matrices as matrices."""

    def build(c: Compiler, args: Args) -> Code:
        t, t2, _, a, b = args
        left, right, ring = c.compile(a), c.compile(b), ring_of(t)
        if op == "HAdd.hAdd":
            f = lifted(c, t, ring.add)
        elif op == "HSub.hSub":
            f = lifted(c, t, ring.sub)
        elif op == "HMul.hMul":
            f = pointwise(c, t, lambda s: _product(c, s, t2 if s == t else s))
        elif op == "HDiv.hDiv":
            f = pointwise(c, t, lambda s: _quotient(c, s))
        else:
            raise Unevaluable(f"{op} over {ring.name}")
        return lambda env: f(env, left(env), right(env))

    return build


def _product(c: Compiler, t: Expr, t2: Expr) -> Lifted:
    ring = ring_of(t)
    if head(t) != "Matrix":
        return lambda env, x, y: ring.mul(x, y)
    (m, k, _), (k2, n, _) = arguments(t), arguments(t2)
    rows, inner, inner2, cols = (c.type(x) for x in (m, k, k2, n))

    def product(env: Env, x: Value, y: Value) -> Value:
        a = as_matrix(ring, x, rows(env), inner(env))
        return a.matmul(as_matrix(ring, y, inner2(env), cols(env)))

    return product


def _quotient(c: Compiler, t: Expr) -> Lifted:
    """a / b = a b⁻¹."""
    times, invert = _product(c, t, t), _inverse(c, t)
    return lambda env, x, y: times(env, x, invert(env, y))


def negation(c: Compiler, args: Args) -> Code:
    t, a = args[0], c.compile(args[1])
    ring = ring_of(t)
    if ring.neg is None:
        raise Unevaluable(f"- in {ring.name}")
    f = lifted(c, t, ring.neg)
    return lambda env: f(env, a(env))


def _inverse(c: Compiler, t: Expr) -> Lifted:
    """0 for what is not a unit: ⁻¹ of division rings, and of matrices over commutative rings."""
    ring = ring_of(t)
    if head(t) != "Matrix":
        return lambda env, x: ring.inv(x)
    n = c.type(arguments(t)[0])
    return lambda env, x: ring_inverse(as_matrix(ring, x, n(env), n(env)))


def inverse(c: Compiler, args: Args) -> Code:
    f, a = pointwise(c, args[0], lambda s: _inverse(c, s)), c.compile(args[1])
    return lambda env: f(env, a(env))


def smul(c: Compiler, args: Args) -> Code:
    s, t, a, b = args
    left, right, ring = c.compile(a), c.compile(b), ring_of(t)
    if head(s) == "Units":
        s = arguments(s)[0]
    convert = conversion(s, ring)
    f = lifted(c, t, ring.mul, fixed=1)
    return lambda env: f(env, convert(left(env)), right(env))


def power(c: Compiler, args: Args) -> Code:
    t, exponent, a, b = args
    base, k = c.compile(a), c.compile(b)
    if head(exponent) not in ("Nat", "Int"):
        raise Unevaluable(f"powers with exponents in {head(exponent)}")
    f = pointwise(c, t, lambda s: _power(c, s), fixed=1)
    return lambda env: f(env, _moderate(k(env)), base(env))


def _power(c: Compiler, t: Expr) -> Lifted:
    ring = ring_of(t)
    if head(t) != "Matrix":
        return lambda env, k, x: ring.power(x, k)
    n, invert = c.type(arguments(t)[0]), _inverse(c, t)

    def to_power(env: Env, k: int, x: Value) -> Value:
        base = as_matrix(ring, x, n(env), n(env))
        return (invert(env, base) if k < 0 else base).power(abs(k))

    return to_power


def _moderate(k: int) -> int:
    if abs(k) > _LARGEST_EXPONENT:
        raise ar.Undecided("an exponent too large to evaluate")
    return k


def constant(c: Compiler, t: Expr, k: int) -> Code:
    """`(k : t)`; k·1 on square matrices, the constant on functions."""
    x, spread = ring_of(t).of_int(k), multiple_of_one(c, t)
    return lambda env: spread(env, x)


def multiple_of_one(c: Compiler, t: Expr) -> Callable[[Env, Value], Value]:
    """x on the diagonal of a matrix, everywhere on functions."""
    h, ring = head(t), ring_of(t)
    if h in RINGS:
        return lambda env, x: x
    if h == "Units":
        return multiple_of_one(c, arguments(t)[0])
    if h == "Matrix":
        rows, cols = (c.type(i) for i in arguments(t)[:2])

        def multiple(env: Env, x: Value) -> Value:
            m, n = rows(env).size, cols(env).size
            core = tuple(tuple(x if i == j else ring.zero for j in range(n)) for i in range(m))
            return RingMatrix(ring, m, n, core)

        return multiple
    if isinstance(t, Pi) or h == "EuclideanSpace":
        index, body = parts(t)
        domain, inner = c.type(index), multiple_of_one(c, body)

        def everywhere(env: Env, x: Value) -> Value:
            d, v = domain(env), inner(env, x)
            return (lambda _: v) if isinstance(d, Carrier) else Table((v,) * d.size)

        return everywhere
    raise Unevaluable(f"a multiple of 1 in {h}")


def numeral(c: Compiler, args: Args) -> Code:
    t, k = args
    assert isinstance(k, Lit)
    return constant(c, t, k.value)


def decimal(c: Compiler, args: Args) -> Code:
    t, p, q = args
    assert isinstance(p, Lit)
    assert isinstance(q, Lit)
    ring = ring_of(t)
    if ring.of_rational is None or head(t) not in RINGS:
        raise Unevaluable(f"decimal fractions in {ring.name}")
    value = ring.of_rational(fmpq(p.value, q.value))
    return lambda env: value


def cast(c: Compiler, args: Args) -> Code:
    source, target, a = args
    convert, inner = conversion(source, ring_of(target)), c.compile(a)
    spread = multiple_of_one(c, target)
    return lambda env: spread(env, convert(inner(env)))


def big(product: bool) -> Callable[[Compiler, Args], Code]:
    """∑ and ∏ over a finite set, in its order (products need a commutative ring)."""

    def build(c: Compiler, args: Args) -> Code:
        _, t, domain, f = args
        ring = ring_of(t)
        if product and (not ring.commutative or head(t) in ("Matrix", "LinearMap")):
            raise Unevaluable("∏ where factors do not commute")
        members, fn = c.compile(domain), c.compile(f)
        start = constant(c, t, 1 if product else 0)
        combine = lifted(c, t, ring.mul if product else ring.add)

        def run(env: Env) -> Value:
            g, acc = fn(env), start(env)
            for x in members(env):
                acc = combine(env, acc, apply(g, x))
            return acc

        return run

    return build


def unit(c: Compiler, args: Args) -> Code:
    """`IsUnit a`, and `[Invertible a]` as a hypothesis."""
    t, a = args[0], c.compile(args[1])
    ring = ring_of(t)
    if head(t) in RINGS:
        return lambda env: truth(ring.unit_inverse(a(env)) is not None)
    if head(t) == "Matrix":
        n = c.type(arguments(t)[0])

        def regular(env: Env) -> Truth:
            d = ring_det(as_matrix(ring, a(env), n(env), n(env)))
            return truth(ring.unit_inverse(d) is not None)

        return regular
    raise Unevaluable(f"units of {head(t)}")


def star(c: Compiler, args: Args) -> Code:
    """Conjugation: entrywise on functions, with transposition on matrices."""
    f, a = pointwise(c, args[0], lambda s: _star(c, s)), c.compile(args[1])
    return lambda env: f(env, a(env))


def _star(c: Compiler, t: Expr) -> Lifted:
    ring = ring_of(t)
    if head(t) != "Matrix":
        return lambda env, x: ring.star(x)
    rows, cols = (c.type(x) for x in arguments(t)[:2])
    return lambda env, x: as_matrix(ring, x, rows(env), cols(env)).star()


def identity(c: Compiler, args: Args) -> Code:
    return c.compile(args[-1])


def single(c: Compiler, args: Args) -> Code:
    """`Pi.single i x`: x at i, the zero of its type elsewhere."""
    index, zero = c.type(args[0]), constant(c, args[1], 0)
    place, value = c.compile(args[2]), c.compile(args[3])

    def run(env: Env) -> Value:
        i, x, z = place(env), value(env), zero(env)
        return Table(tuple(x if k == i else z for k in index(env).elements()))

    return run


def vector_literal(c: Compiler, args: Args) -> Code:
    items = [c.compile(a) for a in args[1:]]
    return lambda env: Table(tuple(x(env) for x in items))


def matrix_literal(c: Compiler, args: Args) -> Code:
    t, rows, cols, *rest = args
    assert isinstance(rows, Lit)
    assert isinstance(cols, Lit)
    ring, items, m, n = ring_of(t), [c.compile(a) for a in rest], rows.value, cols.value

    def run(env: Env) -> Value:
        flat = [x(env) for x in items]
        core = tuple(tuple(flat[i * n : (i + 1) * n]) for i in range(m))
        return RingMatrix(ring, m, n, core)

    return run
