"""The scopes of a Lean file: what `namespace`, `section`, `open`, `variable` … put in force."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from pyharness.lean.grammar import Grammar, grammar_for
from pyharness.lean.notation import Rule, builtin_scopes
from pyharness.lean.syntax import Binder, Scope, Term


@dataclass(slots=True)
class Frame:
    """One open `namespace` or `section`, with everything in force inside it."""

    name: str
    is_namespace: bool
    line: int = 0
    namespaces: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    opens_scoped: tuple[str, ...] = ()
    hidden_opens: tuple[str, ...] = ()
    variables: tuple[Binder, ...] = ()
    includes: frozenset[str] = frozenset()
    omits: tuple[Term, ...] = ()
    local_instances: tuple[str, ...] = ()
    local_rules: tuple[Rule, ...] = ()
    hidden_tokens: frozenset[str] = frozenset()  # notation that variables of this name switch off
    _scope: Scope | None = None
    _grammar: Grammar | None = None

    def child(self, name: str, is_namespace: bool, line: int) -> Frame:
        namespaces = (*self.namespaces, name) if is_namespace and name else self.namespaces
        return replace(
            self,
            name=name,
            is_namespace=is_namespace,
            line=line,
            namespaces=namespaces,
            _scope=None,
            _grammar=None,
        )

    def changed(self) -> None:
        self._scope = self._grammar = None

    def scope(self) -> Scope:
        if self._scope is None:
            self._scope = Scope(
                namespaces=self.namespaces,
                opens=self.opens,
                opens_scoped=self.opens_scoped,
                variables=self.variables,
                includes=self.includes,
                omits=self.omits,
                local_instances=self.local_instances,
                hidden_opens=self.hidden_opens,
            )
        return self._scope

    def prefixes(self) -> list[str]:
        """The enclosing namespaces, `A`, `A.B` …, shortest first."""
        parts = ".".join(self.namespaces).split(".") if self.namespaces else []
        return [".".join(parts[: i + 1]) for i in range(len(parts))]

    def active(self, extra_namespace: str = "") -> frozenset[str]:
        """Namespaces whose scoped notation is in force (relative names resolved)."""
        prefixes = self.prefixes()
        found = set(prefixes)
        if extra_namespace:
            base = prefixes[-1] + "." if prefixes else ""
            parts = extra_namespace.split(".")
            found.update(base + ".".join(parts[: i + 1]) for i in range(len(parts)))
        known = _known_prefixes()
        bases = list(prefixes)
        for name in (*self.opens, *self.opens_scoped):
            found.add(name)
            # `open A B` also opens `A.B`: names are resolved in the namespaces already open.
            for resolved in (name, *(f"{base}.{name}" for base in bases)):
                if resolved in known or resolved == name or resolved.startswith(tuple(prefixes)):
                    found.add(resolved)
                if resolved in known and resolved not in bases:
                    bases.append(resolved)
        return frozenset(found)


@lru_cache(maxsize=1)
def _known_prefixes() -> frozenset[str]:
    """Every namespace that has scoped notation in Mathlib, and those around it."""
    return frozenset(
        scope[:end]
        for scope in builtin_scopes()
        for end in [*(i for i, c in enumerate(scope) if c == "."), len(scope)]
    )


@dataclass(slots=True)
class ScopedRules:
    """Rules that a file declares as `scoped notation`, and its plain ones."""

    everywhere: list[Rule] = field(default_factory=list)
    scoped: list[Rule] = field(default_factory=list)

    def grammar(self, frame: Frame, extra_namespace: str = "") -> Grammar:
        if frame._grammar is not None and not extra_namespace:
            return frame._grammar
        active = frame.active(extra_namespace)
        own = (
            *self.everywhere,
            *(rule for rule in self.scoped if rule.scope in active),
            *frame.local_rules,
        )
        grammar = grammar_for(active & builtin_scopes(), own)
        for token in sorted(frame.hidden_tokens):
            grammar = grammar.without(token)
        if not extra_namespace:
            frame._grammar = grammar
        return grammar


def with_variables(variables: tuple[Binder, ...], added: tuple[Binder, ...]) -> tuple[Binder, ...]:
    """Add the binders of a `variable` command; `variable (n)` only changes the kind of `n`."""
    result = list(variables)
    known = {name for binder in variables for name in binder.names}
    for binder in added:
        is_update = (
            binder.type is None
            and binder.kind != "inst"
            and binder.names
            and all(name in known for name in binder.names)
        )
        if is_update:
            for name in binder.names:
                _change_kind(result, name, binder.kind)
        else:
            result.append(binder)
            known.update(binder.names)
    return tuple(result)


def _change_kind(variables: list[Binder], name: str, kind: str) -> None:
    """Change the kind of the last variable of this name; its binder is split when shared."""
    for index in range(len(variables) - 1, -1, -1):
        binder = variables[index]
        if name not in binder.names:
            continue
        if binder.kind == kind:
            return
        at = binder.names.index(name)
        pieces = [
            replace(binder, names=names, kind=new)
            for names, new in (
                (binder.names[:at], binder.kind),
                ((name,), kind),
                (binder.names[at + 1 :], binder.kind),
            )
            if names
        ]
        variables[index : index + 1] = pieces
        return
