"""XML that somebody hands in: no entities, no document type, never too large or too deep."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from msp_desk.core.importing.readers import xml_tree
from msp_desk.core.importing.readers.xml_tree import parse_xml, read_xml
from tests.core.importing.plain_desk import refused

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><x>&a9;</x>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><x/>',
        "<!DOCTYPE x><x/>",
    ],
)
def test_a_document_type_is_refused_before_anything_of_it_is_looked_at(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "statement.xml"
    path.write_text(declared, "utf-8")
    assert "document type or entities" in refused(lambda: read_xml(path))


@pytest.mark.parametrize("depth", [101, 100_000])
def test_one_level_more_than_the_limit_is_refused(depth: int) -> None:
    assert parse_xml(b"<d>" * 100 + b"</d>" * 100, "a.xml").tag == "d"
    said = refused(lambda: parse_xml(b"<d>" * depth + b"</d>" * depth, "a.xml"))
    assert "more than 100 levels" in said


def test_more_than_twenty_megabytes_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.xml"
    with path.open("wb") as file:
        file.write(b"<x>")
        file.truncate(20 * 2**20 + 1)

    def never(*_arguments: object) -> bytes:
        raise AssertionError("it was read")

    monkeypatch.setattr(Path, "read_bytes", never)
    assert "larger than 20 MB" in refused(lambda: read_xml(path))
    assert "larger than 20 MB" in refused(lambda: parse_xml(b" " * (xml_tree.MEGABYTES * 2**20 + 1), "inside.xml"))


@pytest.mark.parametrize(
    ("content", "row"),
    [(b"", 1), (b"<x>\n<y>\n</x>", 3), (b"<x>\n\x00</x>", 2), (b"<?xml version='1.0' encoding='klingon'?><x/>", 1)],
)
def test_what_is_no_xml_is_refused_by_row(content: bytes, row: int) -> None:
    assert f"row {row}:" in refused(lambda: parse_xml(content, "broken.xml"))


def test_the_sentence_names_the_file(write: Callable[..., Path]) -> None:
    assert "bank.xml, row 2" in refused(lambda: read_xml(write("<x>\n</y>", "bank.xml")))
