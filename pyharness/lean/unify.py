"""Metavariables and first-order unification of types.

Enough of Lean's `isDefEq` for statements: metavariables are assigned after an occurs check,
binders are compared up to renaming, reducible abbreviations (`Matrix m n α` against
`m → n → α`) are unfolded when heads differ, and `Fin` sizes are compared as linear
arithmetic.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from pyharness.lean.expr import (
    COMPLETE,
    NAT,
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Meta,
    Pi,
    Sort,
    app,
    arrow,
    head,
    rebuild,
    substitute,
    walk,
)

_uids = itertools.count(1)


def fresh_local(name: str) -> Local:
    return Local(name, next(_uids))


@dataclass
class MetaContext:
    """Assignments of metavariables, with the types of those that stand for terms."""

    values: dict[int, Expr] = field(default_factory=dict)
    types: dict[int, Expr] = field(default_factory=dict)
    numerals: set[int] = field(default_factory=set)  # type metas that default to ℕ
    trail: list[int] = field(default_factory=list)

    def fresh(self, type_: Expr) -> Meta:
        m = Meta(next(_uids))
        self.types[m.uid] = type_
        return m

    def assign(self, m: Meta, value: Expr) -> None:
        self.values[m.uid] = value
        self.trail.append(m.uid)

    def mark(self) -> int:
        return len(self.trail)

    def undo(self, mark: int) -> None:
        while len(self.trail) > mark:
            del self.values[self.trail.pop()]

    def shallow(self, e: Expr) -> Expr:
        """Follow assignments at the head only."""
        while True:
            if isinstance(e, Meta) and e.uid in self.values:
                e = self.values[e.uid]
            elif isinstance(e, App) and isinstance(e.fn, Meta) and e.fn.uid in self.values:
                fn = self.values[e.fn.uid]
                e = _beta(fn, e.args)
            elif head(e) == "OfNat" and isinstance(e, App) and self.shallow(e.args[0]) == NAT:
                e = e.args[1]  # a numeral that turned out to be natural is its literal
            else:
                return e

    def zonk(self, e: Expr) -> Expr:
        """Replace every assigned metavariable."""
        e = self.shallow(e)
        return rebuild(e, self.zonk)

    def whnf(self, e: Expr) -> Expr:
        """Weak head normal form as types need it: assignments, beta, and abbreviations."""
        while True:
            e = self.shallow(e)
            if isinstance(e, App) and isinstance(e.fn, Lam):
                e = _beta(e.fn, e.args)
                continue
            unfolded = unfold_type(e)
            if unfolded is None:
                return e
            e = unfolded

    def unify(self, a: Expr, b: Expr) -> bool:
        """Make `a` and `b` equal if that can be done; on failure nothing is assigned."""
        mark = self.mark()
        if self._unify(a, b):
            return True
        self.undo(mark)
        return False

    def _unify(self, a: Expr, b: Expr) -> bool:
        a, b = self.shallow(a), self.shallow(b)
        if a == b:
            return True
        if isinstance(a, Meta):
            return self._bind(a, b)
        if isinstance(b, Meta):
            return self._bind(b, a)
        if isinstance(a, Sort) and isinstance(b, Sort):
            return a.name == b.name
        if isinstance(a, Pi) and isinstance(b, Pi):
            fresh = fresh_local(a.var.name)
            return self._unify(a.type, b.type) and self._unify(
                substitute(a.body, {a.var: fresh}), substitute(b.body, {b.var: fresh})
            )
        if isinstance(a, Lam) and isinstance(b, Lam):
            fresh = fresh_local(a.var.name)
            return self._unify(a.type, b.type) and self._unify(
                substitute(a.body, {a.var: fresh}), substitute(b.body, {b.var: fresh})
            )
        if isinstance(a, App) and isinstance(b, App) and len(a.args) == len(b.args):
            mark = self.mark()
            if self._unify(a.fn, b.fn) and all(
                self._unify(x, y) for x, y in zip(a.args, b.args, strict=True)
            ):
                return True
            self.undo(mark)
        if self._unify_arithmetic(a, b):
            return True
        ua, ub = unfold_type(a), unfold_type(b)
        if ua is not None and (ub is None or head(a) != head(b)):
            return self._unify(ua, b)
        if ub is not None:
            return self._unify(a, ub)
        return False

    def _bind(self, m: Meta, value: Expr) -> bool:
        value = self.zonk(value)
        if any(x == m for x in walk(value)):
            return False
        if m.uid in self.numerals and isinstance(value, Meta):
            self.numerals.add(value.uid)
        elif m.uid in self.numerals and isinstance(value, Pi | Sort):
            if isinstance(value, Sort):
                return False
        elif isinstance(value, Meta) and value.uid in self.numerals:
            self.numerals.add(m.uid)
        known = self.types.get(m.uid)
        if known is not None:
            self._propagate(known, value)
        self.assign(m, value)
        return True

    def _propagate(self, expected: Expr, value: Expr) -> None:
        """Let the type of an assigned term inform the metavariable's own type."""
        if isinstance(value, Lit):
            self._unify(expected, NAT)
        elif isinstance(value, Meta) and value.uid in self.types:
            self._unify(expected, self.types[value.uid])

    def _unify_arithmetic(self, a: Expr, b: Expr) -> bool:
        """`n + 1 ≟ k + 1`, `n + 1 ≟ 3`: sizes of `Fin` up to a common offset."""
        base_a, off_a = natural_offset(self.zonk(a))
        base_b, off_b = natural_offset(self.zonk(b))
        if off_a == 0 and off_b == 0:
            return False
        if base_a is None and base_b is None:
            return off_a == off_b
        common = min(off_a, off_b)
        left = _with_offset(base_a, off_a - common)
        right = _with_offset(base_b, off_b - common)
        if (left, right) == (a, b):
            return False
        return self._unify(left, right)


def natural_offset(e: Expr) -> tuple[Expr | None, int]:
    """`n + 2` as `(n, 2)`, `3` as `(None, 3)`, anything else as `(e, 0)`."""
    if isinstance(e, Lit):
        return None, e.value
    if head(e) == "Nat.succ" and isinstance(e, App):
        base, off = natural_offset(e.args[0])
        return base, off + 1
    if head(e) == "HAdd.hAdd":
        left, right = arguments_pair(e)
        if left is not None and isinstance(right, Lit):
            base, off = natural_offset(left)
            return base, off + right.value
    return e, 0


def arguments_pair(e: Expr) -> tuple[Expr | None, Expr | None]:
    """Operands of a homogeneous natural-number addition."""
    if isinstance(e, App) and len(e.args) == 5 and e.args[0] == NAT:
        return e.args[3], e.args[4]
    return None, None


def _with_offset(base: Expr | None, off: int) -> Expr:
    if base is None:
        return Lit(off)
    return base if off == 0 else app("HAdd.hAdd", NAT, NAT, NAT, base, Lit(off))


def _beta(fn: Expr, args: tuple[Expr, ...]) -> Expr:
    for i, arg in enumerate(args):
        if not isinstance(fn, Lam):
            rest = args[i:]
            if isinstance(fn, App) and head(fn) not in COMPLETE:
                return App(fn.fn, fn.args + rest)
            return App(fn, rest)
        fn = substitute(fn.body, {fn.var: arg})
    return fn


def beta(fn: Expr, args: tuple[Expr, ...]) -> Expr:
    """Apply, contracting lambdas."""
    return _beta(fn, args) if args else fn


def unfold_type(e: Expr) -> Expr | None:
    """One step of the definitional unfoldings that Lean's elaborator sees through."""
    match e:
        case App(Const("Matrix"), (m, n, a)):
            return arrow(m, arrow(n, a))
        case App(Const("Equiv.Perm"), (a,)):
            return app("Equiv", a, a)
        case App(Const("Set"), (a,)):
            return arrow(a, Sort("Prop"))
        case App(Const("LinearMap.BilinForm"), (r, m)):
            return app("LinearMap", r, m, app("LinearMap", r, m, r))
        case App(Const("LinearMap.BilinMap"), (r, m, n)):
            return app("LinearMap", r, m, app("LinearMap", r, m, n))
        case _:
            return None


def refreshed(e: Expr) -> Expr:
    """`e` with new bound variables, so that a definition can be unfolded inside itself."""
    if isinstance(e, Lam | Pi) and e.var.uid != -1:
        new = fresh_local(e.var.name)
        body = refreshed(substitute(e.body, {e.var: new}))
        t = refreshed(e.type)
        return Lam(new, t, body) if isinstance(e, Lam) else Pi(new, t, body, e.kind)
    return rebuild(e, refreshed)
