import Mathlib

/-! # Orders, sets, bounds and properties of functions (1 of 3)

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

end Wrong
