"""Matrices of fractions by schoolbook methods: elimination, minors, cofactors, bisection."""

from __future__ import annotations

from fractions import Fraction

from pyharness.refutation.enclosure import Beyond, Real, real, root

Rows = list[list[Real]]
_STEPS = 200  # bisection: the enclosure of an eigenvalue is 2^-200 of the trace wide
_MOST = 6  # 2^6 principal minors


def exact(m: Rows) -> list[list[Fraction]]:
    """The entries as fractions. Raises Beyond when one is irrational."""
    return [[x.fraction() for x in row] for row in m]


def echelon(m: list[list[Fraction]]) -> tuple[list[list[Fraction]], int, Fraction]:
    """Row echelon form, rank and determinant (of a square matrix) by elimination."""
    m, rank, det = [list(r) for r in m], 0, Fraction(1)
    for col in range(len(m[0]) if m else 0):
        pivot = next((i for i in range(rank, len(m)) if m[i][col]), None)
        if pivot is None:
            det = Fraction(0)
            continue
        if pivot != rank:
            m[rank], m[pivot], det = m[pivot], m[rank], -det
        det *= m[rank][col]
        for i in range(rank + 1, len(m)):
            f = m[i][col] / m[rank][col]
            m[i] = [a - f * b for a, b in zip(m[i], m[rank], strict=True)]
        rank += 1
    return m, rank, det


def rank(m: list[list[Fraction]]) -> int:
    return echelon(m)[1]


def determinant(m: list[list[Fraction]]) -> Fraction:
    """Of a square matrix."""
    return echelon(m)[2]


def minors(m: list[list[Fraction]]) -> list[Fraction]:
    """All principal minors. Raises Beyond for large matrices."""
    n = len(m)
    if n > _MOST:
        raise Beyond("the principal minors of a large matrix")
    picks = [[i for i in range(n) if mask >> i & 1] for mask in range(1, 2**n)]
    return [determinant([[m[i][j] for j in p] for i in p]) for p in picks]


def adjugate(m: list[list[Fraction]]) -> list[list[Fraction]]:
    n = len(m)

    def cofactor(i: int, j: int) -> Fraction:
        rest = [[m[a][b] for b in range(n) if b != i] for a in range(n) if a != j]
        minor = determinant(rest)
        return minor if (i + j) % 2 == 0 else -minor

    return [[cofactor(i, j) for j in range(n)] for i in range(n)]


def inverted(m: Rows) -> Rows:
    """M⁻¹ = adj M / det M, and 0 for singular M as in Lean."""
    plain = exact(m)
    det = determinant(plain)
    return [[real(x / det if det else 0) for x in row] for row in adjugate(plain)]


def product(a: Rows, b: Rows, inner: int, columns: int) -> Rows:
    out = []
    for row in a:
        line = []
        for j in range(columns):
            total = real(0)
            for k in range(inner):
                total = total + row[k] * b[k][j]
            line.append(total)
        out.append(line)
    return out


def operator_norm(m: Rows) -> Real:
    """ℓ² operator norm: the root of the largest eigenvalue of MᵀM."""
    plain = exact(m)
    columns = len(plain[0]) if plain else 0
    gram = [
        [sum((row[i] * row[j] for row in plain), Fraction(0)) for j in range(columns)]
        for i in range(columns)
    ]
    return root(_largest_eigenvalue(gram))


def _largest_eigenvalue(g: list[list[Fraction]]) -> Real:
    """Of a positive semidefinite matrix: bisection on whether t·1 - G is positive definite."""
    n = len(g)
    low, high = Fraction(0), sum((g[i][i] for i in range(n)), Fraction(0))
    if not high:
        return real(0)
    guess = high
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _definite(_shifted(g, middle)):
            high = middle
        else:
            low = middle
        simple = ((low + high) / 2).limit_denominator(10**6)
        if simple != guess and low <= simple <= high:
            guess = simple
            shifted = _shifted(g, guess)
            if not determinant(shifted) and all(x >= 0 for x in minors(shifted)):
                return real(guess)
    return Real(low, high)


def _shifted(g: list[list[Fraction]], t: Fraction) -> list[list[Fraction]]:
    return [[t * (i == j) - x for j, x in enumerate(row)] for i, row in enumerate(g)]


def _definite(m: list[list[Fraction]]) -> bool:
    """Positive definite: every pivot of the elimination without exchanges is positive."""
    m = [list(r) for r in m]
    for k in range(len(m)):
        if m[k][k] <= 0:
            return False
        for i in range(k + 1, len(m)):
            f = m[i][k] / m[k][k]
            m[i] = [a - f * b for a, b in zip(m[i], m[k], strict=True)]
    return True
