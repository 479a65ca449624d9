"""Exact values as text, in the notation of Lean where there is one."""

from __future__ import annotations

from flint import fmpq

from pyharness.arithmetic import RealMatrix, show
from pyharness.arithmetic.gaussian import Gaussian, shown
from pyharness.arithmetic.quaternion import Quaternion, shown_h
from pyharness.arithmetic.ring_matrix import RingMatrix, shown_matrix
from pyharness.arithmetic.subspace import Subspace
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.vocabulary.discrete_measure import DiscreteMeasure
from pyharness.vocabulary.truth import Truth
from pyharness.vocabulary.values import Enumerated, FiniteType, Formula, Table, Value

_MOST_SHOWN = 64  # entries; larger matrices are described by their shape


def show_value(value: Value) -> str:
    """`5/4`, `!![1, 0; 0, 1]`, `![1, 2]`; large matrices by shape only."""
    if isinstance(value, Truth):
        return {True: "True", False: "False", None: "an undecided proposition"}[value.value]
    if isinstance(value, bool | int):
        return str(value)
    if isinstance(value, RealMatrix):
        return _show_matrix(value)
    if isinstance(value, RingMatrix):
        return shown_matrix(value)
    if isinstance(value, Gaussian):
        return shown(value)
    if isinstance(value, Quaternion):
        return shown_h(value)
    if isinstance(value, Subspace):
        return show_subspace(value)
    if isinstance(value, Table):
        return "![" + ", ".join(show_value(x) for x in value.values) + "]"
    if isinstance(value, FiniteType):
        return f"Fin {value.size}"
    if isinstance(value, Enumerated):
        return value.label
    if isinstance(value, tuple):
        return "(" + ", ".join(show_value(x) for x in value) + ")"
    if isinstance(value, fmpq):
        return str(value)
    if isinstance(value, Formula):
        return value.text
    if isinstance(value, str):
        return value  # an exponent of a norm
    if isinstance(value, RealSet):
        return str(value)
    if isinstance(value, DiscreteMeasure):
        return " + ".join(f"{show_value(w)}·δ({show_value(x)})" for x, w in value.atoms) or "0"
    if hasattr(value, "members"):
        return str(value)  # a finite set of vectors
    if callable(value):
        return "a function"
    return show(value)


def show_subspace(k: Subspace) -> str:
    """`⊥`, `⊤` or the span of the rows of its reduced row echelon basis."""
    if k.dimension in (0, k.n):
        return "⊤" if k.n and k.dimension else "⊥"
    rows = ("![" + ", ".join(map(str, row)) + "]" for row in k.rows)
    return "Submodule.span ℝ {" + ", ".join(rows) + "}"


def _show_matrix(m: RealMatrix) -> str:
    rows, cols = m.shape
    if rows * cols > _MOST_SHOWN:
        return f"a {rows}×{cols} matrix"
    if not rows * cols:
        return f"the {rows}×{cols} matrix"
    lines = [", ".join(show_value(m.entry(i, j)) for j in range(cols)) for i in range(rows)]
    return "!![" + "; ".join(lines) + "]"


def show_witness(claim: Claim, env: Env) -> dict[str, str]:
    """Every variable of the claim that the witness assigns."""
    out = {t.name: show_value(env[t.uid]) for t in claim.types if t.uid in env}
    out |= {v.name: show_value(env[v.local.uid]) for v in claim.data if v.local.uid in env}
    return out
