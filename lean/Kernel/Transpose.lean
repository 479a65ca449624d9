/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Bounds

/-!
# A matrix and its transpose have the same stable rank

## Main results

* `transpose_mulVec_dot`: `(Mᵀ u) ⬝ v = u ⬝ (M v)`
* `frobeniusSq_transpose`, `spectralSq_transpose`, `stableRank_transpose`
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n : Dim}

/-- `Mᵀ`. -/
def transpose (M : Fin m → Fin n → K) : Fin n → Fin m → K := fun j i => M i j

/-- `(Mᵀ u) ⬝ v = u ⬝ (M v)`. -/
theorem transpose_mulVec_dot (M : Fin m → Fin n → K) (u : Fin m → K) (v : Fin n → K) :
    Eq (dot (mulVec (transpose M) u) v) (dot u (mulVec M v)) :=
  Eq.trans (sum_congr fun j => sum_mul (fun i => mul (M i j) (u i)) (v j))
    (Eq.trans (sum_comm fun j i => mul (mul (M i j) (u i)) (v j))
      (sum_congr fun i =>
        Eq.trans
          (sum_congr fun j =>
            Eq.trans (mul_congr (mul_comm (M i j) (u i)) (Eq.refl (v j)))
              (mul_assoc (u i) (M i j) (v j)))
          (Eq.symm (mul_sum (u i) fun j => mul (M i j) (v j)))))

/-- `‖Mᵀ‖_F² = ‖M‖_F²`. -/
theorem frobeniusSq_transpose (M : Fin m → Fin n → K) :
    Eq (frobeniusSq (transpose M)) (frobeniusSq M) :=
  sum_comm fun j i => mul (M i j) (M i j)

/-- A bound for `M` bounds `Mᵀ`: with `w = Mᵀ u`, `(w ⬝ w)² = (u ⬝ M w)² ≤ (u ⬝ u) s (w ⬝ w)`. -/
theorem boundsRayleigh_transpose {M : Fin m → Fin n → K} {s : K} (hs : le zero s)
    (h : BoundsRayleigh M s) : BoundsRayleigh (transpose M) s := fun u =>
  have schwarz : le (sq (dot (mulVec (transpose M) u) (mulVec (transpose M) u)))
      (mul (dot u u) (mul s (dot (mulVec (transpose M) u) (mulVec (transpose M) u)))) :=
    le_congr
      (congrArg sq (transpose_mulVec_dot M u (mulVec (transpose M) u)))
      (le_trans (dot_sq_le u (mulVec M (mulVec (transpose M) u)))
        (mul_le_mul_left (dot_self_nonneg u) (h (mulVec (transpose M) u))))
      (Eq.refl _)
  Or.elim (eq_or_ne (dot (mulVec (transpose M) u) (mulVec (transpose M) u)) zero)
    (fun h0 => le_congr h0 (mul_nonneg hs (dot_self_nonneg u)) (Eq.refl _))
    fun h0 => le_of_mul_le_mul_right
      (lt_of_le_of_ne (dot_self_nonneg (mulVec (transpose M) u)) h0)
      (le_congr (Eq.refl _) schwarz
        (Eq.trans (Eq.symm (mul_assoc (dot u u) s _))
          (mul_congr (mul_comm (dot u u) s) (Eq.refl _))))

/-- `‖Mᵀ‖² = ‖M‖²`. -/
theorem spectralSq_transpose {M : Fin m → Fin n → K} {s : K} (hs : IsSpectralSq M s) :
    IsSpectralSq (transpose M) s :=
  ⟨hs.nonneg, boundsRayleigh_transpose hs.nonneg hs.bounds,
    fun c hc h => hs.least c hc (boundsRayleigh_transpose (M := transpose M) hc h)⟩

/-- **A matrix and its transpose have the same stable rank.** -/
theorem stableRank_transpose (M : Fin m → Fin n → K) (q : K) :
    Iff (IsStableRank (transpose M) q) (IsStableRank M q) :=
  ⟨fun h => h.elim fun s hs => ⟨s, spectralSq_transpose (M := transpose M) hs.left,
      Eq.trans hs.right (mul_congr (frobeniusSq_transpose M) (Eq.refl (inv s)))⟩,
    fun h => h.elim fun s hs => ⟨s, spectralSq_transpose hs.left,
      Eq.trans hs.right (mul_congr (Eq.symm (frobeniusSq_transpose M)) (Eq.refl (inv s)))⟩⟩

end

end Kernel
