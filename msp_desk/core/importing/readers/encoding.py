"""Which characters a file's bytes stand for: the mark at its beginning, else UTF-8 strictly, else Windows-1252."""

from __future__ import annotations

import codecs
from pathlib import Path

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.table import Encoding

_CHUNK = 2**20
_UTF_32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def detect_encoding(path: Path) -> Encoding:
    """Find the encoding of a text file by reading all of it once.

    Args:
        path: a readable file.

    Raises:
        ImportFailed: its bytes are no text in any encoding that is read, or it holds NUL characters.
    """
    with path.open("rb") as file:
        mark = file.read(4)
    if mark in _UTF_32_MARKS:
        raise failed("encoding_unknown", path.name, row=1)
    if mark[:2] in _UTF_16_MARKS:
        _require(path, Encoding.UTF_16)
        return Encoding.UTF_16
    if mark[:3] == codecs.BOM_UTF8:
        _require(path, Encoding.UTF_8_MARKED)
        return Encoding.UTF_8_MARKED
    if _first_wrong_line(path, Encoding.UTF_8) is None:
        return Encoding.UTF_8
    _require(path, Encoding.WINDOWS_1252)
    return Encoding.WINDOWS_1252


def _require(path: Path, encoding: Encoding) -> None:
    line = _first_wrong_line(path, encoding)
    if line is not None:
        raise failed("encoding_unknown", path.name, row=line)


def _first_wrong_line(path: Path, encoding: Encoding) -> int | None:
    """Decode the whole file; give the line of the first bytes that mean nothing, None when all of it is text.

    Raises:
        ImportFailed: a NUL character was met before any such bytes.
    """
    decoder = codecs.getincrementaldecoder(encoding.value)("strict")
    line = 1
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                readable = error.object[: error.start].decode(encoding.value, "ignore")
                _refuse_nul(readable, line, path)
                return line + readable.count("\n")
            _refuse_nul(text, line, path)
            line += text.count("\n")
            if not chunk:
                return None


def _refuse_nul(text: str, line: int, path: Path) -> None:
    position = text.find("\0")
    if position >= 0:
        raise failed("nul_character", path.name, row=line + text.count("\n", 0, position))
