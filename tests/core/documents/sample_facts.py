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
from msp_desk.core.documents.review import (
    ActionKind,
    ActionRow,
    ClientReview,
    Concentration,
    IncidentRow,
    InvoiceRow,
    LongestOverdue,
    MeasureRow,
    MonthScore,
    OverdueBand,
    Pareto,
    ReviewFacts,
)
from msp_desk.core.records.agreement import NoticeUnit
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.records.recommendation import Outcome
from msp_desk.core.records.scorecard import Letter, MeasureKey
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


def review(count: int = 23) -> ReviewFacts:
    """An owner's review of a third quarter with any number of clients; the first tells the story of the reference."""
    clients = tuple(_client(index) for index in range(count))
    effort_only = tuple(client.name for client in clients[:3])
    return ReviewFacts(
        firm="Marrowfield IT Services Ltd",
        quarter=Quarter(2026, 3),
        as_of=date(2026, 9, 30),
        then=date(2026, 6, 30),
        made_on=date(2026, 10, 5),
        currency="GBP",
        scorecard_version=4,
        target_hourly_rate=9000,
        average_hourly_rate=10412.0,
        clients=clients,
        pareto=None
        if not clients
        else Pareto(
            all=count,
            revenue_clients=5,
            revenue_share=0.81,
            effort_clients=6,
            effort_share=0.803,
            effort_only=effort_only,
            effort_only_revenue=0.14,
            effort_only_hours=0.3,
        ),
        concentration=None
        if not clients
        else Concentration(largest=clients[-1].name, top_1=0.153, top_3=0.355, top_5=0.48, effective_clients=14.0),
        overdue=(
            OverdueBand(first_day=1, last_day=30, invoices=6, open=941280),
            OverdueBand(first_day=31, last_day=60, invoices=3, open=522720),
            OverdueBand(first_day=61, last_day=90, invoices=1, open=208320),
            OverdueBand(first_day=91, last_day=None, invoices=1, open=312000),
        ),
        longest_overdue=LongestOverdue(client="Stonepike Freight", number="0561", due_on=date(2026, 6, 12), days=110),
    )


_NAMES = (
    "Penhollow Joinery Ltd", "Stonepike Freight", "Cobbleford Foods", "Gorsehill Housing", "Dunmarrow Textiles",
    "Brackenlea Farms", "Copperbeck Brewing", "Larchgate Surveyors", "Harrowmere School", "Oakfold Legal",
    "Kestrelby Finance", "Fenwright Clinics", "Żółwińska Mechanika Precyzyjna Sp. z o.o.",
    "Ελαιώνες Παραδείγματος Α.Ε.", "Пекарня Пример",
)  # fmt: skip
_LETTERS = (*(Letter(each) for each in "DFCCDBBABBAA"), None)
_SCORES = {Letter.A: 88.3, Letter.B: 74.6, Letter.C: 59.2, Letter.D: 41.9, Letter.F: 33.3}


def _client(index: int) -> ClientReview:
    letter = _LETTERS[index % len(_LETTERS)]
    name = _NAMES[index] if index < len(_NAMES) else f"Sample client {index + 1:03d}"
    score = None if letter is None else _SCORES[letter] + (index % 7) / 10
    hours = 420 - 17 * index if index < 15 else 20 + index % 90
    revenue = 2_080_000 + 210_000 * (index % 12) if index < 15 else 300_000 + 25_000 * (index % 40)
    return ClientReview(
        name=name,
        letter=letter,
        score=score,
        coverage=100.0 if letter else 35.0,
        status="" if letter else "Measures with data carry only 35 of 100 points of weight; 60 are needed.",
        remarks=("Borderline: 1.9 points above the cut for D.",) if index == 0 else (),
        letter_then=Letter.C if index == 2 else letter,
        score_then=None if score is None else score + (6.4 if index in {0, 2} else -0.8),
        moved_most=MeasureKey.MARGIN,
        months=tuple(
            MonthScore(month=date(2025 + (9 + month) // 12, (9 + month) % 12 + 1, 1), score=value)
            for month, value in enumerate((54.1, 51.0, 53.2, 51.8, 47.1, 49.6, None, 47.2, 38.9, 40.8, 37.0, 33.9))
        )
        if letter
        else (),
        trend="Worsening since February" if index == 0 else "",
        trend_note="Each month on its own. −21 points a year, p < 0.001" if index == 0 else "",
        measures=tuple(
            MeasureRow(
                key=key,
                quarters=(8.3, 8.6, None, 9.8, 9.9),
                year=9.4 if position != 7 else None,
                score=29.0 + 6 * position if letter else None,
                contribution=(position - 5.5) * 0.4 if letter else None,
                imputed=position == 7,
            )
            for position, key in enumerate(MeasureKey)
        ),
        steadiness="Stays a D in 16 of 16 weightings." if index == 0 else "",
        minutes=hours * 60,
        revenue=revenue,
        contribution=revenue - 240_000,
        hourly_rate=(revenue - 240_000) // hours,
        incidents=(
            IncidentRow(
                day=date(2026, 7, 9),
                family=IncidentFamily.PAYMENT,
                severity=Severity.NOTE,
                what="Asked for 45 days, terms say 14",
            ),
            IncidentRow(
                day=date(2026, 8, 18),
                family=IncidentFamily.DEMAND,
                severity=Severity.MINOR,
                what="11 calls in one evening",
            ),
            IncidentRow(
                day=date(2026, 9, 3),
                family=IncidentFamily.SECURITY,
                severity=Severity.SERIOUS,
                what="Sign-in protection off again, third time this year, against written advice",
            ),
        )
        if index % 3 == 0
        else (),
        invoices=(
            InvoiceRow(number="0701", due_on=date(2026, 7, 15), gross=208320, days_to_pay=36),
            InvoiceRow(number="0788", due_on=date(2026, 8, 15), gross=208320, days_to_pay=40),
            InvoiceRow(number="0874", due_on=date(2026, 9, 15), gross=208320, days_open=29),
        ),
        actions=(
            ActionRow(
                kind=ActionKind.ADVICE,
                what="Replace the firewall before its support ends",
                who="client",
                by=date(2027, 1, 31),
                state=State.OPEN,
                word="open",
            ),
            ActionRow(
                kind=ActionKind.ADVICE,
                what="Sign-in protection for all 28 accounts",
                who="client",
                by=date(2026, 8, 31),
                state=State.ACT,
                word="ignored",
            ),
            ActionRow(
                kind=ActionKind.AGREED,
                what="One contact for all requests, named by the client",
                who="client",
                by=date(2026, 7, 31),
                state=State.DONE,
                word="done",
            ),
            ActionRow(
                kind=ActionKind.AGREED,
                what="Direct debit for the monthly fee",
                who="client",
                by=date(2026, 9, 1),
                state=State.NO,
                word="not done",
            ),
            ActionRow(
                kind=ActionKind.NEXT,
                what="Boundary plan with targets for 30, 60, 90 days",
                who="owner",
                by=date(2026, 11, 30),
                word="open",
            ),
        ),
    )
