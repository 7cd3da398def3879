"""Reading the wording files and filling their sentences."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.errors import DocumentBlocked, InvalidInput, MspDeskError
from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money
from msp_desk.core.records.problem import Problem

Sentence = str | Mapping[str, str]


class Wording:
    """The sentences of one language.

    A file is read when its first sentence is asked for.
    """

    def __init__(self, language: Language) -> None:
        """Speak one language."""
        self.language = language
        self._topics: dict[str, Mapping[str, object]] = {}

    def say(self, code: str, /, **params: object) -> str:
        """One sentence.

        Args:
            code: Topic and key, such as ``"problem.required"``; deeper keys have more dots.
            params: What the sentence names: texts as they are; whole numbers, measured numbers, days,
                :class:`~msp_desk.core.records.money.Money` and lists written for the language; enum members by the
                word of their value; problems and errors by their own sentence.

        Returns:
            Plain text.

        Raises:
            KeyError: If the language has no such sentence, or a name in it has no parameter.
        """
        sentence = self._sentence(code)
        if isinstance(sentence, Mapping):
            sentence = sentence["one" if params.get("count") == 1 and "one" in sentence else "other"]
        return _Filler().vformat(sentence, (), {name: self.text(value) for name, value in params.items()})

    def has(self, code: str) -> bool:
        """Whether the language has a sentence."""
        try:
            self._sentence(code)
        except KeyError:
            return False
        return True

    def word(self, member: Enum) -> str:
        """The word for a member of an enum: ``words.<enum name>.<member name>`` in lower case."""
        return self.say(f"words.{type(member).__name__}.{member.name.lower()}")

    def problem(self, problem: Problem) -> str:
        """The sentence of a problem, without its field."""
        return self.say(problem.code, **problem.params)

    def field(self, family: str, key: str) -> str:
        """The label of a record's field: ``fields.<family>.<key>``, else the shared ``fields.any.<key>``."""
        own = f"fields.{family}.{key}"
        return self.say(own if self.has(own) else f"fields.any.{key}")

    def error(self, error: MspDeskError) -> str:
        """The sentence of an error; every problem of an input or a blocked paper after one another."""
        if isinstance(error, InvalidInput | DocumentBlocked):
            return " ".join(self.problem(problem) for problem in error.problems)
        return self.say(error.code, **error.params)

    def listing(self, items: Iterable[str]) -> str:
        """Several things in a row: "a, b and c"."""
        words = list(items)
        if len(words) < 2:
            return "".join(words)
        return self.say("words.listing", first=", ".join(words[:-1]), last=words[-1])

    def text(self, value: object) -> str:  # noqa: PLR0911 - one return per kind of value
        """A parameter as this language writes it."""
        match value:
            case Problem():
                return self.problem(value)
            case MspDeskError():
                return self.error(value)
            case Money():
                return format_money(value.amount, value.currency, self.language)
            case Enum():
                code = f"words.{type(value).__name__}.{value.name.lower()}"
                return self.say(code) if self.has(code) else str(value.value)
            case bool():
                return self.say("words.yes" if value else "words.no")
            case int():
                return format_number(value, self.language)
            case float():
                return format_number(value, self.language, digits=1)
            case date():
                return format_day(value, self.language, DayStyle.LONG)
            case list() | tuple():
                return self.listing(self.text(item) for item in value)
            case _:
                return str(value)

    def _sentence(self, code: str) -> Sentence:
        topic, _, rest = code.partition(".")
        if topic not in self._topics:
            path = shipped_file("wording", self.language.value, f"{topic}.toml")
            if not path.is_file():
                raise KeyError(code)
            self._topics[topic] = tomllib.loads(path.read_text("utf-8"))
        found: object = self._topics[topic]
        for part in rest.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise KeyError(code)
            found = found[part]
        if isinstance(found, str):
            return found
        if isinstance(found, Mapping) and "other" in found:
            return cast(Mapping[str, str], found)
        raise KeyError(code)


class _Filler(string.Formatter):
    """Fills ``{names}`` only: no attributes, indices or format codes, so that a text can never run anything."""

    def get_field(self, field_name: str, _args: object, kwargs: object) -> tuple[object, str]:
        """The value of one name."""
        values = cast(Mapping[str, object], kwargs)
        if field_name not in values:
            raise KeyError(field_name)
        return values[field_name], field_name

    def format_field(self, value: object, format_spec: str) -> str:
        """The value itself; a format code is refused."""
        if format_spec:
            raise KeyError(format_spec)
        return str(value)
