"""A second, plain evaluator for counterexamples: it shares no arithmetic with the engine.

It starts from the *printed* witness (`!![1, 0; 0, 1]`, `-3/2`, `Fin 2`), so that what a report
shows is enough to replay it, and follows the statement as it was read, definitions unfolded.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from pyharness.lean.claim import Claim
from pyharness.lean.expr import (
    TYPE,
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Pi,
    arguments,
    free_locals,
    head,
)
from pyharness.refutation.enclosure import Beyond, Real, less, real, same
from pyharness.refutation.plain_matrices import determinant, exact, minors

Env = dict[Local, Any]
_RELATIONS = ("Eq", "Ne", "LE.le", "LT.lt", "GE.ge", "GT.gt")
_NUMBERS = ("Real", "Rat", "NNReal", "Nat", "Int")


def refutes(claim: Claim, witness: Mapping[str, str]) -> bool:
    """Do all hypotheses hold and the conclusion fail at the printed witness?

    Raises
    ------
    Beyond : this evaluator does not carry a word of the statement or a printed value.
    """
    env: Env = {}
    for t in claim.types:
        env[t] = _size(witness[t.name])
    for v in claim.data:
        env[v.local] = _typed(parsed(witness[v.name]), v.type)
    plain = Plain(claim)
    met = all(plain.true(h.prop, env) for h in claim.hypotheses)
    return met and not plain.true(claim.conclusion, env)


def _size(text: str) -> int:
    if not text.startswith("Fin "):
        raise Beyond(text)
    return int(text.removeprefix("Fin "))


def parsed(text: str) -> Any:
    """A printed value: a number, a nested vector, a matrix. Raises Beyond."""
    if text.startswith("!!["):
        return [[_number(x) for x in row.split(", ")] for row in text[3:-1].split("; ")]
    if text.startswith("!["):
        return [parsed(x) for x in _items(text[2:-1])]
    if text.startswith("the ") and "×" in text:
        rows, cols = (int(x) for x in text.split()[1].split("×"))
        return [[] for _ in range(rows)] if not cols else []
    return _number(text)


def _items(text: str) -> list[str]:
    """Split at the commas outside brackets."""
    out, depth = [""], 0
    for ch in text:
        depth += (ch == "[") - (ch == "]")
        if ch == "," and not depth:
            out.append("")
        else:
            out[-1] += ch
    return [x.strip() for x in out if x.strip()]


def _number(text: str) -> Real:
    try:
        return real(Fraction(text))
    except ValueError as problem:
        raise Beyond(f"the value {text}") from problem


def _typed(value: Any, t: Expr) -> Any:
    """Elements of index types and permutations are positions, not numbers."""
    if isinstance(t, Local) or head(t) in ("Fin", "Prod", "Sum", "Option", "Bool", "Unit"):
        return value.whole()
    if head(t) == "Equiv.Perm":
        return [x.whole() for x in value]
    if isinstance(t, Pi):
        return [_typed(x, t.body) for x in value]
    if head(t) in (*_NUMBERS, "Matrix", "EuclideanSpace"):
        return value
    raise Beyond(f"a value of type {head(t)}")


class Plain:
    """Evaluates expressions under an assignment of variables to plain Python values."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim

    # ---- propositions ------------------------------------------------------------------
    def true(self, e: Expr, env: Env) -> bool:
        name, args = head(e), arguments(e)
        if isinstance(e, Pi):
            if e.var not in free_locals(e.body):  # an implication
                return not self.true(e.type, env) or self.true(e.body, env)
            return all(self.true(e.body, {**env, e.var: i}) for i in self.domain(e.type, env))
        if name == "And":
            return all(self.true(a, env) for a in args)
        if name == "Or":
            return any(self.true(a, env) for a in args)
        if name == "Iff":
            return self.true(args[0], env) == self.true(args[1], env)
        if name == "Not":
            return not self.true(args[0], env)
        if name in ("True", "False"):
            return name == "True"
        if name == "Exists" and isinstance(args[1], Lam):
            lam = args[1]
            return any(self.true(lam.body, {**env, lam.var: i}) for i in self.domain(args[0], env))
        if name in _RELATIONS:
            return self._related(name, args, env)
        known = self.claim.definition(name)
        if known is not None:
            return self.true(known.body, self._inner(known.params, args, env))
        return self._predicate(name, args, env)

    def _related(self, name: str, args: tuple[Expr, ...], env: Env) -> bool:
        t, a, b = args
        left, right = self.flat(self.value(a, env), t, env), self.flat(self.value(b, env), t, env)
        pairs = list(zip(left, right, strict=True))
        if name in ("Eq", "Ne"):
            return all(_equal(x, y) for x, y in pairs) == (name == "Eq")
        if head(t) in ("Matrix", "Finset", "Set") or isinstance(t, Pi):
            raise Beyond(f"{name} on {head(t)}")
        ((x, y),) = pairs
        if name in ("GE.ge", "GT.gt"):
            x, y = y, x
        if isinstance(x, int):
            return bool(x <= y if name in ("LE.le", "GE.ge") else x < y)
        return not less(y, x) if name in ("LE.le", "GE.ge") else less(x, y)

    def _predicate(self, name: str, args: tuple[Expr, ...], env: Env) -> bool:
        if name == "Instance.Nonempty":
            return self.size(args[0], env) > 0
        if name not in _PREDICATES:
            raise Beyond(name)
        value = self.value(args[-1], env)
        if name == "IsUnit" and isinstance(value, Real):
            return not same(value, real(0))
        if not isinstance(value, list):
            raise Beyond(f"{name} of this")
        m = exact(value)
        if name in ("IsUnit", "Instance.Invertible"):
            return bool(determinant(m))
        symmetric = all(m[i][j] == m[j][i] for i in range(len(m)) for j in range(len(m)))
        if name == "Matrix.PosSemidef":
            return symmetric and all(x >= 0 for x in minors(m))
        if name == "Matrix.PosDef":
            return symmetric and all(x > 0 for x in minors(m))
        return symmetric

    # ---- types -------------------------------------------------------------------------
    def size(self, e: Expr, env: Env) -> int:
        if isinstance(e, Local) and isinstance(env.get(e), int):
            return int(env[e])
        if head(e) == "Fin":
            return int(self.value(arguments(e)[0], env).whole())
        if head(e) in ("Sum", "Prod"):
            left, right = (self.size(a, env) for a in arguments(e))
            return left + right if head(e) == "Sum" else left * right
        raise Beyond(f"the size of {head(e) or 'a type'}")

    def domain(self, e: Expr, env: Env) -> range:
        return range(self.size(e, env))

    def flat(self, x: Any, t: Expr, env: Env) -> list[Any]:
        """The entries that decide an equation at type `t`."""
        if head(t) == "Matrix":
            rows, cols = (self.domain(a, env) for a in arguments(t)[:2])
            return [x[i][j] for i in rows for j in cols]
        if isinstance(t, Pi):
            return [y for i in self.domain(t.type, env) for y in self.flat(x[i], t.body, env)]
        if head(t) == "EuclideanSpace":
            return list(x)
        return [x]

    # ---- terms -------------------------------------------------------------------------
    def value(self, e: Expr, env: Env) -> Any:
        from pyharness.refutation.plain_words import MEANING

        match e:
            case Local():
                return env[e]
            case Lit(k):
                return real(k)
            case Lam(var, t, body):
                return [self.value(body, {**env, var: i}) for i in self.domain(t, env)]
            case App(fn, args) if not isinstance(fn, Const):
                out = self.value(fn, env)
                for a in args:
                    out = out[self.position(a, env)]
                return out
        name, args = head(e), arguments(e)
        known = self.claim.definition(name)
        if known is not None:
            return self.value(known.body, self._inner(known.params, args, env))
        if name not in MEANING:
            raise Beyond(name or "this construct")
        return MEANING[name](self, args, env)

    def position(self, e: Expr, env: Env) -> int:
        i = self.value(e, env)
        return i.whole() if isinstance(i, Real) else int(i)

    def _inner(self, params: Any, args: tuple[Expr, ...], env: Env) -> Env:
        if len(args) != len(params):
            raise Beyond("a definition applied to too few or too many arguments")
        return {
            p: self.size(a, env) if t == TYPE else self.value(a, env)
            for (p, t), a in zip(params, args, strict=True)
        }


_PREDICATES = (
    "IsUnit",
    "Instance.Invertible",
    "Matrix.IsSymm",
    "Matrix.IsHermitian",
    "Matrix.PosSemidef",
    "Matrix.PosDef",
)


def _equal(x: Any, y: Any) -> bool:
    if isinstance(x, Real) and isinstance(y, Real):
        return same(x, y)
    if isinstance(x, int) and isinstance(y, int):
        return x == y
    raise Beyond("an equation between other things than numbers")
