"""Where the owner's files are looked for and written first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents_folder() -> Path:
    """The folder of documents; the home folder where a system has none, so that no dialog opens just anywhere."""
    place = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    return documents if documents.is_dir() else Path(QStandardPaths.writableLocation(place.HomeLocation))
