"""Rules of what stands on pages: all of it tagged or an artifact, each piece owned once.

Enters: an opened PDF. Leaves: faults. Never: the order or the sense of what is tagged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pikepdf import Array, Object

from conformance.opened import Opened
from conformance.pages import Page, Painted
from conformance.rule import Fault, Rule
from conformance.tree import Piece

# a writer nests a few states for a clip or a chart; ISO 19005-2 allows 28
DEEPEST = 28
COLOURLESS = frozenset({"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"})
SPACES = frozenset({"/DeviceRGB", "/DeviceGray"})


def everywhere(found: Opened) -> Iterator[tuple[Page, Painted]]:
    return ((page, item) for page in found.pages for item in page.painted)


def content_is_tagged_or_an_artifact(found: Opened) -> Iterator[Fault]:
    for page, item in everywhere(found):
        own = [mark for mark in item.marks if mark.owns]
        if not own:
            yield "content is neither tagged nor an artifact", page.where(item)
        for mark in own:
            if mark.mcid is not None and not found.owners.get(Piece(page.number, mark.mcid)):
                yield f"no element owns MCID {mark.mcid}", page.where(item)


def no_artifact_in_tagged_content(found: Opened) -> Iterator[Fault]:
    return _mixed(found, outer_is_artifact=False)


def no_tagged_content_in_artifacts(found: Opened) -> Iterator[Fault]:
    return _mixed(found, outer_is_artifact=True)


def _mixed(found: Opened, *, outer_is_artifact: bool) -> Iterator[Fault]:
    for page, item in everywhere(found):
        own = [mark.artifact for mark in item.marks if mark.owns]
        if (outer_is_artifact, not outer_is_artifact) in pairwise(own):
            said = ("tagged content in an artifact", "an artifact in tagged content")[not outer_is_artifact]
            yield said, page.where(item)


def sequences_do_not_nest(found: Opened) -> Iterator[Fault]:
    """A Span within a sequence may say how a few letters read; it owns nothing."""
    for page, item in everywhere(found):
        own = [mark for mark in item.marks if mark.owns]
        if len(own) > 1:
            yield f"{own[-1].tag} in {own[-2].tag}", page.where(item)


def no_sequence_is_empty(found: Opened) -> Iterator[Fault]:
    for page in found.pages:
        used = {mark.number for item in page.painted for mark in item.marks}
        for mark in page.marks:
            if mark.number not in used:
                yield f"an empty sequence of {mark.tag}, MCID {mark.mcid}", f"page {page.number}"


def marks_and_states_match(found: Opened) -> Iterator[Fault]:
    return ((fault, f"page {page.number}") for page in found.pages for fault in page.faults)


def text_in_artifacts_is_pagination(found: Opened) -> Iterator[Fault]:
    """Words that nobody tagged would pass every validator as an artifact; only furniture may be one."""
    for page, item in everywhere(found):
        artifact = next((mark for mark in item.marks if mark.artifact), None)
        if artifact is None or artifact.kind == "Pagination":
            continue
        if item.shows or item.name:
            font = found.fonts.get(item.font) if item.font else None
            said = repr(font.text(item.codes)) if font else item.name
            yield f"{said} in an artifact of the kind {artifact.kind or 'none'}", page.where(item)


def mcids_are_dense(found: Opened) -> Iterator[Fault]:
    for page in found.pages:
        numbers = [mark.mcid for mark in page.marks if mark.mcid is not None]
        if sorted(numbers) != list(range(len(numbers))):
            doubled = [number for number, times in Counter(numbers).items() if times > 1]
            yield f"MCIDs are not 0 to {len(numbers) - 1} once each, doubled {doubled}", f"page {page.number}"


def each_piece_has_one_owner(found: Opened) -> Iterator[Fault]:
    shown = {Piece(page.number, mark.mcid) for page in found.pages for mark in page.marks if mark.mcid is not None}
    for piece, owners in found.owners.items():
        where = f"page {piece.page}, MCID {piece.mcid}"
        if len(owners) > 1:
            yield f"{len(owners)} elements own one piece", where
        if piece not in shown:
            yield "an element owns what is not on the page", where


def states_are_not_deep(found: Opened) -> Iterator[Fault]:
    return ((f"{page.depth} states kept", f"page {page.number}") for page in found.pages if page.depth > DEEPEST)


def colours_are_rgb_or_grey(found: Opened) -> Iterator[Fault]:
    for page in found.pages:
        for operator in sorted(COLOURLESS.intersection(page.operators)):
            yield f"the operator {operator}", f"page {page.number}"


def images_are_rgb_or_grey(found: Opened) -> Iterator[Fault]:
    for page in found.pages:
        for name, obj in page.images.items():
            if obj.get("/Subtype") == "/Image" and not obj.get("/ImageMask") and not _plain(obj.get("/ColorSpace")):
                yield f"an image in {obj.get('/ColorSpace')}", f"page {page.number}, {name}"


def _plain(space: Object | None) -> bool:
    if isinstance(space, Array) and space[0] == "/Indexed":
        return _plain(space[1])
    if isinstance(space, Array) and space[0] == "/ICCBased":
        return int(space[1].N) in (1, 3)
    return str(space) in SPACES


def no_forms(found: Opened) -> Iterator[Fault]:
    """What a form XObject shows would go by this checker."""
    for page in found.pages:
        for name, obj in page.images.items():
            if obj.get("/Subtype") != "/Image":
                yield f"an XObject that is {obj.get('/Subtype')}", f"page {page.number}, {name}"


RULES = (
    Rule("ua1:7.1-3", content_is_tagged_or_an_artifact),
    Rule("ua1:7.1-1", no_artifact_in_tagged_content),
    Rule("ua1:7.1-2", no_tagged_content_in_artifacts),
    Rule("own:nested-sequence", sequences_do_not_nest),
    Rule("own:empty-sequence", no_sequence_is_empty),
    Rule("own:unmatched-marks", marks_and_states_match),
    Rule("own:text-in-layout", text_in_artifacts_is_pagination),
    Rule("own:mcids", mcids_are_dense),
    Rule("own:owners", each_piece_has_one_owner),
    Rule("3a:6.1.13-8", states_are_not_deep),
    Rule("3a:6.2.4.3-3", colours_are_rgb_or_grey),
    Rule("own:image-colours", images_are_rgb_or_grey),
    Rule("own:forms", no_forms),
)
