"""Stored words ↔ float64, against exact rational arithmetic and in hostile processor modes."""

from __future__ import annotations

import ctypes
import ctypes.util
import platform
import struct
import sys
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyharness.adapters.float_bits import FORMATS, FloatFormat, NonFiniteError, decode, encode
from pyharness.errors import AdapterError

F16, BF16, F32, F64 = (FORMATS[name] for name in ("F16", "BF16", "F32", "F64"))
HALVES = pytest.mark.parametrize("form", [F16, BF16], ids=lambda form: form.name)
ALL = pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)


def exact(word: int, form: FloatFormat) -> Fraction:
    """The value of a finite word by the definition in IEEE 754, section 3.4."""
    fraction = word & ((1 << form.fraction_bits) - 1)
    exponent = (word >> form.fraction_bits) & ((1 << form.exponent_bits) - 1)
    sign = -1 if word >> (form.bits - 1) else 1
    bias = (1 << form.exponent_bits - 1) - 1
    significand = Fraction(fraction, 1 << form.fraction_bits) + (exponent != 0)
    power = max(exponent, 1) - bias
    return sign * significand * (Fraction(1 << power) if power >= 0 else Fraction(1, 1 << -power))


def raw(words: list[int], form: FloatFormat) -> np.ndarray:
    return np.array(words, dtype=f"<u{form.bits // 8}").view(np.uint8)


@cache
def positive_values(form: FloatFormat) -> list[Fraction]:
    return [exact(word, form) for word in range(form.infinity)]


@HALVES
def test_every_finite_half_word_has_its_exact_value(form: FloatFormat) -> None:
    words = [w for w in range(1 << 16) if (w & 0x7FFF) < form.infinity]
    values = decode(raw(words, form), form)
    assert [Fraction(v) for v in values.tolist()] == [exact(w, form) for w in words]
    assert np.signbit(values).tolist() == [w >> 15 == 1 for w in words]  # −0 keeps its sign


@HALVES
def test_every_non_finite_half_word_is_refused(form: FloatFormat) -> None:
    for word in range(form.infinity, 1 << 15):
        for signed in (word, word | 1 << 15):
            with pytest.raises(NonFiniteError, match="value 1 is"):
                decode(raw([0, signed], form), form)


@pytest.mark.parametrize("form", [F32, F64], ids=lambda form: form.name)
@given(data=st.data())
def test_wide_words_have_their_exact_value(form: FloatFormat, data: st.DataObject) -> None:
    magnitude = st.one_of(
        st.integers(0, form.infinity - 1),
        st.integers(0, form.least_normal + 1),  # subnormals and the border
        st.just(form.infinity - 1),
    )
    sign = st.sampled_from([0, 1 << (form.bits - 1)])
    words = data.draw(st.lists(st.builds(int.__or__, magnitude, sign), max_size=20))
    assert [Fraction(v) for v in decode(raw(words, form), form).tolist()] == [
        exact(word, form) for word in words
    ]


@ALL
def test_non_finite_names_kind_and_place(form: FloatFormat) -> None:
    with pytest.raises(NonFiniteError, match="value 2 is infinite"):
        decode(raw([0, 1, form.infinity], form), form)
    with pytest.raises(NonFiniteError, match="value 1 is NaN"):
        decode(raw([0, form.infinity + 1 | 1 << (form.bits - 1), form.infinity], form), form)


@ALL
def test_no_words(form: FloatFormat) -> None:
    assert decode(raw([], form), form).shape == (0,)
    assert encode(np.empty((0, 3)), form) == b""


@ALL
@given(st.lists(st.integers(0, 2**64 - 1), max_size=20))
def test_decode_then_encode_returns_the_words(form: FloatFormat, seeds: list[int]) -> None:
    words = [s % form.infinity | (s >> 63) << (form.bits - 1) for s in seeds]
    image = raw(words, form)
    assert encode(decode(image, form), form) == image.tobytes()


@HALVES
def test_all_midpoints_round_to_the_even_neighbour(form: FloatFormat) -> None:
    values = positive_values(form)
    middles = [(low + high) / 2 for low, high in pairwise(values)]
    rounded = np.frombuffer(encode(np.array([float(m) for m in middles]), form), "<u2")
    assert rounded.tolist() == [w if w % 2 == 0 else w + 1 for w in range(len(middles))]


@HALVES
def test_just_beside_a_midpoint_rounds_to_the_nearest(form: FloatFormat) -> None:
    values = positive_values(form)[::37]
    words = list(range(0, form.infinity, 37))[:-1]
    middles = np.array([float((exact(w, form) + exact(w + 1, form)) / 2) for w in words])
    below = np.frombuffer(encode(np.nextafter(middles, 0.0), form), "<u2")
    above = np.frombuffer(encode(np.nextafter(middles, np.inf), form), "<u2")
    assert len(values) == len(words) + 1
    assert below.tolist() == words
    assert above.tolist() == [w + 1 for w in words]


@pytest.mark.parametrize("form", [F16, BF16, F32], ids=lambda form: form.name)
def test_the_largest_number_is_the_last_that_is_written(form: FloatFormat) -> None:
    largest = float(exact(form.infinity - 1, form))
    to_infinity = largest + 2.0 ** (form.bias - form.fraction_bits - 1)  # the tie goes to even
    last = np.nextafter(to_infinity, 0.0)
    for value in (largest, last):
        assert int.from_bytes(encode(np.array([value]), form), "little") == form.infinity - 1
    for value in (to_infinity, -to_infinity):
        with pytest.raises(AdapterError, match=f"value 0 .* is too large for {form.name}"):
            encode(np.array([value]), form)


@HALVES
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_encoding_is_nearest_even(form: FloatFormat, value: float) -> None:
    values = positive_values(form)
    size = abs(Fraction(value))
    overflow = (values[-1] + Fraction(2) ** (form.bias + 1)) / 2
    if size >= overflow:
        with pytest.raises(AdapterError, match="too large"):
            encode(np.array([value]), form)
        return
    place = bisect_left(values, size)
    candidates = [w for w in (place - 1, place) if 0 <= w < len(values)]
    nearest = min(candidates, key=lambda w: (abs(values[w] - size), w % 2))
    word = int.from_bytes(encode(np.array([value]), form), "little")
    assert word & 0x7FFF == nearest
    assert (word >> 15 == 1) == (np.signbit(value))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_binary32_encoding_agrees_with_c(value: float) -> None:
    try:
        expected = struct.pack("<f", value)
    except OverflowError:
        with pytest.raises(AdapterError, match="too large for F32"):
            encode(np.array([value]), F32)
        return
    assert encode(np.array([value]), F32) == expected


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@ALL
def test_non_finite_is_not_written(form: FloatFormat, value: float) -> None:
    with pytest.raises(NonFiniteError, match="value 1 is not finite"):
        encode(np.array([0.0, value]), form)


def _control_word_reachable() -> bool:
    return sys.platform == "linux" and platform.machine() == "x86_64"


@contextmanager
def processor_mode(bits: int) -> Iterator[None]:
    """Set bits of the SSE control word, which glibc keeps at byte 28 of its 32-byte fenv_t."""
    library = ctypes.CDLL(ctypes.util.find_library("m"))
    saved = ctypes.create_string_buffer(32)
    assert library.fegetenv(saved) == 0
    word = int.from_bytes(saved.raw[28:32], "little") | bits
    try:
        assert library.fesetenv(saved.raw[:28] + word.to_bytes(4, "little")) == 0
        yield
    finally:
        assert library.fesetenv(saved) == 0


@pytest.mark.skipif(
    not _control_word_reachable(), reason="the control word's place is known for x86-64 glibc only"
)
def test_flushing_subnormals_changes_nothing() -> None:
    samples = {form: raw(list(range(1, 400)), form) for form in (F16, BF16, F32, F64)}
    expected = {form: [exact(w, form) for w in range(1, 400)] for form in samples}
    tiny = {form: decode(image, form) for form, image in samples.items()}
    flush_to_zero_and_denormals_are_zero = 0x8040
    with processor_mode(flush_to_zero_and_denormals_are_zero):
        naive = samples[F32].view("<f4").astype(np.float64).copy()
        decoded = {form: decode(image, form) for form, image in samples.items()}
        encoded = {form: encode(tiny[form], form) for form in samples}
    assert not naive.any(), "the mode was not in force, so this test would show nothing"
    for form, image in samples.items():
        assert [Fraction(v) for v in decoded[form].tolist()] == expected[form]
        assert encoded[form] == image.tobytes()


@pytest.mark.skipif(
    not _control_word_reachable(), reason="the control word's place is known for x86-64 glibc only"
)
def test_rounding_upwards_changes_nothing() -> None:
    values = np.array([1.0 + 2.0**-30, -1.0 - 2.0**-30, 1.0 / 3.0, 2.0**-160])
    expected = {form: encode(values, form) for form in FORMATS.values()}
    round_up = 0x4000
    with processor_mode(round_up):
        naive = values.astype(np.float32)
        encoded = {form: encode(values, form) for form in FORMATS.values()}
        decoded = {form: decode(np.frombuffer(encoded[form], np.uint8), form) for form in encoded}
    assert naive[0] > 1.0, "the mode was not in force, so this test would show nothing"
    assert encoded == expected
    for form, words in expected.items():
        plain = decode(np.frombuffer(words, np.uint8), form)
        assert decoded[form].tobytes() == plain.tobytes()
