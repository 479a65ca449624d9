"""Operators: Lean's `binop%`, `leftact%`, `rightact%`, `unop%` and `binrel%` leaf algorithm.

Lean elaborates a tree of arithmetic operators as a whole: leaves first and without expected
type, then the largest leaf type is found and `↑` is inserted *at the leaves* (so that
`((i + j : ℕ) : ℝ)` adds in ℕ but `(i + j : ℝ)` adds in ℝ). Source: `Lean/Elab/Extra.lean`,
`Op` section.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyharness.lean.elaborate.coercions import coerce, coercible
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import NAT, PROP, Expr, Meta, app, arguments, head
from pyharness.lean.syntax import Anon, Coe, Hole, Ident, Lam, Op, Pos, SetLit, Term

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

BINOPS = {
    "+": "HAdd.hAdd",
    "-": "HSub.hSub",
    "*": "HMul.hMul",
    "/": "HDiv.hDiv",
    "%": "HMod.hMod",
    "∪": "Union.union",
    "∩": "Inter.inter",
    "\\": "SDiff.sdiff",
}
UNOPS = {"neg": "Neg.neg"}
LEFT_ACTIONS = {"•": "HSMul.hSMul"}
RIGHT_ACTIONS = {"^": "HPow.hPow"}
RELATIONS = {
    "=": "Eq",
    "≠": "Ne",
    "<": "LT.lt",
    "≤": "LE.le",
    ">": "GT.gt",
    "≥": "GE.ge",
    "⊆": "HasSubset.Subset",
    "⊂": "HasSSubset.SSubset",
}


@dataclass
class _Leaf:
    term: Term
    expr: Expr | None  # None: must wait for the expected type (fun, ⟨⟩, ↑)
    type: Expr | None


@dataclass
class _Node:
    const: str
    kind: str  # "bin", "un", "left", "right"
    children: list[_Leaf | _Node]
    pos: Pos


def is_tree(term: Term) -> bool:
    """Is this an operator that takes part in the leaf algorithm?"""
    if not isinstance(term, Op):
        return False
    if term.sym in UNOPS:
        return len(term.args) == 1
    return len(term.args) == 2 and (
        term.sym in BINOPS or term.sym in LEFT_ACTIONS or term.sym in RIGHT_ACTIONS
    )


def _waits(term: Term) -> bool:
    if isinstance(term, Ident):
        return term.name == "∅"
    if isinstance(term, Coe):
        return term.sym == "↑"
    return isinstance(term, Lam | Anon | Hole | SetLit)


def _leaf(el: Elaborator, term: Term) -> _Leaf:
    if _waits(term):
        return _Leaf(term, None, None)
    e, t = el.elab(term, None)
    return _Leaf(term, e, t)


def _tree(el: Elaborator, term: Term) -> _Leaf | _Node:
    if not isinstance(term, Op) or not is_tree(term):
        return _leaf(el, term)
    if term.sym in UNOPS:
        return _Node(UNOPS[term.sym], "un", [_tree(el, term.args[0])], term.pos)
    left, right = term.args
    if term.sym in LEFT_ACTIONS:
        kids = [_leaf(el, left), _tree(el, right)]
        return _Node(LEFT_ACTIONS[term.sym], "left", kids, term.pos)
    if term.sym in RIGHT_ACTIONS:
        kids = [_tree(el, left), _leaf(el, right)]
        return _Node(RIGHT_ACTIONS[term.sym], "right", kids, term.pos)
    return _Node(BINOPS[term.sym], "bin", [_tree(el, left), _tree(el, right)], term.pos)


def _counted(tree: _Leaf | _Node) -> list[_Leaf]:
    """The leaves whose types are compared: not the scalar of • nor the exponent of ^."""
    if isinstance(tree, _Leaf):
        return [tree]
    kids = tree.children
    if tree.kind == "left":
        kids = kids[1:]
    elif tree.kind == "right":
        kids = kids[:1]
    return [leaf for k in kids for leaf in _counted(k)]


def _largest(
    el: Elaborator, leaves: list[_Leaf], expected: Expr | None
) -> tuple[Expr | None, bool]:
    """The largest leaf type, and whether some leaf cannot be compared with it."""
    best = expected
    for leaf in leaves:
        if leaf.type is None:
            continue
        t = el.ctx.zonk(leaf.type)
        if isinstance(t, Meta):
            continue
        if best is None:
            best = t
            continue
        if el.same_type(best, t):
            continue
        if coercible(t, best):
            continue
        if coercible(best, t):
            best = t
            continue
        return best, True
    return best, False


def _push(el: Elaborator, leaves: list[_Leaf], target: Expr) -> None:
    for leaf in leaves:
        if leaf.expr is None:
            leaf.expr, leaf.type = el.elab_as(leaf.term, target)
            continue
        assert leaf.type is not None
        if el.ctx.unify(leaf.type, target):
            continue
        cast = coerce(leaf.expr, el.ctx.zonk(leaf.type), target)
        if cast is None:
            raise Unreadable(
                "type mismatch",
                f"{el.show(leaf.type)} where {el.show(target)} is expected",
                leaf.term.pos,
            )
        leaf.expr, leaf.type = cast, target


def _build(el: Elaborator, tree: _Leaf | _Node) -> tuple[Expr, Expr]:
    if isinstance(tree, _Leaf):
        if tree.expr is None:
            tree.expr, tree.type = el.elab_late(tree.term)
        assert tree.type is not None
        return tree.expr, tree.type
    parts = [_build(el, k) for k in tree.children]
    if tree.kind == "un":
        ((a, t),) = parts
        el.require("Neg", t, tree.pos)
        return app(tree.const, t, a), t
    (a, ta), (b, tb) = parts
    if tree.kind == "left":
        el.require("SMul", app("Prod", ta, tb), tree.pos)
        return app(tree.const, ta, tb, a, b), tb
    if tree.kind == "right":
        if isinstance(el.ctx.shallow(tb), Meta):
            el.ctx.unify(tb, NAT)  # Monoid.Pow is the default instance
        el.require("Pow", app("Prod", ta, tb), tree.pos)
        return app(tree.const, ta, tb, a, b), ta
    return _binary(el, tree, a, ta, b, tb)


def _binary(el: Elaborator, node: _Node, a: Expr, ta: Expr, b: Expr, tb: Expr) -> tuple[Expr, Expr]:
    wa, wb = el.ctx.zonk(ta), el.ctx.zonk(tb)
    if node.const == "HMul.hMul" and head(wa) == "Matrix" and head(wb) == "Matrix":
        (rows, inner, s), (inner2, cols, s2) = arguments(wa), arguments(wb)
        if not (el.ctx.unify(inner, inner2) and el.ctx.unify(s, s2)):
            raise Unreadable(
                "type mismatch", f"{el.show(wa)} * {el.show(wb)} has no instance", node.pos
            )
        out = app("Matrix", rows, cols, s)
        return app(node.const, wa, wb, out, a, b), out
    if not el.ctx.unify(wa, wb):
        raise Unreadable(
            "type mismatch", f"no instance for {el.show(wa)} and {el.show(wb)}", node.pos
        )
    el.require(node.const.split(".")[0].removeprefix("H"), wa, node.pos)
    return app(node.const, wa, wa, wa, a, b), wa


def elab_tree(el: Elaborator, term: Term, expected: Expr | None) -> tuple[Expr, Expr]:
    """Elaborate an arithmetic expression as one tree."""
    tree = _tree(el, term)
    if expected is not None:
        expected = el.ctx.zonk(expected)
        if isinstance(expected, Meta):
            expected = None
    leaves = _counted(tree)
    best, stuck = _largest(el, leaves, expected)
    if best is not None and not stuck:
        _push(el, leaves, best)
    return _build(el, tree)


def elab_relation(el: Elaborator, term: Op) -> tuple[Expr, Expr]:
    """`=`, `≤`, …: both sides are one tree; the result is a proposition."""
    left, right = (_tree(el, t) for t in term.args)
    leaves = _counted(left) + _counted(right)
    best, stuck = _largest(el, leaves, None)
    if best is not None and not stuck:
        _push(el, leaves, best)
    elif best is None and any(x.expr is None for x in leaves):
        raise Unreadable("unresolved", "the type of this relation is not determined", term.pos)
    elif stuck:
        for leaf in leaves:
            if leaf.expr is None:
                assert best is not None
                leaf.expr, leaf.type = el.elab_as(leaf.term, best)
    (a, ta), (b, tb) = _build(el, left), _build(el, right)
    if not el.ctx.unify(ta, tb):
        za, zb = el.ctx.zonk(ta), el.ctx.zonk(tb)
        cast = coerce(b, zb, za)
        if cast is not None:
            b = cast
        else:
            cast = coerce(a, za, zb)
            if cast is None:
                raise Unreadable(
                    "type mismatch", f"{el.show(za)} {term.sym} {el.show(zb)}", term.pos
                )
            a, ta = cast, zb
    el.relation_instance(RELATIONS[term.sym], ta, term.pos)
    return app(RELATIONS[term.sym], ta, a, b), PROP
