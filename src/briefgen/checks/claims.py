"""What the printed text of a brief claims, sentence by sentence, with the evidence that each is bound to.

Enters: a `Brief`. Leaves: `Claim`s. Never: a verdict; see `bound`.

`[@key#evidence]` binds the sentence that it stands in or follows, `[words]{evidence=name}` those words alone, and
`cite: key#evidence` the texts beside it.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.checks.sentences import sentences
from briefgen.diagnostics import Span
from briefgen.inline import plain
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.fields import is_declared
from briefgen.model.text import Bound, Phrase, Prose, Text, Word

# how far below the start of a text its sentences are looked for, in lines, and by how many of their characters
MOST_LINES, ENOUGH = 60, 24


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, or with `is_passage` one bound passage, and the names of the evidence that it is bound to.

    `within` is the place of the text that it stands in, `passages` the words of the bound passages that it holds.
    """

    words: str
    within: Span
    evidence: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    is_passage: bool = False

    @property
    def span(self) -> Span:
        """Where a sentence stands in the file, by its first words; the start of its text where those were dressed."""
        if self.is_passage:
            return self.within
        opening = self.words[:ENOUGH].rsplit(" ", 1)[0]
        source, first = self.within.source, self.within.line
        for number, line in enumerate(source.lines[first - 1 : first - 1 + MOST_LINES]):
            column = line.find(opening, self.within.column - 1 if number == 0 else 0)
            if opening and column >= 0:
                return Span(source, first + number, column + 1, min(len(self.words), len(line) - column))
        return self.within


def claims(brief: Brief) -> Iterator[Claim]:
    """Every sentence and bound passage that is printed, or spoken in place of a picture, in order of the model."""
    for part in _printed(brief):
        yield from _of(part, ())


def _printed(brief: Brief) -> Iterator[object]:
    yield from (brief.title, brief.standfirst, brief.prepared_from, brief.bottom_line, brief.timeline, brief.notice)
    yield brief.questions
    yield brief.firmness.statement if brief.firmness else None
    yield from (brief.unknowns, brief.terms, brief.further_reading, brief.appendix)


def _of(part: object, beside: tuple[str, ...]) -> Iterator[Claim]:
    """The claims of a part; `beside` is the evidence of a `cite:` that stands beside it."""
    if isinstance(part, Prose):
        for text in part.texts:
            yield from _of_text(text, beside)
    elif isinstance(part, Text):
        yield from _of_text(part, beside)
    elif isinstance(part, Phrase):
        yield from _of_words(part, beside)
    elif isinstance(part, tuple):
        for item in part:
            yield from _of(item, ())
    elif isinstance(part, Mapping):
        for item in part.values():
            yield from _of(item, ())
    elif dataclasses.is_dataclass(part) and not isinstance(part, type):
        yield from _of_fields(part)


def _of_fields(part: object) -> Iterator[Claim]:
    assert dataclasses.is_dataclass(part)
    named = [field.name for field in dataclasses.fields(part) if is_declared(field)]
    values = {name: getattr(part, name) for name in named}
    beside = tuple(name for value in values.values() if isinstance(value, Citation) for name in _names(value))
    for name, value in values.items():
        if name == "alt" and isinstance(value, Word):
            yield from _of_words(value, ())
        elif not isinstance(value, Citation):
            yield from _of(value, beside)


def _of_words(word: Word, beside: tuple[str, ...]) -> Iterator[Claim]:
    for start, end in sentences(word.text):
        yield Claim(word.text[start:end], word.span, beside)


def _of_text(text: Text, beside: tuple[str, ...]) -> Iterator[Claim]:
    words = text.words
    found = list(sentences(words))
    starts = [start for start, _ in found]
    named: list[list[str]] = [list(beside) for _ in found]
    within: list[list[Bound]] = [[] for _ in found]
    for offset, names in _cited(text) if found else ():
        named[_index(starts, offset - 1)] += names
    for item in text.bound if found else ():
        within[_index(starts, item.start)].append(item)
    for (start, end), cited, inner in zip(found, named, within, strict=True):
        # a sentence that is bound as a whole rests on the evidence of its passages, too
        bound = dict.fromkeys((*cited, *(item.key.key for item in inner))) if cited else ()
        passages = tuple(words[item.start : item.end] for item in inner)
        yield Claim(words[start:end], text.span, tuple(bound), passages)
    for item in text.bound:
        yield Claim(words[item.start : item.end], item.key.span, (item.key.key,), is_passage=True)


def _index(starts: Sequence[int], offset: int) -> int:
    """Which sentence a place belongs to: the last that starts there or before."""
    return max(0, bisect_right(starts, offset) - 1)


def _cited(text: Text) -> Iterator[tuple[int, tuple[str, ...]]]:
    """After how many characters of the words a citation stands, and the evidence that it names."""
    offset = 0
    for item in text.content:
        if isinstance(item, Citation):
            yield offset, _names(item)
        else:
            offset += len(plain((item,)))


def _names(citation: Citation) -> tuple[str, ...]:
    return tuple(item.evidence.key for item in citation.items if item.evidence)
