"""The constructs of a statement, told by its text, for tables of coverage."""

from __future__ import annotations

import re

CONSTRUCTS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "∑": "∑",
        "∏": "∏",
        "∀": "∀",
        "∃": "∃",
        "↔": "↔",
        "¬ or ≠": "¬|≠",
        "≤, <, ≥, >": "≤|≥|<|>",
        "‖·‖": "‖",
        "⟪·, ·⟫": "⟪",
        "|·|": r"\|",
        "√ or sqrt": "√|sqrt",
        "⁻¹": "⁻¹",
        "ᵀ or ᴴ": "ᵀ|ᴴ",
        "*ᵥ or ᵥ*": r"\*ᵥ|ᵥ\*",
        "⬝ᵥ": "⬝ᵥ",
        "•": "•",
        "det": r"\bdet\b",
        "fun or =>": r"\bfun\b|λ",
        "if": r"\bif\b",
        "dot notation": r"\)\.[a-zA-Z]|\b[a-zA-Zα-ω][\w']*\.[a-z]",
        "matrix literal": r"!!\[|!\[",
        "Finset or Set": r"\bFinset\b|\bSet\b|∈|∪|∩|⊆",
        "span, ker, range": r"\bspan\b|\bker\b|\brange\b",
        "PosSemidef or PosDef": "PosSemidef|PosDef",
    }.items()
}


def constructs(source: str) -> list[str]:
    """Names of the constructs that a statement's text uses."""
    return [name for name, pattern in CONSTRUCTS.items() if pattern.search(source)]
