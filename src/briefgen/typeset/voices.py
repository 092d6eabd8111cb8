"""From inline content to words: stretches of text, each with the voice in which it is set.

Enters: `Inlines` and the role that holds them. Leaves: words, as pieces of text with a voice.
Never: measures or breaks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.inline import Cite, CiteItem, Inlines, Link, PageNumber, Run
from briefgen.model.style import CitationForm, TextRole
from briefgen.typeset.look import Look
from briefgen.typeset.structure import Path

# capitals of Latin with its diacritics, Greek and Cyrillic
_CAPITALS = "".join(chr(code) for code in range(0x530) if chr(code).isupper())
# two capitals or more, with figures after them: SDF, MI6; the s of a plural stays as it is
_ACRONYM = re.compile(rf"(?<![^\W\d_])[{_CAPITALS}]{{2,}}[0-9]*(?=s?(?![^\W_]))")
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Voice:
    """How a stretch of text is set; sizes in points, tracking in thousandths of the size.

    `language` is the tag of its language; `part` is its place in the content, for what may have an element of its own.
    """

    face: str
    size: float
    colour: str
    features: tuple[str, ...]
    tracking: float = 0
    rise: float = 0
    target: str = ""
    cited: int = 0
    language: str = ""
    part: Path = ()


Piece = tuple[str, Voice]
Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Gives voices to the content of one role at one size; `language` is the tag of the brief's."""

    look: Look
    role: TextRole
    size: float
    colour: str
    pages: Mapping[str, int]
    language: str

    @property
    def voice(self) -> Voice:
        role = self.role
        features = tuple(feature.text for feature in role.features)
        colour = self.colour or role.colour.text
        return Voice(role.face.text, self.size, colour, features, role.tracking, language=self.language)

    def words(self, content: Inlines) -> list[Word]:
        """Words in order; what stands between two of them is a space at which a line may end."""
        words: list[Word] = []
        current: list[Piece] = []
        for written, voice in self._pieces(content):
            text = unicodedata.normalize("NFC", written)
            for index, part in enumerate(_SPACES.split(text)):
                if index:
                    words.append(tuple(current))
                    current = []
                if part:
                    current.append((part, voice))
        words.append(tuple(current))
        return [word for word in words if word]

    def _pieces(self, content: Inlines) -> Iterator[Piece]:
        for index, item in enumerate(content):
            match item:
                case Run():
                    following = content[index + 1] if index + 1 < len(content) else None
                    text = item.text.rstrip(" ") if isinstance(following, Cite) else item.text
                    yield from self._small_capitals(text, self._run(item, (index,)))
                case Link():
                    for number, run in enumerate(item.runs):
                        voice = self._run(run, (index, 0, number), part=(index, 0))
                        colour = "accent" if not item.target.startswith("#") else voice.colour
                        yield run.text, replace(voice, target=item.target, colour=colour)
                case Cite():
                    yield from self._cite(item, (index,))
                case PageNumber():
                    linked = (index, 0) if item.opening else ()
                    voice = self._run(Run("", item.span, strong=item.strong), part=linked)
                    target = f"#{item.anchor}" if item.opening else ""
                    yield item.opening + self._page(item), replace(voice, target=target)

    def _page(self, item: PageNumber) -> str:
        number = self.pages.get(item.anchor, 0)
        return f"{number}\u00a0{item.counted.of(number)}" if item.counted else str(number)

    def _run(self, run: Run, foreign: Path = (), part: Path = ()) -> Voice:
        """The voice of a run; `foreign` is its place if it is in another language, `part` if it is not."""
        role, voice = self.role, self.voice
        if run.strong and role.strong:
            voice = replace(voice, face=role.strong.text)
        elif run.emphasis and role.emphasis:
            voice = replace(voice, face=role.emphasis.text)
        if run.strong and role.strong_colour and not self.colour:
            voice = replace(voice, colour=role.strong_colour.text)
        if run.quiet and role.quiet:
            voice = replace(voice, colour=role.quiet.text)
        if run.language:
            return replace(voice, language=run.language, part=foreign)
        return replace(voice, part=part) if part else voice

    def _small_capitals(self, text: str, voice: Voice) -> Iterator[Piece]:
        if not self.role.small_caps:
            yield text, voice
            return
        share = self.look.settings["small-caps-tracking"]
        small = replace(voice, features=(*voice.features, "smcp", "c2sc"), tracking=share)
        last = 0
        for match in _ACRONYM.finditer(text):
            if match.start() > last:
                yield text[last : match.start()], voice
            yield match[0], small
            last = match.end()
        if last < len(text):
            yield text[last:], voice

    def _cite(self, cite: Cite, part: Path) -> Iterator[Piece]:
        if self.role.citation is CitationForm.BRACKET:
            voice = replace(self.voice, part=part)
            yield "\u00a0[", voice
            for index, item in enumerate(cite.items):
                if index:
                    yield ",\u00a0", voice
                yield from _number(item, index, voice, ", {}")
            yield "]", voice
            return
        role = self.look.roles["citation"]
        size, rise = self.look.settings["superior-size"], self.look.settings["superior-rise"]
        features = tuple(feature.text for feature in role.features)
        voice = Voice(role.face.text, self.size * size, role.colour.text, features, rise=self.size * rise)
        voice = replace(voice, language=self.language, part=part)
        if self.colour:
            voice = replace(voice, colour=self.colour)
        for index, item in enumerate(cite.items):
            if index:
                yield ",", voice
            yield from _number(item, index, voice, "\u00a0({})")


def _number(item: CiteItem, index: int, voice: Voice, locator: str) -> Iterator[Piece]:
    """The number of a source, which is a link, and where in it."""
    yield str(item.number), replace(voice, target=f"#{item.anchor}", cited=item.number, part=(*voice.part, index))
    if item.locator:
        yield locator.format(item.locator.replace(" ", "\u00a0")), voice
