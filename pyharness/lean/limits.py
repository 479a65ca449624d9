"""How large a text may be in one place before it is set aside as too large to read.

All of it is far beyond what anybody writes, and keeps the reader's time linear in the text: what
is quadratic in these numbers stays small.
"""

from __future__ import annotations

MOST_SCOPES = 200
"""Namespaces, sections and `in`s open at once."""

MOST_ONE_SHOTS = 20
"""`X in` in front of one command: what follows is read again behind each."""

MOST_BINDERS = 400
"""Names bound by one declaration, the `variable`s in force included."""

LONGEST_TOKEN = 1000
"""Characters of one name or numeral: `a.b.c` is one name."""

LARGEST_EXPONENT = 1000
"""Of a decimal such as `1e-9`, which is kept as an exact fraction."""
