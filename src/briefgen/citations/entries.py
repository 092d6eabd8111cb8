"""The numbered style's entries: one reference as it stands in the source list.

Enters: a `Reference`, numbers of the sources that quote or report it. Leaves: `Inlines`.
Never: another style; a CSL processor will have this room.

The house's order: author, title, container in italics, publisher, date; then, set quietly, where a second-hand
source is quoted or reported. A work within a container has its title in quotation marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.inline import Inline, Inlines, Link, Run, source_anchor
from briefgen.language import Language
from briefgen.model.references import Name, Reference

NO_BREAK = "\u00a0"
ENDS = (".", "?", "!", "…")


def entry(reference: Reference, numbers: Mapping[str, int], language: Language, note: Inlines) -> Inlines:
    """The entry of a reference; `numbers` are those of all sources by key, `note` its remark."""
    span = reference.span
    content: list[Inline] = [Run(_opening(reference, language), span)]
    if reference.container_title:
        content.append(Run(", ", span))
        content.append(Run(reference.container_title.text, reference.container_title.span, emphasis=True))
    tail = [part.text for part in (reference.publisher,) if part]
    if reference.issued:
        tail.append(language.date(reference.issued))
    closing = "".join(f", {part}" for part in tail)
    if not (closing or reference.container_title) and _opening(reference, language).endswith(ENDS):
        content.append(Run(closing, span))
    else:
        content.append(Run(closing + ".", span))
    if reference.url:
        content += [Run(" ", span), Link((Run(reference.url.text, reference.url.span),), reference.url.text)]
    content += _second_hand(reference, numbers, language)
    if note:
        content.append(Run(" ", span))
        content += [replace(item, quiet=True) if isinstance(item, Run) else item for item in note]
    return tuple(content)


def _opening(reference: Reference, language: Language) -> str:
    authors = _names(reference.author, language)
    title = reference.title.text
    if reference.container_title:
        title = language.quoted(title)
    return f"{authors}, {title}" if authors else title


def _names(names: tuple[Name, ...], language: Language) -> str:
    *others, last = [_name(name) for name in names] or [""]
    return f"{', '.join(others)} {language.word('and')} {last}" if others else last


def _name(name: Name) -> str:
    """Initials before the family name; a body in full."""
    if name.literal:
        return name.literal.text
    family = name.family.text if name.family else ""
    initials = "".join(f"{part[0]}.{NO_BREAK}" for part in (name.given.text.split() if name.given else []))
    return f"{initials}{family}"


def _second_hand(reference: Reference, numbers: Mapping[str, int], language: Language) -> list[Inline]:
    content: list[Inline] = []
    for key, word in ((reference.quoted_in, "quoted-in"), (reference.reported_in, "reported-in")):
        if key and key.text in numbers:
            number, span = numbers[key.text], key.span
            phrase = language.word(word).replace(" ", NO_BREAK)
            content += [Run(" ", span), Run(f"{phrase}{NO_BREAK}", span, quiet=True)]
            content += [
                Link((Run(str(number), span, quiet=True),), f"#{source_anchor(number)}"),
                Run(".", span, quiet=True),
            ]
    return content


def short_name(reference: Reference) -> Inlines:
    """The name for chart credits and the foot of the page: `short`, or author, container or title."""
    if reference.short:
        return (Run(reference.short.text, reference.short.span),)
    if reference.author:
        written = reference.author[0].literal or reference.author[0].family
        if written:
            return (Run(written.text, written.span),)
    chosen = reference.container_title or reference.title
    return (Run(chosen.text, chosen.span),)
