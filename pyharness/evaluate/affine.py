"""Quantifiers over vectors that linear algebra decides.

`∃ y ∈ K, ∃ c, c • v + y = x` asks whether a system of linear equations has a solution; `∀ x ∈ K,
f x = 0` whether an equation holds on a basis. That an expression is affine in the bound variables
is read off it, never guessed from samples, so the answers are proofs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from flint import fmpq, fmpq_mat

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.evaluate.coordinates import Coordinates, base_field, coordinates
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.elaborate.maps import MAPS
from pyharness.lean.expr import App, Expr, Lam, Local, Pi, arguments, head, mentions
from pyharness.vocabulary.truth import FALSE, TRUE, Truth, conjunction, guarded, undecided

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

# words linear in each of two arguments, with their places
_BILINEAR = {
    "HSMul.hSMul": (2, 3),
    "HMul.hMul": (3, 4),
    "dotProduct": (2, 3),
    "Matrix.mulVec": (3, 4),
    "Matrix.vecMul": (3, 4),
    "inner": (2, 3),
}
_SUMS = {"HAdd.hAdd": 5, "HSub.hSub": 5}
_LAST = {"Neg.neg": 2, "Subtype.val": 3, "Matrix.transpose": 4, "Matrix.trace": 3}
_MOST_UNKNOWNS = 40


def affine(e: Expr, unknowns: frozenset[Local]) -> bool:
    """Is this an affine expression in the unknowns, all of them together?"""
    if not any(mentions(e, x) for x in unknowns):
        return True
    if isinstance(e, Local):
        return True
    if isinstance(e, Lam):
        return not _mentions(e.type, unknowns) and affine(e.body, unknowns)
    if not isinstance(e, App):
        return False
    name, args = head(e), e.args
    if isinstance(e.fn, Local):  # an entry of an unknown
        return not any(_mentions(a, unknowns) for a in args)
    if isinstance(e.fn, App):
        if head(e.fn) == "coeFn" and head(e.fn.args[0]) in MAPS and len(args) == 1:
            return not _mentions(e.fn, unknowns) and affine(args[0], unknowns)
        return not any(_mentions(a, unknowns) for a in args) and affine(e.fn, unknowns)
    if len(args) == _SUMS.get(name):
        return bool(base_field(args[0])) and all(affine(a, unknowns) for a in args[3:])
    if len(args) == _LAST.get(name):
        return affine(args[-1], unknowns)
    if name in _BILINEAR and len(args) == _BILINEAR[name][1] + 1:
        a, b = (args[k] for k in _BILINEAR[name])
        if name == "HMul.hMul" and not base_field(args[0]):
            return False
        free = not _mentions(a, unknowns) or not _mentions(b, unknowns)
        return free and affine(a, unknowns) and affine(b, unknowns)
    if name == "Finset.sum" and isinstance(args[3], Lam) and not _mentions(args[2], unknowns):
        return bool(base_field(args[1])) and affine(args[3].body, unknowns)
    return False


def _mentions(e: Expr, unknowns: frozenset[Local]) -> bool:
    return any(mentions(e, x) for x in unknowns)


def _condition(e: Expr, unknowns: frozenset[Local]) -> bool:
    """An affine equation, or an affine element of a submodule."""
    name, args = head(e), arguments(e)
    if name == "Eq":
        return bool(base_field(args[0])) and all(affine(a, unknowns) for a in args[1:])
    if name == "Membership.mem" and head(args[1]) == "Submodule":
        return affine(args[2], unknowns) and not _mentions(args[3], unknowns)
    return False


def _closed(e: Expr, unknowns: frozenset[Local]) -> bool:
    """Do the solutions of `e` form an affine space (or everything, or nothing)?"""
    if not _mentions(e, unknowns):
        return True
    if head(e) == "And":
        return all(_closed(a, unknowns) for a in arguments(e))
    if isinstance(e, Pi):
        return not _mentions(e.type, unknowns) and _closed(e.body, unknowns)
    return _condition(e, unknowns)


@dataclass(frozen=True)
class Solutions:
    """`start + span(moves)` in the coordinates of all unknowns."""

    start: list[fmpq]
    moves: list[list[fmpq]]


class System:
    """Affine conditions on unknown vectors, solved exactly under an assignment."""

    def __init__(self, c: Compiler, unknowns: list[tuple[Local, Expr]], conditions: list[Expr]):
        self._unknowns = [(x.uid, coordinates(c, t)) for x, t in unknowns]
        self._parts = [_residual(c, e) for e in conditions]

    def spaces(self, env: Env) -> list[tuple[int, Coordinates]]:
        return [(uid, space(env)) for uid, space in self._unknowns]

    def at(self, env: Env, spaces: list[tuple[int, Coordinates]], z: list[fmpq]) -> Env:
        """The assignment with the unknowns at these coordinates."""
        out, k = dict(env), 0
        for uid, space in spaces:
            out[uid] = space.decode(z[k : k + space.size])
            k += space.size
        return out

    def solve(self, env: Env, spaces: list[tuple[int, Coordinates]]) -> Solutions | None:
        """All solutions; None when there are none. Raises Undecided."""
        size = sum(space.size for _, space in spaces)
        if size > _MOST_UNKNOWNS:
            raise ar.Undecided("too many unknowns in a system of equations")
        units = [[fmpq(int(i == j)) for j in range(size)] for i in range(size)]
        constant = self._values(env, spaces, [fmpq(0)] * size)
        columns = [self._values(env, spaces, u) for u in units]
        rows = [
            [column[k] - constant[k] for column in columns] + [-constant[k]]
            for k in range(len(constant))
        ]
        return _solve(rows, size)

    def _values(self, env: Env, spaces: list[tuple[int, Coordinates]], z: list[fmpq]) -> list[fmpq]:
        inner = self.at(env, spaces, z)
        out = [x for part in self._parts for x in part(inner)]
        if not all(isinstance(x, fmpq) for x in out):
            raise ar.Undecided("a system of equations with irrational coefficients")
        return out


def _residual(c: Compiler, e: Expr) -> Code:
    """The numbers that a condition puts to zero."""
    args = arguments(e)
    if head(e) == "Eq":
        space, left, right = coordinates(c, args[0]), c.compile(args[1]), c.compile(args[2])

        def gap(env: Env) -> list[Number]:
            encode = space(env).encode
            both = zip(encode(left(env)), encode(right(env)), strict=True)
            return [ar.sub(a, b) for a, b in both]

        return gap
    around, item, k = coordinates(c, args[0]), c.compile(args[2]), c.compile(args[3])

    def outside(env: Env) -> list[Number]:
        x = around(env).encode(item(env))
        checks = k(env).complement().rows
        return [ar.total(ar.mul(a, b) for a, b in zip(row, x, strict=True)) for row in checks]

    return outside


def _solve(rows: list[list[fmpq]], size: int) -> Solutions | None:
    if not rows:
        return Solutions([fmpq(0)] * size, [[fmpq(int(i == j)) for j in range(size)]
                                            for i in range(size)])  # fmt: skip
    reduced, rank = fmpq_mat(len(rows), size + 1, [x for row in rows for x in row]).rref()
    pivots = [next(j for j in range(size + 1) if reduced[i, j]) for i in range(rank)]
    if size in pivots:
        return None
    start = [fmpq(0)] * size
    for i, p in enumerate(pivots):
        start[p] = reduced[i, size]
    moves = []
    for free in (j for j in range(size) if j not in pivots):
        move = [fmpq(int(j == free)) for j in range(size)]
        for i, p in enumerate(pivots):
            move[p] = -reduced[i, free]
        moves.append(move)
    return Solutions(start, moves)


def first_certain(exact: Code, otherwise: Code) -> Code:
    """Linear algebra first; samples where its coefficients are irrational or it leaves a choice."""

    def run(env: Env) -> Truth:
        out: Truth = guarded(lambda: exact(env))
        return out if out.value is not None else otherwise(env)

    return run


# ---- ∃ -----------------------------------------------------------------------------------
def affine_exists(c: Compiler, t: Expr, lam: Lam, *, unique: bool = False) -> Code | None:
    """Code for `∃ x : t, …` with affine conditions among its conjuncts; None for other forms."""
    unknowns: list[tuple[Local, Expr]] = []
    leaves: list[Expr] = []
    _collect(t, lam, unknowns, leaves)
    if unique and len(unknowns) > 1:
        return None
    names = frozenset(x for x, _ in unknowns)
    conditions = [e for e in leaves if _mentions(e, names) and _condition(e, names)]
    if not unknowns or not conditions or any(_mentions(k, names) for _, k in unknowns):
        return None
    try:
        system = System(c, unknowns, conditions)
    except Unevaluable:
        return None
    others = [c.compile(e) for e in leaves if e not in conditions]

    def run(env: Env) -> Truth:
        spaces = system.spaces(env)
        found = system.solve(env, spaces)
        if found is None:
            return FALSE
        if unique and found.moves:
            return FALSE if not others else undecided("∃! among many solutions of its equations")
        if not others:
            return TRUE
        for z in _points(found):
            inner = system.at(env, spaces, z)
            out = conjunction(partial(f, inner) for f in others)
            if out.value is True or not found.moves:
                return out
        return undecided("no witness of ∃ among the solutions of its equations")

    return run


def _collect(t: Expr, lam: Lam, unknowns: list[tuple[Local, Expr]], leaves: list[Expr]) -> None:
    """Variables of nested ∃ over vectors, and the conjuncts under them."""
    unknowns.append((lam.var, t))
    stack = [lam.body]
    while stack:
        e = stack.pop()
        args = arguments(e)
        if head(e) == "And":
            stack += args
        elif head(e) == "Exists" and isinstance(args[1], Lam) and base_field(args[0]):
            unknowns.append((args[1].var, args[0]))
            stack.append(args[1].body)
        else:
            leaves.append(e)


def _points(found: Solutions) -> Iterator[list[fmpq]]:
    """Some solutions: the first, and combinations of the moves with few and with mixed weights."""
    yield found.start
    n = len(found.moves)
    weights = [[int(i == k) * s for i in range(n)] for k in range(n) for s in (1, -1)]
    weights += [[(i * i + 2 * i + s) % 5 + 1 for i in range(n)] for s in (0, 1, 3)]
    for w in weights:
        yield [
            x + sum((a * move[j] for a, move in zip(w, found.moves, strict=True)), fmpq(0))
            for j, x in enumerate(found.start)
        ]


# ---- ∀ -----------------------------------------------------------------------------------
def affine_forall(c: Compiler, e: Pi) -> Code | None:
    """Code for `∀ x : t, conditions → …` with affine conditions and conclusion; None otherwise."""
    chain = _chain(e)
    for unknowns, hypotheses, goal in chain:
        names = frozenset(x for x, _ in unknowns)
        if any(_mentions(t, names) for _, t in unknowns) or not _closed(goal, names):
            continue
        if not all(_condition(h, names) for h in hypotheses):
            continue
        try:
            system = System(c, unknowns, hypotheses)
        except Unevaluable:
            return None
        return _on_solutions(system, c.compile(goal))
    return None


def _chain(e: Pi) -> list[tuple[list[tuple[Local, Expr]], list[Expr], Expr]]:
    """Ways to split a chain of ∀ and →: after the last variable first, then after fewer."""
    out: list[tuple[list[tuple[Local, Expr]], list[Expr], Expr]] = []
    unknowns: list[tuple[Local, Expr]] = []
    hypotheses: list[Expr] = []
    body: Expr = e
    while isinstance(body, Pi):
        names = frozenset(x for x, _ in unknowns)
        if base_field(body.type):
            if unknowns:
                out.append((list(unknowns), list(hypotheses), body))
            unknowns.append((body.var, body.type))
        elif unknowns and not mentions(body.body, body.var) and _condition(body.type, names):
            hypotheses.append(body.type)
        else:
            break
        body = body.body
    if unknowns:
        out.append((unknowns, hypotheses, body))
    return out[::-1]


def _on_solutions(system: System, goal: Code) -> Code:
    def run(env: Env) -> Truth:
        spaces = system.spaces(env)
        found = system.solve(env, spaces)
        if found is None:
            return TRUE
        points = [found.start]
        points += [[a + b for a, b in zip(found.start, m, strict=True)] for m in found.moves]
        unknown: Truth | None = None
        for z in points:
            out: Truth = guarded(lambda z=z: goal(system.at(env, spaces, z)))  # type: ignore[misc]
            if out.value is False:
                return out
            if out.value is None:
                unknown = unknown or out
        return unknown or TRUE

    return run
