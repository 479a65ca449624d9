/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Product

/-!
# Diagonal 2×2 matrices

The witnesses of refutations: their stable ranks are fractions that can be written down.

## Main results

* `stableRank_diag2_fst`: `srank (diag(a, b)) = (a² + b²) / a²` when `b² ≤ a²`
* `stableRank_diag2_snd`: `srank (diag(a, b)) = (a² + b²) / b²` when `a² ≤ b²`
* `matMul_diag2`: `diag(a, b) * diag(c, d) = diag(a c, b d)`
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K]

/-- The dimension two. -/
def dimTwo : Dim := Dim.succ (Dim.succ Dim.zero)

/-- The vector `(a, b)`. -/
def vec2 (a b : K) : Fin dimTwo → K := cons a (cons b fun _ => zero)

/-- The matrix `diag(a, b)`. -/
def diag2 (a b : K) : Fin dimTwo → Fin dimTwo → K :=
  cons (vec2 a zero) (cons (vec2 zero b) fun _ => vec2 zero zero)

theorem dimTwo_cases {p : Fin dimTwo → Prop} (h : p Fin.zero) (h' : p (Fin.succ Fin.zero))
    (i : Fin dimTwo) : p i :=
  fin_cases h (fin_cases h' fun i => fin_zero_elim i) i

/-- `v 0`. -/
def fst (v : Fin dimTwo → K) : K := v Fin.zero

/-- `v 1`. -/
def snd (v : Fin dimTwo → K) : K := v (Fin.succ Fin.zero)

theorem sum_dimTwo (f : Fin dimTwo → K) :
    Eq (sum dimTwo f) (add (f Fin.zero) (f (Fin.succ Fin.zero))) :=
  congrArg (add (f Fin.zero)) (add_zero (f (Fin.succ Fin.zero)))

/-- `(a, 0) ⬝ v = a v₀`. -/
theorem dot_vec2_zero (a : K) (v : Fin dimTwo → K) : Eq (dot (vec2 a zero) v) (mul a (fst v)) :=
  Eq.trans (sum_dimTwo fun i => mul (vec2 a zero i) (v i))
    (Eq.trans (congrArg (add (mul a (fst v))) (zero_mul (snd v))) (add_zero (mul a (fst v))))

/-- `(0, b) ⬝ v = b v₁`. -/
theorem dot_zero_vec2 (b : K) (v : Fin dimTwo → K) : Eq (dot (vec2 zero b) v) (mul b (snd v)) :=
  Eq.trans (sum_dimTwo fun i => mul (vec2 zero b i) (v i))
    (Eq.trans (add_congr (zero_mul (fst v)) (Eq.refl (mul b (snd v)))) (zero_add (mul b (snd v))))

/-- `‖diag(a, b)‖_F² = a² + b²`. -/
theorem frobeniusSq_diag2 (a b : K) : Eq (frobeniusSq (diag2 a b)) (add (sq a) (sq b)) :=
  Eq.trans (sum_dimTwo fun i => dot (diag2 a b i) (diag2 a b i))
    (add_congr (dot_vec2_zero a (vec2 a zero)) (dot_zero_vec2 b (vec2 zero b)))

/-- `‖diag(a, b) v‖² = a² v₀² + b² v₁²`. -/
theorem dot_mulVec_diag2 (a b : K) (v : Fin dimTwo → K) :
    Eq (dot (mulVec (diag2 a b) v) (mulVec (diag2 a b) v))
      (add (mul (sq a) (sq (fst v))) (mul (sq b) (sq (snd v)))) :=
  Eq.trans (sum_dimTwo fun i => mul (mulVec (diag2 a b) v i) (mulVec (diag2 a b) v i))
    (add_congr
      (Eq.trans (mul_congr (dot_vec2_zero a v) (dot_vec2_zero a v)) (sq_mul a (fst v)))
      (Eq.trans (mul_congr (dot_zero_vec2 b v) (dot_zero_vec2 b v)) (sq_mul b (snd v))))

/-- A common bound of `a²` and `b²` bounds the Rayleigh form of `diag(a, b)`. -/
theorem boundsRayleigh_diag2 {a b s : K} (ha : le (sq a) s) (hb : le (sq b) s) :
    BoundsRayleigh (diag2 a b) s := fun v =>
  le_congr (dot_mulVec_diag2 a b v)
    (add_le_add (mul_le_mul_right (sq_nonneg (fst v)) ha) (mul_le_mul_right (sq_nonneg (snd v)) hb))
    (Eq.trans (Eq.symm (mul_add s (sq (fst v)) (sq (snd v))))
      (congrArg (mul s) (Eq.symm (sum_dimTwo fun i => mul (v i) (v i)))))

/-- Testing `diag(a, b)` on `(1, 0)`: every bound is at least `a²`. -/
theorem sq_fst_le_of_boundsRayleigh {a b c : K} (h : BoundsRayleigh (diag2 a b) c) : le (sq a) c :=
  le_congr
    (Eq.symm
      (Eq.trans (dot_mulVec_diag2 a b (vec2 one zero))
        (Eq.trans
          (add_congr (Eq.trans (congrArg (mul (sq a)) (mul_one one)) (mul_one (sq a)))
            (Eq.trans (congrArg (mul (sq b)) (mul_zero zero)) (mul_zero (sq b))))
          (add_zero (sq a)))))
    (h (vec2 one zero))
    (Eq.trans (congrArg (mul c) (Eq.trans (dot_vec2_zero one (vec2 one zero)) (mul_one one)))
      (mul_one c))

/-- Testing `diag(a, b)` on `(0, 1)`: every bound is at least `b²`. -/
theorem sq_snd_le_of_boundsRayleigh {a b c : K} (h : BoundsRayleigh (diag2 a b) c) : le (sq b) c :=
  le_congr
    (Eq.symm
      (Eq.trans (dot_mulVec_diag2 a b (vec2 zero one))
        (Eq.trans
          (add_congr (Eq.trans (congrArg (mul (sq a)) (mul_zero zero)) (mul_zero (sq a)))
            (Eq.trans (congrArg (mul (sq b)) (mul_one one)) (mul_one (sq b))))
          (zero_add (sq b)))))
    (h (vec2 zero one))
    (Eq.trans (congrArg (mul c) (Eq.trans (dot_zero_vec2 one (vec2 zero one)) (mul_one one)))
      (mul_one c))

/-- `srank (diag(a, b)) = (a² + b²) / a²` when `b² ≤ a²`. -/
theorem stableRank_diag2_fst {a b : K} (h : le (sq b) (sq a)) :
    IsStableRank (diag2 a b) (div (add (sq a) (sq b)) (sq a)) :=
  ⟨sq a,
    ⟨sq_nonneg a, boundsRayleigh_diag2 (le_refl (sq a)) h,
      fun _ _ hc => sq_fst_le_of_boundsRayleigh hc⟩,
    mul_congr (Eq.symm (frobeniusSq_diag2 a b)) (Eq.refl (inv (sq a)))⟩

/-- `srank (diag(a, b)) = (a² + b²) / b²` when `a² ≤ b²`. -/
theorem stableRank_diag2_snd {a b : K} (h : le (sq a) (sq b)) :
    IsStableRank (diag2 a b) (div (add (sq a) (sq b)) (sq b)) :=
  ⟨sq b,
    ⟨sq_nonneg b, boundsRayleigh_diag2 h (le_refl (sq b)),
      fun _ _ hc => sq_snd_le_of_boundsRayleigh hc⟩,
    mul_congr (Eq.symm (frobeniusSq_diag2 a b)) (Eq.refl (inv (sq b)))⟩

theorem mul_vec2 (c a b : K) : ∀ j, Eq (mul c (vec2 a b j)) (vec2 (mul c a) (mul c b) j) :=
  dimTwo_cases (Eq.refl (mul c a)) (Eq.refl (mul c b))

/-- `diag(a, b) * diag(c, d) = diag(a c, b d)`. -/
theorem matMul_diag2 (a b c d : K) : ∀ i j,
    Eq (matMul (diag2 a b) (diag2 c d) i j) (diag2 (mul a c) (mul b d) i j) :=
  dimTwo_cases
    (fun j =>
      Eq.trans (dot_vec2_zero a fun k => diag2 c d k j)
        (Eq.trans (mul_vec2 a c zero j)
          (congrArg (fun x => vec2 (mul a c) x j) (mul_zero a))))
    fun j =>
      Eq.trans (dot_zero_vec2 b fun k => diag2 c d k j)
        (Eq.trans (mul_vec2 b zero d j)
          (congrArg (fun x => vec2 x (mul b d) j) (mul_zero b)))

end

end Kernel
