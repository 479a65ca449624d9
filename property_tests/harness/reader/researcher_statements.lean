import Mathlib

/-! # Statements as researchers write them

All of them are true. None is proved here: the file is read and tested like any user's. Together
they use the forms that such files contain, one or two to a statement. -/

open Matrix Real BigOperators Finset
open scoped NNReal

universe u

/-! ## Concrete sizes, literals, entries -/

namespace Literals

theorem gram_symm (A : Matrix (Fin 2) (Fin 3) ℝ) : (A * Aᵀ)ᵀ = A * Aᵀ := by sorry
theorem det_numbers : (!![1, 2; 3, 4] : Matrix (Fin 2) (Fin 2) ℝ).det = -2 := by sorry
theorem det_parameters (a b c d : ℝ) : Matrix.det !![a, b; c, d] = a * d - b * c := by sorry
theorem sum_three (v : Fin 3 → ℝ) : ∑ i, v i = v 0 + v 1 + v 2 := by sorry
theorem matrix_eta (A : Matrix (Fin 2) (Fin 2) ℝ) : A = !![A 0 0, A 0 1; A 1 0, A 1 1] := by sorry
theorem vector_eta (v : Fin 2 → ℝ) : v = ![v 0, v 1] := by sorry
theorem of_one : (Matrix.of fun i j : Fin 3 => if i = j then (1 : ℝ) else 0) = 1 := by sorry
theorem diagonal_vector :
    Matrix.diagonal ![1, 2, 3] = (!![1, 0, 0; 0, 2, 0; 0, 0, 3] : Matrix _ _ ℝ) := by sorry
theorem mulVec_literal (a b : ℝ) : !![a, 0; 0, b] *ᵥ ![1, 1] = ![a, b] := by sorry
theorem dot_literal : (![1, 2, 3] : Fin 3 → ℝ) ⬝ᵥ ![4, 5, 6] = 32 := by sorry
theorem decimals (x : ℝ) (h : 0.5 ≤ x) : 1e-3 < x := by sorry
theorem inverse_two (x : ℝ) (h : 2⁻¹ ≤ x) : (1 : ℝ) / 4 < x := by sorry
theorem negative_power {ι : Type*} [Fintype ι] [DecidableEq ι] (A : Matrix ι ι ℝ)
    (h : A.det ≠ 0) : A ^ (-1 : ℤ) = A⁻¹ := by sorry
theorem euclidean_literal : ‖(!₂[3, 4] : EuclideanSpace ℝ (Fin 2))‖ = 5 := by sorry
theorem euclidean_norm (x : EuclideanSpace ℝ (Fin 2)) : ‖x‖ ^ 2 = x 0 ^ 2 + x 1 ^ 2 := by sorry
theorem rotation (θ₁ θ₂ : ℝ) (h : θ₁ = θ₂) :
    !![cos θ₁, -sin θ₁; sin θ₁, cos θ₁] = !![cos θ₂, -sin θ₂; sin θ₂, cos θ₂] := by sorry
theorem entry_of_product (A B : Matrix (Fin 2) (Fin 2) ℝ) (i j : Fin 2) :
    (A * B)ᵀ i j = (Bᵀ * Aᵀ) i j := by sorry
theorem natural_matrix (k : ℕ) : (k : Matrix (Fin 2) (Fin 2) ℝ) = !![(k : ℝ), 0; 0, k] := by sorry
theorem trace_of_number (k : ℕ) (n : ℕ) : ((k : Matrix (Fin n) (Fin n) ℝ)).trace = k * n := by sorry
theorem exchange : (!![0, 1; 1, 0] : Matrix (Fin 2) (Fin 2) ℝ) ^ 2 = 1 := by sorry

end Literals

/-! ## Variables, sections, notation -/

namespace Scopes

variable {m n : ℕ} (A : Matrix (Fin m) (Fin n) ℝ)

theorem rank_le : A.rank ≤ min m n := by sorry
theorem trace_diagonal (M : Matrix (Fin n) (Fin n) ℝ) : (∑ i, M i i) = M.trace := by sorry

section Nested

variable (B : Matrix (Fin n) (Fin m) ℝ)

theorem trace_comm' : (A * B).trace = (B * A).trace := by sorry

variable {A} in
theorem transposed (h : Aᵀ = B) : Bᵀ = A := by sorry

end Nested

local notation "σ" => Real.sigmoid
notation3 "fro(" M ")" => Real.sqrt (Matrix.trace (Mᵀ * M))

theorem sigmoid_range (x : ℝ) : 0 < σ x ∧ σ x < 1 := by sorry
theorem frobenius_nonneg : 0 ≤ fro(A) := by sorry

abbrev Vec (k : ℕ) := Fin k → ℝ

theorem vec_comm (x y : Vec 3) : x + y = y + x := by sorry
theorem vec_dot (x y : Vec n) : x ⬝ᵥ y = ∑ i, x i * y i := by sorry

@[simp]
theorem attributed (a b : ℝ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by sorry

set_option maxHeartbeats 400000 in
/-- with a docstring -/
theorem heartbeats (a b : ℝ) : a * b ≤ (a ^ 2 + b ^ 2) / 2 := by sorry

theorem _root_.Real.le_own_abs {x : ℝ} : x ≤ |x| := by sorry

example (x : ℝ) : -|x| ≤ x := by sorry

private lemma hidden_lemma (x₁ x₂ : ℝ) (h₁ : x₁ < x₂) : ¬ x₂ ≤ x₁ := by sorry

section
attribute [local instance] Matrix.linftyOpNormedAddCommGroup
theorem linfty_triangle (M N : Matrix (Fin 2) (Fin 2) ℝ) : ‖M + N‖ ≤ ‖M‖ + ‖N‖ := by sorry
end

section
open scoped Matrix.Norms.L2Operator
theorem l2_mul (M N : Matrix (Fin 2) (Fin 2) ℝ) : ‖M * N‖ ≤ ‖M‖ * ‖N‖ := by sorry
end

section
open scoped Matrix.Norms.Frobenius
theorem frobenius_mul (M N : Matrix (Fin 2) (Fin 2) ℝ) : ‖M * N‖ ≤ ‖M‖ * ‖N‖ := by sorry
end

theorem norm_free (c : ℝ) (x : EuclideanSpace ℝ (Fin n)) : ‖c • x‖ = |c| * ‖x‖ := by sorry

end Scopes

/-! ## Definitions by cases, recursion, `let`, `match`, patterns -/

namespace Cases

theorem let_square (x : ℝ) : let y := x ^ 2; 0 ≤ y := by sorry
theorem have_inside (x : ℝ) : have y := x ^ 2; 0 ≤ y + 1 := by sorry
theorem let_pair (p : ℝ × ℝ) : let (a, b) := p; a * b = b * a := by sorry
theorem match_nat (n : ℕ) : (match n with | 0 => (0 : ℝ) | k + 1 => k) ≤ n := by sorry
theorem match_bool (b : Bool) : (match b with | true => 1 | false => 0 : ℝ) ≤ 1 := by sorry
theorem match_option (o : Option ℝ) :
    (match o with | none => 0 | some x => x ^ 2 : ℝ) ≥ 0 := by sorry
theorem match_fin (i : Fin 3) : (match i with | 0 => (1 : ℝ) | 1 => 2 | 2 => 3) = i.val + 1 := by sorry
theorem match_two (b c : Bool) :
    (match b, c with | true, true => (1 : ℝ) | _, _ => 0) ≤ 1 := by sorry
theorem dependent_if (n : ℕ) : (if h : 0 < n then (1 : ℝ) else 0) ≤ n := by sorry
theorem chained_if (x : ℝ) : (if x < 0 then -x else if x = 0 then 0 else x) = |x| := by sorry
theorem fun_pattern (f : Fin 2 → Fin 2 → ℝ) :
    ∑ p : Fin 2 × Fin 2, (fun ⟨a, b⟩ => f a b : Fin 2 × Fin 2 → ℝ) p = ∑ i, ∑ j, f i j := by sorry
theorem sum_pattern (f : Fin 2 → Fin 3 → ℝ) :
    ∑ ⟨i, j⟩ : Fin 2 × Fin 3, f i j = ∑ i, ∑ j, f i j := by sorry
theorem exists_pattern : ∃ ⟨i, j⟩ : Fin 2 × Fin 2, i ≠ j := by sorry
theorem anonymous_fin {n : ℕ} (i : Fin n) : (⟨i.1, i.2⟩ : Fin n) = i := by sorry
theorem zero_of_pos (n : ℕ) (h : 0 < n) : ((⟨0, h⟩ : Fin n) : ℕ) = 0 := by sorry

def relu (x : ℝ) : ℝ := if 0 ≤ x then x else 0

theorem relu_nonneg (x : ℝ) : 0 ≤ relu x := by sorry
theorem relu_mono (x y : ℝ) (h : x ≤ y) : relu x ≤ relu y := by sorry

def factorial' : ℕ → ℕ
  | 0 => 1
  | n + 1 => (n + 1) * factorial' n

theorem factorial'_eq (n : ℕ) : factorial' n = n.factorial := by sorry

def fibonacci (n : ℕ) : ℕ := match n with
  | 0 => 0
  | 1 => 1
  | k + 2 => fibonacci k + fibonacci (k + 1)

theorem fibonacci_le (n : ℕ) : fibonacci n ≤ 2 ^ n := by sorry

noncomputable def halved (a : ℝ) : ℕ → ℝ
  | 0 => a
  | n + 1 => halved a n / 2

theorem halved_le (n : ℕ) : halved 1 n ≤ 1 := by sorry

def IsStochastic {n : ℕ} (P : Matrix (Fin n) (Fin n) ℝ) : Prop :=
  (∀ i j, 0 ≤ P i j) ∧ ∀ i, ∑ j, P i j = 1

theorem stochastic_mul {n : ℕ} (P Q : Matrix (Fin n) (Fin n) ℝ) (hP : IsStochastic P)
    (hQ : IsStochastic Q) : IsStochastic (P * Q) := by sorry

noncomputable def softmax {n : ℕ} (x : Fin n → ℝ) : Fin n → ℝ :=
  fun i => Real.exp (x i) / ∑ j, Real.exp (x j)

theorem softmax_sum {n : ℕ} [NeZero n] (x : Fin n → ℝ) : ∑ i, softmax x i = 1 := by sorry
theorem softmax_pos {n : ℕ} (x : Fin n → ℝ) (i : Fin n) : 0 < softmax x i := by sorry

def onOff : Bool → ℝ
  | true => 1
  | false => 0

theorem onOff_idempotent (b : Bool) : onOff b * onOff b = onOff b := by sorry

end Cases

/-! ## Bundles -/

/-- A low-rank update with its scale. -/
structure LoRA (m n r : ℕ) where
  /-- down -/
  A : Matrix (Fin r) (Fin n) ℝ
  /-- up -/
  B : Matrix (Fin m) (Fin r) ℝ
  α : ℝ
  hα : 0 < α
  hr : 0 < r

namespace LoRA

variable {m n r : ℕ}

noncomputable def delta (L : LoRA m n r) : Matrix (Fin m) (Fin n) ℝ := (L.α / r) • (L.B * L.A)

def swap (L : LoRA m n r) : LoRA m n r where
  A := -L.A
  B := -L.B
  α := L.α
  hα := L.hα
  hr := L.hr

def scale (c : ℝ) (hc : 0 < c) (L : LoRA m n r) : LoRA m n r :=
  ⟨L.A, L.B, c * L.α, by have := L.hα; positivity, L.hr⟩

def zeroed (L : LoRA m n r) : LoRA m n r := { L with B := 0 }

theorem delta_swap (L : LoRA m n r) : L.swap.delta = L.delta := by sorry
theorem delta_scale (L : LoRA m n r) (c : ℝ) (hc : 0 < c) :
    (L.scale c hc).delta = c • L.delta := by sorry
theorem delta_zeroed (L : LoRA m n r) : L.zeroed.delta = 0 := by sorry
theorem rank_delta_le (L : LoRA m n r) : L.delta.rank ≤ r := by sorry
theorem scale_pos (L : LoRA m n r) : 0 < L.α / r := by sorry
theorem field_access (L : LoRA m n r) : (L.B * L.A)ᵀ = L.Aᵀ * L.Bᵀ := by sorry
theorem constructed (A : Matrix (Fin 1) (Fin n) ℝ) (B : Matrix (Fin m) (Fin 1) ℝ) :
    (LoRA.mk A B 1 one_pos one_pos).delta = B * A := by sorry

end LoRA

structure Interval where
  (lo hi : ℝ)
  ordered : lo ≤ hi

def Interval.mid (I : Interval) : ℝ := (I.lo + I.hi) / 2

theorem Interval.mid_mem (I : Interval) : I.mid ∈ Set.Icc I.lo I.hi := by sorry

/-! ## Index types, finite sets, sums -/

namespace Finite

variable {ι κ : Type*} [Fintype ι] [Fintype κ] [DecidableEq ι] [DecidableEq κ]

theorem sum_range_cast (n : ℕ) : ∑ i ∈ range n, (i : ℝ) = n * (n - 1) / 2 := by sorry
theorem sum_range_succ' (f : ℕ → ℝ) (n : ℕ) :
    ∑ i ∈ range (n + 1), f i = ∑ i ∈ range n, f i + f n := by sorry
theorem sum_Icc (n : ℕ) : ∑ k ∈ Icc 1 n, (k : ℝ) = n * (n + 1) / 2 := by sorry
theorem prod_range (n : ℕ) : ∏ k ∈ range n, ((k : ℝ) + 1) = n.factorial := by sorry
theorem sum_nonneg' (s : Finset ι) (f : ι → ℝ) (h : ∀ i ∈ s, 0 ≤ f i) :
    0 ≤ ∑ i ∈ s, f i := by sorry
theorem sum_filter_add (p : ι → Prop) [DecidablePred p] (f : ι → ℝ) :
    ∑ i, f i = ∑ i with p i, f i + ∑ i with ¬ p i, f i := by sorry
theorem card_le (s : Finset ι) : s.card ≤ Fintype.card ι := by sorry
theorem card_notation (s t : Finset ι) : #(s ∪ t) ≤ #s + #t := by sorry
theorem card_filter_set (s : Finset ι) (p : ι → Prop) [DecidablePred p] :
    #{x ∈ s | p x} ≤ #s := by sorry
theorem max_of_set (s : Finset ℝ) (hs : s.Nonempty) : ∃ x ∈ s, ∀ y ∈ s, y ≤ x := by sorry
theorem sup'_attained (s : Finset ι) (hs : s.Nonempty) (f : ι → ℝ) :
    ∃ i ∈ s, f i = s.sup' hs f := by sorry
theorem inf'_le_all (s : Finset ι) (hs : s.Nonempty) (f : ι → ℝ) :
    ∀ i ∈ s, s.inf' hs f ≤ f i := by sorry
theorem le_univ_sup' (f : ι → ℝ) [Nonempty ι] :
    ∀ i, f i ≤ univ.sup' univ_nonempty f := by sorry
theorem le_iSup (f : ι → ℝ) [Nonempty ι] (i : ι) : f i ≤ ⨆ j, f j := by sorry
theorem offDiagonal_zero (A : Matrix ι ι ℝ) (h : ∀ i j, i ≠ j → A i j = 0) :
    A = Matrix.diagonal A.diag := by sorry
theorem sum_reindexed (e : ι ≃ κ) (f : κ → ℝ) : ∑ i, f (e i) = ∑ i, f i := by sorry
theorem sum_permuted (σ : Equiv.Perm ι) (f : ι → ℝ) : ∑ i, f (σ i) = ∑ i, f i := by sorry
theorem sum_swapped (f : ι → κ → ℝ) : ∑ i, ∑ j, f i j = ∑ j, ∑ i, f i j := by sorry
theorem trace_family (A : Fin 3 → Matrix ι ι ℝ) : (∑ i, A i).trace = ∑ i, (A i).trace := by sorry
theorem blocks (A : Matrix ι ι ℝ) (B : Matrix κ κ ℝ) :
    (Matrix.fromBlocks A 0 0 B).trace = A.trace + B.trace := by sorry
theorem subtype_sum (s : Finset ι) (f : ι → ℝ) : ∑ i : s, f i = ∑ i ∈ s, f i := by sorry
theorem succ_sum {n : ℕ} (x : Fin (n + 1) → ℝ) :
    ∑ i, x i = (∑ i : Fin n, x i.castSucc) + x (Fin.last n) := by sorry
theorem succ_trace {n : ℕ} (A : Matrix (Fin (n + 1)) (Fin (n + 1)) ℝ) :
    A.trace = A 0 0 + ∑ i : Fin n, A i.succ i.succ := by sorry
theorem fin_lt {n : ℕ} (i : Fin n) : (i : ℕ) < n := by sorry
theorem orthogonal_det (A : Matrix ι ι ℝ) (hA : A ∈ Matrix.orthogonalGroup ι ℝ) :
    A.det ^ 2 = 1 := by sorry
theorem list_sum_nonneg (l : List ℝ) (h : ∀ x ∈ l, 0 ≤ x) : 0 ≤ l.sum := by sorry
theorem list_map_length (l : List ℝ) (c : ℝ) : (l.map fun x => c * x).length = l.length := by sorry
theorem list_literal_sum (a b : ℝ) : [a, b].sum = a + b := by sorry
theorem union_card (s t : Finset ℕ) (h : Disjoint s t) : (s ∪ t).card = s.card + t.card := by sorry

end Finite

/-! ## Functions, sequences, sets, other scalars -/

namespace Functions

theorem given_function (f : ℝ → ℝ) (h : ∀ x, f x = 2 * x) : f 3 = 6 := by sorry
theorem given_sequence (a : ℕ → ℝ) (h : ∀ n, a n = 2 * n) : a 3 = 6 := by sorry
theorem given_lambda (f : ℝ → ℝ) (h : f = fun x => x ^ 2) (x : ℝ) : 0 ≤ f x := by sorry
theorem given_two (f g : ℝ → ℝ) (hf : ∀ x, f x = x ^ 2) (hg : ∀ x, g x = f x + 1) (x : ℝ) :
    f x < g x := by sorry
theorem given_matrix {n : ℕ} (A : Matrix (Fin n) (Fin n) ℝ)
    (h : ∀ i j, A i j = (i : ℝ) + j) : Aᵀ = A := by sorry
theorem gradient_step (f : ℝ → ℝ) (hf : ∀ x, f x = x ^ 2) (η : ℝ) (h0 : 0 < η) (h1 : η < 1)
    (x : ℝ) : f (x - η * (2 * x)) ≤ f x := by sorry
theorem monotone_fin {n : ℕ} (f : Fin n → ℝ) (hf : Monotone f) (i j : Fin n) (hij : i ≤ j) :
    f i ≤ f j := by sorry
theorem interval (x : ℝ) (hx : x ∈ Set.Ioo (0 : ℝ) 1) : x ^ 2 < x := by sorry
theorem subtype_pos (x : {x : ℝ // 0 < x}) : 0 < (x : ℝ)⁻¹ := by sorry
theorem unit_interval (x : Set.Icc (0 : ℝ) 1) : (x : ℝ) * (1 - x) ≤ 1 / 4 := by sorry
theorem nnreal_nonneg (x : ℝ≥0) : 0 ≤ (x : ℝ) := by sorry
theorem rational_cast (q : ℚ) : ((q ^ 2 : ℚ) : ℝ) = (q : ℝ) ^ 2 := by sorry
theorem distance (x y : ℝ) : dist x y = |x - y| := by sorry
theorem exists_between (x y : ℝ) (h : x < y) : ∃ z, x < z ∧ z < y := by sorry
theorem pair_eta (p : ℝ × ℝ) : p = (p.1, p.2) := by sorry
theorem log_mono (x y : ℝ) (h₁ : 0 < x) (h₂ : x < y) : Real.log x < Real.log y := by sorry
theorem bounded_forall (n : ℕ) : ∀ k < n, k + 1 ≤ n := by sorry
theorem bounded_exists (n : ℕ) (h : 2 ≤ n) : ∃ k ≤ n, k ∣ n ∧ 1 < k := by sorry
theorem comp_apply' (f g : ℝ → ℝ) (x : ℝ) : (f ∘ g) x = f (g x) := by sorry
theorem iterate_cast (m n : ℕ) : ((m * n : ℕ) : ℝ) = (m : ℝ) * n := by sorry
theorem truncated (m n : ℕ) : ((m - n : ℕ) : ℝ) ≥ m - n := by sorry
theorem floor_le_self (x : ℝ) : (⌊x⌋ : ℝ) ≤ x := by sorry
theorem sign_cases (x : ℝ) (hx : x ≠ 0) : x / |x| = 1 ∨ x / |x| = -1 := by sorry
theorem sqrt_notation (x : ℝ) (hx : 0 ≤ x) : √x ^ 2 = x := by sorry
theorem universe_sum {ι : Type u} [Fintype ι] (x : ι → ℝ) : 0 ≤ ∑ i, x i ^ 2 := by sorry
theorem implication_chain (a b c : ℝ) : a ≤ b → b ≤ c → a ≤ c := by sorry
theorem unique_solution (a : ℝ) : ∃ x, x + a = 0 := by sorry
theorem iff_statement (a b : ℝ) : a < b ↔ ¬ b ≤ a := by sorry

end Functions

/-! ## More bundles, families and error recovery -/

namespace Mixed

variable {d : ℕ}

/-- A quadratic model `x ↦ ½ xᵀ H x - gᵀ x`. -/
structure Quadratic (d : ℕ) where
  H : Matrix (Fin d) (Fin d) ℝ
  g : Fin d → ℝ
  symm : H.IsSymm

noncomputable def Quadratic.value (q : Quadratic d) (x : Fin d → ℝ) : ℝ :=
  (1 / 2) * (x ⬝ᵥ q.H *ᵥ x) - q.g ⬝ᵥ x

theorem Quadratic.value_zero (q : Quadratic d) : q.value 0 = 0 := by sorry
theorem Quadratic.gram (q : Quadratic d) : q.Hᵀ = q.H := by sorry

def layers (W : ℕ → Matrix (Fin d) (Fin d) ℝ) : ℕ → Matrix (Fin d) (Fin d) ℝ
  | 0 => 1
  | k + 1 => W k * layers W k

theorem layers_one (W : ℕ → Matrix (Fin d) (Fin d) ℝ) : layers W 1 = W 0 := by sorry
theorem layers_trace_zero (W : ℕ → Matrix (Fin d) (Fin d) ℝ) : (layers W 0).trace = d := by sorry

theorem not_a_statement (a b : ℝ : a = b := by sorry

theorem after_the_broken_one (a b : ℝ) : a = b ∨ a ≠ b := by sorry
theorem family_union (s : Fin d → Set ℝ) (i : Fin d) (x : ℝ) (hx : x ∈ s i) :
    x ∈ ⋃ j, s j := by sorry
theorem finsum_eq (f : Fin d → ℝ) : ∑ᶠ i, f i = ∑ i, f i := by sorry
theorem outer_product (u v : Fin d → ℝ) : (vecMulVec u v)ᵀ = vecMulVec v u := by sorry
theorem psd_gram {k : ℕ} (A : Matrix (Fin k) (Fin d) ℝ) : (Aᵀ * A).PosSemidef := by sorry
theorem det_inverse (A : Matrix (Fin d) (Fin d) ℝ) (h : IsUnit A) : A⁻¹.det = A.det⁻¹ := by sorry
theorem mean_le_max [NeZero d] (x : Fin d → ℝ) (M : ℝ) (h : ∀ i, x i ≤ M) :
    (∑ i, x i) / d ≤ M := by sorry
theorem cauchy_schwarz (x y : Fin d → ℝ) :
    (∑ i, x i * y i) ^ 2 ≤ (∑ i, x i ^ 2) * ∑ i, y i ^ 2 := by sorry

end Mixed
