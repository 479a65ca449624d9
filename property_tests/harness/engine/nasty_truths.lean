import Mathlib

/-!
True statements that are easily misread: junk values, empty types, casts, precedence, shadowing.
None may be refuted; each is tested.
-/

open Matrix Finset

namespace Junk

theorem div_zero (x : ℝ) : x / 0 = 0 := by sorry
theorem zero_inv : (0 : ℝ)⁻¹ = 0 := by sorry
theorem div_self_zero (x : ℝ) : x / x ≤ 1 := by sorry
theorem mul_inv_twice (x : ℝ) : x * x⁻¹ * x = x := by sorry
theorem sqrt_negative (x : ℝ) (hx : x ≤ 0) : Real.sqrt x = 0 := by sorry
theorem sqrt_square (x : ℝ) : √(x ^ 2) = |x| := by sorry
theorem sqrt_inv (x : ℝ) : √(x⁻¹) = (√x)⁻¹ := by sorry
theorem log_zero : Real.log 0 = 0 := by sorry
theorem log_neg (x : ℝ) : Real.log (-x) = Real.log x := by sorry
theorem log_inv (x : ℝ) : Real.log x⁻¹ = -Real.log x := by sorry
theorem inv_singular (A : Matrix (Fin 2) (Fin 2) ℝ) (h : A.det = 0) : A⁻¹ = 0 := by sorry
theorem inv_inv_symm (A : Matrix (Fin 2) (Fin 2) ℝ) : A⁻¹ᵀ = Aᵀ⁻¹ := by sorry
theorem nat_sub (a b : ℕ) (h : a ≤ b) : a - b = 0 := by sorry
theorem nat_sub_add (a b : ℕ) : a ≤ a - b + b := by sorry
theorem nat_sub_cast (a b : ℕ) : (a : ℤ) - b ≤ (a - b : ℕ) := by sorry
theorem cast_of_sub (a b : ℕ) : ((a - b : ℤ) : ℝ) = a - b := by sorry
theorem nat_div (a : ℕ) : a / 0 = 0 ∧ a % 0 = a := by sorry
theorem nat_div_round (a : ℕ) : a / 2 * 2 ≤ a ∧ a < (a / 2 + 1) * 2 := by sorry
theorem int_div_negative : (-7 : ℤ) / 2 = -4 ∧ (-7 : ℤ) % 2 = 1 := by sorry
theorem int_div_by_negative : (-7 : ℤ) / -2 = 4 ∧ (7 : ℤ) / -2 = -3 := by sorry
theorem int_mod_nonneg (a b : ℤ) (h : b ≠ 0) : 0 ≤ a % b := by sorry
theorem int_mod_zero (a : ℤ) : a % 0 = a := by sorry
theorem floor_negative : ⌊(-1 / 2 : ℝ)⌋ = -1 := by sorry
theorem floor_add_ceil (x : ℝ) : ⌈-x⌉ = -⌊x⌋ := by sorry
theorem nat_floor_negative (x : ℝ) (h : x ≤ 0) : ⌊x⌋₊ = 0 := by sorry
theorem rpow_negative_base : (-1 : ℝ) ^ (1 / 2 : ℝ) = 0 := by sorry
theorem rpow_zero (x : ℝ) : x ^ (0 : ℝ) = 1 := by sorry
theorem zero_rpow (x : ℝ) (h : x ≠ 0) : (0 : ℝ) ^ x = 0 := by sorry
theorem zero_pow_zero : (0 : ℝ) ^ 0 = 1 := by sorry
theorem zero_zpow (k : ℤ) (h : k ≠ 0) : (0 : ℝ) ^ k = 0 := by sorry
theorem sSup_unbounded : sSup (Set.univ : Set ℝ) = 0 := by sorry
theorem sSup_rays (a : ℝ) : sSup (Set.Ici a) = 0 := by sorry
theorem sSup_empty : sSup (∅ : Set ℝ) = 0 ∧ sInf (∅ : Set ℝ) = 0 := by sorry
theorem iInf_empty (f : Fin 0 → ℝ) : ⨅ i, f i = 0 := by sorry
theorem deriv_abs_zero : deriv (fun x : ℝ => |x|) 0 = 0 := by sorry
theorem deriv_of_negated_abs : deriv (fun x : ℝ => 3 * x - 2 * |x|) 0 = 0 := by sorry
theorem tan_at_pole : Real.tan (Real.pi / 2) = 0 := by sorry

end Junk

namespace Empty

theorem det_empty (A : Matrix (Fin 0) (Fin 0) ℝ) : A.det = 1 := by sorry
theorem trace_empty (A : Matrix (Fin 0) (Fin 0) ℝ) : A.trace = 0 := by sorry
theorem equal (A B : Matrix (Fin 0) (Fin 3) ℝ) : A = B := by sorry
theorem product_through_empty (A : Matrix (Fin 2) (Fin 0) ℝ) (B : Matrix (Fin 0) (Fin 2) ℝ) :
    A * B = 0 := by sorry
theorem range_zero (f : ℕ → ℝ) : ∑ i ∈ range 0, f i = 0 ∧ ∏ i ∈ range 0, f i = 1 := by sorry
theorem forall_empty (p : Fin 0 → Prop) : (∀ i, p i) ∧ ¬∃ i, p i := by sorry
theorem mean_of_none {n : ℕ} (x : Fin n → ℝ) (h : n = 0) : (∑ i, x i) / n = 0 := by sorry

end Empty

namespace Precedence

theorem neg_pow (x : ℝ) : -x ^ 2 ≤ 0 := by sorry
theorem neg_pow_eq (x : ℝ) : -x ^ 2 = -(x ^ 2) := by sorry
theorem pow_tower (x : ℝ) : x ^ 2 ^ 3 = x ^ 8 := by sorry
theorem mul_div (x y : ℝ) : 2 * x / 3 * y = 2 * x * y / 3 := by sorry
theorem div_div (x y z : ℝ) : x / y / z = x / (y * z) := by sorry
theorem sub_sub (a b c : ℝ) : a - b - c = a - (b + c) := by sorry
theorem inv_pow (x : ℝ) : x⁻¹ ^ 2 = 1 / x ^ 2 := by sorry
theorem application (f : ℝ → ℝ) (x : ℝ) : f x ^ 2 = f x * f x := by sorry
theorem sum_then_add {n : ℕ} (a : Fin n → ℝ) (b : ℝ) : ∑ i, a i + b = (∑ i, a i) + b := by sorry
theorem sum_of_product {n : ℕ} (a : Fin n → ℝ) (b : ℝ) : ∑ i, a i * b = (∑ i, a i) * b := by
  sorry
theorem add_sum {n : ℕ} (a : Fin n → ℝ) (b : ℝ) : b - ∑ i, a i - b = -∑ i, a i := by sorry
theorem not_and (a b : ℝ) (c : Prop) (h : ¬a = b ∧ c) : c := by sorry
theorem implies (a b c : Prop) : (a → b → c) ↔ (a ∧ b → c) := by sorry
theorem or_and (a b c : Prop) : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) := by sorry
theorem forall_or {n : ℕ} (p q : Fin n → Prop) (h : ∀ x, p x ∨ q x) (i : Fin n) :
    ¬p i → q i := by sorry
theorem member_inter (s t : Finset (Fin 3)) (x : Fin 3) : x ∈ s ∩ t ↔ x ∈ s ∧ x ∈ t := by sorry
theorem inter_union (s t u : Finset (Fin 3)) : s ∪ t ∩ u = (s ∪ t) ∩ (s ∪ u) := by sorry
theorem mul_mulVec (A B : Matrix (Fin 2) (Fin 2) ℝ) (v : Fin 2 → ℝ) :
    (A * B) *ᵥ v = A *ᵥ B *ᵥ v := by sorry
theorem smul_mulVec (c : ℝ) (A : Matrix (Fin 2) (Fin 2) ℝ) (v : Fin 2 → ℝ) :
    c • A *ᵥ v = c • (A *ᵥ v) := by sorry
theorem neg_transpose (A : Matrix (Fin 2) (Fin 3) ℝ) : -Aᵀ = (-A)ᵀ := by sorry
theorem dot_add (u v w : Fin 2 → ℝ) : u ⬝ᵥ v + w ⬝ᵥ v = (u + w) ⬝ᵥ v := by sorry
theorem abs_sub (a b : ℝ) : |a| - |b| ≤ |a - b| ∧ |a - b| = |b - a| := by sorry
theorem norm_sub {n : ℕ} (a b : EuclideanSpace ℝ (Fin n)) : ‖a‖ - ‖b‖ ≤ ‖a - b‖ := by sorry
theorem min_sub (a b : ℝ) : min a b - max a b = -|a - b| := by sorry
theorem if_then (x : ℝ) : (if 0 ≤ x then x else -x) = |x| := by sorry
theorem composition (f g : ℝ → ℝ) (x : ℝ) : (f ∘ g) x + 1 = f (g x) + 1 := by sorry

end Precedence

namespace Casts

theorem cast_div (a : ℕ) : ((a / 2 : ℕ) : ℝ) ≤ a / 2 := by sorry
theorem literal_division : (1 / 2 : ℕ) = 0 ∧ (1 / 2 : ℝ) ≠ 0 := by sorry
theorem leaves (a b : ℕ) (x : ℝ) : x + (a - b) = x + a - b := by sorry
theorem fin_wraps (i : Fin 3) : i + 1 + 1 + 1 = i := by sorry
theorem fin_value (i : Fin 3) : (i : ℕ) < 3 ∧ ((i : ℕ) : ℝ) ≤ 2 := by sorry
theorem fin_sub : (0 : Fin 3) - 1 = 2 := by sorry
theorem power_of_sign (i j : Fin 3) : (-1 : ℝ) ^ (i + j : ℕ) = (-1) ^ (i : ℕ) * (-1) ^ (j : ℕ) := by
  sorry
theorem int_abs (a b : ℤ) : |a - b| = |b - a| ∧ (|a - b| : ℝ) = |(a : ℝ) - b| := by sorry

end Casts

namespace Shadowing

theorem inner_bound (x : ℝ) : ∀ x : ℝ, x ^ 2 = x * x := by sorry
theorem sum_index (i : Fin 3) (f : Fin 3 → ℝ) : ∑ i, f i - f i = ∑ j, f j - f i := by sorry
theorem nested {n : ℕ} (f : Fin n → Fin n → ℝ) : ∑ i, ∑ j, f i j = ∑ j, ∑ i, f i j := by sorry
theorem exists_forall {n : ℕ} (p : Fin n → Fin n → Prop) (h : ∃ y, ∀ x, p x y) :
    ∀ x, ∃ y, p x y := by sorry
theorem lambda_shadow (x : ℝ) : (fun x : ℝ => x + 1) (x * 2) = x * 2 + 1 := by sorry
theorem let_shadow (x : ℝ) : (let x := x + 1; x * x) = x ^ 2 + 2 * x + 1 := by sorry
theorem exp (x : ℝ) : 0 < Real.exp x := by sorry
theorem after_exp (x : ℝ) : Real.exp (-x) = (Real.exp x)⁻¹ := by sorry

end Shadowing

namespace Propositions

theorem peirce (a b : Prop) : ((a → b) → a) → a := by sorry
theorem chain (a b c : Prop) : (a → b) → (b → c) → a → c := by sorry
theorem on_points (p q : Fin 2 → Prop) (h : ∀ i, (p i → q i) → p i) : ∀ i, p i := by sorry
theorem at_point (p q : ℝ → Prop) (x : ℝ) (h : (p x → q x) → p x) : p x := by sorry
theorem exists_proof (p q : Prop) : ((∃ _ : p, q) ↔ p ∧ q) ∧ ((∃! _ : p, q) ↔ p ∧ q) := by sorry
theorem infimum_of_functions (a b : Fin 4 → ℕ) : a ⊓ b ≤ a := by sorry

end Propositions
