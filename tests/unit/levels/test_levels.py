"""Levels of house and brief, what comments allow, and what no one may lower."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from briefgen.diagnostics import Severity, Source, Span, warning
from briefgen.levels import levels
from briefgen.levels.known import JUDGEMENTS, codes
from briefgen.pipeline import Walk, typeset_editions
from briefgen.reference.findings import Page, page
from briefgen.source import Comment
from house.reading import modules
from house.test_findings import BY_HAND, findings
from unit.making import MINIMAL, write

UNUSED = MINIMAL + "  - {id: un, type: report, title: Wells}\n"
LINE = UNUSED.count("\n")
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
EXCERPT = (
    f"{MINIMAL}firmness: {{statement: It rests on one report., figures: [people]}}\n"
    f"evidence:\n  people: {{source: who, figure: {{value: 21}}, exact: {LONG} eighteen nineteen twenty 21}}\n"
)


def walk(folder: Path, text: str, *, strict: bool = False) -> Walk:
    return typeset_editions(write(folder, text), strict=strict)


def said(walked: Walk) -> list[str]:
    return [f"{found.severity} {found.code}" for found in walked.diagnostics]


def test_by_itself_a_warning_is_a_warning(tmp_path: Path) -> None:
    walked = walk(tmp_path, UNUSED)
    assert said(walked) == ["warning C510"]
    assert walked.value


def test_strict_makes_warnings_errors(tmp_path: Path) -> None:
    walked = walk(tmp_path, UNUSED, strict=True)
    assert said(walked) == ["error C510"]
    assert walked.failed
    assert not walked.value


@pytest.mark.parametrize(("level", "expected"), [("error", ["error C510"]), ("warning", ["warning C510"]), ("off", [])])
def test_a_brief_sets_a_level(level: str, expected: list[str], tmp_path: Path) -> None:
    walked = walk(tmp_path, f"checks: {{C510: {level}}}\n{UNUSED}")
    assert said(walked) == expected
    assert bool(walked.value) is (level != "error")


def test_what_is_off_stays_off_under_strict(tmp_path: Path) -> None:
    assert said(walk(tmp_path, f"checks: {{C510: off}}\n{UNUSED}", strict=True)) == []


def test_a_style_sets_levels_and_the_brief_goes_before_it(tmp_path: Path) -> None:
    write(tmp_path, "name: base\nchecks: {C510: error, V610: off}\n", "base.yaml")
    write(tmp_path, "name: house\nextends: base.yaml\nchecks: {V610: error}\n", "house.yaml")
    brief = "style: house.yaml\n" + UNUSED + "evidence:\n  people: {source: who, exact: ten}\n"
    assert said(walk(tmp_path, brief)) == ["error C510", "error V610"]
    assert said(walk(tmp_path, "checks: {V610: warning}\n" + brief)) == ["error C510", "warning V610"]


def test_an_edition_has_no_levels_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "name: house\neditions: {letter: {checks: {C510: off}}}\n", "house.yaml")
    path = write(tmp_path, "style: house.yaml\n" + UNUSED)
    (found,) = (found for found in typeset_editions(path, ("letter",)).diagnostics if found.severity is Severity.ERROR)
    assert (found.code, found.message) == ("F201", "`checks` cannot stand in an edition")


def test_a_judgement_that_is_lowered_lets_pages_be_made_and_other_rules_speak(tmp_path: Path) -> None:
    """What is only said of sound briefs is said of one that the house takes for sound."""
    assert said(walk(tmp_path, EXCERPT)) == ["error V602"]
    unused = EXCERPT.replace("firmness:", "  - {id: un, type: report, title: Wells}\nfirmness:")
    walked = walk(tmp_path, "checks: {V602: warning}\n" + unused)
    assert said(walked) == ["warning C510", "warning V602"]
    assert walked.value


@pytest.mark.parametrize("code", ["C501", "Y102", "F201", "L802", "T323", "P902", "K101"])
@pytest.mark.parametrize("level", ["warning", "off"])
def test_an_error_without_a_sound_page_cannot_be_lowered(code: str, level: str, tmp_path: Path) -> None:
    walked = walk(tmp_path, f"checks: {{{code}: {level}}}\n{MINIMAL}")
    assert said(walked) == ["error K102"]
    assert f"`{code}` cannot be set to `{level}`" in walked.diagnostics[0].message


def test_an_error_that_was_to_be_lowered_stays_one(tmp_path: Path) -> None:
    walked = walk(tmp_path, "checks: {C501: off}\n" + MINIMAL.replace("[@who]", "[@whom]"))
    assert set(said(walked)) == {"error K102", "error C501"}


def test_any_level_may_be_raised(tmp_path: Path) -> None:
    assert said(walk(tmp_path, f"checks: {{Y102: error, G730: error}}\n{MINIMAL}")) == []


def test_an_unknown_code_has_a_near_one(tmp_path: Path) -> None:
    (found,) = walk(tmp_path, f"checks: {{c51: off}}\n{MINIMAL}").diagnostics
    assert (found.code, found.hints) == ("K101", ("did you mean `C510`?",))


def test_an_unknown_level_is_a_finding(tmp_path: Path) -> None:
    assert said(walk(tmp_path, f"checks: {{C510: none}}\n{MINIMAL}")) == ["error F210"]


def allowed(walked: Walk) -> list[tuple[str, int, str]]:
    return [(each.diagnostic.code, each.diagnostic.span.line, each.reason) for each in walked.allowed]


def with_comment(comment: str) -> str:
    return UNUSED.removesuffix("\n") + f"  {comment}\n"


@pytest.mark.parametrize("strict", [False, True])
def test_a_comment_allows_a_finding_on_its_line(tmp_path: Path, *, strict: bool) -> None:
    walked = walk(tmp_path, with_comment("# briefgen: allow C510 for the next issue"), strict=strict)
    assert said(walked) == []
    assert allowed(walked) == [("C510", LINE, "for the next issue")]
    assert walked.value


def test_a_comment_on_the_line_above_does_too(tmp_path: Path) -> None:
    text = UNUSED.replace("  - {id: un", "  # briefgen: allow C510 so\n  - {id: un")
    assert allowed(walk(tmp_path, text)) == [("C510", LINE + 1, "so")]


def test_a_comment_in_an_included_file_does_too(tmp_path: Path) -> None:
    write(tmp_path, UNUSED.split("references:\n")[1].rstrip() + " # briefgen: allow C510 so\n", "sources.yaml")
    walked = walk(tmp_path, MINIMAL.split("references:")[0] + "references: sources.yaml\n")
    assert allowed(walked) == [("C510", 2, "so")]


def test_a_comment_in_one_file_says_nothing_of_another(tmp_path: Path) -> None:
    write(tmp_path, UNUSED.split("references:\n")[1], "sources.yaml")
    brief = MINIMAL.split("references:")[0].replace("title: Water", "title: Water  # briefgen: allow C510 so")
    assert said(walk(tmp_path, brief + "references: sources.yaml\n")) == ["warning K104", "warning C510"]


def test_what_is_allowed_is_no_error_where_the_house_made_it_one(tmp_path: Path) -> None:
    walked = walk(tmp_path, "checks: {C510: error}\n" + with_comment("# briefgen: allow C510 so"))
    assert said(walked) == []
    assert walked.value


def test_a_judgement_is_allowed_within_a_value(tmp_path: Path) -> None:
    walked = walk(tmp_path, EXCERPT.rstrip() + "  # briefgen: allow V602 the figure is in its last words\n")
    assert [code for code, _, _ in allowed(walked)] == ["V602"]
    assert walked.value


def test_another_code_on_the_line_is_not_allowed(tmp_path: Path) -> None:
    assert said(walk(tmp_path, with_comment("# briefgen: allow V610 so"))) == ["warning C510", "warning K104"]


def test_a_comment_elsewhere_allows_nothing_and_is_a_warning(tmp_path: Path) -> None:
    walked = walk(tmp_path, UNUSED.replace("title: Water\n", "title: Water # briefgen: allow C510 so\n"))
    assert said(walked) == ["warning K104", "warning C510"]
    assert said(walk(tmp_path, MINIMAL + "# briefgen: allow C510 so\n", strict=True)) == ["error K104"]


def test_of_a_faulty_brief_no_allowance_is_said_to_be_idle(tmp_path: Path) -> None:
    """What is only found in a sound brief may be what it allows."""
    text = with_comment("# briefgen: allow C510 so").replace("[@who]", "[@whom]")
    assert said(walk(tmp_path, text)) == ["error C501"]


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# briefgen: allow C510", "K103"),
        ("# briefgen: allow", "K103"),
        ("# briefgen:", "K103"),
        ("# briefgen: ignore C510 so", "K103"),
        ("# briefgen: allow C999 so", "K101"),
        ("# briefgen: allow C501 so", "K102"),
    ],
)
def test_a_comment_that_cannot_allow_is_an_error(comment: str, code: str, tmp_path: Path) -> None:
    walked = walk(tmp_path, with_comment(comment))
    assert f"error {code}" in said(walked)
    assert walked.allowed == ()
    assert not walked.value


def test_a_comment_on_a_value_of_several_lines_allows_in_its_last_line() -> None:
    source = Source("a.yaml", "")
    house = levels(None, None, [Comment(Span(source, 1, 1), "allow C510 so", 1, 3)])
    found = [warning("C510", Span(source, line, 1), "unused") for line in (3, 4)]
    weighed = house.weighed(found)
    assert [each.diagnostic for each in weighed.allowed] == found[:1]
    assert list(weighed.diagnostics) == found[1:]


def test_many_allowances_for_many_findings_are_no_long_search() -> None:
    source = Source("a.yaml", "")
    spans = [Span(source, line, 1) for line in range(1, 20_001)]
    house = levels(None, None, [Comment(span, "allow C510 so", span.line, span.line) for span in spans])
    started = time.perf_counter()
    weighed = house.weighed([warning("C510", span, "unused") for span in spans])
    assert len(weighed.allowed) == len(spans)
    assert weighed.diagnostics == ()
    assert time.perf_counter() - started < 5


def test_of_two_allowances_in_one_place_the_first_gives_the_reason_and_neither_is_idle(tmp_path: Path) -> None:
    text = UNUSED.replace("  - {id: un", "  # briefgen: allow C510 one\n  # briefgen: allow C510 two\n  - {id: un")
    walked = walk(tmp_path, text)
    assert allowed(walked) == [("C510", LINE + 2, "one")]
    assert said(walked) == []


def test_every_warning_of_the_source_is_a_judgement() -> None:
    given = re.compile(r"\bwarning\(\s*\"([^\"]+)\"")
    warnings = {code for module in modules() for code in given.findall(module.path.read_text("utf-8"))}
    assert len(warnings) >= 7
    assert warnings <= JUDGEMENTS


def test_every_judgement_has_a_page() -> None:
    assert set(codes()) >= JUDGEMENTS


@pytest.mark.parametrize("code", sorted(JUDGEMENTS - set(BY_HAND) - {"K104"}))
def test_pages_are_made_where_a_judgement_is_lowered(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The example of its page, with the finding off, is a brief that can be built."""
    monkeypatch.chdir(tmp_path)
    shown = page(code)
    lowered = Page(code, shown.title, f"{shown.text}\n```yaml\nchecks: {{{code}: off}}\n```\n")
    assert not [found for found in findings(lowered) if found.code == code]
    walked = typeset_editions(Path("brief.yaml"))
    assert walked.value, walked.diagnostics
