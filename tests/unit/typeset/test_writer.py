"""The file round the objects: whatever they are, a reader finds each as it was given."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset.objects import array, dictionary, name, refer, string
from briefgen.typeset.writer import PER_STREAM, write_file

# a name holds no null, and text no half of a surrogate pair
SIGNS = st.characters(exclude_categories=("Cs",), exclude_characters="\0")


def written(*bodies: bytes, version: str = "1.7") -> bytes:
    catalog = dictionary({"Type": "/Catalog", "Pages": refer(2)}).encode("latin-1")
    pages = b"<</Type /Pages /Kids [] /Count 0>>"
    every = enumerate((catalog, pages, *bodies), 1)
    return write_file(every, version, {"Root": refer(1)})


def read(*bodies: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(written(*bodies)))


@given(st.text(SIGNS))
def test_text_is_read_as_it_was_written(text: str) -> None:
    assert str(read(string(text).encode("latin-1")).get_object(3, 0)) == text


@given(st.text(SIGNS, min_size=1))
def test_a_name_is_read_as_it_was_written(text: str) -> None:
    pdf = read(array([name(text)]).encode("latin-1"))
    assert str(pdf.get_object(3, 0)[0]) == f"/{text}"


@given(st.lists(st.binary(max_size=64), max_size=5))
def test_data_are_read_as_they_were_written(streams: list[bytes]) -> None:
    bodies = [b"<</Length %d>>\nstream\n%sendstream\n" % (len(data), data) for data in streams]
    pdf = read(*bodies)
    for number, data in enumerate(streams, 3):
        assert pdf.get_object(number, 0).read_raw_bytes() == data


def test_an_end_of_line_stands_before_the_end_of_a_stream_even_after_one_in_the_data() -> None:
    for data in (b"x", b"x\n", b"\n\n"):
        body = b"<</Length %d>>\nstream\n%sendstream\n" % (len(data), data)
        assert b"stream\n" + data + b"\nendstream" in written(body)


@pytest.mark.parametrize("count", [0, 1, PER_STREAM - 2, PER_STREAM, 2 * PER_STREAM + 1])
def test_objects_without_data_are_packed(count: int) -> None:
    pdf = written(*(b"(object %d)" % number for number in range(count)))
    assert b"(object" not in pdf
    opened = pikepdf.open(io.BytesIO(pdf))
    assert [str(opened.get_object(number + 3, 0)) for number in range(count)] == [f"object {n}" for n in range(count)]


def test_the_identifier_is_that_of_the_content() -> None:
    def identifier(*bodies: bytes) -> bytes:
        return bytes(read(*bodies).trailer.ID[0])

    assert identifier(b"(a)") == identifier(b"(a)")
    assert identifier(b"(a)") != identifier(b"(b)")


def test_the_first_lines_say_version_and_that_the_file_is_binary() -> None:
    first, second, *_ = written(version="2.0").split(b"\n")
    assert first == b"%PDF-2.0"
    assert second.startswith(b"%")
    assert all(byte > 127 for byte in second[1:5])
    assert zlib.compress(b"") not in second
