"""Real trained adapters as witnesses.

A claim over two factors `B : Matrix m r ℝ`, `A : Matrix r n ℝ` gets B and A exactly as stored; a
claim over one matrix gets ΔW = s·BA, kept as factors. Other matrices of the same shape get the
update of the next module of that shape. Scalars are drawn and then solved for as usual, except
one called `α`, which gets the adapter's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flint import fmpq

from pyharness.adapters import Adapter, LoraModule
from pyharness.arithmetic import RealMatrix, div, exact_from_float
from pyharness.evaluate.types import Env
from pyharness.implementations import IMPLEMENTATIONS, lora_update, rs_lora_update
from pyharness.lean.claim import Claim, Variable
from pyharness.lean.expr import Const, Expr, Lit, Local, Pi, arguments, free_locals, head, walk
from pyharness.vocabulary.values import FiniteType
from pyharness.witnesses.hints import BUILT, hints_of

_MOST_SURDS = 4096  # entries of a sum of two updates whose scales have an irrational ratio


@dataclass(frozen=True)
class AdapterWitness:
    """One module: exact factors and the update, read once and shared by all claims."""

    label: str
    left: RealMatrix  # B, out × r
    right: RealMatrix  # A, r × in
    alpha: fmpq
    update: RealMatrix  # ΔW, factored

    @property
    def shape(self) -> tuple[int, int]:
        return self.update.shape


@dataclass(frozen=True)
class Fit:
    """How a claim takes an adapter: as factors, or as whole updates."""

    factors: tuple[Variable, Variable] | None
    updates: tuple[Variable, ...]
    why_not: str = ""

    @property
    def possible(self) -> bool:
        return not self.why_not


def witness(adapter: Adapter, module: LoraModule) -> AdapterWitness:
    """Read a module's factors. Raises AdapterError."""
    b, a = module.factors()
    left, right = exact_from_float(b), exact_from_float(a)
    alpha = fmpq(module.alpha.numerator, module.alpha.denominator)
    rows, cols, inner = (
        FiniteType(left.shape[0]),
        FiniteType(right.shape[1]),
        FiniteType(module.r),
    )
    scale = rs_lora_update if module.rank_stabilised else lora_update
    update = scale(rows, cols, inner, alpha, left, right)
    return AdapterWitness(f"{adapter.name}/{module.name}", left, right, alpha, update)


def spread(modules: Sequence[LoraModule], most: int) -> list[LoraModule]:
    """At most `most` modules, evenly spaced, first and last included."""
    n = len(modules)
    if n <= most:
        return list(modules)
    if most == 1:
        return [modules[0]]
    return [modules[round(k * (n - 1) / (most - 1))] for k in range(most)]


def fit(claim: Claim) -> Fit:
    """Can this claim take an adapter, and how?"""
    heavy = _heavy(claim)
    if heavy:
        return Fit(None, (), heavy)
    matrices = [v for v in claim.data if head(v.type) == "Matrix"]
    wanted = hints_of(claim)
    for v in claim.data:
        built = wanted.get(v.local.uid) & BUILT
        if built:
            return Fit(None, (), f"{v.name} must be built: {', '.join(sorted(built))}")
    solvable = {v.local for v in claim.data if head(v.type) in ("Real", "Rat", "Nat")}
    for h in claim.hypotheses:
        if head(h.prop) == "Eq" and not free_locals(h.prop) & solvable:
            return Fit(None, (), f"{h.name} is an equation between given matrices")
    for e in (claim.conclusion, *(h.prop for h in claim.hypotheses)):
        if any(isinstance(x, Pi) or x in _QUANTIFIERS for x in walk(e)):
            return Fit(None, (), "a quantifier inside the statement, not carried at this size")
    others = [v for v in claim.data if head(v.type) not in ("Matrix", "Real", "Rat", "Nat", "→")]
    if others:
        return Fit(None, (), f"{others[0].name} is not a matrix, vector or scalar")
    if not matrices:
        return Fit(None, (), "no matrix variable")
    shapes = [arguments(v.type)[:2] for v in matrices]
    if any(not isinstance(t, Local) for s in shapes for t in s):
        return Fit(None, (), "matrices of a fixed size")
    if len(matrices) == 2 and shapes[0][1] == shapes[1][0] and len({*shapes[0], *shapes[1]}) == 3:
        return Fit((matrices[0], matrices[1]), ())
    if len(set(shapes)) == 1 and shapes[0][0] != shapes[0][1]:
        return Fit(None, tuple(matrices))
    return Fit(None, (), "no factors B, A and no single update ΔW among its matrices")


_QUANTIFIERS = (Const("Exists"), Const("ExistsUnique"))
_TOO_BIG = frozenset(
    {"Finset.sum", "Finset.prod", "Matrix.det", "Inv.inv", "Matrix.PosSemidef", "Matrix.diagonal"}
)


def _heavy(claim: Claim) -> str:
    """A definition or operation that would visit every entry of an m × n update."""
    roots: list[Expr] = [claim.conclusion, *(h.prop for h in claim.hypotheses)]
    seen: set[str] = set()
    while roots:
        e = roots.pop()
        for x in walk(e):
            if _identity_numeral(x):
                return "an identity matrix of the size of an update"
            if not isinstance(x, Const):
                continue
            if x.name in _TOO_BIG:
                return f"{x.name} over every entry of an update"
            d = claim.definition(x.name)
            if d is not None and x.name not in seen and x.name not in IMPLEMENTATIONS:
                seen.add(x.name)
                roots.append(d.body)
    return ""


def _identity_numeral(e: Expr) -> bool:
    args = arguments(e)
    return head(e) == "OfNat" and bool(args) and head(args[0]) == "Matrix" and args[1] != Lit(0)


def assignment(
    claim: Claim, how: Fit, main: AdapterWitness, kin: Sequence[AdapterWitness]
) -> Env | None:
    """The adapter's part of a witness; None when no second update of the shape exists."""
    env: Env = {}
    m, n = main.shape
    if how.factors is not None:
        left, right = how.factors
        _size(env, left.type, (m, main.left.shape[1]))
        _size(env, right.type, (main.left.shape[1], n))
        env[left.local.uid], env[right.local.uid] = main.left, main.right
    else:
        _size(env, how.updates[0].type, (m, n))
        others = (k for k in kin if k.shape == (m, n) and k is not main)
        pool = [main, *(k for k in others if m * n <= _MOST_SURDS or _commensurable(main, k))]
        if len(pool) < len(how.updates):
            return None
        for v, w in zip(how.updates, pool, strict=False):
            env[v.local.uid] = w.update
    for v in claim.data:
        if v.name in ("α", "alpha") and head(v.type) == "Real":
            env[v.local.uid] = main.alpha
    for t in claim.types:
        env.setdefault(t.uid, FiniteType(2, t.name))
    return env


def _commensurable(x: AdapterWitness, y: AdapterWitness) -> bool:
    """Is the ratio of the scales rational? Then sums of the two updates stay factored; else all
    their entries are surds, one by one."""
    return isinstance(div(y.update.factor, x.update.factor), fmpq)


def _size(env: Env, t: Expr, shape: tuple[int, int]) -> None:
    for index, size in zip(arguments(t)[:2], shape, strict=True):
        assert isinstance(index, Local)
        env[index.uid] = FiniteType(size, index.name)
