import Mathlib

/-! # Orders, sets, bounds and properties of functions (3 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

-- Function.injective_iff_pairwise_ne
theorem Function_injective_iff_pairwise_ne (f : Fin 3 → ℝ) : Function.Injective f ↔ Pairwise fun
    i j => f i ≠ f j := by sorry

-- isMinOn_iff
theorem isMinOn_iff (f : Fin 4 → ℝ) (s : Set (Fin 4)) (i : Fin 4) : IsMinOn f s i ↔ ∀ j ∈ s, f i
    ≤ f j := by sorry

-- IsMinOn.neg
theorem IsMinOn_neg (f : Fin 4 → ℝ) (s : Set (Fin 4)) (i : Fin 4) (h : IsMinOn f s i) : IsMaxOn
    (fun j => -f j) s i := by sorry

-- IsMinOn.on_subset
theorem IsMinOn_on_subset (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (i : Fin 4) (h : IsMinOn f t i)
    (hst : s ⊆ t) : IsMinOn f s i := by sorry

-- isMaxOn_iff
theorem isMaxOn_iff (f : Fin 4 → ℝ) (s : Set (Fin 4)) (i : Fin 4) : IsMaxOn f s i ↔ ∀ j ∈ s, f j
    ≤ f i := by sorry

-- IsMaxOn.on_subset
theorem IsMaxOn_on_subset (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (i : Fin 4) (h : IsMaxOn f t i)
    (hst : s ⊆ t) : IsMaxOn f s i := by sorry

-- mem_upperBounds
theorem mem_upperBounds (x : ℝ) (a b : ℝ) (h : a ≤ b) : x ∈ upperBounds (Set.Icc a b) ↔ b ≤ x :=
    by sorry

-- upperBounds_mono_set
theorem upperBounds_mono_set (s t : Set (Fin 4)) (h : s ⊆ t) : upperBounds t ⊆ upperBounds s :=
    by sorry

-- upperBounds_empty
theorem upperBounds_empty : upperBounds (∅ : Set (Fin 3)) = Set.univ := by sorry

-- lowerBounds_mono_set
theorem lowerBounds_mono_set (s t : Set (Fin 4)) (h : s ⊆ t) : lowerBounds t ⊆ lowerBounds s :=
    by sorry

-- lowerBounds_empty
theorem lowerBounds_empty : lowerBounds (∅ : Set (Fin 3)) = Set.univ := by sorry

-- mem_lowerBounds
theorem mem_lowerBounds (s : Set (Fin 4)) (x : Fin 4) : x ∈ lowerBounds s ↔ ∀ y ∈ s, x ≤ y := by
    sorry

-- bddAbove_Icc
theorem bddAbove_Icc (a b : ℝ) : BddAbove (Set.Icc a b) := by sorry

-- bddAbove_Iic
theorem bddAbove_Iic (a : ℝ) : BddAbove (Set.Iic a) := by sorry

-- BddAbove.mono
theorem BddAbove_mono (s t : Set (Fin 4)) (h : s ⊆ t) (ht : BddAbove t) : BddAbove s := by sorry

-- bddBelow_Icc
theorem bddBelow_Icc (a b : ℝ) : BddBelow (Set.Icc a b) := by sorry

-- bddBelow_Ici
theorem bddBelow_Ici (a : ℝ) : BddBelow (Set.Ici a) := by sorry

-- BddBelow.mono
theorem BddBelow_mono (s t : Set (Fin 4)) (h : s ⊆ t) (ht : BddBelow t) : BddBelow s := by sorry

-- isLeast_Icc
theorem isLeast_Icc (a b : ℝ) (h : a ≤ b) : IsLeast (Set.Icc a b) a := by sorry

-- isLeast_Ici
theorem isLeast_Ici (a : ℝ) : IsLeast (Set.Ici a) a := by sorry

-- IsLeast.unique
theorem IsLeast_unique (s : Set (Fin 4)) (a b : Fin 4) (ha : IsLeast s a) (hb : IsLeast s b) : a
    = b := by sorry

-- isGreatest_Icc
theorem isGreatest_Icc (a b : ℝ) (h : a ≤ b) : IsGreatest (Set.Icc a b) b := by sorry

-- isGreatest_Iic
theorem isGreatest_Iic (a : ℝ) : IsGreatest (Set.Iic a) a := by sorry

-- IsGreatest.mono
theorem IsGreatest_mono (s t : Set (Fin 2)) (a b : Fin 2) (ha : IsGreatest s a) (hb : IsGreatest
    t b) (h : s ⊆ t) : a ≤ b := by sorry

-- isLUB_Iic
theorem isLUB_Iic (a : ℝ) : IsLUB (Set.Iic a) a := by sorry

-- IsGreatest.isLUB
theorem IsGreatest_isLUB (s : Set (Fin 4)) (a : Fin 4) (h : IsGreatest s a) : IsLUB s a := by
    sorry

-- IsLUB.unique
theorem IsLUB_unique (s : Set (Fin 4)) (a b : Fin 4) (ha : IsLUB s a) (hb : IsLUB s b) : a = b :=
    by sorry

-- IsLeast.isGLB
theorem IsLeast_isGLB (s : Set (Fin 4)) (a : Fin 4) (h : IsLeast s a) : IsGLB s a := by sorry

-- isGLB_Ici
theorem isGLB_Ici (a : ℝ) : IsGLB (Set.Ici a) a := by sorry

-- IsGLB.unique
theorem IsGLB_unique (s : Set (Fin 4)) (a b : Fin 4) (ha : IsGLB s a) (hb : IsGLB s b) : a = b :=
    by sorry

-- IsCofinal.mono
theorem IsCofinal_mono (s t : Set (Fin 4)) (h : s ⊆ t) (hs : IsCofinal s) : IsCofinal t := by
    sorry

-- isCofinal_iff_top_mem
theorem isCofinal_iff_top_mem (s : Set (Fin 4)) : IsCofinal s ↔ 3 ∈ s := by sorry

-- IsCofinal.univ
theorem IsCofinal_univ : IsCofinal (Set.univ : Set (Fin 4)) := by sorry

-- Set.disjoint_left
theorem Set_disjoint_left (s t : Set (Fin 3)) : Disjoint s t ↔ ∀ i ∈ s, i ∉ t := by sorry

-- Finset.disjoint_left
theorem Finset_disjoint_left (s t : Finset (Fin 3)) : Disjoint s t ↔ ∀ i ∈ s, i ∉ t := by sorry

-- Set.disjoint_compl_right_iff_subset
theorem Set_disjoint_compl_right_iff_subset (s t : Set (Fin 3)) : Disjoint s tᶜ ↔ s ⊆ t := by
    sorry

-- Set.compl_union
theorem Set_compl_union (s t : Set (Fin 3)) : (s ∪ t)ᶜ = sᶜ ∩ tᶜ := by sorry

-- Finset.card_compl
theorem Finset_card_compl (s : Finset (Fin 4)) : sᶜ.card = 4 - s.card := by sorry

-- Set.mem_iUnion
theorem Set_mem_iUnion (s : Fin 3 → Set (Fin 3)) (x : Fin 3) : x ∈ (⋃ i, s i) ↔ ∃ i, x ∈ s i :=
    by sorry

-- Set.iUnion_subset_iff
theorem Set_iUnion_subset_iff (s : Fin 3 → Set (Fin 3)) (t : Set (Fin 3)) : (⋃ i, s i) ⊆ t ↔ ∀ i,
    s i ⊆ t := by sorry

-- Set.compl_iUnion
theorem Set_compl_iUnion (s : Fin 3 → Set (Fin 3)) : (⋃ i, s i)ᶜ = ⋂ i, (s i)ᶜ := by sorry

-- Set.mem_iInter
theorem Set_mem_iInter (s : Fin 3 → Set (Fin 3)) (x : Fin 3) : x ∈ (⋂ i, s i) ↔ ∀ i, x ∈ s i :=
    by sorry

-- Set.iInter_subset
theorem Set_iInter_subset (s : Fin 3 → Set (Fin 3)) (i : Fin 3) : (⋂ i, s i) ⊆ s i := by sorry

-- Commute.mul_left
theorem Commute_mul_left (A B C : Matrix (Fin 2) (Fin 2) ℝ) (h : Commute A C) (h' : Commute B C)
    : Commute (A * B) C := by sorry

-- Commute.all
theorem Commute_all (x y : ℝ) : Commute x y := by sorry

-- Commute.add_left
theorem Commute_add_left (A B C : Matrix (Fin 2) (Fin 2) ℝ) (h : Commute A C) (h' : Commute B C)
    : Commute (A + B) C := by sorry

-- SemiconjBy.eq
theorem SemiconjBy_eq (A X Y : Matrix (Fin 2) (Fin 2) ℝ) : SemiconjBy A X Y ↔ A * X = Y * A := by
    sorry

-- SemiconjBy.one_right
theorem SemiconjBy_one_right (A : Matrix (Fin 2) (Fin 2) ℝ) : SemiconjBy A 1 1 := by sorry

-- SemiconjBy.mul_right
theorem SemiconjBy_mul_right (a x y x' y' : ℝ) (h : SemiconjBy a x y) (h' : SemiconjBy a x' y') :
    SemiconjBy a (x * x') (y * y') := by sorry

-- IsIdempotentElem.one_sub
theorem IsIdempotentElem_one_sub (A : Matrix (Fin 2) (Fin 2) ℝ) (h : IsIdempotentElem A) :
    IsIdempotentElem (1 - A) := by sorry

-- IsIdempotentElem.iff_eq_zero_or_one
theorem IsIdempotentElem_iff_eq_zero_or_one (x : ℝ) : IsIdempotentElem x ↔ x = 0 ∨ x = 1 := by
    sorry

-- IsIdempotentElem.pow
theorem IsIdempotentElem_pow (A : Matrix (Fin 2) (Fin 2) ℝ) (k : ℕ) (h : IsIdempotentElem A) :
    IsIdempotentElem (A ^ k) := by sorry

end Right

namespace Wrong

theorem Set_Pairwise_mono (f : Fin 3 → ℝ) (s t : Set (Fin 3)) (h : s ⊆ t) (hs : s.Pairwise fun i
    j => f i ≠ f j) : t.Pairwise fun i j => f i ≠ f j := by sorry

theorem Function_injective_iff_pairwise_ne (f : Fin 3 → ℝ) : Function.Injective f ↔ Pairwise fun
    i j => f i < f j := by sorry

theorem isMinOn_iff (f : Fin 4 → ℝ) (s : Set (Fin 4)) (i : Fin 4) : IsMinOn f s i → i ∈ s := by
    sorry

theorem IsMinOn_neg (f : Fin 4 → ℝ) (s : Set (Fin 4)) (i : Fin 4) (h : IsMinOn f s i) : IsMaxOn f
    s i := by sorry

theorem mem_upperBounds (x : ℝ) (a b : ℝ) : x ∈ upperBounds (Set.Icc a b) ↔ b ≤ x := by sorry

theorem lowerBounds_mono_set (s t : Set (Fin 4)) (h : s ⊆ t) : lowerBounds s ⊆ lowerBounds t :=
    by sorry

theorem bddAbove_Icc (a : ℝ) : BddAbove (Set.Ici a) := by sorry

theorem bddBelow_Icc (a : ℝ) : BddBelow (Set.Iic a) := by sorry

theorem isLeast_Icc (a b : ℝ) (h : a < b) : IsLeast (Set.Ioc a b) a := by sorry

theorem isGreatest_Icc (a b : ℝ) : IsGreatest (Set.Icc a b) b := by sorry

theorem IsGreatest_mono (s t : Set (Fin 2)) (a b : Fin 2) (ha : IsGreatest s a) (hb : IsGreatest
    t b) (h : s ⊆ t) : b ≤ a := by sorry

theorem IsGreatest_isLUB (s : Set (Fin 4)) (a : Fin 4) (h : IsLUB s a) : IsGreatest s a := by
    sorry

theorem IsLeast_isGLB (s : Set (Fin 4)) (a : Fin 4) (h : IsGLB s a) : IsLeast s a := by sorry

theorem IsCofinal_mono (s t : Set (Fin 4)) (h : s ⊆ t) (ht : IsCofinal t) : IsCofinal s := by
    sorry

theorem Set_disjoint_left (s t : Set (Fin 3)) : Disjoint s t → s = ∅ := by sorry

theorem Set_disjoint_compl_right_iff_subset (s t : Set (Fin 3)) : Disjoint sᶜ tᶜ ↔ s ⊆ t := by
    sorry

theorem Set_compl_union (s t : Set (Fin 3)) : (s ∪ t)ᶜ = sᶜ ∪ tᶜ := by sorry

theorem Set_mem_iUnion (s : Fin 3 → Set (Fin 3)) (x : Fin 3) : x ∈ (⋃ i, s i) ↔ ∀ i, x ∈ s i :=
    by sorry

theorem Set_compl_iUnion (s : Fin 3 → Set (Fin 3)) : (⋃ i, s i)ᶜ = ⋃ i, (s i)ᶜ := by sorry

theorem Set_iInter_subset (s : Fin 3 → Set (Fin 3)) (i : Fin 3) : s i ⊆ (⋂ i, s i) := by sorry

theorem Commute_mul_left (A B : Matrix (Fin 2) (Fin 2) ℝ) : Commute A B := by sorry

theorem SemiconjBy_eq (A X Y : Matrix (Fin 2) (Fin 2) ℝ) : SemiconjBy A X Y ↔ A * X = A * Y := by
    sorry

theorem IsIdempotentElem_one_sub (A B : Matrix (Fin 2) (Fin 2) ℝ) (h : IsIdempotentElem A) (h' :
    IsIdempotentElem B) : IsIdempotentElem (A + B) := by sorry

end Wrong
