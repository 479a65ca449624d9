"""Signs and totally unimodular matrices (Mathlib/Data/Sign/Defs, LinearAlgebra/Matrix/
Determinant/TotallyUnimodular); their meanings stand in `evaluate/unimodular`."""

from __future__ import annotations

from pyharness.vocabulary.registry import signature, type_word

type_word("SignType : Type*")
signature("SignType.cast {α : Type*} (s : SignType) : α")
signature("Matrix.IsTotallyUnimodular {m n R : Type*} (A : Matrix m n R) : Prop")
