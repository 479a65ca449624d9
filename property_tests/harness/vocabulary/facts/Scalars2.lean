import Mathlib

/-! # Real scalars: roots, exponentials, orders, rounding, trigonometry (2 of 2)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

-- Int.floor_add_fract
theorem Int_floor_add_fract (x : ℝ) : ⌊x⌋ + Int.fract x = x := by sorry

-- Int.fract_nonneg
theorem Int_fract_nonneg (x : ℝ) : 0 ≤ Int.fract x := by sorry

-- Int.fract_lt_one
theorem Int_fract_lt_one (x : ℝ) : Int.fract x < 1 := by sorry

-- Int.fract_intCast
theorem Int_fract_intCast (k : ℤ) : Int.fract (k : ℝ) = 0 := by sorry

-- Int.le_ceil
theorem Int_le_ceil (x : ℝ) : x ≤ ⌈x⌉ := by sorry

-- Int.ceil_neg
theorem Int_ceil_neg (x : ℝ) : ⌈-x⌉ = -⌊x⌋ := by sorry

-- Int.ceil_le_floor_add_one
theorem Int_ceil_le_floor_add_one (x : ℝ) : ⌈x⌉ ≤ ⌊x⌋ + 1 := by sorry

-- Nat.floor_le
theorem Nat_floor_le (x : ℝ) (h : 0 ≤ x) : (⌊x⌋₊ : ℝ) ≤ x := by sorry

-- Nat.floor_of_nonpos
theorem Nat_floor_of_nonpos (x : ℝ) (h : x ≤ 0) : ⌊x⌋₊ = 0 := by sorry

-- Nat.lt_floor_add_one
theorem Nat_lt_floor_add_one (x : ℝ) : x < ⌊x⌋₊ + 1 := by sorry

-- Nat.le_ceil
theorem Nat_le_ceil (x : ℝ) : x ≤ ⌈x⌉₊ := by sorry

-- Nat.ceil_eq_zero
theorem Nat_ceil_eq_zero (x : ℝ) : ⌈x⌉₊ = 0 ↔ x ≤ 0 := by sorry

-- Nat.ceil_lt_add_one
theorem Nat_ceil_lt_add_one (x : ℝ) (h : 0 ≤ x) : (⌈x⌉₊ : ℝ) < x + 1 := by sorry

-- Real.pi_gt_three
theorem Real_pi_gt_three : 3 < Real.pi := by sorry

-- Real.sin_pi
theorem Real_sin_pi : Real.sin Real.pi = 0 := by sorry

-- Real.cos_pi_div_two
theorem Real_cos_pi_div_two : Real.cos (Real.pi / 2) = 0 := by sorry

-- Real.sin_sq_add_cos_sq
theorem Real_sin_sq_add_cos_sq (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 := by sorry

-- Real.sin_neg
theorem Real_sin_neg (x : ℝ) : Real.sin (-x) = -Real.sin x := by sorry

-- Real.sin_le_one
theorem Real_sin_le_one (x : ℝ) : Real.sin x ≤ 1 := by sorry

-- Real.cos_two_mul
theorem Real_cos_two_mul (x : ℝ) : Real.cos (2 * x) = 2 * Real.cos x ^ 2 - 1 := by sorry

-- Real.tan_eq_sin_div_cos
theorem Real_tan_eq_sin_div_cos (x : ℝ) : Real.tan x = Real.sin x / Real.cos x := by sorry

-- Real.tan_neg
theorem Real_tan_neg (x : ℝ) : Real.tan (-x) = -Real.tan x := by sorry

-- Real.tan_pi_div_two
theorem Real_tan_pi_div_two : Real.tan (Real.pi / 2) = 0 := by sorry

-- Real.sinh_eq
theorem Real_sinh_eq (x : ℝ) : Real.sinh x = (Real.exp x - Real.exp (-x)) / 2 := by sorry

-- Real.cosh_eq
theorem Real_cosh_eq (x : ℝ) : Real.cosh x = (Real.exp x + Real.exp (-x)) / 2 := by sorry

-- Real.cosh_sq
theorem Real_cosh_sq (x : ℝ) : Real.cosh x ^ 2 = Real.sinh x ^ 2 + 1 := by sorry

-- Real.one_le_cosh
theorem Real_one_le_cosh (x : ℝ) : 1 ≤ Real.cosh x := by sorry

-- Real.sinh_neg
theorem Real_sinh_neg (x : ℝ) : Real.sinh (-x) = -Real.sinh x := by sorry

-- Real.tanh_eq_sinh_div_cosh
theorem Real_tanh_eq_sinh_div_cosh (x : ℝ) : Real.tanh x = Real.sinh x / Real.cosh x := by sorry

-- Real.tanh_lt_one
theorem Real_tanh_lt_one (x : ℝ) : Real.tanh x < 1 := by sorry

-- Real.tanh_neg
theorem Real_tanh_neg (x : ℝ) : Real.tanh (-x) = -Real.tanh x := by sorry

-- Real.arctan_lt_pi_div_two
theorem Real_arctan_lt_pi_div_two (x : ℝ) : Real.arctan x < Real.pi / 2 := by sorry

-- Real.tan_arctan
theorem Real_tan_arctan (x : ℝ) : Real.tan (Real.arctan x) = x := by sorry

-- Real.arctan_neg
theorem Real_arctan_neg (x : ℝ) : Real.arctan (-x) = -Real.arctan x := by sorry

-- Real.negMulLog_zero
theorem Real_negMulLog_zero : Real.negMulLog 0 = 0 := by sorry

-- Real.negMulLog_one
theorem Real_negMulLog_one : Real.negMulLog 1 = 0 := by sorry

-- Real.negMulLog_nonneg
theorem Real_negMulLog_nonneg (x : ℝ) (h : 0 ≤ x) (h' : x ≤ 1) : 0 ≤ Real.negMulLog x := by sorry

-- Real.binEntropy_one_sub
theorem Real_binEntropy_one_sub (p : ℝ) : Real.binEntropy (1 - p) = Real.binEntropy p := by sorry

-- Real.binEntropy_le_log_two
theorem Real_binEntropy_le_log_two (p : ℝ) : Real.binEntropy p ≤ Real.log 2 := by sorry

-- Real.binEntropy_zero
theorem Real_binEntropy_zero : Real.binEntropy 0 = 0 := by sorry

-- Real.arsinh_neg
theorem Real_arsinh_neg (x : ℝ) : Real.arsinh (-x) = -Real.arsinh x := by sorry

-- Real.arsinh_nonneg_iff
theorem Real_arsinh_nonneg_iff (x : ℝ) : 0 ≤ Real.arsinh x ↔ 0 ≤ x := by sorry

-- Real.exp_arsinh
theorem Real_exp_arsinh (x : ℝ) : Real.exp (Real.arsinh x) = x + √(1 + x ^ 2) := by sorry

-- Real.holderTriple_iff
theorem Real_holderTriple_iff (p q r : ℝ) : p.HolderTriple q r ↔ p⁻¹ + q⁻¹ = r⁻¹ ∧ 0 < p ∧ 0 < q
    := by sorry

-- Real.HolderTriple.pos'
theorem Real_HolderTriple_pos' (p q r : ℝ) (h : p.HolderTriple q r) : 0 < r := by sorry

-- Real.HolderTriple.lt
theorem Real_HolderTriple_lt (p q r : ℝ) (h : p.HolderTriple q r) : r < p := by sorry

-- Real.HolderConjugate.lt
theorem Real_HolderConjugate_lt (p q : ℝ) (h : p.HolderConjugate q) : 1 < p := by sorry

-- Real.HolderConjugate.mul_eq_add
theorem Real_HolderConjugate_mul_eq_add (p q : ℝ) (h : p.HolderConjugate q) : p * q = p + q := by
    sorry

-- Real.HolderConjugate.conjExponent
theorem Real_HolderConjugate_conjExponent (p : ℝ) (h : 1 < p) : p.HolderConjugate p.conjExponent
    := by sorry

-- Real.HolderConjugate.conjugate_eq
theorem Real_HolderConjugate_conjugate_eq (p q : ℝ) (h : p.HolderConjugate q) : q =
    p.conjExponent := by sorry

-- Real.conjExponent
theorem Real_conjExponent (p : ℝ) : p.conjExponent = p / (p - 1) := by sorry

-- NNReal.HolderTriple.pos
theorem NNReal_HolderTriple_pos (p q r : NNReal) (h : p.HolderTriple q r) : 0 < p := by sorry

-- NNReal.HolderTriple.inv_add_inv_eq_inv
theorem NNReal_HolderTriple_inv_add_inv_eq_inv (p q r : NNReal) (h : p.HolderTriple q r) : p⁻¹ +
    q⁻¹ = r⁻¹ := by sorry

-- NNReal.HolderTriple.symm
theorem NNReal_HolderTriple_symm (p q r : NNReal) (h : p.HolderTriple q r) : q.HolderTriple p r
    := by sorry

-- NNReal.HolderConjugate.mul_eq_add
theorem NNReal_HolderConjugate_mul_eq_add (p q : NNReal) (h : p.HolderConjugate q) : p * q = p +
    q := by sorry

-- NNReal.HolderConjugate.lt
theorem NNReal_HolderConjugate_lt (p q : NNReal) (h : p.HolderConjugate q) : 1 < p := by sorry

-- NNReal.HolderConjugate.symm
theorem NNReal_HolderConjugate_symm (p q : NNReal) (h : p.HolderConjugate q) : q.HolderConjugate
    p := by sorry

end Right

namespace Wrong

theorem Int_floor_add_fract (x : ℝ) : ⌈x⌉ + Int.fract x = x := by sorry

theorem Int_fract_lt_one (x : ℝ) : 0 < Int.fract x := by sorry

theorem Int_le_ceil (x : ℝ) : x < ⌈x⌉ := by sorry

theorem Int_ceil_neg (x : ℝ) : ⌈-x⌉ = -⌈x⌉ := by sorry

theorem Nat_floor_le (x : ℝ) : (⌊x⌋₊ : ℝ) ≤ x := by sorry

theorem Nat_le_ceil (x : ℝ) (h : 0 ≤ x) : ⌈x⌉₊ = ⌊x⌋₊ + 1 := by sorry

theorem Real_pi_gt_three : 22 / 7 < Real.pi := by sorry

theorem Real_sin_pi : Real.cos Real.pi = 1 := by sorry

theorem Real_sin_sq_add_cos_sq (x : ℝ) : Real.sin x + Real.cos x = 1 := by sorry

theorem Real_sin_neg (x : ℝ) : Real.cos (-x) = -Real.cos x := by sorry

theorem Real_sin_le_one (x : ℝ) : Real.sin x < 1 / 2 := by sorry

theorem Real_cos_two_mul (x : ℝ) : Real.cos (2 * x) = 2 * Real.cos x := by sorry

theorem Real_tan_eq_sin_div_cos (x : ℝ) : Real.tan x = Real.cos x / Real.sin x := by sorry

theorem Real_sinh_eq (x : ℝ) : Real.sinh x = (Real.exp x + Real.exp (-x)) / 2 := by sorry

theorem Real_cosh_eq (x : ℝ) : Real.cosh x = 1 := by sorry

theorem Real_tanh_eq_sinh_div_cosh (x : ℝ) : Real.tanh x = Real.sinh x := by sorry

theorem Real_arctan_lt_pi_div_two (x : ℝ) : Real.arctan x < 1 := by sorry

theorem Real_tan_arctan (x : ℝ) : Real.arctan (Real.tan (x + 4)) = x + 4 := by sorry

theorem Real_negMulLog_nonneg (x : ℝ) (h : 0 ≤ x) : 0 ≤ Real.negMulLog x := by sorry

theorem Real_binEntropy_one_sub (p : ℝ) : Real.binEntropy (-p) = Real.binEntropy p := by sorry

theorem Real_arsinh_neg (x : ℝ) : Real.arsinh (-x) = Real.arsinh x := by sorry

theorem Real_holderTriple_iff (p q r : ℝ) : p.HolderTriple q r ↔ p⁻¹ + q⁻¹ = r⁻¹ := by sorry

theorem Real_HolderTriple_pos' (p q r : ℝ) (h : p.HolderTriple q r) : 1 ≤ r := by sorry

theorem Real_HolderConjugate_lt (p q : ℝ) (h : p.HolderConjugate q) : p < 2 := by sorry

theorem Real_HolderConjugate_mul_eq_add (p q : ℝ) : p * q = p + q → p.HolderConjugate q := by
    sorry

theorem Real_HolderConjugate_conjExponent (p : ℝ) : p.HolderConjugate p.conjExponent := by sorry

theorem NNReal_HolderTriple_inv_add_inv_eq_inv (p q r : NNReal) (h : p⁻¹ + q⁻¹ = r⁻¹) :
    p.HolderTriple q r := by sorry

theorem NNReal_HolderConjugate_lt (p q : NNReal) (h : p.HolderConjugate q) : 2 < p := by sorry

end Wrong
