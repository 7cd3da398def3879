"""The words of the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from msp_desk import __version__
from msp_desk.command_line.letter_words import add_letter_words, settled_letter_words
from msp_desk.command_line.written_days import written_day
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY

TABLE_KINDS = (
    "clients", "contacts", "agreements", "tickets", "work", "incidents", "invoices", "payments", "recommendations",
    "sites", "assets", "networks", "servers", "cloud_tenants", "licences", "domains", "backup_jobs", "security_tools",
    "applications", "vendors", "accounts", "jobs", "agents",
)  # fmt: skip
BANK, EINVOICES = "bank", "einvoices"
"""Kinds whose files say themselves what each of their parts is."""
AUTO = "auto"
"""Said in place of a kind that the headings of a file show."""
IMPORT_KINDS = (*TABLE_KINDS, BANK, EINVOICES, AUTO)
LANGUAGES = ("de", "en", "it")
MOST_REMIND_DAYS = 365
_IMPORT = re.compile(r"[1-9][0-9]{0,8}")
_DAYS = re.compile(r"[0-9]{1,3}")
_QUARTER = re.compile(r"[0-9]{4}Q[1-4]")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the words; wrong usage is said on standard error and ends the program with code 2."""
    parser = _parser()
    words = parser.parse_args(arguments)
    if words.demo and (words.verb is not None or words.desk is not None):
        parser.error("--demo opens the sample desk in the window; it goes with neither a verb nor --desk")
    if words.verb == "notice" and words.ics is None and words.remind is not None:
        parser.error("--remind sets the reminders of a calendar file; it goes with --ics FILE")
    if words.verb == "notice" and words.ics is not None and words.json:
        parser.error("--ics writes a calendar file and --json prints; choose one")
    if words.verb == "import" and words.kind == BANK:
        _refuse_table_words(words, parser)
    if words.verb == "handover" and words.sheets == words.out:
        parser.error("--sheets and --out name the same place")
    if words.verb == "letter":
        settled_letter_words(words, parser)
    if words.verb == "passphrase":
        _refuse_other_passphrase_words(words, parser)
    if words.verb in ("demo", "self-check") and words.passphrase_file is not None:
        parser.error(f"{words.verb} works on a desk of its own that has no passphrase")
    return words


def _refuse_table_words(words: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """A bank statement says itself what each of its parts is; what is said of tables goes with tables only."""
    given = {
        "--map": words.map,
        "--client": words.client,
        "--create-clients": words.create_clients,
        "--decimal": words.decimal,
        "--leave-out-rejected": words.leave_out_rejected,
        "--preset": words.preset,
        "--due-days": words.due_days is not None,
        "--alias": words.alias,
    }
    for option, value in given.items():
        if value:
            parser.error(f"{option} is said of tables; a bank statement needs no such word")


def _refuse_other_passphrase_words(words: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """A new passphrase is set or changed; copies are encrypted or removed."""
    if words.new_passphrase_file is not None and words.what not in ("set", "change"):
        parser.error("--new-passphrase-file goes with passphrase set and passphrase change")
    if (words.encrypt or words.remove) and words.what != "copies":
        parser.error("--encrypt and --remove go with passphrase copies")
    if words.what == "set" and words.passphrase_file is not None:
        parser.error("the new passphrase comes by --new-passphrase-file; a desk without one needs no --passphrase-file")


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
    path = Path(text)
    return path if path.name else path.absolute()  # "." has no name that a sentence or a lock could bear


def _remind_days(text: str) -> int:
    if not _DAYS.fullmatch(text) or int(text) > MOST_REMIND_DAYS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days from 0 to {MOST_REMIND_DAYS}")
    return int(text)


def _due_days(text: str) -> int:
    if not _DAYS.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days from 0 to 999")
    return int(text)


def _number(text: str) -> int:
    if not _IMPORT.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of an import")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--desk", type=_file, default=argparse.SUPPRESS, metavar="FILE", help="the desk file")
    shared.add_argument(
        "--passphrase-file",
        type=_file,
        metavar="FILE",
        help="an encrypted desk: the first line of FILE is its passphrase (default: ask on the terminal)",
    )
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
        # an abbreviation would take --passphrase for --passphrase-file, and what follows for the name of a file
        return verbs.add_parser(name, help=words, description=words, parents=[shared], allow_abbrev=False)

    demo = verb("demo", "write a sample desk (same day, same content)")
    demo.add_argument("file", type=_file, metavar="FILE")
    demo.add_argument("--as-of", type=written_day, metavar="DAY", help="the day on which it ends (default: today)")

    imports = verb("import", "import files")
    imports.add_argument("kind", choices=IMPORT_KINDS, metavar="KIND", help=", ".join(IMPORT_KINDS))
    imports.add_argument("files", type=_file, nargs="+", metavar="FILE")
    imports.add_argument(
        "--preset", default="", metavar="NAME", help="the program that the file comes from, when its headings hide it"
    )
    imports.add_argument(
        "--presets", action=_ListPresets, nargs=0, help="list the programs whose exports are known, and end"
    )
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
    imports.add_argument(
        "--alias",
        action="append",
        default=[],
        metavar="NAME=CLIENT",
        help="a name in the file means a client of the desk, now and from now on",
    )
    imports.add_argument(
        "--due-days", type=_due_days, metavar="DAYS", help="when invoices are due of which the file does not say it"
    )
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
    notice.add_argument("--ics", type=_file, metavar="FILE", help="write the days to a calendar file (iCalendar)")
    notice.add_argument(
        "--remind", type=_remind_days, metavar="DAYS", help="with --ics: so many days ahead each day reminds"
    )
    _client_words(notice)

    letter = verb("letter", "write a letter as a PDF")
    add_letter_words(letter)
    letter.add_argument("--language", choices=LANGUAGES)
    letter.add_argument("--out", type=_file, required=True, metavar="FILE.pdf")

    _handover_words(verb("handover", "write the handover for the next provider as a PDF"))

    _paper_words(verb("boundary-plan", "write the latest boundary plan of a client as a PDF for both to sign"))

    review = verb("review", "write the quarterly review as a PDF")
    review.add_argument("quarter", type=_quarter, metavar="QUARTER", help="2026Q3, or last")
    review.add_argument("--edition", choices=("owner", "client"), default="owner")
    review.add_argument("--client", action="append", default=[], metavar="NAME", help="only this client; repeatable")
    review.add_argument("--out", type=_file, required=True, metavar="FILE.pdf")

    export = verb("export", "write the whole desk to files")
    export.add_argument("--out", type=_file, required=True, metavar="FOLDER")
    export.add_argument("--format", choices=("json", "csv", "xlsx"), default="json")

    _add_safety(verb)
    return parser


def _restoring_words(verb: argparse.ArgumentParser) -> None:
    """Which backup, and what opens it."""
    verb.add_argument("file", type=_file, metavar="FILE")
    verb.add_argument(
        "--backup-passphrase-file",
        type=_file,
        metavar="FILE",
        help="an encrypted backup: the first line of FILE is its passphrase (default: that of the desk)",
    )


def _protecting_words(verb: argparse.ArgumentParser) -> None:
    """What to do about the passphrase, and where a new one comes from."""
    verb.add_argument(
        "what",
        choices=("set", "change", "remove", "copies"),
        metavar="WHAT",
        help="set, change, remove, or copies: name the earlier copies that can be read without the passphrase",
    )
    verb.add_argument(
        "--new-passphrase-file",
        type=_file,
        metavar="FILE",
        help="set, change: the first line of FILE is the new passphrase (default: ask twice on the terminal)",
    )
    copies = verb.add_mutually_exclusive_group()
    copies.add_argument("--encrypt", action="store_true", help="copies: make them anew with the passphrase")
    copies.add_argument("--remove", action="store_true", help="copies: remove them")


def _add_safety(verb: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The verbs that keep the desk safe."""
    backup = verb("backup", "write a verified backup")
    backup.add_argument("--out", type=_file, metavar="FILE")

    _restoring_words(verb("restore", "put a backup in the place of the desk, which is kept beside it"))
    _protecting_words(verb("passphrase", "encrypt the desk file, change its passphrase or remove it"))

    salvage = verb("salvage", "bring what can be read of a damaged desk into a new one")
    salvage.add_argument("file", type=_file, metavar="DAMAGED")
    salvage.add_argument("--out", type=_file, required=True, metavar="FILE")

    look = verb("check", "look the desk over: file, journal, money, backups; 1 with findings")
    look.add_argument("--json", action="store_true")
    verb("self-check", "try the program itself in a temporary folder")


def _client_words(verb: argparse.ArgumentParser) -> None:
    """Which client, as of which day, and whether as JSON."""
    verb.add_argument("client", metavar="CLIENT")
    verb.add_argument("--as-of", type=written_day, metavar="DAY")
    verb.add_argument("--json", action="store_true")


def _handover_words(verb: argparse.ArgumentParser) -> None:
    """A paper, and where its sheets go."""
    verb.add_argument(
        "--sheets",
        type=_file,
        metavar="FOLDER|FILE.xlsx",
        help="write the sheets too: a folder of CSV files, or one workbook",
    )
    _paper_words(verb)


def _paper_words(verb: argparse.ArgumentParser) -> None:
    """For which client, in which language, and where to."""
    verb.add_argument("client", metavar="CLIENT")
    verb.add_argument("--language", choices=LANGUAGES)
    verb.add_argument("--out", type=_file, required=True, metavar="FILE.pdf")


class _ListPresets(argparse.Action):
    """Prints the presets and ends the program, as ``--help`` does."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Print them."""
        del namespace, values, option_string
        from msp_desk.command_line.output import say
        from msp_desk.command_line.preset_list import preset_lines

        for line in preset_lines():
            say(line)
        parser.exit()
