"""START HERE: the composition root. Arguments -> folders -> log -> a verb, or desk file -> desk -> window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from msp_desk import command_line
from msp_desk.command_line.setting import Setting
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import user_folders
from msp_desk.core.environment.log_file import start_log
from msp_desk.core.preferences import load_choices, system_language
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: The words after the program's name; those of the process when not given.

    Returns:
        The exit code: 0 done, 1 failed with a sentence, 2 wrong usage.
    """
    os.umask(0o077)
    words = command_line.parse(sys.argv[1:] if arguments is None else arguments)
    folders, clock = user_folders(), SystemClock()
    start_log(folders.logs)
    choices = load_choices(folders.preferences)
    language = Language(choices.language or system_language())
    if words.verb is not None:
        return command_line.run(words, Setting(clock=clock, folders=folders, wording=Wording(language)))
    if not _has_screen():
        sys.stderr.write(Wording(language).say("command.no_screen") + "\n")
        return 1
    from msp_desk.ui.window.screen import missing_platform

    missing = missing_platform()
    if missing is not None:
        sys.stderr.write(Wording(language).say("screen.platform_missing", names=missing) + "\n")
        return 1
    from msp_desk.ui.start import open_window

    path = folders.sample_desk if words.demo else words.desk or folders.default_desk
    return open_window(path, clock=clock, folders=folders, choices=choices, language=language, sample=words.demo)


def _has_screen() -> bool:
    """Whether a window can open; without a screen Qt would end the program with words nobody understands."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
