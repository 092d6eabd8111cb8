"""What it takes to plant a fault in a sound PDF.

Enters: the bytes of a sound PDF, a change. Leaves: the bytes of one with the fault.
Never: a change that finds nothing to change; it raises, so that no fault is planted in vain.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Operator, Page, Pdf

from conformance.pages import ObjGen
from conformance.rule import EVERY
from conformance.tree import Element, listed, tree

Step = tuple[list[Any], str]
FLAGSHIP = "after-the-caliphate"
TABLES = "table"


@dataclass(frozen=True)
class Mutation:
    """A fault: the rule that it breaks, and the function that plants it in the objects of a PDF, or in its bytes.

    `of` is the conformance that it is a fault of; `sample` is a brief that has what the fault spoils.
    """

    rule: str
    plant: Callable[[Pdf], None] | None = None
    scratch: Callable[[bytes], bytes] | None = None
    of: str = EVERY
    sample: str = FLAGSHIP

    @property
    def name(self) -> str:
        return (self.plant or self.scratch).__name__  # type: ignore[union-attr]

    def apply(self, sound: bytes) -> bytes:
        if self.scratch:
            spoilt = self.scratch(sound)
            assert spoilt != sound
            return spoilt
        assert self.plant
        with pikepdf.open(io.BytesIO(sound)) as pdf:
            self.plant(pdf)
            return saved(pdf)


def saved(pdf: Pdf) -> bytes:
    """The bytes as they were but for what was changed."""
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        fix_metadata_version=False,
        deterministic_id=True,
    )
    return buffer.getvalue()


def elements(pdf: Pdf, *roles: str) -> list[Element]:
    """Elements of these roles in the order of reading; there is one at least."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    found = [element for element in tree(pdf.Root, numbers).elements if element.role in roles]
    assert found, f"the sample has no {' or '.join(roles)}"
    return found


def element(pdf: Pdf, *roles: str) -> Object:
    return elements(pdf, *roles)[0].obj


def at(pdf: Pdf, number: ObjGen) -> Object:
    return pdf.get_object(number)


def retyped(obj: Object, kind: str) -> None:
    obj.S = Name(f"/{kind}")


def kids(obj: Object) -> Array:
    """The kids of an element, in an array even if it is one."""
    if not isinstance(obj.get("/K"), Array):
        obj.K = Array(listed(obj.get("/K")))
    held = obj.K
    assert isinstance(held, Array)
    return held


def added(pdf: Pdf, parent: Object, kind: str) -> Object:
    """An empty element at the end of another."""
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=parent))
    if "/NS" in parent:
        made.NS = parent.NS
    kids(parent).append(made)
    return made


def attribute(found: Element, name: str) -> Object:
    """The dictionary of attributes that has one of this name."""
    return next(held for held in found.attributes if name in held)


def annotation(pdf: Pdf, key: str = "/Subtype") -> Object:
    """The first annotation that has a key."""
    return next(item for page in pdf.pages for item in page.obj.get("/Annots", ()) if key in item)


def leading_within(pdf: Pdf) -> Object:
    """The first link that leads to a place in the file."""
    links = [item for page in pdf.pages for item in page.obj.get("/Annots", ())]
    return next(item for item in links if "/Dest" in item or item.get("/A", Dictionary()).get("/S") == "/GoTo")


def steps(page: Page) -> list[Step]:
    return [(list(step.operands), str(step.operator)) for step in pikepdf.parse_content_stream(page)]


def drawn(pdf: Pdf, page: Page, content: list[Step]) -> None:
    """Give a page other content."""
    instructions = [(operands, Operator(operator)) for operands, operator in content]
    page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def sequence(content: list[Step], *, artifact: bool) -> tuple[int, int]:
    """Where the first sequence that shows text, tagged or an artifact, opens and closes."""
    for start, (operands, operator) in enumerate(content):
        if operator in ("BDC", "BMC") and (operands[0] == "/Artifact") == artifact:
            depth, end = 0, start
            for end in range(start, len(content)):  # the last one is wanted
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(content[end][1], 0)
                if not depth:
                    break
            if any(operator in ("Tj", "TJ") for _, operator in content[start:end]):
                return start, end
    raise AssertionError("no sequence shows text")


def font(pdf: Pdf) -> Object:
    """The first font by name of the first page."""
    fonts = pdf.pages[0].obj.Resources.Font
    return fonts[min(fonts.keys())]


def file(pdf: Pdf) -> Object:
    """The first file that is attached."""
    return pdf.Root.Names.EmbeddedFiles.Names[1]


def packet(pdf: Pdf, old: str, new: str) -> None:
    """Change what the packet of XMP says; `old` is an expression of which one match at least is replaced."""
    said = bytes(pdf.Root.Metadata.read_bytes()).decode("utf-8")
    changed = re.sub(old, new, said, flags=re.DOTALL)
    assert changed != said, f"the packet has no {old}"
    pdf.Root.Metadata.write(changed.encode("utf-8"))
