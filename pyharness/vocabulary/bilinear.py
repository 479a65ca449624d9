"""Bilinear and, over ℝ, sesquilinear maps, and their matrices.

A bilinear map is a linear map into linear maps; all words here are Mathlib's definitions, written
out on values. LinearAlgebra/{BilinearMap, SesquilinearForm/Basic}, LinearAlgebra/BilinearForm/{Hom,
Orthogonal, Properties}, LinearAlgebra/Matrix/{SesquilinearForm, BilinearForm, Nondegenerate}. Ring
homomorphisms σ of ℝ are the identity.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature, type_word

type_word("LinearMap.BilinForm (R M : Type*) : Type*")
type_word("LinearMap.BilinMap (R M N : Type*) : Type*")
signature("LinearMap.ofValues {R E F : Type*} (f : E → F) : E →ₗ[R] F")
signature("LinearEquiv.ofValues {R E F : Type*} (f : E → F) : E ≃ₗ[R] F")

_MAP = "{R M N P : Type*} (B : M →ₗ[R] N →ₗ[R] P)"
_FORM = "{R M : Type*} (B : LinearMap.BilinForm R M)"
_SQUARE = "{R M P : Type*} (B : M →ₗ[R] M →ₗ[R] P)"
# Decided from the matrix of the map, in evaluate/bundled.
for text in (
    f"LinearMap.IsAlt {_SQUARE} : Prop",
    f"LinearMap.IsRefl {_SQUARE} : Prop",
    "LinearMap.IsSymm {R M : Type*} (B : M →ₗ[R] M →ₗ[R] R) : Prop",
    "LinearMap.IsNonneg {R M : Type*} (B : M →ₗ[R] M →ₗ[R] R) : Prop",
    f"LinearMap.SeparatingLeft {_MAP} : Prop",
    f"LinearMap.SeparatingRight {_MAP} : Prop",
    "Matrix.SeparatingLeft {m n R : Type*} (M : Matrix m n R) : Prop",
    "Matrix.SeparatingRight {m n R : Type*} (M : Matrix m n R) : Prop",
):
    signature(text)
_SUM = "∑ i, ∑ j, x i • y j • A i j"
_BASES = "{R n m M₁ M₂ N₂ : Type*} (b₁ : Module.Basis n R M₁) (b₂ : Module.Basis m R M₂)"
_ENTRIES = (
    "LinearEquiv.ofValues fun A ↦ LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ " + _SUM
)
_ENTRIES = "Matrix.of fun i j ↦ B (Pi.single i 1) (Pi.single j 1)"
_NESTED = "((n → R₁) →ₗ[R₁] (m → R₂) →ₗ[R₂] N₂)"

_LINEAR = "((n → S₁) →ₗ[S₁] (m → S₂) →ₗ[S₂] N₂)"

definitions(
    f"""
def LinearMap.flip {_MAP} : N →ₗ[R] M →ₗ[R] P :=
  LinearMap.ofValues fun y ↦ LinearMap.ofValues fun x ↦ B x y
def LinearMap.compl₂ {{R M N P Q : Type*}} (B : M →ₗ[R] N →ₗ[R] P) (g : Q →ₗ[R] N) :
  M →ₗ[R] Q →ₗ[R] P := LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ B x (g y)
def LinearMap.compl₁₂ {{R M N P Q Q' : Type*}} (B : M →ₗ[R] N →ₗ[R] P) (g : Q →ₗ[R] M)
  (g' : Q' →ₗ[R] N) : Q →ₗ[R] Q' →ₗ[R] P :=
  LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ B (g x) (g' y)
def LinearMap.compr₂ {{R M N P Q : Type*}} (B : M →ₗ[R] N →ₗ[R] P) (g : P →ₗ[R] Q) :
  M →ₗ[R] N →ₗ[R] Q := LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ g (B x y)
def LinearMap.IsOrtho {_MAP} (x : M) (y : N) : Prop := B x y = 0
def LinearMap.IsPosSemidef {{R M : Type*}} (B : M →ₗ[R] M →ₗ[R] R) : Prop :=
  LinearMap.IsSymm B ∧ LinearMap.IsNonneg B
def LinearMap.Nondegenerate {_MAP} : Prop :=
  LinearMap.SeparatingLeft B ∧ LinearMap.SeparatingRight B
def LinearMap.IsAdjointPair {{R M M₁ P : Type*}} (B : M →ₗ[R] M →ₗ[R] P)
  (B' : M₁ →ₗ[R] M₁ →ₗ[R] P) (f : M → M₁) (g : M₁ → M) : Prop :=
  ∀ (x : M) (y : M₁), B' (f x) y = B x (g y)
def LinearMap.BilinForm.comp {{R M M' : Type*}} (B : LinearMap.BilinForm R M')
  (l r : M →ₗ[R] M') : LinearMap.BilinForm R M :=
  LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ B (l x) (r y)
def LinearMap.BilinForm.compLeft {_FORM} (f : M →ₗ[R] M) : LinearMap.BilinForm R M :=
  LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ B (f x) y
def LinearMap.BilinForm.compRight {_FORM} (f : M →ₗ[R] M) : LinearMap.BilinForm R M :=
  LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ B x (f y)
def LinearMap.BilinForm.flip {_FORM} : LinearMap.BilinForm R M :=
  LinearMap.ofValues fun y ↦ LinearMap.ofValues fun x ↦ B x y
def LinearMap.BilinForm.IsOrtho {_FORM} (x y : M) : Prop := B x y = 0
def LinearMap.BilinForm.IsRefl {_FORM} : Prop := LinearMap.IsRefl B
def LinearMap.BilinForm.IsSymm {_FORM} : Prop := LinearMap.IsSymm B
def LinearMap.BilinForm.IsNonneg {_FORM} : Prop := LinearMap.IsNonneg B
def LinearMap.BilinForm.IsPosSemidef {_FORM} : Prop := LinearMap.IsPosSemidef B
def LinearMap.IsOrthoᵢ {{R M P n : Type*}} (B : M →ₗ[R] M →ₗ[R] P) (v : n → M) : Prop :=
  ∀ i j : n, i ≠ j → B (v i) (v j) = 0
def LinearMap.BilinForm.iIsOrtho {{R M n : Type*}} (B : LinearMap.BilinForm R M) (v : n → M) :
  Prop := ∀ i j : n, i ≠ j → B (v i) (v j) = 0
def LinearEquiv.arrowCongr {{R M₁ M₂ N₁ N₂ : Type*}} (e₁ : M₁ ≃ₗ[R] M₂) (e₂ : N₁ ≃ₗ[R] N₂) :
  (M₁ →ₗ[R] N₁) ≃ₗ[R] (M₂ →ₗ[R] N₂) :=
  LinearEquiv.ofValues fun f ↦ LinearMap.ofValues fun x ↦ e₂ (f (LinearEquiv.symm e₁ x))
def LinearMap.BilinForm.IsAlt {_FORM} : Prop := LinearMap.IsAlt B
def LinearMap.BilinForm.Nondegenerate {_FORM} : Prop := LinearMap.Nondegenerate B
def Matrix.Nondegenerate {{m n R : Type*}} (M : Matrix m n R) : Prop :=
  Matrix.SeparatingLeft M ∧ Matrix.SeparatingRight M
def LinearMap.toMatrix₂Aux (R : Type*) {{n m M₁ M₂ N₂ : Type*}} (b₁ : n → M₁) (b₂ : m → M₂) :
  (M₁ →ₗ[R] M₂ →ₗ[R] N₂) →ₗ[R] Matrix n m N₂ :=
  LinearMap.ofValues fun B ↦ Matrix.of fun i j ↦ B (b₁ i) (b₂ j)
def LinearMap.toMatrixₛₗ₂' (R : Type*) {{n m R₁ R₂ N₂ : Type*}} :
  {_NESTED} ≃ₗ[R] Matrix n m N₂ := LinearEquiv.ofValues fun B ↦ {_ENTRIES}
def LinearMap.toMatrix₂' (R : Type*) {{n m S₁ S₂ N₂ : Type*}} :
  {_LINEAR} ≃ₗ[R] Matrix n m N₂ := LinearEquiv.ofValues fun B ↦ {_ENTRIES}
def Matrix.toLinearMap₂'Aux {{n m R₁ R₂ S₁ S₂ N₂ : Type*}} (σ₁ : R₁ →+* S₁) (σ₂ : R₂ →+* S₂)
  (A : Matrix n m N₂) : {_NESTED} :=
  LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ {_SUM}
def Matrix.toLinearMapₛₗ₂' (R : Type*) {{n m R₁ R₂ S₁ S₂ N₂ : Type*}} (σ₁ : R₁ →+* S₁)
  (σ₂ : R₂ →+* S₂) : Matrix n m N₂ ≃ₗ[R] {_NESTED} :=
  LinearEquiv.symm (LinearMap.toMatrixₛₗ₂' R)
def Matrix.toLinearMap₂' (R : Type*) {{n m S₁ S₂ N₂ : Type*}} :
  Matrix n m N₂ ≃ₗ[R] {_LINEAR} := LinearEquiv.symm (LinearMap.toMatrix₂' R)
def LinearMap.toMatrix₂ {_BASES} : (M₁ →ₗ[R] M₂ →ₗ[R] N₂) ≃ₗ[R] Matrix n m N₂ :=
  LinearEquiv.ofValues fun B ↦ Matrix.of fun i j ↦ B (b₁ i) (b₂ j)
def Matrix.toLinearMapₛₗ₂ {{R n m M₁ M₂ N₂ : Type*}} (σ₁ : R →+* R) (b₁ : Module.Basis n R M₁)
  (b₂ : Module.Basis m R M₂) : Matrix n m N₂ ≃ₗ[R] (M₁ →ₗ[R] M₂ →ₗ[R] N₂) :=
  LinearEquiv.symm (LinearMap.toMatrix₂ b₁ b₂)
def Matrix.toLinearMap₂ {_BASES} : Matrix n m N₂ ≃ₗ[R] (M₁ →ₗ[R] M₂ →ₗ[R] N₂) :=
  LinearEquiv.symm (LinearMap.toMatrix₂ b₁ b₂)
def Matrix.toBilin'Aux {{n R : Type*}} (A : Matrix n n R) : LinearMap.BilinForm R (n → R) :=
  LinearMap.ofValues fun x ↦ LinearMap.ofValues fun y ↦ {_SUM}
def LinearMap.BilinForm.toMatrixAux {{R n M : Type*}} (b : n → M) :
  LinearMap.BilinForm R M →ₗ[R] Matrix n n R :=
  LinearMap.ofValues fun B ↦ Matrix.of fun i j ↦ B (b i) (b j)
def LinearMap.BilinForm.toMatrix' {{R n : Type*}} :
  LinearMap.BilinForm R (n → R) ≃ₗ[R] Matrix n n R := LinearEquiv.ofValues fun B ↦ {_ENTRIES}
def Matrix.toBilin' {{R n : Type*}} : Matrix n n R ≃ₗ[R] LinearMap.BilinForm R (n → R) :=
  LinearEquiv.symm LinearMap.BilinForm.toMatrix'
def LinearMap.BilinForm.toMatrix {{R n M : Type*}} (b : Module.Basis n R M) :
  LinearMap.BilinForm R M ≃ₗ[R] Matrix n n R :=
  LinearEquiv.ofValues fun B ↦ Matrix.of fun i j ↦ B (b i) (b j)
def Matrix.toBilin {{R n M : Type*}} (b : Module.Basis n R M) :
  Matrix n n R ≃ₗ[R] LinearMap.BilinForm R M :=
  LinearEquiv.symm (LinearMap.BilinForm.toMatrix b)
"""
)
