import Mathlib

/-! # Calculus, continuity, convexity, suprema and Lipschitz functions on ℝ

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

-- deriv_pow_field
theorem deriv_pow_field (x : ℝ) : deriv (fun y : ℝ => y ^ 2) x = 2 * x := by sorry

-- deriv_const
theorem deriv_const (x c : ℝ) : deriv (fun _ : ℝ => c) x = 0 := by sorry

-- Real.deriv_exp
theorem Real_deriv_exp (x : ℝ) : deriv Real.exp x = Real.exp x := by sorry

-- hasDerivAt_id
theorem hasDerivAt_id (x : ℝ) : HasDerivAt (fun y : ℝ => y) 1 x := by sorry

-- hasDerivAt_pow
theorem hasDerivAt_pow (x : ℝ) : HasDerivAt (fun y : ℝ => y ^ 3) (3 * x ^ 2) x := by sorry

-- Real.hasDerivAt_exp
theorem Real_hasDerivAt_exp (x : ℝ) : HasDerivAt Real.exp (Real.exp x) x := by sorry

-- hasDerivWithinAt_id
theorem hasDerivWithinAt_id (s : Set ℝ) (x : ℝ) : HasDerivWithinAt (fun y : ℝ => y) 1 s x := by
    sorry

-- HasDerivAt.hasDerivWithinAt
theorem HasDerivAt_hasDerivWithinAt (x : ℝ) : HasDerivWithinAt (fun y : ℝ => y ^ 2) (2 * x)
    (Set.Ici x) x := by sorry

-- hasDerivWithinAt_univ
theorem hasDerivWithinAt_univ (x : ℝ) : HasDerivWithinAt Real.exp (Real.exp x) Set.univ x := by
    sorry

-- derivWithin_univ
theorem derivWithin_univ (x : ℝ) : derivWithin (fun y : ℝ => y ^ 2) Set.univ x = 2 * x := by sorry

-- derivWithin_id
theorem derivWithin_id (a b x : ℝ) (h : a < x) (h' : x < b) : derivWithin (fun y : ℝ => y)
    (Set.Icc a b) x = 1 := by sorry

-- derivWithin_const
theorem derivWithin_const (a b x c : ℝ) (h : a < x) (h' : x < b) : derivWithin (fun _ : ℝ => c)
    (Set.Icc a b) x = 0 := by sorry

-- differentiableAt_id
theorem differentiableAt_id (x : ℝ) : DifferentiableAt ℝ (fun y : ℝ => y) x := by sorry

-- Real.differentiableAt_exp
theorem Real_differentiableAt_exp (x : ℝ) : DifferentiableAt ℝ Real.exp x := by sorry

-- differentiableAt_pow
theorem differentiableAt_pow (x : ℝ) (k : ℕ) : DifferentiableAt ℝ (fun y : ℝ => y ^ 4) x := by
    sorry

-- differentiable_id
theorem differentiable_id : Differentiable ℝ fun y : ℝ => y := by sorry

-- Real.differentiable_sin
theorem Real_differentiable_sin : Differentiable ℝ Real.sin := by sorry

-- differentiable_pow
theorem differentiable_pow : Differentiable ℝ fun y : ℝ => y ^ 3 := by sorry

-- Differentiable.differentiableOn
theorem Differentiable_differentiableOn (s : Set ℝ) : DifferentiableOn ℝ (fun y : ℝ => y ^ 2) s
    := by sorry

-- Real.differentiable_cos
theorem Real_differentiable_cos : DifferentiableOn ℝ Real.cos (Set.Icc 0 1) := by sorry

-- Real.differentiable_exp
theorem Real_differentiable_exp (a : ℝ) : DifferentiableOn ℝ Real.exp (Set.Ici a) := by sorry

-- DifferentiableAt.differentiableWithinAt
theorem DifferentiableAt_differentiableWithinAt (s : Set ℝ) (x : ℝ) : DifferentiableWithinAt ℝ
    (fun y : ℝ => y ^ 2) s x := by sorry

-- differentiableWithinAt_id
theorem differentiableWithinAt_id (s : Set ℝ) (x : ℝ) : DifferentiableWithinAt ℝ (fun y : ℝ => y)
    s x := by sorry

-- Real.differentiableAt_sin
theorem Real_differentiableAt_sin (x : ℝ) : DifferentiableWithinAt ℝ Real.sin (Set.Ici x) x := by
    sorry

-- continuous_id
theorem continuous_id : Continuous fun y : ℝ => y := by sorry

-- continuous_abs
theorem continuous_abs : Continuous fun y : ℝ => |y| := by sorry

-- Real.continuous_sqrt
theorem Real_continuous_sqrt : Continuous Real.sqrt := by sorry

-- Continuous.continuousOn
theorem Continuous_continuousOn (s : Set ℝ) : ContinuousOn (fun y : ℝ => y ^ 2) s := by sorry

-- continuousOn_inv₀
theorem continuousOn_inv_ : ContinuousOn (fun y : ℝ => y⁻¹) (Set.Ioi 0) := by sorry

-- Real.continuousOn_exp
theorem Real_continuousOn_exp (a b : ℝ) : ContinuousOn Real.exp (Set.Icc a b) := by sorry

-- continuousAt_id
theorem continuousAt_id (x : ℝ) : ContinuousAt (fun y : ℝ => y) x := by sorry

-- ContinuousAt.inv₀
theorem continuousAt_inv_ (x : ℝ) (h : x ≠ 0) : ContinuousAt (fun y : ℝ => y⁻¹) x := by sorry

-- Real.continuousAt_log
theorem Real_continuousAt_log (x : ℝ) (h : x ≠ 0) : ContinuousAt Real.log x := by sorry

-- continuousWithinAt_id
theorem continuousWithinAt_id (s : Set ℝ) (x : ℝ) : ContinuousWithinAt (fun y : ℝ => y) s x := by
    sorry

-- ContinuousAt.continuousWithinAt
theorem ContinuousAt_continuousWithinAt (x : ℝ) : ContinuousWithinAt Real.exp (Set.Ici x) x := by
    sorry

-- Continuous.continuousWithinAt
theorem Continuous_continuousWithinAt (s : Set ℝ) (x : ℝ) : ContinuousWithinAt (fun y : ℝ => y ^
    2) s x := by sorry

-- LipschitzWith.id
theorem LipschitzWith_id : LipschitzWith 1 fun y : ℝ => y := by sorry

-- lipschitzWith_one_norm
theorem lipschitzWith_one_norm : LipschitzWith 1 fun y : ℝ => |y| := by sorry

-- LipschitzWith.const
theorem LipschitzWith_const (c : ℝ) : LipschitzWith 0 fun _ : ℝ => c := by sorry

-- LipschitzWith.lipschitzOnWith
theorem LipschitzWith_lipschitzOnWith (a b : ℝ) : LipschitzOnWith 2 (fun y : ℝ => 2 * y) (Set.Icc
    a b) := by sorry

-- LipschitzOnWith.mono
theorem LipschitzOnWith_mono : LipschitzOnWith 2 (fun y : ℝ => y ^ 2) (Set.Icc 0 1) := by sorry

-- lipschitzOnWith_empty
theorem lipschitzOnWith_empty : LipschitzOnWith 0 (fun y : ℝ => y ^ 2) ∅ := by sorry

-- convexOn_id
theorem convexOn_id : ConvexOn ℝ Set.univ fun y : ℝ => y := by sorry

-- convexOn_exp
theorem convexOn_exp : ConvexOn ℝ Set.univ Real.exp := by sorry

-- Even.convexOn_pow
theorem Even_convexOn_pow : ConvexOn ℝ Set.univ fun y : ℝ => y ^ 2 := by sorry

-- concaveOn_id
theorem concaveOn_id : ConcaveOn ℝ Set.univ fun y : ℝ => y := by sorry

-- strictConcaveOn_log_Ioi
theorem strictConcaveOn_log_Ioi : ConcaveOn ℝ (Set.Ioi 0) Real.log := by sorry

-- Real.concaveOn_negMulLog
theorem Real_concaveOn_negMulLog : ConcaveOn ℝ (Set.Ici 0) Real.negMulLog := by sorry

-- strictConvexOn_exp
theorem strictConvexOn_exp : StrictConvexOn ℝ Set.univ Real.exp := by sorry

-- Even.strictConvexOn_pow
theorem Even_strictConvexOn_pow : StrictConvexOn ℝ Set.univ fun y : ℝ => y ^ 2 := by sorry

-- strictConvexOn_pow
theorem strictConvexOn_pow : StrictConvexOn ℝ (Set.Ici 0) fun y : ℝ => y ^ 3 := by sorry

-- strictConcaveOn_log_Ioi
theorem strictConcaveOn_log_Ioi_2 : StrictConcaveOn ℝ (Set.Ioi 0) Real.log := by sorry

-- Real.strictConcaveOn_sqrt
theorem Real_strictConcaveOn_sqrt : StrictConcaveOn ℝ (Set.Ici 0) Real.sqrt := by sorry

-- Real.strictConcaveOn_negMulLog
theorem Real_strictConcaveOn_negMulLog : StrictConcaveOn ℝ (Set.Ici 0) Real.negMulLog := by sorry

-- convex_Icc
theorem convex_Icc (a b : ℝ) : Convex ℝ (Set.Icc a b) := by sorry

-- convex_univ
theorem convex_univ : Convex ℝ (Set.univ : Set ℝ) := by sorry

-- Convex.inter
theorem Convex_inter (a b : ℝ) : Convex ℝ (Set.Ici a ∩ Set.Iio b) := by sorry

-- starConvex_univ
theorem starConvex_univ (x : ℝ) : StarConvex ℝ x Set.univ := by sorry

-- starConvex_singleton
theorem starConvex_singleton (x : ℝ) : StarConvex ℝ x {x} := by sorry

-- Convex.starConvex
theorem Convex_starConvex (a b : ℝ) (h : a ≤ b) : StarConvex ℝ a (Set.Icc a b) := by sorry

-- left_mem_segment
theorem left_mem_segment (x y : ℝ) : x ∈ segment ℝ x y := by sorry

-- segment_eq_Icc
theorem segment_eq_Icc (x y z : ℝ) (h : x ≤ y) : z ∈ segment ℝ x y ↔ z ∈ Set.Icc x y := by sorry

-- segment_same
theorem segment_same (x : ℝ) : segment ℝ x x = {x} := by sorry

-- openSegment_eq_Ioo
theorem openSegment_eq_Ioo (x y z : ℝ) (h : x < y) : z ∈ openSegment ℝ x y ↔ z ∈ Set.Ioo x y :=
    by sorry

-- openSegment_subset_segment
theorem openSegment_subset_segment (x y z : ℝ) (h : z ∈ openSegment ℝ x y) : z ∈ segment ℝ x y :=
    by sorry

-- openSegment_same
theorem openSegment_same (x : ℝ) : x ∈ openSegment ℝ x x := by sorry

-- csSup_Icc
theorem csSup_Icc (a b : ℝ) (h : a ≤ b) : sSup (Set.Icc a b) = b := by sorry

-- Real.sSup_empty
theorem Real_sSup_empty : sSup (∅ : Set ℝ) = 0 := by sorry

-- csSup_singleton
theorem csSup_singleton (a : ℝ) : sSup {a} = a := by sorry

-- csInf_Icc
theorem csInf_Icc (a b : ℝ) (h : a ≤ b) : sInf (Set.Icc a b) = a := by sorry

-- Real.sInf_empty
theorem Real_sInf_empty : sInf (∅ : Set ℝ) = 0 := by sorry

-- csInf_Ioi
theorem csInf_Ioi (a : ℝ) : sInf (Set.Ioi a) = a := by sorry

-- le_ciSup
theorem le_ciSup (f : Fin 3 → ℝ) (i : Fin 3) : f i ≤ ⨆ j, f j := by sorry

-- ciSup_const
theorem ciSup_const (c : ℝ) : (⨆ _ : Fin 3, c) = c := by sorry

-- Real.iSup_of_isEmpty
theorem Real_iSup_of_isEmpty (f : Fin 0 → ℝ) : (⨆ j, f j) = 0 := by sorry

-- ciInf_le
theorem ciInf_le (f : Fin 3 → ℝ) (i : Fin 3) : (⨅ j, f j) ≤ f i := by sorry

-- ciInf_const
theorem ciInf_const (c : ℝ) : (⨅ _ : Fin 3, c) = c := by sorry

-- Real.iInf_of_isEmpty
theorem Real_iInf_of_isEmpty (f : Fin 0 → ℝ) : (⨅ j, f j) = 0 := by sorry

end Right

namespace Wrong

theorem deriv_pow_field (x : ℝ) : deriv (fun y : ℝ => y ^ 2) x = x := by sorry

theorem hasDerivAt_id (x : ℝ) : HasDerivAt (fun y : ℝ => y) 0 x := by sorry

theorem hasDerivWithinAt_id (a b x : ℝ) (h : a < x) (h' : x < b) : HasDerivWithinAt (fun y : ℝ =>
    y) 0 (Set.Icc a b) x := by sorry

theorem derivWithin_id (a b x : ℝ) (h : a < x) (h' : x < b) : derivWithin (fun y : ℝ => y)
    (Set.Icc a b) x = 0 := by sorry

theorem differentiableAt_id (x : ℝ) : DifferentiableAt ℝ (fun y : ℝ => |y|) x := by sorry

theorem differentiable_id : Differentiable ℝ fun y : ℝ => |y| := by sorry

theorem Differentiable_differentiableOn : DifferentiableOn ℝ (fun y : ℝ => |y|) (Set.Ioo (-1) 1)
    := by sorry

theorem DifferentiableAt_differentiableWithinAt : DifferentiableWithinAt ℝ (fun y : ℝ => |y|)
    (Set.Ioo (-1) 1) 0 := by sorry

theorem continuous_id (x : ℝ) (h : Continuous fun y : ℝ => |y|) : 0 ≤ x := by sorry

theorem Continuous_continuousOn (x : ℝ) (h : ContinuousOn (fun y : ℝ => |y|) (Set.Ici x)) : 0 ≤ x
    := by sorry

theorem continuousAt_id (x : ℝ) (h : ContinuousAt (fun y : ℝ => |y|) x) : 0 ≤ x := by sorry

theorem continuousWithinAt_id (x : ℝ) (h : ContinuousWithinAt (fun y : ℝ => |y|) (Set.Ici x) x) :
    0 ≤ x := by sorry

theorem LipschitzWith_id : LipschitzWith 1 fun y : ℝ => 2 * y := by sorry

theorem LipschitzWith_lipschitzOnWith : LipschitzOnWith 1 (fun y : ℝ => y ^ 2) (Set.Icc 0 1) :=
    by sorry

theorem convexOn_id : ConvexOn ℝ Set.univ fun y : ℝ => y ^ 3 := by sorry

theorem concaveOn_id : ConcaveOn ℝ Set.univ fun y : ℝ => y ^ 2 := by sorry

theorem strictConvexOn_exp : StrictConvexOn ℝ Set.univ fun y : ℝ => y := by sorry

theorem strictConcaveOn_log_Ioi_2 : StrictConcaveOn ℝ (Set.Ioi 0) fun y : ℝ => y := by sorry

theorem convex_Icc (x y : ℝ) (h : x < y) : Convex ℝ ({x, y} : Set ℝ) := by sorry

theorem starConvex_univ (x y : ℝ) (h : x < y) : StarConvex ℝ x {x, y} := by sorry

theorem left_mem_segment (x y z : ℝ) : z ∈ segment ℝ x y := by sorry

theorem openSegment_eq_Ioo (x y : ℝ) (h : x < y) : x ∈ openSegment ℝ x y := by sorry

theorem csSup_Icc (a b : ℝ) : sSup (Set.Icc a b) = b := by sorry

theorem csInf_Icc (a b : ℝ) : sInf (Set.Icc a b) = a := by sorry

theorem le_ciSup (f : Fin 3 → ℝ) (i : Fin 3) : f i < ⨆ j, f j := by sorry

theorem ciInf_le (f : Fin 3 → ℝ) (i : Fin 3) : (⨅ j, f j) < f i := by sorry

end Wrong
