"""Faults of what stands on pages, and of fonts.

Enters: a sound PDF. Leaves: one fault in it. Never: two faults that could come apart.
"""

from __future__ import annotations

import re

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from conformance.planting import (
    Mutation,
    Step,
    drawn,
    elements,
    font,
    kids,
    sequence,
    steps,
)

OPEN_LAYOUT: Step = ([Name.Artifact, Dictionary(Type=Name.Layout)], "BDC")
OPEN: Step = ([Name.Artifact], "BMC")
CLOSE: Step = ([], "EMC")
INK: list[Step] = [([0, 0, 1, 1], "re"), ([], "f")]
# deeper than ISO 19005 allows
TOO_DEEP = 40


def header_without_mark(pdf: Pdf) -> None:
    content = steps(pdf.pages[0])
    start, end = sequence(content, artifact=True) if _has_text_artifact(content) else sequence(content, artifact=False)
    drawn(pdf, pdf.pages[0], [step for place, step in enumerate(content) if place not in (start, end)])


def _has_text_artifact(content: list[Step]) -> bool:
    try:
        sequence(content, artifact=True)
    except AssertionError:
        return False
    return True


def artifact_in_tagged_content(pdf: Pdf) -> None:
    content = steps(pdf.pages[0])
    start, end = sequence(content, artifact=False)
    drawn(pdf, pdf.pages[0], [*content[: start + 1], OPEN, *content[start + 1 : end], CLOSE, *content[end:]])


def tagged_content_in_an_artifact(pdf: Pdf) -> None:
    content = steps(pdf.pages[0])
    start, end = sequence(content, artifact=False)
    drawn(pdf, pdf.pages[0], [*content[:start], OPEN, *content[start : end + 1], CLOSE, *content[end + 1 :]])


def artifact_in_an_artifact(pdf: Pdf) -> None:
    _add(pdf, OPEN_LAYOUT, OPEN_LAYOUT, *INK, CLOSE, CLOSE)


def empty_sequence(pdf: Pdf) -> None:
    _add(pdf, OPEN_LAYOUT, CLOSE)


def sequence_left_open(pdf: Pdf) -> None:
    _add(pdf, OPEN_LAYOUT, *INK)


def text_as_layout(pdf: Pdf) -> None:
    """Words that are lost to a reader of the structure, as no validator can know."""
    content = steps(pdf.pages[0])
    start, end = sequence(content, artifact=False)
    page = pdf.pages[0]
    drawn(pdf, page, [*content, OPEN_LAYOUT, *content[start + 1 : end], CLOSE])


def doubled_mcid(pdf: Pdf) -> None:
    content = steps(pdf.pages[0])
    tagged = [step for step in content if step[1] == "BDC" and "/MCID" in step[0][1]]
    tagged[1][0][1].MCID = int(tagged[0][0][1].MCID)
    drawn(pdf, pdf.pages[0], content)


def piece_of_two_owners(pdf: Pdf) -> None:
    first, second = [item for item in elements(pdf, "P", "H1", "H2") if "/Pg" in item.obj][:2]
    number = next(int(kid) for kid in kids(first.obj) if not isinstance(kid, Dictionary))
    kids(second.obj).append(Dictionary(Type=Name.MCR, Pg=first.obj.Pg, MCID=number))


def states_too_deep(pdf: Pdf) -> None:
    _add(pdf, *[([], "q")] * TOO_DEEP, OPEN_LAYOUT, *INK, CLOSE, *[([], "Q")] * TOO_DEEP)


def colour_for_print(pdf: Pdf) -> None:
    _add(pdf, OPEN_LAYOUT, ([0, 0, 0, 1], "k"), *INK, CLOSE)


def image_for_print(pdf: Pdf) -> None:
    image = pdf.make_stream(b"\0\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8)
    image.ColorSpace = Name.DeviceCMYK
    _show(pdf, image)


def form(pdf: Pdf) -> None:
    _show(pdf, pdf.make_stream(b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 1, 1]))


def _show(pdf: Pdf, stream: Object) -> None:
    resources = pdf.pages[0].obj.Resources
    resources.XObject = resources.get("/XObject", Dictionary())
    resources.XObject["/Planted"] = stream
    _add(pdf, OPEN_LAYOUT, ([Name.Planted], "Do"), CLOSE)


def _add(pdf: Pdf, *more: Step) -> None:
    drawn(pdf, pdf.pages[0], [*steps(pdf.pages[0]), *more])


# fonts


def font_left_out(pdf: Pdf) -> None:
    del font(pdf).FontDescriptor["/FontFile2"]


def font_of_another_kind(pdf: Pdf) -> None:
    font(pdf).Subtype = Name.MMType1


def font_without_meanings(pdf: Pdf) -> None:
    del font(pdf)["/ToUnicode"]


def meanings_of_nothing(pdf: Pdf) -> None:
    _mean(pdf, "FEFF")


def private_meanings(pdf: Pdf) -> None:
    _mean(pdf, "E001")


def _mean(pdf: Pdf, digits: str) -> None:
    """Let every code of a font mean one character."""
    said = bytes(font(pdf).ToUnicode.read_bytes()).decode("latin-1")
    said = re.sub(r"^(<\w+>\s*)<\w+>$", rf"\1<{digits}>", said, flags=re.MULTILINE)
    said = re.sub(r"\[[^]]*\]", lambda found: re.sub(r"<\w+>", f"<{digits}>", found[0]), said)
    font(pdf).ToUnicode = pdf.make_stream(said.encode("latin-1"))


def wrong_widths(pdf: Pdf) -> None:
    font(pdf).Widths = Array([123] * len(font(pdf).Widths))


def code_without_glyph(pdf: Pdf) -> None:
    content = steps(pdf.pages[0])
    start, end = sequence(content, artifact=False)
    place = next(place for place in range(start, end) if content[place][1] in ("Tj", "TJ"))
    content[place] = ([String(b"\xff")], "Tj")
    drawn(pdf, pdf.pages[0], content)


def subset_without_tag(pdf: Pdf) -> None:
    name = Name(f"/{str(font(pdf).BaseFont).rpartition('+')[2]}")
    font(pdf).BaseFont = font(pdf).FontDescriptor.FontName = name


def encoded_symbols(pdf: Pdf) -> None:
    font(pdf).Encoding = Name.WinAnsiEncoding


def font_that_the_page_does_not_name(pdf: Pdf) -> None:
    fonts = pdf.pages[0].obj.Resources.Font
    content = steps(pdf.pages[0])
    used = next(str(operands[0]) for operands, operator in content if operator == "Tf")
    del fonts[used]


def font_of_no_file(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.Font["/Stray"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )


MUTATIONS = (
    Mutation("ua1:7.1-3", header_without_mark),
    Mutation("ua1:7.1-1", artifact_in_tagged_content),
    Mutation("ua1:7.1-2", tagged_content_in_an_artifact),
    Mutation("own:nested-sequence", artifact_in_an_artifact),
    Mutation("own:empty-sequence", empty_sequence),
    Mutation("own:unmatched-marks", sequence_left_open),
    Mutation("own:text-in-layout", text_as_layout),
    Mutation("own:mcids", doubled_mcid),
    Mutation("own:owners", piece_of_two_owners),
    Mutation("3a:6.1.13-8", states_too_deep),
    Mutation("3a:6.2.4.3-3", colour_for_print),
    Mutation("own:image-colours", image_for_print),
    Mutation("own:forms", form),
    Mutation("ua1:7.21.4.1-1", font_left_out),
    Mutation("own:simple-fonts", font_of_another_kind),
    Mutation("ua1:7.21.7-1", font_without_meanings),
    Mutation("ua1:7.21.7-2", meanings_of_nothing),
    Mutation("3a:6.2.11.7.3-1", private_meanings),
    Mutation("ua1:7.21.5-1", wrong_widths),
    Mutation("ua1:7.21.8-1", code_without_glyph),
    Mutation("own:subset-tags", subset_without_tag),
    Mutation("ua1:7.21.6-3", encoded_symbols),
    Mutation("own:named-fonts", font_that_the_page_does_not_name),
    Mutation("own:type-1", font_of_no_file),
)
