"""The errors a user can cause, each with what is wrong, where, and how to mend it.

`main` turns every `HarnessError` into one line on stderr and exit code 2; anything else that
escapes is a bug of ours and keeps its traceback.
"""

from __future__ import annotations


class HarnessError(Exception):
    """Base of every error that the user's input can cause.

    Parameters
    ----------
    what : what is wrong, with the offending value.
    where : file, file:line:column, or file and tensor name.
    remedy : what to do about it.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        parts = [f"{where}: {what}" if where else what]
        if remedy:
            parts.append(f"({remedy})")
        super().__init__(" ".join(parts))


def plain(text: str) -> str:
    """`text` with escapes for what is not printable: control characters, halves of code points.

    A folder's name may hold any bytes, a tensor's name any character; neither may move the cursor
    of a terminal, break a line of a table, or keep a file from being written as UTF-8.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def error_line(error: HarnessError) -> str:
    """One line for stderr, whatever the message quotes."""
    return f"pyharness: error: {plain(' '.join(str(error).split()))}"


class LeanSyntaxError(HarnessError):
    """A Lean file that cannot be read as Lean at all (unbalanced, unterminated, not UTF-8)."""


class AdapterError(HarnessError):
    """An adapter folder that is missing, truncated, contradictory, or not LoRA."""


class RunCardError(HarnessError):
    """A run card that is missing, malformed, or disagrees with the files beside it."""


class UsageError(HarnessError):
    """An impossible combination of command line options or an unknown name."""
