"""What a PDF carries: evidence and sources for programs, and the files that its brief was written in, where the author
asks for them.

Enters: `Resolved`. Leaves: `Attachment`s. Never: data of charts, which go with their drawings; a file read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from briefgen.compose.machine import REFERENCES_FILE, references, web_annotations
from briefgen.model.archive import Attached, Attachments
from briefgen.resolve import Resolved
from briefgen.story import Attachment

MEDIA_TYPE = "application/yaml"
EVIDENCE_FILE = "evidence.jsonld"


def attached(resolved: Resolved) -> Iterator[Attachment]:
    """Files for programs; then each file as it was read, under a name without folders that no other one has."""
    taken: set[str] = set()
    for attachment in _for_programs(resolved):
        taken.add(attachment.name)
        yield attachment
    if resolved.brief.attachments is not Attachments.SOURCE:
        return
    description = resolved.language.word("source-of-brief")
    for path, data in resolved.written.items():
        name = _free(path, taken)
        taken.add(name.lower())
        yield Attachment(name, data, MEDIA_TYPE, description, "Source")


def _for_programs(resolved: Resolved) -> Iterator[Attachment]:
    asked, word = resolved.brief.attach, resolved.language.word
    if Attached.EVIDENCE in asked:
        data = web_annotations(resolved)
        yield Attachment(EVIDENCE_FILE, data, "application/ld+json", word("evidence-file"), "Supplement")
    if Attached.REFERENCES in asked:
        media_type = "application/vnd.citationstyles.csl+json"
        yield Attachment(REFERENCES_FILE, references(resolved), media_type, word("references-file"), "Data")


def _free(path: str, taken: set[str]) -> str:
    """`refs.yaml` of `data/refs.yaml`; the second of that name is `refs-2.yaml`."""
    # a name of a file need not be text on every system
    file = PurePath(path.encode("utf-8", "replace").decode())
    names = (file.name, *(f"{file.stem}-{number}{file.suffix}" for number in range(2, len(taken) + 2)))
    return next(name for name in names if name.lower() not in taken)
