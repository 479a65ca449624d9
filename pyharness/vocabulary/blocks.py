"""Words on indices and on matrices built from parts, mostly defined by Lean text.

Compared with Mathlib's own text at the pinned commit (file:line below `Mathlib/`):
Logic/Function/Basic:491 update · LinearAlgebra/Matrix/Defs:108 map, 444 reindex, 517 row, 526 col ·
LinearAlgebra/Matrix/RowCol:39 replicateCol, 52 replicateRow, 199 updateRow, 203 updateCol ·
Data/Matrix/Block:46 fromBlocks, 72–87 toBlocks, 329 blockDiagonal, 463 blockDiag ·
Data/Matrix/ColumnRowPartitioned:34–52 · Data/Matrix/Basis:34 single · LinearAlgebra/Matrix/:
IsDiag:38, Block:61 BlockTriangular, Circulant:50, Permutation:38 permMatrix (through PEquiv:54),
Swap:38, Transvection:82, Permanent:32, Adjugate:94 cramer, 188 adjugate, Kronecker:56,
ToLin:163 vecMulLinear · LinearAlgebra/UnitaryGroup:60, 251, through Algebra/Star/Unitary:35 ·
LinearAlgebra/Vandermonde:83 · Data/Real/Sign:34 · Analysis/SpecialFunctions/Log/Base:43 ·
Data/Fin/VecNotation:60 · Data/Fin/SuccPred:462 succAbove.
"""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix, Undecided
from pyharness.vocabulary.registry import definitions, signature, word
from pyharness.vocabulary.values import Finite, FiniteType, Table, Value, apply, matrix, vector


def _positions(t: Finite) -> int:
    if not isinstance(t, FiniteType):
        raise Undecided("a sum of types that are not indices")
    return t.size


@word("Sum.elim {α β γ : Type*} (f : α → γ) (g : β → γ) : α ⊕ β → γ")
def elim(α: Finite, f: Value, g: Value) -> Value:
    cut = _positions(α)
    return lambda x: apply(f, x) if x < cut else apply(g, x - cut)


@word("Equiv.symm {α β : Type*} (e : α ≃ β) : β ≃ α")
def symm(e: Value) -> Table:
    if not isinstance(e, Table):
        raise Undecided("the inverse of a bijection between infinite types")
    return Table(tuple(sorted(range(len(e)), key=e)))


@word("Equiv.trans {α β γ : Type*} (e : α ≃ β) (f : β ≃ γ) : α ≃ γ")
def trans(e: Value, f: Value) -> Table:
    if not isinstance(e, Table):
        raise Undecided("bijections between infinite types")
    return Table(tuple(apply(f, x) for x in e.values))


@word("Equiv.Perm.sign {α : Type*} (σ : Equiv.Perm α) : ℤˣ")
def sign(σ: Table) -> int:
    """The number of inversions decides."""
    v = σ.values
    flips = sum(v[i] > v[j] for i in range(len(v)) for j in range(i + 1, len(v)))
    return -1 if flips % 2 else 1


@word("Matrix.adjugate {n α : Type*} (A : Matrix n n α) : Matrix n n α")
def adjugate(A: Value, n: Finite) -> RealMatrix:
    """Transposed cofactors."""
    return ar.adjugate(matrix(A, n, n))


@word("Matrix.cramer {n α : Type*} (A : Matrix n n α) : (n → α) →ₗ[α] (n → α)")
def cramer(A: Value, n: Finite) -> RealMatrix:
    """A linear map, kept as its matrix, the adjugate (`cramer_eq_adjugate_mulVec`)."""
    return adjugate(A, n)  # type: ignore[no-any-return]


@word("Matrix.mulVecLin {m n R : Type*} (M : Matrix m n R) : (n → R) →ₗ[R] (m → R)")
def mul_vec_lin(M: Value, m: Finite, n: Finite) -> RealMatrix:
    return matrix(M, m, n)


@word("Matrix.vecMulLinear {m n R : Type*} (M : Matrix m n R) : (m → R) →ₗ[R] (n → R)")
def vec_mul_linear(M: Value, m: Finite, n: Finite) -> RealMatrix:
    return matrix(M, m, n).transpose()


@word(
    "Matrix.kronecker {k m n p α : Type*} (A : Matrix k m α) (B : Matrix n p α) "
    ": Matrix (k × n) (m × p) α"
)
def kronecker(A: Value, B: Value, k: Finite, m: Finite, n: Finite, p: Finite) -> RealMatrix:
    """Entry ((i, j), (u, t)) is A i u · B j t."""
    a, b = matrix(A, k, m), matrix(B, n, p)
    entries = (
        ar.mul(a.entry(i, u), b.entry(j, t))
        for i in range(k.size)
        for j in range(n.size)
        for u in range(m.size)
        for t in range(p.size)
    )
    return ar.from_entries(k.size * n.size, m.size * p.size, entries)


@word("Matrix.reindex {m n k o α : Type*} (e : m ≃ k) (f : n ≃ o) : Matrix m n α ≃ Matrix k o α")
def reindex(e: Value, f: Value, k: Finite, o: Finite) -> Value:
    """`M ↦ M.submatrix e.symm f.symm`."""
    rows, cols = symm(e), symm(f)

    def run(M: Value) -> RealMatrix:
        entries = (apply(apply(M, rows(i)), cols(j)) for i in k.elements() for j in o.elements())
        return ar.from_entries(k.size, o.size, entries)

    return run


@word("Matrix.permanent {n R : Type*} (M : Matrix n n R) : R")
def permanent(M: Value, n: Finite) -> Number:
    from itertools import permutations

    a, size = matrix(M, n, n), n.size
    total: list[Number] = []
    for p in permutations(range(size)):
        out: Number = ar.ONE
        for i in range(size):
            out = ar.mul(out, a.entry(p[i], i))
        total.append(out)
    return ar.total(total)


@word("Matrix.vandermonde {n : ℕ} {R : Type*} (v : Fin n → R) : Matrix (Fin n) (Fin n) R")
def vandermonde(v: Value, n: int) -> RealMatrix:
    """Row i is 1, vᵢ, vᵢ², …"""
    x = vector(v, FiniteType(n))
    return ar.from_entries(n, n, (ar.power(x[i], j) for i in range(n) for j in range(n)))


@word("Fin.last (n : ℕ) : Fin (n + 1)")
def last(n: int) -> int:
    return n


@word("Fin.succ {n : ℕ} (i : Fin n) : Fin (n + 1)")
def succ(i: int) -> int:
    return i + 1


@word("Fin.castSucc {n : ℕ} (i : Fin n) : Fin (n + 1)")
def cast_succ(i: int) -> int:
    return i


@word("Fin.rev {n : ℕ} (i : Fin n) : Fin n")
def rev(n: int, i: int) -> int:
    return n - 1 - i


@word("Fin.succAbove {n : ℕ} (p : Fin (n + 1)) (i : Fin n) : Fin (n + 1)")
def succ_above(p: int, i: int) -> int:
    """Leaves out p."""
    return i if i < p else i + 1


@word("Fin.cons {n : ℕ} {α : Type*} (x : α) (p : Fin n → α) : Fin (n + 1) → α")
def cons(x: Value, p: Value) -> Value:
    return lambda i: x if i == 0 else apply(p, i - 1)


@word("Matrix.vecCons {α : Type*} {n : ℕ} (h : α) (t : Fin n → α) : Fin (n + 1) → α")
def vec_cons(h: Value, t: Value) -> Value:
    return lambda i: h if i == 0 else apply(t, i - 1)


@word("Matrix.vecHead {α : Type*} {n : ℕ} (v : Fin (n + 1) → α) : α")
def vec_head(v: Value) -> Value:
    return apply(v, 0)


@word("Matrix.vecTail {α : Type*} {n : ℕ} (v : Fin (n + 1) → α) : Fin n → α")
def vec_tail(v: Value) -> Value:
    return lambda i: apply(v, i + 1)


@word("Nat.succ (n : ℕ) : ℕ")
def nat_succ(n: int) -> int:
    return n + 1


for text in (
    "Fin.val {n : ℕ} (i : Fin n) : ℕ",
    "star {R : Type*} (r : R) : R",
    "Invertible.invOf {α : Type*} (r : α) : α",
    "Ring.inverse {M : Type*} (a : M) : M",
    "Dvd.dvd {α : Type*} (a b : α) : Prop",
    "Int.floor {α : Type*} (a : α) : ℤ",
    "Int.fract {α : Type*} (r : α) : α",
    "Int.ceil {α : Type*} (a : α) : ℤ",
    "Nat.floor {α : Type*} (a : α) : ℕ",
    "Nat.ceil {α : Type*} (a : α) : ℕ",
):
    signature(text)

definitions(
    """
def Function.update {α β : Type*} (f : α → β) (a' : α) (v : β) (a : α) : β :=
  if a = a' then v else f a
def Matrix.map {m n α β : Type*} (M : Matrix m n α) (f : α → β) : Matrix m n β :=
  Matrix.of fun i j => f (M i j)
def Matrix.row {m n α : Type*} (A : Matrix m n α) : m → n → α := fun i => A i
def Matrix.col {m n α : Type*} (A : Matrix m n α) : n → m → α := fun j i => A i j
def Matrix.updateRow {m n α : Type*} (M : Matrix m n α) (i : m) (b : n → α) : Matrix m n α :=
  Matrix.of (Function.update M i b)
def Matrix.updateCol {m n α : Type*} (M : Matrix m n α) (j : n) (b : m → α) : Matrix m n α :=
  Matrix.of fun i => Function.update (M i) j (b i)
def Matrix.replicateRow {n α : Type*} (ι : Type*) (v : n → α) : Matrix ι n α :=
  Matrix.of fun _ j => v j
def Matrix.replicateCol {m α : Type*} (ι : Type*) (w : m → α) : Matrix m ι α :=
  Matrix.of fun i _ => w i
def Matrix.fromBlocks {l m n o α : Type*} (A : Matrix n l α) (B : Matrix n m α) (C : Matrix o l α)
    (D : Matrix o m α) : Matrix (n ⊕ o) (l ⊕ m) α :=
  Matrix.of (Sum.elim (fun i => Sum.elim (A i) (B i)) (fun j => Sum.elim (C j) (D j)))
def Matrix.toBlocks₁₁ {l m n o α : Type*} (M : Matrix (n ⊕ o) (l ⊕ m) α) : Matrix n l α :=
  Matrix.of fun i j => M (Sum.inl i) (Sum.inl j)
def Matrix.toBlocks₁₂ {l m n o α : Type*} (M : Matrix (n ⊕ o) (l ⊕ m) α) : Matrix n m α :=
  Matrix.of fun i j => M (Sum.inl i) (Sum.inr j)
def Matrix.toBlocks₂₁ {l m n o α : Type*} (M : Matrix (n ⊕ o) (l ⊕ m) α) : Matrix o l α :=
  Matrix.of fun i j => M (Sum.inr i) (Sum.inl j)
def Matrix.toBlocks₂₂ {l m n o α : Type*} (M : Matrix (n ⊕ o) (l ⊕ m) α) : Matrix o m α :=
  Matrix.of fun i j => M (Sum.inr i) (Sum.inr j)
def Matrix.fromRows {m₁ m₂ n R : Type*} (A₁ : Matrix m₁ n R) (A₂ : Matrix m₂ n R) :
    Matrix (m₁ ⊕ m₂) n R := Matrix.of (Sum.elim A₁ A₂)
def Matrix.fromCols {m n₁ n₂ R : Type*} (B₁ : Matrix m n₁ R) (B₂ : Matrix m n₂ R) :
    Matrix m (n₁ ⊕ n₂) R := Matrix.of fun i => Sum.elim (B₁ i) (B₂ i)
def Matrix.toRows₁ {m₁ m₂ n R : Type*} (A : Matrix (m₁ ⊕ m₂) n R) : Matrix m₁ n R :=
  Matrix.of fun i j => A (Sum.inl i) j
def Matrix.toRows₂ {m₁ m₂ n R : Type*} (A : Matrix (m₁ ⊕ m₂) n R) : Matrix m₂ n R :=
  Matrix.of fun i j => A (Sum.inr i) j
def Matrix.toCols₁ {m n₁ n₂ R : Type*} (A : Matrix m (n₁ ⊕ n₂) R) : Matrix m n₁ R :=
  Matrix.of fun i j => A i (Sum.inl j)
def Matrix.toCols₂ {m n₁ n₂ R : Type*} (A : Matrix m (n₁ ⊕ n₂) R) : Matrix m n₂ R :=
  Matrix.of fun i j => A i (Sum.inr j)
def Matrix.single {m n α : Type*} (i : m) (j : n) (a : α) : Matrix m n α :=
  Matrix.of fun i' j' => if i = i' ∧ j = j' then a else 0
def Matrix.IsDiag {n α : Type*} (A : Matrix n n α) : Prop := ∀ i j : n, i ≠ j → A i j = 0
def Matrix.BlockTriangular {m α R : Type*} (M : Matrix m m R) (b : m → α) : Prop :=
  ∀ i j : m, b j < b i → M i j = 0
def Matrix.circulant {n α : Type*} (v : n → α) : Matrix n n α := Matrix.of fun i j => v (i - j)
def Equiv.Perm.permMatrix {n : Type*} (R : Type*) (σ : Equiv.Perm n) : Matrix n n R :=
  Matrix.of fun i j => if σ i = j then 1 else 0
def Matrix.swap {n : Type*} (R : Type*) (i j : n) : Matrix n n R :=
  Equiv.Perm.permMatrix R (Equiv.swap i j)
def Matrix.transvection {n R : Type*} (i j : n) (c : R) : Matrix n n R := 1 + Matrix.single i j c
def Matrix.orthogonalGroup (n R : Type*) : Submonoid (Matrix n n R) :=
  {A | Matrix.transpose A * A = 1 ∧ A * Matrix.transpose A = 1}
def Matrix.unitaryGroup (n α : Type*) : Submonoid (Matrix n n α) :=
  {A | Matrix.conjTranspose A * A = 1 ∧ A * Matrix.conjTranspose A = 1}
def Matrix.blockDiagonal {m n o α : Type*} (M : o → Matrix m n α) : Matrix (m × o) (n × o) α :=
  Matrix.of fun ik jk => if ik.2 = jk.2 then M ik.2 ik.1 jk.1 else 0
def Matrix.blockDiag {m n o α : Type*} (M : Matrix (m × o) (n × o) α) : o → Matrix m n α :=
  fun k => Matrix.of fun i j => M (i, k) (j, k)
def Real.sign (r : ℝ) : ℝ := if r < 0 then -1 else if 0 < r then 1 else 0
def Real.logb (b x : ℝ) : ℝ := Real.log x / Real.log b
"""
)
