"""Lean source text to typed claims. Pure: nothing here computes, and nothing here needs Lean."""
