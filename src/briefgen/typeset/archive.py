"""The document round its pages: catalog, tags, outline, links, metadata, colour, attached files.

Enters: a canvas with all its pages drawn, the story, a conformance. Leaves: the bytes of the file.
Never: ink; a clock.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files

from briefgen.model.archive import Conformance
from briefgen.story import Attachment, Metadata, Story
from briefgen.typeset.attachments import chart_data
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.ledger import LinkArea
from briefgen.typeset.metadata import information, packet, pdf_date, properties
from briefgen.typeset.objects import array, dictionary, name, refer, string, uri
from briefgen.typeset.outline import outline
from briefgen.typeset.profile import Profile, profile_of
from briefgen.typeset.reportlab_private import Objects
from briefgen.typeset.tag_tree import TagTree, rectangle
from briefgen.typeset.writer import write_file

# the colour space in which the numbers of all colours are meant; colour/README.md says where the profile is from
SRGB = "sRGB IEC61966-2.1"
# an annotation is printed with its page (ISO 19005-3, 6.3.2)
PRINTED = "4"


def archive(canvas: PageCanvas, story: Story, conformance: Conformance) -> bytes:
    """The file. Nothing may be drawn on the canvas after it."""
    objects = Objects(canvas)
    objects.finish_fonts()
    carried = _Files(objects, story.metadata)
    drawn_from = {canvas.ledger.structure.drawing(figure): carried.attach(data) for figure, data in chart_data(story)}
    for attachment in story.attachments:
        carried.attach(attachment)
    carries = story.attach_data or bool(story.attachments)
    profile = profile_of(conformance, carries=carries)
    tree = TagTree(canvas.ledger, objects, profile, drawn_from)
    destinations = _Destinations(canvas, objects, tree, profile)
    _links(tree.links, objects, destinations)
    catalog = {
        "Type": "/Catalog",
        "Version": f"/{profile.version}",
        "Pages": refer(objects.page_tree()),
        "Lang": string(story.metadata.language),
        "MarkInfo": "<</Marked true>>",
        "StructTreeRoot": refer(tree.write()),
        "ViewerPreferences": "<</DisplayDocTitle true>>",
        "Outlines": refer(outline(canvas.entries, objects, destinations.action)) if canvas.entries else "",
        "Metadata": refer(_metadata(story.metadata, objects, profile)),
        "OutputIntents": array([_output_intent(objects)]),
        **(carried.entries() if carries else {}),
    }
    trailer = {"Root": refer(objects.add(dictionary(catalog)))}
    if not profile.second:
        # in PDF 2.0 the packet of metadata alone says what the file is (ISO 19005-4, 6.1.3)
        about = {key: string(value) for key, value in information(story.metadata).items()}
        trailer["Info"] = refer(objects.add(dictionary(about)))
    return write_file(objects.bodies(), profile.version, trailer)


@dataclass(frozen=True, slots=True)
class _Destinations:
    """Actions that lead to the anchors of a canvas."""

    canvas: PageCanvas
    objects: Objects
    tree: TagTree
    profile: Profile

    def action(self, anchor: str) -> str:
        """In PDF 2.0 it names the structure element besides the place (ISO 14289-2, 8.8)."""
        place = self.canvas.anchors[anchor]
        shown = f"/XYZ {place.x:.2f} {place.y:.2f} 0"
        element = self.canvas.ledger.structure.anchors[anchor]
        structural = array([refer(self.tree.numbers[element]), shown]) if self.profile.second else ""
        page = array([refer(self.objects.page(place.page)), shown])
        return dictionary({"S": "/GoTo", "D": page, "SD": structural})


def _links(links: dict[LinkArea, int], objects: Objects, destinations: _Destinations) -> None:
    """The annotations of each page, with their keys in the parent tree, which follow those of the pages."""
    by_page: dict[int, list[int]] = defaultdict(list)
    pages = len(destinations.canvas.ledger.pages) - 1
    for index, (link, number) in enumerate(links.items()):
        by_page[link.page].append(number)
        internal = link.target.startswith("#")
        action = destinations.action(link.target[1:]) if internal else _web(link.target)
        entries = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": rectangle(link.rect),
            "Border": "[0 0 0]",
            "F": PRINTED,
            "StructParent": str(pages + index),
            "Contents": string(link.element.note),
            "A": action,
        }
        objects.fill(number, dictionary(entries))
    for page, numbers in by_page.items():
        objects.annotate(page, numbers)


def _web(address: str) -> str:
    return dictionary({"S": "/URI", "URI": uri(address)})


def _metadata(metadata: Metadata, objects: Objects, profile: Profile) -> int:
    """The packet, uncompressed: readers that know nothing of PDF look for it in plain sight."""
    return objects.add("/Type /Metadata /Subtype /XML", packet(properties(metadata), profile).encode())


def _output_intent(objects: Objects) -> str:
    data = files("briefgen.typeset").joinpath("colour/srgb.icc").read_bytes()
    profile = objects.add_stream("/N 3", data)
    return dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": string(SRGB),
            "Info": string(SRGB),
            "DestOutputProfile": refer(profile),
        }
    )


class _Files:
    """Attached files: in the catalog by name, and as associated files of the whole document (ISO 19005-3, 6.8)."""

    def __init__(self, objects: Objects, metadata: Metadata) -> None:
        self._objects = objects
        self._modified = pdf_date(metadata.date)
        self.attached: list[tuple[str, int]] = []

    def attach(self, attachment: Attachment) -> int:
        """The number of the file's specification."""
        parameters = {
            "Size": str(len(attachment.data)),
            "ModDate": string(self._modified),
            "CheckSum": f"<{hashlib.md5(attachment.data, usedforsecurity=False).hexdigest()}>",
        }
        opening = f"/Type /EmbeddedFile /Subtype {name(attachment.media_type)} /Params {dictionary(parameters)}"
        data = refer(self._objects.add_stream(opening, attachment.data))
        specification = {
            "Type": "/Filespec",
            "F": string(attachment.name),
            "UF": string(attachment.name),
            "Desc": string(attachment.description),
            "AFRelationship": name(attachment.relationship),
            "EF": dictionary({"F": data, "UF": data}),
        }
        number = self._objects.add(dictionary(specification))
        self.attached.append((attachment.name, number))
        return number

    def entries(self) -> dict[str, str]:
        """What the catalog says of them, even where there are none yet (ISO 19005-4, 6.9)."""
        named = array(f"{string(called)} {refer(number)}" for called, number in sorted(self.attached))
        embedded = dictionary({"EmbeddedFiles": dictionary({"Names": named})})
        return {"Names": embedded, "AF": array(refer(number) for _, number in self.attached) if self.attached else ""}
