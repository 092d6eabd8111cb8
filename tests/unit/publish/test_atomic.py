"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.publish import CannotWrite, output_path, write


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.pdf", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("step", ["fsync", "replace", "fchmod"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fails(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(CannotWrite, match="no space left on device"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_an_input_is_not_overwritten_even_by_a_link(tmp_path: Path) -> None:
    brief = tmp_path / "brief.yaml"
    brief.write_bytes(b"title: Water")
    (tmp_path / "link.pdf").symlink_to(brief)
    os.link(brief, tmp_path / "hard.pdf")
    for name in ("brief.yaml", "link.pdf", "hard.pdf"):
        with pytest.raises(CannotWrite, match="is an input"):
            write(tmp_path / name, b"pdf", [brief])
    assert brief.read_bytes() == b"title: Water"


def test_names(tmp_path: Path) -> None:
    assert output_path(tmp_path / "water" / "brief.yaml").name == "water.pdf"
    assert output_path(Path("notes/water.yaml")) == Path("notes/water.pdf")
    assert output_path(Path("notes/water.yaml"), Path("out")) == Path("out/water.pdf")
