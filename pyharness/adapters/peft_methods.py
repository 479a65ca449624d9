"""PEFT methods that are not plain LoRA, each with the reason why ΔW = s·B·A does not describe it.

Names: `PeftType`, the variant fields of `LoraConfig` and the parameter names of PEFT 0.21.2.
"""

from __future__ import annotations

_ADDS_PROMPT = "it learns input embeddings or attention prefixes and changes no weight"
_ROTATES = "its update multiplies the weight (W ← R·W), so it depends on W and has no factors B, A"
_SHARED = "its factors are frozen random matrices; only scaling vectors are stored"
_SPARSE = "its update is sparse or spectral, not a product of two thin factors"
_NEEDS_W = "its update is computed from the base weight, which the folder does not hold"

METHOD_REASONS = {
    "ADALORA": "its update is P·diag(λ)·Q with pruned λ, not B·A",
    "LOHA": "its update is a Hadamard product of two low-rank products, of rank up to r²",
    "LOKR": "its update is a Kronecker product",
    "HIRA": "its update is W ⊙ (B·A), which depends on the base weight",
    "VERA": _SHARED,
    "PVERA": _SHARED,
    "RANDLORA": _SHARED,
    "VBLORA": "its factors are composed from a shared vector bank",
    "UNILORA": "its factors are composed from one shared vector",
    "TINYLORA": _NEEDS_W,
    "IA3": "it rescales activations by learned vectors; the update W·(diag(l)−I) depends on W",
    "BEFT": "it trains biases, which have no low-rank factors",
    "LN_TUNING": "it trains normalisation layers, which have no low-rank factors",
    "OFT": _ROTATES,
    "BOFT": _ROTATES,
    "HRA": _ROTATES,
    "ROAD": _ROTATES,
    "PSOFT": "its update is B·(R−I)·A with a learned rotation R",
    "DELORA": "it normalises each rank-one part by the factors' norms",
    "FOURIERFT": _SPARSE,
    "WAVEFT": _SPARSE,
    "SHIRA": _SPARSE,
    "C3A": "its update is block-circulant",
    "OSF": _NEEDS_W,
    "MISS": "it repeats one matrix over shards of the weight",
    "BONE": "it repeats one matrix over blocks of the weight",
    "GRALORA": "it splits the weight into blocks with their own factors",
    "XLORA": "it mixes several adapters by input-dependent weights",
    "POLY": "it mixes several adapters by routing weights",
    "TRAINABLE_TOKENS": "it trains single embedding rows, which have no low-rank factors",
    "PROMPT_TUNING": _ADDS_PROMPT,
    "MULTITASK_PROMPT_TUNING": _ADDS_PROMPT,
    "P_TUNING": _ADDS_PROMPT,
    "PREFIX_TUNING": _ADDS_PROMPT,
    "ADAPTION_PROMPT": _ADDS_PROMPT,
    "CPT": _ADDS_PROMPT,
    "CARTRIDGE": _ADDS_PROMPT,
    "LILY": "it shares factors between layers and mixes them by the input",
    "SHADOW": "it runs a second network beside the model and changes no weight",
    "SUPERTUNING": "its update is a sparse matrix, with or without a low-rank part",
    **dict.fromkeys(("ADAMSS", "DEFT", "FROD", "GLORA", "PEANUT"), _NEEDS_W),
}

# Fields of a LoRA config which, when set, make the model compute something else than W + s·B·A.
VARIANT_REASONS = {
    "use_dora": ("DoRA", "it rescales W + s·B·A by a learned magnitude"),
    "use_qalora": ("QA-LoRA", "A acts on pooled input groups, so B·A has not the weight's shape"),
    "use_bdlora": ("BD-LoRA", "one factor is block-diagonal and stored without its zeros"),
    "kasa_config": ("KaSA", "its update is B·diag(σ)·A, on a truncated base weight"),
    "monteclora_config": ("MonteCLoRA", "it samples its factors"),
    "arrow_config": ("Arrow", "it routes between adapters by the input"),
    "alora_invocation_tokens": (
        "Activated LoRA",
        "it acts only after its invocation tokens, so no single weight change describes it",
    ),
    "target_parameters": (
        "LoRA on parameters",
        "it stacks the factors of several expert matrices in one tensor",
    ),
    "megatron_config": ("Megatron LoRA", "its factors may be shards of a tensor-parallel layer"),
}

# A fragment of a tensor's name, and the method that writes such tensors.
TENSOR_MARKS = {
    "lora_magnitude_vector": "DoRA",
    "lora_diag": "KaSA",
    "lora_ranknum": "AdaLoRA",
    "lora_E": "AdaLoRA",
    "hada_w": "LoHa",
    "lokr_": "LoKr",
    "pvera_lambda": "pVeRA",
    "vera_lambda": "VeRA",
    "randlora_": "RandLoRA",
    "vblora_": "VB-LoRA",
    "ia3_l": "IA³",
    "oft_": "OFT or BOFT",
    "hra_u": "HRA",
    "fourierft_spectrum": "FourierFT",
    "delora_": "DeLoRA",
    "prompt_embeddings": "prompt tuning",
    "lora_down": "the kohya-ss LoRA layout",
    "lora_up": "the kohya-ss LoRA layout",
}
