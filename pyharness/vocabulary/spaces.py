"""Balls and spheres, and differences of points of an affine space.

A torsor of a space of vectors is read as the space itself, so `p -ᵥ q` is the difference. Written
after Mathlib/Topology/MetricSpace/Pseudo/Defs and Algebra/AddTorsor/{Defs, Basic}.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions

definitions(
    """
def Metric.ball {α : Type*} (x : α) (ε : ℝ) : Set α := {y : α | dist y x < ε}
def Metric.closedBall {α : Type*} (x : α) (ε : ℝ) : Set α := {y : α | dist y x ≤ ε}
def Metric.sphere {α : Type*} (x : α) (ε : ℝ) : Set α := {y : α | dist y x = ε}
def VSub.vsub {P : Type*} (p q : P) : P := p - q
def HVAdd.hVAdd {P : Type*} (v p : P) : P := v + p
"""
)
