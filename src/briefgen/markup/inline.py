"""Inline markup by markdown-it-py's parser of CommonMark, with a rule of our own for citations.

Enters: a stretch of a scalar. Leaves: runs, links and citations, each with its place. Never: HTML, images, code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from briefgen.citations import Item, Refused, citation_at
from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import Link, Run, has_words
from briefgen.language import DEFAULT, match
from briefgen.markup.dressing import Dresser
from briefgen.markup.passages import attributes_at
from briefgen.model.citation import Citation, CitationItem, EvidenceKey
from briefgen.model.text import Bound, TextInline
from briefgen.source import Scalar

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# under what name a text gives its reader to the parser
READER = "reader"
NO_WORDS = "write between the brackets what it leads to"
SCHEMES = ("http://", "https://", "mailto:")
# token of the parser, code, what it is
_REFUSED = {
    "html_inline": ("T303", "HTML in text is not supported", "write the text without tags"),
    "image": ("T304", "an image in text is not yet supported", "remove it"),
    "code_inline": ("T305", "code in text is not yet supported", "remove the backticks"),
}
_UNBUILT = (
    (re.compile(r"\^\["), "T307", "a note is not yet supported", "put the remark into the text"),
    (re.compile(r"(?<![\w\[;\-\\@ ])@\w|(?<=\s)(?<!; )(?<!\[)@\w"), "T309",
     "a citation without brackets is not supported", "write `[@key]`, or `\\@` for the sign itself"),
    (re.compile(r"(?<!\\)\[@[^\]]*$"), "T316", "this citation has no closing bracket", "write `]` where it ends"),
    (re.compile(r"(?<!\\)\[[^\[\]]*(?<!\\)\[@[^\]]*\][^\[\]]*\]\("), "T326",
     "this link holds a citation, which is a link too", "write the citation after the link"),
)  # fmt: skip


def inline(
    scalar: Scalar, start: int, end: int, findings: list[Diagnostic], tag: str = DEFAULT
) -> tuple[tuple[TextInline, ...], tuple[Bound, ...]]:
    """The content of `scalar.text[start:end]`, dressed as the language of `tag` does, and its bound passages."""
    reader = _Reader(scalar, start, end, findings, dresser=Dresser(tag))
    reader.refuse_unbuilt()
    tokens = _parser().parseInline(scalar.text[start:end], {READER: reader})[0].children or []
    reader.read(tokens)
    return tuple(reader.content), tuple(reader.bound)


@cache
def _parser() -> MarkdownIt:
    """One parser for all texts, since making one takes longer than most texts; each text brings its reader."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True})
    # schemes are checked by us, with their place
    parser.validateLink = bool  # type: ignore[assignment]
    parser.inline.ruler.before("link", "citation", _citation_rule)
    parser.inline.ruler.after("link", "passage", _passage_rule)
    return parser


def _citation_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's signature
    """A rule of the parser: `[@key]` is a citation."""
    reader = state.env[READER]
    assert isinstance(reader, _Reader)
    return reader.citation_rule(state, silent=silent)


def _passage_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's signature
    """A rule of the parser: `[words]{lang=fr}` is a passage in another language or bound to evidence."""
    # silent, the parser looks for the end of a link, and must see the brackets of passages within it
    if silent or state.src[state.pos] != "[":
        return False
    reader = state.env[READER]
    assert isinstance(reader, _Reader)
    return reader.passage_rule(state)


@dataclass
class _Marks:
    """What is open at a token: how many marks of emphasis, and in which languages passages stand."""

    strong: int = 0
    emphasis: int = 0
    languages: list[str] = field(default_factory=lambda: [""])

    @property
    def language(self) -> str:
        return self.languages[-1]

    def turn(self, token: Token) -> None:
        match token.type:
            case "strong_open" | "strong_close":
                self.strong += token.nesting
            case "em_open" | "em_close":
                self.emphasis += token.nesting
            case "passage_open":
                self.languages.append(token.meta["language"] or self.language)
            case "passage_close":
                self.languages.pop()
            case _:
                pass


@dataclass
class _Reader:
    """Turns the parser's tokens into content; `cursor` follows them through the text, for places.

    `printed` counts the characters of its words so far;
    `linked` is where in the content the last link starts, whose words are no part of the run before it.
    """

    scalar: Scalar
    start: int
    end: int
    findings: list[Diagnostic]
    content: list[TextInline] = field(default_factory=list)
    bound: list[Bound] = field(default_factory=list)
    opened: list[tuple[EvidenceKey | None, int]] = field(default_factory=list)
    printed: int = 0
    cursor: int = 0
    linked: int = 0
    dresser: Dresser = field(default_factory=Dresser)

    def refuse_unbuilt(self) -> None:
        text = self.scalar.text[self.start : self.end]
        for pattern, code, message, hint in _UNBUILT:
            for found in pattern.finditer(text):
                self._report(code, found.start(), message, hint)

    def citation_rule(self, state: StateInline, *, silent: bool) -> bool:
        """Whether a citation starts here; if so, it becomes a token."""
        try:
            found = citation_at(state.src, state.pos)
        except Refused as fault:
            if not silent:
                self._report(fault.code, fault.offset, fault.message, *fault.hints)
            state.pos = state.src.index("]", state.pos) + 1
            return True
        if found is None:
            return False
        items, after = found
        if not silent:
            token = state.push("citation", "", 0)
            token.meta = {"offset": state.pos, "items": items, "length": after - state.pos}
        state.pos = after
        return True

    def passage_rule(self, state: StateInline) -> bool:
        """Whether a passage in another language starts here; if so, it becomes tokens about its own."""
        from markdown_it.helpers import parseLinkLabel

        start, most = state.pos + 1, state.posMax
        close = parseLinkLabel(state, state.pos)
        found = attributes_at(state.src, close + 1) if close >= 0 else None
        if found is None:
            return False
        if found.fault:
            code, message, hint = found.fault
            self._report(code, close + 1, message, hint)
        key = EvidenceKey(found.evidence, self.scalar.at(self.start + found.named_at, len(found.evidence)))
        state.push("passage_open", "", 1).meta = {
            "language": found.language,
            "evidence": key if found.evidence else None,
        }
        state.pos, state.posMax = start, close
        state.md.inline.tokenize(state)
        state.push("passage_close", "", -1)
        state.pos, state.posMax = found.end, most
        return True

    def read(self, tokens: Sequence[Token]) -> None:
        marks = _Marks()
        target = ""
        for token in tokens:
            match token.type:
                case "link_open":
                    target, self.linked = self._target(token), len(self.content)
                case "link_close":
                    self._link(target)
                case "citation":
                    self._citation(token)
                case "text" | "softbreak" | "hardbreak":
                    text = token.content if token.type == "text" else " "
                    self._run(text, marks)
                case kind if kind in _REFUSED:
                    code, message, hint = _REFUSED[kind]
                    self._report(code, self._find(token.content), message, hint)
                case _:
                    marks.turn(token)
                    self._passage(token)

    def _passage(self, token: Token) -> None:
        """Where a passage starts and ends in the words that are printed, if it is bound to evidence."""
        if token.type == "passage_open":
            self.opened.append((token.meta["evidence"], self.printed))
        elif token.type == "passage_close":
            key, start = self.opened.pop()
            if key:
                self.bound.append(Bound(key, start, self.printed))

    def _run(self, text: str, marks: _Marks) -> None:
        if not text:
            return
        offset = self._find(text)
        span = self.scalar.at(self.start + offset, max(1, len(text)))
        dressed = self.dresser.dress(text, marks.language if match(marks.language) else "")
        self.printed += len(dressed)
        run = Run(dressed, span, bool(marks.strong), bool(marks.emphasis), language=marks.language)
        previous = self.content[-1] if len(self.content) > self.linked else None
        if isinstance(previous, Run) and replace(previous, text=run.text, span=span) == run:
            self.content[-1] = replace(previous, text=previous.text + run.text)
        else:
            self.content.append(run)

    def _citation(self, token: Token) -> None:
        offset = int(token.meta["offset"])
        items = tuple(
            CitationItem(
                item.key,
                self.scalar.at(self.start + item.offset, len(item.key)),
                item.locator,
                self._evidence(item),
            )
            for item in token.meta["items"]
        )
        length = int(token.meta["length"])
        self.content.append(Citation(items, self.scalar.at(self.start + offset, length)))
        self.cursor = offset + length

    def _evidence(self, item: Item) -> EvidenceKey | None:
        if not item.evidence:
            return None
        offset = item.offset + len(item.key) + 1
        return EvidenceKey(item.evidence, self.scalar.at(self.start + offset, len(item.evidence)))

    def _target(self, token: Token) -> str:
        target = str(token.attrs.get("href", ""))
        if not target.startswith(SCHEMES):
            hint = "link to an address that starts with `https://`, `http://` or `mailto:`"
            self._report("T306", self.cursor, f"the link leads to `{target}`", hint)
        return target

    def _link(self, target: str) -> None:
        runs = tuple(item for item in self.content[self.linked :] if isinstance(item, Run))
        if not has_words("".join(run.text for run in runs)):
            source = self.scalar.text[self.start : self.end]
            self._report("T325", max(0, source.find("](", self.cursor)), "this link has no words", NO_WORDS)
        self.content[self.linked :] = [Link(runs, target)] if runs else []

    def _find(self, text: str) -> int:
        """Where a token's text stands, from where the last one ended."""
        source = self.scalar.text[self.start : self.end]
        found = source.find(text.strip() or text, self.cursor)
        if found >= 0:
            self.cursor = found + len(text.strip())
        return found if found >= 0 else min(self.cursor, max(0, len(source) - 1))

    def _report(self, code: str, offset: int, message: str, *hints: str) -> None:
        self.findings.append(error(code, self.scalar.at(self.start + offset), message, *hints))
