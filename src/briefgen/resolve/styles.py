"""The shipped styles: a style and its font files, by name.

Enters: the name of a style. Leaves: `Style` and font files as bytes. Never: a style from the brief's folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefgen.decode import decode
from briefgen.diagnostics import Outcome, Source, Span, did_you_mean, error
from briefgen.model.style import Style
from briefgen.model.text import Word
from briefgen.source import FileFault, Files, read

DEFAULT = "four-questions"
Loaded = tuple[Style, Mapping[str, bytes]]


def styles_folder() -> Path:
    """Where the styles lie: in the installed package, or beside the source tree."""
    package = Path(__file__).parent.parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent.parent / "styles"


def load_style(name: Word | None) -> Outcome[Loaded]:
    """A style by name; the house's own where none is named."""
    folder = styles_folder()
    names = sorted(path.stem for path in folder.glob("*.yaml"))
    chosen = name.text if name else DEFAULT
    if chosen not in names:
        span = name.span if name else Span(Source(str(folder), ""), 1, 1)
        hints = did_you_mean(chosen, names) or (f"the styles are {', '.join(names)}",)
        return Outcome(None, (error("F223", span, f"there is no style `{chosen}`", *hints),))
    files = Files(folder, "styles")
    tree = read(files, f"{chosen}.yaml")
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    decoded = decode(tree.value, Style)
    if decoded.value is None or decoded.failed:
        return Outcome(None, (*tree.diagnostics, *decoded.diagnostics))
    return _with_fonts(decoded.value, files)


def _with_fonts(style: Style, files: Files) -> Outcome[Loaded]:
    fonts, findings = {}, []
    for face, file in style.faces.items():
        try:
            fonts[face.text] = files.read(file.text)
        except FileFault as fault:
            findings.append(fault.at(file.span))
    return Outcome((style, fonts), tuple(findings))
