"""Rules of the file as a whole: its bytes, its catalog, its colours; nothing that acts on its own.

Enters: an opened PDF. Leaves: faults. Never: pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Object, Stream

from conformance.opened import Opened
from conformance.rule import Fault, Rule
from conformance.tree import listed

# BCP 47 without what nobody writes: a language, then parts of letters and digits
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
HEADER = re.compile(rb"%PDF-(1\.[0-7]|2\.\d)(\r\n|\r|\n)")
BINARY = re.compile(rb"%PDF-\d\.\d(\r\n|\r|\n)%[\x80-\xff]{4}")
# data may end in any byte; the end of line before the word is never part of it
UNENDED = re.compile(rb"[^\r\n]endstream")
ALLOWED_FILTERS = frozenset({"/FlateDecode", "/DCTDecode"})
ALLOWED_ACTIONS = frozenset({"/URI", "/GoTo"})


def the_header_is_plain(found: Opened) -> Iterator[Fault]:
    if not HEADER.match(found.data):
        yield f"the file begins with {found.data[:10]!r}", "byte 0"


def the_header_says_that_bytes_follow(found: Opened) -> Iterator[Fault]:
    if not BINARY.match(found.data):
        yield "the second line is no comment of four bytes over 127", "byte 0"


def there_is_an_identifier(found: Opened) -> Iterator[Fault]:
    parts = list(found.pdf.trailer.get("/ID", ()))
    if len(parts) != 2 or not all(len(bytes(part)) >= 16 for part in parts):
        yield "there is no ID of two strings", "the trailer"


def nothing_is_encrypted(found: Opened) -> Iterator[Fault]:
    if found.pdf.is_encrypted or "/Encrypt" in found.pdf.trailer:
        yield "the file is encrypted", "the trailer"


def streams_end_on_a_line_of_their_own(found: Opened) -> Iterator[Fault]:
    for place in UNENDED.finditer(found.data):
        yield "no end of line before endstream", f"byte {place.start()}"


def nothing_follows_the_end(found: Opened) -> Iterator[Fault]:
    if not re.search(rb"%%EOF(\r\n|\r|\n)?\Z", found.data):
        yield "something follows the end", f"byte {len(found.data)}"


def filters_are_plain(found: Opened) -> Iterator[Fault]:
    """ASCII filters make a file larger, and LZW is forbidden."""
    for stream in objects(found):
        if isinstance(stream, Stream):
            for name in listed(stream.stream_dict.get("/Filter")):
                if str(name) not in ALLOWED_FILTERS:
                    yield f"the filter {name}", f"object {stream.objgen[0]}"


def objects(found: Opened) -> Iterator[Object]:
    return (obj for obj in found.pdf.objects if isinstance(obj, Dictionary | Stream))


def _flag(found: Opened, holder: str, key: str) -> bool:
    return bool(found.catalog.get(holder, Dictionary()).get(key, False))


def the_file_is_marked(found: Opened) -> Iterator[Fault]:
    if not _flag(found, "/MarkInfo", "/Marked"):
        yield "MarkInfo does not say Marked", "the catalog"


def nothing_is_suspect(found: Opened) -> Iterator[Fault]:
    if _flag(found, "/MarkInfo", "/Suspects"):
        yield "MarkInfo says Suspects", "the catalog"


def the_title_is_shown(found: Opened) -> Iterator[Fault]:
    if not _flag(found, "/ViewerPreferences", "/DisplayDocTitle"):
        yield "the window does not show the title", "the catalog"


def there_is_a_language(found: Opened) -> Iterator[Fault]:
    if not str(found.catalog.get("/Lang", "")):
        yield "the file says no language", "the catalog"


def the_language_is_valid(found: Opened) -> Iterator[Fault]:
    said = str(found.catalog.get("/Lang", ""))
    if said and not LANGUAGE.fullmatch(said):
        yield f"the language {said!r}", "the catalog"


def there_is_an_output_intent(found: Opened) -> Iterator[Fault]:
    intents = [item for item in found.catalog.get("/OutputIntents", ()) if item.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield f"{len(intents)} output intents of PDF/A", "the catalog"


def the_profile_is_rgb(found: Opened) -> Iterator[Fault]:
    """A profile of ICC says of itself that it is one, of a monitor, for three components."""
    for intent in found.catalog.get("/OutputIntents", ()):
        stream = intent.get("/DestOutputProfile", Dictionary())
        profile = bytes(stream.read_bytes()) if isinstance(stream, Stream) else b""
        components = int(stream.get("/N", 0))
        if (profile[36:40], profile[12:20], components) != (b"acsp", b"mntrRGB ", 3):
            yield "the output intent has no profile of RGB", "the catalog"


def nothing_acts(found: Opened) -> Iterator[Fault]:
    for obj in objects(found):
        kind = obj.get("/S")
        if "/JS" in obj or (_is_action(obj) and str(kind) not in ALLOWED_ACTIONS):
            yield f"an action of the kind {kind}", f"object {obj.objgen[0]}"
        action = obj.get("/A") if isinstance(obj, Dictionary) else None
        if isinstance(action, Dictionary) and _is_action(action) and str(action.get("/S")) not in ALLOWED_ACTIONS:
            yield f"an action of the kind {action.get('/S')}", f"object {obj.objgen[0]}"


def _is_action(obj: Object) -> bool:
    return str(obj.get("/S")) in {"/JavaScript", "/Launch", "/Named", "/SubmitForm", "/ImportData", "/GoToR", "/Movie",
                                  "/Sound", "/Hide", "/Rendition", "/ResetForm", "/GoToE"}  # fmt: skip


def nothing_opens(found: Opened) -> Iterator[Fault]:
    if "/OpenAction" in found.catalog:
        yield "something happens when the file is opened", "the catalog"


def the_catalog_has_no_more_actions(found: Opened) -> Iterator[Fault]:
    if "/AA" in found.catalog:
        yield "additional actions", "the catalog"


def pages_have_no_more_actions(found: Opened) -> Iterator[Fault]:
    return (("additional actions", f"page {page.number}") for page in found.pages if "/AA" in page.obj)


def no_page_has_a_transition(found: Opened) -> Iterator[Fault]:
    return (("a transition", f"page {page.number}") for page in found.pages if "/Trans" in page.obj)


def fonts_of_no_file_are_named_nowhere(found: Opened) -> Iterator[Fault]:
    """Even one that no page uses is sought by some readers."""
    for obj in objects(found):
        if obj.get("/Type") == "/Font" and obj.get("/Subtype") in ("/Type1", "/MMType1"):
            yield f"the font {obj.get('/BaseFont')} of the kind Type 1", f"object {obj.objgen[0]}"
    for page in found.pages:
        named = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for name, obj in named.items():
            if "/FontDescriptor" not in obj and "/DescendantFonts" not in obj:
                yield f"the font {obj.get('/BaseFont')} has no descriptor", f"page {page.number}, {name}"


RULES = (
    Rule("3a:6.1.2-1", the_header_is_plain),
    Rule("3a:6.1.2-2", the_header_says_that_bytes_follow),
    Rule("3a:6.1.3-1", there_is_an_identifier),
    Rule("3a:6.1.3-2", nothing_is_encrypted),
    Rule("3a:6.1.3-3", nothing_follows_the_end),
    Rule("3a:6.1.7.1-2", streams_end_on_a_line_of_their_own),
    Rule("own:filters", filters_are_plain),
    Rule("ua1:6.2-1", the_file_is_marked),
    Rule("ua1:7.1-4", nothing_is_suspect),
    Rule("ua1:7.1-10", the_title_is_shown),
    Rule("ua1:7.2-34", there_is_a_language),
    Rule("ua1:7.2-29", the_language_is_valid),
    Rule("3a:6.2.4.3-2", there_is_an_output_intent),
    Rule("3a:6.2.3-1", the_profile_is_rgb),
    Rule("3a:6.5.1-1", nothing_acts),
    Rule("own:open-action", nothing_opens),
    Rule("3a:6.5.2-1", the_catalog_has_no_more_actions),
    Rule("3a:6.5.2-2", pages_have_no_more_actions),
    Rule("own:transition", no_page_has_a_transition),
    Rule("own:type-1", fonts_of_no_file_are_named_nowhere),
)
