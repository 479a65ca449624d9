"""The command line. Exit codes: 0 green or nothing refuted, 1 red or refuted, 2 input error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from pyharness.cli._parser import build
from pyharness.errors import HarnessError, error_line, plain

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
        if sys.stdout is not None:  # closed by who started us
            sys.stdout.flush()
    except HarnessError as error:
        print(error_line(error), file=sys.stderr)
        return INPUT_ERROR
    except KeyboardInterrupt:
        print("pyharness: interrupted, no report written", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output left (`| head`); Python would complain again at exit.
        _discard_output()
        return RED
    except OSError as error:
        # A disk that is full, or went away: what reads and writes files reports the rest itself.
        _discard_output()
        where = plain(str(error.filename or "standard output"))
        print(f"pyharness: error: {where}: {error.strerror or error}", file=sys.stderr)
        return INPUT_ERROR
    return code


def _discard_output() -> None:
    """So that Python does not try to write the rest at exit, and complains again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
