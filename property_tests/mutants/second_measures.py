"""The second evaluator on finite measure spaces: sums of weights, in `Fraction`s.

A measure is the dictionary that its print-out `1/2·δ(0) + 1/2·δ(1)` spells out; sets are Python
predicates. It shares no code with the engine's measures.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from mutant_second_path import Second, parse

from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Expr, Lam, Local, arguments, head
from pyharness.refutation.enclosure import Beyond

Atoms = list[tuple[Any, Fraction]]


def parse_measure(text: str) -> Atoms:
    """`2·δ(-1) + 0·δ(3)` as pairs (point, weight). Raises Beyond."""
    if text == "0":
        return []
    if "·δ(" not in text:
        raise Beyond(text)
    atoms = []
    for part in text.split(") + "):
        weight, point = part.removesuffix(")").split("·δ(")
        atoms.append((Fraction(point), Fraction(weight)))
    return atoms


class OnMeasures(Second):
    """Adds measures, functions of points and "almost everywhere"."""

    def function(self, f: Expr, env: dict[Local, Any]) -> Callable[[Any], Any]:
        if isinstance(f, Lam):
            return lambda x: self.value(f.body, {**env, f.var: x})
        if head(f) == "HAdd.hAdd":
            left, right = (self.function(g, env) for g in arguments(f)[3:])
            return lambda x: left(x) + right(x)
        table = env[f] if isinstance(f, Local) else None
        if table is None:
            raise Beyond(f"the function {head(f)}")
        return lambda x: table[int(x)]

    def member(self, s: Expr, env: dict[Local, Any]) -> Callable[[Any], bool]:
        name, args = head(s), arguments(s)
        if name == "setOf" and isinstance(args[1], Lam):
            lam = args[1]
            return lambda x: self.true(lam.body, {**env, lam.var: x})
        if name == "Union.union":
            left, right = (self.member(a, env) for a in args[-2:])
            return lambda x: left(x) or right(x)
        if isinstance(s, Local):
            found = env[s]
            return lambda x: x in found
        raise Beyond(f"the set {name}")

    def measure(self, mu: Expr, env: dict[Local, Any]) -> Atoms:
        if isinstance(mu, Local):
            return list(env[mu])
        if head(mu) == "MeasureTheory.Measure.map":
            f, inner = self.function(arguments(mu)[2], env), self.measure(arguments(mu)[3], env)
            return [(f(x), w) for x, w in inner]
        raise Beyond(f"the measure {head(mu)}")

    def mean(self, atoms: Atoms, f: Callable[[Any], Any]) -> Any:
        return sum((w * f(x) for x, w in atoms), Fraction(0))

    def value(self, e: Expr, env: dict[Local, Any]) -> Any:
        name, args = head(e), arguments(e)
        if name == "MeasureTheory.integral":
            return self.mean(self.measure(args[2], env), self.function(args[3], env))
        if name == "MeasureTheory.Measure.real":
            inside = self.member(args[2], env)
            return self.mean(self.measure(args[1], env), lambda x: Fraction(int(inside(x))))
        if name == "ProbabilityTheory.variance":
            atoms, f = self.measure(args[2], env), self.function(args[1], env)
            m = self.mean(atoms, f)
            return self.mean(atoms, lambda x: (f(x) - m) ** 2)
        if name == "ProbabilityTheory.mgf":
            atoms, f = self.measure(args[2], env), self.function(args[1], env)
            t = self.value(args[3], env)
            return self.mean(
                [(x, Fraction(w)) for x, w in atoms], lambda x: Fraction(math.exp(t * f(x)))
            )
        if isinstance(e, App) and isinstance(e.fn, Local) and isinstance(env.get(e.fn), list):
            return env[e.fn][int(self.value(e.args[0], env))]
        return super().value(e, env)

    def true(self, e: Expr, env: dict[Local, Any]) -> bool:
        name, args = head(e), arguments(e)
        if name == "Instance.IsProbabilityMeasure":
            return sum(w for _, w in self.measure(args[1], env)) == 1
        if name == "Instance.IsFiniteMeasure":
            return True
        if name == "MeasureTheory.almostAll" and isinstance(args[2], Lam):
            lam = args[2]
            atoms = [x for x, w in self.measure(args[1], env) if w]
            return all(self.true(lam.body, {**env, lam.var: x}) for x in atoms)
        if name == "ProbabilityTheory.IdentDistrib":
            f, g = (self.function(h, env) for h in args[3:5])
            laws = [self.measure(m, env) for m in args[5:]]
            return law(f, laws[0]) == law(g, laws[1])
        if name == "ProbabilityTheory.IndepFun":
            f, g, atoms = *(self.function(h, env) for h in args[3:5]), self.measure(args[5], env)
            joint, one, two = law(lambda x: (f(x), g(x)), atoms), law(f, atoms), law(g, atoms)
            return all(joint.get((a, b), 0) == one[a] * two[b] for a in one for b in two)
        return super().true(e, env)


def law(f: Callable[[Any], Any], atoms: Atoms) -> dict[Any, Fraction]:
    """Mass of every value of positive mass."""
    out: dict[Any, Fraction] = {}
    for x, w in atoms:
        if w:
            out[f(x)] = out.get(f(x), Fraction(0)) + w
    return out


def parse_set(text: str) -> set[Fraction] | None:
    """`{0, 2}` and ∅."""
    if text == "∅":
        return set()
    if text.startswith("{") and text.endswith("}"):
        return {Fraction(x) for x in text[1:-1].split(", ") if x}
    return None


def confirmed_on_measures(claim: Claim, witness: Mapping[str, str]) -> bool:
    """Do all hypotheses hold and the conclusion fail at the printed witness? May raise Beyond."""
    env: dict[Local, Any] = {t: int(witness[t.name].removeprefix("Fin ")) for t in claim.types}
    for v in claim.data:
        text = witness[v.name]
        if head(v.type) == "MeasureTheory.Measure":
            env[v.local] = parse_measure(text)
        elif head(v.type) == "Set":
            points = {Fraction(i) for i in range(env[claim.types[0]])}
            env[v.local] = points if text == "Set.univ" else parse_set(text)
        else:
            env[v.local] = parse(text)
    second = OnMeasures(claim)
    met = all(second.true(h.prop, env) for h in claim.hypotheses)
    return met and not second.true(claim.conclusion, env)
