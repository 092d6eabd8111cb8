"""What a rule of the checker is.

Enters: nothing. Leaves: `Rule` and `Finding`. Never: a rule itself; those stand in tables at the end of their files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from conformance.opened import Opened

# what is wrong, and where
Fault = tuple[str, str]
Check = Callable[[Opened], Iterable[Fault]]
EVERY, FIRST, SECOND = "every", "ua-1", "ua-2"


@dataclass(frozen=True)
class Rule:
    """`code` is veraPDF's profile, clause and number, as in `ua1:7.1-3`, or `own:` and words where it has none.

    `of` says whether it holds for every file, for those of PDF/UA-1 or for those of PDF/UA-2 alone.
    """

    code: str
    check: Check
    of: str = EVERY


@dataclass(frozen=True)
class Finding:
    rule: str
    what: str
    where: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}, at {self.where}"
