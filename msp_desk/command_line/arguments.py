"""The words of the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from msp_desk import __version__
from msp_desk.command_line.written_days import written_day
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY

IMPORT_KINDS = (
    "clients", "contacts", "agreements", "tickets", "work", "incidents", "invoices", "payments", "recommendations",
    "sites", "assets", "networks", "servers", "cloud_tenants", "licences", "domains", "backup_jobs", "security_tools",
    "applications", "vendors", "accounts", "jobs", "agents",
)  # fmt: skip
LETTER_KINDS = ("notice", "cause", "non-renewal", "mutual", "acceptance", "warning", "price-change")
LANGUAGES = ("de", "en", "it")
LAYOUTS = ("din-5008-a", "din-5008-b", "italian", "english-uk", "english-us")
_IMPORT = re.compile(r"[1-9][0-9]{0,8}")
_QUARTER = re.compile(r"[0-9]{4}Q[1-4]")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the words; wrong usage is said on standard error and ends the program with code 2."""
    parser = _parser()
    words = parser.parse_args(arguments)
    if words.demo and (words.verb is not None or words.desk is not None):
        parser.error("--demo opens the sample desk in the window; it goes with neither a verb nor --desk")
    return words


def _quarter(text: str) -> str:
    if text == "last":
        return text
    if not _QUARTER.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no quarter; write it as 2026Q3, or last")
    if not FIRST_DAY.year <= int(text[:4]) <= LAST_DAY.year:
        raise argparse.ArgumentTypeError(f"{text} does not lie between {FIRST_DAY.year} and {LAST_DAY.year}")
    return text


def _file(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("a file needs a name")
    return Path(text)


def _number(text: str) -> int:
    if not _IMPORT.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of an import")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--desk", type=_file, default=argparse.SUPPRESS, metavar="FILE", help="the desk file")
    parser = argparse.ArgumentParser(
        prog="msp-desk",
        description="From effort and revenue per client to a decision, and to parting well. Without a verb it opens "
        "the window.",
        epilog="Exit code 0: done; 1: the work failed, with a sentence; 2: wrong usage.",
    )
    parser.add_argument(
        "--desk", type=_file, default=None, metavar="FILE", help="the desk file (default: your own desk)"
    )
    parser.add_argument("--demo", action="store_true", help="open the sample desk")
    parser.add_argument("--version", action="version", version=f"MSP Desk {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")

    def verb(name: str, words: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=words, description=words, parents=[shared])

    demo = verb("demo", "write a sample desk (same day, same content)")
    demo.add_argument("file", type=_file, metavar="FILE")
    demo.add_argument("--as-of", type=written_day, metavar="DAY", help="the day on which it ends (default: today)")

    imports = verb("import", "import files")
    imports.add_argument("kind", choices=IMPORT_KINDS, metavar="KIND", help=", ".join(IMPORT_KINDS))
    imports.add_argument("files", type=_file, nargs="+", metavar="FILE")
    imports.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="which column feeds a field; FIELD= ignores it",
    )
    whose = imports.add_mutually_exclusive_group()
    whose.add_argument("--client", default="", metavar="NAME", help="put the whole file on one client")
    whose.add_argument("--create-clients", action="store_true", help="make clients that are not on the desk")
    imports.add_argument("--dates", choices=("day-first", "month-first"), help="the order, when every date fits both")
    imports.add_argument("--decimal", choices=("comma", "point"), help="the decimal sign, when every number fits both")
    imports.add_argument(
        "--leave-out-rejected", action="store_true", help="import the other rows, listing each left out"
    )
    imports.add_argument("--dry-run", action="store_true", help="say what would happen and store nothing")

    verb("undo-import", "take a whole import back").add_argument(
        "number", type=_number, metavar="ID", help="the number that the import was given"
    )

    grades = verb("grades", "the grade of every client")
    grades.add_argument("--as-of", type=written_day, metavar="DAY")
    shape = grades.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")

    portfolio = verb("portfolio", "effort against revenue, client by client")
    portfolio.add_argument("--as-of", type=written_day, metavar="DAY")
    portfolio.add_argument("--json", action="store_true")

    _client_words(verb("advice", "what to do about a client, and what speaks for it and against"))

    notice = verb("notice", "when a client's agreements can end")
    notice.add_argument("--agreement", default="", metavar="NUMBER")
    _client_words(notice)

    letter = verb("letter", "write a letter as a PDF")
    letter.add_argument("client", metavar="CLIENT")
    letter.add_argument("--kind", choices=LETTER_KINDS, required=True)
    letter.add_argument("--agreement", default="", metavar="NUMBER")
    letter.add_argument(
        "--confirm-law", action="store_true", help="confirm the notice that the law sets where the agreement is silent"
    )
    letter.add_argument("--language", choices=LANGUAGES)
    letter.add_argument("--layout", choices=LAYOUTS)
    letter.add_argument("--out", type=_file, required=True, metavar="FILE.pdf")

    _paper_words(verb("handover", "write the handover for the next provider as a PDF"))

    _paper_words(verb("boundary-plan", "write the latest boundary plan of a client as a PDF for both to sign"))

    review = verb("review", "write the quarterly review as a PDF")
    review.add_argument("quarter", type=_quarter, metavar="QUARTER", help="2026Q3, or last")
    review.add_argument("--edition", choices=("owner", "client"), default="owner")
    review.add_argument("--client", action="append", default=[], metavar="NAME", help="only this client; repeatable")
    review.add_argument("--out", type=_file, required=True, metavar="FILE.pdf")

    export = verb("export", "write the whole desk to files")
    export.add_argument("--out", type=_file, required=True, metavar="FOLDER")
    export.add_argument("--format", choices=("json",), default="json")

    backup = verb("backup", "write a verified backup")
    backup.add_argument("--out", type=_file, metavar="FILE")

    verb("check", "look the desk file over")
    verb("self-check", "try the program itself in a temporary folder")
    return parser


def _client_words(verb: argparse.ArgumentParser) -> None:
    """Which client, as of which day, and whether as JSON."""
    verb.add_argument("client", metavar="CLIENT")
    verb.add_argument("--as-of", type=written_day, metavar="DAY")
    verb.add_argument("--json", action="store_true")


def _paper_words(verb: argparse.ArgumentParser) -> None:
    """For which client, in which language, and where to."""
    verb.add_argument("client", metavar="CLIENT")
    verb.add_argument("--language", choices=LANGUAGES)
    verb.add_argument("--out", type=_file, required=True, metavar="FILE.pdf")
