"""Why a statement that was read cannot be evaluated."""

from __future__ import annotations


class Unevaluable(Exception):
    """A construct without a meaning here; the claim becomes *untestable* with this reason."""
