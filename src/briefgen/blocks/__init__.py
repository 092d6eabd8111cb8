"""The kinds of block that a body may hold: one line a kind.

Enters: nothing. Leaves: the table. Never: what a kind is; each is a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.blocks.box import BoxBlock, CalloutBlock
from briefgen.blocks.image import ImageBlock
from briefgen.blocks.key_figures import KeyFiguresBlock
from briefgen.blocks.lists import QaBlock, RecommendationsBlock
from briefgen.blocks.page import ContentsBlock, PageBreak, contents
from briefgen.blocks.prose import TextBlock, prose
from briefgen.blocks.quote import QuoteBlock
from briefgen.blocks.table import TableBlock
from briefgen.charts import CHARTS
from briefgen.content import Content

__all__ = ["BLOCKS", "contents", "prose"]

BLOCKS: Mapping[str, type[Content]] = MappingProxyType(
    {
        **CHARTS,
        "box": BoxBlock,
        "callout": CalloutBlock,
        "contents": ContentsBlock,
        "image": ImageBlock,
        "key_figures": KeyFiguresBlock,
        "page_break": PageBreak,
        "qa": QaBlock,
        "quote": QuoteBlock,
        "recommendations": RecommendationsBlock,
        "table": TableBlock,
        "text": TextBlock,
    }
)
