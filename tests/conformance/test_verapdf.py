"""What briefgen makes is what it claims to be, by veraPDF: PDF/UA, PDF/A and Well-Tagged PDF, without one failure.

`make verapdf` fetches the validator; the tests themselves reach no network.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
import pytest

from conformance.mutations import mutations
from conformance.rule import EVERY, FIRST, SECOND
from conformance.samples import CONFORMANCES, all_samples, sample
from conformance.verapdf import failures, missing

GOLDEN = Path(__file__).parent.parent / "golden" / "faults-that-verapdf-finds.txt"
# the profiles in which planted faults are sought that break a rule of our own; others name theirs
ASKED = {FIRST: ("ua1", "3a"), SECOND: ("ua2", "4f")}


@pytest.fixture(autouse=True)
def _verapdf() -> None:
    if missing():
        pytest.skip(missing())


def profiles(pdf: bytes) -> tuple[str, ...]:
    """All that a file has to meet; whether it may carry others decides on the part, or the level, of PDF/A."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        carries = "/EmbeddedFiles" in opened.Root.get("/Names", pikepdf.Dictionary())
        if opened.pdf_version.startswith("2"):
            return ("ua2", "wt1a", "wt1r", "4f" if carries else "4")
        return ("ua1", "3a" if carries else "2a")


def by_profile(made: Mapping[str, bytes]) -> Mapping[str, Mapping[str, bytes]]:
    found: dict[str, dict[str, bytes]] = {}
    for name, pdf in made.items():
        for profile in profiles(pdf):
            found.setdefault(profile, {})[name] = pdf
    return found


@pytest.mark.parametrize("conformance", CONFORMANCES)
def test_every_brief_conforms(conformance: str, tmp_path: Path) -> None:
    failed = []
    asked = by_profile(all_samples(conformance))
    assert set(asked) == {FIRST: {"ua1", "3a", "2a"}, SECOND: {"ua2", "wt1a", "wt1r", "4f", "4"}}[conformance]
    for profile, files in asked.items():
        folder = tmp_path / profile
        folder.mkdir()
        failed += failures(files, profile, folder)
    assert not failed, "\n" + "\n".join(map(str, failed))


def test_what_is_no_pdf_fails(tmp_path: Path) -> None:
    found = failures({"nothing": b"nothing", "sound": sample("table", FIRST)}, "ua1", tmp_path)
    assert [failure.file for failure in found] == ["nothing"]


def test_the_faults_that_it_finds(tmp_path: Path, *, update_goldens: bool) -> None:
    """Which of the faults that the checker finds are found by veraPDF too, and by which rules."""
    said = "".join(f"{line}\n" for conformance in (FIRST, SECOND) for line in compared(conformance, tmp_path))
    if update_goldens:
        GOLDEN.write_text(said, "utf-8")
    assert said == GOLDEN.read_text("utf-8")


def compared(conformance: str, folder: Path) -> Iterator[str]:
    planted = [item for item in mutations(conformance) if item.of != EVERY or conformance == FIRST]
    files = {f"{item.name} {item.rule}": item.apply(sample(item.sample, conformance)) for item in planted}
    found: dict[str, list[str]] = {name: [] for name in files}
    for profile in ASKED[conformance]:
        asked = {name: pdf for name, pdf in files.items() if f" {profile}:" in name or " own:" in name}
        for failure in failures(asked, profile, folder):
            found[failure.file].append(f"{profile}:{failure.rule}")
    yield f"{conformance}: veraPDF finds {sum(map(bool, found.values()))} of {len(found)}"
    for name, rules in sorted(found.items()):
        yield f"  {name} | {' '.join(sorted(rules)) or '-'}"
