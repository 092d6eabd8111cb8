"""briefgen for programs: load, check and build a brief.

Enters: the path of a brief. Leaves: a `Brief`, findings, an `Artifact` for each PDF written. Never: prints, reads
the environment, or keeps anything from one call to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.diagnostics import Allowed, Diagnostic
from briefgen.model.brief import Brief
from briefgen.publish import CannotWrite, Output, hand_on, hand_on_in
from briefgen.reporting import text

if TYPE_CHECKING:
    from briefgen.pipeline import Walk

__all__ = [
    "Allowed",
    "Artifact",
    "Brief",
    "BriefError",
    "CannotWrite",
    "Diagnostic",
    "build",
    "build_editions",
    "check",
    "load",
]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A PDF that was written; `diagnostics` are the warnings of its brief, `allowed` what comments in it allow."""

    path: Path
    edition: str
    sha256: str
    pages: int
    sources: int
    charts: int
    diagnostics: tuple[Diagnostic, ...] = ()
    allowed: tuple[Allowed, ...] = ()


class BriefError(Exception):
    """The brief has errors, which `diagnostics` hold with its warnings; as text, it is the report of the command."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], allowed: tuple[Allowed, ...] = ()) -> None:
        super().__init__(diagnostics, allowed)
        self.diagnostics = diagnostics
        self.allowed = allowed

    def __str__(self) -> str:
        return text(self.diagnostics, self.allowed)


def load(path: str | Path) -> Brief:
    """The brief as its author wrote it, includes and data files read; not yet checked.

    Raises:
        BriefError: it cannot be read, or a part of it is not what the format asks for.
    """
    from briefgen.pipeline import read_brief

    outcome = read_brief(Path(path))
    if outcome.value is None or outcome.failed:
        raise BriefError(outcome.diagnostics)
    return outcome.value


def check(
    path: str | Path,
    *,
    editions: Sequence[str] = (),
    conformance: str | None = None,
    strict: bool = False,
    snapshots: str | Path | None = None,
) -> tuple[Diagnostic, ...]:
    """All that is found in a brief and not allowed there, as `build` would find it; nothing is written.

    `snapshots` is a folder with texts of sources that stay out of the brief's; a check also says which are not at hand.
    """
    from briefgen.pipeline import typeset_editions

    folder = Path(snapshots) if snapshots is not None else None
    kept = conformance or ""
    return typeset_editions(Path(path), editions, conformance=kept, snapshots=folder, strict=strict).diagnostics


def build(  # noqa: PLR0913  # one for each thing that may be asked for
    path: str | Path,
    output: str | Path | None = None,
    *,
    edition: str | None = None,
    out_dir: str | Path | None = None,
    name: str | None = None,
    conformance: str | None = None,
    strict: bool = False,
    snapshots: str | Path | None = None,
) -> Artifact:
    """Build a brief in one edition: the one named, else the first that the brief lists, else the style's own.

    Args:
        path: the brief.
        output: where the PDF goes; without it, beside the brief or into `out_dir`.
        edition: an edition, or several over one another: `letter+mono`.
        out_dir: a folder for the PDF, which then lists what it holds in `manifest.json` and `SHA256SUMS`.
        name: a pattern of the PDF's name, instead of the brief's own `output:`.
        conformance: the standard of accessibility, `ua-1` or `ua-2`, over what brief and style say.
        strict: whether warnings count as errors.
        snapshots: a folder with texts of sources that stay out of the brief's; what is missing there is a warning.

    Raises:
        BriefError: the brief has errors.
        CannotWrite: the PDF cannot be written where it should go.
    """
    chosen = [edition] if edition else _first_listed(Path(path))
    if output is None:
        return build_editions(
            path, chosen, out_dir=out_dir, name=name, conformance=conformance, strict=strict, snapshots=snapshots
        )[0]
    if out_dir is not None or name is not None:
        raise TypeError("give `output`, or `out_dir` and `name`, not both")
    walk = _walk(Path(path), chosen, "", conformance, snapshots, strict=strict)
    return handed_on(walk, Path(path), Path(output))[0]


def _first_listed(path: Path) -> list[str]:
    from briefgen.pipeline import read_brief

    brief = read_brief(path).value
    return [edition.text for edition in brief.editions[:1]] if brief else []


def build_editions(
    path: str | Path,
    editions: Sequence[str] = (),
    *,
    out_dir: str | Path | None = None,
    name: str | None = None,
    conformance: str | None = None,
    strict: bool = False,
    snapshots: str | Path | None = None,
) -> tuple[Artifact, ...]:
    """Build a brief in several editions: those named, else all that the brief lists, else the style's own.

    Raises:
        BriefError: the brief has errors.
        CannotWrite: a PDF cannot be written where it should go.
    """
    folder = None if out_dir is None else Path(out_dir)
    walk = _walk(Path(path), editions, name or "", conformance, snapshots, strict=strict)
    return handed_on(walk, Path(path), folder=folder)


def _walk(  # one for each thing that may be asked for
    path: Path,
    editions: Sequence[str],
    pattern: str,
    conformance: str | None,
    snapshots: str | Path | None,
    *,
    strict: bool,
) -> Walk:
    from briefgen.pipeline import told_by_build, typeset_editions

    aside = Path(snapshots) if snapshots is not None else None
    walk = typeset_editions(path, editions, pattern, conformance or "", aside, strict=strict)
    # whoever names a folder is told what is missing in it
    walk = walk if aside else told_by_build(walk)
    if walk.value is None:
        raise BriefError(walk.diagnostics, walk.allowed)
    return walk


def handed_on(walk: Walk, brief: Path, output: Path | None = None, folder: Path | None = None) -> tuple[Artifact, ...]:
    """What a walk made, written: its one edition to `output`, else each under its name beside the brief or in `folder`.

    Raises:
        CannotWrite: a PDF cannot be written where it should go.
    """
    assert walk.value is not None
    home = folder or brief.parent
    places = [output] if output else [home / name for name in walk.names]
    outputs = [Output(place, made) for place, made in zip(places, walk.value, strict=True)]
    if folder:
        hand_on_in(folder, brief, outputs, walk.inputs)
    else:
        hand_on(outputs, walk.inputs)
    return tuple(_artifact(output, walk) for output in outputs)


def _artifact(output: Output, walk: Walk) -> Artifact:
    made = output.made
    numbers = made.pages, made.sources, made.charts
    return Artifact(output.path, made.edition, output.sha256, *numbers, walk.diagnostics, walk.allowed)
