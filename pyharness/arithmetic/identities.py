"""Equalities between expressions in exp and log of rationals, decided as polynomial identities.

Two facts carry it, both by Lindemann (1882). For rational g ≠ 0 the number E = e^g is
transcendental, so a rational function of E vanishes only if it is the zero function. And
Σ cᵢ log aᵢ + q = 0 with rational cᵢ, q holds exactly when Π aᵢ^(N cᵢ) e^(N q) = 1 with N a common
denominator; where the aᵢ > 0 are again rational functions of E, that is the first question.
"""

from __future__ import annotations

from collections.abc import Iterator

from flint import fmpq, fmpq_poly, fmpz

from pyharness.arithmetic.ball import Ball, Number

MAX_EXPONENT = 4096
"""Largest power of E (or of an argument of a logarithm) formed."""

Fraction = tuple[fmpq_poly, fmpq_poly]


class _Outside(Exception):
    """The expression is not one of those this module decides."""


def vanishes(x: Number, y: Number) -> bool | None:
    """Whether x - y = 0, for expressions in exp and log of rationals; None for all others."""
    try:
        logs: dict[Number, fmpq] = {}
        constant = _collect(x, fmpq(1), logs) + _collect(y, fmpq(-1), logs)
        return _product_is_one(logs, constant)
    except _Outside:
        pass
    try:
        unit = _exponent_unit([x, y])
        (a, b), (c, d) = _fraction(x, unit), _fraction(y, unit)
        return a * d == b * c
    except _Outside:
        return None


def _collect(x: Number, coefficient: fmpq, logs: dict[Number, fmpq]) -> fmpq:
    """Add coefficient·x to a linear form in logarithms; the rational part is returned."""
    constant = fmpq(0)
    stack = [(x, coefficient)]
    while stack:
        term, c = stack.pop()
        if isinstance(term, fmpq):
            constant += c * term
            continue
        if not isinstance(term, Ball):
            raise _Outside
        if term.op == "log":
            logs[term.args[0]] = logs.get(term.args[0], fmpq(0)) + c
        elif term.op == "add":
            stack.extend((argument, c) for argument in term.args)
        elif term.op == "mul" and any(isinstance(a, fmpq) for a in term.args):
            first, second = term.args
            scalar, rest = (first, second) if isinstance(first, fmpq) else (second, first)
            assert isinstance(scalar, fmpq)
            stack.append((rest, c * scalar))
        else:
            raise _Outside
    return constant


def _product_is_one(logs: dict[Number, fmpq], constant: fmpq) -> bool:
    """Whether Σ c log a + constant = 0."""
    if not logs:
        return not constant
    denominator = constant.q
    for c in logs.values():
        denominator = denominator.lcm(c.q)
    unit = _exponent_unit(list(logs), constant * denominator)
    top, bottom = _exponential(constant * denominator, unit)
    for argument, c in logs.items():
        exponent = int((c * denominator).p)
        if abs(exponent) > MAX_EXPONENT:
            raise _Outside
        p, q = _fraction(argument, unit)
        if exponent < 0:
            p, q, exponent = q, p, -exponent
        if p.degree() * exponent > MAX_EXPONENT or q.degree() * exponent > MAX_EXPONENT:
            raise _Outside
        top, bottom = top * p**exponent, bottom * q**exponent
    return top == bottom


def _nodes(roots: list[Number]) -> Iterator[Ball]:
    """Every node of an expression graph that lies outside logarithms and exponents, once."""
    seen: set[int] = set()
    stack = list(roots)
    while stack:
        x = stack.pop()
        if isinstance(x, Ball) and id(x) not in seen:
            seen.add(id(x))
            yield x
            if x.op != "exp":
                stack.extend(x.args)


def _exponent_unit(roots: list[Number], *extra: fmpq) -> fmpq:
    """A rational g > 0 of which every exponent in the graphs is an integer multiple."""
    exponents = list(extra)
    for x in _nodes(roots):
        if x.op == "exp":
            if not isinstance(x.args[0], fmpq):
                raise _Outside
            exponents.append(x.args[0])
        elif x.op not in ("add", "mul", "inv"):
            raise _Outside
    numerator, denominator = fmpz(0), fmpz(1)
    for q in exponents:
        numerator = (numerator * q.q).gcd(q.p * denominator)
        denominator *= q.q
        common = numerator.gcd(denominator)
        numerator, denominator = numerator // common, denominator // common
    return fmpq(numerator, denominator) if numerator else fmpq(1)


def _exponential(q: fmpq, unit: fmpq) -> Fraction:
    """e^q as a power of E = e^unit."""
    power = int((q / unit).p)
    if abs(power) > MAX_EXPONENT:
        raise _Outside
    monomial, one = fmpq_poly([0] * abs(power) + [1]), fmpq_poly([1])
    return (monomial, one) if power >= 0 else (one, monomial)


def _fraction(x: Number, unit: fmpq) -> Fraction:
    """x as a quotient of polynomials in E, reduced."""
    memo: dict[int, Fraction] = {}

    def value(a: Number) -> Fraction:
        if isinstance(a, fmpq):
            return fmpq_poly([a]), fmpq_poly([1])
        if not isinstance(a, Ball):
            raise _Outside
        return memo[id(a)]

    for node in reversed(_topological(x)):
        if node.op == "exp":
            exponent = node.args[0]
            assert isinstance(exponent, fmpq)
            memo[id(node)] = _exponential(exponent, unit)
            continue
        (a, b), *rest = [value(argument) for argument in node.args]
        if node.op == "inv":
            memo[id(node)] = (b, a)
            continue
        ((c, d),) = rest
        top, bottom = (a * d + b * c, b * d) if node.op == "add" else (a * c, b * d)
        if max(top.degree(), bottom.degree()) > MAX_EXPONENT:
            raise _Outside
        common = top.gcd(bottom)
        memo[id(node)] = (top // common, bottom // common)
    return value(x)


def _topological(x: Number) -> list[Ball]:
    """Nodes of the graph of x, each before its arguments."""
    order: list[Ball] = []
    done: set[int] = set()
    stack: list[tuple[Number, bool]] = [(x, False)]
    while stack:
        node, leaving = stack.pop()
        if not isinstance(node, Ball):
            continue
        if leaving:
            order.append(node)
        elif id(node) not in done:
            done.add(id(node))
            stack.append((node, True))
            if node.op != "exp":
                stack.extend((a, False) for a in node.args)
    return order[::-1]
