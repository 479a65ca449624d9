import Mathlib

/-! # Measures, integrals and moments on finite probability spaces (1 of 2)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open MeasureTheory ProbabilityTheory Filter
variable {Ω Ω' : Type*} [MeasurableSpace Ω] [MeasurableSpace Ω']
variable (μ : Measure Ω) [IsFiniteMeasure μ] (ν : Measure Ω) [IsProbabilityMeasure ν]

namespace Right

-- MeasureTheory.integral_add
theorem MeasureTheory_integral_add (X Y : Ω → ℝ) (hX : Integrable X μ) (hY : Integrable Y μ) : ∫
    ω, (X ω + Y ω) ∂μ = ∫ ω, X ω ∂μ + ∫ ω, Y ω ∂μ := by sorry

-- MeasureTheory.integral_const
theorem MeasureTheory_integral_const (c : ℝ) : ∫ _, c ∂μ = μ.real Set.univ * c := by sorry

-- MeasureTheory.integral_mono
theorem MeasureTheory_integral_mono (X Y : Ω → ℝ) (hX : Integrable X μ) (hY : Integrable Y μ) (h
    : ∀ ω, X ω ≤ Y ω) : ∫ ω, X ω ∂μ ≤ ∫ ω, Y ω ∂μ := by sorry

-- MeasureTheory.Integrable.add
theorem MeasureTheory_Integrable_add (X Y : Ω → ℝ) (hX : Integrable X μ) (hY : Integrable Y μ) :
    Integrable (fun ω => X ω + Y ω) μ := by sorry

-- MeasureTheory.integral_congr_ae
theorem MeasureTheory_integral_congr_ae (X Y : Ω → ℝ) (h : ∀ᵐ ω ∂μ, X ω = Y ω) : ∫ ω, X ω ∂μ = ∫
    ω, Y ω ∂μ := by sorry

-- MeasureTheory.ae_of_all
theorem MeasureTheory_ae_of_all (X : Ω → ℝ) (h : ∀ ω, 0 ≤ X ω) : ∀ᵐ ω ∂μ, 0 ≤ X ω := by sorry

-- MeasureTheory.integral_nonneg_of_ae
theorem MeasureTheory_integral_nonneg_of_ae (X : Ω → ℝ) (h : ∀ᵐ ω ∂μ, 0 ≤ X ω) : 0 ≤ ∫ ω, X ω ∂μ
    := by sorry

-- MeasureTheory.frequently_ae_iff
theorem MeasureTheory_frequently_ae_iff (X : Ω → ℝ) : (∃ᵐ ω ∂μ, 0 < X ω) ↔ ¬ ∀ᵐ ω ∂μ, X ω ≤ 0 :=
    by sorry

-- Filter.Eventually.frequently
theorem Filter_Eventually_frequently (X : Ω → ℝ) (h : ∀ᵐ ω ∂ν, 0 < X ω) : ∃ᵐ ω ∂ν, 0 < X ω := by
    sorry

-- Filter.Frequently.exists
theorem Filter_Frequently_exists (X : Ω → ℝ) (h : ∃ᵐ ω ∂μ, 0 < X ω) : ∃ ω, 0 < X ω := by sorry

-- MeasureTheory.measureReal_nonneg
theorem MeasureTheory_measureReal_nonneg (s : Set Ω) : 0 ≤ μ.real s := by sorry

-- MeasureTheory.measureReal_mono
theorem MeasureTheory_measureReal_mono (s t : Set Ω) (h : s ⊆ t) : μ.real s ≤ μ.real t := by sorry

-- MeasureTheory.probReal_compl_eq_one_sub
theorem MeasureTheory_probReal_compl_eq_one_sub (s : Set Ω) (hs : MeasurableSet s) : ν.real sᶜ =
    1 - ν.real s := by sorry

-- MeasureTheory.measureReal_union_le
theorem MeasureTheory_measureReal_union_le (s t : Set Ω) : μ.real (s ∪ t) ≤ μ.real s + μ.real t
    := by sorry

-- MeasureTheory.Measure.restrict_univ
theorem MeasureTheory_Measure_restrict_univ (X : Ω → ℝ) : ∫ ω, X ω ∂(μ.restrict Set.univ) = ∫ ω,
    X ω ∂μ := by sorry

-- MeasureTheory.setIntegral_const
theorem MeasureTheory_setIntegral_const (s : Set Ω) (c : ℝ) : ∫ _, c ∂(μ.restrict s) = μ.real s *
    c := by sorry

-- MeasureTheory.integral_add_compl
theorem MeasureTheory_integral_add_compl (X : Ω → ℝ) (s : Set Ω) (hs : MeasurableSet s) (h :
    Integrable X μ) : ∫ ω, X ω ∂(μ.restrict s) + ∫ ω, X ω ∂(μ.restrict sᶜ) = ∫ ω, X ω ∂μ := by
    sorry

-- MeasureTheory.integral_map
theorem MeasureTheory_integral_map (f : Ω → Ω') (X : Ω' → ℝ) (hf : AEMeasurable f μ) (hX :
    AEStronglyMeasurable X (μ.map f)) : ∫ y, X y ∂(μ.map f) = ∫ ω, X (f ω) ∂μ := by sorry

-- MeasureTheory.Measure.map_apply
theorem MeasureTheory_Measure_map_apply (f : Ω → Ω') (hf : Measurable f) : (μ.map f).real
    Set.univ = μ.real Set.univ := by sorry

-- MeasureTheory.Measure.map_id
theorem MeasureTheory_Measure_map_id (X : Ω → ℝ) : ∫ ω, X ω ∂(μ.map id) = ∫ ω, X ω ∂μ := by sorry

-- MeasureTheory.integral_dirac
theorem MeasureTheory_integral_dirac (X : Ω → ℝ) (a : Ω) : ∫ ω, X ω ∂(Measure.dirac a) = X a :=
    by sorry

-- MeasureTheory.Measure.dirac_apply
theorem MeasureTheory_Measure_dirac_apply (a : Ω) : (Measure.dirac a).real Set.univ = 1 := by
    sorry

-- MeasureTheory.ae_dirac_eq
theorem MeasureTheory_ae_dirac_eq (X : Ω → ℝ) (a : Ω) (h : ∀ᵐ ω ∂(Measure.dirac a), 0 < X ω) : 0
    < X a := by sorry

-- AEMeasurable.add
theorem AEMeasurable_add (X Y : Ω → ℝ) (hX : AEMeasurable X μ) (hY : AEMeasurable Y μ) :
    AEMeasurable (fun ω => X ω + Y ω) μ := by sorry

-- AEMeasurable.neg
theorem AEMeasurable_neg (X : Ω → ℝ) (hX : AEMeasurable X μ) : AEMeasurable (fun ω => -X ω) μ :=
    by sorry

-- AEMeasurable.const_mul
theorem AEMeasurable_const_mul (X : Ω → ℝ) (c : ℝ) (hX : AEMeasurable X μ) : AEMeasurable (fun ω
    => c * X ω) μ := by sorry

-- MeasureTheory.AEStronglyMeasurable.add
theorem MeasureTheory_AEStronglyMeasurable_add (X Y : Ω → ℝ) (hX : AEStronglyMeasurable X μ) (hY
    : AEStronglyMeasurable Y μ) : AEStronglyMeasurable (fun ω => X ω + Y ω) μ := by sorry

-- MeasureTheory.Integrable.aestronglyMeasurable
theorem MeasureTheory_Integrable_aestronglyMeasurable (X : Ω → ℝ) (h : Integrable X μ) :
    AEStronglyMeasurable X μ := by sorry

-- Measurable.add
theorem Measurable_add (X Y : Ω → ℝ) (hX : Measurable X) (hY : Measurable Y) : Measurable fun ω
    => X ω + Y ω := by sorry

-- Measurable.aemeasurable
theorem Measurable_aemeasurable (X : Ω → ℝ) (h : Measurable X) : AEMeasurable X μ := by sorry

-- MeasureTheory.StronglyMeasurable.measurable
theorem MeasureTheory_StronglyMeasurable_measurable (X : Ω → ℝ) (h : StronglyMeasurable X) :
    Measurable X := by sorry

-- MeasureTheory.StronglyMeasurable.mul
theorem MeasureTheory_StronglyMeasurable_mul (X Y : Ω → ℝ) (hX : StronglyMeasurable X) (hY :
    StronglyMeasurable Y) : StronglyMeasurable fun ω => X ω * Y ω := by sorry

-- MeasureTheory.StronglyMeasurable.aestronglyMeasurable
theorem MeasureTheory_StronglyMeasurable_aestronglyMeasurable (X : Ω → ℝ) (h : StronglyMeasurable
    X) : AEStronglyMeasurable X μ := by sorry

-- MeasurableSet.compl
theorem MeasurableSet_compl (s : Set Ω) (h : MeasurableSet s) : MeasurableSet sᶜ := by sorry

-- MeasurableSet.union
theorem MeasurableSet_union (s t : Set Ω) (hs : MeasurableSet s) (ht : MeasurableSet t) :
    MeasurableSet (s ∪ t) := by sorry

-- MeasurableSet.nullMeasurableSet
theorem MeasurableSet_nullMeasurableSet (s : Set Ω) (h : MeasurableSet s) : NullMeasurableSet s μ
    := by sorry

-- MeasureTheory.NullMeasurableSet.inter
theorem MeasureTheory_NullMeasurableSet_inter (s t : Set Ω) (hs : NullMeasurableSet s μ) (ht :
    NullMeasurableSet t μ) : NullMeasurableSet (s ∩ t) μ := by sorry

-- MeasureTheory.NullMeasurableSet.compl
theorem MeasureTheory_NullMeasurableSet_compl (s : Set Ω) (hs : NullMeasurableSet s μ) :
    NullMeasurableSet sᶜ μ := by sorry

-- MeasureTheory.probReal_univ
theorem MeasureTheory_probReal_univ : ν.real Set.univ = 1 := by sorry

-- MeasureTheory.prob_le_one
theorem MeasureTheory_prob_le_one (s : Set Ω) : ν.real s ≤ 1 := by sorry

-- MeasureTheory.measureReal_empty
theorem MeasureTheory_measureReal_empty : ν.real ∅ = 0 := by sorry

-- ProbabilityTheory.variance_nonneg
theorem ProbabilityTheory_variance_nonneg (X : Ω → ℝ) : 0 ≤ Var[X; μ] := by sorry

-- ProbabilityTheory.variance_eq_integral
theorem ProbabilityTheory_variance_const (c : ℝ) : Var[fun _ => c; ν] = 0 := by sorry

end Right

namespace Wrong

theorem MeasureTheory_integral_add (X Y : Ω → ℝ) (hX : Integrable X μ) (hY : Integrable Y μ) : ∫
    ω, X ω * Y ω ∂μ = (∫ ω, X ω ∂μ) * ∫ ω, Y ω ∂μ := by sorry

theorem MeasureTheory_integral_const (c : ℝ) : ∫ _, c ∂μ = c := by sorry

theorem MeasureTheory_Integrable_add (X : Ω → ℝ) (hX : Integrable X μ) : ∫ ω, X ω ∂μ = 0 := by
    sorry

theorem MeasureTheory_integral_congr_ae (X Y : Ω → ℝ) (h : ∀ᵐ ω ∂μ, X ω = Y ω) : X = Y := by sorry

theorem MeasureTheory_frequently_ae_iff (X : Ω → ℝ) : (∃ᵐ ω ∂μ, 0 < X ω) ↔ ∀ᵐ ω ∂μ, 0 < X ω := by
    sorry

theorem MeasureTheory_measureReal_nonneg (s : Set Ω) : 0 < μ.real s := by sorry

theorem MeasureTheory_probReal_compl_eq_one_sub (s : Set Ω) (hs : MeasurableSet s) : μ.real sᶜ =
    1 - μ.real s := by sorry

theorem MeasureTheory_Measure_restrict_univ (X : Ω → ℝ) (s : Set Ω) : ∫ ω, X ω ∂(μ.restrict s) =
    ∫ ω, X ω ∂μ := by sorry

theorem MeasureTheory_integral_map (f : Ω → Ω) (X : Ω → ℝ) (hf : AEMeasurable f μ) (hX :
    AEStronglyMeasurable X (μ.map f)) : ∫ y, X y ∂(μ.map f) = ∫ ω, X ω ∂μ := by sorry

theorem MeasureTheory_integral_dirac (X : Ω → ℝ) (a b : Ω) : ∫ ω, X ω ∂(Measure.dirac a) = X b :=
    by sorry

theorem AEMeasurable_add (X : Ω → ℝ) (hX : AEMeasurable X μ) : ∫ ω, X ω ∂μ = 0 := by sorry

theorem MeasureTheory_AEStronglyMeasurable_add (X : Ω → ℝ) (hX : AEStronglyMeasurable X μ) : 0 ≤
    ∫ ω, X ω ∂μ := by sorry

theorem Measurable_add (X : Ω → ℝ) (h : Measurable X) (ω : Ω) : 0 ≤ X ω := by sorry

theorem MeasureTheory_StronglyMeasurable_measurable (X : Ω → ℝ) (h : StronglyMeasurable X) (ω :
    Ω) : X ω ≤ 0 := by sorry

theorem MeasurableSet_compl (s : Set Ω) (h : MeasurableSet s) : s = ∅ := by sorry

theorem MeasurableSet_nullMeasurableSet (s : Set Ω) (h : NullMeasurableSet s μ) : μ.real s = 0 :=
    by sorry

end Wrong
