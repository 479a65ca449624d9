"""The tensors of an adapter folder, in one safetensors file or in shards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from pyharness.adapters.float_bits import Float64Array
from pyharness.adapters.folder import holds, read_small_file, regular_file
from pyharness.adapters.safetensors_file import SafetensorsFile, TensorInfo, open_safetensors
from pyharness.adapters.strict_json import parse_object, shown
from pyharness.errors import AdapterError

WEIGHTS_NAME = "adapter_model.safetensors"
INDEX_NAME = "adapter_model.safetensors.index.json"
INDEX_LIMIT = 100_000_000  # bytes
PICKLE_SUFFIXES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Weights:
    """Every tensor of an adapter by name, and the file that holds it."""

    files: tuple[SafetensorsFile, ...]
    owner: Mapping[str, SafetensorsFile]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.owner)

    def info(self, name: str) -> TensorInfo:
        return self.owner[name].tensors[name]

    def where(self, name: str) -> str:
        """File and tensor, as errors name them."""
        return self.owner[name].where(name)

    def read(self, name: str) -> Float64Array:
        """The tensor's exact values; AdapterError as in `SafetensorsFile.read`."""
        return self.owner[name].read(name)

    def digest(self) -> str:
        """SHA-256 of the file; of the lines "hash  name" (as sha256sum prints) for shards."""
        from hashlib import sha256

        hashes = [(file_sha256(file.path), file.path.name) for file in self.files]
        if len(hashes) == 1:
            return hashes[0][0]
        return sha256("".join(f"{h}  {name}\n" for h, name in hashes).encode()).hexdigest()


def file_sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file, read in pieces; AdapterError when it cannot be read."""
    from hashlib import sha256  # loads OpenSSL; adapters without a card need no hash

    state = sha256()
    try:
        with open(path, "rb", buffering=0) as file:
            while chunk := file.read(_CHUNK):
                state.update(chunk)
    except OSError as problem:
        raise AdapterError(
            f"cannot be read: {problem.strerror}", where=str(path), remedy="check its permissions"
        ) from None
    return state.hexdigest()


def open_weights(folder: Path) -> Weights:
    """The weights of a PEFT folder.

    Raises
    ------
    AdapterError : no weights, only pickled weights (never opened: unpickling runs code), a single
        file and an index side by side, an index and shards that disagree, a malformed header.
    """
    single, sharded = holds(folder, WEIGHTS_NAME), holds(folder, INDEX_NAME)
    if single and sharded:
        raise AdapterError(
            f"holds both {WEIGHTS_NAME} and {INDEX_NAME}",
            where=str(folder),
            remedy="remove the one that is not the adapter",
        )
    if single:
        return collect([open_safetensors(regular_file(folder, WEIGHTS_NAME))])
    if sharded:
        return _open_shards(folder)
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError as problem:
        raise AdapterError(
            f"cannot be listed: {problem.strerror}",
            where=str(folder),
            remedy="check its permissions",
        ) from None
    pickled = [name for name in names if PurePosixPath(name).suffix.lower() in PICKLE_SUFFIXES]
    if pickled:
        raise AdapterError(
            f"the weights are pickled ({', '.join(pickled)}); unpickling a file can run any code, "
            "so it was not opened",
            where=str(folder),
            remedy=f"save the adapter again as {WEIGHTS_NAME} (PEFT: safe_serialization=True)",
        )
    raise AdapterError(
        f"has no {WEIGHTS_NAME}", where=str(folder), remedy="copy the whole adapter folder"
    )


def collect(files: Iterable[SafetensorsFile]) -> Weights:
    """All files' tensors under one roof; AdapterError when two files hold the same name."""
    opened = tuple(files)
    owner: dict[str, SafetensorsFile] = {}
    for file in opened:
        for name in file.tensors:
            if name in owner:
                raise AdapterError(
                    f"is also in {owner[name].path.name}",
                    where=f"{file.path}: tensor {shown(name)}",
                    remedy="keep one shard per tensor",
                )
            owner[name] = file
    return Weights(opened, MappingProxyType(owner))


def _open_shards(folder: Path) -> Weights:
    where = str(folder / INDEX_NAME)
    index = parse_object(read_small_file(folder, INDEX_NAME, limit=INDEX_LIMIT), where)
    weight_map = index.get("weight_map")
    if (
        not isinstance(weight_map, dict)
        or not weight_map
        or not all(isinstance(shard, str) for shard in weight_map.values())
    ):
        raise AdapterError(
            "weight_map does not map tensor names to file names",
            where=where,
            remedy="restore the index that belongs to the shards",
        )
    files = []
    for shard in sorted(set(weight_map.values())):
        if PurePosixPath(shard).name != shard or not shard.endswith(".safetensors"):
            raise AdapterError(
                f"shard {shown(shard)} is not the plain name of a safetensors file",
                where=where,
                remedy="shards lie beside their index",
            )
        files.append(open_safetensors(regular_file(folder, shard)))
    weights = collect(files)
    for name in sorted(set(weight_map) ^ set(weights.owner)):
        placed = f"is promised in {weight_map[name]}" if name in weight_map else "is not indexed"
        raise AdapterError(
            f"{placed}, which disagrees with the shards' headers",
            where=f"{where}: tensor {shown(name)}",
            remedy="restore the index that belongs to the shards",
        )
    for name, shard in weight_map.items():
        if weights.owner[name].path.name != shard:
            raise AdapterError(
                f"is in {weights.owner[name].path.name}, the index says {shard}",
                where=f"{where}: tensor {shown(name)}",
                remedy="restore the index that belongs to the shards",
            )
    return weights
