"""Pandoc's citation syntax: `[@key]`, `[@key, p. 4]`, `[@a; @b]`.

Enters: text. Leaves: keys with their locators and offsets. Never: a key looked up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

KEY = r"[A-Za-z0-9_][\w:.#$%&\-+?<>~/]*"
_CITATION = re.compile(r"\[(-?@[^\[\]]*)\]")
_ITEM = re.compile(rf"\s*(?P<minus>-?)@(?P<key>{KEY})(?:,\s*(?P<locator>[^;]+?))?\s*")
# the words of CSL's locator labels, shortened as authors write them (CSL 1.0.2, appendix IV), in the languages that
# are set
_LOCATOR = re.compile(
    r"(pp?|ss?|§§?|paras?|ch|chap|chapter|fn|figs?|tables?|vol|col|line|notes?|page|section|"
    r"págs?|blz|str|kap|cap|rozdz|art|abs|nr|núm)(\.\s*|\s+)\S.*|[\d§].*",
    re.IGNORECASE,
)


class Refused(ValueError):
    """A citation that cannot be read: a code, the offset in the text, what is wrong, and hints."""

    def __init__(self, code: str, offset: int, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code, self.offset, self.message, self.hints = code, offset, message, hints


@dataclass(frozen=True, slots=True)
class Item:
    """A key, its locator and the name of the evidence that it binds, and where in the text the key stands."""

    key: str
    locator: str
    offset: int
    evidence: str = ""


def citation_at(text: str, start: int) -> tuple[tuple[Item, ...], int] | None:
    """The citation that opens at `start` with `[`, and the offset after it; None where none opens there.

    Raises:
        Refused: a citation in a form that cannot be read or is not built.
    """
    matched = _CITATION.match(text, start)
    return (items(matched[1], start + 1), matched.end()) if matched else None


def items(text: str, offset: int = 0) -> tuple[Item, ...]:
    """The items of `@a, p. 4; @b`.

    Raises:
        Refused: see `citation_at`.
    """
    found: list[Item] = []
    for part in text.split(";"):
        found.append(_item(part, offset))
        offset += len(part) + 1
    return tuple(found)


def _item(part: str, offset: int) -> Item:
    matched = _ITEM.fullmatch(part)
    if matched is None:
        hint = "write `[@key]`, `[@key, p. 4]` or `[@a; @b]`"
        raise Refused("T310", offset, f"`{part.strip()}` is not a citation that can be read", hint)
    place = offset + matched.start("key")
    if matched["minus"]:
        raise Refused("T311", offset + matched.start("minus"), "a citation without its author is not yet supported",
                      "remove the `-`")  # fmt: skip
    key, mark, evidence = matched["key"].rstrip(".").partition("#")
    if mark and not evidence:
        message = "this citation names no evidence after `#`"
        raise Refused("T312", place + len(key), message, f"write `[@{key}]`, or `[@{key}#name]`")
    locator = matched["locator"] or ""
    if locator and not _LOCATOR.fullmatch(locator):
        raise Refused("T313", place, f"`{locator}` is not a place within a source", "write `p. 4`, `para. 7` or `s. 3`")
    return Item(key, locator, place, evidence)
