"""The corridor: from a file of YAML to a typeset brief, one line a stage.

Enters: the path of a brief, names of editions. Leaves: one `Typeset` an edition, and findings.
Never: writes a file, prints, or looks back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.checks import check
from briefgen.compose import compose
from briefgen.decode import decode
from briefgen.diagnostics import Diagnostic, Outcome, Severity, Source, Span, in_file_order
from briefgen.language import DEFAULT, Language, language, match
from briefgen.model.brief import Brief
from briefgen.model.text import Word
from briefgen.resolve import resolve
from briefgen.resolve.styles import Loaded, load_styles
from briefgen.source import Files, read
from briefgen.story import Story

if TYPE_CHECKING:
    from briefgen.typeset import Typeset

# what the fonts lack, they lack in every edition
OF_ALL_EDITIONS = ("L802", "L810")
INCLUDES = ("references", "evidence")


def typeset_editions(path: Path, editions: Sequence[str] = ()) -> Outcome[tuple[Typeset, ...]]:
    """Take a brief through every stage, in each edition named, in those of the brief, or in the house's own.

    Errors of one stage do not hide those that later ones can find.
    """
    files = Files(path.parent, str(path.parent) if str(path.parent) != "." else "")
    tree = read(files, path.name, INCLUDES)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    decoded = decode(tree.value, Brief, files)
    if decoded.value is None:
        return Outcome(None, in_file_order((*tree.diagnostics, *decoded.diagnostics)))
    brief = decoded.value
    asked = tuple(Word(name, Span(Source("--edition", name), 1, 1, len(name))) for name in editions) or brief.editions
    styles = load_styles(brief.style, asked, files)
    read_with = (*tree.diagnostics, *decoded.diagnostics)
    found = (*read_with, *check(brief, sound=not _failed(read_with)), *styles.diagnostics)
    resolution = resolve(brief, _language(brief), files)
    found, resolved = (*found, *resolution.diagnostics), resolution.value
    if styles.value is None or resolved is None:
        return Outcome(None, in_file_order(found))
    story = compose(resolved)
    pages = [_set(story, loaded, fit=not _failed(found)) for loaded in styles.value]
    found = (*found, *_of_editions(styles.value, pages))
    made = tuple(outcome.value for outcome in pages if outcome.value)
    return Outcome(None if _failed(found) else made, in_file_order(found))


def _set(story: Story, loaded: Loaded, *, fit: bool) -> Outcome[Typeset]:
    """Glyphs are looked up even in a faulty brief; pages are made only of a sound one."""
    from briefgen.typeset import prove_glyphs, typeset

    if not fit:
        return Outcome(None, prove_glyphs(story, loaded.style, loaded.fonts))
    return typeset(story, loaded.style, loaded.fonts, loaded.edition)


def _of_editions(styles: Sequence[Loaded], pages: Sequence[Outcome[Typeset]]) -> Iterator[Diagnostic]:
    """What was found while setting; where there are several editions, each finding says in which."""
    for loaded, outcome in zip(styles, pages, strict=True):
        for found in outcome.diagnostics:
            several = len(styles) > 1 and found.code not in OF_ALL_EDITIONS
            yield replace(found, message=f"in edition `{loaded.edition}`, {found.message}") if several else found


def _language(brief: Brief) -> Language:
    tag = brief.language.text if brief.language else DEFAULT
    return language(tag if match(tag) else DEFAULT)


def _failed(found: tuple[Diagnostic, ...]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)
