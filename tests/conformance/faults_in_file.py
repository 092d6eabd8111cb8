"""Faults of the file as a whole, of its metadata and of attached files.

Enters: a sound PDF. Leaves: one fault in it. Never: two faults that could come apart.
"""

from __future__ import annotations

import base64
import io
import re
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from conformance.planting import Mutation, file, font, leading_within, packet
from conformance.rule import FIRST, SECOND


def header_of_no_version(data: bytes) -> bytes:
    return data.replace(b"%PDF-1.7", b"%PDF-1.9", 1)


def header_of_text(data: bytes) -> bytes:
    return re.sub(rb"\n%[\x80-\xff]{4}", b"\n%text", data, count=1)


def no_identifier(data: bytes) -> bytes:
    return re.sub(rb"/ID\b", b"/IX", data)


def encrypted(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        # with a fixed identifier and no chance in its key: of the rest veraPDF now and then reads nothing
        locked = pikepdf.Encryption(owner="owner", user="", R=3, aes=False, metadata=False)
        pdf.save(buffer, encryption=locked, preserve_pdfa=True, static_id=True)
    return buffer.getvalue()


def something_after_the_end(data: bytes) -> bytes:
    return data + b"% more\n"


def data_up_to_its_end(data: bytes) -> bytes:
    return re.sub(rb"[\r\n]endstream", b" endstream", data, count=1)


def ascii_filter(pdf: Pdf) -> None:
    """The program of a font in letters, as ReportLab writes it by itself."""
    held = font(pdf).FontDescriptor.FontFile2
    coded = base64.a85encode(bytes(held.read_raw_bytes())) + b"~>"
    held.write(coded, filter=Array([Name.ASCII85Decode, Name.FlateDecode]))


def unmarked(pdf: Pdf) -> None:
    del pdf.Root["/MarkInfo"]


def suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def title_not_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences["/DisplayDocTitle"]


def no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]


def language_in_words(pdf: Pdf) -> None:
    pdf.Root.Lang = String("British English")


def no_output_intent(pdf: Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def profile_for_print(pdf: Pdf) -> None:
    held = pdf.Root.OutputIntents[0].DestOutputProfile
    profile = bytearray(held.read_bytes())
    profile[16:20] = b"CMYK"
    held.write(bytes(profile))


def script(pdf: Pdf) -> None:
    leading_within(pdf).A = Dictionary(S=Name.JavaScript, JS=String("1"))


def page_that_opens(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])


def more_actions(pdf: Pdf) -> None:
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


def more_actions_of_a_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


def transition(pdf: Pdf) -> None:
    pdf.pages[0].obj.Trans = Dictionary()


# metadata


def no_packet(pdf: Pdf) -> None:
    del pdf.Root["/Metadata"]


def broken_packet(pdf: Pdf) -> None:
    packet(pdf, "</rdf:RDF>", "")


def compressed_packet(data: bytes) -> bytes:
    """In its place, since pikepdf would write the packet in plain; spaces fill what is left."""
    start = data.index(b"<?xpacket begin")
    end = data.index(b"endstream", start)
    head = data.rindex(b"obj", 0, start) + len(b"obj")
    packed = zlib.compress(data[start:end].rstrip())
    said = b"\n<</Filter/FlateDecode/Length %d>>" % len(packed)
    opening = said.ljust(start - head - len(b"\nstream\n")) + b"\nstream\n"
    assert len(opening) == start - head
    return data[:head] + opening + packed.ljust(end - start - 1) + b"\n" + data[end:]


def packet_that_says_its_bytes(pdf: Pdf) -> None:
    packet(pdf, r"(<\?xpacket begin=[^?]*)\?>", r'\1 bytes="4096"?>')


def packet_that_says_its_encoding(pdf: Pdf) -> None:
    packet(pdf, r"(<\?xpacket begin=[^?]*)\?>", r'\1 encoding="UTF-8"?>')


def no_title(pdf: Pdf) -> None:
    packet(pdf, "<dc:title>.*?</dc:title>", "")


def accessible_of_no_part(pdf: Pdf) -> None:
    packet(pdf, "<pdfuaid:part>.*?</pdfuaid:part>", "")


def accessible_of_another_part(pdf: Pdf) -> None:
    packet(pdf, "(<pdfuaid:part>).", r"\g<1>3")


def archival_of_no_part(pdf: Pdf) -> None:
    packet(pdf, "<pdfaid:part>.*?</pdfaid:part>", "")


def archival_of_another_part(pdf: Pdf) -> None:
    packet(pdf, "(<pdfaid:part>).", r"\g<1>1")


def archival_of_another_level(pdf: Pdf) -> None:
    packet(pdf, "(<pdfaid:conformance>).", r"\g<1>B")


def no_declaration(pdf: Pdf) -> None:
    packet(pdf, "wtpdf#", "other#")


def property_that_is_not_described(pdf: Pdf) -> None:
    described = '<rdf:Description rdf:about="" xmlns:x1="urn:x-planted:1/"><x1:word>planted</x1:word></rdf:Description>'
    packet(pdf, "</rdf:RDF>", f"{described}</rdf:RDF>")


def other_title_in_information(pdf: Pdf) -> None:
    pdf.trailer.Info.Title = String("Another title")


def information(pdf: Pdf) -> None:
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String("A title")))


# attached files


def file_without_name(pdf: Pdf) -> None:
    del file(pdf)["/UF"]


def file_without_description(pdf: Pdf) -> None:
    del file(pdf)["/Desc"]


def file_without_relation(pdf: Pdf) -> None:
    del file(pdf)["/AFRelationship"]


def file_without_type(pdf: Pdf) -> None:
    del file(pdf).EF.F["/Subtype"]


def file_of_nothing(pdf: Pdf) -> None:
    """Nowhere in /AF, be it the catalog's or an element's."""
    number = file(pdf).objgen
    for holder in [obj for obj in pdf.objects if isinstance(obj, Dictionary | Stream) and "/AF" in obj]:
        holder.AF = Array([item for item in holder.AF if item.objgen != number])


def file_of_another_size(pdf: Pdf) -> None:
    file(pdf).EF.F.Params.Size = 1


MUTATIONS = (
    Mutation("3a:6.1.2-1", scratch=header_of_no_version, of=FIRST),
    Mutation("3a:6.1.2-2", scratch=header_of_text),
    Mutation("3a:6.1.3-1", scratch=no_identifier),
    Mutation("3a:6.1.3-2", scratch=encrypted),
    Mutation("3a:6.1.3-3", scratch=something_after_the_end),
    Mutation("3a:6.1.7.1-2", scratch=data_up_to_its_end),
    Mutation("own:filters", ascii_filter),
    Mutation("ua1:6.2-1", unmarked),
    Mutation("ua1:7.1-4", suspect),
    Mutation("ua1:7.1-10", title_not_shown),
    Mutation("ua1:7.2-34", no_language),
    Mutation("ua1:7.2-29", language_in_words),
    Mutation("3a:6.2.4.3-2", no_output_intent),
    Mutation("3a:6.2.3-1", profile_for_print),
    Mutation("3a:6.5.1-1", script),
    Mutation("own:open-action", page_that_opens),
    Mutation("3a:6.5.2-1", more_actions),
    Mutation("3a:6.5.2-2", more_actions_of_a_page),
    Mutation("own:transition", transition),
    Mutation("ua1:7.1-8", no_packet),
    Mutation("3a:6.6.2.1-4", broken_packet),
    Mutation("own:plain-packet", scratch=compressed_packet),
    Mutation("3a:6.6.2.1-2", packet_that_says_its_bytes),
    Mutation("3a:6.6.2.1-3", packet_that_says_its_encoding),
    Mutation("ua1:7.1-9", no_title),
    Mutation("ua1:5-1", accessible_of_no_part, of=FIRST),
    Mutation("ua1:5-2", accessible_of_another_part, of=FIRST),
    Mutation("ua2:5-1", accessible_of_no_part, of=SECOND),
    Mutation("ua2:5-2", accessible_of_another_part, of=SECOND),
    Mutation("3a:6.6.4-1", archival_of_no_part, of=FIRST),
    Mutation("3a:6.6.4-2", archival_of_another_part, of=FIRST),
    Mutation("3a:6.6.4-3", archival_of_another_level, of=FIRST),
    Mutation("4f:6.7.3-1", archival_of_no_part, of=SECOND),
    Mutation("4f:6.7.3-2", archival_of_another_part, of=SECOND),
    Mutation("4f:6.7.3-3", archival_of_another_level, of=SECOND),
    Mutation("own:declarations", no_declaration, of=SECOND),
    Mutation("3a:6.6.2.3.1-1", property_that_is_not_described, of=FIRST),
    Mutation("own:information", other_title_in_information, of=FIRST),
    Mutation("4f:6.1.3-4", information, of=SECOND),
    Mutation("3a:6.8-2", file_without_name),
    Mutation("own:file-description", file_without_description, of=FIRST),
    Mutation("ua2:8.14.1-1", file_without_description, of=SECOND),
    Mutation("3a:6.8-3", file_without_relation),
    Mutation("3a:6.8-1", file_without_type),
    Mutation("3a:6.8-4", file_of_nothing),
    Mutation("own:file-parameters", file_of_another_size),
)
