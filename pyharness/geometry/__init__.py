"""The geometry of LoRA updates, from their factors: spectra, norms, ranks, overlaps, enclosures."""
