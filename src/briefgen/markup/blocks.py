"""Block structure by markdown-it-py's parser of CommonMark: paragraphs, lists, sub-headings.

Enters: a scalar, the tag of its language. Leaves: parts of prose, each with its place.
Never: a quotation, code, a rule or HTML; blocks of their own kinds stand for those.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import has_words, plain
from briefgen.markup.inline import inline
from briefgen.model.citation import Citation
from briefgen.model.text import ProsePart, Subheading, Text, TextList
from briefgen.source import Scalar

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# a question is a heading of the second level of the brief, and `##` the first within its answer
TOP, DEEPEST = 2, 3
BACKSLASH = "put a backslash before a sign that you mean as such"
_REFUSED: Mapping[str, tuple[str, str]] = MappingProxyType({
    "blockquote_open": ("a quotation", "use a block of the kind `quote`"),
    "fence": ("code", "write it as text, without the fence"),
    "code_block": ("an indented paragraph", "start the line at the left edge of the text"),
    "hr": ("a rule", "remove it, or put a backslash before its first sign"),
    "html_block": ("HTML", "write the text without tags"),
})  # fmt: skip
_TABLE = re.compile(r"\s*\|.*\|\s*$", re.MULTILINE)


def blocks(scalar: Scalar, findings: list[Diagnostic], tag: str) -> tuple[ProsePart, ...]:
    """The parts of a text; what is refused is a finding, and is left out."""
    if _is_plain(scalar.text):
        return tuple(_paragraphs(scalar, findings, tag))
    reader = _Reader(scalar, findings, tag)
    return reader.parts(_parser().parse(scalar.text))


_OPENS = re.compile(r"^\s*(?:[-*+>#|~`<=]|\d{1,9}[.)])|^(?: {4}|\t)|\t", re.MULTILINE)
_PARAGRAPH = re.compile(r"\S(?:.*?)(?=\n[ \t]*\n|\Z)", re.DOTALL)


def _is_plain(text: str) -> bool:
    """Whether no line opens anything but a paragraph, as most texts of a brief are; they need no parser."""
    return _OPENS.search(text) is None


def _paragraphs(scalar: Scalar, findings: list[Diagnostic], tag: str) -> list[Text]:
    found = []
    for match in _PARAGRAPH.finditer(scalar.text):
        end = match.start() + len(match[0].rstrip())
        content, bound = inline(scalar, match.start(), end, findings, tag)
        found.append(Text(content, scalar.at(match.start(), len(match[0].split("\n")[0])), bound))
    return found


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    # links are read with the line that holds them; a definition would vanish without a word
    parser.block.ruler.disable("reference")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


@dataclass
class _Reader:
    """Turns the tokens of one scalar into parts."""

    scalar: Scalar
    findings: list[Diagnostic]
    tag: str
    level: int = TOP - 1

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line starts."""
        text = self.scalar.text
        return [0, *(offset + 1 for offset, sign in enumerate(text) if sign == "\n"), len(text)]

    def parts(self, tokens: Sequence[Token]) -> tuple[ProsePart, ...]:
        found: list[ProsePart] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            close = _close(tokens, index)
            part = self._part(token, tokens[index + 1 : close])
            if part is not None:
                found.append(part)
            index = close + 1
        return tuple(found)

    def _part(self, token: Token, inner: Sequence[Token]) -> ProsePart | None:
        match token.type:
            case "paragraph_open":
                return self._text(inner[0])
            case "heading_open":
                return self._heading(token, inner)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inner)
            case kind:
                thing, cure = _REFUSED[kind]
                self._refuse(token, f"{thing} cannot stand in text", cure, BACKSLASH)
                return None

    def _text(self, token: Token) -> Text:
        start, end = self._range(token)
        if table := _TABLE.search(self.scalar.text, start, end):
            hint = "use a block of the kind `table`"
            self.findings.append(error("T302", self.scalar.at(table.start()), "a table cannot stand in text", hint))
            return Text((), self.scalar.at(start))
        content, bound = inline(self.scalar, start, end, self.findings, self.tag)
        return Text(content, self.scalar.at(start, len(self.scalar.text[start:end].split("\n")[0])), bound)

    def _heading(self, token: Token, inner: Sequence[Token]) -> Subheading | None:
        level = int(token.tag[1:])
        if level < TOP:
            self._refuse(token, "the title is the only heading of the first level", "write `##`")
        elif level > DEEPEST:
            self._refuse(token, "headings in text go two levels deep", "write `##` or `###`")
        elif level > self.level + 1:
            message = "a heading of the third level stands under none of the second"
            span = self._span(token)
            self.findings.append(error("T320", span, message, "write `##`, or put a heading with `##` before it"))
        self.level = level
        text = self._text(inner[0]) if inner[0].content else None
        if text is None or not has_words(plain(item for item in text.content if not isinstance(item, Citation))):
            self.findings.append(
                error("T321", self._span(token), "this heading has no words", "write it, or remove it")
            )
            return None
        return Subheading(text, max(1, min(level, DEEPEST) - TOP + 1), text.span)

    def _list(self, token: Token, inner: Sequence[Token]) -> TextList:
        items = []
        index = 0
        while index < len(inner):
            close = _close(inner, index)
            item = self.parts(inner[index + 1 : close])
            if not item:
                self.findings.append(
                    error("T322", self._span(inner[index]), "this item is empty", "write it, or remove it")
                )
            items.append(item)
            index = close + 1
        start = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None
        return TextList(tuple(item for item in items if item), self._span(token), start)

    def _range(self, token: Token) -> tuple[int, int]:
        """Where in the scalar the words of an inline token stand; signs of lists and headings are left out."""
        assert token.map
        line, after = token.map
        text = self.scalar.text
        first = token.content.split("\n")[0]
        start = text.find(first, self._starts[line])
        end = self._starts[min(after, len(self._starts) - 1)]
        if after - line == 1 or "\n" not in token.content:
            return start, start + len(first)
        return start, start + len(text[start:end].rstrip())

    def _span(self, token: Token) -> Span:
        assert token.map
        offset = self._starts[token.map[0]]
        line = self.scalar.text[offset:].split("\n", 1)[0]
        return self.scalar.at(offset + len(line) - len(line.lstrip()), max(1, len(line.strip())))

    def _refuse(self, token: Token, message: str, *hints: str) -> None:
        self.findings.append(error("T302", self._span(token), message, *hints))


def _close(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that closes the one at `index`, or its own."""
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position
    return len(tokens) - 1
