"""Generated preferences: reproducible, distinct, and without a length or style giveaway."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from training.pairs import ASSISTANT, HUMAN, Pair, split_row
from training.synthetic import TOPICS, grammar_pairs, shuffle_rejections


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(st.integers(0, 50), st.integers(0, 1000))
def test_the_same_seed_gives_the_same_distinct_pairs(count: int, seed: int) -> None:
    pairs = grammar_pairs(count, seed)
    assert pairs == grammar_pairs(count, seed)
    assert len(set(pairs)) == count


def test_seeds_differ() -> None:
    assert set(grammar_pairs(50, 0)) != set(grammar_pairs(50, 1))


def test_pairs_are_what_the_splitter_would_make_of_them() -> None:
    for pair in grammar_pairs(200, 0):
        assert split_row(pair.prompt + pair.chosen, pair.prompt + pair.rejected) == pair


def test_the_chosen_answer_is_on_topic_and_the_rejected_one_is_not() -> None:
    for pair in grammar_pairs(300, 0):
        question = pair.prompt.removeprefix(HUMAN).removesuffix(ASSISTANT)
        (topic,) = {t for t, (_, places, _) in TOPICS.items() if any(p in question for p in places)}
        places = TOPICS[topic][1]
        assert any(place in pair.chosen for place in places)
        assert not any(place in pair.rejected for place in places)


def test_length_does_not_give_the_preference_away() -> None:
    pairs = grammar_pairs(2000, 0)
    shorter = sum(
        1.0 if len(p.chosen) < len(p.rejected) else 0.5 if len(p.chosen) == len(p.rejected) else 0.0
        for p in pairs
    )
    assert 0.45 < shorter / len(pairs) < 0.55  # ± 4.5 standard errors of a fair coin


answers = st.text(alphabet="abcde \n", max_size=30).map(lambda text: " " + text)


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(st.lists(answers, max_size=6), st.integers(0, 99))
def test_shuffling_keeps_the_words_and_changes_their_order(texts: list[str], seed: int) -> None:
    pairs = [Pair(f"{HUMAN} q{ASSISTANT}", text, " other") for text in texts]
    shuffled, dropped = shuffle_rejections(pairs, seed)
    assert len(shuffled) + dropped == len(pairs)
    assert dropped == sum(len(set(text.split())) < 4 for text in texts)
    for pair in shuffled:
        assert pair.chosen != pair.rejected
        assert sorted(pair.chosen.split()) == sorted(pair.rejected.split())
        assert len(pair.chosen) == len(pair.rejected)
