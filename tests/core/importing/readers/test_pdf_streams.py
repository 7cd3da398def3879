"""A PDF is measured before it is opened: what unpacks to far too much is refused, ordinary ones are not."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from msp_desk.core.importing.readers import pdf_streams, read_table
from msp_desk.core.importing.readers.pdf_streams import unpacks_to_too_much
from tests.core.importing.einvoice_files import cii, pdf_with
from tests.core.importing.plain_desk import refused

MANY = zlib.compress(b" " * (129 * 2**20), 9)


def stream(packed: bytes, dictionary: bytes = b"") -> bytes:
    return b"5 0 obj<<%s/Filter/FlateDecode>>stream\n%s\nendstream endobj\n" % (dictionary, packed)


def test_a_stream_that_unpacks_to_too_much_is_found() -> None:
    assert unpacks_to_too_much(b"%PDF-1.7\n" + stream(zlib.compress(b"x")) + stream(MANY))
    assert unpacks_to_too_much(b"%PDF-1.7\n" + stream(MANY)[:-30]), "also when its end is cut off"


def test_many_streams_count_together() -> None:
    half = zlib.compress(b" " * (70 * 2**20), 9)
    assert not unpacks_to_too_much(stream(half))
    assert unpacks_to_too_much(stream(half) * 2)


@pytest.mark.parametrize(
    "content",
    [stream(MANY, b"/Subtype/Image"), stream(b"\x00 no packed stream \xff" * 9), b"", b"stream\n", b"%PDF"],
    ids=["picture", "not packed", "empty", "cut", "head"],
)
def test_pictures_and_odd_streams_are_no_reason(content: bytes) -> None:
    assert not unpacks_to_too_much(content)


def test_it_is_asked_before_an_invoice_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(pdf_with(cii()))
    assert len(read_table(path).rows) == 1
    monkeypatch.setattr(pdf_streams, "MEGABYTES", 0)
    path.write_bytes(pdf_with(cii()) + stream(zlib.compress(b"x")))
    assert "invoice.pdf is larger than" in refused(lambda: read_table(path))
