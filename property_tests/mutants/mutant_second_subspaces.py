"""The second evaluator on subspaces: spans as lists of vectors, dimensions as ranks.

Intersections are solved for (a U = b W) where the engine takes complements of complements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mutant_second_path import Second, inverted, parse

from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Const, Expr, Lam, Local, Pi, arguments, head
from pyharness.refutation.enclosure import Beyond
from pyharness.refutation.plain_matrices import echelon, rank

Rows = list[list[Fraction]]
Env = dict[Local, Any]


@dataclass(frozen=True)
class Sub:
    """The span of some vectors of n fractions."""

    n: int
    rows: Rows

    @property
    def dim(self) -> int:
        return rank(self.rows)

    def has(self, x: list[Fraction]) -> bool:
        return Sub(self.n, [*self.rows, x]).dim == self.dim

    def below(self, other: Sub) -> bool:
        return all(other.has(x) for x in self.rows)

    def join(self, other: Sub) -> Sub:
        return Sub(self.n, self.rows + other.rows)

    def meet(self, other: Sub) -> Sub:
        both = self.rows + other.rows
        conditions = [[row[j] for row in both] for j in range(self.n)]
        weights = null(conditions, len(both))
        return Sub(self.n, [mix(w[: len(self.rows)], self.rows, self.n) for w in weights])

    def independent(self) -> Rows:
        kept: Rows = []
        for x in self.rows:
            if rank([*kept, x]) > len(kept):
                kept.append(x)
        return kept

    def projector(self) -> Rows:
        u = self.independent()
        gram = inverted([[dot(a, b) for b in u] for a in u])
        units = [[Fraction(int(i == j)) for j in range(self.n)] for i in range(self.n)]
        columns = [mix(apply(gram, [dot(a, e) for a in u]), u, self.n) for e in units]
        return transpose(columns, self.n)


def dot(a: list[Fraction], b: list[Fraction]) -> Fraction:
    return sum((x * y for x, y in zip(a, b, strict=True)), Fraction(0))


def mix(weights: list[Fraction], rows: Rows, n: int) -> list[Fraction]:
    return [
        sum((w * row[j] for w, row in zip(weights, rows, strict=True)), Fraction(0))
        for j in range(n)
    ]


def apply(m: Rows, x: list[Fraction]) -> list[Fraction]:
    return [dot(row, x) for row in m]


def transpose(m: Rows, cols: int) -> Rows:
    return [[row[j] for row in m] for j in range(cols)]


def times(a: Rows, b: Rows, cols: int) -> Rows:
    return [mix(row, b, cols) for row in a]


def null(m: Rows, n: int) -> Rows:
    """All x of n fractions with m x = 0, by Gauss and back substitution."""
    rows, independent, _ = echelon([row for row in m if any(row)])
    rows = rows[:independent]
    pivots = [next(j for j in range(n) if row[j]) for row in rows]
    out = []
    for free in (j for j in range(n) if j not in pivots):
        x = [Fraction(int(j == free)) for j in range(n)]
        for row, p in reversed(list(zip(rows, pivots, strict=True))):
            x[p] = -sum((row[j] * x[j] for j in range(n) if j != p), Fraction(0)) / row[p]
        out.append(x)
    return out


class SecondSubspaces(Second):
    """Expressions about submodules of `ι → ℝ` and `EuclideanSpace ℝ ι`."""

    def dimension(self, space: Expr, env: Env) -> int:
        if isinstance(space, Pi):
            return self.size(space.type, env)
        if head(space) == "EuclideanSpace":
            return self.size(arguments(space)[1], env)
        raise Beyond(f"the space {head(space)}")

    def read(self, text: str, t: Expr, env: Env) -> Any:
        """A printed value of a variable of type t."""
        if head(t) == "Submodule":
            n = self.dimension(arguments(t)[1], env)
            if text in ("⊥", "⊤"):
                units = [[Fraction(int(i == j)) for j in range(n)] for i in range(n)]
                return Sub(n, units if text == "⊤" else [])
            return Sub(n, [parse(v) for v in re.findall(r"!\[[^\]]*\]", text)])
        if head(t) == "Set":
            return [parse(v) for v in re.findall(r"!\[[^\]]*\]", text)]
        if head(t) == "Module.Basis" or (isinstance(t, Pi) and isinstance(t.body, Pi)):
            return [parse(v) for v in re.findall(r"!\[[^\[\]]*\]", text)]
        return parse(text)

    def true(self, e: Expr, env: Env) -> bool:
        name, args = head(e), arguments(e)
        if name in _RELATIONS and head(args[0]) == "Submodule":
            return _RELATIONS[name](self.value(args[-2], env), self.value(args[-1], env))
        if name == "Eq" and head(args[0]) in ("EuclideanSpace", "→"):
            return bool(self.value(args[1], env) == self.value(args[2], env))
        if name == "Ne" and head(args[0]) == "→":
            x, y = self.value(args[1], env), self.value(args[2], env)
            return bool(x != (y if isinstance(y, list) else [y] * len(x)))
        if name == "Membership.mem" and head(args[1]) == "Submodule":
            k: Sub = self.value(args[3], env)
            return k.has(self.value(args[2], env))
        if name == "LinearIndependent":
            family = self.value(args[3], env)
            return rank(family) == len(family)
        if name == "Function.Injective":
            family = self.value(args[-1], env)
            return all(x != y for i, x in enumerate(family) for y in family[:i])
        return super().true(e, env)

    def listed(self, s: Expr, env: Env) -> Rows:
        """The members of a set."""
        name, args = head(s), arguments(s)
        if isinstance(s, Local):
            return list(env[s])
        if name == "Set.literal":
            return [self.value(a, env) for a in args[1:]]
        if name == "Set.range":
            return list(self.value(args[2], env))
        if name in ("Inter.inter", "Union.union"):
            a, b = (self.listed(x, env) for x in args[-2:])
            return a + b if name == "Union.union" else [x for x in a if x in b]
        raise Beyond(name)

    def value(self, e: Expr, env: Env) -> Any:
        if isinstance(e, App) and isinstance(e.fn, App) and head(e.fn) == "coeFn":
            f = self.value(e.fn.args[1], env)
            if callable(f):
                return f(self.value(e.args[0], env))
            x = self.value(e.args[0], env)
            if isinstance(x, Fraction | int):
                return f[int(x)]
            out = apply(f, x)
            return out[int(self.value(e.args[1], env))] if len(e.args) == 2 else out
        name, args = head(e), arguments(e)
        if isinstance(e, App) and e.fn == Const(name) and name in _WORDS:
            return _WORDS[name](self, args, env)
        if name in ("max", "min") and head(args[0]) == "Submodule":
            a, b = (self.value(x, env) for x in args[-2:])
            return a.join(b) if name == "max" else a.meet(b)
        if name in ("HAdd.hAdd", "HSub.hSub") and head(args[0]) == "EuclideanSpace":
            sign = 1 if name == "HAdd.hAdd" else -1
            a, b = (self.value(x, env) for x in args[-2:])
            return [x + sign * y for x, y in zip(a, b, strict=True)]
        return super().value(e, env)


def _span(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    return Sub(s.dimension(args[1], env), s.listed(args[2], env))


def _finrank(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Fraction:
    space = args[1]
    if head(space) == "Subtype":
        predicate = arguments(space)[1]
        assert isinstance(predicate, Lam)
        return Fraction(s.value(arguments(predicate.body)[3], env).dim)
    return Fraction(s.dimension(space, env))


def _bottom(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    return Sub(s.dimension(arguments(args[0])[1], env), [])


def _orthogonal(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    k: Sub = s.value(args[-1], env)
    return Sub(k.n, null(k.rows, k.n))


def _kernel(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    n = s.dimension(args[1], env)
    return Sub(n, null(s.value(args[3], env), n))


def _range(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    n, m = s.dimension(args[1], env), s.dimension(args[2], env)
    return Sub(m, transpose(s.value(args[3], env), n))


def _image(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    f, k = s.value(args[-2], env), s.value(args[-1], env)
    return Sub(s.dimension(args[2], env), [apply(f, x) for x in k.rows])


def _preimage(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Sub:
    f, k, n = s.value(args[-2], env), s.value(args[-1], env), s.dimension(args[1], env)
    columns = transpose(f, n) + [[-x for x in row] for row in k.rows]
    return Sub(n, [x[:n] for x in null(transpose(columns, k.n), len(columns))])


def _coordinates(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Rows:
    b = s.value(args[-1], env)
    return inverted(transpose(b, len(b)))


def _change(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Rows:
    b, v = s.value(args[-2], env), s.value(args[-1], env)
    return times(inverted(transpose(b, len(b))), transpose(v, len(b)), len(v))


def _matrix_of(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Callable[[Rows], Rows]:
    v, w = s.value(args[-2], env), s.value(args[-1], env)
    back = inverted(transpose(w, len(w)))
    return lambda f: times(times(back, f, len(v)), transpose(v, len(v)), len(v))


def _composed(s: SecondSubspaces, args: tuple[Expr, ...], env: Env) -> Rows:
    f, g = s.value(args[-2], env), s.value(args[-1], env)
    return times(f, g, len(g[0]) if g else 0)


_WORDS: dict[str, Callable[[SecondSubspaces, tuple[Expr, ...], Env], Any]] = {
    "Submodule.span": _span,
    "Module.finrank": _finrank,
    "Bot.bot": _bottom,
    "Submodule.orthogonal": _orthogonal,
    "LinearMap.ker": _kernel,
    "LinearMap.range": _range,
    "Submodule.map": _image,
    "Submodule.comap": _preimage,
    "Submodule.starProjection": lambda s, a, env: s.value(a[-1], env).projector(),
    "Matrix.mulVecLin": lambda s, a, env: s.value(a[-1], env),
    "inner": lambda s, a, env: dot(s.value(a[-2], env), s.value(a[-1], env)),
    "Matrix.vecLit": lambda s, a, env: [s.value(x, env) for x in a[1:]],
    "Module.Basis.repr": _coordinates,
    "Module.Basis.toMatrix": _change,
    "LinearMap.toMatrix": _matrix_of,
    "LinearMap.comp": _composed,
    "coeFn": lambda s, a, env: s.value(a[-1], env),
}
_RELATIONS: dict[str, Callable[[Sub, Sub], bool]] = {
    "Eq": lambda a, b: a.below(b) and b.below(a),
    "Ne": lambda a, b: not (a.below(b) and b.below(a)),
    "LE.le": lambda a, b: a.below(b),
    "Disjoint": lambda a, b: a.meet(b).dim == 0,
    "IsCompl": lambda a, b: a.meet(b).dim == 0 and a.join(b).dim == a.n,
}


def confirmed_subspaces(claim: Claim, witness: Mapping[str, str]) -> bool:
    """As `confirmed`, for claims about subspaces."""
    env: Env = {t: int(witness[t.name].removeprefix("Fin ")) for t in claim.types}
    second = SecondSubspaces(claim)
    for v in claim.data:
        env[v.local] = second.read(witness[v.name], v.type, env)
    met = all(second.true(h.prop, env) for h in claim.hypotheses)
    return met and not second.true(claim.conclusion, env)
