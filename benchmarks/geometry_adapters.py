"""Adapters shaped like real ones, and what an audit of them costs as a process."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]


def pythia(d: int) -> dict[str, tuple[int, int]]:
    """Module of a GPT-NeoX layer → (out, in)."""
    return {
        "attention.query_key_value": (3 * d, d),
        "attention.dense": (d, d),
        "mlp.dense_h_to_4h": (4 * d, d),
        "mlp.dense_4h_to_h": (d, 4 * d),
    }


LLAMA_70B = {
    "self_attn.q_proj": (8192, 8192),
    "self_attn.k_proj": (1024, 8192),
    "self_attn.v_proj": (1024, 8192),
    "self_attn.o_proj": (8192, 8192),
    "mlp.gate_proj": (28672, 8192),
    "mlp.up_proj": (28672, 8192),
    "mlp.down_proj": (8192, 28672),
}
SHAPES = {"70m": (pythia(512), 6), "410m": (pythia(1024), 24), "70b": (LLAMA_70B, 80)}


def synthetic_adapter(folder: Path, model: str, r: int, *, d: int = 0, layers: int = 0) -> Path:
    """A PEFT folder in float32 (float16 for 70b), written once."""
    if folder.exists():
        return folder
    modules, layers = SHAPES[model] if model else (pythia(d), layers)
    half = model == "70b"
    prefix = "model.layers" if half else "gpt_neox.layers"
    names = [
        (f"base_model.model.{prefix}.{layer}.{name}.lora_{factor}.weight", shape)
        for layer in range(layers)
        for name, (out, inner) in modules.items()
        for factor, shape in (("A", (r, inner)), ("B", (out, r)))
    ]
    folder.mkdir(parents=True)
    dtype: Any = np.float16 if half else np.float32
    header, reached = {}, 0
    for name, shape in names:
        size = shape[0] * shape[1] * np.dtype(dtype).itemsize
        header[name] = {
            "dtype": "F16" if half else "F32",
            "shape": list(shape),
            "data_offsets": [reached, reached + size],
        }
        reached += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(folder / "adapter_model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)))
        file.write(text)
        for x in _factors(names, r, reuse=half):
            file.write(x.astype(dtype).tobytes())
    config = {"peft_type": "LORA", "r": r, "lora_alpha": 2 * r}
    config["target_modules"] = sorted({name.rpartition(".")[2] for name in modules})
    (folder / "adapter_config.json").write_text(json.dumps(config))
    return folder


def _factors(
    names: list[tuple[str, tuple[int, int]]], r: int, *, reuse: bool
) -> Iterator[np.ndarray]:
    """Gaussian factors, B's columns decaying; with `reuse` one draw per shape, rolled each time."""
    rng = np.random.default_rng(0)
    decay = 0.7 ** np.arange(r)
    known: dict[tuple[int, int], np.ndarray] = {}
    for place, (name, shape) in enumerate(names):
        x = known.get(shape)
        if x is None:
            x = rng.standard_normal(shape).astype(np.float32) / 32
            if reuse:
                known[shape] = x
        x = np.roll(x, place, axis=0 if "lora_B" in name else 1) if reuse else x
        yield x * decay.astype(np.float32) if "lora_B" in name else x


# VmHWM is this process's own; ru_maxrss would begin with that of the process that started it.
_AUDIT = """
import sys, time
from pyharness.cli import main
code = main(["audit", sys.argv[1]])
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(time.process_time(), peak.split()[1], file=sys.stderr)
sys.exit(code)
"""


_PROCESSES = 5


def peak_of_audit(folder: Path, model: str, r: int) -> dict[str, Any]:
    """`pyharness audit` as a process of its own: least seconds of some, and peak memory.

    Modules are compiled before, as pip leaves them.
    """
    runs = [_process(folder) for _ in range(_PROCESSES)]
    return {
        "model": model,
        "r": r,
        "bytes": (folder / "adapter_model.safetensors").stat().st_size,
        **{name: min(run[name] for run in runs) for name in ("wall_seconds", "cpu_seconds")},
        "peak_mb": max(run["peak_mb"] for run in runs),
    }


def _process(folder: Path) -> dict[str, float]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _AUDIT, str(folder)],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    wall = time.perf_counter() - start
    spent, peak = done.stderr.split()[-2:]
    return {
        "wall_seconds": wall,
        "cpu_seconds": float(spent),
        "peak_mb": float(peak) / 1024,
    }
