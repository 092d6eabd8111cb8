"""Passages with attributes, in pandoc's syntax: `[mot juste]{lang=fr}` is in French.

Enters: text within braces. Leaves: a language tag. Never: an attribute passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.language import is_tag

_ATTRIBUTES = re.compile(r"\{([^{}\n]*)\}")
_PAIR = re.compile(r"(?P<key>[\w-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>\S*))")
LANGUAGE, EVIDENCE = "lang", "evidence"
HINT = "write `[mot juste]{lang=fr}`, with a language tag such as `fr` or `pt-BR`"


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces after a passage: its language, or a fault with its code and hint; where it ends."""

    end: int
    language: str = ""
    fault: tuple[str, str, str] | None = None


def attributes_at(text: str, start: int) -> Attributes | None:
    """The attributes that open at `start`; None where none open there."""
    matched = _ATTRIBUTES.match(text, start)
    if matched is None:
        return None
    written, end = matched[1].strip(), matched.end()
    pair = _PAIR.fullmatch(written)
    if pair is None:
        return Attributes(end, fault=("T314", f"`{{{written}}}` is no attribute that can be read", HINT))
    key = pair["key"]
    tag = pair["double"] or pair["single"] or pair["bare"] or ""
    if key == EVIDENCE:
        return Attributes(
            end, fault=("T308", "text bound to evidence is not yet supported", "cite the source: `[@key]`")
        )
    if key != LANGUAGE:
        return Attributes(end, fault=("T314", f"a passage has no attribute `{key}`", HINT))
    if not is_tag(tag):
        return Attributes(end, fault=("T315", f"`{tag}` is not a language tag", HINT))
    return Attributes(end, tag)
