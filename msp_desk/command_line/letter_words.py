"""The words of the verb ``letter``: those of every kind, and what only some kinds take."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from msp_desk.command_line.written_days import written_day

LETTER_KINDS = ("notice", "cause", "non-renewal", "mutual", "acceptance", "warning", "price-change")
LAYOUTS = ("din-5008-a", "din-5008-b", "italian", "english-uk", "english-us")
DISPATCHES = (
    "none", "registered", "registered-with-receipt", "pec", "by-hand", "by-hand-and-registered", "courier", "email"
)  # fmt: skip
ENDING: Final = frozenset({"notice", "cause", "non-renewal", "mutual", "acceptance"})
_BREACH: Final = frozenset({"cause", "warning"})

TAKEN_BY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "also": ENDING,
        "end": ENDING | {"price-change"},
        "because": ENDING | _BREACH,
        "breached": ENDING | _BREACH,
        "learned_on": frozenset({"cause"}),
        "no_warning_because": frozenset({"cause"}),
        "demand": frozenset({"warning"}),
        "cure_by": frozenset({"warning"}),
        "short_cure_because": frozenset({"warning"}),
        "their_notice": frozenset({"acceptance"}),
        "received": frozenset({"acceptance"}),
        "their_end": frozenset({"acceptance"}),
        "full_settlement": frozenset({"mutual"}),
        "countersigned_by": frozenset({"mutual"}),
        "new_price": frozenset({"price-change"}),
        "start": frozenset({"price-change"}),
        "price_because": frozenset({"price-change"}),
        "price_clause": frozenset({"price-change"}),
    }
)
"""Which kinds take a word; one that is not named here goes with every kind."""

NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cause": ("because",),
        "warning": ("because",),
        "acceptance": ("their_notice",),
        "price-change": ("new_price",),
    }
)
"""What the log cannot know, so that a kind is wrong usage without it."""
_WRITTEN: Mapping[str, str] = MappingProxyType({"start": "--from"})


def add_letter_words(letter: argparse.ArgumentParser) -> None:
    """Declare the words of the verb, all but the language and the file."""
    letter.add_argument("client", metavar="CLIENT")
    letter.add_argument("--kind", choices=LETTER_KINDS, required=True)
    letter.add_argument("--agreement", default="", metavar="NUMBER")
    letter.add_argument(
        "--confirm-law", action="store_true", help="confirm the notice that the law sets where the agreement is silent"
    )
    letter.add_argument("--layout", choices=LAYOUTS)
    day = {"type": written_day, "metavar": "DAY"}
    letter.add_argument("--also", action="append", default=[], metavar="NUMBER", help="another agreement it ends too")
    letter.add_argument("--end", **day, help="the last day, other than the computed one")  # type: ignore[arg-type]
    letter.add_argument("--clause", metavar="TEXT", help="the clause it relies on")
    letter.add_argument("--dispatch", choices=DISPATCHES, help="how it travels")
    letter.add_argument("--text", action="append", default=[], metavar="TEXT", help="a paragraph of your own")
    group = letter.add_argument_group("reasons (cause and warning need one)")
    group.add_argument("--because", action="append", default=[], nargs=2, metavar=("DAY", "TEXT"), help="a dated fact")
    group.add_argument("--breached", default="", metavar="CLAUSE", help="the clause these facts breach")
    group = letter.add_argument_group("cause")
    group.add_argument("--learned-on", **day, help="when you learned of it; never printed")  # type: ignore[arg-type]
    group.add_argument("--no-warning-because", default="", metavar="TEXT", help="why no earlier warning is needed")
    group = letter.add_argument_group("warning")
    group.add_argument("--demand", action="append", default=[], metavar="TEXT", help="what must be done")
    group.add_argument("--cure-by", **day, help="the last day to do it")  # type: ignore[arg-type]
    group.add_argument("--short-cure-because", default="", metavar="TEXT", help="Italy: why under 15 days; unprinted")
    group = letter.add_argument_group("acceptance of the client's own notice")
    group.add_argument("--their-notice", **day, help="the date their notice bears (needed)")  # type: ignore[arg-type]
    group.add_argument("--received", **day, help="the day it arrived (default: its date)")  # type: ignore[arg-type]
    group.add_argument("--their-end", **day, help="the last day it names")  # type: ignore[arg-type]
    group = letter.add_argument_group("mutual termination")
    group.add_argument("--countersigned-by", metavar="NAME", help="who signs for the client")
    group.add_argument("--full-settlement", action="store_true", help="all claims are settled with it")
    group = letter.add_argument_group("price change")
    group.add_argument("--new-price", metavar="AMOUNT", help="the new monthly fee, net (needed)")
    group.add_argument("--from", dest="start", **day, help="its first day")  # type: ignore[arg-type]
    group.add_argument("--answer-by", **day, help="the day to answer by")  # type: ignore[arg-type]
    group.add_argument("--price-because", default="", metavar="TEXT", help="one sentence why")
    group.add_argument("--price-clause", default="", metavar="CLAUSE", help="the clause that lets prices change")


def settled_letter_words(words: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Refuse words that the kind does not take or that it lacks, and read the days of its facts.

    The parser ends the program with code 2 when something is wrong.
    """
    for name, kinds in TAKEN_BY.items():
        if getattr(words, name) and words.kind not in kinds:
            parser.error(f"{_option(name)} goes only with --kind {', '.join(sorted(kinds))}")
    for name in NEEDED.get(words.kind, ()):
        if not getattr(words, name):
            parser.error(f"--kind {words.kind} needs {_option(name)}")
    if (words.received or words.their_end) and not words.their_notice:
        parser.error("--received and --their-end go with --their-notice DAY")
    for pair in words.because:
        try:
            pair[0] = written_day(pair[0])
        except argparse.ArgumentTypeError as error:
            parser.error(f"argument --because: {error}")


def _option(name: str) -> str:
    return _WRITTEN.get(name, "--" + name.replace("_", "-"))
