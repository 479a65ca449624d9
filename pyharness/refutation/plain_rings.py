"""The plain evaluator over rings other than ℝ: counterexamples replayed from their printed form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import reduce
from itertools import permutations
from typing import Any

from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Const, Expr, Lam, Lit, Pi, arguments, head
from pyharness.refutation import enclosure as en
from pyharness.refutation.enclosure import Beyond, Real, less, same
from pyharness.refutation.plain import Env, Plain, parsed
from pyharness.refutation.plain_elements import KINDS, Element, number, read
from pyharness.refutation.plain_matrices import minors

Rule = Callable[["PlainRings", tuple[Expr, ...], Env], Any]
_PREDICATES = ("Matrix.IsSymm", "Matrix.IsHermitian", "Matrix.PosSemidef", "Matrix.PosDef")


def refutes_over(claim: Claim, witness: Mapping[str, str]) -> bool:
    """Do all hypotheses hold and the conclusion fail at the printed witness?

    Raises
    ------
    Beyond : this evaluator does not carry a word of the statement or a printed value.
    """
    env: Env = {}
    for t in claim.types:
        env[t] = int(witness[t.name].removeprefix("Fin "))
    for v in claim.data:
        env[v.local] = _value(witness[v.name], v.type)
    plain = PlainRings(claim)
    met = all(plain.true(h.prop, env) for h in claim.hypotheses)
    return met and not plain.true(claim.conclusion, env)


def ring_of(t: Expr) -> str:
    """Constant of the ring at the bottom of a type; empty for ℝ, indices and terms."""
    h = head(t)
    if h in KINDS or h.startswith("ZMod "):
        return h
    if isinstance(t, Pi):
        return ring_of(t.body)
    if h == "Matrix":
        return ring_of(arguments(t)[2])
    return ring_of(arguments(t)[0]) if h in ("EuclideanSpace", "Units") else ""


def _value(text: str, t: Expr) -> Any:
    ring = ring_of(t)
    if not ring:
        value = parsed(text)
        index = not isinstance(t, Pi) and head(t) not in ("Real", "Rat", "Nat", "Int", "Matrix")
        return value.whole() if index and isinstance(value, Real) else value
    if text.startswith("!!["):
        return [[read(ring, x) for x in row.split(", ")] for row in text[3:-1].split("; ")]
    if text.startswith("!["):
        return [read(ring, x) for x in text[2:-1].split(", ") if x]
    if text.startswith("the "):
        rows, cols = (int(x) for x in text.split()[1].split("×"))
        return [[] for _ in range(rows)] if not cols else []
    return read(ring, text)


class PlainRings(Plain):
    """As `Plain`, with words at other rings looked up in `RULES`."""

    def value(self, e: Expr, env: Env) -> Any:
        name, args = head(e), arguments(e)
        here = name.startswith("Complex.") or any(ring_of(a) for a in args)
        if not here or not isinstance(e, App | Const) or self.claim.definition(name) is not None:
            return super().value(e, env)
        if isinstance(e, App) and not isinstance(e.fn, Const):
            return super().value(e, env)
        if name not in RULES:
            raise Beyond(f"{name} over another ring than ℝ")
        return RULES[name](self, args, env)

    def _related(self, name: str, args: tuple[Expr, ...], env: Env) -> bool:
        t, a, b = args
        if not ring_of(t):
            return super()._related(name, args, env)
        left, right = self.flat(self.value(a, env), t, env), self.flat(self.value(b, env), t, env)
        if name in ("Eq", "Ne"):
            return (left == right) == (name == "Eq")
        if head(t) != "Complex":
            raise Beyond(f"{name} over another ring than ℝ")
        ((x, y),) = zip(left, right, strict=True)
        if name in ("GE.ge", "GT.gt"):
            x, y = y, x
        if not same(x.part(1), y.part(1)):
            return False
        strict = name in ("LT.lt", "GT.gt")
        return less(x.part(0), y.part(0)) if strict else not less(y.part(0), x.part(0))

    def _predicate(self, name: str, args: tuple[Expr, ...], env: Env) -> bool:
        if not any(ring_of(a) for a in args):
            return super()._predicate(name, args, env)
        x = self.value(args[-1], env)
        if name in ("IsUnit", "Instance.Invertible"):
            return (_det(x) if isinstance(x, list) else x).inverse() is not None
        if name not in _PREDICATES:
            raise Beyond(name)
        n = range(len(x))
        if name == "Matrix.IsSymm":
            return all(x[i][j] == x[j][i] for i in n for j in n)
        if any(x[i][j] != x[j][i].conjugate() for i in n for j in n):
            return False
        if name == "Matrix.IsHermitian":
            return True
        block = [[c for y in row for c in y.cells[k]] for row in x for k in range(2)]
        strict = name == "Matrix.PosDef"
        return all(m > 0 if strict else m >= 0 for m in minors(block))


def _det(m: list[list[Element]]) -> Element:
    """By permutations; 0×0 matrices carry no ring and are not carried."""
    if not m:
        raise Beyond("the determinant of an empty matrix")
    total = number(m[0][0].ring, Fraction(0))
    for p in permutations(range(len(m))):
        odd = sum(p[i] > p[j] for i in range(len(p)) for j in range(i + 1, len(p))) % 2
        term = reduce(lambda a, b: a * b, (m[i][p[i]] for i in range(len(m))))
        total = total + (-term if odd else term)
    return total


def _sum(ring: str, terms: list[Element]) -> Element:
    return reduce(lambda a, b: a + b, terms, number(ring, Fraction(0)))


def _each(f: Callable[..., Any], *values: Any) -> Any:
    if isinstance(values[0], list):
        return [_each(f, *xs) for xs in zip(*values, strict=True)]
    return f(*values)


def _on(f: Callable[..., Any], count: int = 1) -> Rule:
    return lambda s, args, env: f(*(s.value(a, env) for a in args[-count:]))


def _product(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
    a, b = s.value(args[-2], env), s.value(args[-1], env)
    if head(args[0]) != "Matrix":
        return _each(lambda x, y: x * y, a, b)
    ring = ring_of(args[0])
    inner, cols = s.size(arguments(args[0])[1], env), s.size(arguments(args[1])[1], env)
    return [
        [_sum(ring, [row[k] * b[k][j] for k in range(inner)]) for j in range(cols)] for row in a
    ]


def _constant(s: PlainRings, t: Expr, k: int, env: Env) -> Any:
    ring = ring_of(t)
    if head(t) == "Matrix":
        rows, cols = (s.domain(x, env) for x in arguments(t)[:2])
        return [[number(ring, Fraction(k * (i == j))) for j in cols] for i in rows]
    if isinstance(t, Pi):
        return [_constant(s, t.body, k, env) for _ in s.domain(t.type, env)]
    return number(ring, Fraction(k))


def _numeral(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
    if not isinstance(args[1], Lit):
        raise Beyond("a numeral that is no literal")
    return _constant(s, args[0], args[1].value, env)


def _cast(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Element:
    x = s.value(args[-1], env)
    return number(ring_of(args[1]) or "Complex", x.fraction())


def _power(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Element:
    if head(args[0]) == "Matrix" or head(args[1]) != "Nat":
        raise Beyond("^ of this type")
    x, out = s.value(args[2], env), number(ring_of(args[0]), Fraction(1))
    for _ in range(s.position(args[3], env)):
        out = out * x
    return out


def _scaled(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
    c, x = s.value(args[2], env), s.value(args[3], env)
    if isinstance(c, Real):
        c = number(ring_of(args[1]), c.fraction())
    return _each(lambda y: c * y, x)


def _transposed(conjugate: bool) -> Rule:
    def run(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
        m, rows, cols = s.value(args[-1], env), s.size(args[0], env), s.size(args[1], env)
        flipped = [[m[i][j] for i in range(rows)] for j in range(cols)]
        return _each(Element.conjugate, flipped) if conjugate else flipped

    return run


def _star(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
    if head(args[0]) == "Matrix":
        return _transposed(True)(s, (*arguments(args[0])[:2], args[-1]), env)
    return _each(Element.conjugate, s.value(args[-1], env))


def _trace(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Element:
    m = s.value(args[-1], env)
    return _sum(ring_of(args[1]), [m[i][i] for i in range(len(m))])


def _dot(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Element:
    v, w = s.value(args[-2], env), s.value(args[-1], env)
    return _sum(ring_of(args[1]), [a * b for a, b in zip(v, w, strict=True)])


def _mul_vec(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
    m, v = s.value(args[-2], env), s.value(args[-1], env)
    return [_sum(ring_of(args[2]), [a * b for a, b in zip(r, v, strict=True)]) for r in m]


def _inner(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Element:
    x, y = s.value(args[-2], env), s.value(args[-1], env)
    xs, ys = (v if isinstance(v, list) else [v] for v in (x, y))
    return _sum("Complex", [b * a.conjugate() for a, b in zip(xs, ys, strict=True)])


def _inverse(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Any:
    x = s.value(args[-1], env)
    if head(args[0]) != "Matrix":
        return x.inverse() or number(ring_of(args[0]), Fraction(0))
    scale, n = _det(x).inverse() or number(ring_of(args[0]), Fraction(0)), range(len(x))

    def cofactor(i: int, j: int) -> Element:
        rest = [[x[a][b] for b in n if b != i] for a in n if a != j]
        minor = _det(rest) if rest else number(ring_of(args[0]), Fraction(1))
        return minor if (i + j) % 2 == 0 else -minor

    return [[scale * cofactor(i, j) for j in n] for i in n]


def _square(z: Element) -> Real:
    return z.part(0) * z.part(0) + z.part(1) * z.part(1)


def _norm(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Real:
    x = s.value(args[-1], env)
    if head(args[0]) == "Complex":
        return en.root(_square(x))
    if head(args[0]) == "EuclideanSpace":
        return en.root(reduce(lambda a, b: a + b, (_square(z) for z in x), en.ZERO))
    raise Beyond(f"the norm on {head(args[0])}")


def _over(s: PlainRings, args: tuple[Expr, ...], env: Env) -> Element:
    _, t, where, body = args
    if head(where) != "Finset.univ" or not isinstance(body, Lam) or head(t) != ring_of(t):
        raise Beyond("a sum like this")
    members = s.domain(arguments(where)[0], env)
    return _sum(ring_of(t), [s.value(body.body, {**env, body.var: i}) for i in members])


RULES: dict[str, Rule] = {
    "HAdd.hAdd": _on(lambda a, b: _each(lambda x, y: x + y, a, b), 2),
    "HSub.hSub": _on(lambda a, b: _each(lambda x, y: x - y, a, b), 2),
    "HMul.hMul": _product,
    "HPow.hPow": _power,
    "HSMul.hSMul": _scaled,
    "Neg.neg": _on(lambda x: _each(lambda y: -y, x)),
    "Inv.inv": _inverse,
    "OfNat": _numeral,
    "cast": _cast,
    "Nat.cast": _cast,
    "star": _star,
    "starRingEnd": _star,
    "conj": _star,
    "Matrix.transpose": _transposed(False),
    "Matrix.conjTranspose": _transposed(True),
    "Matrix.trace": _trace,
    "Matrix.det": _on(_det),
    "Matrix.mulVec": _mul_vec,
    "dotProduct": _dot,
    "inner": _inner,
    "Norm.norm": _norm,
    "Finset.sum": _over,
    **{f"{ns}.re": _on(lambda z: z.part(0)) for ns in ("Complex", "RCLike")},
    **{f"{ns}.im": _on(lambda z: z.part(1)) for ns in ("Complex", "RCLike")},
    **{f"{ns}.normSq": _on(_square) for ns in ("Complex", "RCLike")},
    **{
        f"{ns}.ofReal": _on(lambda x: number("Complex", x.fraction()))
        for ns in ("Complex", "RCLike")
    },
    **{
        f"{ns}.I": lambda s, args, env: number("Complex", Fraction(1), "i")
        for ns in ("Complex", "RCLike")
    },
}
