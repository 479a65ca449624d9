"""Factors in the format they are stored in, one open file for a whole adapter.

The audit reads every tensor of an adapter once and computes with it at once; opening the file and
checking every word for each of them would cost as much as the computation. Words are not looked at
here: a caller finds NaN and infinity in what it computes, and then asks `LoraModule.factors`, which
names file, tensor and index.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from pyharness.adapters.lora_module import LoraModule
from pyharness.adapters.safetensors_file import SafetensorsFile
from pyharness.errors import AdapterError

Stored = NDArray[np.floating]
_VIEWS = {"F16": "<f2", "F32": "<f4", "F64": "<f8"}
LEAST_BYTES = 1 << 20  # a smaller B stays in the cache as a whole
_STREAMED = ("F16", "F32")  # formats whose squares float64 holds, whatever their values


class StoredRows:
    """A matrix in a file that is read in blocks of rows: a small block stays in the cache."""

    def __init__(self, files: StoredFactors, module: LoraModule, name: str) -> None:
        self._files, self._module, self._name = files, module, name
        info = module.weights.info(name)
        self.shape: tuple[int, int] = (info.shape[0], info.shape[1])
        self.dtype = np.dtype(_VIEWS[info.dtype])

    def blocks(self, rows: int) -> Iterator[Stored]:
        """(≤ rows, columns) each, valid until the next; errors as `StoredFactors.read`."""
        for start in range(0, self.shape[0], rows):
            stop = min(start + rows, self.shape[0])
            yield self._files.rows(self._module, self._name, start, stop)


class StoredFactors:
    """Reads the stored factors of modules; a context manager that keeps their files open.

    Its memory is used again: what `read` returns is overwritten by the next `read`. Fresh memory
    for every tensor would cost more than reading it does, in page faults.
    """

    def __init__(self) -> None:
        self._files: dict[str, int] = {}
        self._scratch = [np.empty(0, dtype=np.uint8), np.empty(0, dtype=np.uint8)]
        self._stack = ExitStack()

    def __enter__(self) -> StoredFactors:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._files.clear()
        self._stack.close()

    def read(self, module: LoraModule) -> tuple[Stored, Stored]:
        """B (out_features × r) and A (r × in_features) in float16, float32 or float64.

        bfloat16 comes as float32 (exact). Values may be NaN or infinite. Valid until the next call.

        Raises
        ------
        AdapterError : another dtype, a file that changed or vanished since its header was checked.
        """
        b, a = module.tensors
        second = self._tensor(module, a, 1)  # B comes last: the larger one, still in the cache
        return self._tensor(module, b, 0), second

    def stream(self, module: LoraModule) -> tuple[Stored | StoredRows, Stored]:
        """As `read`; B in blocks of rows where it is large and needs no look at all of it."""
        b, a = module.tensors
        info = module.weights.info(b)
        if info.dtype not in _STREAMED or info.end - info.begin <= LEAST_BYTES:
            return self.read(module)
        return StoredRows(self, module, b), self._tensor(module, a, 1)

    def rows(self, module: LoraModule, name: str, start: int, stop: int) -> Stored:
        """Rows start … stop − 1 of a tensor in one of the formats that are streamed."""
        file = module.weights.owner[name]
        info = file.tensors[name]
        form = np.dtype(_VIEWS[info.dtype])
        width = info.shape[1]
        raw = self._memory(0, (stop - start) * width * form.itemsize)
        self._fill(file, name, info.begin + start * width * form.itemsize, raw)
        return raw.view(form).reshape(stop - start, width)

    def _memory(self, place: int, size: int) -> NDArray[np.uint8]:
        if self._scratch[place].size < size:
            self._scratch[place] = np.empty(size, dtype=np.uint8)
        return self._scratch[place][:size]

    def _tensor(self, module: LoraModule, name: str, place: int) -> Stored:
        file = module.weights.owner[name]
        info = file.tensors[name]
        if info.dtype not in _VIEWS and info.dtype != "BF16":
            return file.read(name)  # raises the error that names the dtype
        raw = self._memory(place, info.end - info.begin)
        self._fill(file, name, info.begin, raw)
        if info.dtype == "BF16":
            words = raw.view("<u2").astype(np.uint32) << np.uint32(16)
            return words.view(np.float32).reshape(info.shape)
        return raw.view(_VIEWS[info.dtype]).reshape(info.shape)

    def _fill(self, file: SafetensorsFile, name: str, offset: int, raw: NDArray[np.uint8]) -> None:
        try:
            handle = self._open(file)
            done = 0
            while done < len(raw):
                count = os.preadv(handle, [raw[done:].data], offset + done)
                if not count:
                    raise OSError("the file ended before its last tensor")
                done += count
        except OSError as problem:
            raise AdapterError(
                f"cannot be read: {problem.strerror or problem}",
                where=file.where(name),
                remedy="check that the file is still there",
            ) from None

    def _open(self, file: SafetensorsFile) -> int:
        path = str(file.path)
        handle = self._files.get(path)
        if handle is None:
            handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            self._stack.callback(os.close, handle)
            self._files[path] = handle
        found = os.fstat(handle)
        if (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns) != file.identity:
            raise AdapterError(
                "the file changed since its header was checked",
                where=path,
                remedy="run again when nothing writes to the folder",
            )
        return handle
