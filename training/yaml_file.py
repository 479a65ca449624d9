"""A YAML file that must be a mapping, read strictly: a key given twice is an error.

PyYAML keeps the last of two equal keys without a word, so that half a recipe could vanish.
"""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from training.errors import RecipeError


class _Strict(yaml.SafeLoader):
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            word = str(key.value)
            if word in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"key {word} is given twice", key.start_mark
                )
            seen.add(word)
        return super().construct_mapping(node, deep=deep)


def parse(text: str) -> Any:
    """The value in `text`.

    Raises yaml.YAMLError, for a repeated key, a date that is none and too deep a nesting too.
    """
    try:
        return yaml.load(text, Loader=_Strict)
    except (ValueError, RecursionError) as error:
        raise yaml.YAMLError(str(error)) from None


def read_mapping(path: Path, kind: str) -> dict[str, Any]:
    """The mapping in the file at `path`; `kind` says in messages what it should be.

    Raises RecipeError naming the file.
    """
    try:
        raw = parse(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecipeError(f"cannot be read: {error.strerror}", where=str(path)) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RecipeError(f"is not YAML: {' '.join(str(error).split())}", where=str(path)) from None
    if not isinstance(raw, dict):
        raise RecipeError(f"a {kind}", where=str(path))
    return raw
