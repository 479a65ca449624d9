"""Each term of the float64 enclosures is needed: without it, or with less, the truth gets out."""

from __future__ import annotations

import inspect
import re
from types import ModuleType

import pytest
from adversarial import cases, holds

from pyharness.geometry import spectrum

SOURCE = inspect.getsource(spectrum)

# What to look for in the source of the module, and what to put there.
TERMS = {
    "gram of A": ("np.asarray(eps * tau)", "np.asarray(SHARE * eps * tau)"),
    "residual of the factorisation": ("weighted * SLACK + rounding", "SHARE * weighted + rounding"),
    "rounding of LLᵀ": ("weighted * SLACK + rounding", "weighted + SHARE * rounding"),
    "gram of B": ("(eps + (1.0 + eps) * (2 * g", "(SHARE * eps + (1.0 + eps) * (2 * g"),
    "rounding of P": ("(1.0 + eps) * (2 * g + g * g)", "(1.0 + eps) * SHARE * (2 * g + g * g)"),
    "residual of the eigenpairs": (
        "left = _frobenius_norm(residual)",
        "left = SHARE * _frobenius_norm(residual)",
    ),
    "rounding of PV": ("rounding = (gamma(r) * size", "rounding = (SHARE * gamma(r) * size"),
    "rounding of VD": ("floats.U * largest)", "SHARE * floats.U * largest)"),
    "short eigenvectors": ("/ np.sqrt(1.0 - small)", "/ np.sqrt(1.0 - SHARE * small)"),
    "norms from computed Grams": (
        "np.maximum(1.0 - np.asarray(eps), 0.5)",
        "np.maximum(1.0 - SHARE * np.asarray(eps), 0.5)",
    ),
    "Frobenius, gram of A": ("grams = eps_right *", "grams = SHARE * eps_right *"),
    "Frobenius, gram of B": ("(1.0 + eps_left) + eps_left", "(1.0 + eps_left) + SHARE * eps_left"),
}


def with_source(text: str) -> ModuleType:
    module = ModuleType("mutated_spectrum")
    module.__dict__["__name__"] = "pyharness.geometry.spectrum"
    exec(compile(text, "mutated_spectrum", "exec"), module.__dict__)
    return module


def test_the_enclosures_hold_in_the_worst_arithmetic() -> None:
    lost = [case for case in cases() if not holds(spectrum, case)]
    assert not lost, f"{len(lost)} cases, first {lost[0]}"


@pytest.mark.parametrize("share", ["0.0", "0.5"])
@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_needed(term: str, share: str) -> None:
    there, instead = TERMS[term]
    assert len(re.findall(re.escape(there), SOURCE)) == 1, "the term moved: mend this test"
    mutant = with_source(SOURCE.replace(there, instead.replace("SHARE", share)))
    assert any(not holds(mutant, case) for case in cases())
