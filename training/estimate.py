"""How long a run will take on one idle core, from a simple model whose constants were measured.

Time = start + training + evaluation + spectra. Operations go at `FLOPS`, and every micro-batch and
every evaluated batch costs a fixed time besides, which is most of it for the smallest models. The
constants were fitted in CPU seconds on one core of an Intel Xeon with AVX-512 (nano-Pythia of width
64 and 192, DPO, CLM and full, 4 to 8 steps, 60 held-out pairs: estimates 1.15 to 1.2 times what was
measured; SmolLM2 fp32: 8.3 s a micro-batch, measured 9.2). Other jobs on the same core, a CPU
without AVX-512, or longer texts make it longer: twice is common on a busy machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from training.budget import Shape
from training.recipe import objective
from training.schema import Recipe

FLOPS = 8e10  # fp32 operations a second of one core, in the matrix products of training
FILL = 0.6  # mean length of a sequence over max_length: hh-rlhf's harmless-base at 256 tokens
PROCESS_SECONDS = 4.0  # importing torch, transformers, TRL and PEFT; once a process
RUN_SECONDS = 2.0  # reading and measuring the pairs, building the trainer, hashing the files
BYTES_PER_SECOND = 3e8  # of the base in fp32: read, cast and hashed
GGUF_BYTES_PER_SECOND = 2.7e7  # of the same when it is unpacked first: SmolLM2 took 19.7 s
MICRO_BATCH_SECONDS = 0.12  # dispatch of one forward and backward pass; DPO has twice as much
BATCH_SECONDS = 0.02  # of an evaluated batch
EVALUATION_BATCH = 8  # sequences, as in `evaluate.BATCH`
EVALUATION_PASSES = 8  # a pair: two answers × (base, run, and both again for the KL divergence)
SECONDS_PER_LOGIT = 5e-9  # log-softmax and KL over the vocabulary
SVD_FLOPS = 1.8e10  # of float64 singular values, counted as 4·m·n²


@dataclass(frozen=True)
class Estimate:
    """Seconds on one idle core, by what they are spent on."""

    start: float
    training: float
    evaluation: float
    spectra: float

    @property
    def total(self) -> float:
        """All of it."""
        return self.start + self.training + self.evaluation + self.spectra


def estimate(recipe: Recipe, shape: Shape, flops: float | None = None) -> Estimate:
    """Seconds that a run of `recipe` on a model of `shape` takes, without its base's pretraining.

    flops : operations a second instead of `FLOPS`, for another machine.
    """
    rate = flops or FLOPS
    gguf = recipe.base is not None and recipe.base.kind == "gguf"
    optim, dpo = recipe.optim, objective(recipe) == "dpo"
    # Kaplan et al. 2020, sec. 2.1: 6 operations a parameter and token, 2 more for a reference
    sequences = optim.steps * optim.batch * optim.accumulation * (2 if dpo else 1)
    tokens = sequences * recipe.data.max_length * (1.0 if recipe.stage == "pretrain" else FILL)
    passes = optim.steps * optim.accumulation * (2 if dpo else 1)
    training = tokens * (8 if dpo else 6) * shape.parameters / rate + passes * MICRO_BATCH_SECONDS
    return Estimate(
        RUN_SECONDS + 4 * shape.parameters / (GGUF_BYTES_PER_SECOND if gguf else BYTES_PER_SECOND),
        training,
        _evaluation(recipe, shape, rate),
        _spectra(recipe, shape),
    )


def _evaluation(recipe: Recipe, shape: Shape, rate: float) -> float:
    passes = EVALUATION_PASSES if objective(recipe) is not None else 1
    sequences = passes * recipe.data.heldout_pairs
    tokens = sequences * recipe.data.max_length * FILL
    logits = shape.vocabulary if objective(recipe) is not None else 0
    return (
        tokens * (2 * shape.parameters / rate + logits * SECONDS_PER_LOGIT)
        + sequences / EVALUATION_BATCH * BATCH_SECONDS
    )


def _spectra(recipe: Recipe, shape: Shape) -> float:
    if recipe.spectrum_every is None:
        return 0.0
    # LoRA's own values come from r×r matrices; W₀ at the start and W₀ + ΔW at the end are whole
    whole = 2.0
    if recipe.adapter is None:
        whole += recipe.optim.steps // recipe.spectrum_every + 1
    return whole * 4 * 12 * shape.d_model**3 * shape.layers / SVD_FLOPS
