/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import Mathlib

/-!
# Definitions: norms of a weight update, stable rank, LoRA updates

Everything is stated for real matrices `Matrix m n ℝ` over arbitrary finite index types, empty ones
included. No `Norm` instance on matrices is used: Mathlib has four competing ones, so the two norms
that matter here are plain functions.

## Main definitions

* `AdapterGeometry.frobeniusSq`, `AdapterGeometry.frobNorm`, `AdapterGeometry.frobInner`
* `AdapterGeometry.opNorm`, `AdapterGeometry.spectralSq`
* `AdapterGeometry.stableRank`
* `AdapterGeometry.loraUpdate`, `AdapterGeometry.rsLoraUpdate`

## References

* E. J. Hu et al., *LoRA: Low-Rank Adaptation of Large Language Models*, 2021,
  arXiv:2106.09685, §4.1
* D. Kalajdzievski, *A Rank Stabilization Scaling Factor for Fine-Tuning with LoRA*, 2023,
  arXiv:2312.03732
* M. Rudelson and R. Vershynin, *Sampling from large matrices: an approach through geometric
  functional analysis*, J. ACM 54 (2007)
-/

open scoped Matrix

namespace AdapterGeometry

/-- Squared Frobenius norm.

* Words: the sum of the squares of all entries.
* Formula: `‖M‖_F² = ∑ᵢ ∑ⱼ Mᵢⱼ²`.
* Shapes: `M` is `m × n`, any finite sizes.
* Source: standard; Horn and Johnson, *Matrix Analysis*, §5.6.
* Junk value: none; a matrix without rows or without columns has value `0`. It is the *square* of
  the norm. -/
noncomputable def frobeniusSq {m n : Type*} [Fintype m] [Fintype n] (M : Matrix m n ℝ) : ℝ :=
  ∑ i, ∑ j, M i j * M i j

/-- Frobenius norm.

* Words: the Euclidean length of the vector of all entries.
* Formula: `‖M‖_F = √(∑ᵢ ∑ⱼ Mᵢⱼ²)`.
* Shapes: `M` is `m × n`, any finite sizes.
* Source: standard; Horn and Johnson, *Matrix Analysis*, §5.6.
* Junk value: none, the argument of the square root is never negative. -/
noncomputable def frobNorm {m n : Type*} [Fintype m] [Fintype n] (M : Matrix m n ℝ) : ℝ :=
  Real.sqrt (frobeniusSq M)

/-- Frobenius inner product.

* Words: the sum of the products of corresponding entries.
* Formula: `⟨A, B⟩_F = ∑ᵢ ∑ⱼ Aᵢⱼ Bᵢⱼ = tr (Aᵀ B)`.
* Shapes: `A` and `B` are both `m × n`.
* Source: standard; Horn and Johnson, *Matrix Analysis*, §5.2.
* Junk value: none; `0` for empty sizes. -/
noncomputable def frobInner {m n : Type*} [Fintype m] [Fintype n] (A B : Matrix m n ℝ) : ℝ :=
  ∑ i, ∑ j, A i j * B i j

/-- Operator norm between Euclidean spaces (the largest singular value).

* Words: the largest factor by which `M` stretches a vector, lengths taken in the Euclidean norm.
* Formula: `‖M‖ = sup {‖M v‖₂ / ‖v‖₂ : v ≠ 0}`.
* Shapes: `M` is `m × n`; it acts on column vectors `n → ℝ`.
* Source: standard; Mathlib's norm of continuous linear maps.
* Junk value: `0` when `n` or `m` is empty (there is nothing to stretch). -/
noncomputable def opNorm {m n : Type*} [Fintype m] [Fintype n] [DecidableEq n]
    (M : Matrix m n ℝ) : ℝ :=
  ‖LinearMap.toContinuousLinearMap
    (Matrix.toEuclideanLin M : EuclideanSpace ℝ n →ₗ[ℝ] EuclideanSpace ℝ m)‖

/-- Squared operator norm (the largest eigenvalue of `Mᵀ M`).

* Words: the square of the largest singular value.
* Formula: `‖M‖² = λ_max (Mᵀ M)`.
* Shapes: `M` is `m × n`.
* Source: standard; Horn and Johnson, *Matrix Analysis*, §5.6.
* Junk value: `0` when `n` or `m` is empty. It is the *square* of the norm. -/
noncomputable def spectralSq {m n : Type*} [Fintype m] [Fintype n] [DecidableEq n]
    (M : Matrix m n ℝ) : ℝ :=
  opNorm M ^ 2

/-- Stable rank (also: numerical rank).

* Words: the squared Frobenius norm divided by the squared operator norm, a rank that ignores
  small singular values.
* Formula: `srank M = ‖M‖_F² / ‖M‖² = (∑ᵢ σᵢ²) / σ₁²`.
* Shapes: `M` is `m × n`; for `M ≠ 0` the value lies between `1` and `min m n`.
* Source: Rudelson and Vershynin 2007, §1 (there: numerical rank).
* Junk value: `stableRank 0 = 0`, because `0 / 0 = 0`. It is not monotone under products, see
  `not_stableRank_mul_le_min`. -/
noncomputable def stableRank {m n : Type*} [Fintype m] [Fintype n] [DecidableEq n]
    (M : Matrix m n ℝ) : ℝ :=
  frobeniusSq M / spectralSq M

/-- The weight update of LoRA.

* Words: the product of the two factors, scaled by `α` over the adapter rank.
* Formula: `ΔW = (α / r) B A`.
* Shapes: `B` is `m × r`, `A` is `r × n`, the update `m × n`; `r` is the size of the inner index
  type, not the rank of the product.
* Source: Hu et al. 2021 (arXiv:2106.09685), §4.1.
* Junk value: `0` for an empty inner index, because `α / 0 = 0` (and `B * A = 0` anyway). -/
noncomputable def loraUpdate {m n r : Type*} [Fintype r] (α : ℝ) (B : Matrix m r ℝ)
    (A : Matrix r n ℝ) : Matrix m n ℝ :=
  (α / (Fintype.card r : ℝ)) • (B * A)

/-- The weight update of rank-stabilised LoRA (rsLoRA).

* Words: the product of the two factors, scaled by `α` over the square root of the adapter rank.
* Formula: `ΔW = (α / √r) B A`.
* Shapes: `B` is `m × r`, `A` is `r × n`, the update `m × n`.
* Source: Kalajdzievski 2023 (arXiv:2312.03732), Theorem 3.2.
* Junk value: `0` for an empty inner index, because `α / √0 = 0`. -/
noncomputable def rsLoraUpdate {m n r : Type*} [Fintype r] (α : ℝ) (B : Matrix m r ℝ)
    (A : Matrix r n ℝ) : Matrix m n ℝ :=
  (α / Real.sqrt (Fintype.card r : ℝ)) • (B * A)

end AdapterGeometry
