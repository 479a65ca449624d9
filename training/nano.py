"""Nano-Pythia: a GPT-NeoX small enough to pretrain on a laptop CPU, with Pythia's module names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import GPTNeoXConfig, GPTNeoXForCausalLM, PreTrainedTokenizerFast

from training.schema import NanoModel

END_OF_TEXT = "<|endoftext|>"  # ids 0 and 1, as in Pythia's tokenizer
PADDING = "<|padding|>"


def train_tokenizer(texts: Iterable[str], vocabulary: int) -> Any:
    """A byte-level BPE of at most `vocabulary` tokens trained on `texts`; deterministic."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=[END_OF_TEXT, PADDING],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, bos_token=END_OF_TEXT, eos_token=END_OF_TEXT, pad_token=PADDING
    )


def build_model(shape: NanoModel) -> Any:
    """A randomly initialised GPT-NeoX of this shape (fp32; seed torch before calling)."""
    config = GPTNeoXConfig(
        vocab_size=shape.vocabulary,
        hidden_size=shape.d_model,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=4 * shape.d_model,
        max_position_embeddings=shape.context,
        rope_parameters={
            "rope_type": "default",
            "rope_theta": 10000.0,
            "partial_rotary_factor": shape.rotary_fraction,
        },
        bos_token_id=0,
        eos_token_id=0,
        pad_token_id=1,
    )
    return GPTNeoXForCausalLM(config)
