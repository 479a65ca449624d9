"""Whether a theorem of the bare kernel says what the library's theorem of the same name says.

Names, binders and the order of hypotheses are set aside; sizes are compared, but for refutations,
where the library's are special. Anything else that differs is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyharness.lean.claim import Claim
from pyharness.proofs.bare_shapes import bare_shape
from pyharness.proofs.declarations import Theorem
from pyharness.proofs.library_shapes import library_shape


def drifted(bare: Iterable[Theorem], claims: Iterable[Claim]) -> Iterator[str]:
    """One line for each kernel theorem that has a namesake in the library and another shape.

    Raises
    ------
    LeanSyntaxError : the statement of a kernel theorem is not in prefix form.
    """
    library = {claim.name.rsplit(".", 1)[-1]: claim for claim in claims}
    for theorem in bare:
        claim = library.get(theorem.name.rsplit(".", 1)[-1])
        if claim is not None:
            ours, theirs = bare_shape(theorem), library_shape(claim)
            if ours != theirs:
                yield f"{theorem.name} says {ours}; {claim.name} says {theirs}"
