import Mathlib

/-! # Finite types and finite sets, positions, tuples, sums of types

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Finset
variable {n m : Type*} [Fintype n] [DecidableEq n] [Fintype m] [DecidableEq m]

namespace Right

-- Fintype.card_fin
theorem Fintype_card_fin (k : ℕ) : Fintype.card (Fin k) = k := by sorry

-- Fintype.card_prod
theorem Fintype_card_prod : Fintype.card (n × m) = Fintype.card n * Fintype.card m := by sorry

-- Fintype.card_sum
theorem Fintype_card_sum : Fintype.card (n ⊕ m) = Fintype.card n + Fintype.card m := by sorry

-- Nat.card_eq_fintype_card
theorem Nat_card_eq_fintype_card : Nat.card n = Fintype.card n := by sorry

-- Nat.card_prod
theorem Nat_card_prod : Nat.card (n × m) = Nat.card n * Nat.card m := by sorry

-- Nat.card_fin
theorem Nat_card_fin (k : ℕ) : Nat.card (Fin k) = k := by sorry

-- Finset.mem_univ
theorem Finset_mem_univ (i : n) : i ∈ (Finset.univ : Finset n) := by sorry

-- Finset.card_univ
theorem Finset_card_univ : (Finset.univ : Finset n).card = Fintype.card n := by sorry

-- Finset.card_union_add_card_inter
theorem Finset_card_union_add_card_inter (s t : Finset n) : (s ∪ t).card + (s ∩ t).card = s.card
    + t.card := by sorry

-- Finset.card_range
theorem Finset_card_range (k : ℕ) : (Finset.range k).card = k := by sorry

-- Finset.mem_range
theorem Finset_mem_range (k i : ℕ) : i ∈ Finset.range k ↔ i < k := by sorry

-- Finset.sum_range_succ
theorem Finset_sum_range_succ (f : ℕ → ℝ) (k : ℕ) : ∑ i ∈ Finset.range (k + 1), f i = ∑ i ∈
    Finset.range k, f i + f k := by sorry

-- Finset.mem_filter
theorem Finset_mem_filter (s : Finset (Fin 4)) (f : Fin 4 → ℝ) (i : Fin 4) : i ∈ s.filter (fun j
    => 0 < f j) ↔ i ∈ s ∧ 0 < f i := by sorry

-- Finset.card_filter_le
theorem Finset_card_filter_le (s : Finset n) (f : n → ℝ) : (s.filter fun j => 0 < f j).card ≤
    s.card := by sorry

-- Finset.filter_true
theorem Finset_filter_true (s : Finset n) : s.filter (fun _ => True) = s := by sorry

-- Finset.card_image_le
theorem Finset_card_image_le (s : Finset (Fin 4)) (f : Fin 4 → Fin 3) : (s.image f).card ≤ s.card
    := by sorry

-- Finset.mem_image
theorem Finset_mem_image (s : Finset (Fin 4)) (f : Fin 4 → Fin 3) (j : Fin 3) : j ∈ s.image f ↔ ∃
    i ∈ s, f i = j := by sorry

-- Finset.image_union
theorem Finset_image_union (s t : Finset (Fin 4)) (f : Fin 4 → Fin 3) : (s ∪ t).image f = s.image
    f ∪ t.image f := by sorry

-- Finset.mem_erase
theorem Finset_mem_erase (s : Finset n) (i j : n) : i ∈ s.erase j ↔ i ≠ j ∧ i ∈ s := by sorry

-- Finset.card_erase_of_mem
theorem Finset_card_erase_of_mem (s : Finset n) (i : n) (h : i ∈ s) : (s.erase i).card = s.card -
    1 := by sorry

-- Finset.insert_erase
theorem Finset_insert_erase (s : Finset n) (i : n) (h : i ∈ s) : insert i (s.erase i) = s := by
    sorry

-- Finset.mem_Icc
theorem Finset_mem_Icc (a b k : ℕ) : k ∈ Finset.Icc a b ↔ a ≤ k ∧ k ≤ b := by sorry

-- Nat.card_Icc
theorem Nat_card_Icc (a b : ℕ) : (Finset.Icc a b).card = b + 1 - a := by sorry

-- Finset.Icc_self
theorem Finset_Icc_self (a : ℕ) : Finset.Icc a a = {a} := by sorry

-- Nat.card_Ico
theorem Nat_card_Ico (a b : ℕ) : (Finset.Ico a b).card = b - a := by sorry

-- Finset.Ico_self
theorem Finset_Ico_self (a : ℤ) : Finset.Ico a a = ∅ := by sorry

-- Finset.range_eq_Ico
theorem Finset_range_eq_Ico (k : ℕ) : Finset.range k = Finset.Ico 0 k := by sorry

-- Nat.card_Ioc
theorem Nat_card_Ioc (a b : ℕ) : (Finset.Ioc a b).card = b - a := by sorry

-- Finset.mem_Ioc
theorem Finset_mem_Ioc (a b k : ℤ) : k ∈ Finset.Ioc a b ↔ a < k ∧ k ≤ b := by sorry

-- Finset.Ioc_subset_Icc_self
theorem Finset_Ioc_subset_Icc_self (a b : ℕ) : Finset.Ioc a b ⊆ Finset.Icc a b := by sorry

-- Nat.card_Ioo
theorem Nat_card_Ioo (a b : ℕ) : (Finset.Ioo a b).card = b - a - 1 := by sorry

-- Finset.mem_Ioo
theorem Finset_mem_Ioo (a b k : ℤ) : k ∈ Finset.Ioo a b ↔ a < k ∧ k < b := by sorry

-- Finset.Ioo_subset_Ico_self
theorem Finset_Ioo_subset_Ico_self (a b : ℕ) : Finset.Ioo a b ⊆ Finset.Ico a b := by sorry

-- Finset.mem_Iic
theorem Finset_mem_Iic (a k : ℕ) : k ∈ Finset.Iic a ↔ k ≤ a := by sorry

-- Nat.card_Iic
theorem Nat_card_Iic (a : ℕ) : (Finset.Iic a).card = a + 1 := by sorry

-- Finset.Iic_subset_Iic
theorem Finset_Iic_subset_Iic (i j : Fin 4) : Finset.Iic i ⊆ Finset.Iic j ↔ i ≤ j := by sorry

-- Finset.mem_Iio
theorem Finset_mem_Iio (a k : ℕ) : k ∈ Finset.Iio a ↔ k < a := by sorry

-- Fin.card_Iio
theorem Fin_card_Iio (i : Fin 4) : (Finset.Iio i).card = i := by sorry

-- Finset.Iio_subset_Iic_self
theorem Finset_Iio_subset_Iic_self (i : Fin 4) : Finset.Iio i ⊆ Finset.Iic i := by sorry

-- Finset.mem_Ici
theorem Finset_mem_Ici (i j : Fin 4) : j ∈ Finset.Ici i ↔ i ≤ j := by sorry

-- Fin.card_Ici
theorem Fin_card_Ici (i : Fin 4) : (Finset.Ici i).card = 4 - i := by sorry

-- Finset.Ioi_subset_Ici_self
theorem Finset_Ioi_subset_Ici_self (i : Fin 4) : Finset.Ioi i ⊆ Finset.Ici i := by sorry

-- Finset.mem_Ioi
theorem Finset_mem_Ioi (i j : Fin 4) : j ∈ Finset.Ioi i ↔ i < j := by sorry

-- Fin.card_Ioi
theorem Fin_card_Ioi (i : Fin 4) : (Finset.Ioi i).card = 3 - i := by sorry

-- Finset.Nonempty.card_pos
theorem Finset_Nonempty_card_pos (s : Finset n) : s.Nonempty → 0 < s.card := by sorry

-- Finset.univ_nonempty
theorem Finset_univ_nonempty [Nonempty n] : (Finset.univ : Finset n).Nonempty := by sorry

-- Finset.nonempty_range_iff
theorem Finset_nonempty_range_iff (k : ℕ) : (Finset.range k).Nonempty ↔ k ≠ 0 := by sorry

-- Equiv.swap_apply_left
theorem Equiv_swap_apply_left (i j : n) : Equiv.swap i j i = j := by sorry

-- Equiv.swap_comm
theorem Equiv_swap_comm (i j : n) : Equiv.swap i j = Equiv.swap j i := by sorry

-- Equiv.swap_swap
theorem Equiv_swap_swap (i j : n) : (Equiv.swap i j).trans (Equiv.swap i j) = Equiv.refl n := by
    sorry

-- Equiv.refl_apply
theorem Equiv_refl_apply (i : n) : Equiv.refl n i = i := by sorry

-- Equiv.self_trans_symm
theorem Equiv_self_trans_symm (σ : Equiv.Perm n) : σ.trans σ.symm = Equiv.refl n := by sorry

-- Equiv.symm_apply_apply
theorem Equiv_symm_apply_apply (e : n ≃ m) (i : n) : e.symm (e i) = i := by sorry

-- Equiv.symm_symm
theorem Equiv_symm_symm (e : n ≃ m) : e.symm.symm = e := by sorry

-- Equiv.trans_apply
theorem Equiv_trans_apply (σ τ : Equiv.Perm n) (i : n) : (σ.trans τ) i = τ (σ i) := by sorry

-- Equiv.symm_trans_self
theorem Equiv_symm_trans_self (σ : Equiv.Perm n) : σ.symm.trans σ = Equiv.refl n := by sorry

-- Equiv.Perm.sign_swap
theorem Equiv_Perm_sign_swap (i j : n) (h : i ≠ j) : ((Equiv.Perm.sign (Equiv.swap i j) : ℤˣ) :
    ℤ) = -1 := by sorry

-- Equiv.Perm.sign_mul
theorem Equiv_Perm_sign_mul (σ τ : Equiv.Perm n) : Equiv.Perm.sign (σ * τ) = Equiv.Perm.sign σ *
    Equiv.Perm.sign τ := by sorry

-- Equiv.Perm.sign_symm
theorem Equiv_Perm_sign_symm (σ : Equiv.Perm n) : Equiv.Perm.sign σ.symm = Equiv.Perm.sign σ :=
    by sorry

-- Pi.single_eq_same
theorem Pi_single_eq_same (i : n) (x : ℝ) : (Pi.single i x : n → ℝ) i = x := by sorry

-- Finset.sum_pi_single
theorem Finset_sum_pi_single (i : n) (x : ℝ) : ∑ j, (Pi.single i x : n → ℝ) j = x := by sorry

-- Pi.single_eq_of_ne
theorem Pi_single_eq_of_ne (i j : n) (x : ℝ) (h : j ≠ i) : (Pi.single i x : n → ℝ) j = 0 := by
    sorry

-- Finset.sup'_le_iff
theorem Finset_sup'_le_iff (f : Fin 3 → ℝ) (c : ℝ) : Finset.univ.sup' Finset.univ_nonempty f ≤ c
    ↔ ∀ i, f i ≤ c := by sorry

-- Finset.le_sup'
theorem Finset_le_sup' (f : Fin 3 → ℝ) (i : Fin 3) : f i ≤ Finset.univ.sup' Finset.univ_nonempty
    f := by sorry

-- Finset.inf'_le
theorem Finset_inf'_le (f : Fin 3 → ℝ) (i : Fin 3) : Finset.univ.inf' Finset.univ_nonempty f ≤ f
    i := by sorry

-- Finset.le_inf'_iff
theorem Finset_le_inf'_iff (f : Fin 3 → ℝ) (c : ℝ) : c ≤ Finset.univ.inf' Finset.univ_nonempty f
    ↔ ∀ i, c ≤ f i := by sorry

-- Finset.inf'_le
theorem Finset_inf'_le_sup' (f : Fin 3 → ℝ) : Finset.univ.inf' Finset.univ_nonempty f ≤
    Finset.univ.sup' Finset.univ_nonempty f := by sorry

-- Finset.max'_mem
theorem Finset_max'_mem (s : Finset (Fin 4)) (h : s.Nonempty) : s.max' h ∈ s := by sorry

-- Finset.le_max'
theorem Finset_le_max' (s : Finset (Fin 4)) (i : Fin 4) (hi : i ∈ s) (h : s.Nonempty) : i ≤
    s.max' h := by sorry

-- Finset.max'_lt_iff
theorem Finset_max'_lt_iff (s : Finset (Fin 4)) (i : Fin 4) (h : s.Nonempty) : s.max' h < i ↔ ∀ j
    ∈ s, j < i := by sorry

-- Finset.min'_mem
theorem Finset_min'_mem (s : Finset (Fin 4)) (h : s.Nonempty) : s.min' h ∈ s := by sorry

-- Finset.min'_le
theorem Finset_min'_le (s : Finset (Fin 4)) (i : Fin 4) (hi : i ∈ s) (h : s.Nonempty) : s.min' h
    ≤ i := by sorry

-- Finset.min'_le_max'
theorem Finset_min'_le_max' (s : Finset (Fin 4)) (h : s.Nonempty) : s.min' h ≤ s.max' h := by
    sorry

-- Finset.sup_le_iff
theorem Finset_sup_le_iff (s : Finset (Fin 4)) (f : Fin 4 → ℕ) (c : ℕ) : s.sup f ≤ c ↔ ∀ i ∈ s, f
    i ≤ c := by sorry

-- Finset.le_sup
theorem Finset_le_sup (s : Finset (Fin 4)) (f : Fin 4 → ℕ) (i : Fin 4) (hi : i ∈ s) : f i ≤ s.sup
    f := by sorry

-- Finset.sup_empty
theorem Finset_sup_empty (f : Fin 4 → ℕ) : (∅ : Finset (Fin 4)).sup f = 0 := by sorry

-- Finset.mem_biUnion
theorem Finset_mem_biUnion (s : Finset (Fin 3)) (t : Fin 3 → Finset (Fin 3)) (j : Fin 3) : j ∈
    s.biUnion t ↔ ∃ i ∈ s, j ∈ t i := by sorry

-- Finset.card_biUnion_le
theorem Finset_card_biUnion_le (s : Finset (Fin 3)) (t : Fin 3 → Finset (Fin 3)) : (s.biUnion
    t).card ≤ ∑ i ∈ s, (t i).card := by sorry

-- Finset.biUnion_empty
theorem Finset_biUnion_empty (t : Fin 3 → Finset (Fin 3)) : (∅ : Finset (Fin 3)).biUnion t = ∅ :=
    by sorry

-- Finset.offDiag_card
theorem Finset_offDiag_card (s : Finset n) : s.offDiag.card = s.card * s.card - s.card := by sorry

-- Finset.mem_offDiag
theorem Finset_mem_offDiag (s : Finset n) (i j : n) : (i, j) ∈ s.offDiag ↔ i ∈ s ∧ j ∈ s ∧ i ≠ j
    := by sorry

-- Finset.offDiag_empty
theorem Finset_offDiag_empty : (∅ : Finset n).offDiag = ∅ := by sorry

-- Finset.card_product
theorem Finset_card_product (s : Finset n) (t : Finset m) : (s ×ˢ t).card = s.card * t.card := by
    sorry

-- Finset.mem_product
theorem Finset_mem_product (s : Finset n) (t : Finset m) (i : n) (j : m) : (i, j) ∈ s ×ˢ t ↔ i ∈
    s ∧ j ∈ t := by sorry

-- Finset.sum_product
theorem Finset_sum_product (s : Finset n) (t : Finset m) (f : n → m → ℝ) : ∑ p ∈ s ×ˢ t, f p.1
    p.2 = ∑ i ∈ s, ∑ j ∈ t, f i j := by sorry

-- Finset.mem_insert
theorem Finset_mem_insert (s : Finset n) (i j : n) : i ∈ insert j s ↔ i = j ∨ i ∈ s := by sorry

-- Finset.card_insert_of_notMem
theorem Finset_card_insert_of_notMem (s : Finset n) (i : n) (h : i ∉ s) : (insert i s).card =
    s.card + 1 := by sorry

-- Set.mem_insert_iff
theorem Set_mem_insert_iff (s : Set (Fin 3)) (i j : Fin 3) : i ∈ insert j s ↔ i = j ∨ i ∈ s := by
    sorry

-- Finset.card_powerset
theorem Finset_card_powerset (s : Finset n) : s.powerset.card = 2 ^ s.card := by sorry

-- Finset.mem_powerset
theorem Finset_mem_powerset (s t : Finset n) : t ∈ s.powerset ↔ t ⊆ s := by sorry

-- Finset.powerset_mono
theorem Finset_powerset_mono (s t : Finset n) : s.powerset ⊆ t.powerset ↔ s ⊆ t := by sorry

-- Finset.card_powersetCard
theorem Finset_card_powersetCard (k : ℕ) (s : Finset n) : (Finset.powersetCard k s).card =
    s.card.choose k := by sorry

-- Finset.mem_powersetCard
theorem Finset_mem_powersetCard (k : ℕ) (s t : Finset n) : t ∈ Finset.powersetCard k s ↔ t ⊆ s ∧
    t.card = k := by sorry

-- Finset.mem_powersetCard
theorem Finset_powersetCard_subset_powerset (k : ℕ) (s : Finset n) : Finset.powersetCard k s ⊆
    s.powerset := by sorry

-- Fin.val_last
theorem Fin_val_last (k : ℕ) : (Fin.last k : ℕ) = k := by sorry

-- Fin.le_last
theorem Fin_le_last (k : ℕ) (i : Fin (k + 1)) : i ≤ Fin.last k := by sorry

-- Fin.rev_last
theorem Fin_rev_last (k : ℕ) : (Fin.last k).rev = 0 := by sorry

-- Fin.val_succ
theorem Fin_val_succ (k : ℕ) (i : Fin k) : (i.succ : ℕ) = i + 1 := by sorry

-- Fin.succ_ne_zero
theorem Fin_succ_ne_zero (k : ℕ) (i : Fin k) : i.succ ≠ 0 := by sorry

-- Fin.castSucc_lt_succ
theorem Fin_castSucc_lt_succ (k : ℕ) (i : Fin k) : i.castSucc < i.succ := by sorry

-- Fin.val_castSucc
theorem Fin_val_castSucc (k : ℕ) (i : Fin k) : (i.castSucc : ℕ) = i := by sorry

-- Fin.castSucc_lt_last
theorem Fin_castSucc_lt_last (k : ℕ) (i : Fin k) : i.castSucc < Fin.last k := by sorry

-- Fin.rev_rev
theorem Fin_rev_rev (k : ℕ) (i : Fin k) : i.rev.rev = i := by sorry

-- Fin.rev_le_rev
theorem Fin_rev_le_rev (k : ℕ) (i j : Fin k) : i.rev ≤ j.rev ↔ j ≤ i := by sorry

-- Fin.succAbove_ne
theorem Fin_succAbove_ne (k : ℕ) (p : Fin (k + 1)) (i : Fin k) : p.succAbove i ≠ p := by sorry

-- Fin.succAbove_last
theorem Fin_succAbove_last (k : ℕ) (i : Fin k) : (Fin.last k).succAbove i = i.castSucc := by sorry

-- Fin.succAbove_zero
theorem Fin_succAbove_zero (k : ℕ) (i : Fin k) : (0 : Fin (k + 1)).succAbove i = i.succ := by
    sorry

-- Fin.cons_zero
theorem Fin_cons_zero (k : ℕ) (x : ℝ) (p : Fin k → ℝ) : (Fin.cons x p : Fin (k + 1) → ℝ) 0 = x :=
    by sorry

-- Fin.cons_succ
theorem Fin_cons_succ (k : ℕ) (x : ℝ) (p : Fin k → ℝ) (i : Fin k) : (Fin.cons x p : Fin (k + 1) →
    ℝ) i.succ = p i := by sorry

-- Fin.tail_cons
theorem Fin_tail_cons (k : ℕ) (x : ℝ) (p : Fin k → ℝ) : Fin.tail (Fin.cons x p : Fin (k + 1) → ℝ)
    = p := by sorry

-- Fin.cons_self_tail
theorem Fin_cons_self_tail (k : ℕ) (q : Fin (k + 1) → ℝ) : (Fin.cons (q 0) (Fin.tail q) : Fin (k
    + 1) → ℝ) = q := by sorry

-- Fin.init_snoc
theorem Fin_init_snoc (k : ℕ) (x : ℝ) (p : Fin k → ℝ) : Fin.init (Fin.snoc p x : Fin (k + 1) → ℝ)
    = p := by sorry

-- Fin.snoc_last
theorem Fin_snoc_last (k : ℕ) (x : ℝ) (p : Fin k → ℝ) : (Fin.snoc p x : Fin (k + 1) → ℝ)
    (Fin.last k) = x := by sorry

-- Fin.snoc_init_self
theorem Fin_snoc_init_self (k : ℕ) (q : Fin (k + 1) → ℝ) : (Fin.snoc (Fin.init q) (q (Fin.last
    k)) : Fin (k + 1) → ℝ) = q := by sorry

-- Fin.tail_init_eq_init_tail
theorem Fin_tail_init_eq_init_tail (k : ℕ) (q : Fin (k + 2) → ℝ) : Fin.tail (Fin.init q) =
    Fin.init (Fin.tail q) := by sorry

-- Fin.append_left
theorem Fin_append_left (k l : ℕ) (a : Fin k → ℝ) (b : Fin l → ℝ) (i : Fin k) : Fin.append a b
    (Fin.castAdd l i) = a i := by sorry

-- Fin.append_right
theorem Fin_append_right (k l : ℕ) (a : Fin k → ℝ) (b : Fin l → ℝ) (i : Fin l) : Fin.append a b
    (Fin.natAdd k i) = b i := by sorry

-- Fin.append_castAdd_natAdd
theorem Fin_append_castAdd_natAdd (k l : ℕ) (f : Fin (k + l) → ℝ) : Fin.append (fun i => f
    (Fin.castAdd l i)) (fun i => f (Fin.natAdd k i)) = f := by sorry

-- Fin.val_castAdd
theorem Fin_val_castAdd (k l : ℕ) (i : Fin k) : (Fin.castAdd l i : ℕ) = i := by sorry

-- Fin.val_natAdd
theorem Fin_val_natAdd (k l : ℕ) (i : Fin l) : (Fin.natAdd k i : ℕ) = k + i := by sorry

-- Fin.val_addNat
theorem Fin_val_addNat (k l : ℕ) (i : Fin k) : (i.addNat l : ℕ) = i + l := by sorry

-- Fin.le_coe_addNat
theorem Fin_le_coe_addNat (k l : ℕ) (i : Fin k) : l ≤ (i.addNat l : ℕ) := by sorry

-- Fin.addNat_one
theorem Fin_addNat_one (k : ℕ) (i : Fin k) : i.addNat 1 = i.succ := by sorry

-- Fin.insertNth_apply_same
theorem Fin_insertNth_apply_same (k : ℕ) (i : Fin (k + 1)) (x : ℝ) (p : Fin k → ℝ) :
    (Fin.insertNth i x p : Fin (k + 1) → ℝ) i = x := by sorry

-- Fin.insertNth_apply_succAbove
theorem Fin_insertNth_apply_succAbove (k : ℕ) (i : Fin (k + 1)) (j : Fin k) (x : ℝ) (p : Fin k →
    ℝ) : (Fin.insertNth i x p : Fin (k + 1) → ℝ) (i.succAbove j) = p j := by sorry

-- Fin.removeNth_insertNth
theorem Fin_removeNth_insertNth (k : ℕ) (i : Fin (k + 1)) (x : ℝ) (p : Fin k → ℝ) : Fin.removeNth
    i (Fin.insertNth i x p : Fin (k + 1) → ℝ) = p := by sorry

-- Fin.removeNth_zero
theorem Fin_removeNth_zero (k : ℕ) (f : Fin (k + 1) → ℝ) : Fin.removeNth 0 f = Fin.tail f := by
    sorry

-- Fin.removeNth_last
theorem Fin_removeNth_last (k : ℕ) (f : Fin (k + 1) → ℝ) : Fin.removeNth (Fin.last k) f =
    Fin.init f := by sorry

-- Fin.predAbove_zero
theorem Fin_predAbove_zero (k : ℕ) (i : Fin (k + 2)) (h : i ≠ 0) : Fin.predAbove 0 i = i.pred h
    := by sorry

-- Fin.predAbove_castSucc_self
theorem Fin_predAbove_castSucc_self (k : ℕ) (p : Fin k) : Fin.predAbove p p.castSucc = p := by
    sorry

-- Fin.predAbove_succ_self
theorem Fin_predAbove_succ_self (k : ℕ) (p : Fin k) : Fin.predAbove p p.succ = p := by sorry

-- Fin.succ_pred
theorem Fin_succ_pred (k : ℕ) (i : Fin (k + 1)) (h : i ≠ 0) : (i.pred h).succ = i := by sorry

-- Fin.pred_succ
theorem Fin_pred_succ (k : ℕ) (i : Fin k) : i.succ.pred (Fin.succ_ne_zero i) = i := by sorry

-- Fin.pred_lt_pred_iff
theorem Fin_pred_lt_pred_iff (k : ℕ) (i j : Fin (k + 1)) (hi : i ≠ 0) (hj : j ≠ 0) : i.pred hi <
    j.pred hj ↔ i < j := by sorry

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

theorem Fintype_card_fin (k : ℕ) : Fintype.card (Fin k) = k + 1 := by sorry

theorem Fintype_card_prod : Fintype.card (n × m) = Fintype.card n + Fintype.card m := by sorry

theorem Nat_card_eq_fintype_card : Nat.card n = 2 := by sorry

theorem Finset_mem_univ (s : Finset n) : s = Finset.univ := by sorry

theorem Finset_card_union_add_card_inter (s t : Finset n) : (s ∪ t).card = s.card + t.card := by
    sorry

theorem Finset_mem_range (k i : ℕ) : i ∈ Finset.range k ↔ i ≤ k := by sorry

theorem Finset_mem_filter (s : Finset (Fin 4)) (f : Fin 4 → ℝ) (i : Fin 4) : i ∈ s.filter (fun j
    => 0 < f j) ↔ 0 < f i := by sorry

theorem Finset_card_image_le (s : Finset (Fin 4)) (f : Fin 4 → Fin 3) : (s.image f).card = s.card
    := by sorry

theorem Finset_mem_erase (s : Finset n) (i : n) : (s.erase i).card = s.card - 1 := by sorry

theorem Finset_insert_erase (s : Finset n) (i : n) : insert i (s.erase i) = s := by sorry

theorem Finset_mem_Icc (a b : ℕ) : (Finset.Icc a b).card = b - a := by sorry

theorem Nat_card_Ico (a b : ℕ) : (Finset.Ico a b).card = b + 1 - a := by sorry

theorem Nat_card_Ioc (a b : ℕ) (h : a < b) : a ∈ Finset.Ioc a b := by sorry

theorem Nat_card_Ioo (a b : ℕ) : (Finset.Ioo a b).card = b - a := by sorry

theorem Finset_mem_Iic (a k : ℕ) : k ∈ Finset.Iic a ↔ k < a := by sorry

theorem Finset_mem_Iio (a : ℕ) : a ∈ Finset.Iio a := by sorry

theorem Finset_mem_Ici (i j : Fin 4) : j ∈ Finset.Ici i ↔ j ≤ i := by sorry

theorem Finset_mem_Ioi (i j : Fin 4) : j ∈ Finset.Ioi i ↔ i ≤ j := by sorry

theorem Finset_Nonempty_card_pos (s : Finset n) : s.Nonempty → 1 < s.card := by sorry

theorem Equiv_swap_apply_left (i j k : n) : Equiv.swap i j k = k := by sorry

theorem Equiv_refl_apply (σ : Equiv.Perm n) : σ = Equiv.refl n := by sorry

theorem Equiv_self_trans_symm (σ : Equiv.Perm n) : σ.trans σ = Equiv.refl n := by sorry

theorem Equiv_symm_apply_apply (σ : Equiv.Perm n) (i : n) : σ.symm i = σ i := by sorry

theorem Equiv_trans_apply (σ τ : Equiv.Perm n) (i : n) : (σ.trans τ) i = σ (τ i) := by sorry

theorem Equiv_Perm_sign_swap (i j : n) : ((Equiv.Perm.sign (Equiv.swap i j) : ℤˣ) : ℤ) = -1 := by
    sorry

theorem Pi_single_eq_same (i j : n) (x : ℝ) : (Pi.single i x : n → ℝ) j = x := by sorry

theorem Finset_sup'_le_iff (f : Fin 3 → ℝ) (c : ℝ) : Finset.univ.sup' Finset.univ_nonempty f ≤ c
    ↔ ∃ i, f i ≤ c := by sorry

theorem Finset_inf'_le (f : Fin 3 → ℝ) (i : Fin 3) : f i ≤ Finset.univ.inf' Finset.univ_nonempty
    f := by sorry

theorem Finset_le_max' (s : Finset (Fin 4)) (i : Fin 4) (hi : i ∈ s) (h : s.Nonempty) : i <
    s.max' h := by sorry

theorem Finset_min'_le (s : Finset (Fin 4)) (h : s.Nonempty) : s.min' h = 0 := by sorry

theorem Finset_le_sup (s : Finset (Fin 4)) (f : Fin 4 → ℕ) (i : Fin 4) : f i ≤ s.sup f := by sorry

theorem Finset_mem_biUnion (s : Finset (Fin 3)) (t : Fin 3 → Finset (Fin 3)) (j : Fin 3) : j ∈
    s.biUnion t ↔ ∀ i ∈ s, j ∈ t i := by sorry

theorem Finset_offDiag_card (s : Finset n) : s.offDiag.card = s.card * s.card := by sorry

theorem Finset_card_product (s : Finset n) (t : Finset m) : (s ×ˢ t).card = s.card + t.card := by
    sorry

theorem Finset_mem_insert (s : Finset n) (i j : n) : i ∈ insert j s ↔ i = j ∧ i ∈ s := by sorry

theorem Finset_card_powerset (s : Finset n) : s.powerset.card = s.card ^ 2 := by sorry

theorem Finset_card_powersetCard (k : ℕ) (s : Finset n) : (Finset.powersetCard k s).card = s.card
    ^ k := by sorry

theorem Fin_val_last (k : ℕ) (i : Fin (k + 1)) : i = Fin.last k := by sorry

theorem Fin_val_succ (k : ℕ) (i : Fin k) : (i.succ : ℕ) = i := by sorry

theorem Fin_castSucc_lt_succ (k : ℕ) (i : Fin k) : i.castSucc = i.succ := by sorry

theorem Fin_rev_rev (k : ℕ) (i : Fin k) : i.rev = i := by sorry

theorem Fin_succAbove_ne (k : ℕ) (p : Fin (k + 1)) (i : Fin k) : p.succAbove i = i.succ := by
    sorry

theorem Fin_cons_zero (k : ℕ) (x : ℝ) (p : Fin k → ℝ) : (Fin.cons x p : Fin (k + 1) → ℝ)
    (Fin.last k) = x := by sorry

theorem Fin_tail_cons (k : ℕ) (q : Fin (k + 1) → ℝ) (i : Fin k) : Fin.tail q i = q i.castSucc :=
    by sorry

theorem Fin_init_snoc (k : ℕ) (q : Fin (k + 1) → ℝ) : Fin.init q = Fin.tail q := by sorry

theorem Fin_snoc_last (k : ℕ) (x : ℝ) (p : Fin k → ℝ) : (Fin.snoc p x : Fin (k + 1) → ℝ) 0 = x :=
    by sorry

theorem Fin_append_left (k l : ℕ) (a : Fin k → ℝ) (b : Fin l → ℝ) (i : Fin k) : Fin.append a b
    (Fin.castAdd l i) = 0 := by sorry

theorem Fin_append_right (k l : ℕ) (a : Fin k → ℝ) (b : Fin l → ℝ) (i : Fin l) : Fin.append a b
    (Fin.natAdd k i) = b i + 1 := by sorry

theorem Fin_val_addNat (k l : ℕ) (i : Fin k) : (i.addNat l : ℕ) = i := by sorry

theorem Fin_insertNth_apply_same (k : ℕ) (i j : Fin (k + 1)) (x : ℝ) (p : Fin k → ℝ) :
    (Fin.insertNth i x p : Fin (k + 1) → ℝ) j = x := by sorry

theorem Fin_removeNth_insertNth (k : ℕ) (i : Fin (k + 1)) (f : Fin (k + 1) → ℝ) : Fin.removeNth i
    f = Fin.tail f := by sorry

theorem Fin_predAbove_castSucc_self (k : ℕ) (p : Fin k) (i : Fin (k + 1)) : Fin.predAbove p i = p
    := by sorry

theorem Fin_succ_pred (k : ℕ) (i : Fin (k + 1)) (h : i ≠ 0) : (i.pred h).castSucc = i := by sorry

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
