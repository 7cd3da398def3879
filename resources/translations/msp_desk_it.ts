<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AgreementTab</name>
    <message>
        <source>Agreements</source>
        <translation>Contratti</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>Nuovo contratto…</translation>
    </message>
    <message>
        <source>No agreement is entered yet. Its terms say when it can end, and the letter is made from them.</source>
        <translation>Nessun contratto è ancora inserito. Dalle sue condizioni risulta quando può cessare, e su di esse si basa la lettera.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Lettera…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Spedire entro</translation>
    </message>
    <message>
        <source>Must be there by</source>
        <translation>Ricezione entro</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Cessa il</translation>
    </message>
    <message>
        <source>Else ends on</source>
        <translation>Oppure cessa il</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 giorno</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 giorno lavorativo</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 settimana</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mese</translation>
    </message>
</context>
<context>
    <name>AllocationLines</name>
    <message>
        <source>What it settles</source>
        <translation>Fatture saldate</translation>
    </message>
    <message>
        <source>Propose, oldest first</source>
        <translation>Proponi, dalla più vecchia</translation>
    </message>
    <message>
        <source>{number}, issued {day}</source>
        <translation>{number}, data {day}</translation>
    </message>
    <message>
        <source>{number}, due {day}</source>
        <translation>{number}, scadenza {day}</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>pagato {amount}</translation>
    </message>
    <message>
        <source>open {amount}</source>
        <translation>aperto {amount}</translation>
    </message>
    <message>
        <source>Amount for invoice {number}, {open}</source>
        <translation>Importo per la fattura {number}, {open}</translation>
    </message>
    <message>
        <source>{amount} more than is open</source>
        <translation>{amount} in più di quanto è aperto</translation>
    </message>
    <message>
        <source>{rest} of {amount} stays on account.</source>
        <translation>{rest} su {amount} restano a credito.</translation>
    </message>
    <message>
        <source>All of {amount} is allocated.</source>
        <translation>L’importo di {amount} è imputato per intero.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Operazione non riuscita</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Blocks</source>
        <translation>Blocco</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In ordine</translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>{sign}/mo</source>
        <translation>{sign}/mese</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Ore</translation>
    </message>
    <message>
        <source>h/mo</source>
        <translation>h/mese</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tariffa</translation>
    </message>
    <message>
        <source>{sign}/h</source>
        <translation>{sign}/h</translation>
    </message>
    <message>
        <source>Pays in</source>
        <translation>Paga in</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Recesso</translation>
    </message>
    <message>
        <source>by</source>
        <translation>entro</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Ragione sociale</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>cessato: {day}</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>al limite</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} su 100</translation>
    </message>
    <message>
        <source>from {first} to {last} in {count} months</source>
        <translation>da {first} a {last} in {count} mesi</translation>
    </message>
</context>
<context>
    <name>ClientDeeds</name>
    <message>
        <source>Archive “{name}”?</source>
        <translation>Archiviare «{name}»?</translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation>Archiviare «{name}» e altri ({count})?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Ciò che è archiviato non conta più, ma nulla va perduto. Con Ctrl+Z si ripristina.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
    <message>
        <source>Handover {client}</source>
        <translation>Passaggio di consegne {client}</translation>
    </message>
    <message>
        <source>Save the handover</source>
        <translation>Salva il passaggio di consegne</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Search {count} clients</source>
        <translation>Cerca tra {count} clienti</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Cerca clienti</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clienti</translation>
    </message>
    <message>
        <source>Who they are, what they bring, what they cost.</source>
        <translation>Chi sono, quanto rendono, quanto costano.</translation>
    </message>
    <message>
        <source>Filter by grade</source>
        <translation>Filtra per voto</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>Tutti i voti</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Voto {letter}</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Senza voto</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Scegli colonne</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nuovo cliente</translation>
    </message>
    <message>
        <source>No client fits the search and the filter.</source>
        <translation>Nessun cliente corrisponde alla ricerca e al filtro.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Ancora nessun cliente</translation>
    </message>
    <message>
        <source>Each client you serve stands here with its grade, its fee and what is overdue. Enter the first one, or import a file on the command line:
msp-desk import clients FILE.csv</source>
        <translation>Qui compare ogni cliente che segue, con il voto, il canone e gli importi scaduti. Inserisca il primo, oppure importi un file dalla riga di comando:
msp-desk import clients FILE.csv</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Lettera…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Consegne…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>{chosen} of {all} selected · Fee {fee} {sign}/mo · {hours} h/mo · overdue {overdue} {sign}</source>
        <translation>{chosen} di {all} selezionati · canone {fee} {sign}/mese · {hours} h/mese · scaduto {overdue} {sign}</translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Contabilità</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Torna all’elenco (Esc)</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Registra…</translation>
    </message>
    <message>
        <source>More for this client</source>
        <translation>Altri comandi per questo cliente</translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation>Nessun cliente selezionato</translation>
    </message>
    <message>
        <source>Choose a client in the list to see its grade and why, its log, money and agreement.</source>
        <translation>Selezioni un cliente nell’elenco per vederne il voto e i motivi, il registro, la contabilità e il contratto.</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>Modifica cliente…</translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation>Aggiungi: {kind}…</translation>
    </message>
    <message>
        <source>New: Credit note…</source>
        <translation>Aggiungi: Nota di credito…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Lettera…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Consegne…</translation>
    </message>
    <message>
        <source>Archive client…</source>
        <translation>Archivia cliente…</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} su 100</translation>
    </message>
    <message>
        <source>client since {month}</source>
        <translation>cliente da {month}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>ultimo giorno: {day}</translation>
    </message>
    <message>
        <source>coverage {percent}</source>
        <translation>copertura dei dati {percent}</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>al limite</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Si è verificato un errore</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Everything saved before is kept.</source>
        <translation>Tutto ciò che era già salvato è conservato.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostra dettagli</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copia dettagli</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>* must be filled in</source>
        <translation>* campo obbligatorio</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Press Esc again to discard what you typed.</source>
        <translation>Nulla è ancora salvato. Prema di nuovo Esc per scartare quanto ha inserito.</translation>
    </message>
</context>
<context>
    <name>GradeBadge</name>
    <message>
        <source>Not graded</source>
        <translation>Senza voto</translation>
    </message>
    <message>
        <source>Grade {letter}, held there by a cap</source>
        <translation>Voto {letter}, limitato da una regola</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Voto {letter}</translation>
    </message>
</context>
<context>
    <name>GradesPage</name>
    <message>
        <source>not graded {count}</source>
        <translation>senza voto {count}</translation>
    </message>
    <message>
        <source>not a client yet</source>
        <translation>non ancora cliente</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Who is falling, since when, and why. Each cell is the twelve months up to that month’s end.</source>
        <translation>Chi peggiora, da quando e perché. Ogni casella riguarda i dodici mesi fino alla fine di quel mese.</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Cerca clienti</translation>
    </message>
    <message>
        <source>Order of the clients</source>
        <translation>Ordine dei clienti</translation>
    </message>
    <message>
        <source>Largest fall first</source>
        <translation>Prima chi cala di più</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Per nome</translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation>Prima i punteggi bassi</translation>
    </message>
    <message>
        <source>Worst grade first</source>
        <translation>Prima i voti peggiori</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>Perché questo voto</translation>
    </message>
    <message>
        <source>Grades by client and month</source>
        <translation>Voti per cliente e mese</translation>
    </message>
    <message>
        <source>No clients to grade yet</source>
        <translation>Ancora nessun cliente da valutare</translation>
    </message>
    <message>
        <source>Add the clients you serve, then log or import their tickets and invoices: the letters follow.</source>
        <translation>Inserisca i clienti che segue, poi registri o importi i loro ticket e le loro fatture: i voti ne risultano da sé.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Nuovo cliente…</translation>
    </message>
    <message>
        <source>{shown} of {all} clients</source>
        <translation>{shown} di {all} clienti</translation>
    </message>
</context>
<context>
    <name>HeatModel</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variaz.</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Save the letter</source>
        <translation>Salva la lettera</translation>
    </message>
    <message>
        <source>Letter to {client}</source>
        <translation>Lettera a {client}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Verifiche</translation>
    </message>
    <message>
        <source>The law’s notice applies here</source>
        <translation>Qui vale il termine di legge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Finish letter…</source>
        <translation>Concludi lettera…</translation>
    </message>
    <message>
        <source>Hide how it was computed</source>
        <translation>Nascondi il calcolo</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>Mostra il calcolo</translation>
    </message>
    <message>
        <source>The letter is not finished. Press Esc again to discard what you changed.</source>
        <translation>La lettera non è conclusa. Prema di nuovo Esc per scartare le modifiche.</translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation>Anteprima della lettera</translation>
    </message>
    <message>
        <source>You confirmed that the law’s notice applies.</source>
        <translation>Ha confermato che vale il termine di preavviso di legge.</translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation>blocchi: {blocked} · avvisi: {warned} · in ordine: {fine}</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>What it says</source>
        <translation>Contenuto</translation>
    </message>
    <message>
        <source>from the agreement and the log</source>
        <translation>dal contratto e dal registro</translation>
    </message>
    <message>
        <source>Termination with notice</source>
        <translation>Recesso con preavviso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Attention of</source>
        <translation>Alla c.a. di</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Appellativo</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Cessa il</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Data della lettera</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>PEC address</source>
        <translation>Indirizzo PEC</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Impaginazione</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmatario</translation>
    </message>
    <message>
        <source>who signs for your firm</source>
        <translation>chi firma per la Sua azienda</translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation>Qualifica</translation>
    </message>
    <message>
        <source>Confirms the talk of</source>
        <translation>Conferma colloquio del</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivi</translation>
    </message>
    <message>
        <source>none, or one or two dated facts</source>
        <translation>nessuno, oppure uno o due fatti con data</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>Fine dei servizi</translation>
    </message>
    <message>
        <source>from the agreement and the settings</source>
        <translation>dal contratto e dalle impostazioni</translation>
    </message>
    <message>
        <source>Services that end</source>
        <translation>Servizi che cessano</translation>
    </message>
    <message>
        <source>Hours included</source>
        <translation>Ore comprese</translation>
    </message>
    <message>
        <source>Rate beyond them</source>
        <translation>Tariffa oltre le comprese</translation>
    </message>
    <message>
        <source>Days it names</source>
        <translation>Date indicate</translation>
    </message>
    <message>
        <source>suggested from the end day</source>
        <translation>proposte in base alla cessazione</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Risposta entro</translation>
    </message>
    <message>
        <source>Handover on</source>
        <translation>Consegna il</translation>
    </message>
    <message>
        <source>Access ends on</source>
        <translation>Fine accessi il</translation>
    </message>
    <message>
        <source>Confirm receipt by</source>
        <translation>Ricevuta entro</translation>
    </message>
    <message>
        <source>Final invoice by</source>
        <translation>Fattura finale entro</translation>
    </message>
    <message>
        <source>Refund by</source>
        <translation>Rimborso entro</translation>
    </message>
    <message>
        <source>Postcode, city</source>
        <translation>CAP, città</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>CAP</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation>clausola, ad es. 6.1</translation>
    </message>
    <message>
        <source>Day of reason {number}</source>
        <translation>Data del motivo {number}</translation>
    </message>
    <message>
        <source>On, clause</source>
        <translation>Data, clausola</translation>
    </message>
    <message>
        <source>Clause of reason {number}</source>
        <translation>Clausola del motivo {number}</translation>
    </message>
    <message>
        <source>what happened, as both sides can check it</source>
        <translation>che cosa è accaduto, verificabile da entrambe le parti</translation>
    </message>
    <message>
        <source>Fact of reason {number}</source>
        <translation>Fatto del motivo {number}</translation>
    </message>
    <message>
        <source>Fact {number}</source>
        <translation>Fatto {number}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>referenti</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>impostazioni</translation>
    </message>
    <message>
        <source>earliest possible</source>
        <translation>prima data possibile</translation>
    </message>
    <message>
        <source>earliest if sent today</source>
        <translation>prima data con invio oggi</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>proposta</translation>
    </message>
    <message>
        <source>form in {clause}</source>
        <translation>forma secondo {clause}</translation>
    </message>
    <message>
        <source>the agreement’s form</source>
        <translation>forma del contratto</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>lingua del cliente</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>No note</source>
        <translation>Nessuna indicazione</translation>
    </message>
    <message>
        <source>Registered letter</source>
        <translation>Raccomandata</translation>
    </message>
    <message>
        <source>Registered with receipt</source>
        <translation>Raccomandata A/R</translation>
    </message>
    <message>
        <source>Certified e-mail (PEC)</source>
        <translation>PEC</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Consegna a mano</translation>
    </message>
    <message>
        <source>By hand and registered</source>
        <translation>A mano e raccomandata A/R</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Corriere</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>DIN 5008, form A</source>
        <translation>DIN 5008, forma A</translation>
    </message>
    <message>
        <source>DIN 5008, form B</source>
        <translation>DIN 5008, forma B</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Inglese (UK)</translation>
    </message>
    <message>
        <source>English (US letter)</source>
        <translation>Inglese (US Letter)</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Day</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>reopened {count}×</source>
        <translation>riaperto {count}×</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>escalation</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperto</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>scadenza {day}</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>All</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>Nothing of this kind is logged yet. Ctrl+L logs in seconds.</source>
        <translation>Nulla di questo tipo è ancora registrato. Con Ctrl+L bastano pochi secondi.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program met an error it did not expect. What you were just doing was not saved.</source>
        <translation>Si è verificato un errore imprevisto del programma. L’ultima operazione non è stata salvata.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clienti</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portafoglio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Registrazione rapida</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigazione</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Crea copia di sicurezza</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annulla: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Ripeti: {what}</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>La Sua azienda</translation>
    </message>
    <message>
        <source>{count} clients</source>
        <translation>{count} clienti</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 cliente</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>dati di esempio</translation>
    </message>
    <message>
        <source>All changes saved, {time}</source>
        <translation>Tutte le modifiche salvate, {time}</translation>
    </message>
    <message>
        <source>All changes are saved at once</source>
        <translation>Ogni modifica è salvata subito</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Situazione: {day}</translation>
    </message>
    <message>
        <source>Window {first} – {last}</source>
        <translation>Periodo {first} – {last}</translation>
    </message>
</context>
<context>
    <name>MoneyColumns</name>
    <message>
        <source>Days late</source>
        <translation>Giorni di ritardo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>A credito</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullata</translation>
    </message>
    <message>
        <source>credit for {number}</source>
        <translation>rettifica {number}</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>saldata</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contestata</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 giorno di ritardo</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>{days} giorni di ritardo</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperta</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>Invoices</source>
        <translation>Fatture</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagamenti</translation>
    </message>
    <message>
        <source>New invoice…</source>
        <translation>Nuova fattura…</translation>
    </message>
    <message>
        <source>New credit note…</source>
        <translation>Nuova nota di credito…</translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation>Nuovo pagamento…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Partite aperte</translation>
    </message>
    <message>
        <source>No invoice is logged yet.</source>
        <translation>Nessuna fattura è ancora registrata.</translation>
    </message>
    <message>
        <source>No payment is logged yet.</source>
        <translation>Nessun pagamento è ancora registrato.</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>non scaduto</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 giorni</translation>
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
        <translation>oltre 90</translation>
    </message>
    <message>
        <source>Open {amount}</source>
        <translation>Aperto {amount}</translation>
    </message>
    <message>
        <source>{amount} on account</source>
        <translation>{amount} a credito</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nulla di aperto</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Facts that cap the grade</source>
        <translation>Che cosa limita il voto</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Che cosa manca</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Referenti</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>Nuovo referente…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Lettera…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Consegne…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Nobody is known here yet. Letters go to the attention of a contact.</source>
        <translation>Nessun referente è ancora inserito. Le lettere vanno all’attenzione di un referente.</translation>
    </message>
    <message>
        <source>Letters and handovers you finish are kept here, as they were made.</source>
        <translation>Le lettere e i passaggi di consegne conclusi sono conservati qui, così come sono stati creati.</translation>
    </message>
    <message>
        <source>This client is not active today.</source>
        <translation>Oggi questo cliente non è attivo.</translation>
    </message>
    <message>
        <source>This client is not active: it ended on {day}.</source>
        <translation>Questo cliente non è più attivo (ultimo giorno: {day}).</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>Modifica cliente…</translation>
    </message>
</context>
<context>
    <name>PaperColumns</name>
    <message>
        <source>Paper</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Creato il</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Fit width</source>
        <translation>Adatta alla larghezza</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Pagina {page} di {count}</translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <source>{currency}/h</source>
        <translation>{currency}/h</translation>
    </message>
    <message>
        <source>{currency}/mo</source>
        <translation>{currency}/mese</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tariffa</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Manca</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Cerca un cliente</translation>
    </message>
    <message>
        <source>Grades shown</source>
        <translation>Voti mostrati</translation>
    </message>
    <message>
        <source>Clients with hours and money</source>
        <translation>Clienti con ore e importi</translation>
    </message>
    <message>
        <source>No client fits the search and the grade.</source>
        <translation>Nessun cliente corrisponde alla ricerca e al voto.</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>senza voto</translation>
    </message>
    <message>
        <source>area = profit</source>
        <translation>area = utile</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Ancora nessun cliente</translation>
    </message>
    <message>
        <source>Add the clients you serve, then log or import their tickets and invoices: hours and money follow.</source>
        <translation>Inserisca i clienti che segue, poi registri o importi i loro ticket e le loro fatture: ore e importi ne risultano da sé.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Nuovo cliente…</translation>
    </message>
    <message>
        <source>What the upright axis shows</source>
        <translation>Che cosa mostra l’asse verticale</translation>
    </message>
    <message>
        <source>{count} of {all} selected</source>
        <translation>{count} di {all} selezionati</translation>
    </message>
    <message>
        <source>{count} of {all} clients</source>
        <translation>{count} di {all} clienti</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>Tutti i voti</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Senza voto</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Voto {letter}</translation>
    </message>
    <message>
        <source>Effort and what it brings; the table below holds the same clients</source>
        <translation>L’impegno e quanto rende; la tabella sottostante contiene gli stessi clienti</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Apri cliente</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Annulla selezione</translation>
    </message>
    <message>
        <source>{count} client, {share}</source>
        <translation>{count} cliente, {share}</translation>
    </message>
    <message>
        <source>{count} clients, {share}</source>
        <translation>{count} clienti, {share}</translation>
    </message>
    <message>
        <source>{amount}/mo</source>
        <translation>{amount}/mese</translation>
    </message>
    <message>
        <source>{amount}/h</source>
        <translation>{amount}/h</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Quick log</source>
        <translation>Registrazione rapida</translation>
    </message>
    <message>
        <source>Enter saves and is ready for the next</source>
        <translation>Invio salva e passa alla voce successiva</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Tipo di episodio</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuti</translation>
    </message>
    <message>
        <source>Ctrl+1–5 kind, Alt+1–4 severity</source>
        <translation>Ctrl+1–5 tipo, Alt+1–4 gravità</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
    <message>
        <source>Save and next (Enter)</source>
        <translation>Salva e continua (Invio)</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>Appena salvato</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back</source>
        <translation>Ctrl+Z annulla l’ultima voce</translation>
    </message>
</context>
<context>
    <name>ScorecardForm</name>
    <message>
        <source>Scorecard</source>
        <translation>Scheda di valutazione</translation>
    </message>
    <message>
        <source>Good scores 100, bad scores 0; every saved change is a new version and can be undone.</source>
        <translation>«Buono» vale 100 punti, «Scarso» 0; ogni modifica salvata è una nuova versione e si può annullare.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buono</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Scarso</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>{letter} from</source>
        <translation>{letter} da</translation>
    </message>
    <message>
        <source>Deal-breakers: the best letter still possible</source>
        <translation>Fatti decisivi: il miglior voto ancora possibile</translation>
    </message>
    <message>
        <source>Overdue caps after, days</source>
        <translation>Lo scaduto limita il voto dopo (giorni)</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Svuota</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>The firm, what an hour costs, how grades are made.</source>
        <translation>L’azienda, il costo di un’ora, come nascono i voti.</translation>
    </message>
    <message>
        <source>The firm</source>
        <translation>L’azienda</translation>
    </message>
    <message>
        <source>Edit firm…</source>
        <translation>Modifica azienda…</translation>
    </message>
    <message>
        <source>Rates and costs</source>
        <translation>Tariffe e costi</translation>
    </message>
    <message>
        <source>Edit rates…</source>
        <translation>Modifica tariffe…</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Scheda di valutazione</translation>
    </message>
    <message>
        <source>Edit scorecard…</source>
        <translation>Modifica scheda…</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Dati e copia di sicurezza</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buono</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Scarso</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Overdue caps after, days</source>
        <translation>Lo scaduto limita il voto dopo (giorni)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ancora nessuna</translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation>File dell’archivio</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>Ultima copia verificata</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Contributions to the score</source>
        <translation>Contributi al punteggio</translation>
    </message>
    <message>
        <source>From {start} to {score}</source>
        <translation>Da {start} a {score}</translation>
    </message>
</context>
<context>
    <name>WaterfallModel</name>
    <message>
        <source>Measure</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contributo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punti</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>No data: the middle of your other clients, or 50, stands in.</source>
        <translation>Senza dati: vale la mediana degli altri clienti, oppure 50.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>On record, but not what decides the letter</source>
        <translation>Registrato, ma non decisivo per il voto</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>e altri: {count}</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>sostitutivo</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Apri cliente</translation>
    </message>
    <message>
        <source>Back to all clients</source>
        <translation>Torna a tutti i clienti</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Che cosa manca</translation>
    </message>
    <message>
        <source>Not a client yet in {month}</source>
        <translation>Non ancora cliente nel mese di {month}</translation>
    </message>
    <message>
        <source>Contributions to {score}</source>
        <translation>Contributi al punteggio {score}</translation>
    </message>
    <message>
        <source>coverage {coverage}</source>
        <translation>copertura dei dati {coverage}</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} su 100</translation>
    </message>
    <message>
        <source>Until it is there, the middle score of your other clients stands in, or 50.</source>
        <translation>Fino ad allora vale la mediana degli altri clienti, oppure 50.</translation>
    </message>
</context>
</TS>
