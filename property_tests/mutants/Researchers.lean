import Mathlib

/-! # The forms that researchers write: structures, cases, recursion, sequences, finite sets, lists

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix Finset

structure Adapter (m n r : ℕ) where
  A : Matrix (Fin r) (Fin n) ℝ
  B : Matrix (Fin m) (Fin r) ℝ
  α : ℝ
  hα : 0 < α
  hr : 0 < r

noncomputable def Adapter.delta {m n r : ℕ} (L : Adapter m n r) : Matrix (Fin m) (Fin n) ℝ :=
  (L.α / r) • (L.B * L.A)

def Adapter.flip {m n r : ℕ} (L : Adapter m n r) : Adapter m n r where
  A := -L.A
  B := L.B
  α := L.α
  hα := L.hα
  hr := L.hr

def relu (x : ℝ) : ℝ := if 0 ≤ x then x else 0

def leaky (a x : ℝ) : ℝ := match decide (0 ≤ x) with
  | true => x
  | false => a * x

def triangular : ℕ → ℕ
  | 0 => 0
  | n + 1 => (n + 1) + triangular n

noncomputable def decay (η : ℝ) : ℕ → ℝ
  | 0 => 1
  | n + 1 => (1 - η) * decay η n

noncomputable def mean {n : ℕ} (x : Fin n → ℝ) : ℝ := (∑ i, x i) / n

def bit : Bool → ℝ
  | true => 1
  | false => -1

def IsStochastic {n : ℕ} (P : Matrix (Fin n) (Fin n) ℝ) : Prop :=
  (∀ i j, 0 ≤ P i j) ∧ ∀ i, ∑ j, P i j = 1

def IsTriangular {n : ℕ} (A : Matrix (Fin n) (Fin n) ℝ) : Prop := ∀ i j, j < i → A i j = 0

variable {m n r : ℕ}

namespace Wrong

theorem flip_delta (L : Adapter m n r) : L.flip.delta = L.delta := by sorry
theorem delta_rank (L : Adapter m n r) : L.delta.rank = r := by sorry
theorem delta_zero (L : Adapter m n r) (h : L.delta = 0) : L.A = 0 := by sorry
theorem delta_unscaled (L : Adapter m n r) : L.delta = L.B * L.A := by sorry
theorem alpha_one (L : Adapter m n r) : 1 ≤ L.α := by sorry
theorem relu_add (x y : ℝ) : relu (x + y) = relu x + relu y := by sorry
theorem relu_strict (x y : ℝ) (h : x < y) : relu x < relu y := by sorry
theorem relu_neg (x : ℝ) : relu (-x) = -relu x := by sorry
theorem leaky_mono (a x y : ℝ) (h : x ≤ y) : leaky a x ≤ leaky a y := by sorry
theorem triangular_eq (n : ℕ) : triangular n = n * (n - 1) / 2 := by sorry
theorem decay_pos (η : ℝ) (h : 0 < η) (k : ℕ) : 0 < decay η k := by sorry
theorem decay_le (η : ℝ) (h : 0 ≤ η) (k : ℕ) : decay η k ≤ 1 := by sorry
theorem mean_const (c : ℝ) : mean (fun _ : Fin n => c) = c := by sorry
theorem mean_mul (x y : Fin n → ℝ) : mean (fun i => x i * y i) = mean x * mean y := by sorry
theorem mean_attained (hn : 0 < n) (x : Fin n → ℝ) : ∃ i, x i = mean x := by sorry
theorem bit_and (b c : Bool) : bit (b && c) = bit b * bit c := by sorry
theorem stochastic_transpose (P : Matrix (Fin n) (Fin n) ℝ) (h : IsStochastic P) :
    IsStochastic Pᵀ := by sorry
theorem stochastic_add (P Q : Matrix (Fin n) (Fin n) ℝ) (hP : IsStochastic P)
    (hQ : IsStochastic Q) : IsStochastic (P + Q) := by sorry
theorem triangular_transpose (A : Matrix (Fin n) (Fin n) ℝ) (h : IsTriangular A) :
    IsTriangular Aᵀ := by sorry
theorem triangular_det (A : Matrix (Fin n) (Fin n) ℝ) (h : IsTriangular A) :
    A.det = ∑ i, A i i := by sorry
theorem literal_det (a b : ℝ) : (!![a, b; b, a] : Matrix (Fin 2) (Fin 2) ℝ).det = a ^ 2 + b ^ 2 := by
  sorry
theorem literal_rank (a b : ℝ) : (!![a, b; 2 * a, 2 * b] : Matrix _ _ ℝ).rank = 1 := by sorry
theorem sum_range (n : ℕ) : ∑ i ∈ range n, (i : ℝ) = n * (n + 1) / 2 := by sorry
theorem sum_range_nat (n : ℕ) :
    ((∑ i ∈ range n, (i - 1 : ℕ) : ℕ) : ℝ) = ∑ i ∈ range n, ((i : ℝ) - 1) := by
  sorry
theorem telescope (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n := by sorry
theorem sequence_bounded (a : ℕ → ℝ) (h : ∀ k < 3, a k ≤ 1) : a 3 ≤ 1 := by sorry
theorem sequence_defined (a : ℕ → ℝ) (h : ∀ k, a k = 2 * k) (k : ℕ) : a k < a (2 * k) := by sorry
theorem function_even (f : ℝ → ℝ) (x : ℝ) : f (-x) = f x := by sorry
theorem function_step (f : ℝ → ℝ) (hf : ∀ x, f x = x ^ 2) (η x : ℝ) (h : 0 < η) :
    f (x - η * (2 * x)) ≤ f x := by sorry
theorem filter_card (s : Finset (Fin n)) (p : Fin n → Prop) [DecidablePred p] :
    #{x ∈ s | p x} = #s := by sorry
theorem union_card (s t : Finset (Fin n)) : #(s ∪ t) = #s + #t := by sorry
theorem sup_add (s : Finset (Fin n)) (hs : s.Nonempty) (f g : Fin n → ℝ) :
    s.sup' hs (fun i => f i + g i) = s.sup' hs f + s.sup' hs g := by sorry
theorem max_mem (s : Finset ℝ) (hs : s.Nonempty) : ∃ x ∈ s, ∀ y ∈ s, x = y := by sorry
theorem list_sum (l : List ℝ) (h : l.sum = 0) : ∀ x ∈ l, x = 0 := by sorry
theorem list_reverse (l : List ℝ) : l.reverse = l := by sorry
theorem list_product (l : List (Matrix (Fin 2) (Fin 2) ℝ)) : l.reverse.prod = l.prod := by sorry
theorem pairs (p q : ℝ × ℝ) (h : p.1 = q.1) : p = q := by sorry
theorem let_bound (x : ℝ) : let y := x + 1; x * x < y * y := by sorry
theorem matched (n : ℕ) : (match n with | 0 => (0 : ℝ) | k + 1 => k) = n := by sorry
theorem conditional (n : ℕ) : (if h : 0 < n then (1 : ℝ) / n else 0) < 1 := by sorry
theorem subtype_le (x y : {x : ℝ // 0 < x}) : (x : ℝ) ≤ x * y := by sorry
theorem interval_sum (x y : Set.Icc (0 : ℝ) 1) : (x : ℝ) + y ≤ 1 := by sorry
theorem predicate (p q : Fin n → Prop) (h : ∀ i, p i ∨ q i) : (∀ i, p i) ∨ ∀ i, q i := by sorry
theorem power_inverse (A : Matrix (Fin n) (Fin n) ℝ) : A ^ (-1 : ℤ) * A = 1 := by sorry
theorem matrix_number (k : ℕ) : (k : Matrix (Fin n) (Fin n) ℝ).trace = k := by sorry
theorem decimal (x : ℝ) (h : 0.1 < x) : 0.5 ≤ x := by sorry

end Wrong

namespace Right

theorem flip_delta (L : Adapter m n r) : L.flip.delta = -L.delta := by sorry
theorem delta_rank (L : Adapter m n r) : L.delta.rank ≤ r := by sorry
theorem delta_zero (L : Adapter m n r) (h : L.A = 0) : L.delta = 0 := by sorry
theorem delta_unscaled (L : Adapter m n r) (h : L.α = r) : L.delta = L.B * L.A := by sorry
theorem alpha_one (L : Adapter m n r) : 0 ≤ L.α := by sorry
theorem relu_add (x y : ℝ) : relu (x + y) ≤ relu x + relu y := by sorry
theorem relu_strict (x y : ℝ) (h : x < y) : relu x ≤ relu y := by sorry
theorem relu_neg (x : ℝ) : relu x - relu (-x) = x := by sorry
theorem leaky_mono (a x y : ℝ) (ha : 0 ≤ a) (h : x ≤ y) : leaky a x ≤ leaky a y := by sorry
theorem triangular_eq (n : ℕ) : triangular n = n * (n + 1) / 2 := by sorry
theorem decay_pos (η : ℝ) (h : η < 1) (k : ℕ) : 0 < decay η k := by sorry
theorem decay_le (η : ℝ) (h : 0 ≤ η) (h1 : η ≤ 2) (k : ℕ) : decay η k ≤ 1 := by sorry
theorem mean_const (hn : 0 < n) (c : ℝ) : mean (fun _ : Fin n => c) = c := by sorry
theorem mean_mul (x : Fin n → ℝ) (c : ℝ) : mean (fun i => c * x i) = c * mean x := by sorry
theorem mean_attained (hn : 0 < n) (x : Fin n → ℝ) : ∃ i, x i ≤ mean x := by sorry
theorem bit_and (b c : Bool) : bit (b && c) ≤ bit b := by sorry
theorem stochastic_transpose (P : Matrix (Fin n) (Fin n) ℝ) (h : IsStochastic P) :
    ∑ i, ∑ j, Pᵀ i j = n := by sorry
theorem stochastic_add (P Q : Matrix (Fin n) (Fin n) ℝ) (hP : IsStochastic P)
    (hQ : IsStochastic Q) : IsStochastic ((1 / 2 : ℝ) • (P + Q)) := by sorry
theorem triangular_transpose (A : Matrix (Fin n) (Fin n) ℝ) (h : IsTriangular A) :
    IsTriangular (A * A) := by sorry
theorem triangular_det (A : Matrix (Fin n) (Fin n) ℝ) (h : IsTriangular A) :
    A.det = ∏ i, A i i := by sorry
theorem literal_det (a b : ℝ) : (!![a, b; b, a] : Matrix (Fin 2) (Fin 2) ℝ).det = a ^ 2 - b ^ 2 := by
  sorry
theorem literal_rank (a b : ℝ) : (!![a, b; 2 * a, 2 * b] : Matrix _ _ ℝ).rank ≤ 1 := by sorry
theorem sum_range (n : ℕ) : ∑ i ∈ range (n + 1), (i : ℝ) = n * (n + 1) / 2 := by sorry
theorem sum_range_nat (n : ℕ) :
    ((∑ i ∈ range n, (i + 1 : ℕ) : ℕ) : ℝ) = ∑ i ∈ range n, ((i : ℝ) + 1) := by
  sorry
theorem telescope (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by sorry
theorem sequence_bounded (a : ℕ → ℝ) (h : ∀ k < 4, a k ≤ 1) : a 3 ≤ 1 := by sorry
theorem sequence_defined (a : ℕ → ℝ) (h : ∀ k, a k = 2 * k) (k : ℕ) : a k ≤ a (2 * k) := by sorry
theorem function_even (f : ℝ → ℝ) (hf : ∀ x, f x = x ^ 4) (x : ℝ) : f (-x) = f x := by sorry
theorem function_step (f : ℝ → ℝ) (hf : ∀ x, f x = x ^ 2) (η x : ℝ) (h : 0 < η) (h1 : η ≤ 1) :
    f (x - η * (2 * x)) ≤ f x := by sorry
theorem filter_card (s : Finset (Fin n)) (p : Fin n → Prop) [DecidablePred p] :
    #{x ∈ s | p x} ≤ #s := by sorry
theorem union_card (s t : Finset (Fin n)) : #(s ∪ t) + #(s ∩ t) = #s + #t := by sorry
theorem sup_add (s : Finset (Fin n)) (hs : s.Nonempty) (f g : Fin n → ℝ) :
    s.sup' hs (fun i => f i + g i) ≤ s.sup' hs f + s.sup' hs g := by sorry
theorem max_mem (s : Finset ℝ) (hs : s.Nonempty) : ∃ x ∈ s, ∀ y ∈ s, y ≤ x := by sorry
theorem list_sum (l : List ℝ) (h : ∀ x ∈ l, x = 0) : l.sum = 0 := by sorry
theorem list_reverse (l : List ℝ) : l.reverse.reverse = l := by sorry
theorem list_product (l : List (Matrix (Fin 2) (Fin 2) ℝ)) :
    (l.reverse.map Matrix.transpose).prod = l.prodᵀ := by sorry
theorem pairs (p q : ℝ × ℝ) (h : p.1 = q.1) (h' : p.2 = q.2) : p = q := by sorry
theorem let_bound (x : ℝ) (hx : 0 ≤ x) : let y := x + 1; x * x < y * y := by sorry
theorem matched (n : ℕ) : (match n with | 0 => (0 : ℝ) | k + 1 => k) ≤ n := by sorry
theorem conditional (n : ℕ) : (if h : 0 < n then (1 : ℝ) / n else 0) ≤ 1 := by sorry
theorem subtype_le (x y : {x : ℝ // 1 ≤ x}) : (x : ℝ) ≤ x * y := by sorry
theorem interval_sum (x y : Set.Icc (0 : ℝ) 1) : (x : ℝ) * y ≤ 1 := by sorry
theorem predicate (p q : Fin n → Prop) (h : (∀ i, p i) ∨ ∀ i, q i) : ∀ i, p i ∨ q i := by sorry
theorem power_inverse (A : Matrix (Fin n) (Fin n) ℝ) (h : IsUnit A) : A ^ (-1 : ℤ) * A = 1 := by sorry
theorem matrix_number (k : ℕ) : (k : Matrix (Fin n) (Fin n) ℝ).trace = k * n := by sorry
theorem decimal (x : ℝ) (h : 0.5 < x) : 0.1 ≤ x := by sorry

end Right
