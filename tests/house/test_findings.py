"""Every code that the source gives has a page, and every page shows what really happens.

A page's example is YAML that an author could have written. Its parts take their places in a small sound brief, and the
message that follows is the one that briefgen gives; `--update-goldens` writes it anew.
"""

from __future__ import annotations

import ast
import dataclasses
import re
import textwrap
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.model.brief import Brief
from briefgen.model.question import Question
from briefgen.pipeline import typeset_editions
from briefgen.reference.findings import FOLDER, SUBJECTS, Page, codes, page, pages
from house.reading import modules
from unit.making import MINIMAL, write

CODE = re.compile(f"[{''.join(SUBJECTS)}][0-9]{{3}}")
# what a page cannot show in a few lines of text, and why: here the message is written by hand
BY_HAND = {
    "Y101": "an empty file",
    "Y107": "a file of many megabytes",
    "Y111": "bytes that are not text",
    "Y120": "bytes that are not text",
    "G749": "thousands of rows",
    "L803": "more rows than a page",
    "L807": "more text than a page",
    "L806": "more columns than a page",
    "P903": "a file that only its owner may read",
    "P905": "a file of many megabytes",
    "P906": "a picture",
    "P907": "a picture",
    "P908": "a picture",
    "B125": "a picture",
    "P920": "a folder",
    "P921": "a folder",
    "P922": "a folder",
    "P923": "a folder",
    "P924": "a folder",
    "P925": "a folder",
    "V660": "a file beside the brief",
    "D001": "bytes that are not text",
    "D004": "thousands of rows",
}
# codes of findings that others give
NAMED_ONLY = "levels/known.py"
HEADINGS = ["## What", "## Why", "## Example", "## Cure"]
IN_QUESTION = {field.name for field in dataclasses.fields(Question)} - {
    field.name for field in dataclasses.fields(Brief)
}


def given() -> dict[str, str]:
    """Each code that stands as a literal in the source, and a file that gives it."""
    return {
        node.value: module.name
        for module in modules()
        for node in ast.walk(module.tree)
        if module.name != NAMED_ONLY
        and isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
    }


def test_every_code_has_a_page() -> None:
    missing = {code: file for code, file in given().items() if code not in codes()}
    assert len(given()) > 100
    assert not missing, (
        f"{missing} have no page: for each write src/briefgen/reference/findings/<CODE>.md after the pattern of "
        "Y102.md, with `# CODE title`, `## What`, `## Why`, `## Example` (YAML alone) and `## Cure`; then run "
        "`pytest tests/house/test_findings.py tests/unit/reference --update-goldens`, which adds the message"
    )


def test_every_page_has_a_code() -> None:
    idle = set(codes()) - set(given())
    assert not idle, f"nothing gives {sorted(idle)} any more: delete their pages in {FOLDER}"


def test_no_code_of_another_form_is_given() -> None:
    """A new subject has its letter in `SUBJECTS`, so that its pages are asked for."""
    named = re.compile(r"\b(?:error|warning)\(\s*\"([^\"]+)\"")
    found = {code for module in modules() for code in named.findall(module.path.read_text("utf-8"))}
    assert found
    assert not {code for code in found if not CODE.fullmatch(code)}, (
        "add the letter to SUBJECTS in reference/findings.py"
    )


@pytest.mark.parametrize("shown", list(pages()), ids=lambda shown: shown.code)
def test_a_page_has_the_form_of_a_page(shown: Page) -> None:
    lines = shown.text.split("\n")
    assert lines[0] == f"# {shown.code} {shown.title}"
    assert shown.title
    assert not shown.title.endswith(".")
    assert [line for line in lines if line.startswith("## ")] == HEADINGS
    assert len(lines) <= 60
    # a message is as long as it is
    assert max(map(len, re.sub(r"```text\n.*?```", "", shown.text, flags=re.DOTALL).split("\n"))) <= 120


PROVED = [code for code in codes() if code not in BY_HAND]


@pytest.mark.parametrize("code", PROVED)
def test_the_example_gives_the_message_that_the_page_quotes(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update_goldens: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = page(code)
    found = [finding for finding in findings(shown) if finding.code == code]
    assert found, f"the example of {code} does not give it; mend it, or name the reason under BY_HAND"
    message = said(found[0])
    if update_goldens:
        (FOLDER / f"{code}.md").write_text(quoting(shown.text, message), "utf-8")
    assert message in page(code).text, "run this test with --update-goldens"


@pytest.mark.parametrize("code", BY_HAND)
def test_what_is_written_by_hand_names_its_code(code: str) -> None:
    assert re.search(rf"```text\n(error|warning)\[{code}\]: ", page(code).text)


def said(finding: Diagnostic) -> str:
    hints = "".join(f"\n  hint: {hint}" for hint in finding.hints)
    return f"```text\n{finding.severity.value}[{finding.code}]: {finding.message}{hints}\n```\n"


def quoting(text: str, message: str) -> str:
    """A page with a message at the end of its example, in the place of an earlier one."""
    without = re.sub(r"```text\n.*?```\n\n", "", text, flags=re.DOTALL)
    return without.replace("## Cure", f"{message}\n## Cure")


def findings(shown: Page) -> tuple[Diagnostic, ...]:
    """What briefgen says of a page's example, whose files it writes here."""
    fences = re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", shown.text, re.DOTALL | re.MULTILINE)
    brief = MINIMAL
    for language, place, text in fences:
        if language == "yaml" and place == "style":
            write(Path(), text, "house.yaml")
            brief = put("style: house.yaml\n", brief)
        elif language == "yaml":
            brief = text if place == "whole" else put(text, brief)
        elif place:
            write(Path(), text, place)
    return typeset_editions(write(Path(), brief)).diagnostics


def put(snippet: str, brief: str) -> str:
    """A brief with the keys of a snippet in the place of its own; what belongs to a question goes there."""
    added = parts(snippet)
    keys = {key for key, _ in added}
    whole = {key: text for key, text in parts(brief) if key not in keys}
    for key, text in added:
        if key in IN_QUESTION:
            without = re.sub(rf"^    {key}:.*\n", "", whole["questions"], flags=re.MULTILINE)
            whole["questions"] = without + textwrap.indent(text, "    ")
    return "".join((*whole.values(), *(text for key, text in added if key not in IN_QUESTION)))


def parts(text: str) -> list[tuple[str, str]]:
    """Keys at the left edge, each with its lines."""
    found = re.findall(r"^((\S[^:\n]*).*\n(?:[ \t]+.*\n|\n)*)", text, re.MULTILINE)
    return [(key, whole) for whole, key in found]
