import Mathlib

/-! # Complex numbers and fields that are ℝ or ℂ

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open ComplexConjugate
variable {𝕜 : Type*} [RCLike 𝕜]

namespace Right

-- Complex.add_re
theorem Complex_add_re (z w : ℂ) : (z + w).re = z.re + w.re := by sorry

-- Complex.mul_re
theorem Complex_mul_re (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := by sorry

-- Complex.mul_im
theorem Complex_mul_im (z w : ℂ) : (z * w).im = z.re * w.im + z.im * w.re := by sorry

-- Complex.ext_iff
theorem Complex_ext_iff (z w : ℂ) : z = w ↔ z.re = w.re ∧ z.im = w.im := by sorry

-- Complex.I_mul_I
theorem Complex_I_mul_I : Complex.I * Complex.I = -1 := by sorry

-- Complex.I_mul_re
theorem Complex_I_mul_re (z : ℂ) : (Complex.I * z).re = -z.im := by sorry

-- Complex.re_add_im
theorem Complex_re_add_im (z : ℂ) : (z.re : ℂ) + z.im * Complex.I = z := by sorry

-- Complex.eta
theorem Complex_eta (z : ℂ) : Complex.mk z.re z.im = z := by sorry

-- Complex.mk_eq_add_mul_I
theorem Complex_mk_eq_add_mul_I (a b : ℝ) : Complex.mk a b = a + b * Complex.I := by sorry

-- Complex.ext
theorem Complex_ext (z : ℂ) (b : ℝ) : Complex.mk z.re b - z = Complex.mk 0 (b - z.im) := by sorry

-- Complex.ofReal_mul
theorem Complex_ofReal_mul (a b : ℝ) : ((a * b : ℝ) : ℂ) = a * b := by sorry

-- Complex.ofReal_mul
theorem Complex_ofReal_mul_2 (a b : ℝ) (z : ℂ) : Complex.ofReal (a * b) * z = Complex.ofReal a *
    (Complex.ofReal b * z) := by sorry

-- Complex.ofReal_add
theorem Complex_ofReal_add (a b : ℝ) : Complex.ofReal (a + b) = Complex.ofReal a + Complex.ofReal
    b := by sorry

-- Complex.ofReal_inj
theorem Complex_ofReal_inj (a b : ℝ) : Complex.ofReal a = Complex.ofReal b ↔ a = b := by sorry

-- RCLike.ofReal_im
theorem RCLike_ofReal_im (a : ℝ) : RCLike.im (RCLike.ofReal a : 𝕜) = 0 := by sorry

-- RCLike.ofReal_add
theorem RCLike_ofReal_add (a b : ℝ) : (RCLike.ofReal (a + b) : 𝕜) = RCLike.ofReal a +
    RCLike.ofReal b := by sorry

-- RCLike.ofReal_neg
theorem RCLike_ofReal_neg (a : ℝ) : (RCLike.ofReal (-a) : 𝕜) = -RCLike.ofReal a := by sorry

-- Complex.ofReal_im
theorem Complex_ofReal_im (a : ℝ) : (a : ℂ).im = 0 := by sorry

-- Complex.normSq_apply
theorem Complex_normSq_apply (z : ℂ) : Complex.normSq z = z.re * z.re + z.im * z.im := by sorry

-- Complex.normSq_mul
theorem Complex_normSq_mul (z w : ℂ) : Complex.normSq (z * w) = Complex.normSq z * Complex.normSq
    w := by sorry

-- Complex.normSq_eq_zero
theorem Complex_normSq_eq_zero (z : ℂ) : Complex.normSq z = 0 ↔ z = 0 := by sorry

-- Complex.mul_conj
theorem Complex_mul_conj (z : ℂ) : z * conj z = (Complex.normSq z : ℂ) := by sorry

-- Complex.conj_conj
theorem Complex_conj_conj (z : ℂ) : conj (conj z) = z := by sorry

-- Complex.conj_re
theorem Complex_conj_re (z : ℂ) : (conj z).re = z.re ∧ (conj z).im = -z.im := by sorry

-- starRingEnd_apply
theorem starRingEnd_apply (z : ℂ) : starRingEnd ℂ z = star z := by sorry

-- starRingEnd_self_apply
theorem starRingEnd_self_apply (z : ℂ) : starRingEnd ℂ (starRingEnd ℂ z) = z := by sorry

-- Complex.conj_I
theorem Complex_conj_I : starRingEnd ℂ Complex.I = -Complex.I := by sorry

-- RCLike.mul_re
theorem RCLike_mul_re (z w : 𝕜) : RCLike.re (z * w) = RCLike.re z * RCLike.re w - RCLike.im z *
    RCLike.im w := by sorry

-- RCLike.conj_re
theorem RCLike_conj_re (z : 𝕜) : RCLike.re (conj z) = RCLike.re z := by sorry

-- RCLike.conj_im
theorem RCLike_conj_im (z : 𝕜) : RCLike.im (conj z) = -RCLike.im z := by sorry

-- RCLike.re_to_real
theorem RCLike_re_to_real (x : ℝ) : RCLike.re x = x := by sorry

-- RCLike.im_to_real
theorem RCLike_im_to_real (x : ℝ) : RCLike.im x = 0 := by sorry

-- RCLike.I_mul_I
theorem RCLike_I_mul_I : (RCLike.I : 𝕜) = 0 ∨ (RCLike.I : 𝕜) * RCLike.I = -1 := by sorry

-- RCLike.conj_I
theorem RCLike_conj_I : conj (RCLike.I : 𝕜) = -RCLike.I := by sorry

-- RCLike.re_add_im
theorem RCLike_re_add_im (z : 𝕜) : (RCLike.re z : 𝕜) + RCLike.im z * RCLike.I = z := by sorry

-- RCLike.ofReal_mul
theorem RCLike_ofReal_mul (a b : ℝ) : ((a * b : ℝ) : 𝕜) = a * b := by sorry

-- RCLike.ofReal_re
theorem RCLike_ofReal_re (a : ℝ) : RCLike.re (a : 𝕜) = a := by sorry

-- RCLike.normSq_apply
theorem RCLike_normSq_apply (z : 𝕜) : RCLike.normSq z = RCLike.re z * RCLike.re z + RCLike.im z *
    RCLike.im z := by sorry

-- RCLike.normSq_mul
theorem RCLike_normSq_mul (z w : 𝕜) : RCLike.normSq (z * w) = RCLike.normSq z * RCLike.normSq w
    := by sorry

-- RCLike.normSq_nonneg
theorem RCLike_normSq_nonneg (z : 𝕜) : 0 ≤ RCLike.normSq z := by sorry

end Right

namespace Wrong

theorem Complex_add_re (z w : ℂ) : (z * w).re = z.re * w.re := by sorry

theorem Complex_mul_im (z w : ℂ) : (z * w).im = z.im * w.im := by sorry

theorem Complex_I_mul_I : Complex.I * Complex.I = 1 := by sorry

theorem Complex_re_add_im (z : ℂ) : (z.re : ℂ) - z.im * Complex.I = z := by sorry

theorem Complex_eta (z : ℂ) : Complex.mk z.im z.re = z := by sorry

theorem Complex_ofReal_mul (z : ℂ) : (z.re : ℂ) = z := by sorry

theorem Complex_ofReal_mul_2 (a : ℝ) (z : ℂ) : Complex.ofReal a = z := by sorry

theorem RCLike_ofReal_im (a : ℝ) : (RCLike.ofReal a : 𝕜) = 1 := by sorry

theorem Complex_normSq_apply (z : ℂ) : Complex.normSq z = z.re * z.re - z.im * z.im := by sorry

theorem Complex_mul_conj (z w : ℂ) : conj (z * w) = z * conj w := by sorry

theorem starRingEnd_apply (z : ℂ) : starRingEnd ℂ z = z := by sorry

theorem RCLike_mul_re (z : ℂ) : RCLike.re z = RCLike.im z := by sorry

theorem RCLike_I_mul_I : (RCLike.I : 𝕜) * RCLike.I = -1 := by sorry

theorem RCLike_re_add_im (z : 𝕜) : (RCLike.re z : 𝕜) = z + 1 := by sorry

theorem RCLike_normSq_apply (z : 𝕜) : RCLike.normSq z = RCLike.re z := by sorry

end Wrong
