"""The corridor: from a file of YAML to a typeset brief, one line a stage.

Enters: the path of a brief. Leaves: `Outcome[Typeset]`. Never: writes a file, prints, or looks back.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.checks import check
from briefgen.compose import compose
from briefgen.decode import decode
from briefgen.diagnostics import Diagnostic, Outcome, Severity, in_file_order
from briefgen.language import DEFAULT, Language, language, match
from briefgen.model.brief import Brief
from briefgen.model.style import Style
from briefgen.resolve import Resolved, resolve
from briefgen.resolve.styles import load_style
from briefgen.source import Files, read

if TYPE_CHECKING:
    from briefgen.typeset import Typeset

INCLUDES = ("references", "evidence")


def typeset_brief(path: Path) -> Outcome[Typeset]:
    """Take a brief through every stage; errors of one stage do not hide those that later ones can find."""
    files = Files(path.parent, str(path.parent) if str(path.parent) != "." else "")
    tree = read(files, path.name, INCLUDES)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    decoded = decode(tree.value, Brief, files)
    if decoded.value is None:
        return Outcome(None, in_file_order((*tree.diagnostics, *decoded.diagnostics)))
    brief = decoded.value
    loaded = load_style(brief.style)
    read_with = (*tree.diagnostics, *decoded.diagnostics)
    found = (*read_with, *check(brief, sound=not _failed(read_with)), *loaded.diagnostics)
    resolution = resolve(brief, _language(brief), files)
    found, resolved = (*found, *resolution.diagnostics), resolution.value
    if loaded.value is None or resolved is None:
        return Outcome(None, in_file_order(found))
    pages = _set(resolved, *loaded.value, fit=not _failed(found))
    return Outcome(None if _failed(found) else pages.value, in_file_order((*found, *pages.diagnostics)))


def _set(resolved: Resolved, style: Style, fonts: Mapping[str, bytes], *, fit: bool) -> Outcome[Typeset]:
    """Glyphs are looked up even in a faulty brief; pages are made only of a sound one."""
    from briefgen.typeset import prove_glyphs, typeset

    story = compose(resolved)
    if not fit:
        return Outcome(None, prove_glyphs(story, style, fonts))
    return typeset(story, style, fonts)


def _language(brief: Brief) -> Language:
    tag = brief.language.text if brief.language else DEFAULT
    return language(tag if match(tag) else DEFAULT)


def _failed(found: tuple[Diagnostic, ...]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)
