"""Audits of many adapters on a Ray cluster: one task per adapter, files as the only exchange.

Paths must mean the same on every node. A task that dies with its node is tried again by Ray; parts
that are already there are not made again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pyharness.errors import HarnessError
from pyharness.geometry.dataset import Outcome, Store, audit_part
from pyharness.geometry.directions import Share
from pyharness.geometry.spectra import Options

IN_FLIGHT = 4  # tasks per core of the cluster that wait at once, whatever the number of adapters


def audit(
    paths: Sequence[Path], folder: Path, options: Options, energy: Share, store: Store
) -> Iterator[Outcome]:
    """Outcomes in the order in which they are finished.

    Uses the cluster that `RAY_ADDRESS` names, else one on this machine.

    Raises
    ------
    HarnessError : ray is not installed, or no cluster can be reached or started.
    """
    # The audit uses one BLAS thread per task; Ray would otherwise copy this process's environment.
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError:
        raise HarnessError(
            "the ray engine needs ray, which is not installed",
            remedy="pip install 'adapter-geometry[cluster]', or use --engine local",
        ) from None
    cluster: Any = ray  # half of its functions carry no types
    started = not cluster.is_initialized()
    if started:
        try:
            cluster.init(
                address=os.environ.get("RAY_ADDRESS"),
                include_dashboard=False,
                log_to_driver=False,
                logging_level="error",
                runtime_env={"env_vars": {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}},
            )
        except (ConnectionError, RuntimeError, OSError) as problem:
            raise HarnessError(
                f"no Ray cluster: {problem}", remedy="check RAY_ADDRESS, or use --engine local"
            ) from None
    try:
        task = cluster.remote(audit_part)
        limit = max(1, int(cluster.cluster_resources().get("CPU", 1))) * IN_FLIGHT
        running: list[Any] = []
        for path in paths:
            if len(running) >= limit:
                done, running = cluster.wait(running)
                yield from cluster.get(done)
            running.append(task.remote(path.resolve(), folder.resolve(), options, energy, store))
        while running:
            done, running = cluster.wait(running)
            yield from cluster.get(done)
    finally:
        if started:
            cluster.shutdown()
