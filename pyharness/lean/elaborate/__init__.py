"""From surface terms to typed core expressions, the way Lean's elaborator would."""

from pyharness.lean.elaborate.environment import Environment, Signature
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.elaborate.terms import Elaborator

__all__ = ["Elaborator", "Environment", "Signature", "Unreadable"]
