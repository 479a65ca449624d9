import AdapterGeometry.Defs

/-! # Stable rank: products, sums, low-rank approximation, scaling of updates

The first two of `Wrong` are statements that were left open in published work on adapter geometry.
Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix AdapterGeometry

variable {m n p r : Type*} [Fintype m] [Fintype n] [Fintype p] [Fintype r]
variable [DecidableEq m] [DecidableEq n] [DecidableEq p] [DecidableEq r]

namespace Wrong

theorem mul_le_min (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    stableRank (A * B) ≤ min (stableRank A) (stableRank B) := by sorry

theorem low_rank_approximation (W : Matrix m n ℝ) (k : ℕ) (h : stableRank W ≤ k) :
    ∃ X : Matrix m n ℝ, X.rank ≤ k ∧
      frobeniusSq (W - X) ≤ frobeniusSq W * (1 - k / stableRank W) := by sorry

theorem one_le (M : Matrix m n ℝ) : 1 ≤ stableRank M := by sorry

theorem smul (c : ℝ) (M : Matrix m n ℝ) : stableRank (c • M) = stableRank M := by sorry

theorem add_le (A B : Matrix m n ℝ) :
    stableRank (A + B) ≤ stableRank A + stableRank B := by sorry

theorem add_le_max (A B : Matrix m n ℝ) (hA : A.rank = 1) (hB : B.rank = 1) :
    stableRank (A + B) ≤ max (stableRank A) (stableRank B) := by sorry

theorem eq_rank (M : Matrix m n ℝ) : stableRank M = M.rank := by sorry

theorem rank_le (M : Matrix m n ℝ) : M.rank ≤ stableRank M := by sorry

theorem mul_le_mul (A B : Matrix n n ℝ) (hA : A.PosDef) (hB : B.PosDef) :
    stableRank (A * B) ≤ stableRank A := by sorry

theorem one : stableRank (1 : Matrix n n ℝ) = 1 := by sorry

theorem gram (M : Matrix m n ℝ) : stableRank (Mᵀ * M) = stableRank M := by sorry

theorem le_half (M : Matrix m n ℝ) : stableRank M ≤ 3 := by sorry

theorem invertible (M : Matrix n n ℝ) (h : IsUnit M.det) : stableRank M⁻¹ = stableRank M := by
  sorry

theorem lt_rank (M : Matrix m n ℝ) (h : M ≠ 0) : stableRank M < M.rank := by sorry

theorem lora_scale (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (loraUpdate α B A) = α ^ 2 / Fintype.card r * frobeniusSq (B * A) := by sorry

theorem rslora_scale (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (rsLoraUpdate α B A) = α / Fintype.card r * frobeniusSq (B * A) := by sorry

theorem rslora_eq_lora (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) (h : 0 < α) :
    rsLoraUpdate α B A = Real.sqrt (Fintype.card r) • B * A := by sorry

theorem lora_stable (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    stableRank (loraUpdate α B A) = stableRank (B * A) := by sorry

theorem lora_swap (α : ℝ) (B : Matrix n n ℝ) (A : Matrix n n ℝ) :
    loraUpdate α B A = loraUpdate α A B := by sorry

theorem lora_rank (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) (h : α ≠ 0) :
    (loraUpdate α B A).rank = Fintype.card r := by sorry

theorem lora_bound (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobNorm (loraUpdate α B A) ≤ α / Fintype.card r * (frobNorm B * frobNorm A) := by sorry

end Wrong

namespace Right

theorem mul_le_min (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    stableRank (A * B) ≤ min (A.rank : ℝ) (B.rank : ℝ) := by sorry

theorem low_rank_approximation (W : Matrix m n ℝ) (k : ℕ) (h : W.rank ≤ k) :
    ∃ X : Matrix m n ℝ, X.rank ≤ k ∧ frobeniusSq (W - X) ≤ 0 := by sorry

theorem one_le (M : Matrix m n ℝ) (h : M ≠ 0) : 1 ≤ stableRank M := by sorry

theorem smul (c : ℝ) (M : Matrix m n ℝ) (h : c ≠ 0) : stableRank (c • M) = stableRank M := by
  sorry

theorem add_le (A B : Matrix m n ℝ) :
    stableRank (A + B) ≤ A.rank + B.rank := by sorry

theorem add_le_max (A B : Matrix m n ℝ) (hA : A.rank = 1) (hB : B.rank = 1) :
    stableRank (A + B) ≤ 2 := by sorry

theorem eq_rank (M : Matrix m n ℝ) (h : M.rank = 1) : stableRank M = M.rank := by sorry

theorem rank_le (M : Matrix m n ℝ) : stableRank M ≤ M.rank := by sorry

theorem mul_le_mul (A B : Matrix n n ℝ) (hB : Bᵀ * B = 1) :
    stableRank (A * B) ≤ stableRank A := by sorry

theorem one [Nonempty n] : stableRank (1 : Matrix n n ℝ) = Fintype.card n := by sorry

theorem gram (M : Matrix m n ℝ) : stableRank (Mᵀ * M) ≤ stableRank M := by sorry

theorem le_half (M : Matrix m (Fin 3) ℝ) : stableRank M ≤ 3 := by sorry

theorem invertible (M : Matrix n n ℝ) (h : Mᵀ * M = 1) : stableRank M⁻¹ = stableRank M := by sorry

theorem lt_rank (M : Matrix m n ℝ) (h : M ≠ 0) : stableRank M < M.rank + 1 := by sorry

theorem lora_scale (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (loraUpdate α B A) =
      (α / Fintype.card r) ^ 2 * frobeniusSq (B * A) := by sorry

theorem rslora_scale (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (rsLoraUpdate α B A) = α ^ 2 / Fintype.card r * frobeniusSq (B * A) := by sorry

theorem rslora_eq_lora (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) (h : 0 < α) :
    rsLoraUpdate α B A = Real.sqrt (Fintype.card r) • loraUpdate α B A := by sorry

theorem lora_stable (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) (h : α ≠ 0) :
    stableRank (loraUpdate α B A) = stableRank (B * A) := by sorry

theorem lora_swap (α : ℝ) (B : Matrix n n ℝ) (A : Matrix n n ℝ) :
    (loraUpdate α B A)ᵀ = loraUpdate α Aᵀ Bᵀ := by sorry

theorem lora_rank (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    (loraUpdate α B A).rank ≤ Fintype.card r := by sorry

theorem lora_bound (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) (h : 0 ≤ α) :
    frobNorm (loraUpdate α B A) ≤ α / Fintype.card r * (frobNorm B * frobNorm A) := by sorry

end Right
