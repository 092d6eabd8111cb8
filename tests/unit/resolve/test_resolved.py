"""Numbers in the order in which a reader meets the sources; values from evidence; entries and credits."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.decode import decode
from briefgen.inline import Cite, Inlines, Link, Run
from briefgen.language import language
from briefgen.model.brief import Brief
from briefgen.resolve import Resolved, resolve
from briefgen.source import Files, read
from unit.making import write

BRIEF = """\
briefgen: 1
title: Water
date: 2026-01-05
bottom_line: It rains. [@c]
questions:
  - id: one
    question: Is there enough?
    answer: Yes.
    glance: Yes. [@b]
    figure: {evidence: use, caption: litres}
    body: So it is. [@a; @c, p. 4]
    blocks:
      - kind: bar
        headline: Use has doubled
        alt: Bar chart of two uses.
        data:
          - {label: Now, evidence: use}
          - {label: Then, value: up to 6, cite: c}
references:
  - {id: a, type: report, author: [{literal: The Board}], title: On water, issued: 2024, quoted-in: d}
  - {id: b, type: article-newspaper, author: [{family: Moor, given: Ann Beth}, {family: Dale, given: C}], \
title: "Wells \u201crun dry\u201d", container-title: The Post, issued: 2025-12-20, short: Post}
  - {id: c, type: report, title: Rain?, URL: "https://example.org/rain"}
  - {id: d, type: book, title: Rivers, publisher: Press}
  - {id: e, type: book, title: Unused}
evidence:
  use: {source: a, exact: about twelve litres, figure: {value: about 12}}
"""


@pytest.fixture
def resolved(tmp_path: Path) -> Resolved:
    write(tmp_path, BRIEF)
    tree = read(Files(tmp_path), "brief.yaml")
    assert tree.value is not None
    outcome = decode(tree.value, Brief)
    assert not outcome.diagnostics
    assert outcome.value is not None
    resolved = resolve(outcome.value, language("en-GB"), Files(Path())).value
    assert resolved is not None
    return resolved


def said(content: Inlines) -> str:
    parts = []
    for item in content:
        match item:
            case Run():
                parts.append(f"_{item.text}_" if item.emphasis else item.text)
            case Link():
                parts.append("".join(run.text for run in item.runs))
            case Cite():
                parts.append(
                    "".join(f"[{cited.number}{'|' if cited.locator else ''}{cited.locator}]" for cited in item.items)
                )
    return "".join(parts).replace("\u00a0", " ")


def test_numbers_follow_the_reader(resolved: Resolved) -> None:
    assert dict(resolved.numbers) == {"c": 1, "b": 2, "a": 3, "d": 4}


def test_text_has_numbers_in_order_with_places(resolved: Resolved) -> None:
    body = resolved.brief.questions[0].body.texts[0]
    assert said(resolved.inline(body)) == "So it is. [1|p. 4][3]"


def test_a_value_and_its_citation_come_from_evidence(resolved: Resolved) -> None:
    figure = resolved.brief.questions[0].figure
    assert figure is not None
    quantity, cite = resolved.value(figure)
    assert quantity is not None
    assert cite is not None
    assert (quantity.words, cite.items[0].number) == ("about 12", 3)


def test_credits_name_each_source_once(resolved: Resolved) -> None:
    (chart,) = resolved.brief.questions[0].blocks
    assert said(resolved.credits(chart)) == "Sources: The Board[3]; Rain?[1]"


def test_entries(resolved: Resolved) -> None:
    assert [(entry.number, said(entry.content)) for entry in resolved.sources] == [
        (1, "Rain? https://example.org/rain"),
        (2, "A. B. Moor and C. Dale, “Wells ‘run dry’”, _The Post_, 20 December 2025."),
        (3, "The Board, On water, 2024. Quoted in 4."),
        (4, "Rivers, Press."),
    ]
