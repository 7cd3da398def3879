"""The program tries itself: makes a desk, backs it up, reads every shipped file, writes each paper, opens each page."""

from __future__ import annotations

import os
import shutil
import tempfile
import tomllib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from msp_desk.command_line.output import complain, say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.desk import Desk, open_at, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.environment.shipped_files import shipped_file, shipped_folder
from msp_desk.core.errors import MspDeskError
from msp_desk.core.preferences import Choices
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.records.period import last_whole_quarter

DAY = date(2026, 11, 21)


class SelfCheckFailed(Exception):
    """A step did not give what it must give."""


@dataclass(slots=True)
class _Trial:
    """What one step leaves for the next."""

    folder: Path
    desks: list[Desk] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        return self.desks[0]


def self_check(setting: Setting) -> int:
    """Try everything in a temporary folder and say how it went.

    Returns:
        0 when every step passed, else 1.
    """
    folder = Path(tempfile.mkdtemp(prefix="msp-desk-self-check-"))
    trial = _Trial(folder)
    steps: tuple[tuple[str, Callable[[_Trial], None]], ...] = (
        ("shipped files", _read_shipped_files),
        ("sample desk", _make_desk),
        ("check", _check_desk),
        ("grades", _grade),
        ("backup", _back_up),
        ("encryption", _encrypt),
        ("export", _export),
        ("letters", _write_letters),
        ("handover", _write_handovers),
        ("review", _write_review),
        ("window", _open_pages),
    )
    try:
        for name, step in steps:
            try:
                step(trial)
            except Exception as error:  # noqa: BLE001 - whatever happens is what this verb is there to say
                complain(setting.wording.say("command.self_check_failed", step=name, reason=_reason(error, setting)))
                return 1
        say(setting.wording.say("command.self_check_passed", count=len(steps)))
        return 0
    finally:
        for desk in trial.desks:
            desk.close()
        shutil.rmtree(folder, ignore_errors=True)


def _reason(error: Exception, setting: Setting) -> str:
    return setting.wording.error(error) if isinstance(error, MspDeskError) else f"{type(error).__name__}: {error}"


def _require(right: bool, what: str) -> None:  # noqa: FBT001 - the one question it asks
    if not right:
        raise SelfCheckFailed(what)


def _read_shipped_files(_trial: _Trial) -> None:
    for needed in ("fonts", "icons", "wording", "letters", "translations", "tone"):
        _require(any(shipped_file(needed).rglob("*")), f"the folder {needed} is empty")
    for path in shipped_folder().rglob("*.toml"):
        tomllib.loads(path.read_text("utf-8"))
    for path in shipped_folder().rglob("*.ttf"):
        _require(path.read_bytes()[:4] in (b"\x00\x01\x00\x00", b"OTTO", b"true"), f"{path.name} is no font")


def _make_desk(trial: _Trial) -> None:
    from msp_desk.core.actions.renewal import renew_sample_desk

    path = trial.folder / "sample.mspdesk"
    renew_sample_desk(path, DAY)
    trial.desks.append(open_at(path, FixedClock(DAY), folders_under(trial.folder / "user")))


def _check_desk(trial: _Trial) -> None:
    _require(not trial.desk.backups.problems(), "the sample desk is not sound")


def _grade(trial: _Trial) -> None:
    letters = {grade.letter for grade in trial.desk.grades.table(DAY).clients}
    _require(len(letters) > 3, "the grades do not differ")


def _back_up(trial: _Trial) -> None:
    made = trial.desk.backups.make()
    copy = open_at(made.path, FixedClock(DAY), folders_under(trial.folder / "user"), writable=False)
    try:
        _require(copy.clients.count() == trial.desk.clients.count(), "the backup holds other clients")
    finally:
        copy.close()


def _encrypt(trial: _Trial) -> None:
    """Give a desk a passphrase, back it up, destroy it and restore it."""
    from msp_desk.core.actions.protecting import is_encrypted, set_passphrase
    from msp_desk.core.actions.restoring import restore_desk

    path, folders = trial.folder / "secret.mspdesk", folders_under(trial.folder / "user")
    passphrase, name = Passphrase("self-check " + trial.folder.name), "Client of the self-check"
    clock = FixedClock(DAY)
    with closing(open_or_make(path, clock, folders)) as desk:
        desk.clients.add(Client(name=name))
    made = set_passphrase(path, passphrase, clock, folders).backup
    for file in (path, made.path):
        _require(is_encrypted(file) and name.encode() not in file.read_bytes(), f"{file.name} is not encrypted")
    path.write_bytes(bytes(5000))
    restore_desk(made.path, path, clock, folders, passphrase=passphrase)
    with closing(open_at(path, clock, folders, passphrase=passphrase)) as desk:
        _require(desk.encrypted and [one.name for one in desk.clients.all()] == [name], "not what was encrypted")


def _export(trial: _Trial) -> None:
    _require(trial.desk.exports.write(trial.folder / "export")[0].stat().st_size > 0, "the export is empty")


def _write_letters(trial: _Trial) -> None:
    for language in Language:
        client = _ending_client(trial.desk, language)
        draft = trial.desk.letters.draft(client.id, language=language)
        _require(trial.desk.letters.preview(draft).startswith(b"%PDF"), f"no letter in {language.value}")


def _ending_client(desk: Desk, language: Language) -> Client:
    """The first client of a language with an agreement that can end."""
    running = desk.notices.all(DAY)
    return next(client for client in desk.clients.all() if client.language is language and client.id in running)


def _write_handovers(trial: _Trial) -> None:
    client = _ending_client(trial.desk, Language.EN)
    for language in Language:
        out = trial.folder / f"handover-{language.value}.pdf"
        trial.desk.handovers.make(client.id, language=language, out=out)
        _require(out.read_bytes().startswith(b"%PDF"), f"no handover in {language.value}")


def _write_review(trial: _Trial) -> None:
    out = trial.folder / "review.pdf"
    trial.desk.reviews.make(last_whole_quarter(DAY), out=out)
    _require(out.read_bytes().startswith(b"%PDF"), "no review")


def _open_pages(trial: _Trial) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.start import make_window, page_makers
    from msp_desk.ui.theme.apply import Theme

    app = QApplication.instance() or QApplication([])
    _require(isinstance(app, QApplication), "there is no application")
    if isinstance(app, QApplication):
        theme = Theme(app, shipped_file("icons"))
        translators = Translators(app, shipped_file("translations"), Language.EN)
        window = make_window(trial.desk, Choices(), Language.EN, theme=theme, translators=translators)
        window.show()
        for language in Language:
            window.speak(language)
            for key in page_makers():
                window.open_page(key)
                app.processEvents()
        window.close()
        window.link.background.stop()
        window.deleteLater()  # with it go the papers it shows, which must be closed before the program ends
        app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
