"""Speed, memory, sharpness and coverage of the claim engine, measured in one run.

    python benchmarks/engine.py [--write] [MATHLIB_FILE_OR_FOLDER ...]

The input is what is committed: our library, the false statements of the tests with their true
twins. Files of any Mathlib checkout can be named besides; they are measured separately. Time is
processor time of this process, on one core. `--write` puts the figures into benchmarks/engine.json
and benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from engine_constructs import CONSTRUCTS, constructs  # noqa: E402
from engine_report import report  # noqa: E402

from pyharness.arithmetic import Undecided  # noqa: E402
from pyharness.engine import run  # noqa: E402
from pyharness.errors import HarnessError  # noqa: E402
from pyharness.evaluate.case import claim_steps, compile_claim, evaluate_case  # noqa: E402
from pyharness.evaluate.problem import Unevaluable  # noqa: E402
from pyharness.files import write_text  # noqa: E402
from pyharness.lean.claim import Claim, Unread  # noqa: E402
from pyharness.lean.read import Reader, lean_files  # noqa: E402
from pyharness.other_rings import over_reals, run_rings  # noqa: E402
from pyharness.records import Source, Verdict  # noqa: E402
from pyharness.tiers import Effort, Run, run_tiers  # noqa: E402
from pyharness.vocabulary.registry import vocabulary  # noqa: E402
from pyharness.witnesses.build import Builder  # noqa: E402
from pyharness.witnesses.chooser import SeededChooser  # noqa: E402
from pyharness.witnesses.draw import NoInhabitant  # noqa: E402

COMMITTED = (ROOT / "lean" / "AdapterGeometry", ROOT / "property_tests" / "mutants")
RESULTS = ROOT / "benchmarks" / "engine.json"
TEXT = ROOT / "benchmarks" / "README.md"
STATEMENTS = 1500  # of the memory run
SEEDS = 40
MOST_DRAWS = 2000
RARE = 0.1  # a statement that fewer draws refute is measured over all seeds
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)

Statement = Claim | Unread


def seconds() -> float:
    return time.process_time()


def read(paths: Iterable[Path]) -> tuple[list[Statement], int, float]:
    """Statements, unreadable files and the seconds they took.

    A file of Mathlib is read by itself, from a copy: the thousands that it imports are not.
    """
    reader = Reader(vocabulary().environment)
    found: list[Statement] = []
    bad = 0
    spent = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for k, file in enumerate(lean_files(list(paths))):
            if "Mathlib" in file.parts:
                file = Path(shutil.copy(file, Path(folder) / f"File{k}.lean"))
            start = seconds()
            try:
                found += reader.read(file)
            except HarnessError:
                bad += 1
            spent += seconds() - start
    return found, bad, spent


def tallied(claim: Claim, draws: int, *, seed: int = 0, compile_once: bool = True) -> Counter[str]:
    """Verdicts of a claim over so many random witnesses; stops at a violation."""
    out: Counter[str] = Counter()
    ch = SeededChooser(f"{claim.name}:{seed}")
    try:
        compiled = compile_claim(claim)
        builder = Builder(compiled)
        for k in range(draws):
            if not compile_once:
                compiled = compile_claim(claim)
                builder = Builder(compiled)
            try:
                env = builder.draw(ch)
                verdict = evaluate_case(compiled, env, Source.RANDOM, str(k)).verdict
            except NoInhabitant:
                verdict = Verdict.VACUOUS
            except Undecided:
                verdict = Verdict.UNDECIDED
            out[verdict.value] += 1
            if verdict is Verdict.VIOLATED:
                break
    except Unevaluable:
        out["untestable"] += 1
    except _FAULTS:
        out["fault"] += 1
    return out


def is_tested(verdicts: Counter[str]) -> bool:
    """Did at least one witness meet the hypotheses and decide or support the conclusion?"""
    return any(verdicts[v.value] for v in (Verdict.HOLDS, Verdict.CONSISTENT, Verdict.VIOLATED))


def throughput(found: Sequence[Statement], reading: float, draws: int) -> dict[str, Any]:
    """Statements a second: all of the files, and those with evidence."""
    claims = [c for c in found if isinstance(c, Claim)]
    start = seconds()
    slowest = 0.0
    results = []
    for c in claims:
        begin = seconds()
        results.append(tallied(c, draws))
        slowest = max(slowest, seconds() - begin)
    spent = seconds() - start
    good = sum(map(is_tested, results))
    total = spent + reading
    return {
        "witnesses": draws,
        "statements": len(found),
        "read": len(claims),
        "tested": good,
        "refuted": sum(r[Verdict.VIOLATED.value] > 0 for r in results),
        "faults": sum(r["fault"] for r in results),
        "seconds": round(spent, 2),
        "statements_per_second": round(len(found) / total),
        "tested_per_second": round(good / total),
        "tested_per_second_without_reading": round(good / spent),
        "slowest_seconds": round(slowest, 2),
    }


def all_tiers(found: Sequence[Statement], reading: float, draws: int) -> dict[str, Any]:
    """The same with everything that `pyharness check` looks at but mutants and walks downhill:
    corpus, small, random and large witnesses, and every ring that fits a generic statement."""
    claims = [c for c in found if isinstance(c, Claim)]
    good = witnesses = faults = 0
    start = seconds()
    for c in claims:
        effort = Effort(seed=0, draws=draws, search=False)
        try:
            run = Run(compile_claim(c, steps=claim_steps(draws)))
            run_tiers(run, Builder(run.claim), over_reals(c, effort))
            run_rings(run, c, effort)
        except Unevaluable:
            continue
        except _FAULTS:
            faults += 1
            continue
        good += any(t.evidence for t in run.tallies.values())
        witnesses += sum(t.done for t in run.tallies.values())
    spent = seconds() - start
    return {
        "draws": draws,
        "statements": len(found),
        "tested": good,
        "faults": faults,
        "witnesses": witnesses,
        "seconds": round(spent, 2),
        "statements_per_second": round(len(found) / (spent + reading)),
        "witnesses_per_second": round(witnesses / spent),
    }


def compile_cache(found: Sequence[Statement], draws: int = 24) -> dict[str, Any]:
    """The same witnesses with statements compiled once, and compiled for every witness."""
    claims = [c for c in found if isinstance(c, Claim)][::5]
    sides = {}
    for once in (True, False):
        start = seconds()
        for c in claims:
            tallied(c, draws, compile_once=once)
        sides[once] = seconds() - start
    return {
        "statements": len(claims),
        "witnesses": draws,
        "once_seconds": round(sides[True], 2),
        "every_time_seconds": round(sides[False], 2),
        "ratio": round(sides[False] / sides[True], 1),
    }


def refutation_draws(found: Sequence[Statement]) -> list[dict[str, Any]]:
    """How many random draws false statements take that few draws refute, over many seeds."""
    out = []
    for c in found:
        if not isinstance(c, Claim) or not c.name.startswith("Wrong."):
            continue
        share = _share(c)
        if not 0 < share < RARE:
            continue
        needed = [sum(tallied(c, MOST_DRAWS, seed=s).values()) for s in range(SEEDS)]
        found_by = [n for n in needed if n < MOST_DRAWS]
        out.append(
            {
                "name": f"{Path(c.position.file).stem}.{c.name}",
                "share_percent": round(100 * share, 1),
                "seeds": SEEDS,
                "median": statistics.median(needed),
                "largest": max(needed),
                "within_500": sum(n <= 500 for n in needed),
                "never": SEEDS - len(found_by),
            }
        )
    return sorted(out, key=lambda x: x["share_percent"])


def _share(c: Claim, draws: int = 600) -> float:
    """The share of draws that refute."""
    try:
        compiled = compile_claim(c)
        builder, ch, hits = Builder(compiled), SeededChooser(f"share:{c.name}"), 0
        for k in range(draws):
            try:
                env = builder.draw(ch)
                case = evaluate_case(compiled, env, Source.RANDOM, str(k))
            except (NoInhabitant, Undecided):
                continue
            hits += case.verdict is Verdict.VIOLATED
        return hits / draws
    except Unevaluable:
        return 0.0


def kill_rates(found: Sequence[Statement]) -> dict[str, Any]:
    """Mutants killed by kind, over the true twins, with the default effort."""
    twins = [c for c in found if isinstance(c, Claim) and c.name.startswith("Right.")]
    start = seconds()
    rows = run(twins, search=False)
    killed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in rows:
        if row.teeth is not None:
            for kind, k in row.teeth.kinds.items():
                killed[kind] += k.killed
                total[kind] += k.total
    return {
        "statements": len(twins),
        "seconds": round(seconds() - start, 1),
        "kinds": {k: {"killed": killed[k], "total": total[k]} for k in sorted(total)},
        "killed": killed.total(),
        "total": total.total(),
    }


def coverage(found: Sequence[Statement]) -> dict[str, dict[str, int]]:
    """Statements that use a construct: how many there are, are read, are tested."""
    out = {name: {"statements": 0, "read": 0, "tested": 0} for name in CONSTRUCTS}
    for c in found:
        claim = c if isinstance(c, Claim) else None
        good = claim is not None and is_tested(tallied(claim, 8))
        for name in constructs(c.source):
            out[name]["statements"] += 1
            out[name]["read"] += claim is not None
            out[name]["tested"] += good
    return out


def memory(paths: Sequence[Path]) -> dict[str, Any]:
    """Peak resident memory of a process that reads and tests `STATEMENTS` statements."""
    command = [sys.executable, __file__, "--memory-run", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    out: dict[str, Any] = json.loads(done.stdout)
    return out


def memory_run(paths: Sequence[Path]) -> dict[str, Any]:
    found, _, _ = read(paths)
    count = 0
    while count < STATEMENTS and any(isinstance(c, Claim) for c in found):
        for c in found[: STATEMENTS - count]:
            if isinstance(c, Claim):
                tallied(c, 24, seed=count)
        count += len(found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"statements": min(count, STATEMENTS), "peak_megabytes": round(peak)}


def files_of(paths: Sequence[Path], all_of_it: bool) -> dict[str, Any]:
    """Reading, speed and coverage of some files."""
    found, bad, reading = read(paths)
    out: dict[str, Any] = {
        "statements": len(found),
        "unreadable_files": bad,
        "reader_statements_per_second": round(len(found) / reading),
        "speed": [throughput(found, reading, n) for n in (24, 250)],
        "all_tiers": all_tiers(found, reading, 24),
        "coverage": coverage(found),
        "memory": memory(paths),
    }
    if all_of_it:
        out["compile_cache"] = compile_cache(found)
        out["refutation_draws"] = refutation_draws(found)
        out["kill_rates"] = kill_rates(found)
    return out


def _below_mathlib(path: Path) -> str:
    parts = path.parts
    return "/".join(parts[parts.index("Mathlib") :]) if "Mathlib" in parts else path.name


def main() -> int:
    parser = argparse.ArgumentParser(description="Benchmarks of the claim engine.")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--memory-run", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    vocabulary()
    if arguments.memory_run:
        print(json.dumps(memory_run(arguments.paths)))
        return 0
    start = seconds()
    results: dict[str, Any] = {
        "python": platform.python_version(),
        "committed": files_of(COMMITTED, True),
    }
    if arguments.paths:
        results["mathlib"] = {
            "paths": [_below_mathlib(p) for p in arguments.paths],
            **files_of(arguments.paths, False),
        }
    results["seconds"] = round(seconds() - start)
    if arguments.write:
        write_text(RESULTS, json.dumps(results, indent=1, ensure_ascii=False) + "\n")
        write_text(TEXT, report(results))
    print(report(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
