import Mathlib

/-! # Scalars: division by zero, powers, roots, logarithms, minima

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

namespace Wrong

theorem div_self_one (x : ℝ) : x / x = 1 := by sorry

theorem mul_inv_one (x : ℝ) : x * x⁻¹ = 1 := by sorry

theorem div_div_self (a b : ℝ) (ha : a ≠ 0) : a / (a / b) * a = b * a ∧ b ≠ 0 := by sorry

theorem sqrt_sq (x : ℝ) : Real.sqrt (x ^ 2) = x := by sorry

theorem sq_sqrt (x : ℝ) : Real.sqrt x ^ 2 = x := by sorry

theorem sqrt_mul (x y : ℝ) : Real.sqrt (x * y) = Real.sqrt x * Real.sqrt y := by sorry

theorem sqrt_add_le (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) :
    Real.sqrt x + Real.sqrt y ≤ Real.sqrt (x + y) := by sorry

theorem sqrt_le_self (x : ℝ) (hx : 0 ≤ x) : Real.sqrt x ≤ x := by sorry

theorem pow_le_pow_of_le (x y : ℝ) (h : x ≤ y) : x ^ 2 ≤ y ^ 2 := by sorry

theorem pow_mono_exponent (x : ℝ) (hx : 0 ≤ x) : x ^ 2 ≤ x ^ 3 := by sorry

theorem pow_pos_of_ne (x : ℝ) (h : x ≠ 0) : 0 < x ^ 3 := by sorry

theorem pow_zero_zero (x : ℝ) (n : ℕ) (h : x = 0) : x ^ n = 0 := by sorry

theorem inv_le_inv (x y : ℝ) (h : x ≤ y) (hy : 0 < y) : y⁻¹ ≤ x⁻¹ := by sorry

theorem inv_add (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : (x + y)⁻¹ = x⁻¹ + y⁻¹ := by sorry

theorem div_le_one (a b : ℝ) (h : a ≤ b) : a / b ≤ 1 := by sorry

theorem div_le_div (a b c : ℝ) (h : a ≤ b) : a / c ≤ b / c := by sorry

theorem abs_sub_abs (x y : ℝ) : |x - y| ≤ |(|x| - |y|)| := by sorry

theorem abs_add_eq (x y : ℝ) (h : x ≤ y) : |x + y| = |x| + |y| := by sorry

theorem min_mul (a b c : ℝ) : min a b * c = min (a * c) (b * c) := by sorry

theorem max_add_max (a b c d : ℝ) : max (a + b) (c + d) = max a c + max b d := by sorry

theorem min_le_mean (a b : ℝ) : (a + b) / 2 < max a b := by sorry

theorem log_mul (x y : ℝ) : Real.log (x * y) = Real.log x + Real.log y := by sorry

theorem log_nonneg (x : ℝ) (h : 0 ≤ x) : 0 ≤ Real.log x := by sorry

theorem exp_log (x : ℝ) : Real.exp (Real.log x) = x := by sorry

theorem exp_add_le (x : ℝ) : Real.exp x ≤ 1 + x := by sorry

theorem young (a b : ℝ) : a * b ≤ a ^ 2 / 4 + b ^ 2 / 2 := by sorry

theorem cauchy_two (a b c d : ℝ) : a * c + b * d ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by sorry

theorem near_integer (x : ℝ) (h : 0 < x) : x ≤ 1000 * x ^ 2 := by sorry

theorem mul_cancel (a b c : ℝ) (h : a * c = b * c) : a = b := by sorry

theorem sq_eq (a b : ℝ) (h : a ^ 2 = b ^ 2) : a = b := by sorry

theorem lt_of_forall_half (a b : ℝ) (h : a / 2 < b) : a < b := by sorry

end Wrong

namespace Right

theorem div_self_one (x : ℝ) (h : x ≠ 0) : x / x = 1 := by sorry

theorem mul_inv_one (x : ℝ) : x * x⁻¹ * x = x := by sorry

theorem div_div_self (a b : ℝ) (ha : a ≠ 0) : a / (a / b) * a = b * a := by sorry

theorem sqrt_sq (x : ℝ) : Real.sqrt (x ^ 2) = |x| := by sorry

theorem sq_sqrt (x : ℝ) : Real.sqrt x ^ 2 = max x 0 := by sorry

theorem sqrt_mul (x y : ℝ) (hx : 0 ≤ x) : Real.sqrt (x * y) = Real.sqrt x * Real.sqrt y := by sorry

theorem sqrt_add_le (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) :
    Real.sqrt (x + y) ≤ Real.sqrt x + Real.sqrt y := by sorry

theorem sqrt_le_self (x : ℝ) (hx : 1 ≤ x) : Real.sqrt x ≤ x := by sorry

theorem pow_le_pow_of_le (x y : ℝ) (h : x ≤ y) (hx : 0 ≤ x) : x ^ 2 ≤ y ^ 2 := by sorry

theorem pow_mono_exponent (x : ℝ) (hx : 1 ≤ x) : x ^ 2 ≤ x ^ 3 := by sorry

theorem pow_pos_of_ne (x : ℝ) (h : x ≠ 0) : 0 < x ^ 4 := by sorry

theorem pow_zero_zero (x : ℝ) (n : ℕ) (h : x = 0) (hn : n ≠ 0) : x ^ n = 0 := by sorry

theorem inv_le_inv (x y : ℝ) (h : x ≤ y) (hx : 0 < x) : y⁻¹ ≤ x⁻¹ := by sorry

theorem inv_add (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : x⁻¹ + y⁻¹ = (x + y) / (x * y) := by sorry

theorem div_le_one (a b : ℝ) (h : a ≤ b) (hb : 0 ≤ b) : a / b ≤ 1 := by sorry

theorem div_le_div (a b c : ℝ) (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by sorry

theorem abs_sub_abs (x y : ℝ) : |(|x| - |y|)| ≤ |x - y| := by sorry

theorem abs_add_eq (x y : ℝ) (h : 0 ≤ x * y) : |x + y| = |x| + |y| := by sorry

theorem min_mul (a b c : ℝ) (hc : 0 ≤ c) : min a b * c = min (a * c) (b * c) := by sorry

theorem max_add_max (a b c d : ℝ) : max (a + b) (c + d) ≤ max a c + max b d := by sorry

theorem min_le_mean (a b : ℝ) : (a + b) / 2 ≤ max a b := by sorry

theorem log_mul (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) :
    Real.log (x * y) = Real.log x + Real.log y := by sorry

theorem log_nonneg (x : ℝ) (h : 1 ≤ x) : 0 ≤ Real.log x := by sorry

theorem exp_log (x : ℝ) (h : x ≠ 0) : Real.exp (Real.log x) = |x| := by sorry

theorem exp_add_le (x : ℝ) : 1 + x ≤ Real.exp x := by sorry

theorem young (a b : ℝ) : a * b ≤ a ^ 2 / 2 + b ^ 2 / 2 := by sorry

theorem cauchy_two (a b c d : ℝ) :
    (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by sorry

theorem near_integer (x : ℝ) (h : 1 / 1000 ≤ x) : x ≤ 1000 * x ^ 2 := by sorry

theorem mul_cancel (a b c : ℝ) (h : a * c = b * c) (hc : c ≠ 0) : a = b := by sorry

theorem sq_eq (a b : ℝ) (h : a ^ 2 = b ^ 2) : |a| = |b| := by sorry

theorem lt_of_forall_half (a b : ℝ) (h : a / 2 < b) : a < 2 * b := by sorry

end Right
