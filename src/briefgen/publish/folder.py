"""PDFs handed on: to their places, and in a folder with a list of what lies there.

Enters: typeset editions with their paths, the files that were read. Leaves: files, and what was written of each.
Never: one file of a brief when another must be refused.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.publish.atomic import CannotWrite, refuse_inputs, write
from briefgen.publish.manifest import MANIFEST, SUMS, Entry, NotAManifest, manifest, merged, read_manifest, sums
from briefgen.publish.safe_names import alike

if TYPE_CHECKING:
    from briefgen.typeset import Typeset


@dataclass(frozen=True, slots=True)
class Output:
    """One edition and where it goes."""

    path: Path
    made: Typeset

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.made.pdf).hexdigest()


def hand_on(outputs: Sequence[Output], inputs: Collection[Path]) -> None:
    """Write each PDF to its path.

    Raises:
        CannotWrite: one of the paths is an input, or the system refuses.
    """
    for output in outputs:
        refuse_inputs(output.path, inputs)
    for output in outputs:
        write(output.path, output.made.pdf, inputs)


def hand_on_in(folder: Path, brief: Path, outputs: Sequence[Output], inputs: Collection[Path]) -> None:
    """Write PDFs into a folder, made if need be, and list them beside what it lists of other briefs.

    Raises:
        CannotWrite: as `hand_on`, or the folder holds a `manifest.json` that is none of ours, or a file of that name
            from another brief.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone_in(folder):
            earlier, now = _listed(folder), [_entry(folder, brief, output) for output in outputs]
            _refuse_taken(folder, earlier, now)
            lists = _lists(merged(earlier, now))
            hand_on(outputs, inputs)
            for name, data in lists.items():
                write(folder / name, data, inputs)
    except UnicodeEncodeError as fault:
        raise CannotWrite(f"`{folder}` cannot list a name that is not in UTF-8; choose one with `--name`") from fault
    except OSError as fault:
        raise CannotWrite(f"`{folder}` cannot be written to: {(fault.strerror or str(fault)).lower()}") from fault


def _lists(entries: Sequence[Entry]) -> Mapping[str, bytes]:
    """The two lists by their names; the sums cover the manifest too."""
    listed = manifest(entries).encode()
    digests = [(entry.name, entry.sha256) for entry in entries]
    own = hashlib.sha256(listed).hexdigest()
    return {MANIFEST: listed, SUMS: sums([*digests, (MANIFEST, own)]).encode()}


def _listed(folder: Path) -> tuple[Entry, ...]:
    path = folder / MANIFEST
    try:
        return read_manifest(path.read_text("utf-8")) if path.exists() else ()
    except UnicodeDecodeError as fault:
        raise CannotWrite(f"`{path}` is not a manifest of briefgen: it is not in UTF-8; move it away") from fault
    except NotAManifest as fault:
        raise CannotWrite(f"`{path}` is not a manifest of briefgen: {fault}; move it away") from fault


def _refuse_taken(folder: Path, earlier: Iterable[Entry], now: Iterable[Entry]) -> None:
    """No file of one brief takes the place of another's, as long as that brief is there."""
    taken = {alike(entry.name): entry.brief for entry in earlier if (folder / entry.brief).exists()}
    for entry in now:
        other = taken.get(alike(entry.name), entry.brief)
        if other != entry.brief:
            origin = os.path.normpath(folder / other)
            hint = "choose another name with `--name`, or another folder"
            raise CannotWrite(f"`{folder / entry.name}` was built from `{origin}`; {hint}")


def _entry(folder: Path, brief: Path, output: Output) -> Entry:
    made, said = output.made, output.made.metadata
    return Entry(
        name=output.path.name,
        sha256=output.sha256,
        size=len(made.pdf),
        pages=made.pages,
        edition=made.edition,
        brief=_from(folder, brief),
        title=said.title,
        id=said.id,
        number=said.number,
        version=said.version,
        status=said.status,
        marking=said.marking,
        date=said.date,
        language=said.language,
    )


def _from(folder: Path, brief: Path) -> str:
    """The way from a folder to a brief, the same wherever both are copied together."""
    try:
        return Path(os.path.relpath(brief.absolute(), folder.absolute())).as_posix()
    except ValueError:  # on another drive
        return brief.name


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One at a time reads and rewrites the list of a folder, where the system has such locks."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
