"""Faults of the structure tree.

Enters: a sound PDF. Leaves: one fault in it. Never: two faults that could come apart.
"""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from conformance.planting import Mutation, added, attribute, element, elements, retyped
from conformance.rule import FIRST, SECOND


def no_tree(pdf: Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def two_roots(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    added(pdf, added(pdf, root, "Div"), "TD")


def no_namespace(pdf: Pdf) -> None:
    del element(pdf, "Document")["/NS"]


def no_parent(pdf: Pdf) -> None:
    del element(pdf, "P")["/P"]


def another_parent(pdf: Pdf) -> None:
    element(pdf, "P").P = pdf.Root.StructTreeRoot


def unknown_type(pdf: Pdf) -> None:
    retyped(element(pdf, "P"), "Absatz")


def mapped_standard_type(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    root.RoleMap = root.get("/RoleMap", Dictionary())
    root.RoleMap["/P"] = Name.Absatz


def empty_element(pdf: Pdf) -> None:
    added(pdf, element(pdf, "Document"), "P")


def parents_in_another_order(pdf: Pdf) -> None:
    first = next(held for held in pdf.Root.StructTreeRoot.ParentTree.Nums if isinstance(held, Array))
    place = next(place for place in range(1, len(first)) if first[place].objgen != first[0].objgen)
    first[0], first[place] = first[place], first[0]


def parents_of_no_page(pdf: Pdf) -> None:
    held = pdf.Root.StructTreeRoot.ParentTree.Nums
    place = next(place for place in range(len(held)) if isinstance(held[place], Array))
    held[place] = pdf.make_indirect(Array([]))


def number_that_is_taken(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


def one_name_for_two_notes(pdf: Pdf) -> None:
    for found in elements(pdf, "P")[:2]:
        retyped(found.obj, "Note")
        found.obj.ID = String("one")


def one_name_for_two(pdf: Pdf) -> None:
    for found in elements(pdf, "P")[:2]:
        found.obj.ID = String("one")


def note_without_name(pdf: Pdf) -> None:
    retyped(element(pdf, "P"), "Note")


def unknown_language(pdf: Pdf) -> None:
    element(pdf, "P").Lang = String("english (GB)")


def figure_without_words(pdf: Pdf) -> None:
    del element(pdf, "Figure")["/Alt"]


def figure_without_box(pdf: Pdf) -> None:
    found = elements(pdf, "Figure")[0]
    del attribute(found, "/BBox")["/BBox"]


def figure_off_the_page(pdf: Pdf) -> None:
    found = elements(pdf, "Figure")[0]
    attribute(found, "/BBox").BBox = Array([0, 0, 1, 5000])


def note_of_old(pdf: Pdf) -> None:
    retyped(element(pdf, "P"), "Note")


def note_that_names_nobody(pdf: Pdf) -> None:
    first, second = elements(pdf, "P")[:2]
    retyped(first.obj, "FENote")
    first.obj.A = Dictionary(O=Name.FENote, NoteType=Name.Endnote)
    second.obj.Ref = Array([first.obj])


# headings


def skipped_heading(pdf: Pdf) -> None:
    retyped(element(pdf, "H2"), "H4")


def second_title(pdf: Pdf) -> None:
    retyped(element(pdf, "H2"), "H1")


def heading_without_level(pdf: Pdf) -> None:
    retyped(element(pdf, "H2"), "H")


def no_outline(pdf: Pdf) -> None:
    del pdf.Root["/Outlines"]


# lists


def paragraph_in_a_list(pdf: Pdf) -> None:
    retyped(element(pdf, "LI"), "P")


def paragraph_in_an_item(pdf: Pdf) -> None:
    retyped(element(pdf, "Lbl", "LBody"), "P")


def item_outside_of_a_list(pdf: Pdf) -> None:
    retyped(element(pdf, "L"), "Div")


def body_outside_of_an_item(pdf: Pdf) -> None:
    retyped(element(pdf, "P"), "LBody")


def item_of_two_bodies(pdf: Pdf) -> None:
    item = element(pdf, "LI")
    added(pdf, added(pdf, item, "LBody"), "TD")


def labels_of_no_kind(pdf: Pdf) -> None:
    for found in elements(pdf, "L"):
        if "/A" in found.obj:
            del found.obj["/A"]


def contents_of_items(pdf: Pdf) -> None:
    retyped(element(pdf, "L"), "TOC")


def entry_in_a_list(pdf: Pdf) -> None:
    retyped(element(pdf, "LI"), "TOCI")


def caption_in_the_middle(pdf: Pdf) -> None:
    holder = next(item for item in elements(pdf, "Sect", "Div", "Document") if len(item.children) > 2)
    retyped(holder.children[1].obj, "Caption")


def caption_of_nothing(pdf: Pdf) -> None:
    retyped(next(item.obj for item in elements(pdf, "P") if item.above[-1] == "LBody"), "Caption")


MUTATIONS = (
    Mutation("ua1:7.1-11", no_tree),
    Mutation("own:one-document", two_roots, of=FIRST),
    Mutation("ua2:8.2.5.2-1", two_roots, of=SECOND),
    Mutation("ua2:8.2.5.2-2", no_namespace, of=SECOND),
    Mutation("ua1:7.1-12", no_parent),
    Mutation("ua1:7.1-12", another_parent),
    Mutation("ua1:7.1-5", unknown_type, of=FIRST),
    Mutation("ua2:8.2.4-1", unknown_type, of=SECOND),
    Mutation("ua1:7.1-7", mapped_standard_type, of=FIRST),
    Mutation("own:empty-element", empty_element),
    Mutation("own:parent-tree", parents_in_another_order),
    Mutation("own:parent-tree", parents_of_no_page),
    Mutation("own:next-number", number_that_is_taken),
    Mutation("ua1:7.9-2", one_name_for_two_notes, of=FIRST),
    Mutation("own:identifiers", one_name_for_two, of=SECOND),
    Mutation("ua1:7.9-1", note_without_name, of=FIRST),
    Mutation("ua1:7.2-29", unknown_language),
    Mutation("ua1:7.3-1", figure_without_words),
    Mutation("own:figure-box", figure_without_box),
    Mutation("own:figure-box", figure_off_the_page),
    Mutation("ua2:8.2.5.14-1", note_of_old, of=SECOND),
    Mutation("ua2:8.2.5.14-2", note_that_names_nobody, of=SECOND),
    Mutation("ua1:7.4.2-1", skipped_heading),
    Mutation("own:first-heading", second_title),
    Mutation("own:unnumbered-heading", heading_without_level, of=FIRST),
    Mutation("ua2:8.2.5.12-1", heading_without_level, of=SECOND),
    Mutation("own:outline", no_outline),
    Mutation("ua1:7.2-19", paragraph_in_a_list),
    Mutation("ua1:7.2-20", paragraph_in_an_item),
    Mutation("ua1:7.2-17", item_outside_of_a_list),
    Mutation("ua1:7.2-18", body_outside_of_an_item),
    Mutation("own:item", item_of_two_bodies),
    Mutation("ua2:8.2.5.25-1", labels_of_no_kind, of=SECOND),
    Mutation("ua1:7.2-27", contents_of_items),
    Mutation("ua1:7.2-26", entry_in_a_list),
    Mutation("ua2:8.2.5.8-1", entry_in_a_list, of=SECOND),
    Mutation("own:caption-place", caption_in_the_middle),
    Mutation("own:caption-owner", caption_of_nothing),
)
