"""Preferences made here: a small probabilistic grammar, and word-shuffled rejections.

The grammar needs no download, so that every recipe can run on a fresh machine. Its preference is
"answer what was asked": the rejected answer comes from another topic, drawn from the same grammar
with the same sentence pattern, so that neither length nor style gives it away.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from training.pairs import ASSISTANT, HUMAN, Pair

# topic → (things one asks about, places, advice)
TOPICS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "cooking": (
        ("soup", "bread", "rice", "an omelette", "a stew", "noodles"),
        ("the kitchen", "the oven", "a small pan", "a large pot"),
        ("add a little salt", "keep the heat low", "stir it slowly", "taste it often"),
    ),
    "gardening": (
        ("tomatoes", "roses", "a hedge", "herbs", "an apple tree", "beans"),
        ("the garden", "the greenhouse", "a sunny corner", "a clay pot"),
        ("water the roots", "loosen the soil", "cut the dry leaves", "wait for spring"),
    ),
    "music": (
        ("a song", "the piano", "a scale", "the drums", "a melody", "the violin"),
        ("the practice room", "the choir", "a quiet hall", "the evening lesson"),
        ("count the beats aloud", "relax both hands", "play it slower", "listen to a recording"),
    ),
    "repairs": (
        ("a bicycle", "the lamp", "a chair", "the door", "an old radio", "the fence"),
        ("the workshop", "the garage", "a clean table", "the shed"),
        ("tighten every screw", "oil the hinges", "sand the edges", "measure it twice"),
    ),
}
QUESTIONS = (
    "How do I begin with {thing} in {place}?",
    "What should I know about {thing} in {place}?",
    "Can you help me with {thing}? I am in {place}.",
    "I tried {thing} in {place} and it went wrong. What now?",
)
ANSWERS = (
    " Start with {thing} in {place}, {advice} and {advice2}.",
    " For {thing}, I would {advice}. In {place} you can also {advice2}.",
    " First {advice}. Then look at {thing} again in {place} and {advice2}.",
)


def grammar_pairs(count: int, seed: int) -> list[Pair]:
    """`count` distinct pairs drawn from the grammar; the same seed gives the same pairs.

    The grammar holds over 100,000 distinct pairs; duplicates are redrawn.
    """
    rng = random.Random(f"synthetic-preferences/{seed}")
    names = sorted(TOPICS)
    pairs: dict[Pair, None] = {}
    while len(pairs) < count:
        asked, other = rng.sample(names, 2)
        pattern = rng.choice(ANSWERS)
        thing, place = rng.choice(TOPICS[asked][0]), rng.choice(TOPICS[asked][1])
        question = rng.choice(QUESTIONS).format(thing=thing, place=place)
        wrong_thing, wrong_place = rng.choice(TOPICS[other][0]), rng.choice(TOPICS[other][1])
        chosen = _answer(rng, pattern, thing, place, TOPICS[asked][2])
        rejected = _answer(rng, pattern, wrong_thing, wrong_place, TOPICS[other][2])
        pairs[Pair(f"{HUMAN} {question}{ASSISTANT}", chosen, rejected)] = None
    return list(pairs)


def _answer(
    rng: random.Random, pattern: str, thing: str, place: str, advice: tuple[str, ...]
) -> str:
    first, second = rng.sample(advice, 2)
    return pattern.format(thing=thing, place=place, advice=first, advice2=second)


def shuffle_rejections(pairs: Iterable[Pair], seed: int) -> tuple[list[Pair], int]:
    """Pairs whose rejected answer is the chosen one with its words in another order.

    Both answers are written with single spaces, so only the order differs and both have the same
    number of characters. Returns the pairs and how many were dropped because fewer than four
    distinct words leave too little order to destroy.
    """
    shuffled: list[Pair] = []
    dropped = 0
    for index, pair in enumerate(pairs):
        words = pair.chosen.split()
        if len(set(words)) < 4:
            dropped += 1
            continue
        rng = random.Random(f"shuffled-words/{seed}/{index}")
        order = words[:]
        while order == words:
            rng.shuffle(order)
        shuffled.append(Pair(pair.prompt, " " + " ".join(words), " " + " ".join(order)))
    return shuffled, dropped
