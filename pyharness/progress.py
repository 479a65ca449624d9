"""Progress on stderr: a bar for people, few lines for logs, nothing for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

from tqdm import tqdm

Advance = Callable[[int], None]

DELAY = 2.0  # seconds: shorter work shows no bar
LOG_INTERVAL = 10.0  # seconds between lines where stderr is a file: a log, not a film


@dataclass(frozen=True)
class Progress:
    """Where and whether to show bars.

    Use as ``with progress.task("claims", total) as advance: …; advance(1)``.
    """

    enabled: bool = True
    stream: TextIO = field(default_factory=lambda: sys.stderr)

    @contextmanager
    def task(self, label: str, total: int) -> Iterator[Advance]:
        """A bar over `total` steps; yields the function that advances it."""
        terminal = self.stream.isatty()
        bar = tqdm(
            total=total,
            desc=label,
            file=self.stream,
            disable=not self.enabled,
            delay=DELAY,
            mininterval=0.1 if terminal else LOG_INTERVAL,
            ascii=not terminal,
            dynamic_ncols=terminal,
            leave=not terminal,
        )

        def advance(steps: int) -> None:
            bar.update(steps)

        try:
            yield advance
        finally:
            bar.close()


SILENT = Progress(enabled=False)


def for_command(*, as_json: bool, stream: TextIO | None = None) -> Progress:
    """The progress of a command: silent when a program reads its output and nobody watches."""
    target = sys.stderr if stream is None else stream
    return Progress(enabled=target.isatty() or not as_json, stream=target)
