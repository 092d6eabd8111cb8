"""The tables of docs/conformance: every keeper and every proof is there, and no condition of a standard is left out."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from conformance import verapdf
from conformance.checker import RULES
from conformance.rule import EVERY, FIRST, SECOND
from conftest import ROOT
from house.reading import PACKAGE

PAGES = ROOT / "docs" / "conformance"
HEAD = "| Clause | No. | Rule | Kept by | Proved by |"
PROFILES = "org/verapdf/pdfa/validation/{}.xml"
XML = "{http://www.verapdf.org/ValidationProfile}"
# the heading from which a table stands, its page, its conformance, and veraPDF's profiles of it
TABLES = [
    pytest.param("pdf-ua-1.md", "", FIRST, ("PDFUA-1",), id="PDF/UA-1"),
    pytest.param(
        "pdf-ua-2.md", "", SECOND, ("PDFUA-2-ISO32005", "WTPDF-1-0-Accessibility", "WTPDF-1-0-Reuse"), id="PDF/UA-2"
    ),
    pytest.param("pdf-a.md", "PDF/A-3a, PDF/A-2a", FIRST, ("PDFA-3A", "PDFA-2A"), id="PDF/A-3a"),
    pytest.param("pdf-a.md", "PDF/A-4f, PDF/A-4", SECOND, ("PDFA-4F", "PDFA-4"), id="PDF/A-4f"),
]
APPLIES = {rule.code: rule.of for rule in RULES}


@dataclass(frozen=True)
class Row:
    clause: str
    numbers: frozenset[int]
    rule: str
    keeper: str
    proof: str


def rows(page: str, heading: str = "") -> Iterator[Row]:
    """The rows of all tables of a page, or of those under one heading."""
    for section in re.split("^## ", (PAGES / page).read_text("utf-8"), flags=re.MULTILINE):
        if section.startswith(heading) and HEAD in section:
            for line in section.split(HEAD)[1].splitlines()[2:]:
                if line.startswith("|"):
                    clause, numbers, *rest = (cell.strip() for cell in line.strip("|").split("|"))
                    yield Row(clause, frozenset(_numbers(numbers)), *rest)


def _numbers(cell: str) -> Iterator[int]:
    for part in cell.split(", ") if cell != "-" else ():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def quoted(cell: str) -> list[str]:
    return re.findall("`([^`]+)`", cell)


def is_there(test: str) -> bool:
    file, _, function = test.partition("::")
    path = ROOT / "tests" / file
    nodes = ast.parse(path.read_text("utf-8")).body if path.is_file() else []
    return any(isinstance(node, ast.FunctionDef) and node.name == function for node in nodes)


@pytest.mark.parametrize(("page", "heading", "conformance", "_profiles"), TABLES)
def test_every_row_has_a_keeper_and_a_proof(
    page: str, heading: str, conformance: str, _profiles: tuple[str, ...]
) -> None:
    found = list(rows(page, heading))
    assert len(found) > 40
    for row in found:
        keepers, proofs = quoted(row.keeper), quoted(row.proof)
        named = [name for name in keepers if "/" in name]
        assert row.keeper.startswith("cannot occur: ") or named, row
        assert [name for name in named if not (PACKAGE / name).exists()] == [], row
        # veraPDF proves what it numbers
        assert proofs or (row.proof == "veraPDF" and row.numbers), row
        for proof in proofs:
            assert is_there(proof) if "::" in proof else APPLIES[proof] in (EVERY, conformance), (row.clause, proof)


@pytest.mark.parametrize(("page", "heading", "_conformance", "profiles"), TABLES)
def test_no_condition_is_left_out(page: str, heading: str, _conformance: str, profiles: tuple[str, ...]) -> None:
    if not verapdf._jar().exists():
        pytest.skip("veraPDF is not here: run `make verapdf`")
    table = [(row.clause.removeprefix("WTPDF "), number) for row in rows(page, heading) for number in row.numbers]
    asked = {condition for profile in profiles for condition in conditions(verapdf._proven(), profile)}
    assert len(table) == len(set(table))
    assert sorted(set(table) ^ asked) == []


def conditions(jar: Path, profile: str) -> Iterator[tuple[str, int]]:
    """Clause and number of each condition; the pairs of ISO 32005 are one."""
    with zipfile.ZipFile(jar) as opened:
        found = ET.fromstring(opened.read(PROFILES.format(profile)))
    for item in found.iter(f"{XML}id"):
        clause = item.attrib["clause"]
        yield "Table 5" if clause.startswith("Table 5") else clause, int(item.attrib["testNumber"])
