"""Rules of lists, tables of contents and captions: what may hold what.

Enters: an opened PDF. Leaves: faults. Never: whether something ought to be a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from conformance.opened import Opened
from conformance.rule import SECOND, Check, Fault, Rule
from conformance.tree import Element

CAPTIONED = frozenset({"L", "Table", "Figure", "Formula", "TOC"})
BESIDE = frozenset({"Table", "Figure", "Formula"})
UNNUMBERED = ("None", "/None")


def holds_only(role: str, allowed: str) -> Check:
    """A rule: an element of this role holds these alone, and no content of its own."""

    def check(found: Opened) -> Iterator[Fault]:
        for element in found.tree.elements:
            if element.role == role:
                strangers = [kid for kid in element.children if kid.role not in allowed.split()]
                yield from ((f"{role} holds {kid.role}", kid.place) for kid in strangers)
                if len(element.children) < len(element.kids):
                    yield f"{role} holds content of its own", element.place

    return check


def stands_in(role: str, allowed: str) -> Check:
    """A rule: an element of this role stands in one of these."""

    def check(found: Opened) -> Iterator[Fault]:
        for element in found.tree.elements:
            if element.role == role and (not element.above or element.above[-1] not in allowed.split()):
                yield f"{role} stands in {element.above[-1] if element.above else 'the root'}", element.place

    return check


def an_item_is_a_label_and_a_body(found: Opened) -> Iterator[Fault]:
    """At most one label, before one body."""
    for element in found.tree.elements:
        roles = [kid.role for kid in element.children]
        if element.role == "LI" and roles not in (["LBody"], ["Lbl", "LBody"]):
            yield f"an item holds {roles}", element.place


def labelled_lists_say_how(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        labels = any(kid.role == "Lbl" for item in element.children for kid in item.children)
        if element.role == "L" and labels and str(element.attribute("/ListNumbering")) in UNNUMBERED:
            yield "a list with labels does not say how they are numbered", element.place


def captions_stand_first_or_last(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        places = [place for place, kid in enumerate(element.kids) if isinstance(kid, Element) and kid.role == "Caption"]
        allowed = (0, len(element.kids) - 1) if element.role not in ("L", "TOC") else (0,)
        if len(places) > 1 or any(place not in allowed for place in places):
            yield f"captions at {places} of {len(element.kids)}", element.place


def captions_belong_to_something(found: Opened) -> Iterator[Fault]:
    """To what they stand in, or to a figure or table that they stand beside."""
    for element in found.tree.elements:
        roles = {kid.role for kid in element.children}
        if "Caption" in roles and element.role not in CAPTIONED and not BESIDE & roles:
            yield f"{element.role} holds a caption and nothing that it could be of", element.place


def entries_name_what_they_lead_to(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        if element.role == "TOCI" and not any("/Ref" in inner.obj for inner in element.walk()):
            yield "an entry of the contents has no Ref", element.place


RULES = (
    Rule("ua1:7.2-19", holds_only("L", "L LI Caption")),
    Rule("ua1:7.2-20", holds_only("LI", "Lbl LBody")),
    Rule("ua1:7.2-17", stands_in("LI", "L")),
    Rule("ua1:7.2-18", stands_in("LBody", "LI")),
    Rule("own:item", an_item_is_a_label_and_a_body),
    Rule("ua2:8.2.5.25-1", labelled_lists_say_how, SECOND),
    Rule("ua1:7.2-27", holds_only("TOC", "TOC TOCI Caption")),
    Rule("ua1:7.2-26", stands_in("TOCI", "TOC")),
    Rule("own:caption-place", captions_stand_first_or_last),
    Rule("own:caption-owner", captions_belong_to_something),
    Rule("ua2:8.2.5.8-1", entries_name_what_they_lead_to, SECOND),
)
