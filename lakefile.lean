import Lake
open Lake DSL

package adapterGeometry where
  leanOptions := #[
    ⟨`pp.unicode.fun, true⟩,
    ⟨`autoImplicit, false⟩,
    ⟨`relaxedAutoImplicit, false⟩,
    -- Mathlib itself is built with 3; Lake's default of 1 finds fewer instances.
    ⟨`maxSynthPendingDepth, .ofNat 3⟩,
    ⟨`weak.linter.mathlibStandardSet, true⟩]
  lintDriver := "batteries/runLinter"

require mathlib from git
  "https://github.com/leanprover-community/mathlib4" @ "8f9d9cff6bd728b17a24e163c9402775d9e6a365"

/-- The library. `lean/Kernel` is not part of it: those files import nothing and are checked by
the bare `lean` binary. -/
@[default_target]
lean_lib AdapterGeometry where
  srcDir := "lean"

/-- Axiom audit of every headline theorem: `lake build Audit` fails on any axiom beyond
`propext`, `Classical.choice` and `Quot.sound`. -/
lean_lib Audit where
  srcDir := "lean"
