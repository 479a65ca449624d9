"""The binders of a declaration: which variables it takes, scalars, classes as hypotheses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.carriers import REALS, Carrier
from pyharness.lean.elaborate.coercions import members_type
from pyharness.lean.elaborate.kinds import (
    AUTOMATIC_ON_INDEX,
    DECIDABLE,
    INDEX_HYPOTHESES,
    class_of,
    scalar_names,
)
from pyharness.lean.elaborate.measure_binders import measure_class, without_sigma_algebras
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.elaborate.spaces import (
    bind_space,
    space_instance,
    space_variables,
    vectors_under,
)
from pyharness.lean.elaborate.submodule_classes import about_submodule, fact
from pyharness.lean.elaborate.terms import Elaborator
from pyharness.lean.expr import (
    PROP,
    TYPE,
    Expr,
    Local,
    Sort,
    app,
    head,
)
from pyharness.lean.surface_names import binder_names, free_names


@dataclass
class Telescope:
    """Elaborated binders of a declaration."""

    types: list[Local] = field(default_factory=list)
    entries: list[tuple[Local, Expr, str]] = field(default_factory=list)  # local, type, kind
    instances: list[tuple[str, Expr]] = field(default_factory=list)  # hypotheses by class
    at_reals: list[str] = field(default_factory=list)
    spaces: list[tuple[str, Expr]] = field(default_factory=list)  # read at these concrete spaces
    generic: bool = False  # a definition over any space: its types stay variables


def included_binders(decl: s.Declaration, mentioned: frozenset[str]) -> list[s.Binder]:
    """The `variable`s that Lean adds to a declaration, in order.

    Variables mentioned in the header or, outside it, by a name that the header does not bind,
    everything their types mention, variables named by `include`, and instances all of whose
    variables are in. A name means the last variable so called before the place that mentions it:
    one that a later variable hides is added only for what was said of it before.
    """
    scope = decl.scope
    bound = {n for b in decl.binders for n in b.names}
    start = (set(mentioned) - bound) | binder_names(decl.binders) | scope.includes
    start |= vectors_under(scope.variables, start)
    wanted = _closure(scope.variables, start)
    out: list[s.Binder] = []
    for k, b in enumerate(scope.variables):
        if b.kind == "inst":
            meant = [_meant(scope.variables, n, k) for n in free_names(b.type)]
            uses = {p for p in meant if p is not None and scope.variables[p[0]].kind != "inst"}
            omitted = any(_same(b, o) for o in scope.omits)
            named = any((k, n) in wanted for n in b.names)
            if uses <= wanted and not omitted and (uses or named):
                out.append(b)
            continue
        names = tuple(n for n in b.names if (k, n) in wanted)
        if names:
            out.append(s.Binder(names, b.type, b.kind, b.pos, b.pred, b.default))
    return out


_Place = tuple[int, str]  # a variable: where its binder stands, and its name


def _meant(variables: Sequence[s.Binder], name: str, before: int) -> _Place | None:
    """The variable that `name` means in the binder at `before`."""
    for k in range(before - 1, -1, -1):
        if name != "_" and name in variables[k].names:
            return k, name
    return None


def _closure(variables: Sequence[s.Binder], names: Iterable[str]) -> set[_Place]:
    """The variables that a declaration means by `names`, and those that their types mention."""
    last: dict[str, int] = {}
    for k, b in enumerate(variables):
        last.update((n, k) for n in b.names if n != "_")
    todo = [(last[n], n) for n in names if n in last]
    wanted: set[_Place] = set()
    while todo:
        place = todo.pop()
        if place in wanted:
            continue
        wanted.add(place)
        k = place[0]
        if variables[k].type is not None:
            found = (_meant(variables, n, k) for n in free_names(variables[k].type))
            todo += [f for f in found if f is not None]
    return wanted


def _same(b: s.Binder, omitted: s.Term) -> bool:
    if isinstance(omitted, s.ListLit) and len(omitted.items) == 1:
        omitted = omitted.items[0]  # `[inst]` as written
    if isinstance(omitted, s.Ident):
        return omitted.name in b.names
    return class_of(omitted)[0] == (class_of(b.type)[0] if b.type else "") and free_names(
        omitted
    ) == free_names(b.type)


def elaborate_binders(
    el: Elaborator,
    binders: Sequence[s.Binder],
    terms: Sequence[s.Term | None],
    *,
    statement: bool = True,
    carrier: Carrier = REALS,
    entries: frozenset[str] = frozenset(),
) -> Telescope:
    """Bring a declaration's binders into scope, deciding scalars and instance hypotheses.

    `entries` are type variables already found to be entries of matrices: no spaces, then.
    """
    type_names = [
        n for b in binders if isinstance(b.type, s.Sort) and b.type.kind != "Prop" for n in b.names
    ]
    binders = without_sigma_algebras(binders)
    spaces = space_variables(type_names, binders, entries)
    out = Telescope()
    if spaces and not statement:
        _generic_binders(el, binders, out)
        return out
    others = [n for n in type_names if n not in spaces]
    scalars = scalar_names(others, binders, terms, statement=statement)
    if not statement and scalars:
        # read at ℝ, `Odd n` of a natural number would be about its cast
        _generic_binders(el, binders, out)
        return out
    for b in binders:
        if b.kind == "inst":
            if not space_instance(el, b, spaces, out):
                _instance(el, b, scalars, out, carrier)
            continue
        for name in b.names:
            if b.type is None:
                t: Expr = el.ctx.fresh(TYPE)
            else:
                t = el.elab_type(b.type)
            if isinstance(t, Sort) and t != PROP:
                if name in scalars:
                    el.locals[-1][name] = (carrier.type, TYPE)  # type: ignore[assignment]
                    out.at_reals.append(name)
                    continue
                if name in spaces:
                    bind_space(el, spaces[name], out)
                    continue
                out.types.append(el.bind(name, TYPE))
                continue
            out.entries.append((el.bind(name, t), t, b.kind))
    return out


def _generic_binders(el: Elaborator, binders: Sequence[s.Binder], out: Telescope) -> None:
    """A definition over vector spaces keeps all its types: it is unfolded at those of its use."""
    el.generic = out.generic = True
    for b in binders:
        if b.kind == "inst":
            continue
        for name in b.names:
            t = el.ctx.fresh(TYPE) if b.type is None else el.elab_type(b.type)
            if isinstance(t, Sort) and t != PROP:
                out.types.append(el.bind(name, TYPE))
            else:
                out.entries.append((el.bind(name, t), t, b.kind))


def _instance(
    el: Elaborator, b: s.Binder, scalars: frozenset[str], out: Telescope, carrier: Carrier
) -> None:
    assert b.type is not None
    cls, args = class_of(b.type)
    names = [a.name for a in args if isinstance(a, s.Ident)]
    if cls in DECIDABLE or about_submodule(el, b):
        return
    of_measure = measure_class(el, b)
    if of_measure is not None:
        out.instances.append(of_measure)
        return
    proposition = fact(el, b)
    if proposition is not None:
        out.instances.append(
            (b.names[0] if b.names and b.names[0] != "_" else "[Fact]", proposition)
        )
        return
    if names and all(n in scalars or n in ("ℝ", "ℕ", "ℤ") for n in names):
        others = tuple(n for n in names if n not in scalars)
        if not carrier.holds(cls, others):
            where = f"is not known to hold of {carrier.name}"
            raise Unreadable("class", f"[{cls} {' '.join(names)}] {where}", b.pos)
        return
    if cls in AUTOMATIC_ON_INDEX and not set(names) & scalars:
        return
    if cls in INDEX_HYPOTHESES and len(args) == 1:
        e, t = el.elab(args[0], None)
        if head(el.ctx.zonk(t)) == "Submodule":
            e = members_type(e, el.ctx.zonk(t))
        prop = app("Instance." + cls, e)
        out.instances.append((b.names[0] if b.names and b.names[0] != "_" else f"[{cls}]", prop))
        return
    if cls == "AtLeastTwo" and b.type is not None:
        out.instances.append((f"[{cls}]", el.elab_prop(b.type)))
        return
    if cls == "Invertible" and len(args) == 1:
        e, t = el.elab(args[0], None)
        out.instances.append((f"[{cls}]", app("Instance.Invertible", t, e)))
        return
    raise Unreadable("class", f"[{cls}] on {', '.join(names) or 'a compound type'}", b.pos)
