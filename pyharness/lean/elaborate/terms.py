"""Elaboration of terms: names, applications, binders, literals."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyharness.lean import syntax as s
from pyharness.lean.elaborate import (
    binders,
    literals,
    operators,
    patterns,
    relations,
    subtypes,
)
from pyharness.lean.elaborate.apply import apply_function
from pyharness.lean.elaborate.coercions import (
    coerce,
    element_type,
    function_type,
    members_type,
)
from pyharness.lean.elaborate.environment import Environment
from pyharness.lean.elaborate.forms import without_forms
from pyharness.lean.elaborate.instances import is_index, matrix_order, operation_exists
from pyharness.lean.elaborate.notations import NOTATIONS
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import (
    NAT,
    PROP,
    REAL,
    TYPE,
    App,
    Const,
    Expr,
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
    generic: bool = False  # a definition over any type: operations are checked where it is used

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

    def finish(self, e: Expr, *, folded: bool = False) -> Expr:
        """Default numerals to ℕ, fill in metavariables, check pending operations.

        Types of signatures stay `folded`: dot notation finds `B.comp` by the `BilinForm` of B.
        """
        e = self.default(e, folded=folded)
        for operation, t, pos in self.pending:
            t = self.default(t)
            if operation == "order":
                if head(t) == "Matrix" and not matrix_order(self.scope):
                    raise Unreadable(
                        "instance", "≤ between matrices without `open MatrixOrder`", pos
                    )
            elif not self.generic and not operation_exists(operation, t):
                raise Unreadable("operation", f"{operation} on {self.show(t)}", pos)
        self.pending.clear()
        for x in walk(e):
            if isinstance(x, Meta):
                raise Unreadable("unresolved", "a type or implicit argument", (0, 0))
        return e

    def default(self, e: Expr, *, folded: bool = False) -> Expr:
        e = self.ctx.zonk(e)
        for x in walk(e):
            if isinstance(x, Meta) and x.uid in self.ctx.numerals:
                self.ctx.unify(x, NAT)
        e = _collapse(self.ctx.zonk(e))
        return e if folded else without_forms(e)

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
        if element_type(self.ctx.zonk(t)) is not None:
            return members_type(e, self.ctx.zonk(t))
        t = self.ctx.whnf(t)
        if isinstance(t, Sort):
            return e
        if isinstance(t, Meta):
            self.ctx.unify(t, TYPE)
            return e
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
        if target == PROP and head(source) == "Bool":
            return app("Eq", source, e, patterns.TRUE)
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
            case s.Ident(name="∅"):
                return literals.set_literal(self, s.SetLit((), term.pos), expected)
            case s.Ident() | s.App() | s.Proj():
                return apply_function(self, term, expected)
            case s.Num():
                return self._numeral(term.value, expected)
            case s.Decimal():
                t = self.known(expected) or REAL
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
                return binders.quantifier(self, term)
            case s.Lam():
                return binders.lambda_term(self, term, expected)
            case s.Big():
                return binders.big(self, term, expected)
            case s.VecLit():
                return literals.elab_vector(self, term, expected)
            case s.MatLit():
                return literals.elab_matrix(self, term, expected)
            case s.Ite():
                return literals.elab_ite(self, term, expected)
            case s.Tuple() if len(term.items) >= 2:
                return literals.elab_tuple(self, list(term.items), expected)
            case s.Anon() if self.known(expected) is not None:
                return literals.elab_anonymous(self, term, expected)
            case s.Let():
                return literals.elab_let(self, term, expected)
            case s.SetOf():
                return literals.set_of(self, term, expected)
            case s.SetLit():
                return literals.set_literal(self, term, expected)
            case s.StructInst():
                return literals.elab_structure(self, term, expected)
            case s.ListLit():
                return literals.elab_list(self, term, expected)
            case s.Match():
                return patterns.elab_match(self, term, expected)
            case _:
                raise Unreadable("construct", type(term).__name__, term.pos)

    def known(self, expected: Expr | None) -> Expr | None:
        if expected is None:
            return None
        e = self.ctx.zonk(expected)
        return None if isinstance(e, Meta) else e

    def _numeral(self, value: int, expected: Expr | None) -> tuple[Expr, Expr]:
        t = self.known(expected)
        if t == NAT:
            return Lit(value), NAT
        if t is None or isinstance(t, Sort):
            m = self.ctx.fresh(TYPE)
            self.ctx.numerals.add(m.uid)
            t = m
        return app("OfNat", t, Lit(value)), t

    def _coe(self, term: s.Coe, expected: Expr | None) -> tuple[Expr, Expr]:
        if term.sym == "↑" and self.known(expected) is not None:
            assert expected is not None
            e, t = self.elab(term.term, None)  # `↑(a - b)` subtracts before it casts
            return self.ensure(e, t, expected, term.pos), expected
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
        if sym == "!₂":  # EuclideanSpace (Mathlib/Analysis/InnerProductSpace/PiL2)
            fn = s.Ident("_root_.WithLp.toLp", term.pos)
            call = s.App(fn, (s.Arg(s.Num(2, term.pos)), s.Arg(args[0])), term.pos)
            return self.elab(call, expected)
        if sym == "//" and isinstance(args[0], s.SetOf):
            return subtypes.subtype(self, args[0])
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
            member = relations.membership(self, args[0], args[1])
            return (member if sym == "∈" else app("Not", member)), PROP
        if sym in ("‖‖", "‖‖₊"):
            return relations.norm(self, term)
        if sym in ("⟪⟫",):
            fake = s.App(
                s.Ident("inner", term.pos),
                tuple(s.Arg(a) for a in (s.Ident("ℝ", term.pos), *args[:2])),
                term.pos,
            )
            return self.elab(fake, expected)
        if sym == "→₀":  # over a finite index type every function has finite support
            left, right = self.elab_type(args[0]), self.elab_type(args[1])
            if not is_index(left):
                raise Unreadable("construct", f"→₀ on {self.show(left)}", term.pos)
            return arrow(left, right), TYPE
        if sym == "∙":  # `R ∙ x` is the span of a singleton
            line = (s.Arg(args[0]), s.Arg(s.SetLit((args[1],), term.pos)))
            span = s.Ident("_root_.Submodule.span", term.pos)
            return self.elab(s.App(span, line, term.pos), expected)
        if sym == "⁻¹":
            known = self.known(expected)
            e, t = self.elab_as(args[0], known) if known else self.elab(args[0], None)
            self.require("Inv", t, term.pos)
            return app("Inv.inv", t, e), t
        if sym in NOTATIONS:
            name, order = NOTATIONS[sym]
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


_PROP_CONSTANTS = frozenset(
    {
        "Eq", "Ne", "LT.lt", "LE.le", "GT.gt", "GE.ge", "And", "Or", "Iff", "Not", "Exists",
        "ExistsUnique", "Membership.mem", "HasSubset.Subset", "HasSSubset.SSubset", "Dvd.dvd",
        "True", "False",
    }
)  # fmt: skip


def _collapse(e: Expr) -> Expr:
    """`OfNat ℕ n` is the literal `n`; integers keep their numeral node."""
    from pyharness.lean.expr import rebuild

    e = rebuild(e, _collapse)
    if isinstance(e, App) and head(e) == "OfNat" and e.args[0] == NAT:
        return e.args[1]
    return e
