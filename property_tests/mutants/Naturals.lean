import Mathlib

/-! # Naturals: truncated subtraction, integer division, casts at the wrong place

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Finset

namespace Wrong

theorem sub_add (a b : ℕ) : a - b + b = a := by sorry

theorem sub_sub_self (a b : ℕ) : a - (a - b) = b := by sorry

theorem cast_sub (a b : ℕ) : ((a - b : ℕ) : ℝ) = (a : ℝ) - (b : ℝ) := by sorry

theorem cast_div (a b : ℕ) : ((a / b : ℕ) : ℝ) = (a : ℝ) / (b : ℝ) := by sorry

theorem half_add_half (n : ℕ) : n / 2 + n / 2 = n := by sorry

theorem pred_lt (n : ℕ) : n - 1 < n := by sorry

theorem int_sub (a b : ℕ) : ((a - b : ℕ) : ℤ) = (a : ℤ) - b := by sorry

theorem sum_range (n : ℕ) : (∑ i ∈ range n, (i : ℝ)) = n * (n + 1) / 2 := by sorry

theorem gauss_nat (n : ℕ) : (∑ i ∈ range n, (n - 2 * i)) = n := by sorry

theorem fin_add (n : ℕ) (i j : Fin (n + 1)) : ((i + j : Fin (n + 1)) : ℕ) = i + j := by sorry

theorem pow_sub (x : ℝ) (m n : ℕ) (hx : x ≠ 0) : x ^ (m - n) * x ^ n = x ^ m := by sorry

theorem factorial_add (m n : ℕ) : (m + n).factorial = m.factorial * n.factorial := by sorry

theorem max_sub (a b : ℕ) : max a b - min a b + b = a := by sorry

theorem card_pos (n : ℕ) : (0 : ℝ) < 1 / (n : ℝ) := by sorry

theorem neg_one_pow (n : ℕ) : (-1 : ℝ) ^ n = (-1) ^ (n + 1) * (-1) ^ n := by sorry

end Wrong

namespace Right

theorem sub_add (a b : ℕ) (h : b ≤ a) : a - b + b = a := by sorry

theorem sub_sub_self (a b : ℕ) (h : b ≤ a) : a - (a - b) = b := by sorry

theorem cast_sub (a b : ℕ) (h : b ≤ a) : ((a - b : ℕ) : ℝ) = (a : ℝ) - (b : ℝ) := by sorry

theorem cast_div (a b : ℕ) : ((a / b : ℕ) : ℝ) ≤ (a : ℝ) / (b : ℝ) := by sorry

theorem half_add_half (n : ℕ) : n / 2 + (n + 1) / 2 = n := by sorry

theorem pred_lt (n : ℕ) (h : n ≠ 0) : n - 1 < n := by sorry

theorem int_sub (a b : ℕ) : (a : ℤ) - b ≤ ((a - b : ℕ) : ℤ) := by sorry

theorem sum_range (n : ℕ) : (∑ i ∈ range n, (i : ℝ)) = n * (n - 1) / 2 := by sorry

theorem gauss_nat (n : ℕ) : (∑ i ∈ range n, ((n : ℤ) - 2 * i)) = n := by sorry

theorem fin_add (n : ℕ) (i j : Fin (n + 1)) : ((i + j : Fin (n + 1)) : ℕ) ≤ i + j := by sorry

theorem pow_sub (x : ℝ) (m n : ℕ) (h : n ≤ m) : x ^ (m - n) * x ^ n = x ^ m := by sorry

theorem factorial_add (m n : ℕ) : m.factorial * n.factorial ≤ (m + n).factorial := by sorry

theorem max_sub (a b : ℕ) : max a b - min a b + min a b = max a b := by sorry

theorem card_pos (n : ℕ) : (0 : ℝ) ≤ 1 / (n : ℝ) := by sorry

theorem neg_one_pow (n : ℕ) : (-1 : ℝ) ^ n = (-1) ^ (n + 2) := by sorry

end Right
