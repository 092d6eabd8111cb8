"""Files under the brief's folder, and no others.

Enters: a root folder, names relative to it. Leaves: bytes. Never: follows a name out of the root, opens anything
but a regular file, or reads more than the limit.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Span, did_you_mean, error
from briefgen.source.comments import Comment

MOST_BYTES = 2 * 1024 * 1024


# what tells one state of a file from another: when it was written, its size, its number; nothing where there is no file
State = tuple[int, int, int] | None


def state(path: str | Path) -> State:
    """The state of a file now."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class FileFault(Exception):
    """A file that cannot be read: `code`, what is wrong, and hints."""

    def __init__(self, code: str, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hints = code, message, hints

    def at(self, span: Span) -> Diagnostic:
        return error(self.code, span, self.message, *self.hints)


@dataclass(frozen=True, slots=True)
class Files:
    """Reads files under `root`; `prefix` is how the author wrote the root's path.

    `sought` grows with every file that may be read and was asked for, also one that is missing, in the state in which
    it was found: what a build rests on. `comments` grows with what the YAML among them says to briefgen. `aside` is
    another folder, named for this run, with files that stay out of the brief's.
    """

    root: Path
    prefix: str = ""
    sought: dict[Path, State] = field(default_factory=dict, compare=False, repr=False)
    comments: list[Comment] = field(default_factory=list, compare=False, repr=False)
    aside: Path | None = None

    def under(self, root: Path, prefix: str) -> Files:
        """Files of another folder, which add to the same record."""
        return Files(root, prefix, self.sought, self.comments)

    def shown(self, name: str) -> str:
        """The name as the author would write it from where the command was run."""
        return os.path.join(self.prefix, name) if self.prefix else name

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """The bytes of a file of at most `most` bytes.

        Raises:
            FileFault: the name leads out of the root, there is no such file, or it cannot be read.
        """
        path = self._inside(name)
        try:
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as fault:
            raise _unreadable(name, fault) from fault
        _must_be_regular(handle, name)
        with os.fdopen(handle, "rb") as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise FileFault(
                "P905", f"`{name}` is larger than {most // 1024 // 1024} MB", "make it smaller, or divide it"
            )
        return data

    def _inside(self, name: str) -> str:
        root = os.path.realpath(self.root)
        if not name or "\0" in name or Path(name).is_absolute() or "://" in name:
            raise FileFault(
                "P901", f"`{name}` is not the name of a file in the brief's folder", "write a relative path"
            )
        path = os.path.realpath(os.path.join(root, name))
        if not Path(path).is_relative_to(root):
            raise FileFault("P901", f"`{name}` leads out of the brief's folder", "copy the file into the folder")
        # before it is read, so that a change while it is read counts as one after
        self.sought.setdefault(Path(path), state(path))
        try:
            os.stat(path)
        except (FileNotFoundError, NotADirectoryError) as fault:
            hints = did_you_mean(os.path.basename(path), _beside(path)) or ("check its name and folder",)
            raise FileFault("P902", f"there is no file `{name}`", *hints) from fault
        except OSError as fault:  # links in a circle, a name that is too long, a folder that is closed to us
            raise _unreadable(name, fault) from fault
        return path


def _beside(path: str) -> list[str]:
    """Names in the folder of a path; none where it cannot be read."""
    try:
        return sorted(os.listdir(os.path.dirname(path)))
    except OSError:
        return []


def _unreadable(name: str, fault: OSError) -> FileFault:
    reason = (fault.strerror or "unknown reason").lower()
    return FileFault("P903", f"`{name}` cannot be read: {reason}", "check its name, its links and who may read it")


def _must_be_regular(handle: int, name: str) -> None:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileFault("P904", f"`{name}` is not a regular file", "name a text file")
