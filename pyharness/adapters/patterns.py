"""PEFT's rules that decide which module a configuration entry means, word for word.

Sources, PEFT 0.21.2: `get_pattern_key` and `match_target_against_key` in utils/other.py,
`check_target_module_exists` in tuners/tuners_utils.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from pyharness.adapters.strict_json import shown
from pyharness.errors import AdapterError

_Value = TypeVar("_Value")
_UNBOUNDED_LIMIT = 6

# Where PEFT puts an entry of the configuration inside a larger expression.
WHOLE = "{}"
PATTERN_KEY = r"(.*\.)?({})$"
SAVED_MODULE = r"(^|.*\.){}($|\..*)"
LAYER_LIST = r"(?:^|.*?\.){}\.(?P<idx>\d{1,9})\."
ANY_LAYER_LIST = r".*?\.[^.]*\.(?P<idx>\d{1,9})\."


def _within(template: str, entry: str) -> str:
    return template.replace("{}", entry)


def pattern_value(patterns: Sequence[tuple[str, _Value]], module: str, default: _Value) -> _Value:
    """The value of the first pattern that matches `module`, else `default`.

    A pattern is a regular expression that must match to the end of the name and begin at its
    start or after a dot. A key equal to the name counts even where, read as an expression, it
    does not match: PEFT falls back to looking the name itself up.
    """
    for value in matching_values(patterns, module):
        return value
    return dict(patterns).get(module, default) if patterns else default


def matching_values(patterns: Sequence[tuple[str, _Value]], module: str) -> Iterator[_Value]:
    """The values of all patterns that match `module`, in their order."""
    if not patterns:
        return
    keys = tuple(key for key, _ in patterns)
    names, others = _sorted_out(keys)
    place = names.get(module, len(patterns)) if "\n" not in module else -1
    for index, expression in others if place >= 0 else _compiled(keys):
        if place >= 0 and index > place:
            yield patterns[place][1]
            place = len(patterns)
        if expression.match(module):
            yield patterns[index][1]
    if 0 <= place < len(patterns):
        yield patterns[place][1]


_Expressions = tuple[tuple[int, re.Pattern[str]], ...]


@lru_cache(maxsize=8)
def _sorted_out(keys: tuple[str, ...]) -> tuple[dict[str, int], _Expressions]:
    """Keys that mean one name, `^name$`, by that name, and all others as expressions.

    One pattern a module, as `compress` writes them, would otherwise cost the square of their
    number. (Only where no name ends in a line feed, before which `$` matches too.)
    """
    names: dict[str, int] = {}
    others = []
    for index, key in enumerate(keys):
        name = re.sub(r"\\(.)", r"\1", key[1:-1], flags=re.DOTALL)
        if key == f"^{re.escape(name)}$":
            names.setdefault(name, index)
        else:
            others.append((index, re.compile(_within(PATTERN_KEY, key))))
    return names, tuple(others)


@lru_cache(maxsize=8)
def _compiled(keys: tuple[str, ...]) -> _Expressions:
    return tuple((index, re.compile(_within(PATTERN_KEY, key))) for index, key in enumerate(keys))


def matches_target(
    module: str,
    *,
    targets: tuple[str, ...] | str,
    excluded: tuple[str, ...] | str | None = None,
    modules_to_save: tuple[str, ...] = (),
    layers: tuple[int, ...] | int | None = None,
    layers_pattern: tuple[str, ...] = (),
) -> bool:
    """Whether PEFT would put LoRA on `module` under these settings.

    Text for `targets` or `excluded` is an expression for the whole name; a list holds names or
    dotted endings of names. `layers` restricts a list of targets to these layer indices.
    """
    if isinstance(excluded, str) and excluded:
        if re.fullmatch(excluded, module):
            return False
    elif excluded and _named(module, tuple(excluded)):
        return False
    if is_saved_module(module, modules_to_save):
        return False
    if isinstance(targets, str):
        return re.fullmatch(targets, module) is not None
    if module in targets:
        return True  # a full name is never restricted by layer
    if not _named(module, targets):
        return False
    if layers is None or layers == ():
        return True
    index = _layer_for_transform(module, layers_pattern)
    return index is not None and (index == layers if isinstance(layers, int) else index in layers)


def is_saved_module(name: str, modules_to_save: tuple[str, ...]) -> bool:
    """Whether an entry of `modules_to_save` covers this module or tensor name."""
    return any(re.match(_within(SAVED_MODULE, entry), name) for entry in modules_to_save)


def _named(module: str, names: tuple[str, ...]) -> bool:
    return module in names or any(module.endswith(f".{name}") for name in names)


def _layer_for_transform(module: str, patterns: tuple[str, ...]) -> int | None:
    if not patterns:
        found = re.match(ANY_LAYER_LIST, module)
        return int(found["idx"]) if found else None
    for entry in patterns:
        found = re.match(_within(LAYER_LIST, entry), module)
        if found:
            return int(found["idx"])
    return None


def check_expression(pattern: str, where: str, template: str = WHOLE) -> None:
    """Refuse what is no regular expression, or one that could run for ever on a module name.

    Exponential time needs a repeated group that can match one text in several ways, so a group
    that holds a repetition or an alternative must not itself be repeated; more than six unbounded
    repetitions in a row are refused too. No expression that PEFT or its users document needs
    either.
    """
    try:
        re.compile(pattern)
        re.compile(_within(template, pattern))
    except (re.error, RecursionError, OverflowError) as problem:
        raise AdapterError(
            f"{shown(pattern)} is not a regular expression: {problem}",
            where=where,
            remedy="PEFT reads this entry as a regular expression for module names",
        ) from None
    if _may_explode(pattern):
        raise AdapterError(
            f"{shown(pattern)} could take for ever to match",
            where=where,
            remedy="list the module names instead",
        )


def _may_explode(pattern: str) -> bool:
    ambiguous = [False]  # per open group: does it hold a repetition or an alternative?
    closed_ambiguous = False  # was the last thing read a closed ambiguous group?
    unbounded = 0
    text = re.sub(r"\\.", "x", pattern, flags=re.DOTALL)
    text = re.sub(r"\[\^?\]?[^\]]*\]", "x", text)
    for position, char in enumerate(text):
        repeats = char in "*+" or re.match(r"\{\d*,\d*\}|\{\d+\}", text[position:]) is not None
        if repeats:
            if closed_ambiguous:
                return True
            unbounded += 1
            ambiguous[-1] = True
        elif char == "|":
            ambiguous[-1] = True
        elif char == "(":
            ambiguous.append(False)
        closed_ambiguous = False
        if char == ")" and len(ambiguous) > 1:
            closed_ambiguous = ambiguous.pop()
            ambiguous[-1] = ambiguous[-1] or closed_ambiguous
    return unbounded > _UNBOUNDED_LIMIT
