"""Reading XML that somebody hands in: without entities, document types and network, and never too much of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.file_access import explained

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MEGABYTES: Final = 20
DEPTH: Final = 100
_MEGABYTE: Final = 2**20


def read_xml(path: Path) -> Element:
    """Read an XML file and give its root.

    Raises:
        ImportFailed: It is too large or too deep, no well-formed XML, or declares a document type or entities.
    """
    with explained(path):
        if path.stat().st_size > MEGABYTES * _MEGABYTE:
            raise failed("too_big", path.name, limit=MEGABYTES)
        content = path.read_bytes()
    return parse_xml(content, path.name)


def parse_xml(content: bytes, file: str) -> Element:
    """Read XML from memory, such as an invoice inside a PDF.

    Args:
        content: The bytes.
        file: What the sentences call it.

    Raises:
        ImportFailed: As :func:`read_xml`.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import XMLParser

    if len(content) > MEGABYTES * _MEGABYTE:
        raise failed("too_big", file, limit=MEGABYTES)
    builder = _Builder(file)
    try:
        parser = XMLParser(target=builder, forbid_dtd=True, forbid_entities=True, forbid_external=True)
        parser.feed(content)
        root: Element = parser.close()
    except DefusedXmlException as error:
        raise failed("xml_doctype", file) from error
    except ParseError as error:
        raise failed("xml_broken", file, row=error.position[0]) from error
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise failed("xml_broken", file, row=1) from error
    return root


class _Builder:
    """Builds the tree and refuses one that is too deep, before it can cost anything."""

    def __init__(self, file: str) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self._builder = TreeBuilder()
        self._depth = 0
        self._file = file

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > DEPTH:
            raise failed("xml_deep", self._file, limit=DEPTH)
        return self._builder.start(tag, attributes)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return self._builder.end(tag)

    def data(self, data: str) -> None:
        self._builder.data(data)

    def close(self) -> Element:
        return self._builder.close()


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    """The namespace of an element; "" for none."""
    return str(element.tag)[1:].partition("}")[0] if str(element.tag).startswith("{") else ""


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of a name, whatever their namespace."""
    if element is not None:
        yield from (child for child in element if local(child) == name)


def child(element: Element | None, *names: str) -> Element | None:
    """Follow a path of first children; None where it ends early."""
    for name in names:
        element = next(children(element, name), None)
    return element


def text(element: Element | None, *names: str) -> str:
    """The text at the end of a path, without surrounding space; "" where there is none."""
    found = child(element, *names)
    return "" if found is None or found.text is None else found.text.strip()
