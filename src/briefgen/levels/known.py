"""Which findings there are, and which of them are judgements that a house may weigh for itself.

Enters: nothing. Leaves: codes. Never: what a finding says.
"""

from __future__ import annotations

from pathlib import Path

# every finding has a page, so that the names of the pages are the list of codes
PAGES = Path(__file__).parent.parent / "reference" / "findings"
# what may be lowered or allowed: all warnings, and those errors of `checks/` under which the pages are as sound as
# without them. Whatever keeps pages from being made, or makes them say what the brief does not, is never among these
# whether a figure keeps faith with its excerpt: those who read both may know better than rules of words
OF_FIGURES = tuple(f"V{number}" for number in range(620, 634))
JUDGEMENTS = frozenset(
    (
        "B125",
        "C510",
        "G730",
        "G731",
        "G732",
        "G734",
        "K104",
        "V602",
        "V605",
        "V610",
        "V640",
        "V651",
        "V653",
        "V660",
        "V670",
        "V671",
        "V675",
        "V676",
        "Y119",
        *OF_FIGURES,
    )
)


def codes() -> tuple[str, ...]:
    """The codes of all findings, in order."""
    return tuple(sorted(path.stem for path in PAGES.glob("*.md")))
