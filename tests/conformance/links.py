"""Rules of links: each in its element, said in words, printed, and leading to somewhere.

Enters: an opened PDF. Leaves: faults. Never: whether an address answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, String

from conformance.headings import outline
from conformance.opened import Opened
from conformance.rule import SECOND, Fault, Rule
from conformance.tree import Element, Piece, Reference, names
from conformance.words import words_of

PRINT = 4
# hidden, invisible, shown now and then, not shown
UNSEEN = 2 | 1 | 256 | 32
# what an internal link stands in
REFERRING = frozenset({"Reference", "TOCI"})


def placed_annotations(found: Opened) -> Iterator[tuple[str, Object]]:
    """Each annotation with its place."""
    for page in found.pages:
        for number, annotation in enumerate(page.annotations, 1):
            yield f"page {page.number}, annotation {number}", annotation


def all_are_links(found: Opened) -> Iterator[Fault]:
    for where, annotation in placed_annotations(found):
        if annotation.get("/Subtype") != "/Link":
            yield f"an annotation of the kind {annotation.get('/Subtype')}", where


def links_stand_in_their_element(found: Opened) -> Iterator[Fault]:
    """Held by one Link, which the annotation's own number leads back to."""
    elements = {element.obj.objgen: element for element in found.tree.elements}
    for where, annotation in placed_annotations(found):
        holders = found.holders.get(annotation.objgen, ())
        if len(holders) != 1 or elements[holders[0]].role != "Link":
            yield f"a link is held by {[elements[holder].role for holder in holders]}", where
            continue
        back = found.tree.parents.get(int(annotation.get("/StructParent", -1)))
        if not isinstance(back, Dictionary) or back.objgen != holders[0]:
            yield "a link's number does not lead to its element", where


def elements_hold_their_link(found: Opened) -> Iterator[Fault]:
    """A Link holds words, and an annotation that is on the page it names."""
    placed = {annotation.objgen: page.number for page in found.pages for annotation in page.annotations}
    for element in links(found):
        held = [kid for kid in element.kids if isinstance(kid, Reference)]
        if not held:
            yield "a Link holds no annotation", element.place
        for reference in held:
            if placed.get(reference.target) != reference.page:
                yield f"its annotation is not on page {reference.page}", element.place
        if not any(isinstance(kid, Piece) for inner in element.walk() for kid in inner.kids):
            yield "a Link holds no words", element.place


def links(found: Opened) -> list[Element]:
    return [element for element in found.tree.elements if element.role == "Link"]


def links_are_said_in_words(found: Opened) -> Iterator[Fault]:
    for where, annotation in placed_annotations(found):
        if not str(annotation.get("/Contents", "")).strip():
            yield "an annotation has no Contents", where


def annotations_have_flags(found: Opened) -> Iterator[Fault]:
    return (
        ("an annotation has no F", where) for where, annotation in placed_annotations(found) if "/F" not in annotation
    )


def annotations_are_printed(found: Opened) -> Iterator[Fault]:
    for where, annotation in placed_annotations(found):
        flags = int(annotation.get("/F", PRINT))
        if not flags & PRINT or flags & UNSEEN:
            yield f"an annotation has the flags {flags}", where


def tabs_follow_the_structure(found: Opened) -> Iterator[Fault]:
    for page in found.pages:
        if page.annotations and page.obj.get("/Tabs") != "/S":
            yield "the order of tabs is not that of the structure", f"page {page.number}"


def destination(obj: Object) -> Object | None:
    """Where a link or an entry of the outline leads within the file; None where it leads out of it."""
    action = obj.get("/A", Dictionary())
    return obj.get("/Dest", action.get("/D") if action.get("/S") == "/GoTo" else None)


def goals(found: Opened) -> Iterator[tuple[str, Object]]:
    """Whatever leads to a place in the file."""
    yield from ((where, item) for where, item in placed_annotations(found) if destination(item) is not None)
    yield from ((f"the outline, {str(item.get('/Title', ''))!r}", item) for item in outline(found))


def goals_are_there(found: Opened) -> Iterator[Fault]:
    pages = {page.obj.objgen for page in found.pages}
    named = {name for name, _ in names(found.catalog.get("/Names", Dictionary()).get("/Dests"))}
    named |= {str(key)[1:] for key in found.catalog.get("/Dests", Dictionary())}
    for where, item in goals(found):
        goal = destination(item)
        if isinstance(goal, String | Name):
            if str(goal).removeprefix("/") not in named:
                yield f"it leads to {goal}, which is nowhere", where
        elif not isinstance(goal, Array) or not isinstance(goal[0], Dictionary) or goal[0].objgen not in pages:
            yield "it leads to no page of the file", where


def goals_are_elements(found: Opened) -> Iterator[Fault]:
    """A structure destination, whose element is in the tree."""
    elements = {element.obj.objgen for element in found.tree.elements}
    for where, item in goals(found):
        goal = item.get("/A", Dictionary()).get("/SD")
        if not isinstance(goal, Array) or not isinstance(goal[0], Dictionary) or goal[0].objgen not in elements:
            yield "it leads to no element", where


def one_element_leads_to_one_goal(found: Opened) -> Iterator[Fault]:
    by_number = {annotation.objgen: annotation for _, annotation in placed_annotations(found)}
    for element in links(found):
        held = [by_number[kid.target] for kid in element.kids if isinstance(kid, Reference) and kid.target in by_number]
        if len({_goal(annotation) for annotation in held}) > 1:
            yield "a Link leads to several places", element.place


def _goal(annotation: Object) -> bytes:
    """What a link leads to, in bytes that can be compared."""
    action = annotation.get("/A", Dictionary())
    if action.get("/S") == "/URI":
        return bytes(action.URI)
    goal = destination(annotation)
    return b"" if goal is None else goal.unparse(resolved=False)


def citations_stand_in_references(found: Opened) -> Iterator[Fault]:
    """A number that leads to a place in the file is one; a reader of the structure can know it by nothing else."""
    inside = {annotation.objgen for _, annotation in placed_annotations(found) if destination(annotation) is not None}
    for element in links(found):
        leads_inside = any(isinstance(kid, Reference) and kid.target in inside for kid in element.kids)
        number = "".join(text for _, text in words_of(found, element)).strip(" []")
        if leads_inside and number.isdecimal() and not REFERRING & set(element.above):
            yield f"the number {number} stands in no Reference", element.place


RULES = (
    Rule("ua1:7.18.1-1", all_are_links),
    Rule("ua1:7.18.5-1", links_stand_in_their_element),
    Rule("own:link-element", elements_hold_their_link),
    Rule("ua1:7.18.5-2", links_are_said_in_words),
    Rule("3a:6.3.2-1", annotations_have_flags),
    Rule("3a:6.3.2-2", annotations_are_printed),
    Rule("ua1:7.18.3-1", tabs_follow_the_structure),
    Rule("own:destinations", goals_are_there),
    Rule("own:reference", citations_stand_in_references),
    Rule("ua2:8.8-2", goals_are_elements, SECOND),
    Rule("ua2:8.2.5.20-2", one_element_leads_to_one_goal, SECOND),
)
