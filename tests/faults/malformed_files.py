"""Sound files of every kind and format that an import takes, and the desk they are imported into."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from msp_desk.command_line import parse, run
from msp_desk.command_line.setting import Setting
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.exporting.table_file import xlsx_bytes
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.importing.einvoice_files import archive, cii, fatturapa, pdf_with, ubl
from tests.core.importing.statements.files import camt, mt940, ofx
from tests.core.importing.test_fates import FILES

TODAY = date(2026, 11, 21)
BUNDLE = "desk.json"
_KNOWN_INVOICES = (
    "client;number;issued_on;due_on;net;gross\n"
    "Amberlock Dental & Partner;RE-2026-0301;2026-10-01;2026-10-15;1500,00;1785,00\n"
    "Nimbuskai Spedition;RE-2026-0287;2026-10-01;2026-10-15;1000,00;1190,00\n"
    "Nimbuskai Spedition;RE-2026-0295;2026-10-01;2026-10-15;1000,00;1190,00\n"
)


class Form(StrEnum):
    """How a file is built, which decides in which ways it can be malformed."""

    TABLE = "table"
    WORKBOOK = "workbook"
    XML = "xml"
    LINES = "lines"
    PDF = "pdf"
    ARCHIVE = "archive"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A file that is imported or restored as it is.

    Attributes:
        verb: The words before the file's name.
        kind: What its rows are; "" for a bundle.
        name: Of the file.
        form: How it is built.
        content: Its bytes.
        options: The words after the file's name.
    """

    verb: tuple[str, ...]
    kind: str
    name: str
    form: Form
    content: bytes
    options: tuple[str, ...] = ()

    def rows(self) -> list[list[str]]:
        """The cells of a table or of the table that a workbook was made of, headings first."""
        return [line.split(";") for line in FILES[self.kind].splitlines()]


def setting_of(folder: Path, wording: Wording | None = None) -> Setting:
    """The surroundings of a run in a folder of its own, on a fixed day."""
    return Setting(clock=FixedClock(TODAY), folders=folders_under(folder), wording=wording or Wording(Language.EN))


def base_desk(folder: Path) -> Path:
    """Make the desk every file meets: a few clients and open invoices.

    Args:
        folder: Empty; an export of the desk is left in it as :data:`BUNDLE`.
    """
    desk = folder / "base.mspdesk"
    for kind, text in (("clients", FILES["clients"]), ("invoices", _KNOWN_INVOICES)):
        file = folder / f"{kind}.csv"
        file.write_text(text, "utf-8")
        _do(folder, "import", "--desk", str(desk), kind, str(file), "--create-clients")
    _do(folder, "export", "--desk", str(desk), "--out", str(folder / "out"))
    shutil.copy(folder / "out" / BUNDLE, folder / BUNDLE)
    return desk


def sound_files(bundle: bytes) -> Sequence[Sound]:
    """One file of every kind and format.

    Args:
        bundle: An export of the desk that they meet.
    """
    found = [_imported(kind, f"{kind}.csv", Form.TABLE, text.encode()) for kind, text in FILES.items()]
    for one in tuple(found):
        heads, *rows = one.rows()
        content = xlsx_bytes(one.kind, heads, rows)
        found.append(_imported(one.kind, f"{one.kind}.xlsx", Form.WORKBOOK, content))
    bank = {
        "camt02.xml": (Form.XML, camt("02")),
        "camt08.xml": (Form.XML, camt()),
        "mt940.sta": (Form.LINES, mt940()),
        "old.ofx": (Form.LINES, ofx(xml=False)),
        "new.ofx": (Form.LINES, ofx(xml=True)),
    }
    found += [
        Sound(verb=("import", "bank"), kind="bank", name=name, form=form, content=text.encode())
        for name, (form, text) in bank.items()
    ]
    number, corrected = "RE-2026-0401", "RE-2026-0301"
    invoices: dict[str, tuple[Form, bytes]] = {
        "cii.xml": (Form.XML, cii(number).encode()),
        "zugferd1.xml": (Form.XML, cii(number, old=True).encode()),
        "ubl.xml": (Form.XML, ubl(number).encode()),
        "credit.xml": (Form.XML, ubl("GS-1", credit=True, corrects=corrected).encode()),
        "fattura.xml": (Form.XML, fatturapa(number, "RE-2026-0402").encode()),
        "factur-x.pdf": (Form.PDF, pdf_with(cii(number))),
        "invoices.zip": (Form.ARCHIVE, archive(a__xml=cii(number), b__xml=fatturapa("RE-2026-0403"))),
    }
    found += [_imported("einvoices", name, form, content) for name, (form, content) in invoices.items()]
    found.append(Sound(verb=("restore",), kind="", name=BUNDLE, form=Form.JSON, content=bundle))
    return found


def _imported(kind: str, name: str, form: Form, content: bytes) -> Sound:
    return Sound(verb=("import", kind), kind=kind, name=name, form=form, content=content, options=("--create-clients",))


def _do(folder: Path, *words: str) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        assert run(parse(words), setting_of(folder)) == 0, words
