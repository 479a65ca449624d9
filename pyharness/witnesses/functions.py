"""Functions on ℝ and subsets, drawn as formulas so that they can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, head
from pyharness.vocabulary.truth import FALSE, TRUE, Truth, conjunction, of_order, truth
from pyharness.vocabulary.values import Carrier, Formula, Value
from pyharness.witnesses import zoo
from pyharness.witnesses.chooser import Chooser

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler


def real_function(ch: Chooser) -> Formula:
    """Affine, convex, concave, monotone, periodic-like and discontinuous ones."""
    a, b = zoo.rational(ch), zoo.rational(ch)
    kind = ch.integer(0, 6)
    if kind == 0:
        return Formula(f"fun _ ↦ {b}", lambda x: b)
    if kind == 1:
        return Formula("fun x ↦ x", lambda x: x)
    if kind == 2:
        return Formula(f"fun x ↦ {a} * x + {b}", lambda x: ar.add(ar.mul(a, x), b))
    if kind == 3:
        return Formula(f"fun x ↦ {a} * x ^ 2 + {b}", lambda x: ar.add(ar.mul(a, ar.mul(x, x)), b))
    if kind == 4:
        return Formula(f"fun x ↦ |x - {b}|", lambda x: ar.absolute(ar.sub(x, b)))
    if kind == 5:
        return Formula(f"fun x ↦ max x {b}", lambda x: ar.maximum(x, b))
    return Formula(f"fun x ↦ if x < {b} then {a} else {b}", lambda x: _step(x, a, b))


def _step(x: ar.Number, a: ar.Number, b: ar.Number) -> ar.Number:
    below = of_order(ar.compare(x, b), "LT.lt")
    if below.value is None:
        raise ar.Undecided(below.reason)
    return a if below.value else b


def subset(c: Compiler, element: Expr, env: Env, ch: Chooser) -> Formula:
    """∅, everything, an interval or a finite set; any subset of a finite type."""
    domain = c.type(element)(env)
    kind = ch.integer(0, 4)
    if kind == 0:
        return Formula("∅", lambda x: FALSE)
    if kind == 1:
        return Formula("Set.univ", lambda x: TRUE)
    if not isinstance(domain, Carrier):
        members = [x for x in domain.elements() if ch.chance(1, 2)]
        return Formula("{" + ", ".join(map(str, members)) + "}", lambda x: truth(x in members))
    if head(element) not in ("Real", "Rat"):
        raise Unevaluable(f"sets in {head(element)} are not drawn")
    low = zoo.rational(ch)
    if kind == 2:
        return Formula(f"Set.Ioi {low}", lambda x: _related(low, x, "LT.lt"))
    high = low + abs(zoo.rational(ch))
    if kind == 3:
        return Formula(
            f"Set.Icc {low} {high}",
            lambda x: conjunction(
                (lambda: _related(low, x, "LE.le"), lambda: _related(x, high, "LE.le"))
            ),
        )
    return Formula(f"{{{low}}}", lambda x: _related(x, low, "Eq"))


def _related(x: Value, y: Value, relation: str) -> Truth:
    return of_order(ar.compare(x, y), relation)
