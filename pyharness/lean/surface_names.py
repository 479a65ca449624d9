"""Free identifiers of surface terms: which `variable` binders does a declaration mention?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyharness.lean import syntax as s


def free_names(term: s.Term | None) -> frozenset[str]:
    """First components of all identifiers not bound inside `term`."""
    return frozenset() if term is None else frozenset(_free(term, frozenset()))


def binder_names(binders: Iterable[s.Binder]) -> frozenset[str]:
    """Free names of a telescope: later types see earlier binders."""
    out: set[str] = set()
    bound: frozenset[str] = frozenset()
    for b in binders:
        out |= set(_binder(b, bound))
        bound |= set(b.names)
    return frozenset(out)


def _binder(b: s.Binder, bound: frozenset[str]) -> Iterator[str]:
    for part in (b.type, b.default, b.pred[1] if b.pred else None):
        if part is not None:
            yield from _free(part, bound)


def _scoped(
    binders: tuple[s.Binder, ...], bodies: Iterable[s.Term | None], bound: frozenset[str]
) -> Iterator[str]:
    for b in binders:
        yield from _binder(b, bound)
        bound |= set(b.names)
        if b.pattern is not None:
            bound |= set(_free(b.pattern, frozenset()))
    for body in bodies:
        if body is not None:
            yield from _free(body, bound)


def _free(term: s.Term, bound: frozenset[str]) -> Iterator[str]:
    match term:
        case s.Ident():
            name = term.name.split(".")[0]
            if name not in bound:
                yield name
        case s.Lam() | s.Quant():
            yield from _scoped(term.binders, (term.body,), bound)
        case s.Big():
            for _, argument in term.args:
                yield from _free(argument, bound)
            yield from _scoped(term.binders, (term.cond, term.body), bound)
        case s.SetOf():
            yield from _scoped((term.binder,), (term.body,), bound)
        case s.Let():
            for part in (term.type, term.value):
                if part is not None:
                    yield from _free(part, bound)
            inside = _free(term.pattern, frozenset()) if term.pattern is not None else ()
            yield from _free(term.body, bound | {term.name, *inside})
        case s.Match():
            for x in term.discriminants:
                yield from _free(x, bound)
            for case in term.alternatives:
                names = {n for p in case.patterns for n in _free(p, frozenset())}
                yield from _free(case.body, bound | names)
        case s.StructInst():
            for x in (*term.bases, *(v for _, v in term.fields)):
                yield from _free(x, bound)
        case s.App():
            yield from _free(term.fn, bound)
            for a in term.args:
                yield from _free(a.term, bound)
        case s.Op():
            for x in term.args:
                yield from _free(x, bound)
        case s.Proj() | s.Coe():
            yield from _free(term.term, bound)
        case s.Ascribe():
            yield from _free(term.term, bound)
            if term.type is not None:
                yield from _free(term.type, bound)
        case s.Tuple() | s.Anon() | s.VecLit() | s.SetLit() | s.ListLit():
            for x in term.items:
                yield from _free(x, bound)
        case s.MatLit():
            for row in term.rows:
                for x in row:
                    yield from _free(x, bound)
        case s.Ite():
            inner = bound | ({term.hyp} if term.hyp else frozenset())
            yield from _free(term.cond, bound)
            yield from _free(term.then, inner)
            yield from _free(term.other, inner)
        case _:
            return
