"""The conformance table covers the vocabulary, and words with little behind them are named."""

from __future__ import annotations

from pyharness.vocabulary.conformance import ENOUGH, counts, unproven, words


def test_every_word_has_a_count() -> None:
    assert words() - set(counts()) == set(), "run benchmarks/conformance.py"


def test_types_are_not_counted_and_not_named() -> None:
    types = {"EuclideanSpace", "Matrix", "PiLp", "Submodule", "ContinuousLinearMap", "Real"}
    assert types & (words() | set(counts())) == set()
    assert unproven([*types, "Matrix.det"]) == ()


def test_words_used_everywhere_are_borne_out_and_unused_ones_are_not() -> None:
    rare = {w for w, n in counts().items() if n < ENOUGH}
    assert unproven(["Matrix.transpose", "Matrix.det", "Real.sqrt", "Set.Icc"]) == ()
    assert rare
    assert set(unproven(counts())) == rare


def test_names_outside_the_vocabulary_are_not_judged() -> None:
    assert unproven(["my.definition"]) == ()
