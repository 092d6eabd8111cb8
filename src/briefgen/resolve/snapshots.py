"""The excerpts of a brief, looked up in the texts of its sources.

Enters: a `Brief`, the files of its folder and of the one aside. Leaves: V65x, and what is wrong with a file.
Never: the network; a form but plain text; an excerpt compared with a text that is not the one recorded.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from briefgen.diagnostics import Diagnostic, Severity, error, warning
from briefgen.evidence.excerpts import folded, nearest, places
from briefgen.model.brief import Brief
from briefgen.model.evidence import Evidence
from briefgen.model.references import Reference, Snapshot
from briefgen.model.text import Word
from briefgen.resolve.second_hand import second_hand
from briefgen.source import FileFault, Files

# told by a check: that something was not verified here is no fault of a PDF
ABSENT = "V653"
NO_SUCH_FILE = "P902"
OTHER_FORMS = (".pdf", ".html", ".htm", ".xhtml", ".mhtml", ".docx", ".doc", ".odt", ".rtf", ".epub", ".warc")
# how files of other forms begin, whatever their name
_OPENING = re.compile(rb"%PDF-|PK\x03\x04|\{\\rtf|\s*<(?:!doctype\s+html|html|\?xml)", re.IGNORECASE)
_DIGEST = re.compile("[0-9A-Fa-f]{64}")
# to look for what is near takes longer than to look for what is there
MOST_HINTS = 20


class _NotText(Exception):
    """Why a file is no text that can be searched: what is wrong, a hint."""


def excerpts(brief: Brief, files: Files) -> Iterator[Diagnostic]:
    """What is wrong with the snapshots of a brief, and with the excerpts that should stand in them."""
    known = {reference.id.text: reference for reference in brief.references}
    bound: dict[str, list[Evidence]] = {}
    loose: list[Evidence] = []
    for entry in (brief.evidence or {}).values():
        found = holder(entry.source.text, known)
        if found and entry.exact.text.strip():
            bound.setdefault(found.id.text, []).append(entry)
        elif entry.source.text in known:
            loose.append(entry)
    texts: dict[str, str] = {}
    for name, reference in known.items():
        if reference.snapshot and reference.snapshot.file.text:
            text = yield from _snapshot(reference.snapshot, bound.get(name, ()), files)
            texts.update({name: text} if text else {})
    for entry in loose:
        yield from second_hand(entry, known[entry.source.text], texts)


def is_verified(entry: Evidence, brief: Brief, files: Files) -> bool:
    """Whether an excerpt stands in a snapshot that is here and is the one recorded."""
    found = holder(entry.source.text, {reference.id.text: reference for reference in brief.references})
    if not (found and found.snapshot and found.snapshot.file.text and entry.exact.text.strip()):
        return False
    findings = _snapshot(found.snapshot, (entry,), files)
    return not any(finding.code == ABSENT or finding.severity is Severity.ERROR for finding in findings)


def holder(name: str, known: Mapping[str, Reference]) -> Reference | None:
    """The source in whose snapshot an excerpt is looked up: the one named, or the one through which it is known."""
    passed = set()
    while name in known and name not in passed:
        passed.add(name)
        reference = known[name]
        through = reference.quoted_in or reference.reported_in
        if reference.snapshot or through is None:
            return reference if reference.snapshot else None
        name = through.text
    return None


def snapshot_text(snapshot: Snapshot, files: Files) -> tuple[bytes, str] | None:
    """The bytes of a snapshot and their text, for who only asks; what is wrong with it is told elsewhere."""
    try:
        _must_be_named_as_text(snapshot.file)
        data = _found(snapshot, files) if snapshot.file.text else None
        return None if data is None else (data, _text(data, snapshot.file))
    except (FileFault, _NotText):
        return None


def _snapshot(snapshot: Snapshot, entries: Sequence[Evidence], files: Files) -> Generator[Diagnostic, None, str]:
    """What is wrong with a snapshot; returns its text, folded, or "" where it cannot be relied on."""
    name = snapshot.file
    if snapshot.sha256.text and not _DIGEST.fullmatch(snapshot.sha256.text):
        yield error("V655", snapshot.sha256.span, "this is no SHA-256 digest", f"write what `sha256sum {name}` prints")
        return ""
    try:
        _must_be_named_as_text(name)
        data = _found(snapshot, files)
        if data is None:
            yield from _absent(name, len(entries))
            return ""
        return (yield from _compared(snapshot, data, entries))
    except FileFault as fault:
        yield fault.at(name.span)
    except _NotText as fault:
        message, hint = fault.args
        yield error("V654", name.span, message, hint)
    return ""


def _found(snapshot: Snapshot, files: Files) -> bytes | None:
    """The bytes of a snapshot from the brief's folder, or from the one aside: there in the same place, or by its name.

    Raises:
        FileFault: it is there and cannot be read, or it should travel with the brief and is nowhere.
    """
    name = snapshot.file.text
    aside = files.under(files.aside, str(files.aside)) if files.aside else None
    fault = None
    for place, path in ((files, name), (aside, name), (aside, PurePosixPath(name).name)):
        try:
            if place is not None:
                return place.read(path)
        except FileFault as found:
            if found.code != NO_SUCH_FILE:
                raise
            fault = fault or found
    if fault and snapshot.public:
        raise fault
    return None


def _absent(name: Word, count: int) -> Iterator[Diagnostic]:
    if count:
        compared = "1 excerpt was not" if count == 1 else f"{count} excerpts were not"
        message = f"`{name}` is not here, so {compared} compared with it"
        yield warning(ABSENT, name.span, message, "name the folder that holds it: `--snapshots DIR`")


def _compared(snapshot: Snapshot, data: bytes, entries: Sequence[Evidence]) -> Generator[Diagnostic, None, str]:
    digest = hashlib.sha256(data).hexdigest()
    if snapshot.sha256.text.lower() not in ("", digest):
        message = f"`{snapshot.file}` has changed: its digest is not the one written here"
        hint = f"put back the file as it was; or read it again and write `sha256: {digest}`"
        yield error("V652", snapshot.sha256.span, message, hint)
        return ""
    text = folded(_text(data, snapshot.file))
    missing = 0
    for entry in entries:
        finding = _looked_up(entry, text, snapshot.file, hinted=missing < MOST_HINTS)
        if finding:
            missing += finding.code == "V650"
            yield finding
    return text


def _looked_up(entry: Evidence, text: str, name: Word, *, hinted: bool) -> Diagnostic | None:
    excerpt = folded(entry.exact.text)
    if not any(True for _ in places(excerpt, text)):
        near = nearest(excerpt, text) if hinted else ""
        hint = f"the nearest words there are `{near}`" if near else "copy the words from the source as they stand"
        return error("V650", entry.exact.span, f"this excerpt is not in `{name}`", hint)
    prefix, suffix = (folded(word.text) if word else "" for word in (entry.prefix, entry.suffix))
    count = sum(1 for _ in islice(places(excerpt, text, prefix, suffix), 2))
    if not count:
        beside = entry.prefix or entry.suffix
        assert beside is not None
        message = f"the excerpt is in `{name}`, but not with these words beside it"
        hint = "copy `prefix` from what stands right before it, `suffix` from what stands right after"
        return error("V656", beside.span, message, hint)
    if count > 1:
        hint = "add `prefix:` with the words right before it, or `suffix:` with those right after; or quote more words"
        return warning("V651", entry.exact.span, f"this excerpt is more than once in `{name}`", hint)
    return None


def _must_be_named_as_text(name: Word) -> None:
    if name.text.lower().endswith(OTHER_FORMS):
        raise _not_text(name)


def _text(data: bytes, name: Word) -> str:
    """The text of a snapshot, without its byte order mark."""
    if _OPENING.match(data):
        raise _not_text(name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        message = f"`{name}` is not UTF-8 text: byte {fault.start + 1} is 0x{data[fault.start]:02x}"
        raise _NotText(message, "save it with the encoding UTF-8, and record its new digest") from fault
    if "\0" in text:
        raise _not_text(name)
    return text


def _not_text(name: Word) -> _NotText:
    return _NotText(f"`{name}` is not plain text", "save the text of the source as UTF-8, and name that: `source.txt`")
