"""What `pyharness audit` writes: equal numbers in every format, and nothing after an error."""

from __future__ import annotations

import dataclasses
import html
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lora_folder import random_modules, write_lora

from pyharness.adapters import load_adapter, write_safetensors
from pyharness.cli import main
from pyharness.geometry.columns import columns
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.flat import adapter_records, flat
from pyharness.geometry.floats import beyond_range
from pyharness.geometry.rows import audit_rows
from pyharness.geometry.spectra import Options


def strict(text: str) -> Any:
    """JSON as its standard means it: NaN and Infinity are errors."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


class Table(HTMLParser):
    """Cells of a page by row: text and title."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, str]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "rect"):
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append(("", dict(attrs).get("title") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag != "rect":
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "td":
            text, title = self.rows[-1][-1]
            self.rows[-1][-1] = (text + data, title)


def audit(capsys: pytest.CaptureFixture[str], *words: str | Path, code: int = 0) -> Any:
    assert main(["audit", *map(str, words), "--json"]) == code
    return strict(capsys.readouterr().out)


def test_the_page_has_the_numbers_of_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_lora(tmp_path / "a", random_modules())
    page = tmp_path / "p.html"
    records = audit(capsys, folder, "--html", page)["modules"]
    table = Table()
    table.feed(page.read_text(encoding="utf-8"))
    assert table.open == []
    head = re.findall(r"<th>(.*?)</th>", page.read_text(encoding="utf-8"))
    rows = [row for row in table.rows if row]
    assert len(rows) == len(records) == 3
    place = {"‖ΔW‖_F": "frobenius_norm", "stable rank": "stable_rank", "rank": "recommended_rank",
             "entropy rank": "entropy_rank", "k90": "k90"}  # fmt: skip
    for row, record in zip(rows, records, strict=True):
        assert row[0][0] == record["module"]
        for title, key in place.items():
            text, full = row[head.index(title)]
            if isinstance(record[key], float):
                low, high = record[f"{key}_lower"], record[f"{key}_upper"]
                assert full == f"{record[key]!r} in [{low!r}, {high!r}]"
                assert f"{low:.{len(text.replace('.', '').lstrip('0'))}g}" == text
            else:
                assert text == str(record[key])


def test_parquet_has_the_numbers_of_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the report extra is not installed")
    folder = write_lora(tmp_path / "a", random_modules())
    records = audit(capsys, folder, "--parquet", tmp_path / "p.parquet")["modules"]
    assert parquet.read_table(tmp_path / "p.parquet").to_pylist() == records


def test_columns_are_those_of_the_records(tmp_path: Path) -> None:
    """Whatever the values: a zero update and modules outside all layers have None in many."""
    kinds = {"text": str, "int": int, "float": float, "bool": bool, "floats": list}
    modules = random_modules()
    zero, a = modules.pop("layers.0.q_proj")
    modules["head"] = (zero * 0, a)
    adapter = load_adapter(write_lora(tmp_path / "a", modules))
    for record in adapter_records(audit_rows(adapter), adapter.path, 0.99):
        assert list(record) == list(columns())
        for name, kind in columns().items():
            assert record[name] is None or type(record[name]) is kinds[kind], name


def test_infinite_numbers_are_none(tmp_path: Path) -> None:
    adapter = load_adapter(write_lora(tmp_path / "a", random_modules()))
    row = next(audit_rows(adapter))
    odd = dataclasses.replace(
        row, stable_rank=Interval(1.0, np.inf), sigma=(np.inf, 1.0), conditioning=np.nan
    )
    found = flat(odd)
    assert found["stable_rank_upper"] is None
    assert found["stable_rank"] is None
    assert found["sigma"] == [None, 1.0]
    assert found["conditioning"] is None


def test_adapters_of_one_name_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two runs' `checkpoint-100`: each section and each record is that of its folder."""
    for seed in (0, 1):
        modules = random_modules(seed)
        if seed:
            modules.pop("layers.1.q_proj")
        write_lora(tmp_path / f"run{seed}" / "checkpoint-100", modules)
    found = audit(capsys, tmp_path, "--html", tmp_path / "p.html", "--depth")
    paths = [Path(record["path"]).parent.name for record in found["modules"]]
    assert paths == ["run0"] * 3 + ["run1"] * 2
    assert [Path(s["path"]).parent.name for s in found["summaries"]] == ["run0", "run1"]
    table = Table()
    table.feed((tmp_path / "p.html").read_text(encoding="utf-8"))
    assert [len(row) > 0 for row in table.rows] == [False, *[True] * 3, False, *[True] * 2]
    assert main(["audit", str(tmp_path), "--depth"]) == 0
    text = capsys.readouterr().out
    assert text.count("too few for a trend") == 4
    assert "run0/checkpoint-100" in text


def test_a_missing_folder_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        write_lora(tmp_path / name, random_modules())
    (tmp_path / "empty").mkdir()
    words = [tmp_path / name for name in ("a", "nowhere", "empty", "b")]
    found = audit(capsys, *words, code=2)
    assert [s["adapter"] for s in found["summaries"]] == ["a", "b"]
    assert [problem["what"].split(":")[0] for problem in found["refused"]] == [
        "no such adapter folder",
        "no adapter here",
    ]


def test_nothing_is_written_when_all_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_lora(tmp_path / "a", random_modules(), use_dora=True)
    assert main(["audit", str(folder), "--html", str(tmp_path / "p.html")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a"]


@pytest.mark.parametrize("option", ["--html", "--parquet"])
@pytest.mark.parametrize("target", ["folder", "file/x"])
def test_a_target_that_cannot_be_written_is_found_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, target: str
) -> None:
    if option == "--parquet":
        pytest.importorskip("pyarrow", reason="the report extra is not installed")
    folder = write_lora(tmp_path / "a", random_modules())
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    other = tmp_path / "other.html"
    words = ["audit", str(folder), option, str(tmp_path / target)]
    words += [] if option == "--html" else ["--html", str(other)]
    assert main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert str(tmp_path / target) in printed.err
    assert printed.err.count("\n") == 1
    assert not other.exists()


def test_any_bytes_may_name_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is no UTF-8, and one that would move the cursor of a terminal."""
    for name in (b"\xff\xfe", b"a\x1b[2J\nb"):
        folder = write_lora(tmp_path / os.fsdecode(name), random_modules())
        assert main(["audit", str(folder), "--html", str(tmp_path / "p.html")]) == 0
        printed = capsys.readouterr().out
        assert "\x1b" not in printed
        assert html.escape("\\udcff" if name[0] == 0xFF else "\\x1b[2J\\n") in (
            tmp_path / "p.html"
        ).read_text(encoding="utf-8")
        assert main(["audit", str(folder / "none")]) == 2
        assert "\x1b" not in capsys.readouterr().err


def test_huge_factors_cost_no_warnings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """‖BA‖_F² is 10¹⁵² or not a float64 at all; pytest makes every warning an error."""
    for name, scale, dtype, code in (("a", 1e37, "F32", 0), ("b", 1e150, "F64", 2)):
        modules = {key: (b * scale, a * scale) for key, (b, a) in random_modules().items()}
        folder = write_lora(tmp_path / name, modules, dtype)
        found = audit(capsys, folder, code=code)
        assert len(found["modules"]) == (3 if code == 0 else 0)
        estimate = audit(capsys, folder, "--estimate", code=code)
        assert len(estimate["modules"]) == len(found["modules"])
        for each in (found, estimate):
            assert all("layers.0.q_proj.lora_B.weight" in p["where"] for p in each["refused"])


def test_an_estimate_does_not_take_overflow_for_zero(tmp_path: Path) -> None:
    """Squares of B are beyond float64, those of BA are not."""
    modules = {key: (b * 1e200, a * 1e-200) for key, (b, a) in random_modules().items()}
    adapter = load_adapter(write_lora(tmp_path / "a", modules, "F64"))
    with beyond_range():
        estimates, rows = (
            list(audit_rows(adapter, Options(certified=False))),
            list(audit_rows(adapter)),
        )
    for rough, sure in zip(estimates, rows, strict=True):
        assert not rough.zero
        assert rough.spectral_norm.middle == pytest.approx(sure.spectral_norm.middle, rel=1e-9)


def test_a_share_close_to_one_is_not_called_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write_lora(tmp_path / "a", random_modules()))
    assert main(["audit", folder, "--energy", "0.9999999999"]) == 0
    assert "99.99999999 % of the energy" in capsys.readouterr().out
    assert main(["audit", folder, "--error", "0.25"]) == 0
    assert "within 25 % of ‖ΔW‖_F" in capsys.readouterr().out


def test_a_target_that_fails_late_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_lora(tmp_path / "a", random_modules())
    assert main(["audit", str(folder), "--json", "--html", "/proc/none/x.html"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_the_rows_do_not_say_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another base, patterns whose order decides, and tensors that are no low-rank updates."""
    folder = write_lora(
        tmp_path / "a",
        random_modules(),
        init_lora_weights="pissa",
        alpha_pattern={"layers.1.*": 3, "q_proj": 1, "up_proj": 8},
        modules_to_save=["lm_head"],
    )
    adapter = load_adapter(folder)
    tensors = {name: adapter.weights.read(name) for name in adapter.weights.names}
    head = {"base_model.model.lm_head.weight": np.ones((3, 2))}
    write_safetensors(folder / "adapter_model.safetensors", tensors | head)
    (summary,) = audit(capsys, folder)["summaries"]
    base, patterns, extras = summary["notes"]
    assert "initialised by pissa" in base
    assert "alpha_pattern: several patterns with different values match 1 modules" in patterns
    assert "layers.1.q_proj" in patterns
    assert "1 tensors that are no low-rank updates" in extras
    assert main(["audit", str(folder), "--html", str(tmp_path / "p.html")]) == 0
    printed = capsys.readouterr().out
    page = html.unescape((tmp_path / "p.html").read_text(encoding="utf-8"))
    for note in summary["notes"]:
        assert note in printed
        assert note in page


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    folder = write_lora(tmp_path / "a", random_modules())
    for words in (["audit", str(folder)], ["audit", str(folder), "--json"]):
        with open("/dev/full", "w", encoding="utf-8") as full:
            run = subprocess.run(
                [sys.executable, "-m", "pyharness", *words],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert run.returncode == 2
        assert run.stderr == "pyharness: error: standard output: No space left on device\n"
