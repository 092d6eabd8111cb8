"""Rules of attached files: named, described, typed, and said to belong to something.

Enters: an opened PDF. Leaves: faults. Never: what an attached file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Name, Object, Stream

from conformance.opened import Opened
from conformance.rule import FIRST, SECOND, Fault, Rule
from conformance.tree import names

RELATIONS = frozenset({"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"})
MIME = re.compile(r"/[\w.+-]+/[\w.+-]+")


def files(found: Opened) -> Iterator[tuple[str, Object]]:
    """Each attached file with its name in the catalog's list."""
    yield from names(found.catalog.get("/Names", Dictionary()).get("/EmbeddedFiles"))


def content(file: Object) -> Object | None:
    return file.get("/EF", Dictionary()).get("/F")


def names_are_said_twice(found: Opened) -> Iterator[Fault]:
    """F for old readers, UF in Unicode."""
    for name, file in files(found):
        if not str(file.get("/F", "")) or not str(file.get("/UF", "")) or str(file.get("/UF", "")) != name:
            yield f"F is {file.get('/F')}, UF is {file.get('/UF')}", name


def files_are_described(found: Opened) -> Iterator[Fault]:
    return (("a file has no Desc", name) for name, file in files(found) if not str(file.get("/Desc", "")).strip())


def files_have_a_relation(found: Opened) -> Iterator[Fault]:
    for name, file in files(found):
        relation = file.get("/AFRelationship")
        if not isinstance(relation, Name) or str(relation) not in RELATIONS:
            yield f"its relation is {relation}", name


def files_have_a_type(found: Opened) -> Iterator[Fault]:
    for name, file in files(found):
        stream = content(file)
        kind = stream.get("/Subtype") if isinstance(stream, Stream) else None
        if not isinstance(kind, Name) or not MIME.fullmatch(str(kind)):
            yield f"its type is {kind}", name


def files_belong_to_something(found: Opened) -> Iterator[Fault]:
    """To the document or to an element; and what belongs to something is in the list."""
    holders = [found.catalog, *(page.obj for page in found.pages), *(item.obj for item in found.tree.elements)]
    belonging = {file.objgen for holder in holders for file in holder.get("/AF", ())}
    listed = {file.objgen: name for name, file in files(found)}
    yield from (("a file belongs to nothing", name) for number, name in listed.items() if number not in belonging)
    yield from (("a file is not in the list", f"object {number[0]}") for number in belonging - listed.keys())


def sizes_and_dates_are_true(found: Opened) -> Iterator[Fault]:
    for name, file in files(found):
        stream = content(file)
        said = stream.get("/Params", Dictionary()) if isinstance(stream, Stream) else Dictionary()
        length = len(bytes(stream.read_bytes())) if isinstance(stream, Stream) else -1
        if int(said.get("/Size", -1)) != length:
            yield f"its size is said to be {said.get('/Size')}, it is {length}", name
        if not re.match(r"D:\d{14}", str(said.get("/ModDate", ""))):
            yield "it has no date", name


RULES = (
    Rule("3a:6.8-2", names_are_said_twice),
    Rule("own:file-description", files_are_described, FIRST),
    Rule("ua2:8.14.1-1", files_are_described, SECOND),
    Rule("3a:6.8-3", files_have_a_relation),
    Rule("3a:6.8-1", files_have_a_type),
    Rule("3a:6.8-4", files_belong_to_something),
    Rule("own:file-parameters", sizes_and_dates_are_true),
)
