"""Names and words of the sample desk, read from the shipped files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.contact import Salutation
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person or a desk at a client; ``mail`` is the part of the address before the @, ``phone`` an own one."""

    name: str
    mail: str
    role: str = ""
    phone: str = ""
    salutation: Salutation = Salutation.NEUTRAL
    signatory: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An incident, counted back from the day of the desk, then to a day of the week where one is named."""

    days_ago: int
    family: IncidentFamily
    severity: Severity
    minutes: int
    note: str
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one tongue: services, ticket titles, notes of visits and calls, recommendations with their risks."""

    services: tuple[str, ...]
    support: tuple[str, ...]
    admin: tuple[str, ...]
    project: tuple[str, ...]
    visits: tuple[str, ...]
    calls: tuple[str, ...]
    advice: tuple[str, ...]
    risks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Who a client is.

    Attributes:
        language: Of its papers.
        notes: Days ago and text.
    """

    name: str
    legal_name: str
    aliases: str
    language: Language
    country: str
    street: str
    postal_code: str
    city: str
    domain: str
    email: str
    phone: str
    clause: str
    note: str
    contacts: tuple[Person, ...]
    incidents: tuple[Happening, ...]
    notes: tuple[tuple[int, str], ...]

    @property
    def tongue(self) -> str:
        """The language its tickets are written in."""
        return "pl" if self.country == "PL" else self.language.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Everything the shipped files say."""

    firm: Firm
    clients: Mapping[str, Names]
    words: Mapping[str, Words]


def read_texts() -> Texts:
    """Read the shipped names and words."""
    firm = {key: value.strip() for key, value in _read("firm").items()}
    return Texts(
        firm=FIRM.build({**firm, "language": Language.EN, "currency": "EUR"}, id=1, revision=1),
        clients={key: _names(table) for key, table in _read("clients").items()},
        words={tongue: _words(_read(f"texts-{tongue}")) for tongue in ("en", "de", "it", "pl")},
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(shipped_file("demo", f"{name}.toml").read_text(encoding="utf-8"))


def _words(table: Mapping[str, list[str]]) -> Words:
    return Words(**{key: tuple(texts) for key, texts in table.items()})


def _names(table: Mapping[str, Any]) -> Names:
    return Names(
        name=table["name"],
        legal_name=table["legal_name"],
        aliases=table.get("aliases", ""),
        language=Language(table["language"]),
        country=table["country"],
        street=table["street"],
        postal_code=table["postal_code"],
        city=table["city"],
        domain=table["domain"],
        email=table.get("email", f"{table['contacts'][0]['mail']}@{table['domain']}"),
        phone=table["phone"],
        clause=table.get("clause", ""),
        note=table.get("note", ""),
        contacts=tuple(
            Person(**{**person, "salutation": Salutation(person.get("salutation", "neutral"))})
            for person in table["contacts"]
        ),
        incidents=tuple(
            Happening(
                **{
                    **row,
                    "family": IncidentFamily(row["family"]),
                    "severity": Severity(row["severity"]),
                }
            )
            for row in table.get("incidents", ())
        ),
        notes=tuple((row["days_ago"], row["note"]) for row in table.get("notes", ())),
    )
