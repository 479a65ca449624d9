import Mathlib

/-! # Probability: expectations, tails, variances and independence on probability spaces

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read on finite probability spaces, where every random variable is integrable;
nothing here is part of the library.
-/

open MeasureTheory ProbabilityTheory

variable {Ω : Type*} [MeasurableSpace Ω]

namespace Wrong

theorem jensen (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) :
    ∫ ω, X ω ^ 2 ∂μ ≤ (∫ ω, X ω ∂μ) ^ 2 := by sorry

theorem jensen_finite_measure (μ : Measure Ω) [IsFiniteMeasure μ] (X : Ω → ℝ) :
    (∫ ω, X ω ∂μ) ^ 2 ≤ ∫ ω, X ω ^ 2 ∂μ := by sorry

theorem expectation_of_product (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ) :
    ∫ ω, X ω * Y ω ∂μ = (∫ ω, X ω ∂μ) * ∫ ω, Y ω ∂μ := by sorry

theorem variance_of_sum (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ) :
    Var[X + Y; μ] = Var[X; μ] + Var[Y; μ] := by sorry

theorem variance_of_multiple (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (c : ℝ) :
    Var[fun ω => c * X ω; μ] = c * Var[X; μ] := by sorry

theorem markov (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (hX : ∀ ω, 0 ≤ X ω) (a : ℝ)
    (ha : 0 < a) : 2 * a * μ.real {ω | a ≤ X ω} ≤ ∫ ω, X ω ∂μ := by sorry

theorem markov_unsigned (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (a : ℝ)
    (ha : 0 < a) : a * μ.real {ω | a ≤ X ω} ≤ ∫ ω, X ω ∂μ := by sorry

theorem chebyshev (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (a : ℝ) (ha : 0 < a) :
    μ.real {ω | a ≤ |X ω|} ≤ Var[X; μ] / a ^ 2 := by sorry

theorem union_bound (μ : Measure Ω) [IsProbabilityMeasure μ] (s t : Set Ω) :
    μ.real (s ∪ t) = μ.real s + μ.real t := by sorry

theorem almost_surely_equal (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (h : ∀ᵐ ω ∂μ, X ω = Y ω) : ∀ ω, X ω = Y ω := by sorry

theorem zero_integral (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ)
    (h : ∫ ω, X ω ∂μ = 0) : ∀ᵐ ω ∂μ, X ω = 0 := by sorry

theorem identically_distributed (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (h : ∫ ω, X ω ∂μ = ∫ ω, Y ω ∂μ) : IdentDistrib X Y μ μ := by sorry

theorem uncorrelated (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (h : ∫ ω, X ω * Y ω ∂μ = (∫ ω, X ω ∂μ) * ∫ ω, Y ω ∂μ) : IndepFun X Y μ := by sorry

theorem mgf_of_sum (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ) (t : ℝ) :
    mgf (X + Y) μ t = mgf X μ t * mgf Y μ t := by sorry

theorem pushforward (μ : Measure ℝ) [IsFiniteMeasure μ] :
    ∫ x, x ∂(μ.map (fun x => x ^ 2)) = (∫ x, x ∂μ) ^ 2 := by sorry

theorem expectation_of_constant (μ : Measure Ω) [IsFiniteMeasure μ] (c : ℝ) :
    ∫ _ω, c ∂μ = c := by sorry

end Wrong

namespace Right

theorem jensen (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) :
    (∫ ω, X ω ∂μ) ^ 2 ≤ ∫ ω, |X ω| ^ 2 ∂μ ∨ ¬ Integrable (fun ω => X ω ^ 2) μ := by sorry

theorem jensen_finite_measure (μ : Measure Ω) [IsFiniteMeasure μ] (X : Ω → ℝ)
    (h : Integrable (fun ω => X ω ^ 2) μ) :
    (∫ ω, X ω ∂μ) ^ 2 ≤ μ.real Set.univ * ∫ ω, X ω ^ 2 ∂μ := by sorry

theorem expectation_of_product (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (hX : Measurable X) (hY : Measurable Y) (h : IndepFun X Y μ) :
    ∫ ω, X ω * Y ω ∂μ = (∫ ω, X ω ∂μ) * ∫ ω, Y ω ∂μ := by sorry

theorem variance_of_sum (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (hX : Measurable X) (hY : Measurable Y) (h : IndepFun X Y μ)
    (hX2 : Integrable (fun ω => X ω ^ 2) μ) (hY2 : Integrable (fun ω => Y ω ^ 2) μ) :
    Var[X + Y; μ] = Var[X; μ] + Var[Y; μ] := by sorry

theorem variance_of_multiple (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (c : ℝ) :
    Var[fun ω => c * X ω; μ] = c ^ 2 * Var[X; μ] := by sorry

theorem markov (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (hX : ∀ ω, 0 ≤ X ω)
    (hi : Integrable X μ) (a : ℝ) (ha : 0 < a) :
    a * μ.real {ω | a ≤ X ω} ≤ ∫ ω, X ω ∂μ := by sorry

theorem markov_unsigned (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ)
    (hi : Integrable X μ) (a : ℝ) (ha : 0 < a) :
    a * μ.real {ω | a ≤ X ω} ≤ ∫ ω, |X ω| ∂μ := by sorry

theorem chebyshev (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ)
    (h : Integrable (fun ω => X ω ^ 2) μ) (a : ℝ) (ha : 0 < a) :
    μ.real {ω | a ≤ |X ω|} ≤ (∫ ω, X ω ^ 2 ∂μ) / a ^ 2 := by sorry

theorem union_bound (μ : Measure Ω) [IsProbabilityMeasure μ] (s t : Set Ω) :
    μ.real (s ∪ t) ≤ μ.real s + μ.real t := by sorry

theorem almost_surely_equal (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (h : ∀ ω, X ω = Y ω) : ∀ᵐ ω ∂μ, X ω = Y ω := by sorry

theorem zero_integral (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ)
    (h : ∀ᵐ ω ∂μ, X ω = 0) : ∫ ω, X ω ∂μ = 0 := by sorry

theorem identically_distributed (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (h : IdentDistrib X Y μ μ) : ∫ ω, X ω ∂μ = ∫ ω, Y ω ∂μ := by sorry

theorem uncorrelated (μ : Measure Ω) [IsProbabilityMeasure μ] (X Y : Ω → ℝ)
    (h : IndepFun X Y μ) : IndepFun Y X μ := by sorry

theorem mgf_of_sum (μ : Measure Ω) [IsProbabilityMeasure μ] (X : Ω → ℝ) (c t : ℝ) :
    mgf (fun ω => X ω + c) μ t = mgf X μ t * Real.exp (t * c) := by sorry

theorem pushforward (μ : Measure ℝ) [IsFiniteMeasure μ] :
    ∫ x, x ∂(μ.map (fun x => x ^ 2)) = ∫ x, x ^ 2 ∂μ := by sorry

theorem expectation_of_constant (μ : Measure Ω) [IsProbabilityMeasure μ] (c : ℝ) :
    ∫ _ω, c ∂μ = c := by sorry

end Right
