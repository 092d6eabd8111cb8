"""Who may import whom, and what no room may do."""

from __future__ import annotations

import ast
import re

import pytest

from briefgen.blocks import BLOCKS
from house.reading import PACKAGE, Module, modules

ORDER = (
    ("diagnostics", "plural", "units"),
    ("inline",),
    ("source",),
    ("model",),
    ("language", "levels"),
    ("marks",),
    ("story",),
    ("content",),
    ("citations", "evidence"),
    ("charts",),
    ("blocks",),
    ("markup",),
    ("decode",),
    ("checks",),
    ("resolve",),
    ("compose",),
    ("typeset",),
    ("publish",),
    ("pipeline",),
    ("reference", "reporting"),
    ("api",),
    ("commands",),
    ("cli",),
)
LEVEL = {room: level for level, rooms in enumerate(ORDER) for room in rooms}
# files of the package itself, and data
# what a kind gives to others besides: text as pieces
SHARED_KINDS = {"briefgen.blocks.prose"}
OUTSIDE = {"__init__", "__main__", "languages", "templates"}
ONLY_IN = {
    "yaml": {"source"},
    "reportlab": {"typeset"},
    "uharfbuzz": {"typeset"},
    "pyphen": {"typeset"},
    "markdown_it": {"markup"},
    "click": {"cli", "commands"},
    "watchfiles": {"commands"},
    "os": {"source", "publish", "cli", "commands", "typeset"},
    "time": {"commands"},
}
NOWHERE = {"random", "socket", "urllib", "subprocess", "http", "requests", "secrets", "uuid"}


def test_every_room_is_in_the_order_and_every_name_in_the_order_is_a_room() -> None:
    rooms = {module.room for module in modules()} - OUTSIDE
    assert rooms == set(LEVEL)


def test_the_order_is_the_one_that_the_architecture_states() -> None:
    text = (PACKAGE.parent.parent / "docs" / "architecture.md").read_text("utf-8")
    stated = re.search(r"^diagnostics, plural, units < .*$", text, re.MULTILINE)
    assert stated
    levels = tuple(tuple(sorted(level.split(", "))) for level in stated[0].strip().split(" < "))
    assert levels == tuple(tuple(sorted(rooms)) for rooms in ORDER)


def strays(module: Module) -> set[str]:
    """Rooms that a module imports and may not: those at its own level or to its right."""
    return {room for room in module.rooms_imported if LEVEL.get(room, 0) >= LEVEL[module.room]}


@pytest.mark.parametrize("module", [m for m in modules() if m.room not in OUTSIDE], ids=lambda module: module.name)
def test_a_room_imports_only_rooms_to_its_left(module: Module) -> None:
    assert not strays(module)


def test_imports_are_seen() -> None:
    seen = {(module.room, room) for module in modules() for room in module.rooms_imported}
    assert ("pipeline", "typeset") in seen
    assert ("charts", "marks") in seen


def test_kinds_do_not_import_each_other() -> None:
    modules_of_kinds = {place.partition(":")[0] for place in BLOCKS.places.values()} - SHARED_KINDS
    assert len(modules_of_kinds) > 15
    for module in modules_of_kinds:
        path = PACKAGE / "/".join(module.split(".")[1:])
        assert not Module(path.with_suffix(".py")).imports & (modules_of_kinds - {module}), module


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_known_in_few_rooms_only(library: str) -> None:
    rooms = {module.room for module in modules() if any(name.split(".")[0] == library for name in module.imports)}
    assert rooms
    assert rooms <= ONLY_IN[library]


def test_no_network_chance_or_other_process() -> None:
    for module in modules():
        assert not {name.split(".")[0] for name in module.imports} & NOWHERE, module.name


def test_the_one_process_is_the_viewer_of_build() -> None:
    starters = {module.name for module in modules() if {"click.launch", "launch"} & calls(module.tree)}
    assert starters == {"commands/build.py"}


def calls(tree: ast.AST) -> set[str]:
    return {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


FORBIDDEN_CALLS = {"print", "exit", "quit", "sys.exit", "eval", "exec", "date.today", "datetime.now", "os.getenv"}


def test_no_printing_exit_or_clock() -> None:
    seen = set()
    for module in modules():
        seen |= calls(module.tree)
        allowed = {"sys.exit"} if module.room == "cli" else set()
        assert not calls(module.tree) & FORBIDDEN_CALLS - allowed, module.name
    assert "sys.exit" in seen


def test_the_environment_is_read_in_one_place() -> None:
    readers = {module.name for module in modules() if "os.environ" in ast.unparse(module.tree)}
    # the second takes variables of ReportLab away while it is imported
    assert readers == {"commands/shared.py", "typeset/shutting_out.py"}


def test_reportlab_is_imported_in_its_room_only_once_it_is_shut_out_of_settings() -> None:
    """Python reads a package before its modules: the call in the package comes before all their imports."""
    (package,) = (module for module in modules() if module.name == "typeset/__init__.py")
    at_once = [ast.unparse(node) for node in package.tree.body]
    assert "import_reportlab()" in at_once
    assert not any(name.startswith("briefgen.typeset") for name in imports_before(package.tree, "import_reportlab()"))


def imports_before(tree: ast.Module, call: str) -> list[str]:
    """Modules from which the top of a file imports before a call, but for the one that is called."""
    before = tree.body[: [ast.unparse(node) for node in tree.body].index(call)]
    named = [node.module or "" for node in before if isinstance(node, ast.ImportFrom)]
    return [name for name in named if not name.endswith(".shutting_out")]


def mutable(tree: ast.Module) -> list[str]:
    """Names bound at module level to something that can change, and `global` statements."""
    found = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Global)]
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        value, name = node.value, ast.unparse(target)
        if isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp):
            constant = name.lstrip("_").isupper() or name == "__all__"
            if not constant:
                found.append(name)
    return found


def test_no_state_at_module_level() -> None:
    assert mutable(ast.parse("cache = {}")) == ["cache"]
    for module in modules():
        assert not mutable(module.tree), module.name
        changed = {
            ast.unparse(node.targets[0].value)
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript)
        }
        assert not {name for name in changed if name.lstrip("_").isupper()}, module.name


def looks(tree: ast.AST) -> list[object]:
    """Colours and numbers of points: hex colours, and fractions other than simple shares."""
    found: list[object] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            value = node.value
            if isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
                found.append(value)
            if isinstance(value, float) and value not in (0.0, 0.5, 1.0, 2.0, -1.0, 0.01, 0.05, 100.0, 1e-6):
                found.append(value)
    return found


def test_no_look_outside_the_styles() -> None:
    assert looks(ast.parse("x = '#14181C'; y = 12.4")) == ["#14181C", 12.4]
    seen = 0
    for module in modules():
        # the method of ticks has weights of its own, which are no looks
        if module.room in ("typeset", "compose", "charts", "story", "marks") and module.path.name != "scale.py":
            seen += 1
            assert not looks(module.tree), module.name
    assert seen > 30


def test_reportlab_is_not_patched_in_place() -> None:
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
                owner = ast.unparse(node.targets[0].value)
                assert owner.split(".")[0] not in ("reportlab", "pdfdoc", "pdfmetrics", "ttfonts", "rl_config"), (
                    module.name
                )


def test_private_parts_of_reportlab_stand_in_one_file() -> None:
    names = ("_doc", "_code", "_preamble", "_make_preamble", "delayedFonts", "idToObject", "fontMapping")
    for module in modules():
        if module.room == "typeset" and module.path.name != "reportlab_private.py":
            attributes = {node.attr for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)}
            assert not attributes & set(names), module.name
