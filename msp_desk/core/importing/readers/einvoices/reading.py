"""Which electronic invoice a file is, and a table with one row for each invoice in it.

An invoice comes as XML, inside a PDF (ZUGFeRD, Factur-X), or many of them together in a ZIP archive, as the Italian
revenue agency hands them out. The table has the field names of an import as its headings, so everything that holds for
a file of invoices holds for these: clients by name or alias, fates, credit notes after their invoices, undo.
"""

from __future__ import annotations

import ctypes
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.einvoices import cii, fatturapa, ubl
from msp_desk.core.importing.readers.einvoices.einvoice import HEADERS, EInvoice
from msp_desk.core.importing.readers.file_access import explained
from msp_desk.core.importing.readers.pdf_streams import unpacks_to_too_much
from msp_desk.core.importing.readers.xml_tree import MEGABYTES, local, namespace, parse_xml, read_xml
from msp_desk.core.importing.table import Encoding, Table

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PDF_MEGABYTES: Final = 50
UNPACKED_MEGABYTES: Final = 50
MOST_PACKED: Final = 100
"""An archive that unpacks to more than so many times its size is refused."""
MOST_FILES: Final = 5_000
_MEGABYTE: Final = 2**20


def is_einvoice(beginning: bytes) -> bool:
    """Whether a file that begins so can be an electronic invoice: XML or PDF."""
    start = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith((b"<", b"%PDF", b"\xff\xfe<", b"\xfe\xff\x00<"))


def is_archive_of_invoices(path: Path) -> bool:
    """Whether an archive holds XML files side by side and is no workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError, RuntimeError):
        return False
    return "[Content_Types].xml" not in names and any(name.lower().endswith(".xml") for name in names)


def read_einvoices(path: Path) -> Table:
    """Read the invoices of a file into a table.

    Raises:
        ImportFailed: The file cannot be read, holds no invoice that is known, or exceeds a limit.
    """
    with explained(path), path.open("rb") as file:
        beginning = file.read(8)
    if beginning.startswith(b"PK\x03\x04"):
        found = [invoice for name, content in _unpacked(path) for invoice in _invoices(parse_xml(content, name), name)]
        if not found:
            raise failed("einvoice_none", path.name)
    elif beginning.lstrip().startswith(b"%PDF"):
        found = _invoices(parse_xml(_attached(path), path.name), path.name)
    else:
        found = _invoices(read_xml(path), path.name)
    return Table(
        file=path.name,
        headers=HEADERS,
        rows=[invoice.row() for invoice in found],
        lines=list(range(1, len(found) + 1)),
        encoding=Encoding.UTF_8,
        delimiter="",
    )


def _invoices(root: Element, file: str) -> list[EInvoice]:
    name = local(root)
    if name in cii.ROOTS:
        return cii.read_cii(root)
    if name in fatturapa.ROOTS:
        return fatturapa.read_fatturapa(root)
    if name in ubl.ROOTS and namespace(root).startswith(ubl.NAMESPACES):
        return ubl.read_ubl(root)
    raise failed("einvoice_unknown", file, found=name)


def _attached(path: Path) -> bytes:
    """The first XML file that a PDF carries.

    Raises:
        ImportFailed: It carries none, or cannot be opened.
    """
    import pypdfium2

    with explained(path):
        if path.stat().st_size > PDF_MEGABYTES * _MEGABYTE:
            raise failed("too_big", path.name, limit=PDF_MEGABYTES)
        content = path.read_bytes()
    if unpacks_to_too_much(content):
        raise failed("too_big", path.name, limit=MEGABYTES)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise failed("einvoice_pdf", path.name) from error
    try:
        for place in range(document.count_attachments()):
            attached = document.get_attachment(place)
            if attached.get_name().lower().endswith(".xml"):
                length = ctypes.c_ulong()
                pypdfium2.raw.FPDFAttachment_GetFile(attached, None, 0, length)
                if length.value > MEGABYTES * _MEGABYTE:  # asked before it is unpacked, which takes twice its size
                    raise failed("too_big", path.name, limit=MEGABYTES)
                return bytes(attached.get_data())
    except pypdfium2.PdfiumError as error:
        raise failed("einvoice_pdf", path.name) from error
    finally:
        document.close()
    raise failed("einvoice_pdf_without", path.name)


def _unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """The XML files of an archive, by name; sizes are looked at before anything is unpacked.

    Raises:
        ImportFailed: It is broken, protected, or holds too much.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = [one for one in archive.infolist() if one.filename.lower().endswith(".xml") and not one.is_dir()]
            unpacked, packed = sum(one.file_size for one in files), sum(one.compress_size for one in files)
            if len(files) > MOST_FILES:
                raise failed("einvoice_many", path.name, limit=MOST_FILES)
            if unpacked > UNPACKED_MEGABYTES * _MEGABYTE or unpacked > MOST_PACKED * max(packed, 1):
                raise failed("workbook_too_big", path.name, limit=UNPACKED_MEGABYTES)
            for one in sorted(files, key=lambda one: one.filename):
                with archive.open(one) as file:
                    content = file.read(one.file_size + 1)
                if len(content) > one.file_size:
                    raise failed("workbook_too_big", path.name, limit=UNPACKED_MEGABYTES)
                yield f"{path.name}: {one.filename}", content
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError) as error:
        raise failed("einvoice_archive", path.name) from error
