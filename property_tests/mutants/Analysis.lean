import Mathlib

/-! # Analysis on ℝ: derivatives, convexity, monotonicity, suprema, powers and logarithms

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Set

namespace Wrong

theorem derivative_of_product (f g : ℝ → ℝ) (x : ℝ) (hf : DifferentiableAt ℝ f x)
    (hg : DifferentiableAt ℝ g x) :
    deriv (fun y => f y * g y) x = deriv f x * deriv g x := by sorry

theorem derivative_of_sum (f g : ℝ → ℝ) (x : ℝ) :
    deriv (fun y => f y + g y) x = deriv f x + deriv g x := by sorry

theorem derivative_of_abs (x : ℝ) : HasDerivAt (fun y : ℝ => |y|) 1 x := by sorry

theorem derivative_of_log (x : ℝ) : HasDerivAt Real.log |x|⁻¹ x := by sorry

theorem derivative_of_sigmoid (x : ℝ) :
    HasDerivAt Real.sigmoid (Real.sigmoid x * (1 + Real.sigmoid x)) x := by sorry

theorem derivative_of_sqrt (x : ℝ) (h : 0 < x) : HasDerivAt Real.sqrt (1 / Real.sqrt x) x := by
  sorry

theorem derivative_of_softplus (x : ℝ) :
    HasDerivAt (fun y => Real.log (1 + Real.exp y)) (1 - Real.sigmoid x) x := by sorry

theorem abs_differentiable : Differentiable ℝ (fun x : ℝ => |x|) := by sorry

theorem monotone_of_derivative (f : ℝ → ℝ) (hf : Differentiable ℝ f) (h : ∃ x, 0 < deriv f x) :
    Monotone f := by sorry

theorem convex_of_product (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConvexOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => f x * g x) := by sorry

theorem convex_of_difference (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConvexOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => f x - g x) := by sorry

theorem convex_of_min (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConvexOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => min (f x) (g x)) := by sorry

theorem convex_composition (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConvexOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => f (g x)) := by sorry

theorem cube_convex : ConvexOn ℝ univ (fun x : ℝ => x ^ 3) := by sorry

theorem sigmoid_concave : ConcaveOn ℝ univ Real.sigmoid := by sorry

theorem jensen_two (f : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (x y : ℝ) :
    f x / 2 + f y / 2 ≤ f ((x + y) / 2) := by sorry

theorem jensen_unconvex (f : ℝ → ℝ) (x y : ℝ) :
    f ((x + y) / 2) ≤ f x / 2 + f y / 2 := by sorry

theorem union_convex (s t : Set ℝ) (hs : Convex ℝ s) (ht : Convex ℝ t) : Convex ℝ (s ∪ t) := by
  sorry

theorem antitone_comp (f g : ℝ → ℝ) (hf : Antitone f) (hg : Antitone g) :
    Antitone (fun x => f (g x)) := by sorry

theorem monotone_of_product (f g : ℝ → ℝ) (hf : Monotone f) (hg : Monotone g) :
    Monotone (fun x => f x * g x) := by sorry

theorem strict_of_monotone (f : ℝ → ℝ) (hf : Monotone f) : StrictMono f := by sorry

theorem lipschitz_of_double : LipschitzWith 1 (fun x : ℝ => 2 * x) := by sorry

theorem sup_of_interval (a b : ℝ) : sSup (Icc a b) = b := by sorry

theorem le_sup (s : Set ℝ) (x : ℝ) (hx : x ∈ s) : x ≤ sSup s := by sorry

theorem sup_le (s : Set ℝ) (b : ℝ) (h : BddAbove s) (hb : ∀ x ∈ s, x < b) : sSup s < b := by sorry

theorem inf_of_positive (n : ℕ) (f : Fin n → ℝ) (h : ∀ i, 0 < f i) : 0 < ⨅ i, f i := by sorry

theorem sup_mono (s t : Set ℝ) (h : s ⊆ t) (ht : BddAbove t) : sSup s ≤ sSup t := by sorry

theorem lub_attained (s : Set ℝ) (a : ℝ) (h : IsLUB s a) : a ∈ s := by sorry

theorem log_mul (x y : ℝ) : Real.log (x * y) = Real.log x + Real.log y := by sorry

theorem exp_log (x : ℝ) : Real.exp (Real.log x) = x := by sorry

theorem log_mono (x y : ℝ) (h : x ≤ y) : Real.log x ≤ Real.log y := by sorry

theorem rpow_add (x y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := by sorry

theorem rpow_of_negative (x : ℝ) : (x ^ (2 : ℝ)) ^ ((1 : ℝ) / 2) = x := by sorry

theorem continuous_step : Continuous (fun x : ℝ => if x < 0 then (0 : ℝ) else 1) := by sorry

theorem sin_add (x y : ℝ) : Real.sin (x + y) = Real.sin x + Real.sin y := by sorry

theorem cosh_sq (x : ℝ) : Real.cosh x ^ 2 = Real.sinh x ^ 2 - 1 := by sorry

theorem conjugate_exponents (p q : ℝ) (h : p.HolderConjugate q) : p + q < p * q := by sorry

end Wrong

namespace Right

theorem derivative_of_product (f g : ℝ → ℝ) (x : ℝ) (hf : DifferentiableAt ℝ f x)
    (hg : DifferentiableAt ℝ g x) :
    deriv (fun y => f y * g y) x = deriv f x * g x + f x * deriv g x := by sorry

theorem derivative_of_sum (f g : ℝ → ℝ) (x : ℝ) (hf : DifferentiableAt ℝ f x)
    (hg : DifferentiableAt ℝ g x) :
    deriv (fun y => f y + g y) x = deriv f x + deriv g x := by sorry

theorem derivative_of_abs (x : ℝ) (h : 0 < x) : HasDerivAt (fun y : ℝ => |y|) 1 x := by sorry

theorem derivative_of_log (x : ℝ) (h : x ≠ 0) : HasDerivAt Real.log x⁻¹ x := by sorry

theorem derivative_of_sigmoid (x : ℝ) :
    HasDerivAt Real.sigmoid (Real.sigmoid x * (1 - Real.sigmoid x)) x := by sorry

theorem derivative_of_sqrt (x : ℝ) (h : 0 < x) :
    HasDerivAt Real.sqrt (1 / (2 * Real.sqrt x)) x := by sorry

theorem derivative_of_softplus (x : ℝ) :
    HasDerivAt (fun y => Real.log (1 + Real.exp y)) (Real.sigmoid x) x := by sorry

theorem abs_differentiable : Differentiable ℝ (fun x : ℝ => |x| * |x|) ∨
    DifferentiableAt ℝ (fun x : ℝ => |x|) 1 := by sorry

theorem monotone_of_derivative (f : ℝ → ℝ) (hf : Monotone f) (x : ℝ) : 0 ≤ deriv f x := by sorry

theorem convex_of_product (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConvexOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => f x + 2 * g x) := by sorry

theorem convex_of_difference (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConcaveOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => f x - g x) := by sorry

theorem convex_of_min (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hg : ConvexOn ℝ univ g) :
    ConvexOn ℝ univ (fun x => max (f x) (g x)) := by sorry

theorem convex_composition (f g : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (hf' : Monotone f)
    (hg : ConvexOn ℝ univ g) : ConvexOn ℝ univ (fun x => f (g x)) := by sorry

theorem cube_convex : ConvexOn ℝ (Ici 0) (fun x : ℝ => x ^ 3) := by sorry

theorem sigmoid_concave : Monotone Real.sigmoid := by sorry

theorem jensen_two (f : ℝ → ℝ) (hf : ConcaveOn ℝ univ f) (x y : ℝ) :
    f x / 2 + f y / 2 ≤ f ((x + y) / 2) := by sorry

theorem jensen_unconvex (f : ℝ → ℝ) (hf : ConvexOn ℝ univ f) (x y : ℝ) :
    f ((x + y) / 2) ≤ f x / 2 + f y / 2 := by sorry

theorem union_convex (s t : Set ℝ) (hs : Convex ℝ s) (ht : Convex ℝ t) : Convex ℝ (s ∩ t) := by
  sorry

theorem antitone_comp (f g : ℝ → ℝ) (hf : Antitone f) (hg : Antitone g) :
    Monotone (fun x => f (g x)) := by sorry

theorem monotone_of_product (f g : ℝ → ℝ) (hf : Monotone f) (hg : Monotone g) :
    Monotone (fun x => f x + g x) := by sorry

theorem strict_of_monotone (f : ℝ → ℝ) (hf : StrictMono f) : Monotone f := by sorry

theorem lipschitz_of_double : LipschitzWith 2 (fun x : ℝ => 2 * x) := by sorry

theorem sup_of_interval (a b : ℝ) (h : a ≤ b) : sSup (Icc a b) = b := by sorry

theorem le_sup (s : Set ℝ) (x : ℝ) (h : BddAbove s) (hx : x ∈ s) : x ≤ sSup s := by sorry

theorem sup_le (s : Set ℝ) (b : ℝ) (h : IsLUB s b) : sSup s ≤ b := by sorry

theorem inf_of_positive (n : ℕ) (f : Fin n → ℝ) (h : ∀ i, 0 < f i) : 0 ≤ ⨅ i, f i := by sorry

theorem sup_mono (s t : Set ℝ) (h : s ⊆ t) (hs : s.Nonempty) (ht : BddAbove t) :
    sSup s ≤ sSup t := by sorry

theorem lub_attained (s : Set ℝ) (a : ℝ) (h : IsGreatest s a) : a ∈ s := by sorry

theorem log_mul (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) :
    Real.log (x * y) = Real.log x + Real.log y := by sorry

theorem exp_log (x : ℝ) (h : 0 < x) : Real.exp (Real.log x) = x := by sorry

theorem log_mono (x y : ℝ) (hx : 0 < x) (h : x ≤ y) : Real.log x ≤ Real.log y := by sorry

theorem rpow_add (x y z : ℝ) (hx : 0 < x) : x ^ (y + z) = x ^ y * x ^ z := by sorry

theorem rpow_of_negative (x : ℝ) : (x ^ (2 : ℝ)) ^ ((1 : ℝ) / 2) = |x| := by sorry

theorem continuous_step : Continuous (fun x : ℝ => max x 0 * (x - 1)) := by sorry

theorem sin_add (x y : ℝ) :
    Real.sin (x + y) = Real.sin x * Real.cos y + Real.cos x * Real.sin y := by sorry

theorem cosh_sq (x : ℝ) : Real.cosh x ^ 2 = Real.sinh x ^ 2 + 1 := by sorry

theorem conjugate_exponents (p q : ℝ) (h : p.HolderConjugate q) : p + q = p * q := by sorry

end Right
