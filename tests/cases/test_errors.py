"""Every kind of slip has a message that tells what is wrong, where, and how to mend it.

Drop a brief into `errors/`, run pytest with `--update-goldens`, read the message as an author would.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen import reporting
from building import typeset_brief

CASES = sorted((Path(__file__).parent / "errors").glob("*.yaml"))


def said(case: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(case.parent)
    return reporting.text(typeset_brief(Path(case.name)).diagnostics)


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
    assert len(codes) >= 60
    for case, golden in zip(CASES, goldens, strict=True):
        assert re.match(rf"{case.name}:\d+:\d+: (error|warning)\[\w+\]: ([^A-Z]|HTML)", golden), golden
        assert "hint: " in golden, golden
