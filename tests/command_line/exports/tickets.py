"""Exports of tickets: number, client, day opened, day closed, minutes, title, times reopened."""

from __future__ import annotations

from datetime import date
from typing import Final

from tests.command_line.exports.export import Export, placed, table

_FRESHDESK = (
    "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,"
    "Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),"
    "Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Product,"
    "Full name,Contact ID,Company Name"
)
_FRESHSERVICE = (
    "Ticket Id,Subject,Status,Created Time,Resolved Time,Closed Time,Resolution Time (in Hrs),Requester Name,"
    "Requester Email,Department,Time tracked"
)
_ZENDESK = (
    "Id,Subject,Requester,Requested,Status,Priority,Assignee,Group,Organization,First reply time in minutes,"
    "Full resolution time in minutes,Solved,Category [list],On site [flag]"
)
_EXPLORE = "Ticket ID,Ticket status,Ticket group,Assignee name,Ticket created - Date,Ticket solved - Date,Tickets"
_OSTICKET = (
    "Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,"
    "Last Updated,SLA Due Date,SLA Plan,Due Date,Closed Date,Overdue,Merged,Linked,Answered,Agent Assigned,"
    "Team Assigned,Thread Count,Reopen Count,Attachment Count,Task Count"
)
_JIRA = (
    "Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Resolution,Assignee,Reporter,"
    "Creator,Created,Updated,Last Viewed,Resolved,Component/s,Due Date,Votes,Labels,Labels,Description,Environment,"
    "Original Estimate,Remaining Estimate,Time Spent,Work Ratio,Custom field (Organizations),Comment,Comment"
)
_CONNECTWISE = (
    "Ticket #,Company,Summary Description,Board,Status,Priority,Age,Resources,SLA Status,Date Entered,Last Update,"
    "Date Closed,Budget,Actual Hours"
)
_AUTOTASK = (
    "Ticket Number,Title,Account,Contact,Queue,Status,Priority,Source,Issue Type,Sub-Issue Type,Created,Due Date,"
    "Complete Date,Primary Resource,Total Hours Worked,Estimated Cost"
)
_HALO = (
    "id,dateoccurred,summary,details,client_name,site_name,user_name,agent_id,team,status_id,tickettype_id,"
    "priority,category_1,fixbydate,lastactiondate,dateclosed,timetaken"
)
_SYNCRO = "number,subject,customer_business_then_name,status,problem_type,created_at,resolved_at,priority,user"
_SYNCRO_COMMUNITY = "Ticket Number,Customer,Contact,Assigned To,Ticket Type,Subject,Created,Resolved,Status"
_NINJA = "id,subject,organization,status,priority,assignedTechnician,createTime,updateTime,tags,deviceId"
_ITFLOW = "Ticket Number,Priority,Status,Subject,Date Opened,Date Resolved,Date Closed"

_JULY, _AUGUST = date(2025, 7, 14), date(2025, 8, 2)

EXPORTS: Final = (
    Export(
        name="freshdesk.csv", source="Freshdesk", kind="tickets",
        content=table(
            _FRESHDESK,
            placed(_FRESHDESK, ticket_id="101", subject='Drucker "Etage 2"\nblinkt, rot', status="Closed",
                   type="Incident", created_time="2025-07-14 09:12:33", resolved_time="2025-07-15 10:00:00",
                   closed_time="2025-07-17 10:00:00", time_tracked="01:30:00",
                   resolution_time__in_hrs="25.75", company_name="Alfa GmbH"),
            placed(_FRESHDESK, ticket_id="102", subject="Mail", status="Resolved", type="Question",
                   created_time="2025-08-02 16:40:00", resolved_time="2025-08-03 08:00:00",
                   time_tracked="00:20:31", company_name="Beta & Söhne"),
            placed(_FRESHDESK, ticket_id="103", subject="Offen", created_time="2025-08-02 17:00:00",
                   company_name="Alfa GmbH"),
            encoding="utf-8-sig",
        ),
        expected={
            "101": ("Alfa GmbH", _JULY, date(2025, 7, 17), 90, 'Drucker "Etage 2" blinkt, rot', 0),
            "102": ("Beta & Söhne", _AUGUST, date(2025, 8, 3), 21, "Mail", 0),
            "103": ("Alfa GmbH", _AUGUST, None, None, "Offen", 0),
        },
    ),
    Export(
        name="freshservice.csv", source="Freshservice", kind="tickets",
        content=table(
            _FRESHSERVICE,
            placed(_FRESHSERVICE, ticket_id="7", subject="VPN", created_time="07/14/2025 09:12 AM",
                   closed_time="07/17/2025 10:00 AM", requester_name="Ida", department="Alfa", time_tracked="45"),
        ),
        expected={"7": ("Alfa", _JULY, date(2025, 7, 17), 45, "VPN", 0)},
    ),
    Export(
        name="zendesk.csv", source="Zendesk", kind="tickets",
        content=table(
            _ZENDESK,
            placed(_ZENDESK, id="9001", subject="Login", requester="Ida Rot", requested="2025-07-14 10:00",
                   organization="Alfa", first_reply_time_in_minutes="12", full_resolution_time_in_minutes="4300",
                   solved="2025-07-17 09:00", category__list="Hardware", on_site__flag="no"),
            placed(_ZENDESK, id="9002", subject="=Printer", requested="2025-08-02 10:00", organization="Beta"),
        ),
        expected={
            "9001": ("Alfa", _JULY, date(2025, 7, 17), None, "Login", 0),
            "9002": ("Beta", _AUGUST, None, None, "=Printer", 0),
        },
    ),
    Export(
        name="explore.csv", source="Zendesk Explore", kind="tickets",
        content=table(
            _EXPLORE, ["9001", "Solved", "Support", "Mia", "2025-07-14", "2025-07-17", "1"],
            ["9002", "Open", "Support", "Mia", "2025-08-02", "", "1"], ["Total", "", "", "", "", "", "2"],
            delimiter=";", quoted=True,
        ),
        options=("--client", "Alfa"), asks="--client NAME", left_out=1, reasons=("“Total” is a total row",),
        expected={
            "9001": ("Alfa", _JULY, date(2025, 7, 17), None, "", 0),
            "9002": ("Alfa", _AUGUST, None, None, "", 0),
        },
    ),
    Export(
        name="osticket.csv", source="osTicket", kind="tickets",
        content=table(
            _OSTICKET,
            placed(_OSTICKET, ticket_number="204518", date_created="7/14/2025 9:12 AM", subject="Kasse",
                   **{"from": "Ida Rot"}, help_topic="General Inquiry", closed_date="7/17/2025 1:00 PM",
                   reopen_count="2", overdue="0"),
            placed(_OSTICKET, ticket_number="204519", date_created="8/2/2025 9:12 AM", subject="Waage",
                   closed_date="8/2/2025 1:00 PM", reopen_count="0"),
        ),
        options=("--map", "client=From", "--leave-out-rejected"), asks="--client NAME",
        expected={"204518": ("Ida Rot", _JULY, date(2025, 7, 17), None, "Kasse", 2)},
        left_out=1, reasons=("row 3, column From",),
    ),
    Export(
        name="jira.csv", source="Jira", kind="tickets",
        content=table(
            _JIRA,
            ["Router, Keller", "AB-1", "10001", "Incident", "Done", "AB", "Alfa", "High", "Done", "Mia", "Ida", "Ida",
             "14/Jul/25 3:42 PM", "17/Jul/25 4:00 PM", "", "17/Jul/25 4:00 PM", "", "", "0", "netz", "keller",
             "Zeile 1\nZeile 2", "", "3600", "0", "5400", "150%", "Alfa", "erster", "zweiter"],
            ["Switch", "AB-2", "10002", "Task", "Open", "AB", "Alfa", "Low", "", "Mia", "Ida", "Ida",
             "02/Aug/25 9:05 AM", "", "", "", "", "", "0", "", "", "", "", "", "", "", "", "Beta", "", ""],
        ),
        expected={
            "AB-1": ("Alfa", _JULY, date(2025, 7, 17), 90, "Router, Keller", 0),
            "AB-2": ("Beta", _AUGUST, None, None, "Switch", 0),
        },
    ),
    Export(
        name="connectwise.csv", source="ConnectWise PSA", kind="tickets",
        content=table(
            _CONNECTWISE,
            placed(_CONNECTWISE, ticket="5001", company="Alfa", summary_description="Backup", age="5 days",
                   date_entered="7/14/2025 8:00 AM", last_update="7/17/2025 8:00 AM", date_closed="7/17/2025",
                   budget="2.00", actual_hours="1.50", sla_status="Resolved"),
            placed(_CONNECTWISE, ticket="5002", company="Beta", summary_description="NAS", age="1h 30m",
                   date_entered="8/2/2025 8:00 AM", actual_hours="0.25"),
            encoding="utf-8-sig",
        ),
        expected={
            "5001": ("Alfa", _JULY, date(2025, 7, 17), 90, "Backup", 0),
            "5002": ("Beta", _AUGUST, None, 15, "NAS", 0),
        },
    ),
    Export(
        name="autotask.csv", source="Autotask", kind="tickets",
        content=table(
            _AUTOTASK,
            placed(_AUTOTASK, ticket_number="T20250714.0001", title="Firewall", account="Alfa",
                   created="14/07/2025 09:12", complete_date="17/07/2025 10:00", total_hours_worked="1.2500",
                   estimated_cost="€1,234,567.89"),
            placed(_AUTOTASK, ticket_number="T20250802.0003", title="WLAN", account="Beta",
                   created="02/08/2025 09:12", total_hours_worked="0.5000"),
        ),
        expected={
            "T20250714.0001": ("Alfa", _JULY, date(2025, 7, 17), 75, "Firewall", 0),
            "T20250802.0003": ("Beta", _AUGUST, None, 30, "WLAN", 0),
        },
    ),
    Export(
        name="halopsa.csv", source="HaloPSA", kind="tickets",
        content=table(
            _HALO,
            placed(_HALO, id="31", dateoccurred="2025-07-14T09:12:00Z", summary="Teams", client_name="Alfa",
                   category_1="Software", dateclosed="2025-07-17T09:12:00Z", timetaken="0.75"),
            placed(_HALO, id="32", dateoccurred="2025-08-02T09:12:00Z", summary="Fax", client_name="Beta",
                   timetaken="2"),
        ),
        expected={
            "31": ("Alfa", _JULY, date(2025, 7, 17), 45, "Teams", 0),
            "32": ("Beta", _AUGUST, None, 120, "Fax", 0),
        },
    ),
    Export(
        name="syncro.csv", source="Syncro", kind="tickets",
        content=table(
            _SYNCRO,
            ["11", "Scanner", "Alfa", "Resolved", "Hardware", "2025-07-14T09:12:00.000-07:00",
             "2025-07-17T09:12:00.000-07:00", "2 Normal", "Mia"],
            delimiter="\t",
        ),
        expected={"11": ("Alfa", _JULY, date(2025, 7, 17), None, "Scanner", 0)},
    ),
    Export(
        name="syncro-community.csv", source="Syncro", kind="tickets",
        content=table(
            _SYNCRO_COMMUNITY, ["12", "Alfa", "Ida", "Mia", "Break/Fix", "Maus", "14-Jul-2025", "17-Jul-2025", "Done"],
            encoding="utf-16",
        ),
        expected={"12": ("Alfa", _JULY, date(2025, 7, 17), None, "Maus", 0)},
    ),
    Export(
        name="ninjaone.csv", source="NinjaOne", kind="tickets",
        content=table(
            _NINJA, ["81", "Disk", "Alfa", "OPEN", "LOW", "Mia", "1752484353.25", "1752700000", "", "4"],
            ["82", "RAM", "Beta", "OPEN", "LOW", "Mia", "1754125200.5", "", "", "5"],
        ),
        expected={
            "81": ("Alfa", _JULY, None, None, "Disk", 0),
            "82": ("Beta", _AUGUST, None, None, "RAM", 0),
        },
    ),
    Export(
        name="itflow.csv", source="ITFlow", kind="tickets",
        content=table(
            _ITFLOW, ["TCK-1", "Low", "Closed", "'=Summe falsch", "2025-07-14 09:00:00", "2025-07-16 09:00:00",
                      "2025-07-17 09:00:00"],
            ["TCK-2", "Low", "Resolved", "Tonner", "2025-08-02 09:00:00", "2025-08-03 09:00:00", ""],
        ),
        options=("--client", "Alfa"), asks="--client NAME",
        expected={
            "TCK-1": ("Alfa", _JULY, date(2025, 7, 17), None, "=Summe falsch", 0),
            "TCK-2": ("Alfa", _AUGUST, date(2025, 8, 3), None, "Tonner", 0),
        },
    ),
    Export(
        name="itflow-clients-column.csv", source="ITFlow", kind="tickets",
        content=table(
            _ITFLOW + ",Client,Contact,Assigned To,Category,Billable",
            ["TCK-1", "Low", "Closed", "Tonner", "2025-07-14 09:00:00", "", "2025-07-17 09:00:00", "Alfa", "Ida",
             "Mia", "Printers", "1"],
        ),
        expected={"TCK-1": ("Alfa", _JULY, date(2025, 7, 17), None, "Tonner", 0)},
    ),
    Export(
        name="itflow-escaped.csv", source="ITFlow", kind="tickets",
        content=(
            _ITFLOW + ",Client\n"
            'TCK-1,Low,Closed,"Bildschirm \\"27 Zoll\\" flackert, ""oft""","2025-07-14 09:00:00",,'
            '"2025-07-17 09:00:00",Alfa\n'
        ).encode(),
        expected={"TCK-1": ("Alfa", _JULY, date(2025, 7, 17), None, 'Bildschirm "27 Zoll" flackert, "oft"', 0)},
    ),
)  # fmt: skip
