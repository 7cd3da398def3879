"""A mail that is written and not sent: an ``.eml`` file which a mail program opens as a draft, the paper attached.

Equal drafts give equal bytes: the boundary comes from the content, and the only day is the paper's. Names from the log
are text: a line end in one can never begin another header (RFC 5322), and none can name a folder.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.utils import encode_rfc2231, format_datetime
from typing import Final

from msp_desk.core.environment.file_names import safe_file_name

LINE: Final = "\r\n"
ENDING: Final = ".pdf"
LONGEST_NAME: Final = 120
"""Characters of an attachment's name without its ending."""
_LONGEST_ADDRESS: Final = 254  # of a mailbox (RFC 5321, 4.5.3.1, with its correction)
_LONGEST_LINE: Final = 76


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """A mail before anybody sends it.

    Attributes:
        sender_name: From whom.
        sender_address: "" leaves the sender to the mail program.
        recipient_name: To whom.
        recipient_address: "" leaves the recipient to be filled in.
        subject: One line.
        body: Plain text; its lines are kept.
        attachment_name: What the paper is called when it is saved from the mail.
        attachment: The paper, a PDF.
        day: The day the paper bears; None writes no date.
    """

    sender_name: str = ""
    sender_address: str = ""
    recipient_name: str = ""
    recipient_address: str = ""
    subject: str
    body: str
    attachment_name: str
    attachment: bytes
    day: date | None = None


def mail_bytes(draft: MailDraft) -> bytes:
    """The draft as a file (RFC 5322 and MIME), marked as unsent."""
    body, paper = _encoded(_body(draft.body).encode()), _encoded(draft.attachment)
    boundary = f"=_{hashlib.sha256(draft.attachment + body.encode()).hexdigest()[:48]}"
    name = attachment_name(draft.attachment_name)
    headers = [
        ("X-Unsent", "1"),
        ("Date", "" if draft.day is None else format_datetime(datetime.combine(draft.day, time(12), UTC))),
        ("From", _mailbox("From", draft.sender_name, draft.sender_address)),
        ("To", _mailbox("To", draft.recipient_name, draft.recipient_address)),
        ("Subject", _words("Subject", one_line(draft.subject))),
        ("MIME-Version", "1.0"),
        ("Content-Type", f'multipart/mixed;{LINE} boundary="{boundary}"'),
    ]
    text = ['Content-Type: text/plain; charset="utf-8"', "Content-Transfer-Encoding: base64", "", body]
    attached = [
        "Content-Type: application/pdf",
        f"Content-Disposition: attachment;{_parameter('filename', name)}",
        "Content-Transfer-Encoding: base64",
        "",
        paper,
    ]
    parts = [f"--{boundary}", *text, f"--{boundary}", *attached, f"--{boundary}--", ""]
    return LINE.join([*(f"{key}: {value}" for key, value in headers if value), "", *parts]).encode("ascii")


def one_line(text: str) -> str:
    """A text as one line without control signs, so that it can stand in a header."""
    seen = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") else sign for sign in text)
    return " ".join(seen.split())


def is_address(text: str) -> bool:
    """Whether a mail program takes a text as one mailbox: a plain name, an at sign, a domain."""
    try:
        found = Address(addr_spec=text)
    except (ValueError, IndexError, MessageError):  # the parser of the standard library raises all of these
        return False
    plain = text.isascii() and text.isprintable() and len(text) <= _LONGEST_ADDRESS
    whole = bool(found.username) and "." in found.domain and found.addr_spec == text
    return plain and whole and not set(text) & set(' ",;:<>()[]\\')


def attachment_name(name: str) -> str:
    """A file name that names no folder, hides no ending and is taken by every system; it ends in ``.pdf``."""
    line = one_line(name)
    stem = line[: -len(ENDING)] if line.casefold().endswith(ENDING) else line
    kept = safe_file_name(stem, nameless="MSP Desk")
    return f"{kept[:LONGEST_NAME].rstrip('. ')}{ENDING}"


def _body(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = ("".join(sign for sign in line if sign == "\t" or unicodedata.category(sign) != "Cc") for line in lines)
    return LINE.join(kept).rstrip() + LINE


def _encoded(content: bytes) -> str:
    return base64.encodebytes(content).decode("ascii").rstrip("\n").replace("\n", LINE)


def _words(key: str, text: str) -> str:
    """A header's text: as it is where it is short and plain, else in encoded words (RFC 2047)."""
    if text.isascii() and "=?" not in text and len(key) + 2 + len(text) <= _LONGEST_LINE:
        return text
    header = Header(text, "utf-8", maxlinelen=_LONGEST_LINE - 1, header_name=key)
    return header.encode(linesep=LINE)


def _mailbox(key: str, name: str, address: str) -> str:
    if not is_address(address):
        return ""
    said = one_line(name)
    if not said:
        return address
    if said.isascii() and "=?" not in said and len(said) + len(address) + len(key) + 7 <= _LONGEST_LINE:
        quoted = said.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}" <{address}>'
    return f"{_encoded_name(key, said)}{LINE} <{address}>"


def _encoded_name(key: str, name: str) -> str:
    """A name in encoded words whatever stands in it."""
    return Header(name, "utf-8", maxlinelen=_LONGEST_LINE - 1, header_name=key).encode(linesep=LINE)


def _parameter(key: str, name: str) -> str:
    """A file name as a parameter: plain where it is short and ASCII, else percent-encoded in pieces (RFC 2231)."""
    if name.isascii() and len(key) + len(name) + 4 <= _LONGEST_LINE:
        return f'{LINE} {key}="{name}"'
    pieces = _pieces(encode_rfc2231(name, "utf-8"), _LONGEST_LINE - 16)
    if len(pieces) == 1:
        return f"{LINE} {key}*={pieces[0]}"
    return ";".join(f"{LINE} {key}*{place}*={piece}" for place, piece in enumerate(pieces))


def _pieces(encoded: str, size: int) -> list[str]:
    """Pieces of a percent-encoded text, none of which ends inside an encoded sign."""
    pieces, rest = [], encoded
    while rest:
        end = min(size, len(rest))
        cut = rest.rfind("%", max(0, end - 2), end)
        if end < len(rest) and cut != -1:
            end = cut
        pieces.append(rest[:end])
        rest = rest[end:]
    return pieces
