"""A counterexample as a Lean `example`: the statement at explicit matrices is not true.

    example : ¬ ∀ (A : Matrix (Fin 2) (Fin 2) ℝ) (B : Matrix (Fin 2) (Fin 2) ℝ),
        A = (!![0, 1; 2, 0] : Matrix (Fin 2) (Fin 2) ℝ) →
        B = (!![0, 1; 2, 0] : Matrix (Fin 2) (Fin 2) ℝ) →
        stableRank (A * B) ≤ min (stableRank A) (stableRank B) := by

Index types become `Fin k`, numbers that sizes depend on are put in, every other variable gets an
equation. Hypotheses stay as premises, in the words of the source.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.types import Env
from pyharness.lean import syntax as s
from pyharness.lean.claim import Claim, Variable
from pyharness.lean.expr import free_locals, head
from pyharness.lean.parser import ParseError, parse_term
from pyharness.lean.surface_names import free_names
from pyharness.lean.surface_print import print_term
from pyharness.refutation.lean_values import NoLeanText, Writer
from pyharness.refutation.substitute import put_in
from pyharness.refutation.telescope import Parts, parts_of
from pyharness.refutation.tidy import tidied

_WIDTH = 96
_LOOSE = ("=", "≤", "<", "≠", "≥", ">", "∈", "∉")  # → binds looser, so no brackets are needed


@dataclass(frozen=True)
class Example:
    """The proposition `¬ ∀ …`, and how many equations fix its variables."""

    proposition: str
    equations: int
    plain: bool  # every equation is `x = value`, so `rfl` proves it
    name: str

    def text(self) -> str:
        """The whole `example`, for pasting below the statement it refutes."""
        lines = [f"-- {self.name} is false; paste this below it."]
        lines.append(f"example : {self.proposition} := by")
        if self.plain and self.equations:
            holes = " ".join(["_"] * self.equations + ["rfl"] * self.equations)
            lines += ["  intro h", f"  have h := h {holes}"]
        return "\n".join([*lines, "  sorry"])


def parse(claim: Claim, text: str) -> s.Term:
    """Text read where the claim stands, its notation and namespaces open. Raises ParseError."""
    env, decl = claim.environment, claim.declaration
    assert env is not None
    assert decl is not None
    scope = decl.scope
    opens = (*scope.namespaces, *scope.opens, *scope.opens_scoped)
    return parse_term(text, env.notations, opens=opens)


def example(claim: Claim, compiler: Compiler, env: Env, scalar: str = "ℝ") -> Example:
    """The counterexample `env` of `claim` as Lean text; generic scalars become `scalar`.

    Raises
    ------
    NoLeanText : with the reason.
    """
    parts = parts_of(claim)
    writer = Writer(compiler, env)
    try:
        table, free = _table(claim, parts, writer, scalar)
        proposition = _proposition(claim, parts, writer, table, free)
    except (ParseError, ValueError) as problem:
        raise NoLeanText(f"the text would not parse: {problem}") from problem
    equations = [v for v in claim.data if v.name in free]
    return Example(
        proposition,
        len(equations),
        all(head(v.type) != "Equiv.Perm" for v in equations),
        claim.name or "the statement",
    )


def _table(
    claim: Claim, parts: Parts, w: Writer, scalar: str
) -> tuple[dict[str, s.Term], list[str]]:
    """What is put in for types and sizes, and the variables that keep their names."""
    table = {t.name: parse_term(f"({w.index(t)})") for t in claim.types}
    table |= {name: parse_term(f"({scalar})") for name in parts.scalars}
    table |= {name: put_in(parse_term(text), table) for name, text in parts.spaces.items()}
    sizes = frozenset().union(*(free_locals(v.type) for v in claim.data))
    free = []
    for name in parts.data:
        v = _variable(claim, name)
        if v.local in sizes:
            table[name] = parse_term(w.value(w.env[v.local.uid], v.type))
        else:
            free.append(name)
    return table, free


def _variable(claim: Claim, name: str) -> Variable:
    return next(v for v in claim.data if v.name == name)


def _proposition(
    claim: Claim, parts: Parts, w: Writer, table: dict[str, s.Term], free: list[str]
) -> str:
    def tidy(text: str) -> str:
        return tidied(text, lambda t: parse(claim, t))

    def written(term: s.Term) -> str:
        return tidy(print_term(put_in(term, table)))

    variables = [_variable(claim, name) for name in free]
    steps = [_equation(w, v) for v in variables]
    later = frozenset().union(*(free_names(t) for _, t in parts.premises)) | free_names(
        parts.conclusion
    )
    for b in parts.instances:  # `[Invertible A]`, as a premise where nothing speaks of ⅟A
        assert isinstance(b.type, s.App)
        if _speaks_of_inverse(parts):
            steps.append(f"∀ [{written(b.type)}],")
        else:
            unit = s.App(s.Ident("IsUnit", b.pos), b.type.args, b.pos)
            steps.append(f"{written(unit)} →")
    for name, premise in parts.premises:
        text = written(premise)
        if name in later:
            steps.append(f"∀ {name} : {text},")
        else:
            loose = isinstance(premise, s.Op) and premise.sym in _LOOSE
            steps.append(f"{text if loose or ' ' not in text else f'({text})'} →")
    steps.append(written(parts.conclusion))
    binders = _binders(w, variables)
    if not binders and len(steps) == 1:
        return f"¬ ({steps[0]})"
    opening = f"∀{binders}," if binders else ""
    lines = [opening, *steps] if binders else steps
    body = textwrap.indent("\n".join(lines), "    ")
    if not binders:
        return f"¬ (\n{body})"
    return "¬ " + body.lstrip() if len(opening) <= _WIDTH else f"¬\n{body}"


def _speaks_of_inverse(parts: Parts) -> bool:
    texts = [print_term(parts.conclusion), *(print_term(t) for _, t in parts.premises)]
    return any("⅟" in text or "invOf" in text for text in texts)


def _binders(w: Writer, variables: list[Variable]) -> str:
    """` (A B : T) (x : ℝ)`: neighbours of one type share their brackets."""
    groups: list[tuple[str, list[str]]] = []
    for v in variables:
        t = w.type(v.type)
        if groups and groups[-1][0] == t:
            groups[-1][1].append(v.name)
        else:
            groups.append((t, [v.name]))
    return "".join(f" ({' '.join(names)} : {t})" for t, names in groups)


def _equation(w: Writer, v: Variable) -> str:
    value = w.env[v.local.uid]
    if head(v.type) == "Equiv.Perm":
        index = w.index(v.type.args[0])  # type: ignore[union-attr]
        images = ", ".join(str(x) for x in value.values)
        return f"(∀ i, {v.name} i = (![{images}] : {index} → {index}) i) →"
    return f"{v.name} = {w.value(value, v.type)} →"
