import Mathlib.Analysis.RCLike.Basic
import Mathlib.LinearAlgebra.Matrix.PosDef

/-! # True over ℝ, false over other rings: conjugation, inverses, zero divisors, characteristic, order

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix ComplexConjugate ComplexOrder

variable {m n R K 𝕜 : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]

namespace Wrong

theorem star_trivial [CommRing R] [StarRing R] (a : R) : star a = a := by sorry

theorem conj_fixed [RCLike 𝕜] (z : 𝕜) : conj z = z := by sorry

theorem transpose_of_hermitian [CommRing R] [StarRing R] (A : Matrix n n R)
    (h : A.IsHermitian) : Aᵀ = A := by sorry

theorem trace_transpose_zero [RCLike 𝕜] (A : Matrix m n 𝕜) (h : (Aᵀ * A).trace = 0) :
    A = 0 := by sorry

theorem square_nonneg [RCLike 𝕜] (z : 𝕜) : 0 ≤ RCLike.re (z * z) := by sorry

theorem dot_self [RCLike 𝕜] (v : n → 𝕜) (h : v ⬝ᵥ v = 0) : v = 0 := by sorry

theorem norm_square [RCLike 𝕜] (z : 𝕜) : RCLike.re (z * z) = ‖z‖ ^ 2 := by sorry

theorem orthogonal_is_unitary [RCLike 𝕜] (U : Matrix n n 𝕜) (h : Uᴴ * U = 1) :
    Uᵀ * U = 1 := by sorry

theorem det_of_unitary [RCLike 𝕜] (U : Matrix n n 𝕜) (h : Uᴴ * U = 1) :
    U.det = 1 ∨ U.det = -1 := by sorry

theorem gram_semidefinite [RCLike 𝕜] (A : Matrix m n 𝕜) : (Aᵀ * A).PosSemidef := by sorry

theorem inner_symmetric [RCLike 𝕜] (x y : EuclideanSpace 𝕜 n) : inner 𝕜 x y = inner 𝕜 y x := by
  sorry

theorem det_real [RCLike 𝕜] (A : Matrix n n 𝕜) : RCLike.im A.det = 0 := by sorry

theorem hermitian_trace (A : Matrix n n ℂ) : A.trace.im = 0 := by sorry

theorem complex_order (z w : ℂ) : z ≤ w ∨ w ≤ z := by sorry

theorem complex_triangle (z w : ℂ) : ‖z + w‖ = ‖z‖ + ‖w‖ ∨ ‖z - w‖ = ‖z‖ + ‖w‖ := by sorry

theorem mul_comm_everywhere [Ring R] (a b : R) : a * b = b * a := by sorry

theorem dot_comm [Semiring R] (v w : n → R) : v ⬝ᵥ w = w ⬝ᵥ v := by sorry

theorem trace_mul_comm [Ring R] (A B : Matrix n n R) : (A * B).trace = (B * A).trace := by sorry

theorem transpose_mul [Ring R] (A : Matrix m n R) (B : Matrix n m R) :
    (A * B)ᵀ = Bᵀ * Aᵀ := by sorry

theorem no_zero_divisors [CommRing R] (a b : R) (h : a * b = 0) : a = 0 ∨ b = 0 := by sorry

theorem no_nilpotents [CommRing R] (a : R) (h : a ^ 2 = 0) : a = 0 := by sorry

theorem nonzero_is_unit [CommRing R] (a : R) (h : a ≠ 0) : IsUnit a := by sorry

theorem det_nonzero_invertible [CommRing R] (A : Matrix n n R) (h : A.det ≠ 0) :
    A * A⁻¹ = 1 := by sorry

theorem one_ne_zero [CommRing R] : (1 : R) ≠ 0 := by sorry

theorem double_zero [Field K] (a : K) (h : a + a = 0) : a = 0 := by sorry

theorem skew_diagonal [CommRing R] (A : Matrix n n R) (h : Aᵀ = -A) (i : n) : A i i = 0 := by sorry

theorem symmetric_and_skew [Field K] (A : Matrix n n K) (h : Aᵀ = A) (h' : Aᵀ = -A) : A = 0 := by
  sorry

theorem square_injective [CommRing R] (a : R) (h : a * a = 1) : a = 1 ∨ a = -1 := by sorry

theorem cube_roots [CommRing R] (a : R) (h : a ^ 3 = a) : a = 0 ∨ a = 1 ∨ a = -1 := by sorry

theorem idempotent_det [CommRing R] (A : Matrix n n R) (h : A * A = A) :
    A.det = 0 ∨ A.det = 1 := by sorry

theorem scalar_cancel [CommRing R] (c : R) (v w : n → R) (hc : c ≠ 0) (h : c • v = c • w) :
    v = w := by sorry

end Wrong

namespace Right

theorem star_trivial [CommRing R] [StarRing R] (a : R) : star (star a) = a := by sorry

theorem conj_fixed [RCLike 𝕜] (z : 𝕜) : conj (conj z) = z := by sorry

theorem transpose_of_hermitian [CommRing R] [StarRing R] (A : Matrix n n R)
    (h : A.IsHermitian) : Aᴴ = A := by sorry

theorem trace_transpose_zero [RCLike 𝕜] (A : Matrix m n 𝕜) (h : (Aᴴ * A).trace = 0) :
    A = 0 := by sorry

theorem square_nonneg [RCLike 𝕜] (z : 𝕜) : 0 ≤ RCLike.re (conj z * z) := by sorry

theorem dot_self [RCLike 𝕜] (v : n → 𝕜) (h : star v ⬝ᵥ v = 0) : v = 0 := by sorry

theorem norm_square [RCLike 𝕜] (z : 𝕜) : RCLike.re (conj z * z) = ‖z‖ ^ 2 := by sorry

theorem orthogonal_is_unitary [RCLike 𝕜] (U : Matrix n n 𝕜) (h : Uᴴ * U = 1) :
    U * Uᴴ = 1 := by sorry

theorem det_of_unitary [RCLike 𝕜] (U : Matrix n n 𝕜) (h : Uᴴ * U = 1) :
    ‖U.det‖ = 1 := by sorry

theorem gram_semidefinite [RCLike 𝕜] (A : Matrix m n 𝕜) : (Aᴴ * A).PosSemidef := by sorry

theorem inner_symmetric [RCLike 𝕜] (x y : EuclideanSpace 𝕜 n) :
    inner 𝕜 x y = conj (inner 𝕜 y x) := by sorry

theorem det_real [RCLike 𝕜] (A : Matrix n n 𝕜) (h : A.IsHermitian) : RCLike.im A.det = 0 := by
  sorry

theorem hermitian_trace (A : Matrix n n ℂ) (h : A.IsHermitian) : A.trace.im = 0 := by sorry

theorem complex_order (z w : ℂ) (h : z.im = w.im) : z ≤ w ∨ w ≤ z := by sorry

theorem complex_triangle (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := by sorry

theorem mul_comm_everywhere [CommRing R] (a b : R) : a * b = b * a := by sorry

theorem dot_comm [CommSemiring R] (v w : n → R) : v ⬝ᵥ w = w ⬝ᵥ v := by sorry

theorem trace_mul_comm [CommRing R] (A B : Matrix n n R) :
    (A * B).trace = (B * A).trace := by sorry

theorem transpose_mul [CommRing R] (A : Matrix m n R) (B : Matrix n m R) :
    (A * B)ᵀ = Bᵀ * Aᵀ := by sorry

theorem no_zero_divisors [CommRing R] [IsDomain R] (a b : R) (h : a * b = 0) :
    a = 0 ∨ b = 0 := by sorry

theorem no_nilpotents [CommRing R] [IsReduced R] (a : R) (h : a ^ 2 = 0) : a = 0 := by sorry

theorem nonzero_is_unit [Field K] (a : K) (h : a ≠ 0) : IsUnit a := by sorry

theorem det_nonzero_invertible [CommRing R] (A : Matrix n n R) (h : IsUnit A.det) :
    A * A⁻¹ = 1 := by sorry

theorem one_ne_zero [CommRing R] [Nontrivial R] : (1 : R) ≠ 0 := by sorry

theorem double_zero [Field K] [CharZero K] (a : K) (h : a + a = 0) : a = 0 := by sorry

theorem skew_diagonal [CommRing R] (A : Matrix n n R) (h : Aᵀ = -A) (i : n) :
    A i i + A i i = 0 := by sorry

theorem symmetric_and_skew [Field K] [CharZero K] (A : Matrix n n K) (h : Aᵀ = A) (h' : Aᵀ = -A) :
    A = 0 := by sorry

theorem square_injective [CommRing R] [IsDomain R] (a : R) (h : a * a = 1) : a = 1 ∨ a = -1 := by
  sorry

theorem cube_roots [CommRing R] [IsDomain R] (a : R) (h : a ^ 3 = a) :
    a = 0 ∨ a = 1 ∨ a = -1 := by sorry

theorem idempotent_det [CommRing R] [IsDomain R] (A : Matrix n n R) (h : A * A = A) :
    A.det = 0 ∨ A.det = 1 := by sorry

theorem scalar_cancel [Field K] (c : K) (v w : n → K) (hc : c ≠ 0) (h : c • v = c • w) :
    v = w := by sorry

end Right
