"""With the schema, an editor offers keys, says what they are for, and marks those that are misspelt.

The editor's side is yaml-language-server, which stands behind YAML in most editors. `make editor` installs it; the test
itself reaches no network.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.model.brief import Brief
from briefgen.reference.fields import fields
from conftest import FLAGSHIP, ROOT
from system.editing import Editor
from unit.making import MINIMAL

BRIEF = f"# yaml-language-server: $schema={ROOT / 'schema' / 'brief.schema.json'}\n{MINIMAL}"
QUESTION = BRIEF.partition("    answer:")[0]
BLOCK = f"{BRIEF.partition('references:')[0]}    blocks:\n"


def installed() -> Path:
    folder = Path(os.environ.get("BRIEFGEN_EDITOR", ROOT / ".cache" / "editor"))
    return folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    if not shutil.which("node"):
        pytest.skip("there is no node here, which yaml-language-server runs on")
    if not installed().exists():
        pytest.skip("yaml-language-server is not installed: run `make editor`")
    opened = Editor(installed(), tmp_path_factory.mktemp("editor"))
    yield opened
    opened.close()


def test_a_question_is_offered_its_keys(editor: Editor) -> None:
    offered = editor.completions(f"{QUESTION}    ¦\n")
    assert {"answer", "glance", "body", "blocks"} <= set(offered)
    assert "title" not in offered


def test_a_block_is_offered_its_kinds_and_then_the_keys_of_its_kind(editor: Editor) -> None:
    assert {"bar", "line", "table", "timeline"} <= set(editor.completions(f"{BLOCK}      - kind: ¦\n"))
    offered = editor.completions(f"{BLOCK}      - kind: dumbbell\n        ¦\n")
    assert {"headline", "from_label", "data"} <= set(offered)
    assert "x_title" not in offered


def test_rows_and_words_of_closed_lists_are_offered(editor: Editor) -> None:
    assert editor.completions(f"{BRIEF}status: ¦\n") == ["draft", "final", "superseded", "withdrawn"]
    row = "      - kind: bar\n        data:\n          - label: Use\n            ¦\n"
    assert {"value", "evidence", "cite", "highlight"} <= set(editor.completions(f"{BLOCK}{row}"))
    listed = "references:\n  - id: who\n    ¦\n"
    assert {"type", "title", "container-title"} <= set(
        editor.completions(f"{BRIEF.partition('references:')[0]}{listed}")
    )


def test_a_key_says_what_it_is_for(editor: Editor) -> None:
    purpose = next(part.help for part in fields(Brief) if part.key == "standfirst")
    assert purpose in editor.hover(f"{BRIEF}stand¦first: Two lines.\n")


def test_a_sound_brief_has_nothing_said_against_it(editor: Editor) -> None:
    assert editor.diagnostics(BRIEF) == []


@pytest.mark.parametrize(
    ("file", "name"), [("brief.yaml", "brief"), ("sources.yaml", "references"), ("evidence.yaml", "evidence")]
)
def test_the_flagship_names_its_schemas_and_is_clean(editor: Editor, file: str, name: str) -> None:
    text = (FLAGSHIP.parent / file).read_text("utf-8")
    line = f"# yaml-language-server: $schema=../../schema/{name}.schema.json\n"
    assert text.startswith(line)
    # a test's editor opens files elsewhere
    assert editor.diagnostics(text.replace("../../", f"{ROOT}/")) == []
    slip = f"{text}- {{idd: x}}\n" if name == "references" else f"{text}slip: {{sorce: x}}\n"
    assert editor.diagnostics(slip.replace("../../", f"{ROOT}/"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{BRIEF}titel: Rain\n", "Property titel is not allowed."),
        (
            f"{BLOCK}      - {{kind: quote, text: Enough., attributon: The council}}\n",
            "Property attributon is not allowed.",
        ),
        (f"{BLOCK}      - {{kind: page_brake}}\n", "Value is not accepted."),
        (BRIEF.replace("title: Water\n", ""), 'Missing property "title".'),
    ],
)
def test_a_slip_is_marked(editor: Editor, text: str, said: str) -> None:
    assert any(said in message for message in editor.diagnostics(text))
