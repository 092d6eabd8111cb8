"""The Typst source of a brief, written from its story so that both sides say the same words.

Enters: the path of a brief, a folder. Leaves: `brief.typ` and `style.json` in it, beside the template.
Never: a word of its own. Run as `python -m benchmarks.typst_source` to renew the committed source of the flagship.

Citations come numbered and charts laid out, as `compose` hands them on; so Typst is spared what briefgen does before.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from benchmarks.stages import Composed, composed
from benchmarks.typst_pieces import Writer
from benchmarks.typst_text import call, listed, quoted
from briefgen.inline import plain
from briefgen.model.style import Style, TextRole

HERE = Path(__file__).parent / "typst"
FLAGSHIP = HERE.parent.parent / "briefs" / "after-the-caliphate" / "brief.yaml"
FONTS = HERE.parent.parent / "styles" / "fonts"
TEMPLATE, SOURCE, STYLE = "template.typ", "brief.typ", "style.json"
# what the name of a font file says of a face
WEIGHTS = {"Light": 300, "Regular": 400, "Italic": 400, "Semibold": 600, "Bold": 700}


def write_source(brief: Path, folder: Path) -> Path:
    """Write all that Typst needs for a brief, and return the main file."""
    made = composed(brief)
    folder.mkdir(parents=True, exist_ok=True)
    if folder != HERE:
        shutil.copy(HERE / TEMPLATE, folder / TEMPLATE)
    (folder / STYLE).write_text(style(made.style), "utf-8")
    (folder / SOURCE).write_text(source(made), "utf-8")
    return folder / SOURCE


def source(made: Composed) -> str:
    """The main file: furniture, then the pieces of the story in order."""
    writer = Writer.of(made)
    pieces = [f"#{writer.piece(piece)}" for piece in made.story.pieces]
    return "\n\n".join(['#import "template.typ": *', _furniture(made, writer), *pieces]) + "\n"


def _furniture(made: Composed, writer: Writer) -> str:
    """What stands on every page, and what the file says of itself."""
    furniture, metadata = made.story.furniture, made.story.metadata
    language, _, region = metadata.language.partition("-")
    applied = call(
        "brief.with",
        title=quoted(metadata.title),
        authors=listed(quoted(author) for author in metadata.authors),
        subject=quoted(metadata.subject),
        language=quoted(language),
        region=quoted(region),
        nameplate=writer.say(furniture.nameplate, "running-nameplate"),
        running_title=writer.say(furniture.title, "running-title"),
        identity=writer.say(furniture.identity, "foot"),
        folio=writer.say(furniture.folio, "foot"),
        cited_label=writer.say(furniture.cited, "cited"),
        marking=quoted(plain(furniture.marking)),
        short_names=listed(writer.say(name, "cited") for _, name in sorted(furniture.short_names.items())),
    )
    return f"#show: {applied}"


def style(style: Style) -> str:
    """The style as data: points, colours, faces and roles, as briefgen reads them."""
    data = {
        "page": {name: getattr(style.page, name) for name in ("width", "height", "margin", "gutter", "line")},
        "first-baseline": style.page.first_baseline,
        "colours": {name.text: value.text for name, value in style.colours.items()},
        "faces": {name.text: _face(file.text) for name, file in style.faces.items()},
        "roles": {name.text: _role(role) for name, role in style.type.items()},
        "strokes": {name.text: weight for name, weight in style.strokes.items()},
        "metrics": {name.text: length for name, length in style.metrics.items()},
        "setting": {name.text: value for name, value in style.setting.items()},
    }
    return json.dumps(data, indent=1) + "\n"


def _face(file: str) -> dict[str, Any]:
    """`fonts/BriefSerifText-Bold.ttf` is the bold of the family Brief Serif Text."""
    family, _, weight = Path(file).stem.partition("-")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", family)
    return {"font": words, "weight": WEIGHTS[weight], "style": "italic" if weight == "Italic" else "normal"}


def _role(role: TextRole) -> dict[str, Any]:
    return {
        "face": role.face.text,
        "sizes": [role.size, *role.sizes],
        "leading": role.leading,
        "colour": role.colour.text,
        "features": {feature.text.lstrip("-"): int(not feature.text.startswith("-")) for feature in role.features},
        "tracking": role.tracking,
        "indent": role.indent,
        "hyphenate": role.hyphenate,
        "small-caps": role.small_caps,
    }


if __name__ == "__main__":
    write_source(FLAGSHIP, HERE)
