"""The components of a page: which one sets the pieces of which role.

Enters: groups and figures of the story. Leaves: strips. Never: a component that knows another page's content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefgen.model.style import Masthead
from briefgen.story import Group
from briefgen.typeset.components.appendix import appendix
from briefgen.typeset.components.bottom_line import bottom_line
from briefgen.typeset.components.closing import colophon, notice
from briefgen.typeset.components.firmness import firmness
from briefgen.typeset.components.glance import glance
from briefgen.typeset.components.letterhead import letterhead
from briefgen.typeset.components.lists import pair, sources
from briefgen.typeset.components.masthead import masthead
from briefgen.typeset.kit import Kit
from briefgen.typeset.stack import Strip


def _masthead(kit: Kit, group: Group) -> list[Strip]:
    return MASTHEADS[kit.sheet.layout.masthead](kit, group)


MASTHEADS: Mapping[Masthead, Callable[[Kit, Group], list[Strip]]] = MappingProxyType(
    {Masthead.NAMEPLATE: masthead, Masthead.LETTERHEAD: letterhead}
)
# what stands on page 1
FRONT: Mapping[str, Callable[[Kit, Group], list[Strip]]] = MappingProxyType(
    {"masthead": _masthead, "bottom-line": bottom_line, "glance": glance, "notice": notice}
)
# what ends the brief; each is told how many points are left on the page where it starts
BACK: Mapping[str, Callable[[Kit, Group, float], list[Strip]]] = MappingProxyType(
    {"appendix": appendix, "firmness": firmness, "pair": pair, "sources": sources, "colophon": colophon}
)
