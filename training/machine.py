"""What a run card says about software and hardware, and the switches set before torch loads."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from pathlib import Path
from typing import Any

PACKAGES = (
    "accelerate",
    "datasets",
    "gguf",
    "numpy",
    "peft",
    "safetensors",
    "tokenizers",
    "torch",
    "transformers",
    "trl",
)

_hub_wanted = False


def quiet_environment(*, hub: bool) -> None:
    """Set the environment before torch and transformers are imported.

    `OMP_WAIT_POLICY=PASSIVE` gives the same bits and is up to four times faster when another job
    shares the cores. Without `hub` nothing may touch the network; once a run of this process has
    asked for the hub, the local runs after it (its base, a sweep's next cell) do not shut it off.
    """
    global _hub_wanted
    _hub_wanted = _hub_wanted or hub
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    if not _hub_wanted:
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["HF_DATASETS_OFFLINE"] = "1"


def versions() -> dict[str, str]:
    """Python and the packages whose versions can change the bytes of an adapter."""
    found = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found[package] = "absent"
    return found


def hardware(threads: int) -> dict[str, Any]:
    """CPU model, instruction set as torch uses it, threads, and the accelerator if there is one."""
    import torch

    accelerator = torch.cuda.get_device_name(0) if torch.cuda.is_available() else None
    return {
        "cpu": _cpu_model(),
        "cpu_capability": torch.backends.cpu.get_cpu_capability(),
        "cores": os.cpu_count(),
        "threads": threads,
        "accelerator": accelerator,
        "device_count": torch.cuda.device_count(),
    }


def _cpu_model() -> str:
    information = Path("/proc/cpuinfo")
    if information.is_file():
        for line in information.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
