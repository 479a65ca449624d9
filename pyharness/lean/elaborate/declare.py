"""Declarations: which variables they take, definitions, and statements as claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pyharness.lean import syntax as s
from pyharness.lean.canonical import print_expr, print_statement, statement_hash
from pyharness.lean.claim import Claim, Hypothesis, Unread, Variable
from pyharness.lean.elaborate.carriers import REALS, Carrier
from pyharness.lean.elaborate.environment import Definition, Environment, Signature
from pyharness.lean.elaborate.instances import NUMBERS
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.elaborate.structures import read_structure, without_structures
from pyharness.lean.elaborate.telescopes import Telescope, elaborate_binders, included_binders
from pyharness.lean.elaborate.terms import Elaborator
from pyharness.lean.expr import (
    PROP,
    TYPE,
    Const,
    Expr,
    Local,
    Pi,
    Sort,
    arguments,
    head,
    substitute,
    walk,
)
from pyharness.lean.limits import MOST_BINDERS
from pyharness.lean.surface_names import binder_names, free_names
from pyharness.lean.unify import fresh_local
from pyharness.records import Position


def read_definition(
    decl: s.Declaration, env: Environment, carrier: Carrier = REALS
) -> tuple[Signature, Definition]:
    """Elaborate a `def`, its ring of scalars at one carrier; raises Unreadable."""
    if decl.body is None:
        raise Unreadable("construct", "a definition without `:=`", decl.pos)
    mentioned = binder_names(decl.binders) | free_names(decl.type) | free_names(decl.body)
    binders = [*included_binders(decl, mentioned), *decl.binders]
    el = Elaborator(env, decl.scope)
    tele = elaborate_binders(el, binders, [decl.type, decl.body], statement=False, carrier=carrier)
    params = _parameters(tele, binders)
    if decl.type is not None:
        result = el.elab_type(decl.type)
        with _recursively(decl, env, el, params, result):
            body, _ = el.elab_as(decl.body, result)
    else:
        body, result = el.elab(decl.body, None)
    done = [(v, el.finish(t, folded=True) if t != TYPE else TYPE, k) for v, t, k in params]
    result, body = el.finish(result, folded=True), el.finish(body)
    _finite_indices([result, body, *(t for _, t, _ in done)])
    signature: Expr = result
    for v, t, k in reversed(done):
        signature = Pi(v, t, signature, k)
    return (
        Signature(decl.name, signature),
        Definition(
            decl.name,
            tuple((v, t) for v, t, _ in done),
            result,
            body,
            tele.generic,
            decl.kind == "abbrev" or "reducible" in decl.attributes,
        ),
    )


@contextmanager
def _recursively(
    decl: s.Declaration,
    env: Environment,
    el: Elaborator,
    params: list[tuple[Local, Expr, str]],
    result: Expr,
) -> Iterator[None]:
    """The name of a definition is known in its own body when it is used there."""
    called = {part for n in (decl.name, decl.written_name) for part in (n.partition(".")[0], n)}
    called.add(decl.name.rpartition(".")[2])
    if decl.body is None or not called & free_names(decl.body):
        yield
        return
    signature = el.ctx.zonk(result)
    for v, t, kind in reversed(params):
        signature = Pi(v, el.ctx.zonk(t), signature, kind)
    env.constants[decl.name] = Signature(decl.name, signature)
    try:
        yield
    except Unreadable:
        del env.constants[decl.name]
        raise


def _parameters(tele: Telescope, binders: Sequence[s.Binder]) -> list[tuple[Local, Expr, str]]:
    """The parameters of a definition or structure in the order in which they were bound."""
    kinds = {n: b.kind for b in binders for n in b.names}
    params: list[tuple[Local, Expr, str]] = [
        (v, TYPE, "implicit" if kinds.get(v.name) != "explicit" else "explicit") for v in tele.types
    ]
    params += [(v, t, k if k == "explicit" else "implicit") for v, t, k in tele.entries]
    return sorted(params, key=lambda p: p[0].uid)


def define_structure(decl: s.Declaration, env: Environment) -> None:
    """Read a `structure`; raises Unreadable."""
    if not isinstance(decl.body, s.StructInst) or not decl.body.fields:
        raise Unreadable("construct", "a structure without readable fields", decl.pos)
    types = [t for _, t in decl.body.fields]
    mentioned = binder_names(decl.binders).union(*(free_names(t) for t in types))
    binders = [*included_binders(decl, mentioned), *decl.binders]
    el = Elaborator(env, decl.scope)
    tele = elaborate_binders(el, binders, types, statement=False)
    read_structure(decl, env, el, _parameters(tele, binders))


def read_statement(
    decl: s.Declaration, env: Environment, path: str, carrier: Carrier = REALS
) -> Claim | Unread:
    """A theorem, or a definition of type `Prop`, as a claim about one ring of scalars."""
    position = Position(path, *decl.pos)
    kind = "conjecture" if decl.kind in ("def", "abbrev") else "theorem"
    try:
        if decl.problem:
            raise Unreadable("syntax", decl.problem, decl.problem_pos)
        bound = sum(len(b.names) for b in (*decl.binders, *decl.scope.variables))
        if bound > MOST_BINDERS:
            raise Unreadable("construct", f"{bound} names are bound", decl.pos)
        statement = decl.body if kind == "conjecture" else decl.type
        if statement is None:
            raise Unreadable("syntax", "no statement", decl.pos)
        if kind == "conjecture" and any(
            b.kind != "inst" for b in included_binders(decl, free_names(statement))
        ):
            raise Unreadable("construct", "a predicate on `variable`s states nothing", decl.pos)
        claim = _statement(decl, statement, kind, env, position, carrier)
        return replace(claim, declaration=decl, environment=env)
    except RecursionError:
        return Unread(
            decl.name, kind, position, "syntax", "nested too deeply", decl.source, decl.proof
        )
    except Unreadable as problem:
        at = problem.pos if problem.pos != (0, 0) else decl.pos
        return Unread(
            decl.name,
            kind,
            Position(path, *at),
            problem.category,
            problem.message,
            decl.source,
            decl.proof,
        )


def _statement(
    decl: s.Declaration,
    statement: s.Term,
    kind: str,
    env: Environment,
    position: Position,
    carrier: Carrier,
    scalars: frozenset[str] = frozenset(),
) -> Claim:
    mentioned = binder_names(decl.binders) | free_names(statement)
    binders = [*included_binders(decl, mentioned), *decl.binders]
    el = Elaborator(env, decl.scope)
    tele = elaborate_binders(el, binders, [statement], carrier=carrier, entries=scalars)
    conclusion = el.elab_prop(statement)
    entries = [(v, el.finish(t)) for v, t, _ in tele.entries]
    instances = [(n, el.finish(p)) for n, p in tele.instances]
    conclusion = el.finish(conclusion)
    inside = _spaces_in_matrices(tele, [conclusion, *(t for _, t in entries)]) - scalars
    if inside:
        return _statement(decl, statement, kind, env, position, carrier, scalars | inside)
    _finite_indices([conclusion, *(t for _, t in entries), *(p for _, p in instances)])
    _ring_entries([conclusion, *(t for _, t in entries), *(p for _, p in instances)])
    types = [*tele.types, *(v for v, t in entries if t == TYPE)]  # `{β}` without a type
    entries = [(v, t) for v, t in entries if t != TYPE]
    negated = False
    if head(conclusion) == "Not" and isinstance(arguments(conclusion)[0], Pi):
        inner = arguments(conclusion)[0]
        if not entries and not instances:
            conclusion, negated = inner, True
            kind = "refutation" if kind == "theorem" else kind
    more_types, more, conclusion = _intro(conclusion)
    types += more_types
    entries, instances, conclusion = without_structures(env, entries + more, instances, conclusion)
    is_prop = _PropTest(env, dict(entries))
    assumed = [v for v, t in entries if is_prop(t)]
    data = [Variable(v, t) for v, t in entries if v not in assumed]
    hypotheses = [Hypothesis(n, p) for n, p in instances]
    hypotheses += [Hypothesis(v.name, t, v) for v, t in entries if v in assumed]
    definitions = _unfolded(env, [*(t for _, t in entries), *(p for _, p in instances), conclusion])
    binders_shown = [(v.local, v.type) for v in data]
    binders_shown += [(h.local or Local(h.name, -1), h.prop) for h in hypotheses]
    canonical = print_statement(types, binders_shown, conclusion, negated=negated)
    return Claim(
        decl.name,
        kind,
        position,
        tuple(types),
        tuple(data),
        tuple(hypotheses),
        conclusion,
        definitions,
        canonical,
        statement_hash(canonical, definitions),
        decl.source,
        decl.proof,
        decl.docstring,
        negated,
        tuple(tele.at_reals),
        tuple((name, print_expr(space)) for name, space in tele.spaces),
    )


def _spaces_in_matrices(tele: Telescope, parts: Sequence[Expr]) -> frozenset[str]:
    """Vector spaces whose members turn out to be entries of matrices: scalars, after all."""
    if not tele.spaces:
        return frozenset()
    found = {
        arguments(x)[2] for e in parts for x in walk(e) if _is_matrix(x) and len(arguments(x)) == 3
    }
    return frozenset(name for name, space in tele.spaces if space in found)


def _is_matrix(e: Expr) -> bool:
    return head(e) == "Matrix" or head(e).startswith("Matrix.norm.")


def _ring_entries(parts: Sequence[Expr]) -> None:
    """Matrices of positions (`A.map g` with g into an index type) are not read."""
    for e in parts:
        for x in walk(e):
            entries = {"Matrix": slice(2, 3), "Matrix.map": slice(2, 4)}.get(head(x), slice(0))
            if any(isinstance(a, Local) for a in arguments(x)[entries]):
                raise Unreadable("class", "a matrix with entries in an index type", (0, 0))


def _finite_indices(parts: Sequence[Expr]) -> None:
    """Rows and columns are finite types: `circulant v` over a group of scalars is not read."""
    for e in parts:
        for x in walk(e):
            if head(x) == "Matrix" and any(head(i) in NUMBERS for i in arguments(x)[:2]):
                raise Unreadable("class", "a matrix indexed by numbers", (0, 0))


def _intro(e: Expr) -> tuple[list[Local], list[tuple[Local, Expr]], Expr]:
    """Move leading `∀`s and implications of the conclusion into binders."""
    types: list[Local] = []
    entries: list[tuple[Local, Expr]] = []
    while isinstance(e, Pi):
        if e.kind == "inst":
            e = e.body
            continue
        var = fresh_local(e.var.name if e.var.name != "_" else f"h{len(entries)}")
        e_type, body = e.type, substitute(e.body, {e.var: var})
        if isinstance(e_type, Sort) and e_type != PROP:
            types.append(var)
        else:
            entries.append((var, e_type))
        e = body
    return types, entries, e


@dataclass
class _PropTest:
    """Is this type a proposition? Asks the constants' signatures."""

    env: Environment
    locals: dict[Local, Expr]

    def __call__(self, t: Expr) -> bool:
        el = Elaborator(self.env, _EMPTY_SCOPE)
        el.locals[-1].update({f"{v.name}#{v.uid}": (v, x) for v, x in self.locals.items()})
        return el.is_proposition(t) or (head(t).startswith("Instance."))


_EMPTY_SCOPE = s.Scope((), (), (), (), frozenset(), (), ())


def _unfolded(env: Environment, roots: Sequence[Expr]) -> tuple[Definition, ...]:
    """Definitions reachable from expressions, dependencies first."""
    done: dict[str, Definition] = {}
    begun: set[str] = set()

    def visit(e: Expr) -> None:
        for x in walk(e):
            if isinstance(x, Const) and x.name not in done:
                d = env.definition(x.name)
                if d is not None and d.name not in begun:
                    begun.add(d.name)  # a recursive definition reaches itself
                    for _, t in d.params:
                        visit(t)
                    visit(d.body)
                    done[d.name] = d

    for r in roots:
        visit(r)
    return tuple(done.values())
