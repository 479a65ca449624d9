"""Bound variables renamed apart, so that a print-out tells variables of one name from each other.

A binder hides what bears its name outside. Only where its scope still speaks of something hidden
does the binder get a name of its own, `x✝` for `x`: no Lean source contains that sign. So two
statements print alike only if they differ by names alone, and one that hides nothing is unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyharness.lean.expr import Const, Expr, Lam, Local, Pi, free_locals, rebuild, substitute, walk

_HIDDEN = "✝"
Binders = Sequence[tuple[Local, Expr]]


def telescope_apart(binders: Binders, results: Sequence[Expr]) -> tuple[Binders, Sequence[Expr]]:
    """Binders, each in scope in the types after it and in `results`, with nothing hidden that is
    still spoken of."""
    variables = [v for v, _ in binders]
    scope = [*(t for _, t in binders), *results]
    if not _repeats(variables, scope):
        return binders, results
    for k, v in enumerate(variables):
        variables[k] = _renamed(v, scope[k + 1 :])
        scope[k + 1 :] = [substitute(e, {v: variables[k]}) for e in scope[k + 1 :]]
    scope = [_apart(e) for e in scope]
    count = len(variables)
    return list(zip(variables, scope[:count], strict=True)), scope[count:]


def _repeats(variables: Iterable[Local], parts: Iterable[Expr]) -> bool:
    """Is a name borne by two variables, or by a variable and a constant?"""
    found: set[Local | Const] = set(variables)
    for e in parts:
        for x in walk(e):
            if isinstance(x, Local | Const):
                found.add(x)
            elif isinstance(x, Lam | Pi):
                found.add(x.var)
    return len({x.name for x in found}) < len(found)


def _apart(e: Expr) -> Expr:
    if not isinstance(e, Lam | Pi):
        return rebuild(e, _apart)
    var = _renamed(e.var, [e.body])
    body = _apart(e.body if var == e.var else substitute(e.body, {e.var: var}))
    t = _apart(e.type)
    return Lam(var, t, body) if isinstance(e, Lam) else Pi(var, t, body, e.kind)


def _renamed(var: Local, scope: Iterable[Expr]) -> Local:
    """`var`, under a new name where `scope` speaks of something else by its name."""
    parts = list(scope)
    taken = {x.name for e in parts for x in free_locals(e) if x != var}
    taken |= {x.name for e in parts for x in walk(e) if isinstance(x, Const)}
    name = var.name
    while name in taken:
        name += _HIDDEN
    return Local(name, var.uid)
