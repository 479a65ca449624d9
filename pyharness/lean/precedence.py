"""Precedence levels and operators of Lean's own prelude.

The levels and the rules are the `infixl`, `notation` … lines of
`Init/Notation.lean` and `Init/Core.lean` (Lean 4.28), in the line format of `notation.py`.
What Mathlib adds stands in `mathlib_notations.tsv`, each line with the file that declares it.
"""

from __future__ import annotations

MAX = 1024  # atoms, arguments, postfix operators
ARG = 1023  # arguments of an application
LEAD = 1022  # applications, binders with a leading keyword
MIN = 10  # `<|`
ARROW = 25

# Tokens that mean the same operator; the tree always holds the right-hand one.
ASCII_SPELLINGS = {
    "<=": "≤",
    ">=": "≥",
    "/\\": "∧",
    "\\/": "∨",
    "<->": "↔",
    "->": "→",
    "!=": "!=",
}

CORE_NOTATIONS = r"""
-	20	{21} ↔ {21}	-	Init/Core.lean
-	20	{21} <-> {21}	↔ 1 2	Init/Core.lean
-	30	{31} ∨ {30}	-	Init/Notation.lean
-	30	{31} \/ {30}	∨ 1 2	Init/Notation.lean
-	35	{36} ∧ {35}	-	Init/Notation.lean
-	35	{36} /\ {35}	∧ 1 2	Init/Notation.lean
-	1024	¬ {40}	-	Init/Notation.lean
-	1024	! {40}	not 1	Init/Notation.lean
-	35	{35} && {36}	-	Init/Notation.lean
-	30	{30} || {31}	or 1 2	Init/Notation.lean
-	50	{51} = {51}	-	Init/Notation.lean
-	50	{51} ≠ {51}	-	Init/Core.lean
-	50	{51} == {51}	-	Init/Notation.lean
-	50	{51} != {51}	-	Init/Core.lean
-	50	{51} ≍ {51}	-	Init/Notation.lean
-	50	{51} ≤ {51}	-	Init/Notation.lean
-	50	{51} <= {51}	≤ 1 2	Init/Notation.lean
-	50	{51} < {51}	-	Init/Notation.lean
-	50	{51} ≥ {51}	-	Init/Notation.lean
-	50	{51} >= {51}	≥ 1 2	Init/Notation.lean
-	50	{51} > {51}	-	Init/Notation.lean
-	50	{51} ≈ {51}	-	Init/Core.lean
-	50	{50} ∈ {50}	-	Init/Notation.lean
-	50	{50} ∉ {50}	-	Init/Notation.lean
-	50	{51} ∣ {51}	-	Init/Notation.lean
-	50	{51} ⊆ {51}	-	Init/Core.lean
-	50	{51} ⊂ {51}	-	Init/Core.lean
-	50	{51} ⊇ {51}	-	Init/Core.lean
-	50	{51} ⊃ {51}	-	Init/Core.lean
List	50	{50} ~ {51}	-	Init/Data/List/Basic.lean
-	50	{51} <+: {51}	-	Init/Data/List/Basic.lean
-	50	{51} <:+ {51}	-	Init/Data/List/Basic.lean
-	50	{51} <:+: {51}	-	Init/Data/List/Basic.lean
-	50	{51} <+ {51}	-	Init/Data/List/Basic.lean
List	50	{50} <+~ {51}	-	Batteries/Data/List/Perm.lean
-	65	{65} ∪ {66}	-	Init/Core.lean
-	70	{70} ∩ {71}	-	Init/Core.lean
-	70	{71} \ {71}	-	Init/Core.lean
-	68	{68} ⊔ {69}	-	Mathlib/Order/Notation.lean
-	69	{69} ⊓ {70}	-	Mathlib/Order/Notation.lean
-	55	{55} ||| {56}	-	Init/Notation.lean
-	58	{58} ^^^ {59}	-	Init/Notation.lean
-	60	{60} &&& {61}	-	Init/Notation.lean
-	65	{65} + {66}	-	Init/Notation.lean
-	65	{65} - {66}	-	Init/Notation.lean
-	65	{65} ++ {66}	-	Init/Notation.lean
-	70	{70} * {71}	-	Init/Notation.lean
-	70	{70} / {71}	-	Init/Notation.lean
-	70	{70} /. {71}	-	Init/Data/Rat/Basic.lean
-	70	{70} % {71}	-	Init/Notation.lean
-	73	{74} • {73}	-	Init/Notation.lean
-	75	{75} <<< {76}	-	Init/Notation.lean
-	75	{75} >>> {76}	-	Init/Notation.lean
-	80	{81} ^ {80}	-	Init/Notation.lean
-	75	- {75}	neg 1	Init/Notation.lean
-	100	~~~ {100}	-	Init/Notation.lean
-	1024	{1024} ⁻¹	-	Init/Notation.lean
-	67	{68} :: {67}	-	Init/Notation.lean
-	90	{91} ∘ {90}	-	Init/Notation.lean
-	35	{36} × {35}	-	Init/Notation.lean
-	35	{36} ×' {35}	-	Init/Notation.lean
-	30	{31} ⊕ {30}	-	Init/Core.lean
-	30	{31} ⊕' {30}	-	Init/Core.lean
-	100	{101} <$> {100}	-	Init/Notation.lean
-	100	{101} <&> {100}	-	Init/Control/Basic.lean
-	55	{55} >>= {56}	-	Init/Notation.lean
-	55	{56} >=> {55}	-	Init/Control/Basic.lean
-	20	{21} <|> {20}	-	Init/Notation.lean
-	60	{61} >> {60}	-	Init/Notation.lean
-	60	{60} <*> {61}	-	Init/Notation.lean
-	60	{60} <* {61}	-	Init/Notation.lean
-	60	{60} *> {61}	-	Init/Notation.lean
-	1024	∅	-	Init/Core.lean
"""
