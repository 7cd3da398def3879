"""The two sides of a letter: the firm that writes, and the party of the agreement it goes to."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.records.contact import Salutation


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The firm that writes.

    Attributes:
        name: As in the head of the letter.
        legal_name: The party; "" takes the name.
        place: Where the letter is dated.
        country: ISO 3166 code of two letters, or "".
        footer: Columns of lines at the foot of the first page: register, directors, tax number, bank.
        logo: PNG or JPEG, or nothing.
    """

    name: str
    legal_name: str = ""
    tagline: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    place: str = ""
    footer: tuple[tuple[str, ...], ...] = ()
    logo: bytes = b""

    @property
    def party(self) -> str:
        """The name that signs."""
        return self.legal_name or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person a letter is for.

    Attributes:
        name: First and last name, without title.
        salutation: How the letter addresses the person.
        title: Such as "Dr."; part of address and salutation.
    """

    name: str
    salutation: Salutation = Salutation.NEUTRAL
    title: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1] if self.name.split() else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The party of the agreement and where its letters go.

    Attributes:
        name: As it stands in the agreement.
        person: For whose attention, and who is greeted; None greets the firm.
        extra_lines: Further lines of the address, above the street.
        street: One or more lines.
        region: Province or state, as the country writes it.
        country: ISO 3166 code of two letters; left out of the address when it is the sender's.
    """

    name: str
    person: Person | None = None
    extra_lines: tuple[str, ...] = ()
    street: tuple[str, ...] = ()
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


def footer_columns(text: str) -> tuple[tuple[str, ...], ...]:
    """Read the firm's footer as it is typed: one column a block, blocks separated by an empty line."""
    columns: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            columns[-1].append(line.strip())
        elif columns[-1]:
            columns.append([])
    return tuple(tuple(column) for column in columns if column)
