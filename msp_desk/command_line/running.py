"""From words to work: which verb, on which desk, and what its failure says."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import tempfile
import traceback
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

from msp_desk.command_line import verbs
from msp_desk.command_line.advising import advice
from msp_desk.command_line.output import complain, drop_output, finish_output, write_any_character
from msp_desk.command_line.passphrases import ask_passphrase, passphrase, passphrase_of, read_passphrase
from msp_desk.command_line.planning import boundary_plan
from msp_desk.command_line.setting import Setting
from msp_desk.command_line.written_days import settle_day
from msp_desk.core.actions.desk import Desk, open_at, open_or_make
from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.folders import make_private
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import DamagedDesk, DeskFileError, EncryptedDesk, MspDeskError
from msp_desk.core.records.problem import Problem

Verb = Callable[[Desk, argparse.Namespace, Setting], int]

_READING: Mapping[str, Verb] = MappingProxyType(
    {
        "grades": verbs.grades,
        "portfolio": verbs.portfolio,
        "advice": advice,
        "notice": verbs.notice,
        "export": verbs.export,
        "backup": verbs.backup,
        "check": verbs.check,
    }
)
_WRITING: Mapping[str, Verb] = MappingProxyType(
    {
        "undo-import": verbs.undo_import,
        "letter": verbs.letter,
        "handover": verbs.handover,
        "boundary-plan": boundary_plan,
        "review": verbs.review,
    }
)
_INTERRUPTED = 130
"""What a shell expects of a program that was stopped by Ctrl+C."""


def run(arguments: argparse.Namespace, setting: Setting) -> int:
    """Carry a verb out.

    Args:
        arguments: From :func:`msp_desk.command_line.parse`, with a verb.
        setting: The clock, the folders and the language.

    Returns:
        The exit code.
    """
    write_any_character()
    try:
        settle_day(arguments, setting.clock)
        done = _run(arguments, setting)
        finish_output()
        return done
    except MspDeskError as error:
        complain(setting.wording.error(error))
    except BrokenPipeError:  # whoever read our output has seen enough
        drop_output()
    except OSError as error:
        drop_output()
        complain(_system_error(error, setting))
    except KeyboardInterrupt:
        drop_output()
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a mistake of the program is told in a sentence as well
        _note(error)
        complain(setting.wording.say("command.mistake", kind=type(error).__name__, folder=str(setting.folders.logs)))
    return 1


def _system_error(error: OSError, setting: Setting) -> str:
    """What the operating system refused: a file, or else what was printed."""
    if error.filename is None:
        return setting.wording.say("command.output_failed", reason=reason(error))
    return setting.wording.say("file.cannot_read", file=os.fsdecode(error.filename), reason=reason(error))


def _note(error: Exception) -> None:
    """Keep where a mistake happened; what it said stays out of the log, for it may name a client or an amount."""
    place = "".join(traceback.format_tb(error.__traceback__))
    logging.getLogger("msp_desk").error("%s\n%s", type(error).__name__, place)


def _run(arguments: argparse.Namespace, setting: Setting) -> int:
    if arguments.verb == "demo":
        return verbs.demo(arguments, setting)
    if arguments.verb == "restore":
        return verbs.restore(arguments, setting)
    if arguments.verb == "salvage":
        return _salvage(arguments, setting)
    if arguments.verb == "passphrase":
        return passphrase(arguments, setting)
    if arguments.verb == "self-check":
        from msp_desk.command_line.self_check import self_check

        return self_check(setting)
    path: Path = arguments.desk or setting.folders.default_desk
    if arguments.verb == "import":
        return _try_import(path, arguments, setting) if arguments.dry_run else _import(path, arguments, setting)
    work = _READING.get(arguments.verb) or _WRITING[arguments.verb]
    with closing(_open(path, arguments, setting, writable=arguments.verb in _WRITING)) as desk:
        return _on_desk(work, desk, arguments, setting)


def _salvage(arguments: argparse.Namespace, setting: Setting) -> int:
    """Salvage a file; its passphrase is asked for when it cannot be read without one."""
    from msp_desk.command_line.salvaging import salvage

    if arguments.passphrase_file is not None:
        return salvage(arguments, setting, read_passphrase(arguments.passphrase_file))
    try:
        return salvage(arguments, setting)
    except EncryptedDesk:
        return salvage(arguments, setting, ask_passphrase(arguments.file, setting))


def _open(path: Path, arguments: argparse.Namespace, setting: Setting, *, writable: bool) -> Desk:
    """Open a desk; texts in it that are no texts mean damage."""
    known = passphrase_of(path, arguments, setting)
    try:
        return open_at(path, setting.clock, setting.folders, writable=writable, passphrase=known)
    except UnicodeDecodeError as error:
        raise DamagedDesk("desk.damaged", file=str(path), found=error.reason) from error


def _on_desk(work: Verb, desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Work on a desk; what goes wrong because the file is damaged is told as that."""
    try:
        return work(desk, arguments, setting)
    except (MspDeskError, OSError):
        raise
    except Exception as error:
        damage = _damage(desk, error)
        if damage is not None:
            raise DamagedDesk(damage.code, **damage.params) from error
        raise


def _damage(desk: Desk, error: Exception) -> Problem | None:
    """What is wrong with a desk on which the program failed; None when it is sound."""
    if isinstance(error, UnicodeDecodeError):
        return Problem(field="", code="desk.damaged", params={"file": str(desk.path), "found": error.reason})
    with contextlib.suppress(Exception):
        return next(iter(desk.backups.problems()), None)
    return None


def _try_import(path: Path, arguments: argparse.Namespace, setting: Setting) -> int:
    """Say what an import would do: the desk is only read, and one that is not there is made elsewhere for a moment."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-") as folder:
        if path.exists():
            opened = _open(path, arguments, setting, writable=False)
        else:
            opened = open_or_make(Path(folder) / path.name, setting.clock, setting.folders)
        with closing(opened) as desk:
            return _on_desk(verbs.import_files, desk, arguments, setting)


def _import(path: Path, arguments: argparse.Namespace, setting: Setting) -> int:
    """Import into a desk, making it when it is not there; when nothing was stored no new file is left behind."""
    made = not path.exists()
    if made and path == setting.folders.default_desk:
        make_private(path.parent)
    desk = open_or_make(path, setting.clock, setting.folders, passphrase=passphrase_of(path, arguments, setting))
    failed = True
    try:
        done = _on_desk(verbs.import_files, desk, arguments, setting)
        failed = done != 0
        return done
    finally:
        unused = made and failed and desk.undoable is None
        desk.close()
        if unused:
            _remove_unused(path)


def _remove_unused(path: Path) -> None:
    """Remove a desk that was just made and holds nothing, unless another program has opened it meanwhile."""
    try:
        lock = DeskLock(path)
    except DeskFileError:
        return
    try:
        for ending in ("", "-wal", "-shm", verbs.LOCK_ENDING):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    finally:
        lock.release()
