"""How a language writes numbers in digits, and how machines do: 12.000,5 and 12000.5.

Enters: digits with their signs. Leaves: a `Decimal`. Never: one of two readings; where both hold, it says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from briefgen.language.spoken import Language

MINUS = "[-\u2212]?"
_MACHINE = re.compile(MINUS + r"\d+(\.\d+)?")
# three digits after one sign: a group of thousands to some readers, parts of a whole to others
_THOUSAND_OR_PARTS = re.compile(MINUS + r"[1-9]\d{0,2}[.,]\d{3}")


class TwoReadings(ValueError):
    """Digits that can be read in two ways, and how to write each of them."""

    def __init__(self, whole: str, parts: str) -> None:
        super().__init__(whole, parts)
        self.whole, self.parts = whole, parts


@dataclass(frozen=True)
class Notation:
    """Numbers of one language; `decimal` stands before parts, each of `groups` may stand between thousands."""

    decimal: str
    groups: str

    @property
    def pattern(self) -> str:
        """A regular expression for all that is meant as a number, well or badly grouped."""
        groups, decimal = re.escape(self.groups), re.escape(self.decimal)
        own = rf"\d(?:[\d{groups}]*\d)?(?:{decimal}\d+)?"
        return rf"{MINUS}(?:{own}|\d+(?:[.,]\d+)+)(?!\d)"

    def read(self, text: str, *, data: bool = False) -> Decimal | None:
        """The number that digits give, or None where they are grouped wrongly.

        In `data` a decimal point is what machines write, whatever the language.

        Raises:
            TwoReadings: digits that the language and a machine, or another language, read differently.
        """
        if _THOUSAND_OR_PARTS.fullmatch(text) and self._reads_twice(text, data=data):
            raise self._two(text)
        if self._own.fullmatch(text):
            whole, _, parts = text.partition(self.decimal)
            digits = re.sub(f"[{re.escape(self.groups)}]", "", whole)
            return _decimal(f"{digits}.{parts}" if parts else digits)
        return _decimal(text) if _MACHINE.fullmatch(text) else None

    def _reads_twice(self, text: str, *, data: bool) -> bool:
        if self.decimal == ".":
            return False
        # a comma parts thousands for English readers; a point does here, or is what machines write in data
        return "," in text or ("." in self.groups) == data

    @cached_property
    def _own(self) -> re.Pattern[str]:
        parts = rf"({re.escape(self.decimal)}\d+)?"
        sign = f"[{re.escape(self.groups)}]"
        return re.compile(rf"{MINUS}(\d{{1,3}}(?:(?P<group>{sign})\d{{3}}((?P=group)\d{{3}})*)?|\d+){parts}")

    def _two(self, text: str) -> TwoReadings:
        whole, parts = re.split("[.,]", text)
        # a nought taken away or added leaves no group of three
        shorter = parts.rstrip("0") or "0"
        unlike = shorter if shorter != parts else f"{parts}0"
        return TwoReadings(f"{whole}{parts}", f"{whole}{self.decimal}{unlike}")


def notation(spoken: Language) -> Notation:
    """The notation of a language."""
    return Notation(spoken.decimal, str(spoken.data["reading"]["groups"]))


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("\u2212", "-"))
