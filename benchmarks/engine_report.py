"""The figures of benchmarks/engine.json as text, so that no figure is written by hand."""

from __future__ import annotations

from typing import Any

HEAD = """# Benchmarks

Written by `python benchmarks/engine.py --write [MATHLIB_FILE_OR_FOLDER ...]` from `engine.json`; a
test compares the two. Processor time of one process on one core of a shared machine, Python
{python}; the parts below took {seconds} s in all. *Tested* means that at least one witness met the
hypotheses of a statement and its conclusion was evaluated on it; statements a second count all
statements of the files, read or not, and include reading.

`conformance.py` counts which proven Mathlib statements exercise each word of the vocabulary;
`fuzz_parser.py` fuzzes the reader (guided by coverage where `atheris` is installed).
"""


def report(results: dict[str, Any]) -> str:
    """Markdown of all results."""
    own, mathlib = results["committed"], results.get("mathlib")
    parts = [HEAD.format(python=results["python"], seconds=results["seconds"])]
    parts.append("## Our library, and the false statements of the tests with their true twins\n")
    parts += _files(own)
    cache = own["compile_cache"]
    parts.append(
        f"Statements compiled once: {cache['once_seconds']} s for {cache['statements']} statements "
        f"at {cache['witnesses']} witnesses; compiled again for every witness: "
        f"{cache['every_time_seconds']} s ({cache['ratio']} times as long, same run).\n"
    )
    parts += _draws(own["refutation_draws"])
    parts += _kills(own["kill_rates"])
    if mathlib is not None:
        names = ", ".join(f"`{p}`" for p in mathlib["paths"])
        parts.append(f"## Mathlib: {names}\n")
        parts += _files(mathlib)
    return "\n".join(parts)


def _table(header: list[str], rows: list[list[object]]) -> str:
    lines = [
        "| " + " | ".join(header) + " |",
        "|" + "---|" * len(header),
        *("| " + " | ".join(str(x).replace("|", "\\|") for x in row) + " |" for row in rows),
    ]
    return "\n".join(lines) + "\n"


def _files(r: dict[str, Any]) -> list[str]:
    speed = [
        [
            s["witnesses"], s["statements"], s["read"], s["tested"], s["statements_per_second"],
            s["tested_per_second"], s["tested_per_second_without_reading"], s["slowest_seconds"],
        ]
        for s in r["speed"]
    ]  # fmt: skip
    header = [
        "witnesses", "statements", "read", "tested", "statements/s", "tested/s",
        "tested/s without reading", "slowest statement (s)",
    ]  # fmt: skip
    table = [
        [
            name, c["statements"], _percent(c["read"], c["statements"]),
            _percent(c["tested"], c["statements"]),
        ]
        for name, c in r["coverage"].items()
        if c["statements"]
    ]  # fmt: skip
    return [
        "The engine alone, on random witnesses at ℝ:\n",
        _table(header, speed),
        _everything(r["all_tiers"]),
        f"Reader alone: {r['reader_statements_per_second']} statements/s. Peak memory of a run "
        f"over {r['memory']['statements']} statements at 24 witnesses: "
        f"{r['memory']['peak_megabytes']} MB.\n",
        "Coverage by construct:\n",
        _table(["construct", "statements", "read", "tested"], table),
    ]


def _everything(s: dict[str, Any]) -> str:
    return (
        "All tiers and rings (corpus, small, random and large witnesses, every ring that fits), "
        f"at {s['draws']} draws: {s['statements_per_second']} statements/s; {s['tested']} tested, "
        f"{s['witnesses']} witnesses, {s['witnesses_per_second']} of them a second.\n"
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"


def _draws(rows: list[dict[str, Any]]) -> list[str]:
    return [
        "Random draws until a false statement is refuted, for those that fewer than one draw in "
        "ten refutes (neither corpus, exhaustive tier nor search):\n",
        _table(
            ["statement", "draws that refute", "seeds", "median", "largest", "within 500 draws"],
            [
                [
                    f"`{r['name']}`", f"{r['share_percent']} %", r["seeds"], r["median"],
                    r["largest"], f"{r['within_500']} of {r['seeds']}",
                ]
                for r in rows
            ],
        ),
    ]  # fmt: skip


def _kills(r: dict[str, Any]) -> list[str]:
    rows: list[list[object]] = [
        [kind, k["killed"], k["total"], _percent(k["killed"], k["total"])]
        for kind, k in r["kinds"].items()
    ]
    rows.append(["all", r["killed"], r["total"], _percent(r["killed"], r["total"])])
    return [
        f"Mutants of {r['statements']} true statements killed, by kind ({r['seconds']} s with "
        "the default effort):\n",
        _table(["kind", "killed", "mutants", "share"], rows),
    ]
