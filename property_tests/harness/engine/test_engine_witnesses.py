"""The witness generators: hypotheses are met by construction, and the edges are reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from engine_statements import DEFS, claim, drawn, met, row, stated
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from pyharness.arithmetic import RealMatrix, eigenvalues, rank
from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.records import Source, Verdict
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import HypothesisChooser, SeededChooser
from pyharness.witnesses.shrink import shrink

INDEX = "{m n : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]"
SQUARE = f"{INDEX} (A B : Matrix n n ℝ) "
RECTANGLE = f"{INDEX} (A B : Matrix m n ℝ) (v : n → ℝ) (x y : ℝ) "

HINTS = [
    # binders with one hypothesis, and the share of draws that must meet it
    (SQUARE + "(h : A.IsSymm)", 0.95),
    (SQUARE + "(h : A.IsHermitian)", 0.95),
    (SQUARE + "(h : A.PosSemidef)", 0.95),
    (SQUARE + "(h : A.PosDef)", 0.95),
    (SQUARE + "(h : IsUnit A.det)", 0.95),
    (SQUARE + "(h : A.det ≠ 0)", 0.95),
    (SQUARE + "(h : IsUnit A)", 0.95),
    (SQUARE + "(h : Aᵀ * A = 1)", 0.95),
    (SQUARE + "(h : A * Aᵀ = 1)", 0.95),
    (SQUARE + "(h : A * B = 1)", 0.5),
    (SQUARE + "(h : A * B = 0)", 0.9),
    (SQUARE + "(h : A * B = B * A)", 0.9),
    (SQUARE + "(h : Aᵀ = -A)", 0.9),
    (SQUARE + "(h : ∀ i, ∑ j, A i j = 1)", 0.9),
    (SQUARE + "(h : A.trace = 0)", 0.9),
    (SQUARE + "(h : A * A = A)", 0.1),
    (SQUARE + "(h : A * A = 0)", 0.1),
    (RECTANGLE + "(h : Aᵀ * A = 1)", 0.8),
    (RECTANGLE + "(h : A ≠ 0)", 0.7),
    (RECTANGLE + "(h : A *ᵥ v = 0)", 0.9),
    (RECTANGLE + "(h : v ⬝ᵥ v = 1)", 0.7),
    (RECTANGLE + "(h : v ≠ 0)", 0.7),
    (RECTANGLE + "(h : ∀ i, 0 ≤ v i)", 0.95),
    (RECTANGLE + "(h : ∀ i, 0 < v i)", 0.95),
    (RECTANGLE + "(h : ∑ i, v i = 1)", 0.7),
    (RECTANGLE + "(h : 0 < x)", 0.95),
    (RECTANGLE + "(h : x ≠ 0)", 0.95),
    (RECTANGLE + "(h : x ≤ y)", 0.95),
    (RECTANGLE + "(h : x = y ^ 2)", 0.95),
    (RECTANGLE + "(h : 2 * x + 3 * y = 1)", 0.95),
    (RECTANGLE + "[Nonempty n]", 0.9),
]


@pytest.mark.parametrize(("binders", "least"), HINTS)
def test_hypotheses_are_met_by_construction(binders: str, least: float) -> None:
    assert met(stated("True", binders)) >= least


def test_pointwise_equations_are_solved() -> None:
    binders = "{n : Type*} [Fintype n] (f g r : n → ℝ) (h : ∀ i, r i ^ 2 = f i * g i)"
    code, envs = drawn(stated("True", binders), 200)
    f, g, _ = (v.local.uid for v in code.claim.data)
    good = [e for e in envs if evaluate_case(code, e, Source.RANDOM, "").verdict == "holds"]
    assert any(any(e[f].values) and any(e[g].values) for e in good), "met by zeros only"


def test_annihilating_pairs_are_not_zero() -> None:
    """A * B = 0 with neither factor zero."""
    code, envs = drawn(stated("True", SQUARE + "(h : A * B = 0)"), 200)
    a, b = (v.local.uid for v in code.claim.data)
    good = [e for e in envs if evaluate_case(code, e, Source.RANDOM, "").verdict == "holds"]
    both = [e for e in good if rank(e[a]) and rank(e[b])]
    assert len(both) >= 10


EDGES: list[tuple[str, Callable[[RealMatrix], bool], float]] = [
    ("without rows or columns", lambda m: 0 in m.shape, 0.05),
    ("one by one", lambda m: m.shape == (1, 1), 0.01),
    ("zero", lambda m: 0 not in m.shape and rank(m) == 0, 0.02),
    ("rank deficient", lambda m: 0 < rank(m) < min(m.shape), 0.1),
    ("full rank, at least two", lambda m: rank(m) == min(m.shape) >= 2, 0.1),
    ("square", lambda m: m.shape[0] == m.shape[1], 0.2),
    ("tall", lambda m: m.shape[0] > m.shape[1], 0.1),
    ("wide", lambda m: m.shape[0] < m.shape[1], 0.1),
    ("equal singular values", lambda m: _equal_singular_values(m), 0.03),
    ("four by four", lambda m: m.shape == (4, 4), 0.005),
]


def _equal_singular_values(m: RealMatrix) -> bool:
    if min(m.shape) < 2 or not rank(m):
        return False
    values = eigenvalues(
        m.transpose().matmul(m) if m.shape[0] >= m.shape[1] else m.matmul(m.transpose())
    )
    return all(x == values[0] for x in values)


@pytest.mark.parametrize(("edge", "reached", "least"), EDGES, ids=[e[0] for e in EDGES])
def test_edges_are_reached(edge: str, reached: Callable[[RealMatrix], bool], least: float) -> None:
    matrices = _matrices()
    assert sum(map(reached, matrices)) >= least * len(matrices), edge


def _matrices(cache: list[RealMatrix] = []) -> list[RealMatrix]:  # noqa: B006
    if not cache:
        code, envs = drawn(stated("True", f"{INDEX} (A : Matrix m n ℝ)"), 800)
        cache.extend(e[code.claim.data[0].local.uid] for e in envs)
    return cache


def test_draws_repeat_with_their_seed_and_differ_without() -> None:
    c = stated("True", RECTANGLE)

    def printed(seed: str) -> list[str]:
        from pyharness.evaluate.show import show_witness

        return [str(show_witness(c, e)) for e in drawn(c, 20, seed)[1]]

    assert printed("a") == printed("a")
    assert printed("a") != printed("b")


def test_rows_repeat_with_their_seed() -> None:
    c = stated("x ^ 2 ≤ y ^ 2", "(x y : ℝ) (h : x < y)")
    first, again, other = (row(c, seed=s) for s in (3, 3, 4))
    assert first == again
    assert first.counterexample is not None
    assert other.seed == 4


@given(st.data())
def test_hypothesis_drives_the_same_generator(data: st.DataObject) -> None:
    """The numbers differ from those of a seed, the promises about them do not."""
    code = compile_claim(_SYMMETRIC)
    env = Builder(code).draw(HypothesisChooser(data.draw))
    a = env[code.claim.data[0].local.uid]
    assert a.shape[0] == a.shape[1]
    assert evaluate_case(code, env, Source.RANDOM, "").verdict is Verdict.HOLDS


_SYMMETRIC = stated("A = Aᵀ", SQUARE + "(h : A.IsSymm)")


FALSE: list[str] = [
    RECTANGLE + ": (∑ i, ∑ j, A i j * B i j) = (∑ i, ∑ j, A i j) * (∑ i, ∑ j, B i j)",
    SQUARE + ": A * B = B * A",
    SQUARE + ": stableRank (A * B) ≤ min (stableRank A) (stableRank B)",
    RECTANGLE + ": x / y * y = x",
    RECTANGLE + "(h : v ⬝ᵥ v = 1) : ∑ i, v i ≤ 1",
]


@pytest.mark.parametrize("statement", FALSE)
def test_shrinking_keeps_the_violation_and_never_grows(statement: str) -> None:
    code, envs = drawn(claim(f"theorem t {statement} := by sorry\n", head=DEFS), 500)
    bad = [e for e in envs if _violated(code, e)][:5]
    assert bad
    for env in bad:
        small = shrink(code, env)
        assert _violated(code, small)
        assert _cost(code.claim, small) <= _cost(code.claim, env)
    assert any(_cost(code.claim, shrink(code, e)) < _cost(code.claim, e) for e in bad)


def _violated(code: object, env: Env) -> bool:
    return evaluate_case(code, env, Source.RANDOM, "").verdict is Verdict.VIOLATED  # type: ignore[arg-type]


def _cost(c: Claim, env: Env) -> tuple[int, int]:
    """Elements of the index types, then entries that are neither 0 nor ±1."""
    plain = 0
    for v in c.data:
        value = env[v.local.uid]
        if isinstance(value, RealMatrix):
            m, n = value.shape
            entries = [value.entry(i, j) for i in range(m) for j in range(n)]
        else:
            entries = list(getattr(value, "values", [value]))
        plain += sum(x not in (fmpq(0), fmpq(1), fmpq(-1)) for x in entries)
    return sum(env[t.uid].size for t in c.types), plain


def test_a_seed_is_text_or_number() -> None:
    assert SeededChooser(5).integer(0, 10**9) == SeededChooser(5).integer(0, 10**9)
    assert SeededChooser(5).integer(0, 10**9) != SeededChooser(6).integer(0, 10**9)
