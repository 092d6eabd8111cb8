"""Files come from the brief's folder only, and only regular ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.source import FileFault, Files, state


def code(files: Files, name: str) -> str:
    with pytest.raises(FileFault) as fault:
        files.read(name)
    return fault.value.code


def test_a_file_in_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b")
    assert Files(tmp_path).read("a.yaml") == b"a: b"


@pytest.mark.parametrize("name", ["../a.yaml", "/etc/passwd", "https://example.org/a.yaml", "", "a\0b"])
def test_other_places_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.yaml").write_bytes(b"secret")
    assert code(Files(tmp_path / "in"), name) == "P901"


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.yaml").write_bytes(b"secret")
    (tmp_path / "in" / "link.yaml").symlink_to(tmp_path / "a.yaml")
    assert code(Files(tmp_path / "in"), "link.yaml") == "P901"


def test_a_missing_file_has_a_near_name(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_bytes(b"")
    with pytest.raises(FileFault) as fault:
        Files(tmp_path).read("sorces.yaml")
    assert fault.value.code == "P902"
    assert fault.value.hints == ("did you mean `sources.yaml`?",)


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    assert code(Files(tmp_path), "pipe") == "P904"
    assert code(Files(tmp_path), "folder") == "P904"


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * (2 * 1024 * 1024 + 1))
    assert code(Files(tmp_path), "large") == "P905"


@pytest.mark.parametrize("name", ["circle.yaml", "a" * 300])
def test_a_name_that_the_system_refuses_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    assert code(Files(tmp_path), name) == "P903"


def test_a_name_below_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"")
    assert code(Files(tmp_path), "a.yaml/b.yaml") == "P902"


def test_what_was_sought_is_recorded_also_in_another_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.yaml").write_bytes(b"a: b")
    (tmp_path / "b.ttf").write_bytes(b"font")
    files = Files(tmp_path / "in")
    files.read("a.yaml")
    files.under(tmp_path, "styles").read("b.ttf")
    assert code(files, "missing.csv") == "P902"
    assert code(files, "../b.ttf") == "P901"
    assert files.sought == {
        tmp_path / "in" / "a.yaml": state(tmp_path / "in" / "a.yaml"),
        tmp_path / "b.ttf": state(tmp_path / "b.ttf"),
        tmp_path / "in" / "missing.csv": None,
    }
