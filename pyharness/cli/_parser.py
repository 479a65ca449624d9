"""The argument parser: commands, options they share, and errors that name what was wrong."""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Sequence
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from pyharness.errors import UsageError

LEDGER = Path("out/ledger.jsonl")
LOCK = Path("property_tests/claims.lock.json")
PAGES = (Path("README.md"), Path("lean/STATUS.md"))  # with generated tables


class Parser(argparse.ArgumentParser):
    """Raises `UsageError` where argparse would print its usage and leave."""

    commands: tuple[str, ...] = ()

    def error(self, message: str) -> NoReturn:
        wrong = re.search(r"invalid choice: '([^']*)'", message)
        near = suggestion(wrong[1], self.commands) if wrong else ""
        raise UsageError(message, remedy=near or f"see `{self.prog} --help`")

    def known_options(self) -> tuple[str, ...]:
        """The long options that this parser understands."""
        return tuple(o for action in self._actions for o in action.option_strings if o[1] == "-")

    def parse_args(  # type: ignore[override]  # the namespace is always a new one here
        self, args: Sequence[str] | None = None, namespace: None = None
    ) -> argparse.Namespace:
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            command: Parser = getattr(options, "parser", self)
            near = suggestion(unknown[0].split("=")[0], command.known_options())
            raise UsageError(
                f"unknown argument {unknown[0]!r}", remedy=near or f"see `{command.prog} --help`"
            )
        return options


def suggestion(name: str, known: Sequence[str]) -> str:
    """`did you mean …?` for the nearest known names, or nothing."""
    import difflib  # only for an error

    near = difflib.get_close_matches(name, known, n=3)
    return f"did you mean {' or '.join(near)}?" if near else ""


COMMANDS = (
    "gate", "read", "check", "refute", "proofs", "lock", "report", "adapters", "audit", "compress",
    "overlap", "survey", "demo"
)  # fmt: skip


def build(wanted: str | None = None) -> Parser:
    """The parser of `pyharness` with all its commands, or with the one wanted.

    Every command imports what it runs on; an audit need not wait for the claim engine.
    """
    from pyharness import __version__

    parser = Parser(
        prog="pyharness",
        description="Test Lean statements on exact witnesses and on real adapters.",
        allow_abbrev=False,
    )
    parser.commands = COMMANDS
    parser.add_argument("--version", action="version", version=f"pyharness {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for name in (wanted,) if wanted in COMMANDS else COMMANDS:
        module = import_module(f"pyharness.cli.{name}")
        help_line = (module.__doc__ or "").split("\n")[0]
        command = commands.add_parser(
            name, help=help_line, description=help_line, allow_abbrev=False
        )
        command.set_defaults(run=module.run, parser=command)
        module.arguments(command)
    return parser


def add_files(parser: argparse.ArgumentParser) -> None:
    """FILE… and --theorem: which statements."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a .lean file, or a folder"
    )
    parser.add_argument(
        "--theorem",
        action="append",
        default=[],
        metavar="NAME",
        help="only this statement; full name or its last parts; may be repeated",
    )
    add_json(parser)


def add_json(parser: argparse.ArgumentParser) -> None:
    """--json: for programs."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def add_run(parser: argparse.ArgumentParser) -> None:
    """--seed and --draws: which random witnesses, and how many."""
    parser.add_argument(
        "--seed", type=natural, default=0, metavar="N", help="seed of the random draws (0)"
    )
    parser.add_argument(
        "--draws", type=positive, metavar="N", help="random draws per claim (the engine's default)"
    )


def add_budget(parser: argparse.ArgumentParser) -> None:
    """--budget: how long to look for a counterexample."""
    parser.add_argument(
        "--budget", type=seconds, metavar="SECONDS", help="most time for one statement (no limit)"
    )


def natural(text: str) -> int:
    """A whole number ≥ 0."""
    return _whole(text, least=0)


def positive(text: str) -> int:
    """A whole number ≥ 1."""
    return _whole(text, least=1)


def _whole(text: str, *, least: int) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 18 or int(text) < least:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number ≥ {least}")
    return int(text)


def seconds(text: str) -> float:
    """A positive, finite number of seconds."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number of seconds")
    return value


def share(text: str) -> Fraction:
    """A fraction from 0 to 1, exact: `1/2` and `0.5` are the same."""
    try:
        value = Fraction(text)
    except (ValueError, ZeroDivisionError):
        value = Fraction(-1)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a share from 0 to 1")
    return value
