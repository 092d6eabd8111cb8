"""A language of briefs: its fixed words, numbers and dates, and how its authors write figures.

Enters: a language tag, the data under `languages/`. Leaves: words. Never: a word in another room's code.
"""

from __future__ import annotations

from briefgen.language.spoken import NO_BREAK, Language
from briefgen.language.tags import DEFAULT, SUPPORTED, is_tag, language, match

__all__ = ["DEFAULT", "NO_BREAK", "SUPPORTED", "Language", "is_tag", "language", "match"]
