import AdapterGeometry.Defs

/-! # Norms: forgotten roots and hypotheses, submultiplicativity, sizes that enter or not

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]
variable [DecidableEq m] [DecidableEq n] [DecidableEq p]

namespace Wrong

theorem frobenius_add (A B : Matrix m n ℝ) :
    frobeniusSq (A + B) ≤ frobeniusSq A + frobeniusSq B := by sorry

theorem frobenius_smul (c : ℝ) (A : Matrix m n ℝ) : frobeniusSq (c • A) = c * frobeniusSq A := by
  sorry

theorem frobNorm_smul (c : ℝ) (A : Matrix m n ℝ) : frobNorm (c • A) = c * frobNorm A := by sorry

theorem frobenius_mul (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    frobeniusSq (A * B) = frobeniusSq A * frobeniusSq B := by sorry

theorem frobenius_le_spectral (A : Matrix m n ℝ) : frobeniusSq A ≤ spectralSq A := by sorry

theorem frobenius_le_size (A : Matrix m n ℝ) :
    frobeniusSq A ≤ 2 * spectralSq A := by sorry

theorem frobenius_one : frobeniusSq (1 : Matrix n n ℝ) = 1 := by sorry

theorem frobenius_orthonormal (U : Matrix m n ℝ) (hU : Uᵀ * U = 1) :
    frobeniusSq U = Fintype.card m := by sorry

theorem frobenius_trace (A : Matrix n n ℝ) : frobeniusSq A = (A * A).trace := by sorry

theorem opNorm_eq_sqrt (A : Matrix m n ℝ) : opNorm A = Real.sqrt (frobeniusSq A) := by sorry

theorem opNorm_diag (A : Matrix n n ℝ) (h : A.IsSymm) (i : n) : opNorm A ≤ |A i i| := by sorry

theorem opNorm_mul (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    opNorm (A * B) = opNorm A * opNorm B := by sorry

theorem opNorm_sub (A B : Matrix m n ℝ) : opNorm (A - B) ≤ opNorm A - opNorm B := by sorry

theorem opNorm_sq (A : Matrix n n ℝ) : opNorm (A * A) = opNorm A ^ 2 := by sorry

theorem spectral_add (A B : Matrix m n ℝ) :
    spectralSq (A + B) ≤ spectralSq A + spectralSq B := by sorry

theorem spectral_transpose_mul (A : Matrix m n ℝ) : spectralSq (Aᵀ * A) = spectralSq A := by sorry

theorem spectral_one : spectralSq (1 : Matrix n n ℝ) = 1 := by sorry

theorem trace_le_opNorm (A : Matrix n n ℝ) : A.trace ≤ opNorm A := by sorry

theorem spectral_radius (A : Matrix n n ℝ) (h : A * A = 0) : opNorm A = 0 := by sorry

theorem mulVec_lower (A : Matrix m n ℝ) (v : n → ℝ) :
    spectralSq A * (v ⬝ᵥ v) ≤ (A *ᵥ v) ⬝ᵥ (A *ᵥ v) := by sorry

theorem inner_le (A B : Matrix m n ℝ) : frobInner A B ≤ frobeniusSq A * frobeniusSq B := by sorry

theorem pythagoras (A B : Matrix m n ℝ) (h : opNorm A = opNorm B) :
    frobInner (A + B) (A - B) = 0 := by sorry

theorem det_le_spectral (A : Matrix n n ℝ) : |A.det| ≤ spectralSq A := by sorry

theorem entry_le (A : Matrix m n ℝ) (i : m) (j : n) : |A i j| ≤ spectralSq A := by sorry

theorem sum_norms (A B : Matrix m n ℝ) : (opNorm A + opNorm B) / 2 ≤ opNorm (A + B) := by sorry

end Wrong

namespace Right

theorem frobenius_add (A B : Matrix m n ℝ) :
    frobeniusSq (A + B) ≤ 2 * (frobeniusSq A + frobeniusSq B) := by sorry

theorem frobenius_smul (c : ℝ) (A : Matrix m n ℝ) :
    frobeniusSq (c • A) = c ^ 2 * frobeniusSq A := by sorry

theorem frobNorm_smul (c : ℝ) (A : Matrix m n ℝ) : frobNorm (c • A) = |c| * frobNorm A := by sorry

theorem frobenius_mul (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    frobeniusSq (A * B) ≤ frobeniusSq A * frobeniusSq B := by sorry

theorem frobenius_le_spectral (A : Matrix m n ℝ) : spectralSq A ≤ frobeniusSq A := by sorry

theorem frobenius_le_size (A : Matrix m n ℝ) :
    frobeniusSq A ≤ Fintype.card n * spectralSq A := by sorry

theorem frobenius_one : frobeniusSq (1 : Matrix n n ℝ) = Fintype.card n := by sorry

theorem frobenius_orthonormal (U : Matrix m n ℝ) (hU : Uᵀ * U = 1) :
    frobeniusSq U = Fintype.card n := by sorry

theorem frobenius_trace (A : Matrix m n ℝ) : frobeniusSq A = (Aᵀ * A).trace := by sorry

theorem opNorm_eq_sqrt (A : Matrix m n ℝ) : opNorm A ≤ Real.sqrt (frobeniusSq A) := by sorry

theorem opNorm_diag (A : Matrix n n ℝ) (h : A.IsSymm) (i : n) : |A i i| ≤ opNorm A := by sorry

theorem opNorm_mul (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    opNorm (A * B) ≤ opNorm A * opNorm B := by sorry

theorem opNorm_sub (A B : Matrix m n ℝ) : opNorm A - opNorm B ≤ opNorm (A - B) := by sorry

theorem opNorm_sq (A : Matrix n n ℝ) (h : A.IsSymm) : opNorm (A * A) = opNorm A ^ 2 := by sorry

theorem spectral_add (A B : Matrix m n ℝ) :
    spectralSq (A + B) ≤ 2 * (spectralSq A + spectralSq B) := by sorry

theorem spectral_transpose_mul (A : Matrix m n ℝ) : spectralSq (Aᵀ * A) = spectralSq A ^ 2 := by
  sorry

theorem spectral_one [Nonempty n] : spectralSq (1 : Matrix n n ℝ) = 1 := by sorry

theorem trace_le_opNorm (A : Matrix n n ℝ) : A.trace ≤ Fintype.card n * opNorm A := by sorry

theorem spectral_radius (A : Matrix n n ℝ) (h : Aᵀ * A = 0) : opNorm A = 0 := by sorry

theorem mulVec_lower (A : Matrix m n ℝ) (v : n → ℝ) :
    (A *ᵥ v) ⬝ᵥ (A *ᵥ v) ≤ spectralSq A * (v ⬝ᵥ v) := by sorry

theorem inner_le (A B : Matrix m n ℝ) : frobInner A B ^ 2 ≤ frobeniusSq A * frobeniusSq B := by
  sorry

theorem pythagoras (A B : Matrix m n ℝ) (h : frobeniusSq A = frobeniusSq B) :
    frobInner (A + B) (A - B) = 0 := by sorry

theorem det_le_spectral (A : Matrix n n ℝ) : |A.det| ≤ opNorm A ^ Fintype.card n := by sorry

theorem entry_le (A : Matrix m n ℝ) (i : m) (j : n) : A i j ^ 2 ≤ spectralSq A := by sorry

theorem sum_norms (A B : Matrix m n ℝ) : opNorm (A + B) ≤ opNorm A + opNorm B := by sorry

end Right
