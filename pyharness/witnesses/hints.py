"""What a claim's hypotheses ask of single variables, so that witnesses can be built to order.

A hint only steers drawing; whether a hypothesis is met is always decided by evaluating it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Expr, Lit, Local, Pi, arguments, head
from pyharness.witnesses.function_hints import read_hints
from pyharness.witnesses.map_hints import map_hints

NONZERO = "nonzero"
POSITIVE = "positive"
NONNEGATIVE = "nonnegative"
SYMMETRIC = "symmetric"
SEMIDEFINITE = "semidefinite"
DEFINITE = "definite"
INVERTIBLE = "invertible"
COLUMNS = "orthonormal columns"
ROWS = "orthonormal rows"
UNIT = "unit vector"
# what no trained matrix satisfies by chance
BUILT = frozenset({SYMMETRIC, SEMIDEFINITE, DEFINITE, INVERTIBLE, COLUMNS, ROWS, UNIT})
INHABITED = "inhabited"  # of an index type

_PREDICATES = {
    "Matrix.IsSymm": SYMMETRIC,
    "Matrix.IsHermitian": SYMMETRIC,
    "Matrix.PosSemidef": SEMIDEFINITE,
    "Matrix.PosDef": DEFINITE,
}
_INHABITED = ("Instance.Nonempty", "Instance.Inhabited", "Instance.Unique", "Instance.Nontrivial")


@dataclass
class Hints:
    """Hints per variable uid, and pairs `(a, b)` of equations `a = t` that define a variable."""

    of: dict[int, set[str]] = field(default_factory=dict)
    solved: list[tuple[Local, Expr]] = field(default_factory=list)
    members: list[tuple[Local, Local]] = field(default_factory=list)  # x ∈ s, both variables

    def get(self, uid: int) -> set[str]:
        return self.of.get(uid, set())

    def add(self, e: Expr, hint: str) -> None:
        if isinstance(e, Local):
            self.of.setdefault(e.uid, set()).add(hint)


def hints_of(claim: Claim) -> Hints:
    """Collect hints from every hypothesis of a claim."""
    out = Hints()
    data = {v.local for v in claim.data}
    for h in claim.hypotheses:
        for p in _conjuncts(h.prop):
            _read(p, out, data)
    return out


def _conjuncts(p: Expr) -> Iterator[Expr]:
    if head(p) == "And":
        for a in arguments(p):
            yield from _conjuncts(a)
    elif isinstance(p, Pi) and head(p.body) != "→":
        yield p.body  # ∀ i, P (x i): the hint on `x i` goes to x
    else:
        yield p


def _base(e: Expr) -> Expr:
    """`d i` stands for `d`."""
    return e.fn if isinstance(e, App) and isinstance(e.fn, Local) else e


def _zero(e: Expr) -> bool:
    if head(e) in ("cast", "Nat.cast"):
        return _zero(arguments(e)[-1])
    return e == Lit(0) or (head(e) == "OfNat" and arguments(e)[1] == Lit(0))


def _one(e: Expr) -> bool:
    return e == Lit(1) or (head(e) == "OfNat" and arguments(e)[1] == Lit(1))


def _read(p: Expr, out: Hints, data: set[Local]) -> None:
    name, args = head(p), arguments(p)
    map_hints(p, out.add)
    member = read_hints(p, out.add)
    if member is not None:
        out.members.append(member)
    if name in _PREDICATES:
        out.add(args[-1], _PREDICATES[name])
    elif name in _INHABITED:
        out.add(args[0], INHABITED)
    elif name in ("IsUnit", "Instance.Invertible"):
        out.add(_determinant_of(args[1]), INVERTIBLE)
    elif name == "Ne":
        _nonzero(args[1], args[2], out)
        _nonzero(args[2], args[1], out)
    elif name in ("LT.lt", "GT.gt"):
        low, high = (args[1], args[2]) if name == "LT.lt" else (args[2], args[1])
        if _zero(low):
            _positive(high, out)
    elif name in ("LE.le", "GE.ge"):
        low, high = (args[1], args[2]) if name == "LE.le" else (args[2], args[1])
        if _zero(low):
            out.add(_base(high), NONNEGATIVE)
        elif _one(low):
            out.add(_base(high), POSITIVE)
    elif name == "Eq":
        _equation(args[1], args[2], out, data)
        _equation(args[2], args[1], out, data)


def _determinant_of(e: Expr) -> Expr:
    return arguments(e)[-1] if head(e) == "Matrix.det" else e


def _nonzero(e: Expr, other: Expr, out: Hints) -> None:
    if _zero(other):
        if head(e) == "Matrix.det":
            out.add(arguments(e)[-1], INVERTIBLE)
        else:
            out.add(_base(e), NONZERO)


def _positive(e: Expr, out: Hints) -> None:
    if head(e) in ("cast", "Nat.cast"):
        e = arguments(e)[-1]
    if head(e) == "Fintype.card":
        out.add(arguments(e)[0], INHABITED)
    elif head(e) == "dotProduct":
        out.add(arguments(e)[-1], NONZERO)
    else:
        out.add(_base(e), POSITIVE)


def _equation(left: Expr, right: Expr, out: Hints, data: set[Local]) -> None:
    if _one(right) and head(left) == "HMul.hMul":
        a, b = arguments(left)[-2:]
        if _transpose_of(a) == b:
            out.add(b, COLUMNS)
        elif _transpose_of(b) == a:
            out.add(a, ROWS)
    if _one(right) and head(left) == "dotProduct":
        a, b = arguments(left)[-2:]
        if a == b:
            out.add(_base(a), UNIT)
    if isinstance(left, Local) and left in data:
        from pyharness.lean.expr import mentions

        if not mentions(right, left):
            out.solved.append((left, right))


def _transpose_of(e: Expr) -> Expr | None:
    return arguments(e)[-1] if head(e) in ("Matrix.transpose", "Matrix.conjTranspose") else None
