"""All adapters below a folder. One that cannot be read is reported; the others go on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyharness.adapters.folder import CARD_NAME, CONFIG_NAME, holds, resolve_folder
from pyharness.adapters.load import Adapter, load_adapter
from pyharness.errors import AdapterError, HarnessError

if TYPE_CHECKING:
    from pyharness.records import AdapterStatus


@dataclass(frozen=True)
class Refusal:
    """A folder that looks like an adapter and was refused."""

    name: str
    path: Path
    error: HarnessError

    @property
    def reason(self) -> str:
        return str(self.error)

    def status(self) -> AdapterStatus:
        """This refusal as a row of the ledger."""
        from pyharness.records import AdapterStatus

        return AdapterStatus(
            name=self.name, path=str(self.path), ok=False, modules=0, detail=self.reason
        )


def discover(root: str | os.PathLike[str], *, check_values: bool = True) -> list[Adapter | Refusal]:
    """Every folder at or below `root` with a configuration or a run card, in order of path.

    A linked folder inside `root` is met under its own name; one that leads outside is refused.
    Folders below `root` whose name begins with a dot (unfinished runs, caches) are not entered.
    With `check_values` every factor is read once, so that a NaN is reported here and not in the
    middle of a run.

    Raises
    ------
    AdapterError : `root` itself is missing or not a folder.
    """
    top = resolve_folder(root)
    found: list[Adapter | Refusal] = []
    for here, folders in walk(top, found.append):
        found += [_refuse_link(here / name) for name in folders if _leads_out(here / name, top)]
        if holds(here, CONFIG_NAME) or holds(here, CARD_NAME):
            try:
                found.append(load_adapter(here, check_values=check_values))
            except HarnessError as problem:
                found.append(Refusal(here.name, here, problem))
    return sorted(found, key=lambda item: item.path)


def walk(
    root: Path, unreadable: Callable[[Refusal], object]
) -> Iterator[tuple[Path, Sequence[str]]]:
    """`root` and the folders below it with the names of those in each, in order of name.

    Hidden folders are left out and links are not followed. `unreadable` is told the folders that
    cannot be listed.
    """

    def refuse(problem: OSError) -> None:
        path = Path(problem.filename)
        error = AdapterError(
            f"cannot be listed: {problem.strerror}", where=str(path), remedy="check permissions"
        )
        unreadable(Refusal(path.name, path, error))

    for place, folders, _ in os.walk(root, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield Path(place), folders


def _leads_out(folder: Path, top: Path) -> bool:
    if not folder.is_symlink() or not (holds(folder, CONFIG_NAME) or holds(folder, CARD_NAME)):
        return False
    return not folder.resolve().is_relative_to(top)


def _refuse_link(folder: Path) -> Refusal:
    error = AdapterError(
        f"is a link that leads out of the searched folder, to {folder.resolve()}",
        where=str(folder),
        remedy="copy the adapter there, or give its folder itself",
    )
    return Refusal(folder.name, folder, error)
