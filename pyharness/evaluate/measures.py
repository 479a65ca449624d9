"""Measures with finitely many atoms: integrals are weighted sums, "almost everywhere" is "at every
atom of positive weight".

Why this is Lean's meaning there: with such a measure every function agrees almost everywhere with
a simple measurable one, so it is `AEStronglyMeasurable` and integrable, `Measure.map` is the
pushforward (never the junk value 0), and the Bochner integral is the sum over the atoms
(`integral_fintype`, `integral_dirac`). Two such measures are equal iff all points have equal mass,
because points are measurable (⊤ on finite types, Borel sets of ℝ and of finite arrays of reals).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate import operations as ops
from pyharness.evaluate.equality import equality
from pyharness.evaluate.measurable import measurable
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.expr import REAL, Expr, head
from pyharness.vocabulary.discrete_measure import DiscreteMeasure, dirac
from pyharness.vocabulary.truth import (
    TRUE,
    Truth,
    conjunction,
    disjunction,
    negate,
    of_order,
    truth,
)
from pyharness.vocabulary.values import Carrier, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code]


def _integral(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, t, mu, f = args
    measure, function = c.compile(mu), c.compile(f)
    scalar = head(t) == "Real"

    def run(env: Env) -> Value:
        atoms, g = measure(env).atoms, function(env)
        if scalar:
            return ar.total(ar.mul(w, apply(g, x)) for x, w in atoms)

        def value_of(e: Expr) -> Value:
            return c.type(e)(env)

        add, scale = ops.binary("HAdd.hAdd", t, t, value_of), ops.smul(REAL, t, value_of)
        out = ops.numeral(t, 0, value_of)
        for x, w in atoms:
            out = add(out, scale(w, apply(g, x)))
        return out

    return run


def _almost(c: Compiler, args: tuple[Expr, ...]) -> Code:
    measure, predicate = c.compile(args[1]), c.compile(args[2])

    def run(env: Env) -> Truth:
        p = predicate(env)
        return conjunction(partial(apply, p, x) for x in measure(env).support())

    return run


def _almost_some(c: Compiler, args: tuple[Expr, ...]) -> Code:
    measure, predicate = c.compile(args[1]), c.compile(args[2])

    def run(env: Env) -> Truth:
        p = predicate(env)
        return disjunction(partial(apply, p, x) for x in measure(env).support())

    return run


def _real(c: Compiler, args: tuple[Expr, ...]) -> Code:
    measure, members = c.compile(args[1]), c.compile(args[2])
    return lambda env: measure(env).mass(partial(apply, members(env)))


def _restrict(c: Compiler, args: tuple[Expr, ...]) -> Code:
    measure, members = c.compile(args[1]), c.compile(args[2])
    return lambda env: measure(env).restrict(partial(apply, members(env)))


def _map(c: Compiler, args: tuple[Expr, ...]) -> Code:
    function, measure = c.compile(args[2]), c.compile(args[3])
    return lambda env: measure(env).map(function(env))


def _always(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Integrable, AEMeasurable, AEStronglyMeasurable, IsFiniteMeasure: true of every function and
    every measure with finitely many atoms."""
    return lambda env: TRUE


def _probability(c: Compiler, args: tuple[Expr, ...]) -> Code:
    measure = c.compile(args[1])
    return lambda env: of_order(ar.compare(measure(env).total(), ar.ONE), "Eq")


def _nonzero(c: Compiler, args: tuple[Expr, ...]) -> Code:
    measure = c.compile(args[1])
    return lambda env: of_order(ar.compare(measure(env).total(), ar.ZERO), "GT.gt")


def _zero_or_probability(c: Compiler, args: tuple[Expr, ...]) -> Code:
    probability, nonzero = _probability(c, args), _nonzero(c, args)
    return lambda env: disjunction((lambda: negate(nonzero(env)), lambda: probability(env)))


def _no_atoms(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Only the zero measure: what has finitely many atoms has an atom otherwise."""
    nonzero = _nonzero(c, args)
    return lambda env: negate(nonzero(env))


Same = Callable[[Env, Value, Value], Truth]


def _mass_at(env: Env, same: Same, m: DiscreteMeasure, x: Value) -> ar.Number:
    return m.mass(lambda y: same(env, x, y))


def equal_measures(env: Env, same: Same, a: DiscreteMeasure, b: DiscreteMeasure) -> Truth:
    """Equal masses at every atom of either."""

    def at(x: Value) -> Truth:
        return of_order(ar.compare(_mass_at(env, same, a, x), _mass_at(env, same, b, x)), "Eq")

    return conjunction(partial(at, x) for x in (*a.support(), *b.support()))


def _ident_distrib(c: Compiler, args: tuple[Expr, ...]) -> Code:
    same = equality(c, args[2])
    f, g, mu, nu = (c.compile(a) for a in args[3:])
    return lambda env: equal_measures(env, same, mu(env).map(f(env)), nu(env).map(g(env)))


def _measure_preserving(c: Compiler, args: tuple[Expr, ...]) -> Code:
    is_measurable, same = measurable(c, args[0], args[2]), equality(c, args[1])
    f, mu, nu = (c.compile(a) for a in args[2:])
    return lambda env: conjunction(
        (
            lambda: is_measurable(env),
            lambda: equal_measures(env, same, mu(env).map(f(env)), nu(env)),
        )
    )


def _measurable(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return measurable(c, args[0], args[2])


def _measurable_set(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Every subset of a finite space, every finite union of intervals."""
    domain, members = c.type(args[0]), c.compile(args[1])

    def run(env: Env) -> Truth:
        if not isinstance(domain(env), Carrier) or isinstance(members(env), RealSet):
            return TRUE
        raise ar.Undecided("whether a set is measurable")

    return run


def _independent(
    m: DiscreteMeasure, left: list[Callable[[Value], Truth]], right: list[Callable[[Value], Truth]]
) -> Truth:
    """μ(A ∩ B) = μ A · μ B for all pairs; sums over disjoint sets give the rest."""

    def at(a: Callable[[Value], Truth], b: Callable[[Value], Truth]) -> Truth:
        both = m.mass(lambda x: conjunction((lambda: a(x), lambda: b(x))))
        return of_order(ar.compare(both, ar.mul(m.mass(a), m.mass(b))), "Eq")

    return conjunction(partial(at, a, b) for a in left for b in right)


def _indep_fun(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Independence of the values: it is enough to check single values, of which finitely many
    have positive mass, because μ(A ∩ B) and μ A · μ B both add up over disjoint A and B."""
    same_left, same_right = equality(c, args[1]), equality(c, args[2])
    f, g, mu = (c.compile(a) for a in args[3:])

    def level(env: Env, same: Same, h: Value, value: Value) -> Callable[[Value], Truth]:
        return lambda x: same(env, apply(h, x), value)

    def run(env: Env) -> Truth:
        m, u, v = mu(env), f(env), g(env)
        support = m.support()
        left = [level(env, same_left, u, apply(u, x)) for x in support]
        right = [level(env, same_right, v, apply(v, x)) for x in support]
        return _independent(m, left, right)

    return run


def _indep_set(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Independence of the σ-algebras {∅, s, sᶜ, Ω} and {∅, t, tᶜ, Ω}."""
    s, t, mu = (c.compile(a) for a in args[1:])

    def run(env: Env) -> Truth:
        inside, other = s(env), t(env)

        def sides(members: Value) -> list[Callable[[Value], Truth]]:
            return [
                lambda x: apply(members, x),
                lambda x: negate(apply(members, x)),
                lambda x: truth(True),
            ]

        return _independent(mu(env), sides(inside), sides(other))

    return run


def _dirac(c: Compiler, args: tuple[Expr, ...]) -> Code:
    point = c.compile(args[1])
    return lambda env: dirac(point(env))


MEASURES: dict[str, Build] = {
    "MeasureTheory.integral": _integral,
    "MeasureTheory.almostAll": _almost,
    "MeasureTheory.almostSome": _almost_some,
    "MeasureTheory.Measure.real": _real,
    "MeasureTheory.Measure.restrict": _restrict,
    "MeasureTheory.Measure.map": _map,
    "MeasureTheory.Measure.dirac": _dirac,
    "MeasureTheory.Integrable": _always,
    "MeasureTheory.AEStronglyMeasurable": _always,
    "AEMeasurable": _always,
    "Measurable": _measurable,
    "MeasureTheory.StronglyMeasurable": _measurable,
    "MeasurableSet": _measurable_set,
    "MeasureTheory.NullMeasurableSet": _always,
    "Instance.IsProbabilityMeasure": _probability,
    "Instance.IsZeroOrProbabilityMeasure": _zero_or_probability,
    "Instance.IsFiniteMeasure": _always,
    "Instance.NeZeroMeasure": _nonzero,
    "Instance.NoAtoms": _no_atoms,
    "ProbabilityTheory.IdentDistrib": _ident_distrib,
    "MeasureTheory.MeasurePreserving": _measure_preserving,
    "ProbabilityTheory.IndepFun": _indep_fun,
    "ProbabilityTheory.IndepSet": _indep_set,
}
