import Mathlib

/-! # Finite types and finite sets, positions, tuples, sums of types (3 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Finset
variable {n m : Type*} [Fintype n] [DecidableEq n] [Fintype m] [DecidableEq m]

namespace Right

-- Fin.castSucc_castPred
theorem Fin_castSucc_castPred (k : ℕ) (i : Fin (k + 1)) (h : i ≠ Fin.last k) : (i.castPred
    h).castSucc = i := by sorry

-- Fin.castPred_inj
theorem Fin_castPred_inj (k : ℕ) (i j : Fin (k + 1)) (hi : i ≠ Fin.last k) (hj : j ≠ Fin.last k)
    : i.castPred hi = j.castPred hj ↔ i = j := by sorry

-- Fin.castPred_zero
theorem Fin_castPred_zero (k : ℕ) (h : (0 : Fin (k + 2)) ≠ Fin.last (k + 1)) : (0 : Fin (k +
    2)).castPred h = 0 := by sorry

-- Fin.val_castLE
theorem Fin_val_castLE (k l : ℕ) (h : k ≤ l) (i : Fin k) : ((Fin.castLE h i : Fin l) : ℕ) = i :=
    by sorry

-- Fin.castLE_le_castLE_iff
theorem Fin_castLE_le_castLE_iff (k l : ℕ) (h : k ≤ l) (i j : Fin k) : (Fin.castLE h i : Fin l) ≤
    Fin.castLE h j ↔ i ≤ j := by sorry

-- Fin.castLE_injective
theorem Fin_castLE_injective (k l : ℕ) (h : k ≤ l) (i j : Fin k) (hij : (Fin.castLE h i : Fin l)
    = Fin.castLE h j) : i = j := by sorry

-- Fin.val_castLT
theorem Fin_val_castLT (k l : ℕ) (i : Fin l) (h : (i : ℕ) < k) : ((i.castLT h : Fin k) : ℕ) = i
    := by sorry

-- Fin.castLT_castAdd
theorem Fin_castLT_castAdd (k l : ℕ) (i : Fin k) (h : ((Fin.castAdd l i : Fin (k + l)) : ℕ) < k)
    : (Fin.castAdd l i).castLT h = i := by sorry

-- Fin.castSucc_castLT
theorem Fin_castSucc_castLT (k : ℕ) (i : Fin (k + 1)) (h : (i : ℕ) < k) : (i.castLT h).castSucc =
    i := by sorry

-- Fin.val_cast
theorem Fin_val_cast (k l : ℕ) (h : k = l) (i : Fin k) : (Fin.cast h i : ℕ) = i := by sorry

-- Fin.cast_refl
theorem Fin_cast_refl (k : ℕ) (h : k = k) (i : Fin k) : Fin.cast h i = i := by sorry

-- Fin.rev_cast
theorem Fin_rev_cast (k l : ℕ) (h : k = l) (i : Fin k) : (Fin.cast h i).rev = Fin.cast h i.rev :=
    by sorry

-- Fin.subNat_addNat
theorem Fin_subNat_addNat (k l : ℕ) (i : Fin k) (h : l ≤ (i.addNat l : ℕ)) : (i.addNat l).subNat
    l h = i := by sorry

-- Fin.val_subNat
theorem Fin_val_subNat (k l : ℕ) (i : Fin (k + l)) (h : l ≤ (i : ℕ)) : ((i.subNat l h : Fin k) :
    ℕ) = i - l := by sorry

-- Fin.addNat_subNat
theorem Fin_addNat_subNat (k l : ℕ) (i : Fin (k + l)) (h : l ≤ (i : ℕ)) : (i.subNat l h).addNat l
    = i := by sorry

-- Fin.take_apply
theorem Fin_take_apply (k l : ℕ) (h : l ≤ k) (v : Fin k → ℝ) (i : Fin l) : Fin.take l h v i = v
    (Fin.castLE h i) := by sorry

-- Fin.take_eq_self
theorem Fin_take_eq_self (k : ℕ) (h : k ≤ k) (v : Fin k → ℝ) : Fin.take k h v = v := by sorry

-- Fin.take_take
theorem Fin_take_take (k l o : ℕ) (h : l ≤ k) (h' : o ≤ l) (h'' : o ≤ k) (v : Fin k → ℝ) :
    Fin.take o h' (Fin.take l h v) = Fin.take o h'' v := by sorry

-- Sum.elim_inl
theorem Sum_elim_inl (f : n → ℝ) (g : m → ℝ) (i : n) : Sum.elim f g (Sum.inl i) = f i := by sorry

-- Sum.elim_inr
theorem Sum_elim_inr (f : n → ℝ) (g : m → ℝ) (j : m) : Sum.elim f g (Sum.inr j) = g j := by sorry

-- Sum.elim_comp_inl_inr
theorem Sum_elim_comp_inl_inr (f : n ⊕ m → ℝ) : Sum.elim (fun i => f (Sum.inl i)) (fun j => f
    (Sum.inr j)) = f := by sorry

-- Sum.inl_injective
theorem Sum_inl_injective (i j : n) : (Sum.inl i : n ⊕ m) = Sum.inl j ↔ i = j := by sorry

-- Sum.isLeft_inl
theorem Sum_isLeft_inl (i : n) : (Sum.inl i : n ⊕ m).isLeft = true := by sorry

-- Sum.isLeft_inr
theorem Sum_isLeft_inr (j : m) : (Sum.inr j : n ⊕ m).isLeft = false := by sorry

-- Sum.not_isLeft
theorem Sum_not_isLeft (x : n ⊕ m) : x.isLeft = false ↔ ∃ j : m, x = Sum.inr j := by sorry

-- Sum.getLeft_inl
theorem Sum_getLeft_inl (i : n) (h : (Sum.inl i : n ⊕ m).isLeft = true) : (Sum.inl i : n ⊕
    m).getLeft h = i := by sorry

-- Sum.inl_getLeft
theorem Sum_inl_getLeft (x : n ⊕ m) (h : x.isLeft = true) : Sum.inl (x.getLeft h) = x := by sorry

-- Sum.getLeft_eq_iff
theorem Sum_getLeft_eq_iff (x : n ⊕ m) (h : x.isLeft = true) (i : n) : x.getLeft h = i ↔ x =
    Sum.inl i := by sorry

-- Sum.getRight_inr
theorem Sum_getRight_inr (j : m) (h : (Sum.inr j : n ⊕ m).isLeft = false) : (Sum.inr j : n ⊕
    m).getRight h = j := by sorry

-- Sum.inr_getRight
theorem Sum_inr_getRight (x : n ⊕ m) (h : x.isLeft = false) : Sum.inr (x.getRight h) = x := by
    sorry

-- Sum.getRight_eq_iff
theorem Sum_getRight_eq_iff (x : n ⊕ m) (h : x.isLeft = false) (j : m) : x.getRight h = j ↔ x =
    Sum.inr j := by sorry

-- Option.some_inj
theorem Option_some_inj (i j : n) : some i = some j ↔ i = j := by sorry

-- Option.some_ne_none
theorem Option_some_ne_none (i : n) : some i ≠ none := by sorry

-- Option.isSome_none
theorem Option_isSome_none (o : Option n) : o.isSome = false ↔ o = none := by sorry

-- Option.isSome_some
theorem Option_isSome_some (i : n) : (some i).isSome = true := by sorry

-- Option.isSome_none
theorem Option_isSome_none_2 : (none : Option n).isSome = false := by sorry

-- Option.isSome_iff_exists
theorem Option_isSome_iff_exists (o : Option n) : o.isSome = true ↔ ∃ i, o = some i := by sorry

-- Option.some_get
theorem Option_some_get (o : Option n) (h : o.isSome = true) : some (o.get h) = o := by sorry

-- Option.get_some
theorem Option_get_some (i : n) (h : (some i).isSome = true) : (some i).get h = i := by sorry

-- Option.get_inj
theorem Option_get_inj (o p : Option n) (ho : o.isSome = true) (hp : p.isSome = true) : o.get ho
    = p.get hp ↔ o = p := by sorry

-- Subtype.ext_iff
theorem Subtype_ext_iff (s : Finset n) (i j : {x // x ∈ s}) : i = j ↔ i.val = j.val := by sorry

-- Subtype.coe_prop
theorem Subtype_coe_prop (s : Finset n) (i : {x // x ∈ s}) : i.val ∈ s := by sorry

-- Subtype.coe_mk
theorem Subtype_coe_mk (s : Finset n) (i : n) (h : i ∈ s) : (⟨i, h⟩ : {x // x ∈ s}).val = i := by
    sorry

-- Subtype.mk_eq_mk
theorem Subtype_mk_eq_mk (s : Finset n) (i j : n) (hi : i ∈ s) (hj : j ∈ s) : (⟨i, hi⟩ : {x // x
    ∈ s}) = ⟨j, hj⟩ ↔ i = j := by sorry

-- Subtype.coe_eta
theorem Subtype_coe_eta (s : Finset n) (i : {x // x ∈ s}) (h : i.val ∈ s) : (⟨i.val, h⟩ : {x // x
    ∈ s}) = i := by sorry

-- Fintype.card_pos
theorem Fintype_card_pos [Nonempty n] : 0 < Fintype.card n := by sorry

-- exists_const
theorem exists_const [Nonempty n] (x : ℝ) : (∃ _ : n, 0 < x) ↔ 0 < x := by sorry

-- Finset.sum_const
theorem Finset_sum_const [Nonempty n] (x : ℝ) (h : 0 < x) : 0 < ∑ _i : n, x := by sorry

-- Fintype.card_eq_zero
theorem Fintype_card_eq_zero [IsEmpty n] : Fintype.card n = 0 := by sorry

-- Finset.univ_eq_empty
theorem Finset_univ_eq_empty [IsEmpty n] : (Finset.univ : Finset n) = ∅ := by sorry

-- Finset.sum_of_isEmpty
theorem Finset_sum_of_isEmpty [IsEmpty n] (f : n → ℝ) : ∑ i, f i = 0 := by sorry

-- Fintype.card_le_one_iff_subsingleton
theorem Fintype_card_le_one_iff_subsingleton [Subsingleton n] : Fintype.card n ≤ 1 := by sorry

-- Subsingleton.elim
theorem Subsingleton_elim [Subsingleton n] (i j : n) : i = j := by sorry

-- Finset.card_le_one_of_subsingleton
theorem Finset_card_le_one_of_subsingleton [Subsingleton n] (s : Finset n) : s.card ≤ 1 := by
    sorry

-- Fintype.one_lt_card
theorem Fintype_one_lt_card [Nontrivial n] : 1 < Fintype.card n := by sorry

-- exists_pair_ne
theorem exists_pair_ne [Nontrivial n] : ∃ i j : n, i ≠ j := by sorry

-- exists_ne
theorem exists_ne [Nontrivial n] (i : n) : ∃ j : n, j ≠ i := by sorry

-- Fintype.card_unique
theorem Fintype_card_unique [Unique n] : Fintype.card n = 1 := by sorry

-- Unique.instSubsingleton
theorem Unique_instSubsingleton [Unique n] (i j : n) : i = j := by sorry

-- Fintype.sum_unique
theorem Fintype_sum_unique [Unique n] (f : n → ℝ) (j : n) : ∑ i, f i = f j := by sorry

-- Fintype.card_ne_zero
theorem Fintype_card_ne_zero [Inhabited n] : Fintype.card n ≠ 0 := by sorry

-- Finset.univ_eq_empty_iff
theorem Finset_univ_eq_empty_iff [Inhabited n] : (Finset.univ : Finset n) ≠ ∅ := by sorry

-- Finset.univ_nonempty
theorem Finset_nonempty_univ [Inhabited n] : (Finset.univ : Finset n).Nonempty := by sorry

-- Nat.pos_of_neZero
theorem Nat_pos_of_neZero (k : ℕ) [NeZero k] : 0 < k := by sorry

-- Fin.zero_le
theorem Fin_zero_le (k : ℕ) [NeZero k] (i : Fin k) : 0 ≤ i := by sorry

-- Fin.val_zero
theorem Fin_val_zero (k : ℕ) [NeZero k] : ((0 : Fin k) : ℕ) = 0 := by sorry

-- Fin.is_lt
theorem Fin_is_lt (k : ℕ) (i : Fin k) : (i : ℕ) < k := by sorry

end Right

namespace Wrong

theorem Fin_castSucc_castPred (k : ℕ) (i : Fin (k + 1)) (h : i ≠ Fin.last k) : (i.castPred
    h).succ = i := by sorry

theorem Fin_val_castLE (k l : ℕ) (h : k ≤ l) (i : Fin k) : ((Fin.castLE h i : Fin l) : ℕ) = l :=
    by sorry

theorem Fin_val_castLT (k l : ℕ) (i : Fin l) (h : (i : ℕ) < k) : ((i.castLT h : Fin k) : ℕ) = k
    := by sorry

theorem Fin_val_cast (k l : ℕ) (h : k = l) (i : Fin k) : (Fin.cast h i : ℕ) = l := by sorry

theorem Fin_subNat_addNat (k l : ℕ) (i : Fin (k + l)) (h : l ≤ (i : ℕ)) : ((i.subNat l h : Fin k)
    : ℕ) = i := by sorry

theorem Fin_take_apply (k l : ℕ) (h : l ≤ k) (v : Fin k → ℝ) (i : Fin l) : Fin.take l h v i = v
    (Fin.castLE h i).rev := by sorry

theorem Sum_elim_inl (f : n → ℝ) (i : n) : Sum.elim f (-f) (Sum.inr i) = f i := by sorry

theorem Sum_inl_injective (i j : n) : (Sum.inl i : n ⊕ n) = Sum.inr j ↔ i = j := by sorry

theorem Sum_isLeft_inl (x : n ⊕ m) : x.isLeft = true := by sorry

theorem Sum_getLeft_inl (x : n ⊕ m) (h : x.isLeft = true) (i : n) : x.getLeft h = i := by sorry

theorem Sum_getRight_inr (x : n ⊕ m) (h : x.isLeft = false) (j : m) : x.getRight h = j := by sorry

theorem Option_some_inj (o : Option n) (i : n) : o = some i := by sorry

theorem Option_some_ne_none (o : Option n) : o = none := by sorry

theorem Option_isSome_some (o : Option n) : o.isSome = true := by sorry

theorem Option_some_get (o : Option n) (h : o.isSome = true) (i : n) : o.get h = i := by sorry

theorem Subtype_coe_prop (s t : Finset n) (i : {x // x ∈ s}) : i.val ∈ t := by sorry

theorem Subtype_mk_eq_mk (s : Finset n) (i j : n) (hi : i ∈ s) (hj : j ∈ s) : (⟨i, hi⟩ : {x // x
    ∈ s}) = ⟨j, hj⟩ := by sorry

theorem Fintype_card_pos [Nonempty n] : 1 < Fintype.card n := by sorry

theorem exists_const (x : ℝ) : (∃ _ : n, 0 < x) ↔ 0 < x := by sorry

theorem Finset_sum_const (x : ℝ) (h : 0 < x) : 0 < ∑ _i : n, x := by sorry

theorem Fintype_card_eq_zero [Subsingleton n] : Fintype.card n = 0 := by sorry

theorem Fintype_card_eq_zero_2 [IsEmpty n] (m : ℕ) : Fintype.card n = m := by sorry

theorem Finset_sum_of_isEmpty [Inhabited n] (f : n → ℝ) : ∑ i, f i = 0 := by sorry

theorem Subsingleton_elim (i j : n) : i = j := by sorry

theorem Fintype_one_lt_card [Nontrivial n] : 2 < Fintype.card n := by sorry

theorem Unique_instSubsingleton [Inhabited n] (i j : n) : i = j := by sorry

theorem Fintype_sum_unique [Unique n] (f : n → ℝ) : ∑ i, f i = 1 := by sorry

theorem Nat_pos_of_neZero (k : ℕ) [NeZero k] : 1 < k := by sorry

end Wrong
