import Mathlib

/-! # Measures, integrals and moments on finite probability spaces (2 of 2)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open MeasureTheory ProbabilityTheory Filter
variable {Ω Ω' : Type*} [MeasurableSpace Ω] [MeasurableSpace Ω']
variable (μ : Measure Ω) [IsFiniteMeasure μ] (ν : Measure Ω) [IsProbabilityMeasure ν]

namespace Right

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
