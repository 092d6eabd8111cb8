"""A brief with its questions many times over, in other words each time, so that no cache of a paragraph helps.

Enters: the path of a brief, how many times. Leaves: a brief in a folder of its own, with what it includes.
Never: another figure, citation or chart than the brief has; only plain words are respelt.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from briefgen.levels.known import OF_FIGURES

# a plain word of lower case: no citation, name, figure or mark-up
_WORD = re.compile(r"(?<![\w@\[{*-])[a-z]{5,}(?![\w:\]}*-])")
EVERY = 5
# what is said in sentences; labels, values and dates keep their words
SAID = frozenset({"question", "answer", "body", "text", "title", "headline", "subtitle", "alt", "caption"})


def longer(brief: Path, times: int, folder: Path) -> Path:
    """Write a brief that has every question of `brief` `times` times, and return its path."""
    content = _read(brief)
    content.pop("pages", None)
    content["questions"] = list(_repeated(content["questions"], times))
    return _write(content, brief, folder)


def reworded(brief: Path, number: int, folder: Path) -> Path:
    """Write a brief as long as `brief` that differs from it, and from those of other numbers, in every sentence."""
    content = _read(brief)
    content["questions"] = respelt(content["questions"], number)
    return _write(content, brief, folder)


def _read(brief: Path) -> dict[str, Any]:
    """Every scalar as it was written: nothing is a date or a number here."""
    content: dict[str, Any] = yaml.load(brief.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # text only
    return content


def _write(content: dict[str, Any], brief: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for beside in brief.parent.glob("*.yaml"):
        shutil.copy(beside, folder / beside.name)
    # turned words are no longer those of the sources
    content["checks"] = dict.fromkeys((*OF_FIGURES, "V640"), "off")
    path = folder / brief.name
    path.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    return path


def _repeated(questions: list[dict[str, Any]], times: int) -> Iterator[dict[str, Any]]:
    yield from questions
    for number in range(2, times + 1):
        for question in questions:
            said = {key: respelt(value, number, key) for key, value in question.items() if key != "glance"}
            yield {**said, "id": f"{question['id']}-{number}"}


def respelt(value: Any, number: int, key: str = "") -> Any:
    """The same value, with every fifth plain word of its sentences turned round by `number` letters."""
    if isinstance(value, dict):
        return {name: respelt(part, number, name) for name, part in value.items()}
    if isinstance(value, list):
        return [respelt(part, number, key) for part in value]
    return _turned(value, number) if key in SAID else value


def _turned(text: str, number: int) -> str:
    words = 0

    def turn(match: re.Match[str]) -> str:
        nonlocal words
        words += 1
        word = match[0]
        # the first word that is turned moves from one repetition to the next
        if (words + number) % EVERY:
            return word
        start = number % len(word)
        return word[start:] + word[:start]

    return _WORD.sub(turn, text)
