"""The ledger for readers: a table for terminals, blocks for README, JSON for programs."""
