"""Stacks of matrices come and go by the hundred: keep their memory instead of asking for it again.

glibc gives freed blocks above a threshold back to the system, and every page has to be zeroed when
it comes again: a third of the time at r = 128. The threshold adapts: it rises to the size of the
largest block freed so far (mallopt(3), M_MMAP_THRESHOLD). Other allocators lose nothing by this.
"""

from __future__ import annotations

from functools import cache

import numpy as np

_BYTES = 1 << 24  # twice as much freed memory may stay: more than all stacks of a batch


@cache
def keep_freed_memory() -> None:
    """Ask once for a block that nobody writes to, and free it: its pages never exist."""
    np.empty(_BYTES, dtype=np.uint8)
