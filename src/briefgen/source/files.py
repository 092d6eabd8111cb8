"""Files under the brief's folder, and no others.

Enters: a root folder, names relative to it. Leaves: bytes. Never: follows a name out of the root, opens anything
but a regular file, or reads more than the limit.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Span, did_you_mean, error

MOST_BYTES = 2 * 1024 * 1024


class FileFault(Exception):
    """A file that cannot be read: `code`, what is wrong, and hints."""

    def __init__(self, code: str, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hints = code, message, hints

    def at(self, span: Span) -> Diagnostic:
        return error(self.code, span, self.message, *self.hints)


@dataclass(frozen=True, slots=True)
class Files:
    """Reads files under `root`; `prefix` is how the author wrote the root's path."""

    root: Path
    prefix: str = ""

    def shown(self, name: str) -> str:
        """The name as the author would write it from where the command was run."""
        return os.path.join(self.prefix, name) if self.prefix else name

    def read(self, name: str) -> bytes:
        """The bytes of a file.

        Raises:
            FileFault: the name leads out of the root, there is no such file, or it cannot be read.
        """
        path = self._inside(name)
        try:
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as fault:
            raise FileFault("P903", f"`{name}` cannot be read: {_reason(fault)}") from fault
        _must_be_regular(handle, name)
        with os.fdopen(handle, "rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise FileFault("P905", f"`{name}` is larger than {MOST_BYTES // 1024 // 1024} MB", "divide it")
        return data

    def _inside(self, name: str) -> Path:
        root = self.root.resolve()
        if not name or "\0" in name or Path(name).is_absolute() or "://" in name:
            raise FileFault(
                "P901", f"`{name}` is not the name of a file in the brief's folder", "write a relative path"
            )
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise FileFault("P901", f"`{name}` leads out of the brief's folder", "copy the file into the folder")
        if not path.exists():
            near = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
            raise FileFault(
                "P902",
                f"there is no file `{name}`",
                *(did_you_mean(path.name, sorted(near)) or ("check its name and folder",)),
            )
        return path


def _must_be_regular(handle: int, name: str) -> None:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileFault("P904", f"`{name}` is not a regular file", "name a text file")


def _reason(fault: OSError) -> str:
    return (fault.strerror or "unknown reason").lower()
