"""A generic statement at rings other than ℝ: which readings there are, and why others are not.

Readings are elaborated when asked for. All rings but ℂ share one elaboration, in which the scalars
are an opaque ring; ℂ has its own because `RCLike` mixes it with ℝ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyharness.lean import syntax as s
from pyharness.lean.claim import Claim, Hypothesis, Unread, Variable
from pyharness.lean.elaborate.carriers import OTHERS, Carrier
from pyharness.lean.elaborate.declare import read_statement
from pyharness.lean.elaborate.instances import is_matrix_norm
from pyharness.lean.elaborate.kinds import DECIDABLE, class_of
from pyharness.lean.elaborate.telescopes import included_binders
from pyharness.lean.expr import SCALAR, Const, Expr, rebuild
from pyharness.lean.surface_names import binder_names, free_names

# What `ι → R` is for every ring R; other classes of modules need R to be a field.
_OF_MODULES = frozenset({"AddCommGroup", "AddCommMonoid", "Module"})


TOO_MANY = "too few draws for this many rings"


@dataclass(frozen=True)
class Reading:
    """A statement at one ring, or the reason why there is none."""

    carrier: str
    claim: Claim | None
    reason: str = ""


def readings(claim: Claim, most: int = len(OTHERS)) -> Iterator[Reading]:
    """One `Reading` for each ring but ℝ, in order of interest; none for statements about ℝ.

    After `most` rings that fit, no more are read.
    """
    decl = claim.declaration
    if not claim.at_reals or decl is None or claim.environment is None:
        return
    instances = [b for b in _binders(decl) if b.kind == "inst" and b.type is not None]
    opaque: Claim | Unread | None = None
    for carrier in OTHERS:
        reason = _obstacle(claim, carrier, instances)
        if not reason and most <= 0:
            reason = TOO_MANY
        if reason:
            yield Reading(carrier.name, None, reason)
            continue
        if carrier.type != SCALAR:
            read: Claim | Unread = _read(claim, carrier)
        else:
            opaque = read = opaque if opaque is not None else _read(claim, carrier)
        if isinstance(read, Unread):
            yield Reading(carrier.name, None, f"{read.category}: {read.reason}")
        else:
            most -= 1
            yield Reading(carrier.name, _renamed(read, carrier))


def _read(claim: Claim, carrier: Carrier) -> Claim | Unread:
    assert claim.declaration is not None
    assert claim.environment is not None
    return read_statement(
        claim.declaration, claim.environment, claim.position.file, carrier=carrier
    )


def _binders(decl: s.Declaration) -> list[s.Binder]:
    statement = decl.body if decl.kind in ("def", "abbrev") else decl.type
    mentioned = binder_names(decl.binders) | free_names(statement)
    return [*included_binders(decl, mentioned), *decl.binders]


def _obstacle(claim: Claim, carrier: Carrier, instances: list[s.Binder]) -> str:
    """The first class that the ring, or the modules over it, are not known to have."""
    assert claim.declaration is not None
    local = [x for x in claim.declaration.scope.local_instances if not is_matrix_norm(x)]
    if local:
        return f"the local instance {local[0]} may change what operations mean there"
    scalars, spaces = set(claim.at_reals), {name for name, _ in claim.spaces}
    for b in instances:
        assert b.type is not None
        cls, args = class_of(b.type)
        names = [a.name for a in args if isinstance(a, s.Ident)]
        if cls in DECIDABLE or not set(names) & (scalars | spaces):
            continue
        if set(names) & spaces:
            if carrier.type == SCALAR and (
                cls not in _OF_MODULES or (cls == "AddCommGroup" and "Ring" not in carrier.classes)
            ):
                return f"[{cls}] is not known to hold of modules over {carrier.name}"
            continue
        if len(names) != len(args):
            continue  # about terms: `[Invertible (det A)]` becomes a hypothesis
        others = tuple(n for n in names if n not in scalars)
        if not carrier.holds(cls, others):
            return f"[{cls}] is not known to hold of it"
    return ""


def _renamed(claim: Claim, carrier: Carrier) -> Claim:
    """The opaque ring becomes the carrier's constant."""
    if carrier.type != SCALAR:
        return claim
    ring = Const(carrier.name)

    def put(e: Expr) -> Expr:
        return ring if e == SCALAR else rebuild(e, put)

    return replace(
        claim,
        data=tuple(Variable(v.local, put(v.type)) for v in claim.data),
        hypotheses=tuple(Hypothesis(h.name, put(h.prop), h.local) for h in claim.hypotheses),
        conclusion=put(claim.conclusion),
    )
