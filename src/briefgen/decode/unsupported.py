"""What the format has and this version does not build: refused by name, never ignored.

Enters: nothing. Leaves: names. Never: a name that is built.
"""

from __future__ import annotations

KEYS = frozenset({
    "acronyms", "appendix", "archived", "attachments", "checks", "conformance", "contents", "derived", "drawn",
    "edition", "editions", "further_reading", "glossary", "pages", "prefix", "recommendations", "snapshot", "suffix",
    "stale_after", "supersedes", "width", "columns", "annotations", "per",
})  # fmt: skip

KINDS = frozenset({
    "appendix", "box", "callout", "column", "contents", "dumbbell", "heat", "image", "key_figures", "line", "map",
    "multiples", "page_break", "qa", "quote", "range", "recommendations", "scatter", "share", "svg", "table", "text",
    "unit", "vega-lite",
})  # fmt: skip
