"""The same program without a window: verbs for scripts and for printing.

Exit code 0: done. 1: the work failed, with a sentence on standard error. 2: wrong usage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msp_desk.command_line.arguments import parse

if TYPE_CHECKING:
    import argparse

    from msp_desk.command_line.setting import Setting

__all__ = ["parse", "run"]


def run(words: argparse.Namespace, setting: Setting) -> int:
    """Carry a verb out; what it needs is loaded only now."""
    from msp_desk.command_line.running import run as carry_out

    return carry_out(words, setting)
