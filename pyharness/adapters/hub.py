"""Adapters and base models on the Hugging Face hub: `hf:owner/name` or `hf:owner/name@revision`.

Only configurations and safetensors are fetched; a repository that has pickled weights alone is
refused by the reader as any folder is.
"""

from __future__ import annotations

import re
from pathlib import Path

from pyharness.errors import AdapterError

PREFIX = "hf:"
_NAME = re.compile(r"(?P<repo>[\w.-]+/[\w.-]+)(?:@(?P<revision>[\w./-]+))?")
_WANTED = ("*.safetensors", "*.safetensors.index.json", "adapter_config.json", "config.json")


def local_folder(text: str) -> Path:
    """The folder itself, or the snapshot of a hub repository, fetched where it is not cached.

    Raises
    ------
    AdapterError : not a name of the hub's form, the hub's library is not installed, or the hub has
        no such repository or can't be reached.
    """
    if not text.startswith(PREFIX):
        return Path(text)
    found = _NAME.fullmatch(text.removeprefix(PREFIX))
    if found is None:
        raise AdapterError(
            "is not the name of a hub repository", where=text, remedy="write hf:owner/name"
        )
    try:
        from huggingface_hub import snapshot_download
    except ImportError:
        raise AdapterError(
            "the hub needs huggingface_hub, which is not installed",
            where=text,
            remedy="pip install huggingface_hub, or give a folder",
        ) from None
    try:
        return Path(
            snapshot_download(
                found["repo"], revision=found["revision"], allow_patterns=list(_WANTED)
            )
        )
    except Exception as problem:  # the library's, its downloader's and its HTTP client's own kinds
        raise AdapterError(
            f"cannot be fetched: {' '.join(str(problem).split())[:200]}",
            where=text,
            remedy="check name, revision and network, or give a folder",
        ) from None
