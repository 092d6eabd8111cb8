"""Files and functions of a size that can be read at a glance, each file with its purpose."""

from __future__ import annotations

import ast
import statistics

import pytest

from house.reading import Module, modules


def lengths(tree: ast.AST) -> list[tuple[str, int]]:
    """Lines of each function, docstring left out."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            start = node.body[0]
            docstring = isinstance(start, ast.Expr) and isinstance(start.value, ast.Constant)
            skipped = (start.end_lineno or 0) - start.lineno + 1 if docstring else 0
            found.append((node.name, (node.end_lineno or 0) - node.lineno + 1 - skipped))
    return found


def test_files() -> None:
    sizes = [len(module.path.read_text("utf-8").splitlines()) for module in modules()]
    assert len(sizes) > 80
    assert statistics.median(sizes) <= 90
    assert max(sizes) <= 400


def test_functions() -> None:
    found = [(module.name, *item) for module in modules() for item in lengths(module.tree)]
    assert len(found) > 300
    assert not [item for item in found if item[2] > 60]
    assert sum(size <= 30 for _, _, size in found) >= 0.9 * len(found)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_file_says_what_enters_what_leaves_and_what_never_happens(module: Module) -> None:
    docstring = ast.get_docstring(module.tree) or ""
    if module.name == "__init__.py":
        assert docstring
        return
    for word in ("Enters:", "Leaves:", "Never:"):
        assert word in docstring
