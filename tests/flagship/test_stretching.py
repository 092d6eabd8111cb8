"""Looks are data: any text field made longer by a third, or halved, still makes sound pages, or is reported."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import yaml

from briefgen.levels.known import OF_FIGURES
from building import typeset_brief
from flagship.reading import raw

FIELDS = {
    "title", "standfirst", "series", "prepared_from", "bottom_line", "notice", "question", "answer", "glance", "body",
    "caption", "text", "headline", "subtitle", "note", "label", "statement", "cite", "licence", "distribution",
    "contact", "production", "counts", "says", "caution", "short",
}  # fmt: skip
KEYS_OF_CITE = re.compile(r"[a-z]+\d*\Z")
TOKEN = re.compile(r"\[@[^\]]*\]|\S+")
Path_ = tuple[str | int, ...]


def fields(node: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Paths of the text fields that are printed."""
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str):
                printed = key in FIELDS or path[-1:] == ("terms",)
                if printed and not (key == "cite" and KEYS_OF_CITE.match(value)):
                    yield (*path, key)
            else:
                yield from fields(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            if isinstance(value, str):
                if path[-1:] == ("unknowns",):
                    yield (*path, index)
            else:
                yield from fields(value, (*path, index))


def whole() -> dict[str, Any]:
    """The flagship in one mapping, free of its budget of pages."""
    brief: dict[str, Any] = raw()
    brief.pop("pages")
    # words that are stretched or cut are no longer those of the sources
    checks = dict.fromkeys((*OF_FIGURES, "V640"), "off")
    return {**brief, "references": raw("sources.yaml"), "evidence": raw("evidence.yaml"), "checks": checks}


def longer(text: str) -> str:
    """A third more words of the same kind."""
    words = [token for token in TOKEN.findall(text) if not token.startswith("[@")]
    plain = [word.strip('*“”"') for word in words]
    more = plain[: max(1, round(0.3 * len(plain)))]
    return f"{text.rstrip()} {' '.join(more)}"


def halved(text: str) -> str:
    tokens = TOKEN.findall(text)
    return " ".join(tokens[: max(1, len(tokens) // 2)])


def changed(brief: dict[str, Any], path: Path_, change: Callable[[str], str]) -> dict[str, Any]:
    made = copy.deepcopy(brief)
    node: Any = made
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = change(node[path[-1]])
    return made


def overlaps(pdf: bytes) -> list[str]:
    """Words that lie over others or leave the page."""
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        text = page.get_textpage()
        width, height = page.get_size()
        boxes = sorted(text.get_rect(index) for index in range(text.count_rects()))
        for index, (left, bottom, right, top) in enumerate(boxes):
            if left < 0 or bottom < 0 or right > width or top > height:
                found.append(f"page {number}: off the page at {left:.0f}, {bottom:.0f}")
            for other in boxes[index + 1 :]:
                if other[0] > right - 1.5:
                    break
                if min(top, other[3]) - max(bottom, other[1]) > 1.5:
                    words = text.get_text_bounded(*other)
                    found.append(f"page {number}: over other words at {left:.0f}, {bottom:.0f}: {words!r}")
    return found


def build(folder: Path, brief: dict[str, Any]) -> tuple[bytes | None, set[str]]:
    path = folder / "brief.yaml"
    path.write_text(yaml.safe_dump(brief, allow_unicode=True, sort_keys=False), "utf-8")
    outcome = typeset_brief(path)
    return outcome.value.pdf if outcome.value else None, {finding.code for finding in outcome.diagnostics}


BRIEF = whole()
PATHS = list(fields(BRIEF))


def test_the_fields_of_the_flagship_are_seen() -> None:
    assert len(PATHS) > 90
    assert ("questions", 0, "body") in PATHS
    assert ("questions", 3, "blocks", 0, "data", 0, "items", 0, "label") in PATHS


def test_the_flagship_itself_has_no_overlap(tmp_path: Path) -> None:
    pdf, codes = build(tmp_path, BRIEF)
    assert pdf is not None
    assert not codes
    assert overlaps(pdf) == []


@pytest.mark.parametrize("change", [longer, halved], ids=["longer", "halved"])
@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_a_field_longer_or_shorter(tmp_path: Path, path: Path_, change: Callable[[str], str]) -> None:
    pdf, codes = build(tmp_path, changed(BRIEF, path, change))
    if pdf is None:
        assert codes & {"L803"}
        return
    assert overlaps(pdf) == []


def test_a_body_three_times_as_long_breaks_the_budget_of_pages(tmp_path: Path) -> None:
    brief = changed(BRIEF, ("questions", 0, "body"), lambda text: "\n\n".join([text] * 3))
    path = tmp_path / "brief.yaml"
    path.write_text(yaml.safe_dump({**brief, "pages": 4}, allow_unicode=True, sort_keys=False), "utf-8")
    outcome = typeset_brief(path)
    assert outcome.value is None
    (finding,) = outcome.diagnostics
    assert (finding.code, finding.message) == ("L807", "the brief takes 5 pages, 1 more than its budget of 4")
    assert finding.hints[0].startswith("question 1 runs 2")


def test_words_over_words_are_found() -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(100, 100, "one line of words")
    canvas.drawString(110, 102, "another line of words")
    canvas.save()
    assert overlaps(buffer.getvalue())
