"""The gallery: a picture of every block and chart, and the YAML that made it.

Enters: the briefs of `tests/cases/blocks`. Leaves: `docs/gallery/README.md`, a picture for each brief.
Never: a sentence that the briefs do not have; run it with `make gallery` after a change to a look or a case.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from briefgen.pipeline import typeset_editions

ROOT = Path(__file__).parent.parent.parent
CASES, GALLERY = ROOT / "tests" / "cases" / "blocks", ROOT / "docs" / "gallery"
# pixels for each point; greys and hues that a small picture needs
SCALE, COLOURS = 1.4, 64
# points from the top of page 1 to where the masthead ends, and from its foot to where the list of sources may begin
HEAD, EDGE = 166, 45
PARTS = ("questions:", "timeline:", "contents:", "firmness:", "unknowns:", "terms:", "acronyms:", "further_reading:",
         "appendix:", "colophon:")  # fmt: skip
BEFORE = "    blocks:\n"


def page() -> str:
    """The gallery as Markdown."""
    parts = ["# Gallery", (
        "Every block and chart with the YAML that made it. The briefs are the tests' cases, "
        "[`tests/cases/blocks`](../../tests/cases/blocks); places and figures are made up. `make gallery` makes this "
        "page anew."
    )]  # fmt: skip
    for case in sorted(CASES.glob("*.yaml")):
        text = case.read_text("utf-8")
        parts += [f"## {title(text)}", f"![{title(text)}]({case.stem}.png)", f"```yaml\n{shown(text)}```"]
    return "\n\n".join(parts) + "\n"


def title(text: str) -> str:
    return next(line.removeprefix("title: ") for line in text.split("\n") if line.startswith("title: "))


def shown(text: str) -> str:
    """The blocks of a brief, or of one without blocks all but its head and its sources."""
    if BEFORE in text:
        return "blocks:\n" + "".join(_outdented(text.split(BEFORE, 1)[1]))
    return "".join(line for key, lines in keys(text).items() if key in PARTS for line in lines)


def _outdented(text: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        if line.strip() and not line.startswith("      "):
            return
        yield line[4:] or "\n"


def keys(text: str) -> Mapping[str, list[str]]:
    """The lines of each key at the left edge."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in text.splitlines(keepends=True):
        if line[:1].isalpha():
            key = line.split(" ")[0].strip()
        found.setdefault(key, []).append(line)
    return found


def picture(case: Path) -> bytes:
    """The pages of a brief side by side, without the masthead of page 1 and what is empty."""
    outcome = typeset_editions(case)
    assert outcome.value, outcome.diagnostics
    pages = [_page(found, index) for index, found in enumerate(pypdfium2.PdfDocument(outcome.value[0].pdf))]
    height = max(image.height for image in pages)
    sheet = Image.new("RGB", (sum(image.width for image in pages), height), "white")
    left = 0
    for image in pages:
        sheet.paste(image, (left, 0))
        left += image.width
    buffer = io.BytesIO()
    sheet.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _page(found: pypdfium2.PdfPage, index: int) -> Image.Image:
    image = found.render(scale=SCALE).to_pil().convert("RGB")
    top, foot = (HEAD if index == 0 else 0), found.get_height() - EDGE
    cut = image.crop((0, int(top * SCALE), image.width, int(foot * SCALE)))
    ink = ImageChops.difference(cut, Image.new("RGB", cut.size, "white")).getbbox()
    return cut.crop((0, 0, cut.width, min(cut.height, (ink[3] if ink else 0) + int(EDGE / 2))))


def main() -> None:
    (GALLERY / "README.md").write_text(page(), "utf-8")
    for case in sorted(CASES.glob("*.yaml")):
        (GALLERY / f"{case.stem}.png").write_bytes(picture(case))
    sys.stderr.write(f"the gallery is {GALLERY / 'README.md'}\n")


if __name__ == "__main__":
    main()
