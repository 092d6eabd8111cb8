"""veraPDF, the validator that the PDF Association keeps, run over many files in one go.

Enters: PDFs by name, a profile. Leaves: what each of them fails, one entry a rule; or why veraPDF cannot be asked.
Never: the network. `make verapdf` fetches the jar, whose name and digest stand in `verapdf.sha256`.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conftest import ROOT

PINNED = Path(__file__).parent / "verapdf.sha256"
MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
# by veraPDF's own names of profiles
PROFILES = {
    "ua1": "PDF/UA-1",
    "ua2": "PDF/UA-2",
    "2a": "PDF/A-2a",
    "3a": "PDF/A-3a",
    "4": "PDF/A-4",
    "4f": "PDF/A-4f",
    "wt1a": "WTPDF 1.0 for accessibility",
    "wt1r": "WTPDF 1.0 for reuse",
}
# its exit status where every file conforms, where one does not, and where one is no PDF
ANSWERED = (0, 1, 7)
PATIENCE = 600
# a run of seconds gains nothing from the second compiler, nor from threads that gather garbage
QUICK = ("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@dataclass(frozen=True)
class Failure:
    """One rule that a file breaks: `rule` is clause and number of the test, as in `7.1-3`, `where` the first place."""

    file: str
    specification: str
    rule: str
    what: str
    times: int
    where: str

    def __str__(self) -> str:
        return f"{self.file}: {self.specification} {self.rule}: {self.what} ({self.times} times, first at {self.where})"


def missing() -> str:
    """Why veraPDF cannot be asked here, or nothing."""
    if not shutil.which("java"):
        return "there is no java here, which veraPDF runs on"
    return "" if _jar().exists() else "veraPDF is not here: run `make verapdf`"


def failures(files: Mapping[str, bytes], profile: str, folder: Path) -> list[Failure]:
    """What the files fail, all of them read by one process; they are laid in `folder` under their names."""
    paths = {}
    for number, (name, pdf) in enumerate(files.items()):
        path = folder.resolve() / f"{number}.pdf"
        path.write_bytes(pdf)
        paths[str(path)] = name
    jobs = _report(list(paths), profile)["jobs"]
    read = {job["itemDetails"]["name"] for job in jobs}
    unread = [Failure(paths[path], "veraPDF", "-", "not read", 1, path) for path in paths if path not in read]
    return [*unread, *(failure for job in jobs for failure in _of(job, paths[job["itemDetails"]["name"]]))]


def _jar() -> Path:
    folder = Path(os.environ.get("BRIEFGEN_VERAPDF", ROOT / ".cache" / "verapdf"))
    return folder / PINNED.read_text("utf-8").split()[1]


def _proven() -> Path:
    """The jar, which is the one that was pinned, or it is not run."""
    digest = hashlib.sha256(_jar().read_bytes()).hexdigest()
    if digest != PINNED.read_text("utf-8").split()[0]:
        raise RuntimeError(f"`{_jar()}` is not the file of {PINNED.name}: its digest is {digest}")
    return _jar()


def _report(paths: Sequence[str], profile: str) -> Any:
    java = ["java", *QUICK, "-cp", str(_proven()), MAIN]
    asked = ["--flavour", profile, "--format", "json", "--maxfailuresdisplayed", "1"]
    done = subprocess.run([*java, *asked, *paths], capture_output=True, check=False, timeout=PATIENCE)
    if done.returncode not in ANSWERED:
        raise RuntimeError(f"veraPDF gave up with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return json.loads(done.stdout)["report"]


def _of(job: Mapping[str, Any], name: str) -> Iterator[Failure]:
    results = job.get("validationResult", ())
    if not results:
        said = job.get("taskException", {}).get("exceptionMessage", "no result")
        yield Failure(name, "veraPDF", "-", str(said), 1, name)
    for result in results:
        for rule in result["details"]["ruleSummaries"]:
            number = f"{rule['clause']}-{rule['testNumber']}"
            first = rule["checks"][0] if rule["checks"] else {}
            what, where = first.get("errorMessage") or rule["description"], first.get("context", "-")
            yield Failure(name, rule["specification"], number, what, rule["failedChecks"], where)
