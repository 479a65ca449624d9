"""Progress on stderr: a bar for people, few lines for logs, nothing for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TextIO

DELAY = 2.0  # seconds: shorter work shows no bar
LOG_INTERVAL = 10.0  # seconds between lines where stderr is a file: a log, not a film


@dataclass(frozen=True)
class Progress:
    """One piece of work in progress; the work calls `advance` after each step."""

    bar: Any  # a tqdm bar, which ships no types

    def advance(self, label: str = "", steps: int = 1) -> None:
        """`steps` more are done; `label` says which was the last."""
        self.bar.set_postfix_str(label, refresh=False)
        self.bar.update(steps)


@dataclass(frozen=True)
class Display:
    """Where and whether to show bars: ``with display.task("claims", total) as progress: …``."""

    enabled: bool = True
    stream: TextIO = field(default_factory=lambda: sys.stderr)

    @contextmanager
    def task(self, label: str, total: int) -> Iterator[Progress]:
        """A bar over `total` steps, closed at the end."""
        terminal = self.stream.isatty()
        from tqdm import tqdm  # 20 ms, and many commands show no bar

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
        try:
            yield Progress(bar)
        finally:
            bar.close()


def for_command(*, as_json: bool, stream: TextIO | None = None) -> Display:
    """The display of a command: silent when a program reads its output and nobody watches."""
    target = sys.stderr if stream is None else stream
    return Display(enabled=target.isatty() or not as_json, stream=target)
