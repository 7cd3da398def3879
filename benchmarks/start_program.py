"""The program's own start on a desk, to the first paint of its first page.

``python -m benchmarks.start_program DESK FOLDER``
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.first_paint import FirstPaint
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.start import open_window


def main() -> None:
    """Open the window and leave at its first filled table."""
    app = QApplication(sys.argv[:1])
    FirstPaint(app)
    folders = folders_under(Path(sys.argv[2]))
    open_window(Path(sys.argv[1]), clock=SystemClock(), folders=folders, choices=Choices(), language=Language.EN)


if __name__ == "__main__":
    main()
