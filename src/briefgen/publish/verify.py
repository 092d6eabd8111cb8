"""Whether a folder still holds what its list says.

Enters: a folder. Leaves: a finding for each file that is changed, missing or not listed. Never: writes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Outcome, Source, Span, error, in_file_order
from briefgen.publish.manifest import MANIFEST, SUMS, Entry, NotAManifest, read_manifest, read_sums
from briefgen.source import FileFault, Files

MOST_BYTES = 4 * 1024**3
AGAIN = "build it again, or take back the file that was listed"
UNLISTED = "build it into this folder, or move it away"


@dataclass(frozen=True, slots=True)
class _Listing:
    """What the folder says of itself; `source` is its manifest."""

    source: Source
    entries: tuple[Entry, ...]

    def at(self, name: str) -> Span:
        """Where the manifest names a file."""
        sought = json.dumps(name, ensure_ascii=False)
        for number, line in enumerate(self.source.text.split("\n"), 1):
            if line.lstrip().startswith(f'"name": {sought}'):
                return Span(self.source, number, line.index(sought) + 1, len(sought))
        return Span(self.source, 1, 1)


def verify(folder: Path) -> Outcome[int]:
    """The number of files listed, and everything in which folder and list differ."""
    files = Files(folder, str(folder))
    read = _listing(files)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    listing = read.value
    digests = {entry.name: entry.sha256 for entry in listing.entries}
    digests[MANIFEST] = hashlib.sha256(listing.source.text.encode()).hexdigest()
    found = [
        *(finding for entry in listing.entries for finding in _file(files, listing, entry)),
        *_sums(files, digests),
        *_extra(files, folder, {*digests, SUMS}),
    ]
    return Outcome(len(listing.entries), in_file_order(found))


def _listing(files: Files) -> Outcome[_Listing]:
    place = Source(files.shown(MANIFEST), "")
    try:
        source = Source(place.path, files.read(MANIFEST).decode())
        return Outcome(_Listing(source, read_manifest(source.text)))
    except FileFault as fault:
        if fault.code == "P902":
            hint = "name a folder that `build --out-dir` filled"
            return Outcome(None, (error("P920", Span(place, 1, 1), "this folder has no manifest", hint),))
        return Outcome(None, (fault.at(Span(place, 1, 1)),))
    except (NotAManifest, UnicodeDecodeError) as fault:
        reason = str(fault) if isinstance(fault, NotAManifest) else "it is not in UTF-8"
        hint = "build into this folder again, once the file is moved away"
        return Outcome(None, (error("P921", Span(place, 1, 1), f"this is not a manifest: {reason}", hint),))


def _file(files: Files, listing: _Listing, entry: Entry) -> Iterator[Diagnostic]:
    try:
        data = files.read(entry.name, MOST_BYTES)
    except FileFault as fault:
        if fault.code == "P902":
            message = f"`{entry.name}` is listed and not there"
            yield error("P922", listing.at(entry.name), message, "build it again, or take back the file")
        else:
            yield fault.at(listing.at(entry.name))
        return
    if len(data) != entry.size or hashlib.sha256(data).hexdigest() != entry.sha256:
        yield error("P923", listing.at(entry.name), f"`{entry.name}` is not the file that was listed", AGAIN)


def _sums(files: Files, digests: dict[str, str]) -> Iterator[Diagnostic]:
    """The two lists say the same; what differs is reported once, at the file's name."""
    place = Source(files.shown(SUMS), "")
    try:
        place = Source(place.path, files.read(SUMS).decode("utf-8", "replace"))
    except FileFault as fault:
        yield fault.at(Span(place, 1, 1))
        return
    summed = read_sums(place.text)
    differ = sorted({*summed, *digests}, key=lambda name: (name not in summed, name))
    for name in differ:
        if summed.get(name) != digests.get(name):
            line = [*summed].index(name) + 1 if name in summed else 1
            message = f"`{SUMS}` and `{MANIFEST}` differ on `{name}`"
            yield error("P924", Span(place, line, 1), message, "one of the two was changed by hand; build again")


def _extra(files: Files, folder: Path, known: set[str]) -> Iterator[Diagnostic]:
    for name in sorted(os.listdir(folder)):
        if name not in known:
            place = Span(Source(files.shown(name), ""), 1, 1)
            yield error("P925", place, f"`{name}` is not listed", UNLISTED)
