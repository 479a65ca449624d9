import Mathlib

/-! # Real scalars: roots, exponentials, orders, rounding, trigonometry

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

-- Real.sqrt_nonneg
theorem Real_sqrt_nonneg (x : ℝ) : 0 ≤ √x := by sorry

-- Real.sqrt_eq_zero_of_nonpos
theorem Real_sqrt_eq_zero_of_nonpos (x : ℝ) (h : x ≤ 0) : √x = 0 := by sorry

-- Real.sqrt_mul_self_eq_abs
theorem Real_sqrt_mul_self_eq_abs (x : ℝ) : √(x * x) = |x| := by sorry

-- Real.sqrt_mul
theorem Real_sqrt_mul (x y : ℝ) (h : 0 ≤ x) : √(x * y) = √x * √y := by sorry

-- NNReal.sq_sqrt
theorem NNReal_sq_sqrt (x : NNReal) : NNReal.sqrt x ^ 2 = x := by sorry

-- NNReal.sqrt_mul
theorem NNReal_sqrt_mul (x y : NNReal) : NNReal.sqrt (x * y) = NNReal.sqrt x * NNReal.sqrt y :=
    by sorry

-- NNReal.sqrt_le_sqrt
theorem NNReal_sqrt_le_sqrt (x y : NNReal) : NNReal.sqrt x ≤ NNReal.sqrt y ↔ x ≤ y := by sorry

-- NNReal.sqrt_eq_zero
theorem NNReal_sqrt_eq_zero (x : NNReal) : NNReal.sqrt x = 0 ↔ x = 0 := by sorry

-- Real.exp_add
theorem Real_exp_add (x y : ℝ) : Real.exp (x + y) = Real.exp x * Real.exp y := by sorry

-- Real.add_one_le_exp
theorem Real_add_one_le_exp (x : ℝ) : x + 1 ≤ Real.exp x := by sorry

-- Real.exp_pos
theorem Real_exp_pos (x : ℝ) : 0 < Real.exp x := by sorry

-- Real.exp_le_exp
theorem Real_exp_le_exp (x y : ℝ) : Real.exp x ≤ Real.exp y ↔ x ≤ y := by sorry

-- Real.log_exp
theorem Real_log_exp (x : ℝ) : Real.log (Real.exp x) = x := by sorry

-- Real.log_neg_eq_log
theorem Real_log_neg_eq_log (x : ℝ) : Real.log (-x) = Real.log x := by sorry

-- Real.log_zero
theorem Real_log_zero : Real.log 0 = 0 := by sorry

-- Real.log_mul
theorem Real_log_mul (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : Real.log (x * y) = Real.log x +
    Real.log y := by sorry

-- Real.log_le_sub_one_of_pos
theorem Real_log_le_sub_one_of_pos (x : ℝ) (h : 0 < x) : Real.log x ≤ x - 1 := by sorry

-- Real.sigmoid_pos
theorem Real_sigmoid_pos (x : ℝ) : 0 < Real.sigmoid x := by sorry

-- Real.sigmoid_lt_one
theorem Real_sigmoid_lt_one (x : ℝ) : Real.sigmoid x < 1 := by sorry

-- Real.sigmoid_neg
theorem Real_sigmoid_neg (x : ℝ) : Real.sigmoid (-x) = 1 - Real.sigmoid x := by sorry

-- Real.sigmoid_zero
theorem Real_sigmoid_zero : Real.sigmoid 0 = 2⁻¹ := by sorry

-- abs_add_le
theorem abs_add_le (x y : ℝ) : |x + y| ≤ |x| + |y| := by sorry

-- abs_mul
theorem abs_mul (x y : ℤ) : |x * y| = |x| * |y| := by sorry

-- abs_sub_comm
theorem abs_sub_comm (x y : ℚ) : |x - y| = |y - x| := by sorry

-- min_le_left
theorem min_le_left (x y : ℝ) : min x y ≤ x := by sorry

-- min_add_max
theorem min_add_max (x y : ℝ) : min x y + max x y = x + y := by sorry

-- max_le_iff
theorem max_le_iff (a b c : ℕ) : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by sorry

-- le_min_iff
theorem le_min_iff (a b c : ℤ) : c ≤ min a b ↔ c ≤ a ∧ c ≤ b := by sorry

-- max_sub_min_eq_abs
theorem max_sub_min_eq_abs (x y : ℝ) : max x y - min x y = |x - y| := by sorry

-- Nat.factorial_succ
theorem Nat_factorial_succ (n : ℕ) : (n + 1).factorial = (n + 1) * n.factorial := by sorry

-- Nat.factorial_pos
theorem Nat_factorial_pos (n : ℕ) : 0 < n.factorial := by sorry

-- Nat.self_le_factorial
theorem Nat_self_le_factorial (n : ℕ) : n ≤ n.factorial := by sorry

-- Nat.choose_symm
theorem Nat_choose_symm_diff (n k : ℕ) (h : k ≤ n) : n.choose (n - k) = n.choose k := by sorry

-- Nat.choose_succ_succ
theorem Nat_choose_succ_succ (n k : ℕ) : (n + 1).choose (k + 1) = n.choose k + n.choose (k + 1)
    := by sorry

-- Nat.choose_eq_zero_of_lt
theorem Nat_choose_eq_zero_of_lt (n k : ℕ) (h : n < k) : n.choose k = 0 := by sorry

-- Nat.choose_mul_factorial_mul_factorial
theorem Nat_choose_mul_factorial_mul_factorial (n k : ℕ) (h : k ≤ n) : n.choose k * k.factorial *
    (n - k).factorial = n.factorial := by sorry

-- NNReal.coe_add
theorem NNReal_coe_add (x y : NNReal) : ((x + y : NNReal) : ℝ) = x + y := by sorry

-- NNReal.coe_mul
theorem NNReal_coe_mul (x y : NNReal) : NNReal.toReal (x * y) = NNReal.toReal x * NNReal.toReal y
    := by sorry

-- NNReal.coe_inj
theorem NNReal_coe_inj (x y : NNReal) : NNReal.toReal x = NNReal.toReal y ↔ x = y := by sorry

-- Real.toNNReal_coe
theorem Real_toNNReal_coe (x : NNReal) : Real.toNNReal (NNReal.toReal x) = x := by sorry

-- NNReal.coe_nonneg
theorem NNReal_coe_nonneg (x : NNReal) : (0 : ℝ) ≤ x := by sorry

-- NNReal.coe_le_coe
theorem NNReal_coe_le_coe (x y : NNReal) : (x : ℝ) ≤ y ↔ x ≤ y := by sorry

-- NNReal.coe_sub
theorem NNReal_coe_sub (x y : NNReal) (h : y ≤ x) : ((x - y : NNReal) : ℝ) = x - y := by sorry

-- Real.coe_toNNReal'
theorem Real_coe_toNNReal' (x : ℝ) : (Real.toNNReal x : ℝ) = max x 0 := by sorry

-- Real.toNNReal_of_nonpos
theorem Real_toNNReal_of_nonpos (x : ℝ) (h : x ≤ 0) : Real.toNNReal x = 0 := by sorry

-- Real.toNNReal_add_le
theorem Real_toNNReal_add_le (x y : ℝ) : Real.toNNReal (x + y) ≤ Real.toNNReal x + Real.toNNReal
    y := by sorry

-- Real.toNNReal_le_toNNReal
theorem Real_toNNReal_le_toNNReal (x y : ℝ) (h : x ≤ y) : Real.toNNReal x ≤ Real.toNNReal y := by
    sorry

-- Real.sign_neg
theorem Real_sign_neg (x : ℝ) : Real.sign (-x) = -Real.sign x := by sorry

-- Real.sign_zero
theorem Real_sign_zero : Real.sign 0 = 0 := by sorry

-- Real.sign_mul_abs
theorem Real_sign_mul_abs (x : ℝ) : Real.sign x * |x| = x := by sorry

-- Real.sign_apply_eq
theorem Real_sign_apply_eq (x : ℝ) : Real.sign x = -1 ∨ Real.sign x = 0 ∨ Real.sign x = 1 := by
    sorry

-- Real.logb_pow
theorem Real_logb_pow (b x : ℝ) (k : ℕ) : Real.logb b (x ^ k) = k * Real.logb b x := by sorry

-- Real.logb_zero
theorem Real_logb_zero (b : ℝ) : Real.logb b 0 = 0 := by sorry

-- Real.log_div_log
theorem Real_log_div_log (b x : ℝ) : Real.log x / Real.log b = Real.logb b x := by sorry

-- Real.logb_self_eq_one
theorem Real_logb_self_eq_one (b : ℝ) (h : 1 < b) : Real.logb b b = 1 := by sorry

-- Int.floor_le
theorem Int_floor_le (x : ℝ) : (⌊x⌋ : ℝ) ≤ x := by sorry

-- Int.lt_floor_add_one
theorem Int_lt_floor_add_one (x : ℝ) : x < ⌊x⌋ + 1 := by sorry

-- Int.floor_add_intCast
theorem Int_floor_add_intCast (x : ℝ) (k : ℤ) : ⌊x + k⌋ = ⌊x⌋ + k := by sorry

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

theorem Real_sqrt_nonneg (x : ℝ) : 0 < √x := by sorry

theorem Real_sqrt_mul_self_eq_abs (x : ℝ) : √(x * x) = x := by sorry

theorem Real_sqrt_mul (x y : ℝ) : √(x * y) = √x * √y := by sorry

theorem NNReal_sq_sqrt (x : NNReal) : NNReal.sqrt x = x ^ 2 := by sorry

theorem Real_exp_add (x y : ℝ) : Real.exp (x * y) = Real.exp x * Real.exp y := by sorry

theorem Real_add_one_le_exp (x : ℝ) : x + 2 ≤ Real.exp x := by sorry

theorem Real_log_neg_eq_log (x : ℝ) : Real.log (-x) = -Real.log x := by sorry

theorem Real_log_mul (x y : ℝ) : Real.log (x * y) = Real.log x + Real.log y := by sorry

theorem Real_sigmoid_pos (x : ℝ) : 1 / 2 < Real.sigmoid x := by sorry

theorem Real_sigmoid_neg (x : ℝ) : Real.sigmoid (-x) = -Real.sigmoid x := by sorry

theorem abs_add_le (x y : ℝ) : |x + y| = |x| + |y| := by sorry

theorem abs_sub_comm (x y : ℚ) : |x - y| = x - y := by sorry

theorem min_le_left (x y : ℝ) : min x y < x := by sorry

theorem min_add_max (x y : ℝ) : min x y + x = max x y + y := by sorry

theorem max_le_iff (a b c : ℕ) : max a b ≤ c ↔ a ≤ c ∨ b ≤ c := by sorry

theorem max_sub_min_eq_abs (x y : ℝ) : max x y - min x y = x - y := by sorry

theorem Nat_factorial_succ (n : ℕ) : (n + 1).factorial = n * n.factorial := by sorry

theorem Nat_self_le_factorial (n : ℕ) : 2 * n ≤ n.factorial + 1 := by sorry

theorem Nat_choose_symm_diff (n k : ℕ) : n.choose (n - k) = n.choose k := by sorry

theorem Nat_choose_succ_succ (n k : ℕ) : (n + 1).choose (k + 1) = n.choose k + n.choose (k + 2)
    := by sorry

theorem NNReal_coe_mul (x : NNReal) : NNReal.toReal x = 1 := by sorry

theorem NNReal_coe_nonneg (x : NNReal) : (0 : ℝ) < x := by sorry

theorem NNReal_coe_sub (x y : NNReal) : ((x - y : NNReal) : ℝ) = x - y := by sorry

theorem Real_coe_toNNReal' (x : ℝ) : (Real.toNNReal x : ℝ) = x := by sorry

theorem Real_toNNReal_add_le (x y : ℝ) : Real.toNNReal (x + y) = Real.toNNReal x + Real.toNNReal
    y := by sorry

theorem Real_sign_neg (x : ℝ) : Real.sign (-x) = Real.sign x := by sorry

theorem Real_sign_apply_eq (x : ℝ) : Real.sign x = -1 ∨ Real.sign x = 1 := by sorry

theorem Real_logb_zero (b : ℝ) : Real.logb b b = 1 := by sorry

theorem Int_floor_le (x : ℝ) : (⌊x⌋ : ℝ) < x := by sorry

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
