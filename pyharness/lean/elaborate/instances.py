"""Which operations exist on which types, and which instance a scope makes the meaning.

We assume that the file compiles in Lean, so ordinary classes (`[CommRing R]`) of words are not
re-checked. What *is* checked: an operator is read only on types where its meaning is known to
us, and operations whose meaning depends on an opened scope (norms and orders of matrices) are
read only when exactly one such scope is in force.
"""

from __future__ import annotations

from pyharness.lean.elaborate.maps import MAPS, SPACES, is_endomorphism, map_operation
from pyharness.lean.expr import Const, Expr, Lam, Local, Pi, Sort, arguments, head
from pyharness.lean.syntax import Scope

# "Scalar" is a generic ring: which operations it has is settled by the statement's classes
NUMBERS = frozenset({"Real", "Rat", "Int", "Nat", "NNReal", "Complex", "Scalar"})
_FIELD_LIKE = frozenset({"Real", "Rat", "NNReal", "Complex", "Scalar"})
# entries of matrices for which we know ⁻¹ and with it integer powers
_INVERTED = ("Real", "Rat", "Complex", "Scalar")
_RING_OPS = frozenset({"Add", "Sub", "Mul"})

# Mathlib/Analysis/Matrix/Normed.lean and Mathlib/Analysis/CStarAlgebra/Matrix.lean
_MATRIX_NORM_SCOPES = {
    "Matrix.Norms.Elementwise": "elementwise",
    "Matrix.Norms.Frobenius": "frobenius",
    "Matrix.Norms.Operator": "linfty",
    "Matrix.Norms.L2Operator": "l2",
}
_MATRIX_NORM_INSTANCES = {
    "Matrix.normedAddCommGroup": "elementwise",
    "Matrix.seminormedAddCommGroup": "elementwise",
    "Matrix.frobeniusNormedAddCommGroup": "frobenius",
    "Matrix.frobeniusSeminormedAddCommGroup": "frobenius",
    "Matrix.linftyOpNormedAddCommGroup": "linfty",
    "Matrix.linftyOpSeminormedAddCommGroup": "linfty",
    "Matrix.instL2OpNormedAddCommGroup": "l2",
}


def operation_exists(operation: str, t: Expr) -> bool:
    """Is `operation` ("Add", "Mul", "Neg", "SMul", "Pow", …) on type `t` one we can mean?"""
    h, args = head(t), arguments(t)
    if operation == "SMul":
        return _smul_exists(*args)
    if operation == "Pow":
        return _pow_exists(*args)
    if h in NUMBERS:
        if operation == "Neg":
            return h not in ("Nat", "NNReal")
        if operation == "Mod":
            return h in ("Nat", "Int")
        return operation in _RING_OPS or operation in ("Div", "Inv", "One", "Zero")
    if h == "Matrix":
        if operation in ("Mul", "One", "Inv"):
            return args[0] == args[1] and operation_exists("Add", args[2])
        return operation in ("Add", "Sub", "Neg", "Zero") and operation_exists("Add", args[2])
    if h == "→":
        return isinstance(t, Pi) and _is_function(t) and operation_exists(operation, t.body)
    if h == "Multiplicative":
        return operation in ("Mul", "Div", "Inv", "One")
    if h in SPACES:
        return operation in ("Add", "Sub", "Neg", "Zero")
    if h in MAPS:
        return map_operation(operation, t)
    if h == "Fin":
        return operation in _RING_OPS
    if h == "Units":
        return operation in ("Mul", "Neg", "Inv", "Div", "One")
    if h == "Equiv.Perm":
        return operation in ("Mul", "Inv", "One")
    if h in ("Finset", "Set"):
        return operation in ("Union", "Inter", "SDiff")
    if h == "Submodule":
        return operation in ("Add", "Zero")
    if is_submodule_type(t):
        return operation in ("Add", "Sub", "Neg", "Zero")
    return False


def is_submodule_type(t: Expr) -> bool:
    """Is this `↥K` for a submodule K?"""
    predicate = arguments(t)[1] if head(t) == "Subtype" else None
    body = predicate.body if isinstance(predicate, Lam) else None
    return (
        body is not None
        and head(body) == "Membership.mem"
        and (head(arguments(body)[1]) == "Submodule")
    )


def _is_function(t: Expr) -> bool:
    return head(t) == "→" and not isinstance(getattr(t, "body", None), Sort)


def _smul_exists(scalar: Expr, t: Expr) -> bool:
    s, h = head(scalar), head(t)
    if s not in NUMBERS:
        return False
    if h in NUMBERS:
        if s == h or s in ("Nat", "Int"):
            return True
        return (s == "NNReal" and h == "Real") or (s in ("Real", "Rat") and h == "Complex")
    if h == "→":
        return _smul_exists(scalar, t.body)  # type: ignore[union-attr]
    if h == "Matrix":
        return _smul_exists(scalar, arguments(t)[2])
    if h == "EuclideanSpace":
        return _smul_exists(scalar, arguments(t)[0])
    if h == "PiLp":
        return _smul_exists(scalar, arguments(t)[2])
    if is_submodule_type(t):
        return _smul_exists(scalar, arguments(t)[0])
    if h in ("LinearMap", "ContinuousLinearMap"):
        return s in ("Real", "Nat", "Int", "Complex", "Scalar")
    return False


def _pow_exists(base: Expr, exponent: Expr) -> bool:
    b, x = head(base), head(exponent)
    if x == "Nat":
        return (
            b in NUMBERS
            or (b in MAPS and is_endomorphism(base))
            or b == "Multiplicative"
            or (b == "Matrix" and arguments(base)[0] == arguments(base)[1])
            or (
                b == "→" and _pow_exists(base.body, exponent)  # type: ignore[union-attr]
            )
        )
    if x == "Int" and b == "Multiplicative":
        return True
    if x == "Int":
        square = b == "Matrix" and arguments(base)[0] == arguments(base)[1]
        return b in _FIELD_LIKE or (square and head(arguments(base)[2]) in _INVERTED)
    return x == "Real" and b in ("Real", "NNReal")


def matrix_norm(scope: Scope) -> str | None:
    """Name of the only matrix norm that `scope` makes an instance, or None."""
    # `open Matrix.Norms.Frobenius` and `open scoped Matrix.Norms.Frobenius` both activate it;
    # with `open Matrix`, `open scoped Norms.Frobenius` does too.
    names = set()
    for opened in (*scope.opens, *scope.opens_scoped):
        for prefix in ("", "Matrix."):
            found = _MATRIX_NORM_SCOPES.get(prefix + opened)
            if found:
                names.add(found)
    for instance in scope.local_instances:
        found = _MATRIX_NORM_INSTANCES.get(instance) or _MATRIX_NORM_INSTANCES.get(
            "Matrix." + instance
        )
        if found:
            names.add(found)
    return names.pop() if len(names) == 1 else None


def is_matrix_norm(instance: str) -> bool:
    """Is this the name of an instance that gives matrices a norm?"""
    return instance in _MATRIX_NORM_INSTANCES or "Matrix." + instance in _MATRIX_NORM_INSTANCES


def matrix_order(scope: Scope) -> bool:
    """Is the Loewner order (`open MatrixOrder`) in force?"""
    return any(o in ("MatrixOrder", "Matrix.Order") for o in (*scope.opens, *scope.opens_scoped))


def is_index(t: Expr) -> bool:
    """A type over which a matrix may be indexed: a type variable, `Fin n`, `m × n`, `m ⊕ n`."""
    return (isinstance(t, Local | Const) and head(t) not in NUMBERS) or head(t) in (
        "Fin",
        "Prod",
        "Sum",
        "Option",
        "Unit",
        "Bool",
    )
