import Mathlib

/-! # Real scalars: roots, exponentials, orders, rounding, trigonometry (1 of 2)

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

end Wrong
