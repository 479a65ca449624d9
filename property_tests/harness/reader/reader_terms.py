"""Hypothesis strategies for surface terms, and comparison up to positions."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from pyharness.lean.syntax import (
    Anon,
    App,
    Arg,
    Ascribe,
    Big,
    Binder,
    Coe,
    Decimal,
    Hole,
    Ident,
    Ite,
    Lam,
    Let,
    ListLit,
    MatLit,
    Num,
    Op,
    Proj,
    Quant,
    SetLit,
    SetOf,
    Sort,
    Term,
    Tuple,
    VecLit,
)

AT = (0, 0)


def words(text: str) -> list[str]:
    return text.split()


NAMES = st.sampled_from(["a", "b", "x", "y₁", "f'", "M", "α", "«odd one»"])
CONSTANTS = st.sampled_from(["Matrix.det", "hA.eigenvalues", "Finset.univ", "ℝ", ".succ", "⊤", "∅"])
BINARY = st.sampled_from(
    words(
        "+ - * / ^ % • *ᵥ ᵥ* ⬝ᵥ ⊗ₖ ⊙ = ≠ < ≤ > ≥ ∈ ∉ ∣ ⊆ ∪ ∩ \\ ∧ ∨ ↔ → ∘ ∘ₗ × ⊕ :: ++ ⊔ "
        "⊓ ≃ →+* '' ⁻¹'"
    )
)
UNARY = st.sampled_from(words("neg ⁻¹ ᵀ ᴴ √ ¬ ‖‖ ‖‖₊ || ⌊⌋ ⌊⌋₊ ⌈⌉ ! ᶜ ˣ ⁺ # 𝒫"))
TERNARY = st.sampled_from(words("→ₗ →L ≃ₗ ≃ₐ =O =ᵐ ≡[MOD] ⟪⟫ ⊗ ⊗ₜ"))
OPENS = (
    "Matrix", "Kronecker", "InnerProductSpace", "TensorProduct", "Nat", "Finset", "NNReal",
)  # fmt: skip


def without_positions(node: Any) -> Any:
    """The syntax as nested tuples, positions left out."""
    if isinstance(node, tuple):
        return tuple(map(without_positions, node))
    if is_dataclass(node) and not isinstance(node, type):
        kept = (f.name for f in fields(node) if f.name != "pos")
        return (type(node).__name__, *((k, without_positions(getattr(node, k))) for k in kept))
    return node


def _name(draw: st.DrawFn) -> tuple[str, ...]:
    return (draw(NAMES),)


def _binder(draw: st.DrawFn, depth: int, form: str) -> Binder:
    if form == "bare":
        return Binder(_name(draw), None, "explicit", AT)
    if form == "predicate":
        pred = (draw(st.sampled_from(["∈", "<", "≥"])), _term(draw, depth))
        return Binder(_name(draw), None, "explicit", AT, pred)
    if form == "instance":
        return Binder(("_",), _term(draw, depth), "inst", AT)
    kind = draw(st.sampled_from(["explicit", "implicit", "strict"]))
    names = (*_name(draw), *(_name(draw) if draw(st.booleans()) else ()))
    return Binder(names, _term(draw, depth), kind, AT)


def _binders(draw: st.DrawFn, depth: int, forms: list[str]) -> tuple[Binder, ...]:
    """One binder of any of the forms, or several of which none is bare."""
    first = draw(st.sampled_from(forms))
    if first == "bare":
        return (_binder(draw, depth, first),)
    more = draw(st.lists(st.sampled_from([f for f in forms if f != "bare"]), max_size=2))
    return tuple(_binder(draw, depth, form) for form in (first, *more))


def _atom(draw: st.DrawFn) -> Term:
    choice = draw(st.integers(0, 7))
    if choice <= 2:
        return Ident(draw(NAMES), AT)
    if choice == 3:
        return Ident(draw(CONSTANTS), AT)
    if choice == 4:
        return Num(draw(st.integers(0, 10**20)), AT)
    if choice == 5:
        return Decimal(Fraction(draw(st.integers(0, 10**6)), 1000), AT)
    if choice == 6:
        return draw(st.sampled_from([Hole(AT), Ident("Matrix.mul", AT, explicit=True)]))
    return Sort(draw(st.sampled_from(["Prop", "Type", "Sort"])), AT)


def _several(draw: st.DrawFn, depth: int, least: int, most: int) -> tuple[Term, ...]:
    return tuple(_term(draw, depth) for _ in range(draw(st.integers(least, most))))


def _application(draw: st.DrawFn, depth: int) -> Term:
    fn = _term(draw, depth)
    args = []
    for arg in _several(draw, depth, 1, 3):
        named = draw(st.integers(0, 3)) == 0
        args.append(Arg(arg, draw(st.sampled_from(["n", "hx'"])) if named else None))
    return App(Ident("f", AT) if isinstance(fn, Sort) else fn, tuple(args), AT)


def _operation(draw: st.DrawFn, depth: int) -> Term:
    symbols, arity = draw(st.sampled_from([(BINARY, 2), (BINARY, 2), (UNARY, 1), (TERNARY, 3)]))
    return Op(draw(symbols), _several(draw, depth, arity, arity), AT)


def _binding(draw: st.DrawFn, depth: int) -> Term:
    kind = draw(st.sampled_from(["λ", "∀", "∑", "with", "∫", "set", "let"]))
    if kind == "λ":
        found = _binders(draw, depth, ["bare", "typed", "instance"])
        return Lam(found, _term(draw, depth), AT)
    if kind == "∀":
        found = _binders(draw, depth, ["bare", "typed", "predicate", "instance"])
        return Quant(draw(st.sampled_from(["∀", "∃", "∃!"])), found, _term(draw, depth), AT)
    if kind == "∑":
        found = _binders(draw, depth, ["bare", "typed", "predicate"])
        sym = draw(st.sampled_from(["∑", "∏", "⨆", "⨅", "∑'"]))
        return Big(sym, found, _term(draw, depth), AT)
    one = _binder(draw, depth, "bare")
    if kind == "with":
        return Big("∑", (one,), _term(draw, depth), AT, _term(draw, depth))
    if kind == "∫":
        low, high, measure = _several(draw, depth, 3, 3)
        args = (("in", low), ("..", high), ("∂", measure))
        return Big("∫", (one,), _term(draw, depth), AT, None, args)
    if kind == "set":
        return SetOf(one, _term(draw, depth), AT)
    type_ = _term(draw, depth) if draw(st.booleans()) else None
    return Let(draw(NAMES), type_, _term(draw, depth), _term(draw, depth), AT)


def _bracketed(draw: st.DrawFn, depth: int) -> Term:
    make = draw(st.sampled_from([Anon, VecLit, ListLit, SetLit, Tuple, MatLit]))
    if make is MatLit:
        columns = draw(st.integers(1, 2))
        rows = range(draw(st.integers(0, 2)))
        return MatLit(tuple(_several(draw, depth, columns, columns) for _ in rows), AT)
    if make is Tuple:
        return Tuple(_several(draw, depth, 2, 3) if draw(st.booleans()) else (), AT)
    return make(_several(draw, depth, 1 if make is SetLit else 0, 3), AT)


def _other(draw: st.DrawFn, depth: int) -> Term:
    kind = draw(st.sampled_from(["proj", "index", "ascribe", "coe", "if"]))
    if kind == "proj":
        return Proj(_term(draw, depth), draw(st.sampled_from(["1", "symm", "foo'"])), AT)
    if kind == "index":
        return Op("[]", _several(draw, depth, 2, 2), AT)
    if kind == "ascribe":
        type_ = _term(draw, depth) if draw(st.booleans()) else None
        return Ascribe(_term(draw, depth), type_, AT)
    if kind == "coe":
        return Coe(draw(st.sampled_from(["↑", "⇑", "↥"])), _term(draw, depth), AT)
    cond, then, other = _several(draw, depth, 3, 3)
    return Ite(cond, then, other, AT, draw(st.sampled_from([None, "h"])))


def _term(draw: st.DrawFn, depth: int) -> Term:
    if depth == 0:
        return _atom(draw)
    choice = draw(st.sampled_from([_application, _operation, _binding, _bracketed, _other, None]))
    return _atom(draw) if choice is None else choice(draw, depth - 1)


@st.composite
def terms(draw: st.DrawFn) -> Term:
    """Terms of every form, at most four levels deep."""
    return _term(draw, draw(st.integers(0, 4)))
