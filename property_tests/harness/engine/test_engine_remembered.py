"""A remembered value is the value: it changes with every variable that its expression speaks of."""

from __future__ import annotations

import pytest

from pyharness.evaluate.remembered import remembered
from pyharness.lean.expr import Const, Local, app

X, Y = Local("x", 901), Local("y", 902)
BOTH = (app("f", X, app("g", Y)), Const("c"))


def test_it_is_made_again_when_a_variable_changes_and_only_then() -> None:
    made = []

    def code(env: dict[int, object]) -> tuple[object, object]:
        made.append((env[X.uid], env[Y.uid]))
        return made[-1]

    run = remembered(code, BOTH)
    a, b = [1], [1]  # equal, and not the same
    for env in ({901: a, 902: a}, {901: a, 902: a, 903: b}, {901: a, 902: b}, {901: a, 902: a}):
        assert run(env) == (env[X.uid], env[Y.uid])
    assert len(made) == 3


def test_a_variable_it_does_not_speak_of_is_no_reason() -> None:
    made = []
    run = remembered(lambda env: made.append(1), (app("f", X),))
    for y in range(5):
        run({901: made, 902: y})
    assert len(made) == 1


def test_an_error_is_not_remembered_and_keeps_nothing_old() -> None:
    def code(env: dict[int, object]) -> object:
        if env[X.uid] is None:
            raise ValueError("no value")
        return env[X.uid]

    run = remembered(code, (X,))
    assert run({901: "a"}) == "a"
    with pytest.raises(ValueError, match="no value"):
        run({901: None})
    assert run({901: "b"}) == "b"
