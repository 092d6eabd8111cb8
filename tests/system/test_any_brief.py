"""Whatever a brief says, it is built or refused at a line; nothing is raised."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen import reporting
from building import typeset_brief
from unit.making import MINIMAL

BASE: dict[str, Any] = yaml.load(MINIMAL, Loader=yaml.BaseLoader)
KEYS = st.sampled_from([
    "title", "standfirst", "date", "as_of", "status", "language", "marking", "bottom_line", "questions", "timeline",
    "notice", "firmness", "unknowns", "terms", "references", "evidence", "colophon", "authors", "kind", "data", "label",
    "value", "cite", "when", "text", "headline", "alt", "unit", "figure", "note", "blocks", "id", "answer", "body", "x",
])  # fmt: skip
WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["bar", "timeline", "spans", "tiles", "up to 12,000", "2014", "who", "[@who]", "yes", "**a**", "£2bn"]
    ),
)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.dictionaries(KEYS, VALUES, max_size=4))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_fields(fields: dict[str, Any], of_question: dict[str, Any]) -> None:
    questions = [{**BASE["questions"][0], **of_question}]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.yaml"
        path.write_text(yaml.safe_dump({**BASE, "questions": questions, **fields}, allow_unicode=True), "utf-8")
        outcome = typeset_brief(path)
    assert outcome.value is not None or outcome.failed
    assert len(reporting.text(outcome.diagnostics).encode()) < 16_384
    if outcome.value is not None:
        assert outcome.value.pdf.startswith(b"%PDF-")


@given(st.binary(max_size=400))
@settings(max_examples=200)
def test_any_bytes(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.yaml"
        path.write_bytes(data)
        outcome = typeset_brief(path)
    assert outcome.value is None
    assert outcome.diagnostics
