"""The corridor: from a file of YAML to a typeset brief, one line a stage.

Enters: the path of a brief, names of editions. Leaves: one `Typeset` an edition, and findings.
Never: writes a file, prints, or looks back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.checks import check
from briefgen.compose import compose
from briefgen.decode import decode
from briefgen.diagnostics import Diagnostic, Outcome, Severity, Source, Span, in_file_order
from briefgen.language import SUPPORTED, Language, language
from briefgen.model.brief import Brief
from briefgen.model.text import Word
from briefgen.resolve import resolve
from briefgen.resolve.styles import Loaded, load_styles
from briefgen.source import Files, read
from briefgen.story import Story

if TYPE_CHECKING:
    from briefgen.typeset import Typeset

INCLUDES = ("references", "evidence")


@dataclass(frozen=True, slots=True)
class Walk(Outcome["tuple[Typeset, ...]"]):
    """What came of the whole corridor: pages in each edition, the brief, and every file on which they rest."""

    brief: Brief | None = None
    inputs: tuple[Path, ...] = ()


def read_brief(path: Path) -> Outcome[Brief]:
    """A brief as its author means it: read and decoded, not yet checked."""
    return _read(_files(path), path.name)


def typeset_editions(path: Path, editions: Sequence[str] = ()) -> Walk:
    """Take a brief through every stage, in each edition named, in those of the brief, or in the house's own.

    Errors of one stage do not hide those that later ones can find.
    """
    files = _files(path)
    walked = _walked(files, path.name, editions)
    return replace(walked, inputs=tuple(sorted(files.sought)))


def _files(path: Path) -> Files:
    return Files(path.parent, str(path.parent) if str(path.parent) != "." else "")


def _read(files: Files, name: str) -> Outcome[Brief]:
    tree = read(files, name, INCLUDES)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    decoded = decode(tree.value, Brief, files)
    return Outcome(decoded.value, in_file_order((*tree.diagnostics, *decoded.diagnostics)))


def _walked(files: Files, name: str, editions: Sequence[str]) -> Walk:
    decoded = _read(files, name)
    brief = decoded.value
    if brief is None:
        return Walk(None, decoded.diagnostics)
    asked = tuple(Word(name, Span(Source("--edition", name), 1, 1, len(name))) for name in editions) or brief.editions
    styles = load_styles(brief.style, asked, files)
    found = (*decoded.diagnostics, *check(brief, sound=not decoded.failed), *styles.diagnostics)
    resolution = resolve(brief, _language(brief), files)
    found, resolved = (*found, *resolution.diagnostics), resolution.value
    if styles.value is None or resolved is None:
        return Walk(None, in_file_order(found), brief)
    story = compose(resolved)
    pages = [_set(story, resolved.language.hyphenation, loaded, fit=not _failed(found)) for loaded in styles.value]
    found = (*found, *_of_editions(styles.value, pages))
    made = tuple(outcome.value for outcome in pages if outcome.value)
    return Walk(None if _failed(found) else made, in_file_order(found), brief)


def _set(story: Story, hyphenation: str, loaded: Loaded, *, fit: bool) -> Outcome[Typeset]:
    """Glyphs are looked up even in a faulty brief; pages are made only of a sound one."""
    from briefgen.typeset import prove_glyphs, typeset

    if not fit:
        return Outcome(None, prove_glyphs(story, loaded.style, loaded.fonts, hyphenation))
    return typeset(story, loaded.style, loaded.fonts, hyphenation, loaded.edition)


def _of_editions(styles: Sequence[Loaded], pages: Sequence[Outcome[Typeset]]) -> Iterator[Diagnostic]:
    """What was found while setting; where there are several editions, each finding says in which."""
    for loaded, outcome in zip(styles, pages, strict=True):
        for found in outcome.diagnostics:
            several = len(styles) > 1 and found.code != "L802"
            yield replace(found, message=f"in edition `{loaded.edition}`, {found.message}") if several else found


def _language(brief: Brief) -> Language:
    tag = brief.language.text if brief.language else SUPPORTED[0]
    return language(tag if tag in SUPPORTED else SUPPORTED[0])


def _failed(found: tuple[Diagnostic, ...]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)
