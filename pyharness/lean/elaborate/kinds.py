"""Is a `Type*` variable an index set or a ring of scalars? And do its classes hold of ℝ?

A generic statement (`[CommRing R] (A : Matrix n n R)`) is read at ℝ first: refuting it there
refutes it; passing there says nothing about other rings, at which it is read next (`carriers`).
"""

from __future__ import annotations

from collections.abc import Iterable

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.problem import Unreadable

# Classes of which ℝ (with its usual structure, itself as scalars) is an instance.
HOLD_OF_REALS = frozenset(
    [
        "AddCommGroup",
        "AddCommMonoid",
        "AddCommSemigroup",
        "AddGroup",
        "AddGroupWithOne",
        "AddMonoid",
        "AddMonoidWithOne",
        "AddSemigroup",
        "AddZeroClass",
        "Algebra",
        "CancelCommMonoidWithZero",
        "CancelMonoidWithZero",
        "CharZero",
        "CommGroupWithZero",
        "CommMonoid",
        "CommMonoidWithZero",
        "CommRing",
        "CommSemigroup",
        "CommSemiring",
        "DistribMulAction",
        "DistribSMul",
        "DivInvMonoid",
        "DivisionMonoid",
        "DivisionRing",
        "DivisionSemiring",
        "Field",
        "GroupWithZero",
        "HasDistribNeg",
        "InvolutiveStar",
        "Inv",
        "Invertible1",
        "IsDomain",
        "IsCancelMulZero",
        "IsLeftCancelMulZero",
        "IsRightCancelMulZero",
        "IsScalarTower",
        "IsStrictOrderedRing",
        "IsOrderedRing",
        "IsOrderedAddMonoid",
        "IsOrderedCancelAddMonoid",
        "LinearOrder",
        "LinearOrderedField",
        "MetricSpace",
        "Module",
        "Monoid",
        "MonoidWithZero",
        "Mul",
        "MulAction",
        "MulActionWithZero",
        "MulOneClass",
        "MulZeroClass",
        "MulZeroOneClass",
        "Neg",
        "NoZeroDivisors",
        "NonAssocRing",
        "NonAssocSemiring",
        "NonUnitalNonAssocRing",
        "NonUnitalNonAssocSemiring",
        "NonUnitalRing",
        "NonUnitalSemiring",
        "NonUnitalCommRing",
        "NonUnitalCommSemiring",
        "Nontrivial",
        "NontriviallyNormedField",
        "NormedAddCommGroup",
        "NormedCommRing",
        "NormedField",
        "NormedRing",
        "One",
        "OrderedRing",
        "PartialOrder",
        "PosMulMono",
        "PosMulStrictMono",
        "MulPosMono",
        "MulPosStrictMono",
        "PosMulReflectLT",
        "PosMulReflectLE",
        "Preorder",
        "RCLike",
        "Ring",
        "SMul",
        "SMulCommClass",
        "SMulWithZero",
        "SMulZeroClass",
        "SemigroupWithZero",
        "Semigroup",
        "Semiring",
        "SeminormedAddCommGroup",
        "SeminormedRing",
        "Star",
        "StarAddMonoid",
        "StarMul",
        "StarOrderedRing",
        "StarRing",
        "StarModule",
        "Sub",
        "SubNegMonoid",
        "SubtractionMonoid",
        "TopologicalSpace",
        "TrivialStar",
        "Zero",
        "ZeroLEOneClass",
        "Add",
        "AddGroupWithZero",
        "NeZero1",
        "DenselyOrdered",
        "Archimedean",
        "FloorRing",
        "FloorSemiring",
        "DenselyNormedField",
        "NormedSpace",
        "NormedAlgebra",
        "CStarRing",
        "AddCommGroupWithOne",
        "AddCommMonoidWithOne",
        "AddCancelCommMonoid",
        "AddCancelMonoid",
        "AddLeftMono",
        "AddLeftReflectLE",
        "AddLeftReflectLT",
        "AddLeftStrictMono",
        "AddRightMono",
        "AddRightReflectLE",
        "AddRightReflectLT",
        "AddRightStrictMono",
        "ConditionallyCompleteLattice",
        "ConditionallyCompleteLinearOrder",
        "DistribLattice",
        "Div",
        "ExistsAddOfLE",
        "IntCast",
        "IsBoundedSMul",
        "IsOrderedModule",
        "IsStrictOrderedModule",
        "IsTopologicalRing",
        "LE",
        "LT",
        "Lattice",
        "MulPosReflectLE",
        "MulPosReflectLT",
        "NatCast",
        "NoMaxOrder",
        "NoMinOrder",
        "NonUnitalNormedRing",
        "NonUnitalSeminormedCommRing",
        "NonUnitalSeminormedRing",
        "NormMulClass",
        "NormOneClass",
        "NormSMulClass",
        "NormedDivisionRing",
        "NormedStarGroup",
        "OrderClosedTopology",
        "OrderTopology",
        "PosSMulMono",
        "PosSMulStrictMono",
        "PosSMulReflectLE",
        "PosSMulReflectLT",
        "SMulPosMono",
        "SMulPosStrictMono",
        "SemilatticeInf",
        "SemilatticeSup",
        "SeminormedCommRing",
        "Semifield",
        "T2Space",
        "IsLeftCancelAdd",
        "IsRightCancelAdd",
        "IsCancelAdd",
        "IsReduced",
        "StarModule",
        "SubtractionCommMonoid",
        # LinearAlgebra/InvariantBasisNumber and RingTheory: fields have all of these
        "StrongRankCondition",
        "RankCondition",
        "InvariantBasisNumber",
        "OrzechProperty",
        "IsNoetherianRing",
        "IsPrincipalIdealRing",
        "IsBezout",
        "MeasurableSpace",
        "MeasurableSingletonClass",
        "StandardBorelSpace",
        "CountablyGenerated",
        "BorelSpace",
        "OpensMeasurableSpace",
        "SecondCountableTopology",
        "MeasurableAdd₂",
        "MeasurableMul₂",
        "CompleteSpace",
    ]
)

# Orders that a linear order on a finite index type has; its positions are that order.
_ORDERS = frozenset(
    {"LE", "LT", "Preorder", "PartialOrder", "LinearOrder", "Lattice", "SemilatticeInf"}
    | {"SemilatticeSup", "DistribLattice"}
)
# Classes that a finite index type may carry; each is either automatic or a hypothesis.
SIGMA_ALGEBRAS = frozenset(  # of a finite type with all subsets, and of the Borel sets of ℝ
    {"MeasurableSpace", "MeasurableSingletonClass", "StandardBorelSpace", "CountablyGenerated"}
)
AUTOMATIC_ON_INDEX = (
    _ORDERS
    | SIGMA_ALGEBRAS
    | {"Fintype", "DecidableEq", "Finite", "LocallyFiniteOrder", "DiscreteMeasurableSpace"}
)
DECIDABLE = frozenset(
    {"Decidable", "DecidablePred", "DecidableRel", "DecidableEq", "DecidableLE", "DecidableLT"}
)
INDEX_HYPOTHESES = frozenset(
    {"Nonempty", "Inhabited", "IsEmpty", "Subsingleton", "Nontrivial", "Unique", "NeZero"}
)
_SCALAR_VOTES = (
    HOLD_OF_REALS - _ORDERS - SIGMA_ALGEBRAS - {"Nontrivial", "TopologicalSpace", "T2Space"}
)


def class_of(term: s.Term) -> tuple[str, list[s.Term]]:
    """Class name and arguments of an instance binder's type."""
    if isinstance(term, s.App):
        name, rest = class_of(term.fn)
        return name, rest + [a.term for a in term.args]
    if isinstance(term, s.Ident):
        return term.name.split(".")[-1], []
    if isinstance(term, s.Quant) and term.kind == "∀":
        name, rest = class_of(term.body)
        return (name, rest) if name in DECIDABLE else ("", [])
    return "", []


def scalar_names(
    type_names: Iterable[str],
    binders: Iterable[s.Binder],
    terms: Iterable[s.Term | None],
    *,
    statement: bool = True,
) -> frozenset[str]:
    """Which of the type variables stand for scalars.

    In a statement, types of values about which nothing is said are ℝ; in a definition they stay
    variables.
    """
    binders, terms = list(binders), list(terms)
    names = set(type_names)
    scalar: set[str] = set()
    ordered: set[str] = set()
    index: dict[str, s.Pos] = {}
    for b in binders:
        if b.kind == "inst" and b.type is not None:
            cls, args = class_of(b.type)
            mentioned = [a.name for a in args if isinstance(a, s.Ident) and a.name in names]
            if cls in _SCALAR_VOTES:
                scalar.update(mentioned)
            elif cls in _ORDERS:
                ordered.update(mentioned)
            elif cls == "Fintype" or (cls == "Finite" and len(args) == 1):  # not Module.Finite
                index.update((m, b.pos) for m in mentioned)
    counted: set[str] = set()  # rows and columns of matrices, members of finite sets
    domains: set[str] = set()  # what functions are defined on
    values: set[str] = set()  # what functions take their values in; ℝ where nothing else is said
    for term in [*(b.type for b in binders), *terms]:
        if term is not None:
            _positions(term, names, scalar, counted, domains, values)
    scalar |= (ordered | (values if statement else set())) - index.keys() - counted - domains
    for name in sorted(scalar & counted):
        raise Unreadable("class", f"{name} is both a ring and an index type", (0, 0))
    for name in sorted(scalar & index.keys()):
        raise Unreadable("class", f"{name} is both a ring and finite", index[name])
    return frozenset(scalar)


def _positions(
    term: s.Term,
    names: set[str],
    scalar: set[str],
    index: set[str],
    domains: set[str],
    values: set[str],
) -> None:
    """Entries of `Matrix m n α` are scalars whatever classes α has; m and n are index types."""
    if isinstance(term, s.App):
        last = term.args[-1].term
        if isinstance(term.fn, s.Ident) and term.fn.name == "Matrix" and len(term.args) == 3:
            if isinstance(last, s.Ident) and last.name in names:
                scalar.add(last.name)
            for a in term.args[:2]:
                if isinstance(a.term, s.Ident) and a.term.name in names:
                    index.add(a.term.name)
        elif (
            isinstance(term.fn, s.Ident)
            and term.fn.name in ("Finset", "EuclideanSpace")
            and isinstance(last, s.Ident)
            and last.name in names
        ):
            index.add(last.name)
        for a in term.args:
            _positions(a.term, names, scalar, index, domains, values)
    elif isinstance(term, s.Op) and term.args:
        first = term.args[0]
        if term.sym == "→" and isinstance(first, s.Ident) and first.name in names:
            domains.add(first.name)
        result = term.args[-1]
        if term.sym == "→" and isinstance(result, s.Ident) and result.name in names:
            values.add(result.name)
        for x in term.args:
            _positions(x, names, scalar, index, domains, values)
    elif isinstance(term, s.Quant | s.Lam):
        for b in term.binders:
            if b.type is not None:
                _positions(b.type, names, scalar, index, domains, values)
        _positions(term.body, names, scalar, index, domains, values)
    elif isinstance(term, s.Ascribe) and term.type is not None:
        _positions(term.type, names, scalar, index, domains, values)
