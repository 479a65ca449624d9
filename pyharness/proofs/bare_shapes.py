"""The shape of a theorem of the bare kernel, in the words of the library.

Prelude files know no real numbers, name norms by a property and state equality of matrices entry by
entry. Translated back:

* `IsSpectralSq M s` and `IsStableRank M q` as hypotheses define s and q, as conclusions they are
  equations, and `IsStableRank X q ↔ IsStableRank Y q` for every q is equality of the stable ranks;
* `IsSqrt ρ x` defines ρ = √x, and the root is not an argument of `rsLoraUpdate` in the library;
* `IsRightInverse G H` defines H = G⁻¹ for a G with invertible determinant;
* an equation at every entry is one of matrices, an entry that is not zero one of a matrix that is
  not zero.
"""

from __future__ import annotations

from pyharness.proofs.bare_terms import Binders, Tree, statement
from pyharness.proofs.declarations import Theorem
from pyharness.proofs.shapes import VARIABLE, Kind, Shape, shape

_DEFINING = {"IsSpectralSq": "spectralSq", "IsStableRank": "stableRank"}


def bare_shape(theorem: Theorem) -> Shape:
    """The shape of a theorem of a prelude file.

    Raises
    ------
    LeanSyntaxError : its statement is not in prefix form.
    """
    binders, conclusion = statement(theorem)
    negated = conclusion[0] == "Not" and conclusion[1][0] == "∀"
    if negated:
        conclusion = conclusion[1]
    while isinstance(conclusion, tuple) and conclusion[0] == "∀":
        binders += conclusion[1]  # type: ignore[arg-type]  # ∀ holds its binders
        conclusion = conclusion[2]
    return _Bare(binders).shape(negated, conclusion)


class _Bare:
    """The variables of one prelude statement and what its hypotheses define."""

    def __init__(self, binders: Binders) -> None:
        sizes = {name: _size(kind) for name, kind in binders}
        self.data = {name: size for name, size in sizes.items() if size is not None}
        self.entries = {name for name, kind in binders if kind[0] == "Fin"}
        self.defined: dict[str, Tree] = {}
        self.assumed: list[Tree] = []
        plain = {name for name, kind in binders if kind == "Dim"} | self.entries
        for name, kind in binders:
            if name not in self.data and name not in plain:
                self._assume(kind)

    def _assume(self, prop: Tree) -> None:
        match prop:
            case ("IsSpectralSq" | "IsStableRank" as word, matrix, str(name)):
                self.defined[name] = (_DEFINING[word], matrix)
            case ("IsSqrt", str(name), square):
                self.defined[name] = ("sqrt", square)
            case ("IsRightInverse", matrix, str(name)):
                self.defined[name] = ("inv", matrix)
                self.assumed.append(("IsUnit", ("det", matrix)))
            case _:
                self.assumed.append(prop)

    def shape(self, negated: bool, conclusion: Tree) -> Shape:
        match conclusion:
            case ("Iff", ("IsStableRank", left, str(q)), ("IsStableRank", right, str(same))) if (
                q == same and q in self.data and q not in self.defined
            ):
                conclusion = ("Eq", ("stableRank", left), ("stableRank", right))
            case ("IsSpectralSq" | "IsStableRank" as word, matrix, value):
                conclusion = ("Eq", (_DEFINING[word], matrix), value)
            case ("Eq", left, right):
                conclusion = self._equation(left, right)
        hypotheses = [self._tree(self._nonzero(prop)) for prop in self.assumed]
        sizes = {VARIABLE + name: size for name, size in self.data.items()}
        return shape(negated, hypotheses, self._tree(conclusion), sizes)

    def _nonzero(self, prop: Tree) -> Tree:
        """`∃ i j, M i j ≠ 0`, or `M i j ≠ 0` for given i, j, is `M ≠ 0`."""
        while prop[0] == "Exists" and prop[1][0] == "fun":
            self.entries.update(str(name) for name in _names(prop[1][1]))
            prop = prop[1][2]
        match prop:
            case ("Not", ("Eq", entry, "zero")):
                return ("Not", ("Eq", self._whole(entry)[0], "zero"))
        return prop

    def _equation(self, left: Tree, right: Tree) -> Tree:
        """An equation of the same entry on both sides, or of an entry and zero, as a whole."""
        (x, at), (y, there) = self._whole(left), self._whole(right)
        return ("Eq", x, y) if at == there or y == "zero" else ("Eq", left, right)

    def _whole(self, tree: Tree) -> tuple[Tree, list[Tree]]:
        """The matrix or vector of an entry, and the indices, last first."""
        at: list[Tree] = []
        while isinstance(tree, tuple) and tree[-1] in self.entries:
            at.append(tree[-1])
            tree = tree[0] if len(tree) == 2 else tree[:-1]
        return tree, at

    def _tree(self, tree: Tree) -> Tree:
        match tree:
            case str(name):
                if name in self.defined:
                    return self._tree(self.defined[name])
                return VARIABLE + name if name in self.data else name
            case ("natCast", str(size)):
                return ("natCast", VARIABLE + size)
            case ("fun", _, "zero"):
                return "zero"
            case ("fun", binders, (str(word), (str(matrix), *entries))) if entries == _names(
                binders
            ):
                return (word, self._tree(matrix))
            case ("rsLoraUpdate", scale, root, left, right) if self._is_root(root, left):
                return ("rsLoraUpdate", *map(self._tree, (scale, left, right)))
            case ("matMul", left, right):
                return ("mul", self._tree(left), self._tree(right))
        return tuple(self._tree(part) for part in tree)

    def _is_root(self, root: Tree, factor: Tree) -> bool:
        """Whether that is √r for an m×r factor, or a number of which nothing is assumed."""
        while isinstance(factor, tuple) and factor[0] == "matMul":
            factor = factor[2]
        wanted = ("sqrt", ("natCast", self.data[factor][-1])) if factor in self.data else root
        return root in self.data and self._tree(root) in (wanted, VARIABLE + str(root))


def _size(kind: Tree) -> Kind | None:
    """The sizes of a datum of that type; None for a proposition or an index."""
    if kind == "K":
        return ()
    match kind:
        case ("∀", ((_, ("Fin", str(size))),), rest):
            inner = _size(rest)
            return None if inner is None else (VARIABLE + size, *inner)
    return None


def _names(binders: Tree) -> list[Tree]:
    return [binder[0] for binder in binders]
