"""A sample desk to look around in: two dozen invented clients, each telling one of the stories the program is about.

The way of a record, one file each::

    stories (numbers), texts (names and words) -> parties, effort, ledger, counsel -> sample -> writing

Everything is counted back from the day of the desk: the same day gives the same desk on every machine and with every
Python, another day the same stories told up to that day. Nothing lies after the day but what has been paid for.
"""

from __future__ import annotations

from msp_desk.core.actions.sample.writing import write_sample_desk

__all__ = ["write_sample_desk"]
