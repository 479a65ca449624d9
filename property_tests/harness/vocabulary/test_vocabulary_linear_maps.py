"""Words on abstract spaces and linear maps: proven facts of Mathlib in our own words, and twins
that are false. The junk and edge cases are those of the definitions: trivial spaces, norms of
operators out of them, the order of composition, what an isometry is between two norms.
"""

from __future__ import annotations

import pytest
from stated_facts import judged, read_named, wanted

from pyharness.engine import run
from pyharness.lean.claim import Claim

HEAD = """
open ContinuousLinearMap InnerProductSpace
open scoped InnerProduct
variable {𝕜 E F V W P H K M N : Type*} [RCLike 𝕜]
variable [NormedAddCommGroup E] [InnerProductSpace 𝕜 E] [CompleteSpace E]
variable [NormedAddCommGroup F] [InnerProductSpace 𝕜 F] [CompleteSpace F]
variable [NormedAddCommGroup V] [NormedSpace ℝ V] [NormedAddCommGroup W] [NormedSpace ℝ W]
variable [PseudoMetricSpace P] [NormedAddTorsor V P] [SeminormedCommGroup H]
variable [Field K] [AddCommGroup M] [Module K M] [AddCommGroup N] [Module K N]
variable {n m : Type*} [Fintype n] [DecidableEq n] [Fintype m] [DecidableEq m]
local notation "⟪" x ", " y "⟫" => inner 𝕜 x y
"""
# word: (true statements, a false one)
FACTS: dict[str, tuple[tuple[str, ...], str]] = {
    "LinearMap.adjoint": (
        (
            "(A : E →ₗ[𝕜] F) (x : E) (y : F) [FiniteDimensional 𝕜 E] [FiniteDimensional 𝕜 F] :"
            " ⟪A.adjoint y, x⟫ = ⟪y, A x⟫",
            "(A : E →ₗ[𝕜] F) [FiniteDimensional 𝕜 E] [FiniteDimensional 𝕜 F] :"
            " A.adjoint.adjoint = A",
            "[FiniteDimensional 𝕜 E] : (LinearMap.id (R := 𝕜) (M := E)).adjoint = LinearMap.id",
        ),
        "(A : E →ₗ[𝕜] E) [FiniteDimensional 𝕜 E] : A.adjoint = A",
    ),
    "ContinuousLinearMap.adjoint": (
        (
            "(A : E →L[𝕜] F) (x : E) (y : F) : ⟪x, (A†) y⟫ = ⟪A x, y⟫",
            "(A : E →L[𝕜] F) : ‖A†‖ = ‖A‖",
            "(A : E →L[𝕜] F) (B : F →L[𝕜] E) : A = B† ↔ ∀ x y, ⟪A x, y⟫ = ⟪x, B y⟫",
        ),
        "(A : E →L[𝕜] F) (x : E) : ‖(A† ∘L A) x‖ = ‖A x‖",
    ),
    "ContinuousLinearMap.id": (
        (
            "(x : V) : ContinuousLinearMap.id ℝ V x = x",
            ": ‖ContinuousLinearMap.id ℝ V‖ ≤ 1",
            "(f : V →L[ℝ] W) : f ∘L ContinuousLinearMap.id ℝ V = f",
        ),
        "[Subsingleton V] : ‖ContinuousLinearMap.id ℝ V‖ = 1",
    ),
    "ContinuousLinearMap.comp": (
        (
            "(g : V →L[ℝ] W) (f : V →L[ℝ] V) (x : V) : (g ∘L f) x = g (f x)",
            "(g : V →L[ℝ] W) (f : W →L[ℝ] V) : ‖g.comp f‖ ≤ ‖g‖ * ‖f‖",
            "(g h : V →L[ℝ] W) (f : W →L[ℝ] V) : (g + h).comp f = g.comp f + h.comp f",
        ),
        "(g f : V →L[ℝ] V) : g.comp f = f.comp g",
    ),
    "Norm.norm": (
        (
            "(f : V →L[ℝ] W) (x : V) : ‖f x‖ ≤ ‖f‖ * ‖x‖",
            "(f : V →L[ℝ] W) [Subsingleton V] : ‖f‖ = 0",
            "(f : V →L[ℝ] W) (c : ℝ) : ‖c • f‖ = ‖c‖ * ‖f‖",
            "(x : V × W) : ‖x‖ = max ‖x.1‖ ‖x.2‖",
        ),
        "(f : V →L[ℝ] W) (x : V) (h : ‖x‖ = 1) : ‖f x‖ = ‖f‖",
    ),
    "dist": (
        (
            "(x y : V) : dist x y = ‖x - y‖",
            "(x y : V) : dist x y = 0 ↔ x = y",
            "(x y z : V) : dist (x + z) (y + z) = dist x y",
            "(x y : V) : nndist x y = ‖x - y‖₊",
        ),
        "(x y z : V) : dist (x + z) y = dist x y + ‖z‖",
    ),
    "Metric.ball": (
        (
            "(x y : V) (r : ℝ) : y ∈ Metric.ball x r ↔ ‖y - x‖ < r",
            "(x : V) (r : ℝ) (h : 0 < r) : x ∈ Metric.ball x r",
            "(x y : V) (r : ℝ) (h : y ∈ Metric.ball x r) : 0 < r",
        ),
        "(x : V) (r : ℝ) : x ∈ Metric.ball x r",
    ),
    "Metric.closedBall": (
        (
            "(x y : V) (r : ℝ) : y ∈ Metric.closedBall x r ↔ dist y x ≤ r",
            "(x : V) : x ∈ Metric.closedBall x 0",
            "(x y : V) (r : ℝ) (h : y ∈ Metric.closedBall x r) : ‖y‖ ≤ ‖x‖ + r",
        ),
        "(x y : V) (r : ℝ) (h : y ∈ Metric.closedBall x r) : ‖y‖ ≤ r",
    ),
    "Metric.sphere": (
        (
            "(x y : V) (r : ℝ) : y ∈ Metric.sphere x r ↔ dist y x = r",
            "(x y : V) : y ∈ Metric.sphere x 0 ↔ y = x",
            "(x y : V) (r : ℝ) : y ∈ Metric.sphere x r ↔ x ∈ Metric.sphere y r",
        ),
        "(x y : V) (r : ℝ) : y ∈ Metric.sphere x r ↔ ‖y‖ = r",
    ),
    "VSub.vsub": (
        (
            "(x y : P) : dist x y = ‖(x -ᵥ y : V)‖",
            "(x y z : P) : (x -ᵥ y) + (y -ᵥ z) = (x -ᵥ z : V)",
            "(x y : P) : (x -ᵥ y : V) = 0 ↔ x = y",
        ),
        "(x y : P) : (x -ᵥ y : V) = y -ᵥ x",
    ),
    "HVAdd.hVAdd": (
        (
            "(v : V) (x y : P) : dist (v +ᵥ x) (v +ᵥ y) = dist x y",
            "(v : V) (x : P) : (v +ᵥ x) -ᵥ x = v",
            "(x y : P) : (x -ᵥ y : V) +ᵥ y = x",
        ),
        "(v : V) (x y : P) : dist (v +ᵥ x) y = dist x y",
    ),
    "Multiplicative": (
        (
            "(a b : H) : dist a b = ‖a / b‖",
            "(a b : H) : ‖a * b‖ ≤ ‖a‖ + ‖b‖",
            "(a : H) (k : ℕ) : ‖a ^ k‖ ≤ k * ‖a‖",
        ),
        "(a b : H) : ‖a * b‖ = ‖a‖ * ‖b‖",
    ),
    "inner": (
        (
            "(x y : E) : ‖⟪x, y⟫‖ ≤ ‖x‖ * ‖y‖",
            "(x y z : E) : ⟪x + y, z⟫ = ⟪x, z⟫ + ⟪y, z⟫",
            "(x : E) : RCLike.re ⟪x, x⟫ = ‖x‖ ^ 2",
        ),
        "(x y : E) : ‖⟪x, y⟫‖ = ‖x‖ * ‖y‖",
    ),
    "innerSL": (
        (
            "(x y : E) : innerSL 𝕜 x y = ⟪x, y⟫",
            "(x : E) : ‖innerSL 𝕜 x‖ = ‖x‖",
            "(x : E) (f : F →L[𝕜] E) : innerSL 𝕜 x ∘L f = innerSL 𝕜 ((f†) x)",
        ),
        "(x : E) (f : E →L[𝕜] E) : innerSL 𝕜 x ∘L f = innerSL 𝕜 (f x)",
    ),
    "InnerProductSpace.rankOne": (
        (
            "(x : E) (y z : F) : rankOne 𝕜 x y z = ⟪y, z⟫ • x",
            "(x : E) (y : F) : ‖rankOne 𝕜 x y‖ = ‖x‖ * ‖y‖",
            "(x : E) (y : F) : (rankOne 𝕜 x y)† = rankOne 𝕜 y x",
            "(x : E) : (rankOne 𝕜 x x).IsPositive",
        ),
        "(x y : E) : rankOne 𝕜 x y = rankOne 𝕜 y x",
    ),
    "LinearMap.IsSymmetric": (
        (
            "(T : E →ₗ[𝕜] E) : T.IsSymmetric ↔ ∀ x y, ⟪T x, y⟫ = ⟪x, T y⟫",
            "(S T : E →ₗ[𝕜] E) (hS : S.IsSymmetric) (hT : T.IsSymmetric) : (S + T).IsSymmetric",
            "(T : E →ₗ[𝕜] E) [FiniteDimensional 𝕜 E] : (T.adjoint * T).IsSymmetric",
        ),
        "(S T : E →ₗ[𝕜] E) (hS : S.IsSymmetric) (hT : T.IsSymmetric) : (S * T).IsSymmetric",
    ),
    "ContinuousLinearMap.IsPositive": (
        (
            "(T : E →L[𝕜] E) (hT : T.IsPositive) (x : E) : 0 ≤ RCLike.re ⟪T x, x⟫",
            "(S : E →L[𝕜] F) : (S† ∘L S).IsPositive",
            "(f g : E →L[𝕜] E) : f ≤ g ↔ (g - f).IsPositive",
        ),
        "(T : E →L[𝕜] E) (h : ∀ x, 0 ≤ RCLike.re ⟪T x, x⟫) : T.IsPositive",
    ),
    "LinearMap.IsPositive": (
        (
            "(T : E →ₗ[𝕜] E) (hT : T.IsPositive) : T.IsSymmetric",
            "(S T : E →ₗ[𝕜] E) (hS : S.IsPositive) (hT : T.IsPositive) : (S + T).IsPositive",
            ": (0 : E →ₗ[𝕜] E).IsPositive",
        ),
        "(T : E →ₗ[𝕜] E) (hT : T.IsSymmetric) : T.IsPositive",
    ),
    "IsStarProjection": (
        (
            "(p : E →L[𝕜] E) (h : IsStarProjection p) (x : E) : ‖p x‖ ≤ ‖x‖",
            "(p : E →L[𝕜] E) (h : IsStarProjection p) : p† = p",
            "(x : E) (h : ‖x‖ = 1) : IsStarProjection (rankOne 𝕜 x x)",
        ),
        "(x : E) : IsStarProjection (rankOne 𝕜 x x)",
    ),
    "LinearIsometry.toContinuousLinearMap": (
        (
            "(f : V →ₗᵢ[ℝ] W) (x : V) : ‖f x‖ = ‖x‖",
            "(f : E →ₗᵢ[𝕜] F) (x y : E) : ⟪f x, f y⟫ = ⟪x, y⟫",
            "(f : V →ₗᵢ[ℝ] W) [Nontrivial V] : ‖f.toContinuousLinearMap‖ = 1",
        ),
        "(f : V →ₗᵢ[ℝ] W) : ‖f.toContinuousLinearMap‖ = 1",
    ),
    "LinearIsometryEquiv.symm": (
        (
            "(e : V ≃ₗᵢ[ℝ] W) (x : V) : e.symm (e x) = x",
            "(e : V ≃ₗᵢ[ℝ] W) (y : W) : ‖e.symm y‖ = ‖y‖",
            "(e : E ≃ₗᵢ[𝕜] F) (x : E) (y : F) : ⟪e x, y⟫ = ⟪x, e.symm y⟫",
        ),
        "(e : V ≃ₗᵢ[ℝ] V) (x : V) : e.symm x = e x",
    ),
    "LinearEquiv.symm": (
        (
            "(e : M ≃ₗ[K] N) (x : M) : e.symm (e x) = x",
            "(e : M ≃ₗ[K] N) (y : N) : e (e.symm y) = y",
            "(e : M ≃ₗ[K] N) : e.symm.symm = e",
            "(e f : M ≃ₗ[K] M) (x : M) : (e.trans f) x = f (e x)",
        ),
        "(e f : M ≃ₗ[K] M) : e.trans f = f.trans e",
    ),
    "LinearMap.trace": (
        (
            "(f g : M →ₗ[K] M) : LinearMap.trace K M (f * g) = LinearMap.trace K M (g * f)",
            "(f g : M →ₗ[K] M) : LinearMap.trace K M (f + g) ="
            " LinearMap.trace K M f + LinearMap.trace K M g",
            "(f g : M →ₗ[K] M) (h : f * g = 1) :"
            " LinearMap.trace K M (f * g) = LinearMap.trace K M 1",
        ),
        ": LinearMap.trace K M 1 = 1",
    ),
    "LinearMap.det": (
        (
            "(f g : M →ₗ[K] M) : LinearMap.det (f * g) = LinearMap.det f * LinearMap.det g",
            "[Subsingleton M] (f : M →ₗ[K] M) : LinearMap.det f = 1",
            ": LinearMap.det (LinearMap.id : M →ₗ[K] M) = 1",
        ),
        "(f : M →ₗ[K] M) : LinearMap.det (-f) = -LinearMap.det f",
    ),
    "Matrix.toLin'": (
        (
            "(A : Matrix m n ℝ) (v : n → ℝ) : Matrix.toLin' A v = A.mulVec v",
            "(A : Matrix m n ℝ) : LinearMap.toMatrix' (Matrix.toLin' A) = A",
            "(A B : Matrix n n ℝ) : Matrix.toLin' (A * B) = Matrix.toLin' A ∘ₗ Matrix.toLin' B",
            "(A : Matrix n n ℝ) : LinearMap.det (Matrix.toLin' A) = A.det",
        ),
        "(A B : Matrix n n ℝ) : Matrix.toLin' (A * B) = Matrix.toLin' B ∘ₗ Matrix.toLin' A",
    ),
    "Matrix.toEuclideanCLM": (
        (
            "(A B : Matrix n n ℝ) : Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) (A * B) ="
            " Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) A *"
            " Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) B",
            "(A : Matrix n n ℝ) : (Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) A)† ="
            " Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) A.transpose",
            "(A : Matrix n n ℝ) (i j : n) :"
            " Matrix.toEuclideanCLM.symm (Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) A) i j = A i j",
        ),
        "(A : Matrix n n ℝ) : ‖Matrix.toEuclideanCLM (n := n) (𝕜 := ℝ) A‖ = |A.det|",
    ),
    "ContinuousLinearMap.toSpanSingleton": (
        (
            "(x : V) (c : ℝ) : ContinuousLinearMap.toSpanSingleton ℝ x c = c • x",
            "(x : V) : ‖ContinuousLinearMap.toSpanSingleton ℝ x‖ = ‖x‖",
            "(x : M) (c : K) : LinearMap.toSpanSingleton K M x c = c • x",
        ),
        "(x : V) : ‖ContinuousLinearMap.toSpanSingleton ℝ x‖ = 1",
    ),
    "ContinuousLinearMap.smulRight": (
        (
            "(f : V →L[ℝ] ℝ) (x : W) (y : V) : f.smulRight x y = f y • x",
            "(f : V →L[ℝ] ℝ) (x : W) : ‖f.smulRight x‖ = ‖f‖ * ‖x‖",
            "(f : M →ₗ[K] K) (x : N) (y : M) : f.smulRight x y = f y • x",
        ),
        "(f : V →L[ℝ] ℝ) (x : W) : ‖f.smulRight x‖ = ‖f‖ + ‖x‖",
    ),
}
CASES = [
    (f"{'true' if holds else 'false'}_{i}", statement, holds)
    for _, (facts, wrong) in FACTS.items()
    for i, (statement, holds) in enumerate([*((f, True) for f in facts), (wrong, False)])
]
NAMED = [
    (f"{word.replace('.', '_').replace(chr(39), '')}_{name}", statement, holds)
    for word, (name, statement, holds) in zip(
        [w for w, (facts, _) in FACTS.items() for _ in range(len(facts) + 1)], CASES, strict=True
    )
]


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Claim]:
    return read_named(tmp_path_factory.mktemp("lean") / "Facts.lean", HEAD, NAMED)


@pytest.mark.parametrize(("name", "holds"), [(n, h) for n, _, h in NAMED])
def test_proven_facts_stand_and_false_twins_fall(
    claims: dict[str, Claim], name: str, holds: bool
) -> None:
    row = judged(claims[name], draws=60)
    assert row.verdict in wanted(holds), f"{row.verdict}: {row.reason}"


def test_each_word_has_three_facts() -> None:
    assert all(len(facts) >= 3 for facts, _ in FACTS.values())


def test_a_space_says_at_what_it_is_read(claims: dict[str, Claim]) -> None:
    c = claims["inner_true_0"]
    assert c.spaces == (("E", "(EuclideanSpace ℝ ι_E)"),)
    assert claims["dist_true_0"].spaces == (("V", "(PiLp p_V ι_V ℝ)"),)
    assert claims["LinearMap_trace_true_0"].spaces == (("M", "(ι_M → ℝ)"),)


def test_a_verdict_says_where_it_was_tested(claims: dict[str, Claim]) -> None:
    (row,) = run([claims["dist_true_0"]], draws=20, search=False)
    assert row.carriers == ("V = (PiLp p_V ι_V ℝ)",)
    assert row.reason == "tested at V = (PiLp p_V ι_V ℝ)"
