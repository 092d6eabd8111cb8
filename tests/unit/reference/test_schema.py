"""The schemas are fresh, take what decoding takes, and refuse what it refuses by key."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from briefgen.blocks import BLOCKS
from briefgen.commands import schema as command
from briefgen.pipeline import INCLUDES
from briefgen.reference.schema import MODELS, NAMES, schema
from conftest import FLAGSHIP, ROOT
from unit.making import MINIMAL, write
from unit.reference.reading import against

CASES = ROOT / "tests" / "cases"
SOUND = [FLAGSHIP, *sorted((CASES / "blocks").glob("*.yaml"))]
# a key that is unknown, missing, or not built; an unknown kind; a list where a mapping belongs; a word of a closed list
BY_SHAPE = {"F201", "F202", "F203", "F204", "F205", "F206", "F207", "F208", "F209", "F210", "F214",
            "D009"}  # fmt: skip
ERRORS = {
    # of what is wrong in a file beside the brief, its schema knows nothing
    case: set(
        re.findall(
            rf"^{case.name}.* (?:error|warning)\[(\w+)\]", case.with_suffix(".txt").read_text("utf-8"), re.MULTILINE
        )
    )
    for case in sorted((CASES / "errors").glob("*.yaml"))
}
FAULTY = [case for case, codes in ERRORS.items() if codes & BY_SHAPE]
# what can be read, and is wrong in what it says alone
SHAPELY = [case for case, codes in ERRORS.items() if not codes & BY_SHAPE and not any(code[0] == "Y" for code in codes)]


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_beside_the_sources_is_fresh(name: str, *, update_goldens: bool) -> None:
    path = ROOT / "schema" / f"{name}.schema.json"
    if update_goldens:
        path.write_text(schema(name), "utf-8")
    assert path.read_text("utf-8") == schema(name), "run this test with --update-goldens"


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_is_itself_sound_and_says_what_every_key_is_for(name: str) -> None:
    made = json.loads(schema(name))
    jsonschema.Draft7Validator.check_schema(made)
    for where, definition in {"": made, **made["definitions"]}.items():
        assert definition["description"], where
        for key, value in definition["properties"].items():
            assert value["description"], (where, key)


@pytest.mark.parametrize("name", INCLUDES)
def test_the_files_that_a_brief_names_have_a_schema_of_their_own(name: str, tmp_path: Path) -> None:
    file = re.search(rf"^{name}: (\S+)$", FLAGSHIP.read_text("utf-8"), re.MULTILINE)
    assert file
    assert against(name, FLAGSHIP.parent / file[1]) == []
    assert against(name, write(tmp_path, MINIMAL))


def test_the_command_offers_every_schema_and_no_other() -> None:
    assert command.NAMES == NAMES


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_sound_briefs_pass(path: Path) -> None:
    assert against("brief", path) == []


def test_every_shipped_style_passes() -> None:
    styles = sorted((ROOT / "styles").glob("*.yaml"))
    assert styles
    for path in styles:
        assert against("style", path) == []


def test_there_are_briefs_of_every_kind_among_them() -> None:
    written = {kind for path in SOUND for kind in re.findall(r"kind: (\w+)", path.read_text("utf-8"))}
    assert set(BLOCKS) - written <= {"contents", "figures", "timeline"}


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_briefs_of_a_wrong_shape_do_not(path: Path) -> None:
    assert against("brief", path)


@pytest.mark.parametrize("path", SHAPELY, ids=lambda path: path.stem)
def test_briefs_whose_words_alone_are_wrong_pass(path: Path) -> None:
    assert against("brief", path) == []


def test_there_are_many_of_both() -> None:
    assert len(FAULTY) >= 12
    assert len(SHAPELY) >= 40


@pytest.mark.parametrize(
    "line",
    [
        "number: 1",
        "version: 1.0",
        "title: 1984",
        "date: 2019-03-23",
        "date: 2019",
        "series: no",
        "series: true",
        "contents: Yes",
        "contents: false",
        "pages: 4",
        'pages: "4"',
        "references: sources.yaml",
        "evidence: evidence.yaml",
        "meta: {anything: [at, {all: 1}]}",
        "authors: [{name: 50 Cent}, {name: 42}]",
    ],
)
def test_a_value_is_text_until_the_model_says_otherwise(line: str, tmp_path: Path) -> None:
    key = line.partition(":")[0]
    kept = re.sub(rf"^{key}:.*\n( .*\n)*", "", MINIMAL, flags=re.MULTILINE)
    assert against("brief", write(tmp_path, f"{kept}{line}\n")) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("titel: Water", "titel"),
        ("contents: perhaps", "perhaps"),
        ("pages: four", "four"),
        ("status: finnal", "finnal"),
        ("timeline: {kind: bar, headline: H, alt: A, data: []}", "'timeline' was expected"),
        ("authors: [{name: A, rôle: B}]", "rôle"),
        ("timeline: {headline: H, alt: A, data: events.txt}", "events.txt"),
    ],
)
def test_what_the_decoder_refuses_is_refused(line: str, said: str, tmp_path: Path) -> None:
    found = against("brief", write(tmp_path, f"{MINIMAL}{line}\n"))
    assert any(said in message for message in found), found
