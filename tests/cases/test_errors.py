"""Every kind of slip has a message that tells what is wrong, where, and how to mend it.

Drop a brief into `errors/`, run pytest with `--update-goldens`, read the message as an author would.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen import reporting
from briefgen.pipeline import typeset_editions

CASES = sorted((Path(__file__).parent / "errors").glob("*.yaml"))


def said(case: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(case.parent)
    walk = typeset_editions(Path(case.name))
    return reporting.text(walk.diagnostics, walk.allowed)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_message(case: Path, monkeypatch: pytest.MonkeyPatch, *, update_goldens: bool) -> None:
    golden = case.with_suffix(".txt")
    message = said(case, monkeypatch)
    if update_goldens:
        golden.write_text(message, "utf-8")
    assert message == golden.read_text("utf-8")
    assert len(message.encode()) <= 8192


def test_the_goldens_show_many_kinds_each_with_place_and_hint() -> None:
    goldens = [case.with_suffix(".txt").read_text("utf-8") for case in CASES]
    codes = {code for golden in goldens for code in re.findall(r"(?:error|warning)\[(\w+)\]", golden)}
    assert len(codes) >= 120
    for golden in goldens:
        assert re.match(r"[\w./-]+:\d+:\d+: (error|warning)\[\w+\]: ([^A-Z]|HTML)", golden), golden
        assert "hint: " in golden, golden
