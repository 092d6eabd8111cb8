"""The types that a model declares, as authors and editors know them: one line a type.

Enters: nothing. Leaves: `Kind` for every leaf that decoding can read. Never: an object; those are made of fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from briefgen.decode.leaves import FALSE, TRUE
from briefgen.model.citation import Citation
from briefgen.model.evidence import EvidenceKey
from briefgen.model.quantity import Count, Quantity, When
from briefgen.model.text import Cell, Phrase, Prose, Text, Word
from briefgen.units import Points

# what YAML takes a value for without quotes: briefgen reads each as the text that was written
NUMBERS = ("string", "number")
SCALARS = (*NUMBERS, "boolean")
_LENGTH = r"^\s*-?\d+(\.\d+)?\s*(pt|mm|cm|in)\s*$"


@dataclass(frozen=True, slots=True)
class Kind:
    """One type of value.

    Attributes:
        called: what authors call it.
        means: how it is written, for the page of types.
        types: what it may be in the terms of JSON.
        examples: values that can be read.
        pattern: a form that text must have, where it is simple enough to state.
    """

    called: str
    means: str
    types: tuple[str, ...]
    examples: tuple[str, ...] = ()
    pattern: str = ""


def _any_case(words: frozenset[str]) -> str:
    """A pattern for some words in capital and small letters, in the dialect that JSON Schema shares."""
    forms = ("".join(f"[{letter.upper()}{letter}]" for letter in word) for word in sorted(words))
    return f"^({'|'.join(forms)})$"


LEAVES: Mapping[object, Kind] = MappingProxyType(
    {
        Word: Kind("word", "Plain text; markup is printed as it stands.", SCALARS),
        Phrase: Kind("words", "Plain text, printed with the quotation marks of the language.", SCALARS),
        Text: Kind("text", "One paragraph, which may hold emphasis, links and citations `[@key]`.", SCALARS),
        Prose: Kind("prose", "Paragraphs with an empty line between them, lists and sub-headings.", SCALARS),
        Cell: Kind("cell", "Text of a table's cell, which may be empty.", (*SCALARS, "null")),
        Citation: Kind("citation", "Keys of sources, as text or as a list.", SCALARS, ("hall2019", "hall2019, p. 4")),
        EvidenceKey: Kind("evidence", "The name of an entry under `evidence:`.", SCALARS, ("active-members",)),
        Quantity: Kind(
            "figure",
            "A figure with its hedge, in words of the brief's language.",
            NUMBERS,
            ("2,000", "about 70", "up to 12,000", "£2bn"),
        ),
        When: Kind(
            "date", "A date or a period, as closely as it is known.", NUMBERS, ("2019-03-23", "by 2012", "2014/2019")
        ),
        Points: Kind("length", "A number with its unit.", ("string",), ("4mm", "12.5pt"), _LENGTH),
        Decimal: Kind("number", "A plain number, without a hedge.", NUMBERS, ("1250", "-3.5")),
        float: Kind("decimal", "Digits with a decimal point.", NUMBERS, ("0.62",)),
        int: Kind("whole number", "Digits alone.", ("integer", "string"), ("12",), r"^\d{1,9}$"),
        Count: Kind("whole number", "Digits alone.", ("integer", "string"), ("4",), r"^\d{1,9}$"),
        bool: Kind("yes or no", "`yes` or `no`.", ("boolean", "string"), ("yes", "no"), _any_case(TRUE | FALSE)),
    }
)
