"""Scalars to the leaves of a model: words, text, quantities, dates, lengths, citations.

Enters: a `Scalar`, the type declared for it, the tag of its language. Leaves: a value of that type, or a stand-in
and a finding. Never: a guess at what an unreadable value means.
"""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from briefgen import markup
from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.evidence import NotADate, NotAQuantity, quantity, when
from briefgen.language import language
from briefgen.language.notation import TwoReadings, notation
from briefgen.model.citation import Citation
from briefgen.model.evidence import EvidenceKey
from briefgen.model.quantity import Count, Hedge, Precision, Quantity, When
from briefgen.model.text import Cell, Phrase, Prose, Text, Word
from briefgen.source import Scalar
from briefgen.units import Points, points

Findings = list[Diagnostic]
MOST_DIGITS = 9
MOST_SIGNS = 60
_POWER = re.compile(r"[-+]?\d{1,30}(?:\.\d{1,30})?[eE][-+]?\d{1,2}")
NOT_FINITE = frozenset({"nan", "inf", "infinity", "na", "n/a", "null", "none"})
TRUE, FALSE = frozenset({"yes", "true"}), frozenset({"no", "false"})


def word(scalar: Scalar, _findings: Findings, _tag: str) -> Word:
    return Word(scalar.text, scalar.span)


def phrase(scalar: Scalar, _findings: Findings, tag: str) -> Phrase:
    return markup.phrase(scalar, tag)


def amount(scalar: Scalar, findings: Findings, tag: str) -> Quantity:
    try:
        return quantity(scalar.text, scalar.span, tag)
    except NotAQuantity as fault:
        findings.append(error(fault.code, scalar.span, fault.message, *fault.hints))
        return Quantity(Hedge.WORDS, scalar.text, scalar.span)


def exact(scalar: Scalar, findings: Findings, tag: str) -> Decimal:
    """A plain number, as machines write it or as the language does: digits, signs between them, a minus."""
    text = " ".join(scalar.text.split())
    try:
        value = _plain_number(text, tag)
    except TwoReadings as fault:
        hint = f"write `{fault.whole}` for thousands, or `{fault.parts}` for parts of a whole"
        findings.append(error("Q422", scalar.span, f"`{scalar.text}` can be read in two ways", hint))
        return Decimal(0)
    if value is not None:
        return value
    if text.lower().strip("+-") in NOT_FINITE:
        hint = "leave the cell or the key out where a value is missing"
        findings.append(error("Q421", scalar.span, f"`{scalar.text}` is not a value that can be drawn", hint))
    else:
        hint = "write a plain number, as `1250` or `-3.5`; a hedge belongs into a chart of bars"
        findings.append(error("Q420", scalar.span, f"`{scalar.text}` is not a number", hint))
    return Decimal(0)


def _plain_number(text: str, tag: str) -> Decimal | None:
    """The number in some text; None where it is no number, or one of more digits than can be meant."""
    if _POWER.fullmatch(text):
        return Decimal(text)
    return notation(language(tag)).read(text.removeprefix("+"), data=True) if len(text) <= MOST_SIGNS else None


def moment(scalar: Scalar, findings: Findings, tag: str) -> When:
    try:
        return when(scalar.text, scalar.span, tag)
    except NotADate as fault:
        findings.append(error(fault.code, scalar.span, fault.message, *fault.hints))
        stand_in = date(2000, 1, 1)
        return When(scalar.text, scalar.span, stand_in, stand_in, Precision.DAY)


def length(scalar: Scalar, findings: Findings, _tag: str) -> Points:
    try:
        return points(scalar.text)
    except ValueError:
        findings.append(
            error("F211", scalar.span, f"`{scalar.text}` is not a length", "write it with a unit: `4mm`, `12.5pt`")
        )
        return Points(1.0)


def number(scalar: Scalar, findings: Findings, _tag: str) -> float:
    try:
        value = float(scalar.text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        findings.append(error("F212", scalar.span, f"`{scalar.text}` is not a number", "write digits, as in `0.62`"))
        return 1.0
    return value


def whole(scalar: Scalar, findings: Findings, _tag: str) -> int:
    if not (scalar.text.isdecimal() and len(scalar.text) <= MOST_DIGITS):
        findings.append(
            error("F213", scalar.span, f"`{scalar.text}` is not a whole number", "write digits, as in `12`")
        )
        return 1
    return int(scalar.text)


def count(scalar: Scalar, findings: Findings, tag: str) -> Count:
    return Count(whole(scalar, findings, tag), scalar.span)


def truth(scalar: Scalar, findings: Findings, _tag: str) -> bool:
    said = scalar.text.lower()
    if said not in TRUE | FALSE:
        findings.append(error("F214", scalar.span, f"`{scalar.text}` is neither yes nor no", "write `yes` or `no`"))
    return said in TRUE


def evidence_key(scalar: Scalar, _findings: Findings, _tag: str) -> EvidenceKey:
    return EvidenceKey(scalar.text, scalar.span)


def choice(scalar: Scalar, kind: type[enum.StrEnum], findings: Findings) -> enum.StrEnum:
    """A value of a closed list."""
    known = [member.value for member in kind]
    if scalar.text not in known:
        message = f"`{scalar.text}` is not one of {', '.join(f'`{name}`' for name in known)}"
        findings.append(error("F210", scalar.span, message, *did_you_mean(scalar.text, known)))
        return next(iter(kind))
    return kind(scalar.text)


READERS: Mapping[object, Callable[[Scalar, Findings, str], object]] = MappingProxyType(
    {
        Word: word,
        Phrase: phrase,
        Text: markup.text,
        Cell: markup.cell,
        Prose: markup.prose,
        Citation: markup.citation,
        Quantity: amount,
        When: moment,
        EvidenceKey: evidence_key,
        Points: length,
        float: number,
        Decimal: exact,
        int: whole,
        Count: count,
        bool: truth,
    }
)
