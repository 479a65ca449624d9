"""Writer of safetensors files: all at once or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from pyharness.adapters.float_bits import FORMATS, Float64Array, NonFiniteError, encode
from pyharness.adapters.safetensors_file import METADATA_KEY
from pyharness.errors import AdapterError


def write_safetensors(
    path: str | os.PathLike[str],
    tensors: Mapping[str, Float64Array],
    dtype: str = "F32",
    *,
    metadata: Mapping[str, str] | None = None,
    dtypes: Mapping[str, str] | None = None,
) -> None:
    """Write float64 arrays rounded to nearest, ties to even, as `dtype`.

    Parameters
    ----------
    path : target; a temporary file beside it is renamed over it once complete.
    dtype : F16, BF16, F32 or F64.
    metadata : by default {"format": "pt"}, which transformers asks for.
    dtypes : the dtype of single tensors, by name, where it isn't `dtype`.

    Raises
    ------
    AdapterError : unknown dtype, a value that is not finite or too large for the dtype, a
        target that cannot be written. Nothing is left behind.
    """
    target = Path(path)
    of_tensor = {name: (dtypes or {}).get(name, dtype) for name in tensors}
    for form in {dtype, *of_tensor.values()} - FORMATS.keys():
        raise AdapterError(
            f"dtype {form!r} is none of {', '.join(FORMATS)}", where=str(target), remedy="pick one"
        )
    header: dict[str, object] = {
        METADATA_KEY: dict(metadata) if metadata is not None else {"format": "pt"}
    }
    blocks: list[bytes] = []
    reached = 0
    for name in sorted(tensors):
        if name == METADATA_KEY:
            raise AdapterError(f"{name} cannot name a tensor", where=str(target))
        try:
            block = encode(tensors[name], FORMATS[of_tensor[name]])
        except (NonFiniteError, AdapterError) as problem:
            raise AdapterError(str(problem), where=f"{target}: tensor {name!r}") from None
        header[name] = {
            "dtype": of_tensor[name],
            "shape": list(tensors[name].shape),
            "data_offsets": [reached, reached + len(block)],
        }
        reached += len(block)
        blocks.append(block)
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    text += b" " * (-len(text) % 8)  # keeps the data 8-byte aligned, as the reference writer does
    write_atomically(target, [len(text).to_bytes(8, "little"), text, *blocks])


def write_atomically(target: Path, blocks: list[bytes]) -> None:
    """Write the blocks to a temporary file beside `target`, then rename it over `target`."""
    scratch = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    try:
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.writelines(blocks)
                file.flush()
                os.fsync(file.fileno())
            os.replace(scratch, target)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise AdapterError(
            f"cannot be written: {problem.strerror or problem}",
            where=str(target),
            remedy="check that the folder exists, is writable and has room",
        ) from None
