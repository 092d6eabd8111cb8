"""Styles and editions: a style over its base, an edition over the style, with their font files.

Enters: the name of a style or of a file in the brief's folder, names of editions. Leaves: `Loaded`.
Never: a style that could make a page fail; what is unknown in it is a finding at its line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefgen.decode import decode
from briefgen.diagnostics import Diagnostic, Outcome, Severity, Source, Span, did_you_mean, error
from briefgen.model.style import Style
from briefgen.model.text import Word
from briefgen.resolve.sound_style import faults
from briefgen.source import FileFault, Files, read
from briefgen.source.layers import entry, overlaid, without
from briefgen.source.nodes import Mapping as Tree
from briefgen.source.nodes import Scalar

DEFAULT_STYLE, DEFAULT_EDITION = "four-questions", "a4"
ENDINGS = (".yaml", ".yml")
# what a style says of itself, which its pages do not need
OF_ITSELF = ("extends", "editions")
MOST_BYTES = 8 * 1024 * 1024

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A style in one edition: `fonts` are font files by name of the face."""

    edition: str
    style: Style
    fonts: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Layers:
    """A style as it was written, over its bases; `homes` are the files beside each file that was read."""

    tree: Tree
    homes: Mapping[str, Files]


def styles_folder() -> Path:
    """Where the shipped styles lie: in the installed package, or beside the source tree."""
    package = Path(__file__).parent.parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent.parent / "styles"


def style_names() -> list[str]:
    return sorted(path.stem for path in styles_folder().glob("*.yaml"))


def edition_names() -> list[str]:
    return sorted(path.stem for path in styles_folder().glob("editions/*.yaml"))


def load_styles(name: Word | None, editions: Sequence[Word], beside: Files) -> Outcome[tuple[Loaded, ...]]:
    """A style in each edition; `a+b` is edition b over edition a. `beside` are the files of the brief's folder."""
    name = name or _assumed(DEFAULT_STYLE)
    layers = _layers(name, beside, ())
    if layers.value is None:
        return Outcome(None, layers.diagnostics)
    found, loaded = list(layers.diagnostics), []
    for edition in editions or (_assumed(DEFAULT_EDITION),):
        outcome = _in_edition(layers.value, edition)
        found += outcome.diagnostics
        loaded += [outcome.value] if outcome.value else []
    sound = not any(finding.severity is Severity.ERROR for finding in found)
    return Outcome(tuple(loaded) if sound else None, tuple(found))


def _assumed(name: str) -> Word:
    return Word(name, Span(Source(name, ""), 1, 1))


def _layers(name: Word, beside: Files, above: tuple[str, ...]) -> Outcome[_Layers]:
    """The file of a style over that which it extends, and so on down to the house's own."""
    shipped = Files(styles_folder(), "styles")
    own = name.text.endswith(ENDINGS)
    files, file = (beside, name.text) if own else (shipped, f"{name.text}.yaml")
    if file in above:
        message = f"the style `{name}` extends itself"
        return _none(error("S220", name.span, message, "name another style under `extends:`"))
    if not own and name.text not in style_names():
        hints = did_you_mean(name.text, style_names()) or (f"the styles are {', '.join(style_names())}",)
        return _none(error("F223", name.span, f"there is no style `{name}`", *hints))
    tree = _read(files, file, name)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    homes = {files.shown(file): files}
    if not own and name.text == DEFAULT_STYLE:
        return Outcome(_Layers(tree.value, homes), tree.diagnostics)
    base = _layers(_extended(tree.value), files, (*above, file))
    if base.value is None:
        return Outcome(None, (*tree.diagnostics, *base.diagnostics))
    merged = _Layers(overlaid(base.value.tree, tree.value), {**base.value.homes, **homes})
    return Outcome(merged, (*tree.diagnostics, *base.diagnostics))


def _read(files: Files, file: str, name: Word) -> Outcome[Tree]:
    """A file that is missing is a finding where it was named."""
    try:
        files.read(file)
    except FileFault as fault:
        return Outcome(None, (fault.at(name.span),))
    return read(files, file)


def _extended(tree: Tree) -> Word:
    named = entry(tree, "extends")
    return Word(named.text, named.span) if isinstance(named, Scalar) and named.text else _assumed(DEFAULT_STYLE)


def _in_edition(layers: _Layers, edition: Word) -> Outcome[Loaded]:
    """The style under the shipped edition and under what the style itself says of that edition."""
    tree, homes = layers.tree, dict(layers.homes)
    own = entry(layers.tree, "editions")
    for part in edition.text.split("+"):
        overlays = [entry(own, part)] if isinstance(own, Tree) else []
        if part in edition_names():
            shipped = Files(styles_folder() / "editions", "styles/editions")
            outcome = read(shipped, f"{part}.yaml")
            overlays.insert(0, outcome.value)
        if not any(overlays):
            return _none(_no_edition(edition, part, own))
        for overlay in overlays:
            tree = overlaid(tree, overlay) if isinstance(overlay, Tree) else tree
    decoded = decode(without(tree, OF_ITSELF), Style)
    if decoded.value is None or decoded.failed:
        return Outcome(None, decoded.diagnostics)
    found = tuple(faults(decoded.value))
    if found:
        return Outcome(None, found)
    return _with_fonts(edition.text, decoded.value, homes)


def _no_edition(edition: Word, part: str, own: object) -> Diagnostic:
    names = sorted(
        {*edition_names(), *(key.text for key, _ in own.entries)} if isinstance(own, Tree) else edition_names()
    )
    hints = did_you_mean(part, names) or (f"the editions are {', '.join(names)}; `a+b` lays one over another",)
    return error("S221", edition.span, f"there is no edition `{part}`", *hints)


def _with_fonts(edition: str, style: Style, homes: Mapping[str, Files]) -> Outcome[Loaded]:
    """Font files, each sought beside the file that names it."""
    fonts, findings = {}, []
    for face, file in style.faces.items():
        try:
            fonts[face.text] = homes[file.span.source.path].read(file.text, MOST_BYTES)
        except FileFault as fault:
            findings.append(fault.at(file.span))
    findings += list(_not_fonts(style, fonts))
    return Outcome(None if findings else Loaded(edition, style, fonts), tuple(findings))


def _not_fonts(style: Style, fonts: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    for face, file in style.faces.items():
        if face.text in fonts and fonts[face.text][:4] not in (b"\0\1\0\0", b"true"):
            hint = "use a font with TrueType outlines and no axes, such as `Name-Regular.ttf`"
            yield error("S222", file.span, f"`{file}` is not a TrueType font", hint)


def _none(finding: Diagnostic) -> Outcome[T]:
    return Outcome(None, (finding,))
