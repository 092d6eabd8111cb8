"""Faults of links.

Enters: a sound PDF. Leaves: one fault in it. Never: two faults that could come apart.
"""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from conformance.planting import Mutation, added, annotation, element, elements, kids, leading_within, retyped
from conformance.rule import FIRST, SECOND
from conformance.tree import Reference


def note_on_the_page(pdf: Pdf) -> None:
    found = annotation(pdf)
    found.Subtype = Name.Text


def link_without_number(pdf: Pdf) -> None:
    del annotation(pdf)["/StructParent"]


def link_that_no_element_holds(pdf: Pdf) -> None:
    found = next(item for item in elements(pdf, "Link") if any(isinstance(kid, Reference) for kid in item.kids))
    found.obj.K = Array([kid for kid in kids(found.obj) if not isinstance(kid, Dictionary) or "/Obj" not in kid])


def link_without_words(pdf: Pdf) -> None:
    annotation(pdf).Contents = String("")


def link_without_flags(pdf: Pdf) -> None:
    del annotation(pdf)["/F"]


def link_not_printed(pdf: Pdf) -> None:
    annotation(pdf).F = 0


def tabs_by_row(pdf: Pdf) -> None:
    next(page.obj for page in pdf.pages if "/Annots" in page.obj).Tabs = Name.R


def link_to_nowhere(pdf: Pdf) -> None:
    found = leading_within(pdf)
    (found.A if "/A" in found else found)["/D" if "/A" in found else "/Dest"] = String("nowhere")


def citation_that_is_no_reference(pdf: Pdf) -> None:
    for found in elements(pdf, "Reference"):
        retyped(found.obj, "Span")


def link_to_a_page_alone(pdf: Pdf) -> None:
    del leading_within(pdf).A["/SD"]


def link_to_two_places(pdf: Pdf) -> None:
    """A second annotation, which leads elsewhere, in the element of the first."""
    holder = element(pdf, "Link")
    first = next(kid.Obj for kid in kids(holder) if isinstance(kid, Dictionary) and "/Obj" in kid)
    page = next(page.obj for page in pdf.pages if first.objgen in {item.objgen for item in page.obj.get("/Annots", ())})
    second = pdf.make_indirect(Dictionary(dict(first.items())))
    second.A = Dictionary(S=Name.URI, URI=String("https://example.org/elsewhere"))
    second.StructParent = _next_number(pdf, holder)
    page.Annots.append(second)
    kids(holder).append(Dictionary(Type=Name.OBJR, Obj=second, Pg=page))


def _next_number(pdf: Pdf, holder: Object) -> int:
    root = pdf.Root.StructTreeRoot
    number = int(root.ParentTreeNextKey)
    root.ParentTree.Nums = Array([*root.ParentTree.Nums, number, holder])
    root.ParentTreeNextKey = number + 1
    return number


def link_element_without_link(pdf: Pdf) -> None:
    found = added(pdf, element(pdf, "P"), "Link")
    added(pdf, found, "Span")


MUTATIONS = (
    Mutation("ua1:7.18.1-1", note_on_the_page),
    Mutation("ua1:7.18.5-1", link_without_number),
    Mutation("own:link-element", link_that_no_element_holds),
    Mutation("own:link-element", link_element_without_link),
    Mutation("ua1:7.18.5-2", link_without_words),
    Mutation("3a:6.3.2-1", link_without_flags),
    Mutation("3a:6.3.2-2", link_not_printed),
    Mutation("ua1:7.18.3-1", tabs_by_row),
    Mutation("own:destinations", link_to_nowhere, of=FIRST),
    Mutation("own:reference", citation_that_is_no_reference),
    Mutation("ua2:8.8-2", link_to_a_page_alone, of=SECOND),
    Mutation("ua2:8.2.5.20-2", link_to_two_places, of=SECOND),
)
