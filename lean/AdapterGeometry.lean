/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Bridge
import AdapterGeometry.Certificate
import AdapterGeometry.ColumnGain
import AdapterGeometry.Conjectures
import AdapterGeometry.Defs
import AdapterGeometry.DotProduct
import AdapterGeometry.EckartYoung
import AdapterGeometry.Eigenframe
import AdapterGeometry.Frobenius
import AdapterGeometry.Lora
import AdapterGeometry.LowRank
import AdapterGeometry.Overlap
import AdapterGeometry.OverlapExtremes
import AdapterGeometry.ParticipationRank
import AdapterGeometry.Perturbation
import AdapterGeometry.Preference
import AdapterGeometry.Product
import AdapterGeometry.RandomSubspace
import AdapterGeometry.RandomSubspaceMeasure
import AdapterGeometry.Refutations
import AdapterGeometry.RefutationsMore
import AdapterGeometry.Scaling
import AdapterGeometry.SignedPerm
import AdapterGeometry.SoundnessEigenpairs
import AdapterGeometry.SoundnessFrames
import AdapterGeometry.SoundnessGram
import AdapterGeometry.SoundnessMeasures
import AdapterGeometry.SoundnessSpectrum
import AdapterGeometry.SoundnessTemple
import AdapterGeometry.SoundnessTruncation
import AdapterGeometry.Spectral
import AdapterGeometry.StableRank
import AdapterGeometry.StableRankBounds
import AdapterGeometry.StableRankRank
import AdapterGeometry.Weyl

/-!
# Geometry of fine-tuning adapters

The root of the library: it imports every file of `lean/AdapterGeometry`.
-/
