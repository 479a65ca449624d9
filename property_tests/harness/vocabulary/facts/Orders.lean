import Mathlib

/-! # Orders, sets, bounds and properties of functions

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

-- monotone_id
theorem monotone_id : Monotone (fun x : ℝ => x) := by sorry

-- Monotone.add
theorem Monotone_add (f g : Fin 3 → ℝ) (hf : Monotone f) (hg : Monotone g) : Monotone fun i => f
    i + g i := by sorry

-- Monotone.map_max
theorem Monotone_map_max (f : Fin 4 → ℝ) (hf : Monotone f) (i j : Fin 4) : f (max i j) = max (f
    i) (f j) := by sorry

-- Antitone.neg
theorem Antitone_neg (f : Fin 4 → ℝ) (hf : Antitone f) : Monotone fun i => -f i := by sorry

-- Antitone.comp
theorem Antitone_comp (f : Fin 3 → ℕ) (g : ℕ → ℕ) (hf : Antitone f) : Antitone fun i => f i + 1
    := by sorry

-- Antitone.map_min
theorem Antitone_map_min (f : Fin 4 → ℝ) (hf : Antitone f) (i j : Fin 4) : f (min i j) = max (f
    i) (f j) := by sorry

-- StrictMono.monotone
theorem StrictMono_monotone (f : Fin 4 → ℝ) (hf : StrictMono f) : Monotone f := by sorry

-- StrictMono.injective
theorem StrictMono_injective (f : Fin 4 → ℝ) (hf : StrictMono f) : Function.Injective f := by
    sorry

-- StrictMono.lt_iff_lt
theorem StrictMono_lt_iff_lt (f : Fin 4 → ℝ) (hf : StrictMono f) (i j : Fin 4) : f i < f j ↔ i <
    j := by sorry

-- StrictAnti.antitone
theorem StrictAnti_antitone (f : Fin 4 → ℝ) (hf : StrictAnti f) : Antitone f := by sorry

-- StrictAnti.injective
theorem StrictAnti_injective (f : Fin 4 → ℝ) (hf : StrictAnti f) : Function.Injective f := by
    sorry

-- StrictAnti.lt_iff_gt
theorem StrictAnti_lt_iff_gt (f : Fin 4 → ℝ) (hf : StrictAnti f) (i j : Fin 4) : f i < f j ↔ j <
    i := by sorry

-- MonotoneOn.mono
theorem MonotoneOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : MonotoneOn f t) (h : s ⊆ t) :
    MonotoneOn f s := by sorry

-- monotoneOn_univ
theorem monotoneOn_univ (f : Fin 4 → ℝ) : MonotoneOn f Set.univ ↔ Monotone f := by sorry

-- MonotoneOn.neg
theorem MonotoneOn_neg (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : MonotoneOn f s) : AntitoneOn (fun
    i => -f i) s := by sorry

-- AntitoneOn.mono
theorem AntitoneOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : AntitoneOn f t) (h : s ⊆ t) :
    AntitoneOn f s := by sorry

-- antitoneOn_univ
theorem antitoneOn_univ (f : Fin 4 → ℝ) : AntitoneOn f Set.univ ↔ Antitone f := by sorry

-- StrictMonoOn.monotoneOn
theorem StrictMonoOn_monotoneOn (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : StrictMonoOn f s) :
    MonotoneOn f s := by sorry

-- StrictMonoOn.injOn
theorem StrictMonoOn_injOn (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : StrictMonoOn f s) : Set.InjOn
    f s := by sorry

-- StrictMonoOn.mono
theorem StrictMonoOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : StrictMonoOn f t) (h : s ⊆ t)
    : StrictMonoOn f s := by sorry

-- StrictAntiOn.antitoneOn
theorem StrictAntiOn_antitoneOn (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : StrictAntiOn f s) :
    AntitoneOn f s := by sorry

-- StrictAntiOn.injOn
theorem StrictAntiOn_injOn (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : StrictAntiOn f s) : Set.InjOn
    f s := by sorry

-- StrictAntiOn.mono
theorem StrictAntiOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : StrictAntiOn f t) (h : s ⊆ t)
    : StrictAntiOn f s := by sorry

-- Finite.injective_iff_surjective
theorem Finite_injective_iff_surjective (f : Fin 3 → Fin 3) : Function.Injective f ↔
    Function.Surjective f := by sorry

-- Finite.injective_iff_bijective
theorem Finite_injective_iff_bijective (f : Fin 3 → Fin 3) : Function.Injective f ↔
    Function.Bijective f := by sorry

-- Function.Bijective.surjective
theorem Function_Bijective_surjective (f : Fin 2 → Fin 2) (h : Function.Bijective f) :
    Function.Surjective f := by sorry

-- Function.Surjective.comp
theorem Function_Surjective_comp (f g : Fin 3 → Fin 3) (hf : Function.Surjective f) (hg :
    Function.Surjective g) : Function.Surjective (f ∘ g) := by sorry

-- Function.Bijective.comp
theorem Function_Bijective_comp (f g : Fin 3 → Fin 3) (hf : Function.Bijective f) (hg :
    Function.Bijective g) : Function.Bijective (g ∘ f) := by sorry

-- Function.LeftInverse.injective
theorem Function_LeftInverse_injective (f : Fin 2 → Fin 3) (g : Fin 3 → Fin 2) (h :
    Function.LeftInverse g f) : Function.Injective f := by sorry

-- Function.LeftInverse.surjective
theorem Function_LeftInverse_surjective (f : Fin 2 → Fin 3) (g : Fin 3 → Fin 2) (h :
    Function.LeftInverse g f) : Function.Surjective g := by sorry

-- Function.leftInverse_iff_comp
theorem Function_leftInverse_iff_comp (f g : Fin 3 → Fin 3) : Function.LeftInverse g f ↔ g ∘ f =
    id := by sorry

-- Function.Involutive.bijective
theorem Function_Involutive_bijective (f : Fin 3 → Fin 3) (h : Function.Involutive f) :
    Function.Bijective f := by sorry

-- Function.Involutive.leftInverse
theorem Function_Involutive_leftInverse (f : Fin 3 → Fin 3) (h : Function.Involutive f) :
    Function.LeftInverse f f := by sorry

-- Bool.not_not
theorem neg_involutive : Function.Involutive (fun b : Bool => !b) := by sorry

-- Function.const_apply
theorem Function_const_apply (x : ℝ) (i : Fin 3) : Function.const (Fin 3) x i = x := by sorry

-- Function.const_comp
theorem Function_const_comp (f : Fin 3 → Fin 2) (c : ℝ) : Function.const (Fin 2) c ∘ f =
    Function.const (Fin 3) c := by sorry

-- monotone_const
theorem monotone_const (c : ℝ) : Monotone (Function.const (Fin 3) c) := by sorry

-- Function.update_self
theorem Function_update_self (f : Fin 3 → ℝ) (i : Fin 3) (x : ℝ) : Function.update f i x i = x :=
    by sorry

-- Function.update_of_ne
theorem Function_update_of_ne (f : Fin 3 → ℝ) (i j : Fin 3) (x : ℝ) (h : j ≠ i) : Function.update
    f i x j = f j := by sorry

-- Function.update_eq_self
theorem Function_update_eq_self (f : Fin 3 → ℝ) (i : Fin 3) : Function.update f i (f i) = f := by
    sorry

-- Function.comp_apply
theorem Function_comp_apply (f : Fin 3 → ℝ) (g : Fin 2 → Fin 3) (i : Fin 2) : (f ∘ g) i = f (g i)
    := by sorry

-- Function.comp_id
theorem Function_comp_id (f : Fin 3 → ℝ) : f ∘ id = f := by sorry

-- Function.id_comp
theorem Function_id_comp (f : Fin 3 → Fin 3) : id ∘ f = f := by sorry

-- id_eq
theorem id_eq (x : ℝ) : id x = x := by sorry

-- Set.mem_univ
theorem Set_mem_univ (x : ℝ) : x ∈ Set.univ := by sorry

-- Set.inter_univ
theorem Set_inter_univ (s : Set (Fin 3)) : s ∩ Set.univ = s := by sorry

-- Set.mem_Ioo
theorem Set_mem_Ioo (a b x : ℝ) : x ∈ Set.Ioo a b ↔ a < x ∧ x < b := by sorry

-- Set.Ioo_subset_Ico_self
theorem Set_Ioo_subset_Ico_self (a b : ℝ) : Set.Ioo a b ⊆ Set.Ico a b := by sorry

-- Set.Ioo_subset_Ioc_self
theorem Set_Ioo_subset_Ioc_self (a b : ℝ) : Set.Ioo a b ⊆ Set.Ioc a b := by sorry

-- Set.Ico_subset_Icc_self
theorem Set_Ico_subset_Icc_self (a b : ℝ) : Set.Ico a b ⊆ Set.Icc a b := by sorry

-- Set.left_mem_Icc
theorem Set_left_mem_Icc (a b : ℝ) : a ∈ Set.Icc a b ↔ a ≤ b := by sorry

-- Set.left_mem_Ico
theorem Set_left_mem_Ico (a b : ℝ) : a ∈ Set.Ico a b ↔ a < b := by sorry

-- Set.right_mem_Ioc
theorem Set_right_mem_Ioc (a b : ℝ) : b ∈ Set.Ioc a b ↔ a < b := by sorry

-- Set.Ioc_subset_Icc_self
theorem Set_Ioc_subset_Icc_self (a b : ℝ) : Set.Ioc a b ⊆ Set.Icc a b := by sorry

-- Set.mem_Iio
theorem Set_mem_Iio (a x : ℝ) : x ∈ Set.Iio a ↔ x < a := by sorry

-- Set.Iio_subset_Iic_self
theorem Set_Iio_subset_Iic_self (a : ℝ) : Set.Iio a ⊆ Set.Iic a := by sorry

-- Set.Iio_inter_Ioi
theorem Set_Iio_inter_Ioi (a b x : ℝ) : x ∈ Set.Ioi a ∩ Set.Iio b ↔ x ∈ Set.Ioo a b := by sorry

-- Set.Ici_inter_Iic
theorem Set_Ici_inter_Iic (a b : ℝ) : Set.Ici a ∩ Set.Iic b = Set.Icc a b := by sorry

-- Set.mem_Ici
theorem Set_self_mem_Ici (a : ℝ) : a ∈ Set.Ici a := by sorry

-- Set.Ioi_subset_Ici_self
theorem Set_Ioi_subset_Ici_self (a : ℝ) : Set.Ioi a ⊆ Set.Ici a := by sorry

-- Set.self_mem_Iic
theorem Set_self_mem_Iic (a : ℝ) : a ∈ Set.Iic a := by sorry

-- Set.notMem_Ioi_self
theorem Set_notMem_Ioi_self (a : ℝ) : a ∉ Set.Ioi a := by sorry

-- Set.uIcc_comm
theorem Set_uIcc_comm (a b : ℝ) : Set.uIcc a b = Set.uIcc b a := by sorry

-- Set.left_mem_uIcc
theorem Set_left_mem_uIcc (a b : ℝ) : a ∈ Set.uIcc a b := by sorry

-- Set.uIcc_of_le
theorem Set_uIcc_of_le (a b : ℝ) (h : a ≤ b) : Set.uIcc a b = Set.Icc a b := by sorry

-- Set.uIoc_comm
theorem Set_uIoc_comm (a b : ℝ) : Set.uIoc a b = Set.uIoc b a := by sorry

-- Set.uIoc_of_le
theorem Set_uIoc_of_le (a b : ℝ) (h : a ≤ b) : Set.uIoc a b = Set.Ioc a b := by sorry

-- Set.uIoc
theorem Set_uIoc_self (a x : ℝ) : x ∉ Set.uIoc a a := by sorry

-- Set.mem_image_of_mem
theorem Set_mem_image_of_mem (f : Fin 3 → ℝ) (s : Set (Fin 3)) (i : Fin 3) (h : i ∈ s) : f i ∈ f
    '' s := by sorry

-- Set.image_union
theorem Set_image_union (f : Fin 3 → Fin 3) (s t : Set (Fin 3)) : f '' (s ∪ t) = f '' s ∪ f '' t
    := by sorry

-- Set.image_univ
theorem Set_image_univ (f : Fin 3 → Fin 3) : f '' Set.univ = Set.range f := by sorry

-- Set.mem_range_self
theorem Set_mem_range_self (f : Fin 3 → ℝ) (i : Fin 3) : f i ∈ Set.range f := by sorry

-- Set.range_eq_univ
theorem Set_range_eq_univ (f : Fin 3 → Fin 3) : Set.range f = Set.univ ↔ Function.Surjective f :=
    by sorry

-- Set.range_comp_subset_range
theorem Set_range_comp_subset_range (f g : Fin 3 → Fin 3) : Set.range (g ∘ f) ⊆ Set.range g := by
    sorry

-- Set.mem_preimage
theorem Set_mem_preimage (f : Fin 3 → ℝ) (s : Set ℝ) (i : Fin 3) : i ∈ f ⁻¹' s ↔ f i ∈ s := by
    sorry

-- Set.preimage_inter
theorem Set_preimage_inter (f : Fin 3 → Fin 3) (s t : Set (Fin 3)) : f ⁻¹' (s ∩ t) = f ⁻¹' s ∩ f
    ⁻¹' t := by sorry

-- Set.image_preimage_subset
theorem Set_image_preimage_subset (f : Fin 3 → Fin 3) (s : Set (Fin 3)) : f '' (f ⁻¹' s) ⊆ s :=
    by sorry

-- Set.Nonempty.mono
theorem Set_Nonempty_mono (s t : Set (Fin 3)) (h : s ⊆ t) (hs : s.Nonempty) : t.Nonempty := by
    sorry

-- Set.nonempty_Icc
theorem Set_nonempty_Icc (a b : ℝ) : (Set.Icc a b).Nonempty ↔ a ≤ b := by sorry

-- Set.univ_nonempty
theorem Set_univ_nonempty : (Set.univ : Set (Fin 3)).Nonempty := by sorry

-- Set.Subsingleton.anti
theorem Set_Subsingleton_anti (s t : Set (Fin 3)) (ht : t.Subsingleton) (h : s ⊆ t) :
    s.Subsingleton := by sorry

-- Set.subsingleton_Icc_of_ge
theorem Set_subsingleton_Icc_of_ge (a b : ℝ) (h : b ≤ a) : (Set.Icc a b).Subsingleton := by sorry

-- Set.Subsingleton.image
theorem Set_Subsingleton_image (f : Fin 3 → Fin 3) (s : Set (Fin 3)) (h : s.Subsingleton) : (f ''
    s).Subsingleton := by sorry

-- Set.InjOn.mono
theorem Set_InjOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : Set.InjOn f t) (h : s ⊆ t) :
    Set.InjOn f s := by sorry

-- Set.injOn_univ
theorem Set_injOn_univ (f : Fin 3 → ℝ) : Set.InjOn f Set.univ ↔ Function.Injective f := by sorry

-- Set.mapsTo_image
theorem Set_mapsTo_image (f : Fin 3 → Fin 3) (s : Set (Fin 3)) : Set.MapsTo f s (f '' s) := by
    sorry

-- Set.mapsTo_iff_subset_preimage
theorem Set_mapsTo_iff_subset_preimage (f : Fin 3 → Fin 3) (s t : Set (Fin 3)) : Set.MapsTo f s t
    ↔ s ⊆ f ⁻¹' t := by sorry

-- Set.MapsTo.comp
theorem Set_MapsTo_comp (f g : Fin 3 → Fin 3) (s t u : Set (Fin 3)) (hg : Set.MapsTo g t u) (hf :
    Set.MapsTo f s t) : Set.MapsTo (g ∘ f) s u := by sorry

-- Set.surjOn_image
theorem Set_surjOn_image (f : Fin 3 → Fin 3) (s : Set (Fin 3)) : Set.SurjOn f s (f '' s) := by
    sorry

-- Set.surjOn_univ
theorem Set_surjOn_univ (f : Fin 3 → Fin 3) : Set.SurjOn f Set.univ Set.univ ↔
    Function.Surjective f := by sorry

-- Set.SurjOn.mono
theorem Set_SurjOn_mono (f : Fin 3 → Fin 3) (s s' t : Set (Fin 3)) (h : s ⊆ s') (hf : Set.SurjOn
    f s t) : Set.SurjOn f s' t := by sorry

-- Set.BijOn.injOn
theorem Set_BijOn_injOn (f : Fin 3 → Fin 3) (s t : Set (Fin 3)) (h : Set.BijOn f s t) : Set.InjOn
    f s := by sorry

-- Set.InjOn.bijOn_image
theorem Set_InjOn_bijOn_image (f : Fin 3 → Fin 3) (s : Set (Fin 3)) (h : Set.InjOn f s) :
    Set.BijOn f s (f '' s) := by sorry

-- Set.bijOn_univ
theorem Set_bijOn_univ (f : Fin 3 → Fin 3) : Set.BijOn f Set.univ Set.univ ↔ Function.Bijective f
    := by sorry

-- Set.EqOn.symm
theorem Set_EqOn_symm (f g : Fin 3 → ℝ) (s : Set (Fin 3)) (h : Set.EqOn f g s) : Set.EqOn g f s
    := by sorry

-- Set.eqOn_univ
theorem Set_eqOn_univ (f g : Fin 3 → ℝ) : Set.EqOn f g Set.univ ↔ f = g := by sorry

-- Set.EqOn.mono
theorem Set_EqOn_mono (f g : Fin 3 → ℝ) (s t : Set (Fin 3)) (h : s ⊆ t) (ht : Set.EqOn f g t) :
    Set.EqOn f g s := by sorry

-- Set.LeftInvOn.injOn
theorem Set_LeftInvOn_injOn (f g : Fin 3 → Fin 3) (s : Set (Fin 3)) (h : Set.LeftInvOn g f s) :
    Set.InjOn f s := by sorry

-- Set.LeftInvOn.mono
theorem Set_LeftInvOn_mono (f g : Fin 3 → Fin 3) (s t : Set (Fin 3)) (h : Set.LeftInvOn g f t)
    (hs : s ⊆ t) : Set.LeftInvOn g f s := by sorry

-- Set.LeftInvOn.eq
theorem Set_LeftInvOn_eq (f g : Fin 3 → Fin 3) (s : Set (Fin 3)) (i : Fin 3) (h : Set.LeftInvOn g
    f s) (hi : i ∈ s) : g (f i) = i := by sorry

-- Set.pairwise_empty
theorem Set_pairwise_empty (f : Fin 3 → ℝ) : (∅ : Set (Fin 3)).Pairwise fun i j => f i < f j :=
    by sorry

-- Set.Pairwise.mono
theorem Set_Pairwise_mono (f : Fin 3 → ℝ) (s t : Set (Fin 3)) (h : s ⊆ t) (ht : t.Pairwise fun i
    j => f i ≠ f j) : s.Pairwise fun i j => f i ≠ f j := by sorry

-- Set.pairwise_univ
theorem Set_pairwise_univ (f : Fin 3 → ℝ) : (Set.univ : Set (Fin 3)).Pairwise (fun i j => f i ≠ f
    j) ↔ Pairwise fun i j => f i ≠ f j := by sorry

-- Pairwise.mono
theorem Pairwise_mono (f : Fin 3 → ℝ) (h : Pairwise fun i j => f i < f j ∨ f j < f i) : Pairwise
    fun i j => f i ≠ f j := by sorry

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

theorem monotone_id : Monotone (fun x : ℝ => x ^ 2) := by sorry

theorem Monotone_add (f g : Fin 4 → ℝ) (hf : Monotone f) (hg : Monotone g) : Monotone fun i => f
    i * g i := by sorry

theorem Antitone_neg (f : Fin 4 → ℝ) (hf : Antitone f) : Antitone fun i => -f i := by sorry

theorem StrictMono_monotone (f : Fin 4 → ℝ) (hf : Monotone f) : StrictMono f := by sorry

theorem StrictAnti_antitone (f : Fin 4 → ℝ) (hf : Antitone f) : StrictAnti f := by sorry

theorem StrictAnti_lt_iff_gt (f : Fin 4 → ℝ) (hf : StrictAnti f) (i j : Fin 4) : f i < f j ↔ i <
    j := by sorry

theorem MonotoneOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : MonotoneOn f s) (h : s ⊆ t) :
    MonotoneOn f t := by sorry

theorem MonotoneOn_neg (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : MonotoneOn f s) : MonotoneOn (fun
    i => -f i) s := by sorry

theorem AntitoneOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : AntitoneOn f s) (h : s ⊆ t) :
    AntitoneOn f t := by sorry

theorem StrictMonoOn_monotoneOn (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : MonotoneOn f s) :
    StrictMonoOn f s := by sorry

theorem StrictAntiOn_antitoneOn (f : Fin 4 → ℝ) (s : Set (Fin 4)) (hf : AntitoneOn f s) :
    StrictAntiOn f s := by sorry

theorem Finite_injective_iff_surjective (f : Fin 3 → Fin 4) : Function.Injective f ↔
    Function.Surjective f := by sorry

theorem Finite_injective_iff_bijective (f : Fin 3 → ℝ) : Function.Injective f ↔
    Function.Bijective f := by sorry

theorem Function_Bijective_comp (f g : Fin 3 → Fin 3) (hf : Function.Bijective f) :
    Function.Bijective (g ∘ f) := by sorry

theorem Function_LeftInverse_injective (f : Fin 2 → Fin 3) (g : Fin 3 → Fin 2) (h :
    Function.LeftInverse g f) : Function.Surjective f := by sorry

theorem Function_leftInverse_iff_comp (f : Fin 2 → Fin 3) (g : Fin 3 → Fin 2) :
    Function.LeftInverse g f ↔ f ∘ g = id := by sorry

theorem Function_Involutive_bijective (f : Fin 3 → Fin 3) (h : Function.Bijective f) :
    Function.Involutive f := by sorry

theorem Function_const_apply (x : ℝ) (i : Fin 3) : Function.const (Fin 3) x i = x * i := by sorry

theorem Function_update_self (f : Fin 3 → ℝ) (i j : Fin 3) (x : ℝ) : Function.update f i x j = x
    := by sorry

theorem Function_comp_apply (f g : Fin 3 → Fin 3) : f ∘ g = g ∘ f := by sorry

theorem Function_id_comp (f : Fin 3 → Fin 3) : f ∘ f = id := by sorry

theorem Set_mem_univ (s : Set (Fin 3)) : s = Set.univ := by sorry

theorem Set_mem_Ioo (a b x : ℝ) : x ∈ Set.Ioo a b ↔ a ≤ x ∧ x < b := by sorry

theorem Set_Ioo_subset_Ico_self (a b : ℝ) : Set.Ico a b ⊆ Set.Ioo a b := by sorry

theorem Set_Ioo_subset_Ioc_self (a b : ℝ) : Set.Ioc a b ⊆ Set.Ico a b := by sorry

theorem Set_Ico_subset_Icc_self (a b : ℝ) : Set.Icc a b ⊆ Set.Ico a b := by sorry

theorem Set_left_mem_Icc (a b : ℝ) : a ∈ Set.Icc a b := by sorry

theorem Set_mem_Iio (a : ℝ) : a ∈ Set.Iio a := by sorry

theorem Set_Iio_subset_Iic_self (a : ℝ) : Set.Iic a ⊆ Set.Iio a := by sorry

theorem Set_Iio_inter_Ioi (a b x : ℝ) : x ∈ Set.Ioi a ∩ Set.Iio b ↔ x ∈ Set.Ioc a b := by sorry

theorem Set_Ici_inter_Iic (a b : ℝ) : Set.Ici a ∩ Set.Iic b = Set.Ico a b := by sorry

theorem Set_uIcc_comm (a b : ℝ) : Set.uIcc a b = Set.Icc a b := by sorry

theorem Set_uIoc_comm (a b : ℝ) : a ∉ Set.uIoc a b := by sorry

theorem Set_mem_image_of_mem (f : Fin 3 → ℝ) (s : Set (Fin 3)) (i : Fin 3) (h : f i ∈ f '' s) : i
    ∈ s := by sorry

theorem Set_image_union (f : Fin 3 → Fin 3) (s t : Set (Fin 3)) : f '' (s ∩ t) = f '' s ∩ f '' t
    := by sorry

theorem Set_mem_range_self (f : Fin 3 → Fin 3) (i : Fin 3) : i ∈ Set.range f := by sorry

theorem Set_image_preimage_subset (f : Fin 3 → Fin 3) (s : Set (Fin 3)) : f ⁻¹' (f '' s) ⊆ s :=
    by sorry

theorem Set_Nonempty_mono (s t : Set (Fin 3)) (h : s ⊆ t) (ht : t.Nonempty) : s.Nonempty := by
    sorry

theorem Set_nonempty_Icc (a b : ℝ) : (Set.Ico a b).Nonempty ↔ a ≤ b := by sorry

theorem Set_Subsingleton_anti (s t : Set (Fin 3)) (hs : s.Subsingleton) (h : s ⊆ t) :
    t.Subsingleton := by sorry

theorem Set_InjOn_mono (f : Fin 4 → ℝ) (s t : Set (Fin 4)) (hf : Set.InjOn f s) (h : s ⊆ t) :
    Set.InjOn f t := by sorry

theorem Set_mapsTo_image (f : Fin 3 → Fin 3) (s : Set (Fin 3)) : Set.MapsTo f (f '' s) s := by
    sorry

theorem Set_surjOn_image (f : Fin 3 → Fin 3) (s : Set (Fin 3)) : Set.SurjOn f s s := by sorry

theorem Set_BijOn_injOn (f : Fin 3 → Fin 3) (s t : Set (Fin 3)) (h : Set.BijOn f s t) :
    Function.Injective f := by sorry

theorem Set_EqOn_symm (f g : Fin 3 → ℝ) (s : Set (Fin 3)) (h : Set.EqOn f g s) : f = g := by sorry

theorem Set_LeftInvOn_injOn (f g : Fin 3 → Fin 3) (s : Set (Fin 3)) (h : Set.LeftInvOn g f s) : g
    = f := by sorry

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
