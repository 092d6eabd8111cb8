"""What is built: the flagship, the flagship in other words, and the flagship many times over, for both sides.

Enters: a folder to work in. Leaves: `Job`s, with a source for each side. Never: a word that only one side is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.longer import longer, reworded
from benchmarks.typst_source import FLAGSHIP, write_source

# a sentence of the first answer, which stands on one line of both sources, and what becomes of it
SENTENCE = "In Syria, attacks come almost daily."
EDITED = "In Syria, attacks came on {} of the days that were counted."


@dataclass(frozen=True, slots=True)
class Job:
    """One brief as a source for each side."""

    folder: Path
    sources: dict[str, Path]

    def output(self, side: str) -> Path:
        return self.folder / f"{side}.pdf"


def job(brief: Path) -> Job:
    """The Typst source beside a brief."""
    return Job(brief.parent, {"briefgen": brief, "typst": write_source(brief, brief.parent / "typst")})


def repeated(folder: Path, times: int) -> Job:
    """The flagship with its questions so many times."""
    return job(longer(FLAGSHIP, times, folder / f"times-{times}"))


def other_words(folder: Path, number: int) -> Job:
    """The flagship with other words in every sentence, as long as before."""
    return job(reworded(FLAGSHIP, number, folder / f"words-{number}"))


def edit(job: Job, side: str, number: int) -> None:
    """Change one sentence of a brief on disk to what it has not been before."""
    source = job.sources[side]
    original = source.with_suffix(f"{source.suffix}.original")
    if not original.exists():
        original.write_bytes(source.read_bytes())
    text = original.read_text("utf-8")
    assert text.count(SENTENCE) == 1, f"{SENTENCE} is to stand once in {source}"
    source.write_text(text.replace(SENTENCE, EDITED.format(number)), "utf-8")
