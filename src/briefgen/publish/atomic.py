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
        _refuse_inputs(path, inputs)
        target = path.resolve()
        if target.is_dir():
            raise CannotWrite(f"`{path}` is a folder")
        _replace(target, data)
    except OSError as fault:
        raise CannotWrite(f"`{path}` cannot be written: {(fault.strerror or str(fault)).lower()}") from fault


def _refuse_inputs(path: Path, inputs: Iterable[Path]) -> None:
    for read in inputs:
        if path.exists() and read.exists() and path.samefile(read):
            raise CannotWrite(f"`{path}` is an input of this brief")


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _mode(target))
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, or what the umask leaves of 0666."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
