"""Functions and matrices that hypotheses define point by point: `h : ∀ i j, A i j = …`."""

from __future__ import annotations

from dataclasses import dataclass

from pyharness.evaluate.case import CompiledClaim
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.defined import build, defining
from pyharness.evaluate.ring_types import as_matrix, is_foreign, ring_of
from pyharness.evaluate.special import Code
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Lam, Local, Pi, arguments, head
from pyharness.vocabulary.values import FiniteType, Table, Value, apply, matrix


@dataclass(frozen=True)
class DefinedFunction:
    """A variable whose value an equation among the hypotheses gives."""

    local: Local
    type: Expr
    equation: Expr
    body: Expr
    code: Code
    compiler: Compiler

    @property
    def uid(self) -> int:
        return self.local.uid

    def assign(self, env: Env) -> None:
        """Put the value that the equation gives into the assignment."""
        made = build(self.equation, self.local.name, self.body, self.code, env)
        env[self.uid] = _tabulated(self.compiler, self.type, made, env)


def defined_functions(claim: CompiledClaim) -> tuple[DefinedFunction, ...]:
    """At most one for each variable, in the order of the hypotheses."""
    types = {v.local: v.type for v in claim.claim.data}
    out: dict[Local, DefinedFunction] = {}
    for h in claim.claim.hypotheses:
        found = defining(h.prop)
        if found is None or not isinstance(found[1], Lam):
            continue
        f, body = found
        if f in types and f not in out:
            code = claim.compiler.compile(body)
            out[f] = DefinedFunction(f, types[f], h.prop, body, code, claim.compiler)
    return tuple(out.values())


def _tabulated(c: Compiler, t: Expr, value: Value, env: Env) -> Value:
    """Tables and matrices where the domain is finite, the function itself elsewhere."""
    if head(t) == "Matrix":
        rows, cols = (c.type(x)(env) for x in arguments(t)[:2])
        if c.rings and is_foreign(t):
            return as_matrix(ring_of(t), value, rows, cols)
        return matrix(value, rows, cols)
    if isinstance(t, Pi):
        domain = c.type(t.type)(env)
        if isinstance(domain, FiniteType):
            places = domain.elements()
            return Table(tuple(_tabulated(c, t.body, apply(value, i), env) for i in places))
    return value
