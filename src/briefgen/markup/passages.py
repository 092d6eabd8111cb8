"""Passages with attributes, in pandoc's syntax: `[mot juste]{lang=fr}` is in French, `[40]{evidence=toll}` is bound.

Enters: text within braces. Leaves: a language tag, the name of evidence. Never: an attribute passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.language import is_tag

_ATTRIBUTES = re.compile(r"\{([^{}\n]*)\}")
_PAIR = re.compile(r"(?P<key>[\w-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>\S*))")
LANGUAGE, EVIDENCE = "lang", "evidence"
NAME = "write `[up to 40 people]{evidence=name}`, with a name under `evidence:`"
HINT = "write `[mot juste]{lang=fr}`, with a language tag such as `fr` or `pt-BR`"


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces after a passage: its language, or the evidence that it is bound to and where in the text
    that is named, or a fault with its code and hint; where it ends.
    """

    end: int
    language: str = ""
    evidence: str = ""
    named_at: int = 0
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
        if not tag.strip():
            return Attributes(end, fault=("T308", "this passage names no evidence", NAME))
        return Attributes(end, evidence=tag.strip(), named_at=text.index(tag, start + len(EVIDENCE)))
    if key != LANGUAGE:
        return Attributes(end, fault=("T314", f"a passage has no attribute `{key}`", HINT))
    if not is_tag(tag):
        return Attributes(end, fault=("T315", f"`{tag}` is not a language tag", HINT))
    return Attributes(end, tag)
