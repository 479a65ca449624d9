import Mathlib

/-! # Finite types and finite sets, positions, tuples, sums of types (1 of 3)

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

end Wrong
