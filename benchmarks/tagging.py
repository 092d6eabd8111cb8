"""`python -m benchmarks.tagging`: what tags cost, in time and bytes, beside the same file without them.

Enters: arguments. Leaves: a table on standard output. Never: two builds at once; the two kinds take turns.

Without tags means: no marked content, no structure elements but the root, no way back to them from the pages. The file
is written by the same writer, with the same links, outline and metadata.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from unittest.mock import patch

from benchmarks.longer import longer
from benchmarks.typst_source import FLAGSHIP
from briefgen.pipeline import typeset_editions
from briefgen.typeset import reportlab_private as private
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.ledger import Owner
from briefgen.typeset.structure import Element
from briefgen.typeset.tag_tree import TagTree

SIZES = (1, 8, 25)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tagging", description="What tags cost.")
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count, after one that does not")
    options = parser.parse_args()
    print("| times | pages | s | s without | ratio | bytes | without | more |\n|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for times in SIZES:
            print(row(longer(FLAGSHIP, times, Path(folder) / str(times)), times, options.rounds))


def row(brief: Path, times: int, rounds: int) -> str:
    """One size of brief: the median of the processor's seconds, and the median ratio of two builds in turn."""
    tagged, plain = [], []
    for _ in range(rounds + 1):
        tagged.append(build(brief))
        with untagged():
            plain.append(build(brief))
    seconds, bare = ([took for took, _, _ in runs[1:]] for runs in (tagged, plain))
    ratio = median(one / other for one, other in zip(seconds, bare, strict=True))
    (_, size, pages), (_, least, _) = tagged[0], plain[0]
    return (
        f"| {times} | {pages} | {median(seconds):.3f} | {median(bare):.3f} | {ratio:.2f} "
        f"| {size:,} | {least:,} | {size - least:,} |"
    )


def build(brief: Path) -> tuple[float, int, int]:
    """Seconds of the processor, bytes and pages of a build."""
    start = time.process_time()
    made = typeset_editions(brief, ("a4",)).value
    took = time.process_time() - start
    assert made is not None
    return took, len(made[0].pdf), made[0].pages


@contextmanager
def untagged() -> Iterator[None]:
    def ink(canvas: PageCanvas, _owner: Owner, operators: str) -> None:
        if not canvas._draft:  # noqa: SLF001  # the measure needs what no user does
            private.write(canvas, [operators])

    def living(tree: TagTree, element: Element) -> Iterator[Element]:  # noqa: ARG001
        yield element

    def parents(_tree: TagTree) -> str:
        return "<</Nums []>>"

    with (
        patch.object(PageCanvas, "_ink", ink),
        patch.object(TagTree, "_living", living),
        patch.object(TagTree, "_parents", parents),
    ):
        yield


if __name__ == "__main__":
    main()
