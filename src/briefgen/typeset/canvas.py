"""The canvas: the one place where ink, links and anchors reach a PDF page, each in the name of its owner.

Enters: set text and shapes in PDF points (y up), colours by name, owners: structure elements, or artifacts.
Leaves: page content with its marks, what a ledger notes, and what each page cited.
Never: chooses a place or a look; takes ink that nobody owns.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.marks import Align, Image
from briefgen.typeset import reportlab_private as private
from briefgen.typeset.embedding import EmbeddedFace
from briefgen.typeset.faces import Face, Glyph
from briefgen.typeset.ledger import WORDLESS, Artifact, Ledger, Owner
from briefgen.typeset.pictures import embed
from briefgen.typeset.setter import Segment, SetLine, Setter, SetText
from briefgen.typeset.structure import Element

Point = tuple[float, float]
SHARE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
# each byte as a string of PDF, since most of a page's content is these
BYTES = tuple(f"<{byte:02X}>" for byte in range(256))
# a kern smaller than this many thousandths of the size is not worth its bytes
LEAST_KERN = 0.05


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to: its page, counted from 1, and where on it."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline; `level` counts from 0."""

    title: str
    anchor: str
    level: int


class PageCanvas(private.BareCanvas):
    """A ReportLab canvas that draws what this house sets; a `draft` has no ink."""

    def __init__(self, setter: Setter, ledger: Ledger, paper: tuple[float, float], *, draft: bool = False) -> None:
        super().__init__(io.BytesIO(), pagesize=paper, invariant=1, pageCompression=1)
        self.ledger = ledger
        self.anchors: dict[str, Anchor] = {}
        self.entries: list[Entry] = []
        self._setter = setter
        self._draft = draft
        self._embedded: dict[str, EmbeddedFace] = {}
        self._here: list[str] = []
        self._cited: set[int] = set()
        self._owner: Owner | None = None

    def _ink(self, owner: Owner, operators: str) -> None:
        """Write operators within the marked content of their owner; what follows of the same owner goes on in it."""
        if self._draft:
            return
        if owner is not self._owner:
            self._close()
            private.write(self, [self._mark(owner)])
            self._owner = owner
        private.write(self, [operators])

    def _mark(self, owner: Owner) -> str:
        if isinstance(owner, Artifact):
            return f"/Artifact <<{owner.value}>> BDC"
        return f"/{owner.type} <</MCID {self.ledger.mark(owner)}>> BDC"

    def _close(self) -> None:
        if self._owner is not None:
            private.write(self, ["EMC"])
            self._owner = None

    def end_page(self) -> None:
        self._close()
        self.showPage()
        self.ledger.end_page()

    # text

    def draw(
        self,
        text: SetText,
        place: Point,
        align: Align = Align.LEFT,
        lines: tuple[int, int | None] = (0, None),
        owner: Owner | None = None,
    ) -> None:
        """Draw lines from the first to before the second, with the baseline of the first at `place`, aligned there.

        `owner` has the words where they do not belong to the element that they were set for: a chart, an artifact.
        """
        _prove_owned("words", owner or text.element)
        x, y = place
        for line in text.lines[slice(*lines)]:
            left = x - SHARE[align] * line.width + (line.shift if align is Align.LEFT else 0.0)
            self._line(line, (left, y), owner, text.element)
            y -= text.leading

    def _line(self, line: SetLine, place: Point, owner: Owner | None, element: Element | None) -> None:
        self._cited.update(segment.voice.cited for segment in line.segments if segment.voice.cited)
        if self._draft:
            return
        last = line.segments[-1]
        x, y = place
        placed = zip(line.segments, self._lefts(line, x), strict=True)
        for own, together in groupby(placed, key=lambda pair: owner or _inside(element, pair[0])):
            pairs = list(together)
            operators = ["BT"]
            for segment, left in pairs:
                operators += self._segment(segment, left, y, trailing=segment is last)
            self._ink(own, " ".join([*operators, "ET"]))
            if isinstance(own, Element) and owner is None:
                self._link_segments(own, pairs, y)

    @staticmethod
    def _lefts(line: SetLine, x: float) -> Iterator[float]:
        for segment in line.segments:
            yield x
            x += segment.width

    def _segment(self, segment: Segment, x: float, y: float, *, trailing: bool) -> Iterator[str]:
        """Operators of a segment; one that ends its line has a space that is not seen, to keep words apart."""
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

    def _link_segments(self, element: Element, pairs: Iterable[tuple[Segment, float]], y: float) -> None:
        for segment, x in pairs:
            voice = segment.voice
            if voice.target:
                height = segment.face.cap_height * voice.size / 1000
                pad = height / 4
                foot = y + voice.rise - pad
                self.link(element, (x, foot, x + segment.width, foot + height + 2 * pad), voice.target)

    # shapes

    def polygon(self, points: Sequence[Point], colour: str, owner: Owner) -> None:
        self._ink(owner, f"{self._rgb(colour)} rg {_path(points)} h f")

    def rectangle(self, corner: Point, size: Point, colour: str, owner: Owner) -> None:
        """A filled rectangle; `corner` is the lower left one."""
        (x, y), (width, height) = corner, size
        self._ink(owner, f"{self._rgb(colour)} rg {x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def stroke(self, points: Sequence[Point], colour: str, weight: float, owner: Owner) -> None:
        self._ink(owner, f"{self._rgb(colour)} RG {weight:.3f} w {_path(points)} S")

    def dot(self, centre: Point, radius: float, colour: str, weight: float, owner: Owner, *, filled: bool) -> None:
        path = self.beginPath()
        path.circle(*centre, radius)
        paint = "B" if filled else "S"
        self._ink(owner, f"{self._rgb(colour)} rg {self._rgb(colour)} RG {weight:.3f} w {path.getCode()} {paint}")

    def picture(self, image: Image, corner: Point, size: Point, owner: Owner) -> None:
        """A picture; `corner` is the lower left one."""
        _prove_owned("a picture", owner)
        if self._draft:
            return
        name = private.use_picture(self, image.sha256, lambda: embed(image))
        (x, y), (width, height) = corner, size
        self._ink(owner, f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm /{name} Do Q")

    def hatch(self, points: Sequence[Point], colour: str, step: float, weight: float, owner: Owner) -> None:
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
        self._ink(owner, " ".join([clip, *lines, "S Q"]))

    def _rgb(self, colour: str) -> str:
        return "{:.4f} {:.4f} {:.4f}".format(*self._setter.look.colours[colour])

    # links and anchors

    def link(self, element: Element, rect: tuple[float, float, float, float], target: str) -> None:
        """A rectangle that leads to `#anchor` or to a web address, in the name of a Link element."""
        if not self._draft:
            self.ledger.link(element, rect, target)

    def anchor(self, name: str, x: float, y: float) -> None:
        self._here.append(name)
        self.anchors[name] = Anchor(self.ledger.page, x, y)

    def entry(self, title: str, name: str, level: int) -> None:
        """An entry of the outline that leads to an anchor; `level` counts from 0."""
        self.entries.append(Entry(title, name, level))

    def take_anchors(self) -> list[str]:
        """The anchors set since last asked."""
        taken, self._here = self._here, []
        return taken

    def take_cited(self) -> set[int]:
        """The numbers of the sources cited since last asked."""
        taken, self._cited = self._cited, set()
        return taken


def _prove_owned(drawn: str, owner: Owner | None) -> None:
    """What is to be read has an owner; a fault here is one of this house."""
    if owner is None or owner in WORDLESS:
        message = f"nobody owns {drawn}"
        raise ValueError(message)


def _inside(element: Element | None, segment: Segment) -> Element:
    """The element of a segment in the line of another."""
    assert element is not None
    return element.inside(segment.voice.part)


class _Row:
    """Glyphs of one font resource, as the array of a TJ operator."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, glyph: Glyph, byte: int, tracking: float) -> None:
        if glyph.x_offset:
            # a space, since the kern of the glyph before is a number too
            self._parts.append(f" {-glyph.x_offset:.1f}")
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
