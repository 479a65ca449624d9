"""Words of measure and probability theory, read on finite spaces.

A type with `[MeasurableSpace Ω]` is read as a finite type with the σ-algebra ⊤ of all subsets, a
measure as finitely many atoms of rational weight (on ℝ and on arrays of reals: a finite sum of
Dirac measures). These are measure spaces, so a refutation there is one; a statement that passes was
tested on finite probability spaces only, where every function is integrable and measurable.
Definitions: Probability/Moments/{Basic,Variance,Covariance}.lean, Probability/IdentDistrib.lean:71,
Dynamics/Ergodic/MeasurePreserving.lean:45, Probability/Independence/Basic.lean:129-148.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature, type_word

type_word("MeasureTheory.Measure (α : Type*) : Type*")
for text in (
    "MeasureTheory.integral {α G : Type*} (μ : MeasureTheory.Measure α) (f : α → G) : G",
    "MeasureTheory.almostAll {α : Type*} (μ : MeasureTheory.Measure α) (p : α → Prop) : Prop",
    "MeasureTheory.almostSome {α : Type*} (μ : MeasureTheory.Measure α) (p : α → Prop) : Prop",
    "MeasureTheory.Measure.real {α : Type*} (μ : MeasureTheory.Measure α) (s : Set α) : ℝ",
    "MeasureTheory.Measure.restrict {α : Type*} (μ : MeasureTheory.Measure α) (s : Set α) :"
    " MeasureTheory.Measure α",
    "MeasureTheory.Measure.map {α β : Type*} (f : α → β) (μ : MeasureTheory.Measure α) :"
    " MeasureTheory.Measure β",
    "MeasureTheory.Measure.dirac {α : Type*} (a : α) : MeasureTheory.Measure α",
    "MeasureTheory.Integrable {α β : Type*} (f : α → β) (μ : MeasureTheory.Measure α) : Prop",
    "MeasureTheory.AEStronglyMeasurable {α β : Type*} (f : α → β)"
    " (μ : MeasureTheory.Measure α) : Prop",
    "AEMeasurable {α β : Type*} (f : α → β) (μ : MeasureTheory.Measure α) : Prop",
    "Measurable {α β : Type*} (f : α → β) : Prop",
    "MeasureTheory.StronglyMeasurable {α β : Type*} (f : α → β) : Prop",
    "MeasurableSet {α : Type*} (s : Set α) : Prop",
    "MeasureTheory.NullMeasurableSet {α : Type*} (s : Set α) (μ : MeasureTheory.Measure α) : Prop",
    "Instance.IsProbabilityMeasure {α : Type*} (μ : MeasureTheory.Measure α) : Prop",
    "Instance.IsZeroOrProbabilityMeasure {α : Type*} (μ : MeasureTheory.Measure α) : Prop",
    "Instance.IsFiniteMeasure {α : Type*} (μ : MeasureTheory.Measure α) : Prop",
    "Instance.NeZeroMeasure {α : Type*} (μ : MeasureTheory.Measure α) : Prop",
    "Instance.NoAtoms {α : Type*} (μ : MeasureTheory.Measure α) : Prop",
    "ProbabilityTheory.IdentDistrib {α β γ : Type*} (f : α → γ) (g : β → γ)"
    " (μ : MeasureTheory.Measure α) (ν : MeasureTheory.Measure β) : Prop",
    "MeasureTheory.MeasurePreserving {α β : Type*} (f : α → β) (μa : MeasureTheory.Measure α)"
    " (μb : MeasureTheory.Measure β) : Prop",
    "ProbabilityTheory.IndepFun {Ω β γ : Type*} (f : Ω → β) (g : Ω → γ)"
    " (μ : MeasureTheory.Measure Ω) : Prop",
    "ProbabilityTheory.IndepSet {Ω : Type*} (s t : Set Ω) (μ : MeasureTheory.Measure Ω) : Prop",
):
    signature(text)

definitions(
    """
def ProbabilityTheory.covariance {Ω : Type*} (X Y : Ω → ℝ) (μ : MeasureTheory.Measure Ω) : ℝ :=
  ∫ ω, (X ω - ∫ x, X x ∂μ) * (Y ω - ∫ y, Y y ∂μ) ∂μ
def ProbabilityTheory.variance {Ω : Type*} (X : Ω → ℝ) (μ : MeasureTheory.Measure Ω) : ℝ :=
  ∫ ω, (X ω - ∫ x, X x ∂μ) ^ 2 ∂μ
def ProbabilityTheory.moment {Ω : Type*} (X : Ω → ℝ) (p : ℕ) (μ : MeasureTheory.Measure Ω) : ℝ :=
  ∫ ω, X ω ^ p ∂μ
def ProbabilityTheory.centralMoment {Ω : Type*} (X : Ω → ℝ) (p : ℕ)
    (μ : MeasureTheory.Measure Ω) : ℝ := ∫ ω, (X ω - ∫ x, X x ∂μ) ^ p ∂μ
def ProbabilityTheory.mgf {Ω : Type*} (X : Ω → ℝ) (μ : MeasureTheory.Measure Ω) (t : ℝ) : ℝ :=
  ∫ ω, Real.exp (t * X ω) ∂μ
def ProbabilityTheory.cgf {Ω : Type*} (X : Ω → ℝ) (μ : MeasureTheory.Measure Ω) (t : ℝ) : ℝ :=
  Real.log (ProbabilityTheory.mgf X μ t)
def Filter.EventuallyEq.ofMeasure {α β : Type*} (μ : MeasureTheory.Measure α) (f g : α → β) :
    Prop := ∀ᵐ x ∂μ, f x = g x
def Filter.EventuallyLE.ofMeasure {α β : Type*} (μ : MeasureTheory.Measure α) (f g : α → β) :
    Prop := ∀ᵐ x ∂μ, f x ≤ g x
"""
)
