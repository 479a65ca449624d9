"""The X that an ∃ was satisfied by.

A mutant of an existence statement is usually true as well (some other X does it), so mutants of
the statement say little. What can be tested is the body at the X found: `find_hit` gives that X.
"""

from __future__ import annotations

from pyharness.arithmetic import Undecided
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.propositions import candidates
from pyharness.evaluate.types import Env
from pyharness.lean.expr import App, Const, Expr, Lam, arguments, head
from pyharness.vocabulary.truth import Truth, guarded
from pyharness.vocabulary.values import Carrier


def exists_body(e: Expr) -> Expr | None:
    """What stands under the leading ∃s of a proposition; None when there is none."""
    body: Expr | None = None
    while head(e) == "Exists":
        lam = arguments(e)[1]
        if not isinstance(lam, Lam):
            return body
        e = body = lam.body
    return body


def find_hit(c: Compiler, e: Expr, env: Env) -> Env | None:
    """`env` extended by values of all leading ∃-variables that make the body certainly true."""
    if not (isinstance(e, App) and e.fn == Const("Exists") and isinstance(e.args[1], Lam)):
        t: Truth = guarded(lambda: c.compile(e)(env))
        return env if t.value is True else None
    kind, lam = e.args
    assert isinstance(lam, Lam)
    domain = c.type(kind)(env)
    values = candidates(c, kind, env) if isinstance(domain, Carrier) else domain.elements()
    try:
        for x in values:
            found = find_hit(c, lam.body, {**env, lam.var.uid: x})
            if found is not None:
                return found
    except Undecided:
        return None
    return None
