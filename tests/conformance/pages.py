"""Pages of a PDF as the checker reads them: what is painted, within which marks, in which font.

Enters: pages of pikepdf. Leaves: `Page`s. Never: the contents of form XObjects, which a rule forbids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pikepdf
from pikepdf import Dictionary, Object

ObjGen = tuple[int, int]

PAINTING = frozenset({
    "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE", "EI",
})  # fmt: skip
SHOWING = frozenset({"Tj", "TJ", "'", '"'})


@dataclass(frozen=True)
class Mark:
    """A marked-content sequence; `number` counts those of its page. `kind` and `subtype` are an artifact's."""

    number: int
    tag: str
    mcid: int | None = None
    kind: str = ""
    subtype: str = ""
    actual: str | None = None

    @property
    def artifact(self) -> bool:
        return self.tag == "Artifact"

    @property
    def owns(self) -> bool:
        """Whether it says whose its content is, rather than something of a few letters within."""
        return self.artifact or self.mcid is not None


@dataclass(frozen=True)
class Painted:
    """One operator that paints, within `marks` from the outermost on. `name` is an XObject's."""

    index: int
    operator: str
    marks: tuple[Mark, ...]
    font: ObjGen | None = None
    codes: bytes = b""
    name: str = ""

    @property
    def shows(self) -> bool:
        return self.operator in SHOWING


@dataclass(frozen=True)
class Page:
    """`faults` are marks and states that do not match, each in words."""

    number: int
    obj: Object
    operators: tuple[str, ...]
    marks: tuple[Mark, ...]
    painted: tuple[Painted, ...]
    faults: tuple[str, ...]
    fonts: Mapping[ObjGen, Object]
    images: Mapping[str, Object]
    depth: int

    def where(self, painted: Painted) -> str:
        return f"page {self.number}, operator {painted.index} ({painted.operator})"

    @property
    def annotations(self) -> list[Object]:
        return list(self.obj.get("/Annots", ()))


def read_page(found: pikepdf.Page, number: int) -> Page:
    reader = _Reader(found)
    for step in pikepdf.parse_content_stream(found):
        reader.read(list(step.operands), str(step.operator))
    reader.end()
    used = {name: reader.xobjects[name] for name in (item.name for item in reader.painted) if name in reader.xobjects}
    return Page(
        number,
        found.obj,
        tuple(reader.operators),
        tuple(reader.marks),
        tuple(reader.painted),
        tuple(reader.faults),
        {item.font: reader.by_number[item.font] for item in reader.painted if item.font},
        used,
        reader.depth,
    )


@dataclass(frozen=True)
class _State:
    """What `q` keeps and `Q` brings back."""

    font: ObjGen | None = None


@dataclass
class _Reader:
    """Walks the operators of one page."""

    found: pikepdf.Page
    operators: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    painted: list[Painted] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    opened: list[Mark] = field(default_factory=list)
    kept: list[_State] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    depth: int = 0
    # the number of open marks where the text object began, None outside of one
    within_text: int | None = None

    def __post_init__(self) -> None:
        resources = self.found.obj.get("/Resources", Dictionary())
        self.named = {str(name): obj for name, obj in resources.get("/Font", Dictionary()).items()}
        self.by_number = {obj.objgen: obj for obj in self.named.values()}
        self.xobjects = {str(name): obj for name, obj in resources.get("/XObject", Dictionary()).items()}
        self.properties = resources.get("/Properties", Dictionary())

    def read(self, operands: list[Object], operator: str) -> None:
        self.operators.append(operator)
        if operator in PAINTING:
            self._paint(operands, operator)
        elif operator in ("BMC", "BDC"):
            self._open(operands)
        elif operator == "EMC":
            self._close()
        elif operator in ("q", "Q"):
            self._keep(operator)
        elif operator == "Tf":
            named = self.named.get(str(operands[0]))
            self.state = replace(self.state, font=named.objgen if named is not None else None)
        elif operator in ("BT", "ET"):
            self._text(operator)

    def end(self) -> None:
        if self.opened:
            self.faults.append(f"{len(self.opened)} marked-content sequences are left open")
        if self.kept:
            self.faults.append(f"{len(self.kept)} states are kept and not brought back")

    def _paint(self, operands: list[Object], operator: str) -> None:
        index, marks = len(self.operators), tuple(self.opened)
        if operator in SHOWING:
            shown = Painted(index, operator, marks, self.state.font, _codes(operands))
            self.painted.append(shown)
        else:
            self.painted.append(Painted(index, operator, marks, name=str(operands[0]) if operator == "Do" else ""))

    def _open(self, operands: list[Object]) -> None:
        said = operands[1] if len(operands) > 1 else Dictionary()
        if not isinstance(said, Dictionary):
            said = self.properties.get(str(said), Dictionary())
        mcid = said.get("/MCID")
        kind, subtype = (str(said.get(key, "/"))[1:] for key in ("/Type", "/Subtype"))
        actual = str(said.ActualText) if "/ActualText" in said else None
        mark = Mark(len(self.marks), str(operands[0])[1:], None if mcid is None else int(mcid), kind, subtype, actual)
        self.marks.append(mark)
        self.opened.append(mark)

    def _close(self) -> None:
        if not self.opened:
            self.faults.append(f"operator {len(self.operators)}: EMC closes nothing")
        elif self.within_text is not None and len(self.opened) <= self.within_text:
            self.faults.append(f"operator {len(self.operators)}: EMC in a text object closes what was opened before it")
            self.opened.pop()
        else:
            self.opened.pop()

    def _keep(self, operator: str) -> None:
        if operator == "q":
            self.kept.append(self.state)
            self.depth = max(self.depth, len(self.kept))
        elif self.kept:
            self.state = self.kept.pop()
        else:
            self.faults.append(f"operator {len(self.operators)}: Q brings nothing back")

    def _text(self, operator: str) -> None:
        if operator == "BT":
            self.within_text = len(self.opened)
            return
        if self.within_text is not None and len(self.opened) != self.within_text:
            self.faults.append(f"operator {len(self.operators)}: a sequence opened in a text object outlasts it")
        self.within_text = None


def _codes(operands: list[Object]) -> bytes:
    last = operands[-1]
    parts = last if isinstance(last, pikepdf.Array) else [last]
    return b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
