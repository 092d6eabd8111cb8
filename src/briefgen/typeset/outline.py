"""The outline: headings as a tree that a reader sees beside the pages (ISO 32000-1, 12.3.3).

Enters: entries in order, each with its level, and how a destination is written. Leaves: the number of the outline.
Never: an entry that is closed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.typeset.canvas import Entry
from briefgen.typeset.objects import dictionary, refer, string
from briefgen.typeset.reportlab_private import Objects


@dataclass(frozen=True, slots=True, eq=False)
class _Node:
    number: int
    entry: Entry | None
    inner: list[_Node] = field(default_factory=list)

    def every(self) -> Iterator[_Node]:
        for node in self.inner:
            yield node
            yield from node.every()


def outline(entries: Sequence[Entry], objects: Objects, go_to: Callable[[str], str]) -> int:
    """Write the outline; `go_to` gives the action that leads to an anchor."""
    root = _Node(objects.add(), None)
    path = [root]
    for entry in entries:
        node = _Node(objects.add(), entry)
        # an entry deeper than one level under the last stands under that
        del path[entry.level + 1 :]
        path[-1].inner.append(node)
        path.append(node)
    objects.fill(root.number, dictionary({"Type": "/Outlines", **_inner(root)}))
    for parent in (root, *root.every()):
        for index, node in enumerate(parent.inner):
            assert node.entry is not None
            beside = {
                "Prev": refer(parent.inner[index - 1].number) if index else "",
                "Next": refer(parent.inner[index + 1].number) if index + 1 < len(parent.inner) else "",
            }
            head = {"Title": string(node.entry.title), "Parent": refer(parent.number), "A": go_to(node.entry.anchor)}
            objects.fill(node.number, dictionary({**head, **beside, **_inner(node)}))
    return root.number


def _inner(node: _Node) -> dict[str, str]:
    if not node.inner:
        return {}
    first, last = node.inner[0].number, node.inner[-1].number
    return {"First": refer(first), "Last": refer(last), "Count": str(sum(1 for _ in node.every()))}
