"""Typed core expressions: what a statement means once names, types and coercions are settled.

A small dependent language in the manner of Lean's own core: types are expressions too, so
`Matrix m n ℝ` is `App(Const("Matrix"), (m, n, Const("Real")))` and `Fin (n + 1)` carries a term.
Instance arguments are not kept, except where the instance is part of the meaning (norms and
orders of matrices), in which case it is an ordinary argument naming the instance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import is_


@dataclass(frozen=True, slots=True)
class Sort:
    name: str  # "Prop" or "Type"


@dataclass(frozen=True, slots=True)
class Const:
    name: str


@dataclass(frozen=True, slots=True)
class Local:
    """A bound variable. `uid` tells apart variables of the same name."""

    name: str
    uid: int


@dataclass(frozen=True, slots=True)
class Meta:
    uid: int


@dataclass(frozen=True, slots=True)
class Lit:
    """A natural number literal of type ℕ."""

    value: int


@dataclass(frozen=True, slots=True)
class App:
    fn: Expr
    args: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Lam:
    var: Local
    type: Expr
    body: Expr


@dataclass(frozen=True, slots=True)
class Pi:
    """`(var : type) → body`; `∀` when the body is a proposition."""

    var: Local
    type: Expr
    body: Expr
    kind: str = "explicit"  # "explicit", "implicit", "inst"


Expr = Sort | Const | Local | Meta | Lit | App | Lam | Pi

PROP = Sort("Prop")
TYPE = Sort("Type")
REAL = Const("Real")
NAT = Const("Nat")
NNREAL = Const("NNReal")
COMPLEX = Const("Complex")
SCALAR = Const("Scalar")  # a generic ring of scalars, read as itself


# Constants whose applications are whole: a further argument applies the result.
COMPLETE = frozenset(
    {
        "Matrix.vecLit", "Matrix.matLit", "OfNat", "ite", "coeFn", "setOf", "Set.literal",
        "Neg.neg", "Inv.inv", "HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv", "HSMul.hSMul",
        "HPow.hPow", "Finset.sum", "Finset.prod", "Union.union", "Inter.inter", "SDiff.sdiff",
        "Compl.compl", "Prod.fst", "Prod.snd", "List.literal", "Finset.literal",
        "cast", "Nat.cast",
    }
)  # fmt: skip


def app(name: str, *args: Expr) -> App:
    return App(Const(name), args)


def head(e: Expr) -> str:
    """Name of the head constant, or "" when there is none; arrows answer "→"."""
    if type(e) is App:
        fn = e.fn
        return fn.name if type(fn) is Const else ""
    if type(e) is Const:
        return e.name
    if isinstance(e, Pi):
        return "→"
    if isinstance(e, Sort):
        return e.name
    return ""


def arguments(e: Expr) -> tuple[Expr, ...]:
    return e.args if isinstance(e, App) else ()


def children(e: Expr) -> tuple[Expr, ...]:
    if isinstance(e, App):
        return (e.fn, *e.args)
    if isinstance(e, Lam | Pi):
        return (e.type, e.body)
    return ()


def walk(e: Expr) -> Iterator[Expr]:
    """Every sub-expression, outermost first."""
    stack = [e]
    while stack:
        x = stack.pop()
        yield x
        if type(x) is App:
            stack.extend(x.args[::-1])
            stack.append(x.fn)
        elif isinstance(x, Lam | Pi):
            stack += (x.body, x.type)


def free_locals(e: Expr) -> frozenset[Local]:
    """Variables that occur free in `e`."""
    match e:
        case Local():
            return frozenset((e,))
        case App():
            return frozenset().union(*(free_locals(x) for x in (e.fn, *e.args)))
        case Lam() | Pi():
            return free_locals(e.type) | (free_locals(e.body) - {e.var})
        case _:
            return frozenset()


def mentions(e: Expr, var: Local) -> bool:
    """Does `var` occur in `e`? (uids are unique, so capture cannot happen)"""
    return any(x == var for x in walk(e))


def rebuild(e: Expr, f: Callable[[Expr], Expr]) -> Expr:
    """`e` with `f` applied to its direct children; shares `e` where nothing changed."""
    if isinstance(e, App):
        fn, args = f(e.fn), tuple(map(f, e.args))
        if fn is e.fn and all(map(is_, args, e.args)):
            return e
        if isinstance(fn, App) and not isinstance(e.fn, App) and head(fn) not in COMPLETE:
            return App(fn.fn, fn.args + args)
        return App(fn, args)
    if isinstance(e, Lam):
        t, b = f(e.type), f(e.body)
        return e if t is e.type and b is e.body else Lam(e.var, t, b)
    if isinstance(e, Pi):
        t, b = f(e.type), f(e.body)
        return e if t is e.type and b is e.body else Pi(e.var, t, b, e.kind)
    return e


def substitute(e: Expr, table: dict[Local, Expr]) -> Expr:
    """Replace free variables. Uids are globally unique, so no renaming is needed."""
    if not table:
        return e
    if isinstance(e, Local):
        return table.get(e, e)
    return rebuild(e, lambda x: substitute(x, table))


def arrow(domain: Expr, codomain: Expr) -> Pi:
    """Non-dependent function type."""
    return Pi(Local("_", -1), domain, codomain)


def is_prop(e: Expr) -> bool:
    return isinstance(e, Sort) and e.name == "Prop"
