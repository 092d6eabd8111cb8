"""The structure of a brief as objects of PDF (ISO 32000-1, 14.7): its elements, and the way back to them from pages.

Enters: a ledger, once all pages are drawn; the objects of the document. Leaves: the number of the structure tree root.
Never: an element that holds nothing, but for the cells of tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefgen.typeset.ledger import Kid, Ledger, LinkArea, Marked, Rect
from briefgen.typeset.objects import array, dictionary, name, refer, string
from briefgen.typeset.profile import Profile
from briefgen.typeset.reportlab_private import Objects
from briefgen.typeset.structure import Element

PDF_2 = "http://iso.org/pdf2/ssn"
# what PDF 1.7 lacks of the types used, and what each is nearest to
ROLES: Mapping[str, str] = MappingProxyType({"Aside": "Div"})
# what PDF 2.0 calls otherwise
RENAMED: Mapping[str, str] = MappingProxyType({"Note": "FENote"})
# what PDF 2.0 has in the namespace of PDF 1.7 alone (ISO 32000-2, annex M)
EARLIER = frozenset({"TOC", "TOCI", "Reference", "BlockQuote"})
CELLS = frozenset({"TD", "TH"})


class TagTree:
    """Writes the elements that hold something, each once."""

    def __init__(self, ledger: Ledger, objects: Objects, profile: Profile, files: Mapping[Element, int]) -> None:
        self._ledger = ledger
        self._objects = objects
        self._profile = profile
        # numbers of the attached files that elements draw on, and of the annotations of links
        self._files = files
        self.links = {link: objects.add() for link in ledger.links}
        self._root = objects.add()
        self._space = objects.add(dictionary({"Type": "/Namespace", "NS": string(PDF_2)})) if profile.second else 0
        self.numbers = {element: objects.add() for element in self._living(ledger.structure.root)}
        self._sources = self._referring()

    def _living(self, element: Element) -> Iterator[Element]:
        """The elements that hold something, from this one on."""
        inner = [found for child in self._children(element) for found in self._living(child)]
        if inner or element in self._ledger.kids or element.type in CELLS:
            yield element
            yield from inner

    def _children(self, element: Element) -> Iterator[Element]:
        """What stands in the line of an element, as drawn, then what it holds."""
        yield from (kid for kid in self._ledger.kids.get(element, ()) if isinstance(kid, Element))
        yield from element.children

    def _referring(self) -> Mapping[Element, list[Element]]:
        """For each element, those that refer to it."""
        found: dict[Element, list[Element]] = defaultdict(list)
        for element in self.numbers:
            for target in self._targets(element):
                found[target].append(element)
        return found

    def _targets(self, element: Element) -> list[Element]:
        anchors = self._ledger.structure.anchors
        return [anchors[target] for target in element.targets if anchors.get(target) in self.numbers]

    def write(self) -> int:
        """Write every element, and the way to each from the content of pages and from links."""
        for element in self.numbers:
            self._element(element)
        named = sorted((element.anchor, number) for element, number in self.numbers.items() if element.type == "Note")
        root = {
            "Type": "/StructTreeRoot",
            "K": refer(self.numbers[self._ledger.structure.root]),
            "ParentTree": refer(self._objects.add(self._parents())),
            "ParentTreeNextKey": str(len(self._ledger.pages) - 1 + len(self._ledger.links)),
            "IDTree": _names(named),
            "RoleMap": "" if self._profile.second else self._roles(),
            "Namespaces": array([refer(self._space)]) if self._space else "",
        }
        self._objects.fill(self._root, dictionary(root))
        return self._root

    def _roles(self) -> str:
        used = {element.type for element in self.numbers}
        roles = {role: name(standard) for role, standard in ROLES.items() if role in used}
        return dictionary(roles) if roles else ""

    def _parents(self) -> str:
        """The number tree from content to elements: a key for each page, then one for each link."""
        pages = [array(refer(self.numbers[owner]) for owner in owners) for owners in self._ledger.pages[:-1]]
        links = [refer(self.numbers[link.element]) for link in self._ledger.links]
        return dictionary({"Nums": array(f"{key} {value}" for key, value in enumerate([*pages, *links]))})

    def _element(self, element: Element) -> None:
        kids = self._ledger.kids.get(element, ())
        page = next((kid.page for kid in kids if isinstance(kid, Marked)), 0)
        written = [self._kid(kid, page) for kid in kids]
        written += [refer(self.numbers[child]) for child in element.children if child in self.numbers]
        self._objects.fill(self.numbers[element], dictionary(self._entries(element, page, written)))

    def _entries(self, element: Element, page: int, kids: list[str]) -> dict[str, str]:
        parent = self._ledger.structure.parents.get(element)
        second = self._profile.second
        return {
            "Type": "/StructElem",
            "S": name(RENAMED.get(element.type, element.type) if second else element.type),
            "P": refer(self.numbers[parent] if parent else self._root),
            "Pg": refer(self._objects.page(page)) if page else "",
            "K": kids[0] if len(kids) == 1 else array(kids) if kids else "",
            "Alt": string(element.alt) if element.alt else "",
            "Lang": string(element.language) if element.language else "",
            "ID": string(element.anchor) if element.type == "Note" else "",
            "A": self._attributes(element),
            "AF": array([refer(self._files[element])]) if element in self._files else "",
            "Ref": self._references(element) if second else "",
            "NS": refer(self._space) if second and element.type not in EARLIER else "",
        }

    def _kid(self, kid: Kid, page: int) -> str:
        match kid:
            case Marked() if kid.page == page:
                return str(kid.number)
            case Marked():
                return dictionary({"Type": "/MCR", "Pg": refer(self._objects.page(kid.page)), "MCID": str(kid.number)})
            case LinkArea():
                page_number = refer(self._objects.page(kid.page))
                return dictionary({"Type": "/OBJR", "Pg": page_number, "Obj": refer(self.links[kid])})
            case _:
                return refer(self.numbers[kid])

    def _attributes(self, element: Element) -> str:
        owned = [
            dictionary({"O": f"/{owner}", key: f"/{value}"})
            for owner, (key, value) in element.attributes.items()
            # a list of descriptions is one of PDF 2.0 alone
            if self._profile.second or value != "Description"
        ]
        if element in self._ledger.bounds:
            bounds = rectangle(self._ledger.bounds[element])
            owned.append(dictionary({"O": "/Layout", "Placement": "/Block", "BBox": bounds}))
        if element.type == "Note" and self._profile.second:
            owned.append(dictionary({"O": "/FENote", "NoteType": "/Endnote"}))
        return owned[0] if len(owned) == 1 else array(owned) if owned else ""

    def _references(self, element: Element) -> str:
        """What an element refers to; a note also refers to all that refers to it (ISO 14289-2, 8.2.5.14)."""
        found = self._targets(element) + (self._sources.get(element, []) if element.type == "Note" else [])
        return array(refer(self.numbers[other]) for other in found) if found else ""


def _names(named: Sequence[tuple[str, int]]) -> str:
    return dictionary({"Names": array(f"{string(key)} {refer(number)}" for key, number in named)}) if named else ""


def rectangle(rect: Rect) -> str:
    return array(f"{length:.2f}" for length in rect)
