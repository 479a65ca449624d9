"""Names of Mathlib that end as a word of the vocabulary does but mean something else.

    python -m benchmarks.mathlib_names PATH/TO/mathlib4/Mathlib

writes `pyharness/lean/mathlib_names.tsv`: `exp` inside `namespace Circle` is `Circle.exp`, not
`Real.exp`, and a reader that doesn't follow Mathlib's imports has to know that. Only names are
taken over: of definitions, structures with their fields, inductive types with their constructors,
and what `to_additive` makes of these. Theorems stand in no statement, private names in no other
file.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pyharness.errors import HarnessError, UsageError
from pyharness.lean.foreign_names import TABLE
from pyharness.lean.scanner import read_file
from pyharness.lean.syntax import Declaration
from pyharness.vocabulary.registry import vocabulary

_KINDS = frozenset(
    ("def", "abbrev", "structure", "class", "inductive", "opaque", "axiom", "irreducible_def")
)
_FIELD = re.compile(
    r"^\s+(?:protected\s+)?(\w[\w'₀-₉ ]*?)\s*(?:[(\[{⦃][^:\n]*(?::[^:\n]*)*)?:(?!=)", re.M
)
_CONSTRUCTOR = re.compile(r"\|\s*(\w[\w']*)")
_NAMED = re.compile(r"to_additive\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)\s*)?([^\s\"\],()]+)?")
_ADDITIVE = {
    "Monoid": "AddMonoid", "CommMonoid": "AddCommMonoid", "Group": "AddGroup",
    "CommGroup": "AddCommGroup", "Semigroup": "AddSemigroup", "Submonoid": "AddSubmonoid",
    "Subgroup": "AddSubgroup", "Subsemigroup": "AddSubsemigroup", "MonoidHom": "AddMonoidHom",
    "MulHom": "AddHom", "MulEquiv": "AddEquiv", "Units": "AddUnits", "Con": "AddCon",
    "MulAction": "AddAction", "MulOpposite": "AddOpposite", "Commute": "AddCommute",
    "SemiconjBy": "AddSemiconjBy", "FreeMonoid": "FreeAddMonoid", "FreeGroup": "FreeAddGroup",
    "prod": "sum", "finprod": "finsum", "tprod": "tsum", "Multipliable": "Summable",
    "HasProd": "HasSum", "mul": "add", "one": "zero", "inv": "neg", "div": "sub", "pow": "nsmul",
    "zpow": "zsmul", "smul": "vadd", "powers": "multiples", "zpowers": "zmultiples",
}  # fmt: skip


def _additive(decl: Declaration) -> str:
    """The name that `to_additive` gives to a copy of the declaration; "" without one."""
    for attribute in decl.attributes:
        found = _NAMED.search(attribute)
        if found is None:
            continue
        named = found.group(1) or ""
        namespace = decl.name.rpartition(".")[0]
        if named and named != "existing":
            return named if "." in named or not namespace else f"{namespace}.{named}"
        return ".".join(_ADDITIVE.get(part, part) for part in decl.name.split("."))
    return ""


def _members(decl: Declaration) -> Iterator[str]:
    """Fields of a structure, constructors of an inductive type."""
    text = decl.source + " " + decl.proof
    if decl.kind in ("structure", "class"):
        for found in _FIELD.finditer(text):
            yield from found.group(1).split()
    elif decl.kind == "inductive":
        yield from (found.group(1) for found in _CONSTRUCTOR.finditer(text))


def declared(folder: Path) -> Iterator[tuple[str, bool]]:
    """Every name of a definition beneath a folder, with whether it is protected."""
    for file in sorted(folder.rglob("*.lean")):
        for decl in read_file(file).declarations:
            if decl.kind not in _KINDS or not decl.name or "private" in decl.modifiers:
                continue
            hidden = "protected" in decl.modifiers
            for name in filter(None, (decl.name, _additive(decl))):
                yield name, hidden
                for member in _members(decl):
                    yield f"{name}.{member}", False


def main(arguments: list[str]) -> int:
    """Write the table from the folder `Mathlib` of a checkout. Exit code 2 on bad input."""
    sys.setrecursionlimit(10_000)
    try:
        if len(arguments) != 1 or not Path(arguments[0]).is_dir():
            raise UsageError(
                "one folder is needed",
                where=" ".join(arguments),
                remedy="give the folder Mathlib of a checkout of mathlib4",
            )
        found = dict(declared(Path(arguments[0])))
    except HarnessError as problem:
        print(problem, file=sys.stderr)
        return 2
    known = vocabulary().environment
    endings = {name.rpartition(".")[2] for name in known.constants}
    table: defaultdict[str, list[str]] = defaultdict(list)
    for name, hidden in sorted(found.items()):
        namespace, _, last = name.rpartition(".")
        if last in endings and not known.knows(name):
            table[last].append(("!" if hidden else "") + (namespace or "_root_"))
    lines = [f"{last}\t{' '.join(where)}" for last, where in sorted(table.items())]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, table.values()))} names with {len(table)} endings")
    return 0


HEAD = """\
# Names of definitions in Mathlib (Lean v4.28.0) that end as a word of the vocabulary does and are
# no words: ending TAB the namespaces in which it is declared, ! where it is protected.
# Written by benchmarks/mathlib_names.py.
"""

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
