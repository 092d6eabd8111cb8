"""Where a brief's PDF goes when the author does not say.

Enters: the path of a brief. Leaves: the path of its PDF. Never: writes.
"""

from __future__ import annotations

from pathlib import Path


def output_path(brief: Path, folder: Path | None = None, edition: str = "") -> Path:
    """`briefs/water/brief.yaml` becomes `briefs/water/water.pdf`; with an edition, `briefs/water/water-letter.pdf`."""
    home = brief.absolute().parent
    name = home.name if brief.stem == "brief" and home.name else brief.stem
    return (folder or brief.parent) / (f"{name}-{edition}.pdf" if edition else f"{name}.pdf")
