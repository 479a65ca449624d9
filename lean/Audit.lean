/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import Lean
import AdapterGeometry

/-!
# Axiom audit

`lake build Audit` fails unless every theorem below rests on nothing but `propext`,
`Classical.choice` and `Quot.sound`. A `sorry` anywhere underneath adds `sorryAx`, `native_decide`
adds a compiler-trust axiom; both are rejected. The list below names the headline theorems; the
sweep at the end covers every theorem of the library.
-/

set_option linter.hashCommand false

open Lean Elab Command

/-- The axioms a theorem of this library may rest on. -/
def allowedAxioms : List Name :=
  [``propext, ``Classical.choice, ``Quot.sound]

/-- `#audit_axioms a b` fails unless each declaration rests on the allowed axioms only. -/
elab "#audit_axioms " ids:ident+ : command => do
  for id in ids do
    let name ← liftCoreM <| Lean.Elab.realizeGlobalConstNoOverloadWithInfo id
    let axs ← Lean.collectAxioms name
    for ax in axs do
      unless allowedAxioms.contains ax do
        throwErrorAt id "{name} rests on the axiom {ax}"

/-- `#audit_namespace A` does the same for every theorem whose name starts with `A` and reports how
many there are. -/
elab "#audit_namespace " ns:ident : command => do
  let env ← getEnv
  let root := ns.getId
  let mut count : Nat := 0
  -- imported declarations only, which is where the library is
  for (name, info) in env.constants.map₁ do
    unless root.isPrefixOf name do
      continue
    if let .thmInfo _ := info then
      count := count + 1
      let axs ← Lean.collectAxioms name
      for ax in axs do
        unless allowedAxioms.contains ax do
          throwErrorAt ns "{name} rests on the axiom {ax}"
  logInfoAt ns m!"{count} theorems of {root} rest on the standard axioms only"

#audit_axioms AdapterGeometry.stableRank_smul_invariant
#audit_axioms AdapterGeometry.rsLoraUpdate_frob_bounded
#audit_axioms AdapterGeometry.loraUpdate_frob_decays
#audit_axioms AdapterGeometry.stableRank_loraUpdate_eq_rsLoraUpdate
#audit_axioms AdapterGeometry.loraUpdate_gauge
#audit_axioms AdapterGeometry.one_le_stableRank
#audit_axioms AdapterGeometry.stableRank_le_rank
#audit_axioms AdapterGeometry.stableRank_loraUpdate_le
#audit_axioms AdapterGeometry.stableRank_transpose
#audit_axioms AdapterGeometry.stableRank_gram_le
#audit_axioms AdapterGeometry.stableRank_mul_le_of_expand
#audit_axioms AdapterGeometry.stableRank_add_le AdapterGeometry.le_stableRank_add
#audit_axioms AdapterGeometry.stableRank_enclosure AdapterGeometry.spectralSq_le_of_ldl
#audit_axioms AdapterGeometry.exists_rank_one_approx AdapterGeometry.frobeniusSq_mul_one_sub_le
#audit_axioms AdapterGeometry.not_stableRank_mul_le_min
#audit_axioms AdapterGeometry.not_stableRank_low_rank_approx
#audit_axioms AdapterGeometry.not_stableRank_add_le
#audit_axioms AdapterGeometry.subspaceOverlap_le_one AdapterGeometry.frobeniusSq_sub_proj_le
#audit_axioms AdapterGeometry.frobeniusSq_sub_mul_columnGain_le
#audit_axioms AdapterGeometry.avg_subspaceOverlap_signedPerm
#audit_axioms AdapterGeometry.Soundness.largest_eigenvalue
#audit_axioms AdapterGeometry.Soundness.largest_of_product
#audit_axioms AdapterGeometry.Soundness.certified_spectra
#audit_axioms AdapterGeometry.Soundness.certified_spectra_upper
#audit_axioms AdapterGeometry.Soundness.certified_spectra_lower
#audit_axioms AdapterGeometry.Soundness.certified_spectra_eigenpairs
#audit_axioms AdapterGeometry.Soundness.stable_rank AdapterGeometry.Soundness.tail_square
#audit_axioms AdapterGeometry.Soundness.next_square AdapterGeometry.Soundness.difference
#audit_axioms AdapterGeometry.Soundness.tail_square_sum_min
#audit_axioms AdapterGeometry.Soundness.participation_rank_le_card
#audit_axioms AdapterGeometry.Soundness.certified_frame
#audit_axioms AdapterGeometry.Soundness.certified_frame_skew
#audit_axioms AdapterGeometry.Soundness.top_value
#audit_axioms AdapterGeometry.sub_opNorm_le_opNorm_add_sub
#audit_axioms AdapterGeometry.subspaceOverlap_eq_one_iff
#audit_axioms AdapterGeometry.meanMatrix_eq AdapterGeometry.integral_trace_mul_eq
#audit_axioms AdapterGeometry.convexOn_logisticLoss AdapterGeometry.dpoLoss_lt_log_two_iff

#audit_namespace AdapterGeometry

#print axioms AdapterGeometry.stableRank_smul_invariant
#print axioms AdapterGeometry.rsLoraUpdate_frob_bounded
#print axioms AdapterGeometry.loraUpdate_frob_decays
