"""Lean statements about fine-tuning adapters that test themselves on exact witnesses."""

__version__ = "0.1.0"
