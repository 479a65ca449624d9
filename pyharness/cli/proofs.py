"""print what is known of each proof: built, kernel, unbuilt, open, refuted, rejected

Exit code 1 when Lean rejects a proof, a proof is left out or rests on an axiom beyond the standard
three, a theorem of the bare kernel says something else than its namesake (`kernel statement
differs`), LeanDojo sees other statements than we do, or, with --strict, anything is below `built`.
Exit code 2 when a Lean that is there cannot be used, or the build or the trace cannot be done.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from pyharness.cli import _engine
from pyharness.cli._parser import add_json
from pyharness.errors import HarnessError, UsageError
from pyharness.files import check_target, write_text
from pyharness.gate import STANDARD_AXIOMS
from pyharness.records import Proof, ProofLevel, to_json
from pyharness.report import as_json

if TYPE_CHECKING:
    from pyharness.proofs import ProofStatus

_RED = (ProofLevel.REJECTED, ProofLevel.OPEN, ProofLevel.DIFFERS)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lean", type=Path, default=Path("lean"), metavar="DIR", help="Lean statements (lean)"
    )
    parser.add_argument("--build", action="store_true", help="run `lake build` first")
    parser.add_argument("--strict", action="store_true", help="red below `built`")
    parser.add_argument(
        "--trace",
        type=Path,
        metavar="PATH",
        help="compare with what LeanDojo sees in the built project, and write its premise graph",
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    if not options.lean.is_dir():
        raise UsageError("no such folder", where=str(options.lean), remedy="give --lean DIR")
    if options.trace and options.json:
        raise UsageError("--trace prints text", remedy="leave out --json")
    if options.trace:
        check_target(options.trace)
    statements = _engine.read([options.lean])
    status = _engine.proof_status(options.lean, statements, build=options.build)
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
    differences = _trace(options.lean, options.trace, status) if options.trace else 0
    red = any(_red(proof, strict=options.strict) for proof in known.values())
    return 1 if red or differences else 0


def _trace(root: Path, target: Path, status: ProofStatus) -> int:
    """Print where Lean sees other theorems than we do, and how often; the graph goes to a file."""
    from pyharness.proofs import dojo

    files = status.audit.files.values()
    ours = {thm.name: thm for file in files if not file.is_prelude for thm in file.theorems}
    traced = dojo.trace(root)
    differences = tuple(dojo.disagreements(traced, ours))
    for name, text in differences:
        print(f"{name}: {text}")
    graph = dojo.premise_graph(traced)
    write_text(target, dojo.graphviz(graph))
    uses = sum(len(names) for names in graph.values())
    print(f"LeanDojo: {len(graph)} theorems, {uses} uses, {len(differences)} differences")
    print(f"premise graph: {target}")
    return len(differences)


def _red(proof: Proof, *, strict: bool) -> bool:
    extra = set(proof.axioms) - STANDARD_AXIOMS
    return bool(extra) or proof.level in _RED or (strict and proof.level is not ProofLevel.BUILT)
