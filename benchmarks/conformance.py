"""How many proven Mathlib statements exercise each word of the vocabulary, and pass.

    python benchmarks/conformance.py MATHLIB_DIR [FOLDER ...]

Reads the files of a Mathlib checkout, tests every statement that can be read on random witnesses
and counts, for each word, the statements that passed. A refuted statement is an error of ours: it
is printed and the exit status is 1. The counts go to pyharness/vocabulary/conformance.json.
"""

from __future__ import annotations

import json
import signal
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from pyharness.arithmetic import Undecided
from pyharness.errors import HarnessError
from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.evaluate.problem import Unevaluable
from pyharness.files import write_text
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.expr import Const, walk
from pyharness.lean.read import read_claims
from pyharness.records import Source, Verdict
from pyharness.vocabulary.registry import vocabulary
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

FOLDERS = (
    "LinearAlgebra/Matrix",
    "Data/Matrix",
    "Analysis/Matrix",
    "Analysis/CStarAlgebra/Matrix.lean",
    "Analysis/InnerProductSpace",
    "Analysis/Normed/Operator",
    "Algebra/Module/LinearMap",
    "Algebra/Module/Equiv",
    "LinearAlgebra/Determinant.lean",
    "LinearAlgebra/Trace.lean",
    "LinearAlgebra/Basis",
    "LinearAlgebra/Dimension",
    "LinearAlgebra/FiniteDimensional",
    "LinearAlgebra/LinearIndependent",
    "LinearAlgebra/Span",
    "Algebra/Module/Submodule",
    "Analysis/SpecialFunctions/Sqrt.lean",
    "Analysis/MeanInequalities.lean",
    "Analysis/Convex/SpecificFunctions",
    "Data/Real",
    "Data/NNReal",
    "Algebra/Order/Field",
    "Algebra/Order/Ring",
    "Algebra/Order/Group",
    "Algebra/Order/BigOperators",
    "Algebra/Order/Chebyshev.lean",
    "Order/Interval/Set",
    "Order/Bounds",
    "Order/ConditionallyCompleteLattice",
    "Analysis/Calculus/Deriv",
    "Analysis/Convex",
    "Analysis/SpecialFunctions/Trigonometric",
    "Analysis/SpecialFunctions/BinaryEntropy.lean",
    "Analysis/SpecialFunctions/Arsinh.lean",
    "MeasureTheory/Integral/Bochner",
    "MeasureTheory/Measure/Real.lean",
    "Probability/IdentDistrib.lean",
    "Probability/Moments",
)
DRAWS = 24
SECONDS = 2.0  # per statement; one that takes longer is not counted
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


class TooLong(Exception):
    """A statement took longer than SECONDS."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong


def _within_limit(claim: Claim) -> Verdict:
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return verdict(claim)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def words_of(claim: Claim) -> set[str]:
    parts = [claim.conclusion, *(v.type for v in claim.data), *(h.prop for h in claim.hypotheses)]
    return {x.name for p in parts for x in walk(p) if isinstance(x, Const)}


def _alone(path: Path) -> tuple[Claim | Unread, ...]:
    """The file's statements, its imports left out: the vocabulary stands in for them."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        return read_claims([copy], vocabulary().environment)


def measure(root: Path, folders: list[str]) -> tuple[Counter[str], list[str]]:
    """Passing statements by word, and the statements that were refuted."""
    known = set(vocabulary().environment.constants)
    counts: Counter[str] = Counter(dict.fromkeys(known, 0))
    wrong: list[str] = []
    for folder in folders:
        place = root / "Mathlib" / folder
        for path in sorted(place.rglob("*.lean")) if place.is_dir() else [place]:
            for claim in _alone(path):
                if not isinstance(claim, Claim):
                    continue
                try:
                    v = _within_limit(claim)
                except (Unevaluable, TooLong):
                    continue
                if v is Verdict.VIOLATED:
                    wrong.append(f"{folder}: {claim.name}")
                elif v is not Verdict.VACUOUS:
                    counts.update(words_of(claim) & known)
    return counts, wrong


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    signal.signal(signal.SIGALRM, _stop)
    try:
        counts, wrong = measure(Path(arguments[0]), arguments[1:] or list(FOLDERS))
    except HarnessError as problem:
        print(problem, file=sys.stderr)
        return 2
    table = dict(sorted(counts.items()))
    write_text(OUTPUT, json.dumps(table, ensure_ascii=False, indent=1) + "\n")
    for name in wrong:
        print(f"refuted although proved: {name}")
    print(f"{sum(n >= 3 for n in table.values())} of {len(table)} words in 3 or more statements")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
