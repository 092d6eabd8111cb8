"""Styles and editions: a style over its base, an edition over the style, with their font files.

Enters: the name of a style or of a file in the brief's folder, names of editions. Leaves: `Loaded`.
Never: a style that could make a page fail; what is unknown in it is a finding at its line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TypeVar

from briefgen.decode import decode
from briefgen.diagnostics import Diagnostic, Outcome, Source, Span, did_you_mean, error, has_error
from briefgen.model.style import Style
from briefgen.model.text import Word
from briefgen.resolve.sound_style import ASKED_FOR, faults
from briefgen.source import FileFault, Files, read
from briefgen.source.layers import entry, overlaid, without
from briefgen.source.nodes import Mapping as Tree
from briefgen.source.nodes import Scalar

DEFAULT_STYLE = "four-questions"
ENDINGS = (".yaml", ".yml")
# what a style says of itself, which its pages do not need
OF_ITSELF = ("extends", "editions")
LEVELS = "checks"
MOST_BYTES = 8 * 1024 * 1024

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A style in one edition: `fonts` are font files by name of the face."""

    edition: str
    style: Style
    fonts: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a style lies: the files that it may name, and its folder among them."""

    files: Files
    folder: str = ""

    def inside(self, name: str) -> str:
        return f"{self.folder}/{name}" if self.folder else name


@dataclass(frozen=True, slots=True)
class _Layers:
    """A style as it was written, after its bases; `homes` has the home of each file that was read."""

    trees: tuple[Tree, ...]
    homes: Mapping[str, _Home]

    def in_edition(self, parts: Sequence[str], shipped: Sequence[Tree]) -> Tree:
        """Each base with what it says of the edition, the style, the shipped edition, what the style says of it."""
        *bases, style = self.trees
        layers = [layer for base in bases for layer in (base, *_own(base, parts))]
        return reduce(overlaid, [*layers, style, *shipped, *_own(style, parts)])


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
    layers = _layers(name, _Home(beside), ())
    if layers.value is None:
        return Outcome(None, layers.diagnostics)
    found, loaded = list(layers.diagnostics), []
    for edition in editions or (_edition(layers.value),):
        outcome = _in_edition(layers.value, edition, beside)
        found += outcome.diagnostics
        loaded += [outcome.value] if outcome.value else []
    return Outcome(None if has_error(found) else tuple(loaded), tuple(found))


def _assumed(name: str) -> Word:
    return Word(name, Span(Source(name, ""), 1, 1))


def _edition(layers: _Layers) -> Word:
    """The edition that a style is as it stands."""
    named = next(found for tree in reversed(layers.trees) if (found := entry(tree, "edition")))
    return Word(named.text, named.span) if isinstance(named, Scalar) else _assumed("")


def _layers(name: Word, beside: _Home, above: tuple[str, ...]) -> Outcome[_Layers]:
    """The file of a style after that which it extends, and so on down to the house's own."""
    own = name.text.endswith(ENDINGS)
    home = beside if own else _Home(beside.files.under(styles_folder(), "styles"))
    file = home.inside(name.text) if own else f"{name.text}.yaml"
    if file in above:
        message = f"the style `{name}` extends itself"
        return _none(error("S220", name.span, message, "name another style under `extends:`"))
    if not own and name.text not in style_names():
        hints = did_you_mean(name.text, style_names()) or (f"the styles are {', '.join(style_names())}",)
        return _none(error("F223", name.span, f"there is no style `{name}`", *hints))
    tree = _read(home.files, file, name)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    here = _Home(home.files, file.rpartition("/")[0])
    homes = {home.files.shown(file): here}
    if not own and name.text == DEFAULT_STYLE:
        return Outcome(_Layers((tree.value,), homes), tree.diagnostics)
    base = _layers(_extended(tree.value), here, (*above, file))
    if base.value is None:
        return Outcome(None, (*tree.diagnostics, *base.diagnostics))
    merged = _Layers((*base.value.trees, tree.value), {**base.value.homes, **homes})
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


def _in_edition(layers: _Layers, edition: Word, beside: Files) -> Outcome[Loaded]:
    """The style under the shipped edition and under what the style itself says of that edition."""
    parts = [part for part in edition.text.split("+") if part != _edition(layers).text]
    for part in parts:
        if part not in edition_names() and not _own(layers.trees[-1], (part,)):
            return _none(_no_edition(edition, part, layers.trees[-1]))
    levels = [node for tree in layers.trees for own in _own(tree, parts) if (node := entry(own, LEVELS))]
    if levels:
        # a finding would weigh one thing in one edition and another in the next
        hint = "write it at the left edge of the style, for all its editions"
        return _none(error("F201", levels[0].span, f"`{LEVELS}` cannot stand in an edition", hint))
    folder = beside.under(styles_folder() / "editions", "styles/editions")
    shipped = [read(folder, f"{part}.yaml").value for part in parts if part in edition_names()]
    tree = layers.in_edition(parts, [overlay for overlay in shipped if overlay])
    decoded = decode(without(tree, OF_ITSELF), Style)
    if decoded.value is None or decoded.failed:
        return Outcome(None, decoded.diagnostics)
    found = tuple(faults(decoded.value, _names(layers.trees[0])))
    return Outcome(None, found) if found else _with_fonts(edition.text, decoded.value, layers.homes)


def _names(tree: Tree) -> Mapping[str, list[str]]:
    """The names that a style has in each part whose names are asked for."""
    parts = {part: entry(tree, part) for part in ASKED_FOR}
    return {part: [key.text for key, _ in found.entries] for part, found in parts.items() if isinstance(found, Tree)}


def _own(tree: Tree, parts: Sequence[str]) -> list[Tree]:
    """What a style says of the editions named."""
    editions = entry(tree, "editions")
    if not isinstance(editions, Tree):
        return []
    return [found for part in parts if isinstance(found := entry(editions, part), Tree)]


def _no_edition(edition: Word, part: str, tree: Tree) -> Diagnostic:
    editions = entry(tree, "editions")
    of_style = {key.text for key, _ in editions.entries} if isinstance(editions, Tree) else set()
    names = sorted(of_style.union(edition_names()))
    hints = did_you_mean(part, names) or (f"the editions are {', '.join(names)}; `a+b` lays one over another",)
    return error("S221", edition.span, f"there is no edition `{part}`", *hints)


def _with_fonts(edition: str, style: Style, homes: Mapping[str, _Home]) -> Outcome[Loaded]:
    """Font files, each sought beside the file that names it."""
    fonts, findings = {}, []
    for face, file in style.faces.items():
        try:
            home = homes[file.span.source.path]
            fonts[face.text] = home.files.read(home.inside(file.text), MOST_BYTES)
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
