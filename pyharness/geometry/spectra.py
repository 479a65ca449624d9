"""Spectra of whole adapters: modules in, enclosures out, one batch of small matrices at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from pyharness.adapters.lora_module import LoraModule
from pyharness.adapters.stored import StoredFactors
from pyharness.errors import AdapterError, HarnessError
from pyharness.geometry.enclosure import UNCERTIFIED, Interval, ModuleSpectrum, from_radii
from pyharness.geometry.floats import Array, rounding_fault, too_large
from pyharness.geometry.gram import FactorGrams, Gram, factor_grams
from pyharness.geometry.heap import keep_freed_memory
from pyharness.geometry.spectrum import (
    Spectra,
    certified_spectra,
    leading_direction,
    plain_spectra,
)

Factor = NDArray[np.floating]
Read = Callable[[LoraModule], tuple[Factor, Factor]]
Reread = Callable[[], tuple[Factor, Factor]]

BATCH_ENTRIES = 1 << 16
"""Entries of one stack of r×r matrices: 0.5 MB, for the cache and so that memory stays flat."""

WIDTH = 1e-9
"""Relative width of the stable rank's enclosure above which the exact tier is asked."""

FLOAT64_WIDTH = 1e-12
"""Below this the float64 tier isn't tried: it rarely gets there."""

TRUSTED = 1e-9
"""Without enclosures: amplified rounding above this sends a module to the QR way."""


@dataclass(frozen=True)
class Options:
    """How spectra are computed.

    certified : enclosures (default), or estimates with lower = upper.
    width : relative width of a stable rank's enclosure that is asked for; below 1e-12 every module
        goes to the exact tier.
    device : a torch device for the Gram matrices (`cpu`, `cuda`, …); empty: numpy.
    """

    certified: bool = True
    width: float = WIDTH
    device: str = ""


DEFAULT = Options()


def adapter_spectra(
    modules: Iterable[LoraModule], options: Options = DEFAULT
) -> Iterator[tuple[LoraModule, ModuleSpectrum]]:
    """(module, spectrum) in the order given; one batch of factors' Grams is held at a time.

    Raises
    ------
    AdapterError : a value is NaN or infinite, or a file changed; names file and tensor.
    HarnessError : certified, and the processor's mode makes rounding bounds false.
    """
    keep_freed_memory()
    with StoredFactors() as files:
        read = _reader(files)
        grams = _grams(files, read, options.device)
        waiting: list[tuple[LoraModule, Gram, Gram]] = []
        for module in modules:
            if waiting and (waiting[0][0].r != module.r or _full(len(waiting), module.r)):
                yield from _finish(waiting, read, options)
                waiting = []
            waiting.append((module, *grams(module)))
        if waiting:
            yield from _finish(waiting, read, options)


def factors_spectrum(b: Factor, a: Factor, options: Options = DEFAULT) -> ModuleSpectrum:
    """Spectrum of B·A for B (m×r) and A (r×n) in float16, float32 or float64; the scale is yours.

    Raises
    ------
    ValueError : shapes that don't multiply, or values that are not finite.
    """
    b, a = np.asarray(b), np.asarray(a)
    if b.ndim != 2 or a.ndim != 2 or b.shape[1] != a.shape[0]:
        raise ValueError(f"factors of shapes {b.shape} and {a.shape} do not multiply")
    if not (np.isfinite(b).all() and np.isfinite(a).all()):
        raise ValueError("a factor holds NaN or infinity")
    left, right = factor_grams(b, a)
    eps = np.array([left.eps]), np.array([right.eps])
    (found,) = _spectra(left.matrix[None], right.matrix[None], *eps, [lambda: (b, a)], options)
    return found


def _grams(
    files: StoredFactors, read: Read, device: str
) -> Callable[[LoraModule], tuple[Gram, Gram]]:
    if not device:
        here = FactorGrams()
        if read == files.read:
            return lambda module: here(*files.stream(module))
        return lambda module: here(*read(module))
    from pyharness.geometry.torch_grams import TorchGrams

    there = TorchGrams(device)
    return lambda module: there(*read(module))


def _full(count: int, r: int) -> bool:
    return (count + 1) * r * r > BATCH_ENTRIES


def _reader(files: StoredFactors) -> Read:
    """Stored words converted by the processor, unless its mode would change subnormal ones."""
    if rounding_fault():
        return LoraModule.factors  # decoded from integers: right in any mode
    return files.read


def _finish(
    waiting: Sequence[tuple[LoraModule, Gram, Gram]], read: Read, options: Options
) -> Iterator[tuple[LoraModule, ModuleSpectrum]]:
    modules, left, right = zip(*waiting, strict=True)
    lefts, rights = _stack(left), _stack(right)
    # A value that is not finite shows in the norm of its column.
    traces = np.trace(lefts, axis1=1, axis2=2) + np.trace(rights, axis1=1, axis2=2)
    if not np.isfinite(traces).all():
        for module in modules:
            module.factors()  # raises, naming the tensor, unless only the squares overflowed
    asked: list[LoraModule] = []
    again = [partial(_read_again, read, module, asked) for module in modules]
    eps = np.array([g.eps for g in left]), np.array([g.eps for g in right])
    try:
        found = _spectra(lefts, rights, *eps, again, options)
    except HarnessError as problem:
        if type(problem) is HarnessError and asked:
            where = asked[-1].weights.where(asked[-1].tensors[0])
            raise AdapterError(problem.what, where=where, remedy=problem.remedy) from None
        raise
    yield from zip(modules, found, strict=True)


def _read_again(read: Read, module: LoraModule, asked: list[LoraModule]) -> tuple[Factor, Factor]:
    """The factors, and a note of whose they are, for the error that they may cause."""
    asked.append(module)
    return read(module)


def _spectra(
    left: Array,
    right: Array,
    eps_left: Array,
    eps_right: Array,
    again: Sequence[Reread],
    options: Options,
) -> list[ModuleSpectrum]:
    if not np.isfinite(eps_left + eps_right).all():  # only then can a square overflow
        left, right = _finite(left), _finite(right)
    if not options.certified:
        plain = plain_spectra(left, right, overwrite=True)
        eps = (eps_left + eps_right).tolist()
        return [_estimate(plain, i, again[i], eps[i]) for i in range(len(again))]
    spectra = certified_spectra(left, right, eps_left, eps_right, overwrite=True)
    found = from_radii(
        spectra.squares,
        spectra.radius,
        spectra.frobenius_sq,
        spectra.frobenius_radius,
        spectra.conditioning,
    )
    return [
        known
        if known is not None and _narrow(known, options.width)
        else _refined(again[i], known, spectra, i)
        for i, known in enumerate(found)
    ]


def _refined(
    reread: Reread, known: ModuleSpectrum | None, spectra: Spectra, i: int
) -> ModuleSpectrum:
    from pyharness.geometry.refine import refine  # loads FLINT: 40 ms that few audits need

    conditioning = float(spectra.conditioning[i])
    return refine(*reread(), known, conditioning, partial(leading_direction, spectra, i))


def _stack(grams: Sequence[Gram]) -> Array:
    return np.stack([g.matrix for g in grams])


def _finite(grams: Array) -> Array:
    """A Gram that overflowed counts as 0; its radius is infinite anyway."""
    finite = np.isfinite(grams)
    return grams if finite.all() else np.where(finite, grams, 0.0)


def _narrow(found: ModuleSpectrum, width: float) -> bool:
    """Whether the stable rank's enclosure is narrow enough, by those of σ₁² and ‖BA‖_F²."""
    if width < FLOAT64_WIDTH:
        return False
    low, high = float(found.lower[0]), float(found.upper[0])
    top = (high - low) / high if high > 0 else 0.0
    return top + found.frobenius_sq.relative_width <= width


def _estimate(spectra: Spectra, i: int, reread: Reread, eps: float) -> ModuleSpectrum:
    squares, frobenius = spectra.squares[i], float(spectra.frobenius_sq[i])
    conditioning = float(spectra.conditioning[i])
    # An infinite ε: the Gram matrices overflowed or underflowed, and their 0 means nothing.
    if (frobenius > 0 or not np.isfinite(eps)) and not eps * conditioning <= TRUSTED:
        squares = _by_qr(*reread())
        frobenius = float(squares.sum())
    if not np.isfinite(frobenius):
        raise too_large()
    return ModuleSpectrum(
        squares, squares, squares, Interval(frobenius, frobenius), UNCERTIFIED, conditioning
    )


def _by_qr(b: Factor, a: Factor) -> Array:
    """σ_k² through the triangular factors of B and Aᵀ: twice the cost, no squared condition."""
    r = b.shape[1]
    upper_b = _triangle(b)
    upper_a = _triangle(a.T)
    product = upper_b @ upper_a.T
    if not np.isfinite(product).all():  # LAPACK complains of those on stderr
        return np.full(r, np.inf)
    sigma = np.linalg.svd(product, compute_uv=False)
    return np.asarray(np.pad(sigma, (0, r - len(sigma))) ** 2)


def _triangle(x: Factor) -> Array:
    return np.asarray(np.linalg.qr(x.astype(np.float64), mode="r"))
