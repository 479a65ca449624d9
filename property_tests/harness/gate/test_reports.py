"""Tables: what they show, when they are coloured, and that stale README blocks are noticed."""

from __future__ import annotations

import dataclasses
import io

import pytest
from gate_examples import CONJECTURE, GREEN, LOCK, REFUTATION, THEOREM, with_row

from pyharness.gate import judge
from pyharness.progress import Display, for_command
from pyharness.records import Proof, ProofLevel, Source, Tally, Verdict
from pyharness.report import markdown, terminal
from pyharness.report.markdown import ReportError

PAGE = "top\n<!-- generated:claims -->\nold\n<!-- /generated:claims -->\nend\n"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_table_columns() -> None:
    head, _, theorem, refutation, conjecture = terminal.table(GREEN.rows).splitlines()
    assert head.split() == [
        *["claim", "proof", "numbers", "corpus", "random", "adapter", "vacuous", "teeth"]
    ]
    # 1 of 34 cases was vacuous: 2.9 %, and rounding must never hide one
    assert theorem.split()[1:] == ["unbuilt", "holds", "10/10", "20/20", "4/4", "3%", "3/4"]
    assert "counterexample found" in refutation
    assert conjecture.split()[1:] == ["open", "holds", "·", "20/20", "·", "10%", "3/4"]
    assert "search" not in head


def test_unfinished_sources_show_done_of_planned() -> None:
    row = dataclasses.replace(THEOREM, tallies={Source.RANDOM: Tally(planned=20, holds=7)})
    assert "7/20" in terminal.table([row])


def test_a_refutation_without_counterexample_is_not_dressed_up() -> None:
    row = dataclasses.replace(REFUTATION, counterexample=None)
    assert "no counterexample" in terminal.table([row])


def test_findings_are_listed_with_place_and_remedy() -> None:
    text = terminal.findings(judge(with_row(THEOREM, teeth=None), LOCK))
    assert text.splitlines()[0] == "gate: red, 1 finding"
    assert "[teeth-below-bar] Geometry.norm_nonneg (lean/Geometry.lean:10)" in text
    assert "→ add corpus cases" in text


def test_colours_only_on_a_terminal_without_no_color() -> None:
    assert terminal.wants_colour(Terminal(), {})
    assert not terminal.wants_colour(Terminal(), {"NO_COLOR": ""})
    assert not terminal.wants_colour(io.StringIO(), {})
    assert "\x1b[" in terminal.table(GREEN.rows, colour=True)
    assert "\x1b[" not in terminal.table(GREEN.rows) + terminal.findings(())


def test_block_is_written_and_then_up_to_date() -> None:
    assert markdown.stale_blocks(PAGE, GREEN) == ("claims",)
    written = markdown.render(PAGE, GREEN)
    assert written.startswith("top\n<!-- generated:claims -->\n")
    assert written.endswith("<!-- /generated:claims -->\nend\n")
    assert "`Geometry.norm_nonneg` | written | holds" in written
    assert "\nold\n" not in written
    assert markdown.stale_blocks(written, GREEN) == ()
    assert markdown.render(written, GREEN) == written


def test_a_number_changed_by_hand_is_noticed() -> None:
    written = markdown.render(PAGE, GREEN)
    assert markdown.stale_blocks(written.replace("3/4", "4/4"), GREEN) == ("claims",)
    changed = with_row(CONJECTURE, verdict=Verdict.CONSISTENT)
    assert markdown.stale_blocks(written, changed) == ("claims",)


def test_readme_does_not_depend_on_the_tools_of_a_machine() -> None:
    written = markdown.render(PAGE, GREEN)
    for level in (ProofLevel.BUILT, ProofLevel.KERNEL):
        assert markdown.stale_blocks(written, with_row(THEOREM, proof=Proof(level))) == ()


def test_a_kernel_statement_that_differs_shows_on_every_page() -> None:
    written = markdown.render(PAGE, GREEN)
    ledger = with_row(THEOREM, proof=Proof(ProofLevel.DIFFERS, "it says x; ours says y"))
    assert markdown.stale_blocks(written, ledger) == ("claims",)
    assert "`Geometry.norm_nonneg` | kernel statement differs | holds" in markdown.render(
        written, ledger
    )
    assert "kernel statement differs" in terminal.table(ledger.rows)


def test_a_claim_that_only_moved_in_its_file_leaves_readme_as_it_is() -> None:
    written = markdown.render(PAGE, GREEN)
    assert markdown.stale_blocks(written, with_row(THEOREM, line=99)) == ()


def test_a_pipe_in_a_cell_stays_in_its_cell() -> None:
    ledger = dataclasses.replace(
        GREEN, adapters=(dataclasses.replace(GREEN.adapters[0], detail="a|b\nc"),)
    )
    assert "| a\\|b c |" in markdown.adapters(ledger)


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("no block\n", "no generated block"),
        (PAGE.replace("/generated:claims", "generated:claims"), "is not closed"),
        (PAGE.replace("<!-- /generated:claims -->\n", ""), ":2: block 'claims' is not closed"),
        (PAGE.replace("<!-- generated:claims -->\n", ""), "was never opened"),
        (PAGE.replace("claims", "claim"), "did you mean 'claims'?"),
        (PAGE.replace("claims", "zzz"), "known: adapters, claims"),
        (PAGE + PAGE, "stands here twice"),
    ],
)
def test_broken_pages_are_refused(page: str, message: str) -> None:
    with pytest.raises(ReportError) as caught:
        markdown.render(page, GREEN)
    assert message in str(caught.value)


def test_progress_is_silent_for_programs_and_for_short_work() -> None:
    assert not for_command(as_json=True, stream=io.StringIO()).enabled
    assert for_command(as_json=True, stream=Terminal()).enabled
    assert for_command(as_json=False, stream=io.StringIO()).enabled
    stream = io.StringIO()
    with Display(stream=stream).task("claims", 3) as progress:
        progress.advance("A.f", 3)
    assert stream.getvalue() == ""


def test_progress_of_long_work_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pyharness.progress.DELAY", 0.0)
    for stream in (Terminal(), io.StringIO()):
        with Display(stream=stream).task("claims", 3) as progress:
            progress.advance("A.f", 3)
        assert "claims" in stream.getvalue()
