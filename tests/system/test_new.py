"""A new brief builds at once, without a finding, and nothing that was there is lost."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import jsonschema
import pytest
import yaml

from briefgen import cli
from briefgen.commands.new import SCHEMA, TEMPLATES, contents
from briefgen.pipeline import typeset_editions

# the pages that each template is written for
PAGES = {"explainer": 4, "note": 1, "submission": 3}


def test_there_is_a_page_count_for_each() -> None:
    assert set(PAGES) == set(TEMPLATES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_builds_without_a_finding(template: str, tmp_path: Path) -> None:
    assert cli.run(["new", str(tmp_path / "water"), "--template", template]) == 0
    walk = typeset_editions(tmp_path / "water" / "brief.yaml", ("a4", "letter"))
    assert walk.diagnostics == ()
    assert walk.value
    assert {made.pages for made in walk.value} == {PAGES[template]}


def test_the_next_command_is_said_and_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["new", "water"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[-1] == "next: briefgen build water/brief.yaml"
    assert "data/passengers.csv" in said[0]
    assert cli.run(shlex.split(said[-1].removeprefix("next: briefgen "))) == 0
    assert (tmp_path / "water" / "water.pdf").exists()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources.yaml").write_text("mine", "utf-8")
    assert cli.run(["new", str(tmp_path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["sources.yaml"]
    assert (tmp_path / "sources.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_file_of_yaml_is_sound_by_the_schema_that_it_names(template: str) -> None:
    files = contents(template)
    told = [name for name in files if name.endswith(".yaml")]
    for name in told:
        first = SCHEMA.match(files[name].decode())
        assert first, name
        read = yaml.load(files[name], Loader=yaml.BaseLoader)
        jsonschema.Draft7Validator(json.loads(files[first[1]])).validate(read)
    assert len([name for name in files if name.startswith(".schema/")]) == len(told)
