"""Conversion between stored floating-point words and float64, exact in any processor mode.

A processor set to flush subnormals to zero (`torch.set_flush_denormal` does it for numpy too)
turns small float16, bfloat16 and float32 words into 0 when it converts them. Here hardware
converts only words that are normal numbers; subnormals are assembled from their integer
significand, whose conversion to float64 is exact and touches no subnormal.
Formats: IEEE 754-2019 binary16, binary32, binary64; bfloat16 is the upper half of a binary32.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pyharness.errors import AdapterError

Float64Array = NDArray[np.float64]


@dataclass(frozen=True)
class FloatFormat:
    """A stored binary format: one sign bit, then exponent and trailing significand."""

    name: str
    bits: int
    exponent_bits: int
    fraction_bits: int

    @property
    def bias(self) -> int:
        return (1 << (self.exponent_bits - 1)) - 1

    @property
    def infinity(self) -> int:
        """The word of +∞; magnitudes from here upwards are ∞ or NaN."""
        return ((1 << self.exponent_bits) - 1) << self.fraction_bits

    @property
    def least_normal(self) -> int:
        """The word of the smallest positive normal number; 1 up to here are subnormals."""
        return 1 << self.fraction_bits

    @property
    def subnormal_unit_exponent(self) -> int:
        """e such that the subnormal word k has the value k·2^e."""
        return 1 - self.bias - self.fraction_bits


FORMATS = {
    form.name: form
    for form in (
        FloatFormat("F16", 16, 5, 10),
        FloatFormat("BF16", 16, 8, 7),
        FloatFormat("F32", 32, 8, 23),
        FloatFormat("F64", 64, 11, 52),
    )
}


class NonFiniteError(ValueError):
    """A stored word is NaN or infinite. Callers add file and tensor."""


def decode(raw: NDArray[np.uint8], form: FloatFormat) -> Float64Array:
    """float64 values, exactly, of little-endian words of a format.

    Parameters
    ----------
    raw : contiguous bytes, a multiple of the word size.

    Raises
    ------
    NonFiniteError : a word is NaN or infinite; the text says which and its flat index.
    """
    little = raw.view(np.dtype(f"<u{form.bits // 8}"))
    words = little.astype(little.dtype.newbyteorder("="), copy=False)
    magnitude = words & words.dtype.type((1 << (form.bits - 1)) - 1)
    if words.size == 0:
        return np.empty(0, dtype=np.float64)
    if int(magnitude.max()) >= form.infinity:
        index = int(np.argmax(magnitude >= form.infinity))
        kind = "infinite" if int(magnitude[index]) == form.infinity else "NaN"
        raise NonFiniteError(f"value {index} is {kind}")
    values = _decode_normals(words, form)
    if int(magnitude.min()) < form.least_normal and form.bits < 64:
        small = np.flatnonzero(magnitude - magnitude.dtype.type(1) < form.least_normal - 1)
        significand = magnitude[small].astype(np.float64) * 2.0**form.subnormal_unit_exponent
        values[small] = np.where(words[small] >> (form.bits - 1) == 0, significand, -significand)
    return values


def _decode_normals(words: NDArray[np.unsignedinteger], form: FloatFormat) -> Float64Array:
    """Right for zeros and normal numbers; what a subnormal gives depends on the processor mode."""
    if form.name == "F64":
        return words.view(np.float64).copy()  # a copy of bits: no arithmetic, nothing to flush
    if form.name == "F32":
        return words.view(np.float32).astype(np.float64)
    if form.name == "BF16":
        return (words.astype(np.uint32) << np.uint32(16)).view(np.float32).astype(np.float64)
    # binary16: its fields moved to where binary32 has them read as the value times 2^(15−127).
    shifted = words.view(np.int16).astype(np.int32) << 13
    shifted &= np.int32(~0x7000_0000)  # clears the copies of the sign bit in bits 28 to 30
    return shifted.view(np.float32).astype(np.float64) * 2.0**112


def encode(values: Float64Array, form: FloatFormat) -> bytes:
    """Little-endian words of the values rounded to nearest, ties to even.

    Integer arithmetic throughout, so neither a rounding nor a flushing mode changes the result.

    Raises
    ------
    NonFiniteError : a value is NaN or infinite.
    AdapterError : a value rounds beyond the format's largest finite number.
    """
    words = np.ascontiguousarray(values, dtype=np.float64).reshape(-1).view(np.uint64)
    wide = FORMATS["F64"]
    magnitude = words & np.uint64((1 << 63) - 1)
    if words.size and int(magnitude.max()) >= wide.infinity:
        raise NonFiniteError(f"value {int(np.argmax(magnitude >= wide.infinity))} is not finite")
    if form.name == "F64":
        return words.astype("<u8").tobytes()
    exponent = (magnitude >> np.uint64(52)).astype(np.int64) - wide.bias
    # A float64 subnormal is below half of every narrower format's least subnormal; the implicit
    # bit it does not have changes nothing, because the shift below clears all of it.
    significand = (magnitude & np.uint64((1 << 52) - 1)) | np.uint64(1 << 52)
    grid = np.maximum(exponent, 1 - form.bias)
    shift = np.minimum(52 - form.fraction_bits + grid - exponent, 63).astype(np.uint64)
    kept = significand >> shift
    rest = significand & ((np.uint64(1) << shift) - np.uint64(1))
    half = np.uint64(1) << (shift - np.uint64(1))
    kept += ((rest > half) | ((rest == half) & (kept & np.uint64(1) == 1))).astype(np.uint64)
    biased = (grid + (form.bias - 1)).astype(np.uint64)
    # `kept` holds the implicit bit, so adding carries it (and a rounding carry) into the exponent.
    code = (biased << np.uint64(form.fraction_bits)) + kept
    if words.size and int(code.max()) >= form.infinity:
        index = int(np.argmax(code))
        raise AdapterError(
            f"value {index} ({float(values.reshape(-1)[index])!r}) is too large for {form.name}",
            remedy="store it as F32 or F64",
        )
    code |= (words >> np.uint64(63)) << np.uint64(form.bits - 1)
    return code.astype(f"<u{form.bits // 8}").tobytes()
