"""How many proven Mathlib statements exercise each word of the vocabulary, and pass.

    python benchmarks/conformance.py MATHLIB_DIR [FOLDER ...]

Reads the files of a Mathlib checkout, tests every statement that can be read on random witnesses
and counts, for each word, the statements that passed. A refuted statement is an error of ours: it
is printed and the exit status is 1. Work is limited by steps that are counted, so that two runs
count the same; all of Mathlib takes some 200 CPU seconds. The counts go to
pyharness/vocabulary/conformance.json.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from pyharness.arithmetic import Undecided
from pyharness.errors import HarnessError
from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.evaluate.problem import Unevaluable
from pyharness.files import write_text
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.read import read_claims
from pyharness.records import Source, Verdict
from pyharness.run_claim import words_of
from pyharness.vocabulary.conformance import words
from pyharness.vocabulary.registry import vocabulary
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

FOLDERS = (
    "Algebra",
    "Analysis",
    "Data",
    "Dynamics",
    "Geometry",
    "GroupTheory",
    "LinearAlgebra",
    "Logic",
    "MeasureTheory",
    "Order",
    "Probability",
    "Topology",
)
DRAWS = 24
OUTPUT = Path(__file__).parents[1] / "pyharness" / "vocabulary" / "conformance.json"


def verdict(claim: Claim) -> Verdict:
    """The weakest verdict over random witnesses; VACUOUS where none met the hypotheses."""
    compiled = compile_claim(claim)
    builder, ch = Builder(compiled), SeededChooser(f"conformance:{claim.name}")
    seen: set[Verdict] = set()
    for k in range(DRAWS):
        try:
            seen.add(evaluate_case(compiled, builder.draw(ch), Source.RANDOM, str(k)).verdict)
        except (NoInhabitant, Undecided):
            continue
    for v in (Verdict.VIOLATED, Verdict.HOLDS, Verdict.CONSISTENT):
        if v in seen:
            return v
    return Verdict.VACUOUS


def _alone(path: Path) -> tuple[Claim | Unread, ...]:
    """The file's statements, its imports left out: the vocabulary stands in for them."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        return read_claims([copy], vocabulary().environment)


def measure(root: Path, folders: list[str]) -> tuple[Counter[str], list[str]]:
    """Passing statements by word, and the statements that were refuted or that failed."""
    known = words()
    counts: Counter[str] = Counter(dict.fromkeys(known, 0))
    wrong: list[str] = []
    for folder in folders:
        place = root / "Mathlib" / folder
        for path in sorted(place.rglob("*.lean")) if place.is_dir() else [place]:
            where = path.relative_to(root)
            try:
                claims = _alone(path)
            except Exception as problem:  # a fault of ours, reported with its place
                wrong.append(f"{where}: not read: {problem!r}")
                continue
            for claim in claims:
                if not isinstance(claim, Claim):
                    continue
                try:
                    v = verdict(claim)
                except Unevaluable:
                    continue
                except Exception as problem:  # a fault of ours, reported with its place
                    wrong.append(f"{where}: {claim.name}: failed: {problem!r}"[:300])
                    continue
                if v is Verdict.VIOLATED:
                    wrong.append(f"{where}: {claim.name}: refuted although proved")
                elif v is not Verdict.VACUOUS:
                    counts.update(words_of(claim) & known)
    return counts, wrong


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    try:
        counts, wrong = measure(Path(arguments[0]), arguments[1:] or list(FOLDERS))
    except HarnessError as problem:
        print(problem, file=sys.stderr)
        return 2
    table = dict(sorted(counts.items()))
    if not any(table.values()):
        print(
            f"{arguments[0]}: no statement was tested, so the counts stay as they are: name the "
            "folder that holds Mathlib/",
            file=sys.stderr,
        )
        return 2
    write_text(OUTPUT, json.dumps(table, ensure_ascii=False, indent=1) + "\n")
    for name in wrong:
        print(name)
    print(f"{sum(n >= 3 for n in table.values())} of {len(table)} words in 3 or more statements")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
