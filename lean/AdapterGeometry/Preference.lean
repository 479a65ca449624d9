/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import Mathlib

/-!
# The logistic preference loss of DPO

Facts about the loss that preference fine-tuning minimises, as a function of the margin: the value
at the reference model, monotonicity, Lipschitz continuity, convexity, and the exact meaning of
"loss below `log 2`".

## Main definitions

* `AdapterGeometry.logisticLoss`, `AdapterGeometry.dpoMargin`, `AdapterGeometry.dpoLoss`

## Main results

* `AdapterGeometry.dpoLoss_eq_neg_log_sigmoid`
* `AdapterGeometry.dpoLoss_reference`: at the reference model the loss is `log 2`
* `AdapterGeometry.dpoLoss_lt_log_two_iff`: a pair is ranked correctly iff its loss is below `log 2`
* `AdapterGeometry.abs_logisticLoss_sub_le`, `AdapterGeometry.convexOn_logisticLoss`

## References

* R. Rafailov et al., *Direct Preference Optimization*, 2023, arXiv:2305.18290, §4
-/

namespace AdapterGeometry

/-- Logistic loss.

* Words: the negative logarithm of the sigmoid of `z`.
* Formula: `log (1 + exp (-z))`.
* Shapes: one real number.
* Source: standard; Rafailov et al. 2023 (arXiv:2305.18290), equation (7).
* Junk value: none, the argument of the logarithm exceeds one. -/
noncomputable def logisticLoss (z : ℝ) : ℝ :=
  Real.log (1 + Real.exp (-z))

/-- The implicit reward margin of one preference pair, without the factor `β`.

* Words: by how much the policy prefers the chosen answer more than the reference does.
* Formula: `(log π_c - log π_r) - (log ref_c - log ref_r)`.
* Shapes: four log-probabilities.
* Source: Rafailov et al. 2023 (arXiv:2305.18290), §4.
* Junk value: none. -/
noncomputable def dpoMargin (piChosen piRejected refChosen refRejected : ℝ) : ℝ :=
  (piChosen - piRejected) - (refChosen - refRejected)

/-- The DPO loss of one preference pair.

* Words: the logistic loss of `β` times the margin.
* Formula: `-log σ (β ((log π_c - log π_r) - (log ref_c - log ref_r)))`.
* Shapes: `β` and four log-probabilities.
* Source: Rafailov et al. 2023 (arXiv:2305.18290), equation (7).
* Junk value: none. -/
noncomputable def dpoLoss (β piChosen piRejected refChosen refRejected : ℝ) : ℝ :=
  logisticLoss (β * dpoMargin piChosen piRejected refChosen refRejected)

/-- The argument of the logarithm is positive. -/
theorem one_add_exp_neg_pos (z : ℝ) : 0 < 1 + Real.exp (-z) :=
  add_pos one_pos (Real.exp_pos _)

/-- The logistic loss is positive. -/
theorem logisticLoss_pos (z : ℝ) : 0 < logisticLoss z := by
  unfold logisticLoss
  have h := Real.exp_pos (-z)
  exact Real.log_pos (by linarith)

/-- At margin zero the logistic loss is `log 2`. -/
theorem logisticLoss_zero : logisticLoss 0 = Real.log 2 := by
  unfold logisticLoss
  rw [neg_zero, Real.exp_zero, one_add_one_eq_two]

/-- The logistic loss is the negative logarithm of the sigmoid. -/
theorem logisticLoss_eq_neg_log_sigmoid (z : ℝ) :
    logisticLoss z = -Real.log (Real.sigmoid z) := by
  unfold logisticLoss
  rw [Real.sigmoid_def, Real.log_inv, neg_neg]

/-- The logistic loss is antitone in the margin. -/
theorem logisticLoss_anti (a b : ℝ) (h : a ≤ b) : logisticLoss b ≤ logisticLoss a := by
  have h1 : Real.exp (-b) ≤ Real.exp (-a) := Real.exp_le_exp.mpr (neg_le_neg h)
  unfold logisticLoss
  exact Real.log_le_log (one_add_exp_neg_pos b) (by linarith)

/-- The logistic loss is strictly antitone in the margin. -/
theorem logisticLoss_strictAnti (a b : ℝ) (h : a < b) : logisticLoss b < logisticLoss a := by
  have h1 : Real.exp (-b) < Real.exp (-a) := Real.exp_lt_exp.mpr (neg_lt_neg h)
  unfold logisticLoss
  exact Real.log_lt_log (one_add_exp_neg_pos b) (by linarith)

/-- The logistic loss is below `log 2` exactly for positive margins. -/
theorem logisticLoss_lt_log_two_iff (z : ℝ) : logisticLoss z < Real.log 2 ↔ 0 < z := by
  rw [← logisticLoss_zero]
  constructor
  · intro h
    by_contra hz
    exact absurd (logisticLoss_anti z 0 (not_lt.mp hz)) (not_le.mpr h)
  · intro h
    exact logisticLoss_strictAnti 0 z h

/-- Moving the margin by `t` raises the logistic loss by at most `|t|`. -/
theorem logisticLoss_le_add (a b : ℝ) : logisticLoss a ≤ |a - b| + logisticLoss b := by
  have ha := one_add_exp_neg_pos a
  have hb := one_add_exp_neg_pos b
  have h1 : 1 ≤ Real.exp |a - b| := Real.one_le_exp (abs_nonneg _)
  have h2 : Real.exp (-a) ≤ Real.exp |a - b| * Real.exp (-b) := by
    rw [← Real.exp_add]
    have hle := neg_abs_le (a - b)
    exact Real.exp_le_exp.mpr (by linarith)
  have h3 : 1 + Real.exp (-a) ≤ Real.exp |a - b| * (1 + Real.exp (-b)) := by
    rw [mul_add, mul_one]
    exact add_le_add h1 h2
  calc logisticLoss a ≤ Real.log (Real.exp |a - b| * (1 + Real.exp (-b))) :=
        Real.log_le_log ha h3
    _ = Real.log (Real.exp |a - b|) + Real.log (1 + Real.exp (-b)) :=
        Real.log_mul (Real.exp_ne_zero _) hb.ne'
    _ = |a - b| + Real.log (1 + Real.exp (-b)) := by rw [Real.log_exp]
    _ = |a - b| + logisticLoss b := rfl

/-- **The logistic loss is 1-Lipschitz in the margin.** -/
theorem abs_logisticLoss_sub_le (a b : ℝ) : |logisticLoss a - logisticLoss b| ≤ |a - b| := by
  have h1 := logisticLoss_le_add a b
  have h2 := logisticLoss_le_add b a
  rw [abs_sub_comm b a] at h2
  rw [abs_le]
  constructor
  · linarith
  · linarith

/-- The derivative of the logistic loss is the sigmoid minus one. -/
theorem hasDerivAt_logisticLoss (x : ℝ) : HasDerivAt logisticLoss (Real.sigmoid x - 1) x := by
  have hpos := one_add_exp_neg_pos x
  have h0 : HasDerivAt (fun y : ℝ => Real.exp (-y)) (Real.exp (-x) * -1) x :=
    (hasDerivAt_neg' x).exp
  have h1 : HasDerivAt (fun y : ℝ => 1 + Real.exp (-y)) (Real.exp (-x) * -1) x :=
    h0.const_add 1
  have h2 : Real.exp (-x) * -1 / (1 + Real.exp (-x)) = Real.sigmoid x - 1 := by
    rw [Real.sigmoid_def, div_eq_iff hpos.ne', sub_mul, inv_mul_cancel₀ hpos.ne', one_mul]
    ring
  have h3 : HasDerivAt (fun y : ℝ => Real.log (1 + Real.exp (-y)))
      (Real.exp (-x) * -1 / (1 + Real.exp (-x))) x := h1.log hpos.ne'
  exact h3.congr_deriv h2

/-- **The logistic loss is convex in the margin.** -/
theorem convexOn_logisticLoss : ConvexOn ℝ Set.univ logisticLoss := by
  refine Monotone.convexOn_univ_of_deriv
    (fun x => (hasDerivAt_logisticLoss x).differentiableAt) fun a b hab => ?_
  rw [(hasDerivAt_logisticLoss a).deriv, (hasDerivAt_logisticLoss b).deriv]
  have h := Real.sigmoid_le hab
  linarith

/-- Convexity of the logistic loss, spelled out. -/
theorem logisticLoss_combo_le (x y a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) (hab : a + b = 1) :
    logisticLoss (a * x + b * y) ≤ a * logisticLoss x + b * logisticLoss y := by
  have h := convexOn_logisticLoss.2 (Set.mem_univ x) (Set.mem_univ y) ha hb hab
  first
    | exact h
    | simpa only [smul_eq_mul] using h

/-- The DPO loss in its usual form. -/
theorem dpoLoss_eq_neg_log_sigmoid (β pc pr rc rr : ℝ) :
    dpoLoss β pc pr rc rr = -Real.log (Real.sigmoid (β * ((pc - pr) - (rc - rr)))) := by
  unfold dpoLoss dpoMargin
  exact logisticLoss_eq_neg_log_sigmoid _

/-- At the reference model the DPO loss is `log 2`, whatever `β` is. -/
theorem dpoLoss_reference (β rc rr : ℝ) : dpoLoss β rc rr rc rr = Real.log 2 := by
  unfold dpoLoss dpoMargin
  rw [sub_self, mul_zero, logisticLoss_zero]

/-- **A pair is ranked correctly exactly when its loss is below `log 2`.**

* Words: for positive `β` the DPO loss of a pair is below `log 2` iff its margin is positive, that
  is, iff the pair counts as correct in the reward accuracy.
* Formula: `dpoLoss < log 2 ⟺ 0 < margin`, for `0 < β`.
* Shapes: one preference pair.
* Source: elementary; Rafailov et al. 2023 (arXiv:2305.18290), §4.
* What it does not say: a mean loss below `log 2` over many pairs says nothing about the
  accuracy. -/
theorem dpoLoss_lt_log_two_iff (β pc pr rc rr : ℝ) (hβ : 0 < β) :
    dpoLoss β pc pr rc rr < Real.log 2 ↔ 0 < dpoMargin pc pr rc rr := by
  unfold dpoLoss
  rw [logisticLoss_lt_log_two_iff, mul_pos_iff_of_pos_left hβ]

/-- The DPO loss does not see a constant added to both policy log-probabilities. -/
theorem dpoLoss_add_const (β pc pr rc rr t : ℝ) :
    dpoLoss β (pc + t) (pr + t) rc rr = dpoLoss β pc pr rc rr := by
  have h : dpoMargin (pc + t) (pr + t) rc rr = dpoMargin pc pr rc rr := by
    unfold dpoMargin
    ring
  unfold dpoLoss
  rw [h]

end AdapterGeometry
