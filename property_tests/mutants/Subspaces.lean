import AdapterGeometry.Defs

/-! # Dimensions, lattices of subspaces, orthogonal complements, spans and bases

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix Module Submodule

variable {m n : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]
variable {V : Type*} [AddCommGroup V] [Module ℝ V] [FiniteDimensional ℝ V]
variable {E : Type*} [NormedAddCommGroup E] [InnerProductSpace ℝ E] [FiniteDimensional ℝ E]

namespace Wrong

theorem dimension_of_sum (U W : Submodule ℝ V) :
    finrank ℝ (U ⊔ W : Submodule ℝ V) = finrank ℝ U + finrank ℝ W := by sorry

theorem distributive (U W X : Submodule ℝ V) : U ⊓ (W ⊔ X) = (U ⊓ W) ⊔ (U ⊓ X) := by sorry

theorem modular (U W X : Submodule ℝ V) (h : U ≤ X) : U ⊓ (W ⊔ X) = (U ⊓ W) ⊔ X := by sorry

theorem union_is_sum (U W : Submodule ℝ V) (x : V) (h : x ∈ U ⊔ W) : x ∈ U ∨ x ∈ W := by sorry

theorem complement_of_sum (U W : Submodule ℝ E) : (U ⊔ W)ᗮ = Uᗮ ⊔ Wᗮ := by sorry

theorem complement_reverses (U W : Submodule ℝ E) (h : U ≤ W) : Uᗮ ≤ Wᗮ := by sorry

theorem complement_unique (U W : Submodule ℝ E) (h : IsCompl U W) : W = Uᗮ := by sorry

theorem rank_nullity (A : Matrix m n ℝ) :
    A.rank + finrank ℝ (LinearMap.ker A.mulVecLin) = Fintype.card m := by sorry

theorem range_of_transpose (A : Matrix n n ℝ) :
    LinearMap.range A.mulVecLin = LinearMap.range Aᵀ.mulVecLin := by sorry

theorem kernel_and_range (A : Matrix n n ℝ) :
    Disjoint (LinearMap.ker A.mulVecLin) (LinearMap.range A.mulVecLin) := by sorry

theorem kernel_of_product (A B : Matrix n n ℝ) :
    LinearMap.ker (A * B).mulVecLin = LinearMap.ker A.mulVecLin := by sorry

theorem overlap_of_columns (A B : Matrix m n ℝ)
    (h : LinearMap.range A.mulVecLin = LinearMap.range B.mulVecLin) : A = B := by sorry

theorem overlap_bound (U W : Submodule ℝ V) (h : finrank ℝ V ≤ finrank ℝ U + finrank ℝ W) :
    U ⊓ W ≠ ⊥ := by sorry

theorem projection_trace (U : Submodule ℝ E) (x : E) :
    inner ℝ (U.starProjection x) x = inner ℝ x x := by sorry

theorem projections_commute (U W : Submodule ℝ E) (x : E) :
    U.starProjection (W.starProjection x) = W.starProjection (U.starProjection x) := by sorry

theorem projections_add (U W : Submodule ℝ E) (x : E) :
    (U ⊔ W).starProjection x = U.starProjection x + W.starProjection x := by sorry

theorem singleton_span (x y : V) (h : x ∈ span ℝ {y}) : y ∈ span ℝ {x} := by sorry

theorem span_of_intersection (s t : Set V) : span ℝ (s ∩ t) = span ℝ s ⊓ span ℝ t := by sorry

theorem span_dimension (v : n → V) : finrank ℝ (span ℝ (Set.range v)) = Fintype.card n := by sorry

theorem pairwise_independent (x y z : V) (hxy : LinearIndependent ℝ ![x, y])
    (hyz : LinearIndependent ℝ ![y, z]) (hxz : LinearIndependent ℝ ![x, z]) :
    LinearIndependent ℝ ![x, y, z] := by sorry

theorem independent_image (v : n → V) (f : V →ₗ[ℝ] V) (h : LinearIndependent ℝ v) :
    LinearIndependent ℝ (fun i => f (v i)) := by sorry

theorem distinct_independent (v : n → V) (h : Function.Injective v) (h0 : ∀ i, v i ≠ 0) :
    LinearIndependent ℝ v := by sorry

theorem image_of_meet (f : V →ₗ[ℝ] V) (U W : Submodule ℝ V) :
    (U ⊓ W).map f = U.map f ⊓ W.map f := by sorry

theorem preimage_of_sum (f : V →ₗ[ℝ] V) (U W : Submodule ℝ V) :
    (U ⊔ W).comap f = U.comap f ⊔ W.comap f := by sorry

theorem basis_coordinates (b : Basis n ℝ V) (c : Basis n ℝ V) (x : V) (i : n) :
    b.repr x i = c.repr x i := by sorry

theorem change_of_basis (b c : Basis n ℝ V) : b.toMatrix c = c.toMatrix b := by sorry

theorem matrix_of_composition (b : Basis n ℝ V) (f g : V →ₗ[ℝ] V) :
    LinearMap.toMatrix b b (f ∘ₗ g) = LinearMap.toMatrix b b g * LinearMap.toMatrix b b f := by
  sorry

end Wrong

namespace Right

theorem dimension_of_sum (U W : Submodule ℝ V) :
    finrank ℝ (U ⊔ W : Submodule ℝ V) + finrank ℝ (U ⊓ W : Submodule ℝ V) =
      finrank ℝ U + finrank ℝ W := by sorry

theorem distributive (U W X : Submodule ℝ V) : (U ⊓ W) ⊔ (U ⊓ X) ≤ U ⊓ (W ⊔ X) := by sorry

theorem modular (U W X : Submodule ℝ V) (h : X ≤ U) : U ⊓ (W ⊔ X) = (U ⊓ W) ⊔ X := by sorry

theorem union_is_sum (U W : Submodule ℝ V) (x : V) (h : x ∈ U ∨ x ∈ W) : x ∈ U ⊔ W := by sorry

theorem complement_of_sum (U W : Submodule ℝ E) : (U ⊔ W)ᗮ = Uᗮ ⊓ Wᗮ := by sorry

theorem complement_reverses (U W : Submodule ℝ E) (h : U ≤ W) : Wᗮ ≤ Uᗮ := by sorry

theorem complement_unique (U W : Submodule ℝ E) (h : IsCompl U W) (h' : W ≤ Uᗮ) : W = Uᗮ := by
  sorry

theorem rank_nullity (A : Matrix m n ℝ) :
    A.rank + finrank ℝ (LinearMap.ker A.mulVecLin) = Fintype.card n := by sorry

theorem range_of_transpose (A : Matrix n n ℝ) :
    finrank ℝ (LinearMap.range A.mulVecLin) = finrank ℝ (LinearMap.range Aᵀ.mulVecLin) := by
  sorry

theorem kernel_and_range (A : Matrix n n ℝ) :
    Disjoint (LinearMap.ker A.mulVecLin) (LinearMap.range Aᵀ.mulVecLin) := by sorry

theorem kernel_of_product (A B : Matrix n n ℝ) :
    LinearMap.ker B.mulVecLin ≤ LinearMap.ker (A * B).mulVecLin := by sorry

theorem overlap_of_columns (A B : Matrix m n ℝ)
    (h : LinearMap.range A.mulVecLin = LinearMap.range B.mulVecLin) : A.rank = B.rank := by sorry

theorem overlap_bound (U W : Submodule ℝ V) (h : finrank ℝ V < finrank ℝ U + finrank ℝ W) :
    U ⊓ W ≠ ⊥ := by sorry

theorem projection_trace (U : Submodule ℝ E) (x : E) :
    inner ℝ (U.starProjection x) x = inner ℝ (U.starProjection x) (U.starProjection x) := by sorry

theorem projections_commute (U W : Submodule ℝ E) (x : E) (h : U ≤ W) :
    U.starProjection (W.starProjection x) = W.starProjection (U.starProjection x) := by sorry

theorem projections_add (U W : Submodule ℝ E) (x : E) (h : W ≤ Uᗮ) :
    (U ⊔ W).starProjection x = U.starProjection x + W.starProjection x := by sorry

theorem singleton_span (x y : V) (h : x ∈ span ℝ {y}) (h0 : x ≠ 0) : y ∈ span ℝ {x} := by sorry

theorem span_of_intersection (s t : Set V) : span ℝ (s ∪ t) = span ℝ s ⊔ span ℝ t := by sorry

theorem span_dimension (v : n → V) : finrank ℝ (span ℝ (Set.range v)) ≤ Fintype.card n := by sorry

theorem pairwise_independent (x y z : V) (h : LinearIndependent ℝ ![x, y, z]) :
    LinearIndependent ℝ ![x, y] ∧ LinearIndependent ℝ ![y, z] := by sorry

theorem independent_image (v : n → V) (f : V →ₗ[ℝ] V) (h : LinearIndependent ℝ v)
    (hf : LinearMap.ker f = ⊥) : LinearIndependent ℝ (fun i => f (v i)) := by sorry

theorem distinct_independent (v : n → V) (h : LinearIndependent ℝ v) :
    Function.Injective v ∧ ∀ i, v i ≠ 0 := by sorry

theorem image_of_meet (f : V →ₗ[ℝ] V) (U W : Submodule ℝ V) :
    (U ⊓ W).map f ≤ U.map f ⊓ W.map f := by sorry

theorem preimage_of_sum (f : V →ₗ[ℝ] V) (U W : Submodule ℝ V) :
    U.comap f ⊔ W.comap f ≤ (U ⊔ W).comap f := by sorry

theorem basis_coordinates (b : Basis n ℝ V) (x : V) : ∑ i, b.repr x i • b i = x := by sorry

theorem change_of_basis (b c : Basis n ℝ V) : b.toMatrix c * c.toMatrix b = 1 := by sorry

theorem matrix_of_composition (b : Basis n ℝ V) (f g : V →ₗ[ℝ] V) :
    LinearMap.toMatrix b b (f ∘ₗ g) = LinearMap.toMatrix b b f * LinearMap.toMatrix b b g := by
  sorry

end Right
