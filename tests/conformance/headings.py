"""Rules of headings and of the outline.

Enters: an opened PDF. Leaves: faults. Never: whether a heading says what its section holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Object

from conformance.opened import Opened
from conformance.rule import SECOND, Fault, Rule


def levels(found: Opened) -> Iterator[tuple[int, str]]:
    """The level and the place of each heading, in the order of reading."""
    for element in found.tree.elements:
        level = re.fullmatch(r"H([1-9])", element.role)
        if level:
            yield int(level[1]), element.place


def no_level_is_skipped(found: Opened) -> Iterator[Fault]:
    """The first is H1."""
    before = 0
    for level, place in levels(found):
        if level > before + 1:
            yield f"H{level} follows H{before}" if before else f"the first heading is H{level}", place
        before = level


def there_is_one_first_heading(found: Opened) -> Iterator[Fault]:
    places = [place for level, place in levels(found) if level == 1]
    if found.tree.root is not None and len(places) != 1:
        yield f"{len(places)} headings are H1", places[1] if len(places) > 1 else "the structure tree"


def levels_are_numbered(found: Opened) -> Iterator[Fault]:
    return (("H has no level", element.place) for element in found.tree.elements if element.role == "H")


def outline(found: Opened) -> Iterator[Object]:
    """The entries of the outline, each before those under it."""
    yield from _entries(found.catalog.get("/Outlines", Dictionary()).get("/First"), set())


def _entries(entry: Object | None, seen: set[tuple[int, int]]) -> Iterator[Object]:
    while isinstance(entry, Dictionary) and entry.objgen not in seen:
        seen.add(entry.objgen)
        yield entry
        yield from _entries(entry.get("/First"), seen)
        entry = entry.get("/Next")


def there_is_an_outline(found: Opened) -> Iterator[Fault]:
    titles = [str(entry.get("/Title", "")) for entry in outline(found)]
    if not titles:
        yield "there is no outline", "the catalog"
    if not all(titles):
        yield "an entry has no title", "the outline"


RULES = (
    Rule("ua1:7.4.2-1", no_level_is_skipped),
    Rule("own:first-heading", there_is_one_first_heading),
    Rule("own:unnumbered-heading", levels_are_numbered),
    Rule("ua2:8.2.5.12-1", levels_are_numbered, SECOND),
    Rule("own:outline", there_is_an_outline),
)
