"""Bank statements as banks write them: look-alikes, each made from the same few entries."""

from __future__ import annotations

from collections.abc import Sequence

ENTRIES: Sequence[tuple[str, str, str, str]] = (
    ("2026-11-02", "1785.00", "Amberlock Dental GmbH", "Rechnung RE-2026-0301"),
    ("2026-11-03", "-49.90", "Hosting & Domains AG", "Kundennr. 4711"),
    ("2026-11-05", "2380.00", "Nimbuskai Spedition", "RE-2026-0287 und RE-2026-0295"),
)
OPENING, CLOSING = "1000.00", "5115.10"


def camt(version: str = "08", entries: Sequence[tuple[str, str, str, str]] = ENTRIES, closing: str = CLOSING) -> str:
    """A camt.053; version 08 and later write status and parties one level deeper."""
    late = int(version) >= 8

    def party(name: str) -> str:
        inner = f"<Nm>{name.replace('&', '&amp;')}</Nm>"
        return f"<Pty>{inner}</Pty>" if late else inner

    def entry(day: str, amount: str, name: str, reference: str) -> str:
        sign, who = ("DBIT", "Cdtr") if amount.startswith("-") else ("CRDT", "Dbtr")
        status = "<Sts><Cd>BOOK</Cd></Sts>" if late else "<Sts>BOOK</Sts>"
        return (
            f"<Ntry><Amt Ccy='EUR'>{amount.lstrip('-')}</Amt><CdtDbtInd>{sign}</CdtDbtInd>{status}"
            f"<BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt><AcctSvcrRef>REF{day}</AcctSvcrRef>"
            f"<NtryDtls><TxDtls><RltdPties><{who}>{party(name)}</{who}>"
            f"<{who}Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></{who}Acct></RltdPties>"
            f"<RmtInf><Ustrd>{reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        )

    def balance(kind: str, amount: str) -> str:
        sign = "DBIT" if amount.startswith("-") else "CRDT"
        return (
            f"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>{amount.lstrip('-')}</Amt>"
            f"<CdtDbtInd>{sign}</CdtDbtInd><Dt><Dt>2026-11-05</Dt></Dt></Bal>"
        )

    return (
        "<?xml version='1.0' encoding='UTF-8'?>"
        f"<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}'>"
        "<BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>2026-11</Id>"
        "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>"
        f"{balance('OPBD', OPENING)}{balance('CLBD', closing)}{''.join(entry(*one) for one in entries)}"
        "</Stmt></BkToCstmrStmt></Document>"
    )


def mt940(entries: Sequence[tuple[str, str, str, str]] = ENTRIES, closing: str = CLOSING) -> str:
    """An MT940 as German banks write it."""

    def amount_of(amount: str) -> str:
        return amount.lstrip("-").replace(".", ",")

    lines = [":20:STARTUMS", ":25:37040044/0532013000", ":28C:00011/001", f":60F:C261101EUR{amount_of(OPENING)}"]
    for day, amount, name, reference in entries:
        year, month, number = day[2:4], day[5:7], day[8:10]
        mark = "D" if amount.startswith("-") else "C"
        lines.append(f":61:{year}{month}{number}{month}{number}{mark}R{amount_of(amount)}NTRFNONREF")
        lines.append(f":86:166?00GUTSCHRIFT?20SVWZ+{reference[:20]}")
        lines.append(f"?21{reference[20:]}?30DEUTDEFF?31DE02120300000000202051?32{name[:27]}?33{name[27:]}")
    lines.append(f":62F:{'D' if closing.startswith('-') else 'C'}261105EUR{amount_of(closing)}")
    return "\r\n".join([*lines, "-", ""])


def ofx(*, xml: bool, entries: Sequence[tuple[str, str, str, str]] = ENTRIES) -> str:
    """OFX 2 with every tag closed, or OFX 1 with tags that hold a text left open."""

    def tag(name: str, text: str) -> str:
        written = text.replace("&", "&amp;")
        return f"<{name}>{written}</{name}>\n" if xml else f"<{name}>{written}\n"

    listed = "".join(
        "<STMTTRN>\n"
        + tag("TRNTYPE", "DEBIT" if amount.startswith("-") else "CREDIT")
        + tag("DTPOSTED", f"{day.replace('-', '')}120000[+1:CET]")
        + tag("TRNAMT", amount)
        + tag("FITID", f"F{place}")
        + tag("NAME", name)
        + tag("MEMO", reference)
        + "</STMTTRN>\n"
        for place, (day, amount, name, reference) in enumerate(entries)
    )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="220"?>\n'
        if xml
        else "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"
    )
    return (
        f"{head}<OFX>\n<BANKMSGSRSV1>\n<STMTTRNRS>\n<STMTRS>\n{tag('CURDEF', 'EUR')}<BANKACCTFROM>\n"
        f"{tag('BANKID', '37040044')}{tag('ACCTID', '0532013000')}</BANKACCTFROM>\n"
        f"<BANKTRANLIST>\n{listed}</BANKTRANLIST>\n"
        f"<LEDGERBAL>\n{tag('BALAMT', CLOSING)}{tag('DTASOF', '20261105')}</LEDGERBAL>\n"
        "</STMTRS>\n</STMTTRNRS>\n</BANKMSGSRSV1>\n</OFX>\n"
    )
