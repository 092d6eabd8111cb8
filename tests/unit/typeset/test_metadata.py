"""What the file says of itself is the brief's own, and the same in both places."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from briefgen.model.archive import Conformance
from briefgen.story import Metadata
from briefgen.typeset.metadata import NAMESPACES, information, packet, properties
from briefgen.typeset.profile import profile_of
from building import typeset_brief
from unit.making import MINIMAL, write

FULL = """\
standfirst: "Dry years & wet ones [@who]"
series: Valley Papers
number: 7
id: VP-2026-007
as_of: 2025-12-31
version: "1.1"
status: draft
marking: TLP:CLEAR
authors: [{name: Ada Moor}, {name: Ben Fell, role: editor}]
"""


def opened(text: str, folder: Path) -> pikepdf.Pdf:
    outcome = typeset_brief(write(folder, text))
    assert outcome.value, outcome.diagnostics
    return pikepdf.open(io.BytesIO(outcome.value.pdf))


def test_all_that_a_brief_says_of_itself_is_in_the_packet(tmp_path: Path) -> None:
    with opened(MINIMAL + FULL, tmp_path) as pdf, pdf.open_metadata() as said:
        own = "{" + NAMESPACES["briefgen"] + "}"
        assert said["dc:title"] == "Water"
        assert said["dc:creator"] == ["Ada Moor", "Ben Fell"]
        assert said["dc:description"] == "Dry years & wet ones"
        assert said["dc:language"] == {"en-GB"}
        assert said["dc:date"] == ["2026-01-05"]
        assert said["dc:identifier"] == "VP-2026-007"
        assert said["pdf:Producer"] == "briefgen"
        names = ("series", "number", "version", "status", "marking", "asOf")
        assert [said[own + name] for name in names] == [
            "Valley Papers", "7", "1.1", "draft", "TLP:CLEAR", "2025-12-31",
        ]  # fmt: skip


def test_the_info_dictionary_says_the_same(tmp_path: Path) -> None:
    with opened(MINIMAL + FULL, tmp_path) as pdf:
        assert {name: str(value) for name, value in pdf.docinfo.items()} == {
            "/Title": "Water",
            "/Author": "Ada Moor; Ben Fell",
            "/Subject": "Dry years & wet ones",
            "/Creator": "briefgen",
            "/Producer": "briefgen",
            "/CreationDate": "D:20260105000000Z",
            "/ModDate": "D:20260105000000Z",
        }
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.Metadata.Type == "/Metadata"
        assert "/Filter" not in pdf.Root.Metadata.stream_dict


def test_what_a_brief_does_not_say_is_left_out(tmp_path: Path) -> None:
    with opened(MINIMAL, tmp_path) as pdf, pdf.open_metadata() as said:
        assert not {"dc:creator", "dc:description", "dc:identifier"} & set(said)
        assert "/Author" not in pdf.docinfo
        assert "/Keywords" not in pdf.docinfo


def test_the_environment_does_not_date_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = typeset_brief(write(tmp_path, MINIMAL)).value
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    after = typeset_brief(write(tmp_path, MINIMAL)).value
    assert before
    assert after
    assert before.pdf == after.pdf


def test_signs_that_xml_cannot_hold_are_replaced() -> None:
    said = Metadata("a\x0bb\ufffe", (), "", "en-GB", "2026-01-05")
    assert "a\ufffdb\ufffd" in packet(properties(said), profile_of(Conformance.UA_1, carries=True))
    assert information(said)["Title"] == "a\x0bb\ufffe"


def test_a_date_is_as_close_as_the_brief_says(tmp_path: Path) -> None:
    with opened(MINIMAL.replace("date: 2026-01-05", "date: 2026-03"), tmp_path) as pdf, pdf.open_metadata() as said:
        assert said["dc:date"] == ["2026-03"]
        assert said["xmp:CreateDate"] == "2026-03"
        assert pdf.docinfo["/CreationDate"] == "D:202603"
