"""A ZIP archive that tells no time, so that equal contents give equal bytes."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path
from typing import Any


class TimelessArchive(zipfile.ZipFile):
    """An archive whose entries bear the first moment that a ZIP archive knows."""

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, data: Any, *_options: Any) -> None:
        """Add a content under a name."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(self._entry(name), data)

    def write(
        self, filename: str | os.PathLike[str], arcname: str | os.PathLike[str] | None = None, *_options: Any
    ) -> None:
        """Add a file under a name, in pieces."""
        with Path(filename).open("rb") as file, self.open(self._entry(str(arcname or filename)), "w") as entry:
            while piece := file.read(1 << 20):
                entry.write(piece)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name)
        entry.compress_type = self.compression
        entry.external_attr = 0o600 << 16
        return entry
