"""The program's own start on a desk, to the first paint of a page.

``python -m benchmarks.start_program DESK FOLDER PAGE UNTIL``; PAGE is the key of the first page, UNTIL is ``page`` for
its first paint or ``rows`` for the first paint of its table or list with rows.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.first_paint import FirstPaint, is_filled, is_page
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.start import open_window


def main() -> None:
    """Open the window and leave at its first painted page, or its first filled one."""
    desk, folder, page, until = sys.argv[1:5]
    app = QApplication(sys.argv[:1])
    FirstPaint(app, is_page if until == "page" else is_filled)
    folders = folders_under(Path(folder))
    choices = Choices(page=page)
    open_window(Path(desk), clock=SystemClock(), folders=folders, choices=choices, language=Language.EN)


if __name__ == "__main__":
    main()
