"""Words in quotation marks, looked up in the excerpts of a brief and in the texts of its sources.

Enters: a `Brief`, its `Language`, the files of its folder and of the one aside. Leaves: V660.
Never: a finding where a source may have the words and could not be read; a snapshot that is not the one recorded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.checks.quotations import Quotation, plainer, quotations
from briefgen.diagnostics import Diagnostic, error
from briefgen.evidence.excerpts import places
from briefgen.language import Language
from briefgen.model.brief import Brief
from briefgen.model.references import Reference, Snapshot
from briefgen.resolve.snapshots import holder, snapshot_text
from briefgen.source import Files


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is to look quotations up in; snapshots are read when first asked for."""

    references: Mapping[str, Reference]
    excerpts: tuple[str, ...]
    foreign: frozenset[str]
    files: Files
    texts: dict[str, str | None] = field(default_factory=dict)

    def text(self, reference: Reference) -> str | None:
        """The text of a source; None where it cannot be read here."""
        name = reference.id.text
        if name not in self.texts:
            assert reference.snapshot is not None
            self.texts[name] = _read(reference.snapshot, self.files)
        return self.texts[name]


def quoted(brief: Brief, language: Language, files: Files) -> Iterator[Diagnostic]:
    """Quotations that are not in their sources, as far as this can be known."""
    opening, closing = language.data["quotes"]["outer"]
    known = _known(brief, files)
    for quotation in quotations(brief, (opening.strip(), closing.strip())):
        if not any(_stand_in(quotation.parts, excerpt) for excerpt in known.excerpts):
            yield from _looked_up(quotation, known)


def _known(brief: Brief, files: Files) -> _Known:
    entries = tuple((brief.evidence or {}).values())
    return _Known(
        {reference.id.text: reference for reference in brief.references},
        tuple(plainer(entry.exact.text) for entry in entries),
        frozenset(entry.source.text for entry in entries if entry.language),
        files,
    )


def _looked_up(quotation: Quotation, known: _Known) -> Iterator[Diagnostic]:
    # words of a source in another language are quoted in translation
    if any(name in known.foreign or name not in known.references for name in quotation.sources):
        return
    holders = [holder(name, known.references) for name in quotation.sources]
    texts = [known.text(found) for found in holders if found]
    if any(text is not None and _stand_in(quotation.parts, text) for text in texts):
        return
    said = quotation.words if len(quotation.words) <= 60 else f"{quotation.words[:60].rsplit(' ', 1)[0]} …"
    if len(texts) == len(holders) and None not in texts:
        files = sorted({f"`{found.snapshot.file}`" for found in holders if found and found.snapshot})
        hint = "copy the words as they stand, with `[...]` for what is left out; or remove the quotation marks"
        yield error("V660", quotation.span, f"the quoted words `{said}` are not in {', '.join(files)}", hint)


def _stand_in(parts: tuple[str, ...], text: str) -> bool:
    """Whether all parts stand in a text, each behind the one before."""
    end = 0
    for part in parts:
        start = next((place for place in places(part, text) if place >= end), -1)
        if start < 0:
            return False
        end = start + len(part)
    return True


def _read(snapshot: Snapshot, files: Files) -> str | None:
    data = snapshot_text(snapshot, files)
    if data is None or snapshot.sha256.text.lower() not in ("", hashlib.sha256(data[0]).hexdigest()):
        return None
    return plainer(data[1])
