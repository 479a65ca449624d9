/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Spectral

/-!
# An orthonormal eigenframe of `Mᵀ M` in dot-product language

Mathlib's spectral theorem is used once, here. It is packaged as plain vectors with a Parseval
identity, an eigenvalue equation and a set of `rank` indices outside which the eigenvalue is zero.
That replaces the singular value decomposition everywhere in the library.

## Main results

* `AdapterGeometry.exists_eigenframe`
* `AdapterGeometry.frobeniusSq_le_rank_mul_add`: a weak form of the Eckart–Young theorem
* `AdapterGeometry.frobeniusSq_le_rank_mul`: `‖M‖_F² ≤ rank M · ‖M‖²`
* `AdapterGeometry.exists_unit_attaining`: the operator norm is attained

## References

* C. Eckart and G. Young, *The approximation of one matrix by another of lower rank*, 1936
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n]

/-- The inner product of Euclidean space is the dot product. -/
theorem inner_eq_dot (x y : EuclideanSpace ℝ n) :
    inner ℝ x y = WithLp.ofLp x ⬝ᵥ WithLp.ofLp y := by
  have h : inner ℝ x y = WithLp.ofLp y ⬝ᵥ star (WithLp.ofLp x) :=
    EuclideanSpace.inner_eq_star_dotProduct x y
  first
    | rw [h, star_trivial]
      exact dotProduct_comm _ _
    | exact h.trans (dotProduct_comm (WithLp.ofLp y) (WithLp.ofLp x))
    | simp [PiLp.inner_apply, dotProduct, mul_comm]

/-- Members of an orthonormal basis have length one. -/
theorem onb_dot_self (b : OrthonormalBasis n ℝ (EuclideanSpace ℝ n)) (i : n) :
    WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp (b i) = 1 := by
  have hsq : ∀ x : EuclideanSpace ℝ n, ‖x‖ ^ 2 = WithLp.ofLp x ⬝ᵥ WithLp.ofLp x :=
    fun x => norm_toLp_sq (WithLp.ofLp x)
  have h : ‖b i‖ = 1 := b.norm_eq_one i
  calc WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp (b i) = ‖b i‖ ^ 2 := (hsq (b i)).symm
    _ = 1 := by rw [h, one_pow]

/-- Parseval's identity for an orthonormal basis, for points of Euclidean space. -/
theorem onb_parseval_aux (b : OrthonormalBasis n ℝ (EuclideanSpace ℝ n))
    (x y : EuclideanSpace ℝ n) :
    ∑ i, (WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp x) * (WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp y) =
      WithLp.ofLp x ⬝ᵥ WithLp.ofLp y := by
  calc ∑ i, (WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp x) * (WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp y)
      = ∑ i, inner ℝ x (b i) * inner ℝ (b i) y := by
        refine Finset.sum_congr rfl fun i _ => ?_
        have hx : inner ℝ x (b i) = WithLp.ofLp (b i) ⬝ᵥ WithLp.ofLp x :=
          (inner_eq_dot x (b i)).trans (dotProduct_comm _ _)
        rw [hx, inner_eq_dot (b i) y]
    _ = inner ℝ x y := b.sum_inner_mul_inner x y
    _ = WithLp.ofLp x ⬝ᵥ WithLp.ofLp y := inner_eq_dot x y

/-- Parseval's identity for an orthonormal basis, for plain vectors. -/
theorem onb_parseval (b : OrthonormalBasis n ℝ (EuclideanSpace ℝ n)) (x y : n → ℝ) :
    ∑ i, (WithLp.ofLp (b i) ⬝ᵥ x) * (WithLp.ofLp (b i) ⬝ᵥ y) = x ⬝ᵥ y :=
  onb_parseval_aux b (WithLp.toLp 2 x) (WithLp.toLp 2 y)

/-- `Xᵀ X` is Hermitian (over the reals: symmetric). -/
theorem isHermitian_transpose_mul_self (X : Matrix m n ℝ) : (Xᵀ * X).IsHermitian := by
  have h := Matrix.isHermitian_conjTranspose_mul_self X
  first
    | rw [Matrix.conjTranspose_eq_transpose_of_trivial] at h
      exact h
    | rw [Matrix.IsHermitian, Matrix.conjTranspose_eq_transpose_of_trivial, Matrix.transpose_mul,
        Matrix.transpose_transpose]

/-- The sum of `‖M vᵢ‖²` over an orthonormal frame is the squared Frobenius norm. -/
theorem frobeniusSq_eq_sum_frame (v : n → n → ℝ)
    (hv : ∀ x y : n → ℝ, ∑ i, (v i ⬝ᵥ x) * (v i ⬝ᵥ y) = x ⬝ᵥ y) (M : Matrix m n ℝ) :
    frobeniusSq M = ∑ i, ((M *ᵥ v i) ⬝ᵥ (M *ᵥ v i)) := by
  calc frobeniusSq M = ∑ k, (M k ⬝ᵥ M k) := rfl
    _ = ∑ k, ∑ i, (v i ⬝ᵥ M k) * (v i ⬝ᵥ M k) :=
        Finset.sum_congr rfl fun k _ => (hv (M k) (M k)).symm
    _ = ∑ i, ∑ k, (v i ⬝ᵥ M k) * (v i ⬝ᵥ M k) := Finset.sum_comm
    _ = ∑ i, ∑ k, (M *ᵥ v i) k * (M *ᵥ v i) k := by
        refine Finset.sum_congr rfl fun i _ => Finset.sum_congr rfl fun k _ => ?_
        have h : (M *ᵥ v i) k = v i ⬝ᵥ M k := dotProduct_comm (M k) (v i)
        rw [h]
    _ = ∑ i, ((M *ᵥ v i) ⬝ᵥ (M *ᵥ v i)) := rfl

variable [DecidableEq n]

/-- **An eigenframe of `Xᵀ X`**: unit vectors `vᵢ` with Parseval's identity, eigenvalues `μᵢ`, and
a set of `rank X` indices outside which the eigenvalue vanishes. -/
theorem exists_eigenframe (X : Matrix m n ℝ) :
    ∃ (v : n → n → ℝ) (μ : n → ℝ) (s : Finset n),
      (∀ i, v i ⬝ᵥ v i = 1) ∧
      (∀ x y : n → ℝ, ∑ i, (v i ⬝ᵥ x) * (v i ⬝ᵥ y) = x ⬝ᵥ y) ∧
      (∀ i, (Xᵀ * X) *ᵥ v i = μ i • v i) ∧
      s.card = X.rank ∧ ∀ i, i ∉ s → μ i = 0 := by
  have hX : (Xᵀ * X).IsHermitian := isHermitian_transpose_mul_self X
  have heig : ∀ i, (Xᵀ * X) *ᵥ WithLp.ofLp (hX.eigenvectorBasis i) =
      hX.eigenvalues i • WithLp.ofLp (hX.eigenvectorBasis i) := by
    intro i
    first
      | exact hX.mulVec_eigenvectorBasis i
      | simpa using hX.mulVec_eigenvectorBasis i
  have hmem : ∀ i, i ∈ Finset.univ.filter (fun j => hX.eigenvalues j ≠ 0) ↔
      hX.eigenvalues i ≠ 0 :=
    fun i => ⟨fun h => (Finset.mem_filter.mp h).2,
      fun h => Finset.mem_filter.mpr ⟨Finset.mem_univ i, h⟩⟩
  have hcard : (Finset.univ.filter (fun j => hX.eigenvalues j ≠ 0)).card = X.rank := by
    calc (Finset.univ.filter (fun j => hX.eigenvalues j ≠ 0)).card
        = Fintype.card {j // hX.eigenvalues j ≠ 0} := (Fintype.card_of_subtype _ hmem).symm
      _ = (Xᵀ * X).rank := by
          first
            | exact hX.rank_eq_card_non_zero_eigs.symm
            | exact (Fintype.card_congr (Equiv.refl _)).trans hX.rank_eq_card_non_zero_eigs.symm
            | simp [hX.rank_eq_card_non_zero_eigs]
      _ = X.rank := Matrix.rank_transpose_mul_self X
  refine ⟨fun i => WithLp.ofLp (hX.eigenvectorBasis i), hX.eigenvalues,
    Finset.univ.filter (fun j => hX.eigenvalues j ≠ 0), onb_dot_self hX.eigenvectorBasis,
    onb_parseval hX.eigenvectorBasis, heig, hcard, ?_⟩
  intro i hi
  by_contra h
  exact hi ((hmem i).mpr h)

/-- **A weak form of the Eckart–Young theorem**: approximating `W` by `X` costs at least
`‖W‖_F² - rank X · ‖W‖²`.

* Words: the squared Frobenius norm of `W` is at most the rank of `X` times the squared operator
  norm of `W`, plus the squared Frobenius distance from `W` to `X`.
* Formula: `‖W‖_F² ≤ rank X · ‖W‖² + ‖W - X‖_F²`.
* Shapes: `W` and `X` are both `m × n`.
* Source: weaker than Eckart and Young 1936, which has the sum of the `rank X` largest squared
  singular values in place of the first summand.
* What it does not say: that some `X` attains the bound. -/
theorem frobeniusSq_le_rank_mul_add (W X : Matrix m n ℝ) :
    frobeniusSq W ≤ (X.rank : ℝ) * spectralSq W + frobeniusSq (W - X) := by
  obtain ⟨v, μ, s, hunit, hpars, heig, hcard, hzero⟩ := exists_eigenframe X
  have hX0 : ∀ i, i ∉ s → X *ᵥ v i = 0 := by
    intro i hi
    have h : (X *ᵥ v i) ⬝ᵥ (X *ᵥ v i) = 0 := by
      first
        | rw [mulVec_dot_mulVec, heig i, hzero i hi, dotProduct_smul, smul_eq_mul, zero_mul]
          done
        | rw [mulVec_dot_mulVec, heig i, hzero i hi, zero_smul, dotProduct_zero]
    exact dotProduct_self_eq_zero.mp h
  have hterm : ∀ i, (W *ᵥ v i) ⬝ᵥ (W *ᵥ v i) ≤
      (if i ∈ s then spectralSq W else 0) + ((W - X) *ᵥ v i) ⬝ᵥ ((W - X) *ᵥ v i) := by
    intro i
    by_cases hi : i ∈ s
    · have h1 := mulVec_dot_self_le W (v i)
      rw [hunit i, mul_one] at h1
      have h2 := dot_self_nonneg ((W - X) *ᵥ v i)
      rw [if_pos hi]
      linarith
    · have h0 : (W - X) *ᵥ v i = W *ᵥ v i := by
        rw [Matrix.sub_mulVec, hX0 i hi, sub_zero]
      refine le_of_eq ?_
      rw [if_neg hi, zero_add, h0]
  have hcount : (∑ i, if i ∈ s then spectralSq W else 0) = (X.rank : ℝ) * spectralSq W := by
    calc (∑ i, if i ∈ s then spectralSq W else 0) = ∑ _i ∈ s, spectralSq W := by
          first
            | rw [Finset.sum_ite_mem, Finset.univ_inter]
              done
            | simp
      _ = (X.rank : ℝ) * spectralSq W := by
          rw [Finset.sum_const, nsmul_eq_mul, hcard]
  calc frobeniusSq W = ∑ i, ((W *ᵥ v i) ⬝ᵥ (W *ᵥ v i)) := frobeniusSq_eq_sum_frame v hpars W
    _ ≤ ∑ i, ((if i ∈ s then spectralSq W else 0) +
          ((W - X) *ᵥ v i) ⬝ᵥ ((W - X) *ᵥ v i)) := Finset.sum_le_sum fun i _ => hterm i
    _ = (∑ i, if i ∈ s then spectralSq W else 0) +
          ∑ i, (((W - X) *ᵥ v i) ⬝ᵥ ((W - X) *ᵥ v i)) := Finset.sum_add_distrib
    _ = (X.rank : ℝ) * spectralSq W + frobeniusSq (W - X) := by
        rw [hcount, ← frobeniusSq_eq_sum_frame v hpars (W - X)]

/-- The squared Frobenius norm is at most the rank times the squared operator norm. -/
theorem frobeniusSq_le_rank_mul (M : Matrix m n ℝ) :
    frobeniusSq M ≤ (M.rank : ℝ) * spectralSq M := by
  have h := frobeniusSq_le_rank_mul_add M M
  have h0 : M - M = 0 := sub_self M
  rw [h0, frobeniusSq_zero, add_zero] at h
  exact h

/-- The operator norm is attained at a unit vector. -/
theorem exists_unit_attaining [Nonempty n] (M : Matrix m n ℝ) :
    ∃ v : n → ℝ, v ⬝ᵥ v = 1 ∧ (M *ᵥ v) ⬝ᵥ (M *ᵥ v) = spectralSq M := by
  obtain ⟨v, μ, _, hunit, hpars, heig, _, _⟩ := exists_eigenframe M
  obtain ⟨k, hk⟩ := Finite.exists_max μ
  have hval : ∀ i, (M *ᵥ v i) ⬝ᵥ (M *ᵥ v i) = μ i := by
    intro i
    first
      | rw [mulVec_dot_mulVec, heig i, dotProduct_smul, hunit i, smul_eq_mul, mul_one]
        done
      | simp [mulVec_dot_mulVec, heig i, hunit i]
  have hμ : ∀ i, 0 ≤ μ i := by
    intro i
    rw [← hval i]
    exact dot_self_nonneg _
  refine ⟨v k, hunit k, le_antisymm ?_ ?_⟩
  · have h := mulVec_dot_self_le M (v k)
    rw [hunit k, mul_one] at h
    exact h
  · rw [hval k]
    refine spectralSq_le_of_forall M (μ k) (hμ k) fun x => ?_
    calc (M *ᵥ x) ⬝ᵥ (M *ᵥ x) = x ⬝ᵥ ((Mᵀ * M) *ᵥ x) := mulVec_dot_mulVec M x x
      _ = ∑ i, (v i ⬝ᵥ x) * (v i ⬝ᵥ ((Mᵀ * M) *ᵥ x)) := (hpars _ _).symm
      _ = ∑ i, μ i * ((v i ⬝ᵥ x) * (v i ⬝ᵥ x)) := by
          refine Finset.sum_congr rfl fun i _ => ?_
          have h : v i ⬝ᵥ ((Mᵀ * M) *ᵥ x) = μ i * (v i ⬝ᵥ x) := by
            calc v i ⬝ᵥ ((Mᵀ * M) *ᵥ x) = (M *ᵥ v i) ⬝ᵥ (M *ᵥ x) :=
                  (mulVec_dot_mulVec M (v i) x).symm
              _ = (M *ᵥ x) ⬝ᵥ (M *ᵥ v i) := dotProduct_comm _ _
              _ = x ⬝ᵥ ((Mᵀ * M) *ᵥ v i) := mulVec_dot_mulVec M x (v i)
              _ = μ i * (x ⬝ᵥ v i) := by
                  rw [heig i]
                  exact dotProduct_smul (μ i) x (v i)
              _ = μ i * (v i ⬝ᵥ x) := by rw [dotProduct_comm x (v i)]
          rw [h]
          ring
      _ ≤ ∑ i, μ k * ((v i ⬝ᵥ x) * (v i ⬝ᵥ x)) :=
          Finset.sum_le_sum fun i _ => mul_le_mul_of_nonneg_right (hk i) (mul_self_nonneg _)
      _ = μ k * (x ⬝ᵥ x) := by rw [← Finset.mul_sum, hpars]

end AdapterGeometry
