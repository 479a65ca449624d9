"""Words: Lean constants with their signature (in Lean syntax) and their meaning, side by side.

    @word("Matrix.transpose {m n α : Type*} (M : Matrix m n α) : Matrix n m α")
    def transpose(M, m, n): ...

The signature is parsed by the reader's own parser. The meaning takes, by name, whichever of the
signature's arguments it needs; type arguments arrive as `FiniteType` or `Carrier`. Meanings are
total, as Lean's functions are.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyharness.lean.elaborate.environment import Environment
from pyharness.lean.expr import PROP, TYPE, Expr, Local, Pi, Sort
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.lean.elaborate.environment import Definition
    from pyharness.lean.elaborate.terms import Elaborator
    from pyharness.lean.syntax import Declaration

Meaning = Callable[..., Value]


@dataclass(frozen=True)
class Word:
    name: str
    signature: str
    meaning: Meaning
    wants: tuple[str, ...]  # parameter names of the meaning
    params: tuple[str, ...] = ()  # all kept binders of the signature, filled in on loading


_WORDS: dict[str, tuple[str, Meaning]] = {}
_TYPES: dict[str, str] = {}
_SIGNATURES: dict[str, str] = {}
_DEFINITIONS: list[str] = []


def word(signature: str) -> Callable[[Meaning], Meaning]:
    """Register a constant's meaning under its Lean signature."""

    def register(meaning: Meaning) -> Meaning:
        name = signature.split()[0]
        if name in _WORDS:
            raise ValueError(f"{name} is registered twice")
        _WORDS[name] = (signature, meaning)
        return meaning

    return register


def type_word(signature: str) -> None:
    """Register a type former; `pyharness.evaluate.types` knows its values."""
    _TYPES[signature.split()[0]] = signature


def signature(text: str) -> None:
    """Register a constant whose meaning depends on static types; the compiler knows it."""
    _SIGNATURES[text.split()[0]] = text


def definitions(text: str) -> None:
    """Register words by Lean text: Mathlib's own definitions, unfolded at their types on use."""
    _DEFINITIONS.append(text)


@dataclass(frozen=True)
class Vocabulary:
    """All words, with their elaborated signatures."""

    environment: Environment
    words: dict[str, Word]
    definitions: dict[str, Definition]  # words whose meaning is Mathlib's own definition


@cache
def vocabulary() -> Vocabulary:
    """Load every word module and elaborate all signatures (once a process)."""
    from pyharness.lean.elaborate.environment import Signature
    from pyharness.lean.elaborate.terms import Elaborator
    from pyharness.lean.scanner import read_text
    from pyharness.vocabulary import load_words

    load_words()
    env = Environment()
    for base in ("Real", "Nat", "Int", "Rat", "NNReal", "Complex", "Bool", "Unit", "PUnit"):
        env.constants[base] = Signature(base, TYPE)
    lines = [*_TYPES.values(), *_SIGNATURES.values(), *(sig for sig, _ in _WORDS.values())]
    parsed = read_text("\n".join(f"opaque {line}" for line in lines), "<vocabulary>")
    found: dict[str, tuple[str, ...]] = {}
    for decl in parsed.declarations:
        if decl.problem or decl.type is None:
            raise ValueError(f"signature of {decl.name}: {decl.problem or 'no type'}")
        el = Elaborator(env, decl.scope)
        tele = _telescope(el, decl)
        result = el.finish(el.elab_type(decl.type), folded=True)
        signature: Expr = result
        for local, t, kind in reversed(tele):
            signature = Pi(local, t, signature, kind)
        env.constants[decl.name] = Signature(decl.name, signature)
        found[decl.name] = tuple(local.name for local, _, _ in tele)
    words = {}
    for name, (sig, meaning) in _WORDS.items():
        wants = tuple(inspect.signature(meaning).parameters)
        missing = [w for w in wants if w not in found[name]]
        if missing:
            raise ValueError(f"{name}: the meaning wants {missing}, the signature has none")
        words[name] = Word(name, sig, meaning, wants, found[name])
    return Vocabulary(env, words, _defined(env))


def _defined(env: Environment) -> dict[str, Definition]:
    """Elaborate the words given by Lean text, in order."""
    from pyharness.lean.elaborate.environment import Definition, Signature
    from pyharness.lean.elaborate.terms import Elaborator
    from pyharness.lean.scanner import read_text

    out: dict[str, Definition] = {}
    for text in _DEFINITIONS:
        for decl in read_text(text, "<vocabulary>").declarations:
            if decl.problem or decl.type is None or decl.body is None:
                raise ValueError(f"definition of {decl.name}: {decl.problem or 'incomplete'}")
            el = Elaborator(env, decl.scope, generic=True)
            tele = _telescope(el, decl)
            result = el.elab_type(decl.type)
            body = el.finish(el.elab_as(decl.body, result)[0])
            result = el.finish(result, folded=True)
            whole: Expr = result
            for local, t, kind in reversed(tele):
                whole = Pi(local, t, whole, kind)
            if decl.name in env.constants:
                raise ValueError(f"{decl.name} is registered twice")
            env.constants[decl.name] = Signature(decl.name, whole)
            params = tuple((local, t) for local, t, _ in tele)
            out[decl.name] = Definition(decl.name, params, result, body)
    return out


def _telescope(el: Elaborator, decl: Declaration) -> list[tuple[Local, Expr, str]]:
    """Binders of a signature: types stay generic, instances are dropped."""
    out: list[tuple[Local, Expr, str]] = []
    for b in decl.binders:
        if b.kind == "inst":
            continue
        for name in b.names:
            if b.type is None:
                raise ValueError(f"{decl.name}: {name} has no type")
            t = el.elab_type(b.type)
            if isinstance(t, Sort) and t != PROP:
                t = TYPE
            kind = b.kind if b.kind == "explicit" else "implicit"
            out.append((el.bind(name, t), t, kind))
    return [(v, t if isinstance(t, Sort) else el.finish(t, folded=True), k) for v, t, k in out]
