"""The tie check: every fast implementation against the definition it stands for.

Both are run on the corpus and on random small witnesses of the definition's parameters; any
difference is reported with the witness, and the gate is red.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from pyharness.arithmetic import Undecided
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.equality import equality
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.show import show_witness
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim, Variable
from pyharness.lean.elaborate.environment import Definition
from pyharness.lean.expr import TYPE, App, Const
from pyharness.records import Position
from pyharness.vocabulary.truth import guarded
from pyharness.witnesses import corpus
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant, draw_sizes, draw_value
from pyharness.witnesses.hints import Hints

DRAWS = 60


def disagreements(
    definition: Definition,
    all_definitions: Iterable[Definition],
    implementation: Callable[..., Any],
    *,
    seed: int = 0,
    draws: int = DRAWS,
) -> tuple[str, ...]:
    """Witnesses on which implementation and unfolded definition are not certainly equal.

    One line, too, when no witness could be compared: then nothing ties the two together.
    """
    known = {d.name: d for d in all_definitions}
    unfolded, fast = Compiler(known), Compiler(known, {definition.name: implementation})
    params = [v for v, _ in definition.params]
    call = App(Const(definition.name), tuple(params))
    slow_code, fast_code = unfolded.compile(call), fast.compile(call)
    equal = equality(unfolded, definition.result)
    claim = _as_claim(definition)
    out: list[str] = []
    compared = 0
    for env in _witnesses(claim, unfolded, seed, draws):
        try:
            a, b = slow_code(env), fast_code(env)
            same = guarded(partial(equal, env, a, b))
        except Undecided:
            continue
        compared += 1
        if same.value is not True:
            values = ", ".join(f"{k} = {v}" for k, v in show_witness(claim, env).items())
            out.append(f"{definition.name} differs from its implementation at {values}")
    if not compared:
        out.append(f"{definition.name} could be compared with its implementation on no witness")
    return tuple(out)


def check_all(
    claims: Iterable[Claim], implementations: Mapping[str, Callable[..., Any]], *, seed: int = 0
) -> dict[str, tuple[str, ...]]:
    """Disagreements per definition that has an implementation and is used by some claim."""
    found: dict[str, tuple[Definition, tuple[Definition, ...]]] = {}
    for c in claims:
        for d in c.definitions:
            if d.name in implementations:
                found.setdefault(d.name, (d, c.definitions))
    return {
        name: disagreements(d, scope, implementations[name], seed=seed)
        for name, (d, scope) in found.items()
    }


def _as_claim(d: Definition) -> Claim:
    """The definition's parameters as the variables of a claim without content."""
    types = tuple(v for v, t in d.params if t == TYPE)
    data = tuple(Variable(v, t) for v, t in d.params if t != TYPE)
    return Claim(
        d.name, "theorem", Position("", 0), types, data, (), Const("True"), (d,), "", "", "", ""
    )


def _witnesses(claim: Claim, c: Compiler, seed: int, draws: int) -> Iterable[Env]:
    hints = Hints()
    ch = SeededChooser(f"tie:{claim.name}:{seed}")
    for _, env in corpus.assignments(claim, hints):
        if _fill(claim, c, env, ch):
            yield env
    for _ in range(draws):
        env = draw_sizes(claim, hints, ch)
        if _fill(claim, c, env, ch):
            yield env


def _fill(claim: Claim, c: Compiler, env: Env, ch: SeededChooser) -> bool:
    try:
        for v in claim.data:
            if v.local.uid not in env:
                env[v.local.uid] = draw_value(c, v, set(), env, ch)
    except (NoInhabitant, Unevaluable):
        return False
    return True
