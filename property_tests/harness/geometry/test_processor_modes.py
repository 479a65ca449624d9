"""Modes of the processor that make rounding bounds false are found, each in its own process."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from pyharness.geometry.floats import check_environment, rounding_fault

_ASK = "from pyharness.geometry.floats import rounding_fault; print(rounding_fault())"
# fesetround's arguments on x86-64; other machines number them differently
_MODES = {"downward": 0x400, "upward": 0x800, "toward zero": 0xC00}


def asked(before: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"{before}\n{_ASK}"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_this_process_keeps_its_promises() -> None:
    assert rounding_fault() == ""
    check_environment()


@pytest.mark.skipif(
    platform.machine() not in ("x86_64", "AMD64") or sys.platform != "linux",
    reason="the numbers of rounding modes are those of x86-64 with glibc",
)
@pytest.mark.parametrize("mode", _MODES)
def test_directed_rounding_is_found(mode: str) -> None:
    switch = f"import ctypes; ctypes.CDLL('libm.so.6').fesetround({_MODES[mode]})"
    assert asked(switch) == "the processor does not round to nearest"


def test_flushed_subnormals_are_found() -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    found = asked("import torch; assert torch.set_flush_denormal(True)")
    assert found == "the processor flushes subnormal results to zero"
