"""The command line. Exit codes: 0 green or nothing refuted, 1 red or refuted, 2 input error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from pyharness.cli._parser import build
from pyharness.errors import HarnessError, error_line

OK, RED, INPUT_ERROR, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; user errors become one line on stderr."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name or symbol that the terminal's encoding lacks is escaped, not a crash half-way.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = build(next(iter(given), None)).parse_args(given)
        code: int = options.run(options)
        sys.stdout.flush()
    except HarnessError as error:
        print(error_line(error), file=sys.stderr)
        return INPUT_ERROR
    except KeyboardInterrupt:
        print("pyharness: interrupted, no report written", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output left (`| head`); Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return RED
    return code
