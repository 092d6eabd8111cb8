"""The corridor: from a file of YAML to a typeset brief, one line a stage.

Enters: the path of a brief, names of editions, a pattern of names. Leaves: one `Typeset` an edition, its name, and
findings.
Never: writes a file, prints, or looks back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.checks import check
from briefgen.compose import compose
from briefgen.decode import choice, decode
from briefgen.diagnostics import Allowed, Diagnostic, Outcome, Severity, Source, Span, has_error, in_file_order
from briefgen.language import DEFAULT, Language, language, match
from briefgen.levels import Levels, levels
from briefgen.model.archive import Conformance
from briefgen.model.brief import Brief
from briefgen.model.text import Word
from briefgen.publish import names
from briefgen.resolve import ABSENT, resolve
from briefgen.resolve.styles import Loaded, load_styles
from briefgen.source import Files, Scalar, State, read
from briefgen.story import Story

if TYPE_CHECKING:
    from briefgen.typeset import Typeset

# what the fonts lack, they lack in every edition
OF_ALL_EDITIONS = ("L802", "L810")
INCLUDES = ("references", "evidence")


@dataclass(frozen=True, slots=True)
class Walk(Outcome["tuple[Typeset, ...]"]):
    """What came of the whole corridor: pages in each edition, and the names of their files.

    `inputs` are all files that they rest on, each in the state in which it was found; `allowed` are the findings that
    comments allow.
    """

    names: tuple[str, ...] = ()
    inputs: Mapping[Path, State] = field(default_factory=dict)
    allowed: tuple[Allowed, ...] = ()


@dataclass(frozen=True, slots=True)
class _Written(Outcome[Brief]):
    """A brief, and the bytes of the files that it was written in, by name."""

    files: Mapping[str, bytes] = field(default_factory=dict)


def read_brief(path: Path) -> Outcome[Brief]:
    """A brief as its author means it: read and decoded, not yet checked."""
    return _read(_files(path), path.name)


def output_names(path: Path, editions: Sequence[str] = (), pattern: str = "") -> Outcome[tuple[str, ...]]:
    """The name of the file of each edition, known before any page is set."""
    files = _files(path)
    decoded = _read(files, path.name)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    styles = load_styles(decoded.value.style, _asked(decoded.value, editions), files)
    named = _names(decoded.value, path, styles.value or (), pattern, sound=not decoded.failed)
    return Outcome(named.value if styles.value else None, (*styles.diagnostics, *named.diagnostics))


def typeset_editions(
    path: Path,
    editions: Sequence[str] = (),
    pattern: str = "",
    conformance: str = "",
    snapshots: Path | None = None,
    *,
    strict: bool = False,
) -> Walk:
    """Take a brief through every stage, in each edition named, in those of the brief, or in the style's own.

    Errors of one stage do not hide those that later ones can find. `pattern` names the files instead of the brief's
    own `output:`; `conformance` goes before what style and brief say of it; `snapshots` is a folder with texts of
    sources that stay out of the brief's; `strict` makes warnings errors.
    """
    files = replace(_files(path), aside=snapshots)
    walked = _walked(files, path, editions, pattern, _conformance(conformance), strict=strict)
    return replace(walked, inputs=dict(sorted(files.sought.items())))


def told_by_build(walk: Walk) -> Walk:
    """A walk without what `check` alone tells, that excerpts were not verified here, unless it is an error."""
    told = (found for found in walk.diagnostics if found.code != ABSENT or found.severity is Severity.ERROR)
    return replace(walk, diagnostics=tuple(told))


def _files(path: Path) -> Files:
    return Files(path.parent, str(path.parent) if str(path.parent) != "." else "")


def _read(files: Files, name: str) -> _Written:
    tree = read(files, name, INCLUDES)
    if tree.value is None:
        return _Written(None, tree.diagnostics)
    decoded = decode(tree.value, Brief, files)
    found = in_file_order((*tree.diagnostics, *decoded.diagnostics))
    return _Written(decoded.value, found, tree.written)


def _asked(brief: Brief, editions: Sequence[str]) -> tuple[Word, ...]:
    """The editions named for this run, else those of the brief, each once; none asks for that of the style."""
    asked = tuple(_said("--edition", name) for name in editions) or brief.editions
    return tuple({edition.text: edition for edition in asked}.values())


def _names(
    brief: Brief, path: Path, styles: Sequence[Loaded], pattern: str, *, sound: bool
) -> Outcome[tuple[str, ...]]:
    named = _said("--name", pattern) if pattern else brief.output
    return names(named, brief, path, [loaded.edition for loaded in styles], sound=sound and bool(styles))


def _said(option: str, text: str) -> Word:
    """What was said on the command line, as if it were a file of one line."""
    return Word(text, Span(Source(option, text), 1, 1, len(text)))


def _conformance(name: str) -> Outcome[Conformance]:
    """What was asked for by name for this run; nothing where nothing was."""
    findings: list[Diagnostic] = []
    said = _said("--conformance", name)
    asked = choice(Scalar(name, True, said.span), Conformance, findings) if name else None
    return Outcome(Conformance(asked) if asked else None, tuple(findings))


def _walked(  # one for each thing that may be asked for
    files: Files, path: Path, editions: Sequence[str], pattern: str, conformance: Outcome[Conformance], *, strict: bool
) -> Walk:
    decoded = _read(files, path.name)
    brief = decoded.value
    if brief is None:
        return Walk(None, in_file_order((*decoded.diagnostics, *conformance.diagnostics)))
    styles = load_styles(brief.style, _asked(brief, editions), files)
    named = _names(brief, path, styles.value or (), pattern, sound=not decoded.failed)
    house = _levels(brief, styles.value or (), files, strict=strict)
    checked = check(brief, house.faulty, sound=not decoded.failed)
    found = (*decoded.diagnostics, *checked, *house.findings, *styles.diagnostics, *named.diagnostics)
    resolution = resolve(brief, _language(brief), files, decoded.files)
    found, resolved = (*found, *conformance.diagnostics, *resolution.diagnostics), resolution.value
    if styles.value is None or resolved is None:
        return _ended(house, found)
    story = compose(resolved)
    fit = not house.faulty(found)
    kept = [conformance.value or loaded.style.conformance or brief.conformance for loaded in styles.value]
    pages = [_set(story, *each, fit=fit) for each in zip(styles.value, kept, strict=True)]
    made = tuple(outcome.value for outcome in pages if outcome.value)
    return _ended(house, (*found, *_of_editions(styles.value, pages)), made, named.value or ())


def _levels(brief: Brief, styles: Sequence[Loaded], files: Files, *, strict: bool) -> Levels:
    """The levels of this run; a style has the same in all its editions."""
    return levels(styles[0].style.checks if styles else None, brief.checks, files.comments, strict=strict)


def _ended(
    house: Levels, found: Sequence[Diagnostic], made: tuple[Typeset, ...] | None = None, names: tuple[str, ...] = ()
) -> Walk:
    """The end of the corridor: pages only where no finding, once weighed, is an error."""
    weighed = house.weighed(found)
    value = None if has_error(weighed.diagnostics) else made
    return Walk(value, weighed.diagnostics, names, allowed=weighed.allowed)


def _set(story: Story, loaded: Loaded, conformance: Conformance | None, *, fit: bool) -> Outcome[Typeset]:
    """Glyphs are looked up even in a faulty brief; pages are made only of a sound one."""
    from briefgen.typeset import prove_glyphs, typeset

    if not fit:
        return Outcome(None, prove_glyphs(story, loaded.style, loaded.fonts))
    return typeset(story, loaded.style, loaded.fonts, loaded.edition, conformance or Conformance.UA_1)


def _of_editions(styles: Sequence[Loaded], pages: Sequence[Outcome[Typeset]]) -> Iterator[Diagnostic]:
    """What was found while setting; where there are several editions, each finding says in which."""
    for loaded, outcome in zip(styles, pages, strict=True):
        for found in outcome.diagnostics:
            several = len(styles) > 1 and found.code not in OF_ALL_EDITIONS
            yield replace(found, message=f"in edition `{loaded.edition}`, {found.message}") if several else found


def _language(brief: Brief) -> Language:
    tag = brief.language.text if brief.language else DEFAULT
    return language(tag if match(tag) else DEFAULT)
