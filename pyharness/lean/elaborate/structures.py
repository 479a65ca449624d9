"""Structures: a bundle of matrices and hypotheses is read as its fields.

`(L : LoRA m n r)` becomes one variable `L.A` for each field that is data and one hypothesis for
each field that is a proposition; `L` itself is `LoRA.mk L.A L.B …`, projections of which reduce.
So nothing behind the reader knows about structures. Definitions that take or return them are
unfolded while reading. A structure bound inside a statement, or a family of them, is not read.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.environment import Environment, Signature
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.elaborate.terms import Elaborator
from pyharness.lean.expr import (
    TYPE,
    App,
    Const,
    Expr,
    Local,
    Pi,
    Sort,
    app,
    arguments,
    head,
    rebuild,
    substitute,
    walk,
)
from pyharness.lean.unify import beta, fresh_local

Entries = list[tuple[Local, Expr]]


@dataclass(frozen=True)
class Structure:
    """`structure name params where fields`; types of fields mention params and fields before."""

    name: str
    params: tuple[Local, ...]
    fields: tuple[tuple[Local, Expr], ...]


def read_structure(
    decl: s.Declaration, env: Environment, el: Elaborator, params: list[tuple[Local, Expr, str]]
) -> Structure:
    """Elaborate the fields and register the type, its constructor and its projections.

    `el` has the parameters in scope. Raises Unreadable.
    """
    assert isinstance(decl.body, s.StructInst)
    name = decl.name
    el.locals.append({})
    fields: list[tuple[Local, Expr]] = []
    for field, term in decl.body.fields:
        t = el.finish(el.elab_type(term))
        fields.append((el.bind(field, t), t))
    el.locals.pop()
    done = [(v, t if isinstance(t, Sort) else el.finish(t), k) for v, t, k in params]
    out = Structure(name, tuple(v for v, _, _ in done), tuple(fields))
    whole = app(name, *out.params) if out.params else Const(name)
    env.constants[name] = Signature(name, _telescope([(v, t, k) for v, t, k in done], TYPE))
    hidden = [(v, t, "implicit") for v, t, _ in done]
    mk = _telescope([*hidden, *((v, t, "explicit") for v, t in fields)], whole)
    env.constants[f"{name}.mk"] = Signature(f"{name}.mk", mk)
    me = fresh_local("self")
    before: dict[Local, Expr] = {}
    for v, t in fields:
        projection = app(f"{name}.{v.name}", *out.params, me)
        signature = _telescope([*hidden, (me, whole, "explicit")], substitute(t, before))
        env.constants[f"{name}.{v.name}"] = Signature(f"{name}.{v.name}", signature)
        before[v] = projection
    env.structures[name] = out
    return out


def _telescope(binders: list[tuple[Local, Expr, str]], result: Expr) -> Expr:
    for v, t, kind in reversed(binders):
        result = Pi(v, t, result, kind)
    return result


def without_structures(
    env: Environment,
    entries: Entries,
    instances: list[tuple[str, Expr]],
    conclusion: Expr,
) -> tuple[Entries, list[tuple[str, Expr]], Expr]:
    """Variables of structure types replaced by their fields, in everything."""
    if not env.structures:
        return entries, instances, conclusion
    table: dict[Local, Expr] = {}
    out: Entries = []
    pending = list(entries)
    while pending:
        v, t = pending.pop(0)
        t = _reduced(env, substitute(t, table))
        structure = env.structure(head(t))
        if structure is None:
            out.append((v, t))
            continue
        inside: dict[Local, Expr] = dict(zip(structure.params, arguments(t), strict=True))
        parts: Entries = []
        for f, ft in structure.fields:
            new = fresh_local(f"{v.name}.{f.name}")
            parts.append((new, substitute(ft, inside)))
            inside[f] = new
        table[v] = app(f"{structure.name}.mk", *arguments(t), *(x for x, _ in parts))
        pending = parts + pending

    def through(e: Expr) -> Expr:
        return _reduced(env, substitute(e, table))

    out = [(v, through(t)) for v, t in out]
    done = [(n, through(p)) for n, p in instances], through(conclusion)
    for e in (*(t for _, t in out), *(p for _, p in done[0]), done[1]):
        _refuse_structures(env, e)
    return out, *done


def _refuse_structures(env: Environment, e: Expr) -> None:
    for x in walk(e):
        name = x.name if isinstance(x, Const) else ""
        if env.structure(name) or (
            env.structure(name.rpartition(".")[0]) and not env.definition(name)
        ):
            raise Unreadable("construct", f"the structure {name} inside a statement", (0, 0))


def _reduced(env: Environment, e: Expr) -> Expr:
    """Projections of constructors, and definitions that take or return structures, reduced."""
    e = rebuild(e, lambda x: _reduced(env, x))
    if isinstance(e, App) and isinstance(e.fn, Const):
        opened = _projected(env, e.fn.name, e.args) or _opened(env, e.fn.name, e.args)
        if opened is not None:
            return _reduced(env, opened)
    return e


def _projected(env: Environment, name: str, args: tuple[Expr, ...]) -> Expr | None:
    owner, _, field = name.rpartition(".")
    structure = env.structure(owner)
    if structure is None:
        return None
    count = len(structure.params)
    names = [f.name for f, _ in structure.fields]
    if field not in names or len(args) <= count or head(args[count]) != f"{owner}.mk":
        return None
    part = arguments(args[count])[count + names.index(field)]
    return beta(part, args[count + 1 :])


def _opened(env: Environment, name: str, args: tuple[Expr, ...]) -> Expr | None:
    """A definition unfolded where a structure goes in or comes out."""
    d = env.definition(name)
    if d is None or len(args) < len(d.params):
        return None
    touches = env.structure(head(d.result)) or any(env.structure(head(t)) for _, t in d.params)
    if not touches:
        return None
    table = {v: a for (v, _), a in zip(d.params, args, strict=False)}
    return beta(substitute(d.body, table), args[len(d.params) :])
