"""Is a value really an element of its variable's type? Asked before any refutation is believed.

A generator or a shrinking step that leaves the type (a negative ℝ≥0, a table that is no
permutation) would otherwise "refute" true statements.
"""

from __future__ import annotations

from itertools import islice

from flint import fmpq

from pyharness.arithmetic import Order, RealMatrix, Undecided, compare
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.coordinates import submodule_of
from pyharness.evaluate.listed import Listed
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_types import is_foreign
from pyharness.evaluate.samples import samples
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.lean.elaborate.maps import MAPS, SPACES
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.discrete_measure import DiscreteMeasure
from pyharness.vocabulary.values import Carrier, FiniteType, Table, Value, apply
from pyharness.witnesses import submodules
from pyharness.witnesses.maps import is_map
from pyharness.witnesses.ring_values import inhabits_ring

_NUMBERS = ("Real", "Rat", "NNReal")


def stranger(claim: Claim, c: Compiler, env: Env) -> str:
    """Name of a variable whose value is not of its type; empty when all are."""
    for v in claim.data:
        try:
            if not inhabits(c, env[v.local.uid], v.type, env):
                return v.name
        except (Undecided, Unevaluable, KeyError):
            return v.name
    return ""


def inhabits(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    """Membership in a type, decided exactly. Types of functions on infinite sets accept callables.

    Raises Undecided where the sign of a ℝ≥0 cannot be decided, Unevaluable for unknown types.
    """
    name = head(t)
    if c.rings and is_foreign(t):
        return inhabits_ring(c, value, t, env)
    if name == "NNReal":
        return compare(value, fmpq(0)) in (Order.GT, Order.EQ)
    if name in _NUMBERS:
        return not isinstance(value, bool | int | Table | RealMatrix) and not callable(value)
    if name == "Nat":
        return isinstance(value, int) and value >= 0
    if name == "Int":
        return isinstance(value, int)
    if name == "Matrix":
        return _is_matrix(c, value, t, env)
    if name in MAPS:
        return is_map(c, value, t, env)
    if name == "Multiplicative":
        return inhabits(c, value, arguments(t)[0], env)
    if name in SPACES:
        size = c.type(arguments(t)[1])(env).size
        return isinstance(value, Table) and len(value) == size
    if name == "Submodule":
        return submodules.is_submodule(c, value, t, env)
    if name == "Module.Basis":
        return submodules.is_basis(c, value, t, env) and all(
            inhabits(c, v, arguments(t)[2], env) for v in value.values
        )
    if submodule_of(t) is not None:
        around = inhabits(c, value, arguments(t)[0], env)
        return around and submodules.is_element(c, value, t, env)
    if isinstance(value, Listed):
        return all(inhabits(c, v, arguments(t)[0], env) for v in value.members)
    if isinstance(t, Pi):
        return _is_function(c, value, t, env)
    if name == "MeasureTheory.Measure" and isinstance(value, DiscreteMeasure):
        return all(
            inhabits(c, x, arguments(t)[0], env) and compare(w, fmpq(0)) in (Order.GT, Order.EQ)
            for x, w in value.atoms
        )
    if name in ("List", "Multiset") and isinstance(value, tuple):
        return all(inhabits(c, x, arguments(t)[0], env) for x in value)
    if name == "Prod" and isinstance(value, tuple):
        return all(inhabits(c, x, p, env) for x, p in zip(value, arguments(t), strict=True))
    if name == "Subtype" and isinstance(c.type(t)(env), Carrier):
        inner, predicate = arguments(t)
        holds = apply(c.compile(predicate)(env), value)
        return inhabits(c, value, inner, env) and holds.value is True
    return _is_element(c.type(t)(env), value)


def _is_matrix(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    rows, cols, element = arguments(t)
    if not isinstance(value, RealMatrix):
        return callable(value)
    shape = (c.type(rows)(env).size, c.type(cols)(env).size)
    if value.shape != shape:
        return False
    if head(element) != "NNReal":
        return True
    entries = (value.entry(i, j) for i in range(shape[0]) for j in range(shape[1]))
    return all(inhabits(c, x, element, env) for x in entries)


def _is_function(c: Compiler, value: Value, t: Pi, env: Env) -> bool:
    domain = c.type(t.type)(env)
    if not isinstance(value, Table):
        return callable(value) and _values_inhabit(c, value, t, env)
    if isinstance(domain, Carrier) or len(value) != domain.size:
        return False
    return all(inhabits(c, x, t.body, env) for x in value.values)


def _values_inhabit(c: Compiler, f: Value, t: Pi, env: Env) -> bool:
    """Are the first few values of a function, where some can be named, of its codomain?"""
    try:
        points = list(islice(samples(c, t.type, env), 3))
    except Unevaluable:
        return True
    return all(inhabits(c, apply(f, x), t.body, env) for x in points)


def _is_element(domain: object, value: Value) -> bool:
    if isinstance(domain, FiniteType):
        return isinstance(value, int) and 0 <= value < domain.size
    if isinstance(domain, Carrier):
        return True  # nothing is drawn of other infinite types but by their own constructors
    elements = domain.elements()  # type: ignore[attr-defined]
    return any(value == x for x in elements)
