"""Excerpts are looked up in the snapshot of their source, here or in a folder aside."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefgen import api
from briefgen.diagnostics import Diagnostic
from briefgen.levels.known import OF_FIGURES
from briefgen.pipeline import told_by_build, typeset_editions
from unit.making import MINIMAL, write

TEXT = "A household uses about twelve litres a day.\n"
SNAPSHOT = "{file: texts/who.txt, sha256: DIGEST}"
BRIEF = (
    MINIMAL.replace("references:", "    figure: {evidence: use, caption: litres}\nreferences:").replace(
        "water}", f"water, snapshot: {SNAPSHOT}}}"
    )
    + """\
evidence:
  use: {source: who, exact: about twelve litres, figure: {value: about 12}}
"""
)
SECOND_HAND = BRIEF.replace(
    "evidence:\n", "  - {id: press, type: report, title: The dry valley, quoted-in: who}\nevidence:\n"
).replace("source: who", "source: press")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def put(folder: Path, text: str | bytes = TEXT, name: str = "texts/who.txt") -> bytes:
    data = text.encode() if isinstance(text, str) else text
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return data


def findings(folder: Path, brief: str = BRIEF, of: bytes = TEXT.encode(), **options: Path) -> tuple[Diagnostic, ...]:
    """What is found, but for figures that their excerpts do not bear."""
    walk = typeset_editions(write(folder, brief.replace("DIGEST", digest(of))), **options)  # type: ignore[arg-type]
    return tuple(finding for finding in walk.diagnostics if finding.code not in OF_FIGURES)


def codes(folder: Path, brief: str = BRIEF, of: bytes = TEXT.encode(), **options: Path) -> list[str]:
    return [finding.code for finding in findings(folder, brief, of, **options)]


def test_an_excerpt_that_is_there_is_fine(tmp_path: Path) -> None:
    put(tmp_path)
    assert codes(tmp_path) == []
    assert codes(tmp_path, BRIEF.replace("twelve", "twenty")) == ["V650"]


def test_an_excerpt_known_through_another_source_is_looked_up_there(tmp_path: Path) -> None:
    put(tmp_path)
    assert codes(tmp_path, SECOND_HAND) == []
    assert codes(tmp_path, SECOND_HAND.replace("twelve", "twenty")) == ["V650"]
    reported = SECOND_HAND.replace("quoted-in", "reported-in")
    assert codes(tmp_path, reported.replace("twelve", "twenty")) == ["V650"]


def test_a_source_with_a_snapshot_of_its_own_is_looked_up_there(tmp_path: Path) -> None:
    put(tmp_path)
    data = put(tmp_path, "Twenty litres a day.", "texts/press.txt")
    own = f"quoted-in: who, snapshot: {{file: texts/press.txt, sha256: {digest(data)}}}"
    assert codes(tmp_path, SECOND_HAND.replace("quoted-in: who", own)) == ["V650"]


def test_sources_that_quote_each_other_end(tmp_path: Path) -> None:
    circle = SECOND_HAND.replace(f"snapshot: {SNAPSHOT}", "quoted-in: press")
    assert codes(tmp_path, circle) == []


def test_a_source_without_a_snapshot_is_not_spoken_of(tmp_path: Path) -> None:
    assert codes(tmp_path, BRIEF.replace(f", snapshot: {SNAPSHOT}", "")) == []


@pytest.mark.parametrize("name", ["texts/who.txt", "who.txt"])
def test_a_snapshot_may_lie_aside(name: str, tmp_path: Path) -> None:
    home, aside = tmp_path / "home", tmp_path / "aside"
    home.mkdir()
    put(aside, name=name)
    assert codes(home) == ["V653"]
    assert codes(home, snapshots=aside) == []
    assert codes(home, BRIEF.replace("twelve", "twenty"), snapshots=aside) == ["V650"]
    assert codes(home, snapshots=tmp_path / "nowhere") == ["V653"]


def test_one_warning_a_source_says_how_many_excerpts_were_not_compared(tmp_path: Path) -> None:
    two = f"{BRIEF}  loss: {{source: who, exact: a litre is lost, figure: {{value: 1}}}}\n"
    absent = [finding.message for finding in findings(tmp_path, two) if finding.code == "V653"]
    assert absent == ["`texts/who.txt` is not here, so 2 excerpts were not compared with it"]
    assert codes(tmp_path, BRIEF.replace("source: who", "source: other")) == ["V601"]


def test_a_build_does_not_speak_of_what_is_not_at_hand_unless_a_folder_was_named(tmp_path: Path) -> None:
    walk = typeset_editions(write(tmp_path, BRIEF.replace("DIGEST", digest(b""))))
    assert walk.value
    assert [finding.code for finding in walk.diagnostics] == ["V653"]
    assert told_by_build(walk).diagnostics == ()
    assert api.build(tmp_path / "brief.yaml", tmp_path / "x.pdf").diagnostics == ()
    assert [finding.code for finding in api.check(tmp_path / "brief.yaml", snapshots=tmp_path)] == ["V653"]


def test_a_build_that_fails_for_what_is_not_at_hand_says_so(tmp_path: Path) -> None:
    walk = told_by_build(typeset_editions(write(tmp_path, BRIEF.replace("DIGEST", digest(b""))), strict=True))
    assert walk.value is None
    assert [finding.code for finding in walk.diagnostics] == ["V653"]


def test_a_public_snapshot_must_be_there(tmp_path: Path) -> None:
    public = BRIEF.replace("sha256: DIGEST", "sha256: DIGEST, public: yes")
    assert codes(tmp_path, public) == ["P902"]
    put(tmp_path)
    assert codes(tmp_path, public) == []


def test_a_changed_snapshot_is_one_error_and_nothing_is_looked_up_in_it(tmp_path: Path) -> None:
    put(tmp_path, "Other words.")
    assert codes(tmp_path) == ["V652"]


def test_a_digest_may_be_in_capitals(tmp_path: Path) -> None:
    data = put(tmp_path)
    assert codes(tmp_path, BRIEF.replace("DIGEST", digest(data).upper())) == []
    assert codes(tmp_path, BRIEF.replace("DIGEST", digest(data)[1:])) == ["V655"]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 about twelve litres",
        b"PK\x03\x04 about twelve litres",
        b"{\\rtf1 about twelve litres}",
        b"\n <!DOCTYPE html><p>about twelve litres",
        b"<html>about twelve litres",
        b"about twelve litres \xe9",
        b"about twelve litres \0",
    ],
)
def test_another_form_than_text_is_refused_whatever_its_name(data: bytes, tmp_path: Path) -> None:
    put(tmp_path, data)
    assert codes(tmp_path, of=data) == ["V654"]


@pytest.mark.parametrize("name", ["who.pdf", "who.HTML", "who.docx"])
def test_another_form_is_refused_by_its_name_before_it_is_there(name: str, tmp_path: Path) -> None:
    assert codes(tmp_path, BRIEF.replace("texts/who.txt", name)) == ["V654"]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    data = put(tmp_path, b"\xef\xbb\xbfabout twelve litres")
    (found,) = findings(tmp_path, BRIEF.replace("twelve", "twenty"), of=data)
    assert found.hints == ("the nearest words there are `about twelve litres`",)


@pytest.mark.parametrize("name", ["../who.txt", "/etc/hostname"])
def test_a_snapshot_stays_in_its_folder(name: str, tmp_path: Path) -> None:
    put(tmp_path, name="who.txt")
    (tmp_path / "home").mkdir()
    assert codes(tmp_path / "home", BRIEF.replace("texts/who.txt", name), snapshots=tmp_path) == ["P901"]


def test_words_in_several_places_want_a_prefix_or_a_suffix(tmp_path: Path) -> None:
    data = put(tmp_path, "In 2024 about twelve litres. In 2025 about twelve litres!")
    assert codes(tmp_path, of=data) == ["V651"]
    for beside, expected in (
        ("prefix: In 2025", []),
        ('suffix: "!"', []),
        ("prefix: In", ["V656"]),
        ("suffix: nobody", ["V656"]),
    ):
        assert codes(tmp_path, BRIEF.replace("who, exact", f"who, {beside}, exact"), of=data) == expected


def test_only_the_first_of_many_missing_excerpts_are_given_what_is_near(tmp_path: Path) -> None:
    put(tmp_path)
    many = "".join(f"  e{n}: {{source: who, exact: about {n} litres a day}}\n" for n in range(30))
    found = [finding for finding in findings(tmp_path, BRIEF + many) if finding.code == "V650"]
    near = [finding for finding in found if "nearest" in finding.hints[0]]
    assert (len(found), len(near)) == (30, 20)


def test_a_brief_with_a_snapshot_half_written_says_only_what_is_missing(tmp_path: Path) -> None:
    assert codes(tmp_path, BRIEF.replace("file: texts/who.txt, ", "")) == ["F203"]
    put(tmp_path)
    assert codes(tmp_path, BRIEF.replace(", sha256: DIGEST", "")) == ["F203"]


def test_words_of_a_source_that_were_read_in_another_want_a_mark(tmp_path: Path) -> None:
    put(tmp_path)
    unmarked = SECOND_HAND.replace(", quoted-in: who", "").replace(
        "about twelve litres", "uses about twelve litres a day"
    )
    assert codes(tmp_path, unmarked) == ["V670"]
    assert codes(tmp_path, unmarked.replace("twelve", "twenty")) == []
    assert codes(tmp_path, unmarked.replace("uses about twelve litres a day", "about twelve litres")) == []
    for through in ("quoted-in: who", "reported-in: who"):
        assert codes(tmp_path, unmarked.replace("The dry valley", f"The dry valley, {through}")) == []
    # one that is known by a third says so already
    third = unmarked.replace("The dry valley}", "The dry valley, quoted-in: gazette}").replace(
        "evidence:\n", "  - {id: gazette, type: report, title: Gazette}\nevidence:\n"
    )
    assert codes(tmp_path, third) == []


def test_a_program_that_names_a_folder_is_told_what_a_build_finds_there(tmp_path: Path) -> None:
    home, aside = tmp_path / "home", tmp_path / "aside"
    home.mkdir()
    put(aside)
    wrong = write(home, BRIEF.replace("DIGEST", digest(TEXT.encode())).replace("about twelve", "around twelve"))
    for made in (api.build(wrong), *api.build_editions(wrong), api.build(wrong, home / "x.pdf")):
        assert "V653" not in [finding.code for finding in made.diagnostics]
    for build in (api.build, api.build_editions):
        with pytest.raises(api.BriefError, match="V650"):
            build(wrong, snapshots=aside)
    with pytest.raises(api.BriefError, match="V650"):
        api.build(wrong, home / "x.pdf", snapshots=str(aside))
    assert "V653" in [finding.code for finding in api.build(wrong, snapshots=tmp_path / "nowhere").diagnostics]
