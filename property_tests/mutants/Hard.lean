import AdapterGeometry.Defs

/-! # False only far out, in narrow places, or at sizes that are rarely drawn

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]

namespace Wrong

theorem five_by_five (M : Matrix n n ℝ) : stableRank M ≤ 4 := by sorry

theorem seven_elements (v : n → ℝ) (h : ∀ i, v i = 1) : (∑ i, v i) ≤ 6 := by sorry

theorem very_small (x : ℝ) (h : 0 < x) : x ≤ 10 ^ 20 * x ^ 2 := by sorry

theorem narrow_gap (x : ℝ) : 1 / 10 ^ 6 < (x ^ 2 - 2) ^ 2 := by sorry

theorem narrow_dip (x : ℝ) : 1 / 10 ^ 5 < (29 * x - 17) ^ 2 := by sorry

theorem large_log (x : ℝ) : Real.log x ≤ 30 := by sorry

theorem large_exponent (k : ℕ) : 2 ^ k ≤ 1000 := by sorry

theorem late_power (k : ℕ) (x : ℝ) (h : 1 ≤ x) : x ^ k ≤ 2 ^ 12 * x ^ 9 := by sorry

theorem ill_conditioned (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A.det = 1) :
    spectralSq A ≤ 10 ^ 8 := by sorry

theorem two_close_values (x y : ℝ) (h : x < y) : x + 1 / 10 ^ 4 < y := by sorry

theorem near_identity (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A ≠ 1) :
    1 / 100 ≤ frobeniusSq (A - 1) := by sorry

theorem motzkin (x y : ℝ) : 0 ≤ x ^ 4 * y ^ 2 + x ^ 2 * y ^ 4 - 3 * x ^ 2 * y ^ 2 + 9 / 10 := by
  sorry

theorem largest_determinant (A : Matrix (Fin 5) (Fin 5) ℝ) (h : ∀ i j, |A i j| ≤ 1) :
    |A.det| ≤ 40 := by sorry

theorem square_root {k : ℕ} (A : Matrix (Fin k) (Fin k) ℝ) :
    ∃ B : Matrix (Fin k) (Fin k) ℝ, B * B = A := by sorry

theorem gram_matrix (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A.IsSymm) :
    ∃ B : Matrix (Fin 2) (Fin 2) ℝ, Bᵀ * B = A := by sorry

end Wrong

namespace Right

theorem five_by_five (M : Matrix n (Fin 4) ℝ) : stableRank M ≤ 4 := by sorry

theorem seven_elements (v : n → ℝ) (h : ∀ i, v i = 1) : (∑ i, v i) = Fintype.card n := by sorry

theorem very_small (x : ℝ) (h : 1 / 10 ^ 20 ≤ x) : x ≤ 10 ^ 20 * x ^ 2 := by sorry

theorem narrow_gap (x : ℝ) : 0 ≤ (x ^ 2 - 2) ^ 2 := by sorry

theorem narrow_dip (x : ℝ) : 0 ≤ (29 * x - 17) ^ 2 := by sorry

theorem large_log (x : ℝ) (h : x ≤ 10 ^ 13) (h' : 0 ≤ x) : Real.log x ≤ 30 := by sorry

theorem large_exponent (k : ℕ) : k < 2 ^ k := by sorry

theorem late_power (k : ℕ) (x : ℝ) (h : 1 ≤ x) : x ^ k ≤ x ^ (k + 1) := by sorry

theorem ill_conditioned (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A.det = 1) :
    1 ≤ spectralSq A := by sorry

theorem two_close_values (x y : ℝ) (h : x < y) : x < (x + y) / 2 := by sorry

theorem near_identity (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A ≠ 1) :
    0 < frobeniusSq (A - 1) := by sorry

theorem motzkin (x y : ℝ) : 0 ≤ x ^ 4 * y ^ 2 + x ^ 2 * y ^ 4 - 3 * x ^ 2 * y ^ 2 + 1 := by
  sorry

theorem largest_determinant (A : Matrix (Fin 5) (Fin 5) ℝ) (h : ∀ i j, |A i j| ≤ 1) :
    |A.det| ≤ 48 := by sorry

theorem square_root {k : ℕ} (A : Matrix (Fin k) (Fin k) ℝ) :
    ∃ B : Matrix (Fin k) (Fin k) ℝ, B * B = A * A := by sorry

theorem gram_matrix (A : Matrix (Fin 2) (Fin 2) ℝ) :
    ∃ B : Matrix (Fin 2) (Fin 2) ℝ, Bᵀ * B = Aᵀ * A := by sorry

end Right
