"""The dialogue splitter: nothing is invented, nothing is lost, bad rows are counted."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from training.pairs import ASSISTANT, HUMAN, Pair, is_heldout, opening, split_row, split_rows

# Text without the marker; letters, spaces and the marker's own pieces to provoke near misses.
turns = st.text(alphabet="ab \n:", min_size=0, max_size=12)
answers = turns.map(lambda text: " x" + text)


@st.composite
def dialogues(draw: st.DrawFn) -> str:
    """A prompt of one to three turns that ends with the assistant marker."""
    parts = [HUMAN + draw(turns) + ASSISTANT + draw(turns) for _ in range(draw(st.integers(0, 2)))]
    return "".join(parts) + HUMAN + draw(turns) + ASSISTANT


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(dialogues(), answers, answers)
def test_a_well_formed_row_is_split_at_the_last_assistant_turn(
    prompt: str, chosen: str, rejected: str
) -> None:
    pair = split_row(prompt + chosen, prompt + rejected)
    if not opening(prompt):
        assert pair == "empty_prompt"
    elif chosen.rstrip() == rejected.rstrip():
        assert pair == "identical_answers"
    else:
        assert pair == Pair(prompt, chosen.rstrip(), rejected.rstrip())


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(st.text(alphabet="ab \n:", max_size=30), st.text(alphabet="ab \n:", max_size=30))
@example("\n\nHuman: a\n\nAssistant: same start, then a", "\n\nHuman: a\n\nAssistant: same b")
def test_any_row_is_a_pair_that_restores_it_or_a_named_reason(chosen: str, rejected: str) -> None:
    outcome = split_row(chosen, rejected)
    if isinstance(outcome, Pair):
        assert (outcome.prompt + outcome.chosen) == chosen.rstrip()
        assert (outcome.prompt + outcome.rejected) == rejected.rstrip()
        assert outcome.prompt.endswith(ASSISTANT)
        assert ASSISTANT not in outcome.chosen + " " + outcome.rejected
    else:
        assert outcome in {
            "no_assistant_turn",
            "prompts_differ",
            "empty_answer",
            "identical_answers",
            "empty_prompt",
            "answer_goes_on",
        }


def test_each_reason_is_reached() -> None:
    prompt = f"{HUMAN} hi{ASSISTANT}"
    assert split_row("no marker", prompt + " a") == "no_assistant_turn"
    assert split_row(prompt + " a", f"{HUMAN} ho{ASSISTANT} b") == "prompts_differ"
    assert split_row(prompt + " a", prompt + " b" + ASSISTANT + " c") == "prompts_differ"
    assert split_row(prompt + " a", prompt + " \n") == "empty_answer"
    assert split_row(prompt + " a", prompt + " a\n") == "identical_answers"
    assert split_row(f"{HUMAN} {ASSISTANT} a", f"{HUMAN} {ASSISTANT} b") == "empty_prompt"
    assert split_row(f"{ASSISTANT} a", f"{ASSISTANT} b") == "empty_prompt"
    assert split_row(prompt + f" a{HUMAN} more", prompt + " b") == "answer_goes_on"


def test_rows_that_prefer_opposites_are_dropped_together_and_counted() -> None:
    prompt = f"{HUMAN} hi{ASSISTANT}"
    one = {"chosen": prompt + " a", "rejected": prompt + " b"}
    other = {"chosen": prompt + " b", "rejected": prompt + " a"}
    kept = {"chosen": prompt + " a", "rejected": prompt + " c"}
    pairs, counts = split_rows([one, kept, other, one, kept])
    assert pairs == [Pair(prompt, " a", " c")]
    assert counts == {"rows": 5, "usable": 1, "dropped_contradictory": 3, "dropped_duplicate": 1}


def test_answers_that_begin_alike_are_not_split_inside_the_answer() -> None:
    """TRL's own extraction would put "I think " into the prompt."""
    prompt = f"{HUMAN} hi{ASSISTANT}"
    pair = split_row(prompt + " I think so", prompt + " I think not")
    assert pair == Pair(prompt, " I think so", " I think not")


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(st.lists(st.tuples(dialogues(), answers, answers), max_size=8))
def test_every_row_is_counted_once(rows: list[tuple[str, str, str]]) -> None:
    table = [{"chosen": p + c, "rejected": p + r} for p, c, r in rows]
    pairs, counts = split_rows(table)
    assert counts["usable"] == len(pairs) == len(set(pairs))
    dropped = sum(n for key, n in counts.items() if key.startswith("dropped_"))
    assert counts.get("rows", 0) == len(rows) == len(pairs) + dropped


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(turns, answers, answers, turns, answers)
def test_a_conversation_is_held_out_as_a_whole(
    first: str, chosen: str, rejected: str, later: str, other: str
) -> None:
    """Two pairs with one opening, at whatever depth, are on the same side."""
    start = HUMAN + " a" + first + ASSISTANT
    deeper = start + chosen + HUMAN + later + ASSISTANT
    assert opening(start) == opening(deeper)
    assert is_heldout(Pair(start, chosen, rejected)) == is_heldout(Pair(deeper, other, chosen))


def test_about_a_tenth_is_held_out() -> None:
    pairs = [Pair(f"{HUMAN} question {i}{ASSISTANT}", " a", " b") for i in range(2000)]
    share = sum(map(is_heldout, pairs)) / len(pairs)
    assert 0.07 < share < 0.13  # ± 4.5 standard deviations of a fair draw; the hash is fixed
