"""The shape of a statement of the library, from what the reader understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Const, Expr, Lit, Local, Pi, head
from pyharness.proofs.bare_terms import Tree
from pyharness.proofs.shapes import VARIABLE, Kind, Shape, shape

# Lean's name, ours (that of the prelude files), and how many arguments at the end are terms.
_LIBRARY = {
    "HAdd.hAdd": ("add", 2),
    "HSub.hSub": ("sub", 2),
    "HMul.hMul": ("mul", 2),
    "HDiv.hDiv": ("div", 2),
    "HSMul.hSMul": ("smul", 2),
    "Neg.neg": ("neg", 1),
    "Inv.inv": ("inv", 1),
    "Eq": ("Eq", 2),
    "LE.le": ("le", 2),
    "LT.lt": ("lt", 2),
    "And": ("And", 2),
    "Or": ("Or", 2),
    "Not": ("Not", 1),
    "dotProduct": ("dot", 2),
    "Matrix.mulVec": ("mulVec", 2),
    "Matrix.transpose": ("transpose", 1),
    "Matrix.det": ("det", 1),
    "IsUnit": ("IsUnit", 1),
    "min": ("min", 2),
}
Types = tuple[Local, ...]


def library_shape(claim: Claim) -> Shape:
    """The shape of a statement of the library, as the reader understands it."""
    sizes = {_name(v.local): _library_size(v.type) for v in claim.data}
    return shape(
        claim.negated,
        [_library_tree(hypothesis.prop, claim.types) for hypothesis in claim.hypotheses],
        _library_tree(claim.conclusion, claim.types),
        sizes,
    )


def _name(local: Local) -> str:
    return f"{VARIABLE}{local.name}.{local.uid}"


def _library_size(kind: Expr) -> Kind:
    if isinstance(kind, Pi):
        return (_size_name(kind.type), *_library_size(kind.body))
    if isinstance(kind, App) and head(kind) == "Matrix":
        return tuple(_size_name(size) for size in kind.args[:2])
    return () if kind == Const("Real") else ("other",)


def _size_name(size: Expr) -> str:
    return _name(size) if isinstance(size, Local) else f"{VARIABLE}{size}"


def _library_tree(e: Expr, types: Types) -> Tree:
    if isinstance(e, Local):
        return _name(e)
    if isinstance(e, Lit):
        return str(e.value)
    if not isinstance(e, App):
        return e.name if isinstance(e, Const) else repr(e)
    word, args = head(e) or "", e.args
    if word == "OfNat" and args[1] in (Lit(0), Lit(1)):
        return "one" if args[1] == Lit(1) else "zero"
    if word == "Nat.cast" and head(args[-1]) == "Fintype.card":
        return ("natCast", *_trees(args[-1].args[-1:], types))  # type: ignore[union-attr]
    if word == "HPow.hPow" and args[-1] == Lit(2):
        return ("sq", _library_tree(args[-2], types))
    if word == "Ne":
        return ("Not", ("Eq", *_trees(args[-2:], types)))
    if word == "LE.le" and head(args[-1]) == "min":
        return _below_both(args, types)
    if word in _LIBRARY:
        name, count = _LIBRARY[word]
        return (name, *_trees(args[-count:], types))
    # A definition of the library: its sizes are arguments that say nothing new.
    return (word.rsplit(".", 1)[-1], *_trees((a for a in args if not _is_size(a, types)), types))


def _below_both(args: Sequence[Expr], types: Types) -> Tree:
    """`x ≤ min a b` is `x ≤ a` and `x ≤ b`."""
    least = _library_tree(args[-2], types)
    left, right = _trees(args[-1].args[-2:], types)  # type: ignore[union-attr]
    return ("And", ("le", least, left), ("le", least, right))


def _is_size(e: Expr, types: Types) -> bool:
    return e in types or head(e) == "Fin"


def _trees(parts: Iterable[Expr], types: Types) -> tuple[Tree, ...]:
    return tuple(_library_tree(part, types) for part in parts)
