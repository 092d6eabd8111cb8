"""A process that builds briefs when it is told to, and says how long each took.

Enters: the name of a side; lines of JSON, each a source and an output. Leaves: a line of JSON for each.
Never: counts its own start or the reading of the line; those are not part of a build.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.typst_source import FONTS

Build = Callable[[Path, Path], None]


def briefgen_builder() -> Build:
    from briefgen.pipeline import typeset_editions
    from briefgen.publish import write

    def build(source: Path, output: Path) -> None:
        made = typeset_editions(source).value
        assert made
        write(output, made[0].pdf, [source])

    return build


def typst_builder() -> Build:
    """One compiler for each source, kept, as an editor keeps it; it reads again what has changed on disk."""
    import typst

    compilers: dict[Path, typst.Compiler] = {}

    def build(source: Path, output: Path) -> None:
        if source not in compilers:
            compilers[source] = typst.Compiler(str(source), font_paths=[str(FONTS)], ignore_system_fonts=True)
        compilers[source].compile(output=str(output), pdf_standards="ua-1")

    return build


BUILDERS = {"briefgen": briefgen_builder, "typst": typst_builder}


def main(side: str) -> None:
    build = BUILDERS[side]()
    for line in sys.stdin:
        task = json.loads(line)
        wall, processor = time.perf_counter(), time.process_time()
        build(Path(task["source"]), Path(task["output"]))
        took = {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}
        print(json.dumps(took), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
