/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Defs
import AdapterGeometry.DotProduct
import AdapterGeometry.Frobenius
import AdapterGeometry.Lora
import AdapterGeometry.Scaling
import AdapterGeometry.Spectral
import AdapterGeometry.StableRank

/-!
# Geometry of fine-tuning adapters

The root of the library: it imports every file of `lean/AdapterGeometry`.
-/
