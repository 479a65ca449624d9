"""JSON as our formats mean it: one object, no repeated key, no NaN, no half of a code point."""

from __future__ import annotations

import json
from math import isinf
from typing import Any, NoReturn

from pyharness.errors import AdapterError, HarnessError


def shown(value: object, limit: int = 160) -> str:
    """`repr` cut to a length fit for one line of an error message."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


class _Rejected(ValueError):
    """Raised inside the JSON decoder's hooks; never leaves this file."""


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Rejected(f"key {shown(key)} appears twice in one object")
        found[key] = value
    return found


def _no_constant(token: str) -> NoReturn:
    raise _Rejected(f"{token} is not JSON")


def _finite(token: str) -> float:
    value = float(token)
    if isinf(value):
        raise _Rejected(f"{shown(token)} is beyond every finite float")
    return value


def parse_object(
    text: bytes, where: str, *, error: type[HarnessError] = AdapterError
) -> dict[str, Any]:
    """The JSON object in `text`.

    Stricter than `json.loads`: a repeated key, NaN or Infinity, a number that only an infinite
    float holds, a lone surrogate, or nesting deeper than the interpreter carries raise `error`
    naming `where`.
    """
    remedy = "write the file again with the tool that made it"
    try:
        value = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_no_repeats,
            parse_constant=_no_constant,
            parse_float=_finite,
        )
        if b"\\u" in text:  # only an escape makes a lone surrogate, which Python alone accepts
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as problem:
        raise error(f"not UTF-8 at byte {problem.start}", where=where, remedy=remedy) from None
    except UnicodeEncodeError:
        raise error("a string holds half of a surrogate pair", where=where, remedy=remedy) from None
    except RecursionError:
        raise error("JSON is nested too deeply", where=where, remedy=remedy) from None
    except ValueError as problem:  # includes JSONDecodeError and integers of too many digits
        raise error(f"not valid JSON: {problem}", where=where, remedy=remedy) from None
    if not isinstance(value, dict):
        raise error(
            f"expected a JSON object, found {type(value).__name__}", where=where, remedy=remedy
        )
    return value
