"""Rules of the structure tree as a whole: its pointers, types, languages and names, and figures.

Enters: an opened PDF. Leaves: faults. Never: tables, lists and headings, which have files of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object

from conformance.document import LANGUAGE
from conformance.opened import Opened
from conformance.rule import FIRST, SECOND, Fault, Rule
from conformance.tree import NAMESPACE_1, NAMESPACE_2, STANDARD_1, STANDARD_2, Element, Piece, names

# what a grid needs even where it says nothing
MAY_BE_EMPTY = frozenset({"TD", "TH"})


def there_is_a_tree(found: Opened) -> Iterator[Fault]:
    if found.tree.root is None:
        yield "there is no structure tree", "the catalog"


def the_root_holds_one_document(found: Opened) -> Iterator[Fault]:
    roles = [element.role for element in found.tree.top]
    if found.tree.root is not None and roles != ["Document"]:
        yield f"the root holds {roles}", "the structure tree"


def the_document_is_of_the_second_namespace(found: Opened) -> Iterator[Fault]:
    for element in found.tree.top[:1]:
        if element.namespace != NAMESPACE_2:
            yield f"the document is of {element.namespace}", element.place


def parents_are_named(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        parent = element.obj.get("/P")
        if not isinstance(parent, Dictionary) or parent.objgen != element.parent:
            yield "/P is not what holds the element", element.place
    for place in found.tree.loops:
        yield "an element is held twice", place


def types_are_standard(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        known = STANDARD_2 if element.namespace == NAMESPACE_2 else STANDARD_1
        if element.role not in known or element.namespace not in (NAMESPACE_1, NAMESPACE_2):
            yield f"{element.kind} is mapped to no standard type", element.place


def standard_types_are_not_mapped(found: Opened) -> Iterator[Fault]:
    root = found.tree.root if found.tree.root is not None else Dictionary()
    for key in root.get("/RoleMap", Dictionary()):
        if key[1:] in STANDARD_1:
            yield f"{key[1:]} is mapped to another type", "the role map"


def no_element_is_empty(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        if not element.kids and element.role not in MAY_BE_EMPTY:
            yield f"{element.role} holds nothing", element.place


def the_parent_tree_leads_back(found: Opened) -> Iterator[Fault]:
    """From each page's MCIDs and each annotation to its element; and it holds nothing besides."""
    keys: list[int] = []
    for page in found.pages:
        key = int(page.obj.get("/StructParents", -1))
        keys += [key] if "/StructParents" in page.obj else []
        yield from _led_back(found, key, page.number, [mark.mcid for mark in page.marks if mark.mcid is not None])
        for annotation in page.annotations:
            key = int(annotation.get("/StructParent", -1))
            keys += [key] if "/StructParent" in annotation else []
    for key, times in Counter(keys).items():
        if times > 1:
            yield f"{times} objects have the number {key}", "the parent tree"
    for key in sorted(found.tree.parents.keys() - set(keys)):
        yield f"nothing has the number {key}", "the parent tree"


def _led_back(found: Opened, key: int, page: int, mcids: list[int]) -> Iterator[Fault]:
    held = found.tree.parents.get(key)
    entries = list(held) if isinstance(held, Array) else []
    if mcids and len(entries) != len(mcids):
        yield f"{len(entries)} entries for {len(mcids)} pieces", f"the parent tree, page {page}"
    for mcid in mcids:
        owner = found.owners.get(Piece(page, mcid), ())
        entry = entries[mcid] if mcid < len(entries) else None
        if owner and (not isinstance(entry, Dictionary) or entry.objgen != owner[0]):
            yield f"MCID {mcid} leads to another element", f"the parent tree, page {page}"


def the_next_number_is_free(found: Opened) -> Iterator[Fault]:
    if found.tree.root is None:
        return
    following, highest = int(found.tree.root.get("/ParentTreeNextKey", 0)), max(found.tree.parents, default=-1)
    if following <= highest:
        yield f"the next number is {following}, the highest is {highest}", "the structure tree"


def identifiers_are_unique(found: Opened) -> Iterator[Fault]:
    counted = Counter(str(element.obj.ID) for element in found.tree.elements if "/ID" in element.obj)
    doubled = [(name, times) for name, times in counted.items() if times > 1]
    yield from ((f"{times} elements have the ID {name!r}", "the structure tree") for name, times in doubled)
    if found.tree.root is not None:
        listed = [name for name, _ in names(found.tree.root.get("/IDTree"))]
        if sorted(listed) != sorted(counted) or listed != sorted(listed):
            yield f"the tree of IDs has {len(listed)} in some order, the elements {len(counted)}", "the structure tree"


def notes_have_identifiers(found: Opened) -> Iterator[Fault]:
    return (
        ("a note has no ID", element.place)
        for element in found.tree.elements
        if element.role == "Note" and "/ID" not in element.obj
    )


def languages_are_valid(found: Opened) -> Iterator[Fault]:
    for element in found.tree.elements:
        if "/Lang" in element.obj and not LANGUAGE.fullmatch(str(element.obj.Lang)):
            yield f"the language {str(element.obj.Lang)!r}", element.place


def figures_have_words(found: Opened) -> Iterator[Fault]:
    for element in _figures(found):
        if not any(str(element.obj.get(key, "")).strip() for key in ("/Alt", "/ActualText")):
            yield "a figure has no words in its place", element.place


def figures_have_a_box_on_their_page(found: Opened) -> Iterator[Fault]:
    boxes = {page.number: [float(side) for side in page.obj.get("/MediaBox", ())] for page in found.pages}
    for element in _figures(found):
        box = element.attribute("/BBox")
        page = next((kid.page for kid in element.kids if isinstance(kid, Piece)), 0)
        if box is None:
            yield "a figure has no BBox", element.place
        elif not _within([float(side) for side in box], boxes.get(page) or [0, 0, 0, 0]):
            yield f"its box {[float(side) for side in box]} is not on page {page}", element.place


def _within(box: list[float], page: list[float]) -> bool:
    left, low, right, high = box
    return page[0] <= left < right <= page[2] and page[1] <= low < high <= page[3]


def _figures(found: Opened) -> list[Element]:
    return [element for element in found.tree.elements if element.role == "Figure"]


def no_notes_of_the_first_namespace(found: Opened) -> Iterator[Fault]:
    return (("a Note, where FENote is meant", item.place) for item in found.tree.elements if item.role == "Note")


def footnotes_and_what_refers_to_them_name_each_other(found: Opened) -> Iterator[Fault]:
    notes = {item.obj.objgen: item for item in found.tree.elements if item.role == "FENote"}
    referring: dict[tuple[int, int], set[tuple[int, int]]] = {number: set() for number in notes}
    for element in found.tree.elements:
        for target in _references(element.obj):
            if target in referring and element.role != "FENote":
                referring[target].add(element.obj.objgen)
    for number, note in notes.items():
        if set(_references(note.obj)) != referring[number]:
            yield f"{len(referring[number])} refer to the note, it names {len(_references(note.obj))}", note.place


def _references(obj: Object) -> list[tuple[int, int]]:
    return [target.objgen for target in obj.get("/Ref", ())]


RULES = (
    Rule("ua1:7.1-11", there_is_a_tree),
    Rule("own:one-document", the_root_holds_one_document, FIRST),
    Rule("ua2:8.2.5.2-1", the_root_holds_one_document, SECOND),
    Rule("ua2:8.2.5.2-2", the_document_is_of_the_second_namespace, SECOND),
    Rule("ua1:7.1-12", parents_are_named),
    Rule("ua1:7.1-5", types_are_standard, FIRST),
    Rule("ua2:8.2.4-1", types_are_standard, SECOND),
    Rule("ua1:7.1-7", standard_types_are_not_mapped),
    Rule("own:empty-element", no_element_is_empty),
    Rule("own:parent-tree", the_parent_tree_leads_back),
    Rule("own:next-number", the_next_number_is_free),
    Rule("own:identifiers", identifiers_are_unique, SECOND),
    Rule("ua1:7.9-2", identifiers_are_unique, FIRST),
    Rule("ua1:7.9-1", notes_have_identifiers, FIRST),
    Rule("ua1:7.2-29", languages_are_valid),
    Rule("ua1:7.3-1", figures_have_words),
    Rule("own:figure-box", figures_have_a_box_on_their_page),
    Rule("ua2:8.2.5.14-1", no_notes_of_the_first_namespace, SECOND),
    Rule("ua2:8.2.5.14-2", footnotes_and_what_refers_to_them_name_each_other, SECOND),
)
