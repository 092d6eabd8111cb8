"""A picture: caption, credit, licence, and words for those who cannot see it.

Enters: the name of a PNG or JPEG file. Leaves: a figure. Never: a picture without credit or words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.content import Content, Lookup
from briefgen.inline import joined, run
from briefgen.marks import Drawing, Frame, Image, Picture
from briefgen.model.block import Width
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Text, Word
from briefgen.story import Figure, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageBlock(Content):
    """A photograph or a drawing from a file."""

    file: Word = declared("File of the picture, PNG or JPEG, in the brief's folder.", example="images/dam.png")
    caption: Text = declared("What the picture shows, where and when.")
    credit: Text = declared("Who made it.")
    licence: Text = declared("Under what licence it is used.")
    cite: Citation | None = declared("The source of what it shows.", default=None)
    alt: Word = declared("What the picture shows, in words, for those who cannot see it.")
    width: Width = declared("How wide it stands: as the column of the text, or as the page.", default=Width.COLUMN)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        image = lookup.image(self.file)
        if image is None:
            return
        said = joined([lookup.inline(part) for part in (self.credit, self.licence)], ". ", self.span)
        cite = lookup.credits(self)
        yield Figure(
            role="image",
            kind=self.kind.text,
            headline=lookup.inline(self.caption),
            subtitle=(),
            plot=ImagePlot(image),
            source=joined([said, cite], ". ", self.span) if cite else (*said, *run(".", self.span)),
            alt=self.alt.text,
            data=(),
            span=self.span,
            wide=self.width is Width.PAGE,
        )


@dataclass(frozen=True, slots=True)
class ImagePlot:
    """A picture as wide as its frame, or as tall as the style allows."""

    image: Image

    def draw(self, frame: Frame) -> Drawing:
        most = frame.metrics["image.most-height-compact" if frame.compact else "image.most-height"]
        scale = min(frame.width / self.image.width, most / self.image.height)
        width, height = self.image.width * scale, self.image.height * scale
        return Drawing(height, (Picture(0, 0, width, height, self.image),))
