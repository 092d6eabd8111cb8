"""What the PDF carries: the data of charts unless told not to; the brief as written where it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen.typeset
from briefgen.language import SUPPORTED, language
from briefgen.pipeline import typeset_editions
from briefgen.story import Story
from unit.making import MINIMAL, write

Catch = list[Story]


@pytest.fixture
def stories(monkeypatch: pytest.MonkeyPatch) -> Catch:
    """The stories that were typeset."""
    caught: Catch = []
    typeset = briefgen.typeset.typeset

    def caught_first(story: Story, *rest: object) -> object:
        caught.append(story)
        return typeset(story, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(briefgen.typeset, "typeset", caught_first)
    return caught


def story(path: Path, stories: Catch) -> Story:
    walk = typeset_editions(path)
    assert walk.diagnostics == ()
    return stories[0]


@pytest.mark.parametrize(("key", "data"), [("", True), ("attachments: data\n", True), ("attachments: none\n", False)])
def test_nothing_but_data_is_attached_without_asking(key: str, tmp_path: Path, stories: Catch, *, data: bool) -> None:
    made = story(write(tmp_path, MINIMAL + key), stories)
    assert (made.attachments, made.attach_data) == ((), data)


def test_the_source_is_the_bytes_that_were_read(tmp_path: Path, stories: Catch) -> None:
    head, _, listed = MINIMAL.partition("references:\n")
    brief = (
        "\ufeff# a note of the author's\r\n"
        + head
        + (
            "references: data/sources.yaml\nevidence: sources.yaml\nattachments: source\nstyle: house.yaml\n"
            "    # not for print\n".lstrip()
        )
    )
    (tmp_path / "data").mkdir()
    write(tmp_path, listed, "data/sources.yaml")
    write(tmp_path, "use: {source: who, exact: about twelve}\n", "sources.yaml")
    write(tmp_path, "name: house\n", "house.yaml")
    (tmp_path / "brief.yaml").write_bytes(brief.encode())
    typeset_editions(tmp_path / "brief.yaml")
    made = stories[0]
    assert made.attach_data
    assert [(part.name, part.data) for part in made.attachments] == [
        ("brief.yaml", (tmp_path / "brief.yaml").read_bytes()),
        ("sources.yaml", (tmp_path / "data/sources.yaml").read_bytes()),
        ("sources-2.yaml", (tmp_path / "sources.yaml").read_bytes()),
    ]
    assert {(part.media_type, part.relationship) for part in made.attachments} == {("application/yaml", "Source")}


@pytest.mark.parametrize("tag", SUPPORTED)
def test_its_description_is_in_the_language_of_the_brief(tag: str, tmp_path: Path, stories: Catch) -> None:
    made = story(write(tmp_path, MINIMAL + f"attachments: source\nlanguage: {tag}\n"), stories)
    assert made.attachments[0].description == language(tag).word("source-of-brief")
