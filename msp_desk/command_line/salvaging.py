"""``salvage``: what can be read of a damaged desk goes into a new one, and a list says what does not."""

from __future__ import annotations

import argparse
from pathlib import Path

from msp_desk.command_line.output import say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.salvaging import salvage_desk
from msp_desk.core.records.passphrase import Passphrase


def salvage(arguments: argparse.Namespace, setting: Setting, passphrase: Passphrase | None = None) -> int:
    """Salvage a file and say what came of it.

    Args:
        arguments: ``file``, the damaged one, and ``out``, the new one.
        setting: The clock and the language.
        passphrase: Of an encrypted file.
    """
    damaged: Path = arguments.file
    target: Path = arguments.out
    done = salvage_desk(damaged, target, setting.clock, setting.wording, passphrase=passphrase)
    wording = setting.wording
    say(wording.say("salvage.done", count=done.salvaged.rows, file=str(target), source=str(damaged)))
    if done.salvaged.gone or done.salvaged.troubled:
        say(wording.say("salvage.lost_here", count=done.salvaged.gone))
    say(wording.say("salvage.list", report=str(done.report)))
    return 0
