"""A paragraph's words parted into lines: where lines may end, what it costs, and the lines that come of it.

Enters: words and a measure in points. Leaves: words line by line, divided where a line ends within one.
Never: a line wider than its measure; a word too long for any line is divided anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from briefgen.model.style import TextRole
from briefgen.typeset.hyphenation import Hyphenation
from briefgen.typeset.linebreak import Break, Costs, choose
from briefgen.typeset.voices import Piece, Voice, Word

SOFT_HYPHEN = "\u00ad"
# a hyphen, dash or slash within a word, after which a line may end at a cost
_HARD = re.compile(r"(?<=[^\W\d_][^\W\d_])[-\u2013/](?=[^\W\d_][^\W\d_])")
EMERGENCY = 100.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in the words: before piece `piece` of word `word`, after `offset` characters of it."""

    word: int
    piece: int = 0
    offset: int = 0
    added_hyphen: bool = False


class Breaker:
    """Parts words into lines by the costs of a style."""

    def __init__(self, width: Callable[[Word], float], hyphenation: Hyphenation, settings: Mapping[str, float]) -> None:
        self._width = width
        self._hyphenation = hyphenation
        self._settings = settings
        self._costs = Costs(
            slack=settings["slack"],
            line=settings["line"],
            consecutive_hyphen=settings["consecutive-hyphen"],
            most_hyphens=int(settings["most-hyphens"]),
            runt=settings["runt"],
            runt_share=settings["runt-share"],
            short_last=settings["short-last"],
            short_last_share=settings["short-last-share"],
        )

    def lines(self, words: Sequence[Word], measure: float, role: TextRole, indent: float) -> list[list[Word]]:
        """The words of each line."""
        if not words:
            return []
        places = list(self._places(words, measure, role))
        breaks, cuts = [place for place, _ in places], [cut for _, cut in places]
        chosen = choose(breaks, measure, self._costs, indent)
        if role.balance and len(chosen) > 1:
            chosen = self._balanced(breaks, measure, chosen)
        starts = [Cut(0), *(cuts[index] for index in chosen[:-1])]
        return [_between(words, start, cuts[index]) for start, index in zip(starts, chosen, strict=True)]

    def _balanced(self, breaks: Sequence[Break], measure: float, chosen: tuple[int, ...]) -> tuple[int, ...]:
        """The breaks at the narrowest measure that keeps the number of lines."""
        low, high, count = measure / 2, measure, len(chosen)
        for _ in range(12):
            middle = (low + high) / 2
            tried = choose(breaks, middle, self._costs)
            widths = self._line_widths(breaks, tried)
            if len(tried) <= count and max(widths) <= middle + 1:
                high, chosen = middle, tried
            else:
                low = middle
        return chosen

    @staticmethod
    def _line_widths(breaks: Sequence[Break], chosen: tuple[int, ...]) -> list[float]:
        starts = [0.0, *(breaks[index].start for index in chosen[:-1])]
        return [breaks[index].end - start for start, index in zip(starts, chosen, strict=True)]

    def _places(self, words: Sequence[Word], measure: float, role: TextRole) -> Iterator[tuple[Break, Cut]]:
        """Every place where a line may end, in order."""
        reached = 0.0
        for index, word in enumerate(words):
            for within, cut in self._within(word, index, measure, role):
                yield Break(reached + within.end, reached + within.start, within.cost, within.hyphen), cut
            reached += self._width(word)
            text, voice = word[-1]
            space = self._width(((" ", voice),))
            lone = len(word) == 1 and len(text) == 1 and index < len(words) - 1
            cost = self._settings["stranded-letter"] if lone else 0.0
            yield Break(reached, reached + space, cost), Cut(index + 1)
            reached += space

    def _within(self, word: Word, index: int, measure: float, role: TextRole) -> Iterator[tuple[Break, Cut]]:
        """Places within one word, in order: hyphens it has, hyphens that may be added, anywhere if it is too long."""
        too_long = self._width(word) > measure
        width = self._by_letters if too_long else self._up_to
        before = 0.0
        for number, (text, voice) in enumerate(word):
            options: dict[int, tuple[float, bool]] = {}
            if too_long:
                options |= dict.fromkeys(range(1, len(text)), (EMERGENCY, False))
            if not voice.rise:
                options |= {match.end(): (self._settings["hard-break"], False) for match in _HARD.finditer(text)}
                if role.hyphenate:
                    hyphen = self._settings["hyphen"]
                    options |= dict.fromkeys(self._hyphenation.offsets(text, voice.language), (hyphen, True))
            reached = width(text, voice)
            for offset, (cost, added) in sorted(options.items()):
                start = before + reached(offset, "")
                end = before + reached(offset, SOFT_HYPHEN) if added else start
                yield Break(end, start, cost, hyphen=cost < EMERGENCY), Cut(index, number, offset, added)
            before += self._width(((text, voice),))

    def _up_to(self, text: str, voice: Voice) -> Callable[[int, str], float]:
        """Points that a text takes up to an offset, with what is added there."""
        return lambda offset, added: self._width(((text[:offset] + added, voice),))

    def _by_letters(self, text: str, voice: Voice) -> Callable[[int, str], float]:
        """The same, letter by letter: a word of thousands of letters would take too long to measure at each."""
        reached = list(accumulate((self._width(((letter, voice),)) for letter in text), initial=0.0))
        return lambda offset, added: reached[offset] + (self._width(((added, voice),)) if added else 0.0)


def _between(words: Sequence[Word], start: Cut, end: Cut) -> list[Word]:
    """The words from one cut to another, the first and last of them divided."""
    line = []
    for index in range(start.word, end.word + (1 if end.piece or end.offset else 0)):
        first = (start.piece, start.offset) if index == start.word else (0, 0)
        last = (end.piece, end.offset) if index == end.word else None
        pieces = tuple(_pieces(words[index], first, last))
        if index == end.word and end.added_hyphen:
            text, voice = pieces[-1]
            pieces = (*pieces[:-1], (text + SOFT_HYPHEN, voice))
        if pieces:
            line.append(pieces)
    return line


def _pieces(word: Word, first: tuple[int, int], last: tuple[int, int] | None) -> Iterator[Piece]:
    for number, (text, voice) in enumerate(word):
        if number < first[0] or (last is not None and number > last[0]):
            continue
        begin = first[1] if number == first[0] else 0
        stop = last[1] if last is not None and number == last[0] else len(text)
        if text[begin:stop]:
            yield text[begin:stop], voice
