"""Faults of tables.

Enters: a sound PDF. Leaves: one fault in it. Never: two faults that could come apart.
"""

from __future__ import annotations

from pikepdf import Dictionary, Name, Pdf

from conformance.planting import TABLES, Mutation, added, attribute, element, elements, kids, retyped


def paragraph_in_a_table(pdf: Pdf) -> None:
    added(pdf, added(pdf, element(pdf, "Table"), "P"), "TD")


def paragraph_in_a_row(pdf: Pdf) -> None:
    retyped(element(pdf, "TD"), "P")


def cell_in_a_head(pdf: Pdf) -> None:
    retyped(element(pdf, "TR"), "P")


def cell_in_a_body(pdf: Pdf) -> None:
    body = next(item for item in elements(pdf, "TBody"))
    retyped(body.children[0].obj, "P")


def paragraph_in_a_foot(pdf: Pdf) -> None:
    foot = added(pdf, element(pdf, "Table"), "TFoot")
    added(pdf, added(pdf, foot, "P"), "TD")


def row_outside_of_a_table(pdf: Pdf) -> None:
    retyped(element(pdf, "TBody"), "Div")


def head_outside_of_a_table(pdf: Pdf) -> None:
    retyped(element(pdf, "Table"), "Div")


def foot_outside_of_a_table(pdf: Pdf) -> None:
    foot = added(pdf, element(pdf, "Document"), "TFoot")
    added(pdf, added(pdf, foot, "TR"), "TD")


def header_outside_of_a_row(pdf: Pdf) -> None:
    added(pdf, element(pdf, "Document"), "TH").A = Dictionary(O=Name.Table, Scope=Name.Row)


def cell_outside_of_a_row(pdf: Pdf) -> None:
    added(pdf, element(pdf, "Document"), "TD")


def two_heads(pdf: Pdf) -> None:
    head = added(pdf, element(pdf, "Table"), "THead")
    row = added(pdf, head, "TR")
    for _ in range(len(kids(element(pdf, "TR")))):
        added(pdf, row, "TD")


def short_row(pdf: Pdf) -> None:
    row = kids(elements(pdf, "TR")[-1].obj)
    del row[len(row) - 1]


def cell_that_reaches_too_far(pdf: Pdf) -> None:
    row = elements(pdf, "TR")[-1]
    row.children[-1].obj.A = Dictionary(O=Name.Table, RowSpan=5, Scope=Name.Row)


def cell_over_a_cell(pdf: Pdf) -> None:
    """One reaches down, and in the row below another reaches across into it."""
    first, second = next(item for item in elements(pdf, "TBody") if len(item.children) > 1).children[:2]
    first.children[1].obj.A = Dictionary(O=Name.Table, RowSpan=2, Scope=Name.Row)
    second.children[0].obj.A = Dictionary(O=Name.Table, ColSpan=2, Scope=Name.Row)


def header_without_scope(pdf: Pdf) -> None:
    for found in elements(pdf, "TH"):
        del attribute(found, "/Scope")["/Scope"]


def table_without_headers(pdf: Pdf) -> None:
    for found in elements(pdf, "TH"):
        retyped(found.obj, "TD")


MUTATIONS = (
    Mutation("ua1:7.2-3", paragraph_in_a_table, sample=TABLES),
    Mutation("ua1:7.2-10", paragraph_in_a_row, sample=TABLES),
    Mutation("ua1:7.2-36", cell_in_a_head, sample=TABLES),
    Mutation("ua1:7.2-37", cell_in_a_body, sample=TABLES),
    Mutation("ua1:7.2-38", paragraph_in_a_foot, sample=TABLES),
    Mutation("ua1:7.2-4", row_outside_of_a_table, sample=TABLES),
    Mutation("ua1:7.2-5", head_outside_of_a_table, sample=TABLES),
    Mutation("ua1:7.2-6", head_outside_of_a_table, sample=TABLES),
    Mutation("ua1:7.2-7", foot_outside_of_a_table),
    Mutation("ua1:7.2-8", header_outside_of_a_row),
    Mutation("ua1:7.2-9", cell_outside_of_a_row),
    Mutation("ua1:7.2-11", two_heads, sample=TABLES),
    Mutation("ua1:7.2-43", short_row, sample=TABLES),
    Mutation("ua1:7.2-41", cell_that_reaches_too_far, sample=TABLES),
    Mutation("ua1:7.2-15", cell_over_a_cell, sample=TABLES),
    Mutation("ua1:7.5-1", header_without_scope, sample=TABLES),
    Mutation("own:table-headers", table_without_headers, sample=TABLES),
)
