"""Short briefs take as few pages as they need; long ones flow on, and no component is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import typeset_brief
from unit.making import MINIMAL, write

QUESTION = "  - {id: q%d, question: And then?, answer: It goes on., body: 'So it is said. [@who]'}\n"


def pages(folder: Path, text: str) -> int:
    outcome = typeset_brief(write(folder, text))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.pages


def test_a_note_of_one_question_takes_one_page(tmp_path: Path) -> None:
    assert pages(tmp_path, MINIMAL) == 1


@pytest.mark.parametrize(("more", "expected"), [(1, 1), (4, 2), (19, 4)])
def test_short_questions_fill_their_pages(tmp_path: Path, more: int, expected: int) -> None:
    extra = "".join(QUESTION % number for number in range(more))
    assert pages(tmp_path, MINIMAL.replace("references:", extra + "references:")) == expected


@pytest.mark.parametrize("more", [12, 20, 60])
def test_any_number_of_questions_stands_without_overlap(tmp_path: Path, more: int) -> None:
    from flagship.test_stretching import overlaps

    extra = "".join((QUESTION % number).replace("body:", "glance: It goes on., body:") for number in range(more))
    text = MINIMAL.replace("questions:", "series: Northmoor\nmarking: TLP:CLEAR\nquestions:")
    outcome = typeset_brief(write(tmp_path, text.replace("references:", extra + "references:")))
    assert outcome.value is not None
    assert overlaps(outcome.value.pdf) == []


def test_a_body_of_many_pages_flows_on(tmp_path: Path) -> None:
    paragraph = "      " + "There is enough, and there will be enough for a long time to come. " * 12
    body = "body: |\n" + "\n\n".join([paragraph] * 30) + "\n\n      So it is said. [@who]\n"
    assert 5 <= pages(tmp_path, MINIMAL.replace("body: There is enough. [@who]\n", body)) <= 8


def test_sixty_sources_and_ninety_terms_flow_on(tmp_path: Path) -> None:
    sources = "".join(
        f"  - {{id: s{n}, type: report, title: Report number {n} on water and its uses}}\n" for n in range(60)
    )
    cited = "; ".join(f"@s{n}" for n in range(60))
    terms = "terms:\n" + "".join(
        f"  Term {n}: what the word means in the valley, said at some length.\n" for n in range(90)
    )
    text = MINIMAL.replace("[@who]", f"[@who; {cited}]") + sources + terms
    assert pages(tmp_path, text) >= 3


@pytest.mark.parametrize("sources", [12, 30, 60, 200])
def test_what_is_cited_on_a_page_stays_under_its_text(tmp_path: Path, sources: int) -> None:
    from flagship.test_stretching import overlaps

    listed = "".join(f"  - {{id: s{n}, type: report, title: Report number {n} on water}}\n" for n in range(sources))
    cited = " ".join(f"So it is said in the valley, and more than once. [@s{n}]" for n in range(sources))
    text = MINIMAL.replace("body: There is enough. [@who]", f"body: There is enough. [@who] {cited}") + listed
    outcome = typeset_brief(write(tmp_path, text))
    assert outcome.value is not None
    assert overlaps(outcome.value.pdf) == []


def test_a_chart_taller_than_a_page_is_an_error_at_its_place(tmp_path: Path) -> None:
    rows = "".join(f"          - {{label: Row {n}, value: {n}, cite: who}}\n" for n in range(60))
    chart = (
        "    blocks:\n      - kind: bar\n        headline: Sixty rows\n        unit: Litres\n        alt: Sixty bars.\n"
        "        data:\n"
    )
    outcome = typeset_brief(write(tmp_path, MINIMAL.replace("references:", chart + rows + "references:")))
    assert outcome.value is None
    assert [finding.code for finding in outcome.diagnostics] == ["L803"]


def test_a_table_too_wide_between_two_questions_is_an_error_at_its_place(tmp_path: Path) -> None:
    heads = ", ".join(f"Incomprehensibilities-of-column-{number}" for number in range(9))
    table = f"{{kind: table, headline: A table, columns: [{heads}], cite: who, data: [[{'1, ' * 9}]]}}"
    text = MINIMAL.replace("references:", f"    after:\n      - {table}\nreferences:")
    outcome = typeset_brief(write(tmp_path, text))
    assert [finding.code for finding in outcome.diagnostics] == ["L806"]


def test_a_page_break_between_two_questions_parts_them(tmp_path: Path) -> None:
    extra = "    after:\n      - {kind: page_break}\n" + QUESTION % 1
    assert pages(tmp_path, MINIMAL.replace("references:", extra + "references:")) == 2


def test_authors_version_status_and_marking_stand_where_readers_look(tmp_path: Path) -> None:
    import pypdfium2

    fields = (
        'marking: TLP:AMBER+STRICT\nstatus: draft\nversion: "0.3"\n'
        "authors: [{name: A. Writer, role: editor}, {name: B. Other}]\n"
    )
    extra = "".join(QUESTION % number for number in range(9))
    text = MINIMAL.replace("questions:", fields + "questions:").replace("references:", extra + "references:")
    outcome = typeset_brief(write(tmp_path, text))
    assert outcome.value is not None
    pages_said = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(outcome.value.pdf)]
    assert len(pages_said) > 2
    for said in pages_said:
        assert said.count("TLP:AMBER+STRICT") == 2
        assert said.count("DRAFT") == 2
        assert "Version\u00a00.3" in said or "Version 0.3" in said
    assert "A. Writer, editor; B. Other" in " ".join(pages_said[0].split())
