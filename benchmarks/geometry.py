"""Speed, width and soundness of the geometry of LoRA updates, measured in one run.

    python benchmarks/geometry.py [--write] [--quick] [--without-naive] [--weightwatcher]

Every side runs in this process on one BLAS thread, interleaved, and is measured in processor time;
the least of its repetitions counts. Adapters are synthetic, with the tensor names and shapes that
PEFT writes for Pythia, and σ₂/σ₁ ≈ 0.7. `naive` is what most scripts do: form B·A in float32 and
ask torch for all singular values of it. `limit` reads the same bytes and multiplies the two Gram
matrices, nothing else. `--write` puts the figures into benchmarks/geometry.json and GEOMETRY.md.
"""

from __future__ import annotations

import argparse
import os
import sys

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is imported: ratios of threads are no ratios of methods

import json  # noqa: E402
import platform  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import numpy as np  # noqa: E402
from geometry_adapters import peak_of_audit, synthetic_adapter  # noqa: E402
from geometry_report import report  # noqa: E402
from geometry_soundness import soundness  # noqa: E402
from tqdm import tqdm  # noqa: E402

from pyharness.adapters import load_adapter  # noqa: E402
from pyharness.files import write_text  # noqa: E402
from pyharness.geometry.base_frames import weight_frames  # noqa: E402
from pyharness.geometry.frames import update_frames  # noqa: E402
from pyharness.geometry.measures import stable_rank  # noqa: E402
from pyharness.geometry.overlap import overlap  # noqa: E402
from pyharness.geometry.spectra import Options, adapter_spectra, factors_spectrum  # noqa: E402

RESULTS = ROOT / "benchmarks" / "geometry.json"
TEXT = ROOT / "benchmarks" / "GEOMETRY.md"
ADAPTERS = (("70m", 128), ("410m", 16), ("410m", 64), ("410m", 128))
OVERLAPS = ((3072, 1024), (4096, 1024), (1024, 4096))
REPEATS = 7
Sides = dict[str, Callable[[], Any]]


def least(sides: Sides, repeats: dict[str, int]) -> tuple[dict[str, float], dict[str, Any]]:
    """Least processor seconds of each side over interleaved repetitions, and what it returned."""
    best: dict[str, float] = {}
    last: dict[str, Any] = {}
    for k in range(max(repeats.values())):
        for name, call in sides.items():
            if k < repeats[name]:
                start = time.process_time()
                last[name] = call()
                spent = time.process_time() - start
                best[name] = min(spent, best.get(name, spent))
    return best, last


def limit(folder: Path) -> int:
    """Read every byte, convert, multiply: what no method that looks at the factors can avoid."""
    with open(folder / "adapter_model.safetensors", "rb", buffering=0) as file:
        length = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(length))
        for name, entry in header.items():
            begin, end = entry["data_offsets"]
            raw = np.empty((end - begin) // 4, np.float32)
            file.seek(8 + length + begin)
            file.readinto(raw.view(np.uint8))
            x = raw.reshape(entry["shape"]).astype(np.float64)
            _ = x.T @ x if "lora_B" in name else x @ x.T
    return len(header)


def ours(folder: Path, options: Options) -> list[Any]:
    adapter = load_adapter(folder)
    return [stable_rank(s) for _, s in adapter_spectra(adapter.modules, options)]


def naive(folder: Path) -> list[float]:
    import torch

    torch.set_num_threads(1)
    found = []
    for module in load_adapter(folder).modules:
        b, a = (torch.from_numpy(x.astype(np.float32)) for x in module.factors())
        sigma = torch.linalg.svdvals(b @ a)
        found.append(float((sigma**2).sum() / sigma[0] ** 2))
    return found


def weightwatcher(folder: Path) -> list[float]:
    """Stable ranks by WeightWatcher, which forms every B·A and asks ARPACK for its spectrum."""
    import contextlib
    import io
    import logging

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        from weightwatcher import WeightWatcher

        logging.disable(logging.CRITICAL)
        try:
            details = WeightWatcher().analyze(model=str(folder), peft=True)
        finally:
            logging.disable(logging.NOTSET)
    return [float(x) for x in details["stable_rank"]]


def whole_adapters(
    scratch: Path, with_naive: bool, with_watcher: bool, quick: bool
) -> list[dict[str, Any]]:
    """File to stable ranks of all modules."""
    rows = []
    for model, r in tqdm(ADAPTERS, desc="whole adapters", leave=False):
        folder = synthetic_adapter(scratch / f"{model}-r{r}", model, r)
        sides: Sides = {
            "limit": lambda f=folder: limit(f),
            "estimate": lambda f=folder: ours(f, Options(certified=False)),
            "certified": lambda f=folder: ours(f, Options()),
            "exact": lambda f=folder: ours(f, Options(width=1e-15)),
        }
        repeats = dict.fromkeys(sides, REPEATS) | {"exact": 1}
        if quick:
            del sides["exact"], repeats["exact"]
        if with_naive:
            sides["naive"] = lambda f=folder: naive(f)
            repeats["naive"] = 1
        if with_watcher:
            sides["weightwatcher"] = lambda f=folder: weightwatcher(f)
            repeats["weightwatcher"] = 1
        seconds, found = least(sides, repeats)
        widths = [i.relative_width for i in found["certified"]]
        row: dict[str, Any] = {
            "model": model,
            "r": r,
            "modules": len(widths),
            "seconds": seconds,
            "certified_width": {"median": float(np.median(widths)), "max": max(widths)},
        }
        if "exact" in found:
            row["exact_width"] = max(i.relative_width for i in found["exact"])
        if with_naive:
            pairs = zip(found["naive"], found["certified"], strict=True)
            row["naive_error"] = max(abs(x / i.middle - 1) for x, i in pairs)
        rows.append(row)
    return rows


def overlaps(with_naive: bool) -> list[dict[str, Any]]:
    """Overlap of the five leading input directions of W and ΔW, r = 128, gap σ₅/σ₆ = 1.05."""
    rng = np.random.default_rng(0)
    rows = []
    for m, n in tqdm(OVERLAPS, desc="overlaps", leave=False):
        b = (rng.standard_normal((m, 128)) * 0.7 ** np.arange(128)).astype(np.float32)
        a = rng.standard_normal((128, n)).astype(np.float32)
        w = weight(rng, m, n)
        spectrum = factors_spectrum(b, a)

        def side(certified: bool, w=w, b=b, a=a, s=spectrum) -> Any:  # type: ignore[no-untyped-def]
            of_weight = weight_frames(w, 5, certified=certified)[0]
            return overlap(of_weight, update_frames(b, a, 5, s, certified=certified)[0])

        known = weight_frames(w, 5, certified=False)[0]
        sides: Sides = {
            "cold": lambda s=side: s(False),
            "certified": lambda s=side: s(True),
            "cached": lambda b=b, a=a, s=spectrum, k=known: overlap(
                k, update_frames(b, a, 5, s, certified=False)[0]
            ),
        }
        repeats = dict.fromkeys(sides, REPEATS)
        if with_naive:
            sides["naive"] = lambda w=w, b=b, a=a: naive_overlap(w, b, a)
            repeats["naive"] = 1
        seconds, found = least(sides, repeats)
        bounds = found["certified"].bounds
        row: dict[str, Any] = {
            "shape": [m, n],
            "seconds": seconds,
            "half_width": None if bounds is None else (bounds.upper - bounds.lower) / 2,
        }
        if with_naive:
            row["naive_error"] = abs(found["naive"] - found["certified"].p)
        rows.append(row)
    return rows


def weight(rng: np.random.Generator, m: int, n: int) -> Any:
    """A dense float32 weight with slowly decaying σ and σ₅/σ₆ = 1.05."""
    u, _ = np.linalg.qr(rng.standard_normal((m, min(m, n))))
    v, _ = np.linalg.qr(rng.standard_normal((n, min(m, n))))
    sigma = 1.0 / (1.0 + np.arange(min(m, n))) ** 0.3
    sigma[5:] *= sigma[4] / 1.05 / sigma[5]
    return ((u * sigma) @ v.T).astype(np.float32)


def naive_overlap(w: Any, b: Any, a: Any) -> float:
    import torch

    torch.set_num_threads(1)
    frames = []
    for x in (torch.from_numpy(w), torch.from_numpy(b) @ torch.from_numpy(a)):
        frames.append(torch.linalg.svd(x, full_matrices=False)[2][:5])
    return float(((frames[0] @ frames[1].T) ** 2).sum() / 5)


def growth(scratch: Path) -> list[dict[str, Any]]:
    """Certified seconds against rank, width, layers and number of adapters, from 410M at r = 16."""
    points = [(16, 1024, 24, 1)]
    points += [(r, 1024, 24, 1) for r in (4, 32, 64)]
    points += [(16, d, 24, 1) for d in (512, 2048)]
    points += [(16, 1024, layers, 1) for layers in (12, 48)]
    points += [(16, 1024, 24, n) for n in (2, 4)]
    rows = []
    for r, d, layers, n in tqdm(points, desc="growth", leave=False):
        folder = synthetic_adapter(scratch / f"g{r}-{d}-{layers}", "", r, d=d, layers=layers)
        seconds, _ = least(
            {"certified": lambda f=folder, n=n: [ours(f, Options()) for _ in range(n)]},
            {"certified": REPEATS},
        )
        rows.append(
            {"r": r, "d": d, "layers": layers, "adapters": n, "seconds": seconds["certified"]}
        )
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help="keep the figures")
    parser.add_argument("--quick", action="store_true", help="fewer cases, no exact tier")
    parser.add_argument("--weightwatcher", action="store_true", help="also time WeightWatcher")
    parser.add_argument("--without-naive", action="store_true", help="torch is not there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        results = {
            "machine": {"python": platform.python_version(), "numpy": np.__version__},
            "adapters": whole_adapters(
                scratch, not options.without_naive, options.weightwatcher, options.quick
            ),
            "overlaps": overlaps(not options.without_naive),
            "growth": growth(scratch),
            "processes": [
                peak_of_audit(synthetic_adapter(scratch / f"{m}-r{r}", m, r), m, r)
                for m, r in (("410m", 16), ("410m", 128))
            ],
            "soundness": soundness(500 if options.quick else 10_000),
        }
        if not options.quick:
            big = synthetic_adapter(scratch / "70b", "70b", 64)
            results["processes"].append(peak_of_audit(big, "70b", 64))
    text = report(results)
    print(text)
    if options.write:
        write_text(RESULTS, json.dumps(results, indent=1, sort_keys=True) + "\n")
        write_text(TEXT, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
