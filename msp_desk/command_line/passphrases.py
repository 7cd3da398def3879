"""Where the command line gets a passphrase from: a file that only its owner can read, or the terminal; never a word.

The words of a command stand in the history of the shell and in the list of processes, where others can read them.
"""

from __future__ import annotations

import argparse
import os
import stat
import sys
from pathlib import Path

from msp_desk.command_line.output import complain, one_line, say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.protecting import (
    Protected,
    change_passphrase,
    encrypt_copies,
    is_encrypted,
    is_passphrase_of,
    plain_copies,
    remove_copies,
    remove_passphrase,
    set_passphrase,
)
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import EncryptedDesk, FileProblem, InvalidInput
from msp_desk.core.records.passphrase import Passphrase, passphrase_problems

LONGEST = 1000
"""So many characters the first line of a passphrase file has at most; a longer one is another kind of file."""
OPTION, BACKUP_OPTION = "--passphrase-file", "--backup-passphrase-file"


def passphrase_of(path: Path, arguments: argparse.Namespace, setting: Setting) -> Passphrase | None:
    """The passphrase of a desk: from the file that was named, else from the terminal when the desk asks for one.

    Raises:
        EncryptedDesk: If the desk is encrypted, no file was named and there is no terminal.
        FileProblem: If the file named cannot be read or others can read it.
    """
    if arguments.passphrase_file is not None:
        return read_passphrase(arguments.passphrase_file)
    return ask_passphrase(path, setting) if is_encrypted(path) else None


def passphrase_of_backup(
    candidate: Path, present: Passphrase | None, arguments: argparse.Namespace, setting: Setting
) -> Passphrase | None:
    """The passphrase of a backup to restore; None when it has none, or that of the desk is to be tried.

    Raises:
        EncryptedDesk: If the backup is encrypted, and there is neither a file nor a terminal.
        FileProblem: If the file named cannot be read or others can read it.
    """
    if arguments.backup_passphrase_file is not None:
        return read_passphrase(arguments.backup_passphrase_file)
    if not is_encrypted(candidate) or (present and is_passphrase_of(candidate, present)):
        return None
    if present and not _has_terminal():
        return present
    return ask_passphrase(candidate, setting, BACKUP_OPTION)


def read_passphrase(path: Path) -> Passphrase:
    """The first line of a file, without its line break.

    Raises:
        FileProblem: If it cannot be read, others can read it, or there is no text in it.
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if os.name != "nt" and stat.S_ISREG(status.st_mode) and status.st_mode & 0o066:
                raise FileProblem("encryption.file_readable", file=str(path))
            line = file.readline(LONGEST * 4 + 4)
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        text = "\0"
    if not text:
        raise FileProblem("encryption.file_empty", file=str(path))
    if len(text) > LONGEST or "\0" in text:
        raise FileProblem("encryption.file_no_text", file=str(path), count=LONGEST)
    return Passphrase(text)


def passphrase(arguments: argparse.Namespace, setting: Setting) -> int:
    """Give a desk a passphrase, change it, take it away, or look after the copies that anybody can read."""
    path: Path = arguments.desk or setting.folders.default_desk
    clock, folders, wording = setting.clock, setting.folders, setting.wording
    if arguments.what == "copies":
        return _look_after_copies(path, arguments, setting)
    if arguments.what == "set":
        if is_encrypted(path) or not path.exists():  # says so before it asks for anything
            set_passphrase(path, Passphrase(""), clock, folders)
        done = set_passphrase(path, _new(path, arguments, setting), clock, folders)
        say(wording.say("encryption.set", file=str(path), count=done.rows))
    elif arguments.what == "change":
        present = passphrase_of(path, arguments, setting) or Passphrase("")
        done = change_passphrase(path, present, _new(path, arguments, setting), clock, folders)
        say(wording.say("encryption.changed", file=str(path), count=done.rows))
    else:
        done = remove_passphrase(path, passphrase_of(path, arguments, setting) or Passphrase(""), clock, folders)
        say(wording.say("encryption.removed", file=str(path), count=done.rows))
    say(wording.say("backup.made", file=str(done.backup.path), count=done.backup.rows))
    _say_copies(done, setting)
    return 0


def _say_copies(done: Protected, setting: Setting) -> None:
    if done.plain_copies:
        say(setting.wording.say("encryption.copies_left", count=len(done.plain_copies)))
        for copy in done.plain_copies:
            say(f"  {copy}")


def _look_after_copies(path: Path, arguments: argparse.Namespace, setting: Setting) -> int:
    """Name the copies that anybody can read; encrypt or remove them when that was said."""
    wording = setting.wording
    known = passphrase_of(path, arguments, setting) if arguments.encrypt else None
    copies = plain_copies(path, setting.folders)
    if not copies:
        say(wording.say("encryption.copies_none"))
        return 0
    if arguments.encrypt:
        failed = encrypt_copies(copies, path, known or Passphrase(""))
        say(wording.say("encryption.copies_encrypted", count=len(copies) - len(failed)))
        if failed:
            complain(wording.say("encryption.copies_failed", count=len(failed)))
            for copy in failed:
                complain(f"  {copy}")
        return 1 if failed else 0
    if arguments.remove:
        say(wording.say("encryption.copies_removed", count=remove_copies(copies)))
        return 0
    say(wording.say("encryption.copies_left", count=len(copies)))
    for copy in copies:
        say(f"  {copy}")
    return 0


def _new(path: Path, arguments: argparse.Namespace, setting: Setting) -> Passphrase:
    """The new passphrase: from the file that was named, else asked for twice on the terminal.

    Raises:
        InvalidInput: If it is too short, or the two differ.
        MspDeskError: If there is neither a file nor a terminal.
    """
    if arguments.new_passphrase_file is not None:
        return read_passphrase(arguments.new_passphrase_file)
    if not _has_terminal():
        raise FileProblem("encryption.new_needed", file=str(path))
    typed = _typed(setting.wording.say("encryption.ask_new", file=str(path)))
    problems = passphrase_problems(typed) or passphrase_problems(
        typed, _typed(setting.wording.say("encryption.ask_again"))
    )
    if problems:
        raise InvalidInput(problems)
    return Passphrase(typed)


def ask_passphrase(path: Path, setting: Setting, option: str = OPTION) -> Passphrase:
    """Ask for the passphrase of a file on the terminal.

    Raises:
        EncryptedDesk: If there is no terminal; it names the option to use instead.
    """
    if not _has_terminal():
        raise EncryptedDesk("encryption.no_terminal", file=str(path), option=option)
    return Passphrase(_typed(setting.wording.say("encryption.ask", file=str(path))))


def _has_terminal() -> bool:
    """Whether somebody can be asked; without this look the letters of an answer would be shown."""
    return sys.stdin is not None and sys.stdin.isatty()


def _typed(question: str) -> str:
    from getpass import getpass

    try:
        return getpass(one_line(question))
    except EOFError:
        return ""
