import Mathlib

/-! # Orders, sets, bounds and properties of functions (2 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

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

end Right

namespace Wrong

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

end Wrong
