"""Print-outs tell variables of one name from each other, and change nothing else."""

from __future__ import annotations

from itertools import count

from engine_statements import claim, stated
from hypothesis import given
from hypothesis import strategies as st

from pyharness.lean.apart import telescope_apart
from pyharness.lean.canonical import print_expr
from pyharness.lean.expr import REAL, App, Const, Expr, Lam, Local, children

Scope = tuple[Local | Const, ...]
NAMES = ("x", "y")


@st.composite
def terms(draw: st.DrawFn, scope: Scope, uids: count[int], depth: int) -> Expr:
    """Terms that may speak of anything in scope, hidden or not."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(scope))
    if draw(st.booleans()):
        f, x = (draw(terms(scope, uids, depth - 1)) for _ in range(2))
        return App(f, (x,))
    var = Local(draw(st.sampled_from(NAMES)), next(uids))
    return Lam(var, REAL, draw(terms((*scope, var), uids, depth - 1)))


@st.composite
def statements(draw: st.DrawFn) -> tuple[list[tuple[Local, Expr]], Expr]:
    uids = count(1)
    scope: Scope = (Const("x"), Const("c"))
    binders = []
    for _ in range(draw(st.integers(0, 3))):
        t = draw(terms(scope, uids, 2))
        var = Local(draw(st.sampled_from(NAMES)), next(uids))
        binders.append((var, t))
        scope = (*scope, var)
    return binders, draw(terms(scope, uids, 4))


def said(e: Expr, scope: Scope) -> bool:
    """Is every name in `e` that of the innermost thing so called?"""
    if isinstance(e, Local | Const):
        return next((x for x in reversed(scope) if x.name == e.name), e) == e
    if isinstance(e, Lam):
        return said(e.type, scope) and said(e.body, (*scope, e.var))
    return all(said(x, scope) for x in children(e))


@given(statements())
def test_every_name_means_the_innermost_binder(
    statement: tuple[list[tuple[Local, Expr]], Expr],
) -> None:
    binders, conclusion = statement
    shown, (result,) = telescope_apart(binders, [conclusion])
    scope: Scope = ()
    for var, t in shown:
        assert said(t, scope)
        scope = (*scope, var)
    assert said(result, scope)


@given(statements())
def test_renaming_changes_names_only(statement: tuple[list[tuple[Local, Expr]], Expr]) -> None:
    binders, conclusion = statement
    shown, (result,) = telescope_apart(binders, [conclusion])
    before = [*(t for _, t in binders), conclusion]
    after = [*(t for _, t in shown), result]
    assert [print_expr(e).replace("✝", "") for e in after] == [print_expr(e) for e in before]


def test_a_hidden_variable_that_is_spoken_of_gets_a_sign() -> None:
    """`a : ↥x` is a member of {x | x ∈ x} by names alone; the inner x is another one."""
    c = stated("∃ a : x, P a", "{α : Type*} (x : Set α) (P : α → Prop)")
    assert "(fun (x✝ : α) ↦ (Membership.mem α (Set α) x✝ x))" in c.canonical


def test_two_statements_that_hide_each_other_print_apart() -> None:
    first = "variable (k : ℕ) (v : Fin k → ℝ)\nvariable (k : ℕ)\n"
    second = "variable (k : ℕ)\nvariable (k : ℕ) (v : Fin k → ℝ)\n"
    both = [claim(text + "theorem t (h : k = 0) : v = 0 := by sorry\n") for text in (first, second)]
    assert both[0].canonical != both[1].canonical
    assert both[0].statement_hash != both[1].statement_hash


def test_a_statement_that_hides_nothing_prints_as_before() -> None:
    c = stated("(∃ x : ℝ, x = a) ∧ ∃ x : ℝ, x = b", "(a b : ℝ)")
    assert c.canonical == (
        "  (a : ℝ)\n  (b : ℝ)\n  ⊢ ((∃ (x : ℝ), (x =[ℝ] a)) ∧ (∃ (x : ℝ), (x =[ℝ] b)))"
    )
