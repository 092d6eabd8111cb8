"""Every block is sound; every chart and picture has words of its own for those who cannot see it.

Enters: a `Brief`. Leaves: G73x, B125, T32x and what each kind finds. Never: whether the words are true.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import PurePath

from briefgen.blocks.image import ImageBlock
from briefgen.charts.chart import Chart
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic, error, warning
from briefgen.inline import Run, has_words, plain
from briefgen.model.archive import Attachments
from briefgen.model.brief import Brief
from briefgen.model.text import Text, Word
from briefgen.model.walk import instances

# of which each may take four bytes of the 32767 that a string may have (ISO 19005-3, 6.1.13)
MOST_SIGNS = 8000


def blocks(brief: Brief) -> Iterator[Diagnostic]:
    for block in instances(brief, Content):
        yield from block.check()
        alt = getattr(block, "alt", None)
        # nothing at all was written is another finding
        if isinstance(alt, Word) and alt.text:
            yield from _alternative(alt)
        if isinstance(block, Chart):
            yield from _words(block)
        if isinstance(block, ImageBlock):
            yield from _picture(block)


def _alternative(alt: Word) -> Iterator[Diagnostic]:
    if not has_words(alt.text):
        hint = "say what it shows, for those who cannot see it"
        yield error("T323", alt.span, "this alternative text has no words", hint)
    private = next((sign for sign in alt.text if unicodedata.category(sign) == "Co"), "")
    if private:
        message = f"this alternative text has a character of private use (U+{ord(private):04X})"
        yield error("T324", alt.span, message, "say it in words")
    if len(alt.text) > MOST_SIGNS:
        message = f"this alternative text has {len(alt.text)} characters, and a PDF holds {MOST_SIGNS}"
        yield error("T324", alt.span, message, "say less; `data_annex: yes` prints all values")


def data(brief: Brief) -> Iterator[Diagnostic]:
    """The figures of charts must reach those who cannot see them, in a file that is attached or in the annex."""
    charts = list(instances(brief, Chart))
    if charts and brief.attachments is Attachments.NONE and not brief.data_annex:
        message = "with `attachments: none`, those who cannot see the charts have no data of them"
        yield warning("G734", charts[0].span, message, "write `data_annex: yes` or `attachments: data`")


def _words(chart: Chart) -> Iterator[Diagnostic]:
    headline = _said(chart.headline)
    if not (chart.subtitle or chart.unit):
        hint = "add `subtitle:` with measure, place and date, or `unit:`"
        yield error("G732", chart.span, "this chart does not say what it shows", hint)
    if headline.endswith("."):
        yield warning("G730", chart.headline.span, "a headline has no full stop", "remove it")
    if _bare(headline) and _bare(chart.alt.text) == _bare(headline):
        hint = "say what the chart shows: its kind, and each value with its hedge"
        yield error("G731", chart.alt.span, "the alternative text repeats the headline", hint)


def _picture(image: ImageBlock) -> Iterator[Diagnostic]:
    name = PurePath(image.file.text)
    repeated = {
        _bare(_said(image.caption)): "the caption",
        _bare(name.name): "the name of the file",
        _bare(name.stem): "the name of the file",
    }
    said = _bare(image.alt.text)
    if said and said in repeated:
        message = f"the alternative text repeats {repeated[said]}"
        yield warning("B125", image.alt.span, message, "say what the picture shows, as to someone who cannot see it")


def _bare(text: str) -> str:
    """The letters and digits of a text alone, in small letters: what two texts that say the same have in common."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _said(text: Text) -> str:
    return plain(item for item in text.content if isinstance(item, Run)).strip()
