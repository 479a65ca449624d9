"""The rings at which a generic scalar is read, and which classes of Mathlib hold of each.

A statement about every `[CommRing R]` is tested at ℝ, ℂ, ℤ, ZMod 6, …: at each ring of which *all*
of the statement's classes hold, with one structure for all of them. Where Mathlib declares the
instances is named beside each group. A class in no group holds of no carrier but ℝ (`kinds`).
"""

from __future__ import annotations

from dataclasses import dataclass

from pyharness.lean.elaborate.kinds import HOLD_OF_REALS
from pyharness.lean.expr import COMPLEX, REAL, SCALAR, Expr


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Algebra/Ring/Defs `Semiring`, and R as a module over itself (Algebra/Module/Defs
# `Semiring.toModule`, Algebra/Group/Action/Defs `IsScalarTower.left`-like: `mul_assoc`)
SEMIRING = _words(
    """Add AddCommMonoid AddCommSemigroup AddMonoid AddMonoidWithOne AddSemigroup AddZeroClass
    AddCommMonoidWithOne NatCast Mul MulOneClass MulZeroClass MulZeroOneClass Monoid MonoidWithZero
    Semigroup SemigroupWithZero Semiring NonAssocSemiring NonUnitalNonAssocSemiring
    NonUnitalSemiring One Zero SMul SMulWithZero SMulZeroClass MulAction MulActionWithZero
    DistribMulAction DistribSMul Module IsScalarTower Nonempty Inhabited AddCancelCommMonoid
    AddCancelMonoid IsLeftCancelAdd IsRightCancelAdd IsCancelAdd"""
)
# `CommSemiring`; Algebra/Algebra/Basic `Algebra.id`; Group/Action/Defs `smulCommClass_self`
COMMUTATIVE = _words(
    "CommSemiring CommMonoid CommMonoidWithZero CommSemigroup NonUnitalCommSemiring Algebra"
    " SMulCommClass"
)
# `Ring`
RING = _words(
    """AddGroup AddCommGroup AddGroupWithOne AddCommGroupWithOne IntCast Neg Sub SubNegMonoid
    SubtractionMonoid SubtractionCommMonoid HasDistribNeg NonAssocRing NonUnitalNonAssocRing
    NonUnitalRing Ring"""
)
COMMUTATIVE_RING = _words("CommRing NonUnitalCommRing")
# `IsDomain`, and what follows from it
DOMAIN = _words(
    "IsDomain NoZeroDivisors IsCancelMulZero IsLeftCancelMulZero IsRightCancelMulZero"
    " CancelMonoidWithZero IsReduced Nontrivial"
)
# `DivisionRing`; `Field`
DIVISION = _words("DivisionRing DivisionSemiring DivInvMonoid DivisionMonoid GroupWithZero Inv Div")
FIELD = _words("Field Semifield CommGroupWithZero CancelCommMonoidWithZero")
# Algebra/Star/Basic `starRingOfComm` gives every commutative (semi)ring the identity as star;
# Algebra/Star/Module: a commutative star ring is a star module over itself
STAR = _words("Star InvolutiveStar StarAddMonoid StarMul StarRing")
IDENTITY_STAR = STAR | {"StarModule", "TrivialStar"}
# Algebra/Order/Ring/Nat, Int, Rat: `LinearOrder` with `IsStrictOrderedRing`; the stars are ordered
# by Algebra/Order/Star/Basic (ℕ), Data/Int/Star, Data/Rat/Star
ORDERED = _words(
    """LE LT Preorder PartialOrder IsOrderedAddMonoid IsOrderedCancelAddMonoid IsOrderedRing
    IsStrictOrderedRing ZeroLEOneClass PosMulMono MulPosMono PosMulStrictMono MulPosStrictMono
    PosMulReflectLT PosMulReflectLE MulPosReflectLE MulPosReflectLT AddLeftMono AddLeftReflectLE
    AddLeftReflectLT AddLeftStrictMono AddRightMono AddRightReflectLE AddRightReflectLT
    AddRightStrictMono ExistsAddOfLE StarOrderedRing"""
)
LINEAR = ORDERED | _words("LinearOrder Lattice SemilatticeInf SemilatticeSup DistribLattice")
# Analysis/Complex/Basic `RCLike ℂ` and what `RCLike` extends
ANALYTIC = _words(
    """RCLike NormedField DenselyNormedField NontriviallyNormedField NormedRing NormedCommRing
    NormedDivisionRing SeminormedRing SeminormedCommRing NonUnitalNormedRing NonUnitalSeminormedRing
    NonUnitalSeminormedCommRing NormedAddCommGroup SeminormedAddCommGroup NormedSpace NormedAlgebra
    MetricSpace TopologicalSpace T2Space IsTopologicalRing NormOneClass NormMulClass NormSMulClass
    NormedStarGroup CStarRing IsBoundedSMul"""
)
_COMMUTATIVE_RING = SEMIRING | COMMUTATIVE | RING | COMMUTATIVE_RING
_FIELD = _COMMUTATIVE_RING | DOMAIN | DIVISION | FIELD
_INTEGRAL = DOMAIN | {"CancelCommMonoidWithZero"}

# Classes of another ring's action that hold with ℝ acting on ℂ (NormedAlgebra ℝ ℂ, StarModule ℝ ℂ),
# and with ℕ and ℤ acting on every semiring and ring (AddCommMonoid.toNatModule, …)
ACTIONS = _words(
    "SMul SMulWithZero SMulZeroClass MulAction DistribMulAction DistribSMul Module SMulCommClass"
    " IsScalarTower Algebra"
)
_REAL_ACTIONS = ACTIONS | _words("NormedSpace NormedAlgebra StarModule IsBoundedSMul NormSMulClass")


@dataclass(frozen=True)
class Carrier:
    """A ring to put in for generic scalars. `type` is what they are elaborated as."""

    name: str
    type: Expr
    classes: frozenset[str]

    def holds(self, cls: str, others: tuple[str, ...] = ()) -> bool:
        """Does the class hold of this ring, with the number types `others` among its arguments?"""
        if cls not in self.classes:
            return False
        for other in others:
            if other == self.name:
                continue
            if other == "ℝ" and self.name == "ℂ":
                allowed = cls in _REAL_ACTIONS
            elif other in ("ℕ", "ℤ"):
                allowed = cls in ACTIONS and (other == "ℕ" or "Ring" in self.classes)
            else:
                allowed = False
            if not allowed:
                return False
        return True


REALS = Carrier("ℝ", REAL, HOLD_OF_REALS)
# Order on ℂ: Analysis/Complex/Order `Complex.partialOrder`; Analysis/RCLike/Basic
# `RCLike.toIsStrictOrderedRing`, `toStarOrderedRing`. Star: Data/Complex/Basic `StarRing ℂ`.
COMPLEXES = Carrier(
    "ℂ",
    COMPLEX,
    _FIELD | STAR | {"StarModule", "CharZero", "Infinite"} | ORDERED | ANALYTIC,
)
# Rings are tried in this order; with few witnesses only the first ones get any.
OTHERS: tuple[Carrier, ...] = (
    COMPLEXES,
    Carrier(
        "ℤ",
        SCALAR,
        _COMMUTATIVE_RING
        | _INTEGRAL
        | IDENTITY_STAR
        | LINEAR
        | {"CharZero", "Infinite", "NoMaxOrder", "NoMinOrder", "Archimedean"},
    ),
    Carrier("ZMod 6", SCALAR, _COMMUTATIVE_RING | IDENTITY_STAR | {"Nontrivial", "IsReduced"}),
    Carrier("ZMod 2", SCALAR, _FIELD | IDENTITY_STAR),
    # Algebra/Quaternion: `Quaternion.instDivisionRing`, `instStarRing`
    Carrier("ℍ[ℚ]", SCALAR, SEMIRING | RING | DOMAIN | DIVISION | STAR | {"CharZero", "Infinite"}),
    Carrier("ZMod 8", SCALAR, _COMMUTATIVE_RING | IDENTITY_STAR | {"Nontrivial"}),
    Carrier("ZMod 1", SCALAR, _COMMUTATIVE_RING | IDENTITY_STAR | {"Subsingleton"}),
    Carrier(
        "ℚ",
        SCALAR,
        _FIELD
        | IDENTITY_STAR
        | LINEAR
        | _words("CharZero Infinite NoMaxOrder NoMinOrder Archimedean DenselyOrdered"),
    ),
    Carrier(
        "ℕ",
        SCALAR,
        SEMIRING
        | COMMUTATIVE
        | _INTEGRAL
        | IDENTITY_STAR
        | LINEAR
        | {"CharZero", "Infinite", "NoMaxOrder", "Archimedean"},
    ),
    Carrier("ZMod 3", SCALAR, _FIELD | IDENTITY_STAR),
)
