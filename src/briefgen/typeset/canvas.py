"""The canvas: the one place where ink, links and anchors reach a PDF page.

Enters: set text and shapes in PDF points (y up), colours by name. Leaves: page content, and what each page cited.
Never: chooses a place or a look.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from reportlab.lib.utils import ImageReader

from briefgen.marks import Align, Image
from briefgen.typeset import reportlab_private as private
from briefgen.typeset.embedding import EmbeddedFace
from briefgen.typeset.faces import Face, Glyph
from briefgen.typeset.setter import Segment, SetLine, Setter, SetText

Point = tuple[float, float]
# the version of ISO 32000-1; a language and a packet of metadata need at least 1.4
PDF_VERSION = (1, 7)
SHARE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
# each byte as a string of PDF, since most of a page's content is these
BYTES = tuple(f"<{byte:02X}>" for byte in range(256))
# a kern smaller than this many thousandths of the size is not worth its bytes
LEAST_KERN = 0.05


class PageCanvas(private.BareCanvas):
    """A ReportLab canvas that draws what this house sets; a `draft` has no ink."""

    def __init__(
        self,
        buffer: io.BytesIO,
        setter: Setter,
        language: str,
        paper: tuple[float, float],
        *,
        draft: bool = False,
    ) -> None:
        super().__init__(buffer, pagesize=paper, invariant=1, pageCompression=1, lang=language, pdfVersion=PDF_VERSION)
        self._setter = setter
        self._draft = draft
        self._embedded: dict[str, EmbeddedFace] = {}
        self._anchors: list[str] = []
        self._cited: set[int] = set()

    # text

    def draw(
        self,
        text: SetText,
        x: float,
        y: float,
        align: Align = Align.LEFT,
        start: int = 0,
        stop: int | None = None,
    ) -> None:
        """Draw lines `start` to `stop` with the baseline of the first of them at y, aligned at x."""
        total = len(text.lines)
        for index, line in enumerate(text.lines[start:stop], start):
            left = x - SHARE[align] * line.width + (line.shift if align is Align.LEFT else 0.0)
            self._line(line, left, y, ends_paragraph=index == total - 1)
            y -= text.leading

    def _line(self, line: SetLine, x: float, y: float, *, ends_paragraph: bool) -> None:
        if self._draft:
            # no ink is wanted, only what the page cites
            self._cited.update(segment.voice.cited for segment in line.segments if segment.voice.cited)
            return
        operators = ["BT"]
        for index, segment in enumerate(line.segments):
            # a space that is not seen keeps the words of two lines apart when they are extracted
            trailing = index == len(line.segments) - 1 and not ends_paragraph
            operators += self._segment(segment, x, y, trailing=trailing)
            self._link_segment(segment, x, y)
            x += segment.width
        private.write(self, [" ".join([*operators, "ET"])])

    def _segment(self, segment: Segment, x: float, y: float, *, trailing: bool) -> Iterator[str]:
        voice = segment.voice
        red, green, blue = self._setter.look.colours[voice.colour]
        yield f"{red:.4f} {green:.4f} {blue:.4f} rg 1 0 0 1 {x:.3f} {y + voice.rise:.3f} Tm"
        embedded = self._embed(segment.face)
        glyphs = segment.glyphs
        if trailing and not segment.face.texts[glyphs[-1].code].endswith("\u00ad"):
            glyphs = (*glyphs, *segment.face.shape(" ", voice.features, voice.language))
        font, row = "", _Row()
        for glyph in glyphs:
            resource, byte = embedded.place(glyph.code)
            if resource != font:
                yield from row.shown()
                yield f"/{resource} {voice.size:.3f} Tf"
                font = resource
            if glyph.y_offset:
                yield from row.shown()
                yield f"{glyph.y_offset * voice.size / 1000:.3f} Ts"
            row.add(glyph, byte, voice.tracking)
            if glyph.y_offset:
                yield from row.shown()
                yield "0 Ts"
        yield from row.shown()

    def _embed(self, face: Face) -> EmbeddedFace:
        if face.name not in self._embedded:
            embedded = EmbeddedFace(face, len(self._embedded) + 1)
            private.delay_font(private.document_of(self), embedded)
            self._embedded[face.name] = embedded
        return self._embedded[face.name]

    def _link_segment(self, segment: Segment, x: float, y: float) -> None:
        voice = segment.voice
        if voice.cited:
            self._cited.add(voice.cited)
        if voice.target:
            height = segment.face.cap_height * voice.size / 1000
            pad = height / 4
            self.link(x, y + voice.rise - pad, segment.width, height + 2 * pad, voice.target)

    # shapes

    def fill_rect(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        private.write(self, [f"{self._rgb(colour)} rg {x:.3f} {y:.3f} {width:.3f} {height:.3f} re f"])

    def polygon(self, points: Sequence[Point], colour: str) -> None:
        private.write(self, [f"{self._rgb(colour)} rg {_path(points)} h f"])

    def stroke_line(self, points: Sequence[Point], colour: str, weight: float) -> None:
        private.write(self, [f"{self._rgb(colour)} RG {weight:.3f} w {_path(points)} S"])

    def circle(self, x: float, y: float, radius: float, colour: str, *, filled: bool, weight: float) -> None:
        self.saveState()
        self.setFillColorRGB(*self._setter.look.colours[colour])
        self.setStrokeColorRGB(*self._setter.look.colours[colour])
        self.setLineWidth(weight)
        super().circle(x, y, radius, stroke=1, fill=int(filled))
        self.restoreState()

    def picture(self, image: Image, x: float, y: float, width: float, height: float) -> None:
        """A picture with its lower left corner at (x, y)."""
        self.drawImage(ImageReader(io.BytesIO(image.data)), x, y, width, height, mask="auto")

    def hatch(self, points: Sequence[Point], colour: str, step: float, weight: float) -> None:
        """Lines at 45 degrees within a polygon, in phase over the whole page, so that two neighbours match."""
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        foot, top = min(y for _, y in points), max(y for _, y in points)
        height = top - foot
        first = left - height - (left - height - foot) % step
        lines = []
        for index in range(int((right - first) / step) + 1):
            x = first + index * step
            lines.append(_path(((x, foot), (x + height, top))))
        clip = f"q {_path(points)} h W n {self._rgb(colour)} RG {weight:.3f} w"
        private.write(self, [" ".join([clip, *lines, "S Q"])])

    def _rgb(self, colour: str) -> str:
        return "{:.4f} {:.4f} {:.4f}".format(*self._setter.look.colours[colour])

    # links and anchors

    def link(self, x: float, y: float, width: float, height: float, target: str) -> None:
        """A rectangle that leads to `#anchor` or to a web address."""
        rect = (x, y, x + width, y + height)
        if target.startswith("#"):
            self.linkAbsolute("", target[1:], rect)
        else:
            self.linkURL(target, rect)

    def anchor(self, name: str, x: float, y: float) -> None:
        self._anchors.append(name)
        self.bookmarkHorizontalAbsolute(name, y, left=x)

    def entry(self, title: str, name: str, level: int) -> None:
        """An entry of the outline that leads to an anchor; `level` counts from 0."""
        self.addOutlineEntry(title, name, level)

    def take_anchors(self) -> list[str]:
        """The anchors set since last asked."""
        taken, self._anchors = self._anchors, []
        return taken

    def take_cited(self) -> set[int]:
        """The numbers of the sources cited since last asked."""
        taken, self._cited = self._cited, set()
        return taken


class _Row:
    """Glyphs of one font resource, as the array of a TJ operator."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, glyph: Glyph, byte: int, tracking: float) -> None:
        if glyph.x_offset:
            self._parts.append(f"{-glyph.x_offset:.1f}")
        self._parts.append(BYTES[byte])
        kern = glyph.natural - glyph.advance + glyph.x_offset - tracking
        if abs(kern) > LEAST_KERN:
            self._parts.append(f"{kern:.1f}")

    def shown(self) -> Iterator[str]:
        if self._parts:
            yield "[" + "".join(self._parts).replace("><", "") + "] TJ"
            self._parts = []


def _path(points: Sequence[Point]) -> str:
    (x, y), *rest = points
    return " ".join([f"{x:.3f} {y:.3f} m", *(f"{x:.3f} {y:.3f} l" for x, y in rest)])
