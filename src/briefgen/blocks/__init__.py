"""The kinds of block that a body may hold: one line a kind.

Enters: nothing. Leaves: the table. Never: what a kind is; each is a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.charts import CHARTS
from briefgen.model.block import Block

BLOCKS: Mapping[str, type[Block]] = MappingProxyType({**CHARTS})
