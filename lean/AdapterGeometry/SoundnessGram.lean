/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.LowRank

/-!
# Soundness of the certified spectra

What rounding errors of Gram matrices can do to the singular values of a product. The theorems are
named after the functions of `pyharness.geometry` that rest on them.

## Main results

* `AdapterGeometry.abs_dot_mulVec_le`, `AdapterGeometry.abs_dot_mulVec_le_opNorm`: an entrywise
  error bound, and the operator norm, bound a quadratic form
* `AdapterGeometry.Soundness.certified_spectra`: the term `ε (Σ aᵢ bᵢ)²` of the radius
* `AdapterGeometry.Soundness.certified_spectra_upper`,
  `AdapterGeometry.Soundness.certified_spectra_lower`: what the error of a Gram matrix means for the
  largest and for the `k`-th singular value
* `AdapterGeometry.Soundness.refine_share`: the `k`-th largest is at most the mean of the largest
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]

/-- A quadratic form as a double sum. -/
theorem dot_mulVec_eq_sum (E : Matrix n n ℝ) (x : n → ℝ) :
    x ⬝ᵥ (E *ᵥ x) = ∑ i, ∑ j, x i * (E i j * x j) := by
  refine Finset.sum_congr rfl fun i _ => ?_
  exact Finset.mul_sum Finset.univ (fun j => E i j * x j) (x i)

/-- **An entrywise error bound bounds the quadratic form**: from `|Eᵢⱼ| ≤ ε aᵢ aⱼ` and `|xᵢ| ≤ cᵢ`
follows `|x · E x| ≤ ε (a · c)²`. -/
theorem abs_dot_mulVec_le (E : Matrix n n ℝ) (a c x : n → ℝ) (ε : ℝ)
    (hE : ∀ i j, |E i j| ≤ ε * (a i * a j)) (hx : ∀ i, |x i| ≤ c i) :
    |x ⬝ᵥ (E *ᵥ x)| ≤ ε * (a ⬝ᵥ c) ^ 2 := by
  have hc : ∀ i, 0 ≤ c i := fun i => (abs_nonneg (x i)).trans (hx i)
  have hb : ∀ i j, 0 ≤ ε * (a i * a j) := fun i j => (abs_nonneg (E i j)).trans (hE i j)
  have hterm : ∀ i j, |x i * (E i j * x j)| ≤ ε * ((a i * c i) * (a j * c j)) := by
    intro i j
    have h1 : |E i j| * |x j| ≤ ε * (a i * a j) * c j :=
      mul_le_mul (hE i j) (hx j) (abs_nonneg (x j)) (hb i j)
    calc |x i * (E i j * x j)| = |x i| * (|E i j| * |x j|) := by
          rw [abs_mul (x i) (E i j * x j), abs_mul (E i j) (x j)]
      _ ≤ c i * (ε * (a i * a j) * c j) :=
          mul_le_mul (hx i) h1 (mul_nonneg (abs_nonneg _) (abs_nonneg _)) (hc i)
      _ = ε * ((a i * c i) * (a j * c j)) := by ring
  have hdot : ∑ i, a i * c i = a ⬝ᵥ c := rfl
  calc |x ⬝ᵥ (E *ᵥ x)| = |∑ i, ∑ j, x i * (E i j * x j)| := by
        rw [dot_mulVec_eq_sum E x]
    _ ≤ ∑ i, |∑ j, x i * (E i j * x j)| := Finset.abs_sum_le_sum_abs _ _
    _ ≤ ∑ i, ∑ j, |x i * (E i j * x j)| :=
        Finset.sum_le_sum fun i _ => Finset.abs_sum_le_sum_abs _ _
    _ ≤ ∑ i, ∑ j, ε * ((a i * c i) * (a j * c j)) :=
        Finset.sum_le_sum fun i _ => Finset.sum_le_sum fun j _ => hterm i j
    _ = ∑ i, ε * ((a i * c i) * ∑ j, a j * c j) := by
        refine Finset.sum_congr rfl fun i _ => ?_
        first
          | rw [Finset.mul_sum, Finset.mul_sum]
            done
          | simp only [Finset.mul_sum]
    _ = ε * ((∑ i, a i * c i) * ∑ j, a j * c j) := by
        first
          | rw [← Finset.mul_sum, Finset.sum_mul]
            done
          | rw [Finset.sum_mul, Finset.mul_sum]
    _ = ε * (a ⬝ᵥ c) ^ 2 := by rw [hdot, pow_two]

/-- The quadratic form of a matrix is at most its operator norm: `|v · E v| ≤ ‖E‖ ‖v‖²`. -/
theorem abs_dot_mulVec_le_opNorm [DecidableEq n] (E : Matrix n n ℝ) (v : n → ℝ) :
    |v ⬝ᵥ (E *ᵥ v)| ≤ opNorm E * (v ⬝ᵥ v) := by
  have h1 : (v ⬝ᵥ (E *ᵥ v)) ^ 2 ≤ (opNorm E * (v ⬝ᵥ v)) ^ 2 := by
    calc (v ⬝ᵥ (E *ᵥ v)) ^ 2 ≤ (v ⬝ᵥ v) * ((E *ᵥ v) ⬝ᵥ (E *ᵥ v)) := dot_sq_le v (E *ᵥ v)
      _ ≤ (v ⬝ᵥ v) * (opNorm E ^ 2 * (v ⬝ᵥ v)) :=
          mul_le_mul_of_nonneg_left (mulVec_dot_self_le E v) (dot_self_nonneg v)
      _ = (opNorm E * (v ⬝ᵥ v)) ^ 2 := by ring
  exact abs_le_of_sq_le_sq h1 (mul_nonneg (opNorm_nonneg E) (dot_self_nonneg v))

/-- The quadratic form of a perturbed Gram matrix: `v · (Mᵀ M + E) v = ‖M v‖² + v · E v`. -/
theorem dot_gram_add_mulVec (M : Matrix m n ℝ) (E : Matrix n n ℝ) (v : n → ℝ) :
    v ⬝ᵥ ((Mᵀ * M + E) *ᵥ v) = (M *ᵥ v) ⬝ᵥ (M *ᵥ v) + v ⬝ᵥ (E *ᵥ v) := by
  rw [Matrix.add_mulVec, dotProduct_add, mulVec_dot_mulVec M v v]

namespace Soundness

/-- **The error of one Gram matrix in the radius of the certified spectra.**

* Words: if the Gram matrix of `A` is wrong by at most `ε aᵢ aⱼ` in entry `i, j`, and the columns of
  `B` have norms at most `bᵢ`, the Gram matrix of `(B A)ᵀ` is wrong by at most `ε (Σ aᵢ bᵢ)²`.
* Formula: `|y · (B E Bᵀ) y| ≤ ε (a · b)² ‖y‖²`.
* Shapes: `E` is `p × p`, `B` is `m × p`, `y` is indexed by `m`.
* Source: `pyharness.geometry.spectrum.certified_spectra`, first term of the radius.
* What it does not say: by how much single eigenvalues move; that is Weyl's inequality, below for
  the largest. -/
theorem certified_spectra (B : Matrix m p ℝ) (E : Matrix p p ℝ) (a b : p → ℝ) (ε : ℝ)
    (hE : ∀ i j, |E i j| ≤ ε * (a i * a j)) (hb : ∀ i, 0 ≤ b i)
    (hB : ∀ i, Bᵀ i ⬝ᵥ Bᵀ i ≤ b i ^ 2) (y : m → ℝ) :
    |y ⬝ᵥ ((B * E * Bᵀ) *ᵥ y)| ≤ ε * (a ⬝ᵥ b) ^ 2 * (y ⬝ᵥ y) := by
  have hy : 0 ≤ y ⬝ᵥ y := dot_self_nonneg y
  obtain ⟨s, hs⟩ : ∃ s, s = Real.sqrt (y ⬝ᵥ y) := ⟨_, rfl⟩
  have hs0 : 0 ≤ s := by
    rw [hs]
    exact Real.sqrt_nonneg _
  have hs2 : s ^ 2 = y ⬝ᵥ y := by
    rw [hs]
    exact Real.sq_sqrt hy
  have hx : ∀ i, |(Bᵀ *ᵥ y) i| ≤ (s • b) i := by
    intro i
    have h1 : (Bᵀ i ⬝ᵥ y) ^ 2 ≤ (s * b i) ^ 2 := by
      calc (Bᵀ i ⬝ᵥ y) ^ 2 ≤ (Bᵀ i ⬝ᵥ Bᵀ i) * (y ⬝ᵥ y) := dot_sq_le (Bᵀ i) y
        _ ≤ b i ^ 2 * (y ⬝ᵥ y) := mul_le_mul_of_nonneg_right (hB i) hy
        _ = (s * b i) ^ 2 := by
            rw [← hs2]
            ring
    have h2 : |Bᵀ i ⬝ᵥ y| ≤ s * b i := abs_le_of_sq_le_sq h1 (mul_nonneg hs0 (hb i))
    exact h2
  have hform : y ⬝ᵥ ((B * E * Bᵀ) *ᵥ y) = (Bᵀ *ᵥ y) ⬝ᵥ (E *ᵥ (Bᵀ *ᵥ y)) := by
    calc y ⬝ᵥ ((B * E * Bᵀ) *ᵥ y) = y ⬝ᵥ (B *ᵥ (E *ᵥ (Bᵀ *ᵥ y))) := by
          rw [Matrix.mulVec_mulVec (Bᵀ *ᵥ y) B E, Matrix.mulVec_mulVec y (B * E) Bᵀ]
      _ = (Bᵀ *ᵥ y) ⬝ᵥ (E *ᵥ (Bᵀ *ᵥ y)) := (transpose_mulVec_dot B y _).symm
  have hdot : a ⬝ᵥ (s • b) = s * (a ⬝ᵥ b) := by
    first
      | rw [dotProduct_smul, smul_eq_mul]
        done
      | exact dotProduct_smul s a b
  rw [hform]
  calc |(Bᵀ *ᵥ y) ⬝ᵥ (E *ᵥ (Bᵀ *ᵥ y))| ≤ ε * (a ⬝ᵥ (s • b)) ^ 2 :=
        abs_dot_mulVec_le E a (s • b) (Bᵀ *ᵥ y) ε hE hx
    _ = ε * (a ⬝ᵥ b) ^ 2 * (y ⬝ᵥ y) := by
        rw [hdot, ← hs2]
        ring

/-- **The `k`-th largest is at most the mean of the `k` largest.**

* Words: if `M` expands every vector of the range of `V` by at least `τ` (squared), then `M V` has
  at least `k τ` of energy.
* Formula: `k τ ≤ ‖M V‖_F²`.
* Shapes: `M` is `m × n`, `V` is `n × p`, `k` the size of `p`.
* Source: sum over the columns of `V`; `pyharness.geometry.refine.refine`.
* What it does not say: `V` need not be a frame here; for a frame `‖M V‖_F² ≤ ‖M‖_F²`. -/
theorem refine_share [DecidableEq p] (M : Matrix m n ℝ) (V : Matrix n p ℝ) (τ : ℝ)
    (hτ : ∀ c : p → ℝ, τ * (c ⬝ᵥ c) ≤ (M *ᵥ (V *ᵥ c)) ⬝ᵥ (M *ᵥ (V *ᵥ c))) :
    (Fintype.card p : ℝ) * τ ≤ frobeniusSq (M * V) := by
  have hcol : ∀ j, τ ≤ (M * V)ᵀ j ⬝ᵥ (M * V)ᵀ j := by
    intro j
    obtain ⟨e, he⟩ : ∃ e : p → ℝ, e = (Pi.single j 1 : p → ℝ) := ⟨_, rfl⟩
    have h1 : e ⬝ᵥ e = 1 := by
      rw [he, single_dotProduct, Pi.single_eq_same, mul_one]
    have hV : V *ᵥ e = Vᵀ j := by
      rw [he]
      exact Matrix.mulVec_single_one V j
    have h := hτ e
    rw [h1, mul_one, hV, ← transpose_mul_apply_eq_mulVec M V j] at h
    exact h
  calc (Fintype.card p : ℝ) * τ = ∑ _j : p, τ := by
        rw [Finset.sum_const, nsmul_eq_mul, Finset.card_univ]
    _ ≤ ∑ j, ((M * V)ᵀ j ⬝ᵥ (M * V)ᵀ j) := Finset.sum_le_sum fun j _ => hcol j
    _ = frobeniusSq (M * V) := (frobeniusSq_eq_sum_col (M * V)).symm

variable [DecidableEq n]

/-- **Weyl's inequality for the largest singular value of a wrong Gram matrix.**

* Words: if `Mᵀ M + E` is at most `c` as a quadratic form and `‖E‖ ≤ ε`, then `‖M‖² ≤ c + ε`.
* Formula: as in words.
* Shapes: `M` is `m × n`, `E` is `n × n`, not necessarily symmetric; `0 ≤ c + ε`.
* Source: Weyl; Horn and Johnson, *Matrix Analysis*, Corollary 4.3.15;
  `pyharness.geometry.spectrum.certified_spectra`.
* What it does not say: how `ε` is found; see `certified_spectra`. -/
theorem certified_spectra_upper (M : Matrix m n ℝ) (E : Matrix n n ℝ) (c ε : ℝ) (h0 : 0 ≤ c + ε)
    (hE : opNorm E ≤ ε) (hc : ∀ v : n → ℝ, v ⬝ᵥ ((Mᵀ * M + E) *ᵥ v) ≤ c * (v ⬝ᵥ v)) :
    spectralSq M ≤ c + ε := by
  refine spectralSq_le_of_forall M (c + ε) h0 fun v => ?_
  have h1 := (abs_le.mp (abs_dot_mulVec_le_opNorm E v)).1
  have h2 := hc v
  have h3 : opNorm E * (v ⬝ᵥ v) ≤ ε * (v ⬝ᵥ v) :=
    mul_le_mul_of_nonneg_right hE (dot_self_nonneg v)
  rw [dot_gram_add_mulVec M E v] at h2
  rw [add_mul]
  linarith

/-- **Weyl's inequality for the `k`-th singular value of a wrong Gram matrix.**

* Words: if `Mᵀ M + E` is at least `τ` on the range of a frame `V` of `k` vectors and `‖E‖ ≤ ε`, no
  matrix of rank below `k` is closer to `M` than `τ - ε` (squared operator norm).
* Formula: `τ - ε ≤ ‖M - X‖²` for `rank X < k`; that is `τ - ε ≤ σ_k(M)²`.
* Shapes: `M` and `X` are `m × n`, `E` is `n × n`, `V` is `n × p` with `Vᵀ V = 1`, `k` the size
  of `p`.
* Source: Weyl; Horn and Johnson, *Matrix Analysis*, Corollary 4.3.15;
  `pyharness.geometry.spectrum.certified_spectra`.
* What it does not say: that the distance is `σ_k` (Eckart and Young), which needs a singular value
  decomposition. -/
theorem certified_spectra_lower [DecidableEq p] (M X : Matrix m n ℝ) (E : Matrix n n ℝ)
    (V : Matrix n p ℝ) (hV : Vᵀ * V = 1) (hX : X.rank < Fintype.card p) (τ ε : ℝ)
    (hE : opNorm E ≤ ε)
    (hτ : ∀ c : p → ℝ, τ * (c ⬝ᵥ c) ≤ (V *ᵥ c) ⬝ᵥ ((Mᵀ * M + E) *ᵥ (V *ᵥ c))) :
    τ - ε ≤ spectralSq (M - X) := by
  refine le_spectralSq_sub M X V hV hX (τ - ε) fun c => ?_
  have h1 := (abs_le.mp (abs_dot_mulVec_le_opNorm E (V *ᵥ c))).2
  have h2 := hτ c
  have h3 : (V *ᵥ c) ⬝ᵥ (V *ᵥ c) = c ⬝ᵥ c := mulVec_dot_mulVec_of_orthonormal V hV c c
  have h4 : opNorm E * (c ⬝ᵥ c) ≤ ε * (c ⬝ᵥ c) :=
    mul_le_mul_of_nonneg_right hE (dot_self_nonneg c)
  rw [h3] at h1
  rw [dot_gram_add_mulVec M E (V *ᵥ c)] at h2
  rw [sub_mul]
  linarith

end Soundness

end AdapterGeometry
