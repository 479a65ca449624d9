"""What a statement quantifies over, in the words of its source: data, hypotheses, conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pyharness.lean import syntax as s
from pyharness.lean.claim import Claim
from pyharness.lean.elaborate.kinds import class_of
from pyharness.lean.elaborate.telescopes import included_binders
from pyharness.lean.surface_names import binder_names, free_names
from pyharness.refutation.lean_values import NoLeanText

_KEPT_CLASSES = ("Invertible",)  # instances that say something about a value


@dataclass
class Parts:
    """A statement taken apart. Names are those of the source, in the order they are bound."""

    data: list[str] = field(default_factory=list)
    scalars: list[str] = field(default_factory=list)  # generic scalar types
    spaces: dict[str, str] = field(default_factory=dict)  # vector spaces, and what each is read as
    premises: list[tuple[str, s.Term]] = field(default_factory=list)  # ("h", A.det = 1)
    instances: list[s.Binder] = field(default_factory=list)
    conclusion: s.Term = field(default_factory=lambda: s.Hole((0, 0)))


def parts_of(claim: Claim) -> Parts:
    """The binders that Lean gives the statement, leading `∀`s and `→`s of its conclusion included.

    Raises
    ------
    NoLeanText : the source is not at hand, or names hide one another.
    """
    decl = claim.declaration
    term = None if decl is None else (decl.body if claim.kind == "conjecture" else decl.type)
    if decl is None or term is None:
        raise NoLeanText("the source of the statement is not at hand")
    names = [t.name for t in claim.types] + [v.name for v in claim.data]
    if len(set(names)) < len(names) or "_" in names:
        raise NoLeanText("two variables share a name")
    out = Parts()
    if claim.kind != "conjecture":
        mentioned = binder_names(decl.binders) | free_names(term)
        _take(claim, (*included_binders(decl, mentioned), *decl.binders), out)
    if claim.negated:
        term = _negated(term)
    while True:
        if isinstance(term, s.Quant) and term.kind == "∀":
            _take(claim, term.binders, out)
            term = term.body
        elif isinstance(term, s.Op) and term.sym == "→":
            out.premises.append(("_", term.args[0]))
            term = term.args[1]
        else:
            out.conclusion = term
            break
    missing = {v.name for v in claim.data} - set(out.data)
    if missing:
        raise NoLeanText(f"{min(missing)} is not bound by the text of the statement")
    return out


def _negated(term: s.Term) -> s.Term:
    if isinstance(term, s.Op) and term.sym == "¬":
        return term.args[0]
    raise NoLeanText("the negation is not written with ¬")


def _take(claim: Claim, binders: Sequence[s.Binder], out: Parts) -> None:
    types = {t.name for t in claim.types}
    data = {v.name for v in claim.data}
    spaces = dict(claim.spaces)
    hypotheses = {h.name for h in claim.hypotheses}
    for b in binders:
        if b.kind == "inst":
            if b.type is not None and class_of(b.type)[0] in _KEPT_CLASSES:
                out.instances.append(b)
            continue
        for name in b.names:
            if name in types:
                continue
            if name in data:
                out.data.append(name)
            elif name in spaces:
                out.spaces[name] = spaces[name]
            elif name in claim.at_reals:
                out.scalars.append(name)
            elif b.type is not None and (name in hypotheses or name == "_"):
                out.premises.append((name, b.type))
            else:
                raise NoLeanText(f"{name} is neither a value nor a hypothesis")
            if b.pred is not None:
                sign, bound = b.pred
                out.premises.append(("_", s.Op(sign, (s.Ident(name, b.pos), bound), b.pos)))
