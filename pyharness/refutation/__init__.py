"""What a refutation is worth: replays on other paths, and the counterexample as Lean text."""
