"""Notations that are plain applications of a constant."""

from __future__ import annotations

# Token → (constant, which operands in which order).
NOTATIONS: dict[str, tuple[str, tuple[int, ...]]] = {
    "*ᵥ": ("Matrix.mulVec", (0, 1)),
    "ᵥ*": ("Matrix.vecMul", (0, 1)),
    "⬝ᵥ": ("dotProduct", (0, 1)),
    "ᵀ": ("Matrix.transpose", (0,)),
    "ᴴ": ("Matrix.conjTranspose", (0,)),
    "⊗ₖ": ("Matrix.kronecker", (0, 1)),
    "⅟": ("Invertible.invOf", (0,)),
    "⊓": ("min", (0, 1)),
    "⊔": ("max", (0, 1)),
    "''": ("Set.image", (0, 1)),
    "⁻¹'": ("Set.preimage", (0, 1)),
    "[[,]]": ("Set.uIcc", (0, 1)),
    "ᶜ": ("Compl.compl", (0,)),
    "⊙": ("Matrix.hadamard", (0, 1)),
    "√": ("Real.sqrt", (0,)),
    "NNReal.sqrt": ("NNReal.sqrt", (0,)),
    "||": ("abs", (0,)),
    "⌊⌋": ("Int.floor", (0,)),
    "⌊⌋₊": ("Nat.floor", (0,)),
    "⌈⌉": ("Int.ceil", (0,)),
    "⌈⌉₊": ("Nat.ceil", (0,)),
    "∘": ("Function.comp", (0, 1)),
    "!": ("Nat.factorial", (0,)),
    "×": ("Prod", (0, 1)),
    "⊕": ("Sum", (0, 1)),
    "≃": ("Equiv", (0, 1)),
    "→ₗ": ("LinearMap", (0, 1, 2)),
    "→L": ("ContinuousLinearMap", (0, 1, 2)),
    "∣": ("Dvd.dvd", (0, 1)),
    "ˣ": ("Units", (0,)),
}
