"""Meanings of overloaded operators, by the static type they were elaborated at.

`M ^ n` on matrices is the matrix power and on functions the pointwise one: the choice is made
from types, layer by layer, never by looking at run-time containers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import RealMatrix
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.elaborate.maps import EQUIVALENCES, MAPS, SPACES
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.discrete_measure import NOTHING as NO_MEASURE
from pyharness.vocabulary.values import (
    ONE,
    ZERO,
    FiniteType,
    Table,
    Value,
    apply,
    matrix,
)

Binary = Callable[[Value, Value], Value]
Unary = Callable[[Value], Value]
TypeOf = Callable[[Expr], Any]  # type expression → its value under the current assignment


def _floor_div(a: int, b: int) -> int:
    """ℤ and ℕ division: rounds so that the remainder is ≥ 0 (Int.div is Euclidean); a / 0 = 0."""
    if b == 0:
        return 0
    return a // b if b > 0 else -(a // -b)


def _modulo(a: int, b: int) -> int:
    return a if b == 0 else a % abs(b)


_REAL: dict[str, Binary] = {
    "HAdd.hAdd": ar.add,
    "HSub.hSub": ar.sub,
    "HMul.hMul": ar.mul,
    "HDiv.hDiv": ar.div,
}
_INTEGER: dict[str, Binary] = {
    "HAdd.hAdd": lambda a, b: a + b,
    "HSub.hSub": lambda a, b: a - b,
    "HMul.hMul": lambda a, b: a * b,
    "HDiv.hDiv": _floor_div,
    "HMod.hMod": _modulo,
}


_OF_MAPS: dict[str, Binary] = {
    "HAdd.hAdd": RealMatrix.add,
    "HSub.hSub": RealMatrix.sub,
    "HMul.hMul": RealMatrix.matmul,  # endomorphisms: composition
}


_WRITTEN_AS_PRODUCT = {"HMul.hMul": "HAdd.hAdd", "HDiv.hDiv": "HSub.hSub"}


def _truncated_sub(a: ar.Number, b: ar.Number) -> ar.Number:
    return ar.maximum(ar.sub(a, b), ZERO)


def binary(op: str, t: Expr, t2: Expr, value_of: TypeOf) -> Binary:
    """Meaning of `a op b` with a : t and b : t2."""
    h = head(t)
    if h in ("Real", "Rat"):
        return _REAL[op]
    if h == "NNReal":
        return _truncated_sub if op == "HSub.hSub" else _REAL[op]
    if h == "Int":
        return _INTEGER[op]
    if h == "Nat":
        return (lambda a, b: max(a - b, 0)) if op == "HSub.hSub" else _INTEGER[op]
    if h == "Matrix":
        return _matrix_binary(op, t, t2, value_of)
    if isinstance(t, Pi):
        inner = binary(op, t.body, t.body, value_of)
        domain = value_of(t.type)
        return _pointwise(inner, domain)
    if h == "Multiplicative" and op in _WRITTEN_AS_PRODUCT:
        inside = arguments(t)[0]
        return binary(_WRITTEN_AS_PRODUCT[op], inside, inside, value_of)
    if h in SPACES:
        body, domain = _codomain(t)
        return _pointwise(binary(op, body, body, value_of), value_of(domain))
    if h in MAPS and op in _OF_MAPS:
        return _OF_MAPS[op]
    if h == "Fin":
        n = _inhabited(value_of(t).size)
        return lambda a, b: _INTEGER[op](a, b) % n
    if h == "Units" and op in ("HMul.hMul", "HDiv.hDiv"):
        of = arguments(t)[0]
        if op == "HDiv.hDiv" and head(of) == "Int":
            return lambda a, b: a * b  # ±1: every unit of ℤ is its own inverse
        return binary(op, of, of, value_of)
    if h == "Equiv.Perm" and op == "HMul.hMul":
        return lambda p, q: Table(tuple(p(q(i)) for i in range(len(q))))
    if h in ("Finset", "Set"):
        raise Unevaluable("operations on sets")
    raise Unevaluable(f"{op} on {h}")


def _inhabited(size: int) -> int:
    """`Fin 0` has no numerals: they need `NeZero`, which a mutant may have dropped."""
    if size == 0:
        raise ar.Undecided("a numeral in Fin 0")
    return size


def _pointwise(inner: Binary, domain: Any) -> Binary:
    if isinstance(domain, FiniteType):
        return lambda f, g: Table(
            tuple(inner(apply(f, i), apply(g, i)) for i in range(domain.size))
        )
    return lambda f, g: lambda x: inner(apply(f, x), apply(g, x))


def _matrix_binary(op: str, t: Expr, t2: Expr, value_of: TypeOf) -> Binary:
    m, n = (value_of(x) for x in arguments(t)[:2])
    m2, n2 = (value_of(x) for x in arguments(t2)[:2])
    method = {
        "HAdd.hAdd": RealMatrix.add,
        "HSub.hSub": RealMatrix.sub,
        "HMul.hMul": RealMatrix.matmul,
    }[op]
    return lambda a, b: method(matrix(a, m, n), matrix(b, m2, n2))


def negation(t: Expr, value_of: TypeOf) -> Unary:
    h = head(t)
    if h in ("Real", "Rat"):
        return ar.neg
    if h in ("Int", "Units"):
        return lambda a: -a
    if h == "Matrix":
        m, n = (value_of(x) for x in arguments(t)[:2])
        return lambda a: matrix(a, m, n).neg()
    if isinstance(t, Pi) or h in SPACES:
        body, domain = _codomain(t)
        inner, d = negation(body, value_of), value_of(domain)
        return _map(inner, d)
    if h in MAPS:
        return RealMatrix.neg
    raise Unevaluable(f"- on {h}")


def inverse(t: Expr, value_of: TypeOf) -> Unary:
    """0⁻¹ = 0; the inverse of a singular matrix is 0."""
    h = head(t)
    if h in ("Real", "Rat", "NNReal"):
        return ar.inv
    if h == "Matrix":
        m, n = (value_of(x) for x in arguments(t)[:2])
        if head(arguments(t)[2]) == "Int":
            return lambda a: _integer_inverse(matrix(a, m, n))
        if head(arguments(t)[2]) not in ("Real", "Rat"):
            raise Unevaluable(f"⁻¹ of matrices over {head(arguments(t)[2])}")
        return lambda a: ar.inverse(matrix(a, m, n))
    if h == "Units":
        inner = arguments(t)[0]
        return (lambda a: a) if head(inner) == "Int" else inverse(inner, value_of)
    if h in EQUIVALENCES:
        return ar.inverse
    if h == "Multiplicative":
        return negation(arguments(t)[0], value_of)
    if h == "Equiv.Perm":
        return lambda p: Table(tuple(sorted(range(len(p)), key=p)))
    if isinstance(t, Pi):
        return _map(inverse(t.body, value_of), value_of(t.type))
    raise Unevaluable(f"⁻¹ on {h}")


def _integer_inverse(a: RealMatrix) -> RealMatrix:
    """Over ℤ only matrices of determinant ±1 are invertible; the others have inverse 0."""
    d = ar.det(a)
    return ar.inverse(a) if d in (ONE, -ONE) else ar.zero(*a.shape)


def _codomain(t: Expr) -> tuple[Expr, Expr]:
    if isinstance(t, Pi):
        return t.body, t.type
    if head(t) == "PiLp":
        return arguments(t)[2], arguments(t)[1]
    scalar, index = arguments(t)
    return scalar, index


def _map(inner: Unary, domain: Any) -> Unary:
    if isinstance(domain, FiniteType):
        return lambda f: Table(tuple(inner(apply(f, i)) for i in range(domain.size)))
    return lambda f: lambda x: inner(apply(f, x))


def to_number(x: Value) -> ar.Number:
    """A scalar of any number type as a real number."""
    return fmpq(x) if isinstance(x, int) else x


def smul(s: Expr, t: Expr, value_of: TypeOf) -> Binary:
    """`c • x`: the scalar type embeds in the base field of x's type."""
    h = head(t)
    if h in ("Real", "Rat", "NNReal"):
        return lambda c, x: ar.mul(to_number(c), x)
    if h in ("Int", "Nat"):
        return lambda c, x: c * x
    if h == "Matrix":
        m, n = (value_of(x) for x in arguments(t)[:2])
        return lambda c, x: matrix(x, m, n).scale(to_number(c))
    if isinstance(t, Pi) or h in SPACES:
        body, domain = _codomain(t)
        inner, d = smul(s, body, value_of), value_of(domain)
        return lambda c, f: _map(lambda x: inner(c, x), d)(f)
    if h in ("LinearMap", "ContinuousLinearMap"):
        return lambda c, x: x.scale(to_number(c))
    raise Unevaluable(f"• on {h}")


_LARGEST_EXPONENT = 5_000


def _moderate(k: Value) -> Value:
    """Exponents beyond it would fill the memory (and overflow in the arithmetic library)."""
    size = abs(k.p) if isinstance(k, fmpq) else abs(k) if isinstance(k, int) else 0
    if size > _LARGEST_EXPONENT:
        raise ar.Undecided("an exponent too large to evaluate")
    return k


def power(t: Expr, exponent: Expr, value_of: TypeOf) -> Binary:
    h, x = head(t), head(exponent)
    if x == "Real":
        return lambda a, k: ar.rpow(a, _moderate(k))
    if h in ("Real", "Rat", "NNReal"):
        return lambda a, k: ar.power(a, _moderate(k))
    if h in ("Nat", "Int"):
        return lambda a, k: _integer_power(a, _moderate(k))
    if h == "Matrix":
        n = value_of(arguments(t)[0])
        inv = inverse(t, value_of) if x == "Int" else None

        def to_power(a: Value, k: int) -> RealMatrix:
            base = matrix(a, n, n)
            if k < 0 and inv is not None:
                base = inv(base)
            return _matrix_power(base, abs(k))

        return to_power
    if h in MAPS and x == "Nat":
        return _matrix_power
    if h == "Multiplicative":
        multiple = smul(exponent, arguments(t)[0], value_of)
        return lambda a, k: multiple(k, a)
    if isinstance(t, Pi):
        inner, d = power(t.body, exponent, value_of), value_of(t.type)
        return lambda f, k: _map(lambda v: inner(v, k), d)(f)
    raise Unevaluable(f"^ on {h}")


def _integer_power(a: int, k: int) -> int:
    ar.charge_bits(k * a.bit_length())
    return int(a**k)


def _matrix_power(a: RealMatrix, k: int) -> RealMatrix:
    out = ar.identity(a.shape[0])
    while k:
        if k & 1:
            out = out.matmul(a)
        k >>= 1
        if k:
            a = a.matmul(a)
    return out


def numeral(t: Expr, k: int, value_of: TypeOf) -> Value:
    """`(k : t)`; on square matrices k·1, on functions the constant, in `Fin n` mod n."""
    h = head(t)
    if h in ("Real", "Rat", "NNReal"):
        return fmpq(k)
    if h in ("Nat", "Int"):
        return k
    if h == "Matrix":
        m, n = (value_of(x) for x in arguments(t)[:2])
        if k == 0:
            return ar.zero(m.size, n.size)
        return ar.identity(m.size).scale(fmpq(k))
    if isinstance(t, Pi) or h in SPACES:
        body, domain = _codomain(t)
        d, v = value_of(domain), numeral(body, k, value_of)
        return Table((v,) * d.size) if isinstance(d, FiniteType) else (lambda x: v)
    if h in MAPS:
        cols, rows = (_dimension(x, value_of) for x in arguments(t)[1:3])
        return ar.zero(rows, cols) if k == 0 else ar.identity(rows).scale(fmpq(k))
    if h == "Multiplicative" and k == 1:
        return numeral(arguments(t)[0], 0, value_of)
    if h == "Fin":
        return k % _inhabited(value_of(t).size)
    if h == "MeasureTheory.Measure" and k == 0:
        return NO_MEASURE
    if h == "Equiv.Perm" and k == 1:
        return Table(tuple(range(value_of(arguments(t)[0]).size)))
    if h == "Units" and k == 1:
        return numeral(arguments(t)[0], 1, value_of)
    raise Unevaluable(f"the numeral {k} of type {h}")


def _dimension(t: Expr, value_of: TypeOf) -> int:
    """The dimension of a space of scalars, functions, matrices, pairs or linear maps."""
    h, args = head(t), arguments(t)
    if h in ("Real", "Rat"):
        return 1
    if isinstance(t, Pi) or h in SPACES:
        body, domain = _codomain(t)
        return int(value_of(domain).size) * _dimension(body, value_of)
    if h == "Matrix":
        return int(value_of(args[0]).size * value_of(args[1]).size)
    if h == "Prod":
        return _dimension(args[0], value_of) + _dimension(args[1], value_of)
    if h in MAPS:
        return _dimension(args[1], value_of) * _dimension(args[2], value_of)
    raise Unevaluable(f"linear maps on {h}")


def cast(source: Expr, target: Expr) -> Unary:
    """`↑` between number types."""
    if head(source) in ("Nat", "Int") and head(target) in ("Real", "Rat", "NNReal"):
        return lambda a: fmpq(a)
    return lambda a: a
