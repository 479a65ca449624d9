"""Reader of one safetensors file that believes nothing the header says until it is checked.

Format: 8 bytes little-endian header length, a JSON object {name: {dtype, shape, data_offsets}},
then the tensors' bytes without gaps (https://huggingface.co/docs/safetensors, section "Format").
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from io import FileIO
from math import prod
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn

import numpy as np
from numpy.typing import NDArray

from pyharness.adapters.float_bits import FORMATS, Float64Array, NonFiniteError, decode
from pyharness.adapters.strict_json import parse_object, shown
from pyharness.errors import AdapterError

HEADER_LIMIT = 100_000_000  # bytes; the limit of the format's reference implementation
DIMENSIONS_LIMIT = 64  # numpy's
METADATA_KEY = "__metadata__"
_BITS = {
    **dict.fromkeys(("F6_E2M3", "F6_E3M2"), 6),
    "F4": 4,
    **dict.fromkeys(("BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0"), 8),
    **dict.fromkeys(("F8_E4M3FNUZ", "F8_E5M2FNUZ"), 8),
    **dict.fromkeys(("I16", "U16", "F16", "BF16"), 16),
    **dict.fromkeys(("I32", "U32", "F32"), 32),
    **dict.fromkeys(("I64", "U64", "F64", "C64"), 64),
}
_ENTRY = {"dtype", "shape", "data_offsets"}
_COPY_AGAIN = "the file is damaged or was cut short; fetch or save it again"


class TensorInfo(NamedTuple):
    """Where one tensor lies. `begin` and `end` are offsets in the file, in bytes."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True)
class SafetensorsFile:
    """A checked header. Tensors are read one at a time, on demand."""

    path: Path
    tensors: Mapping[str, TensorInfo]
    metadata: Mapping[str, str]
    identity: tuple[int, int, int, int]  # device, inode, size, modification time in ns

    def where(self, name: str) -> str:
        """File and tensor, as errors name them."""
        return f"{self.path}: tensor {shown(name)}"

    def read(self, name: str) -> Float64Array:
        """The tensor's values as float64, exact, in its shape.

        Raises
        ------
        AdapterError : the dtype is none of F16, BF16, F32, F64; a value is NaN or infinite; the
            file changed since its header was checked; it cannot be read.
        """
        info = self.tensors[name]
        if info.dtype not in FORMATS:
            raise AdapterError(
                f"dtype {info.dtype} is none of {', '.join(FORMATS)}",
                where=self.where(name),
                remedy="save the adapter in a floating-point format",
            )
        raw = np.empty(info.end - info.begin, dtype=np.uint8)
        try:
            with open(self.path, "rb", buffering=0) as file:
                if _identity(file) != self.identity:
                    raise AdapterError(
                        "the file changed since its header was checked",
                        where=str(self.path),
                        remedy="run again when nothing writes to the folder",
                    )
                _read_into(file, info.begin, raw)
        except OSError as problem:
            raise AdapterError(
                f"cannot be read: {problem.strerror or problem}",
                where=self.where(name),
                remedy="check that the file is still there",
            ) from None
        try:
            return decode(raw, FORMATS[info.dtype]).reshape(info.shape)
        except NonFiniteError as problem:
            raise AdapterError(
                str(problem),
                where=self.where(name),
                remedy="the training run diverged; take a checkpoint from before it did",
            ) from None


def open_safetensors(path: Path) -> SafetensorsFile:
    """The checked header of a regular file.

    Raises
    ------
    AdapterError : truncated file, header length beyond the file or above 100 MB, anything but
        strict JSON, unknown dtype, shape that disagrees with the byte count, offsets that
        overlap, leave a gap, or end before or after the file does.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            identity = _identity(file)
            size = identity[2]
            length = _header_length(file, size, str(path))
            header = np.empty(length, dtype=np.uint8)
            _read_into(file, 8, header)
    except OSError as problem:
        raise AdapterError(
            f"cannot be read: {problem.strerror or problem}",
            where=str(path),
            remedy="check that it is there and readable",
        ) from None
    text = header.tobytes()
    start = 8 + length
    tensors, metadata = parse_header(text, data_bytes=size - start, where=str(path), start=start)
    placed = {info.name: info for info in tensors}
    return SafetensorsFile(path, MappingProxyType(placed), MappingProxyType(metadata), identity)


def _identity(file: FileIO) -> tuple[int, int, int, int]:
    found = os.fstat(file.fileno())
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _read_into(file: FileIO, offset: int, target: NDArray[np.uint8]) -> None:
    """Fill `target` from `offset`; OSError when the file ends first."""
    file.seek(offset)
    view = memoryview(target.data)
    while len(view):
        count = file.readinto(view)
        if not count:
            raise OSError("the file ended before its last tensor")
        view = view[count:]


def _header_length(file: FileIO, size: int, where: str) -> int:
    if size < 8:
        raise AdapterError(
            f"has {size} bytes; a safetensors file begins with an 8-byte header length",
            where=where,
            remedy=_COPY_AGAIN,
        )
    length = int.from_bytes(file.read(8), "little")
    if length > HEADER_LIMIT:
        raise AdapterError(
            f"header length {length} is above the format's limit of {HEADER_LIMIT} bytes",
            where=where,
            remedy="this is not a safetensors file, or it is damaged",
        )
    if length > size - 8:
        raise AdapterError(
            f"header length {length} points past the end of the file ({size} bytes)",
            where=where,
            remedy=_COPY_AGAIN,
        )
    return length


def parse_header(
    text: bytes, *, data_bytes: int, where: str, start: int = 0
) -> tuple[tuple[TensorInfo, ...], dict[str, str]]:
    """Tensors in the order of their bytes, and the metadata.

    `start` : where the data begins; the offsets returned count from `start` bytes before them.

    Raises
    ------
    AdapterError : see `open_safetensors`.
    """
    if not text.startswith(b"{") or not text.rstrip(b" ").endswith(b"}"):
        raise AdapterError(
            "the header is not a JSON object padded with spaces", where=where, remedy=_COPY_AGAIN
        )
    entries = parse_object(text, where)
    metadata = entries.pop(METADATA_KEY, {})
    if not isinstance(metadata, dict) or not all(isinstance(v, str) for v in metadata.values()):
        raise AdapterError(
            f"{METADATA_KEY} does not map text to text", where=where, remedy=_COPY_AGAIN
        )
    tensors = [_tensor_info(name, entry, where, start) for name, entry in entries.items()]
    tensors.sort(key=_place)
    _check_layout(tensors, data_bytes, where, start)
    return tuple(tensors), metadata


_place = attrgetter("begin", "end")


def _tensor_info(name: str, entry: Any, where: str, start: int) -> TensorInfo:
    def refuse(what: str) -> NoReturn:
        raise AdapterError(what, where=f"{where}: tensor {shown(name)}", remedy=_COPY_AGAIN)

    if not isinstance(entry, dict) or entry.keys() != _ENTRY:
        refuse("the header entry is not exactly dtype, shape and data_offsets")
    dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(dtype, str) or dtype not in _BITS:
        refuse(f"unknown dtype {shown(dtype)}")
    if not isinstance(shape, list) or not _possible(shape):
        refuse(f"shape {shown(shape)} is not a list of natural numbers that a file could hold")
    if not isinstance(offsets, list) or len(offsets) != 2 or not _natural(*offsets):
        refuse(f"data_offsets {shown(offsets)} are not two natural numbers")
    begin, end = offsets
    if end < begin:
        refuse(f"data_offsets {shown(offsets)} end before they begin")
    bits = prod(shape) * _BITS[dtype]
    if bits != 8 * (end - begin):
        refuse(
            f"shape {shape} of {dtype} needs {-(-bits // 8)} bytes, data_offsets give "
            f"{shown(end - begin)}"
        )
    return TensorInfo(name, dtype, tuple(shape), start + begin, start + end)


def _possible(shape: list[Any]) -> bool:
    """Natural numbers, few enough, whose product without zeros no file exceeds."""
    if len(shape) > DIMENSIONS_LIMIT:
        return False
    size = 1
    for n in shape:
        if type(n) is not int or not 0 <= n < 2**60:
            return False
        size *= n or 1
    return size < 2**60


def _natural(begin: object, end: object) -> bool:
    return type(begin) is int and type(end) is int and begin >= 0 and end >= 0


def _check_layout(tensors: list[TensorInfo], data_bytes: int, where: str, start: int) -> None:
    """The tensors tile the data exactly, in some order."""
    reached = 0
    for info in tensors:
        begin, end = info.begin - start, info.end - start
        if end > data_bytes:
            raise AdapterError(
                f"is truncated: ends at byte {shown(end)} of {data_bytes} bytes of data",
                where=f"{where}: tensor {shown(info.name)}",
                remedy=_COPY_AGAIN,
            )
        if begin != reached:
            what = "overlaps the tensor before it" if begin < reached else "leaves a gap"
            raise AdapterError(
                f"{what}: begins at byte {shown(begin)} of the data, expected {reached}",
                where=f"{where}: tensor {shown(info.name)}",
                remedy=_COPY_AGAIN,
            )
        reached = end
    if reached != data_bytes:
        raise AdapterError(
            f"has bytes that no tensor owns: tensors take {reached}, the file holds {data_bytes}",
            where=where,
            remedy=_COPY_AGAIN,
        )
