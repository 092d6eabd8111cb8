"""Building a brief in one edition, and its story, for tests that want one."""

from __future__ import annotations

from pathlib import Path

from briefgen.compose import compose
from briefgen.decode import decode
from briefgen.diagnostics import Outcome
from briefgen.language import language
from briefgen.model.brief import Brief
from briefgen.pipeline import told_by_build, typeset_editions
from briefgen.resolve import resolve
from briefgen.source import Files, read
from briefgen.story import Story
from briefgen.typeset import Typeset


def typeset_brief(path: Path, edition: str = "a4") -> Outcome[Typeset]:
    outcome = told_by_build(typeset_editions(path, (edition,)))
    return Outcome(outcome.value[0] if outcome.value else None, outcome.diagnostics)


def story_of(path: Path) -> Story:
    """The story of a sound brief."""
    files = Files(path.parent)
    tree = read(files, path.name, ("references", "evidence"))
    assert tree.value is not None
    brief = decode(tree.value, Brief, files).value
    assert brief is not None
    resolved = resolve(brief, language(brief.language.text if brief.language else "en-GB"), files).value
    assert resolved is not None
    return compose(resolved)
