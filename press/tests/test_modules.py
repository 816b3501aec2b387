"""The modules of the press lean on each other in one direction."""

from __future__ import annotations

import ast

from conftest import PRESS


def leans() -> dict[str, set[str]]:
    """The modules of the press that each of them names, wherever it does."""
    trees = {file.stem: ast.parse(file.read_text("utf-8")) for file in PRESS.glob("*.py")}
    result = {}
    for module, tree in trees.items():
        named = {
            each.module for each in ast.walk(tree) if isinstance(each, ast.ImportFrom) and each.module
        } | {alias.name for each in ast.walk(tree) if isinstance(each, ast.Import) for alias in each.names}
        result[module] = named & trees.keys()
    return result


def test_no_module_leans_on_itself_through_others() -> None:
    left = leans()
    assert len(left) > 30
    while left:
        free = {module for module, others in left.items() if not others & left.keys()}
        assert free, f"a circle among {sorted(left)}"
        left = {module: others for module, others in left.items() if module not in free}


def test_the_vocabulary_leans_on_nothing() -> None:
    assert leans()["vocabulary"] == set()
