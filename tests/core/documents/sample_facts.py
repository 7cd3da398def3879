"""Facts of invented firms, for the tests of the papers and for looking at them."""

from __future__ import annotations

import io
from datetime import date

from msp_desk.core.documents.handover import (
    AgreementRow,
    ContactRow,
    Coverage,
    ExceptionRow,
    Gap,
    HandoverFacts,
    Milestone,
    Party,
    RecommendationRow,
    RecordPart,
    RedItem,
    Side,
    Station,
    TicketRow,
)
from msp_desk.core.documents.letters import (
    Dispatch,
    LetterFacts,
    Licences,
    OpenInvoice,
    Recipient,
    RefundRow,
    Sender,
)
from msp_desk.core.documents.marks import State
from msp_desk.core.records.agreement import NoticeUnit
from msp_desk.core.records.language import Language
from msp_desk.core.records.recommendation import Outcome
from msp_desk.core.records.ticket import TicketCategory


def logo() -> bytes:
    """Three bars as PNG."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGBA", (132, 132), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    for index, top in enumerate((80, 44, 8)):
        pen.rectangle((index * 46, top, index * 46 + 34, 131), fill="#1F5FA8")
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def letter(language: Language) -> LetterFacts:
    """The model letter of a language with every paragraph of the model."""
    return {Language.DE: german_letter, Language.IT: italian_letter, Language.EN: english_letter}[language]()


def german_letter() -> LetterFacts:
    """A German letter as on the reference picture."""
    return LetterFacts(
        sender=Sender(
            name="Quellhof IT-Dienste GmbH",
            tagline="IT-Betrieb für kleine und mittlere Unternehmen",
            street="Am Anger 14",
            postal_code="12345",
            city="Beispielstadt",
            country="DE",
            phone="+49 40 66969-140",
            email="service@quellhof.example",
            web="www.quellhof.example",
            footer=(
                ("Sitz: Beispielstadt", "Amtsgericht Beispielstadt", "HRB 00000"),
                ("Geschäftsführung:", "Vorname Nachname", "USt-IdNr. DE000000000"),
                ("Beispielbank", "IBAN DE00 0000 0000", "0000 0000 00"),
            ),
            logo=logo(),
        ),
        recipient=Recipient(
            name="Tannbrück Metallbau GmbH",
            street=("Hafenweg 27",),
            postal_code="12345",
            city="Beispielstadt",
            country="DE",
        ),
        day=date(2026, 11, 24),
        currency="EUR",
        dispatch=Dispatch.REGISTERED,
        our_reference="RV-2021-014",
        customer_number="K-10027",
        contact="Kundenbetreuung",
        agreement_number="RV-2021-014",
        agreement_signed_on=date(2021, 2, 15),
        clause="§ 12 Abs. 2",
        end_date=date(2027, 3, 31),
        notice_length=3,
        notice_unit=NoticeUnit.MONTHS,
        talk_date=date(2026, 11, 23),
        services_ending=("Überwachung", "Datensicherung", "Virenschutz", "die Installation von Updates"),
        hours_included=480,
        hourly_rate=9500,
        handover_date=date(2027, 2, 26),
        answer_date=date(2027, 1, 15),
        licences=Licences(count=24, end=date(2027, 6, 30), rest=75600),
        open_invoices=(
            OpenInvoice(number="RE-2026-0912", issued_on=date(2026, 10, 1), due_on=date(2026, 10, 15), open=142800),
            OpenInvoice(number="RE-2026-0987", issued_on=date(2026, 11, 2), due_on=date(2026, 11, 16), open=171360),
        ),
        refunds=(
            RefundRow(
                label="Cloud-Backup",
                first=date(2027, 4, 1),
                last=date(2027, 6, 30),
                net=29918,
                tax=5684,
                gross=35602,
                tax_percent=19.0,
            ),
            RefundRow(
                label="Stundenkontingent", minutes=270, rate=9500, net=42750, tax=8123, gross=50873, tax_percent=19.0
            ),
        ),
        refund_date=date(2027, 4, 14),
        final_invoice_date=date(2027, 4, 15),
        acknowledge_by=date(2026, 12, 8),
        capacity="Geschäftsführung",
    )


def italian_letter() -> LetterFacts:
    """An Italian letter as on the reference picture."""
    return LetterFacts(
        sender=Sender(
            name="Poggiolume Informatica S.r.l.",
            tagline="Servizi informatici per le piccole e medie imprese",
            street="Via del Faggio 5",
            postal_code="00000",
            city="Borgo Esempio",
            country="IT",
            phone="+39 000 000 0140",
            email="servizio@poggiolume.example",
            footer=(
                ("C.F. e P. IVA 00000000000", "Registro Imprese di XX 00000000000", "REA XX-000000"),
                ("Capitale sociale", "10.000,00 € i.v.", "Cod. dest. 0000000"),
            ),
            logo=logo(),
        ),
        recipient=Recipient(
            name="Officine Valtorba S.r.l.",
            street=("Via dei Tigli 8",),
            postal_code="00000",
            city="Borgo Esempio",
            region="XX",
            country="IT",
        ),
        day=date(2026, 11, 24),
        currency="EUR",
        dispatch=Dispatch.PEC,
        pec_address="valtorba@pec.example",
        our_reference="CA-2021-014",
        contact="Assistenza clienti",
        agreement_number="CA-2021-014",
        agreement_signed_on=date(2021, 2, 15),
        clause="art. 12, comma 2",
        end_date=date(2027, 3, 31),
        notice_length=3,
        talk_date=date(2026, 11, 23),
        services_ending=(
            "il monitoraggio",
            "il backup",
            "la protezione antivirus",
            "l’installazione degli aggiornamenti",
        ),
        hours_included=480,
        hourly_rate=8000,
        handover_date=date(2027, 2, 26),
        answer_date=date(2027, 1, 15),
        licences=Licences(count=24, end=date(2027, 6, 30), rest=75600),
        open_invoices=(
            OpenInvoice(number="912/2026", issued_on=date(2026, 10, 1), due_on=date(2026, 10, 15), open=146400),
            OpenInvoice(number="987/2026", issued_on=date(2026, 11, 2), due_on=date(2026, 11, 16), open=175680),
        ),
        refunds=(
            RefundRow(
                label="Backup cloud",
                first=date(2027, 4, 1),
                last=date(2027, 6, 30),
                net=29918,
                tax=6582,
                gross=36500,
                tax_percent=22.0,
            ),
            RefundRow(
                label="Pacchetto ore", minutes=270, rate=8000, net=36000, tax=7920, gross=43920, tax_percent=22.0
            ),
        ),
        refund_date=date(2027, 4, 14),
        final_invoice_date=date(2027, 4, 15),
        acknowledge_by=date(2026, 12, 9),
        capacity="Il legale rappresentante",
    )


def english_letter() -> LetterFacts:
    """A British letter as on the reference picture."""
    return LetterFacts(
        sender=Sender(
            name="Marrowfield IT Services Ltd",
            tagline="Managed IT for small and medium-sized businesses",
            street="2 Kilnfield Lane",
            postal_code="XX1 1XX",
            city="Exampleton",
            country="GB",
            phone="01632 960140",
            email="service@marrowfield.example",
            web="www.marrowfield.example",
            footer=(
                ("Registered in England and Wales", "Company no. 00000000"),
                ("VAT no. GB 000 0000 00", "Sort code 00-00-00", "Account 00000000"),
            ),
            logo=logo(),
        ),
        recipient=Recipient(
            name="Penhollow Joinery Ltd",
            street=("Unit 3, Millrace Yard",),
            postal_code="XX1 1XX",
            city="Exampleton",
            country="GB",
        ),
        day=date(2026, 11, 24),
        currency="GBP",
        dispatch=Dispatch.BY_HAND_AND_REGISTERED,
        our_reference="MSA-2021-014",
        agreement_number="MSA-2021-014",
        agreement_signed_on=date(2021, 2, 15),
        clause="clause 12.2",
        end_date=date(2027, 3, 31),
        notice_length=3,
        talk_date=date(2026, 11, 23),
        services_ending=("monitoring", "backup", "endpoint protection", "the installation of updates"),
        hours_included=480,
        hourly_rate=8000,
        handover_date=date(2027, 2, 26),
        answer_date=date(2027, 1, 15),
        licences=Licences(count=24, end=date(2027, 6, 30), rest=75600),
        open_invoices=(
            OpenInvoice(number="INV-2026-0912", issued_on=date(2026, 10, 1), due_on=date(2026, 10, 15), open=144000),
            OpenInvoice(number="INV-2026-0987", issued_on=date(2026, 11, 2), due_on=date(2026, 11, 16), open=172800),
        ),
        refunds=(
            RefundRow(
                label="Cloud backup",
                first=date(2027, 4, 1),
                last=date(2027, 6, 30),
                net=29918,
                tax=5983,
                gross=35901,
                tax_percent=20.0,
            ),
            RefundRow(
                label="Prepaid hours", minutes=270, rate=8000, net=36000, tax=7200, gross=43200, tax_percent=20.0
            ),
        ),
        refund_date=date(2027, 4, 14),
        final_invoice_date=date(2027, 4, 15),
        acknowledge_by=date(2026, 12, 8),
        capacity="Director, for and on behalf of Marrowfield IT Services Ltd",
    )


def handover() -> HandoverFacts:
    """A British handover as on the reference pictures, as far as the first version goes."""
    return HandoverFacts(
        client=Party(name="Penhollow Joinery Ltd", attention="The Directors", signs_as="director"),
        outgoing=Party(name="Marrowfield IT Services Ltd", attention="Transition desk", signs_as="director"),
        incoming=Party(name="Thornmere Networks Ltd", attention="Onboarding team", signs_as="authorised signatory"),
        version=3,
        issued_on=date(2027, 2, 26),
        replaces_version=2,
        replaces_issued_on=date(2027, 2, 12),
        data_as_of=date(2027, 2, 24),
        ends_on=date(2027, 3, 31),
        red_items=(
            RedItem(
                state=State.ACT,
                what="Ticket T-4471 is escalated: sign-in to the CAD server fails for three users",
                why="Open for 24 days; the workshop works with a single account",
                answer_from=Side.OUTGOING,
                by=date(2027, 3, 5),
            ),
            RedItem(
                state=State.ACT,
                what="Invoice INV-2026-0912 is 132 days overdue",
                why="1,440.00 open",
                answer_from=Side.CLIENT,
                by=date(2027, 3, 12),
            ),
            RedItem(
                state=State.WATCH,
                what="Sign-in protection for all 28 accounts was not followed",
                why="A stolen password is enough to read mail",
                answer_from=Side.INCOMING,
            ),
        ),
        timeline=(
            Station(milestone=Milestone.NOTICE, day=date(2026, 11, 24), done=True),
            Station(milestone=Milestone.FREEZE, day=date(2027, 2, 15), done=True),
            Station(milestone=Milestone.KNOWLEDGE_TRANSFER, day=date(2027, 3, 1)),
            Station(milestone=Milestone.PARALLEL_RUN, day=date(2027, 3, 8)),
            Station(milestone=Milestone.CUT_OVER, day=date(2027, 3, 22)),
            Station(milestone=Milestone.ACCESS_ENDS, day=date(2027, 3, 31)),
            Station(milestone=Milestone.DATA_DELETED, day=date(2027, 4, 30)),
            Station(milestone=Milestone.CLOSED),
        ),
        coverage=(
            Coverage(
                part=RecordPart.CONTACTS,
                records=3,
                known=12,
                fields=15,
                gaps=(Gap(field="Telephone", unknown=2, of=3),),
            ),
            Coverage(part=RecordPart.AGREEMENT, records=1, known=8, fields=8),
            Coverage(
                part=RecordPart.TICKETS, records=4, known=9, fields=16, gaps=(Gap(field="Title", unknown=1, of=4),)
            ),
            Coverage(part=RecordPart.RECOMMENDATIONS, records=2, known=6, fields=6),
            Coverage(part=RecordPart.MONEY, records=0, known=0, fields=0),
        ),
        contacts=(
            ContactRow(name="Morwenna Tregear", role="Director", phone="01632 960211", email="mt@penhollow.example"),
            ContactRow(name="Jago Pascoe", role="Office", email="office@penhollow.example"),
            ContactRow(
                name="Service desk", side=Side.OUTGOING, phone="01632 960140", email="service@marrowfield.example"
            ),
        ),
        agreements=(
            AgreementRow(
                number="MSA-2021-014",
                title="Managed Services Agreement",
                signed_on=date(2021, 2, 15),
                ends_on=date(2027, 3, 31),
                clause="clause 12.2",
                notice_length=3,
                services=("monitoring", "backup", "endpoint protection", "the installation of updates"),
            ),
        ),
        open_tickets=(
            TicketRow(
                number="T-4471",
                title="Sign-in to the CAD server fails for three users",
                opened_on=date(2027, 2, 2),
                reopened=2,
                escalated=True,
            ),
            TicketRow(number="T-4502", title="Plotter driver after update", opened_on=date(2027, 2, 18)),
            TicketRow(
                number="T-4510",
                title="New starter on 8 March",
                opened_on=date(2027, 2, 22),
                category=TicketCategory.ADMIN_REQUEST,
            ),
        ),
        recommendations=(
            RecommendationRow(
                title="Sign-in protection for all 28 accounts",
                proposed_on=date(2026, 5, 14),
                due_on=date(2026, 8, 31),
                outcome=Outcome.IGNORED,
            ),
            RecommendationRow(
                title="Replace the firewall before its support ends",
                proposed_on=date(2026, 5, 14),
                due_on=date(2027, 1, 31),
            ),
        ),
        money_currency="GBP",
        open_invoices=english_letter().open_invoices,
        refunds=english_letter().refunds,
        final_invoice_date=date(2027, 4, 15),
        expected_entries=148,
        exceptions=(
            ExceptionRow(
                what="Firewall without vendor support; risk accepted by the client in writing",
                settled_by=Side.CLIENT,
                until=date(2027, 6, 30),
            ),
        ),
    )
