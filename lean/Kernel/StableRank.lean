/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Matrix

/-!
# The stable rank does not see a nonzero scalar

## Main results

* `spectralSq_smul`: `‖c M‖² = c² ‖M‖²`
* `stableRank_smul_invariant`: `c M` and `M` have the same stable rank for `c ≠ 0`
* `stableRank_nonneg`, `stableRank_neg`
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n : Dim}

/-- A bound for `c M` divided by `c²` is a bound for `M`. -/
theorem boundsRayleigh_div {c d : K} (hc : Not (Eq c zero)) {M : Fin m → Fin n → K}
    (h : BoundsRayleigh (smul c M) d) : BoundsRayleigh M (div d (sq c)) := fun v =>
  le_congr (Eq.refl _)
    (le_div_of_mul_le (sq_pos hc)
      (le_congr (Eq.trans (mul_comm _ (sq c)) (Eq.symm (dot_smul_mulVec_self c M v))) (h v)
        (Eq.refl _)))
    (Eq.trans (mul_assoc d (dot v v) (inv (sq c)))
      (Eq.trans (congrArg (mul d) (mul_comm (dot v v) (inv (sq c))))
        (Eq.symm (mul_assoc d (inv (sq c)) (dot v v)))))

/-- `‖c M‖² = c² ‖M‖²`. -/
theorem spectralSq_smul (c : K) {M : Fin m → Fin n → K} {s : K} (hs : IsSpectralSq M s) :
    IsSpectralSq (smul c M) (mul (sq c) s) :=
  ⟨mul_nonneg (sq_nonneg c) hs.nonneg,
    fun v =>
      le_congr (dot_smul_mulVec_self c M v) (mul_le_mul_left (sq_nonneg c) (hs.bounds v))
        (Eq.symm (mul_assoc (sq c) s (dot v v))),
    fun d hd hb => Or.elim (eq_or_ne c zero)
      (fun h => le_congr
        (Eq.trans (mul_congr (Eq.trans (mul_congr h (Eq.refl c)) (zero_mul c)) (Eq.refl s))
          (zero_mul s))
        hd (Eq.refl d))
      fun hc => le_congr (mul_comm (sq c) s)
        (mul_le_of_le_div (sq_pos hc)
          (hs.least _ (div_nonneg hd (sq_nonneg c)) (boundsRayleigh_div hc hb)))
        (Eq.refl d)⟩

theorem isStableRank_smul {c : K} (hc : Not (Eq c zero)) {M : Fin m → Fin n → K} {q : K}
    (hq : IsStableRank M q) : IsStableRank (smul c M) q :=
  hq.elim fun s hs => ⟨mul (sq c) s, spectralSq_smul c hs.left,
    Eq.trans hs.right
      (Eq.symm (Eq.trans (mul_congr (frobeniusSq_smul c M) (Eq.refl (inv (mul (sq c) s))))
        (mul_div_mul_left (frobeniusSq M) s (mul_ne_zero hc hc))))⟩

/-- `c⁻¹ (c M) = M`. -/
theorem inv_smul_smul {c : K} (hc : Not (Eq c zero)) (M : Fin m → Fin n → K) (i : Fin m)
    (j : Fin n) : Eq (smul (inv c) (smul c M) i j) (M i j) :=
  Eq.trans (Eq.symm (mul_assoc (inv c) c (M i j)))
    (Eq.trans (mul_congr (inv_mul hc) (Eq.refl (M i j))) (one_mul (M i j)))

/-- **Scale invariance.** For `c ≠ 0` the stable rank of `c • M` is that of `M`. -/
theorem stableRank_smul_invariant {c : K} (hc : Not (Eq c zero)) (M : Fin m → Fin n → K) (q : K) :
    Iff (IsStableRank (smul c M) q) (IsStableRank M q) :=
  ⟨fun h => isStableRank_congr (inv_smul_smul hc M) (isStableRank_smul (inv_ne_zero hc) h),
    isStableRank_smul hc⟩

/-- The spectral square is never negative. -/
theorem spectralSq_nonneg {M : Fin m → Fin n → K} {s : K} (hs : IsSpectralSq M s) : le zero s :=
  hs.nonneg

/-- The stable rank is never negative. -/
theorem stableRank_nonneg {M : Fin m → Fin n → K} {q : K} (hq : IsStableRank M q) : le zero q :=
  hq.elim fun _ hs =>
    le_congr (Eq.refl zero) (div_nonneg (frobeniusSq_nonneg M) hs.left.nonneg) (Eq.symm hs.right)

theorem neg_one_ne_zero : Not (Eq (neg (one : K)) zero) := fun h =>
  one_ne_zero (Eq.trans (Eq.symm (add_zero one)) (Eq.trans (congrArg (add one) (Eq.symm h))
    (add_neg one)))

/-- Changing the sign of a matrix does not change its stable rank. -/
theorem stableRank_neg (M : Fin m → Fin n → K) (q : K) :
    Iff (IsStableRank (fun i j => neg (M i j)) q) (IsStableRank M q) :=
  have sign (i : Fin m) (j : Fin n) : Eq (smul (neg one) M i j) (neg (M i j)) :=
    Eq.trans (neg_mul one (M i j)) (congrArg neg (one_mul (M i j)))
  have invariant := stableRank_smul_invariant neg_one_ne_zero M q
  ⟨fun h => invariant.mp (isStableRank_congr (fun i j => Eq.symm (sign i j)) h),
    fun h => isStableRank_congr sign (invariant.mpr h)⟩

end

end Kernel
