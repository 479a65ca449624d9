import Mathlib

/-! # Finite types and finite sets, positions, tuples, sums of types (2 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Finset
variable {n m : Type*} [Fintype n] [DecidableEq n] [Fintype m] [DecidableEq m]

namespace Right

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

end Right

namespace Wrong

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

end Wrong
