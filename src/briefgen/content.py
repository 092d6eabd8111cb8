"""What every block must give, and what it may ask of a resolved brief.

Enters: nothing. Leaves: `Content`, the base of every kind of block; `Kinds`; `Lookup`. Never: a kind; each is a file.
"""

from __future__ import annotations

import importlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, TypeVar

from briefgen.diagnostics import Diagnostic
from briefgen.inline import Cite, Inlines
from briefgen.language import Language
from briefgen.marks import Image
from briefgen.model.block import Block
from briefgen.model.citation import Citation
from briefgen.model.evidence import Valued
from briefgen.model.quantity import Quantity
from briefgen.model.text import Text, Word
from briefgen.story import Piece


class Lookup(Protocol):
    """What a resolved brief answers to blocks."""

    @property
    def language(self) -> Language: ...
    def inline(self, text: Text) -> Inlines: ...
    def value(self, valued: Valued) -> tuple[Quantity | None, Cite | None]: ...
    def credits(self, part: object) -> Inlines: ...
    def place(self, part: object) -> str: ...
    def borne(self, valued: Valued, figure: str) -> Inlines: ...
    def cite(self, citation: Citation) -> Cite: ...
    def image(self, file: Word) -> Image | None: ...

    @property
    def outline(self) -> tuple[tuple[Inlines, Inlines, str], ...]:
        """Label, title and anchor of what the contents list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content(Block, ABC):
    """A block of any kind."""

    def check(self) -> tuple[Diagnostic, ...]:
        """Faults that only this kind can have."""
        return ()

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:  # noqa: ARG002  # kinds with values look them up
        """Faults of its values, wherever they are written."""
        yield from ()

    @abstractmethod
    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        """The pieces of the story that say what this block says."""


K_co = TypeVar("K_co", bound=Content, covariant=True)


class Kinds(Mapping[str, type[K_co]]):
    """The kinds by the names that authors write; a kind is imported when a brief uses it, which keeps a start quick.

    `places` has for each name where its class stands: `briefgen.charts.bar:Bar`.
    """

    def __init__(self, places: Mapping[str, str]) -> None:
        self.places: Mapping[str, str] = MappingProxyType(dict(places))

    def __getitem__(self, name: str) -> type[K_co]:
        module, _, kind = self.places[name].partition(":")
        found: type[K_co] = getattr(importlib.import_module(module), kind)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def __contains__(self, name: object) -> bool:
        return name in self.places
