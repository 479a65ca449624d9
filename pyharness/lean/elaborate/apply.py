"""Application: resolving names and dots, inserting implicit arguments, ordering arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.coercions import function_type
from pyharness.lean.elaborate.maps import ABBREVIATIONS, MAPS, parents, reduced
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.elaborate.subtypes import proof
from pyharness.lean.expr import (
    NAT,
    TYPE,
    App,
    Const,
    Expr,
    Local,
    Meta,
    Pi,
    Sort,
    app,
    arguments,
    head,
    substitute,
)
from pyharness.lean.foreign_names import is_foreign_name
from pyharness.lean.unify import beta, unfold_type

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

Typed = tuple[Expr, Expr]
_Late = tuple[int, s.Term, Expr]  # a function that waits for the other arguments' types, its place


def apply_function(el: Elaborator, term: s.Term, expected: Expr | None) -> Typed:
    """`f a b`, `x.f a`, `f`, `(e).f a`, `x.1`."""
    args: tuple[s.Arg, ...] = ()
    fn = term
    while isinstance(fn, s.App):
        args = fn.args + args
        fn = fn.fn
    if isinstance(fn, s.Ident):
        return _identifier(el, fn, args, expected)
    if isinstance(fn, s.Proj):
        e, t = el.elab(fn.term, None)
        return _fields(el, e, t, (fn.field,), args, expected, fn.pos)
    e, t = el.elab(fn, None)
    return _spine(el, e, t, args, expected, term.pos)


def _identifier(
    el: Elaborator, ident: s.Ident, args: tuple[s.Arg, ...], expected: Expr | None
) -> Typed:
    parts = ident.name.split(".")
    for cut in range(len(parts), 0, -1):  # a local shadows every constant
        found = el.lookup(".".join(parts[:cut]))
        if found is not None:
            var, t = found
            if cut == len(parts):
                return _spine(el, var, t, args, expected, ident.pos)
            return _fields(el, var, t, tuple(parts[cut:]), args, expected, ident.pos)
    resolved = el.env.resolve(ident.name, el.scope)
    if resolved is None:
        raise Unreadable("unknown word", ident.name, ident.pos)
    name, rest = resolved
    sig = el.env.signature(name)
    if sig is None:
        why = el.env.why_unread(name)
        if why is None:
            raise Unreadable("unknown word", name, ident.pos)
        raise Unreadable("unread definition", f"{name} ({why})", ident.pos)
    el.used.add(name)
    abbreviated = el.env.definition(name)
    if (
        abbreviated is not None
        and abbreviated.reducible
        and abbreviated.result == TYPE
        and not rest
    ):
        e, t = _spine(el, Const(name), sig.type, args, expected, ident.pos)
        table = dict(zip((v for v, _ in abbreviated.params), arguments(e), strict=False))
        return substitute(abbreviated.body, table), t  # `abbrev Vec n := Fin n → ℝ`
    if rest:
        e, t = _spine(el, Const(name), sig.type, (), None, ident.pos)
        return _fields(el, e, t, rest, args, expected, ident.pos)
    if name in MAPS and len(args) == 3:
        semilinear = _over_hom(el, name, args, ident.pos)
        if semilinear is not None:
            return semilinear
    out = _spine(el, Const(name), sig.type, args, expected, ident.pos, explicit=ident.explicit)
    if name in ABBREVIATIONS:
        return reduced(el.ctx.zonk(out[0])), out[1]
    return out


def _over_hom(el: Elaborator, name: str, args: tuple[s.Arg, ...], pos: s.Pos) -> Typed | None:
    """`LinearMap σ E F`, as Mathlib's structures have it, with a ring homomorphism σ of ℝ."""
    first = args[0].term
    hom = el.elab(first, None)[1] if isinstance(first, s.Ident | s.App) else TYPE
    if head(el.ctx.zonk(hom)) != "RingHom":
        return None
    spaces = (el.elab_type(a.term) for a in args[1:])
    ring, other = arguments(el.ctx.zonk(hom))
    if head(ring) != "Real" or head(other) != "Real":
        raise Unreadable("construct", "a semilinear map over another field than ℝ", pos)
    return app(name, ring, *spaces), TYPE


def _fields(
    el: Elaborator,
    e: Expr,
    t: Expr,
    fields: tuple[str, ...],
    args: tuple[s.Arg, ...],
    expected: Expr | None,
    pos: s.Pos,
) -> Typed:
    """`e.f₁.f₂ args`: every field but the last takes no further arguments."""
    for k, name in enumerate(fields):
        last = k == len(fields) - 1
        e, t = _field(el, e, t, name, args if last else (), expected if last else None, pos)
    return e, t


def _field(
    el: Elaborator,
    e: Expr,
    t: Expr,
    name: str,
    args: tuple[s.Arg, ...],
    expected: Expr | None,
    pos: s.Pos,
) -> Typed:
    t = el.ctx.zonk(t)
    if name.isdigit():
        e, t = _projection(el, e, t, int(name), pos)
        return _spine(el, e, t, args, expected, pos)
    tried: list[str] = []
    current: Expr | None = t
    while current is not None:
        namespace = "Function" if head(current) == "→" else head(current)
        full = f"{namespace}.{name}"
        tried.append(full)
        sig = el.env.signature(full)
        if sig is not None:
            el.used.add(full)
            return _spine(
                el, Const(full), sig.type, args, expected, pos, self_arg=(e, t, namespace)
            )
        if is_foreign_name(full):
            raise Unreadable("unknown word", full, pos)
        current = unfold_type(current)
    for parent in parents(t):  # a field of a structure that this one extends
        field = f"{head(parent)}.{name}"
        if is_foreign_name(field) and el.env.signature(field) is None:
            raise Unreadable("unknown word", field, pos)
        if el.env.signature(field) is not None:
            return _field(
                el, app("LinearMap.forget", t, parent, e), parent, name, args, expected, pos
            )
    why = el.env.why_unread(tried[0])
    if why is not None:
        raise Unreadable("unread definition", f"{tried[0]} ({why})", pos)
    raise Unreadable("unknown word", tried[0], pos)


def _projection(el: Elaborator, e: Expr, t: Expr, index: int, pos: s.Pos) -> Typed:
    args = arguments(t)
    if head(t) == "Prod" and index in (1, 2):
        name = "Prod.fst" if index == 1 else "Prod.snd"
        return app(name, *args, e), args[index - 1]
    if head(t) == "Fin" and index == 1:
        return app("Fin.val", args[0], e), NAT
    if head(t) == "Subtype" and index == 1:
        return app("Subtype.val", *args, e), args[0]
    if head(t) in ("Subtype", "Fin") and index == 2:
        prop = _property(t, e)
        return app("proof", prop), prop
    if head(t) in ("Iff", "And"):
        raise Unreadable("construct", "projection of a proof", pos)
    raise Unreadable("construct", f".{index} of {el.show(t)}", pos)


def _property(t: Expr, e: Expr) -> Expr:
    """What `x.2` proves of a member of a subtype or of `Fin n`."""
    args = arguments(t)
    if head(t) == "Fin":
        return app("LT.lt", NAT, app("Fin.val", args[0], e), args[0])
    return beta(args[1], (app("Subtype.val", *args, e),))


@dataclass
class _Feed:
    """The arguments that a function has still to be given."""

    el: Elaborator
    pos: s.Pos
    explicit: bool  # `@f`: implicit arguments are written, too
    positional: list[s.Term]  # the next one last
    named: dict[str, s.Term]
    self_arg: tuple[Expr, Expr, str] | None  # `x` of `x.f`: its value, type and namespace

    def __bool__(self) -> bool:
        return bool(self.positional or self.named or self.self_arg)

    def skips(self, t: Pi) -> bool:
        """Is this an instance, which is not kept? Written out, it is passed over."""
        if t.kind != "inst" or t.var.name in self.named:
            return False
        if self.explicit and self.positional:
            self.positional.pop()
        return True

    def next(self, t: Pi, place: int, late: list[_Late]) -> Expr | None:
        """The argument for this parameter, the one at `place`; None when it is not given."""
        el = self.el
        if t.var.name in self.named:
            return el.elab_as(self.named.pop(t.var.name), t.type)[0]
        if t.kind == "implicit" and not self.explicit:
            return el.ctx.fresh(t.type)
        if self.self_arg is not None and _is_self(el, t.type, self.self_arg[2]):
            value, of_type, _ = self.self_arg
            self.self_arg = None
            return el.ensure(value, of_type, t.type, self.pos)
        if not self.positional:
            return None
        term = self.positional.pop()
        if el.is_proposition(el.ctx.zonk(t.type)):
            return proof(el, term, t.type)
        if _must_wait(el, term, t.type):
            late.append((place, term, t.type))
            return el.ctx.fresh(t.type)
        return el.elab_as(term, t.type)[0]


def _spine(
    el: Elaborator,
    fn: Expr,
    t: Expr,
    args: tuple[s.Arg, ...],
    expected: Expr | None,
    pos: s.Pos,
    *,
    explicit: bool = False,
    self_arg: tuple[Expr, Expr, str] | None = None,
) -> Typed:
    """Feed arguments to a function, inserting metavariables for implicit ones."""
    positional = [a.term for a in reversed(args) if a.name is None]
    named = {a.name: a.term for a in args if a.name is not None}
    feed = _Feed(el, pos, explicit, positional, named, self_arg)
    out: list[Expr] = []
    late: list[_Late] = []
    while True:
        t = el.ctx.whnf(t) if feed else el.ctx.shallow(t)
        if isinstance(t, Pi):
            if feed.skips(t):
                t = t.body
                continue
            arg = feed.next(t, len(out), late)
            if arg is None:
                break
            out.append(arg)
            t = substitute(t.body, {t.var: arg})
            continue
        if not feed:
            break
        if feed.self_arg is not None and not _takes(el, t, feed.self_arg[2]):
            raise Unreadable("type mismatch", f"no argument of type {feed.self_arg[2]}", pos)
        _settle(el, late, out)
        fn, t = _as_function(el, _applied(fn, out), t, pos)
        out, late = [], []
    if expected is not None and (late or (out and _has_metas(el, out))):
        mark = el.ctx.mark()
        if not el.ctx.unify(t, expected):
            el.ctx.undo(mark)
    _settle(el, late, out)
    return _applied(fn, out), t


def _settle(el: Elaborator, late: list[_Late], out: list[Expr]) -> None:
    """Elaborate the arguments that waited for the types of the others."""
    for index, term, param in late:
        value, _ = el.elab_as(term, param)
        hole = out[index]
        assert isinstance(hole, Meta)
        if not el.ctx.unify(hole, value):
            out[index] = value


def _has_metas(el: Elaborator, out: list[Expr]) -> bool:
    return any(isinstance(el.ctx.shallow(a), Meta) for a in out)


def _is_self(el: Elaborator, t: Expr, namespace: str) -> bool:
    t = el.ctx.shallow(t)
    return (namespace == "Function" and isinstance(t, Pi)) or head(t) == namespace


def _takes(el: Elaborator, t: Expr, namespace: str) -> bool:
    """Is this a bundled map on that type? `M.toBilin'` applies the equivalence `toBilin'` to M."""
    fn = function_type(el.ctx.zonk(t))
    return fn is not None and not isinstance(t, Pi) and _is_self(el, fn.type, namespace)


def _must_wait(el: Elaborator, term: s.Term, t: Expr) -> bool:
    if isinstance(term, s.Lam):
        w = el.ctx.whnf(t)
        return isinstance(w, Meta) or (
            isinstance(w, Pi) and isinstance(el.ctx.shallow(w.type), Meta)
        )
    return isinstance(term, s.Anon) and isinstance(el.ctx.shallow(t), Meta)


def _applied(fn: Expr, out: list[Expr]) -> Expr:
    if not out:
        return fn
    if isinstance(fn, App) and isinstance(fn.fn, Local):
        return App(fn.fn, fn.args + tuple(out))  # `M i` applied to `j` is `M i j`
    if isinstance(fn, App | Const | Local):
        return App(fn, tuple(out))  # a result that is itself a function: `(A + B) i j`
    return beta(fn, tuple(out))


def _as_function(el: Elaborator, e: Expr, t: Expr, pos: s.Pos) -> Typed:
    t = el.ctx.zonk(t)
    fn = function_type(t)
    if fn is None:
        if isinstance(t, Sort):
            raise Unreadable("type mismatch", "a proposition is applied", pos)
        raise Unreadable("type mismatch", f"{el.show(t)} is not a function", pos)
    return app("coeFn", t, e), fn
