"""Every word of the vocabulary on true statements that follow from Mathlib, and on false twins.

The statements are in `facts/*.lean`, those on linear maps besides in `test_vocabulary_linear_maps`.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from test_vocabulary_linear_maps import FACTS
from unexercised_words import UNEXERCISED

from pyharness.arithmetic import Undecided
from pyharness.engine import read_claims
from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.lean.claim import Claim
from pyharness.records import Source, Verdict
from pyharness.run_claim import words_of
from pyharness.vocabulary.conformance import words
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

FILES = sorted((Path(__file__).parent / "facts").glob("*.lean"))
DRAWS = 150
ENOUGH_MET = 8  # cases that met the hypotheses; a true statement is left after so many
FACTS_PER_WORD = 3


@cache
def claims(path: Path) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """The statements of a file, and what could not be read."""
    found = read_claims([path])
    unread = tuple(f"{c.name}: {c.reason}" for c in found if not isinstance(c, Claim))
    return tuple(c for c in found if isinstance(c, Claim)), unread


def verdict(claim: Claim) -> Verdict:
    """Of few random cases: a violation, else the weakest of those decided."""
    compiled = compile_claim(claim)
    builder, ch = Builder(compiled), SeededChooser(f"facts:{claim.name}")
    seen: Counter[Verdict] = Counter()
    for k in range(DRAWS):
        try:
            case = evaluate_case(compiled, builder.draw(ch), Source.RANDOM, str(k))
        except (NoInhabitant, Undecided):
            continue
        seen[case.verdict] += 1
        if case.verdict is Verdict.VIOLATED:
            return Verdict.VIOLATED
        met = seen[Verdict.HOLDS] + seen[Verdict.CONSISTENT]
        if claim.name.startswith("Right.") and met >= ENOUGH_MET:
            break
    decided = (Verdict.CONSISTENT, Verdict.HOLDS, Verdict.UNDECIDED)
    return next((v for v in decided if seen[v]), Verdict.VACUOUS)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_proven_facts_stand_and_false_twins_fall(path: Path) -> None:
    read, unread = claims(path)
    assert unread == ()
    got = {c.name: verdict(c) for c in read}
    stand = (Verdict.HOLDS, Verdict.CONSISTENT)
    assert {n: v for n, v in got.items() if n.startswith("Right.") and v not in stand} == {}
    fallen = {n for n, v in got.items() if n.startswith("Wrong.") and v is Verdict.VIOLATED}
    assert {n for n in got if n.startswith("Wrong.")} == fallen
    assert fallen


def test_each_fact_names_its_place_in_mathlib() -> None:
    for path in FILES:
        lines = path.read_text(encoding="utf-8").partition("\nnamespace Wrong")[0].splitlines()
        bare = [
            line
            for before, line in pairwise(lines)
            if line.startswith("theorem ") and not before.startswith("-- ")
        ]
        assert bare == []


def test_each_word_has_three_facts_and_a_false_twin_or_a_reason() -> None:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for path in FILES:
        for c in claims(path)[0]:
            (right if c.name.startswith("Right.") else wrong).update(words_of(c) & words())
    for word, (facts, _) in FACTS.items():
        right[word] += len(facts)
        wrong[word] += 1
    covered = {w for w in words() if right[w] >= FACTS_PER_WORD and wrong[w]}
    assert words() - covered - set(UNEXERCISED) == set()
    assert {w for w in UNEXERCISED if w in covered} == set(), "the reason is out of date"
    assert all(UNEXERCISED.values())
