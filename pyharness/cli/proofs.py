"""print what is known of each proof: built, kernel, unbuilt, open, refuted, rejected

Exit code 1 when Lean rejects a proof or it rests on an axiom beyond the standard three.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pyharness.cli import _engine
from pyharness.cli._parser import add_json
from pyharness.errors import UsageError
from pyharness.gate import STANDARD_AXIOMS
from pyharness.records import ProofLevel, to_json
from pyharness.report import as_json


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lean", type=Path, default=Path("lean"), metavar="DIR", help="Lean statements (lean)"
    )
    parser.add_argument("--build", action="store_true", help="run `lake build` first")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    if not options.lean.is_dir():
        raise UsageError("no such folder", where=str(options.lean), remedy="give --lean DIR")
    known = _engine.proof_levels(options.lean, build=options.build)
    if options.json:
        print(as_json.dumps(to_json(known)))
    else:
        width = max((len(name) for name in known), default=0)
        for name, proof in known.items():
            axioms = f"  axioms {', '.join(proof.axioms)}" if proof.axioms else ""
            print(f"{name.ljust(width)}  {proof.level:8s} {proof.detail}{axioms}".rstrip())
    bad = [
        proof
        for proof in known.values()
        if proof.level is ProofLevel.REJECTED or set(proof.axioms) - STANDARD_AXIOMS
    ]
    return 1 if bad else 0
