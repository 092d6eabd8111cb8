"""Writing a file in one step: whoever reads it finds the old bytes or the new, never a part.

Enters: a path, bytes, the files that were read. Leaves: the file. Never: an output that is an input, also by link.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path


class CannotWrite(Exception):
    """The output cannot be written; the message says why."""


def write(path: Path, data: bytes, inputs: Iterable[Path] = ()) -> None:
    """Put `data` at `path` through a temporary file beside it.

    Raises:
        CannotWrite: the folder is missing, the path is one of `inputs`, or the system refuses.
    """
    try:
        refuse_inputs(path, inputs)
        target = path.resolve()
        if target.is_dir():
            raise CannotWrite(f"`{path}` is a folder")
        _replace(target, data)
    except OSError as fault:
        raise CannotWrite(f"`{path}` cannot be written: {(fault.strerror or str(fault)).lower()}") from fault


def refuse_inputs(path: Path, inputs: Iterable[Path]) -> None:
    """Refuse a path at which a file lies that was read.

    Raises:
        CannotWrite: it is one of `inputs`, perhaps by a link.
    """
    for read in inputs:
        if path.exists() and read.exists() and path.samefile(read):
            raise CannotWrite(f"`{path}` is an input of this brief")


def _replace(target: Path, data: bytes) -> None:
    """Write in a folder of our own: a new file there has the mode that the umask leaves, which asking would change."""
    with tempfile.TemporaryDirectory(prefix=".briefgen-", dir=target.parent) as folder:
        part = Path(folder) / "part"
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            if target.exists() and hasattr(os, "fchmod"):
                os.fchmod(file.fileno(), stat.S_IMODE(target.stat().st_mode))
            os.fsync(file.fileno())
        os.replace(part, target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """A new name lasts through a loss of power only once its folder is written; Windows has no way to ask for that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
