"""The same program without a window: verbs for scripts and for printing.

Exit code 0: done. 1: the work failed, with a sentence on standard error. 2: wrong usage.
"""

from msp_desk.command_line.arguments import parse
from msp_desk.command_line.running import run

__all__ = ["parse", "run"]
