"""The conformance table covers the vocabulary, and words with little behind them are named."""

from __future__ import annotations

from pyharness.vocabulary.conformance import ENOUGH, counts, unproven
from pyharness.vocabulary.registry import vocabulary


def test_every_word_has_a_count() -> None:
    missing = set(vocabulary().environment.constants) - set(counts())
    assert missing == set(), "run benchmarks/conformance.py"


def test_words_used_everywhere_are_borne_out_and_unused_ones_are_not() -> None:
    rare = {w for w, n in counts().items() if n < ENOUGH}
    assert unproven(["Matrix.transpose", "Matrix.det", "Real.sqrt", "Set.Icc"]) == ()
    assert rare
    assert set(unproven(counts())) == rare


def test_names_outside_the_vocabulary_are_not_judged() -> None:
    assert unproven(["my.definition"]) == ()
