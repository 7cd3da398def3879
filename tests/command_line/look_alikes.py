"""Files made up in the shape of the public ones: the same headings, spellings and traps, other content."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

_RECEIVABLES = (
    "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,"
    "PaperlessBill,DaysToSettle,DaysLate"
)
_EVENT_LOG = (
    "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,"
    "sys_updated_at,location,category,subcategory,u_symptom,resolved_at,closed_at"
)


def write_receivables(path: Path, *, customers: int = 12, invoices: int = 300) -> Path:
    """Month-first days, amounts with a point, leading zeros in numbers; unpaid, tiny and late invoices among them."""
    chance = random.Random(2466)
    names = [f"{chance.randrange(10000):04d}-{''.join(chance.choices('ABCDEFGHJK', k=5))}" for _ in range(customers)]
    lines = [_RECEIVABLES]
    for number in range(invoices):
        issued = date(2012, 1, 1) + timedelta(days=chance.randrange(731))
        due = issued + timedelta(days=30)
        took = chance.randrange(75)
        settled = issued + timedelta(days=took)
        paid = chance.random() < 0.9
        amount = chance.choice([0.5, 1.0, 1.01]) if chance.random() < 0.05 else chance.randrange(500, 12000) / 100
        lines.append(
            f"391,{chance.choice(names)},{_american(issued)},{number + 7:010d},{_american(issued)},{_american(due)},"
            f"{amount:.2f},{chance.choice(['Yes', 'No', 'No', 'No'])},{_american(settled) if paid else ''},Paper,"
            f"{took},{max(0, took - 30)}"
        )
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def write_event_log(path: Path, *, tickets: int = 24) -> Path:
    """Day-first moments, several lines a number, question marks for nothing; some never closed, some reopened."""
    chance = random.Random(32)
    lines = [_EVENT_LOG]
    for number in range(tickets):
        opened = date(2016, 1, 20) + timedelta(days=chance.randrange(40))
        closed = opened + timedelta(days=chance.randrange(30))
        reopened = chance.choice([0, 0, 0, 1, 3])
        place, symptom = f"Location {chance.randrange(5)}", chance.choice(["Symptom 4", "Symptom 77", "?"])
        states = ["New", *["Active"] * (1 + reopened), "Resolved", "Closed"]
        count = 0
        for step, state in enumerate(states):
            count = min(count + (state == "Active" and step > 1), reopened)
            end = f"{_european(closed)} 12:00" if number % 6 else "?"
            lines.append(
                f"INC{number:07d},{state},true,0,{count},{step},true,Caller {number},{_european(opened)} 01:{step:02d},"
                f"{_european(opened)} 02:{step:02d},{place},Category 5,Subcategory 1,{symptom},?,{end}"
            )
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _american(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def _european(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
