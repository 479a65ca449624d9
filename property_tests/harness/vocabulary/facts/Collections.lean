import Mathlib

/-! # Lists, multisets, averages, sums over all of a type

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

variable {n m : Type*} [Fintype n] [DecidableEq n] [Fintype m] [DecidableEq m]

namespace Right

-- List.sum_cons
theorem List_sum_cons (x : ℝ) (l : List ℝ) : (x :: l).sum = x + l.sum := by sorry

-- List.sum_append
theorem List_sum_append (l k : List ℝ) : (l ++ k).sum = l.sum + k.sum := by sorry

-- List.sum_reverse
theorem List_sum_reverse (l : List ℝ) : l.reverse.sum = l.sum := by sorry

-- List.prod_cons
theorem List_prod_cons (x : ℝ) (l : List ℝ) : (x :: l).prod = x * l.prod := by sorry

-- List.prod_append
theorem List_prod_append (l k : List ℝ) : (l ++ k).prod = l.prod * k.prod := by sorry

-- List.prod_replicate
theorem List_prod_replicate (k : ℕ) (x : ℝ) : (List.replicate k x).prod = x ^ k := by sorry

-- List.length_append
theorem List_length_append (l k : List ℝ) : (l ++ k).length = l.length + k.length := by sorry

-- List.length_cons
theorem List_length_cons (x : ℝ) (l : List ℝ) : (x :: l).length = l.length + 1 := by sorry

-- List.length_map
theorem List_length_map (f : ℝ → ℝ) (l : List ℝ) : (l.map f).length = l.length := by sorry

-- List.map_append
theorem List_map_append (f : ℝ → ℝ) (l k : List ℝ) : (l ++ k).map f = l.map f ++ k.map f := by
    sorry

-- List.map_cons
theorem List_map_cons (f : ℝ → ℝ) (x : ℝ) (l : List ℝ) : (x :: l).map f = f x :: l.map f := by
    sorry

-- List.map_reverse
theorem List_map_reverse (f : ℝ → ℝ) (l : List ℝ) : l.reverse.map f = (l.map f).reverse := by
    sorry

-- List.append_assoc
theorem List_append_assoc (a b c : List ℝ) : a ++ b ++ c = a ++ (b ++ c) := by sorry

-- List.reverse_append
theorem List_reverse_append (a b : List ℝ) : (a ++ b).reverse = b.reverse ++ a.reverse := by sorry

-- List.reverse_reverse
theorem List_reverse_reverse (l : List ℝ) : l.reverse.reverse = l := by sorry

-- List.length_range
theorem List_length_range (k : ℕ) : (List.range k).length = k := by sorry

-- List.sum_range_succ
theorem List_sum_range_succ (k : ℕ) : (List.range (k + 1)).sum = (List.range k).sum + k := by
    sorry

-- List.range_succ
theorem List_range_succ (k : ℕ) : List.range (k + 1) = List.range k ++ [k] := by sorry

-- List.length_finRange
theorem List_length_finRange (k : ℕ) : (List.finRange k).length = k := by sorry

-- List.map_coe_finRange
theorem List_map_coe_finRange (f : Fin 3 → ℝ) : ((List.finRange 3).map f).sum = ∑ i, f i := by
    sorry

-- List.nodup_finRange
theorem List_nodup_finRange (k : ℕ) : (List.finRange k).Nodup := by sorry

-- List.length_ofFn
theorem List_length_ofFn (k : ℕ) (f : Fin k → ℝ) : (List.ofFn f).length = k := by sorry

-- List.sum_ofFn
theorem List_sum_ofFn (k : ℕ) (f : Fin k → ℝ) : (List.ofFn f).sum = ∑ i, f i := by sorry

-- List.map_ofFn
theorem List_map_ofFn (k : ℕ) (f : Fin k → ℝ) (g : ℝ → ℝ) : (List.ofFn f).map g = List.ofFn fun i
    => g (f i) := by sorry

-- List.length_replicate
theorem List_length_replicate (k : ℕ) (x : ℝ) : (List.replicate k x).length = k := by sorry

-- List.sum_replicate
theorem List_sum_replicate (k : ℕ) (x : ℝ) : (List.replicate k x).sum = k * x := by sorry

-- List.take_append_drop
theorem List_take_append_drop (k : ℕ) (l : List ℝ) : l.take k ++ l.drop k = l := by sorry

-- List.length_take
theorem List_length_take (k : ℕ) (l : List ℝ) : (l.take k).length = min k l.length := by sorry

-- List.length_drop
theorem List_length_drop (k : ℕ) (l : List ℝ) : (l.drop k).length = l.length - k := by sorry

-- List.take_zero
theorem List_take_zero (l : List ℝ) : l.take 0 = [] := by sorry

-- List.drop_zero
theorem List_drop_zero (l : List ℝ) : l.drop 0 = l := by sorry

-- List.drop_one
theorem List_drop_one (l : List ℝ) : l.drop 1 = l.tail := by sorry

-- List.length_tail
theorem List_length_tail (l : List ℝ) : l.tail.length = l.length - 1 := by sorry

-- List.tail_cons
theorem List_tail_cons (x : ℝ) (l : List ℝ) : (x :: l).tail = l := by sorry

-- List.getD_cons_zero
theorem List_getD_cons_zero (x y : ℝ) (l : List ℝ) : (x :: l).getD 0 y = x := by sorry

-- List.getD_cons_succ
theorem List_getD_cons_succ (k : ℕ) (x y : ℝ) (l : List ℝ) : (x :: l).getD (k + 1) y = l.getD k y
    := by sorry

-- List.getD_eq_default
theorem List_getD_eq_default (y : ℝ) (l : List ℝ) (k : ℕ) (h : l.length ≤ k) : l.getD k y = y :=
    by sorry

-- List.foldl_append
theorem List_foldl_append (l k : List ℝ) (x : ℝ) : (l ++ k).foldl (fun a b => a - b) x = k.foldl
    (fun a b => a - b) (l.foldl (fun a b => a - b) x) := by sorry

-- List.foldl_cons
theorem List_foldl_cons (l : List ℝ) (x y : ℝ) : (y :: l).foldl (fun a b => a - b) x = l.foldl
    (fun a b => a - b) (x - y) := by sorry

-- List.sum_eq_foldl
theorem List_sum_eq_foldl (l : List ℝ) : l.foldl (fun a b => a + b) 0 = l.sum := by sorry

-- List.foldr_cons
theorem List_foldr_cons (l : List ℝ) (x y : ℝ) : (y :: l).foldr (fun a b => a - b) x = y -
    l.foldr (fun a b => a - b) x := by sorry

-- List.sum_eq_foldr
theorem List_sum_eq_foldr (l : List ℝ) : l.foldr (fun a b => a + b) 0 = l.sum := by sorry

-- List.foldr_append
theorem List_foldr_append (l k : List ℝ) (x : ℝ) : (l ++ k).foldr (fun a b => a - b) x = l.foldr
    (fun a b => a - b) (k.foldr (fun a b => a - b) x) := by sorry

-- List.nodup_cons
theorem List_nodup_cons (i : n) (l : List n) : (i :: l).Nodup ↔ i ∉ l ∧ l.Nodup := by sorry

-- List.nodup_reverse
theorem List_nodup_reverse (l : List n) : l.reverse.Nodup ↔ l.Nodup := by sorry

-- List.toFinset_card_of_nodup
theorem List_toFinset_card_of_nodup (l : List n) (h : l.Nodup) : l.toFinset.card = l.length := by
    sorry

-- List.toFinset_append
theorem List_toFinset_append (l k : List n) : (l ++ k).toFinset = l.toFinset ∪ k.toFinset := by
    sorry

-- List.toFinset_cons
theorem List_toFinset_cons (i : n) (l : List n) : (i :: l).toFinset = insert i l.toFinset := by
    sorry

-- Multiset.sum_map_mul_left
theorem Multiset_sum_map_mul_left (s : Multiset ℝ) (c : ℝ) : (s.map fun x => c * x).sum = c *
    s.sum := by sorry

-- Multiset.prod_map_mul
theorem Multiset_prod_map_mul (s : Multiset ℝ) : (s.map fun x => x * x).prod = s.prod * s.prod :=
    by sorry

-- Multiset.card_map
theorem Multiset_card_map (f : ℝ → ℝ) (s : Multiset ℝ) : (s.map f).card = s.card := by sorry

-- Finset.card_val
theorem Finset_card_val (s : Finset n) : s.val.card = s.card := by sorry

-- Multiset.toFinset_val
theorem Multiset_toFinset_val (s : Finset n) : s.val.toFinset = s := by sorry

-- Finset.sum_eq_multiset_sum
theorem Finset_sum_eq_multiset_sum (s : Finset n) (f : n → ℝ) : (s.val.map f).sum = ∑ i ∈ s, f i
    := by sorry

-- Multiset.toFinset_card_le
theorem Multiset_toFinset_card_le (s : Multiset n) : s.toFinset.card ≤ s.card := by sorry

-- Finset.length_toList
theorem Finset_length_toList (s : Finset n) (h : s.card ≤ 1) : s.toList.length = s.card := by
    sorry

-- Finset.sum_toList
theorem Finset_sum_toList (f : n → ℝ) (s : Finset n) (h : s.card ≤ 1) : (s.toList.map f).sum = ∑
    i ∈ s, f i := by sorry

-- Finset.toList_toFinset
theorem Finset_toList_toFinset (s : Finset n) (h : s.card ≤ 1) : s.toList.toFinset = s := by sorry

-- Finset.expect_const
theorem Finset_expect_const [Nonempty n] (c : ℝ) : Finset.expect (Finset.univ : Finset n) (fun _
    => c) = c := by sorry

-- Finset.expect_add_distrib
theorem Finset_expect_add_distrib (s : Finset n) (f g : n → ℝ) : Finset.expect s (fun i => f i +
    g i) = Finset.expect s f + Finset.expect s g := by sorry

-- Finset.card_smul_expect
theorem Finset_card_smul_expect (s : Finset n) (f : n → ℝ) : s.card * Finset.expect s f = ∑ i ∈
    s, f i := by sorry

-- finsum_eq_sum_of_fintype
theorem finsum_eq_sum_of_fintype (f : n → ℝ) : ∑ᶠ i, f i = ∑ i, f i := by sorry

-- finsum_zero
theorem finsum_zero : (∑ᶠ _ : n, (0 : ℝ)) = 0 := by sorry

-- finsum_add_distrib
theorem finsum_add_distrib (f g : n → ℝ) : ∑ᶠ i, (f i + g i) = ∑ᶠ i, f i + ∑ᶠ i, g i := by sorry

-- finprod_eq_prod_of_fintype
theorem finprod_eq_prod_of_fintype (f : n → ℝ) : ∏ᶠ i, f i = ∏ i, f i := by sorry

-- finprod_one
theorem finprod_one : (∏ᶠ _ : n, (1 : ℝ)) = 1 := by sorry

-- finprod_mul_distrib
theorem finprod_mul_distrib (f g : n → ℝ) : ∏ᶠ i, f i * g i = (∏ᶠ i, f i) * ∏ᶠ i, g i := by sorry

-- Multiset.card_map
theorem Multiset_card_map_2 (f : ℝ → ℝ) (s : Multiset ℝ) : (s.map fun x => f (f x)).card = s.card
    := by sorry

-- Multiset.map_map
theorem Multiset_map_map (f g : ℝ → ℝ) (s : Multiset ℝ) : (s.map g).map f = s.map fun x => f (g
    x) := by sorry

-- Multiset.sum_map_neg'
theorem Multiset_sum_map_neg' (s : Multiset ℝ) : (s.map fun x => -x).sum = -s.sum := by sorry

-- Multiset.sum_map_add
theorem Multiset_sum_map_add (s : Multiset ℝ) (f g : ℝ → ℝ) : (s.map fun x => f x + g x).sum =
    (s.map f).sum + (s.map g).sum := by sorry

-- Multiset.prod_map_pow
theorem Multiset_prod_map_pow (s : Multiset ℝ) (k : ℕ) : (s.map fun x => x ^ k).prod = s.prod ^ k
    := by sorry

-- Multiset.prod_map_mul
theorem Multiset_prod_map_mul_2 (s : Multiset ℝ) (c : ℝ) : (s.map fun x => c * x).prod = c ^
    s.card * s.prod := by sorry

-- Multiset.toFinset_card_le
theorem Multiset_toFinset_card_le_2 (s : Finset n) (f : n → m) : (s.val.map f).toFinset.card ≤
    s.card := by sorry

-- Finset.image_toFinset
theorem Finset_image_toFinset (s : Finset n) (f : n → m) : (s.val.map f).toFinset = s.image f :=
    by sorry

end Right

namespace Wrong

theorem List_sum_cons (x : ℝ) (l : List ℝ) : (x :: l).sum = x * l.sum := by sorry

theorem List_prod_cons (l : List ℝ) : l.prod = l.sum := by sorry

theorem List_length_append (l k : List ℝ) : (l ++ k).length = l.length := by sorry

theorem List_length_map (f : ℝ → ℝ) (l : List ℝ) : l.map f = l := by sorry

theorem List_map_cons (x y : ℝ) (l : List ℝ) : x :: y :: l = y :: x :: l := by sorry

theorem List_append_assoc (a b : List ℝ) : a ++ b = b ++ a := by sorry

theorem List_reverse_append (a b : List ℝ) : (a ++ b).reverse = a.reverse ++ b.reverse := by sorry

theorem List_length_range (k : ℕ) : (List.range k).sum = k := by sorry

theorem List_length_finRange (k : ℕ) : (List.finRange k).length = k + 1 := by sorry

theorem List_length_ofFn (k : ℕ) (f : Fin k → ℝ) : (List.ofFn f).sum = ∏ i, f i := by sorry

theorem List_length_replicate (k : ℕ) (x : ℝ) : (List.replicate k x).sum = x := by sorry

theorem List_take_append_drop (k : ℕ) (l : List ℝ) : l.take k = l.drop k := by sorry

theorem List_length_take (k : ℕ) (l : List ℝ) : (l.take k).length = k := by sorry

theorem List_drop_one (l : List ℝ) : l.tail.length = l.length := by sorry

theorem List_getD_cons_zero (x y : ℝ) (l : List ℝ) : (x :: l).getD 1 y = y := by sorry

theorem List_foldl_append (l : List ℝ) (x : ℝ) : l.foldl (fun a b => a - b) x = l.foldr (fun a b
    => a - b) x := by sorry

theorem List_foldr_cons (l : List ℝ) (x y : ℝ) : (y :: l).foldr (fun a b => a - b) x = l.foldr
    (fun a b => a - b) (y - x) := by sorry

theorem List_nodup_cons (i : n) (l : List n) (h : l.Nodup) : (i :: l).Nodup := by sorry

theorem List_toFinset_card_of_nodup (l : List n) : l.toFinset.card = l.length := by sorry

theorem Finset_card_val (s : Finset n) : s.val.card = s.card + 1 := by sorry

theorem Finset_length_toList (s : Finset n) (h : s.card ≤ 1) : s.toList.length = 1 := by sorry

theorem Finset_expect_const (c : ℝ) : Finset.expect (Finset.univ : Finset n) (fun _ => c) = c :=
    by sorry

theorem finsum_eq_sum_of_fintype (f : n → ℝ) : ∑ᶠ i, f i = 0 := by sorry

theorem finprod_eq_prod_of_fintype (f : n → ℝ) : ∏ᶠ i, f i = 1 := by sorry

theorem Multiset_card_map_2 (f : ℝ → ℝ) (s : Multiset ℝ) : s.map f = s := by sorry

theorem Multiset_map_map (f g : ℝ → ℝ) (s : Multiset ℝ) : (s.map g).map f = (s.map f).map g := by
    sorry

theorem Multiset_sum_map_neg' (s : Multiset ℝ) : s.sum = s.prod := by sorry

theorem Multiset_prod_map_pow (s : Multiset ℝ) (c : ℝ) : (s.map fun x => c * x).prod = c * s.prod
    := by sorry

theorem Multiset_prod_map_mul_2 (s : Multiset ℝ) : s.card = 0 := by sorry

theorem Multiset_toFinset_card_le_2 (s : Multiset n) : s.toFinset.card = s.card := by sorry

end Wrong
