import Mathlib

/-! # Measures, integrals and moments on finite probability spaces

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

-- ProbabilityTheory.variance_smul
theorem ProbabilityTheory_variance_smul (X : Ω → ℝ) (c : ℝ) : Var[fun ω => c * X ω; ν] = c ^ 2 *
    Var[X; ν] := by sorry

-- ProbabilityTheory.covariance_self
theorem ProbabilityTheory_covariance_self (X : Ω → ℝ) (h : AEMeasurable X ν) : cov[X, X; ν] =
    Var[X; ν] := by sorry

-- ProbabilityTheory.covariance_comm
theorem ProbabilityTheory_covariance_comm (X Y : Ω → ℝ) : cov[X, Y; ν] = cov[Y, X; ν] := by sorry

-- ProbabilityTheory.covariance_neg_left
theorem ProbabilityTheory_covariance_neg_left (X Y : Ω → ℝ) : cov[fun ω => -X ω, Y; ν] = -cov[X,
    Y; ν] := by sorry

-- ProbabilityTheory.moment_zero
theorem ProbabilityTheory_moment_zero (X : Ω → ℝ) : moment X 0 ν = 1 := by sorry

-- ProbabilityTheory.moment_one
theorem ProbabilityTheory_moment_one (X : Ω → ℝ) : moment X 1 ν = ∫ ω, X ω ∂ν := by sorry

-- ProbabilityTheory.moment_def
theorem ProbabilityTheory_moment_def (X : Ω → ℝ) (k : ℕ) : moment X k μ = ∫ ω, X ω ^ k ∂μ := by
    sorry

-- ProbabilityTheory.centralMoment_one
theorem ProbabilityTheory_centralMoment_one (X : Ω → ℝ) (h : Integrable X ν) : centralMoment X 1
    ν = 0 := by sorry

-- ProbabilityTheory.centralMoment_two_eq_variance
theorem ProbabilityTheory_centralMoment_two_eq_variance (X : Ω → ℝ) (h : AEMeasurable X ν) :
    centralMoment X 2 ν = Var[X; ν] := by sorry

-- ProbabilityTheory.centralMoment_zero
theorem ProbabilityTheory_centralMoment_zero (X : Ω → ℝ) : centralMoment X 0 ν = 1 := by sorry

-- ProbabilityTheory.mgf_zero
theorem ProbabilityTheory_mgf_zero (X : Ω → ℝ) : mgf X ν 0 = 1 := by sorry

-- ProbabilityTheory.mgf_pos
theorem ProbabilityTheory_mgf_pos (X : Ω → ℝ) (t : ℝ) : 0 < mgf X ν t := by sorry

-- ProbabilityTheory.mgf_neg
theorem ProbabilityTheory_mgf_neg (X : Ω → ℝ) (t : ℝ) : mgf (-X) μ t = mgf X μ (-t) := by sorry

-- ProbabilityTheory.cgf_zero
theorem ProbabilityTheory_cgf_zero (X : Ω → ℝ) : cgf X ν 0 = 0 := by sorry

-- ProbabilityTheory.exp_cgf
theorem ProbabilityTheory_exp_cgf (X : Ω → ℝ) (t : ℝ) : Real.exp (cgf X ν t) = mgf X ν t := by
    sorry

-- ProbabilityTheory.cgf_const
theorem ProbabilityTheory_cgf_const (c t : ℝ) : cgf (fun _ => c) ν t = t * c := by sorry

-- Filter.EventuallyEq.symm
theorem Filter_EventuallyEq_symm (X Y : Ω → ℝ) (h : X =ᵐ[μ] Y) : Y =ᵐ[μ] X := by sorry

-- Filter.EventuallyEq.trans
theorem Filter_EventuallyEq_trans (X Y Z : Ω → ℝ) (h : X =ᵐ[μ] Y) (h' : Y =ᵐ[μ] Z) : X =ᵐ[μ] Z :=
    by sorry

-- MeasureTheory.integral_congr_ae
theorem MeasureTheory_integral_congr_ae_2 (X Y : Ω → ℝ) (h : X =ᵐ[μ] Y) : ∫ ω, X ω ∂μ = ∫ ω, Y ω
    ∂μ := by sorry

-- Filter.EventuallyLE.trans
theorem Filter_EventuallyLE_trans (X Y Z : Ω → ℝ) (h : X ≤ᵐ[μ] Y) (h' : Y ≤ᵐ[μ] Z) : X ≤ᵐ[μ] Z :=
    by sorry

-- MeasureTheory.integral_mono_ae
theorem MeasureTheory_integral_mono_ae (X Y : Ω → ℝ) (hX : Integrable X μ) (hY : Integrable Y μ)
    (h : X ≤ᵐ[μ] Y) : ∫ ω, X ω ∂μ ≤ ∫ ω, Y ω ∂μ := by sorry

-- Filter.EventuallyLE.antisymm
theorem Filter_EventuallyLE_antisymm (X Y : Ω → ℝ) (h : X ≤ᵐ[μ] Y) (h' : Y ≤ᵐ[μ] X) : X =ᵐ[μ] Y
    := by sorry

-- ProbabilityTheory.IdentDistrib.refl
theorem ProbabilityTheory_IdentDistrib_refl (X : Ω → ℝ) (h : AEMeasurable X ν) : IdentDistrib X X
    ν ν := by sorry

-- ProbabilityTheory.IdentDistrib.integral_eq
theorem ProbabilityTheory_IdentDistrib_integral_eq (X Y : Ω → ℝ) (h : IdentDistrib X Y ν ν) : ∫
    ω, X ω ∂ν = ∫ ω, Y ω ∂ν := by sorry

-- ProbabilityTheory.IdentDistrib.variance_eq
theorem ProbabilityTheory_IdentDistrib_variance_eq (X Y : Ω → ℝ) (h : IdentDistrib X Y ν ν) :
    Var[X; ν] = Var[Y; ν] := by sorry

-- MeasureTheory.MeasurePreserving.id
theorem MeasureTheory_MeasurePreserving_id : MeasurePreserving id μ μ := by sorry

-- MeasureTheory.MeasurePreserving.integral_comp
theorem MeasureTheory_MeasurePreserving_integral_comp (f : Ω → Ω) (X : Ω → ℝ) (h :
    MeasurePreserving f μ μ) : ∫ ω, X (f ω) ∂μ = ∫ ω, X ω ∂μ := by sorry

-- MeasureTheory.MeasurePreserving.comp
theorem MeasureTheory_MeasurePreserving_comp (f g : Ω → Ω) (hf : MeasurePreserving f μ μ) (hg :
    MeasurePreserving g μ μ) : MeasurePreserving (g ∘ f) μ μ := by sorry

-- ProbabilityTheory.IndepFun.symm
theorem ProbabilityTheory_IndepFun_symm (X Y : Ω → ℝ) (h : IndepFun X Y ν) : IndepFun Y X ν := by
    sorry

-- ProbabilityTheory.IndepFun.integral_mul_eq_mul_integral
theorem ProbabilityTheory_IndepFun_integral_mul_eq_mul_integral (X Y : Ω → ℝ) (h : IndepFun X Y
    ν) (hX : AEStronglyMeasurable X ν) (hY : AEStronglyMeasurable Y ν) : ∫ ω, X ω * Y ω ∂ν = (∫
    ω, X ω ∂ν) * ∫ ω, Y ω ∂ν := by sorry

-- ProbabilityTheory.indepFun_const_left
theorem ProbabilityTheory_indepFun_const (c : ℝ) (X : Ω → ℝ) : IndepFun (fun _ => c) X ν := by
    sorry

-- ProbabilityTheory.IndepSet.symm
theorem ProbabilityTheory_IndepSet_symm (s t : Set Ω) (h : IndepSet s t ν) : IndepSet t s ν := by
    sorry

-- ProbabilityTheory.IndepSet.measure_inter_eq_mul
theorem ProbabilityTheory_IndepSet_measure_inter_eq_mul (s t : Set Ω) (h : IndepSet s t ν) :
    ν.real (s ∩ t) = ν.real s * ν.real t := by sorry

-- ProbabilityTheory.indepSet_empty_left
theorem ProbabilityTheory_indepSet_empty_left (s : Set Ω) : IndepSet ∅ s ν := by sorry

-- MeasureTheory.measureReal_univ_pos
theorem MeasureTheory_measureReal_univ_pos [NeZero μ] : 0 < μ.real Set.univ := by sorry

-- MeasureTheory.measureReal_univ_ne_zero
theorem MeasureTheory_measureReal_univ_ne_zero [NeZero μ] : μ.real Set.univ ≠ 0 := by sorry

-- ProbabilityTheory.mgf_pos'
theorem ProbabilityTheory_mgf_pos' [NeZero μ] (X : Ω → ℝ) (t : ℝ) : 0 < mgf X μ t := by sorry

-- MeasureTheory.prob_le_one
theorem MeasureTheory_prob_le_one_2 (ρ : Measure Ω) [IsZeroOrProbabilityMeasure ρ] (s : Set Ω) :
    ρ.real s ≤ 1 := by sorry

-- MeasureTheory.IsZeroOrProbabilityMeasure
theorem MeasureTheory_prob_univ_eq_zero_or_one (ρ : Measure Ω) [IsZeroOrProbabilityMeasure ρ] :
    ρ.real Set.univ = 0 ∨ ρ.real Set.univ = 1 := by sorry

-- MeasureTheory.measureReal_le_one
theorem MeasureTheory_measureReal_le_one (ρ : Measure Ω) [IsZeroOrProbabilityMeasure ρ] (s t :
    Set Ω) : ρ.real (s ∩ t) ≤ 1 := by sorry

-- MeasureTheory.Measure.map_id
theorem MeasureTheory_Measure_map_id_2 (X : Ω → ℝ) (s : Set Ω) : (μ.map id).real s = μ.real s :=
    by sorry

-- Filter.Frequently.mono
theorem Filter_Frequently_mono (X : Ω → ℝ) (h : ∃ᵐ ω ∂μ, 1 < X ω) : ∃ᵐ ω ∂μ, 0 < X ω := by sorry

-- MeasureTheory.Measure.measure_univ_ne_zero
theorem MeasureTheory_measureReal_ne_zero (ρ : Measure Ω) [IsFiniteMeasure ρ] [NeZero ρ] : ρ.real
    Set.univ ≠ 0 := by sorry

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

theorem MeasureTheory_probReal_univ : μ.real Set.univ = 1 := by sorry

theorem MeasureTheory_prob_le_one (s : Set Ω) : μ.real s ≤ 1 := by sorry

theorem ProbabilityTheory_variance_nonneg (X : Ω → ℝ) : 0 < Var[X; ν] := by sorry

theorem ProbabilityTheory_variance_smul (X : Ω → ℝ) (c : ℝ) : Var[fun ω => c * X ω; ν] = c *
    Var[X; ν] := by sorry

theorem ProbabilityTheory_covariance_self (X Y : Ω → ℝ) : 0 ≤ cov[X, Y; ν] := by sorry

theorem ProbabilityTheory_moment_zero (X : Ω → ℝ) : moment X 2 ν = moment X 1 ν ^ 2 := by sorry

theorem ProbabilityTheory_centralMoment_one (X : Ω → ℝ) : centralMoment X 3 ν = 0 := by sorry

theorem ProbabilityTheory_mgf_zero (X : Ω → ℝ) (t : ℝ) : mgf X ν t = 1 := by sorry

theorem ProbabilityTheory_cgf_zero (X : Ω → ℝ) (t : ℝ) : cgf X ν t = t * ∫ ω, X ω ∂ν := by sorry

theorem Filter_EventuallyEq_symm (X Y : Ω → ℝ) (h : X =ᵐ[μ] Y) : X = Y := by sorry

theorem Filter_EventuallyLE_trans (X Y : Ω → ℝ) (h : X ≤ᵐ[μ] Y) : X =ᵐ[μ] Y := by sorry

theorem ProbabilityTheory_IdentDistrib_integral_eq (X Y : Ω → ℝ) (h : IdentDistrib X Y ν ν) : X =
    -Y := by sorry

theorem MeasureTheory_MeasurePreserving_id (f : Ω → Ω) : MeasurePreserving f μ μ := by sorry

theorem ProbabilityTheory_IndepFun_symm (X Y : Ω → ℝ) : IndepFun X Y ν := by sorry

theorem ProbabilityTheory_IndepSet_symm (s t : Set Ω) : IndepSet s t ν := by sorry

theorem MeasureTheory_measureReal_univ_pos : 0 < μ.real Set.univ := by sorry

theorem MeasureTheory_prob_le_one_2 (ρ : Measure Ω) [IsZeroOrProbabilityMeasure ρ] : ρ.real
    Set.univ = 1 := by sorry

theorem MeasureTheory_measureReal_ne_zero (ρ : Measure Ω) [IsFiniteMeasure ρ] [NeZero ρ] : ρ.real
    Set.univ = 1 := by sorry

end Wrong
