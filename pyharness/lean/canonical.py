"""The fully explicit print-out of expressions and claims, and the statement hash.

Types of operators, inserted casts and implicit arguments are all shown, so that a reviewer can
lay it beside Lean's own `pp.all` and so that a change of meaning changes the hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pyharness.lean.apart import telescope_apart
from pyharness.lean.elaborate.environment import Definition
from pyharness.lean.expr import (
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
    head,
    mentions,
)
from pyharness.lean.finite_spaces import note

_SHORT = {
    "Real": "ℝ",
    "Nat": "ℕ",
    "Int": "ℤ",
    "Rat": "ℚ",
    "NNReal": "ℝ≥0",
    "Complex": "ℂ",
}
_INFIX = {
    "HAdd.hAdd": "+",
    "HSub.hSub": "-",
    "HMul.hMul": "*",
    "HDiv.hDiv": "/",
    "HMod.hMod": "%",
    "HSMul.hSMul": "•",
    "HPow.hPow": "^",
}
_RELATION = {
    "Eq": "=",
    "Ne": "≠",
    "LT.lt": "<",
    "LE.le": "≤",
    "GT.gt": ">",
    "GE.ge": "≥",
    "HasSubset.Subset": "⊆",
}
_LOGIC = {"And": "∧", "Or": "∨", "Iff": "↔"}
_BIG = {"Finset.sum": "∑", "Finset.prod": "∏"}


def print_expr(e: Expr) -> str:
    """One line, parenthesised throughout."""
    match e:
        case Sort(name):
            return name
        case Const(name):
            return _SHORT.get(name, name)
        case Local(name, _):
            return name
        case Lit(value):
            return str(value)
        case Meta(uid):
            return f"?{uid}"
        case Lam(var, t, body):
            return f"(fun ({var.name} : {print_expr(t)}) ↦ {print_expr(body)})"
        case Pi(var, t, body, kind):
            if not mentions(body, var):
                return f"({print_expr(t)} → {print_expr(body)})"
            left, right = ("{", "}") if kind == "implicit" else ("(", ")")
            return f"(∀ {left}{var.name} : {print_expr(t)}{right}, {print_expr(body)})"
        case App():
            return _application(e)


def _application(e: App) -> str:
    name, args = head(e), e.args
    if name in _INFIX:
        shown = [print_expr(t) for t in args[:-2]]
        tag = shown[0] if len(set(shown)) == 1 else ", ".join(shown)
        return f"({print_expr(args[-2])} {_INFIX[name]}[{tag}] {print_expr(args[-1])})"
    if name in _RELATION and len(args) == 3:
        kind, left, right = (print_expr(x) for x in args)
        return f"({left} {_RELATION[name]}[{kind}] {right})"
    if name in _LOGIC:
        return f"({print_expr(args[0])} {_LOGIC[name]} {print_expr(args[1])})"
    if name == "Not":
        return f"¬{print_expr(args[0])}"
    if name in ("Exists", "ExistsUnique") and isinstance(args[1], Lam):
        mark = "∃" if name == "Exists" else "∃!"
        lam = args[1]
        return f"({mark} ({lam.var.name} : {print_expr(lam.type)}), {print_expr(lam.body)})"
    if name in _BIG and len(args) == 4 and isinstance(args[3], Lam):
        _, element, domain, _ = args
        term = args[3]
        where = (
            f" ({term.var.name} : {print_expr(term.type)})"
            if head(domain) == "Finset.univ"
            else f" {term.var.name} ∈ {print_expr(domain)}"
        )
        return f"({_BIG[name]}[{print_expr(element)}]{where}, {print_expr(term.body)})"
    if name == "OfNat":
        return f"({print_expr(args[1])} : {print_expr(args[0])})"
    if name in ("cast", "Nat.cast"):
        return f"(↑{print_expr(args[2])} : {print_expr(args[0])} → {print_expr(args[1])})"
    if name == "Matrix" and len(args) == 3:
        return "Matrix " + " ".join(_atom(a) for a in args)
    parts = " ".join(_atom(a) for a in (e.fn, *args))
    return f"({parts})"


def _atom(e: Expr) -> str:
    text = print_expr(e)
    return f"({text})" if " " in text and not text.startswith(("(", "¬")) else text


def print_definition(d: Definition) -> str:
    params, (result, body) = telescope_apart(d.params, (d.result, d.body))
    binders = " ".join(f"({v.name} : {print_expr(t)})" for v, t in params)
    return f"def {d.name} {binders} : {print_expr(result)} :=\n  {print_expr(body)}"


def print_statement(
    types: Sequence[Local],
    binders: Sequence[tuple[Local, Expr]],
    conclusion: Expr,
    *,
    negated: bool,
) -> str:
    """A claim as one fully explicit statement, a binder (datum or hypothesis) a line."""
    shown, (result,) = telescope_apart([*((v, TYPE) for v in types), *binders], [conclusion])
    names = [v.name for v, _ in shown[: len(types)]]
    lines = [f"∀ ({' '.join(names)} : finite type)"] if types else []
    lines += note([*(t for _, t in binders), conclusion])
    lines += [f"  ({v.name} : {print_expr(t)})" for v, t in shown[len(types) :]]
    lines.append(f"  ⊢ {print_expr(result)}")
    text = "\n".join(lines)
    return f"¬ (\n{text})" if negated else text


def statement_hash(canonical: str, definitions: tuple[Definition, ...]) -> str:
    """sha256 of the statement together with every definition it unfolds to."""
    text = "\n".join([canonical, *(print_definition(d) for d in definitions)])
    return hashlib.sha256(text.encode()).hexdigest()
