"""Surface syntax of the Lean terms and commands that the reader understands.

Produced by `parser.py` and `scanner.py`, consumed by `elaborate/`. Nothing here has a type yet:
`a * b` is `Op("*", (a, b))` whatever `a` is. Names are kept as written, dots included
(`hA.eigenvalues` is one `Ident`), because only the elaborator can tell a namespace from a field.

Positions are `(line, column)` in the source file, both from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

Pos = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ident:
    """A name as written. `.zero` (namespace from the expected type) keeps its dot in front."""

    name: str
    pos: Pos
    explicit: bool = False  # written `@name`


@dataclass(frozen=True, slots=True)
class Num:
    value: int
    pos: Pos


@dataclass(frozen=True, slots=True)
class Decimal:
    """A scientific literal such as `0.5` or `1e-3` (OfScientific, not OfNat)."""

    value: Fraction
    pos: Pos


@dataclass(frozen=True, slots=True)
class Text:
    value: str
    pos: Pos


@dataclass(frozen=True, slots=True)
class Hole:
    """`_` or `?_` or `?name`."""

    pos: Pos


@dataclass(frozen=True, slots=True)
class Sort:
    """`Prop`, `Type`, `Type*`, `Type u`, `Sort*`, `Sort u`; the universe is dropped."""

    kind: str  # "Prop", "Type" or "Sort"
    pos: Pos


@dataclass(frozen=True, slots=True)
class Arg:
    term: Term
    name: str | None = None  # `(name := term)`; `..` (fill with holes) is a Hole named ".."


@dataclass(frozen=True, slots=True)
class App:
    fn: Term
    args: tuple[Arg, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Op:
    """An operator applied to its operands, by its Lean token.

    Unary minus is `neg`; norms are `‖‖` and `‖‖₊`; absolute value is `||`; floors `⌊⌋`, `⌊⌋₊`,
    ceilings `⌈⌉`, `⌈⌉₊`; inner product `⟪⟫` (with the field as third operand when given by a
    subscript notation); the arrow between types or propositions is `→`; bundled arrows carry
    their ring: `→ₗ[R]` is `Op("→ₗ", (R, dom, cod))`, likewise `→L`, `≃ₗ`, `≃L`, `→ₐ`, `→+*` …
    A binary relation chain does not exist: relations are non-associative as in Lean.
    A subtype `{x // p}` is `Op("//", (SetOf(x, p),))`; `x[i]` is `[]`, `!₂[a, b]` is `!₂` of a
    `VecLit`, factorial is `!`. A word or symbol that only abbreviates a constant is not an `Op`
    but the `Ident` of that constant: `π` is `Real.pi` where `Real` is open.
    """

    sym: str
    args: tuple[Term, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Proj:
    """`e.field` or `e.1` on something that is not a plain identifier, or `x.1` on one."""

    term: Term
    field: str
    pos: Pos


@dataclass(frozen=True, slots=True)
class Binder:
    """`(x y : T)`, `{x : T}`, `⦃x : T⦄`, `[inst : C]`, or a bare `x` in `fun`/`∀`/`∑`.

    `pred` holds a binder predicate: `∀ i ∈ s` is `pred = ("∈", s)`, `∃ x > 0` is `(">", 0)`.
    Anonymous names are `_`. `default` is the value after `:=` in a binder. A destructuring
    pattern such as `fun ⟨a, b⟩ =>` is kept in `pattern` with no names.
    """

    names: tuple[str, ...]
    type: Term | None
    kind: str  # "explicit", "implicit", "strict", "inst"
    pos: Pos
    pred: tuple[str, Term] | None = None
    default: Term | None = None
    pattern: Term | None = None


@dataclass(frozen=True, slots=True)
class Lam:
    binders: tuple[Binder, ...]
    body: Term
    pos: Pos


@dataclass(frozen=True, slots=True)
class Quant:
    """`∀`, `∃`, `∃!`, or a dependent arrow `(x : T) → U` (as `∀`)."""

    kind: str
    binders: tuple[Binder, ...]
    body: Term
    pos: Pos


@dataclass(frozen=True, slots=True)
class Big:
    """`∑ ∏ ⨆ ⨅ ⋃ ⋂` over binders; `∑ i ∈ s with p i, f i` keeps `p i` in `cond`.

    `∑ᶠ`, `∑'`, `∀ᶠ` and integrals keep their own token in `sym`; what else stands in them is in
    `args`, each with the token before it: `∫ x in a..b, f x ∂μ` has `("in", a)`, `("..", b)` and
    `("∂", μ)`, `∀ᶠ x in l, p` has `("in", l)`.
    """

    sym: str
    binders: tuple[Binder, ...]
    body: Term
    pos: Pos
    cond: Term | None = None
    args: tuple[tuple[str, Term], ...] = ()


@dataclass(frozen=True, slots=True)
class Ascribe:
    """`(e : T)`; `(e :)` has no type."""

    term: Term
    type: Term | None
    pos: Pos


@dataclass(frozen=True, slots=True)
class Coe:
    """`↑e`, `⇑e`, `↥e`."""

    sym: str
    term: Term
    pos: Pos


@dataclass(frozen=True, slots=True)
class Tuple:
    """`(a, b)`; `()` is the empty tuple."""

    items: tuple[Term, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Anon:
    """`⟨a, b⟩`."""

    items: tuple[Term, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class VecLit:
    """`![a, b]`."""

    items: tuple[Term, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class MatLit:
    """`!![a, b; c, d]`; `!![]` has no rows, `!![,,]` (0×2) is `empty_cols = 2`."""

    rows: tuple[tuple[Term, ...], ...]
    pos: Pos
    empty_cols: int = 0


@dataclass(frozen=True, slots=True)
class SetLit:
    """`{a, b}`."""

    items: tuple[Term, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class SetOf:
    """`{x | p x}`, `{x : T | p x}`, `{x ∈ s | p x}` (predicate in the binder)."""

    binder: Binder
    body: Term
    pos: Pos


@dataclass(frozen=True, slots=True)
class ListLit:
    """`[a, b]`."""

    items: tuple[Term, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class Ite:
    """`if c then a else b`, and `if h : c then …` with the name of the hypothesis."""

    cond: Term
    then: Term
    other: Term
    pos: Pos
    hyp: str | None = None


@dataclass(frozen=True, slots=True)
class Let:
    """`let x := v; b` and `have` in a term; `let ⟨a, b⟩ := v; c` has its pattern and no name."""

    name: str
    type: Term | None
    value: Term
    body: Term
    pos: Pos
    pattern: Term | None = None


@dataclass(frozen=True, slots=True)
class StructInst:
    """`{x := a, y := b}`, `{s with x := a}`; an abbreviated field `{x, …}` is `x := x`."""

    bases: tuple[Term, ...]
    fields: tuple[tuple[str, Term], ...]
    pos: Pos
    type: Term | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """`| p, q => e`; several patterns groups `| p | q => e` become several alternatives."""

    patterns: tuple[Term, ...]
    body: Term


@dataclass(frozen=True, slots=True)
class Match:
    """`match a, b with | p, q => e | …`; `fun | p => e` has no discriminants."""

    discriminants: tuple[Term, ...]
    alternatives: tuple[Alternative, ...]
    pos: Pos


@dataclass(frozen=True, slots=True)
class ByTactic:
    """A `by …` block; the text is kept, nothing in it is read."""

    text: str
    pos: Pos


Term = (
    Ident
    | Num
    | Decimal
    | Text
    | Hole
    | Sort
    | App
    | Op
    | Proj
    | Lam
    | Quant
    | Big
    | Ascribe
    | Coe
    | Tuple
    | Anon
    | VecLit
    | MatLit
    | SetLit
    | SetOf
    | ListLit
    | Ite
    | Let
    | StructInst
    | Match
    | ByTactic
)


@dataclass(frozen=True, slots=True)
class Notation:
    """`local notation "M" => Matrix n n ℝ`, `notation`, `scoped notation`; `pattern` is the
    token sequence: literal strings and parameter names (`("∥", None), ("x", 65) …`)."""

    pattern: tuple[tuple[str, int | None], ...]
    body: Term | None
    pos: Pos
    precedence: int = 1023
    scope: str = ""  # the namespace it is scoped to
    local: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What is in force where a declaration stands."""

    namespaces: tuple[str, ...]  # innermost last, each possibly dotted
    opens: tuple[str, ...]  # namespaces opened plainly or by `open … in`
    opens_scoped: tuple[str, ...]  # by `open scoped`; plain opens open scoped things too
    variables: tuple[Binder, ...]  # all in force, kind updates already applied
    includes: frozenset[str]
    omits: tuple[Term, ...]  # as written: names or `[inst]` types
    local_instances: tuple[str, ...]  # names after `attribute [local instance]` and the like
    hidden_opens: tuple[str, ...] = ()  # `open X hiding a`, `open X (a b)`, kept as written text

    def opens_with(self, short: str) -> list[str]:
        """The opened namespaces in which `short` is looked up."""
        first = short.partition(".")[0]
        partly = [text.split() for text in self.hidden_opens]
        hidden = {w[0] for w in partly if first in w[1:] and "(" not in w}
        chosen = [w[0] for w in partly if first in w[1:] and "(" in w]
        return [*(o for o in self.opens if o not in hidden), *chosen]


@dataclass(frozen=True, slots=True)
class Declaration:
    """One `theorem lemma def abbrev instance example structure …` of a file.

    `type` is what stands after the colon, `body` what stands after `:=` for `def` and `abbrev`
    (None for theorems, whose proof is only kept as text). `problem` says why the statement could
    not be parsed, with `problem_pos`.
    """

    kind: str
    name: str  # fully qualified
    written_name: str
    scope: Scope
    binders: tuple[Binder, ...]
    type: Term | None
    body: Term | None
    pos: Pos
    docstring: str
    attributes: tuple[str, ...]
    modifiers: tuple[str, ...]  # private, protected, noncomputable, …
    source: str  # text of the statement, without the proof
    proof: str  # text after `:=`, or the `where`/equation body
    problem: str = ""
    problem_pos: Pos = (0, 0)


@dataclass(frozen=True, slots=True)
class LeanFile:
    path: str
    imports: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    module_docs: tuple[str, ...] = ()
    notations: tuple[Notation, ...] = ()
