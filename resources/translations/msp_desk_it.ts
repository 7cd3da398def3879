<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AgreementTab</name>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreement is entered yet. Its terms say when it can end, and the letter is made from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be there by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else ends on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllocationLines</name>
    <message>
        <source>What it settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, issued {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount for invoice {number}, {open}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} more than is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rest} of {amount} stays on account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of {amount} is allocated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}/mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h/mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>borderline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {first} to {last} in {count} months</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientDeeds</name>
    <message>
        <source>Archive “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the handover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Search {count} clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are, what they bring, what they cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client fits the search and the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each client you serve stands here with its grade, its fee and what is overdue. Enter the first one, or import a file on the command line: msp-desk import clients FILE.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {all} selected · Fee {fee} {sign}/mo · {hours} h/mo · overdue {overdue} {sign}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client in the list to see its grade and why, its log, money and agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: Credit note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>borderline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* must be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet. Press Esc again to discard what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradeBadge</name>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {letter}, held there by a cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradesPage</name>
    <message>
        <source>not graded {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a client yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is falling, since when, and why. Each cell is the twelve months up to that month’s end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest fall first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst grade first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades by client and month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clients to grade yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the clients you serve, then log or import their tickets and invoices: the letters follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatModel</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Save the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide how it was computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is not finished. Press Esc again to discard what you changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the agreement and the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Termination with notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who signs for your firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirms the talk of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, or one or two dated facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the agreement and the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services that end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate beyond them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested from the end day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm receipt by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final invoice by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode, city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of reason {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause of reason {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened, as both sides can check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact of reason {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest if sent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form in {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agreement’s form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>No note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered with receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified e-mail (PEC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand and registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIN 5008, form A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIN 5008, form B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English (US letter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopened {count}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>escalated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind is logged yet. Ctrl+L logs in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program met an error it did not expect. What you were just doing was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes are saved at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window {first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyColumns</name>
    <message>
        <source>Days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit for {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New invoice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New credit note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice is logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment is logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31–60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>61–90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Facts that cap the grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is known here yet. Letters go to the attention of a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and handovers you finish are kept here, as they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client is not active today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client is not active: it ended on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperColumns</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <source>{currency}/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency}/mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients with hours and money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client fits the search and the grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area = profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the clients you serve, then log or import their tickets and invoices: hours and money follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the upright axis shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort and what it brings; the table below holds the same clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} client, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clients, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}/mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}/h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Quick log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves and is ready for the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1–5 kind, Alt+1–4 severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScorecardForm</name>
    <message>
        <source>Scorecard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good scores 100, bad scores 0; every saved change is a new version and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal-breakers: the best letter still possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue caps after, days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm, what an hour costs, how grades are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit firm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit rates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit scorecard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue caps after, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Contributions to the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {start} to {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaterfallModel</name>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>No data: the middle of your other clients, or 50, stands in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>On record, but not what decides the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a client yet in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions to {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage {coverage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is there, the middle score of your other clients stands in, or 50.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
