"""The source tree as the house tests read it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = Path(__file__).parent.parent.parent / "src" / "briefgen"


@dataclass(frozen=True)
class Module:
    """One file of the package: `room` is its first folder or its own name."""

    path: Path

    @property
    def room(self) -> str:
        parts = self.path.relative_to(PACKAGE).with_suffix("").parts
        return parts[0]

    @property
    def name(self) -> str:
        return str(self.path.relative_to(PACKAGE))

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    @property
    def imports(self) -> set[str]:
        """Dotted names of all that the file imports, wherever in it."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        return found

    @property
    def rooms_imported(self) -> set[str]:
        names = (name.split(".") for name in self.imports)
        return {parts[1] for parts in names if parts[0] == "briefgen" and len(parts) > 1} - {self.room, "__version__"}


def modules() -> list[Module]:
    return [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]
