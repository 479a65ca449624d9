"""`pyharness audit`: rows, summaries, formats, and one bad adapter among good ones."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from lora_folder import Modules, random_modules, write_lora

from pyharness.adapters import Adapter, load_adapter
from pyharness.cli import main
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.rows import ModuleRow, audit_rows
from pyharness.geometry.spectra import Options
from pyharness.geometry.summary import plain_words, summarise
from pyharness.report.audit_text import digits


def rows_of(folder: Path, energy: float = 0.99, certified: bool = True) -> list[ModuleRow]:
    adapter = load_adapter(folder)
    assert isinstance(adapter, Adapter)
    return list(audit_rows(adapter, Options(certified=certified), energy))


def dense(b: np.ndarray, a: np.ndarray, scale: float) -> np.ndarray:
    stored = (x.astype(np.float32).astype(np.float64) for x in (b, a))
    left, right = stored
    return scale * left @ right


@pytest.mark.parametrize(
    ("config", "scale"),
    [({}, 2.0), ({"use_rslora": True}, 8 / math.sqrt(4)), ({"lora_alpha": 1}, 0.25)],
)
def test_rows_agree_with_the_dense_update(
    tmp_path: Path, config: dict[str, object], scale: float
) -> None:
    modules = random_modules()
    for row in rows_of(write_lora(tmp_path / "a", modules, **config)):
        b, a = modules[row.module.removeprefix("model.")]
        sigma = np.linalg.svd(dense(b, a, scale), compute_uv=False)[:4]
        energy = np.cumsum(sigma**2) / (sigma**2).sum()
        assert np.allclose(row.sigma, sigma, rtol=1e-12)
        assert row.stable_rank is not None
        assert row.stable_rank.middle == pytest.approx((sigma**2).sum() / sigma[0] ** 2, rel=1e-12)
        assert row.spectral_norm.middle == pytest.approx(sigma[0], rel=1e-12)
        assert row.k90 == (int(np.argmax(energy >= 0.9)) + 1,) * 2
        k = row.recommended_rank
        assert energy[k - 1] >= 0.99
        assert k == 1 or energy[k - 2] < 0.99
        rest = np.append(sigma, 0.0)
        assert row.truncation_spectral.middle == pytest.approx(rest[k], rel=1e-9, abs=1e-300)


def test_an_update_of_zero_has_no_rank(tmp_path: Path) -> None:
    modules = random_modules()
    modules["layers.0.q_proj"] = (np.zeros((12, 4)), modules["layers.0.q_proj"][1])
    rows = rows_of(write_lora(tmp_path / "a", modules))
    (zero,) = [row for row in rows if row.zero]
    assert zero.stable_rank is None
    assert zero.tier == "exact"
    assert zero.spectral_norm == Interval(0.0, 0.0)
    summary = summarise("a", rows, 0.99)
    assert (summary.zero, summary.modules) == (1, 3)
    assert "1 of 3 updates are zero" in plain_words(summary)


def test_a_small_stable_rank_is_not_praised(tmp_path: Path) -> None:
    """One large direction and many small ones: stable rank near 1, energy spread wide."""
    b = np.eye(40)[:, :30].copy()
    b[:, 0] *= 4
    rows = rows_of(write_lora(tmp_path / "a", {"layers.0.q_proj": (b, np.eye(30, 50))}))
    words = " ".join(plain_words(summarise("a", rows, 0.99)))
    assert "does not mean that so few directions carry the update" in words


def test_json_has_one_record_per_module(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lora(tmp_path / "a", random_modules())
    write_lora(tmp_path / "b", random_modules(1))
    assert main(["audit", str(tmp_path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["modules"]) == 6
    assert [s["adapter"] for s in found["summaries"]] == ["a", "b"]
    for record in found["modules"]:
        assert record["stable_rank_lower"] <= record["stable_rank"] <= record["stable_rank_upper"]
        assert record["tier"] == "float64"


def test_estimates_carry_no_bounds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_lora(tmp_path / "a", random_modules())
    assert main(["audit", str(folder), "--estimate", "--json"]) == 0
    (first, *_) = json.loads(capsys.readouterr().out)["modules"]
    assert first["stable_rank_lower"] is None
    assert first["stable_rank"] == pytest.approx(
        rows_of(folder)[0].stable_rank.middle,  # type: ignore[union-attr]
        rel=1e-12,
    )


def test_one_bad_adapter_is_reported_and_the_rest_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lora(tmp_path / "good", random_modules())
    broken = write_lora(tmp_path / "broken", random_modules())
    weights = broken / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-8])
    nan: Modules = random_modules()
    nan["layers.1.q_proj"][0][3, 1] = 0.0
    folder = write_lora(tmp_path / "nan", nan)
    data = bytearray((folder / "adapter_model.safetensors").read_bytes())
    data[-4:] = np.float32(np.nan).tobytes()
    (folder / "adapter_model.safetensors").write_bytes(bytes(data))
    page = tmp_path / "page.html"
    assert main(["audit", str(tmp_path), "--html", str(page)]) == 2
    printed = capsys.readouterr()
    assert "good: 3 modules" in printed.out
    assert printed.err.count("pyharness: error:") == 2
    assert "truncated" in printed.err
    assert "NaN" in printed.err
    assert "layers.1.q_proj.lora_B" in printed.err
    assert "<h2>good</h2>" in page.read_text(encoding="utf-8")


def test_a_page_escapes_names(tmp_path: Path) -> None:
    modules = {"layers.0.<script>": random_modules()["layers.0.q_proj"]}
    folder = write_lora(tmp_path / "a", modules, target_modules=["<script>"])
    assert main(["audit", str(folder), "--html", str(tmp_path / "p.html")]) == 0
    text = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "<script>" not in text
    assert "&lt;script&gt;" in text


def test_printed_digits_are_certain() -> None:
    assert digits(Interval(1.234567, 1.234571), "float64") == "1.23457"
    assert digits(Interval(1.2341, 1.2349), "float64") == "1.23"
    assert digits(Interval(0.0, 0.015625), "float64") == "≤ 0.0157"
    assert digits(Interval(1.5, 1.5), "uncertified") == "~1.5"
    assert digits(Interval(1.0, 1.0), "float64") == "1"
    assert digits(Interval(1.951, 2.4311), "float64") == "1.95–2.44"  # not 2
    assert digits(Interval(0.99996, 1.00001), "float64") == "1"


def test_error_and_energy_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write_lora(tmp_path / "a", random_modules()))
    ranks = []
    for words in (["--error", "0.1"], ["--energy", "0.99"]):
        assert main(["audit", folder, "--json", *words]) == 0
        found = json.loads(capsys.readouterr().out)["modules"]
        ranks.append([record["recommended_rank"] for record in found])
    assert ranks[0] == ranks[1]


def test_trends_with_depth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stable ranks that grow with the layer: ρ = 1, p = 2/5!."""
    eye = np.eye(8)[:, :4]
    modules = {
        f"layers.{k}.q_proj": (eye * np.array([1.0, *[0.1 + 0.2 * k] * 3]), eye.T) for k in range(5)
    }
    folder = str(write_lora(tmp_path / "a", modules))
    assert main(["audit", folder, "--depth", "--json"]) == 0
    (trend,) = json.loads(capsys.readouterr().out)["depth"]
    assert trend["correlation"] == pytest.approx(1.0)
    assert trend["p_value"] == pytest.approx(2 / 120)
    assert main(["audit", folder, "--depth"]) == 0
    assert "ρ = +1.00" in capsys.readouterr().out
