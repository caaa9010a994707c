"""Imports point down only, in the order of docs/architecture.md, and never in a circle."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "factlint"

LAYERS: tuple[tuple[str, ...], ...] = (
    (
        "factlint.version",
        "factlint.imports",
        "factlint.patterns",
        "factlint.hashing",
        "factlint.parts",
        "factlint.locales",
    ),
    ("factlint.model", "factlint.errors", "factlint.formats", "factlint.house_policy"),
    ("factlint.yaml_file",),
    ("factlint.words",),
    ("factlint.shipped", "factlint.nouns", "factlint.notices", "factlint.fingerprint", "factlint.decoding"),
    ("factlint.rule_sources",),
    ("factlint.read", "factlint.find"),
    ("factlint.claims", "factlint.sourcing", "factlint.rules"),
    ("factlint.engine",),
    (
        "factlint.report",
        "factlint.check",
        "factlint.config",
        "factlint.gather",
        "factlint.fixes",
        "factlint.silence",
        "factlint.baseline",
        "factlint.changed_lines",
        "factlint.results",
    ),
    ("factlint.inputs", "factlint.known"),
    ("factlint.outcome",),
    ("factlint.checking", "factlint.across"),
    ("factlint.workers",),
    ("factlint.batch", "factlint.library"),
    ("factlint.timings", "factlint.explanation"),
    ("factlint.arguments", "factlint.parser", "factlint.server"),
    ("factlint.commands",),
    ("factlint.cli",),
    ("factlint.__main__", "factlint"),
)
"""From the bottom up. Neighbours in a layer do not know each other, but for those in `NEIGHBOURS`."""

NEIGHBOURS = {
    ("factlint.claims", "factlint.rules"),
    ("factlint.sourcing", "factlint.rules"),
    ("factlint.rules", "factlint.claims"),
}


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports_of(name: str) -> set[str]:
    """The modules of factlint that a module imports anywhere, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in MODULES else node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {module for module in found if module.split(".")[0] == "factlint"} - {name}


def part_of(name: str) -> str:
    """The module or package of the second level that a module belongs to."""
    return ".".join(name.split(".")[:2])


def layer_of(name: str) -> int:
    found = [index for index, layer in enumerate(LAYERS) if part_of(name) in layer]
    assert len(found) == 1, f"{name} stands in {len(found)} layers; put it into one"
    return found[0]


def test_every_module_stands_in_one_layer() -> None:
    assert MODULES
    for name in MODULES:
        layer_of(name)


def test_imports_point_down_only() -> None:
    wrong = []
    for name in MODULES:
        for other in imports_of(name):
            same = part_of(name) == part_of(other)
            neighbours = (part_of(name), part_of(other)) in NEIGHBOURS
            if not same and not neighbours and layer_of(other) >= layer_of(name):
                wrong.append(f"{name} imports {other}")
    assert wrong == []


def test_there_is_no_circle() -> None:
    graph = {name: imports_of(name) - package_of_its_own(name) for name in MODULES}
    TopologicalSorter(graph).prepare()


def package_of_its_own(name: str) -> set[str]:
    """The packages around a module: importing a neighbour through them is no circle of its own making."""
    parts = name.split(".")
    return {".".join(parts[:index]) for index in range(1, len(parts))}


def test_nothing_below_the_front_ends_prints_or_reads_the_clock() -> None:
    front_ends = ("factlint.cli", "factlint.server", "factlint.commands", "factlint.arguments", "factlint.__main__")
    wrong = []
    for name, path in MODULES.items():
        if part_of(name) in front_ends:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called in ("print", "date.today", "datetime.now", "time.time", "eval", "exec"):
                    wrong.append(f"{name}:{node.lineno} calls {called}")
    assert wrong == []
