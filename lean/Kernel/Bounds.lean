/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.StableRank

/-!
# Cauchy–Schwarz, and a stable rank is at least one

## Main results

* `dot_sq_le`: `(u ⬝ v)² ≤ (u ⬝ u) (v ⬝ v)`
* `spectralSq_le_frobeniusSq`: `‖M‖² ≤ ‖M‖_F²`
* `one_le_stableRank`: `1 ≤ srank M` for `M ≠ 0`
* `stableRank_zero`: the zero matrix has stable rank zero
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n : Dim}

/-- `∑ i, ∑ j, (f i j + f i j) = S + S`. -/
theorem sum_sum_add (f g : Fin m → Fin n → K) :
    Eq (sum m fun i => sum n fun j => add (f i j) (g i j))
      (add (sum m fun i => sum n fun j => f i j) (sum m fun i => sum n fun j => g i j)) :=
  Eq.trans (sum_congr fun i => sum_add (f i) (g i))
    (sum_add (fun i => sum n (f i)) fun i => sum n (g i))

/-- `(a b) (c d) = (a d) (c b)`. -/
theorem mul_mul_swap (a b c d : K) :
    Eq (mul (mul a b) (mul c d)) (mul (mul a d) (mul c b)) :=
  Eq.trans (congrArg (mul (mul a b)) (mul_comm c d))
    (Eq.trans (mul_mul_mul_comm a b d c) (congrArg (mul (mul a d)) (mul_comm b c)))

/-- **Cauchy–Schwarz**, from `2xy ≤ x² + y²` with `x = uᵢ vⱼ` and `y = uⱼ vᵢ`, summed over `i`, `j`
(Lagrange's identity). -/
theorem dot_sq_le (u v : Fin n → K) : le (sq (dot u v)) (mul (dot u u) (dot v v)) :=
  have cross : Eq (sq (dot u v))
      (sum n fun i => sum n fun j => mul (mul (u i) (v j)) (mul (u j) (v i))) :=
    Eq.trans (sum_mul_sum (fun i => mul (u i) (v i)) fun j => mul (u j) (v j))
      (sum_congr fun i => sum_congr fun j => mul_mul_swap (u i) (v i) (u j) (v j))
  have square : Eq (mul (dot u u) (dot v v)) (sum n fun i => sum n fun j => sq (mul (u i) (v j))) :=
    Eq.trans (sum_mul_sum (fun i => mul (u i) (u i)) fun j => mul (v j) (v j))
      (sum_congr fun i => sum_congr fun j => mul_mul_mul_comm (u i) (u i) (v j) (v j))
  have square' : Eq (mul (dot u u) (dot v v))
      (sum n fun i => sum n fun j => sq (mul (u j) (v i))) :=
    Eq.trans square (sum_comm fun i j => sq (mul (u i) (v j)))
  le_of_add_self_le_add_self
    (le_congr
      (Eq.trans (add_congr cross cross)
        (Eq.symm (sum_sum_add (fun i j => mul (mul (u i) (v j)) (mul (u j) (v i))) _)))
      (sum_le_sum fun i => sum_le_sum fun j =>
        two_mul_le_add_sq (mul (u i) (v j)) (mul (u j) (v i)))
      (Eq.trans (sum_sum_add (fun i j => sq (mul (u i) (v j))) fun i j => sq (mul (u j) (v i)))
        (add_congr (Eq.symm square) (Eq.symm square'))))

/-- `‖M v‖² ≤ ‖M‖_F² ‖v‖²`, row by row. -/
theorem boundsRayleigh_frobeniusSq (M : Fin m → Fin n → K) : BoundsRayleigh M (frobeniusSq M) :=
  fun v =>
    le_congr (Eq.refl _) (sum_le_sum fun i => dot_sq_le (M i) v)
      (Eq.symm (sum_mul (fun i => dot (M i) (M i)) (dot v v)))

/-- `‖M‖² ≤ ‖M‖_F²`. -/
theorem spectralSq_le_frobeniusSq {M : Fin m → Fin n → K} {s : K} (hs : IsSpectralSq M s) :
    le s (frobeniusSq M) :=
  hs.least _ (frobeniusSq_nonneg M) (boundsRayleigh_frobeniusSq M)

theorem dot_self_pos {v : Fin n → K} {i : Fin n} (h : Not (Eq (v i) zero)) :
    lt zero (dot v v) :=
  lt_of_lt_of_le (sq_pos h) (single_le_sum (fun i => sq_nonneg (v i)) i)

/-- A matrix with a nonzero entry has positive spectral square: test it on the row of that entry. -/
theorem spectralSq_pos {M : Fin m → Fin n → K} {i : Fin m} {j : Fin n}
    (h : Not (Eq (M i j) zero)) {s : K} (hs : IsSpectralSq M s) : lt zero s :=
  have row : lt zero (dot (M i) (M i)) := dot_self_pos h
  have image : lt zero (dot (mulVec M (M i)) (mulVec M (M i))) := dot_self_pos (ne_of_gt row)
  lt_of_le_of_ne hs.nonneg fun h0 =>
    image (le_congr (Eq.refl _) (hs.bounds (M i))
      (Eq.trans (mul_congr h0 (Eq.refl _)) (zero_mul (dot (M i) (M i)))))

/-- **A nonzero matrix has stable rank at least one.** -/
theorem one_le_stableRank {M : Fin m → Fin n → K}
    (h : Exists fun i => Exists fun j => Not (Eq (M i j) zero)) {q : K} (hq : IsStableRank M q) :
    le one q :=
  h.elim fun _ h => h.elim fun _ h => hq.elim fun s hs =>
    le_congr (Eq.refl one)
      (le_div_of_mul_le (spectralSq_pos h hs.left)
        (le_congr (one_mul s) (spectralSq_le_frobeniusSq hs.left) (Eq.refl _)))
      (Eq.symm hs.right)

/-- The zero matrix has stable rank zero: `0 / 0 = 0`. -/
theorem stableRank_zero : IsStableRank (fun (_ : Fin m) (_ : Fin n) => (zero : K)) zero :=
  have row (v : Fin n → K) : Eq (dot (fun _ => zero) v) zero :=
    Eq.trans (sum_congr fun i => zero_mul (v i)) (sum_zero n)
  have image (v : Fin n → K) : Eq (dot (mulVec (fun (_ : Fin m) _ => zero) v)
      (mulVec (fun (_ : Fin m) _ => zero) v)) zero :=
    Eq.trans (sum_congr fun _ => Eq.trans (mul_congr (row v) (row v)) (mul_zero zero)) (sum_zero m)
  ⟨zero,
    ⟨le_refl zero,
      fun v => le_congr (image v) (le_refl zero) (Eq.symm (zero_mul (dot v v))),
      fun _ hc _ => hc⟩,
    Eq.symm (Eq.trans (congrArg (mul _) inv_zero) (mul_zero _))⟩

end

end Kernel
