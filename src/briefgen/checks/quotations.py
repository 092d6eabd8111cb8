"""Words in quotation marks, and the sources that they are said to be from.

Enters: a `Brief`, the quotation marks of its language. Leaves: `Quotation`s. Never: whether a source has the words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.blocks.quote import QuoteBlock
from briefgen.checks.passages import Cited, Passage, passage, passages
from briefgen.checks.sentences import MARK, sentences
from briefgen.diagnostics import Span
from briefgen.evidence.excerpts import folded
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.walk import instances

# fewer words are a quotation only with a citation behind them: else they may be anybody's manner of speaking
FEW = 2
# more citations than these behind a quotation in its sentence are those of others
MOST_BEHIND = 20
# what the brief leaves out of the words, or puts in: [...], (…), …, [the group], [T]he
_GAP = re.compile(r"\w*\[[^\[\]]*\]\w*|\(\s*(?:\.{3}|…)\s*\)|\.\s?\.\s?\.|…")
_MARKS = re.compile(r"(?<!\w)'|'(?!\w)")
_EDGES = " ,.;:?!-"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words said to be a source's: in their one form, parted where something was left out, with the keys cited."""

    words: str
    parts: tuple[str, ...]
    sources: tuple[str, ...]
    span: Span


def plainer(text: str) -> str:
    """A text in the form in which quotations are compared: without case and quotation marks."""
    return " ".join(_MARKS.sub("", folded(text).replace('"', "'").casefold()).split())


def quotations(brief: Brief, marks: tuple[str, str]) -> Iterator[Quotation]:
    """All that is quoted and has a source; `marks` open and close a quotation."""
    evidence = {name.text: entry.source.text for name, entry in (brief.evidence or {}).items()}
    own = _own(brief)
    blocks = {block.text.span: block for block in instances(brief, QuoteBlock)}
    for each in passages(brief):
        block = blocks.get(each.span)
        found = [_set_apart(block, evidence)] if block else _quoted(each, marks, evidence)
        for quotation in found:
            if quotation.parts and quotation.sources and quotation.words not in own:
                yield quotation


def _own(brief: Brief) -> frozenset[str]:
    """What stands in quotation marks as a title or a term, and not as words of a source."""
    titles = (name.text for each in brief.references for name in (each.title, each.container_title) if name)
    terms = (word.text for word in {**(brief.terms or {}), **(brief.acronyms or {})})
    return frozenset(plainer(text).strip(_EDGES) for text in (*titles, *terms))


def _quoted(each: Passage, marks: tuple[str, str], evidence: dict[str, str]) -> Iterator[Quotation]:
    opening, closing = marks
    if opening not in each.text:
        return
    pattern = re.compile(f"{re.escape(opening)}([^{re.escape(opening + closing)}]*){re.escape(closing)}")
    apart = list(sentences(each.text))
    starts, places = [start for start, _ in apart], [place for place, _ in each.citations]
    around = _sources([citation for _, citation in each.citations] or each.around, evidence)
    for match in pattern.finditer(each.text):
        _, end = apart[bisect_right(starts, match.start()) - 1]
        first, last = bisect_left(places, match.end()), bisect_left(places, end)
        behind = _sources(
            [citation for _, citation in each.citations[first : min(last, first + MOST_BEHIND)]], evidence
        )
        is_short = len(match[1].split()) <= FEW
        yield _quotation(match[1], behind or (() if is_short else around), each.span_at(match.start()))


def _set_apart(block: QuoteBlock, evidence: dict[str, str]) -> Quotation:
    said = passage(block.text)
    inline = (*said.citations, *passage(block.attribution).citations)
    cited = (block.cite,) if block.cite else tuple(citation for _, citation in inline)
    return _quotation(said.text, _sources(cited, evidence), block.text.span)


def _quotation(text: str, sources: tuple[str, ...], span: Span) -> Quotation:
    text = text.replace(MARK, " ")
    parts = (plainer(part).strip(_EDGES) for part in _GAP.split(text))
    kept = tuple(part for part in parts if any(sign.isalnum() for sign in part))
    return Quotation(plainer(text).strip(_EDGES), kept, sources, span)


def _sources(cited: Iterable[Cited], evidence: dict[str, str]) -> tuple[str, ...]:
    """The keys of all that is cited, each once."""
    return tuple(dict.fromkeys(key for each in cited for key in _keys(each, evidence)))


def _keys(cited: Cited, evidence: dict[str, str]) -> Iterator[str]:
    if isinstance(cited, Citation):
        yield from (item.key for item in cited.items)
    elif cited.key in evidence:
        yield evidence[cited.key]
