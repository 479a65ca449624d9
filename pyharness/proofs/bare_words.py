"""What the words of the bare kernel mean, as agreed.

`bare_shapes` translates statements of prelude files into those of the library by these meanings, so
a statement counts only while the words in it, and the words in their definitions, are defined as
below. Who changes a definition in `lean/Kernel` changes it here too, and looks at both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyharness.proofs.bare_terms import Tree
from pyharness.proofs.declarations import LeanFile, definitions
from pyharness.proofs.tokens import Token, tokens

AGREED = """\
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

inductive False : Prop

def Not (a : Prop) : Prop := a → False

structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (x : α) (h : p x) : Exists p

inductive Dim where
  | zero : Dim
  | succ (n : Dim) : Dim

inductive Fin : Dim → Type where
  | zero {n : Dim} : Fin (Dim.succ n)
  | succ {n : Dim} (i : Fin n) : Fin (Dim.succ n)

class OrderedField (K : Type) where
  zero : K
  one : K
  add : K → K → K
  mul : K → K → K
  neg : K → K
  inv : K → K
  le : K → K → Prop
  add_assoc : ∀ a b c, Eq (add (add a b) c) (add a (add b c))
  add_comm : ∀ a b, Eq (add a b) (add b a)
  add_zero : ∀ a, Eq (add a zero) a
  add_neg : ∀ a, Eq (add a (neg a)) zero
  mul_assoc : ∀ a b c, Eq (mul (mul a b) c) (mul a (mul b c))
  mul_comm : ∀ a b, Eq (mul a b) (mul b a)
  mul_one : ∀ a, Eq (mul a one) a
  mul_add : ∀ a b c, Eq (mul a (add b c)) (add (mul a b) (mul a c))
  mul_inv : ∀ a, Not (Eq a zero) → Eq (mul a (inv a)) one
  inv_zero : Eq (inv zero) zero
  one_ne_zero : Not (Eq one zero)
  eq_or_ne : ∀ a b : K, Or (Eq a b) (Not (Eq a b))
  le_trans : ∀ {a b c}, le a b → le b c → le a c
  le_antisymm : ∀ {a b}, le a b → le b a → Eq a b
  le_total : ∀ a b, Or (le a b) (le b a)
  add_le_add_right : ∀ {a b} (c), le a b → le (add a c) (add b c)
  mul_nonneg : ∀ {a b}, le zero a → le zero b → le zero (mul a b)

def lt (a b : K) : Prop := Not (le b a)

def div (a b : K) : K := mul a (inv b)

def sq (a : K) : K := mul a a

def sum (n : Dim) : (Fin n → K) → K :=
  Dim.rec (motive := fun n => (Fin n → K) → K) (fun _ => zero)
    (fun _ tail f => add (f Fin.zero) (tail fun i => f (Fin.succ i))) n

def cons {α : Type} {n : Dim} (a : α) (f : Fin n → α) (i : Fin (Dim.succ n)) : α :=
  Fin.rec
    (motive := fun k _ => Dim.rec (motive := fun _ => Type) α (fun n _ => (Fin n → α) → α) k)
    (fun {_} _ => a) (fun {_} i _ f => f i) i f

def delta (n : Dim) : Fin n → Fin n → K :=
  Dim.rec (motive := fun n => Fin n → Fin n → K) (fun _ _ => zero)
    (fun _ smaller => cons (cons one fun _ => zero) fun i => cons zero (smaller i)) n

def natCast (n : Dim) : K := sum n fun _ => one

def dot (u v : Fin n → K) : K := sum n fun i => mul (u i) (v i)

def mulVec (M : Fin m → Fin n → K) (v : Fin n → K) : Fin m → K := fun i => dot (M i) v

def matMul (A : Fin m → Fin p → K) (B : Fin p → Fin n → K) : Fin m → Fin n → K :=
  fun i j => sum p fun k => mul (A i k) (B k j)

def smul (c : K) (M : Fin m → Fin n → K) : Fin m → Fin n → K := fun i j => mul c (M i j)

def frobeniusSq (M : Fin m → Fin n → K) : K := sum m fun i => dot (M i) (M i)

def BoundsRayleigh (M : Fin m → Fin n → K) (s : K) : Prop :=
  ∀ v : Fin n → K, le (dot (mulVec M v) (mulVec M v)) (mul s (dot v v))

structure IsSpectralSq (M : Fin m → Fin n → K) (s : K) : Prop where
  nonneg : le zero s
  bounds : BoundsRayleigh M s
  least : ∀ c, le zero c → BoundsRayleigh M c → le s c

def IsStableRank (M : Fin m → Fin n → K) (q : K) : Prop :=
  Exists fun s => And (IsSpectralSq M s) (Eq q (div (frobeniusSq M) s))

structure IsSqrt (ρ x : K) : Prop where
  nonneg : le zero ρ
  sq_eq : Eq (sq ρ) x

def loraUpdate (α : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) : Fin m → Fin n → K :=
  smul (div α (natCast r)) (matMul B A)

def rsLoraUpdate (α ρ : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) :
    Fin m → Fin n → K :=
  smul (div α ρ) (matMul B A)

def IsRightInverse (G H : Fin r → Fin r → K) : Prop :=
  ∀ i j, Eq (matMul G H i j) (delta r i j)

def transpose (M : Fin m → Fin n → K) : Fin n → Fin m → K := fun j i => M i j
"""


def foreign_word(statement: Iterable[Tree], words: Mapping[str, tuple[str, ...]]) -> str:
    """A word in `statement` that does not mean what was agreed; empty if there is none.

    `words` are the definitions of the prelude files by last name (`defined`), several for a name
    that is defined more than once. The axioms of the field stand behind every statement.
    """
    todo = ["OrderedField", *(name for tree in statement for name in _names(tree))]
    done: set[str] = set()
    while todo:
        name = todo.pop()
        if name in done or name not in words:
            continue
        done.add(name)
        if words[name] != _AGREED.get(name):
            return name
        todo += (part for text in words[name] for part in text.replace(".", " ").split())
    return ""


def defined(files: Iterable[LeanFile]) -> dict[str, tuple[str, ...]]:
    """The definitions of `files` by last name, each as its words with single spaces between."""
    return _by_name(token for file in files for token in file.tokens)


def _by_name(found: Iterable[Token]) -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for name, text in definitions(tuple(found)):
        words[name] = (*words.get(name, ()), " ".join(token.text for token in text))
    return words


def _names(tree: Tree) -> Iterable[str]:
    if isinstance(tree, str):
        yield from tree.split(".")
    else:
        for part in tree:
            yield from _names(part)


_AGREED = _by_name(tokens(AGREED, "the agreed meanings"))
