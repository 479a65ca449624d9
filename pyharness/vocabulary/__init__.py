"""The vocabulary: which Lean constants are understood, and what each means."""

from __future__ import annotations

from importlib import import_module

_MODULES = (
    "types",
    "scalars",
    "finite",
    "parts",
    "collections",
    "matrices",
    "euclidean",
    "predicates",
    "orders",
    "blocks",
    "tuples",
    "complex",
    "linear_maps",
    "spaces",
    "submodules",
    "bases",
    "bilinear",
    "convexity",
    "trigonometry",
    "calculus",
    "measure",
    "unimodular",
)


def load_words() -> None:
    """Import every module that registers words."""
    for name in _MODULES:
        import_module(f"pyharness.vocabulary.{name}")
