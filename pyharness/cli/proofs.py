"""print what is known of each proof: built, kernel, unbuilt, open, refuted, rejected

Exit code 1 when Lean rejects a proof, a proof is left out or rests on an axiom beyond the standard
three, a theorem of the bare kernel says something else than its namesake (`kernel statement
differs`), or, with --strict, anything is below `built`. Exit code 2 when a Lean that is there
cannot be used, or the build cannot be done.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from pyharness.cli import _engine
from pyharness.cli._parser import add_json
from pyharness.errors import HarnessError, UsageError
from pyharness.gate import STANDARD_AXIOMS
from pyharness.records import Proof, ProofLevel, to_json
from pyharness.report import as_json

_RED = (ProofLevel.REJECTED, ProofLevel.OPEN, ProofLevel.DIFFERS)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lean", type=Path, default=Path("lean"), metavar="DIR", help="Lean statements (lean)"
    )
    parser.add_argument("--build", action="store_true", help="run `lake build` first")
    parser.add_argument("--strict", action="store_true", help="red below `built`")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    if not options.lean.is_dir():
        raise UsageError("no such folder", where=str(options.lean), remedy="give --lean DIR")
    status = _engine.proof_status(options.lean, build=options.build)
    known = status.levels
    if options.json:
        print(as_json.dumps(to_json(known)))
    else:
        width = max((len(name) for name in known), default=0)
        level = max((len(proof.level) for proof in known.values()), default=0)
        for name, proof in known.items():
            axioms = f"  axioms {', '.join(proof.axioms)}" if proof.axioms else ""
            line = f"{name.ljust(width)}  {proof.level:{level}s}  {proof.detail}{axioms}"
            print(line.rstrip())
        counts = Counter(proof.level.value for proof in known.values())
        took = [f"{tool} {seconds:.1f} s" for tool, seconds in status.seconds.items()]
        print("; ".join(f"{count} {name}" for name, count in counts.items()))
        print("; ".join([f"bare kernel: {status.tools}", *took]))
    if status.failed:
        raise HarnessError(f"Lean could not look: {status.tools}")
    return 1 if any(_red(proof, strict=options.strict) for proof in known.values()) else 0


def _red(proof: Proof, *, strict: bool) -> bool:
    extra = set(proof.axioms) - STANDARD_AXIOMS
    return bool(extra) or proof.level in _RED or (strict and proof.level is not ProofLevel.BUILT)
