import AdapterGeometry.Defs

/-! # True of generic matrices, false of structured ones; empty types; quantifiers the wrong way

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]

namespace Wrong

theorem full_rank (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A ≠ 0) : A.rank = 2 := by sorry

theorem distinct_columns (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A 0 0 ≠ A 0 1) :
    A.det ≠ 0 := by sorry

theorem no_cancellation (A B : Matrix n n ℝ) (hA : A ≠ 0) (hB : B ≠ 0) : A * B ≠ 0 := by sorry

theorem not_commuting (A B : Matrix (Fin 2) (Fin 2) ℝ) (h : A ≠ B) : A * B ≠ B * A := by sorry

theorem norm_decreases (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A ≠ 0) :
    spectralSq A < frobeniusSq A := by sorry

theorem sum_ne_zero (v : n → ℝ) (h : v ≠ 0) : (∑ i, v i) ≠ 0 := by sorry

theorem nonempty_sum (v : n → ℝ) (h : ∀ i, 0 < v i) : 0 < ∑ i, v i := by sorry

theorem mean_between (v : n → ℝ) (h : ∀ i, 1 ≤ v i) : 1 ≤ (∑ i, v i) / Fintype.card n := by sorry

theorem exists_max (v : n → ℝ) : ∃ i, ∀ j, v j ≤ v i := by sorry

theorem forall_zero (v : n → ℝ) (h : ∀ i, v i = 0) : ∃ i, v i = 0 := by sorry

theorem exists_uniform (A : Matrix m n ℝ) (h : ∀ i, ∃ j, A i j = 0) : ∃ j, ∀ i, A i j = 0 := by
  sorry

theorem swap_max (A : Matrix m n ℝ) (c : ℝ) (h : ∀ i, ∃ j, c ≤ A i j) :
    ∀ j, ∃ i, c ≤ A i j := by sorry

theorem bounded_kernel (A : Matrix n n ℝ) (v : n → ℝ) (h : A *ᵥ v = 0) : v = 0 ∨ A = 0 := by sorry

theorem form_definite (A : Matrix n n ℝ) (hA : A.PosSemidef) (v : n → ℝ) (hv : v ≠ 0) :
    0 < v ⬝ᵥ (A *ᵥ v) := by sorry

theorem form_symmetric (A : Matrix n n ℝ) (h : ∀ v : n → ℝ, v ⬝ᵥ (A *ᵥ v) = 0) : A = 0 := by sorry

theorem quadratic_bound (A : Matrix n n ℝ) : ∀ v : n → ℝ, v ⬝ᵥ (A *ᵥ v) ≤ 5 * (v ⬝ᵥ v) := by sorry

theorem stochastic_symm (P : Matrix n n ℝ) (h : ∀ i, (∑ j, P i j) = 1) :
    ∀ j, (∑ i, P i j) = 1 := by sorry

theorem projection_symm (P : Matrix n n ℝ) (h : P * P = P) : Pᵀ = P := by sorry

theorem nilpotent_index (A : Matrix (Fin 3) (Fin 3) ℝ) (h : A * A * A = 0) : A * A = 0 := by sorry

theorem scale_monotone (A : Matrix (Fin 2) (Fin 2) ℝ) (h : opNorm A < 1) :
    frobNorm A < 1 := by sorry

theorem skew_det (A : Matrix n n ℝ) (h : Aᵀ = -A) : A.det = 0 := by sorry

theorem commuting_third (A B C : Matrix (Fin 2) (Fin 2) ℝ) (h : A * B = B * A)
    (h' : B * C = C * B) : A * C = C * A := by sorry

theorem orthogonal_product (A B : Matrix (Fin 2) (Fin 2) ℝ) (h : (Aᵀ * B).trace = 0) :
    Aᵀ * B = 0 := by sorry

theorem inverse_trace (A : Matrix n n ℝ) (hA : A.PosDef) (h : A.trace = Fintype.card n) :
    A⁻¹.trace = Fintype.card n := by sorry

theorem hadamard_rank (A B : Matrix (Fin 2) (Fin 2) ℝ) :
    (Matrix.of fun i j => A i j * B i j).rank ≤ A.rank := by sorry

theorem bilinear_symmetric (A : Matrix n n ℝ) (h : A.det = 1) : A.toBilin'.IsSymm := by sorry

theorem bilinear_separating (A : Matrix m n ℝ) (h : A.SeparatingLeft) : A.SeparatingRight := by
  sorry

theorem signs_unimodular (A : Matrix m n ℝ) (h : ∀ i j, A i j ∈ Set.range SignType.cast) :
    A.IsTotallyUnimodular := by sorry

end Wrong

namespace Right

theorem full_rank (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A.det ≠ 0) : A.rank = 2 := by sorry

theorem distinct_columns (A : Matrix (Fin 2) (Fin 2) ℝ) :
    A.det = A 0 0 * A 1 1 - A 0 1 * A 1 0 := by sorry

theorem no_cancellation (A B : Matrix n n ℝ) (hA : IsUnit A.det) (hB : B ≠ 0) :
    A * B ≠ 0 := by sorry

theorem not_commuting (A B : Matrix (Fin 2) (Fin 2) ℝ) (h : A = B * B) : A * B = B * A := by sorry

theorem norm_decreases (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A.det ≠ 0) :
    spectralSq A < frobeniusSq A := by sorry

theorem sum_ne_zero (v : n → ℝ) (h : v ≠ 0) : (∑ i, v i ^ 2) ≠ 0 := by sorry

theorem nonempty_sum [Nonempty n] (v : n → ℝ) (h : ∀ i, 0 < v i) : 0 < ∑ i, v i := by sorry

theorem mean_between [Nonempty n] (v : n → ℝ) (h : ∀ i, 1 ≤ v i) :
    1 ≤ (∑ i, v i) / Fintype.card n := by sorry

theorem exists_max [Nonempty n] (v : n → ℝ) : ∃ i, ∀ j, v j ≤ v i := by sorry

theorem forall_zero [Nonempty n] (v : n → ℝ) (h : ∀ i, v i = 0) : ∃ i, v i = 0 := by sorry

theorem exists_uniform (A : Matrix m n ℝ) (h : ∃ j, ∀ i, A i j = 0) : ∀ i, ∃ j, A i j = 0 := by
  sorry

theorem swap_max (A : Matrix m n ℝ) (c : ℝ) (h : ∃ i, ∀ j, c ≤ A i j) :
    ∀ j, ∃ i, c ≤ A i j := by sorry

theorem bounded_kernel (A : Matrix n n ℝ) (v : n → ℝ) (h : A *ᵥ v = 0) (hA : IsUnit A.det) :
    v = 0 := by sorry

theorem form_definite (A : Matrix n n ℝ) (hA : A.PosDef) (v : n → ℝ) (hv : v ≠ 0) :
    0 < v ⬝ᵥ (A *ᵥ v) := by sorry

theorem form_symmetric (A : Matrix n n ℝ) (h : ∀ v : n → ℝ, v ⬝ᵥ (A *ᵥ v) = 0) : Aᵀ = -A := by
  sorry

theorem quadratic_bound (A : Matrix n n ℝ) :
    ∀ v : n → ℝ, v ⬝ᵥ (Aᵀ *ᵥ v) = v ⬝ᵥ (A *ᵥ v) := by sorry

theorem stochastic_symm (P : Matrix n n ℝ) (h : ∀ i, (∑ j, P i j) = 1) :
    (∑ j, ∑ i, P i j) = Fintype.card n := by sorry

theorem projection_symm (P : Matrix n n ℝ) (h : P * P = P) : P * (1 - P) = 0 := by sorry

theorem nilpotent_index (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A * A * A = 0) : A * A = 0 := by sorry

theorem scale_monotone (A : Matrix (Fin 2) (Fin 2) ℝ) (h : frobNorm A < 1) :
    opNorm A < 1 := by sorry

theorem skew_det (A : Matrix (Fin 3) (Fin 3) ℝ) (h : Aᵀ = -A) : A.det = 0 := by sorry

theorem commuting_third (A B C : Matrix (Fin 2) (Fin 2) ℝ) (h : A * B = B * A)
    (h' : A * C = C * A) : A * (B * C) = B * C * A := by sorry

theorem orthogonal_product (A B : Matrix (Fin 2) (Fin 2) ℝ) (h : Aᵀ * B = 0) :
    (Aᵀ * B).trace = 0 := by sorry

theorem inverse_trace (A : Matrix n n ℝ) (hA : A.PosDef) (h : A.trace = Fintype.card n) :
    Fintype.card n ≤ A⁻¹.trace := by sorry

theorem hadamard_rank (A B : Matrix (Fin 2) (Fin 2) ℝ) :
    (Matrix.of fun i j => A i j * B i j).rank ≤ A.rank * B.rank := by sorry

theorem bilinear_symmetric (A : Matrix n n ℝ) (h : A.IsSymm) : A.toBilin'.IsSymm := by sorry

theorem bilinear_separating (A : Matrix n n ℝ) (h : A.SeparatingLeft) : A.SeparatingRight := by
  sorry

theorem signs_unimodular (A : Matrix m n ℝ) (h : A.IsTotallyUnimodular) (i : m) (j : n) :
    A i j ∈ Set.range SignType.cast := by sorry

end Right
