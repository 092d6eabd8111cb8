"""What the format has and this version does not build: refused by name, never ignored.

Enters: nothing. Leaves: names. Never: a name that is built.
"""

from __future__ import annotations

from briefgen.model.references import Name, Reference

KEYS = frozenset({
    "archived", "checks", "derived", "drawn", "glossary", "stale_after", "supersedes",
})  # fmt: skip

# CSL 1.0.2, appendix IV: variables that an exported list of sources may hold
CSL_KEYS = frozenset({
    "abstract", "accessed", "archive", "archive-place", "archive_location", "authority", "call-number",
    "chapter-number", "citation-key", "collection-editor", "collection-number", "collection-title", "composer",
    "container-author", "container-title-short", "contributor", "curator", "dimensions", "director", "division",
    "DOI", "edition", "editor", "editorial-director", "event", "event-date", "event-place", "event-title", "genre",
    "guest", "host", "illustrator", "interviewer", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "language",
    "license", "medium", "narrator", "number", "number-of-pages", "number-of-volumes", "organizer",
    "original-author", "original-date", "original-publisher", "original-publisher-place", "original-title", "page",
    "page-first", "part-number", "part-title", "performer", "PMCID", "PMID", "printing-number", "producer",
    "publisher-place", "recipient", "references", "reviewed-author", "reviewed-genre", "reviewed-title", "scale",
    "script-writer", "section", "series-creator", "source", "status", "submitted", "supplement-number",
    "title-short", "translator", "version", "volume", "volume-title", "year-suffix",
})  # fmt: skip
CSL_NAME_KEYS = frozenset({
    "dropping-particle", "non-dropping-particle", "suffix", "comma-suffix", "static-ordering", "parse-names",
})  # fmt: skip

KINDS = frozenset({"heat", "map", "slope", "svg", "vega-lite"})


def keys(model: type[object]) -> frozenset[str]:
    """The keys that a model does not read yet."""
    return KEYS | (CSL_KEYS if model is Reference else CSL_NAME_KEYS if model is Name else frozenset())
