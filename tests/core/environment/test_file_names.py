"""File names made from anything: every system takes them, and none looks like what it is not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.environment.file_names import MOST_BYTES, free_path, safe_file_name


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\boot.ini", "boot.ini"),
        ("a<b>:c|d?.txt", "a-b--c-d-.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("Mu\u0308ller.pdf", "Müller.pdf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("COM¹.log", "_COM¹.log"),
        ("console.log", "console.log"),
        ("name. . ", "name"),
        ("two\n\tlines.txt", "two lines.txt"),
        ("\x00\u200b", "file"),
        ("...", "file"),
        ("", "file"),
        (".profile", ".profile"),
        ("Παπαδοπούλου Żółw.docx", "Παπαδοπούλου Żółw.docx"),
    ],
)
def test_a_name_stays_as_near_to_itself_as_it_can(given_name: str, expected: str) -> None:
    assert safe_file_name(given_name) == expected


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_file_name("ä" * 400 + ".pdf")
    assert name.endswith("ä.pdf")
    assert MOST_BYTES - 2 < len(name.encode("utf-8")) <= MOST_BYTES


@given(st.text(max_size=300))
def test_any_text_becomes_a_name_that_can_be_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    name = safe_file_name(text)
    assert name == safe_file_name(name)
    assert name == unicodedata.normalize("NFC", name)
    assert not set(name) & set('<>:"/\\|?*')
    assert name.strip(". ")
    assert not name.endswith((".", " "))
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(b"x")
    assert path.read_bytes() == b"x"
    path.unlink()


def test_a_taken_name_is_numbered_whatever_its_case(tmp_path: Path) -> None:
    (tmp_path / "Brief.PDF").write_bytes(b"")
    (tmp_path / "Brief (2).pdf").write_bytes(b"")
    assert free_path(tmp_path, "brief.pdf").name == "brief (3).pdf"
    assert free_path(tmp_path, "other.pdf").name == "other.pdf"
    assert free_path(tmp_path / "not there", "brief.pdf").name == "brief.pdf"
