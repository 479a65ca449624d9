"""Rigorous real arithmetic with the meanings of Lean's total functions.

Number = fmpq | Surd | Algebraic | Ball. Rationals are used directly; a Surd is a + b√d; an
Algebraic is a Möbius image of a polynomial root, or ± its square root; a Ball is a lazy enclosure
that carries a separation bound while it is algebraic. Nothing is decided by a tolerance.

Numbers (x, y: Number; n: int)
    add sub mul div minimum maximum rpow (x, y) -> Number
    neg inv sqrt absolute exp log (x) -> Number          x/0 = √neg = log 0 = 0, log x = log |x|
    power(x, n) -> Number                                x⁰ = 1, 0⁻ⁿ = 0
    total(xs) -> Number                                  0 where empty
    compare(x, y) -> Order                               LT, EQ, GT certain; CONSISTENT = overlap
    sign(x) -> -1 | 0 | 1 | None; is_zero(x) -> bool | None; agreement_bits(x, y) -> int
    floor(x), ceil(x) -> fmpz
    enclose(x, prec) -> arb; show(x) -> str; to_float(x) -> float
    Undecided(reason) is raised where a total function's branch cannot be decided.
    charge(steps), charge_bits(bits) count work; Exhausted(Undecided) where a limit is reached.

Matrices (m: RealMatrix, immutable, rows×cols, either may be 0; `==` is identity, use `equals`)
    from_entries(rows, cols, numbers) from_exact(fmpq_mat | fmpz_mat) exact_from_float(array)
    product(left, right) zero(rows, cols) identity(n) diagonal(numbers) -> RealMatrix
    m.shape m.entry(i, j) m.table() m.transpose() m.scale(c) m.neg() m.add(o) m.sub(o) m.matmul(o)
    m.mulvec(numbers) m.trace()
    frobenius_square spectral_square det (m) -> Number; rank(m) -> int
    inverse adjugate (m) -> RealMatrix
    is_symmetric is_psd is_pd (m), equals(x, y) -> bool | None
    gram_charpoly(m) -> fmpq_poly; eigenvalues(m), singular_values_squared(m) -> list[Number]
"""

from pyharness.arithmetic.algebraic import Algebraic
from pyharness.arithmetic.ball import Ball, Number, enclose
from pyharness.arithmetic.compare import agreement_bits, ceil, compare, floor, is_zero, sign
from pyharness.arithmetic.display import show, to_float
from pyharness.arithmetic.elementary import exp, log, rpow
from pyharness.arithmetic.invariants import (
    adjugate,
    det,
    eigenvalues,
    equals,
    inverse,
    is_pd,
    is_psd,
    is_symmetric,
    rank,
)
from pyharness.arithmetic.matrix import (
    RealMatrix,
    diagonal,
    exact_from_float,
    from_entries,
    from_exact,
    identity,
    product,
    zero,
)
from pyharness.arithmetic.norms import (
    frobenius_square,
    gram_charpoly,
    singular_values_squared,
    spectral_square,
)
from pyharness.arithmetic.numbers import (
    absolute,
    add,
    div,
    inv,
    maximum,
    minimum,
    mul,
    neg,
    power,
    sqrt,
    sub,
    total,
)
from pyharness.arithmetic.precision import LADDER, Order, Undecided
from pyharness.arithmetic.surd import ONE, ZERO, Surd
from pyharness.arithmetic.work import (
    MOST_BITS,
    Account,
    Exhausted,
    charge,
    charge_bits,
    charge_fraction,
    limited,
)

__all__ = [
    "LADDER",
    "MOST_BITS",
    "ONE",
    "ZERO",
    "Account",
    "Algebraic",
    "Ball",
    "Exhausted",
    "Number",
    "Order",
    "RealMatrix",
    "Surd",
    "Undecided",
    "absolute",
    "add",
    "adjugate",
    "agreement_bits",
    "ceil",
    "charge",
    "charge_bits",
    "charge_fraction",
    "compare",
    "det",
    "diagonal",
    "div",
    "eigenvalues",
    "enclose",
    "equals",
    "exact_from_float",
    "exp",
    "floor",
    "frobenius_square",
    "from_entries",
    "from_exact",
    "gram_charpoly",
    "identity",
    "inv",
    "inverse",
    "is_pd",
    "is_psd",
    "is_symmetric",
    "is_zero",
    "limited",
    "log",
    "maximum",
    "minimum",
    "mul",
    "neg",
    "power",
    "product",
    "rank",
    "rpow",
    "show",
    "sign",
    "singular_values_squared",
    "spectral_square",
    "sqrt",
    "sub",
    "to_float",
    "total",
    "zero",
]
