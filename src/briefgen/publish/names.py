"""Where a brief's PDF goes when the author does not say.

Enters: the path of a brief. Leaves: the path of its PDF. Never: writes.
"""

from __future__ import annotations

from pathlib import Path


def default_name(brief: Path, edition: str = "") -> str:
    """`water/brief.yaml` becomes `water.pdf`; with an edition, `water-letter.pdf`."""
    home = brief.absolute().parent
    name = home.name if brief.stem == "brief" and home.name else brief.stem
    return f"{name}-{edition}.pdf" if edition else f"{name}.pdf"


def output_path(brief: Path, folder: Path | None = None, edition: str = "") -> Path:
    """`briefs/water/brief.yaml` becomes `briefs/water/water.pdf`, or goes into a folder of its own."""
    return (folder or brief.parent) / default_name(brief, edition)
