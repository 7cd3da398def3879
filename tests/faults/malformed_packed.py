"""Ways in which packed files are malformed: workbooks, archives of invoices, PDF."""

from __future__ import annotations

import functools
import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from msp_desk.core.exporting.table_file import xlsx_bytes
from tests.core.importing.einvoice_files import cii
from tests.faults.malformed_files import Form, Sound
from tests.faults.malformed_making import Made, Mutation
from tests.faults.malformed_text import cut, flipped, poisoned, spliced

_SHEET: Final = "xl/worksheets/sheet1.xml"
_BOOK: Final = "xl/workbook.xml"
_BOMB: Final = 120 * 2**20
_NAMES: Final = ("../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "a/../../evil.xml", "con.xml", "\u202elmx.xml")
Parts = dict[str, bytes]


def parts_of(content: bytes) -> Parts:
    """What an archive holds, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


@functools.cache
def _zeros() -> bytes:
    """An archive with one part that unpacks to 120 MB of rows without end."""
    row = b"<row><c t='inlineStr'><is><t>x</t></is></c></row>"
    return packed({"a": row * (_BOMB // len(row))})


def _with_bomb(content: bytes, name: str) -> bytes:
    """An archive whose part of a name is the bomb, its sizes as they are."""
    with zipfile.ZipFile(io.BytesIO(_zeros())) as archive:
        bomb = archive.read("a")
    parts = parts_of(content)
    opening, _, closing = parts[name].partition(b"<sheetData>") if name == _SHEET else (b"<a>", b"", b"</a>")
    parts[name] = opening + b"<sheetData>" + bomb + closing
    return packed(parts)


@functools.cache
def _bomb(form: Form) -> bytes:
    if form is Form.WORKBOOK:
        return _with_bomb(xlsx_bytes("x", ["client", "number"], [["Alpha", "1"]]), _SHEET)
    return _with_bomb(packed({"a.xml": cii().encode()}), "a.xml")


def _exploding(sound: Sound, _chance: random.Random) -> Made:
    return Made(content=_bomb(sound.form), refused=True)


def _many_parts(sound: Sound, _chance: random.Random) -> Made:
    parts = parts_of(sound.content)
    parts.update({f"x{place}.xml": b"" for place in range(6_000)})
    return Made(content=packed(parts), refused=True)


def _lying_size(sound: Sound, chance: random.Random) -> Made:
    """The list of contents declares other sizes than the parts have."""
    content = bytearray(sound.content)
    entries = [found.start() for found in re.finditer(b"PK\x01\x02", sound.content)]
    size = chance.choice([0, 1, 10, 2**31, 2**32 - 2])
    for entry in entries if chance.random() < 0.5 else [chance.choice(entries)]:
        struct.pack_into("<I", content, entry + chance.choice([20, 24]), size)
    return Made(content=bytes(content))


def _odd_flags(sound: Sound, chance: random.Random) -> Made:
    """A part is said to be encrypted, or packed in a way nobody knows."""
    content = bytearray(sound.content)
    for entry in [found.start() for found in re.finditer(b"PK\x01\x02", sound.content)]:
        if chance.random() < 0.5:
            content[entry + 8] |= 1
        else:
            struct.pack_into("<H", content, entry + 10, chance.choice([1, 12, 14, 99]))
    return Made(content=bytes(content), refused=True)


def _bad_names(sound: Sound, chance: random.Random) -> Made:
    """Names that point elsewhere; nothing is ever unpacked to a place, so the sound parts may be read."""
    parts = {**parts_of(sound.content), **dict.fromkeys(_NAMES, cii("RE-2026-0500").encode())}
    if chance.random() < 0.5:
        parts = {name: content for name, content in parts.items() if name in _NAMES}
    return Made(content=packed(parts))


def _linked(sound: Sound, _chance: random.Random) -> Made:
    """A part that is a link to a file of this machine."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts_of(sound.content).items():
            archive.writestr(name, content)
        link = zipfile.ZipInfo("secret.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return Made(content=held.getvalue(), refused=sound.form is Form.ARCHIVE)


def _twice(sound: Sound, _chance: random.Random) -> Made:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in list(parts_of(sound.content).items()) * 2:
            info = zipfile.ZipInfo(name)
            archive.NameToInfo.pop(name, None)  # no warning of a name that is there already
            archive.writestr(info, content)
    return Made(content=held.getvalue())


def _edited(
    name: str, edit: Callable[[bytes, random.Random], bytes], *, refused: bool = False, row: int = 0
) -> Mutation:
    """A workbook of which one part is another."""

    def mutation(sound: Sound, chance: random.Random) -> Made:
        parts = parts_of(sound.content)
        parts[name] = edit(parts[name], chance)
        return Made(content=packed(parts), refused=refused, row=row)

    return mutation


def _poisoned_sheet(sound: Sound, chance: random.Random) -> Made:
    (heads, *rows), made = poisoned(sound, chance)
    content = xlsx_bytes(sound.kind, heads, rows)
    return Made(content=content, refused=True, row=made.row, column=made.column)


def _numbers(sound: Sound, chance: random.Random) -> Made:
    """Numbers of a workbook that no spreadsheet would write."""
    number = chance.choice([b"NaN", b"INF", b"-1e308", b"1e400", b"9" * 5000, b"", b"abc", b"0x10", b"60", b"-1"])
    cell = b'<c r="B2" s="%d"><v>%s</v></c>' % (chance.choice([0, 1, 14, 99]), number)
    edit = _edited(
        _SHEET, lambda sheet, _: re.sub(rb'<c r="B2".*?</c>', lambda _: cell, sheet, count=1, flags=re.DOTALL)
    )
    return edit(sound, chance)


def _sheet(pattern: bytes, put: bytes, *, refused: bool = False, row: int = 0) -> Mutation:
    return _edited(
        _SHEET,
        lambda sheet, _: re.sub(pattern, lambda _: put, sheet, count=1, flags=re.DOTALL),
        refused=refused,
        row=row,
    )


def _book(old: bytes, new: bytes) -> Mutation:
    return _edited(_BOOK, lambda book, _: book.replace(old, new))


def _lost_part(sound: Sound, chance: random.Random) -> Made:
    parts = parts_of(sound.content)
    del parts[chance.choice(sorted(parts))]
    return Made(content=packed(parts))


def _inner(how: Mutation) -> Mutation:
    """One part is malformed as a text would be."""

    def mutation(sound: Sound, chance: random.Random) -> Made:
        parts = parts_of(sound.content)
        name = chance.choice(sorted(parts))
        part = Sound(verb=sound.verb, kind=sound.kind, name=name, form=sound.form, content=parts[name] or b"x")
        parts[name] = how(part, chance).content
        return Made(content=packed(parts))

    return mutation


def _stretched(stream: bytes, *, times: int) -> bytes:
    """A PDF that carries a stream packed many times smaller than it is."""
    packer = zlib.compressobj(9)
    first, second = (packer.compress(stream) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    body = first + second * (times - 1) + packer.flush()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.xml)4 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Type/Filespec/F(a.xml)/UF(a.xml)/EF<</F 5 0 R>>>>",
        b"<</Type/EmbeddedFile/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(body), body),
    )
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table, len(made)
    )  # fmt: skip


@functools.cache
def _pdf_bomb() -> bytes:
    return _stretched(b" " * 2**20, times=300)


def _pdf_exploding(_sound: Sound, _chance: random.Random) -> Made:
    return Made(content=_pdf_bomb(), refused=True)


_DAMAGED: Final = (cut, flipped, flipped, spliced)
_ARCHIVED: Final = (_exploding, _many_parts, _lying_size, _lying_size, _odd_flags, _bad_names, _linked, _twice)
_FAR: Final = tuple(
    _sheet(rb'<row r="2"', b'<row r="%d"' % row) for row in (1_048_576, 50_000_000_000, 10**18, 0)
)  # fmt: skip
PACKED_WAYS: Final[Mapping[Form, Sequence[Mutation]]] = {
    Form.WORKBOOK: (
        *_DAMAGED, *_ARCHIVED, *[_poisoned_sheet] * 5, *[_numbers] * 3, *_FAR, _lost_part, _inner(flipped), _inner(cut),
        _inner(spliced),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="B2"><f>1+1</f></c>', refused=True, row=2),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="B2"><f>1+1</f><v>2</v></c>'),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="XFD2"><v>2</v></c>'),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="ZZZZZZ2"><v>2</v></c>'),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="B2" t="s"><v>99999</v></c>'),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="B2" t="e"><v>#REF!</v></c>'),
        _sheet(rb'<c r="B2".*?</c>', b'<c r="B2" t="d"><v>2026-02-30</v></c>'),
        _sheet(rb"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="A1:ZZ9"/></mergeCells>'),
        _sheet(rb"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', refused=True),
        _sheet(rb"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'),
        _book(b"<sheets>", b'<workbookPr date1904="1"/><sheets>'),
        _book(b"</sheets>", b'<sheet name="a" sheetId="9" r:id="rId77"/></sheets>'),
        _book(b"</sheets>", b'</sheets><externalReferences><externalReference r:id="rId66"/></externalReferences>'),
        _edited("[Content_Types].xml", lambda types, _: types.replace(b"sheet.main", b"sheet.macroEnabled.main")),
    ),
    Form.ARCHIVE: (*_DAMAGED, *_ARCHIVED, _inner(flipped), _inner(cut), _inner(spliced)),
    Form.PDF: (*_DAMAGED, *_DAMAGED, *_DAMAGED, _pdf_exploding),
}  # fmt: skip
