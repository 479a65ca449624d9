"""Writing an adapter folder: all of it, or nothing."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pyharness.adapters.float_bits import Float64Array
from pyharness.adapters.folder import CONFIG_NAME
from pyharness.adapters.safetensors_write import write_safetensors
from pyharness.adapters.weights import WEIGHTS_NAME
from pyharness.errors import AdapterError


def save_adapter(
    target: Path,
    config: Mapping[str, Any],
    tensors: Mapping[str, Float64Array],
    dtype: str,
    metadata: Mapping[str, str],
    dtypes: Mapping[str, str],
) -> None:
    """A PEFT folder at `target`: configuration and weights, written beside it and renamed.

    Raises
    ------
    AdapterError : `target` exists, or cannot be written; nothing is left behind.
    """
    if os.path.lexists(target):
        raise AdapterError(
            "exists already", where=str(target), remedy="name a new folder, or remove this one"
        )
    scratch = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        scratch.mkdir(parents=True)
    except OSError as problem:
        raise AdapterError(
            f"cannot be written: {problem.strerror}", where=str(target), remedy="choose another"
        ) from None
    try:
        write_safetensors(scratch / WEIGHTS_NAME, tensors, dtype, metadata=metadata, dtypes=dtypes)
        text = json.dumps(config, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        (scratch / CONFIG_NAME).write_text(text, encoding="utf-8")
        os.rename(scratch, target)
    except OSError as problem:
        raise AdapterError(
            f"cannot be written: {problem.strerror}", where=str(target), remedy="choose another"
        ) from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
