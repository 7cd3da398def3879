"""Ways in which files of text are malformed: tables, XML, lines of a bank, JSON."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.records.family import FieldKind
from tests.faults.malformed_files import Form, Sound
from tests.faults.malformed_making import Lay, Made, Mutation

_MANY = "9" * 5_000
NUMBERS: Final = (
    "NaN", "Infinity", "-inf", "1e99", "1E-7", "\u0661\u0662\u0663", "\uff15\uff10", _MANY, "0x1F", "1_000", "--5",
    "1.2.3,4,5", "=1+1", "\u202e12", "12\u200b3", "½", "1\u00a0e5",
)  # fmt: skip
DAYS: Final = (
    "2026-02-30", "0000-01-05", "2026-13-45", "\u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0665", "NaN", _MANY,
    "30.02.2026", "1e99", "99999-01-01", "-2026-01-05", "2026-00-00", "yesterday", "\u202e2026-01-05",
)  # fmt: skip
WORDS: Final = ("maybe", "\u202eyes", "-1e9", "?!", _MANY)
_TYPED: Final[Mapping[FieldKind, Sequence[str]]] = {
    FieldKind.DAY: DAYS, FieldKind.AMOUNT: NUMBERS, FieldKind.COUNT: NUMBERS, FieldKind.PERCENT: NUMBERS,
    FieldKind.MINUTES: NUMBERS, FieldKind.FLAG: WORDS, FieldKind.CHOICE: WORDS,
}  # fmt: skip
_PIECES: Final = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b'"', b"'", b";", b",", b"\t", b"\r", b"\n\n", b"NaN", b"1e99",
    b"\xe2\x80\xae", b"\x1a", b"<x>", b"&x;", b"]]>", b"<!--", b"%s", b"{y}", b"A" * 500, b"\xed\xa0\x80", b"\x81",
)  # fmt: skip
_ENCODINGS: Final = ("utf-16", "utf-32", "utf-16-be", "utf-7", "cp500", "shift-jis", "cp1252", "utf-8-sig", "koi8-r")
_LAUGHS: Final = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
_DOCTYPES: Final = (
    f'<!DOCTYPE x [<!ENTITY a0 "ha">{_LAUGHS}]>',
    f'<!DOCTYPE x [<!ENTITY a9 "{"A" * 50_000}">]>',
    '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
)


def poisoned(sound: Sound, chance: random.Random) -> tuple[list[list[str]], Made]:
    """The cells of a table with one that cannot be meant, and what a refusal must name."""
    cells = sound.rows()
    fields = {described.key: described.kind for described in IMPORT_KINDS[sound.kind].fields}
    typed = [place for place, head in enumerate(cells[0]) if fields.get(head) in _TYPED]
    if not typed:
        row = chance.randrange(1, len(cells))
        cells[row].append("one more")
        return cells, Made(refused=True, row=row + 1)
    place, row = chance.choice(typed), chance.randrange(1, len(cells))
    cells[row][place] = chance.choice(_TYPED[fields[cells[0][place]]])
    return cells, Made(refused=True, row=row + 1, column=cells[0][place])


def _table(cells: Sequence[Sequence[str]]) -> bytes:
    return ("\n".join(";".join(row) for row in cells) + "\n").encode("utf-8", "surrogatepass")


def _poisoned_cell(sound: Sound, chance: random.Random) -> Made:
    cells, made = poisoned(sound, chance)
    return Made(content=_table(cells), refused=True, row=made.row, column=made.column)


def _longer_row(sound: Sound, chance: random.Random) -> Made:
    cells = sound.rows()
    row = chance.randrange(1, len(cells))
    cells[row] += ["x"] * chance.choice([1, 5, 3_000])
    return Made(content=_table(cells), refused=True, row=row + 1)


def _open_quote(sound: Sound, chance: random.Random) -> Made:
    cells = sound.rows()
    row = chance.randrange(1, len(cells))
    cells[row][0] = '"' + cells[row][0]
    return Made(content=_table(cells), refused=True, row=row + 1)


def _heading_twice(sound: Sound, chance: random.Random) -> Made:
    cells = sound.rows()
    head = chance.choice(cells[0])
    return Made(content=_table([[*row, head] for row in cells]), refused=True, row=1, column=head)


def _no_headings(sound: Sound, _chance: random.Random) -> Made:
    return Made(content=_table(sound.rows()[1:]), refused=True)


def _many_columns(sound: Sound, chance: random.Random) -> Made:
    count = chance.choice([1_001, 20_000, 1_000_000])
    heads = [*sound.rows()[0], *(f"c{place}" for place in range(count))]
    return Made(content=_table([heads, ["x"] * 3]), refused=True, row=1)


def _giant_line(sound: Sound, chance: random.Random) -> Made:
    """One line of six million characters without any division, at the end or as the heading."""
    giant = b"x" * 6_000_000
    last = len(sound.content.splitlines()) + 1
    if chance.random() < 0.5:
        return Made(content=sound.content + giant, refused=True, row=last)
    return Made(content=giant + b"\n" + sound.content, refused=True, row=1)


def _giant_field(sound: Sound, chance: random.Random) -> Made:
    cells = sound.rows()
    row = chance.randrange(1, len(cells))
    cells[row][-1] = "y" * 1_100_000
    return Made(content=_table(cells), refused=True, row=row + 1)


def _recoded(sound: Sound, chance: random.Random) -> Made:
    text = sound.content.decode("utf-8")
    encoding = chance.choice(_ENCODINGS)
    return Made(content=text.encode(encoding, "replace"), refused=encoding in ("utf-32", "utf-16-be", "cp500"))


def _nul(sound: Sound, chance: random.Random) -> Made:
    lines = sound.content.split(b"\n")
    row = chance.randrange(max(1, len(lines) - 1))
    place = chance.randrange(len(lines[row]) + 1)
    lines[row] = lines[row][:place] + b"\x00" + lines[row][place:]
    named = row + 1 if sound.form is Form.TABLE else 0
    return Made(content=b"\n".join(lines), refused=True, row=named)


def _no_text(sound: Sound, chance: random.Random) -> Made:
    """Bytes that are neither UTF-8 nor Windows-1252."""
    lines = sound.content.split(b"\n")
    row = chance.randrange(1, len(lines))
    lines[row] += b"\x81\x8d\x8f"
    return Made(content=b"\n".join(lines), refused=True, row=row + 1)


def _empty(sound: Sound, chance: random.Random) -> Made:
    return Made(content=chance.choice([b"", b"\n\n\n", b" ", b"\xef\xbb\xbf", b"\xff\xfe", b"\r\r"]), refused=True)


def _too_big(sound: Sound, chance: random.Random) -> Made:
    """More than the limit, in holes that cost no room."""
    size = 201 * 2**20 if sound.form is Form.TABLE else chance.choice([21, 51, 201]) * 2**20
    return Made(content=sound.content, refused=True, lay=Lay.SPARSE, size=size)


def cut(sound: Sound, chance: random.Random) -> Made:
    """Only the beginning."""
    return Made(content=sound.content[: chance.randrange(len(sound.content))])


def flipped(sound: Sound, chance: random.Random) -> Made:
    """Some bytes are others."""
    content = bytearray(sound.content)
    for _ in range(chance.choice([1, 1, 3, 20])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return Made(content=bytes(content))


def spliced(sound: Sound, chance: random.Random) -> Made:
    """Parts are taken out, doubled, or other signs put between them."""
    content = sound.content
    for _ in range(chance.choice([1, 1, 2, 6])):
        first = chance.randrange(len(content) + 1)
        last = min(len(content), first + chance.randrange(40))
        middle = chance.choice([b"", content[first:last] * 3, chance.choice(_PIECES)])
        content = content[:first] + middle + content[last:]
    return Made(content=content)


def _document_type(sound: Sound, chance: random.Random) -> Made:
    head, mark, rest = sound.content.decode().partition("?>")
    body = re.sub(r">[^<>]+<", ">&a9;<", rest, count=chance.choice([0, 1]))
    return Made(content=f"{head}{mark}{chance.choice(_DOCTYPES)}{body}".encode(), refused=True)


def _deep(sound: Sound, chance: random.Random) -> Made:
    depth = chance.choice([101, 2_000, 200_000])
    nested = b"<d>" * depth + (b"</d>" * depth if chance.random() < 0.7 else b"")
    place = sound.content.rindex(b"</")
    return Made(content=sound.content[:place] + nested + sound.content[place:], refused=True)


def _claimed_encoding(sound: Sound, chance: random.Random) -> Made:
    name = chance.choice([b"klingon", b"UTF-16", b"UTF-7", b"EBCDIC-CP-US", b"idna", b"rot13", b"base64", b"\xff"])
    return Made(content=re.sub(rb"encoding=(['\"])UTF-8\1", b"encoding='" + name + b"'", sound.content, count=1))


def _poisoned_text(sound: Sound, chance: random.Random) -> Made:
    """An amount or a day in XML that cannot be meant."""
    amounts = list(re.finditer(rb"(?<=>)-?[0-9]+\.[0-9]{2}(?=<)", sound.content))
    days = list(re.finditer(rb"(?<=>)(20[0-9]{6}|20[0-9]{2}-[0-9]{2}-[0-9]{2})(?=<)", sound.content))
    found = chance.choice([*amounts, *days])
    bad = chance.choice(NUMBERS if found in amounts else DAYS)
    return Made(content=sound.content[: found.start()] + bad.encode() + sound.content[found.end() :])


def _poisoned_line(sound: Sound, chance: random.Random) -> Made:
    """An amount or a day among the lines of a bank that cannot be meant."""
    found = chance.choice(list(re.finditer(rb"[0-9]{2,8}[.,][0-9]{2}|20[0-9]{6}|[0-9]{6,10}(?=[CD])", sound.content)))
    bad = chance.choice([*NUMBERS, *DAYS])
    return Made(content=sound.content[: found.start()] + bad.encode() + sound.content[found.end() :])


_WRONG: Final[Mapping[str, Sequence[Any]]] = {
    "version": (99, 0, -1, "1", None, True, 10**30),
    "format": ("other", None, 5),
    "records": ([], None, "x", 5),
    "records.spells": ([], {}),
    "records.clients": ({}, None, "x", [None], [[]], ["a"]),
    "records.clients.0.id": (0, -1, "1", None, 2**63, 10**400, 1.5, [], True),
    "records.clients.0.name": (7, None, "", [], {"a": 1}, "x" * 3_000_000),
    "records.clients.1": ({"id": 1, "name": "Twice"},),
    "records.invoices.0.gross": ("100", 1.5, 10**40, -5, True, [1], float("nan"), float("inf")),
    "records.invoices.0.issued_on": ("2026-02-30", "0000-01-01", 5, "x" * 5000),
    "records.invoices.0.client": (999_999, "Alpha", None, 0, -1),
}
"""What a bundle may hold wrongly: the path to it, and what stands there instead."""


def _bundle(sound: Sound, chance: random.Random) -> Made:
    """A bundle in which one thing is wrong."""
    if chance.random() < 0.05:
        return Made(content=b'{"a":' * chance.choice([200, 200_000]), refused=True)
    read = json.loads(sound.content)
    path = chance.choice(sorted(_WRONG))
    *above, last = path.split(".")
    place: Any = read
    for step in above:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = chance.choice(_WRONG[path])
    return Made(content=json.dumps(read).encode(), refused=True)


_ANY_TEXT: Final = (cut, cut, flipped, flipped, spliced, spliced, spliced, _empty, _recoded, _too_big)
WAYS: Final[Mapping[Form, Sequence[Mutation]]] = {
    Form.TABLE: (
        *_ANY_TEXT, *[_poisoned_cell] * 8, _longer_row, _longer_row, _open_quote, _open_quote, _heading_twice,
        _no_headings, _many_columns, _giant_line, _giant_field, _nul, _nul, _no_text,
    ),
    Form.XML: (*_ANY_TEXT, *[_document_type] * 3, _deep, _claimed_encoding, *[_poisoned_text] * 5, _nul),
    Form.LINES: (*_ANY_TEXT, *[_poisoned_line] * 5, _nul, _no_text),
    Form.JSON: (cut, flipped, spliced, *[_bundle] * 8, _empty, _nul),
}  # fmt: skip
