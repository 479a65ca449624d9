"""Witnesses: values that meet a claim's hypotheses by construction, drawn, named or trained."""
