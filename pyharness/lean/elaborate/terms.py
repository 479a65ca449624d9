"""Elaboration of terms: names, applications, binders, literals."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyharness.lean import syntax as s
from pyharness.lean.elaborate import operators
from pyharness.lean.elaborate.apply import apply_function
from pyharness.lean.elaborate.coercions import coerce, function_type
from pyharness.lean.elaborate.environment import Environment
from pyharness.lean.elaborate.instances import matrix_norm, matrix_order, operation_exists
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import (
    INT,
    NAT,
    PROP,
    REAL,
    TYPE,
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
    arguments,
    arrow,
    head,
    walk,
)
from pyharness.lean.unify import MetaContext, fresh_local

# Notations that are plain applications: token → (constant, which operands in which order).
_NOTATIONS: dict[str, tuple[str, tuple[int, ...]]] = {
    "*ᵥ": ("Matrix.mulVec", (0, 1)),
    "ᵥ*": ("Matrix.vecMul", (0, 1)),
    "⬝ᵥ": ("dotProduct", (0, 1)),
    "ᵀ": ("Matrix.transpose", (0,)),
    "ᴴ": ("Matrix.conjTranspose", (0,)),
    "⊗ₖ": ("Matrix.kronecker", (0, 1)),
    "⊙": ("Matrix.hadamard", (0, 1)),
    "√": ("Real.sqrt", (0,)),
    "NNReal.sqrt": ("NNReal.sqrt", (0,)),
    "||": ("abs", (0,)),
    "⌊⌋": ("Int.floor", (0,)),
    "⌊⌋₊": ("Nat.floor", (0,)),
    "⌈⌉": ("Int.ceil", (0,)),
    "⌈⌉₊": ("Nat.ceil", (0,)),
    "∘": ("Function.comp", (0, 1)),
    "!": ("Nat.factorial", (0,)),
    "×": ("Prod", (0, 1)),
    "⊕": ("Sum", (0, 1)),
    "≃": ("Equiv", (0, 1)),
    "→ₗ": ("LinearMap", (0, 1, 2)),
    "→L": ("ContinuousLinearMap", (0, 1, 2)),
    "∣": ("Dvd.dvd", (0, 1)),
    "ˣ": ("Units", (0,)),
}
_BIG = {"∑": "Finset.sum", "∏": "Finset.prod"}


@dataclass
class Elaborator:
    """Elaborates the terms of one declaration in one scope.

    `locals` is a stack of frames; `pending` collects operations whose types must turn out to be
    ones we can mean, checked by `finish`.
    """

    env: Environment
    scope: s.Scope
    ctx: MetaContext = field(default_factory=MetaContext)
    locals: list[dict[str, tuple[Local, Expr]]] = field(default_factory=lambda: [{}])
    pending: list[tuple[str, Expr, s.Pos]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)  # constants referred to

    # ---- bookkeeping -------------------------------------------------------------------
    def show(self, e: Expr) -> str:
        from pyharness.lean.canonical import print_expr

        return print_expr(self.ctx.zonk(e))

    def same_type(self, a: Expr, b: Expr) -> bool:
        """Are two types equal without assigning any metavariable?"""
        mark = self.ctx.mark()
        ok = self.ctx.unify(a, b) and self.ctx.mark() == mark
        self.ctx.undo(mark)
        return ok

    def require(self, operation: str, t: Expr, pos: s.Pos) -> None:
        self.pending.append((operation, t, pos))

    def relation_instance(self, relation: str, t: Expr, pos: s.Pos) -> None:
        if relation not in ("Eq", "Ne"):
            self.pending.append(("order", t, pos))

    def finish(self, e: Expr) -> Expr:
        """Default numerals to ℕ, fill in metavariables, check pending operations."""
        e = self._default(e)
        for operation, t, pos in self.pending:
            t = self._default(t)
            if operation == "order":
                if head(t) == "Matrix" and not matrix_order(self.scope):
                    raise Unreadable(
                        "instance", "≤ between matrices without `open MatrixOrder`", pos
                    )
            elif not operation_exists(operation, t):
                raise Unreadable("operation", f"{operation} on {self.show(t)}", pos)
        self.pending.clear()
        for x in walk(e):
            if isinstance(x, Meta):
                raise Unreadable("unresolved", "a type or implicit argument", (0, 0))
        return e

    def _default(self, e: Expr) -> Expr:
        e = self.ctx.zonk(e)
        for x in walk(e):
            if isinstance(x, Meta) and x.uid in self.ctx.numerals:
                self.ctx.unify(x, NAT)
        return _collapse(self.ctx.zonk(e))

    def lookup(self, name: str) -> tuple[Local, Expr] | None:
        for frame in reversed(self.locals):
            if name in frame:
                return frame[name]
        return None

    def bind(self, name: str, t: Expr) -> Local:
        """A new local in the innermost frame."""
        var = fresh_local(name)
        if name != "_":
            self.locals[-1][name] = (var, t)
        return var

    # ---- types -------------------------------------------------------------------------
    def elab_type(self, term: s.Term) -> Expr:
        """A term that must be a type or a proposition."""
        e, t = self.elab(term, None)
        t = self.ctx.whnf(t)
        if isinstance(t, Sort):
            return e
        if isinstance(t, Meta):
            self.ctx.unify(t, TYPE)
            return e
        if head(t) in ("Finset", "Set"):
            inner = arguments(t)[0]
            member = Lam(x := fresh_local("x"), inner, app("Membership.mem", inner, t, x, e))
            return app("Subtype", inner, member)
        raise Unreadable("type mismatch", f"a type is expected, not {self.show(t)}", term.pos)

    def elab_prop(self, term: s.Term) -> Expr:
        return self.elab_as(term, PROP)[0]

    def elab_as(self, term: s.Term, expected: Expr) -> tuple[Expr, Expr]:
        """Elaborate against a type, inserting a coercion where needed."""
        e, t = self.elab(term, expected)
        return self.ensure(e, t, expected, term.pos), expected

    def ensure(self, e: Expr, t: Expr, expected: Expr, pos: s.Pos) -> Expr:
        if self.ctx.unify(t, expected):
            return e
        source, target = self.ctx.zonk(t), self.ctx.zonk(expected)
        cast = coerce(e, source, target)
        if cast is not None:
            return cast
        fn = function_type(source)
        if fn is not None and self.ctx.unify(fn, target):
            return app("coeFn", source, e)
        raise Unreadable(
            "type mismatch", f"{self.show(source)} where {self.show(target)} is expected", pos
        )

    def elab_late(self, term: s.Term) -> tuple[Expr, Expr]:
        """A term that waited for an expected type which never came."""
        return self.elab(term, self.ctx.fresh(TYPE))

    # ---- terms -------------------------------------------------------------------------
    def elab(self, term: s.Term, expected: Expr | None) -> tuple[Expr, Expr]:
        """Elaborate; the result's type need not be `expected` (see `elab_as`)."""
        match term:
            case s.Ident() | s.App() | s.Proj():
                return apply_function(self, term, expected)
            case s.Num():
                return self._numeral(term.value, expected)
            case s.Decimal():
                t = self._known(expected) or REAL
                q = term.value
                lit = app("Decimal", t, Lit(abs(q.numerator)), Lit(q.denominator))
                return lit, t
            case s.Sort():
                return (PROP, TYPE) if term.kind == "Prop" else (TYPE, TYPE)
            case s.Hole():
                t = expected or self.ctx.fresh(TYPE)
                return self.ctx.fresh(t), t
            case s.Ascribe():
                if term.type is None:
                    return self.elab(term.term, None)
                target = self.elab_type(term.type)
                return self.elab_as(term.term, target)
            case s.Coe():
                return self._coe(term, expected)
            case s.Op():
                return self._op(term, expected)
            case s.Quant():
                return self._quantifier(term)
            case s.Lam():
                return self._lambda(term, expected)
            case s.Big():
                return self._big(term, expected)
            case s.VecLit():
                return self._vector(term, expected)
            case s.MatLit():
                return self._matrix(term, expected)
            case s.Ite():
                return self._ite(term, expected)
            case s.Tuple() if len(term.items) >= 2:
                return self._tuple(list(term.items), expected)
            case s.Anon() if self._known(expected) is not None:
                return self._anonymous(term, expected)
            case s.Let():
                return self._let(term, expected)
            case s.SetOf():
                return self._set_of(term, expected)
            case s.SetLit():
                return self._set_literal(term, expected)
            case _:
                raise Unreadable("construct", type(term).__name__, term.pos)

    def _known(self, expected: Expr | None) -> Expr | None:
        if expected is None:
            return None
        e = self.ctx.zonk(expected)
        return None if isinstance(e, Meta) else e

    def _numeral(self, value: int, expected: Expr | None) -> tuple[Expr, Expr]:
        t = self._known(expected)
        if t == NAT:
            return Lit(value), NAT
        if t is None or isinstance(t, Sort):
            m = self.ctx.fresh(TYPE)
            self.ctx.numerals.add(m.uid)
            t = m
        return app("OfNat", t, Lit(value)), t

    def _coe(self, term: s.Coe, expected: Expr | None) -> tuple[Expr, Expr]:
        if term.sym == "↑" and self._known(expected) is not None:
            assert expected is not None
            return self.elab_as(term.term, expected)
        e, t = self.elab(term.term, None)
        t = self.ctx.zonk(t)
        if term.sym == "⇑":
            fn = function_type(t)
            if fn is None:
                raise Unreadable("construct", f"⇑ of {self.show(t)}", term.pos)
            return app("coeFn", t, e), fn
        if term.sym == "↥":
            return self.elab_type(term.term), TYPE
        if head(t) == "Fin":
            return app("Fin.val", arguments(t)[0], e), NAT
        raise Unreadable("unresolved", f"the target of ↑ on {self.show(t)}", term.pos)

    def _op(self, term: s.Op, expected: Expr | None) -> tuple[Expr, Expr]:
        if operators.is_tree(term):
            return operators.elab_tree(self, term, expected)
        sym, args = term.sym, term.args
        if sym in operators.RELATIONS:
            return operators.elab_relation(self, term)
        if sym in ("∧", "∨", "↔"):
            name = {"∧": "And", "∨": "Or", "↔": "Iff"}[sym]
            return app(name, *(self.elab_prop(a) for a in args)), PROP
        if sym == "¬":
            return app("Not", self.elab_prop(args[0])), PROP
        if sym == "→":
            left, right = self.elab_type(args[0]), self.elab_type(args[1])
            return arrow(left, right), PROP if self.is_proposition(right) else TYPE
        if sym in ("∈", "∉"):
            member = self._membership(args[0], args[1])
            return (member if sym == "∈" else app("Not", member)), PROP
        if sym in ("‖‖", "‖‖₊"):
            return self._norm(term)
        if sym in ("⟪⟫",):
            fake = s.App(
                s.Ident("inner", term.pos),
                tuple(s.Arg(a) for a in (s.Ident("ℝ", term.pos), *args[:2])),
                term.pos,
            )
            return self.elab(fake, expected)
        if sym == "⁻¹":
            known = self._known(expected)
            e, t = self.elab_as(args[0], known) if known else self.elab(args[0], None)
            self.require("Inv", t, term.pos)
            return app("Inv.inv", t, e), t
        if sym in _NOTATIONS:
            name, order = _NOTATIONS[sym]
            # absolute name: a definition of the file cannot capture Mathlib's notation
            fn = s.Ident("_root_." + name, term.pos)
            call = s.App(fn, tuple(s.Arg(args[i]) for i in order if i < len(args)), term.pos)
            return self.elab(call, expected)
        raise Unreadable("unknown operator", sym, term.pos)

    def is_proposition(self, e: Expr) -> bool:
        """Is `e`, already known to be a type, a proposition?"""
        e = self.ctx.shallow(e)
        if isinstance(e, Pi):
            return self.is_proposition(e.body)
        if isinstance(e, Local):
            found = next((t for f in self.locals for v, t in f.values() if v == e), None)
            return found is not None and self.ctx.shallow(found) == PROP
        if isinstance(e, Sort):
            return False
        if isinstance(e, App) and isinstance(e.fn, Const):
            return self.result_is_prop(e.fn.name)
        if isinstance(e, App) and isinstance(e.fn, Local):
            found = next((t for f in self.locals for v, t in f.values() if v == e.fn), None)
            t = self.ctx.zonk(found) if found is not None else TYPE
            for _ in e.args:
                t = self.ctx.whnf(t)
                if isinstance(t, Pi):
                    t = t.body
            return t == PROP
        return isinstance(e, Const) and self.result_is_prop(e.name)

    def result_is_prop(self, name: str) -> bool:
        if name in _PROP_CONSTANTS:
            return True
        sig = self.env.signature(name)
        if sig is None:
            return False
        t = sig.type
        while isinstance(t, Pi):
            t = t.body
        return t == PROP

    def _membership(self, item: s.Term, container: s.Term) -> Expr:
        c, ct = self.elab(container, None)
        ct = self.ctx.zonk(ct)
        if head(ct) not in ("Finset", "Set"):
            raise Unreadable("construct", f"∈ {self.show(ct)}", container.pos)
        inner = arguments(ct)[0]
        x, _ = self.elab_as(item, inner)
        return app("Membership.mem", inner, ct, x, c)

    def _norm(self, term: s.Op) -> tuple[Expr, Expr]:
        e, t = self.elab(term.args[0], None)
        t = self._default(t)
        result = REAL if term.sym == "‖‖" else Const("NNReal")
        name = "Norm.norm" if term.sym == "‖‖" else "NNNorm.nnnorm"
        if head(t) == "Matrix":
            which = matrix_norm(self.scope)
            if which is None:
                raise Unreadable(
                    "instance", "‖·‖ of a matrix without exactly one opened norm", term.pos
                )
            return app(name, app("Matrix.norm." + which, *arguments(t)), e), result
        if head(t) in ("Real", "Rat", "Int", "EuclideanSpace", "ContinuousLinearMap", "NNReal"):
            return app(name, t, e), result
        if head(t) == "→" and head(t.body) in ("Real", "Rat", "Int"):  # type: ignore[union-attr]
            return app(name, t, e), result
        raise Unreadable("instance", f"‖·‖ on {self.show(t)}", term.pos)

    # ---- binders -----------------------------------------------------------------------
    def open_binders(
        self, binders: tuple[s.Binder, ...], expected: list[Expr] | None = None
    ) -> list[tuple[Local, Expr, s.Binder]]:
        """Bring binders into scope in a new frame; the caller pops it."""
        self.locals.append({})
        out: list[tuple[Local, Expr, s.Binder]] = []
        position = 0
        for b in binders:
            if b.pattern is not None:
                raise Unreadable("construct", "pattern binder", b.pos)
            for name in b.names or ("_",):
                if b.type is not None:
                    t = self.elab_type(b.type)
                    if expected is not None and position < len(expected):
                        self.ctx.unify(t, expected[position])
                elif expected is not None and position < len(expected):
                    t = expected[position]
                elif b.pred is not None and b.pred[0] in ("∈",):
                    _, ct = self.elab(b.pred[1], None)
                    ct = self.ctx.zonk(ct)
                    if head(ct) not in ("Finset", "Set"):
                        raise Unreadable("construct", f"∈ {self.show(ct)}", b.pos)
                    t = arguments(ct)[0]
                else:
                    t = self.ctx.fresh(TYPE)
                out.append((self.bind(name, t), t, b))
                position += 1
        return out

    def binder_predicate(self, var: Local, b: s.Binder) -> Expr | None:
        """The condition of `∀ i ∈ s` or `∃ x > 0`, about the bound variable."""
        if b.pred is None:
            return None
        sym, bound = b.pred
        return self.elab_prop(s.Op(sym, (s.Ident(var.name, b.pos), bound), b.pos))

    def _quantifier(self, term: s.Quant) -> tuple[Expr, Expr]:
        opened = self.open_binders(term.binders)
        try:
            guards = [self.binder_predicate(v, b) for v, _, b in opened]
            if term.kind == "∀":
                body = self.elab_type(term.body)
                sort: Expr = PROP if self.is_proposition(body) else TYPE
            else:
                body, sort = self.elab_prop(term.body), PROP
        finally:
            self.locals.pop()
        for (var, t, b), guard in reversed(list(zip(opened, guards, strict=True))):
            if term.kind == "∀":
                if guard is not None:
                    body = arrow(guard, body)
                kind = {"explicit": "explicit", "inst": "inst"}.get(b.kind, "implicit")
                body = Pi(var, t, body, kind)
            else:
                if guard is not None:
                    body = app("And", guard, body)
                name = "Exists" if term.kind == "∃" else "ExistsUnique"
                body = app(name, t, Lam(var, t, body))
        return body, sort

    def _lambda(self, term: s.Lam, expected: Expr | None) -> tuple[Expr, Expr]:
        domains: list[Expr] = []
        result: Expr | None = None
        if expected is not None:
            t = self.ctx.whnf(expected)
            wanted = sum(max(1, len(b.names)) for b in term.binders)
            while isinstance(t, Pi) and len(domains) < wanted:
                domains.append(t.type)
                t = self.ctx.whnf(t.body)
            if len(domains) == wanted:
                result = t
        opened = self.open_binders(term.binders, domains)
        try:
            if result is not None and not isinstance(self.ctx.shallow(result), Meta):
                body, body_type = self.elab_as(term.body, result)
            else:
                body, body_type = self.elab(term.body, result)
                if result is not None:
                    self.ctx.unify(body_type, result)
        finally:
            self.locals.pop()
        for var, t, _ in reversed(opened):
            body = Lam(var, t, body)
            body_type = Pi(var, t, body_type) if _depends(body_type, var) else arrow(t, body_type)
        return body, body_type

    def _big(self, term: s.Big, expected: Expr | None) -> tuple[Expr, Expr]:
        if term.sym not in _BIG:
            raise Unreadable("construct", f"{term.sym} over a family", term.pos)
        opened = self.open_binders(term.binders)
        sets: list[Expr | None] = []
        try:
            for _, t, b in opened:
                if b.pred is None:
                    sets.append(None)
                elif b.pred[0] == "∈":
                    e, _ = self.elab_as(b.pred[1], app("Finset", t))
                    sets.append(e)
                else:
                    raise Unreadable("construct", f"∑ … {b.pred[0]} …", b.pos)
            body, body_type = self.elab(term.body, self._known(expected))
            cond = self.elab_prop(term.cond) if term.cond is not None else None
        finally:
            self.locals.pop()
        for (var, t, _), domain in reversed(list(zip(opened, sets, strict=True))):
            if domain is None:
                domain = app("Finset.univ", t)
            if cond is not None:
                domain = app("Finset.filter", t, Lam(var, t, cond), domain)
                cond = None
            body = app(_BIG[term.sym], t, body_type, domain, Lam(var, t, body))
        return body, body_type

    # ---- literals and structures -------------------------------------------------------
    def _items(self, items: list[s.Term], element: Expr | None) -> tuple[list[Expr], Expr]:
        if element is None or isinstance(self.ctx.shallow(element), Meta):
            found = [self.elab(x, None) for x in items]
            t = element if element is not None else self.ctx.fresh(TYPE)
            for (_, it), x in zip(found, items, strict=True):
                if not self.ctx.unify(t, it):
                    raise Unreadable("type mismatch", "entries of different types", x.pos)
            return [e for e, _ in found], t
        return [self.elab_as(x, element)[0] for x in items], element

    def _vector(self, term: s.VecLit, expected: Expr | None) -> tuple[Expr, Expr]:
        element = None
        if expected is not None:
            t = self.ctx.whnf(expected)
            if isinstance(t, Pi):
                element = t.body
        items, element = self._items(list(term.items), element)
        vec = app("Matrix.vecLit", element, *items)
        return vec, arrow(app("Fin", Lit(len(items))), element)

    def _matrix(self, term: s.MatLit, expected: Expr | None) -> tuple[Expr, Expr]:
        element = None
        if expected is not None:
            t = self.ctx.zonk(expected)
            if head(t) == "Matrix":
                element = arguments(t)[2]
        cols = len(term.rows[0]) if term.rows else term.empty_cols
        flat = [x for row in term.rows for x in row]
        items, element = self._items(flat, element)
        rows = len(term.rows)
        t = app("Matrix", app("Fin", Lit(rows)), app("Fin", Lit(cols)), element)
        return app("Matrix.matLit", element, Lit(rows), Lit(cols), *items), t

    def _ite(self, term: s.Ite, expected: Expr | None) -> tuple[Expr, Expr]:
        cond = self.elab_prop(term.cond)
        self.locals.append({})
        if term.hyp:
            self.bind(term.hyp, cond)
        known = self._known(expected)
        if known is not None:
            (a, t), (b, _) = self.elab_as(term.then, known), self.elab_as(term.other, known)
        else:
            a, t = self.elab(term.then, None)
            b, tb = self.elab(term.other, None)
            if not self.ctx.unify(t, tb):
                b = self.ensure(b, tb, t, term.pos)
        self.locals.pop()
        return app("ite", t, cond, a, b), t

    def _tuple(self, items: list[s.Term], expected: Expr | None) -> tuple[Expr, Expr]:
        known = self._known(expected)
        hints = arguments(known) if known is not None and head(known) == "Prod" else (None, None)
        a, ta = self.elab(items[0], hints[0])
        if len(items) == 2:
            b, tb = self.elab(items[1], hints[1])
        else:
            b, tb = self._tuple(items[1:], hints[1])
        return app("Prod.mk", ta, tb, a, b), app("Prod", ta, tb)

    def _anonymous(self, term: s.Anon, expected: Expr | None) -> tuple[Expr, Expr]:
        known = self._known(expected)
        assert known is not None
        if head(known) == "Prod" and len(term.items) >= 2:
            return self._tuple(list(term.items), known)
        if head(known) == "Fin" and len(term.items) == 2:
            value, _ = self.elab_as(term.items[0], NAT)
            return app("Fin.mk", arguments(known)[0], value), known
        raise Unreadable("construct", f"⟨…⟩ of type {self.show(known)}", term.pos)

    def _let(self, term: s.Let, expected: Expr | None) -> tuple[Expr, Expr]:
        if term.type is not None:
            t = self.elab_type(term.type)
            value, _ = self.elab_as(term.value, t)
        else:
            value, t = self.elab(term.value, None)
        self.locals.append({})
        var = self.bind(term.name, t)
        body, bt = self.elab(term.body, expected)
        self.locals.pop()
        return App(Lam(var, t, body), (value,)), bt

    def _set_of(self, term: s.SetOf, expected: Expr | None) -> tuple[Expr, Expr]:
        known = self._known(expected)
        hint = [arguments(known)[0]] if known is not None and head(known) == "Set" else None
        opened = self.open_binders((term.binder,), hint)
        try:
            var, t, b = opened[0]
            guard = self.binder_predicate(var, b)
            body = self.elab_prop(term.body)
        finally:
            self.locals.pop()
        if guard is not None:
            body = app("And", guard, body)
        return app("setOf", t, Lam(var, t, body)), app("Set", t)

    def _set_literal(self, term: s.SetLit, expected: Expr | None) -> tuple[Expr, Expr]:
        known = self._known(expected)
        kind = head(known) if known is not None and head(known) in ("Set", "Finset") else "Set"
        element = arguments(known)[0] if known is not None and arguments(known) else None
        items, t = self._items(list(term.items), element)
        return app(f"{kind}.literal", t, *items), app(kind, t)


_PROP_CONSTANTS = frozenset(
    {
        "Eq", "Ne", "LT.lt", "LE.le", "GT.gt", "GE.ge", "And", "Or", "Iff", "Not", "Exists",
        "ExistsUnique", "Membership.mem", "HasSubset.Subset", "HasSSubset.SSubset", "Dvd.dvd",
        "True", "False",
    }
)  # fmt: skip


def _depends(t: Expr, var: Local) -> bool:
    return any(x == var for x in walk(t))


def _collapse(e: Expr) -> Expr:
    """`OfNat ℕ n` is the literal `n`; integers keep their numeral node."""
    from pyharness.lean.expr import rebuild

    e = rebuild(e, _collapse)
    if isinstance(e, App) and head(e) == "OfNat" and e.args[0] == NAT:
        return e.args[1]
    return e


__all__ = ["INT", "Elaborator"]
