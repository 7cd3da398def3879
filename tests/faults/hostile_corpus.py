"""Texts that mean something to whoever reads them carelessly: a widget, a paper, a spreadsheet, SQL, a terminal, a log.

Each is a text that a client, a supplier's export or a bank could send. None may be read as anything but text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CANARY: Final = "canary7Q"
"""Stands in every text, so that it can be looked for wherever texts must not be."""
STORABLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bold": f"<b>{CANARY}</b> <i>x</i>",
        "tag of a name": f"<client> {CANARY}",
        "close of a paragraph": f"{CANARY}</para></b></font>",
        "image of a file": f'<img src="file:///etc/hostname" width="300" height="200"> {CANARY}',
        "image of a plain path": f'<img src="/etc/hostname"/> {CANARY}',
        "image from afar": f'<img src="http://127.0.0.1:9/{CANARY}.png"/>',
        "link": f'<a href="file:///etc/passwd">{CANARY}</a> <link href="smb://host/share">x</link>',
        "code in a colour": f"<font color=\"__import__('os').system('echo {CANARY}')\">{CANARY}</font>",
        "giant letters": f'<font size="100000" face="../../x">{CANARY}</font>',
        "drawing": f'<onDraw name="nope" label="{CANARY}"/><seq id="a"/>',
        "deep": "<b>" * 90 + CANARY,
        "style": f'<style>* {{ color: red }}</style><table><tr><td bgcolor="red">{CANARY}</td></tr></table>',
        "script": f"<script>alert('{CANARY}')</script><!-- -->",
        "entities": f"&amp;&lt;b&gt;&#x41;&bogus; {CANARY} &",
        "keyboard marks": f"R&D && S&ons &{CANARY}& [*]",
        "tab of a menu": f"{CANARY}\tCtrl+Q",
        "formula": f"=cmd|' /C calc'!A0 {CANARY}",
        "formula of a link": f'=HYPERLINK("http://127.0.0.1:9/{CANARY}","x")',
        "plus": f"+1+1 {CANARY}",
        "minus": f"-2+3 {CANARY}",
        "at": f"@SUM(A1:A9) {CANARY}",
        "tab first": f"\t=1+1 {CANARY}",
        "return first": f"\r=1+1 {CANARY}",
        "line first": f"\n=1+1 {CANARY}",
        "wide formula": f"\uff1d1+1 {CANARY}",
        "apostrophe first": f"'=1+1 {CANARY}",
        "quotes of a table": f'"{CANARY}",x;"y""\r\n"z"',
        "override": f"{CANARY} \u202egpj.exe \u202dabc\u202c",
        "isolates": f"\u2066{CANARY}\u2067 x \u2068 y \u2069\u2069\u200f\u200e",
        "zero width": f"{CANARY[:3]}\u200b{CANARY[3:]}\u200d\ufeff\u2060 {CANARY}",
        "accents": "e" + "\u0301" * 60 + f" {CANARY} a\u0308 ä",
        "emoji": f"🙂 👨‍👩‍👧‍👦 🇩🇪 {CANARY}",
        "controls": "a\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x80\x9f" + CANARY,
        "lines": f"{CANARY}\none\rtwo\r\nthree\u2028four\u2029five\x85six\n\n\nseven",
        "long word": CANARY + "W" * 380,
        "long text": " ".join([CANARY, *["lorem ipsum"] * 32]),
        "right to left": f"שלום {CANARY} مرحبا",
        "chinese": f"漢字かな交じり文 {CANARY} 한국어",
        "polish greek cyrillic": f"Zażółć gęślą jaźń {CANARY} Ελληνικά Щука",
        "placeholders": f"{{name}} {{0}} {{}} %s %d %(x)s %1 %L1 %n ${{x}} $x {{{{y}}}} {CANARY}",
        "quotes of sql": f"'; DROP TABLE clients; -- \" ` {CANARY}",
        "wild cards": f"%_\\%\\_ {CANARY} * ? [a-z]",
        "path": f"../../../{CANARY}/..\\..\\x:y|z?<>*",
        "reserved name": f"CON.{CANARY}.txt",
        "device": "NUL",
        "dots at the end": f"{CANARY}. . ",
        "json": f'{{"a": "{CANARY}\\u0000", "b": [}}\\"',
        "toml and ini": f'[section]\n{CANARY} = """x"""\n# ; no',
        "terminal": f"\x1b[2J\x1b[1;31m\x1b]0;{CANARY}\x07\x1b]8;;http://x\x1b\\ \x9b31m",
        "line for a log": f"ok\n2026-11-22 00:00:00 ERROR {CANARY} forged\r\n",
        "calendar and mail": f"{CANARY}\r\nBcc: x@example.org\r\nEND:VCALENDAR\r\nBEGIN:VALARM;,\\n",
        "mail head": f"=?utf-8?q?{CANARY}?= <x@example.org>, y@example.org",
        "spaces": f"\u00a0\u2003 {CANARY} \u3000\u202f",
        "unassigned": f"\ufdd0\uffff\U000e0041 {CANARY}",
        "of private use": f"\ue000\U0010fffd {CANARY}",
    }
)
"""Texts that a record may hold, by what they try; each has at most 400 characters."""
REFUSED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nul": f"{CANARY}\x00b",
        "half a pair": f"{CANARY}\ud800b",
        "other half": f"\udfff{CANARY}",
        "too long": CANARY * 10_000,
    }
)
"""Texts that no record may hold: refused with a sentence, never stored in part."""
