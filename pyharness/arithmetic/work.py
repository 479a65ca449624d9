"""A deterministic limit on work: steps are counted, never seconds.

Whoever repeats something (a quantifier, a sum, the entries of a matrix, the digits of a number)
charges what it is about to do. A run of the same case on a slower machine therefore ends the same
way, and `Exhausted` is an undecided like any other, with its reason.

Steps are sized so that a million of them take about a second on a present-day core.
"""

from __future__ import annotations

import sys
from types import TracebackType

from pyharness.arithmetic.precision import Undecided

MOST_BITS = 1 << 22
"""Largest numerator or denominator formed by one operation: half a megabyte."""

_SHORT = 16  # 64-bit words of fractions that cost no more than the step that formed them
_WORD_STEPS = 64  # 64-bit words that are handled in the time of one step

_left = [sys.maxsize]


class Exhausted(Undecided):
    """The work limit was reached; everything that is under way ends here."""


class Account:
    """Steps that one claim may still spend, over all its cases."""

    __slots__ = ("left",)

    def __init__(self, steps: int) -> None:
        self.left = steps


class limited:
    """`with limited(account, most):` charges go to `account`, and end after `most` steps.

    Inside another limit the smaller one counts.
    """

    __slots__ = ("_account", "_most", "_outer", "_start")

    def __init__(self, account: Account, most: int) -> None:
        self._account, self._most = account, most

    def __enter__(self) -> None:
        self._outer = _left[0]
        self._start = _left[0] = min(self._account.left, self._most, self._outer)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        used = self._start - _left[0]
        self._account.left -= used
        _left[0] = self._outer - used


def charge(steps: int = 1) -> None:
    """Count `steps` before doing them. Raises Exhausted where the limit in force has no more."""
    left = _left[0] = _left[0] - steps
    if left < 0:
        raise Exhausted("too large: the work limit of a case is reached")


def charge_fraction(bits: int) -> None:
    """For a fraction of that many bits that was formed: cancelling takes more than its length.

    Measured: half a step for a 64-bit word and a doubling of the words.
    """
    words = bits // 64
    if words > _SHORT:
        charge(words * words.bit_length() // 2)


def charge_bits(bits: int) -> None:
    """Before forming a number of that many bits. Raises Undecided, Exhausted."""
    if bits > MOST_BITS:
        raise Undecided(f"a number of {bits} bits is too long to write down")
    charge(1 + bits // (64 * _WORD_STEPS))
