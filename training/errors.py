"""The errors a recipe, its data or its machine can cause: what, where, remedy.

`training` and `pyharness` meet through files only, so this is not `pyharness.errors`; it follows
the same rule: `python -m training` turns a `TrainingError` into one line and exit code 2.
"""

from __future__ import annotations


class TrainingError(Exception):
    """Base of every error that the user's input can cause.

    Parameters
    ----------
    what : what is wrong, with the offending value.
    where : recipe file and key, data file and line, or adapter folder.
    remedy : what to do about it.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        message = f"{where}: {what}" if where else what
        super().__init__(f"{message} ({remedy})" if remedy else message)


class RecipeError(TrainingError):
    """An unknown key, a value of the wrong type, or a mix of keys that makes no sense."""


class DataError(TrainingError):
    """Preference data that is missing, malformed, or too small for the recipe."""


class BaseModelError(TrainingError):
    """A base model that is missing, or that the recipe's method does not fit."""


class DivergedError(TrainingError):
    """A run whose loss or gradient stopped being finite."""


class CardError(TrainingError):
    """A run card that is missing, malformed, or disagrees with the files beside it."""


OUT_OF_MEMORY = (
    "out of memory (lower optim.batch and raise optim.accumulation by as much, or lower "
    "data.max_length; the same command resumes at the last checkpoint)"
)
MEMORY_WORDS = ("can't allocate memory", "out of memory")  # torch's, of CPU and GPU
# safetensors' and torch's own writers, which raise no OSError
WRITING_WORDS = ("I/O error", "PytorchStreamWriter failed", "unexpected pos")


def machine_failure(error: BaseException) -> str | None:
    """One line for what the machine refused, memory or a file; None for any other exception."""
    text = " ".join(str(error).split())[:200]
    if isinstance(error, MemoryError) or (
        isinstance(error, RuntimeError) and any(words in text for words in MEMORY_WORDS)
    ):
        return OUT_OF_MEMORY
    if isinstance(error, OSError):  # a full disk, a folder without permission
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror or text}"
    if any(words in text for words in WRITING_WORDS):
        return f"a file cannot be written: {text} (free space; the same command resumes)"
    return None
