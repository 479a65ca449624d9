"""Functions on ℕ, ℤ, ℝ, vectors and other types that are no index types, drawn as formulas.

Every formula is a Lean lambda; functions on ℕ and ℤ are polynomials, powers, periodic, or zero
from somewhere on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate.operations import to_number
from pyharness.evaluate.show import show_value
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Pi, Sort, head
from pyharness.vocabulary.truth import of_order
from pyharness.vocabulary.values import Enumerated, FiniteType, Formula, Value, apply
from pyharness.witnesses import functions, zoo
from pyharness.witnesses.chooser import Chooser

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Draw = Callable[[Expr], Value]
_FIELDS = ("Real", "Rat")
_INTEGERS = ("Nat", "Int")
_MOST_LISTED = 64


def function(c: Compiler, t: Pi, env: Env, ch: Chooser, draw: Draw) -> Value | None:
    """A function on a type that is no index type; None where none is known."""
    source, target = head(t.type), head(t.body)
    if source in _INTEGERS and target in (*_FIELDS, *_INTEGERS) and ch.chance(2, 3):
        return _progression(source, target, ch)
    if source in _INTEGERS:
        return _listed(source, t.body, ch, draw)
    if source in _FIELDS and target in _FIELDS:
        return functions.real_function(ch)
    if source in _FIELDS and isinstance(t.body, Sort):
        return functions.subset(c, t.type, env, ch)
    if source in _FIELDS and isinstance(t.body, Pi) and head(t.body.type) in _FIELDS:
        return _binary(t.body.body, ch)
    if source in (*_FIELDS, "NNReal"):
        return _step(draw(t.body), draw(t.body), zoo.rational(ch))
    if isinstance(t.type, Pi) and head(t.type.body) in _FIELDS and target in _FIELDS:
        domain = c.type(t.type.type)(env)
        return _of_vectors(domain.size, ch) if isinstance(domain, FiniteType) else None
    domain = c.type(t.type)(env)
    return on_elements(domain, lambda: draw(t.body)) if isinstance(domain, Enumerated) else None


def on_elements(domain: Enumerated, draw: Callable[[], Value]) -> Formula | None:
    """A function on a finite type whose elements are no positions, such as Prop or Finset n."""
    if domain.size > _MOST_LISTED:
        return None
    values = [(x, draw()) for x in domain.elements()]
    text = ", ".join(f"{show_value(x)} ↦ {show_value(y)}" for x, y in values)
    table = {_key(x): y for x, y in values}
    return Formula(text, lambda x: table[_key(x)])


def _key(x: Value) -> object:
    """Finite sets are tuples in any order."""
    return frozenset(map(_key, x)) if isinstance(x, tuple) else x


def _progression(source: str, target: str, ch: Chooser) -> Formula:
    """a·k + b, a·k² + b, aᵏ, k."""
    integral = target in _INTEGERS
    low = 0 if target == "Nat" else -3
    a: Value = ch.integer(low, 3) if integral else zoo.rational(ch)
    b: Value = ch.integer(low, 3) if integral else zoo.rational(ch)
    cast = "k" if source == target else f"(k : {'ℝ' if target == 'Real' else target})"

    def out(x: Value) -> Value:
        return int(x) if integral else to_number(x)

    if source == "Int" and target == "Nat":
        return Formula(f"fun k ↦ {a} * k.natAbs + {b}", lambda k: a * abs(k) + b)
    kind = ch.integer(0, 3)
    if kind == 0:
        return Formula(f"fun k ↦ {cast}", out)
    if kind == 1:
        return Formula(f"fun k ↦ {a} * {cast} + {b}", lambda k: a * out(k) + b)
    if kind == 2:
        return Formula(f"fun k ↦ {a} * {cast} ^ 2 + {b}", lambda k: a * out(k) * out(k) + b)
    if source == "Nat":
        base = ch.choice((2, 1, 3) if target == "Nat" else (2, -1, 1, 3))
        x: Value = base if integral else fmpq(base, ch.choice((1, 2)))
        return Formula(f"fun k ↦ ({x}) ^ k", lambda k: x**k)
    return Formula(f"fun _ ↦ {b}", lambda k: b)


def _listed(source: str, codomain: Expr, ch: Chooser, draw: Draw) -> Formula:
    """Periodic, or constant from some place on in both directions."""
    values = [draw(codomain) for _ in range(ch.integer(1, 4))]
    n, text = len(values), ", ".join(show_value(x) for x in values)
    if ch.chance(1, 2):
        place = f"k % {n}" if source == "Nat" else f"(k % {n}).toNat"
        return Formula(f"fun k ↦ ![{text}] ({place})", lambda k: values[k % n])
    place = f"min k {n - 1}" if source == "Nat" else f"min k.toNat {n - 1}"
    return Formula(f"fun k ↦ ![{text}] ({place})", lambda k: values[min(max(k, 0), n - 1)])


def _step(a: Value, b: Value, at: fmpq) -> Formula:
    def rule(x: Value) -> Value:
        below = of_order(ar.compare(x, at), "LT.lt")
        if below.value is None:
            raise ar.Undecided(below.reason)
        return a if below.value else b

    return Formula(f"fun x ↦ if x < {at} then {show_value(a)} else {show_value(b)}", rule)


def _binary(target: Expr, ch: Chooser) -> Formula | None:
    """Functions and relations of two reals."""
    if isinstance(target, Sort):
        sign, name = ch.choice((("≤", "LE.le"), ("<", "LT.lt"), ("=", "Eq"), ("≥", "GE.ge")))
        return _two(f"x {sign} y", lambda x, y: of_order(ar.compare(x, y), name))
    if head(target) not in _FIELDS:
        return None
    a, b, e = zoo.rational(ch), zoo.rational(ch), zoo.rational(ch)
    return ch.choice(
        (
            _two("x + y", ar.add),
            _two("x * y", ar.mul),
            _two("x - y", ar.sub),
            _two("max x y", ar.maximum),
            _two("x", lambda x, y: x),
            _two(f"{a} * x + {b} * y + {e}",
                 lambda x, y: ar.add(ar.add(ar.mul(a, x), ar.mul(b, y)), e)),
        )
    )  # fmt: skip


def _two(text: str, rule: Callable[[Value, Value], Value]) -> Formula:
    return Formula(f"fun x y ↦ {text}", lambda x: lambda y: rule(x, y))


def _of_vectors(n: int, ch: Chooser) -> Formula:
    """Constants, linear forms, the square of the Euclidean norm, the sum of absolute values."""
    weights, b = [zoo.rational(ch) for _ in range(n)], zoo.rational(ch)
    kind = ch.integer(0, 3)
    if kind == 0:
        return Formula(f"fun _ ↦ {b}", lambda v: b)
    if kind == 1:
        text = " + ".join(f"{w} * v {i}" for i, w in enumerate(weights)) or "0"
        return Formula(
            f"fun v ↦ {text}",
            lambda v: ar.total(ar.mul(w, apply(v, i)) for i, w in enumerate(weights)),
        )
    if kind == 2:
        return Formula(
            "fun v ↦ ∑ i, v i ^ 2",
            lambda v: ar.total(ar.mul(apply(v, i), apply(v, i)) for i in range(n)),
        )
    return Formula(
        "fun v ↦ ∑ i, |v i|", lambda v: ar.total(ar.absolute(apply(v, i)) for i in range(n))
    )
