"""The structure tree of a PDF as the checker reads it.

Enters: the catalog and the pages of a PDF. Leaves: `Element`s from the root down, and the parent tree.
Never: an element twice; one that is met again is named among the loops.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Object

from conformance.pages import ObjGen

NAMESPACE_2 = "http://iso.org/pdf2/ssn"
NAMESPACE_1 = "http://iso.org/pdf/ssn"
_BOTH = frozenset({
    "Document", "Part", "Sect", "Div", "NonStruct", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl",
    "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Caption", "Span", "Link", "Annot", "Form", "Ruby",
    "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula",
})  # fmt: skip
STANDARD_1 = _BOTH | {
    "Art", "BlockQuote", "TOC", "TOCI", "Index", "Private", "Quote", "Note", "Reference", "BibEntry", "Code",
}  # fmt: skip
STANDARD_2 = _BOTH | {"DocumentFragment", "Aside", "Title", "FENote", "Sub", "Em", "Strong", "Artifact"}
# a role map that goes round in circles is not followed for longer
STEPS = 20


@dataclass(frozen=True)
class Piece:
    """Marked content of a page."""

    page: int
    mcid: int


@dataclass(frozen=True)
class Reference:
    """An object that an element holds: an annotation."""

    target: ObjGen
    page: int


@dataclass(frozen=True)
class Element:
    """`kind` as it is written, `role` as it is mapped; `above` are the roles over it, the root's kid first."""

    obj: Object
    kind: str
    role: str
    namespace: str
    place: str
    above: tuple[str, ...]
    parent: ObjGen
    kids: tuple[Element | Piece | Reference, ...]

    @property
    def children(self) -> list[Element]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def attributes(self) -> list[Object]:
        return [found for found in listed(self.obj.get("/A")) if isinstance(found, Dictionary)]

    def attribute(self, name: str) -> Object | None:
        return next((found[name] for found in self.attributes if name in found), None)

    def walk(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Tree:
    """`top` are the root's kids, `elements` all in the order of reading; `parents` is the parent tree by number."""

    root: Object | None
    top: tuple[Element, ...]
    elements: tuple[Element, ...]
    parents: Mapping[int, Object]
    loops: tuple[str, ...]


def listed(value: Object | None) -> list[Object]:
    """A value that may stand alone or in an array."""
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def numbers(node: Object | None) -> dict[int, Object]:
    """A number tree, flat."""
    if not isinstance(node, Dictionary):
        return {}
    own = list(node.get("/Nums", ()))
    found = {int(key): value for key, value in zip(own[::2], own[1::2], strict=False)}
    for kid in node.get("/Kids", ()):
        found |= numbers(kid)
    return found


def names(node: Object | None) -> list[tuple[str, Object]]:
    """A name tree, flat, in its order."""
    if not isinstance(node, Dictionary):
        return []
    own = list(node.get("/Names", ()))
    found = [(str(key), value) for key, value in zip(own[::2], own[1::2], strict=False)]
    return found + [item for kid in node.get("/Kids", ()) for item in names(kid)]


def tree(catalog: Object, pages: Mapping[ObjGen, int]) -> Tree:
    root = catalog.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        return Tree(None, (), (), {}, ())
    builder = _Builder(root, pages)
    top = builder.kids(root, (), "", None)
    first = tuple(kid for kid in top if isinstance(kid, Element))
    every = tuple(element for kid in first for element in kid.walk())
    return Tree(root, first, every, numbers(root.get("/ParentTree")), tuple(builder.loops))


@dataclass
class _Builder:
    root: Object
    pages: Mapping[ObjGen, int]
    seen: set[ObjGen] = field(default_factory=set)
    loops: list[str] = field(default_factory=list)

    def kids(
        self, parent: Object, above: tuple[str, ...], place: str, page: int | None
    ) -> tuple[Element | Piece | Reference, ...]:
        found: list[Element | Piece | Reference] = []
        counts: dict[str, int] = {}
        for kid in listed(parent.get("/K")):
            if not isinstance(kid, Dictionary):
                found.append(Piece(page or 0, int(kid)))
            elif kid.get("/Type") == "/MCR":
                found.append(Piece(self._page(kid, page), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                found.append(Reference(kid.Obj.objgen, self._page(kid, page)))
            else:
                kind = str(kid.get("/S", "/-"))[1:]
                counts[kind] = counts.get(kind, 0) + 1
                found += self._element(kid, parent, above, f"{place}/{kind}[{counts[kind]}]".removeprefix("/"))
        return tuple(found)

    def _element(self, obj: Object, parent: Object, above: tuple[str, ...], place: str) -> Iterator[Element]:
        if obj.objgen in self.seen and obj.is_indirect:
            self.loops.append(place)
            return
        self.seen.add(obj.objgen)
        kind = str(obj.get("/S", "/-"))[1:]
        role, namespace = self._role(obj, kind)
        kids = self.kids(obj, (*above, role), place, self._page(obj, None))
        yield Element(obj, kind, role, namespace, place, above, parent.objgen, kids)

    def _page(self, obj: Object, inherited: int | None) -> int:
        page = obj.get("/Pg")
        return self.pages.get(page.objgen, 0) if page is not None else inherited or 0

    def _role(self, obj: Object, kind: str) -> tuple[str, str]:
        """The role that a type is mapped to, through the namespace that it is written in, or through the role map."""
        space = obj.get("/NS")
        for _ in range(STEPS):
            name = str(space.NS) if space is not None else NAMESPACE_1
            standard = STANDARD_2 if name == NAMESPACE_2 else STANDARD_1 if name == NAMESPACE_1 else frozenset()
            mapped = (space.get("/RoleMapNS") if space is not None else self.root.get("/RoleMap")) or Dictionary()
            if kind in standard or f"/{kind}" not in mapped:
                return kind, name
            target = mapped[f"/{kind}"]
            kind, space = (str(target[0])[1:], target[1]) if isinstance(target, Array) else (str(target)[1:], space)
        return kind, ""
