"""Evidence as Web Annotations and sources as CSL-JSON, attached where the author asks for them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pikepdf

from briefgen.pipeline import typeset_editions
from building import story_of
from conftest import ROOT

CASE = ROOT / "tests" / "cases" / "blocks" / "evidence-annex.yaml"


def files(path: Path) -> dict[str, Any]:
    return {file.name: json.loads(file.data) for file in story_of(path).attachments}


def test_each_piece_of_evidence_is_an_annotation() -> None:
    found = files(CASE)["evidence.jsonld"]
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["total"]) == ("AnnotationCollection", 3)
    first, _, french = found["first"]["items"]
    assert first == {
        "id": "#evidence-drawn",
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"type": "Software", "name": "briefgen"},
        "body": {
            "type": "TextualBody",
            "value": "some 1.3bn litres",
            "format": "text/plain",
            "language": "en-GB",
        },
        "target": {
            "type": "SpecificResource",
            "source": "references.json#water",
            "selector": {"type": "TextQuoteSelector", "exact": "In all some 1.3bn litres were drawn in the year"},
            "state": {
                "type": "TimeState",
                "sourceDate": "2026-04-20T00:00:00Z",
                "cached": "https://archive.example/2026/northmoor-account",
            },
        },
    }
    assert french["target"]["source"] == {"id": "references.json#gazette", "language": "fr"}


def test_the_cited_sources_are_items_of_csl() -> None:
    water, survey, gazette = files(CASE)["references.json"]
    assert water == {
        "id": "water",
        "type": "report",
        "citation-number": "1",
        "title": "Yearly account of the reservoirs",
        "author": [{"literal": "Northmoor Water Board"}],
        "issued": {"date-parts": [[2026, 3]]},
        "accessed": {"date-parts": [[2026, 4, 20]]},
        "custom": {"archived": "https://archive.example/2026/northmoor-account"},
    }
    assert survey["issued"] == {"date-parts": [[2025]]}
    assert gazette["custom"] == {"quoted-in": "survey"}


def test_the_file_carries_them_and_the_same_bytes_each_time() -> None:
    made = [typeset_editions(CASE, ("a4",)).value for _ in range(2)]
    assert made[0] is not None
    assert made[1] is not None
    assert made[0][0].pdf == made[1][0].pdf
    with pikepdf.open(io.BytesIO(made[0][0].pdf)) as opened:
        kinds = {name: str(file.obj.AFRelationship) for name, file in opened.attachments.items()}
        types = {name: file.get_file().mime_type for name, file in opened.attachments.items()}
    assert kinds == {"chart-1.csv": "/Data", "evidence.jsonld": "/Supplement", "references.json": "/Data"}
    assert types["evidence.jsonld"] == "application/ld+json"
    assert types["references.json"] == "application/vnd.citationstyles.csl+json"


def test_nothing_is_attached_without_asking(tmp_path: Path) -> None:
    text = CASE.read_text("utf-8").replace("attach: [evidence, references]\n", "")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "account.txt").write_bytes((CASE.parent / "data" / "account.txt").read_bytes())
    (tmp_path / "brief.yaml").write_text(text, "utf-8")
    assert files(tmp_path / "brief.yaml") == {}
