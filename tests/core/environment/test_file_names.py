"""File names made from anything: every system takes them, and none looks like what it is not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.environment.file_names import MOST_BYTES, free_name, free_path, safe_file_name, titled_file_name
from tests.faults.hostile_corpus import STORABLE


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


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AC/DC GmbH", "AC-DC GmbH.pdf"),
        ("Offer 21/11/2026 \\\\server\\share", "Offer 21-11-2026 --server-share.pdf"),
        ("con", "_con.pdf"),
        ("LPT1.x", "_LPT1.x.pdf"),
        ("name. . ", "name.pdf"),
        ("Mu\u0308ller", "Müller.pdf"),
        ("\u202egpj.exe\u200b", "gpj.exe.pdf"),
        ("...", "MSP Desk.pdf"),
        ("\ud800", "MSP Desk.pdf"),
        ("x" * 300, "x" * 80 + ".pdf"),
    ],
)
def test_a_title_becomes_a_name_and_no_part_of_it_a_folder(title: str, expected: str) -> None:
    assert titled_file_name(title, "pdf") == expected


@pytest.mark.parametrize("text", STORABLE.values(), ids=list(STORABLE))
def test_every_hostile_text_names_a_file_that_can_be_written_twice(tmp_path: Path, text: str) -> None:
    for turn in (1, 2):
        name = titled_file_name(text, "pdf")
        assert name.endswith(".pdf")
        assert len(name.encode("utf-8")) <= MOST_BYTES
        assert name == safe_file_name(name)
        path = free_path(tmp_path, name)
        assert path.parent == tmp_path
        path.write_bytes(b"x")
        assert len(list(tmp_path.iterdir())) == turn
    assert any(" (2)" in path.name for path in tmp_path.iterdir())


@given(st.text(max_size=200), st.text(max_size=200))
def test_two_names_that_a_system_takes_for_one_are_kept_apart(first: str, second: str) -> None:
    taken: set[str] = set()
    for title in (first, second, first.upper(), unicodedata.normalize("NFD", first)):
        name = free_name(titled_file_name(title, "pdf"), taken)
        folded = unicodedata.normalize("NFC", name).casefold()
        assert folded not in taken
        assert len(name.encode("utf-8")) <= 255
        taken.add(folded)
