<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Über das Programm</translation>
    </message>
    <message>
        <source>Which version this is, and what it is made with.</source>
        <translation>Welche Version dies ist und woraus sie besteht.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: no account, no server, no counting of what you do. The program opens no connection; what is sent to anybody, you send yourself.</source>
        <translation>Nichts verlässt diesen Rechner: kein Konto, kein Server, keine Nutzungsstatistik. Das Programm baut keine Verbindung auf; versendet wird nur, was Sie selbst versenden.</translation>
    </message>
    <message>
        <source>It is not legal advice: have dates and wording checked where they matter. Licence: MIT.</source>
        <translation>Es ist keine Rechtsberatung: Lassen Sie Termine und Wortlaut prüfen, wo es darauf ankommt. Lizenz: MIT.</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Address and salutation</source>
        <translation>Anschrift und Anrede</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>vom Kunden</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
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
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Open decision room</source>
        <translation>Entscheidungsraum öffnen</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Zweiter Blick&#xa0;…</translation>
    </message>
    <message>
        <source>Store decision…</source>
        <translation>Entscheidung festhalten&#xa0;…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Fee now, a month</source>
        <translation>Pauschale je Monat</translation>
    </message>
    <message>
        <source>Fee needed</source>
        <translation>Nötige Pauschale</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Erhöhung</translation>
    </message>
    <message>
        <source>Pays up to a risk of</source>
        <translation>Lohnt sich bis zu einem Risiko von</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Stunden je Monat</translation>
    </message>
    <message>
        <source>Rate an hour</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Ageing</name>
    <message>
        <source>Open {amount}</source>
        <translation>Offen {amount}</translation>
    </message>
    <message>
        <source>Open {amount}, {overdue} of it overdue</source>
        <translation>Offen {amount}, davon {overdue} überfällig</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>{amount} on account</source>
        <translation>{amount} Guthaben</translation>
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
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>Stand am</translation>
    </message>
    <message>
        <source>Allocate…</source>
        <translation>Zuordnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open-items list…</source>
        <translation>Offene-Posten-Liste&#xa0;…</translation>
    </message>
</context>
<context>
    <name>AgreedFields</name>
    <message>
        <source>Both sign</source>
        <translation>Beide unterzeichnen</translation>
    </message>
    <message>
        <source>two copies, one for each side</source>
        <translation>zwei Ausfertigungen, eine je Seite</translation>
    </message>
    <message>
        <source>Signs for them</source>
        <translation>Unterzeichnet für den Kunden</translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>With it all claims are settled</source>
        <translation>Damit sind alle Ansprüche abgegolten</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>AgreedPart</name>
    <message>
        <source>Archive “{what}”?</source>
        <translation>„{what}“ archivieren?</translation>
    </message>
    <message>
        <source>It no longer stands in any review that is made from now on. Undo brings it back.</source>
        <translation>Es steht in keinem Bericht mehr, der ab jetzt erstellt wird. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Vereinbarte Maßnahmen</translation>
    </message>
    <message>
        <source>No agreed action fits the search.</source>
        <translation>Keine vereinbarte Maßnahme passt zur Suche.</translation>
    </message>
    <message>
        <source>Search agreed actions</source>
        <translation>Vereinbarte Maßnahmen durchsuchen</translation>
    </message>
    <message>
        <source>Nothing was agreed yet</source>
        <translation>Noch nichts vereinbart</translation>
    </message>
    <message>
        <source>What you and a client agree in a review meeting, who does it and by when. It stands in the client’s edition to be signed, and the next review says whether it happened.</source>
        <translation>Was Sie mit einem Kunden im Quartalsgespräch vereinbaren, wer es tut und bis wann. Es steht zur Unterschrift im Servicebericht des Kunden, und der nächste Quartalsbericht sagt, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>New agreed action…</source>
        <translation>Neue Vereinbarung&#xa0;…</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Doch nicht erledigt</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Heute erledigt</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>AgreementLine</name>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
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
        <source>Else ends on</source>
        <translation>Sonst Ende am</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>First term</source>
        <translation>Erstlaufzeit</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlängerung</translation>
    </message>
</context>
<context>
    <name>AgreementSection</name>
    <message>
        <source>Agreement check</source>
        <translation>Vertragsprüfung</translation>
    </message>
    <message>
        <source>What ends, by when they must have the notice, and why.</source>
        <translation>Was endet, bis wann die Kündigung zugehen muss, und warum.</translation>
    </message>
    <message>
        <source>What it ends…</source>
        <translation>Was endet&#xa0;…</translation>
    </message>
    <message>
        <source>Not legal advice: have a lawyer check the dates where they matter.</source>
        <translation>Keine Rechtsberatung: Lassen Sie die Termine anwaltlich prüfen, wo es darauf ankommt.</translation>
    </message>
    <message>
        <source>The exit ends no agreement yet.</source>
        <translation>Die Trennung beendet noch keinen Vertrag.</translation>
    </message>
    <message>
        <source>Days of agreement {number}</source>
        <translation>Termine des Vertrags {number}</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Vertrag&#xa0;…</translation>
    </message>
    <message>
        <source>Last day…</source>
        <translation>Letzter Tag&#xa0;…</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Ends on (your day)</source>
        <translation>Endet am (von Ihnen gesetzt)</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
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
        <source>Else ends on</source>
        <translation>Sonst Ende am</translation>
    </message>
    <message>
        <source>Show how the date was computed</source>
        <translation>Zeigen, wie der Termin berechnet wurde</translation>
    </message>
</context>
<context>
    <name>AgreementTab</name>
    <message>
        <source>Agreements</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>Neuer Vertrag&#xa0;…</translation>
    </message>
    <message>
        <source>No agreement is entered yet. Its terms say when it can end, and the letter is made from them.</source>
        <translation>Es ist noch kein Vertrag erfasst. Aus seinen Bedingungen ergibt sich, wann er enden kann; auf ihnen beruht auch das Schreiben.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>More for agreement {number}</source>
        <translation>Mehr zum Vertrag {number}</translation>
    </message>
    <message>
        <source>Record the end…</source>
        <translation>Ende vermerken&#xa0;…</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation>Als Kalenderdatei speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Days of agreement {number}</source>
        <translation>Termine des Vertrags {number}</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kündigung</translation>
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
        <source>Fill in: {field}…</source>
        <translation>Ergänzen: {field}&#xa0;…</translation>
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
    <name>AllocatingPanel</name>
    <message>
        <source>Payer not named</source>
        <translation>Zahler nicht genannt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <source>Remember the payer’s name</source>
        <translation>Namen des Zahlers merken</translation>
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
    <name>ArrivalsPanel</name>
    <message>
        <source>Arrivals shown</source>
        <translation>Gezeigte Eingänge</translation>
    </message>
    <message>
        <source>Money that arrived</source>
        <translation>Zahlungseingänge</translation>
    </message>
    <message>
        <source>Search what arrived</source>
        <translation>Eingänge durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Bereits vorhanden</translation>
    </message>
    <message>
        <source>is stored</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>is not stored</source>
        <translation>wird nicht gespeichert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
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
    <name>AttachmentView</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Unchanged since it was attached: SHA-256 {hash}</source>
        <translation>Unverändert, seit sie angehängt wurde: SHA-256 {hash}</translation>
    </message>
    <message>
        <source>The attached file</source>
        <translation>Die angehängte Datei</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save it to open it yourself.</source>
        <translation>Diese Art von Datei kann hier nicht gezeigt werden. Speichern Sie sie, um sie selbst zu öffnen.</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Remove {count} files?</source>
        <translation>{count} Dateien entfernen?</translation>
    </message>
    <message>
        <source>The record stays. Ctrl+Z brings the file back.</source>
        <translation>Der Eintrag bleibt. Strg+Z holt die Datei zurück.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Datei anhängen&#xa0;…</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Wird aufbewahrt…</translation>
    </message>
    <message>
        <source>Drop files here, up to 25 MB each. They are kept unchanged.</source>
        <translation>Dateien hierher ziehen, je bis 25 MB. Sie werden unverändert aufbewahrt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>kept on saving</source>
        <translation>folgt beim Speichern</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Each backup is copied while you work, compared with the desk row by row, and only then counted.</source>
        <translation>Jede Sicherung entsteht, während Sie arbeiten, wird Zeile für Zeile mit der Datei verglichen und zählt erst dann.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>Diese wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Restore a file…</source>
        <translation>Datei wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Verified backups</source>
        <translation>Geprüfte Sicherungen</translation>
    </message>
    <message>
        <source>A second place</source>
        <translation>Zweiter Speicherort</translation>
    </message>
    <message>
        <source>Each verified backup is also copied to this folder: a stick, another disk, or a folder that is synchronised. The desk itself should stay on this machine.</source>
        <translation>Jede geprüfte Sicherung wird auch in diesen Ordner kopiert: auf einen Stick, eine andere Platte oder in einen synchronisierten Ordner. Die Datei selbst sollte auf diesem Rechner bleiben.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Jetzt kopieren</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Kein zweiter Speicherort</translation>
    </message>
    <message>
        <source>No backup yet. The program makes one when it starts and something has changed.</source>
        <translation>Noch keine Sicherung. Das Programm erstellt eine beim Start, wenn sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>Last verified backup: {when}.</source>
        <translation>Letzte geprüfte Sicherung: {when}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>This backup still holds everything it was proven to hold.</source>
        <translation>Diese Sicherung enthält noch alles, was geprüft wurde.</translation>
    </message>
    <message>
        <source>This backup no longer holds what was proven. Make a new one now.</source>
        <translation>Diese Sicherung enthält nicht mehr, was geprüft wurde. Erstellen Sie jetzt eine neue.</translation>
    </message>
    <message>
        <source>Put the backup of {when} in the place of the desk?</source>
        <translation>Die Sicherung vom {when} wiederherstellen?</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung auswählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Put {file} in the place of the desk?</source>
        <translation>{file} wiederherstellen?</translation>
    </message>
    <message>
        <source>What was entered since then is no longer in sight. Nothing is lost: the desk as it is now is backed up first and also kept as a file beside the new one. What can be undone now cannot be undone afterwards.</source>
        <translation>Was seitdem erfasst wurde, ist danach nicht mehr zu sehen. Verloren geht nichts: Der jetzige Stand wird zuerst gesichert und bleibt außerdem als Datei neben der neuen liegen. Was sich jetzt rückgängig machen lässt, lässt sich danach nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>verified when made</source>
        <translation>beim Erstellen geprüft</translation>
    </message>
    <message>
        <source>verified again just now</source>
        <translation>eben erneut geprüft</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>No second place is chosen.</source>
        <translation>Es ist kein zweiter Speicherort gewählt.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now; nothing is copied until it can.</source>
        <translation>Dieser Ordner ist derzeit nicht erreichbar; bis dahin wird nichts kopiert.</translation>
    </message>
    <message>
        <source>No backup lies there yet.</source>
        <translation>Dort liegt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>The newest backup lies there, too.</source>
        <translation>Auch die neueste Sicherung liegt dort.</translation>
    </message>
    <message>
        <source>The newest backup there is of {when}; later ones are missing.</source>
        <translation>Die neueste dort ist vom {when}; spätere fehlen.</translation>
    </message>
    <message>
        <source>Choose a second place</source>
        <translation>Zweiten Speicherort wählen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird ausgeführt&#xa0;…</translation>
    </message>
    <message>
        <source>It was not copied to the second place.</source>
        <translation>An den zweiten Speicherort wurde sie nicht kopiert.</translation>
    </message>
    <message>
        <source>Copied to the second place and verified there.</source>
        <translation>An den zweiten Speicherort kopiert und dort geprüft.</translation>
    </message>
</context>
<context>
    <name>BoardRoom</name>
    <message>
        <source>Exits</source>
        <translation>Trennungen</translation>
    </message>
    <message>
        <source>Who leaves, how far it is, and what is to be done next.</source>
        <translation>Wer geht, wie weit es ist und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Which exits are shown</source>
        <translation>Welche Trennungen zu sehen sind</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Begin an exit…</source>
        <translation>Trennung beginnen&#xa0;…</translation>
    </message>
    <message>
        <source>No exit fits the search and the filter.</source>
        <translation>Keine Trennung passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Running, closed in 12 months</source>
        <translation>Laufende, abgeschlossene seit 12 Monaten</translation>
    </message>
    <message>
        <source>All closed</source>
        <translation>Alle abgeschlossenen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommene</translation>
    </message>
    <message>
        <source>Look twice, then decide.</source>
        <translation>Zweimal hinsehen, dann entscheiden.</translation>
    </message>
    <message>
        <source>Talk, write the letter, know what is handed over.</source>
        <translation>Sprechen, das Schreiben aufsetzen, wissen, was übergeben wird.</translation>
    </message>
    <message>
        <source>The letter is with them.</source>
        <translation>Das Schreiben ist beim Kunden.</translation>
    </message>
    <message>
        <source>Hand over, settle the money.</source>
        <translation>Übergeben und abrechnen.</translation>
    </message>
    <message>
        <source>What was made is frozen here.</source>
        <translation>Hier ist festgehalten, was entstanden ist.</translation>
    </message>
    <message>
        <source>Nobody is leaving</source>
        <translation>Niemand geht</translation>
    </message>
    <message>
        <source>An exit leads from the decision to the closed file: agreement, conversation, letter, handover, checklist, money. It begins with a decision to part in the decision room, or here with a client.</source>
        <translation>Eine Trennung führt von der Entscheidung bis zur Ablage: Vertrag, Gespräch, Schreiben, Übergabe, Checkliste, Finanzen. Sie beginnt mit der Entscheidung zur Trennung im Entscheidungsraum oder hier mit einem Kunden.</translation>
    </message>
    <message>
        <source>Open the portfolio</source>
        <translation>Portfolio öffnen</translation>
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
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Must be there by</source>
        <translation>Zugang bis</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Way of ending</source>
        <translation>Art der Beendigung</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>The exits could not be read</source>
        <translation>Die Trennungen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>running: {count}</source>
        <translation>laufend: {count}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Move to: {stage}</source>
        <translation>Weiter zu: {stage}</translation>
    </message>
    <message>
        <source>Back to: {stage}</source>
        <translation>Zurück zu: {stage}</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurücknehmen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>BreachFields</name>
    <message>
        <source>The breach</source>
        <translation>Pflichtverletzung</translation>
    </message>
    <message>
        <source>from the warnings on record</source>
        <translation>aus den erfassten Abmahnungen</translation>
    </message>
    <message>
        <source>Earlier warning</source>
        <translation>Frühere Abmahnung</translation>
    </message>
    <message>
        <source>Record a warning…</source>
        <translation>Abmahnung erfassen&#xa0;…</translation>
    </message>
    <message>
        <source>only where none was needed; the letter says it in your words</source>
        <translation>nur wenn keine nötig war; das Schreiben sagt es mit Ihren Worten</translation>
    </message>
    <message>
        <source>Or why none is needed</source>
        <translation>Oder warum keine nötig ist</translation>
    </message>
    <message>
        <source>You learned of it on</source>
        <translation>Ihnen bekannt seit</translation>
    </message>
    <message>
        <source>never printed; a time limit runs from it</source>
        <translation>nie gedruckt; ab hier läuft eine Frist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>of {day}, to be cured by {cure}</source>
        <translation>vom {day}, Frist bis {cure}</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>No reminder</source>
        <translation>Keine Erinnerung</translation>
    </message>
    <message>
        <source>On the day, at nine</source>
        <translation>Am selben Tag um neun Uhr</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Am Tag davor</translation>
    </message>
    <message>
        <source>{count} days before</source>
        <translation>{count} Tage davor</translation>
    </message>
    <message>
        <source>Save as calendar file</source>
        <translation>Als Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>The days to come as all-day events: by when a notice must be sent and be there, ends, renewals, and steps that are due. A newer file moves the events of an earlier one.</source>
        <translation>Die kommenden Termine als ganztägige Einträge: bis wann eine Kündigung abgesandt und zugegangen sein muss, Vertragsenden, Verlängerungen und fällige Schritte. Eine neuere Datei verschiebt die Einträge einer früheren.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
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
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>New step…</source>
        <translation>Neuer Schritt&#xa0;…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Mark the chosen steps as done, or as not done</source>
        <translation>Die gewählten Schritte als erledigt oder nicht erledigt kennzeichnen</translation>
    </message>
    <message>
        <source>Space ticks · Enter edits · Ctrl+↑ and Ctrl+↓ move a step · Del removes</source>
        <translation>Leertaste hakt ab · Eingabe bearbeitet · Strg+↑ und Strg+↓ verschieben · Entf entfernt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>No steps yet: “Add what is missing” lays out those that fit the agreement.</source>
        <translation>Noch keine Schritte: „Fehlendes ergänzen“ legt die zum Vertrag passenden an.</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} und {count} weitere</translation>
    </message>
    <message>
        <source>Done / not done</source>
        <translation>Erledigt / nicht erledigt</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
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
        <source>Advice</source>
        <translation>Rat</translation>
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
        <translation>„{name}“ und {count} weitere archivieren?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Archiviertes zählt nirgends mehr mit, geht aber nicht verloren. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
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
        <source>Each client you serve stands here with its grade, its fee and what is overdue. Enter the first one, or import a file that has them.</source>
        <translation>Hier steht jeder Kunde, den Sie betreuen, mit Note, Pauschale und überfälligen Beträgen. Erfassen Sie den ersten oder importieren Sie eine Datei mit Ihren Kunden.</translation>
    </message>
    <message>
        <source>Import clients…</source>
        <translation>Kunden importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
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
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Dokumente</translation>
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
        <translation>Erfassen&#xa0;…</translation>
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
        <translation>Kunde bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation>Neu: {kind}&#xa0;…</translation>
    </message>
    <message>
        <source>New: Credit note…</source>
        <translation>Neu: Rechnungskorrektur&#xa0;…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe&#xa0;…</translation>
    </message>
    <message>
        <source>Set grade letter…</source>
        <translation>Note selbst setzen&#xa0;…</translation>
    </message>
    <message>
        <source>End the grade letter you set</source>
        <translation>Selbst gesetzte Note beenden</translation>
    </message>
    <message>
        <source>Archive client…</source>
        <translation>Kunde archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Erase for privacy…</source>
        <translation>Aus Datenschutzgründen löschen …</translation>
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
    <name>ColumnsPanel</name>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>Program it comes from</source>
        <translation>Programm, aus dem sie stammt</translation>
    </message>
    <message>
        <source>No known program</source>
        <translation>Kein bekanntes Programm</translation>
    </message>
    <message>
        <source>Days until invoices are due</source>
        <translation>Tage bis zur Fälligkeit der Rechnungen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Dates such as 4/5/2026</source>
        <translation>Datumsangaben wie 4/5/2026</translation>
    </message>
    <message>
        <source>Day first: 4 May</source>
        <translation>Tag zuerst: 4. Mai</translation>
    </message>
    <message>
        <source>Month first: 5 April</source>
        <translation>Monat zuerst: 5. April</translation>
    </message>
    <message>
        <source>Numbers such as 1.234</source>
        <translation>Zahlen wie 1.234</translation>
    </message>
    <message>
        <source>Comma divides decimals: 1.234,50</source>
        <translation>Komma trennt Dezimalstellen: 1.234,50</translation>
    </message>
    <message>
        <source>Point divides decimals: 1,234.50</source>
        <translation>Punkt trennt Dezimalstellen: 1,234.50</translation>
    </message>
    <message>
        <source>One client for the whole file</source>
        <translation>Ein Kunde für die ganze Datei</translation>
    </message>
    <message>
        <source>The file names its clients</source>
        <translation>Die Datei nennt ihre Kunden</translation>
    </message>
    <message>
        <source>Make clients that are not on the desk</source>
        <translation>Fehlende Kunden anlegen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column for {field}</source>
        <translation>Spalte für {field}</translation>
    </message>
    <message>
        <source>– no column –</source>
        <translation>– keine Spalte –</translation>
    </message>
</context>
<context>
    <name>ConversationSection</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Say it by phone or in person before the letter arrives. Notes and talking points stay private.</source>
        <translation>Sagen Sie es am Telefon oder persönlich, bevor das Schreiben ankommt. Notizen und Gesprächspunkte bleiben bei Ihnen.</translation>
    </message>
    <message>
        <source>Plan a conversation…</source>
        <translation>Gespräch planen&#xa0;…</translation>
    </message>
    <message>
        <source>No conversation is planned or noted yet.</source>
        <translation>Noch ist kein Gespräch geplant oder notiert.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>geführt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Talking points…</source>
        <translation>Gesprächsleitfaden&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Note what was said…</source>
        <translation>Notieren, was gesagt wurde&#xa0;…</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Gesprächspunkte</translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>Earlier copies without a passphrase</source>
        <translation>Frühere Kopien ohne Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Passphrase dieser Datei</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Remove them…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove these earlier copies for good?</source>
        <translation>Diese früheren Kopien endgültig entfernen?</translation>
    </message>
    <message>
        <source>The encrypted backups stay. What is removed here cannot be brought back by the program.</source>
        <translation>Die verschlüsselten Sicherungen bleiben. Was hier entfernt wird, kann das Programm nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit&#xa0;…</translation>
    </message>
</context>
<context>
    <name>CoverageMeter</name>
    <message>
        <source>Coverage of the handover</source>
        <translation>Abdeckung der Übergabe</translation>
    </message>
    <message>
        <source>{known} of {fields} fields</source>
        <translation>{known} von {fields} Feldern</translation>
    </message>
    <message>
        <source>Nothing that the next provider needs is missing.</source>
        <translation>Es fehlt nichts, was der nächste Dienstleister braucht.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>weitere: {count}</translation>
    </message>
    <message>
        <source>More that is missing</source>
        <translation>Was noch fehlt</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Reading month {done} of {total}</source>
        <translation>Monat {done} von {total} wird gelesen</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>Months shown</source>
        <translation>Angezeigte Monate</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} Monate</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Dieser Tag liegt in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>DayFields</name>
    <message>
        <source>Days it names</source>
        <translation>Genannte Termine</translation>
    </message>
    <message>
        <source>suggested from the end day</source>
        <translation>aus dem Vertragsende abgeleitet</translation>
    </message>
    <message>
        <source>Confirms the talk of</source>
        <translation>Bestätigt Gespräch vom</translation>
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
        <source>suggested</source>
        <translation>Vorschlag</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>Any day</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Letzte 3 Monate</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Anderer Zeitraum&#xa0;…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Stored with the numbers of today; the program asks after 6 and after 12 months whether it was right. A decision to part waits 72 hours before its first step, unless it is over abuse or you say why not.</source>
        <translation>Wird mit den heutigen Zahlen festgehalten; das Programm fragt nach 6 und nach 12 Monaten, ob es richtig war. Nach einer Entscheidung zur Trennung vergehen 72 Stunden bis zum ersten Schritt, es sei denn, es geht um eine Ausfälligkeit oder Sie begründen, warum nicht.</translation>
    </message>
    <message>
        <source>Begin the exit of {client}?</source>
        <translation>Die Trennung von {client} beginnen?</translation>
    </message>
    <message>
        <source>It works out the last days and lays out the checklist. Nothing is sent, the cooling-off is kept, and the exit can be withdrawn with a reason.</source>
        <translation>Das Programm berechnet die letzten Tage und legt die Checkliste an. Es wird nichts versandt, die Bedenkzeit gilt weiter, und die Trennung lässt sich mit Begründung zurücknehmen.</translation>
    </message>
    <message>
        <source>Begin the exit</source>
        <translation>Trennung beginnen</translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>DecisionLines</name>
    <message>
        <source>Numbers then and now</source>
        <translation>Zahlen damals und heute</translation>
    </message>
    <message>
        <source>Look back…</source>
        <translation>Rückblick&#xa0;…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurücknehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>DecisionRoom</name>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Weiterer Kunde&#xa0;…</translation>
    </message>
    <message>
        <source>Add a client to the decision</source>
        <translation>Der Entscheidung einen Kunden hinzufügen</translation>
    </message>
    <message>
        <source>Store decision…</source>
        <translation>Entscheidung festhalten&#xa0;…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Figures of the three ways</source>
        <translation>Zahlen der drei Wege</translation>
    </message>
    <message>
        <source>Cash by month</source>
        <translation>Liquidität je Monat</translation>
    </message>
    <message>
        <source>Take it out of the decision</source>
        <translation>Aus der Entscheidung nehmen</translation>
    </message>
    <message>
        <source>A decision is stored client by client.</source>
        <translation>Entscheidungen werden je Kunde festgehalten.</translation>
    </message>
    <message>
        <source>What does the firm live on?</source>
        <translation>Wovon lebt die Firma?</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Back to the portfolio</source>
        <translation>Zurück zum Portfolio</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Beantworten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>EnvelopeFields</name>
    <message>
        <source>kept for every letter of this layout</source>
        <translation>gilt für jedes Schreiben in diesem Layout</translation>
    </message>
    <message>
        <source>Window envelope</source>
        <translation>Fensterumschlag</translation>
    </message>
    <message>
        <source>Address to the right</source>
        <translation>Anschrift nach rechts</translation>
    </message>
    <message>
        <source>Address down</source>
        <translation>Anschrift nach unten</translation>
    </message>
    <message>
        <source>Test print…</source>
        <translation>Probedruck&#xa0;…</translation>
    </message>
    <message>
        <source>Prints a page with the window’s edge, to be laid into the envelope</source>
        <translation>Druckt eine Seite mit dem Rand des Fensters zum Einlegen in den Umschlag</translation>
    </message>
    <message>
        <source>At most {most} mm either way.</source>
        <translation>Höchstens {most} mm in jede Richtung.</translation>
    </message>
</context>
<context>
    <name>EnvironmentTab</name>
    <message>
        <source>Sheets of the environment</source>
        <translation>Listen der Umgebung</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu&#xa0;…</translation>
    </message>
    <message>
        <source>This client has none</source>
        <translation>Dieser Kunde hat keine</translation>
    </message>
    <message>
        <source>More for this sheet</source>
        <translation>Mehr zu dieser Liste</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>„{name}“ archivieren?</translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation>„{name}“ und {count} weitere archivieren?</translation>
    </message>
    <message>
        <source>The handover leaves it out, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Archiviertes fehlt in der Übergabedokumentation, geht aber nicht verloren. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren&#xa0;…</translation>
    </message>
    <message>
        <source>You said that this client has none, so nothing is missing here.</source>
        <translation>Sie haben angegeben, dass dieser Kunde keine hat; hier fehlt also nichts.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Angabe zurücknehmen</translation>
    </message>
    <message>
        <source>Type the first one, paste rows from a spreadsheet (Ctrl+V) or import a file.</source>
        <translation>Geben Sie den ersten Eintrag ein, fügen Sie Zeilen aus einer Tabelle ein (Strg+V) oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Paste rows (Ctrl+V)</source>
        <translation>Zeilen einfügen (Strg+V)</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Sheets for the next provider (XLSX)…</source>
        <translation>Listen für den neuen Dienstleister (XLSX)&#xa0;…</translation>
    </message>
    <message>
        <source>Sheets for the next provider (CSV)…</source>
        <translation>Listen für den neuen Dienstleister (CSV)&#xa0;…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ErasureCounts</name>
    <message>
        <source>This client is still served; today becomes its last day.</source>
        <translation>Dieser Kunde wird noch betreut; heute wird sein letzter Tag.</translation>
    </message>
    <message>
        <source>Papers about the whole firm that name this client, such as quarterly reviews; they go too</source>
        <translation>Dokumente über die ganze Firma, die diesen Kunden nennen, etwa Quartalsberichte; auch sie werden gelöscht</translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>Where should the certificate go?</source>
        <translation>Wohin soll die Löschbestätigung?</translation>
    </message>
    <message>
        <source>Erase {client} for privacy</source>
        <translation>{client} aus Datenschutzgründen löschen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>More about the reason (for the certificate)</source>
        <translation>Mehr zum Grund (für die Löschbestätigung)</translation>
    </message>
    <message>
        <source>Type the name of the client to confirm: {client}</source>
        <translation>Geben Sie zur Bestätigung den Namen des Kunden ein: {client}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird ausgeführt …</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence timeline: {client}</source>
        <translation>Ereignisübersicht: {client}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>die des Kunden</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Leave these entries out</source>
        <translation>Diese Einträge weglassen</translation>
    </message>
</context>
<context>
    <name>ExitDeeds</name>
    <message>
        <source>papers: {count}</source>
        <translation>Dokumente: {count}</translation>
    </message>
    <message>
        <source>steps: {count}</source>
        <translation>Schritte: {count}</translation>
    </message>
    <message>
        <source>conversations: {count}</source>
        <translation>Gespräche: {count}</translation>
    </message>
    <message>
        <source>sendings: {count}</source>
        <translation>Versandnachweise: {count}</translation>
    </message>
    <message>
        <source>What was made is frozen with its SHA-256: {parts}, and the money as it stands today. The agreements get their last day. Nothing of it can be changed afterwards; until the program closes, Ctrl+Z takes it back.</source>
        <translation>Was entstanden ist, wird mit SHA-256 festgehalten: {parts}, dazu der heutige Stand der Finanzen. Die Verträge erhalten ihren letzten Tag. Danach lässt sich daran nichts mehr ändern; bis das Programm schließt, nimmt Strg+Z den Abschluss zurück.</translation>
    </message>
    <message>
        <source>Not settled yet: {warnings}.</source>
        <translation>Noch nicht erledigt: {warnings}.</translation>
    </message>
    <message>
        <source>Close the exit of {client}?</source>
        <translation>Die Trennung von {client} abschließen?</translation>
    </message>
    <message>
        <source>Close the exit</source>
        <translation>Trennung abschließen</translation>
    </message>
    <message>
        <source>Put {client} away?</source>
        <translation>{client} archivieren?</translation>
    </message>
    <message>
        <source>The client is no longer served and leaves the lists; its papers stay. Ctrl+Z brings it back.</source>
        <translation>Der Kunde wird nicht mehr betreut und verlässt die Listen; seine Dokumente bleiben. Strg+Z holt ihn zurück.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Everything is as it was when the exit was closed.</source>
        <translation>Alles ist so, wie es beim Abschluss der Trennung war.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Edit the exit</source>
        <translation>Trennung bearbeiten</translation>
    </message>
    <message>
        <source>Last day of {number}</source>
        <translation>Letzter Tag von {number}</translation>
    </message>
    <message>
        <source>Left empty, the day is worked out from the agreement again.</source>
        <translation>Bleibt das Feld leer, wird der Tag wieder aus dem Vertrag berechnet.</translation>
    </message>
    <message>
        <source>Plan a conversation</source>
        <translation>Gespräch planen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>Schritt bearbeiten</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>Wie es versandt wurde</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Es zählt dann nirgends mehr, aber nichts wird vernichtet. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{client} cannot move on yet.</source>
        <translation>{client} kann noch nicht weiter.</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>Zeigen, was fehlt</translation>
    </message>
    <message>
        <source>Private: none of this goes onto a paper that leaves the firm.</source>
        <translation>Privat: Nichts davon steht auf einem Dokument, das die Firma verlässt.</translation>
    </message>
</context>
<context>
    <name>ExitForm</name>
    <message>
        <source>What it ends</source>
        <translation>Was sie beendet</translation>
    </message>
    <message>
        <source>Begin an exit</source>
        <translation>Trennung beginnen</translation>
    </message>
    <message>
        <source>The program works out the last days from the agreements and lays out the checklist. Nothing is sent; until it is closed, an exit can be withdrawn with a reason.</source>
        <translation>Das Programm berechnet die letzten Tage aus den Verträgen und legt die Checkliste an. Es wird nichts versandt; bis zum Abschluss lässt sich eine Trennung mit Begründung zurücknehmen.</translation>
    </message>
    <message>
        <source>The exit stops here and stays on the desk with its reason. If the client was told already, tell them in writing that the notice is withdrawn; whether it can be is a question of law.</source>
        <translation>Die Trennung endet hier und bleibt mit ihrer Begründung erhalten. Weiß der Kunde schon davon, teilen Sie ihm schriftlich mit, dass die Kündigung zurückgenommen wird; ob das möglich ist, ist eine Rechtsfrage.</translation>
    </message>
    <message>
        <source>Withdraw the exit</source>
        <translation>Trennung zurücknehmen</translation>
    </message>
    <message>
        <source>What the exit ends</source>
        <translation>Was die Trennung beendet</translation>
    </message>
</context>
<context>
    <name>ExitMends</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What it ends…</source>
        <translation>Was endet&#xa0;…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Vertrag&#xa0;…</translation>
    </message>
    <message>
        <source>Last day…</source>
        <translation>Letzter Tag&#xa0;…</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Take the next day</source>
        <translation>Nächsten Termin nehmen</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Zweiter Blick&#xa0;…</translation>
    </message>
    <message>
        <source>Do not wait…</source>
        <translation>Nicht warten&#xa0;…</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Begründen&#xa0;…</translation>
    </message>
    <message>
        <source>Decision room</source>
        <translation>Entscheidungsraum</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurücknehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Plan it…</source>
        <translation>Planen&#xa0;…</translation>
    </message>
    <message>
        <source>Talking points…</source>
        <translation>Gesprächspunkte&#xa0;…</translation>
    </message>
    <message>
        <source>Note it…</source>
        <translation>Notieren&#xa0;…</translation>
    </message>
    <message>
        <source>Write it anew…</source>
        <translation>Neu schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Open the lists</source>
        <translation>Listen öffnen</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Wie versandt&#xa0;…</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Eintragen&#xa0;…</translation>
    </message>
    <message>
        <source>It arrived…</source>
        <translation>Angekommen&#xa0;…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Benennen&#xa0;…</translation>
    </message>
    <message>
        <source>Open money</source>
        <translation>Finanzen öffnen</translation>
    </message>
    <message>
        <source>Credit note…</source>
        <translation>Rechnungskorrektur&#xa0;…</translation>
    </message>
    <message>
        <source>Invoice…</source>
        <translation>Rechnung&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ExitPaperDialog</name>
    <message>
        <source>Private: for you and your people, not for the client.</source>
        <translation>Privat: für Sie und Ihre Leute, nicht für den Kunden.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>ExitTab</name>
    <message>
        <source>Open the exit</source>
        <translation>Trennung öffnen</translation>
    </message>
    <message>
        <source>Begin an exit…</source>
        <translation>Trennung beginnen&#xa0;…</translation>
    </message>
    <message>
        <source>Earlier exits</source>
        <translation>Frühere Trennungen</translation>
    </message>
    <message>
        <source>No exit</source>
        <translation>Keine Trennung</translation>
    </message>
    <message>
        <source>If you part from this client, the exit leads through agreement, conversation, letter, handover and money. Look at the decision first: what does keeping, repricing or parting do to the firm?</source>
        <translation>Wenn Sie sich von diesem Kunden trennen, führt die Trennung durch Vertrag, Gespräch, Schreiben, Übergabe und Finanzen. Sehen Sie zuerst auf die Entscheidung: Was bewirken Halten, Preis anpassen oder Trennen für die Firma?</translation>
    </message>
    <message>
        <source>Open decision room</source>
        <translation>Entscheidungsraum öffnen</translation>
    </message>
    <message>
        <source>Exit: {stage}</source>
        <translation>Trennung: {stage}</translation>
    </message>
    <message>
        <source>Exit withdrawn</source>
        <translation>Trennung zurückgenommen</translation>
    </message>
    <message>
        <source>Exit closed</source>
        <translation>Trennung abgeschlossen</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Als Nächstes: {step}</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} von {steps} Schritten erledigt</translation>
    </message>
    <message>
        <source>Withdrawn on {day}: {reason}</source>
        <translation>Zurückgenommen am {day}: {reason}</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Abgeschlossen am {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ExitView</name>
    <message>
        <source>More for this exit</source>
        <translation>Mehr zu dieser Trennung</translation>
    </message>
    <message>
        <source>Looking at the exit…</source>
        <translation>Die Trennung wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Trennungen</translation>
    </message>
    <message>
        <source>The exit could not be read</source>
        <translation>Die Trennung ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Abschließen&#xa0;…</translation>
    </message>
    <message>
        <source>Move on: {stage}</source>
        <translation>Weiter: {stage}</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Edit the exit…</source>
        <translation>Trennung bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Back to: {stage}</source>
        <translation>Zurück zu: {stage}</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation>Als Kalenderdatei speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Check that nothing has changed</source>
        <translation>Prüfen, ob alles unverändert ist</translation>
    </message>
    <message>
        <source>Put the client away…</source>
        <translation>Kunden archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurücknehmen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ExitWords</name>
    <message>
        <source>Was due on {day}: {step}</source>
        <translation>War fällig am {day}: {step}</translation>
    </message>
    <message>
        <source>Due today: {step}</source>
        <translation>Heute fällig: {step}</translation>
    </message>
    <message>
        <source>By {day}: {step}</source>
        <translation>Bis {day}: {step}</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} von {steps} Schritten erledigt</translation>
    </message>
    <message>
        <source>Stage {place} of {count}: {stage}</source>
        <translation>Phase {place} von {count}: {stage}</translation>
    </message>
</context>
<context>
    <name>ExitsPage</name>
    <message>
        <source>Leave the letter?</source>
        <translation>Das Schreiben verlassen?</translation>
    </message>
    <message>
        <source>What you typed is in no finished letter and goes.</source>
        <translation>Was Sie eingegeben haben, steht in keinem fertigen Schreiben und geht verloren.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>ExitsPanel</name>
    <message>
        <source>blocking: {count}</source>
        <translation>Hindernisse: {count}</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} von {steps} Schritten erledigt</translation>
    </message>
    <message>
        <source>Exits running</source>
        <translation>Laufende Trennungen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
</context>
<context>
    <name>ExpectationsDialog</name>
    <message>
        <source>Save the expectations sheet</source>
        <translation>Blatt „Zusammenarbeit“ speichern</translation>
    </message>
    <message>
        <source>Expectations sheet</source>
        <translation>Blatt „Zusammenarbeit“</translation>
    </message>
    <message>
        <source>Expectations sheet for {name}</source>
        <translation>Blatt „Zusammenarbeit“ für {name}</translation>
    </message>
    <message>
        <source>One line is one point. What you change is kept for the next sheet.</source>
        <translation>Eine Zeile ist ein Punkt. Was Sie ändern, gilt auch für das nächste Blatt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Use the program’s texts</source>
        <translation>Texte des Programms verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save and keep…</source>
        <translation>Speichern und ablegen&#xa0;…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Preview of the expectations sheet</source>
        <translation>Vorschau des Blatts „Zusammenarbeit“</translation>
    </message>
    <message>
        <source>The texts take {count} pages; the sheet is meant to be one.</source>
        <translation>Die Texte brauchen {count} Seiten; gedacht ist das Blatt für eine.</translation>
    </message>
</context>
<context>
    <name>ExportEverything</name>
    <message>
        <source>Export everything into a folder</source>
        <translation>Alles in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Exportiert: {file}</translation>
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
    <name>Finishing</name>
    <message>
        <source>Finished and kept with the client: {title}</source>
        <translation>Fertiggestellt und bei den Dokumenten des Kunden abgelegt: {title}</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Schreiben speichern</translation>
    </message>
    <message>
        <source>Test page for the envelope</source>
        <translation>Testseite für den Umschlag</translation>
    </message>
</context>
<context>
    <name>FirmSection</name>
    <message>
        <source>Firm and letterhead</source>
        <translation>Firma und Briefkopf</translation>
    </message>
    <message>
        <source>What stands on every letter, handover and review. Each field is saved as you leave it.</source>
        <translation>Was auf jedem Schreiben, jeder Übergabe und jedem Quartalsbericht steht. Jedes Feld wird beim Verlassen gespeichert.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Layout of the sheet</source>
        <translation>Aufbau des Blatts</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Großbritannien</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>The letterhead as it prints</source>
        <translation>Der Briefkopf, wie er gedruckt wird</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Name und Anschrift</translation>
    </message>
    <message>
        <source>How clients reach you</source>
        <translation>So erreichen Kunden Sie</translation>
    </message>
    <message>
        <source>Language and currency</source>
        <translation>Sprache und Währung</translation>
    </message>
    <message>
        <source>Signature and foot of the letter</source>
        <translation>Unterschrift und Fußzeile</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Diese Datei überspringen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Load what is stored</source>
        <translation>Gespeicherten Stand laden</translation>
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
        <source>{shown} of {all} clients</source>
        <translation>{shown} von {all} Kunden</translation>
    </message>
    <message>
        <source>Grades as of {day}</source>
        <translation>Noten, Stand {day}</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Gut ranking…</source>
        <translation>Einschätzung nach Bauchgefühl&#xa0;…</translation>
    </message>
    <message>
        <source>Copy the map</source>
        <translation>Übersicht kopieren</translation>
    </message>
    <message>
        <source>Export the map…</source>
        <translation>Übersicht exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Grades {day}</source>
        <translation>Noten {day}</translation>
    </message>
    <message>
        <source>Export the grades</source>
        <translation>Noten exportieren</translation>
    </message>
</context>
<context>
    <name>GutAsking</name>
    <message>
        <source>Press A, B, C, D or F as you feel about the client; S passes it over; the arrow keys move.</source>
        <translation>Drücken Sie A, B, C, D oder F, je nach Ihrem Gefühl für den Kunden; S überspringt ihn; die Pfeiltasten wechseln den Kunden.</translation>
    </message>
    <message>
        <source>Pass over (S)</source>
        <translation>Überspringen (S)</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Note {letter}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Clients and your letters</source>
        <translation>Kunden und Ihre Noten</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Your letter</source>
        <translation>Ihre Note</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>{done} of {total} clients</source>
        <translation>{done} von {total} Kunden</translation>
    </message>
</context>
<context>
    <name>GutDialog</name>
    <message>
        <source>Gut ranking</source>
        <translation>Einschätzung nach Bauchgefühl</translation>
    </message>
    <message>
        <source>Compare with the grades</source>
        <translation>Mit den Noten vergleichen</translation>
    </message>
    <message>
        <source>Your own letter for each client, before you look. You may leave at any time and go on later.</source>
        <translation>Ihre eigene Note für jeden Kunden, bevor Sie nachsehen. Sie können jederzeit aufhören und später weitermachen.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Rank again…</source>
        <translation>Neu einschätzen&#xa0;…</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Später weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GutResult</name>
    <message>
        <source>Where you and the grades disagree</source>
        <translation>Wo Sie und die Noten auseinandergehen</translation>
    </message>
    <message>
        <source>You and the grades agree everywhere.</source>
        <translation>Ihre Einschätzung und die Noten stimmen überall überein.</translation>
    </message>
    <message>
        <source>Enter shows why the client has its computed letter.</source>
        <translation>Eingabe zeigt, warum der Kunde die berechnete Note hat.</translation>
    </message>
    <message>
        <source>Last answer: {day}.</source>
        <translation>Letzte Antwort: {day}.</translation>
    </message>
    <message>
        <source>Comparing with the computed letters …</source>
        <translation>Vergleich mit den berechneten Noten&#xa0;…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Letters apart</source>
        <translation>Notenabstand</translation>
    </message>
    <message>
        <source>What speaks for the computed letter</source>
        <translation>Was für die berechnete Note spricht</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Kept with the client: {title}</source>
        <translation>Bei den Dokumenten des Kunden abgelegt: {title}</translation>
    </message>
    <message>
        <source>Handover for {client}</source>
        <translation>Übergabe für {client}</translation>
    </message>
    <message>
        <source>Last day of service</source>
        <translation>Letzter Leistungstag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>from the agreement</source>
        <translation>aus dem Vertrag</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>Sprache des Kunden</translation>
    </message>
    <message>
        <source>Preview of the handover</source>
        <translation>Vorschau der Übergabe</translation>
    </message>
    <message>
        <source>Sheets for the next provider</source>
        <translation>Listen für den neuen Dienstleister</translation>
    </message>
    <message>
        <source>Workbook (XLSX)…</source>
        <translation>Arbeitsmappe (XLSX)&#xa0;…</translation>
    </message>
    <message>
        <source>Folder of CSV files…</source>
        <translation>Ordner mit CSV-Dateien&#xa0;…</translation>
    </message>
    <message>
        <source>The pages are being set…</source>
        <translation>Die Seiten werden gesetzt…</translation>
    </message>
    <message>
        <source>Version {version}, not kept yet</source>
        <translation>Version {version}, noch nicht abgelegt</translation>
    </message>
    <message>
        <source>Version {version}, kept with the client</source>
        <translation>Version {version}, bei den Dokumenten des Kunden</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>No secret stands in it: passwords go from vault to vault.</source>
        <translation>Geheimnisse stehen nicht darin: Passwörter gehen von Tresor zu Tresor.</translation>
    </message>
    <message>
        <source>Open the lists…</source>
        <translation>Listen öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Make the handover…</source>
        <translation>Übergabedokumentation erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Next provider</source>
        <translation>Neuer Dienstleister</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit the next provider</source>
        <translation>Neuen Dienstleister bearbeiten</translation>
    </message>
    <message>
        <source>{share} of what the handover asks is known</source>
        <translation>{share} der Angaben zur Übergabe sind bekannt</translation>
    </message>
    <message>
        <source>Not named yet: ask the client, and for leave to talk to them.</source>
        <translation>Noch nicht benannt: Fragen Sie den Kunden, auch nach der Erlaubnis, mit ihm zu sprechen.</translation>
    </message>
    <message>
        <source>Handovers that were made</source>
        <translation>Erstellte Übergabedokumentationen</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>E-Mail-Entwurf&#xa0;…</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Wie versandt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>File {place} of {count}</source>
        <translation>Datei {place} von {count}</translation>
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
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Tables and electronic invoices</source>
        <translation>Tabellen und elektronische Rechnungen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hierher ziehen</translation>
    </message>
    <message>
        <source>Tables of clients, tickets, invoices and more, e-invoices, bank statements. Nothing is stored yet.</source>
        <translation>Tabellen mit Kunden, Tickets, Rechnungen und mehr, E-Rechnungen, Kontoauszüge. Noch wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Past imports …</source>
        <translation>Frühere Importe&#xa0;…</translation>
    </message>
    <message>
        <source>Read as {encoding}: look at the accents.</source>
        <translation>Als {encoding} gelesen: Bitte achten Sie auf Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>File {place} of {count}</source>
        <translation>Datei {place} von {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
</context>
<context>
    <name>IntegrityPanel</name>
    <message>
        <source>The journal begins anew with every invoice, payment and incident as it is now. What was found is no longer reported; that it was begun anew stays written in the desk and on every evidence timeline. This cannot be taken back.</source>
        <translation>Das Prüfjournal beginnt neu mit jeder Rechnung, jeder Zahlung und jedem Vorfall, wie sie jetzt sind. Was gefunden wurde, wird nicht mehr gemeldet; dass es neu begonnen wurde, bleibt in der Datei und auf jeder Ereignisübersicht vermerkt. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Accept what the desk holds now?</source>
        <translation>Den jetzigen Stand übernehmen?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Is everything as it was entered?</source>
        <translation>Ist alles so, wie es eingetragen wurde?</translation>
    </message>
    <message>
        <source>Looks at every page of the file, at the journal of invoices, payments and incidents, at the sums and at the newest backup. It shows damage, not a deliberate change by somebody who writes the journal anew.</source>
        <translation>Prüft jede Seite der Datei, das Prüfjournal der Rechnungen, Zahlungen und Vorfälle, die Summen und die neueste Sicherung. Das zeigt Schäden, nicht die absichtliche Änderung durch jemanden, der das Prüfjournal neu schreibt.</translation>
    </message>
    <message>
        <source>Check the desk now</source>
        <translation>Datei jetzt prüfen</translation>
    </message>
    <message>
        <source>Accept what the desk holds now…</source>
        <translation>Jetzigen Stand übernehmen …</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird ausgeführt …</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>Save the paper</source>
        <translation>Dokument speichern</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Vorschau des Dokuments</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save and keep…</source>
        <translation>Speichern und ablegen&#xa0;…</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Noch nicht abgelegt</translation>
    </message>
    <message>
        <source>Kept, unchanged from now on</source>
        <translation>Abgelegt, ab jetzt unverändert</translation>
    </message>
    <message>
        <source>Keep without a file</source>
        <translation>Ohne Datei ablegen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Abgelegt</translation>
    </message>
</context>
<context>
    <name>KeptPapers</name>
    <message>
        <source>Save the paper</source>
        <translation>Dokument speichern</translation>
    </message>
    <message>
        <source>Papers that were made</source>
        <translation>Erstellte Dokumente</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>One of these papers cannot be read as a PDF. None was printed.</source>
        <translation>Eines dieser Dokumente lässt sich nicht als PDF lesen. Es wurde keines gedruckt.</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>E-Mail-Entwurf&#xa0;…</translation>
    </message>
    <message>
        <source>The chosen paper</source>
        <translation>Das gewählte Dokument</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Print {count} papers…</source>
        <translation>{count} Dokumente drucken&#xa0;…</translation>
    </message>
    <message>
        <source>This paper cannot be shown as a PDF.</source>
        <translation>Dieses Dokument lässt sich nicht als PDF anzeigen.</translation>
    </message>
    <message>
        <source>Unchanged since {moment}: SHA-256 {hash}</source>
        <translation>Unverändert seit {moment}: SHA-256 {hash}</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Morgen erinnern</translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <translation>In einer Woche erinnern</translation>
    </message>
    <message>
        <source>Remind me in a month</source>
        <translation>In einem Monat erinnern</translation>
    </message>
    <message>
        <source>Remind me on a day…</source>
        <translation>An einem bestimmten Tag erinnern&#xa0;…</translation>
    </message>
    <message>
        <source>Done, do not remind again</source>
        <translation>Erledigt, nicht mehr erinnern</translation>
    </message>
    <message>
        <source>Remind me on a day</source>
        <translation>An einem bestimmten Tag erinnern</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter to {client}</source>
        <translation>Schreiben an {client}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>The letter is not finished. Press Esc again to discard what you changed.</source>
        <translation>Das Schreiben ist nicht fertiggestellt. Drücken Sie noch einmal Esc, um Ihre Änderungen zu verwerfen.</translation>
    </message>
    <message>
        <source>The letter has room for no further reason; take one out first.</source>
        <translation>Für einen weiteren Grund ist kein Platz. Entfernen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>Neuer Vertrag&#xa0;…</translation>
    </message>
    <message>
        <source>No letter can be written yet</source>
        <translation>Noch kein Schreiben möglich</translation>
    </message>
    <message>
        <source>Show the client’s agreements</source>
        <translation>Verträge des Kunden anzeigen</translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation>Hindernisse: {blocked} · Warnungen: {warned} · in Ordnung: {fine}</translation>
    </message>
    <message>
        <source>not legal advice: have the wording checked</source>
        <translation>keine Rechtsberatung: Wortlaut prüfen lassen</translation>
    </message>
    <message>
        <source>fits the window envelope</source>
        <translation>passt in den Fensterumschlag</translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation>Vorschau des Schreibens</translation>
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
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Finishes the letter once the printer has it (Ctrl+P)</source>
        <translation>Schließt das Schreiben ab, sobald der Drucker es hat (Strg+P)</translation>
    </message>
    <message>
        <source>Finish letter…</source>
        <translation>Fertigstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Show how the date was computed</source>
        <translation>Berechnung des Datums anzeigen</translation>
    </message>
    <message>
        <source>Hide how the date was computed</source>
        <translation>Berechnung des Datums ausblenden</translation>
    </message>
    <message>
        <source>You confirmed that the law’s notice applies.</source>
        <translation>Sie haben bestätigt, dass die gesetzliche Kündigungsfrist gilt.</translation>
    </message>
    <message>
        <source>It is kept already; change something to make another one.</source>
        <translation>Es ist bereits abgelegt. Ändern Sie etwas, um ein weiteres zu erstellen.</translation>
    </message>
</context>
<context>
    <name>LetterLine</name>
    <message>
        <source>It ends the agreement on the day they receive it.</source>
        <translation>Das Schreiben beendet den Vertrag mit seinem Zugang.</translation>
    </message>
    <message>
        <source>It ends the agreement on {end}.</source>
        <translation>Das Schreiben beendet den Vertrag zum {end}.</translation>
    </message>
    <message>
        <source>It confirms their notice and the end on {end}.</source>
        <translation>Das Schreiben bestätigt die Kündigung des Kunden und das Vertragsende am {end}.</translation>
    </message>
    <message>
        <source>They have until {cure} to put it right.</source>
        <translation>Frist zur Abhilfe bis {cure}.</translation>
    </message>
    <message>
        <source>New from {start}; they answer by {answer}.</source>
        <translation>Neue Preise ab {start}; Antwort bis {answer}.</translation>
    </message>
    <message>
        <source>Sent today, it arrives about {day} and ends the agreement on {end}.</source>
        <translation>Heute versandt, geht das Schreiben etwa am {day} zu und beendet den Vertrag zum {end}.</translation>
    </message>
    <message>
        <source>To be out by {end}, they must have it by {day}: 1 day left.</source>
        <translation>Für ein Vertragsende am {end} muss das Schreiben bis {day} dort sein: noch 1 Tag.</translation>
    </message>
    <message>
        <source>To be out by {end}, they must have it today, {day}.</source>
        <translation>Für ein Vertragsende am {end} muss das Schreiben heute dort sein ({day}).</translation>
    </message>
    <message>
        <source>To be out by {end}, they must have it by {day}: {left} days left.</source>
        <translation>Für ein Vertragsende am {end} muss das Schreiben bis {day} dort sein: noch {left} Tage.</translation>
    </message>
</context>
<context>
    <name>LetterMends</name>
    <message>
        <source>Take {day}</source>
        <translation>{day} übernehmen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Vertrag&#xa0;…</translation>
    </message>
    <message>
        <source>Record the warning…</source>
        <translation>Abmahnung erfassen&#xa0;…</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} einsetzen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Zum Feld</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>LetterReasons</name>
    <message>
        <source>The log has no overdue invoice and no incident with a note.</source>
        <translation>Das Protokoll enthält keine überfällige Rechnung und keinen Vorfall mit Notiz.</translation>
    </message>
</context>
<context>
    <name>LetterRoom</name>
    <message>
        <source>Letter</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Gesprächsleitfaden</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Trennungen</translation>
    </message>
</context>
<context>
    <name>LetterSection</name>
    <message>
        <source>Letter</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Facts at the left, the real page at the right, checks that must pass.</source>
        <translation>Links die Angaben, rechts die echte Seite, dazu Prüfungen, die bestanden sein müssen.</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Not legal advice: have a lawyer check the wording where it matters.</source>
        <translation>Keine Rechtsberatung: Lassen Sie den Wortlaut anwaltlich prüfen, wo es darauf ankommt.</translation>
    </message>
    <message>
        <source>Way of ending: {way}</source>
        <translation>Art der Beendigung: {way}</translation>
    </message>
    <message>
        <source>Write: {kind}…</source>
        <translation>Schreiben: {kind}&#xa0;…</translation>
    </message>
    <message>
        <source>Letters that were made</source>
        <translation>Erstellte Schreiben</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>E-Mail-Entwurf&#xa0;…</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Wie versandt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Termination with notice</source>
        <translation>Ordentliche Kündigung</translation>
    </message>
    <message>
        <source>Termination for cause</source>
        <translation>Kündigung aus wichtigem Grund</translation>
    </message>
    <message>
        <source>Non-renewal</source>
        <translation>Nichtverlängerung</translation>
    </message>
    <message>
        <source>Mutual termination</source>
        <translation>Einvernehmliche Aufhebung</translation>
    </message>
    <message>
        <source>Acceptance of the client’s notice</source>
        <translation>Bestätigung der Kündigung des Kunden</translation>
    </message>
    <message>
        <source>Warning with a cure date</source>
        <translation>Abmahnung mit Frist</translation>
    </message>
    <message>
        <source>Price change or end</source>
        <translation>Preisänderung oder Vertragsende</translation>
    </message>
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
    <name>LicenceFields</name>
    <message>
        <source>left out while there is no number</source>
        <translation>entfällt ohne Anzahl</translation>
    </message>
    <message>
        <source>Licences and subscriptions</source>
        <translation>Lizenzen und Abonnements</translation>
    </message>
    <message>
        <source>Licences through you</source>
        <translation>Lizenzen über Sie</translation>
    </message>
    <message>
        <source>Their term ends on</source>
        <translation>Laufzeitende</translation>
    </message>
    <message>
        <source>Payable if they lapse</source>
        <translation>Rest bei Auslaufen</translation>
    </message>
    <message>
        <source>Decide by</source>
        <translation>Entscheidung bis</translation>
    </message>
</context>
<context>
    <name>LockPanel</name>
    <message>
        <source>Lock when nobody touches the program</source>
        <translation>Sperren, wenn niemand das Programm bedient</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>{keys} locks at once. Nothing of the desk is in sight then; what is open stays open behind it, and work in progress goes on. The sleep of the computer counts as time.</source>
        <translation>{keys} sperrt sofort. Von der Datei ist dann nichts zu sehen; was offen ist, bleibt dahinter offen, und laufende Arbeiten gehen weiter. Der Ruhezustand des Rechners zählt als Zeit.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The desk is locked</source>
        <translation>Die Datei ist gesperrt</translation>
    </message>
    <message>
        <source>What was open is kept as it was and comes back. Work in progress goes on.</source>
        <translation>Was offen war, bleibt, wie es war, und kommt wieder. Laufende Arbeiten gehen weiter.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
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
        <source>Client</source>
        <translation>Kunde</translation>
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
        <source>Escalated</source>
        <translation>Eskaliert</translation>
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
    <name>LogDeeds</name>
    <message>
        <source>Archive “{name}”?</source>
        <translation>„{name}“ archivieren?</translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation>„{name}“ und {count} weitere archivieren?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Archiviertes zählt nirgends mehr mit, geht aber nicht verloren. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything logged, newest first.</source>
        <translation>Alles Erfasste, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Nothing fits the search and the filters.</source>
        <translation>Kein Eintrag passt zur Suche und zu den Filtern.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Protokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Kunde öffnen</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Erfassen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Tickets, work, incidents, recommendations and notes stand here, newest first. Ctrl+L logs one in seconds; a file from your help desk brings them all.</source>
        <translation>Hier stehen Tickets, Arbeit, Vorfälle, Empfehlungen und Notizen, das Neueste zuerst. Strg+L erfasst einen Eintrag in Sekunden; eine Datei aus Ihrem Ticketsystem bringt alle.</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Schnelleintrag</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>Neu: {kind}</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Noch nichts dieser Art</translation>
    </message>
    <message>
        <source>{kind}: enter the first one, or import a file.</source>
        <translation>{kind}: Erfassen Sie den ersten Eintrag, oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
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
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Datei anhängen&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing of this kind is logged yet. Ctrl+L logs in seconds.</source>
        <translation>Davon ist noch nichts erfasst. Mit Strg+L geht es in Sekunden.</translation>
    </message>
</context>
<context>
    <name>LogoPanel</name>
    <message>
        <source>PNG, JPEG or SVG up to 5 MB; it prints up to 40 mm wide and 8 mm high.</source>
        <translation>PNG, JPEG oder SVG bis 5&#xa0;MB; gedruckt bis 40&#xa0;mm breit und 8&#xa0;mm hoch.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Logo wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The logo as it prints</source>
        <translation>Das Logo, wie es gedruckt wird</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and colours</source>
        <translation>Sprache und Farben</translation>
    </message>
    <message>
        <source>How the program looks and speaks on this machine. What is on the desk stays as it is.</source>
        <translation>Aussehen und Sprache des Programms auf diesem Rechner. An den Daten ändert sich nichts.</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Letters to a client are in the client’s language; the language of your own papers is a field of the firm.</source>
        <translation>Schreiben an einen Kunden sind in dessen Sprache; die Sprache Ihrer eigenen Dokumente steht bei der Firma.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Wie das System</translation>
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
        <source>Second look and decision</source>
        <translation>Zweiter Blick und Entscheidung</translation>
    </message>
    <message>
        <source>Private: none of this goes onto a paper.</source>
        <translation>Privat: Nichts davon steht auf einem Dokument.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Not said yet.</source>
        <translation>Noch nicht gesagt.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>The exit was opened by hand. A decision that is stored keeps the numbers of its day.</source>
        <translation>Die Trennung wurde von Hand begonnen. Eine gespeicherte Entscheidung hält die Zahlen ihres Tages fest.</translation>
    </message>
    <message>
        <source>Open decision room</source>
        <translation>Entscheidungsraum öffnen</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>Not done yet: can the firm afford it, is the client bad or only demanding, is it you?</source>
        <translation>Noch nicht getan: Kann die Firma es sich leisten, ist der Kunde schlecht oder nur fordernd, liegt es an Ihnen?</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Zweiter Blick&#xa0;…</translation>
    </message>
</context>
<context>
    <name>MailDraft</name>
    <message>
        <source>Save the mail draft</source>
        <translation>E-Mail-Entwurf speichern</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Nothing was sent. Your mail program opens it as a draft to {address}.</source>
        <translation>Es wurde nichts gesendet. Ihr Mailprogramm öffnet die Datei als Entwurf an {address}.</translation>
    </message>
    <message>
        <source>Nothing was sent. No e-mail address of the client is known: enter it in your mail program.</source>
        <translation>Es wurde nichts gesendet. Vom Kunden ist keine E-Mail-Adresse bekannt: Tragen Sie sie im Mailprogramm ein.</translation>
    </message>
    <message>
        <source>The mail draft was written.</source>
        <translation>Der E-Mail-Entwurf wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>MainFields</name>
    <message>
        <source>What it says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>from the agreement and the log</source>
        <translation>aus Vertrag und Protokoll</translation>
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
        <source>It also ends</source>
        <translation>Beendet auch</translation>
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
        <source>It ends when they receive the letter</source>
        <translation>Endet mit Zugang des Schreibens</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Versenden am</translation>
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
        <source>who signs</source>
        <translation>wer unterzeichnet</translation>
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
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>must arrive by {day}</source>
        <translation>muss bis {day} dort sein</translation>
    </message>
    <message>
        <source>arrives about {day}</source>
        <translation>Zugang etwa {day}</translation>
    </message>
    <message>
        <source>Otherwise it ends on</source>
        <translation>Sonst endet er am</translation>
    </message>
    <message>
        <source>Confirmed end</source>
        <translation>Bestätigtes Ende</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>in the capacity of</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>erforderlich</translation>
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
        <source>Exits</source>
        <translation>Trennungen</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Interessenten</translation>
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
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>About MSP Desk</source>
        <translation>Über MSP Desk</translation>
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
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Quartalsberichte</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Springen zu&#xa0;…</translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation>Neu: {kind}&#xa0;…</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Gehe zu {page}</translation>
    </message>
    <message>
        <source>New in this page</source>
        <translation>Neu auf dieser Seite</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>Diese Seite durchsuchen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Bank statement…</source>
        <translation>Kontoauszug&#xa0;…</translation>
    </message>
    <message>
        <source>Past imports…</source>
        <translation>Frühere Importe&#xa0;…</translation>
    </message>
    <message>
        <source>Month’s fees from the agreements…</source>
        <translation>Monatspauschalen aus den Verträgen&#xa0;…</translation>
    </message>
    <message>
        <source>Ask people…</source>
        <translation>Umfrage&#xa0;…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>Sichtschutz</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>What this figure means</source>
        <translation>Was diese Zahl bedeutet</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Nothing to save: every change is saved at once</source>
        <translation>Nichts zu speichern: Jede Änderung wird sofort gespeichert</translation>
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
    <name>ManualView</name>
    <message>
        <source>What is “{figure}”?</source>
        <translation>Was ist „{figure}“?</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Nothing in the manual holds these words.</source>
        <translation>Diese Wörter kommen im Handbuch nicht vor.</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Pfeil links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Pfeil rechts)</translation>
    </message>
</context>
<context>
    <name>MapSide</name>
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
        <translation>Neuer Kunde&#xa0;…</translation>
    </message>
    <message>
        <source>Nobody to grade on that day</source>
        <translation>An diesem Tag ist niemand zu benoten</translation>
    </message>
    <message>
        <source>On {day} you served no client yet, as far as this desk knows.</source>
        <translation>Am {day} hatten Sie nach diesen Daten noch keinen Kunden.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
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
        <source>Largest rise first</source>
        <translation>Größter Anstieg zuerst</translation>
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
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>Warum diese Note</translation>
    </message>
    <message>
        <source>Scorecard…</source>
        <translation>Bewertungsschema&#xa0;…</translation>
    </message>
    <message>
        <source>Grades by client and month</source>
        <translation>Noten nach Kunde und Monat</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Restoring the desk…</source>
        <translation>Der Desk wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Salvaging the desk…</source>
        <translation>Der Desk wird gerettet …</translation>
    </message>
    <message>
        <source>The desk was salvaged</source>
        <translation>Der Desk wurde gerettet</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste anzeigen</translation>
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
        <source>{amount} still open</source>
        <translation>noch {amount} offen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>MoneySection</name>
    <message>
        <source>as of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>Money at the end</source>
        <translation>Finanzen zum Vertragsende</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>Offene Rechnungen</translation>
    </message>
    <message>
        <source>Prepaid, to be given back</source>
        <translation>Vorausbezahlt, zu erstatten</translation>
    </message>
    <message>
        <source>Unused prepaid hours</source>
        <translation>Nicht genutzte vorausbezahlte Stunden</translation>
    </message>
    <message>
        <source>Final invoice</source>
        <translation>Schlussrechnung</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Draft the credit note…</source>
        <translation>Rechnungskorrektur entwerfen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the client’s money</source>
        <translation>Finanzen des Kunden öffnen</translation>
    </message>
    <message>
        <source>Enter the hours…</source>
        <translation>Stunden eintragen&#xa0;…</translation>
    </message>
    <message>
        <source>Draft the final invoice…</source>
        <translation>Schlussrechnung entwerfen&#xa0;…</translation>
    </message>
    <message>
        <source>Open altogether: {amount}</source>
        <translation>Offen insgesamt: {amount}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>The last day is not known yet, so it cannot be said what was prepaid beyond it.</source>
        <translation>Der letzte Tag steht noch nicht fest; so lässt sich nicht sagen, was darüber hinaus vorausbezahlt ist.</translation>
    </message>
    <message>
        <source>Nothing was prepaid for the time after {day}.</source>
        <translation>Für die Zeit nach dem {day} wurde nichts vorausbezahlt.</translation>
    </message>
    <message>
        <source>Paid for the time after {day}: net {net}, VAT {tax}, gross {gross}. A credit note an invoice.</source>
        <translation>Bezahlt für die Zeit nach dem {day}: netto {net}, USt. {tax}, brutto {gross}. Je Rechnung eine Rechnungskorrektur.</translation>
    </message>
    <message>
        <source>None are entered. Where hours were bought in advance, enter what is left of them.</source>
        <translation>Keine eingetragen. Wurden Stunden im Voraus gekauft, tragen Sie den Rest ein.</translation>
    </message>
    <message>
        <source>{hours} at {rate} an hour net: {amount} net</source>
        <translation>{hours} zu {rate} netto je Stunde: {amount} netto</translation>
    </message>
    <message>
        <source>Everything up to the last day has been invoiced.</source>
        <translation>Bis zum letzten Tag ist alles berechnet.</translation>
    </message>
    <message>
        <source>Expected on {day} for {first} to {last}: about {amount} net, and what was done besides.</source>
        <translation>Erwartet am {day} für {first} bis {last}: etwa {amount} netto, dazu, was außerdem geleistet wurde.</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Tage überfällig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Nicht geleistet</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>USt.</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
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
        <translation>Neue Rechnung&#xa0;…</translation>
    </message>
    <message>
        <source>No invoice is logged yet. Type one, take the month&apos;s fees from the agreement, or import a file.</source>
        <translation>Noch ist keine Rechnung erfasst. Geben Sie eine ein, übernehmen Sie die Monatspauschalen aus dem Vertrag oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>Credit note for it…</source>
        <translation>Rechnungskorrektur dazu&#xa0;…</translation>
    </message>
    <message>
        <source>New credit note…</source>
        <translation>Neue Rechnungskorrektur&#xa0;…</translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation>Neue Zahlung&#xa0;…</translation>
    </message>
    <message>
        <source>Month&apos;s fees…</source>
        <translation>Monatspauschalen&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Offene Posten</translation>
    </message>
    <message>
        <source>Disputed today</source>
        <translation>Heute beanstandet</translation>
    </message>
    <message>
        <source>No longer disputed</source>
        <translation>Nicht mehr beanstandet</translation>
    </message>
    <message>
        <source>Cancel the invoice</source>
        <translation>Rechnung stornieren</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>Storno zurücknehmen</translation>
    </message>
    <message>
        <source>No payment is logged yet.</source>
        <translation>Es ist noch keine Zahlung erfasst.</translation>
    </message>
</context>
<context>
    <name>MonthFeesDialog</name>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Keine Rechnung ist ausgewählt.</translation>
    </message>
    <message>
        <source>This month&apos;s fees from the agreements</source>
        <translation>Monatspauschalen aus den Verträgen</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>USt.</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Tax in percent, for all</source>
        <translation>Umsatzsteuer in Prozent, für alle</translation>
    </message>
    <message>
        <source>Day of issue, for all</source>
        <translation>Ausstellungsdatum, für alle</translation>
    </message>
    <message>
        <source>Invoices to be logged</source>
        <translation>Zu erfassende Rechnungen</translation>
    </message>
    <message>
        <source>Space ticks, F2 or typing edits, Ctrl+Enter logs</source>
        <translation>Leertaste wählt, F2 oder Tippen ändert, Strg+Eingabe erfasst</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistungszeitraum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>USt. %</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>No agreement asks for an invoice in {month}.</source>
        <translation>Im {month} ist aus keinem Vertrag eine Rechnung zu stellen.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>Passphrase, noch einmal</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are strong, and easier to type than signs.</source>
        <translation>Vier oder fünf Wörter, die nicht zusammengehören, sind stark und leichter zu tippen als Sonderzeichen.</translation>
    </message>
    <message>
        <source>{count} characters: too short. At least {least} are needed.</source>
        <translation>{count} Zeichen: zu kurz. Nötig sind mindestens {least}.</translation>
    </message>
    <message>
        <source>{count} characters: weak. Whoever has the file can try them all.</source>
        <translation>{count} Zeichen: schwach. Wer die Datei hat, kann alle durchprobieren.</translation>
    </message>
    <message>
        <source>{count} characters: fair. A few more make it strong.</source>
        <translation>{count} Zeichen: mittel. Einige mehr machen sie stark.</translation>
    </message>
    <message>
        <source>{count} characters: good, if nobody can guess the words.</source>
        <translation>{count} Zeichen: gut, wenn niemand die Wörter erraten kann.</translation>
    </message>
    <message>
        <source>{count} characters: strong, if nobody can guess the words.</source>
        <translation>{count} Zeichen: stark, wenn niemand die Wörter erraten kann.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>New agreement…</source>
        <translation>Neuer Vertrag&#xa0;…</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Ergänzen&#xa0;…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation>Neue Zahlung&#xa0;…</translation>
    </message>
    <message>
        <source>Month&apos;s fees…</source>
        <translation>Monatspauschalen&#xa0;…</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>Ergebnis&#xa0;…</translation>
    </message>
</context>
<context>
    <name>NowSection</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Before “{stage}”</source>
        <translation>Vor „{stage}“</translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation>Hindernisse: {blocked} · Warnungen: {warned} · in Ordnung: {fine}</translation>
    </message>
    <message>
        <source>Withdrawn on {day}: {reason}</source>
        <translation>Zurückgenommen am {day}: {reason}</translation>
    </message>
    <message>
        <source>Closed on {day}. What was made is frozen; it can be read, printed and saved, not changed.</source>
        <translation>Abgeschlossen am {day}. Was entstanden ist, ist festgehalten; es lässt sich lesen, drucken und speichern, nicht ändern.</translation>
    </message>
    <message>
        <source>{count} more in the checklist</source>
        <translation>{count} weitere in der Checkliste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Erledigt: {step}</translation>
    </message>
</context>
<context>
    <name>OpenItemsDialog</name>
    <message>
        <source>All clients (internal)</source>
        <translation>Alle Kunden (intern)</translation>
    </message>
    <message>
        <source>Open-items list: {client}</source>
        <translation>Offene-Posten-Liste: {client}</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>die des Kunden</translation>
    </message>
</context>
<context>
    <name>OpinionForm</name>
    <message>
        <source>My answer</source>
        <translation>Meine Antwort</translation>
    </message>
    <message>
        <source>An answer</source>
        <translation>Eine Antwort</translation>
    </message>
    <message>
        <source>Round of {day}. Name up to five clients, the hardest first. Nobody else’s answer is shown here.</source>
        <translation>Umfrage vom {day}. Nennen Sie bis zu fünf Kunden, den schwierigsten zuerst. Antworten anderer stehen hier nicht.</translation>
    </message>
</context>
<context>
    <name>OpinionPanel</name>
    <message>
        <source>What people think</source>
        <translation>Was das Team meint</translation>
    </message>
    <message>
        <source>Answers…</source>
        <translation>Antworten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>OpinionRounds</name>
    <message>
        <source>{named} of {count}</source>
        <translation>{named} von {count}</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt von</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>The hardest, in order</source>
        <translation>Die schwierigsten, der Reihe nach</translation>
    </message>
</context>
<context>
    <name>OpinionTables</name>
    <message>
        <source>Who has answered</source>
        <translation>Wer geantwortet hat</translation>
    </message>
    <message>
        <source>Named among the hardest</source>
        <translation>Unter den schwierigsten genannt</translation>
    </message>
    <message>
        <source>Single answers</source>
        <translation>Einzelne Antworten</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Kein Kunde ist genannt.</translation>
    </message>
    <message>
        <source>No answer to show.</source>
        <translation>Keine Antwort zu zeigen.</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Noch niemand.</translation>
    </message>
    <message>
        <source>Answers that name {client}</source>
        <translation>Antworten, die {client} nennen</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>OpinionsDialog</name>
    <message>
        <source>Take back the answer of {name}?</source>
        <translation>Die Antwort von {name} zurücknehmen?</translation>
    </message>
    <message>
        <source>It is not shown, and the person can answer anew. Ctrl+Z brings it back.</source>
        <translation>Sie wird nicht gezeigt, und die Person kann neu antworten. Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Save the ballot</source>
        <translation>Fragebogen speichern</translation>
    </message>
    <message>
        <source>What people think</source>
        <translation>Was das Team meint</translation>
    </message>
    <message>
        <source>Which clients are hardest to work with?</source>
        <translation>Mit welchen Kunden ist die Arbeit am schwierigsten?</translation>
    </message>
    <message>
        <source>It stands beside the grades and changes none of them.</source>
        <translation>Das steht neben den Noten und ändert keine.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>New round…</source>
        <translation>Neue Umfrage&#xa0;…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>My answer…</source>
        <translation>Meine Antwort&#xa0;…</translation>
    </message>
    <message>
        <source>Somebody answers…</source>
        <translation>Jemand antwortet&#xa0;…</translation>
    </message>
    <message>
        <source>Print ballot…</source>
        <translation>Fragebogen drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save ballot…</source>
        <translation>Fragebogen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>Noch keine Umfrage</translation>
    </message>
    <message>
        <source>Once a year, whoever works with the clients names up to five and says how work feels.</source>
        <translation>Einmal im Jahr nennen alle, die mit den Kunden arbeiten, bis zu fünf und sagen, wie die Arbeit ist.</translation>
    </message>
    <message>
        <source>Somebody is answering</source>
        <translation>Gerade antwortet jemand</translation>
    </message>
    <message>
        <source>The other answers are out of sight until the form is closed.</source>
        <translation>Die anderen Antworten sind verdeckt, bis das Formular geschlossen ist.</translation>
    </message>
    <message>
        <source>Edit the round…</source>
        <translation>Umfrage bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Umfrage schließen</translation>
    </message>
    <message>
        <source>Open the round again</source>
        <translation>Umfrage wieder öffnen</translation>
    </message>
    <message>
        <source>Archive the round…</source>
        <translation>Umfrage archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>„{name}“ archivieren?</translation>
    </message>
    <message>
        <source>Its answers go with it. Nothing is destroyed; Ctrl+Z brings it back.</source>
        <translation>Die Antworten werden mit archiviert. Nichts wird vernichtet; Strg+Z holt alles zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Für Kunden</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By grade</source>
        <translation>Nach Note</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tick every client shown</source>
        <translation>Alle angezeigten Kunden auswählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Untick every client shown</source>
        <translation>Alle angezeigten Kunden abwählen</translation>
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
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Clients in the review</source>
        <translation>Kunden im Bericht</translation>
    </message>
    <message>
        <source>made</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>{quarter} (up to today)</source>
        <translation>{quarter} (bis heute)</translation>
    </message>
    <message>
        <source>One paper with grades and margins, marked as internal. Never for clients.</source>
        <translation>Ein Dokument mit Noten und Margen, als intern gekennzeichnet. Nie für Kunden.</translation>
    </message>
    <message>
        <source>One paper for each client, in its language: no grade, no margin, no other client.</source>
        <translation>Ein Dokument je Kunde, in dessen Sprache: keine Note, keine Marge, kein anderer Kunde.</translation>
    </message>
    <message>
        <source>{chosen} of {all} clients</source>
        <translation>{chosen} von {all} Kunden</translation>
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
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
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
        <translation>Neuer Ansprechpartner&#xa0;…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Übergabe&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
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
        <translation>Kunde bearbeiten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Jump to</source>
        <translation>Springen zu</translation>
    </message>
    <message>
        <source>Client, page, command or log entry</source>
        <translation>Kunde, Seite, Befehl oder Protokolleintrag</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Kein Treffer.</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes.</source>
        <translation>Pfeiltasten wählen, Eingabe springt dorthin, Esc schließt.</translation>
    </message>
    <message>
        <source>Letter to {client}</source>
        <translation>Schreiben an {client}</translation>
    </message>
    <message>
        <source>Handover of {client}</source>
        <translation>Übergabe: {client}</translation>
    </message>
    <message>
        <source>Log a payment for {client}</source>
        <translation>Zahlung eintragen: {client}</translation>
    </message>
    <message>
        <source>{tab} of {client}</source>
        <translation>{tab}: {client}</translation>
    </message>
    <message>
        <source>Decide about {client}: keep, reprice or part</source>
        <translation>Über {client} entscheiden: behalten, Preis anpassen oder trennen</translation>
    </message>
    <message>
        <source>Exit of {client}: go on, or begin it</source>
        <translation>Trennung von {client}: fortsetzen oder beginnen</translation>
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
    <name>PaperDeeds</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>E-Mail-Entwurf&#xa0;…</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PaperExport</name>
    <message>
        <source>Save all papers</source>
        <translation>Alle Dokumente speichern</translation>
    </message>
    <message>
        <source>Papers {client}</source>
        <translation>Dokumente {client}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PaperOffer</name>
    <message>
        <source>Write a letter…</source>
        <translation>Schreiben verfassen&#xa0;…</translation>
    </message>
    <message>
        <source>Make a handover…</source>
        <translation>Übergabe erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Make an evidence timeline…</source>
        <translation>Ereignisübersicht erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Make an open-items list…</source>
        <translation>Offene-Posten-Liste erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Print: {title}</source>
        <translation>Drucken: {title}</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Papers</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Each is kept unchanged, with the day and its SHA-256.</source>
        <translation>Jedes Dokument bleibt unverändert, mit Tag und SHA-256.</translation>
    </message>
    <message>
        <source>No paper was made since the exit began.</source>
        <translation>Seit Beginn der Trennung ist kein Dokument entstanden.</translation>
    </message>
    <message>
        <source>Check that nothing has changed</source>
        <translation>Prüfen, ob alles unverändert ist</translation>
    </message>
    <message>
        <source>Closed on {day}. What was made then is frozen: SHA-256 {hash}</source>
        <translation>Abgeschlossen am {day}. Was damals vorlag, ist festgehalten: SHA-256 {hash}</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>New evidence timeline…</source>
        <translation>Neue Ereignisübersicht&#xa0;…</translation>
    </message>
    <message>
        <source>New open-items list…</source>
        <translation>Neue Offene-Posten-Liste&#xa0;…</translation>
    </message>
    <message>
        <source>Save all papers…</source>
        <translation>Alle Dokumente speichern&#xa0;…</translation>
    </message>
    <message>
        <source>New letter…</source>
        <translation>Neues Schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>New handover…</source>
        <translation>Neue Übergabe&#xa0;…</translation>
    </message>
    <message>
        <source>New expectations sheet…</source>
        <translation>Neues Blatt „Zusammenarbeit“&#xa0;…</translation>
    </message>
    <message>
        <source>More papers</source>
        <translation>Weitere Dokumente</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Letters, handovers and reviews that you make for this client are kept here, unchanged, each with the day and its SHA-256.</source>
        <translation>Schreiben, Übergaben und Berichte für diesen Kunden bleiben hier unverändert abgelegt, jeweils mit Datum und SHA-256.</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <translation>Versandnachweis</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Parts of the exit</source>
        <translation>Teile der Trennung</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
</context>
<context>
    <name>PartnersPart</name>
    <message>
        <source>Referral partners</source>
        <translation>Empfehlungspartner</translation>
    </message>
    <message>
        <source>No partner fits the search.</source>
        <translation>Kein Partner passt zur Suche.</translation>
    </message>
    <message>
        <source>No referral partners yet</source>
        <translation>Noch keine Empfehlungspartner</translation>
    </message>
    <message>
        <source>Other providers, and what they are good at: for prospects and clients that fit them better.</source>
        <translation>Andere Dienstleister und ihre Stärken: für Interessenten und Kunden, die besser zu ihnen passen.</translation>
    </message>
    <message>
        <source>New partner…</source>
        <translation>Neuer Partner&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>This backup is encrypted</source>
        <translation>Diese Sicherung ist verschlüsselt</translation>
    </message>
    <message>
        <source>This desk is encrypted</source>
        <translation>Diese Datei ist verschlüsselt</translation>
    </message>
    <message>
        <source>Type the passphrase it was made under; it may be an earlier one than that of the desk.</source>
        <translation>Geben Sie die Passphrase ein, unter der sie entstand; es kann eine frühere als die der Datei sein.</translation>
    </message>
    <message>
        <source>Its passphrase opens it. Nobody can open it without, and nobody can recover the passphrase.</source>
        <translation>Die Passphrase öffnet sie. Ohne sie kann niemand die Datei öffnen, und niemand kann die Passphrase wiederherstellen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Remember on this computer, in the system’s keychain</source>
        <translation>Auf diesem Rechner merken, im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open another desk…</source>
        <translation>Andere Datei öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose a desk</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Die Passphrase verbergen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Die Passphrase anzeigen</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>This desk is encrypted. Without the passphrase nobody can read the file, its backups, or what is left of them on a disk.</source>
        <translation>Diese Datei ist verschlüsselt. Ohne die Passphrase kann niemand sie, ihre Sicherungen oder deren Reste auf einem Datenträger lesen.</translation>
    </message>
    <message>
        <source>This desk is not encrypted: whoever gets the file or a backup can read it. The encryption of the whole disk protects a stolen computer, but not a copied file.</source>
        <translation>Diese Datei ist nicht verschlüsselt: Wer an sie oder an eine Sicherung gelangt, kann sie lesen. Die Verschlüsselung des ganzen Datenträgers schützt einen gestohlenen Rechner, aber nicht eine kopierte Datei.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Passphrase festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Neue Passphrase, noch einmal</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase: without it the desk and its backups stay closed for good.</source>
        <translation>Niemand kann die Passphrase wiederherstellen: Ohne sie bleiben die Datei und ihre Sicherungen für immer verschlossen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The window closes for a moment. The desk is backed up, written anew and compared row by row; until then the old file stays as it is. What can be undone now cannot be undone afterwards.</source>
        <translation>Das Fenster schließt sich für einen Moment. Die Datei wird gesichert, neu geschrieben und Zeile für Zeile verglichen; bis dahin bleibt die alte, wie sie ist. Was sich jetzt rückgängig machen lässt, lässt sich danach nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Earlier backups stay readable without it; you are asked afterwards what becomes of them.</source>
        <translation>Frühere Sicherungen bleiben ohne sie lesbar; danach werden Sie gefragt, was mit ihnen geschehen soll.</translation>
    </message>
    <message>
        <source>Earlier backups keep the passphrase they were made with.</source>
        <translation>Frühere Sicherungen behalten die Passphrase, mit der sie entstanden sind.</translation>
    </message>
    <message>
        <source>Whoever gets the file can read it then. Encrypted backups keep their passphrase.</source>
        <translation>Wer an die Datei gelangt, kann sie dann lesen. Verschlüsselte Sicherungen behalten ihre Passphrase.</translation>
    </message>
    <message>
        <source>Encrypt the desk</source>
        <translation>Datei verschlüsseln</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>This is not the present passphrase. Nothing was changed.</source>
        <translation>Das ist nicht die bisherige Passphrase. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>PastImportsDialog</name>
    <message>
        <source>Past imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>No file was imported yet, or every import was taken back.</source>
        <translation>Es wurde noch keine Datei importiert oder jeder Import wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
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
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste into {sheet}</source>
        <translation>Einfügen in {sheet}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>To add: {rows}</source>
        <translation>Neu: {rows}</translation>
    </message>
    <message>
        <source>there already: {rows}</source>
        <translation>schon vorhanden: {rows}</translation>
    </message>
    <message>
        <source>not possible: {rows}</source>
        <translation>nicht möglich: {rows}</translation>
    </message>
    <message>
        <source>The first line names no columns, so they are taken in the order of the sheet.</source>
        <translation>Die erste Zeile enthält keine Spaltennamen; die Spalten gelten daher in der Reihenfolge der Liste.</translation>
    </message>
    <message>
        <source>Left out, because no field is called so: {columns}.</source>
        <translation>Weggelassen, weil kein Feld so heißt: {columns}.</translation>
    </message>
    <message>
        <source>Row {row}, {field}: {problem}</source>
        <translation>Zeile {row}, {field}: {problem}</translation>
    </message>
    <message>
        <source>Also not possible: {rows}</source>
        <translation>Ebenfalls nicht möglich: {rows}</translation>
    </message>
    <message>
        <source>Add {rows}, leave out the rest</source>
        <translation>{rows} hinzufügen, den Rest weglassen</translation>
    </message>
    <message>
        <source>Add {rows}</source>
        <translation>{rows} hinzufügen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Fit width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Strg+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Page before (Ctrl+Page up)</source>
        <translation>Vorige Seite (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page down)</source>
        <translation>Nächste Seite (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>PlacesSection</name>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Everything is in files on this machine that you hold; only you can read these folders.</source>
        <translation>Alles liegt in Ihren eigenen Dateien auf diesem Rechner; nur Sie können diese Ordner lesen.</translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Log of the program</source>
        <translation>Programmprotokoll</translation>
    </message>
    <message>
        <source>Choices of this machine</source>
        <translation>Einstellungen dieses Rechners</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>To move to another machine, make a backup and take it along. Keep the desk itself out of folders that are synchronised: put the backups there. The log of the program names no client and no amount.</source>
        <translation>Für den Umzug auf einen anderen Rechner erstellen Sie eine Sicherung und nehmen sie mit. Legen Sie die Datei selbst nicht in synchronisierte Ordner, sondern nur die Sicherungen. Das Programmprotokoll nennt keinen Kunden und keinen Betrag.</translation>
    </message>
    <message>
        <source>This folder is not there yet.</source>
        <translation>Diesen Ordner gibt es noch nicht.</translation>
    </message>
    <message>
        <source>The path is on the clipboard.</source>
        <translation>Der Pfad liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Propose a plan…</source>
        <translation>Plan vorschlagen&#xa0;…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Ergebnis feststellen&#xa0;…</translation>
    </message>
    <message>
        <source>Paper for both to sign</source>
        <translation>Dokument zur Unterschrift</translation>
    </message>
</context>
<context>
    <name>PortfolioHead</name>
    <message>
        <source>What the upright axis shows</source>
        <translation>Was die senkrechte Achse zeigt</translation>
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
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Compare {count} clients</source>
        <translation>{count} Kunden vergleichen</translation>
    </message>
    <message>
        <source>Compare 1 client</source>
        <translation>1 Kunden vergleichen</translation>
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
</context>
<context>
    <name>PortfolioOverview</name>
    <message>
        <source>Clients with hours and money</source>
        <translation>Kunden mit Stunden und Beträgen</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>nicht benotet</translation>
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
        <translation>Neuer Kunde&#xa0;…</translation>
    </message>
    <message>
        <source>area = profit</source>
        <translation>Fläche = Gewinn</translation>
    </message>
    <message>
        <source>The earlier months are still being read.</source>
        <translation>Die früheren Monate werden noch gelesen.</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Anderer Tag&#xa0;…</translation>
    </message>
    <message>
        <source>Twelve months to</source>
        <translation>Zwölf Monate bis</translation>
    </message>
    <message>
        <source>The portfolio is being read …</source>
        <translation>Das Portfolio wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>No client fits the search and the grade.</source>
        <translation>Kein Kunde passt zu Suche und Note.</translation>
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
        <source>Decision room…</source>
        <translation>Entscheidungsraum&#xa0;…</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>As of {day}; window {first} – {last}</source>
        <translation>Stand {day}; Zeitraum {first} – {last}</translation>
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
        <source>Fee</source>
        <translation>Pausch.</translation>
    </message>
    <message>
        <source>Fee needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>alle {count}</translation>
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
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV&#xa0;…</translation>
    </message>
    <message>
        <source>Table as XLSX…</source>
        <translation>Tabelle als XLSX&#xa0;…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Diagramm als PNG&#xa0;…</translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation>Diagramm als SVG&#xa0;…</translation>
    </message>
    <message>
        <source>Export the portfolio</source>
        <translation>Portfolio exportieren</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Leave out or take again</source>
        <translation>Auslassen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Leave out all rejected rows</source>
        <translation>Alle abgewiesenen Zeilen auslassen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>PreviewPlace</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Which paper is shown</source>
        <translation>Angezeigtes Dokument</translation>
    </message>
    <message>
        <source>Preview of the review</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>PriceFields</name>
    <message>
        <source>The price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>from the agreement</source>
        <translation>aus dem Vertrag</translation>
    </message>
    <message>
        <source>New from</source>
        <translation>Neu ab</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Their notice by</source>
        <translation>Kündigung des Kunden bis</translation>
    </message>
    <message>
        <source>Reason, one sentence</source>
        <translation>Grund, ein Satz</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Klausel</translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation>Klausel, z.&#xa0;B. 6.1</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>wofür</translation>
    </message>
    <message>
        <source>now</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Price {number}</source>
        <translation>Preis {number}</translation>
    </message>
    <message>
        <source>Price {number}: what it is for</source>
        <translation>Preis {number}: wofür</translation>
    </message>
    <message>
        <source>Price {number}: per what</source>
        <translation>Preis {number}: je</translation>
    </message>
    <message>
        <source>Price {number}: now</source>
        <translation>Preis {number}: bisher</translation>
    </message>
    <message>
        <source>Price {number}: new</source>
        <translation>Preis {number}: neu</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet</translation>
    </message>
    <message>
        <source>Save the paper as a PDF instead: it can be printed from any other computer, or sent. Once a printer is set up in the system’s settings, it appears here.</source>
        <translation>Speichern Sie das Dokument stattdessen als PDF: Es lässt sich auf jedem anderen Rechner drucken oder versenden. Sobald in den Einstellungen des Systems ein Drucker eingerichtet ist, erscheint er hier.</translation>
    </message>
    <message>
        <source>Print {count} papers</source>
        <translation>{count} Dokumente drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The pages are handed to the printer.</source>
        <translation>Die Seiten werden an den Drucker übergeben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
    <message>
        <source>The printer did not take the paper</source>
        <translation>Der Drucker hat das Dokument nicht angenommen</translation>
    </message>
    <message>
        <source>See whether it is switched on and has paper, then print again; or save the paper as a PDF.</source>
        <translation>Prüfen Sie, ob er eingeschaltet ist und Papier hat, und drucken Sie erneut; oder speichern Sie das Dokument als PDF.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy screen</source>
        <translation>Sichtschutz</translation>
    </message>
    <message>
        <source>Names and amounts are out of sight. {keys} shows everything again, as it was.</source>
        <translation>Namen und Beträge sind verdeckt. {keys} zeigt alles wieder so, wie es war.</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Alles wieder anzeigen</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>Proposed by the program; kept with your first answer or change. Decided prospects keep theirs.</source>
        <translation>Vom Programm vorgeschlagen; wird mit Ihrer ersten Antwort oder Änderung übernommen. Bereits entschiedene Interessenten behalten ihr Profil.</translation>
    </message>
    <message>
        <source>Only the proportions of the weights count. Decided prospects keep what they were asked.</source>
        <translation>Nur das Verhältnis der Gewichte zählt. Bereits entschiedene Interessenten behalten ihre damaligen Fragen.</translation>
    </message>
    <message>
        <source>Ideal client</source>
        <translation>Wunschkunde</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Muss</translation>
    </message>
    <message>
        <source>New criterion…</source>
        <translation>Neues Merkmal&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ProspectDeeds</name>
    <message>
        <source>{name} becomes a client</source>
        <translation>{name} wird Kunde</translation>
    </message>
    <message>
        <source>The client gets the contact, and the answers stay with it.</source>
        <translation>Der Ansprechpartner wird übernommen, und die Antworten bleiben beim Kunden.</translation>
    </message>
    <message>
        <source>Say no to {name}</source>
        <translation>{name} absagen</translation>
    </message>
    <message>
        <source>{name} said no</source>
        <translation>{name} hat abgesagt</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>„{name}“ archivieren?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Das zählt dann nirgends mehr, aber nichts wird vernichtet. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
</context>
<context>
    <name>ProspectDetail</name>
    <message>
        <source>a must</source>
        <translation>Muss</translation>
    </message>
    <message>
        <source>Becomes a client…</source>
        <translation>Wird Kunde&#xa0;…</translation>
    </message>
    <message>
        <source>Say no…</source>
        <translation>Absagen&#xa0;…</translation>
    </message>
    <message>
        <source>Expectations sheet…</source>
        <translation>Blatt „Zusammenarbeit“&#xa0;…</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Keys: 1 yes · 2 partly · 3 no · 0 unknown · ↑ ↓ next criterion</source>
        <translation>Tasten: 1 ja · 2 teilweise · 3 nein · 0 unbekannt · ↑ ↓ nächstes Merkmal</translation>
    </message>
</context>
<context>
    <name>ProspectsPage</name>
    <message>
        <source>Prospects</source>
        <translation>Interessenten</translation>
    </message>
    <message>
        <source>Who may become a client, and who rather should not.</source>
        <translation>Wer Kunde werden kann und wer besser nicht.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Ideal client</source>
        <translation>Wunschkunde</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No prospect fits the search.</source>
        <translation>Kein Interessent passt zur Suche.</translation>
    </message>
    <message>
        <source>No prospects yet</source>
        <translation>Noch keine Interessenten</translation>
    </message>
    <message>
        <source>Whoever asks to become a client: answer a few questions, and see whether it would be a good one.</source>
        <translation>Wer Kunde werden möchte: Beantworten Sie ein paar Fragen und sehen Sie, ob es ein guter wäre.</translation>
    </message>
    <message>
        <source>New prospect…</source>
        <translation>Neuer Interessent&#xa0;…</translation>
    </message>
    <message>
        <source>See the ideal client</source>
        <translation>Wunschkunden ansehen</translation>
    </message>
    <message>
        <source>The prospects could not be read</source>
        <translation>Die Interessenten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>New criterion…</source>
        <translation>Neues Merkmal&#xa0;…</translation>
    </message>
    <message>
        <source>New partner…</source>
        <translation>Neuer Partner&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Note to an answer</source>
        <translation>Notiz zu einer Antwort</translation>
    </message>
    <message>
        <source>Becomes a client…</source>
        <translation>Wird Kunde&#xa0;…</translation>
    </message>
    <message>
        <source>Say no…</source>
        <translation>Absagen&#xa0;…</translation>
    </message>
    <message>
        <source>They said no…</source>
        <translation>Hat abgesagt&#xa0;…</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Look at it anew</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Expectations sheet…</source>
        <translation>Blatt „Zusammenarbeit“&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>Decrypting the desk, and comparing it row by row…</source>
        <translation>Die Datei wird entschlüsselt und Zeile für Zeile verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Encrypting the desk, and comparing it row by row…</source>
        <translation>Die Datei wird verschlüsselt und Zeile für Zeile verglichen&#xa0;…</translation>
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
        <source>Ctrl+1–5 kind, Alt+1–4 severity, Alt+F family</source>
        <translation>Strg+1–5 Art, Alt+1–4 Schwere, Alt+F Vorfallart</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Save and next (Enter)</source>
        <translation>Speichern und weiter (Eingabe)</translation>
    </message>
</context>
<context>
    <name>QuickLogFields</name>
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
        <translation>Was</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message>
        <source>Rates and costs</source>
        <translation>Sätze und Kosten</translation>
    </message>
    <message>
        <source>What an hour costs you and what it should bring: margin, rates and fees needed follow from it.</source>
        <translation>Was eine Stunde Sie kostet und was sie bringen soll: Daraus folgen Marge, Sätze und nötige Pauschalen.</translation>
    </message>
    <message>
        <source>What the firm lives on</source>
        <translation>Wovon die Firma lebt</translation>
    </message>
    <message>
        <source>From this the program tells whether you can afford to lose a client. Nothing of it is guessed.</source>
        <translation>Daraus sagt das Programm, ob Sie es sich leisten können, einen Kunden zu verlieren. Nichts davon wird geschätzt.</translation>
    </message>
</context>
<context>
    <name>ReasonFields</name>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Choose from the log…</source>
        <translation>Aus dem Protokoll wählen&#xa0;…</translation>
    </message>
    <message>
        <source>your own words, a paragraph or two</source>
        <translation>eigene Worte, ein bis zwei Absätze</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sachverhalt</translation>
    </message>
    <message>
        <source>dated facts, each with its clause</source>
        <translation>Tatsachen mit Datum und Klausel</translation>
    </message>
    <message>
        <source>none, or one or two dated facts</source>
        <translation>keine, oder ein bis zwei Tatsachen mit Datum</translation>
    </message>
    <message>
        <source>left out while it is empty</source>
        <translation>entfällt, solange es leer ist</translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation>Klausel, z.&#xa0;B. 6.1</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reason {number}</source>
        <translation>Grund {number}</translation>
    </message>
    <message>
        <source>Day of reason {number}</source>
        <translation>Datum zu Grund {number}</translation>
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
        <source>row</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Show the row of reason {number}</source>
        <translation>Eintrag zu Grund {number} zeigen</translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message>
        <source>Bank statement</source>
        <translation>Kontoauszug</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei neu lesen</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Andere Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ReconcilePages</name>
    <message>
        <source>Drop bank statements here</source>
        <translation>Kontoauszüge hier ablegen</translation>
    </message>
    <message>
        <source>camt.053, MT940 and OFX as your bank exports them. Nothing is stored before you have seen it.</source>
        <translation>camt.053, MT940 und OFX, wie Ihre Bank sie exportiert. Gespeichert wird erst, was Sie gesehen haben.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose bank statements</source>
        <translation>Kontoauszüge wählen</translation>
    </message>
    <message>
        <source>Bank statements (camt.053, MT940, OFX)</source>
        <translation>Kontoauszüge (camt.053, MT940, OFX)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>RecoveryNote</name>
    <message>
        <source>Save the recovery note</source>
        <translation>Notfallblatt speichern</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase</source>
        <translation>Niemand kann die Passphrase wiederherstellen</translation>
    </message>
    <message>
        <source>Print the recovery note, write the passphrase on it by hand and keep it in a safe place. It says which file the passphrase opens and how, and never holds the passphrase itself. Settings, Security has it too.</source>
        <translation>Drucken Sie das Notfallblatt, tragen Sie die Passphrase von Hand ein und bewahren Sie es sicher auf. Es sagt, welche Datei die Passphrase öffnet und wie; die Passphrase selbst druckt es nie. Sie finden es auch unter Einstellungen, Sicherheit.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>ReferralFields</name>
    <message>
        <source>none, or up to three to turn to</source>
        <translation>keine oder bis zu drei</translation>
    </message>
    <message>
        <source>Other providers</source>
        <translation>Andere Dienstleister</translation>
    </message>
    <message>
        <source>Your partners</source>
        <translation>Ihre Partner</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Einer je Zeile</translation>
    </message>
    <message>
        <source>A letter names at most three.</source>
        <translation>Ein Schreiben nennt höchstens drei.</translation>
    </message>
</context>
<context>
    <name>RememberPanel</name>
    <message>
        <source>This computer opens the desk without asking. Whoever can use your account here can open it, too.</source>
        <translation>Dieser Rechner öffnet die Datei, ohne zu fragen. Wer hier Ihr Benutzerkonto verwenden kann, kann sie ebenfalls öffnen.</translation>
    </message>
    <message>
        <source>The keychain of the system can keep the passphrase, so that the program does not ask at each start. Whoever can use your account here can then open the desk, too; the lock still asks.</source>
        <translation>Der Schlüsselbund des Systems kann die Passphrase behalten, damit das Programm nicht bei jedem Start fragt. Wer hier Ihr Benutzerkonto verwenden kann, kann die Datei dann ebenfalls öffnen; die Sperre fragt weiterhin.</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Auf diesem Rechner merken</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Passphrase dieser Datei</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Asking the keychain of this computer…</source>
        <translation>Der Schlüsselbund dieses Rechners wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>The keychain of this computer keeps the passphrase now.</source>
        <translation>Der Schlüsselbund dieses Rechners behält jetzt die Passphrase.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this desk. Nothing was remembered.</source>
        <translation>Das ist nicht die Passphrase dieser Datei. Nichts wurde gemerkt.</translation>
    </message>
    <message>
        <source>This computer remembers the passphrase no longer.</source>
        <translation>Dieser Rechner merkt sich die Passphrase nicht mehr.</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>From when on Today reminds you. A smaller number reminds closer to the day.</source>
        <translation>Ab wann die Seite „Heute“ Sie erinnert. Je kleiner die Zahl, desto näher am Termin.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Import other files …</source>
        <translation>Weitere Dateien importieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>The desk could not be read</source>
        <translation>Die Daten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Quartalsberichte</translation>
    </message>
    <message>
        <source>Quarterly reviews, for you and for each client.</source>
        <translation>Quartalsberichte, für Sie und für jeden Kunden.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>Neuer Bericht</translation>
    </message>
    <message>
        <source>Earlier reviews</source>
        <translation>Frühere Berichte</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Vereinbartes</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Keeps the papers on the desk without writing a file.</source>
        <translation>Legt die Dokumente im Programm ab, ohne eine Datei zu schreiben.</translation>
    </message>
    <message>
        <source>Save and keep…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>New agreed action…</source>
        <translation>Neue Vereinbarung&#xa0;…</translation>
    </message>
    <message>
        <source>Nobody to review yet</source>
        <translation>Noch kein Kunde für einen Bericht</translation>
    </message>
    <message>
        <source>A review needs clients with tickets, work or invoices. Enter the first client, or import a file.</source>
        <translation>Ein Bericht braucht Kunden mit Tickets, Arbeit oder Rechnungen. Legen Sie den ersten Kunden an oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Zu den Kunden</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>No reviews yet</source>
        <translation>Noch keine Berichte</translation>
    </message>
    <message>
        <source>Each review that you save, print or keep stands here, unchanged, with its SHA-256.</source>
        <translation>Jeder Bericht, den Sie speichern, drucken oder ablegen, steht hier unverändert mit seinem SHA-256.</translation>
    </message>
    <message>
        <source>Make a review</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Choose the folder for the reviews</source>
        <translation>Ordner für die Berichte wählen</translation>
    </message>
    <message>
        <source>The clients could not be read</source>
        <translation>Die Kunden konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>There is no review</source>
        <translation>Kein Bericht</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Print {count} papers…</source>
        <translation>{count} Dokumente drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing was written and nothing was kept.</source>
        <translation>Etwas Unerwartetes ist geschehen. Es wurde nichts geschrieben und nichts abgelegt.</translation>
    </message>
    <message>
        <source>No client is ticked</source>
        <translation>Kein Kunde ausgewählt</translation>
    </message>
    <message>
        <source>Tick the clients that the review is about.</source>
        <translation>Wählen Sie die Kunden aus, um die es im Bericht geht.</translation>
    </message>
    <message>
        <source>Nobody was served</source>
        <translation>Kein Kunde in diesem Quartal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was written and nothing was kept.</source>
        <translation>Es wurde nichts geschrieben und nichts abgelegt.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Erneut erstellen</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Sample data: a made-up firm to try everything on. It begins afresh at each start.</source>
        <translation>Beispieldaten: eine erfundene Firma zum Ausprobieren. Sie beginnt bei jedem Start von vorn.</translation>
    </message>
    <message>
        <source>Open your own desk</source>
        <translation>Eigene Daten öffnen</translation>
    </message>
    <message>
        <source>Start your own desk</source>
        <translation>Mit eigenen Daten beginnen</translation>
    </message>
</context>
<context>
    <name>SavedJustNow</name>
    <message>
        <source>Saved just now</source>
        <translation>Soeben gespeichert</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back, Del the chosen one</source>
        <translation>Strg+Z nimmt den letzten Eintrag zurück, Entf den gewählten</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ScorecardEditor</name>
    <message>
        <source>Measures</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>“Good” scores 100, “bad” scores 0, in between it is a straight line.</source>
        <translation>„Gut“ ergibt 100 Punkte, „Schlecht“ 0, dazwischen linear.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Deal-breakers: the best letter still possible</source>
        <translation>Ausschlusskriterien: die beste noch mögliche Note</translation>
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
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>{letter} from</source>
        <translation>{letter} ab</translation>
    </message>
    <message>
        <source>An invoice is long overdue after so many days</source>
        <translation>Tage, nach denen eine Rechnung als lange überfällig gilt</translation>
    </message>
</context>
<context>
    <name>ScorecardSection</name>
    <message>
        <source>Scorecard</source>
        <translation>Bewertungsschema</translation>
    </message>
    <message>
        <source>How the eight measures become a letter. Nothing changes before you save; each version is kept.</source>
        <translation>Wie aus den acht Kriterien eine Note wird. Vor dem Speichern ändert sich nichts; jede Fassung bleibt erhalten.</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Fill in the program’s own</source>
        <translation>Schema des Programms einsetzen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Gut ranking…</source>
        <translation>Einschätzung nach Bauchgefühl&#xa0;…</translation>
    </message>
    <message>
        <source>Your own letter for each client first, then where you and the grades disagree</source>
        <translation>Erst Ihre eigene Note für jeden Kunden, dann wo Sie und die Noten auseinandergehen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Fill in this version</source>
        <translation>Diese Fassung einsetzen</translation>
    </message>
    <message>
        <source>Every client’s letter now and then</source>
        <translation>Note jedes Kunden jetzt und danach</translation>
    </message>
    <message>
        <source>Versions of the scorecard</source>
        <translation>Fassungen des Bewertungsschemas</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>The program’s own</source>
        <translation>Schema des Programms</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>nicht benotet</translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message>
        <source>This is not the passphrase of this desk. Upper and lower case count; try again.</source>
        <translation>Das ist nicht die Passphrase dieser Datei. Groß- und Kleinschreibung zählt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The passphrase could not be checked. Try again.</source>
        <translation>Die Passphrase konnte nicht geprüft werden. Versuchen Sie es noch einmal.</translation>
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
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Who can read the desk: on a stolen computer, in a lost backup, and over your shoulder.</source>
        <translation>Wer die Datei lesen kann: auf einem gestohlenen Rechner, in einer verlorenen Sicherung und über Ihre Schulter.</translation>
    </message>
    <message>
        <source>Recovery note</source>
        <translation>Notfallblatt</translation>
    </message>
    <message>
        <source>One page for the safe: which file the passphrase opens, where the backups are, how to open them without this program, and room to write the passphrase by hand. The program never prints it.</source>
        <translation>Eine Seite für den Tresor: welche Datei die Passphrase öffnet, wo die Sicherungen liegen, wie sie sich ohne dieses Programm öffnen lassen, und Platz, um die Passphrase von Hand einzutragen. Das Programm druckt sie nie.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>Sichtschutz</translation>
    </message>
    <message>
        <source>{keys} puts everything out of sight while somebody stands beside you, and brings it back.</source>
        <translation>{keys} verdeckt alles, solange jemand neben Ihnen steht, und bringt es wieder.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Proof of sending</source>
        <translation>Versandnachweis</translation>
    </message>
    <message>
        <source>Nothing is sent by the program. Say how and when you sent it, and keep what proves it.</source>
        <translation>Das Programm versendet nichts. Sagen Sie, wie und wann Sie versandt haben, und bewahren Sie den Beleg auf.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht versandt</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Wie versandt&#xa0;…</translation>
    </message>
    <message>
        <source>No letter is finished yet, so there is nothing to send.</source>
        <translation>Noch ist kein Schreiben fertig, also gibt es nichts zu versenden.</translation>
    </message>
    <message>
        <source>A paper</source>
        <translation>Ein Dokument</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>It arrived…</source>
        <translation>Angekommen&#xa0;…</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>noch nicht notiert</translation>
    </message>
</context>
<context>
    <name>ServiceFields</name>
    <message>
        <source>from the agreement and the settings</source>
        <translation>aus Vertrag und Einstellungen</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>Ende der Leistungen</translation>
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
        <source>Prepaid time left</source>
        <translation>Vorausbezahlte Zeit übrig</translation>
    </message>
    <message>
        <source>Its price an hour</source>
        <translation>Ihr Preis je Stunde</translation>
    </message>
    <message>
        <source>Tax on it</source>
        <translation>Steuer darauf</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The firm, what an hour costs, how grades are made; every change is saved at once.</source>
        <translation>Die Firma, was eine Stunde kostet, wie Noten entstehen; jede Änderung wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Firm and letterhead</source>
        <translation>Firma und Briefkopf</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Sprache und Farben</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über das Programm</translation>
    </message>
    <message>
        <source>Rates and costs</source>
        <translation>Sätze und Kosten</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Bewertungsschema</translation>
    </message>
</context>
<context>
    <name>SheetExport</name>
    <message>
        <source>Save the sheets for the next provider</source>
        <translation>Listen für den neuen Dienstleister speichern</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Headings are in the client’s language. The files hold no secrets and no notes on people.</source>
        <translation>Die Überschriften sind in der Sprache des Kunden. Die Dateien enthalten keine Geheimnisse und keine Notizen über Personen.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Save as calendar file…</source>
        <translation>Als Kalenderdatei speichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>late</source>
        <translation>überfällig</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Writing the rows of the table …</source>
        <translation>Die Zeilen der Tabelle werden geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Tabelle exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
</context>
<context>
    <name>TheirNoticeFields</name>
    <message>
        <source>Their notice</source>
        <translation>Kündigung des Kunden</translation>
    </message>
    <message>
        <source>as it came to you</source>
        <translation>wie sie Ihnen zuging</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Zugegangen am</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Zugang per</translation>
    </message>
    <message>
        <source>Names as its end</source>
        <translation>Genanntes Ende</translation>
    </message>
    <message>
        <source>today, to be looked up</source>
        <translation>heute, bitte prüfen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>What needs a decision now.</source>
        <translation>Was jetzt zu entscheiden ist.</translation>
    </message>
    <message>
        <source>Search today</source>
        <translation>In „Heute“ suchen</translation>
    </message>
    <message>
        <source>Which matters are shown</source>
        <translation>Welche Punkte gezeigt werden</translation>
    </message>
    <message>
        <source>Notice windows</source>
        <translation>Kündigungsfristen</translation>
    </message>
    <message>
        <source>What wants you today</source>
        <translation>Was heute auf Sie wartet</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Looking through the desk…</source>
        <translation>Daten werden durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing to look after yet</source>
        <translation>Noch nichts zu beachten</translation>
    </message>
    <message>
        <source>Add the clients you serve, or import them from a file. Closing notice windows, overdue invoices and falling grades then appear here by themselves.</source>
        <translation>Legen Sie die Kunden an, die Sie betreuen, oder importieren Sie sie aus einer Datei. Ablaufende Kündigungsfristen, überfällige Rechnungen und fallende Noten erscheinen hier dann von selbst.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Neuer Kunde&#xa0;…</translation>
    </message>
    <message>
        <source>Import clients…</source>
        <translation>Kunden importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for falls…</source>
        <translation>Notenrückgänge werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Something went wrong while the desk was looked through. Nothing was changed.</source>
        <translation>Beim Durchsehen der Daten ist etwas schiefgegangen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>Jetzt entscheiden</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Put off ({count})</source>
        <translation>Zurückgestellt ({count})</translation>
    </message>
    <message>
        <source>Today could not be read</source>
        <translation>Die Seite „Heute“ konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No matter fits the search and the filter.</source>
        <translation>Kein Punkt passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Kunde öffnen</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation>Als Kalenderdatei speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>Wird kopiert und geprüft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Asking the keychain of this computer…</source>
        <translation>Der Schlüsselbund dieses Rechners wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>The keychain no longer holds the passphrase of this desk. Type it to go on.</source>
        <translation>Der Schlüsselbund enthält die Passphrase dieser Datei nicht mehr. Geben Sie sie ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>The passphrase in the keychain does not open this desk any more. Type the new one.</source>
        <translation>Die Passphrase im Schlüsselbund öffnet diese Datei nicht mehr. Geben Sie die neue ein.</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>{verdict} (when it was decided)</source>
        <translation>{verdict} (bei der Entscheidung)</translation>
    </message>
    <message>
        <source>Agree first: {names}</source>
        <translation>Zuerst vereinbaren: {names}</translation>
    </message>
    <message>
        <source>Still to ask: {names}</source>
        <translation>Noch zu fragen: {names}</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>One moment</source>
        <translation>Einen Augenblick</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>WarningFields</name>
    <message>
        <source>What they are to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>what a second look can check</source>
        <translation>für beide Seiten nachprüfbar</translation>
    </message>
    <message>
        <source>such as: pay invoice 2026-0187 in full</source>
        <translation>z.&#xa0;B.: Rechnung 2026-0187 vollständig bezahlen</translation>
    </message>
    <message>
        <source>One thing a line</source>
        <translation>Eine Sache je Zeile</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Frist bis</translation>
    </message>
    <message>
        <source>Why so short</source>
        <translation>Warum so kurz</translation>
    </message>
    <message>
        <source>never printed; needed where it is under 15 days</source>
        <translation>nie gedruckt; nötig unter 15 Tagen</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>Vorschlag</translation>
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
    <name>WaysOut</name>
    <message>
        <source>Whichever way you take: the damaged file stays beside the desk, unchanged.</source>
        <translation>Welchen Weg Sie auch wählen: Die beschädigte Datei bleibt unverändert daneben liegen.</translation>
    </message>
    <message>
        <source>What would be missing is being counted…</source>
        <translation>Es wird gezählt, was dann fehlen würde&#xa0;…</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Or every row that can still be read is brought into a fresh desk, and a list says what could not be.</source>
        <translation>Oder jede noch lesbare Zeile kommt in eine neue Datei, und eine Liste nennt, was nicht mehr zu lesen war.</translation>
    </message>
    <message>
        <source>Salvage what can be read</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>The newest verified backup is of {when}.</source>
        <translation>Die neueste geprüfte Sicherung ist vom {when}.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to MSP Desk</source>
        <translation>Willkommen bei MSP Desk</translation>
    </message>
    <message>
        <source>Grade your clients, see why, and decide what to do. Everything stays in one file on this computer.</source>
        <translation>Benoten Sie Ihre Kunden, sehen Sie den Grund und entscheiden Sie, was zu tun ist. Alles bleibt in einer Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>* must be filled in</source>
        <translation>* Pflichtangabe</translation>
    </message>
    <message>
        <source>Start my desk</source>
        <translation>Jetzt beginnen</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>Nur mal umsehen?</translation>
    </message>
    <message>
        <source>The sample data shows a small firm with its clients, in a file of its own. There is nothing to clean up, and your own desk can begin at any time.</source>
        <translation>Die Beispieldaten zeigen eine kleine Firma mit ihren Kunden, in einer eigenen Datei. Es bleibt nichts aufzuräumen, und mit Ihren eigenen Daten können Sie jederzeit beginnen.</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Your desk will be kept in {file}</source>
        <translation>Ihre Daten werden gespeichert in {file}</translation>
    </message>
    <message>
        <source>Making the sample data…</source>
        <translation>Beispieldaten werden erzeugt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>WelcomeBackup</name>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>You had a desk before?</source>
        <translation>Haben Sie schon eine Datei?</translation>
    </message>
    <message>
        <source>Choose a backup, or the desk file of your other computer. It is copied and stays as it is.</source>
        <translation>Wählen Sie eine Sicherung oder die Datei von Ihrem anderen Rechner. Sie wird kopiert und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Your desk is missing</source>
        <translation>Ihre Datei fehlt</translation>
    </message>
    <message>
        <source>{file} is not there any more. Its newest verified backup is of {when}.</source>
        <translation>{file} ist nicht mehr da. Die neueste geprüfte Sicherung ist vom {when}.</translation>
    </message>
    <message>
        <source>Restore another backup…</source>
        <translation>Andere Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>WelcomeProtection</name>
    <message>
        <source>Protect this desk with a passphrase</source>
        <translation>Diese Datei mit einer Passphrase schützen</translation>
    </message>
    <message>
        <source>Nobody can recover it: without it the desk and its backups stay closed for good.</source>
        <translation>Niemand kann sie wiederherstellen: Ohne sie bleiben die Datei und ihre Sicherungen für immer verschlossen.</translation>
    </message>
    <message>
        <source>You can print a recovery note right after this, and set, change or remove it later in Settings.</source>
        <translation>Gleich danach können Sie ein Notfallblatt drucken. In den Einstellungen lässt sich die Passphrase später festlegen, ändern oder entfernen.</translation>
    </message>
</context>
<context>
    <name>WelcomeQuestions</name>
    <message>
        <source>What is your firm called?</source>
        <translation>Wie heißt Ihre Firma?</translation>
    </message>
    <message>
        <source>In which language and currency does it work?</source>
        <translation>In welcher Sprache und Währung arbeitet sie?</translation>
    </message>
    <message>
        <source>What does one hour of your work cost you?</source>
        <translation>Was kostet Sie eine Stunde Ihrer Arbeit?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language of your papers</source>
        <translation>Sprache Ihrer Dokumente</translation>
    </message>
    <message>
        <source>Home currency</source>
        <translation>Hauswährung</translation>
    </message>
    <message>
        <source>Cost of an hour</source>
        <translation>Kosten einer Stunde</translation>
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
        <source>Set letter…</source>
        <translation>Note setzen&#xa0;…</translation>
    </message>
    <message>
        <source>End it today</source>
        <translation>Heute beenden</translation>
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
        <source>Enter or a double click on a bar shows its rows.</source>
        <translation>Eingabe oder ein Doppelklick auf einen Balken zeigt seine Einträge.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
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
<context>
    <name>WrittenFile</name>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
</TS>
