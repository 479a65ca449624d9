"""Evaluation of claims on exact witnesses, in Kleene logic and without tolerances."""
