/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Diagonal
import Kernel.Bounds

/-!
# The stable rank of a product can exceed that of both factors

`A = diag(2, 1)` and `B = diag(1, 2)` have stable rank `5/4`; their product `diag(2, 2)` has stable
rank `2`.

## Main results

* `not_stableRank_mul_le_min`: `srank (A * B) ≤ min (srank A) (srank B)` is false
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K]

/-- The number two. -/
def two : K := add one one

theorem one_lt_two : lt (one : K) two := fun h =>
  zero_lt_one
    (le_of_add_le_add_left (a := (one : K)) (le_congr (Eq.refl _) h (Eq.symm (add_zero _))))

/-- `1 < 2²`. -/
theorem one_lt_sq_two : lt (one : K) (sq two) :=
  lt_of_lt_of_le one_lt_two
    (le_congr (Eq.symm (mul_one two))
      (mul_le_mul_left (le_trans zero_le_one (le_of_lt one_lt_two)) (le_of_lt one_lt_two))
      (Eq.refl _))

theorem sq_one_le_sq_two : le (sq (one : K)) (sq two) :=
  le_congr (mul_one one) (le_of_lt one_lt_sq_two) (Eq.refl _)

/-- `srank (diag(2, 1) * diag(1, 2)) = (2² + 2²) / 2²`. -/
theorem stableRank_product : IsStableRank (matMul (diag2 (two : K) one) (diag2 one two))
    (div (add (sq two) (sq two)) (sq two)) :=
  isStableRank_congr
    (fun i j =>
      Eq.symm (Eq.trans (matMul_diag2 two one one two i j)
        (congrArg2 (fun a b => diag2 a b i j) (mul_one two) (one_mul two))))
    (stableRank_diag2_fst (le_refl (sq (two : K))))

/-- **Refuted**: the stable rank of a product is not bounded by that of a factor. -/
theorem not_stableRank_mul_le_min : Not (∀ {l m n : Dim} (A : Fin l → Fin m → K)
    (B : Fin m → Fin n → K) (a b c : K), IsStableRank A a → IsStableRank B b →
    IsStableRank (matMul A B) c → And (le c a) (le c b)) := fun h =>
  have claim : le (div (add (sq (two : K)) (sq two)) (sq two))
      (div (add (sq two) (sq one)) (sq two)) :=
    (h (diag2 two one) (diag2 one two) _ _ _ (stableRank_diag2_fst sq_one_le_sq_two)
      (stableRank_diag2_snd sq_one_le_sq_two) stableRank_product).left
  have positive : lt zero (sq (two : K)) :=
    lt_of_lt_of_le zero_lt_one (le_of_lt one_lt_sq_two)
  have cleared : le (add (sq (two : K)) (sq two)) (add (sq two) (sq one)) :=
    le_congr (Eq.symm (div_mul_cancel _ (ne_of_gt positive))) (mul_le_of_le_div positive claim)
      (Eq.refl _)
  one_lt_sq_two (le_congr (Eq.refl _) (le_of_add_le_add_left cleared) (mul_one one))

end

end Kernel
