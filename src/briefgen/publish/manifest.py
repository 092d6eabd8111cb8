"""The list of what lies in a folder: `manifest.json` for programs, `SHA256SUMS` for `sha256sum -c`.

Enters: entries, the text of an earlier manifest. Leaves: texts, the same for the same entries. Never: a clock, a path
of this machine, a file.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
VERSION = 1
# how coreutils writes a name that would break its line
_ESCAPED: Mapping[str, str] = MappingProxyType({"\\": "\\\\", "\n": "\\n", "\r": "\\r"})
_PLAIN: Mapping[str, str] = MappingProxyType({escape: sign for sign, escape in _ESCAPED.items()})
_ESCAPE = re.compile(r"\\[\\nr]")


class NotAManifest(Exception):
    """The text is no manifest that this version can read; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One file of the folder. `brief` leads from the folder to the brief; what a brief does not say is empty."""

    name: str
    sha256: str
    size: int
    pages: int
    edition: str
    brief: str
    title: str
    id: str
    number: str
    version: str
    status: str
    marking: str
    date: str
    language: str


def merged(earlier: Iterable[Entry], now: Iterable[Entry]) -> tuple[Entry, ...]:
    """All files by name; one that was written again is listed as it is now."""
    by_name = {entry.name: entry for entry in (*earlier, *now)}
    return tuple(sorted(by_name.values()))


def manifest(entries: Iterable[Entry]) -> str:
    files = [dataclasses.asdict(entry) for entry in entries]
    return json.dumps({"manifest": VERSION, "files": files}, ensure_ascii=False, indent=2) + "\n"


def read_manifest(text: str) -> tuple[Entry, ...]:
    """The entries of a manifest.

    Raises:
        NotAManifest: it is not JSON, of another version, or not of this form.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise NotAManifest("it is not JSON") from fault
    if not isinstance(data, dict) or not isinstance(data.get("files"), list):
        raise NotAManifest("it has no list of `files`")
    if data.get("manifest") != VERSION:
        raise NotAManifest(f"its version is not {VERSION}")
    return tuple(_entry(item) for item in data["files"])


def _entry(item: Any) -> Entry:
    kinds = {field.name: int if field.type == "int" else str for field in dataclasses.fields(Entry)}
    if not isinstance(item, dict) or set(item) != set(kinds):
        raise NotAManifest("an entry has not the keys of an entry")
    for name, kind in kinds.items():
        if type(item[name]) is not kind:
            raise NotAManifest(f"an entry has no sound `{name}`")
    return Entry(**item)


def sums(digests: Iterable[tuple[str, str]]) -> str:
    """Pairs of name and digest, a line each, by name."""
    return "".join(_line(name, digest) for name, digest in sorted(digests))


def _line(name: str, digest: str) -> str:
    escaped = "".join(_ESCAPED.get(sign, sign) for sign in name)
    return f"{'' if escaped == name else chr(92)}{digest}  {escaped}\n"


def read_sums(text: str) -> dict[str, str]:
    """The digest of each name; a line of another form has an empty digest under its own words."""
    found = {}
    for line in filter(None, text.split("\n")):
        digest, _, name = line.removeprefix("\\").partition("  ")
        if line.startswith("\\"):
            name = _ESCAPE.sub(lambda escape: _PLAIN[escape[0]], name)
        found[name or line] = digest if name else ""
    return found
