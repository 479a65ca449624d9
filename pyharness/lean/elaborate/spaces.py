"""Which `Type*` variables are vector spaces, and at which concrete space each is read.

An inner product space is read at `EuclideanSpace 𝕜 ι`, a normed space or normed group at
`PiLp p ι 𝕜` with p drawn from 1, 2, ∞, and a module at `ι → R`; ι is a finite type of its own,
empty ones included. Every finite-dimensional inner product space is isometric to the first, so
for those nothing is lost but infinite dimension. A statement refuted at such a space is false;
one that passes is tested at these spaces only, and the claim says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.kinds import INDEX_HYPOTHESES, class_of
from pyharness.lean.elaborate.maps import EXPONENT
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import (
    NNREAL,
    REAL,
    TYPE,
    Const,
    Expr,
    Pi,
    app,
    arguments,
    arrow,
    head,
)
from pyharness.lean.unify import fresh_local

if TYPE_CHECKING:
    from pyharness.lean.elaborate.telescopes import Telescope
    from pyharness.lean.elaborate.terms import Elaborator

_INNER = frozenset({"InnerProductSpace", "Inner"})
# Geometry that norms with corners lack: only the Euclidean reading has it.
_ROUND = frozenset({"StrictConvexSpace", "UniformConvexSpace", "InnerProductSpaceable"})
_NORMED = frozenset(
    {"NormedSpace", "NormedAddCommGroup", "SeminormedAddCommGroup", "NormedAddGroup"}
    | {"SeminormedAddGroup", "NormSMulClass"}
)
_MODULE = frozenset({"Module", "FiniteDimensional", "Module.Finite", "Module.Free"})
# Classes that every one of the readings has, whatever their norm.
_HOLD_OF_SPACES = frozenset(
    {"AddCommGroup", "AddCommMonoid", "AddGroup", "AddMonoid", "AddSemigroup", "AddZeroClass"}
    | {"Add", "Zero", "Neg", "Sub", "SubNegMonoid", "SMul", "SMulZeroClass", "DistribSMul"}
    | {"DistribMulAction", "MulAction", "MulActionWithZero", "IsScalarTower", "SMulCommClass"}
    | {"Finite", "Free", "Projective", "IsTorsionFree", "NoZeroSMulDivisors", "CompleteSpace"}
    | {"ProperSpace", "TopologicalSpace", "UniformSpace", "T0Space", "T1Space", "T2Space"}
    | {"T3Space", "ContinuousSMul", "ContinuousConstSMul", "ContinuousAdd", "IsUniformAddGroup"}
    | {"IsTopologicalAddGroup", "IsBoundedSMul", "MetricSpace", "PseudoMetricSpace", "Norm"}
    | {"NNNorm", "Dist", "LocallyConvexSpace", "LocallyCompactSpace", "SeparatingDual"}
    | {"SecondCountableTopology", "MeasurableSpace", "BorelSpace", "IsModuleTopology"}
    | {"UniformContinuousConstSMul", "ContinuousNeg", "IsTopologicalAddTorsor", "IsNoetherian"}
    | {"IsCancelAdd", "IsLeftCancelAdd", "IsRightCancelAdd", "SubtractionMonoid", "IsCentralScalar"}
    | {"SubtractionCommMonoid", "StrongRankCondition", "ContinuousSub", "SeparableSpace"}
) | (_INNER | _ROUND | _NORMED | frozenset({"Module", "FiniteDimensional"}))
# Classes of a ring: a variable that has one is a ring of scalars, whatever else it has.
_RING_WORDS = ("Ring", "Field", "Algebra", "RCLike", "Mul", "CStar", "Star", "Lattice", "Order")
# Normed groups written multiplicatively (Analysis/Normed/Group/Defs): read at `Multiplicative V`.
_MULTIPLICATIVE = frozenset(
    {"SeminormedGroup", "SeminormedCommGroup", "NormedGroup", "NormedCommGroup"}
)
_TORSOR = frozenset({"AddTorsor", "NormedAddTorsor"})
_OF_POINTS = frozenset({"PseudoMetricSpace", "MetricSpace"}) | INDEX_HYPOTHESES
_OF_RING_HOMS = frozenset(
    {"RingHomIsometric", "RingHomInvPair", "RingHomCompTriple", "RingHomSurjective"} | {"RingHomId"}
)
_ADDITIVE = ("SMul", "MulAction", "StrictConvex")


@dataclass(frozen=True)
class Space:
    """How one type variable is read. `scalar` is a type variable's name or a constant's."""

    name: str
    kind: str  # "inner", "normed", "module" or "multiplicative", "torsor"
    scalar: str


def space_variables(
    type_names: Iterable[str], binders: Iterable[s.Binder], entries: frozenset[str] = frozenset()
) -> dict[str, Space]:
    """The type variables that carry classes of vector spaces and none of rings or index types."""
    binders = list(binders)
    names = set(type_names) - entries - entries_of_matrices(b.type for b in binders)
    classes: dict[str, list[tuple[str, str]]] = {}
    for b in binders:
        if b.kind != "inst" or b.type is None:
            continue
        cls, args = class_of(b.type)
        if not args or not isinstance(args[-1], s.Ident) or args[-1].name not in names:
            continue
        scalar = args[-2].name if len(args) > 1 and isinstance(args[-2], s.Ident) else ""
        if len(args) == 1 and cls == "Finite":
            cls = "Fintype"  # `[Finite E]`, not `[Module.Finite R E]`
        classes.setdefault(args[-1].name, []).append((cls, scalar))
    out = {}
    for name, found in classes.items():
        kind = _kind([cls for cls, _ in found])
        if kind is not None:
            out[name] = Space(name, kind, _scalar(found))
    for name, found in classes.items():  # points over a space of vectors
        over = next((v for cls, v in found if cls in _TORSOR), "")
        if over in out and {cls for cls, _ in found} <= _TORSOR | _OF_POINTS:
            out[name] = Space(name, "torsor", over)
    return out


def entries_of_matrices(types: Iterable[s.Term | None]) -> set[str]:
    """α of every `Matrix m n α`: read as a ring of scalars, of which matrices are computed."""
    out: set[str] = set()
    todo = [t for t in types if t is not None]
    while todo:
        t = todo.pop()
        if isinstance(t, s.App):
            last = t.args[-1].term
            if isinstance(t.fn, s.Ident) and t.fn.name in ("Matrix", "_root_.Matrix"):
                out |= {last.name} if isinstance(last, s.Ident) and len(t.args) == 3 else set()
            todo += [a.term for a in t.args]
        elif isinstance(t, s.Op):
            todo += t.args
        elif isinstance(t, s.Quant):
            todo += [*(b.type for b in t.binders if b.type is not None), t.body]
    return out


def vectors_under(variables: Iterable[s.Binder], wanted: set[str]) -> set[str]:
    """V for the points P of `NormedAddTorsor V P`: P determines V, and `p -ᵥ q` mentions it."""
    out = set()
    for b in variables:
        if b.kind == "inst" and b.type is not None:
            cls, args = class_of(b.type)
            names = [a.name for a in args if isinstance(a, s.Ident)]
            if cls in _TORSOR and len(names) == 2 and names[1] in wanted:
                out.add(names[0])
    return out


def _kind(classes: Sequence[str]) -> str | None:
    if _MULTIPLICATIVE & set(classes):
        return "multiplicative" if set(classes) <= _MULTIPLICATIVE | INDEX_HYPOTHESES else None
    if any(_is_ring_class(cls) for cls in classes) or {"Fintype"} & set(classes):
        return None
    if (_INNER | _ROUND) & set(classes):
        return "inner"
    if _NORMED & set(classes):
        return "normed"
    return "module" if _MODULE & set(classes) else None


def _is_ring_class(cls: str) -> bool:
    if cls in _HOLD_OF_SPACES or cls.startswith(_ADDITIVE):
        return False
    if "Star" in cls or cls in ("One", "AddMonoidWithOne", "AddCommMonoidWithOne"):
        return True
    if "Monoid" in cls or "Group" in cls:
        return "Add" not in cls
    return any(word in cls for word in _RING_WORDS) or "emiring" in cls


def _scalar(found: Sequence[tuple[str, str]]) -> str:
    """The field of `NormedSpace 𝕜 E`; ℝ for a bare normed group."""
    strong = [x for cls, x in found if x and cls in ("InnerProductSpace", "NormedSpace", "Module")]
    weak = [x for _, x in found if x]
    return (strong or weak or ["ℝ"])[0]


def bind_space(el: Elaborator, space: Space, out: Telescope) -> None:
    """Bring a space into scope as a concrete type over a new finite index type."""
    known = el.lookup(space.scalar)
    if space.kind == "torsor":
        if known is None:
            raise Unreadable("class", f"{space.name} before the space it is over", (0, 0))
        el.locals[-1][space.name] = (known[0], TYPE)
        out.spaces.append((space.name, known[0]))
        return
    scalar: Expr = known[0] if known is not None else _constant(el, space.scalar)
    index = fresh_local(f"ι_{space.name}")
    out.types.append(index)
    if space.kind == "inner":
        concrete: Expr = app("EuclideanSpace", scalar, index)
    elif space.kind in ("normed", "multiplicative"):
        exponent = fresh_local(f"p_{space.name}")
        out.entries.append((exponent, EXPONENT, "implicit"))
        concrete = app("PiLp", exponent, index, scalar)
        if space.kind == "multiplicative":
            concrete = app("Multiplicative", concrete)
    else:
        concrete = arrow(index, scalar)
    el.locals[-1][space.name] = (concrete, TYPE)  # type: ignore[assignment]
    out.spaces.append((space.name, concrete))


def _constant(el: Elaborator, name: str) -> Expr:
    resolved = el.env.resolve(name, el.scope)
    scalar = Const(resolved[0]) if resolved is not None and not resolved[1] else None
    return REAL if scalar in (None, NNREAL, Const("Nat"), Const("Int")) else scalar


def space_instance(
    el: Elaborator, b: s.Binder, spaces: Mapping[str, Space], out: Telescope
) -> bool:
    """Settle an instance binder about a space; False when it is about something else.

    Raises Unreadable for a class that the readings are not known to have.
    """
    assert b.type is not None
    cls, args = class_of(b.type)
    if cls in _OF_RING_HOMS and all(_is_real_hom(el, a) for a in args):
        return True
    subject = args[-1] if args else None
    if not isinstance(subject, s.Ident) or subject.name not in spaces:
        return False
    if cls in INDEX_HYPOTHESES and len(args) == 1:
        concrete, _ = el.elab(subject, None)
        _inhabited(cls, index_of(concrete), b, out)
        return True
    if len(args) > 1 and isinstance(args[-2], s.App):  # `[Module (ZMod n) G]` says more than `+`
        raise Unreadable("class", f"[{cls}] over a compound type of scalars", b.pos)
    if cls in _HOLD_OF_SPACES | _MULTIPLICATIVE | _TORSOR:
        return True
    raise Unreadable("class", f"[{cls}] is not known to hold of finite-dimensional spaces", b.pos)


def _is_real_hom(el: Elaborator, term: s.Term) -> bool:
    """A ring homomorphism of ℝ: the identity, for which composition and inversion laws hold."""
    found = el.lookup(term.name) if isinstance(term, s.Ident) else None
    if found is None:
        return False
    t = el.ctx.zonk(found[1])
    return head(t) == "RingHom" and all(head(x) == "Real" for x in arguments(t))


def _inhabited(cls: str, index: Expr, b: s.Binder, out: Telescope) -> None:
    """A space has a zero; it is nontrivial when its index type is inhabited."""
    name = b.names[0] if b.names and b.names[0] != "_" else f"[{cls}]"
    if cls == "Nontrivial":
        out.instances.append((name, app("Instance.Nonempty", index)))
    elif cls in ("Subsingleton", "Unique"):
        out.instances.append((name, app("Instance.IsEmpty", index)))
    elif cls == "IsEmpty":
        raise Unreadable("class", "a vector space is never empty", b.pos)


def index_of(space: Expr) -> Expr:
    """The finite type over which vectors of a concrete space have their coordinates."""
    if isinstance(space, Pi):
        return space.type
    if head(space) == "Multiplicative":
        return index_of(arguments(space)[0])
    if head(space) in ("EuclideanSpace", "PiLp"):
        return arguments(space)[1]
    raise Unreadable("class", f"{head(space)} has no coordinates", (0, 0))
