"""From words to work: which verb, on which desk, and what its failure says."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from msp_desk.command_line import verbs
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.desk import Desk, open_at, open_or_make
from msp_desk.core.environment.folders import make_private
from msp_desk.core.errors import MspDeskError

Verb = Callable[[Desk, argparse.Namespace, Setting], int]

_READING: Mapping[str, Verb] = MappingProxyType(
    {
        "grades": verbs.grades,
        "portfolio": verbs.portfolio,
        "notice": verbs.notice,
        "export": verbs.export,
        "backup": verbs.backup,
        "check": verbs.check,
    }
)
_WRITING: Mapping[str, Verb] = MappingProxyType(
    {"letter": verbs.letter, "handover": verbs.handover, "review": verbs.review}
)


def run(arguments: argparse.Namespace, setting: Setting) -> int:
    """Carry a verb out.

    Args:
        arguments: From :func:`msp_desk.command_line.parse`, with a verb.
        setting: The clock, the folders and the language.

    Returns:
        The exit code.
    """
    try:
        return _run(arguments, setting)
    except MspDeskError as error:
        print(setting.wording.error(error), file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(arguments: argparse.Namespace, setting: Setting) -> int:
    if arguments.verb == "demo":
        return verbs.demo(arguments, setting)
    if arguments.verb == "self-check":
        from msp_desk.command_line.self_check import self_check

        return self_check(setting)
    path: Path = arguments.desk or setting.folders.default_desk
    if arguments.verb == "import":
        return _import(path, arguments, setting)
    work = _READING.get(arguments.verb) or _WRITING[arguments.verb]
    desk = open_at(path, setting.clock, setting.folders, writable=arguments.verb in _WRITING)
    try:
        return work(desk, arguments, setting)
    finally:
        desk.close()


def _import(path: Path, arguments: argparse.Namespace, setting: Setting) -> int:
    """Import into a desk, making it when it is not there; a failed import leaves no new file behind."""
    made = not path.exists()
    if made and path == setting.folders.default_desk:
        make_private(path.parent)
    desk = open_or_make(path, setting.clock, setting.folders)
    done = 1
    try:
        done = verbs.import_files(desk, arguments, setting)
        return done
    finally:
        desk.close()
        if made and (done != 0 or arguments.dry_run):
            for left in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm", ".lock"))):
                left.unlink(missing_ok=True)
