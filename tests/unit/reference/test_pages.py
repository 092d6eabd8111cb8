"""The reference pages are fresh, and say of every key what it is for, with examples that can be read."""

from __future__ import annotations

from typing import Any

import click
import pytest

from briefgen.blocks import BLOCKS
from briefgen.cli import COMMANDS, group
from briefgen.decode.objects import Decoder
from briefgen.model.block import Block
from briefgen.model.brief import Brief
from briefgen.model.style import Style
from briefgen.reference.fields import called, fields, objects, purpose, samples
from briefgen.reference.pages import pages
from conftest import ROOT
from unit.making import scalar

MODELS = [model for whole in (Brief, Style, *BLOCKS.values()) for model in (whole, *objects(whole))]
NAMES = ["brief.md", "blocks.md", "charts.md", "style.md", "findings.md", "commands.md"]


def helps() -> dict[str, str]:
    """The help of each command, as wide on every machine."""
    parent = click.Context(group, info_name="briefgen", terminal_width=100, **group.context_settings)
    commands = {name: group.get_command(parent, name) for name in COMMANDS}
    return {
        name: click.Context(command, parent, info_name=name).get_help() for name, command in commands.items() if command
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_fresh(name: str, *, update_goldens: bool) -> None:
    path = ROOT / "docs" / "reference" / name
    made = pages(helps())[name]
    if update_goldens:
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, "utf-8")
    assert path.read_text("utf-8") == made, "run `make reference`"


def test_there_is_no_other_page() -> None:
    assert list(pages(helps())) == NAMES
    assert {path.name for path in (ROOT / "docs" / "reference").iterdir()} == set(NAMES)


def test_no_two_parts_have_one_name_which_a_schema_and_a_page_refer_to() -> None:
    parts = {model for model in MODELS if not issubclass(model, Block)}
    assert len({called(model) for model in parts}) == len(parts)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_part_and_every_key_says_what_it_is_for(model: type[Any]) -> None:
    assert purpose(model).endswith(".")
    for part in fields(model):
        assert part.help.endswith("."), part.key
        assert len(part.help) >= len("The source."), part.key


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_example_can_be_read(model: type[Any]) -> None:
    for part in fields(model):
        for text in samples(part):
            decoder = Decoder([])
            decoder.value(scalar(text), part.type)
            assert decoder.findings == [], (part.key, text)
