"""One piece of a monkey's run, in a process of its own: a fresh copy of the sample desk, a window, so many events.

What it finds is printed as one JSON object on the last line; the events are written down one by one beside the desk,
so that the last ones are known even when the process ends by itself.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import random
import sys
import threading
import time
import traceback
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from msp_desk.core.actions.desk import Desk
    from msp_desk.ui.window.main_window import MainWindow

LONGEST_STEP: Final = 90
"""Seconds after which one event counts as hanging: the process says where it stands and ends."""
LONGEST_WAIT: Final = 8.0
"""Seconds that work in the background is waited for before the next event."""
STUCK: Final = 1.0
"""Seconds after which a loop inside an event (something of Qt's being dragged) is let go."""
KEPT_EVENTS: Final = 25
QUIET: Final = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
    "QFontDatabase: Cannot find font directory",
)
"""Said by Qt's platform without a screen about itself."""
WEAKNESSES: Final = ("none", "slot", "warning", "background", "money", "all")
"""Faults that can be planted, to see that they are found."""


@dataclass(slots=True, kw_only=True)
class Found:
    """What a piece did and what it found.

    Attributes:
        seed: With which the piece can be run again.
        events: How many were sent.
        seconds: Of the processor.
        windows: Kinds of windows that were in front.
        faults: Each with the events before it.
        kinds: How often each kind of event came.
    """

    seed: int
    events: int = 0
    seconds: float = 0.0
    undone: int = 0
    windows: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    faults: list[dict[str, object]] = field(default_factory=list)


class Run:
    """Sends events one after the other inside the loop of the application."""

    def __init__(self, window: MainWindow, found: Found, events: int, trail: Path, *, hasty: bool) -> None:
        """Get ready.

        Args:
            window: On a desk that may be spoilt.
            found: Filled as it goes.
            events: How many.
            trail: A file for the events.
            hasty: Whether work in the background is not waited for between two events.
        """
        from PySide6.QtCore import QTimer

        from tests.faults.monkey_events import Monkey

        self._window, self.found, self._events, self._hasty = window, found, events, hasty
        self._monkey = Monkey(window, random.Random(found.seed))
        self._trail = trail.open("w", encoding="utf-8", errors="backslashreplace", buffering=1)
        self._last: list[str] = []
        self._began: float | None = None
        self._waiting_since = 0.0
        self._hatch = QTimer(interval=200)
        self._hatch.timeout.connect(self._let_go)

    def start(self) -> None:
        """Begin; the loop of the application carries it on."""
        from PySide6.QtCore import QTimer

        self._hatch.start()
        QTimer.singleShot(0, self._step)

    def fault(self, kind: str, text: str) -> None:
        """Keep something that must not be, with the events that led to it."""
        if len(self.found.faults) < 200:
            self.found.faults.append(
                {"kind": kind, "text": text[-6000:], "at": self.found.events, "events": [*self._last[-KEPT_EVENTS:],
                 f"(doing: {self._monkey.doing})"]}
            )  # fmt: skip

    def _step(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        if self.found.events >= self._events:
            self._hatch.stop()
            self._trail.close()
            QApplication.exit()
            return
        if not self._hasty and self._window.link.background.busy:
            now = time.monotonic()
            self._waiting_since = self._waiting_since or now
            if now - self._waiting_since < LONGEST_WAIT:
                QTimer.singleShot(1, self._step)
                return
        self._waiting_since = 0.0
        if self.found.events % 25 == 0:
            faulthandler.dump_traceback_later(LONGEST_STEP, exit=True)
        self._began = time.monotonic()
        try:
            words = self._monkey.act()
        except Exception:  # noqa: BLE001 - a fault of the monkey itself is told as well
            self.fault("monkey", traceback.format_exc())
            words = f"{self._monkey.doing} (failed)"
        took = time.monotonic() - self._began
        self._began = None
        self.found.events += 1
        kind = words.partition(" ")[0]
        self.found.kinds[kind] = self.found.kinds.get(kind, 0) + 1
        line = f"{self.found.events} {words} [{took * 1000:.0f} ms]"
        self._last = [*self._last[-KEPT_EVENTS:], line]
        self._trail.write(line.replace("\n", "\\n") + "\n")
        front = type(self._monkey.eyes.front()).__name__
        self.found.windows[front] = self.found.windows.get(front, 0) + 1
        QTimer.singleShot(0, self._step)

    def _let_go(self) -> None:
        """Something that is dragged waits for the mouse inside an event: end it, as Escape does."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        if self._began is not None and time.monotonic() - self._began > STUCK:
            handle = self._window.windowHandle()
            if handle is not None:
                QTest.keyClick(handle, Qt.Key.Key_Escape)


def main(arguments: list[str] | None = None) -> int:
    """Run a piece; exit 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--sample", type=Path, required=True)
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--hasty", action="store_true")
    parser.add_argument("--weakness", choices=WEAKNESSES, default="none")
    asked = parser.parse_args(arguments)
    _keep_inside(asked.folder)
    found = _run(asked)
    print(json.dumps(asdict(found)), flush=True)
    sys.stdout.flush()
    os._exit(1 if found.faults else 0)  # what Qt takes down at the end of a process is not what is tried here


def _keep_inside(folder: Path) -> None:
    """Everything that a program finds by its surroundings lies in the folder of the run."""
    home = folder / "home"
    (home / "Documents").mkdir(parents=True, exist_ok=True)
    os.environ.update(
        HOME=str(home), USERPROFILE=str(home), QT_QPA_PLATFORM="offscreen", TMPDIR=str(folder),
        XDG_CONFIG_HOME=str(home / "config"), XDG_DATA_HOME=str(home / "data"), XDG_CACHE_HOME=str(home / "cache"),
        XDG_DOCUMENTS_DIR=str(home / "Documents"),
    )  # fmt: skip
    os.chdir(home)
    faulthandler.enable()


def _run(asked: argparse.Namespace) -> Found:
    from datetime import date

    from PySide6.QtCore import QCoreApplication, QEvent, QThread
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication

    from msp_desk.core.actions.desk import open_at
    from msp_desk.core.environment.clock import FixedClock
    from msp_desk.core.environment.folders import folders_under
    from msp_desk.core.environment.shipped_files import shipped_file
    from msp_desk.core.preferences import Choices
    from msp_desk.core.records.language import Language
    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.start import make_window
    from msp_desk.ui.theme.apply import SchemeChoice, Theme
    from tests.faults.monkey_seams import Seams
    from tests.faults.monkey_state import differences, files_to_open, plant, sums_of, wrong_sums

    folder: Path = asked.folder
    path = folder / "desk.mspdesk"
    path.write_bytes(asked.sample.read_bytes())
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    app.setFont(QFont(app.font().family(), 10))
    theme = Theme(app, shipped_file("icons"), SchemeChoice.LIGHT)
    translators = Translators(app, shipped_file("translations"), Language.EN)
    desk = open_at(path, FixedClock(date(2026, 11, 21)), folders_under(folder / "user"))
    before = sums_of(desk)
    seams = Seams(random.Random(asked.seed + 1), files_to_open(folder / "files"), folder / "out")
    window = make_window(desk, Choices(), Language.EN, theme=theme, translators=translators, sample=True)
    window.show()
    found = Found(seed=asked.seed)
    run = Run(window, found, asked.events, folder / "events.txt", hasty=asked.hasty)
    _listen(run, window)
    plant(window, asked.weakness)
    began = time.process_time()
    run.start()
    app.exec()
    faulthandler.dump_traceback_later(4 * LONGEST_STEP, exit=True)
    found.seconds = round(time.process_time() - began, 1)
    QThread.msleep(0)
    for each in QApplication.topLevelWidgets():
        each.close()
    window.link.background.stop()
    for text in wrong_sums(desk):
        run.fault("desk", text)
    found.undone = _undo_all(desk, run)
    for text in differences(before, sums_of(desk)):
        run.fault("undo", text)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    desk.close()
    faulthandler.cancel_dump_traceback_later()
    assert seams.answered >= 0
    return found


def _undo_all(desk: Desk, run: Run) -> int:
    """Take everything back; what the desk said before must be there again."""
    count = 0
    while desk.undoable is not None:
        try:
            desk.undo()
        except Exception:  # noqa: BLE001 - told as found
            run.fault("undo", traceback.format_exc())
            break
        count += 1
    return count


def _listen(run: Run, window: MainWindow) -> None:
    """Hear of every exception and every warning from now on."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def unhandled(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        run.fault("exception", "".join(traceback.format_exception(kind, error, trace)))

    def in_thread(hook: threading.ExceptHookArgs) -> None:
        run.fault("thread", "".join(traceback.format_exception(hook.exc_type, hook.exc_value, hook.exc_traceback)))

    def unraisable(hook: sys.UnraisableHookArgs) -> None:
        trace = traceback.format_exception(hook.exc_type, hook.exc_value, hook.exc_traceback)
        run.fault("unraisable", f"{hook.err_msg} {hook.object!r}\n" + "".join(trace))

    def message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        worth = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        if kind in worth and not text.startswith(QUIET):
            run.fault("warning", text + "\n" + "".join(traceback.format_stack(limit=12)))

    shown = window.show_failure

    def show_failure(sentence: str, details: str = "") -> object:
        if details:
            run.fault("failure", f"{sentence}\n{details}")
        return shown(sentence, details)

    sys.excepthook, sys.unraisablehook, threading.excepthook = unhandled, unraisable, in_thread
    qInstallMessageHandler(message)
    window.show_failure = show_failure  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    sys.exit(main())
