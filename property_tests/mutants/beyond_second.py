"""Counterexamples of `Researchers.lean` that the second evaluator does not carry, and why."""

from __future__ import annotations

_WHY = {
    "a function on ℕ or ℝ": (
        "telescope", "sequence_bounded", "sequence_defined", "function_even", "function_step",
    ),
    "a finite set": ("filter_card", "union_card", "sup_add", "max_mem"),
    "a list": ("list_sum", "list_reverse", "list_product"),
    "a definition by cases": ("leaky_mono", "triangular_eq", "decay_pos", "decay_le", "bit_and"),
    "a member of a subtype": ("subtype_le", "interval_sum"),
    "a pair": ("pairs",),
    "a predicate": ("predicate",),
    "a power of a matrix, or a number as one": ("power_inverse", "matrix_number"),
}  # fmt: skip

RESEARCHERS = {
    f"Researchers.Wrong.{name}": f"{why} is not printed in a way it reads"
    for why, names in _WHY.items()
    for name in names
}
