"""A mail draft says what it was given, is equal for equal drafts, and no name from the log can change its headers."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.exporting.mail_draft import MailDraft, attachment_name, is_address, mail_bytes, one_line

PAPER = b"%PDF-1.7\n" + bytes(range(256)) * 40
PLAIN = MailDraft(
    sender_name="Quellmark IT GmbH", sender_address="desk@quellmark.example", recipient_name="Ines Brandt",
    recipient_address="ines@nebelzinne.example", subject="Termination MSA-1", body="Dear Ms Brandt,\n\nhello",
    attachment_name="Termination MSA-1", attachment=PAPER, day=date(2026, 11, 21),
)  # fmt: skip
HEADERS = ["X-Unsent", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type"]


def read(draft: MailDraft) -> EmailMessage:
    message = message_from_bytes(mail_bytes(draft), policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def attached(message: EmailMessage) -> EmailMessage:
    (paper,) = message.iter_attachments()
    assert isinstance(paper, EmailMessage)
    return paper


def shown_name(content: bytes, key: str) -> str:
    """The name of a mailbox; the newer parser leaves blanks between encoded words, which RFC 2047 takes away."""
    name, _address = parseaddr(message_from_bytes(content, policy=policy.compat32)[key].replace("\r\n", ""))
    return str(make_header(decode_header(name)))


def test_the_draft_reads_back_as_it_was_given() -> None:
    message = read(PLAIN)
    assert message.keys() == HEADERS
    assert message["X-Unsent"] == "1"
    assert message["From"].addresses[0].display_name == "Quellmark IT GmbH"
    assert message["From"].addresses[0].addr_spec == "desk@quellmark.example"
    assert message["To"].addresses[0].addr_spec == "ines@nebelzinne.example"
    assert message["To"].addresses[0].display_name == "Ines Brandt"
    assert message["Subject"] == "Termination MSA-1"
    assert message["Date"].datetime.date() == date(2026, 11, 21)
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == ["Dear Ms Brandt,", "", "hello"]
    paper = attached(message)
    assert (paper.get_content_type(), paper.get_filename()) == ("application/pdf", "Termination MSA-1.pdf")
    assert paper.get_content_disposition() == "attachment"
    assert paper.get_content() == PAPER


def test_equal_drafts_give_equal_bytes_and_another_paper_another_boundary() -> None:
    assert mail_bytes(PLAIN) == mail_bytes(replace(PLAIN))
    other = mail_bytes(replace(PLAIN, attachment=PAPER + b"x"))
    boundaries = {re.search(rb'boundary="([^"]+)"', content) for content in (mail_bytes(PLAIN), other)}
    assert len({found[1] for found in boundaries if found}) == 2


def test_without_a_day_there_is_no_date_and_without_addresses_neither_sender_nor_recipient() -> None:
    message = read(replace(PLAIN, day=None, sender_address="", recipient_address="not an address"))
    assert message.keys() == [key for key in HEADERS if key not in ("Date", "From", "To")]


@pytest.mark.parametrize(
    "name",
    ["Müller & Söhne GmbH", "Łódź Sp. z o.o.", "Ελληνική Εταιρεία", "山田工業株式会社", "شركة النور",
     'Said "no"', "a\\b", "name <evil@x.example>", "=?utf-8?q?forged?=", "M" * 200, "Ü" * 200, "a,b;c:d",
     "Straße, 12 (Hof)"],
)  # fmt: skip
def test_any_script_is_read_back_in_every_header(name: str) -> None:
    draft = replace(PLAIN, sender_name=name, recipient_name=name, subject=name, attachment_name=name)
    message = read(draft)
    for key in ("From", "To"):
        (address,) = message[key].addresses
        assert shown_name(mail_bytes(draft), key) == name
        assert address.addr_spec == {"From": PLAIN.sender_address, "To": PLAIN.recipient_address}[key]
    assert str(message["Subject"]) == name
    assert attached(message).get_filename() == attachment_name(name)


@pytest.mark.parametrize("hostile", ["a\r\nBcc: spy@x.example", "a\nBcc: s@x.example\n\nbody", "a\rBcc: x@x.example",
                                     "a\u2028Bcc: x@x.example", "a\x00b", "a\x0b\x0cb", "a\u0085Bcc: x@x"])  # fmt: skip
def test_a_line_end_in_a_name_begins_no_header(hostile: str) -> None:
    draft = replace(PLAIN, sender_name=hostile, recipient_name=hostile, subject=hostile, attachment_name=hostile)
    message = read(draft)
    assert message.keys() == HEADERS
    assert message["Bcc"] is None
    assert len(list(message.iter_attachments())) == 1
    assert str(message["Subject"]) == one_line(hostile)
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().startswith("Dear Ms Brandt")


@pytest.mark.parametrize("hostile", ["a@x.example\nBcc: b@x.example", "a@x.example, b@x.example",
                                     "<a@x.example>", "a b@x.example",
                                     "a@", "@x.example", "plain", "a@localhost", "ä@x.example",
                                     '"a b"@x.example', "a@x.example;",
                                     "a@[127.0.0.1]", "a" * 260 + "@x.example", ""])  # fmt: skip
def test_what_is_no_single_mailbox_is_not_written(hostile: str) -> None:
    assert not is_address(hostile)
    message = read(replace(PLAIN, recipient_address=hostile))
    assert message["To"] is None
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\letter", "letter.pdf"),
        ("letter.PDF", "letter.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe.pdf"),
        ("CON", "_CON.pdf"),
        ("com1.x", "_com1.x.pdf"),
        ("  ...  ", "MSP Desk.pdf"),
        ("", "MSP Desk.pdf"),
        ("a" * 400, "a" * 120 + ".pdf"),
        ("Kündigung „Ü“", "Kündigung „Ü“.pdf"),
    ],
)
def test_an_attachment_names_no_folder_and_hides_no_ending(name: str, kept: str) -> None:
    assert attachment_name(name) == kept
    assert attached(read(replace(PLAIN, attachment_name=name))).get_filename() == kept


def test_the_file_is_plain_with_short_lines_and_their_usual_ends() -> None:
    content = mail_bytes(replace(PLAIN, subject="Übergabe " * 40, sender_name="Ü" * 90, attachment_name="Ö" * 110))
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert max(map(len, content.split(b"\r\n"))) <= 78


@given(st.text(max_size=90).map(lambda text: f"x{text}"), st.text(max_size=300))
def test_whatever_stands_in_the_log_changes_no_header_but_its_own(name: str, body: str) -> None:
    draft = replace(PLAIN, sender_name=name, recipient_name=name, subject=name, attachment_name=name, body=body)
    message = read(draft)
    assert message.keys() == HEADERS
    assert message["From"].addresses[0].addr_spec == PLAIN.sender_address
    assert message["To"].addresses[0].addr_spec == PLAIN.recipient_address
    assert attached(message).get_content() == PAPER
    assert attached(message).get_filename() == attachment_name(name)
