"""Fuzz the reader: lexer, scanner, parser and elaborator on mutated Lean files.

    python benchmarks/fuzz_parser.py [--seconds 600] [--seed 0] [--crashes FOLDER] [FILE.lean ...]

Starts from the statements of the files named (by default our library and the false statements of
the tests). With `atheris` installed mutation is guided by coverage; without it the same token-level
mutations are drawn from a seeded generator. Any exception but `LeanSyntaxError`, and any input of
at most 4 kB that takes more than two seconds of processor time, is a finding: it is written to
the folder of crashes and the exit status is 1.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

LONGEST = 4096
SLOW = 2.0  # seconds of processor time
SNIPPETS = (
    "(", ")", "⟨", "⟩", "{", "}", "[", "]", "‖", "|", "∑ i, ", "∀ x, ", "∃ y ∈ s, ", "fun x ↦ ",
    "/-", "-/", "--", '"', "'", "\x00", "\ufeff", "\r\n", "\t", "«", "»", "theorem ", "namespace ",
    "end ", "section\n", "variable ", "open ", "in ", ":=", "by sorry", "local notation ", "𝓝", "𝔽",
    "\u202e", "\U0010ffff", "e\u0301", "1e999", "0x", "..", "·", "•", "⁻¹", "ᵀ", "^", "↑", "@[",
    "!![", "(f := ", "match x with | ", "let y := ", "if h : p then a else b", "Type*",
)  # fmt: skip


def seeds(files: list[Path]) -> list[str]:
    """One text per command of the files, with `open Matrix` in force."""
    found = files or [
        *sorted((ROOT / "lean" / "AdapterGeometry").rglob("*.lean")),
        *sorted((ROOT / "property_tests" / "mutants").rglob("*.lean")),
    ]
    out = []
    for file in found:
        text = file.read_text(encoding="utf-8")
        out += [part for part in re.split(r"\n\n+", text) if part.strip()]
    return out


def target() -> Callable[[str], None]:
    """The function under test: a text to claims, as `pyharness read` does."""
    from pyharness.errors import LeanSyntaxError
    from pyharness.lean.read import Reader
    from pyharness.vocabulary.registry import vocabulary

    words = vocabulary().environment
    file = Path(tempfile.mkdtemp(prefix="fuzz")) / "Input.lean"

    def read(text: str) -> None:
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            Reader(words).read(file)
        except LeanSyntaxError:
            return

    return read


_TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)


def mutated(text: str, pool: list[str], rng: random.Random) -> str:
    """A few deletions, duplications, swaps, insertions and splices of tokens."""
    tokens = _TOKEN.findall(text)[:600]
    for _ in range(rng.randint(1, 6)):
        if not tokens:
            return rng.choice(pool)[:LONGEST]
        i, j = rng.randrange(len(tokens)), rng.randrange(len(tokens))
        kind = rng.randrange(7)
        if kind == 0:
            del tokens[i]
        elif kind == 1:
            tokens.insert(i, tokens[j])
        elif kind == 2:
            tokens[i], tokens[j] = tokens[j], tokens[i]
        elif kind == 3:
            tokens.insert(i, rng.choice(SNIPPETS))
        elif kind == 4:
            tokens[i:i] = _TOKEN.findall(rng.choice(pool))[:40]
        elif kind == 5:
            tokens.insert(i, rng.choice(SNIPPETS) * rng.randint(2, 200))
        else:
            tokens[i] = chr(rng.randrange(1, 0x3000))
    return "".join(tokens)[:LONGEST]


class Findings:
    """Failures by the place that raised them; the first input of each is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: dict[str, int] = {}

    def add(self, kind: str, place: str, text: str) -> None:
        key = f"{kind} at {place}"
        self.seen[key] = self.seen.get(key, 0) + 1
        if self.seen[key] == 1:
            self.folder.mkdir(parents=True, exist_ok=True)
            file = self.folder / f"{len(self.seen):03d}.lean"
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
            print(f"{key}: {file}", flush=True)

    def check(self, read: Callable[[str], None], text: str) -> None:
        start = time.process_time()
        try:
            read(text)
        except Exception as fault:
            last = traceback.extract_tb(fault.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            self.add(type(fault).__name__, place, text)
        if time.process_time() - start > SLOW:
            self.add("slow", f"{len(text)} characters", text)


def guided(pool: list[str], findings: Findings, arguments: argparse.Namespace) -> None:
    """Coverage-guided by atheris, which ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["pyharness.lean"]):
        read = target()
    corpus = findings.folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for k, text in enumerate(pool):
        (corpus / f"seed{k:04d}").write_bytes(text.encode()[:LONGEST])

    def one(data: bytes) -> None:
        findings.check(read, data.decode("utf-8", "replace"))

    def mutator(data: bytes, most: int, seed: int) -> bytes:
        rng = random.Random(seed)
        if rng.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        text = mutated(data.decode("utf-8", "replace"), pool, rng)
        return text.encode("utf-8", "replace")[:most]

    flags = [
        f"-max_total_time={arguments.seconds}",
        f"-seed={arguments.seed + 1}",
        f"-max_len={LONGEST}",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *flags], one, custom_mutator=mutator)
    atheris.Fuzz()


def unguided(pool: list[str], findings: Findings, arguments: argparse.Namespace) -> int:
    """Seeded mutations for so many seconds of processor time; the number of inputs."""
    read, rng, count = target(), random.Random(arguments.seed), 0
    while time.process_time() < arguments.seconds:
        findings.check(read, mutated(rng.choice(pool), pool, rng))
        count += 1
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--crashes", type=Path, default=Path("fuzz"))
    parser.add_argument("--unguided", action="store_true", help="do without atheris")
    arguments = parser.parse_args()
    pool, findings = seeds(arguments.files), Findings(arguments.crashes)
    if not arguments.unguided:
        try:
            guided(pool, findings, arguments)
        except ImportError:
            print("atheris is not installed: mutations are not guided by coverage")
    count = unguided(pool, findings, arguments)
    print(f"{count} inputs, {len(findings.seen)} distinct findings")
    return 1 if findings.seen else 0


if __name__ == "__main__":
    sys.exit(main())
