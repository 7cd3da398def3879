<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementTab</name>
    <message>
        <source>Agreements</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>Neuer Vertrag …</translation>
    </message>
    <message>
        <source>No agreement is entered yet. Its terms say when it can end, and the letter is made from them.</source>
        <translation>Es ist noch kein Vertrag erfasst. Aus seinen Bedingungen ergibt sich, wann er enden kann; auf ihnen beruht auch das Schreiben.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Absenden bis</translation>
    </message>
    <message>
        <source>Must be there by</source>
        <translation>Zugang bis</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Else ends on</source>
        <translation>Sonst Ende am</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 Arbeitstag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
</context>
<context>
    <name>AllocationLines</name>
    <message>
        <source>What it settles</source>
        <translation>Was damit beglichen wird</translation>
    </message>
    <message>
        <source>Propose, oldest first</source>
        <translation>Vorschlagen, älteste zuerst</translation>
    </message>
    <message>
        <source>{number}, issued {day}</source>
        <translation>{number} vom {day}</translation>
    </message>
    <message>
        <source>{number}, due {day}</source>
        <translation>{number}, fällig {day}</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>bezahlt {amount}</translation>
    </message>
    <message>
        <source>open {amount}</source>
        <translation>offen {amount}</translation>
    </message>
    <message>
        <source>Amount for invoice {number}, {open}</source>
        <translation>Betrag für Rechnung {number}, {open}</translation>
    </message>
    <message>
        <source>{amount} more than is open</source>
        <translation>{amount} mehr, als offen ist</translation>
    </message>
    <message>
        <source>{rest} of {amount} stays on account.</source>
        <translation>{rest} von {amount} bleiben als Guthaben stehen.</translation>
    </message>
    <message>
        <source>All of {amount} is allocated.</source>
        <translation>{amount} sind vollständig zugeordnet.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das ist nicht gelungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Blocks</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Pausch.</translation>
    </message>
    <message>
        <source>{sign}/mo</source>
        <translation>{sign}/Mon.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>h/mo</source>
        <translation>Std./Mon.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>{sign}/h</source>
        <translation>{sign}/Std.</translation>
    </message>
    <message>
        <source>Pays in</source>
        <translation>Zahlt in</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kündigen</translation>
    </message>
    <message>
        <source>by</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Firmierung</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>beendet {day}</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} von 100</translation>
    </message>
    <message>
        <source>from {first} to {last} in {count} months</source>
        <translation>von {first} auf {last} in {count} Monaten</translation>
    </message>
</context>
<context>
    <name>ClientDeeds</name>
    <message>
        <source>Archive “{name}”?</source>
        <translation>„{name}“ archivieren?</translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation>„{name}“ und weitere ({count}) archivieren?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Archiviertes zählt nirgends mehr mit, geht aber nicht verloren. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Handover {client}</source>
        <translation>Übergabe {client}</translation>
    </message>
    <message>
        <source>Save the handover</source>
        <translation>Übergabe speichern</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Search {count} clients</source>
        <translation>{count} Kunden durchsuchen</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Who they are, what they bring, what they cost.</source>
        <translation>Wer sie sind, was sie bringen, was sie kosten.</translation>
    </message>
    <message>
        <source>Filter by grade</source>
        <translation>Nach Note filtern</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>Alle Noten</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Note {letter}</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht benotet</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>No client fits the search and the filter.</source>
        <translation>Kein Kunde passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Each client you serve stands here with its grade, its fee and what is overdue. Enter the first one, or import a file on the command line:
msp-desk import clients FILE.csv</source>
        <translation>Hier steht jeder Kunde, den Sie betreuen, mit Note, Pauschale und überfälligen Beträgen. Geben Sie den ersten ein, oder importieren Sie eine Datei auf der Befehlszeile:
msp-desk import clients DATEI.csv</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe …</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>{chosen} of {all} selected · Fee {fee} {sign}/mo · {hours} h/mo · overdue {overdue} {sign}</source>
        <translation>{chosen} von {all} ausgewählt · Pauschale {fee} {sign}/Mon. · {hours} Std./Mon. · überfällig {overdue} {sign}</translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Erfassen …</translation>
    </message>
    <message>
        <source>More for this client</source>
        <translation>Weitere Befehle für diesen Kunden</translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation>Kein Kunde ausgewählt</translation>
    </message>
    <message>
        <source>Choose a client in the list to see its grade and why, its log, money and agreement.</source>
        <translation>Wählen Sie in der Liste einen Kunden aus, um seine Note samt Begründung, sein Protokoll, seine Finanzen und seinen Vertrag zu sehen.</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>Kunde bearbeiten …</translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation>Neu: {kind} …</translation>
    </message>
    <message>
        <source>New: Credit note…</source>
        <translation>Neu: Rechnungskorrektur …</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe …</translation>
    </message>
    <message>
        <source>Archive client…</source>
        <translation>Kunde archivieren …</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} von 100</translation>
    </message>
    <message>
        <source>client since {month}</source>
        <translation>Kunde seit {month}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>coverage {percent}</source>
        <translation>Datenabdeckung {percent}</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>Grenzfall</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Es ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Everything saved before is kept.</source>
        <translation>Alles zuvor Gespeicherte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>* must be filled in</source>
        <translation>* Pflichtangabe</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Press Esc again to discard what you typed.</source>
        <translation>Es ist noch nichts gespeichert. Drücken Sie noch einmal Esc, um Ihre Eingaben zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>GradeBadge</name>
    <message>
        <source>Not graded</source>
        <translation>Nicht benotet</translation>
    </message>
    <message>
        <source>Grade {letter}, held there by a cap</source>
        <translation>Note {letter}, durch eine Regel begrenzt</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Note {letter}</translation>
    </message>
</context>
<context>
    <name>GradesPage</name>
    <message>
        <source>not graded {count}</source>
        <translation>nicht benotet {count}</translation>
    </message>
    <message>
        <source>not a client yet</source>
        <translation>noch kein Kunde</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Who is falling, since when, and why. Each cell is the twelve months up to that month’s end.</source>
        <translation>Wer abrutscht, seit wann und warum. Jedes Feld steht für die zwölf Monate bis zum jeweiligen Monatsende.</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Order of the clients</source>
        <translation>Reihenfolge der Kunden</translation>
    </message>
    <message>
        <source>Largest fall first</source>
        <translation>Größter Rückgang zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation>Kleinster Wert zuerst</translation>
    </message>
    <message>
        <source>Worst grade first</source>
        <translation>Schlechteste Note zuerst</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>Warum diese Note</translation>
    </message>
    <message>
        <source>Grades by client and month</source>
        <translation>Noten nach Kunde und Monat</translation>
    </message>
    <message>
        <source>No clients to grade yet</source>
        <translation>Noch keine Kunden zu benoten</translation>
    </message>
    <message>
        <source>Add the clients you serve, then log or import their tickets and invoices: the letters follow.</source>
        <translation>Legen Sie die Kunden an, die Sie betreuen, und erfassen oder importieren Sie ihre Tickets und Rechnungen: Die Noten ergeben sich daraus.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Neuer Kunde …</translation>
    </message>
    <message>
        <source>{shown} of {all} clients</source>
        <translation>{shown} von {all} Kunden</translation>
    </message>
</context>
<context>
    <name>HeatModel</name>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Save the letter</source>
        <translation>Schreiben speichern</translation>
    </message>
    <message>
        <source>Letter to {client}</source>
        <translation>Schreiben an {client}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>The law’s notice applies here</source>
        <translation>Hier gilt die gesetzliche Frist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Finish letter…</source>
        <translation>Fertigstellen …</translation>
    </message>
    <message>
        <source>Hide how it was computed</source>
        <translation>Berechnung ausblenden</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>Berechnung anzeigen</translation>
    </message>
    <message>
        <source>The letter is not finished. Press Esc again to discard what you changed.</source>
        <translation>Das Schreiben ist nicht fertiggestellt. Drücken Sie noch einmal Esc, um Ihre Änderungen zu verwerfen.</translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation>Vorschau des Schreibens</translation>
    </message>
    <message>
        <source>You confirmed that the law’s notice applies.</source>
        <translation>Sie haben bestätigt, dass die gesetzliche Kündigungsfrist gilt.</translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation>Hindernisse: {blocked} · Warnungen: {warned} · in Ordnung: {fine}</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>What it says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>from the agreement and the log</source>
        <translation>aus Vertrag und Protokoll</translation>
    </message>
    <message>
        <source>Termination with notice</source>
        <translation>Ordentliche Kündigung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Attention of</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Datum des Schreibens</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>PEC address</source>
        <translation>PEC-Adresse</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>who signs for your firm</source>
        <translation>wer für Ihre Firma unterschreibt</translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Confirms the talk of</source>
        <translation>Bestätigt Gespräch vom</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>none, or one or two dated facts</source>
        <translation>keine, oder ein bis zwei Tatsachen mit Datum</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>Ende der Leistungen</translation>
    </message>
    <message>
        <source>from the agreement and the settings</source>
        <translation>aus Vertrag und Einstellungen</translation>
    </message>
    <message>
        <source>Services that end</source>
        <translation>Endende Leistungen</translation>
    </message>
    <message>
        <source>Hours included</source>
        <translation>Stunden inklusive</translation>
    </message>
    <message>
        <source>Rate beyond them</source>
        <translation>Satz darüber hinaus</translation>
    </message>
    <message>
        <source>Days it names</source>
        <translation>Genannte Termine</translation>
    </message>
    <message>
        <source>suggested from the end day</source>
        <translation>aus dem Vertragsende abgeleitet</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Handover on</source>
        <translation>Übergabe am</translation>
    </message>
    <message>
        <source>Access ends on</source>
        <translation>Zugänge enden am</translation>
    </message>
    <message>
        <source>Confirm receipt by</source>
        <translation>Empfang bestätigen bis</translation>
    </message>
    <message>
        <source>Final invoice by</source>
        <translation>Schlussrechnung bis</translation>
    </message>
    <message>
        <source>Refund by</source>
        <translation>Erstattung bis</translation>
    </message>
    <message>
        <source>Postcode, city</source>
        <translation>PLZ, Ort</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation>Klausel, z.&#xa0;B. 6.1</translation>
    </message>
    <message>
        <source>Day of reason {number}</source>
        <translation>Datum zu Grund {number}</translation>
    </message>
    <message>
        <source>On, clause</source>
        <translation>Datum, Klausel</translation>
    </message>
    <message>
        <source>Clause of reason {number}</source>
        <translation>Klausel zu Grund {number}</translation>
    </message>
    <message>
        <source>what happened, as both sides can check it</source>
        <translation>was geschah, für beide Seiten nachprüfbar</translation>
    </message>
    <message>
        <source>Fact of reason {number}</source>
        <translation>Tatsache zu Grund {number}</translation>
    </message>
    <message>
        <source>Fact {number}</source>
        <translation>Tatsache {number}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>earliest possible</source>
        <translation>frühestmöglich</translation>
    </message>
    <message>
        <source>earliest if sent today</source>
        <translation>frühestens bei Versand heute</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>form in {clause}</source>
        <translation>Form laut {clause}</translation>
    </message>
    <message>
        <source>the agreement’s form</source>
        <translation>Form laut Vertrag</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>Sprache des Kunden</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>No note</source>
        <translation>Kein Vermerk</translation>
    </message>
    <message>
        <source>Registered letter</source>
        <translation>Einwurf-Einschreiben</translation>
    </message>
    <message>
        <source>Registered with receipt</source>
        <translation>Einschreiben mit Rückschein</translation>
    </message>
    <message>
        <source>Certified e-mail (PEC)</source>
        <translation>Zertifizierte E-Mail (PEC)</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Persönliche Übergabe</translation>
    </message>
    <message>
        <source>By hand and registered</source>
        <translation>Persönlich und Einschreiben</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Bote</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>DIN 5008, form A</source>
        <translation>DIN 5008, Form A</translation>
    </message>
    <message>
        <source>DIN 5008, form B</source>
        <translation>DIN 5008, Form B</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Englisch (UK)</translation>
    </message>
    <message>
        <source>English (US letter)</source>
        <translation>Englisch (US Letter)</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>reopened {count}×</source>
        <translation>{count}× wiedereröffnet</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>eskaliert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Nothing of this kind is logged yet. Ctrl+L logs in seconds.</source>
        <translation>Davon ist noch nichts erfasst. Mit Strg+L geht es in Sekunden.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program met an error it did not expect. What you were just doing was not saved.</source>
        <translation>Im Programm ist ein unerwarteter Fehler aufgetreten. Was Sie zuletzt getan haben, wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Schnelleintrag</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>Ihre Firma</translation>
    </message>
    <message>
        <source>{count} clients</source>
        <translation>{count} Kunden</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 Kunde</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>All changes saved, {time}</source>
        <translation>Alle Änderungen gespeichert, {time}</translation>
    </message>
    <message>
        <source>All changes are saved at once</source>
        <translation>Änderungen werden sofort gespeichert</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>Window {first} – {last}</source>
        <translation>Zeitraum {first} – {last}</translation>
    </message>
</context>
<context>
    <name>MoneyColumns</name>
    <message>
        <source>Days late</source>
        <translation>Tage überfällig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>credit for {number}</source>
        <translation>Korrektur zu {number}</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>beglichen</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>beanstandet</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 Tag überfällig</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>{days} Tage überfällig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>New invoice…</source>
        <translation>Neue Rechnung …</translation>
    </message>
    <message>
        <source>New credit note…</source>
        <translation>Neue Rechnungskorrektur …</translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation>Neue Zahlung …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Offene Posten</translation>
    </message>
    <message>
        <source>No invoice is logged yet.</source>
        <translation>Es ist noch keine Rechnung erfasst.</translation>
    </message>
    <message>
        <source>No payment is logged yet.</source>
        <translation>Es ist noch keine Zahlung erfasst.</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>nicht fällig</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 Tage</translation>
    </message>
    <message>
        <source>31–60</source>
        <translation>31–60</translation>
    </message>
    <message>
        <source>61–90</source>
        <translation>61–90</translation>
    </message>
    <message>
        <source>over 90</source>
        <translation>über 90</translation>
    </message>
    <message>
        <source>Open {amount}</source>
        <translation>Offen {amount}</translation>
    </message>
    <message>
        <source>{amount} on account</source>
        <translation>{amount} Guthaben</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts offen</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Facts that cap the grade</source>
        <translation>Was die Note begrenzt</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>Neuer Ansprechpartner …</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Nobody is known here yet. Letters go to the attention of a contact.</source>
        <translation>Hier ist noch niemand erfasst. Schreiben werden an einen Ansprechpartner gerichtet.</translation>
    </message>
    <message>
        <source>Letters and handovers you finish are kept here, as they were made.</source>
        <translation>Fertige Schreiben und Übergaben werden hier unverändert aufbewahrt.</translation>
    </message>
    <message>
        <source>This client is not active today.</source>
        <translation>Dieser Kunde ist heute nicht aktiv.</translation>
    </message>
    <message>
        <source>This client is not active: it ended on {day}.</source>
        <translation>Dieser Kunde ist nicht mehr aktiv (beendet am {day}).</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>Kunde bearbeiten …</translation>
    </message>
</context>
<context>
    <name>PaperColumns</name>
    <message>
        <source>Paper</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Fit width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <source>{currency}/h</source>
        <translation>{currency}/Std.</translation>
    </message>
    <message>
        <source>{currency}/mo</source>
        <translation>{currency}/Mon.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>h</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Grades shown</source>
        <translation>Angezeigte Noten</translation>
    </message>
    <message>
        <source>Clients with hours and money</source>
        <translation>Kunden mit Stunden und Beträgen</translation>
    </message>
    <message>
        <source>No client fits the search and the grade.</source>
        <translation>Kein Kunde passt zu Suche und Note.</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>nicht benotet</translation>
    </message>
    <message>
        <source>area = profit</source>
        <translation>Fläche = Gewinn</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Add the clients you serve, then log or import their tickets and invoices: hours and money follow.</source>
        <translation>Legen Sie die Kunden an, die Sie betreuen, und erfassen oder importieren Sie ihre Tickets und Rechnungen: Stunden und Beträge ergeben sich daraus.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Neuer Kunde …</translation>
    </message>
    <message>
        <source>What the upright axis shows</source>
        <translation>Was die senkrechte Achse zeigt</translation>
    </message>
    <message>
        <source>{count} of {all} selected</source>
        <translation>{count} von {all} ausgewählt</translation>
    </message>
    <message>
        <source>{count} of {all} clients</source>
        <translation>{count} von {all} Kunden</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>Alle Noten</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht benotet</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Note {letter}</translation>
    </message>
    <message>
        <source>Effort and what it brings; the table below holds the same clients</source>
        <translation>Aufwand und was er bringt; die Tabelle darunter enthält dieselben Kunden</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Kunde öffnen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>{count} client, {share}</source>
        <translation>{count} Kunde, {share}</translation>
    </message>
    <message>
        <source>{count} clients, {share}</source>
        <translation>{count} Kunden, {share}</translation>
    </message>
    <message>
        <source>{amount}/mo</source>
        <translation>{amount}/Mon.</translation>
    </message>
    <message>
        <source>{amount}/h</source>
        <translation>{amount}/Std.</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Quick log</source>
        <translation>Schnelleintrag</translation>
    </message>
    <message>
        <source>Enter saves and is ready for the next</source>
        <translation>Eingabetaste speichert und leert für den nächsten Eintrag</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Vorfallart</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Ctrl+1–5 kind, Alt+1–4 severity</source>
        <translation>Strg+1–5 Art, Alt+1–4 Schwere</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Save and next (Enter)</source>
        <translation>Speichern und weiter (Eingabe)</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>Soeben gespeichert</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back</source>
        <translation>Strg+Z nimmt den letzten Eintrag zurück</translation>
    </message>
</context>
<context>
    <name>ScorecardForm</name>
    <message>
        <source>Scorecard</source>
        <translation>Bewertungsschema</translation>
    </message>
    <message>
        <source>Good scores 100, bad scores 0; every saved change is a new version and can be undone.</source>
        <translation>„Gut“ ergibt 100 Punkte, „Schlecht“ 0; jede gespeicherte Änderung ist eine neue Version und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>{letter} from</source>
        <translation>{letter} ab</translation>
    </message>
    <message>
        <source>Deal-breakers: the best letter still possible</source>
        <translation>Ausschlusskriterien: die beste noch mögliche Note</translation>
    </message>
    <message>
        <source>Overdue caps after, days</source>
        <translation>Überfälligkeit begrenzt nach (Tagen)</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The firm, what an hour costs, how grades are made.</source>
        <translation>Die Firma, was eine Stunde kostet, wie Noten entstehen.</translation>
    </message>
    <message>
        <source>The firm</source>
        <translation>Die Firma</translation>
    </message>
    <message>
        <source>Edit firm…</source>
        <translation>Firma bearbeiten …</translation>
    </message>
    <message>
        <source>Rates and costs</source>
        <translation>Sätze und Kosten</translation>
    </message>
    <message>
        <source>Edit rates…</source>
        <translation>Sätze bearbeiten …</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Bewertungsschema</translation>
    </message>
    <message>
        <source>Edit scorecard…</source>
        <translation>Schema bearbeiten …</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Daten und Sicherung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Overdue caps after, days</source>
        <translation>Überfälligkeit begrenzt nach (Tagen)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>Letzte geprüfte Sicherung</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Contributions to the score</source>
        <translation>Beiträge zum Gesamtwert</translation>
    </message>
    <message>
        <source>From {start} to {score}</source>
        <translation>Von {start} auf {score}</translation>
    </message>
</context>
<context>
    <name>WaterfallModel</name>
    <message>
        <source>Measure</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>No data: the middle of your other clients, or 50, stands in.</source>
        <translation>Keine Daten: Es zählt der Median Ihrer übrigen Kunden oder 50.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>On record, but not what decides the letter</source>
        <translation>Erfasst, für die Note aber nicht entscheidend</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und weitere: {count}</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>Ersatzwert</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Kunde öffnen</translation>
    </message>
    <message>
        <source>Back to all clients</source>
        <translation>Zurück zu allen Kunden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Not a client yet in {month}</source>
        <translation>Im {month} noch kein Kunde</translation>
    </message>
    <message>
        <source>Contributions to {score}</source>
        <translation>Beiträge zum Gesamtwert {score}</translation>
    </message>
    <message>
        <source>coverage {coverage}</source>
        <translation>Datenabdeckung {coverage}</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} von 100</translation>
    </message>
    <message>
        <source>Until it is there, the middle score of your other clients stands in, or 50.</source>
        <translation>Bis dahin zählt der Median Ihrer übrigen Kunden oder 50.</translation>
    </message>
</context>
</TS>
