"""∀ over all vectors decided exactly, where the statement is linear or quadratic in the vector.

`∀ v, q(v) ≤ p(v)` with both sides homogeneous quadratic in `v` holds iff the symmetric matrix of
`p - q` is positive semidefinite; a linear equation holds iff it holds on the standard basis. The
degree is read off the expression, never guessed from samples, so the answer is a proof.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.evaluate.injective import decide_linear
from pyharness.lean.elaborate.maps import SPACES, index_and_scalar
from pyharness.lean.expr import App, Expr, Lam, Lit, Local, Pi, arguments, head, mentions
from pyharness.vocabulary.truth import FALSE, TRUE, Truth, truth, undecided
from pyharness.vocabulary.values import FiniteType, Table

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

ANY = -1  # the zero expression has every degree
_ORDERS = {"LE.le": 1, "GE.ge": -1}
# words linear in their last argument, with its place; entries are real or rational
_LINEAR = {
    "Matrix.transpose": 3,
    "Matrix.conjTranspose": 3,
    "Matrix.diagonal": 2,
    "Matrix.trace": 2,
    "Matrix.of": 3,
}


def degree(e: Expr, var: Local) -> int | None:
    """Degree of a homogeneous polynomial in the entries of `var`; None when it is not one."""
    if not mentions(e, var):
        zero = head(e) == "OfNat" and arguments(e)[1] == Lit(0)
        return ANY if zero else 0
    if e == var:
        return 1
    if isinstance(e, Lam) and not mentions(e.type, var):
        return degree(e.body, var)
    if not isinstance(e, App):
        return None
    if e.fn == var:
        return None if any(mentions(a, var) for a in e.args) else 1
    if isinstance(e.fn, App):
        if _is_linear_map(e.fn) and not mentions(e.fn, var):
            return degree(e.args[0], var) if len(e.args) == 1 else None
        # an entry of a vector expression
        return None if any(mentions(a, var) for a in e.args) else degree(e.fn, var)
    name, args = head(e), e.args
    if name in ("HAdd.hAdd", "HSub.hSub"):
        return _join(degree(args[3], var), degree(args[4], var))
    if name == "Neg.neg":
        return degree(args[1], var)
    if name in _LINEAR and len(args) == _LINEAR[name] + 1:
        return degree(args[-1], var)
    if name == "Matrix.diag" and len(args) >= 3:
        return degree(args[2], var) if not any(mentions(a, var) for a in args[3:]) else None
    if name == "Matrix.submatrix" and not any(mentions(a, var) for a in args[6:]):
        return degree(args[5], var)
    if name == "ite" and not mentions(args[1], var):
        return _join(degree(args[2], var), degree(args[3], var))
    if name == "HMul.hMul" and head(args[0]) in ("Real", "Matrix"):
        return _sum(degree(args[3], var), degree(args[4], var))
    if name in ("HSMul.hSMul", "dotProduct") and len(args) == 4:
        return _sum(degree(args[2], var), degree(args[3], var))
    if name in ("Matrix.mulVec", "Matrix.vecMul") and len(args) == 5:
        return _sum(degree(args[3], var), degree(args[4], var))
    if name == "inner" and head(args[1]) in ("EuclideanSpace", "Real"):
        return _sum(degree(args[2], var), degree(args[3], var))
    if name == "RCLike.re" and head(args[0]) == "Real":
        return degree(args[1], var)
    if name == "HPow.hPow" and args[3] == Lit(2) and _euclidean_length(args[2]):
        d = degree(arguments(args[2])[-1], var)
        return d if d is None or d == ANY else 2 * d
    if name == "HPow.hPow" and isinstance(args[3], Lit):
        d = degree(args[2], var)
        return d if d is None or d == ANY else d * args[3].value
    if name == "Finset.sum" and isinstance(args[3], Lam) and not mentions(args[2], var):
        return degree(args[3].body, var)
    return None


def _is_linear_map(e: App) -> bool:
    """`⇑f` for a linear map f."""
    return head(e) == "coeFn" and head(e.args[0]) in ("LinearMap", "ContinuousLinearMap")


def _euclidean_length(e: Expr) -> bool:
    """‖x‖ of a Euclidean vector: its square is a quadratic form."""
    return head(e) == "Norm.norm" and head(arguments(e)[0]) == "EuclideanSpace"


def _join(a: int | None, b: int | None) -> int | None:
    if a == ANY:
        return b
    return a if b in (ANY, a) else None


def _sum(a: int | None, b: int | None) -> int | None:
    if a is None or b is None:
        return None
    return ANY if ANY in (a, b) else a + b


def decide_forall(c: Compiler, e: Pi) -> Code | None:
    """Code deciding `∀ v : n → ℝ, body` exactly, or None when the body has another form."""
    linear = decide_linear(c, e)
    if linear is not None:
        return linear
    index = _vector_index(e.type)
    if index is not None and isinstance(e.body, Pi):
        return _bilinear(c, e, e.body, index)
    name, args = head(e.body), arguments(e.body)
    if index is None or name not in (*_ORDERS, "Eq") or not args:
        return None
    both = _join(degree(args[1], e.var), degree(args[2], e.var))
    scalar = head(args[0]) == "Real"
    if name == "Eq" and both == 1:
        return _on_basis(c, e, index)
    if both != 2 or not scalar:
        return None
    left, right = c.compile(args[1]), c.compile(args[2])
    domain, uid = c.type(index), e.var.uid

    def run(env: Env) -> Truth:
        size = domain(env)
        if not isinstance(size, FiniteType):
            return undecided("a vector over an infinite index type")

        def gap(v: list[Number]) -> Number:
            inner = {**env, uid: Table(tuple(v))}
            return ar.sub(right(inner), left(inner))

        form = quadratic_form(gap, size.size)
        if name == "Eq":
            return truth(ar.equals(form, ar.zero(*form.shape)))
        return truth(ar.is_psd(form if _ORDERS[name] == 1 else form.neg()))

    return run


def _bilinear(c: Compiler, outer: Pi, inner: Pi, index: Expr) -> Code | None:
    """`∀ x y, b(x, y) = b'(x, y)` with both sides linear in each: checked on basis pairs."""
    second = _vector_index(inner.type)
    name, args = head(inner.body), arguments(inner.body)
    if second is None or name != "Eq":
        return None
    for var in (outer.var, inner.var):
        if _join(degree(args[1], var), degree(args[2], var)) != 1:
            return None
    first, other, body = c.type(index), c.type(second), c.compile(inner.body)

    def run(env: Env) -> Truth:
        for i in range(first(env).size):
            x = _unit(i, first(env).size)
            for j in range(other(env).size):
                y = _unit(j, other(env).size)
                t: Truth = body({**env, outer.var.uid: x, inner.var.uid: y})
                if t.value is not True:
                    return t
        return TRUE

    return run


def _unit(i: int, n: int) -> Table:
    return Table(tuple(fmpq(int(k == i)) for k in range(n)))


def quadratic_form(q: Callable[[list[Number]], Number], n: int) -> ar.RealMatrix:
    """The symmetric matrix of a quadratic form, from its values at eᵢ and eᵢ + eⱼ."""
    zero, one = fmpq(0), fmpq(1)

    def at(*places: int) -> Number:
        return q([one if k in places else zero for k in range(n)])

    diagonal = [at(i) for i in range(n)]
    entries: list[Number] = []
    for i in range(n):
        for j in range(n):
            if i == j:
                entries.append(diagonal[i])
            else:
                mixed = ar.sub(at(i, j), ar.add(diagonal[i], diagonal[j]))
                entries.append(ar.mul(fmpq(1, 2), mixed))
    return ar.from_entries(n, n, entries)


def _on_basis(c: Compiler, e: Pi, index: Expr) -> Code:
    domain, uid, body = c.type(index), e.var.uid, c.compile(e.body)

    def run(env: Env) -> Truth:
        size = domain(env)
        if not isinstance(size, FiniteType):
            return undecided("a vector over an infinite index type")
        for i in range(size.size):
            t: Truth = body({**env, uid: _unit(i, size.size)})
            if t.value is not True:
                return FALSE if t.value is False else t
        return TRUE

    return run


def _vector_index(t: Expr) -> Expr | None:
    if isinstance(t, Pi) and head(t.body) == "Real":
        return t.type
    if head(t) in SPACES and head(index_and_scalar(t)[1]) == "Real":
        return index_and_scalar(t)[0]
    return None
