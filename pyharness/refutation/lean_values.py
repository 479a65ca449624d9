"""Types and exact values as Lean text: `Matrix (Fin 2) (Fin 2) ℝ`, `!![1/2, 0; 0, -1]`, `![1, 2]`.

Index types are written as the `Fin k`, sums and products that a witness gives them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flint import fmpq

from pyharness.arithmetic import RealMatrix
from pyharness.arithmetic.gaussian import Gaussian
from pyharness.arithmetic.ring_matrix import RingMatrix
from pyharness.arithmetic.subspace import Subspace
from pyharness.arithmetic.surd import Surd
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.coordinates import coordinates
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Const, Expr, Local, Pi, arguments, head, mentions
from pyharness.vocabulary.values import FiniteType, Formula, Value, apply

_SCALARS = {"Real": "ℝ", "Nat": "ℕ", "Int": "ℤ", "Rat": "ℚ", "NNReal": "NNReal", "Complex": "ℂ"}
_RINGS = ("ℤ", "ℚ", "ℕ", "ℍ[ℚ]")  # constants of readings of generic statements
_LONE_NUMBER = re.compile(r"(?<=[\s{(])(-\d+(?:/\d+)?|\d+/\d+)(?![\w/])")


class NoLeanText(Exception):
    """This value or statement is not written as Lean text; the message says why."""


@dataclass(frozen=True)
class Writer:
    """Writes the values that one assignment gives to the variables of a claim."""

    compiler: Compiler
    env: Env

    # ---- types -------------------------------------------------------------------------
    def type(self, t: Expr) -> str:
        """A type with the sizes of this assignment put in. Raises NoLeanText."""
        name, args = head(t), arguments(t)
        if name in _SCALARS:
            return _SCALARS[name]
        if name in _RINGS or name.startswith("ZMod "):
            return self._ring(name)
        if name == "Matrix":
            return "Matrix " + " ".join(self._atom(a) for a in args)
        if name == "EuclideanSpace":
            return "EuclideanSpace " + " ".join(self._atom(a) for a in args)
        if name == "Submodule":
            return "Submodule " + " ".join(self._atom(a) for a in args)
        if name in ("Finset", "Set", "List"):
            return f"{name} {self._atom(args[0])}"
        if name == "Units" and head(args[0]) == "Int":
            return "ℤˣ"
        if name == "Equiv.Perm":
            return f"Equiv.Perm {self._atom(args[0])}"
        if isinstance(t, Pi) and not mentions(t.body, t.var):
            domain = self.type(t.type)
            left = f"({domain})" if isinstance(t.type, Pi) else domain
            return f"{left} → {self.type(t.body)}"
        return self.index(t)

    def _ring(self, name: str) -> str:
        """A ring that a generic statement was read at."""
        return "Quaternion ℚ" if name == "ℍ[ℚ]" else name

    def index(self, t: Expr) -> str:
        """A finite index type. Raises NoLeanText."""
        name, args = head(t), arguments(t)
        if isinstance(t, Local):
            value = self.env.get(t.uid)
            if isinstance(value, FiniteType):
                return f"Fin {value.size}"
        if name == "Fin":
            return f"Fin {self.size(t)}"
        if name in ("Prod", "Sum"):
            sign = "×" if name == "Prod" else "⊕"
            return f"{self._operand(args[0])} {sign} {self._operand(args[1])}"
        if name == "Option":
            return f"Option {self._atom(args[0])}"
        if isinstance(t, Const) and name in ("Bool", "Unit", "PUnit"):
            return name
        raise NoLeanText(f"no Lean text for the type {name or 'of a variable'}")

    def size(self, t: Expr) -> int:
        """Number of elements of an index type."""
        domain = self.compiler.type(t)(self.env)
        if not isinstance(domain, FiniteType):
            raise NoLeanText("a type that is no index type")
        return domain.size

    def _operand(self, t: Expr) -> str:
        text = self.type(t)
        return f"({text})" if isinstance(t, Pi) or head(t) in ("Prod", "Sum") else text

    def _atom(self, t: Expr) -> str:
        text = self.type(t)
        return f"({text})" if " " in text else text

    # ---- values ------------------------------------------------------------------------
    def value(self, value: Value, t: Expr) -> str:
        """A value with its type beside it, `(1/2 : ℝ)`. Raises NoLeanText."""
        return f"({self.bare(value, t)} : {self.type(t)})"

    def bare(self, value: Value, t: Expr) -> str:
        """A value where its type is expected. Raises NoLeanText."""
        name = head(t)
        if isinstance(value, RealSet):
            return str(value)
        if isinstance(value, Formula):
            return _LONE_NUMBER.sub(r"(\1)", value.text)
        if isinstance(value, Gaussian):
            return _gaussian(value)
        if name in _SCALARS or name in _RINGS or name.startswith("ZMod "):
            return number(value)
        if name == "Matrix":
            return self._matrix(value, t)
        if name == "EuclideanSpace":
            return "!₂[" + ", ".join(self._entries(value, arguments(t)[1], Const("Real"))) + "]"
        if name == "Finset":
            inner = arguments(t)[0]
            return "{" + ", ".join(self.bare(x, inner) for x in value) + "}" if value else "∅"
        if name == "List":
            return "[" + ", ".join(self.bare(x, arguments(t)[0]) for x in value) + "]"
        if isinstance(value, Subspace):
            return self._span(value, arguments(t)[1])
        if name == "Set" and hasattr(value, "members"):
            return self._listed(value.members, arguments(t)[0])
        if isinstance(t, Pi):
            return self._function(value, t.type, t.body)
        if name == "Prod" and isinstance(value, tuple):
            left, right = (self.bare(x, a) for x, a in zip(value, arguments(t), strict=True))
            return f"({left}, {right})"
        if name == "Units" and isinstance(value, int):
            return str(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return self.element(value, t)
        raise NoLeanText(f"no Lean text for a value of type {name or 'of a variable'}")

    def _span(self, k: Subspace, space: Expr) -> str:
        """A submodule as ⊥, ⊤ or the span of its basis."""
        if k.dimension in (0, k.n):
            return "⊤" if k.dimension else "⊥"
        decode = coordinates(self.compiler, space)(self.env).decode
        vectors = self._listed([decode(row) for row in k.rows], space)
        return f"Submodule.span ℝ {vectors}"

    def _listed(self, vectors: Sequence[Value], space: Expr) -> str:
        if not vectors:
            return "∅"
        return "{" + ", ".join(self.bare(v, space) for v in vectors) + "}"

    def element(self, k: int, t: Expr) -> str:
        """An element of an index type by its position. Raises NoLeanText."""
        name, args = head(t), arguments(t)
        if isinstance(t, Local) or name == "Fin":
            return str(k)
        if name == "Prod":
            n = self.size(args[1])
            return f"({self.element(k // n, args[0])}, {self.element(k % n, args[1])})"
        if name == "Sum":
            m = self.size(args[0])
            if k < m:
                return f"Sum.inl {self.element(k, args[0])}"
            return f"Sum.inr {self.element(k - m, args[1])}"
        if name == "Option":
            return "none" if k == 0 else f"some {self.element(k - 1, args[0])}"
        if name in ("Unit", "PUnit"):
            return "()"
        if name == "Bool":
            return "true" if k else "false"
        raise NoLeanText(f"no Lean text for an element of {name}")

    def _function(self, f: Value, domain: Expr, codomain: Expr) -> str:
        """`![a, b]` on `Fin`; `Sum.elim` on sums; on products by the two coordinates."""
        if isinstance(domain, Local) or head(domain) == "Fin":
            return "![" + ", ".join(self._entries(f, domain, codomain)) + "]"
        if head(domain) == "Sum":
            left, right = arguments(domain)
            m = self.size(left)
            parts = (
                self._function(lambda i: apply(f, i), left, codomain),
                self._function(lambda i: apply(f, m + i), right, codomain),
            )
            return f"Sum.elim ({parts[0]}) ({parts[1]})"
        if head(domain) == "Prod":
            left, right = arguments(domain)
            n = self.size(right)
            nested = [
                self._function(lambda j, i=i: apply(f, i * n + j), right, codomain)
                for i in range(self.size(left))
            ]
            shape = f"{self.type(left)} → {self.type(right)} → {self.type(codomain)}"
            return f"fun p ↦ (![{', '.join(nested)}] : {shape}) p.1 p.2"
        raise NoLeanText(f"no Lean text for functions on {head(domain)}")

    def _entries(self, f: Value, domain: Expr, codomain: Expr) -> list[str]:
        return [self.bare(apply(f, i), codomain) for i in range(self.size(domain))]

    def _matrix(self, m: Value, t: Expr) -> str:
        rows, cols, element = arguments(t)
        if not isinstance(m, RealMatrix | RingMatrix):
            raise NoLeanText("a matrix that is not stored entry by entry")
        if all(isinstance(x, Local) or head(x) == "Fin" for x in (rows, cols)):
            r, c = m.shape
            entries = [[apply(apply(m, i), j) for j in range(c)] for i in range(r)]
            return matrix_literal([[self.bare(x, element) for x in row] for row in entries], c)
        body = self._function(m, rows, Pi(Local("_", -1), cols, element))
        return f"Matrix.of ({body})"


def matrix_literal(rows: Sequence[Sequence[str]], columns: int) -> str:
    """`!![a, b; c, d]`, with Lean's own forms for matrices without entries."""
    if not rows:
        return f"!![{',' * columns}]"
    if not columns:
        return f"!![{';' * len(rows)}]"
    return "!![" + "; ".join(", ".join(row) for row in rows) + "]"


def _gaussian(z: Gaussian) -> str:
    """`1/2 + 3 * Complex.I`, parts that are 0 left out."""
    re, im = number(z.re), number(z.im)
    if im == "0":
        return re
    turned = "Complex.I" if im == "1" else f"{im} * Complex.I"
    return turned if re == "0" else f"{re} + {turned}"


def number(x: Value) -> str:
    """`-3/2`, or `1/2 + 3 * √2` for a quadratic irrational. Raises NoLeanText."""
    if isinstance(x, bool):
        raise NoLeanText("a truth value as a number")
    if isinstance(x, int | fmpq):
        return str(x)
    if isinstance(x, Surd):
        root = f"{x.b} * Real.sqrt {x.d}"
        return root if not x.a else f"{x.a} + {root}"
    raise NoLeanText("a number without a closed form in Lean's words")
