"""Setting text: inline content in a role of the style becomes lines of placed glyphs.

Enters: `Inlines`, the name of a role, a measure in points. Leaves: `SetText`. Never: a place on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.inline import Inlines, PageNumber
from briefgen.marks import Extent
from briefgen.model.style import Style, TextRole
from briefgen.typeset.breaking import Breaker
from briefgen.typeset.faces import PER_EM, Face, Glyph
from briefgen.typeset.hyphenation import Hyphenation
from briefgen.typeset.look import look_of
from briefgen.typeset.structure import Element
from briefgen.typeset.voices import Piece, Speaker, Voice, Word

OPENING_QUOTES = "“‘„‚«"
# what shaping treats without a glyph of its own
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Segment:
    """Glyphs of one voice; `width` is in points."""

    voice: Voice
    face: Face
    glyphs: tuple[Glyph, ...]
    width: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line: `width` in points, `shift` right of the left edge (negative where a quote hangs)."""

    segments: tuple[Segment, ...]
    width: float
    shift: float


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines with the distance of their baselines, all in points, and the element that the words stand in."""

    lines: tuple[SetLine, ...]
    leading: float
    size: float
    cap_height: float
    element: Element | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        return max((line.shift + line.width for line in self.lines), default=0.0)


class Setter:
    """Sets text for one build, and answers charts how much room words take (`marks.Measure`).

    `language` is the tag of the brief's language: its forms of letters, and where its words may be divided.
    """

    def __init__(self, style: Style, fonts: Mapping[str, bytes], language: str) -> None:
        self.look = look_of(style)
        self.faces = {name: Face(name, data) for name, data in fonts.items()}
        self.pages: Mapping[str, int] = {}
        self._language = language
        settings = self.look.settings
        limits = (int(settings[f"hyphen{name}"]) for name in ("ate-from", "-before", "-after"))
        self._breaker = Breaker(self.word_width, Hyphenation(*limits), settings)
        self._kept: dict[tuple[Inlines, str, float, bool, str], SetText] = {}
        self._widths: dict[tuple[str, Voice], float] = {}

    def extent(self, content: Inlines, role: str, measure: float = 0) -> Extent:
        text = self.set(content, role, measure)
        return Extent(text.width, len(text.lines), text.leading)

    def set(
        self, content: Inlines, role: str, measure: float = 0, *, indented: bool = False, colour: str = ""
    ) -> SetText:
        """Lines no wider than `measure`; on one line where it is 0."""
        key = (content, role, measure, indented, colour)
        if any(isinstance(item, PageNumber) for item in content):
            return self._set(*key)
        if key not in self._kept:
            self._kept[key] = self._set(*key)
        return self._kept[key]

    def _set(self, content: Inlines, role_name: str, measure: float, indented: bool, colour: str) -> SetText:  # noqa: FBT001
        role = self.look.roles[role_name]
        size, words = self._fitted(content, role, measure, colour)
        indent = role.indent if indented else 0.0
        cap_height = self.faces[role.face.text].cap_height * size / PER_EM
        chosen = [words] if not measure else self._breaker.lines(words, measure, role, indent)
        lines = tuple(
            self._line(line, indent if index == 0 else 0.0, hang=role.hang) for index, line in enumerate(chosen) if line
        )
        return SetText(lines, float(role.leading), size, cap_height)

    def _fitted(self, content: Inlines, role: TextRole, measure: float, colour: str) -> tuple[float, list[Word]]:
        """The largest of the role's sizes at which the words stand on one line, or its least."""
        size, words = float(role.size), []
        for size in (float(role.size), *map(float, role.sizes)):
            words = self._speaker(role, size, colour).words(content)
            if not role.sizes or not measure or self._line(words, 0).width <= measure:
                break
        return size, words

    def _speaker(self, role: TextRole, size: float, colour: str = "") -> Speaker:
        return Speaker(self.look, role, size, colour, self.pages, self._language)

    def longest_word(self, content: Inlines, role_name: str) -> float:
        """Points that the longest word takes: the least measure at which nothing is divided."""
        role = self.look.roles[role_name]
        words = self._speaker(role, float(role.size)).words(content)
        return max((self.word_width(word) for word in words), default=0.0)

    def word_width(self, word: Word) -> float:
        """Points that a word takes."""
        return sum(self._piece_width(text, voice) for text, voice in word)

    def _piece_width(self, text: str, voice: Voice) -> float:
        key = (text, voice)
        if key not in self._widths:
            glyphs = self.faces[voice.face].shape(text, voice.features, voice.language)
            self._widths[key] = _advance(glyphs, voice)
        return self._widths[key]

    def _line(self, words: list[Word], indent: float, *, hang: bool = False) -> SetLine:
        segments = tuple(self._segment(text, voice) for text, voice in _joined(words))
        width = sum(segment.width for segment in segments)
        shift = indent
        if hang and words and words[0][0][0][:1] in OPENING_QUOTES:
            text, voice = words[0][0]
            shift -= self._piece_width(text[:1], voice)
        return SetLine(segments, width, shift)

    def _segment(self, text: str, voice: Voice) -> Segment:
        face = self.faces[voice.face]
        glyphs = face.shape(text, voice.features, voice.language)
        return Segment(voice, face, glyphs, _advance(glyphs, voice))

    def missing(self, content: Inlines, role_name: str) -> Iterator[tuple[str, str, Span]]:
        """Characters that no glyph of their face can print: character, name of the face, place."""
        speaker = self._speaker(self.look.roles[role_name], 1.0)
        for item in content:
            for word in speaker.words((item,)):
                for text, voice in word:
                    face = self.faces[voice.face]
                    for character in text:
                        if not face.prints(character) and character not in INVISIBLE:
                            span = item.runs[0].span if not hasattr(item, "span") else item.span
                            yield character, voice.face, span


def _advance(glyphs: tuple[Glyph, ...], voice: Voice) -> float:
    return (sum(glyph.advance for glyph in glyphs) + voice.tracking * len(glyphs)) * voice.size / PER_EM


def _joined(words: list[Word]) -> Iterator[Piece]:
    """Pieces of a line with the spaces between words; neighbours of one voice made one, so that they kern."""
    text, current = "", None
    for index, word in enumerate(words):
        for position, (part, voice) in enumerate(word):
            spaced = f" {part}" if index and position == 0 else part
            if current is not None and voice != current:
                yield text, current
                text = ""
            text, current = text + spaced, voice
    if current is not None:
        yield text, current
