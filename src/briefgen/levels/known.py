"""Which findings there are, and which of them are judgements that a house may weigh for itself.

Enters: nothing. Leaves: codes. Never: what a finding says.
"""

from __future__ import annotations

from pathlib import Path

# every finding has a page, so that the names of the pages are the list of codes
PAGES = Path(__file__).parent.parent / "reference" / "findings"
# what may be lowered or allowed: all warnings, and those errors of `checks/` under which the pages are as sound as
# without them. Whatever keeps pages from being made, or makes them say what the brief does not, is never among these
JUDGEMENTS = frozenset(
    ["B125", "C510", "G730", "G731", "G732", "G734", "K104", "V602", "V605", "V610", "V651", "V653", "Y119"]
    # whether a figure keeps faith with its excerpt; a reader may know better than rules of words
    + ["V620", "V621", "V622", "V623", "V624", "V625", "V626", "V627", "V628", "V629", "V630", "V631", "V632", "V633"]
)


def codes() -> tuple[str, ...]:
    """The codes of all findings, in order."""
    return tuple(sorted(path.stem for path in PAGES.glob("*.md")))
