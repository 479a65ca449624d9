"""Hypothesis profiles for every test here.

`ci` (the default) repeats itself: derandomised, no example database, a replay blob with each
failure. `PROPERTY_PROFILE=deep` looks for new counterexamples: fresh randomness, forty times the
examples.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# The clock of a shared machine is not under test.
_COMMON = {"deadline": None, "print_blob": True, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("ci", derandomize=True, database=None, **_COMMON)
settings.register_profile("deep", max_examples=2000, **_COMMON)
settings.load_profile(os.environ.get("PROPERTY_PROFILE", "ci"))
