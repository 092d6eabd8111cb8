"""Every name of the base style is asked for in the source, and the other styles change no name that it lacks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from briefgen.resolve.styles import DEFAULT_STYLE, styles_folder
from house.reading import modules

NAMED = ("metrics", "strokes", "type", "colours", "setting")


def style(name: str) -> dict[str, Any]:
    return dict(yaml.load((styles_folder() / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader))


@cache
def literals() -> set[str]:
    nodes = (node for module in modules() for node in ast.walk(module.tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@cache
def templates() -> set[str]:
    """Patterns of the f-strings that have some word of their own, such as `{kind}.headline`."""
    nodes = (node for module in modules() for node in ast.walk(module.tree) if isinstance(node, ast.JoinedStr))
    written = {"".join(fixed(part) or "(.+)" for part in node.values) for node in nodes}
    return {pattern for pattern in written if re.search("[a-z]", pattern)}


def fixed(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else ""


def is_asked_for(name: str) -> bool:
    """Whether the name is a literal, or an f-string's word beside one: `bar` and `.least-width`."""
    matches = (re.fullmatch(pattern, name) for pattern in templates())
    return name in literals() or any(match and literals().issuperset(match.groups()) for match in matches)


@pytest.mark.parametrize("section", NAMED)
def test_every_name_is_asked_for(section: str) -> None:
    named = style(DEFAULT_STYLE)[section]
    assert named
    assert [name for name in named if not is_asked_for(name)] == []


def test_every_face_is_named_by_a_role() -> None:
    base = style(DEFAULT_STYLE)
    named = {role[part] for role in base["type"].values() for part in ("face", "strong", "emphasis") if part in role}
    assert named == set(base["faces"])


def changed() -> Iterator[tuple[str, dict[str, Any]]]:
    """What each style and edition lays over the base."""
    for path in sorted(styles_folder().rglob("*.yaml")):
        tree = style(str(path.relative_to(styles_folder()).with_suffix("")))
        yield path.name, tree
        yield from ((f"{path.name}, {name}", changes) for name, changes in tree.get("editions", {}).items())


@pytest.mark.parametrize(("name", "tree"), list(changed()), ids=[name for name, _ in changed()])
def test_a_style_changes_only_what_the_base_has(name: str, tree: dict[str, Any]) -> None:
    base = style(DEFAULT_STYLE)
    unknown = {section: set(tree.get(section, ())) - set(base[section]) for section in (*NAMED, "faces", "page")}
    assert not any(unknown.values()), f"{name} changes {unknown}"
