"""How much memory this process may still take: the machine's, its container's, its own limit."""

from __future__ import annotations

import math
from pathlib import Path

NO_LIMIT = 2.0**60  # cgroup v1 writes "unlimited" as a number near 2⁶³


def memory_available(root: Path = Path("/")) -> float:
    """Bytes free for this process: the GPU's if there is one, else the least of what the system,
    the control groups above the process (v1 and v2) and `ulimit -v` would still give.

    root : where /proc and /sys are looked for; another one only in tests.
    """
    import torch

    if torch.cuda.is_available():
        return float(torch.cuda.mem_get_info()[0])
    return min(_system(root), _groups(root), _address_space(root))


def _system(root: Path) -> float:
    for line in _lines(root / "proc/meminfo"):
        if line.startswith("MemAvailable:"):
            return 1024.0 * int(line.split()[1])
    return math.inf


def _groups(root: Path) -> float:
    free = math.inf
    mount = root / "sys/fs/cgroup"
    for line in _lines(root / "proc/self/cgroup"):
        _, controllers, path = line.split(":", 2)
        if controllers == "":
            names, top = ("memory.max", "memory.current", "inactive_file"), mount
        elif "memory" in controllers.split(","):
            names = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
            top = mount / "memory"
        else:
            continue
        # a limit holds for every group below it; inside a container the path may not be there
        group = top / path.lstrip("/")
        for place in (group, *group.parents):
            if place.is_relative_to(top):
                free = min(free, _group(place, *names))
    return free


def _group(place: Path, limit: str, usage: str, reclaimable: str) -> float:
    words = [(_lines(place / name) or [""])[0] for name in (limit, usage)]
    if not all(word.isdigit() for word in words) or float(words[0]) >= NO_LIMIT:
        return math.inf
    # file cache that the kernel gives back before it kills anything
    cache = sum(
        float(line.split()[1])
        for line in _lines(place / "memory.stat")
        if line.startswith(f"{reclaimable} ")
    )
    return float(words[0]) - float(words[1]) + cache


def _address_space(root: Path) -> float:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return math.inf
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY:
        return math.inf
    for line in _lines(root / "proc/self/status"):
        if line.startswith("VmSize:"):
            return float(soft) - 1024.0 * int(line.split()[1])
    return float(soft)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:  # not there on this system, so it limits nothing
        return []
