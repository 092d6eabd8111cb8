"""The kinds of block that a body may hold: one line a kind.

Enters: nothing. Leaves: the table. Never: what a kind is; each is a file of its own.
"""

from __future__ import annotations

from briefgen.charts import CHARTS
from briefgen.content import Content, Kinds

BLOCKS: Kinds[Content] = Kinds(
    {
        **CHARTS.places,
        "box": "briefgen.blocks.box:BoxBlock",
        "callout": "briefgen.blocks.box:CalloutBlock",
        "contents": "briefgen.blocks.page:ContentsBlock",
        "image": "briefgen.blocks.image:ImageBlock",
        "key_figures": "briefgen.blocks.key_figures:KeyFiguresBlock",
        "page_break": "briefgen.blocks.page:PageBreak",
        "qa": "briefgen.blocks.lists:QaBlock",
        "quote": "briefgen.blocks.quote:QuoteBlock",
        "recommendations": "briefgen.blocks.lists:RecommendationsBlock",
        "table": "briefgen.blocks.table:TableBlock",
        "text": "briefgen.blocks.prose:TextBlock",
    }
)
