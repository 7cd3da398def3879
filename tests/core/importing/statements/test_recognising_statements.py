"""Which files are meant as bank statements, whatever they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from msp_desk.core.importing.statements import is_statement
from tests.core.importing.einvoice_files import cii, fatturapa, pdf_with, ubl
from tests.core.importing.statements.files import camt, mt940, ofx


@pytest.mark.parametrize(
    "content",
    [
        *(camt(version) for version in ("02", "04", "08")),
        camt().replace("camt.053", "camt.052"),
        mt940(),
        "{1:F01BANKDEFF0000000000}{2:I940}{4:\r\n" + mt940(),
        ofx(xml=True),
        ofx(xml=False),
        "\ufeff" + camt(),
    ],
)
def test_bank_files_are_known_by_what_they_begin_with(tmp_path: Path, content: str) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content.encode("utf-8"))
    assert is_statement(path)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"name\nAlpha\n", b"at;what\n10:20:30;:61: odd\n", b":20:\n", cii().encode(), ubl().encode(),
        fatturapa("1").encode(), pdf_with(cii()), b"PK\x03\x04", b"\x00\xff\xfe",
    ],
)  # fmt: skip
def test_tables_and_invoices_are_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bank.sta"
    path.write_bytes(content)
    assert not is_statement(path)


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert not is_statement(tmp_path / "none.xml")
    assert not is_statement(tmp_path)


def test_real_bank_files_are_known(shared_folder: Path) -> None:
    files = sorted((shared_folder / "data" / "bank").iterdir())
    assert files
    assert [path.name for path in files if path.is_file() and not is_statement(path)] == []
