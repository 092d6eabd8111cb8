"""Evidence and sources for programs: Web Annotations (W3C Recommendation of 2017) and CSL-JSON.

Enters: `Resolved`. Leaves: bytes of JSON, the same for the same brief. Never: a date that the brief does not have; a
source that nothing cites.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from string import ascii_letters, digits

from briefgen.inline import plain
from briefgen.model.evidence import Evidence
from briefgen.model.quantity import Precision, When
from briefgen.model.references import Name, Reference
from briefgen.resolve import Resolved
from briefgen.resolve.excerpts import Excerpt, excerpts_of
from briefgen.resolve.snapshots import holder

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
REFERENCES_FILE = "references.json"
# signs that stand in the fragment of an address as they are (RFC 3986, 2.3)
PLAIN = frozenset(f"{ascii_letters}{digits}-._~".encode())

Value = str | int | list["Value"] | dict[str, "Value"]


def web_annotations(resolved: Resolved) -> bytes:
    """A collection with one annotation for each piece of evidence that the brief uses, in reading order."""
    made: list[Value] = [_annotation(resolved, entry) for entry in excerpts_of(resolved.brief).values()]
    page: Value = {"type": "AnnotationPage", "startIndex": 0, "items": made}
    return _bytes(
        {
            "@context": CONTEXT,
            "type": "AnnotationCollection",
            "label": plain(resolved.inline(resolved.brief.title)),
            "total": len(made),
            "first": page,
        }
    )


def _annotation(resolved: Resolved, entry: Excerpt) -> Value:
    """What the excerpt says, where it says so, by which words it is found."""
    figure = entry.evidence.figure
    body: dict[str, Value] = {}
    if figure:
        unit = f" {figure.unit}" if figure.unit else ""
        said = resolved.language.quantity(figure.value).replace("\u00a0", " ")
        text: Value = {
            "type": "TextualBody",
            "value": f"{said}{unit}",
            "format": "text/plain",
            "language": resolved.language.tag,
        }
        body = {"body": text}
    return {
        "id": f"#evidence-{_escaped(entry.name)}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"type": "Software", "name": "briefgen"},
        **body,
        "target": _target(resolved, entry.evidence),
    }


def _target(resolved: Resolved, evidence: Evidence) -> Value:
    quoted = (("exact", evidence.exact), ("prefix", evidence.prefix), ("suffix", evidence.suffix))
    selector: dict[str, Value] = {"type": "TextQuoteSelector", **{key: word.text for key, word in quoted if word}}
    found = holder(evidence.source.text, resolved.references) or resolved.references.get(evidence.source.text)
    address = found.url.text if found and found.url else f"{REFERENCES_FILE}#{_escaped(evidence.source.text)}"
    source: Value = {"id": address, "language": evidence.language.text} if evidence.language else address
    target: dict[str, Value] = {"type": "SpecificResource", "source": source, "selector": selector}
    snapshot = found.snapshot if found else None
    state: dict[str, Value] = {}
    if snapshot and snapshot.retrieved and snapshot.retrieved.precision is Precision.DAY:
        state["sourceDate"] = f"{snapshot.retrieved.first.isoformat()}T00:00:00Z"
    if snapshot and snapshot.archived:
        state["cached"] = snapshot.archived.text
    return {**target, "state": {"type": "TimeState", **state}} if state else target


def references(resolved: Resolved) -> bytes:
    """The cited sources in order of number, as items of CSL 1.0.2."""
    numbered = sorted(resolved.numbers.items(), key=lambda pair: pair[1])
    return _bytes([_item(resolved, resolved.references[key]) for key, _ in numbered])


def _item(resolved: Resolved, reference: Reference) -> Value:
    item: dict[str, Value] = {
        "id": reference.id.text,
        "type": reference.type.text,
        "citation-number": str(resolved.numbers[reference.id.text]),
        "title": reference.title.text,
    }
    if reference.author:
        item["author"] = [_name(name) for name in reference.author]
    named = (("container-title", reference.container_title), ("publisher", reference.publisher))
    item |= {key: word.text for key, word in (*named, ("URL", reference.url)) if word}
    if reference.issued:
        item["issued"] = _date(reference.issued)
    snapshot = reference.snapshot
    if snapshot and snapshot.retrieved:
        item["accessed"] = _date(snapshot.retrieved)
    if reference.note:
        item["note"] = plain(resolved.inline(reference.note)).replace("\u00a0", " ").strip()
    own = (
        ("quoted-in", reference.quoted_in),
        ("reported-in", reference.reported_in),
        ("archived", snapshot.archived if snapshot else None),
    )
    custom: dict[str, Value] = {key: word.text for key, word in own if word}
    return {**item, "custom": custom} if custom else item


def _name(name: Name) -> Value:
    parts = (("family", name.family), ("given", name.given), ("literal", name.literal))
    return {key: word.text for key, word in parts if word}


def _date(when: When) -> Value:
    """The parts of a date that are known; of a period, its first and last."""
    count = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}[when.precision]
    days = (when.first, when.last) if when.is_period else (when.last,)
    return {"date-parts": [[*(day.year, day.month, day.day)[:count]] for day in days]}


def _escaped(name: str) -> str:
    """A key as it stands behind the `#` of an address."""
    return "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in name.encode())


def _bytes(value: Value | Mapping[str, Value] | Iterable[Value]) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
