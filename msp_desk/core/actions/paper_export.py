"""All papers of a client in a folder or a zip file, unchanged, with a manifest that says what each one is."""

from __future__ import annotations

import contextlib
import hashlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.environment.file_names import free_name, titled_file_name
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.exporting.timeless_archive import TimelessArchive
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.document import DOCUMENTS, Document
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.wording import Wording

MANIFEST: Final = "manifest.csv"
ZIP: Final = ".zip"
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
_COLUMNS: Final = ("file", "title", "kind", "language", "made_at", "bytes", "sha256")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedPaper:
    """A paper in an export: the file it became, its SHA-256 and when it was made (UTC)."""

    file: str
    sha256: str
    made_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperExport:
    """What was written.

    Attributes:
        path: The folder or the zip file.
        papers: The oldest first.
    """

    path: Path
    papers: tuple[ExportedPaper, ...]


def export_papers(database: Database, client_id: int, out: Path, language: Language) -> PaperExport:
    """Write all papers of a client, byte for byte as they were made; all of them or none.

    Args:
        database: The desk.
        client_id: Whose.
        out: A zip file when it ends in ``.zip``; else a folder that is new or empty.
        language: Of the manifest's headings.

    Raises:
        NotFound: If there is no such client.
        MspDeskError: If no paper is kept, or the bytes of one have changed.
        FileProblem: If something cannot be written, the folder is not empty, or the file is a desk.
    """
    with database.reading() as connection:
        client = store.fetch(connection, CLIENTS, client_id)
        papers = store.fetch_all(connection, DOCUMENTS, where={"client_id": client_id}, order_by=("made_at",))
    if not papers:
        raise MspDeskError("paper_export.nothing", client=client.name)
    contents, listed = _named(papers)
    contents[MANIFEST] = _manifest(papers, listed, language)
    if out.suffix.lower() == ZIP:
        refuse_desk_file(out, database.path)
        write_whole(out, _zipped(contents))
    else:
        _fill_folder(out, contents)
    return PaperExport(path=out, papers=tuple(listed))


def _named(papers: Sequence[Document]) -> tuple[dict[str, bytes], list[ExportedPaper]]:
    """Each paper's bytes by the file name it gets: the day it was made and its title."""
    contents: dict[str, bytes] = {}
    listed, taken = [], {MANIFEST}
    for paper in papers:
        found = hashlib.sha256(paper.content).hexdigest()
        if found != paper.sha256:
            raise MspDeskError("reviews.changed_paper", title=paper.title, found=found[:12], kept=paper.sha256[:12])
        name = free_name(titled_file_name(f"{paper.made_at[:10]} {paper.title}", "pdf"), taken)
        taken.add(name.casefold())
        contents[name] = paper.content
        listed.append(ExportedPaper(file=name, sha256=paper.sha256, made_at=paper.made_at))
    return contents, listed


def _manifest(papers: Sequence[Document], listed: Sequence[ExportedPaper], language: Language) -> bytes:
    from msp_desk.core.exporting.table_file import csv_bytes

    wording = Wording(language)
    heads = [wording.say(f"paper_export.column.{key}") for key in _COLUMNS]
    rows = [
        [
            entry.file,
            paper.title,
            wording.word(paper.kind),
            paper.language.value,
            paper.made_at,
            str(len(paper.content)),
            paper.sha256,
        ]
        for paper, entry in zip(papers, listed, strict=True)
    ]
    return csv_bytes(heads, rows)


def _zipped(contents: dict[str, bytes]) -> bytes:
    """A zip file without a clock: the same papers give the same bytes."""
    stream = io.BytesIO()
    with TimelessArchive(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _fill_folder(folder: Path, contents: dict[str, bytes]) -> None:
    """Write files into a new or empty folder; when one cannot be written, none of them stays."""
    try:
        if folder.exists() and any(folder.iterdir()):
            raise MspDeskError("paper_export.not_empty", folder=folder.name)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(folder), reason=reason(error)) from error
    written: list[Path] = []
    try:
        for name, content in contents.items():
            write_whole(folder / name, content)
            written.append(folder / name)
    except FileProblem:
        for path in written:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
