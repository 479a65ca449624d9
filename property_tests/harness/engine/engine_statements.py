"""Lean text to claims and verdicts, for the tests of the engine."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flint import fmpq

from pyharness.arithmetic import Undecided, from_entries
from pyharness.engine import read_claims, run
from pyharness.evaluate.case import CompiledClaim, compile_claim, evaluate_case
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim, Unread
from pyharness.records import CaseResult, LedgerRow, Source
from pyharness.vocabulary.values import FiniteType, Table
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

HEAD = "import Mathlib\n\nopen Matrix\n\n"
DEFS = "import AdapterGeometry.Defs\n\nopen Matrix AdapterGeometry\n\n"
LIBRARY = Path(__file__).resolve().parents[3] / "lean" / "AdapterGeometry" / "Defs.lean"


def read(text: str, *, head: str = HEAD, **files: str) -> list[Claim | Unread]:
    """Statements of a file beside which `files` lie, the library's definitions among them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "AdapterGeometry").mkdir()
        definitions = LIBRARY.read_text(encoding="utf-8")
        (folder / "AdapterGeometry" / "Defs.lean").write_text(definitions, encoding="utf-8")
        for file, content in files.items():
            (folder / f"{file}.lean").write_text(content, encoding="utf-8")
        path = folder / "Statement.lean"
        path.write_text(head + text, encoding="utf-8")
        return list(read_claims([path]))


def claim(text: str, *, head: str = HEAD, **files: str) -> Claim:
    """The one statement of the text, read."""
    (found,) = read(text, head=head, **files)
    assert isinstance(found, Claim), f"{found.category}: {found.reason} ({found.position})"
    return found


def stated(proposition: str, binders: str = "", *, head: str = HEAD) -> Claim:
    """`theorem stated binders : proposition`."""
    return claim(f"theorem stated {binders} : {proposition} := by sorry\n", head=head)


def unread(text: str, *, head: str = HEAD) -> Unread:
    (found,) = read(text, head=head)
    assert isinstance(found, Unread), found.canonical
    return found


def row(c: Claim, **effort: Any) -> LedgerRow:
    (out,) = run([c], **effort)
    return out


def at(c: Claim, /, **values: Any) -> CaseResult:
    """The claim at a witness: sizes as int for index types, numbers, nested lists for arrays."""
    env: Env = {}
    for t in c.types:
        env[t.uid] = FiniteType(values.pop(t.name), t.name)
    for v in c.data:
        env[v.local.uid] = _value(values.pop(v.name))
    assert not values, f"no such variables: {sorted(values)}"
    return evaluate_case(compile_claim(c), env, Source.RANDOM, "")


def closed(proposition: str) -> str:
    """The verdict of a statement without variables; leading quantifiers stay inside it."""
    return at(stated(f"True ∧ ({proposition})")).verdict.value


def _value(x: Any) -> Any:
    if isinstance(x, list):
        if x and isinstance(x[0], list):
            return from_entries(len(x), len(x[0]), [fmpq(e) for r in x for e in r])
        return Table(tuple(fmpq(e) for e in x))
    return x


def drawn(c: Claim, count: int, seed: str = "") -> tuple[CompiledClaim, list[Env]]:
    """Compiled claim and as many witnesses as its generator builds in `count` draws."""
    code = compile_claim(c)
    builder, ch, out = Builder(code), SeededChooser(seed), []
    for _ in range(count):
        try:
            out.append(builder.draw(ch))
        except (NoInhabitant, Undecided):
            continue
    return code, out


def met(c: Claim, count: int = 200) -> float:
    """The share of draws that meet every hypothesis."""
    code, envs = drawn(c, count)
    good = [e for e in envs if evaluate_case(code, e, Source.RANDOM, "").verdict != "vacuous"]
    return len(good) / count
