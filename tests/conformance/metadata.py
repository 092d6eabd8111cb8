"""Rules of what the file says of itself: the packet of XMP, what it claims to be, the dictionary of information.

Enters: an opened PDF. Leaves: faults. Never: whether the claims are true; the other rules and validators say that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pikepdf import Stream

from conformance.opened import SPACES, Opened
from conformance.rule import FIRST, SECOND, Check, Fault, Rule

OF_EXTENSIONS = ("pdfaExtension", "pdfaSchema", "pdfaProperty")
RDF, EXTENSION, SCHEMA, FIELD = (f"{{{SPACES[name]}}}" for name in ("rdf", *OF_EXTENSIONS))
# what ISO 19005-2 and -3 know without being told (6.6.2.3.1), as far as a brief can want it
PREDEFINED = {SPACES[name] for name in ("rdf", "dc", "xmp", "pdf", "pdfaid", *OF_EXTENSIONS)}
PREDEFINED |= {"http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/rights/"}
PREDEFINED |= {"http://www.w3.org/XML/1998/namespace"}
DECLARED = {f"http://pdfa.org/declarations/wtpdf#{part}1.0" for part in ("accessibility", "reuse")}
# keys of the dictionary of information and the properties that say the same
PAIRS = {"/Title": "dc:title", "/Subject": "dc:description", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer",
         "/Keywords": "pdf:Keywords"}  # fmt: skip
DATES = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}
WHERE = "the packet of XMP"


def there_is_a_packet(found: Opened) -> Iterator[Fault]:
    if not found.packet:
        yield "there is no packet of XMP", "the catalog"


def the_packet_is_well_formed(found: Opened) -> Iterator[Fault]:
    if found.packet and found.xmp is None:
        yield "the packet is not well-formed", WHERE


def the_packet_is_plain(found: Opened) -> Iterator[Fault]:
    """So that a program that knows no PDF finds it."""
    stream = found.catalog.get("/Metadata")
    if isinstance(stream, Stream) and "/Filter" in stream.stream_dict:
        yield "the packet is compressed", WHERE
    if found.packet and found.packet not in found.data:
        yield "the packet is not in the file as it is", WHERE


def the_header_of_the_packet_says_no(word: str) -> Check:
    def check(found: Opened) -> Iterator[Fault]:
        header = re.match(rb"<\?xpacket.*?\?>", found.packet)
        if header and re.search(rb"\s%s=" % word.encode(), header[0]):
            yield f"its header says {word}", WHERE

    return check


def the_title_is_said(found: Opened) -> Iterator[Fault]:
    if not (found.property("dc:title") or "").strip():
        yield "there is no dc:title", WHERE


def it_claims_to_be_accessible(found: Opened) -> Iterator[Fault]:
    if found.property("pdfuaid:part") is None:
        yield "there is no pdfuaid:part", WHERE


def it_claims_the_right_part_of_pdf_ua(found: Opened) -> Iterator[Fault]:
    wanted = {"pdfuaid:part": "2", "pdfuaid:rev": "2024"} if found.second else {"pdfuaid:part": "1"}
    return _said(found, wanted)


def it_claims_to_be_archival(found: Opened) -> Iterator[Fault]:
    if found.property("pdfaid:part") is None:
        yield "there is no pdfaid:part", WHERE


def it_claims_the_right_part_of_pdf_a(found: Opened) -> Iterator[Fault]:
    """Before PDF 2.0, the third part alone lets files be attached."""
    first = "3" if found.carries else "2"
    return _said(found, {"pdfaid:part": "4", "pdfaid:rev": "2020"} if found.second else {"pdfaid:part": first})


def it_claims_the_right_level(found: Opened) -> Iterator[Fault]:
    """In the fourth part, F where there is a list of attached files, be it empty, and else none."""
    fourth = "F" if found.carries else None
    return _said(found, {"pdfaid:conformance": fourth if found.second else "A"})


def _said(found: Opened, wanted: Mapping[str, str | None]) -> Iterator[Fault]:
    for name, value in wanted.items():
        if found.property(name) != value:
            yield f"{name} is {found.property(name)}, not {value}", WHERE


def it_declares_to_be_well_tagged(found: Opened) -> Iterator[Fault]:
    declared = found.xmp.iter(f"{{{SPACES['pdfd']}}}conformsTo") if found.xmp is not None else ()
    said = {item.text or "" for item in declared}
    if not said >= DECLARED:
        yield f"it declares {sorted(said)}", WHERE


def foreign_properties_are_described(found: Opened) -> Iterator[Fault]:
    """Each property of a namespace that PDF/A does not know stands in an extension schema."""
    if found.xmp is None:
        return
    described = set(_described(found))
    for entry in found.xmp.iter(f"{RDF}Description"):
        for key in (*entry.attrib, *(child.tag for child in entry)):
            space, _, name = key.removeprefix("{").rpartition("}")
            if space not in PREDEFINED and (space, name) not in described:
                yield f"{name} of {space} is described nowhere", WHERE


def _described(found: Opened) -> Iterator[tuple[str, str]]:
    schemas = found.xmp.iterfind(f".//{EXTENSION}schemas/{RDF}Bag/{RDF}li") if found.xmp is not None else ()
    for schema in schemas:
        space = schema.findtext(f".//{SCHEMA}namespaceURI") or ""
        yield from ((space, name.text or "") for name in schema.iter(f"{FIELD}name"))


def information_and_packet_agree(found: Opened) -> Iterator[Fault]:
    for key, name in PAIRS.items():
        said = str(found.pdf.docinfo[key]) if key in found.pdf.docinfo else None
        if said != found.property(name):
            yield f"{key} is {said!r}, {name} is {found.property(name)!r}", "the information"
    authors = str(found.pdf.docinfo["/Author"]) if "/Author" in found.pdf.docinfo else ""
    if authors != "; ".join(found.properties("dc:creator")):
        yield f"/Author is {authors!r}, dc:creator is {found.properties('dc:creator')}", "the information"
    for key, name in DATES.items():
        said, written = str(found.pdf.docinfo.get(key, "")), found.property(name) or ""
        if re.sub(r"\D", "", said)[:14] != re.sub(r"\D", "", written)[:14]:
            yield f"{key} is {said}, {name} is {written}", "the information"


def there_is_no_information(found: Opened) -> Iterator[Fault]:
    if "/Info" in found.pdf.trailer:
        yield "there is a dictionary of information", "the trailer"


RULES = (
    Rule("ua1:7.1-8", there_is_a_packet),
    Rule("3a:6.6.2.1-4", the_packet_is_well_formed),
    Rule("own:plain-packet", the_packet_is_plain),
    Rule("3a:6.6.2.1-2", the_header_of_the_packet_says_no("bytes")),
    Rule("3a:6.6.2.1-3", the_header_of_the_packet_says_no("encoding")),
    Rule("ua1:7.1-9", the_title_is_said),
    Rule("ua1:5-1", it_claims_to_be_accessible, FIRST),
    Rule("ua1:5-2", it_claims_the_right_part_of_pdf_ua, FIRST),
    Rule("ua2:5-1", it_claims_to_be_accessible, SECOND),
    Rule("ua2:5-2", it_claims_the_right_part_of_pdf_ua, SECOND),
    Rule("3a:6.6.4-1", it_claims_to_be_archival, FIRST),
    Rule("3a:6.6.4-2", it_claims_the_right_part_of_pdf_a, FIRST),
    Rule("3a:6.6.4-3", it_claims_the_right_level, FIRST),
    Rule("4f:6.7.3-1", it_claims_to_be_archival, SECOND),
    Rule("4f:6.7.3-2", it_claims_the_right_part_of_pdf_a, SECOND),
    Rule("4f:6.7.3-3", it_claims_the_right_level, SECOND),
    Rule("own:declarations", it_declares_to_be_well_tagged, SECOND),
    Rule("3a:6.6.2.3.1-1", foreign_properties_are_described, FIRST),
    Rule("own:information", information_and_packet_agree, FIRST),
    Rule("4f:6.1.3-4", there_is_no_information, SECOND),
)
