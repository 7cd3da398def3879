<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Which version this is, and what it is made with.</source>
        <translation>Quale versione è questa e con che cosa è fatta.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: no account, no server, no counting of what you do. The program opens no connection; what is sent to anybody, you send yourself.</source>
        <translation>Nulla lascia questo computer: nessun account, nessun server, nessuna statistica d’uso. Il programma non apre connessioni; ogni invio lo fa Lei.</translation>
    </message>
    <message>
        <source>It is not legal advice: have dates and wording checked where they matter. Licence: MIT.</source>
        <translation>Non è consulenza legale: faccia verificare date e testi dove contano. Licenza: MIT.</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Librerie e loro licenze</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Libreria</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenza</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Address and salutation</source>
        <translation>Indirizzo e appellativo</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>dal cliente</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Via</translation>
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
        <source>Salutation</source>
        <translation>Appellativo</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>referenti</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Open decision room</source>
        <translation>Apri la sala decisioni</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Seconda riflessione…</translation>
    </message>
    <message>
        <source>Store decision…</source>
        <translation>Registra decisione…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>A favore</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Contro</translation>
    </message>
    <message>
        <source>Fee now, a month</source>
        <translation>Canone al mese</translation>
    </message>
    <message>
        <source>Fee needed</source>
        <translation>Canone necessario</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Aumento</translation>
    </message>
    <message>
        <source>Pays up to a risk of</source>
        <translation>Conviene fino a un rischio di</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Ore al mese</translation>
    </message>
    <message>
        <source>Rate an hour</source>
        <translation>Tariffa oraria</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Impostazioni…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>Ageing</name>
    <message>
        <source>Open {amount}</source>
        <translation>Aperto {amount}</translation>
    </message>
    <message>
        <source>Open {amount}, {overdue} of it overdue</source>
        <translation>Aperto {amount}, di cui scaduto {overdue}</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nulla di aperto</translation>
    </message>
    <message>
        <source>{amount} on account</source>
        <translation>{amount} a credito</translation>
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
        <source>As of</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>Situazione al giorno</translation>
    </message>
    <message>
        <source>Allocate…</source>
        <translation>Imputa…</translation>
    </message>
    <message>
        <source>Open-items list…</source>
        <translation>Partite aperte…</translation>
    </message>
</context>
<context>
    <name>AgreedFields</name>
    <message>
        <source>Both sign</source>
        <translation>Firma di entrambe le parti</translation>
    </message>
    <message>
        <source>two copies, one for each side</source>
        <translation>due originali, uno per parte</translation>
    </message>
    <message>
        <source>Signs for them</source>
        <translation>Firma per il cliente</translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation>Qualifica</translation>
    </message>
    <message>
        <source>With it all claims are settled</source>
        <translation>Con ciò ogni pretesa è definita</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>referenti</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
</context>
<context>
    <name>AgreedPart</name>
    <message>
        <source>Archive “{what}”?</source>
        <translation>Archiviare «{what}»?</translation>
    </message>
    <message>
        <source>It no longer stands in any review that is made from now on. Undo brings it back.</source>
        <translation>Non figurerà più in nessun rapporto creato da ora in poi. Annulla la riporta indietro.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Azioni concordate</translation>
    </message>
    <message>
        <source>No agreed action fits the search.</source>
        <translation>Nessuna azione concordata corrisponde alla ricerca.</translation>
    </message>
    <message>
        <source>Search agreed actions</source>
        <translation>Cerca tra le azioni concordate</translation>
    </message>
    <message>
        <source>Nothing was agreed yet</source>
        <translation>Nulla è stato ancora concordato</translation>
    </message>
    <message>
        <source>What you and a client agree in a review meeting, who does it and by when. It stands in the client’s edition to be signed, and the next review says whether it happened.</source>
        <translation>Ciò che Lei concorda con un cliente nell’incontro trimestrale, chi lo fa ed entro quando. Figura nel rapporto di servizio da firmare, e il rapporto successivo dice se è avvenuto.</translation>
    </message>
    <message>
        <source>New agreed action…</source>
        <translation>Nuova azione concordata…</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Non svolta</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Svolta oggi</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
</context>
<context>
    <name>AgreementLine</name>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
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
        <source>Else ends on</source>
        <translation>Altrimenti cessa il</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Cessa il</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>A tempo indeterminato</translation>
    </message>
    <message>
        <source>First term</source>
        <translation>Prima durata</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Rinnovo</translation>
    </message>
</context>
<context>
    <name>AgreementSection</name>
    <message>
        <source>Agreement check</source>
        <translation>Verifica del contratto</translation>
    </message>
    <message>
        <source>What ends, by when they must have the notice, and why.</source>
        <translation>Che cosa cessa, entro quando deve arrivare la comunicazione e perché.</translation>
    </message>
    <message>
        <source>What it ends…</source>
        <translation>Che cosa cessa…</translation>
    </message>
    <message>
        <source>Not legal advice: have a lawyer check the dates where they matter.</source>
        <translation>Non è consulenza legale: dove contano, faccia verificare le date da un avvocato.</translation>
    </message>
    <message>
        <source>The exit ends no agreement yet.</source>
        <translation>La cessazione non chiude ancora alcun contratto.</translation>
    </message>
    <message>
        <source>Days of agreement {number}</source>
        <translation>Date del contratto {number}</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Contratto…</translation>
    </message>
    <message>
        <source>Last day…</source>
        <translation>Ultimo giorno…</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>Ricalcola</translation>
    </message>
    <message>
        <source>Ends on (your day)</source>
        <translation>Cessa il (data fissata da Lei)</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Cessa il</translation>
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
        <source>Else ends on</source>
        <translation>Altrimenti cessa il</translation>
    </message>
    <message>
        <source>Show how the date was computed</source>
        <translation>Mostra come è stata calcolata la data</translation>
    </message>
</context>
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
        <source>More for agreement {number}</source>
        <translation>Altro per il contratto {number}</translation>
    </message>
    <message>
        <source>Record the end…</source>
        <translation>Annota la cessazione…</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation>Salva come file di calendario…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>Days of agreement {number}</source>
        <translation>Date del contratto {number}</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Preavviso</translation>
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
        <translation>Altrimenti cessa il</translation>
    </message>
    <message>
        <source>Fill in: {field}…</source>
        <translation>Completa: {field}…</translation>
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
    <name>AllocatingPanel</name>
    <message>
        <source>Payer not named</source>
        <translation>Pagatore non indicato</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Parte del nome</translation>
    </message>
    <message>
        <source>Remember the payer’s name</source>
        <translation>Ricorda il nome del pagatore</translation>
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
    <name>ArrivalsPanel</name>
    <message>
        <source>Arrivals shown</source>
        <translation>Accrediti mostrati</translation>
    </message>
    <message>
        <source>Money that arrived</source>
        <translation>Accrediti</translation>
    </message>
    <message>
        <source>Search what arrived</source>
        <translation>Cerca tra gli accrediti</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Da decidere</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicuri</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Già presenti</translation>
    </message>
    <message>
        <source>is stored</source>
        <translation>viene salvato</translation>
    </message>
    <message>
        <source>is not stored</source>
        <translation>non viene salvato</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagatore</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Causale</translation>
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
    <name>AttachmentView</name>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Unchanged since it was attached: SHA-256 {hash}</source>
        <translation>Invariato da quando è stato allegato: SHA-256 {hash}</translation>
    </message>
    <message>
        <source>The attached file</source>
        <translation>Il file allegato</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save it to open it yourself.</source>
        <translation>Questo tipo di file non può essere mostrato qui. Lo salvi per aprirlo Lei stesso.</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Attach files</source>
        <translation>Allega file</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Salva il file</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Rimuovere «{name}»?</translation>
    </message>
    <message>
        <source>Remove {count} files?</source>
        <translation>Rimuovere {count} file?</translation>
    </message>
    <message>
        <source>The record stays. Ctrl+Z brings the file back.</source>
        <translation>La registrazione resta. Ctrl+Z ripristina il file.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Allega file…</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>File allegati</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Archiviazione in corso…</translation>
    </message>
    <message>
        <source>Drop files here, up to 25 MB each. They are kept unchanged.</source>
        <translation>Trascini qui i file, fino a 25 MB l’uno. Sono conservati invariati.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunto</translation>
    </message>
    <message>
        <source>kept on saving</source>
        <translation>al salvataggio</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Copia di sicurezza</translation>
    </message>
    <message>
        <source>Each backup is copied while you work, compared with the desk row by row, and only then counted.</source>
        <translation>Ogni copia viene creata mentre lavora, è confrontata riga per riga con l’archivio e conta solo allora.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Crea la copia ora</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>Ripristina questa…</translation>
    </message>
    <message>
        <source>Restore a file…</source>
        <translation>Ripristina un file…</translation>
    </message>
    <message>
        <source>Verified backups</source>
        <translation>Copie verificate</translation>
    </message>
    <message>
        <source>A second place</source>
        <translation>Seconda posizione</translation>
    </message>
    <message>
        <source>Each verified backup is also copied to this folder: a stick, another disk, or a folder that is synchronised. The desk itself should stay on this machine.</source>
        <translation>Ogni copia verificata è riportata anche in questa cartella: una chiavetta, un altro disco o una cartella sincronizzata. L’archivio stesso dovrebbe restare su questo computer.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Scegli una cartella…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Copia ora</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Nessuna seconda posizione</translation>
    </message>
    <message>
        <source>No backup yet. The program makes one when it starts and something has changed.</source>
        <translation>Ancora nessuna copia. Il programma ne fa una all’avvio se qualcosa è cambiato.</translation>
    </message>
    <message>
        <source>Last verified backup: {when}.</source>
        <translation>Ultima copia verificata: {when}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Non c’è ancora alcuna copia di sicurezza.</translation>
    </message>
    <message>
        <source>This backup still holds everything it was proven to hold.</source>
        <translation>Questa copia contiene ancora tutto ciò che era stato verificato.</translation>
    </message>
    <message>
        <source>This backup no longer holds what was proven. Make a new one now.</source>
        <translation>Questa copia non contiene più ciò che era stato verificato. Ne faccia subito una nuova.</translation>
    </message>
    <message>
        <source>Put the backup of {when} in the place of the desk?</source>
        <translation>Ripristinare la copia del {when}?</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Scelga una copia</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Put {file} in the place of the desk?</source>
        <translation>Ripristinare {file}?</translation>
    </message>
    <message>
        <source>What was entered since then is no longer in sight. Nothing is lost: the desk as it is now is backed up first and also kept as a file beside the new one. What can be undone now cannot be undone afterwards.</source>
        <translation>Ciò che è stato registrato da allora non sarà più visibile. Nulla va perduto: lo stato attuale viene prima salvato in una copia e resta inoltre come file accanto a quello nuovo. Ciò che ora si può annullare, dopo non si potrà più annullare.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Eseguita</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registrazioni</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>verified when made</source>
        <translation>verificata alla creazione</translation>
    </message>
    <message>
        <source>verified again just now</source>
        <translation>verificata di nuovo ora</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>danneggiata</translation>
    </message>
    <message>
        <source>No second place is chosen.</source>
        <translation>Non è stata scelta una seconda posizione.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now; nothing is copied until it can.</source>
        <translation>Questa cartella ora non è raggiungibile; fino ad allora non viene copiato nulla.</translation>
    </message>
    <message>
        <source>No backup lies there yet.</source>
        <translation>Lì non c’è ancora alcuna copia.</translation>
    </message>
    <message>
        <source>The newest backup lies there, too.</source>
        <translation>Anche la copia più recente si trova lì.</translation>
    </message>
    <message>
        <source>The newest backup there is of {when}; later ones are missing.</source>
        <translation>La più recente lì: {when}; mancano le successive.</translation>
    </message>
    <message>
        <source>Choose a second place</source>
        <translation>Scegli una seconda posizione</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In corso…</translation>
    </message>
    <message>
        <source>It was not copied to the second place.</source>
        <translation>Non è stata copiata nella seconda posizione.</translation>
    </message>
    <message>
        <source>Copied to the second place and verified there.</source>
        <translation>Copiata nella seconda posizione e lì verificata.</translation>
    </message>
</context>
<context>
    <name>BoardRoom</name>
    <message>
        <source>Exits</source>
        <translation>Cessazioni</translation>
    </message>
    <message>
        <source>Who leaves, how far it is, and what is to be done next.</source>
        <translation>Chi se ne va, a che punto si è e che cosa fare adesso.</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Cerca un cliente</translation>
    </message>
    <message>
        <source>Which exits are shown</source>
        <translation>Quali cessazioni si vedono</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Visualizzazione</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bacheca</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Begin an exit…</source>
        <translation>Apri una cessazione…</translation>
    </message>
    <message>
        <source>No exit fits the search and the filter.</source>
        <translation>Nessuna cessazione corrisponde a ricerca e filtro.</translation>
    </message>
    <message>
        <source>Running, closed in 12 months</source>
        <translation>In corso, chiuse negli ultimi 12 mesi</translation>
    </message>
    <message>
        <source>All closed</source>
        <translation>Tutte quelle chiuse</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ritirate</translation>
    </message>
    <message>
        <source>Look twice, then decide.</source>
        <translation>Riflettere due volte, poi decidere.</translation>
    </message>
    <message>
        <source>Talk, write the letter, know what is handed over.</source>
        <translation>Parlare, scrivere la lettera, sapere che cosa si consegna.</translation>
    </message>
    <message>
        <source>The letter is with them.</source>
        <translation>La lettera è arrivata al cliente.</translation>
    </message>
    <message>
        <source>Hand over, settle the money.</source>
        <translation>Consegnare e regolare i conti.</translation>
    </message>
    <message>
        <source>What was made is frozen here.</source>
        <translation>Qui si conserva ciò che è stato fatto.</translation>
    </message>
    <message>
        <source>Nobody is leaving</source>
        <translation>Nessuno se ne va</translation>
    </message>
    <message>
        <source>An exit leads from the decision to the closed file: agreement, conversation, letter, handover, checklist, money. It begins with a decision to part in the decision room, or here with a client.</source>
        <translation>Una cessazione porta dalla decisione al fascicolo chiuso: contratto, colloquio, lettera, passaggio di consegne, elenco dei passi, contabilità. Comincia con la decisione di separarsi nella sala decisioni, oppure qui con un cliente.</translation>
    </message>
    <message>
        <source>Open the portfolio</source>
        <translation>Apri il portafoglio</translation>
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
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Must be there by</source>
        <translation>Ricezione entro</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Giorni restanti</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Cessa il</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prossimo passo</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Elenco dei passi</translation>
    </message>
    <message>
        <source>Way of ending</source>
        <translation>Modo di cessazione</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Aperta il</translation>
    </message>
    <message>
        <source>The exits could not be read</source>
        <translation>Impossibile leggere le cessazioni</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>running: {count}</source>
        <translation>in corso: {count}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Apri il cliente</translation>
    </message>
    <message>
        <source>Move to: {stage}</source>
        <translation>Passa a: {stage}</translation>
    </message>
    <message>
        <source>Back to: {stage}</source>
        <translation>Torna a: {stage}</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Ritira…</translation>
    </message>
</context>
<context>
    <name>BreachFields</name>
    <message>
        <source>The breach</source>
        <translation>Inadempimento</translation>
    </message>
    <message>
        <source>from the warnings on record</source>
        <translation>dalle diffide registrate</translation>
    </message>
    <message>
        <source>Earlier warning</source>
        <translation>Diffida precedente</translation>
    </message>
    <message>
        <source>Record a warning…</source>
        <translation>Registra diffida…</translation>
    </message>
    <message>
        <source>only where none was needed; the letter says it in your words</source>
        <translation>solo se non occorreva; la lettera lo dice con parole Sue</translation>
    </message>
    <message>
        <source>Or why none is needed</source>
        <translation>O perché non occorre</translation>
    </message>
    <message>
        <source>You learned of it on</source>
        <translation>Ne è venuto a conoscenza il</translation>
    </message>
    <message>
        <source>never printed; a time limit runs from it</source>
        <translation>mai stampato; da qui decorre un termine</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>registrata</translation>
    </message>
    <message>
        <source>of {day}, to be cured by {cure}</source>
        <translation>in data {day}, termine {cure}</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>No reminder</source>
        <translation>Nessun promemoria</translation>
    </message>
    <message>
        <source>On the day, at nine</source>
        <translation>Il giorno stesso, alle nove</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Il giorno prima</translation>
    </message>
    <message>
        <source>{count} days before</source>
        <translation>{count} giorni prima</translation>
    </message>
    <message>
        <source>Save as calendar file</source>
        <translation>Salva come file di calendario</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Promemoria</translation>
    </message>
    <message>
        <source>The days to come as all-day events: by when a notice must be sent and be there, ends, renewals, and steps that are due. A newer file moves the events of an earlier one.</source>
        <translation>Le prossime scadenze come eventi di un giorno intero: entro quando una comunicazione va inviata e deve essere ricevuta, cessazioni, rinnovi e passi in scadenza. Un file più recente sposta gli eventi di uno precedente.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Scadenze</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
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
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>Elenco dei passi</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>Aggiungi ciò che manca</translation>
    </message>
    <message>
        <source>New step…</source>
        <translation>Nuovo passo…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Mark the chosen steps as done, or as not done</source>
        <translation>Segna i passi scelti come fatti o non fatti</translation>
    </message>
    <message>
        <source>Space ticks · Enter edits · Ctrl+↑ and Ctrl+↓ move a step · Del removes</source>
        <translation>Spazio spunta · Invio modifica · Ctrl+↑ e Ctrl+↓ spostano · Canc rimuove</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>No steps yet: “Add what is missing” lays out those that fit the agreement.</source>
        <translation>Ancora nessun passo: «Aggiungi ciò che manca» prepara quelli adatti al contratto.</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} e altri {count}</translation>
    </message>
    <message>
        <source>Done / not done</source>
        <translation>Fatto / non fatto</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
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
        <source>Advice</source>
        <translation>Consiglio</translation>
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
        <translation>Archiviare «{name}» e altri {count}?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Ciò che è archiviato non conta più, ma nulla va perduto. Con Ctrl+Z si ripristina.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
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
        <source>Each client you serve stands here with its grade, its fee and what is overdue. Enter the first one, or import a file that has them.</source>
        <translation>Qui compare ogni cliente che segue, con voto, canone e importi scaduti. Inserisca il primo oppure importi un file con i Suoi clienti.</translation>
    </message>
    <message>
        <source>Import clients…</source>
        <translation>Importa clienti…</translation>
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
        <translation>Sintesi</translation>
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
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Cessazione</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documenti</translation>
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
        <source>Set grade letter…</source>
        <translation>Assegna il voto…</translation>
    </message>
    <message>
        <source>End the grade letter you set</source>
        <translation>Termina il voto assegnato da Lei</translation>
    </message>
    <message>
        <source>Archive client…</source>
        <translation>Archivia cliente…</translation>
    </message>
    <message>
        <source>Erase for privacy…</source>
        <translation>Cancella per privacy…</translation>
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
    <name>ColumnsPanel</name>
    <message>
        <source>Please choose</source>
        <translation>Scegliere</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Che cosa contiene il file</translation>
    </message>
    <message>
        <source>Program it comes from</source>
        <translation>Programma di provenienza</translation>
    </message>
    <message>
        <source>No known program</source>
        <translation>Nessun programma noto</translation>
    </message>
    <message>
        <source>Days until invoices are due</source>
        <translation>Giorni fino alla scadenza delle fatture</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Foglio</translation>
    </message>
    <message>
        <source>Dates such as 4/5/2026</source>
        <translation>Date come 4/5/2026</translation>
    </message>
    <message>
        <source>Day first: 4 May</source>
        <translation>Prima il giorno: 4 maggio</translation>
    </message>
    <message>
        <source>Month first: 5 April</source>
        <translation>Prima il mese: 5 aprile</translation>
    </message>
    <message>
        <source>Numbers such as 1.234</source>
        <translation>Numeri come 1.234</translation>
    </message>
    <message>
        <source>Comma divides decimals: 1.234,50</source>
        <translation>La virgola separa i decimali: 1.234,50</translation>
    </message>
    <message>
        <source>Point divides decimals: 1,234.50</source>
        <translation>Il punto separa i decimali: 1,234.50</translation>
    </message>
    <message>
        <source>One client for the whole file</source>
        <translation>Un solo cliente per tutto il file</translation>
    </message>
    <message>
        <source>The file names its clients</source>
        <translation>Il file indica i clienti</translation>
    </message>
    <message>
        <source>Make clients that are not on the desk</source>
        <translation>Crea i clienti mancanti</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Column for {field}</source>
        <translation>Colonna per {field}</translation>
    </message>
    <message>
        <source>– no column –</source>
        <translation>– nessuna colonna –</translation>
    </message>
</context>
<context>
    <name>ConversationSection</name>
    <message>
        <source>Conversation</source>
        <translation>Colloquio</translation>
    </message>
    <message>
        <source>Say it by phone or in person before the letter arrives. Notes and talking points stay private.</source>
        <translation>Lo dica al telefono o di persona prima che arrivi la lettera. Appunti e punti del colloquio restano riservati.</translation>
    </message>
    <message>
        <source>Plan a conversation…</source>
        <translation>Prevedi un colloquio…</translation>
    </message>
    <message>
        <source>No conversation is planned or noted yet.</source>
        <translation>Nessun colloquio previsto o annotato.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>avvenuto</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>Talking points…</source>
        <translation>Traccia per il colloquio…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>Note what was said…</source>
        <translation>Annota che cosa si è detto…</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Punti del colloquio</translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>Earlier copies without a passphrase</source>
        <translation>Copie precedenti senza passphrase</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Passphrase di questo archivio</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>Cifra le copie</translation>
    </message>
    <message>
        <source>Remove them…</source>
        <translation>Rimuovi le copie…</translation>
    </message>
    <message>
        <source>Remove these earlier copies for good?</source>
        <translation>Rimuovere per sempre queste copie precedenti?</translation>
    </message>
    <message>
        <source>The encrypted backups stay. What is removed here cannot be brought back by the program.</source>
        <translation>Le copie di sicurezza cifrate restano. Ciò che viene rimosso qui non può essere recuperato dal programma.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In corso…</translation>
    </message>
</context>
<context>
    <name>CoverageMeter</name>
    <message>
        <source>Coverage of the handover</source>
        <translation>Copertura delle consegne</translation>
    </message>
    <message>
        <source>{known} of {fields} fields</source>
        <translation>{known} campi su {fields}</translation>
    </message>
    <message>
        <source>Nothing that the next provider needs is missing.</source>
        <translation>Non manca nulla di ciò che serve al nuovo fornitore.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>altri: {count}</translation>
    </message>
    <message>
        <source>More that is missing</source>
        <translation>Che cos’altro manca</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Reading month {done} of {total}</source>
        <translation>Lettura del mese {done} di {total}</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Situazione al</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>Data di riferimento</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Torna a oggi</translation>
    </message>
    <message>
        <source>Months shown</source>
        <translation>Mesi mostrati</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} mesi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Questo giorno è nel futuro.</translation>
    </message>
</context>
<context>
    <name>DayFields</name>
    <message>
        <source>Days it names</source>
        <translation>Date indicate</translation>
    </message>
    <message>
        <source>suggested from the end day</source>
        <translation>proposte in base alla cessazione</translation>
    </message>
    <message>
        <source>Confirms the talk of</source>
        <translation>Conferma colloquio del</translation>
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
        <source>suggested</source>
        <translation>proposta</translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>Any day</source>
        <translation>Qualsiasi data</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Ultimi 3 mesi</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Ultimi 12 mesi</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Quest’anno</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Anno scorso</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Altro periodo…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Al</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Stored with the numbers of today; the program asks after 6 and after 12 months whether it was right. A decision to part waits 72 hours before its first step, unless it is over abuse or you say why not.</source>
        <translation>Si registra con i dati di oggi; il programma chiede dopo 6 e dopo 12 mesi se era giusta. Dopo la decisione di chiudere il rapporto passano 72 ore prima del primo passo, salvo che si tratti di offese o che Lei indichi perché no.</translation>
    </message>
    <message>
        <source>Begin the exit of {client}?</source>
        <translation>Aprire la cessazione di {client}?</translation>
    </message>
    <message>
        <source>It works out the last days and lays out the checklist. Nothing is sent, the cooling-off is kept, and the exit can be withdrawn with a reason.</source>
        <translation>Il programma calcola gli ultimi giorni e prepara l’elenco dei passi. Nulla viene spedito, la pausa di riflessione resta e la cessazione può essere ritirata con un motivo.</translation>
    </message>
    <message>
        <source>Begin the exit</source>
        <translation>Apri la cessazione</translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation>Ritira decisione</translation>
    </message>
</context>
<context>
    <name>DecisionLines</name>
    <message>
        <source>Numbers then and now</source>
        <translation>Dati di allora e di oggi</translation>
    </message>
    <message>
        <source>Look back…</source>
        <translation>Riesamina…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Ritira…</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Allora</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Oggi</translation>
    </message>
</context>
<context>
    <name>DecisionRoom</name>
    <message>
        <source>Portfolio</source>
        <translation>Portafoglio</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Altro cliente…</translation>
    </message>
    <message>
        <source>Add a client to the decision</source>
        <translation>Aggiungi un cliente alla decisione</translation>
    </message>
    <message>
        <source>Store decision…</source>
        <translation>Registra decisione…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostra come tabella</translation>
    </message>
    <message>
        <source>Figures of the three ways</source>
        <translation>Cifre delle tre strade</translation>
    </message>
    <message>
        <source>Cash by month</source>
        <translation>Liquidità per mese</translation>
    </message>
    <message>
        <source>Take it out of the decision</source>
        <translation>Togli dalla decisione</translation>
    </message>
    <message>
        <source>A decision is stored client by client.</source>
        <translation>Le decisioni si registrano cliente per cliente.</translation>
    </message>
    <message>
        <source>What does the firm live on?</source>
        <translation>Di che cosa vive l’azienda?</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Back to the portfolio</source>
        <translation>Torna al portafoglio</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Rispondi…</translation>
    </message>
</context>
<context>
    <name>EnvelopeFields</name>
    <message>
        <source>kept for every letter of this layout</source>
        <translation>vale per ogni lettera con questa impaginazione</translation>
    </message>
    <message>
        <source>Window envelope</source>
        <translation>Busta con finestra</translation>
    </message>
    <message>
        <source>Address to the right</source>
        <translation>Indirizzo verso destra</translation>
    </message>
    <message>
        <source>Address down</source>
        <translation>Indirizzo verso il basso</translation>
    </message>
    <message>
        <source>Test print…</source>
        <translation>Stampa di prova…</translation>
    </message>
    <message>
        <source>Prints a page with the window’s edge, to be laid into the envelope</source>
        <translation>Stampa una pagina con il bordo della finestra, da inserire nella busta</translation>
    </message>
    <message>
        <source>At most {most} mm either way.</source>
        <translation>Al massimo {most} mm in ogni direzione.</translation>
    </message>
</context>
<context>
    <name>EnvironmentTab</name>
    <message>
        <source>Sheets of the environment</source>
        <translation>Elenchi dell’ambiente</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Aggiungi…</translation>
    </message>
    <message>
        <source>This client has none</source>
        <translation>Questo cliente non ne ha</translation>
    </message>
    <message>
        <source>More for this sheet</source>
        <translation>Altro per questo elenco</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>Archiviare «{name}»?</translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation>Archiviare «{name}» e altri {count}?</translation>
    </message>
    <message>
        <source>The handover leaves it out, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Ciò che è archiviato non compare nel passaggio di consegne, ma non va perduto. Ctrl+Z lo ripristina.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
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
        <source>Duplicate…</source>
        <translation>Duplica…</translation>
    </message>
    <message>
        <source>You said that this client has none, so nothing is missing here.</source>
        <translation>Ha indicato che questo cliente non ne ha: qui non manca nulla.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Annulla questa indicazione</translation>
    </message>
    <message>
        <source>Type the first one, paste rows from a spreadsheet (Ctrl+V) or import a file.</source>
        <translation>Inserisca la prima voce, incolli le righe di un foglio di calcolo (Ctrl+V) o importi un file.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Paste rows (Ctrl+V)</source>
        <translation>Incolla righe (Ctrl+V)</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importa un file…</translation>
    </message>
    <message>
        <source>Sheets for the next provider (XLSX)…</source>
        <translation>Elenchi per il nuovo fornitore (XLSX)…</translation>
    </message>
    <message>
        <source>Sheets for the next provider (CSV)…</source>
        <translation>Elenchi per il nuovo fornitore (CSV)…</translation>
    </message>
    <message>
        <source>Handover…</source>
        <translation>Consegne…</translation>
    </message>
</context>
<context>
    <name>ErasureCounts</name>
    <message>
        <source>This client is still served; today becomes its last day.</source>
        <translation>Questo cliente è ancora seguito; oggi diventa il suo ultimo giorno.</translation>
    </message>
    <message>
        <source>Papers about the whole firm that name this client, such as quarterly reviews; they go too</source>
        <translation>Documenti sull’intera azienda che nominano questo cliente, come i rapporti trimestrali; vengono cancellati anch’essi</translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>Where should the certificate go?</source>
        <translation>Dove salvare l’attestato?</translation>
    </message>
    <message>
        <source>Erase {client} for privacy</source>
        <translation>Cancella {client} per privacy</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>More about the reason (for the certificate)</source>
        <translation>Altro sul motivo (per l’attestato)</translation>
    </message>
    <message>
        <source>Type the name of the client to confirm: {client}</source>
        <translation>Per confermare digiti il nome del cliente: {client}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Cancella definitivamente…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In corso…</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence timeline: {client}</source>
        <translation>Cronologia degli episodi: {client}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>inizio</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>quella del cliente</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipi</translation>
    </message>
    <message>
        <source>Leave these entries out</source>
        <translation>Ometti queste voci</translation>
    </message>
</context>
<context>
    <name>ExitDeeds</name>
    <message>
        <source>papers: {count}</source>
        <translation>documenti: {count}</translation>
    </message>
    <message>
        <source>steps: {count}</source>
        <translation>passi: {count}</translation>
    </message>
    <message>
        <source>conversations: {count}</source>
        <translation>colloqui: {count}</translation>
    </message>
    <message>
        <source>sendings: {count}</source>
        <translation>invii: {count}</translation>
    </message>
    <message>
        <source>What was made is frozen with its SHA-256: {parts}, and the money as it stands today. The agreements get their last day. Nothing of it can be changed afterwards; until the program closes, Ctrl+Z takes it back.</source>
        <translation>Ciò che è stato fatto viene conservato con il suo SHA-256: {parts}, e i conti allo stato di oggi. I contratti ricevono il loro ultimo giorno. Dopo, nulla è più modificabile; finché il programma è aperto, Ctrl+Z annulla la chiusura.</translation>
    </message>
    <message>
        <source>Not settled yet: {warnings}.</source>
        <translation>Ancora in sospeso: {warnings}.</translation>
    </message>
    <message>
        <source>Close the exit of {client}?</source>
        <translation>Chiudere la cessazione di {client}?</translation>
    </message>
    <message>
        <source>Close the exit</source>
        <translation>Chiudi la cessazione</translation>
    </message>
    <message>
        <source>Put {client} away?</source>
        <translation>Archiviare {client}?</translation>
    </message>
    <message>
        <source>The client is no longer served and leaves the lists; its papers stay. Ctrl+Z brings it back.</source>
        <translation>Il cliente non è più assistito ed esce dagli elenchi; i suoi documenti restano. Ctrl+Z lo riporta.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Archivia</translation>
    </message>
    <message>
        <source>Everything is as it was when the exit was closed.</source>
        <translation>Tutto è come alla chiusura della cessazione.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Edit the exit</source>
        <translation>Modifica la cessazione</translation>
    </message>
    <message>
        <source>Last day of {number}</source>
        <translation>Ultimo giorno di {number}</translation>
    </message>
    <message>
        <source>Left empty, the day is worked out from the agreement again.</source>
        <translation>Se resta vuoto, il giorno si ricalcola dal contratto.</translation>
    </message>
    <message>
        <source>Plan a conversation</source>
        <translation>Prevedi un colloquio</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Colloquio</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nuovo passo</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>Modifica passo</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>Come è stata spedita</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Rimuovere «{name}»?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Non conterà più da nessuna parte, ma nulla viene distrutto. Ctrl+Z lo riporta.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>{client} cannot move on yet.</source>
        <translation>{client} non può ancora avanzare.</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>Mostra che cosa manca</translation>
    </message>
    <message>
        <source>Private: none of this goes onto a paper that leaves the firm.</source>
        <translation>Riservato: nulla di tutto ciò finisce su un documento che esce dall’azienda.</translation>
    </message>
</context>
<context>
    <name>ExitForm</name>
    <message>
        <source>What it ends</source>
        <translation>Che cosa fa cessare</translation>
    </message>
    <message>
        <source>Begin an exit</source>
        <translation>Apri una cessazione</translation>
    </message>
    <message>
        <source>The program works out the last days from the agreements and lays out the checklist. Nothing is sent; until it is closed, an exit can be withdrawn with a reason.</source>
        <translation>Il programma calcola gli ultimi giorni dai contratti e prepara l’elenco dei passi. Nulla viene spedito; fino alla chiusura una cessazione può essere ritirata con un motivo.</translation>
    </message>
    <message>
        <source>The exit stops here and stays on the desk with its reason. If the client was told already, tell them in writing that the notice is withdrawn; whether it can be is a question of law.</source>
        <translation>La cessazione si ferma qui e resta conservata con il suo motivo. Se il cliente lo sa già, gli comunichi per iscritto che la dichiarazione è ritirata; se sia possibile è una questione di diritto.</translation>
    </message>
    <message>
        <source>Withdraw the exit</source>
        <translation>Ritira la cessazione</translation>
    </message>
    <message>
        <source>What the exit ends</source>
        <translation>Che cosa fa cessare</translation>
    </message>
</context>
<context>
    <name>ExitMends</name>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>What it ends…</source>
        <translation>Che cosa cessa…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Contratto…</translation>
    </message>
    <message>
        <source>Last day…</source>
        <translation>Ultimo giorno…</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>Ricalcola</translation>
    </message>
    <message>
        <source>Take the next day</source>
        <translation>Prendi la data successiva</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Scrivi…</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Seconda riflessione…</translation>
    </message>
    <message>
        <source>Do not wait…</source>
        <translation>Non attendere…</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Spiega perché…</translation>
    </message>
    <message>
        <source>Decision room</source>
        <translation>Sala decisioni</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Ritira…</translation>
    </message>
    <message>
        <source>Plan it…</source>
        <translation>Prevedi…</translation>
    </message>
    <message>
        <source>Talking points…</source>
        <translation>Punti del colloquio…</translation>
    </message>
    <message>
        <source>Note it…</source>
        <translation>Annota…</translation>
    </message>
    <message>
        <source>Write it anew…</source>
        <translation>Riscrivi…</translation>
    </message>
    <message>
        <source>Open the lists</source>
        <translation>Apri gli elenchi</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Come è stata spedita…</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Inserisci…</translation>
    </message>
    <message>
        <source>It arrived…</source>
        <translation>È arrivata…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Prepara…</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Indica…</translation>
    </message>
    <message>
        <source>Open money</source>
        <translation>Apri la contabilità</translation>
    </message>
    <message>
        <source>Credit note…</source>
        <translation>Nota di credito…</translation>
    </message>
    <message>
        <source>Invoice…</source>
        <translation>Fattura…</translation>
    </message>
</context>
<context>
    <name>ExitPaperDialog</name>
    <message>
        <source>Private: for you and your people, not for the client.</source>
        <translation>Riservato: per Lei e i Suoi, non per il cliente.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
</context>
<context>
    <name>ExitTab</name>
    <message>
        <source>Open the exit</source>
        <translation>Apri la cessazione</translation>
    </message>
    <message>
        <source>Begin an exit…</source>
        <translation>Apri una cessazione…</translation>
    </message>
    <message>
        <source>Earlier exits</source>
        <translation>Cessazioni precedenti</translation>
    </message>
    <message>
        <source>No exit</source>
        <translation>Nessuna cessazione</translation>
    </message>
    <message>
        <source>If you part from this client, the exit leads through agreement, conversation, letter, handover and money. Look at the decision first: what does keeping, repricing or parting do to the firm?</source>
        <translation>Se si separa da questo cliente, la cessazione La guida tra contratto, colloquio, lettera, consegne e contabilità. Guardi prima la decisione: che effetto ha sull’azienda tenerlo, cambiare il prezzo o separarsi?</translation>
    </message>
    <message>
        <source>Open decision room</source>
        <translation>Apri la sala decisioni</translation>
    </message>
    <message>
        <source>Exit: {stage}</source>
        <translation>Cessazione: {stage}</translation>
    </message>
    <message>
        <source>Exit withdrawn</source>
        <translation>Cessazione ritirata</translation>
    </message>
    <message>
        <source>Exit closed</source>
        <translation>Cessazione chiusa</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Prossimo passo: {step}</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} passi su {steps} fatti</translation>
    </message>
    <message>
        <source>Withdrawn on {day}: {reason}</source>
        <translation>Ritirata in data {day}: {reason}</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Chiusa in data {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
</context>
<context>
    <name>ExitView</name>
    <message>
        <source>More for this exit</source>
        <translation>Altro per questa cessazione</translation>
    </message>
    <message>
        <source>Looking at the exit…</source>
        <translation>Lettura della cessazione…</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Cessazioni</translation>
    </message>
    <message>
        <source>The exit could not be read</source>
        <translation>Impossibile leggere la cessazione</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Chiudi…</translation>
    </message>
    <message>
        <source>Move on: {stage}</source>
        <translation>Avanti: {stage}</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Apri il cliente</translation>
    </message>
    <message>
        <source>Edit the exit…</source>
        <translation>Modifica la cessazione…</translation>
    </message>
    <message>
        <source>Back to: {stage}</source>
        <translation>Torna a: {stage}</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation>Salva come file di calendario…</translation>
    </message>
    <message>
        <source>Check that nothing has changed</source>
        <translation>Verifica che nulla sia cambiato</translation>
    </message>
    <message>
        <source>Put the client away…</source>
        <translation>Archivia il cliente…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Ritira…</translation>
    </message>
</context>
<context>
    <name>ExitWords</name>
    <message>
        <source>Was due on {day}: {step}</source>
        <translation>Scaduto ({day}): {step}</translation>
    </message>
    <message>
        <source>Due today: {step}</source>
        <translation>Scade oggi: {step}</translation>
    </message>
    <message>
        <source>By {day}: {step}</source>
        <translation>Scadenza {day}: {step}</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} passi su {steps} fatti</translation>
    </message>
    <message>
        <source>Stage {place} of {count}: {stage}</source>
        <translation>Fase {place} di {count}: {stage}</translation>
    </message>
</context>
<context>
    <name>ExitsPage</name>
    <message>
        <source>Leave the letter?</source>
        <translation>Lasciare la lettera?</translation>
    </message>
    <message>
        <source>What you typed is in no finished letter and goes.</source>
        <translation>Ciò che ha scritto non è in nessuna lettera pronta e va perso.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia</translation>
    </message>
</context>
<context>
    <name>ExitsPanel</name>
    <message>
        <source>blocking: {count}</source>
        <translation>blocchi: {count}</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} passi su {steps} fatti</translation>
    </message>
    <message>
        <source>Exits running</source>
        <translation>Cessazioni in corso</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>altre {count}</translation>
    </message>
</context>
<context>
    <name>ExpectationsDialog</name>
    <message>
        <source>Save the expectations sheet</source>
        <translation>Salva la scheda di collaborazione</translation>
    </message>
    <message>
        <source>Expectations sheet</source>
        <translation>Scheda di collaborazione</translation>
    </message>
    <message>
        <source>Expectations sheet for {name}</source>
        <translation>Scheda di collaborazione per {name}</translation>
    </message>
    <message>
        <source>One line is one point. What you change is kept for the next sheet.</source>
        <translation>Una riga è un punto. Ciò che modifica vale anche per la prossima scheda.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Use the program’s texts</source>
        <translation>Usa i testi del programma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save and keep…</source>
        <translation>Salva e conserva…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Preview of the expectations sheet</source>
        <translation>Anteprima della scheda di collaborazione</translation>
    </message>
    <message>
        <source>The texts take {count} pages; the sheet is meant to be one.</source>
        <translation>I testi occupano {count} pagine; la scheda è pensata per una.</translation>
    </message>
</context>
<context>
    <name>ExportEverything</name>
    <message>
        <source>Export everything into a folder</source>
        <translation>Esporta tutto in una cartella</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Esportato: {file}</translation>
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
    <name>Finishing</name>
    <message>
        <source>Finished and kept with the client: {title}</source>
        <translation>Conclusa e conservata tra i documenti del cliente: {title}</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Salva la lettera</translation>
    </message>
    <message>
        <source>Test page for the envelope</source>
        <translation>Pagina di prova per la busta</translation>
    </message>
</context>
<context>
    <name>FirmSection</name>
    <message>
        <source>Firm and letterhead</source>
        <translation>Azienda e carta intestata</translation>
    </message>
    <message>
        <source>What stands on every letter, handover and review. Each field is saved as you leave it.</source>
        <translation>Ciò che compare su ogni lettera, passaggio di consegne e rapporto. Ogni campo viene salvato quando lo lascia.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Layout of the sheet</source>
        <translation>Impaginazione del foglio</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Regno Unito</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>The letterhead as it prints</source>
        <translation>La carta intestata come verrà stampata</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Nome e indirizzo</translation>
    </message>
    <message>
        <source>How clients reach you</source>
        <translation>Come i clienti La raggiungono</translation>
    </message>
    <message>
        <source>Language and currency</source>
        <translation>Lingua e valuta</translation>
    </message>
    <message>
        <source>Signature and foot of the letter</source>
        <translation>Firma e piè di pagina</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Salta questo file</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
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
    <message>
        <source>Keep editing</source>
        <translation>Continua la modifica</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Load what is stored</source>
        <translation>Carica il dato salvato</translation>
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
        <source>{shown} of {all} clients</source>
        <translation>{shown} di {all} clienti</translation>
    </message>
    <message>
        <source>Grades as of {day}</source>
        <translation>Voti, situazione al {day}</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Apri il cliente</translation>
    </message>
    <message>
        <source>Gut ranking…</source>
        <translation>Valutazione a istinto…</translation>
    </message>
    <message>
        <source>Copy the map</source>
        <translation>Copia la mappa</translation>
    </message>
    <message>
        <source>Export the map…</source>
        <translation>Esporta la mappa…</translation>
    </message>
    <message>
        <source>Grades {day}</source>
        <translation>Voti {day}</translation>
    </message>
    <message>
        <source>Export the grades</source>
        <translation>Esporta i voti</translation>
    </message>
</context>
<context>
    <name>GutAsking</name>
    <message>
        <source>Press A, B, C, D or F as you feel about the client; S passes it over; the arrow keys move.</source>
        <translation>Prema A, B, C, D o F secondo ciò che sente per il cliente; S lo salta; le frecce cambiano cliente.</translation>
    </message>
    <message>
        <source>Pass over (S)</source>
        <translation>Salta (S)</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>Voto {letter}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Clients and your letters</source>
        <translation>Clienti e i Suoi voti</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Your letter</source>
        <translation>Il Suo voto</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>saltato</translation>
    </message>
    <message>
        <source>{done} of {total} clients</source>
        <translation>{done} clienti di {total}</translation>
    </message>
</context>
<context>
    <name>GutDialog</name>
    <message>
        <source>Gut ranking</source>
        <translation>Valutazione a istinto</translation>
    </message>
    <message>
        <source>Compare with the grades</source>
        <translation>Confronta con i voti</translation>
    </message>
    <message>
        <source>Your own letter for each client, before you look. You may leave at any time and go on later.</source>
        <translation>Il Suo voto per ogni cliente, prima di guardare. Può uscire quando vuole e continuare più tardi.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Ricomincia</translation>
    </message>
    <message>
        <source>Rank again…</source>
        <translation>Valuta di nuovo…</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Continua più tardi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>GutResult</name>
    <message>
        <source>Where you and the grades disagree</source>
        <translation>Dove il Suo istinto e i voti divergono</translation>
    </message>
    <message>
        <source>You and the grades agree everywhere.</source>
        <translation>Il Suo istinto e i voti concordano sempre.</translation>
    </message>
    <message>
        <source>Enter shows why the client has its computed letter.</source>
        <translation>Invio mostra perché il cliente ha il voto calcolato.</translation>
    </message>
    <message>
        <source>Last answer: {day}.</source>
        <translation>Ultima risposta: {day}.</translation>
    </message>
    <message>
        <source>Comparing with the computed letters …</source>
        <translation>Confronto con i voti calcolati…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Lei</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calcolato</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punti</translation>
    </message>
    <message>
        <source>Letters apart</source>
        <translation>Voti di scarto</translation>
    </message>
    <message>
        <source>What speaks for the computed letter</source>
        <translation>Che cosa sostiene il voto calcolato</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Kept with the client: {title}</source>
        <translation>Conservato tra i documenti del cliente: {title}</translation>
    </message>
    <message>
        <source>Handover for {client}</source>
        <translation>Passaggio di consegne per {client}</translation>
    </message>
    <message>
        <source>Last day of service</source>
        <translation>Ultimo giorno di servizio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>from the agreement</source>
        <translation>dal contratto</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>lingua del cliente</translation>
    </message>
    <message>
        <source>Preview of the handover</source>
        <translation>Anteprima del passaggio di consegne</translation>
    </message>
    <message>
        <source>Sheets for the next provider</source>
        <translation>Elenchi per il nuovo fornitore</translation>
    </message>
    <message>
        <source>Workbook (XLSX)…</source>
        <translation>Cartella di lavoro (XLSX)…</translation>
    </message>
    <message>
        <source>Folder of CSV files…</source>
        <translation>Cartella di file CSV…</translation>
    </message>
    <message>
        <source>The pages are being set…</source>
        <translation>Le pagine sono in composizione…</translation>
    </message>
    <message>
        <source>Version {version}, not kept yet</source>
        <translation>Versione {version}, non ancora conservata</translation>
    </message>
    <message>
        <source>Version {version}, kept with the client</source>
        <translation>Versione {version}, tra i documenti del cliente</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Handover</source>
        <translation>Consegne</translation>
    </message>
    <message>
        <source>No secret stands in it: passwords go from vault to vault.</source>
        <translation>Non contiene segreti: le password passano da cassaforte a cassaforte.</translation>
    </message>
    <message>
        <source>Open the lists…</source>
        <translation>Apri gli elenchi…</translation>
    </message>
    <message>
        <source>Make the handover…</source>
        <translation>Prepara il passaggio di consegne…</translation>
    </message>
    <message>
        <source>Next provider</source>
        <translation>Nuovo fornitore</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Edit the next provider</source>
        <translation>Modifica il nuovo fornitore</translation>
    </message>
    <message>
        <source>{share} of what the handover asks is known</source>
        <translation>Dati per le consegne noti: {share}</translation>
    </message>
    <message>
        <source>Not named yet: ask the client, and for leave to talk to them.</source>
        <translation>Non ancora indicato: lo chieda al cliente, insieme al permesso di parlarci.</translation>
    </message>
    <message>
        <source>Handovers that were made</source>
        <translation>Passaggi di consegne preparati</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ancora nessuno.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>Bozza di e-mail…</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Come è stata spedita…</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>File {place} of {count}</source>
        <translation>File {place} di {count}</translation>
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
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Scelta dei file</translation>
    </message>
    <message>
        <source>Tables and electronic invoices</source>
        <translation>Tabelle e fatture elettroniche</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Salvataggio in corso…</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Trascini qui i file</translation>
    </message>
    <message>
        <source>Tables of clients, tickets, invoices and more, e-invoices, bank statements. Nothing is stored yet.</source>
        <translation>Tabelle di clienti, ticket, fatture e altro, fatture elettroniche, estratti conto. Per ora non viene salvato nulla.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Scegli i file…</translation>
    </message>
    <message>
        <source>Past imports …</source>
        <translation>Importazioni precedenti…</translation>
    </message>
    <message>
        <source>Read as {encoding}: look at the accents.</source>
        <translation>Letto come {encoding}: controlli gli accenti.</translation>
    </message>
    <message>
        <source>File {place} of {count}</source>
        <translation>File {place} di {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>File successivo</translation>
    </message>
</context>
<context>
    <name>IntegrityPanel</name>
    <message>
        <source>The journal begins anew with every invoice, payment and incident as it is now. What was found is no longer reported; that it was begun anew stays written in the desk and on every evidence timeline. This cannot be taken back.</source>
        <translation>Il registro di controllo riparte con ogni fattura, pagamento ed episodio così come sono ora. Quanto rilevato non viene più segnalato; che è ripartito resta scritto nell’archivio e in ogni cronologia degli episodi. L’operazione non si può annullare.</translation>
    </message>
    <message>
        <source>Accept what the desk holds now?</source>
        <translation>Accettare lo stato attuale?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Is everything as it was entered?</source>
        <translation>È tutto come è stato registrato?</translation>
    </message>
    <message>
        <source>Looks at every page of the file, at the journal of invoices, payments and incidents, at the sums and at the newest backup. It shows damage, not a deliberate change by somebody who writes the journal anew.</source>
        <translation>Controlla ogni pagina dell’archivio, il registro di controllo di fatture, pagamenti ed episodi, le somme e la copia di sicurezza più recente. Rivela danni, non la modifica intenzionale di chi riscrive il registro di controllo.</translation>
    </message>
    <message>
        <source>Check the desk now</source>
        <translation>Controlla ora l’archivio</translation>
    </message>
    <message>
        <source>Accept what the desk holds now…</source>
        <translation>Accetta lo stato attuale…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In corso…</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>Save the paper</source>
        <translation>Salva il documento</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Anteprima del documento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save and keep…</source>
        <translation>Salva e conserva…</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Non ancora conservato</translation>
    </message>
    <message>
        <source>Kept, unchanged from now on</source>
        <translation>Conservato, d’ora in poi invariato</translation>
    </message>
    <message>
        <source>Keep without a file</source>
        <translation>Conserva senza file</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservato</translation>
    </message>
</context>
<context>
    <name>KeptPapers</name>
    <message>
        <source>Save the paper</source>
        <translation>Salva il documento</translation>
    </message>
    <message>
        <source>Papers that were made</source>
        <translation>Documenti creati</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Copia SHA-256</translation>
    </message>
    <message>
        <source>One of these papers cannot be read as a PDF. None was printed.</source>
        <translation>Uno di questi documenti non si può leggere come PDF. Non ne è stato stampato nessuno.</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>Bozza di e-mail…</translation>
    </message>
    <message>
        <source>The chosen paper</source>
        <translation>Il documento scelto</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creato</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Print {count} papers…</source>
        <translation>Stampa {count} documenti…</translation>
    </message>
    <message>
        <source>This paper cannot be shown as a PDF.</source>
        <translation>Questo documento non si può mostrare come PDF.</translation>
    </message>
    <message>
        <source>Unchanged since {moment}: SHA-256 {hash}</source>
        <translation>Invariato dal momento della creazione ({moment}): SHA-256 {hash}</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Ricordamelo domani</translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <translation>Ricordamelo tra una settimana</translation>
    </message>
    <message>
        <source>Remind me in a month</source>
        <translation>Ricordamelo tra un mese</translation>
    </message>
    <message>
        <source>Remind me on a day…</source>
        <translation>Ricordamelo in una data precisa…</translation>
    </message>
    <message>
        <source>Done, do not remind again</source>
        <translation>Fatto, non ricordarlo più</translation>
    </message>
    <message>
        <source>Remind me on a day</source>
        <translation>Ricordamelo in una data precisa</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter to {client}</source>
        <translation>Lettera a {client}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>The letter is not finished. Press Esc again to discard what you changed.</source>
        <translation>La lettera non è conclusa. Prema di nuovo Esc per scartare le modifiche.</translation>
    </message>
    <message>
        <source>The letter has room for no further reason; take one out first.</source>
        <translation>Non c’è posto per un altro motivo: ne tolga prima uno.</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>Nuovo contratto…</translation>
    </message>
    <message>
        <source>No letter can be written yet</source>
        <translation>Non si può ancora scrivere una lettera</translation>
    </message>
    <message>
        <source>Show the client’s agreements</source>
        <translation>Mostra i contratti del cliente</translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation>blocchi: {blocked} · avvisi: {warned} · in ordine: {fine}</translation>
    </message>
    <message>
        <source>not legal advice: have the wording checked</source>
        <translation>non è consulenza legale: far verificare il testo</translation>
    </message>
    <message>
        <source>fits the window envelope</source>
        <translation>per busta con finestra</translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation>Anteprima della lettera</translation>
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
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Finishes the letter once the printer has it (Ctrl+P)</source>
        <translation>Conclude la lettera appena la stampante la riceve (Ctrl+P)</translation>
    </message>
    <message>
        <source>Finish letter…</source>
        <translation>Concludi lettera…</translation>
    </message>
    <message>
        <source>Show how the date was computed</source>
        <translation>Mostra come è calcolata la data</translation>
    </message>
    <message>
        <source>Hide how the date was computed</source>
        <translation>Nascondi come è calcolata la data</translation>
    </message>
    <message>
        <source>You confirmed that the law’s notice applies.</source>
        <translation>Ha confermato che vale il termine di preavviso di legge.</translation>
    </message>
    <message>
        <source>It is kept already; change something to make another one.</source>
        <translation>È già conservata. Modifichi qualcosa per farne un’altra.</translation>
    </message>
</context>
<context>
    <name>LetterLine</name>
    <message>
        <source>It ends the agreement on the day they receive it.</source>
        <translation>La lettera scioglie il contratto al momento della ricezione.</translation>
    </message>
    <message>
        <source>It ends the agreement on {end}.</source>
        <translation>La lettera fa cessare il contratto in data {end}.</translation>
    </message>
    <message>
        <source>It confirms their notice and the end on {end}.</source>
        <translation>La lettera conferma il recesso del cliente e la cessazione in data {end}.</translation>
    </message>
    <message>
        <source>They have until {cure} to put it right.</source>
        <translation>Termine per adempiere: {cure}.</translation>
    </message>
    <message>
        <source>New from {start}; they answer by {answer}.</source>
        <translation>Decorrenza dei nuovi prezzi: {start}; termine per la risposta: {answer}.</translation>
    </message>
    <message>
        <source>Sent today, it arrives about {day} and ends the agreement on {end}.</source>
        <translation>Inviata oggi, dovrebbe arrivare in data {day} e fa cessare il contratto in data {end}.</translation>
    </message>
    <message>
        <source>To be out by {end}, they must have it by {day}: 1 day left.</source>
        <translation>Per la cessazione in data {end} deve arrivare entro questa data: {day}. Resta 1 giorno.</translation>
    </message>
    <message>
        <source>To be out by {end}, they must have it today, {day}.</source>
        <translation>Per la cessazione in data {end} deve arrivare oggi, {day}.</translation>
    </message>
    <message>
        <source>To be out by {end}, they must have it by {day}: {left} days left.</source>
        <translation>Per la cessazione in data {end} deve arrivare entro questa data: {day}. Restano {left} giorni.</translation>
    </message>
</context>
<context>
    <name>LetterMends</name>
    <message>
        <source>Take {day}</source>
        <translation>Usa {day}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Contratto…</translation>
    </message>
    <message>
        <source>Record the warning…</source>
        <translation>Registra diffida…</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usa {name}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Vai al campo</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sostituisci</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Togli</translation>
    </message>
</context>
<context>
    <name>LetterReasons</name>
    <message>
        <source>The log has no overdue invoice and no incident with a note.</source>
        <translation>Il registro non contiene fatture scadute né episodi con una nota.</translation>
    </message>
</context>
<context>
    <name>LetterRoom</name>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Traccia per il colloquio</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Cessazioni</translation>
    </message>
</context>
<context>
    <name>LetterSection</name>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Facts at the left, the real page at the right, checks that must pass.</source>
        <translation>A sinistra i dati, a destra la pagina vera, e i controlli da superare.</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Altro tipo</translation>
    </message>
    <message>
        <source>Not legal advice: have a lawyer check the wording where it matters.</source>
        <translation>Non è consulenza legale: dove conta, faccia verificare il testo da un avvocato.</translation>
    </message>
    <message>
        <source>Way of ending: {way}</source>
        <translation>Modo di cessazione: {way}</translation>
    </message>
    <message>
        <source>Write: {kind}…</source>
        <translation>Scrivi: {kind}…</translation>
    </message>
    <message>
        <source>Letters that were made</source>
        <translation>Lettere preparate</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ancora nessuna.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>Bozza di e-mail…</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Come è stata spedita…</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Termination with notice</source>
        <translation>Recesso con preavviso</translation>
    </message>
    <message>
        <source>Termination for cause</source>
        <translation>Risoluzione per inadempimento</translation>
    </message>
    <message>
        <source>Non-renewal</source>
        <translation>Disdetta (mancato rinnovo)</translation>
    </message>
    <message>
        <source>Mutual termination</source>
        <translation>Risoluzione consensuale</translation>
    </message>
    <message>
        <source>Acceptance of the client’s notice</source>
        <translation>Presa d’atto del recesso del cliente</translation>
    </message>
    <message>
        <source>Warning with a cure date</source>
        <translation>Diffida ad adempiere</translation>
    </message>
    <message>
        <source>Price change or end</source>
        <translation>Modifica del prezzo o cessazione</translation>
    </message>
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
    <name>LicenceFields</name>
    <message>
        <source>left out while there is no number</source>
        <translation>omesso senza numero</translation>
    </message>
    <message>
        <source>Licences and subscriptions</source>
        <translation>Licenze e abbonamenti</translation>
    </message>
    <message>
        <source>Licences through you</source>
        <translation>Licenze tramite Lei</translation>
    </message>
    <message>
        <source>Their term ends on</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Payable if they lapse</source>
        <translation>Residuo se cessano</translation>
    </message>
    <message>
        <source>Decide by</source>
        <translation>Decisione entro</translation>
    </message>
</context>
<context>
    <name>LockPanel</name>
    <message>
        <source>Lock when nobody touches the program</source>
        <translation>Blocca quando nessuno usa il programma</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minuti</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>{keys} locks at once. Nothing of the desk is in sight then; what is open stays open behind it, and work in progress goes on. The sleep of the computer counts as time.</source>
        <translation>{keys} blocca subito. Dell’archivio non si vede più nulla; ciò che è aperto resta aperto dietro il blocco e i lavori in corso continuano. Anche la sospensione del computer conta come tempo.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Blocca ora</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The desk is locked</source>
        <translation>L’archivio è bloccato</translation>
    </message>
    <message>
        <source>What was open is kept as it was and comes back. Work in progress goes on.</source>
        <translation>Ciò che era aperto resta com’era e ricompare. I lavori in corso continuano.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verifica…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Sblocca</translation>
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
        <source>Client</source>
        <translation>Cliente</translation>
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
        <source>Escalated</source>
        <translation>Escalation</translation>
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
    <name>LogDeeds</name>
    <message>
        <source>Archive “{name}”?</source>
        <translation>Archiviare «{name}»?</translation>
    </message>
    <message>
        <source>Archive “{name}” and {count} more?</source>
        <translation>Archiviare «{name}» e altri {count}?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Ciò che è archiviato non conta più, ma non va perduto. Ctrl+Z lo ripristina.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>All</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Everything logged, newest first.</source>
        <translation>Tutto ciò che è stato registrato, dal più recente.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Cerca nel registro</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Tutti i clienti</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Scegli colonne</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Nothing fits the search and the filters.</source>
        <translation>Nulla corrisponde alla ricerca e ai filtri.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Impossibile leggere il registro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Apri cliente</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Registra…</translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation>Ancora nulla di registrato</translation>
    </message>
    <message>
        <source>Tickets, work, incidents, recommendations and notes stand here, newest first. Ctrl+L logs one in seconds; a file from your help desk brings them all.</source>
        <translation>Qui compaiono ticket, lavori, episodi, raccomandazioni e note, dal più recente. Ctrl+L ne registra uno in pochi secondi; un file del Suo help desk li porta tutti.</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Registrazione rapida</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>Aggiungi: {kind}</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Ancora nulla di questo tipo</translation>
    </message>
    <message>
        <source>{kind}: enter the first one, or import a file.</source>
        <translation>{kind}: inserisca il primo oppure importi un file.</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 voce</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} voci</translation>
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
        <source>Attach file…</source>
        <translation>Allega file…</translation>
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
    <name>LogoPanel</name>
    <message>
        <source>PNG, JPEG or SVG up to 5 MB; it prints up to 40 mm wide and 8 mm high.</source>
        <translation>PNG, JPEG o SVG fino a 5&#xa0;MB; in stampa fino a 40&#xa0;mm di larghezza e 8&#xa0;mm di altezza.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Scegli un logo</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Scegli un logo…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>The logo as it prints</source>
        <translation>Il logo come verrà stampato</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and colours</source>
        <translation>Lingua e colori</translation>
    </message>
    <message>
        <source>How the program looks and speaks on this machine. What is on the desk stays as it is.</source>
        <translation>Aspetto e lingua del programma su questo computer. I dati restano come sono.</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Lingua del programma</translation>
    </message>
    <message>
        <source>Letters to a client are in the client’s language; the language of your own papers is a field of the firm.</source>
        <translation>Le lettere a un cliente sono nella sua lingua; la lingua dei Suoi documenti è un campo dell’azienda.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Come il sistema</translation>
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
        <source>Second look and decision</source>
        <translation>Seconda riflessione e decisione</translation>
    </message>
    <message>
        <source>Private: none of this goes onto a paper.</source>
        <translation>Riservato: nulla di ciò finisce su un documento.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Not said yet.</source>
        <translation>Non ancora indicato.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisione</translation>
    </message>
    <message>
        <source>The exit was opened by hand. A decision that is stored keeps the numbers of its day.</source>
        <translation>La cessazione è stata aperta a mano. Una decisione salvata conserva i numeri del suo giorno.</translation>
    </message>
    <message>
        <source>Open decision room</source>
        <translation>Apri la sala decisioni</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Seconda riflessione</translation>
    </message>
    <message>
        <source>Not done yet: can the firm afford it, is the client bad or only demanding, is it you?</source>
        <translation>Non ancora fatta: l’azienda può permetterselo, il cliente è cattivo o solo esigente, o dipende da Lei?</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Seconda riflessione…</translation>
    </message>
</context>
<context>
    <name>MailDraft</name>
    <message>
        <source>Save the mail draft</source>
        <translation>Salva la bozza di e-mail</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Nothing was sent. Your mail program opens it as a draft to {address}.</source>
        <translation>Non è stato inviato nulla. Il Suo programma di posta la apre come bozza per {address}.</translation>
    </message>
    <message>
        <source>Nothing was sent. No e-mail address of the client is known: enter it in your mail program.</source>
        <translation>Non è stato inviato nulla. Del cliente non è noto alcun indirizzo e-mail: lo inserisca nel programma di posta.</translation>
    </message>
    <message>
        <source>The mail draft was written.</source>
        <translation>La bozza di e-mail è stata scritta.</translation>
    </message>
</context>
<context>
    <name>MainFields</name>
    <message>
        <source>What it says</source>
        <translation>Contenuto</translation>
    </message>
    <message>
        <source>from the agreement and the log</source>
        <translation>dal contratto e dal registro</translation>
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
        <source>It also ends</source>
        <translation>Fa cessare anche</translation>
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
        <source>It ends when they receive the letter</source>
        <translation>Cessa alla ricezione della lettera</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Cessa il</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Da inviare il</translation>
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
        <source>who signs</source>
        <translation>chi firma</translation>
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
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>must arrive by {day}</source>
        <translation>deve arrivare entro: {day}</translation>
    </message>
    <message>
        <source>arrives about {day}</source>
        <translation>arriva circa: {day}</translation>
    </message>
    <message>
        <source>Otherwise it ends on</source>
        <translation>Altrimenti cessa il</translation>
    </message>
    <message>
        <source>Confirmed end</source>
        <translation>Cessazione confermata</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmatario</translation>
    </message>
    <message>
        <source>in the capacity of</source>
        <translation>qualifica</translation>
    </message>
    <message>
        <source>In the capacity of</source>
        <translation>Qualifica</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>necessario</translation>
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
        <source>Exits</source>
        <translation>Cessazioni</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Potenziali clienti</translation>
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
        <source>Back up now</source>
        <translation>Crea copia di sicurezza</translation>
    </message>
    <message>
        <source>About MSP Desk</source>
        <translation>Informazioni su MSP Desk</translation>
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
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Rapporti trimestrali</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Vai a…</translation>
    </message>
    <message>
        <source>New: {kind}…</source>
        <translation>Aggiungi: {kind}…</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Vai a {page}</translation>
    </message>
    <message>
        <source>New in this page</source>
        <translation>Nuovo in questa pagina</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>Cerca in questa pagina</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Bank statement…</source>
        <translation>Estratto conto…</translation>
    </message>
    <message>
        <source>Past imports…</source>
        <translation>Importazioni precedenti…</translation>
    </message>
    <message>
        <source>Month’s fees from the agreements…</source>
        <translation>Canoni del mese dai contratti…</translation>
    </message>
    <message>
        <source>Ask people…</source>
        <translation>Sondaggio…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Esporta tutto…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Blocca ora</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>Schermo riservato</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Aiuto su questa pagina</translation>
    </message>
    <message>
        <source>What this figure means</source>
        <translation>Che cosa significa questa cifra</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tutti i tasti</translation>
    </message>
    <message>
        <source>page</source>
        <translation>pagina</translation>
    </message>
    <message>
        <source>Nothing to save: every change is saved at once</source>
        <translation>Niente da salvare: ogni modifica viene salvata subito</translation>
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
    <name>ManualView</name>
    <message>
        <source>What is “{figure}”?</source>
        <translation>Che cos’è «{figure}»?</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Che cos’è?</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manuale</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Cerca nel manuale</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Pagina del manuale</translation>
    </message>
    <message>
        <source>Nothing in the manual holds these words.</source>
        <translation>Queste parole non compaiono nel manuale.</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Indietro (Alt+freccia sinistra)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Avanti (Alt+freccia destra)</translation>
    </message>
</context>
<context>
    <name>MapSide</name>
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
        <source>Nobody to grade on that day</source>
        <translation>Nessuno da valutare in quel giorno</translation>
    </message>
    <message>
        <source>On {day} you served no client yet, as far as this desk knows.</source>
        <translation>Data scelta: {day}. Secondo questo archivio non aveva ancora clienti.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Torna a oggi</translation>
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
        <source>Largest rise first</source>
        <translation>Prima l’aumento maggiore</translation>
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
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>Perché questo voto</translation>
    </message>
    <message>
        <source>Scorecard…</source>
        <translation>Scheda di valutazione…</translation>
    </message>
    <message>
        <source>Grades by client and month</source>
        <translation>Voti per cliente e mese</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Restoring the desk…</source>
        <translation>Ripristino del desk…</translation>
    </message>
    <message>
        <source>Salvaging the desk…</source>
        <translation>Recupero del desk…</translation>
    </message>
    <message>
        <source>The desk was salvaged</source>
        <translation>Il desk è stato recuperato</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Mostra l’elenco</translation>
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
        <source>{amount} still open</source>
        <translation>ancora {amount} da incassare</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperta</translation>
    </message>
</context>
<context>
    <name>MoneySection</name>
    <message>
        <source>as of {day}</source>
        <translation>stato al {day}</translation>
    </message>
    <message>
        <source>Money at the end</source>
        <translation>Conti alla cessazione</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>Fatture aperte</translation>
    </message>
    <message>
        <source>Prepaid, to be given back</source>
        <translation>Pagato in anticipo, da restituire</translation>
    </message>
    <message>
        <source>Unused prepaid hours</source>
        <translation>Ore prepagate non usate</translation>
    </message>
    <message>
        <source>Final invoice</source>
        <translation>Fattura finale</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Draft the credit note…</source>
        <translation>Prepara la nota di credito…</translation>
    </message>
    <message>
        <source>Open the client’s money</source>
        <translation>Apri la contabilità del cliente</translation>
    </message>
    <message>
        <source>Enter the hours…</source>
        <translation>Inserisci le ore…</translation>
    </message>
    <message>
        <source>Draft the final invoice…</source>
        <translation>Prepara la fattura finale…</translation>
    </message>
    <message>
        <source>Open altogether: {amount}</source>
        <translation>Aperto in totale: {amount}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nulla di aperto.</translation>
    </message>
    <message>
        <source>The last day is not known yet, so it cannot be said what was prepaid beyond it.</source>
        <translation>L’ultimo giorno non è ancora noto, quindi non si può dire che cosa sia stato pagato oltre.</translation>
    </message>
    <message>
        <source>Nothing was prepaid for the time after {day}.</source>
        <translation>Nulla è stato pagato in anticipo per il periodo successivo ({day}).</translation>
    </message>
    <message>
        <source>Paid for the time after {day}: net {net}, VAT {tax}, gross {gross}. A credit note an invoice.</source>
        <translation>Pagato per il periodo successivo ({day}): imponibile {net}, IVA {tax}, totale {gross}. Una nota di credito per fattura.</translation>
    </message>
    <message>
        <source>None are entered. Where hours were bought in advance, enter what is left of them.</source>
        <translation>Nessuna inserita. Se sono state comprate ore in anticipo, inserisca quelle rimaste.</translation>
    </message>
    <message>
        <source>{hours} at {rate} an hour net: {amount} net</source>
        <translation>{hours} a {rate} netti l’ora: {amount} netti</translation>
    </message>
    <message>
        <source>Everything up to the last day has been invoiced.</source>
        <translation>Tutto è fatturato fino all’ultimo giorno.</translation>
    </message>
    <message>
        <source>Expected on {day} for {first} to {last}: about {amount} net, and what was done besides.</source>
        <translation>Prevista in data {day} per il periodo {first} – {last}: circa {amount} netti, più quanto svolto a parte.</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Giorni di ritardo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Non prestato</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Imponibile</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Totale</translation>
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
        <source>No invoice is logged yet. Type one, take the month&apos;s fees from the agreement, or import a file.</source>
        <translation>Ancora nessuna fattura registrata. Ne inserisca una, riprenda i canoni del mese dal contratto o importi un file.</translation>
    </message>
    <message>
        <source>Credit note for it…</source>
        <translation>Nota di credito relativa…</translation>
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
        <source>Month&apos;s fees…</source>
        <translation>Canoni del mese…</translation>
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
        <source>Disputed today</source>
        <translation>Contestata oggi</translation>
    </message>
    <message>
        <source>No longer disputed</source>
        <translation>Non più contestata</translation>
    </message>
    <message>
        <source>Cancel the invoice</source>
        <translation>Annulla la fattura</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>Ripristina la fattura</translation>
    </message>
    <message>
        <source>No payment is logged yet.</source>
        <translation>Nessun pagamento è ancora registrato.</translation>
    </message>
</context>
<context>
    <name>MonthFeesDialog</name>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Nessuna fattura è selezionata.</translation>
    </message>
    <message>
        <source>This month&apos;s fees from the agreements</source>
        <translation>Canoni del mese dai contratti</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Mese precedente</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Mese successivo</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Tax in percent, for all</source>
        <translation>IVA in percentuale, per tutte</translation>
    </message>
    <message>
        <source>Day of issue, for all</source>
        <translation>Data di emissione, per tutte</translation>
    </message>
    <message>
        <source>Invoices to be logged</source>
        <translation>Fatture da registrare</translation>
    </message>
    <message>
        <source>Space ticks, F2 or typing edits, Ctrl+Enter logs</source>
        <translation>Spazio seleziona, F2 o la digitazione modifica, Ctrl+Invio registra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Imponibile</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>IVA %</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Scade il</translation>
    </message>
    <message>
        <source>No agreement asks for an invoice in {month}.</source>
        <translation>Nessun contratto prevede una fattura per {month}.</translation>
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
        <translation>Passphrase, ancora una volta</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are strong, and easier to type than signs.</source>
        <translation>Quattro o cinque parole senza legame tra loro sono robuste e più facili da digitare dei simboli.</translation>
    </message>
    <message>
        <source>{count} characters: too short. At least {least} are needed.</source>
        <translation>{count} caratteri: troppo corta. Ne servono almeno {least}.</translation>
    </message>
    <message>
        <source>{count} characters: weak. Whoever has the file can try them all.</source>
        <translation>{count} caratteri: debole. Chi ha il file può provarle tutte.</translation>
    </message>
    <message>
        <source>{count} characters: fair. A few more make it strong.</source>
        <translation>{count} caratteri: discreta. Qualche carattere in più la rende robusta.</translation>
    </message>
    <message>
        <source>{count} characters: good, if nobody can guess the words.</source>
        <translation>{count} caratteri: buona, se nessuno può indovinare le parole.</translation>
    </message>
    <message>
        <source>{count} characters: strong, if nobody can guess the words.</source>
        <translation>{count} caratteri: robusta, se nessuno può indovinare le parole.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>New agreement…</source>
        <translation>Nuovo contratto…</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Completa…</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Lettera…</translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation>Nuovo pagamento…</translation>
    </message>
    <message>
        <source>Month&apos;s fees…</source>
        <translation>Canoni del mese…</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>Esito…</translation>
    </message>
</context>
<context>
    <name>NowSection</name>
    <message>
        <source>Now</source>
        <translation>Adesso</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Prossimi passi</translation>
    </message>
    <message>
        <source>Before “{stage}”</source>
        <translation>Prima di «{stage}»</translation>
    </message>
    <message>
        <source>blocking: {blocked} · warnings: {warned} · fine: {fine}</source>
        <translation>blocchi: {blocked} · avvisi: {warned} · in ordine: {fine}</translation>
    </message>
    <message>
        <source>Withdrawn on {day}: {reason}</source>
        <translation>Ritirata in data {day}: {reason}</translation>
    </message>
    <message>
        <source>Closed on {day}. What was made is frozen; it can be read, printed and saved, not changed.</source>
        <translation>Chiusa in data {day}. Ciò che è stato fatto è conservato: si può leggere, stampare e salvare, non modificare.</translation>
    </message>
    <message>
        <source>{count} more in the checklist</source>
        <translation>altri {count} nell’elenco dei passi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Fatto: {step}</translation>
    </message>
</context>
<context>
    <name>OpenItemsDialog</name>
    <message>
        <source>All clients (internal)</source>
        <translation>Tutti i clienti (interno)</translation>
    </message>
    <message>
        <source>Open-items list: {client}</source>
        <translation>Partite aperte: {client}</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>the client’s</source>
        <translation>quella del cliente</translation>
    </message>
</context>
<context>
    <name>OpinionForm</name>
    <message>
        <source>My answer</source>
        <translation>La mia risposta</translation>
    </message>
    <message>
        <source>An answer</source>
        <translation>Una risposta</translation>
    </message>
    <message>
        <source>Round of {day}. Name up to five clients, the hardest first. Nobody else’s answer is shown here.</source>
        <translation>Sondaggio in data {day}. Indichi fino a cinque clienti, prima il più difficile. Qui non compare la risposta di nessun altro.</translation>
    </message>
</context>
<context>
    <name>OpinionPanel</name>
    <message>
        <source>What people think</source>
        <translation>Che cosa ne pensa il team</translation>
    </message>
    <message>
        <source>Answers…</source>
        <translation>Risposte…</translation>
    </message>
</context>
<context>
    <name>OpinionRounds</name>
    <message>
        <source>{named} of {count}</source>
        <translation>{named} su {count}</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Indicato da</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punti</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Posti</translation>
    </message>
    <message>
        <source>The hardest, in order</source>
        <translation>I più difficili, in ordine</translation>
    </message>
</context>
<context>
    <name>OpinionTables</name>
    <message>
        <source>Who has answered</source>
        <translation>Chi ha risposto</translation>
    </message>
    <message>
        <source>Named among the hardest</source>
        <translation>Indicati fra i più difficili</translation>
    </message>
    <message>
        <source>Single answers</source>
        <translation>Singole risposte</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Nessun cliente è indicato.</translation>
    </message>
    <message>
        <source>No answer to show.</source>
        <translation>Nessuna risposta da mostrare.</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ancora nessuno.</translation>
    </message>
    <message>
        <source>Answers that name {client}</source>
        <translation>Risposte che indicano {client}</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Ritira…</translation>
    </message>
</context>
<context>
    <name>OpinionsDialog</name>
    <message>
        <source>Take back the answer of {name}?</source>
        <translation>Ritirare la risposta di {name}?</translation>
    </message>
    <message>
        <source>It is not shown, and the person can answer anew. Ctrl+Z brings it back.</source>
        <translation>Non viene mostrata, e la persona può rispondere di nuovo. Ctrl+Z la ripristina.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ritira</translation>
    </message>
    <message>
        <source>Save the ballot</source>
        <translation>Salva il questionario</translation>
    </message>
    <message>
        <source>What people think</source>
        <translation>Che cosa ne pensa il team</translation>
    </message>
    <message>
        <source>Which clients are hardest to work with?</source>
        <translation>Con quali clienti è più difficile lavorare?</translation>
    </message>
    <message>
        <source>It stands beside the grades and changes none of them.</source>
        <translation>Sta accanto ai voti e non ne cambia nessuno.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Sondaggio</translation>
    </message>
    <message>
        <source>New round…</source>
        <translation>Nuovo sondaggio…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>My answer…</source>
        <translation>La mia risposta…</translation>
    </message>
    <message>
        <source>Somebody answers…</source>
        <translation>Qualcuno risponde…</translation>
    </message>
    <message>
        <source>Print ballot…</source>
        <translation>Stampa il questionario…</translation>
    </message>
    <message>
        <source>Save ballot…</source>
        <translation>Salva il questionario…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>Ancora nessun sondaggio</translation>
    </message>
    <message>
        <source>Once a year, whoever works with the clients names up to five and says how work feels.</source>
        <translation>Una volta l’anno chi lavora con i clienti ne indica fino a cinque e dice com’è il lavoro.</translation>
    </message>
    <message>
        <source>Somebody is answering</source>
        <translation>Qualcuno sta rispondendo</translation>
    </message>
    <message>
        <source>The other answers are out of sight until the form is closed.</source>
        <translation>Le altre risposte restano nascoste finché il modulo non è chiuso.</translation>
    </message>
    <message>
        <source>Edit the round…</source>
        <translation>Modifica il sondaggio…</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Chiudi il sondaggio</translation>
    </message>
    <message>
        <source>Open the round again</source>
        <translation>Riapri il sondaggio</translation>
    </message>
    <message>
        <source>Archive the round…</source>
        <translation>Archivia il sondaggio…</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>Archiviare «{name}»?</translation>
    </message>
    <message>
        <source>Its answers go with it. Nothing is destroyed; Ctrl+Z brings it back.</source>
        <translation>Anche le risposte vengono archiviate. Nulla va distrutto; Ctrl+Z ripristina tutto.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edizione</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Per me</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Per i clienti</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Per nome</translation>
    </message>
    <message>
        <source>By grade</source>
        <translation>Per voto</translation>
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
        <translation>Cerca clienti</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Tick every client shown</source>
        <translation>Seleziona tutti i clienti mostrati</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Untick every client shown</source>
        <translation>Deseleziona tutti i clienti mostrati</translation>
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
        <source>Made</source>
        <translation>Creato</translation>
    </message>
    <message>
        <source>Clients in the review</source>
        <translation>Clienti nel rapporto</translation>
    </message>
    <message>
        <source>made</source>
        <translation>creato</translation>
    </message>
    <message>
        <source>{quarter} (up to today)</source>
        <translation>{quarter} (fino a oggi)</translation>
    </message>
    <message>
        <source>One paper with grades and margins, marked as internal. Never for clients.</source>
        <translation>Un documento con voti e margini, contrassegnato come interno. Mai per i clienti.</translation>
    </message>
    <message>
        <source>One paper for each client, in its language: no grade, no margin, no other client.</source>
        <translation>Un documento per cliente, nella sua lingua: nessun voto, nessun margine, nessun altro cliente.</translation>
    </message>
    <message>
        <source>{chosen} of {all} clients</source>
        <translation>{chosen} clienti su {all}</translation>
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
        <source>Next steps</source>
        <translation>Prossimi passi</translation>
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
    <name>Palette</name>
    <message>
        <source>Jump to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>Client, page, command or log entry</source>
        <translation>Cliente, pagina, comando o voce del registro</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes.</source>
        <translation>Le frecce scelgono, Invio apre, Esc chiude.</translation>
    </message>
    <message>
        <source>Letter to {client}</source>
        <translation>Lettera a {client}</translation>
    </message>
    <message>
        <source>Handover of {client}</source>
        <translation>Passaggio di consegne di {client}</translation>
    </message>
    <message>
        <source>Log a payment for {client}</source>
        <translation>Registra un pagamento di {client}</translation>
    </message>
    <message>
        <source>{tab} of {client}</source>
        <translation>{tab} di {client}</translation>
    </message>
    <message>
        <source>Decide about {client}: keep, reprice or part</source>
        <translation>Decidere su {client}: tenere, adeguare il prezzo o chiudere il rapporto</translation>
    </message>
    <message>
        <source>Exit of {client}: go on, or begin it</source>
        <translation>Cessazione di {client}: continua o apri</translation>
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
    <name>PaperDeeds</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Mail draft…</source>
        <translation>Bozza di e-mail…</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>PaperExport</name>
    <message>
        <source>Save all papers</source>
        <translation>Salva tutti i documenti</translation>
    </message>
    <message>
        <source>Papers {client}</source>
        <translation>Documenti {client}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>PaperOffer</name>
    <message>
        <source>Write a letter…</source>
        <translation>Scrivi una lettera…</translation>
    </message>
    <message>
        <source>Make a handover…</source>
        <translation>Crea un passaggio di consegne…</translation>
    </message>
    <message>
        <source>Make an evidence timeline…</source>
        <translation>Crea la cronologia degli episodi…</translation>
    </message>
    <message>
        <source>Make an open-items list…</source>
        <translation>Crea l’elenco delle partite aperte…</translation>
    </message>
    <message>
        <source>Print: {title}</source>
        <translation>Stampa: {title}</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Papers</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>Each is kept unchanged, with the day and its SHA-256.</source>
        <translation>Ognuno è conservato immutato, con la data e il suo SHA-256.</translation>
    </message>
    <message>
        <source>No paper was made since the exit began.</source>
        <translation>Dall’apertura della cessazione non è stato preparato alcun documento.</translation>
    </message>
    <message>
        <source>Check that nothing has changed</source>
        <translation>Verifica che nulla sia cambiato</translation>
    </message>
    <message>
        <source>Closed on {day}. What was made then is frozen: SHA-256 {hash}</source>
        <translation>Chiusa in data {day}. Ciò che era pronto è conservato: SHA-256 {hash}</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>New evidence timeline…</source>
        <translation>Nuova cronologia degli episodi…</translation>
    </message>
    <message>
        <source>New open-items list…</source>
        <translation>Nuovo elenco di partite aperte…</translation>
    </message>
    <message>
        <source>Save all papers…</source>
        <translation>Salva tutti i documenti…</translation>
    </message>
    <message>
        <source>New letter…</source>
        <translation>Nuova lettera…</translation>
    </message>
    <message>
        <source>New handover…</source>
        <translation>Nuovo passaggio di consegne…</translation>
    </message>
    <message>
        <source>New expectations sheet…</source>
        <translation>Nuova scheda di collaborazione…</translation>
    </message>
    <message>
        <source>More papers</source>
        <translation>Altri documenti</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Ancora nessun documento</translation>
    </message>
    <message>
        <source>Letters, handovers and reviews that you make for this client are kept here, unchanged, each with the day and its SHA-256.</source>
        <translation>Le lettere, i passaggi di consegne e i rapporti creati per questo cliente restano qui, invariati, ciascuno con la data e il suo SHA-256.</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Now</source>
        <translation>Adesso</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Seconda riflessione</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Colloquio</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <translation>Prova di invio</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Consegne</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Elenco dei passi</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Contabilità</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>Parts of the exit</source>
        <translation>Parti della cessazione</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blocco</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avviso</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in ordine</translation>
    </message>
</context>
<context>
    <name>PartnersPart</name>
    <message>
        <source>Referral partners</source>
        <translation>Partner consigliati</translation>
    </message>
    <message>
        <source>No partner fits the search.</source>
        <translation>Nessun partner corrisponde alla ricerca.</translation>
    </message>
    <message>
        <source>No referral partners yet</source>
        <translation>Ancora nessun partner consigliato</translation>
    </message>
    <message>
        <source>Other providers, and what they are good at: for prospects and clients that fit them better.</source>
        <translation>Altri fornitori e i loro punti di forza: per i clienti, attuali o potenziali, più adatti a loro.</translation>
    </message>
    <message>
        <source>New partner…</source>
        <translation>Nuovo partner…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Copia l’indirizzo e-mail</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>This backup is encrypted</source>
        <translation>Questa copia di sicurezza è cifrata</translation>
    </message>
    <message>
        <source>This desk is encrypted</source>
        <translation>Questo archivio è cifrato</translation>
    </message>
    <message>
        <source>Type the passphrase it was made under; it may be an earlier one than that of the desk.</source>
        <translation>Digiti la passphrase con cui è stata creata; può essere precedente a quella dell’archivio.</translation>
    </message>
    <message>
        <source>Its passphrase opens it. Nobody can open it without, and nobody can recover the passphrase.</source>
        <translation>Si apre con la sua passphrase. Senza di essa nessuno può aprirlo, e nessuno può recuperare la passphrase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Remember on this computer, in the system’s keychain</source>
        <translation>Ricorda su questo computer, nel portachiavi del sistema</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Open another desk…</source>
        <translation>Apri un altro archivio…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Ripristina una copia di sicurezza…</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Prova con i dati di esempio</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Apertura…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Choose a desk</source>
        <translation>Scegli un archivio</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Scegli una copia di sicurezza</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Nascondi la passphrase</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostra la passphrase</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>This desk is encrypted. Without the passphrase nobody can read the file, its backups, or what is left of them on a disk.</source>
        <translation>Questo archivio è cifrato. Senza la passphrase nessuno può leggere il file, le sue copie di sicurezza o ciò che ne resta su un disco.</translation>
    </message>
    <message>
        <source>This desk is not encrypted: whoever gets the file or a backup can read it. The encryption of the whole disk protects a stolen computer, but not a copied file.</source>
        <translation>Questo archivio non è cifrato: chi entra in possesso del file o di una copia di sicurezza può leggerlo. La cifratura dell’intero disco protegge un computer rubato, ma non un file copiato.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Imposta una passphrase…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Passphrase attuale</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nuova passphrase</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Nuova passphrase, ancora una volta</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase: without it the desk and its backups stay closed for good.</source>
        <translation>Nessuno può recuperare la passphrase: senza di essa l’archivio e le sue copie di sicurezza restano chiusi per sempre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The window closes for a moment. The desk is backed up, written anew and compared row by row; until then the old file stays as it is. What can be undone now cannot be undone afterwards.</source>
        <translation>La finestra si chiude per un momento. L’archivio viene salvato in una copia di sicurezza, riscritto e confrontato riga per riga; fino ad allora il vecchio file resta com’è. Ciò che ora si può annullare, dopo non si potrà più annullare.</translation>
    </message>
    <message>
        <source>Earlier backups stay readable without it; you are asked afterwards what becomes of them.</source>
        <translation>Le copie di sicurezza precedenti restano leggibili senza di essa; dopo Le viene chiesto che cosa farne.</translation>
    </message>
    <message>
        <source>Earlier backups keep the passphrase they were made with.</source>
        <translation>Le copie di sicurezza precedenti mantengono la passphrase con cui sono state create.</translation>
    </message>
    <message>
        <source>Whoever gets the file can read it then. Encrypted backups keep their passphrase.</source>
        <translation>Chi entra in possesso del file potrà leggerlo. Le copie di sicurezza cifrate mantengono la loro passphrase.</translation>
    </message>
    <message>
        <source>Encrypt the desk</source>
        <translation>Cifra l’archivio</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambia la passphrase</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Rimuovi la passphrase</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verifica…</translation>
    </message>
    <message>
        <source>This is not the present passphrase. Nothing was changed.</source>
        <translation>Questa non è la passphrase attuale. Nulla è stato modificato.</translation>
    </message>
</context>
<context>
    <name>PastImportsDialog</name>
    <message>
        <source>Past imports</source>
        <translation>Importazioni precedenti</translation>
    </message>
    <message>
        <source>No file was imported yet, or every import was taken back.</source>
        <translation>Nessun file è stato ancora importato, o ogni importazione è stata annullata.</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Annulla questa importazione</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuove</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificate</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Invariate</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste into {sheet}</source>
        <translation>Incolla in {sheet}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>To add: {rows}</source>
        <translation>Da aggiungere: {rows}</translation>
    </message>
    <message>
        <source>there already: {rows}</source>
        <translation>già presenti: {rows}</translation>
    </message>
    <message>
        <source>not possible: {rows}</source>
        <translation>non possibili: {rows}</translation>
    </message>
    <message>
        <source>The first line names no columns, so they are taken in the order of the sheet.</source>
        <translation>La prima riga non contiene i nomi delle colonne, che valgono quindi nell’ordine dell’elenco.</translation>
    </message>
    <message>
        <source>Left out, because no field is called so: {columns}.</source>
        <translation>Tralasciate, perché nessun campo ha questo nome: {columns}.</translation>
    </message>
    <message>
        <source>Row {row}, {field}: {problem}</source>
        <translation>Riga {row}, {field}: {problem}</translation>
    </message>
    <message>
        <source>Also not possible: {rows}</source>
        <translation>Inoltre non possibili: {rows}</translation>
    </message>
    <message>
        <source>Add {rows}, leave out the rest</source>
        <translation>Aggiungi {rows}, tralascia il resto</translation>
    </message>
    <message>
        <source>Add {rows}</source>
        <translation>Aggiungi {rows}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuova</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>già presente</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>non possibile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Fit width</source>
        <translation>Adatta alla larghezza</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Pagina intera</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Più piccolo (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Più grande (Ctrl++)</translation>
    </message>
    <message>
        <source>Page before (Ctrl+Page up)</source>
        <translation>Pagina precedente (Ctrl+Pag su)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page down)</source>
        <translation>Pagina successiva (Ctrl+Pag giù)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Pagina {page} di {count}</translation>
    </message>
</context>
<context>
    <name>PlacesSection</name>
    <message>
        <source>Data folder</source>
        <translation>Cartella dei dati</translation>
    </message>
    <message>
        <source>Everything is in files on this machine that you hold; only you can read these folders.</source>
        <translation>Tutto si trova in file Suoi, su questo computer; solo Lei può leggere queste cartelle.</translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copie di sicurezza</translation>
    </message>
    <message>
        <source>Log of the program</source>
        <translation>Log del programma</translation>
    </message>
    <message>
        <source>Choices of this machine</source>
        <translation>Preferenze di questo computer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copia il percorso</translation>
    </message>
    <message>
        <source>To move to another machine, make a backup and take it along. Keep the desk itself out of folders that are synchronised: put the backups there. The log of the program names no client and no amount.</source>
        <translation>Per passare a un altro computer crei una copia di sicurezza e la porti con sé. Tenga l’archivio fuori dalle cartelle sincronizzate: lì metta le copie. Il log del programma non nomina clienti né importi.</translation>
    </message>
    <message>
        <source>This folder is not there yet.</source>
        <translation>Questa cartella non esiste ancora.</translation>
    </message>
    <message>
        <source>The path is on the clipboard.</source>
        <translation>Il percorso è negli appunti.</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Propose a plan…</source>
        <translation>Proponi un piano…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Accerta l’esito…</translation>
    </message>
    <message>
        <source>Paper for both to sign</source>
        <translation>Documento da firmare</translation>
    </message>
</context>
<context>
    <name>PortfolioHead</name>
    <message>
        <source>What the upright axis shows</source>
        <translation>Che cosa mostra l’asse verticale</translation>
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
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Compare {count} clients</source>
        <translation>Confronta {count} clienti</translation>
    </message>
    <message>
        <source>Compare 1 client</source>
        <translation>Confronta 1 cliente</translation>
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
</context>
<context>
    <name>PortfolioOverview</name>
    <message>
        <source>Clients with hours and money</source>
        <translation>Clienti con ore e importi</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>senza voto</translation>
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
        <source>area = profit</source>
        <translation>area = utile</translation>
    </message>
    <message>
        <source>The earlier months are still being read.</source>
        <translation>I mesi precedenti sono ancora in lettura.</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Altra data…</translation>
    </message>
    <message>
        <source>Twelve months to</source>
        <translation>Dodici mesi fino a</translation>
    </message>
    <message>
        <source>The portfolio is being read …</source>
        <translation>Il portafoglio è in lettura…</translation>
    </message>
    <message>
        <source>No client fits the search and the grade.</source>
        <translation>Nessun cliente corrisponde alla ricerca e al voto.</translation>
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
        <source>Decision room…</source>
        <translation>Sala decisioni…</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Annulla selezione</translation>
    </message>
    <message>
        <source>As of {day}; window {first} – {last}</source>
        <translation>Situazione: {day}; periodo {first} – {last}</translation>
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
        <source>Fee</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>Fee needed</source>
        <translation>Necessario</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Manca</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consiglio</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>tutti e {count}</translation>
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
    <message>
        <source>Table as CSV…</source>
        <translation>Tabella come CSV…</translation>
    </message>
    <message>
        <source>Table as XLSX…</source>
        <translation>Tabella come XLSX…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Grafico come PNG…</translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation>Grafico come SVG…</translation>
    </message>
    <message>
        <source>Export the portfolio</source>
        <translation>Esporta il portafoglio</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Rows shown</source>
        <translation>Righe mostrate</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Righe del file</translation>
    </message>
    <message>
        <source>Leave out or take again</source>
        <translation>Escludi o riprendi</translation>
    </message>
    <message>
        <source>Leave out all rejected rows</source>
        <translation>Escludi tutte le righe respinte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuove</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificate</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Invariate</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Respinte</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Escluse</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>inclusa</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>esclusa</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Osservazione</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenuto</translation>
    </message>
</context>
<context>
    <name>PreviewPlace</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Which paper is shown</source>
        <translation>Documento mostrato</translation>
    </message>
    <message>
        <source>Preview of the review</source>
        <translation>Anteprima del rapporto</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
</context>
<context>
    <name>PriceFields</name>
    <message>
        <source>The price</source>
        <translation>Prezzo</translation>
    </message>
    <message>
        <source>from the agreement</source>
        <translation>dal contratto</translation>
    </message>
    <message>
        <source>New from</source>
        <translation>In vigore dal</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Risposta entro</translation>
    </message>
    <message>
        <source>Their notice by</source>
        <translation>Recesso del cliente entro</translation>
    </message>
    <message>
        <source>Reason, one sentence</source>
        <translation>Motivo, una frase</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clausola</translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation>clausola, ad es. 6.1</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>proposta</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>per che cosa</translation>
    </message>
    <message>
        <source>now</source>
        <translation>attuale</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>Price {number}</source>
        <translation>Prezzo {number}</translation>
    </message>
    <message>
        <source>Price {number}: what it is for</source>
        <translation>Prezzo {number}: per che cosa</translation>
    </message>
    <message>
        <source>Price {number}: per what</source>
        <translation>Prezzo {number}: periodo</translation>
    </message>
    <message>
        <source>Price {number}: now</source>
        <translation>Prezzo {number}: attuale</translation>
    </message>
    <message>
        <source>Price {number}: new</source>
        <translation>Prezzo {number}: nuovo</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>Su questo computer non è configurata alcuna stampante</translation>
    </message>
    <message>
        <source>Save the paper as a PDF instead: it can be printed from any other computer, or sent. Once a printer is set up in the system’s settings, it appears here.</source>
        <translation>Salvi invece il documento come PDF: si può stampare da qualsiasi altro computer, oppure inviare. Appena una stampante è configurata nelle impostazioni del sistema, compare qui.</translation>
    </message>
    <message>
        <source>Print {count} papers</source>
        <translation>Stampa di {count} documenti</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>The pages are handed to the printer.</source>
        <translation>Le pagine vengono inviate alla stampante.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Pagina {page} di {count}</translation>
    </message>
    <message>
        <source>The printer did not take the paper</source>
        <translation>La stampante non ha accettato il documento</translation>
    </message>
    <message>
        <source>See whether it is switched on and has paper, then print again; or save the paper as a PDF.</source>
        <translation>Verifichi che sia accesa e abbia carta, poi stampi di nuovo; oppure salvi il documento come PDF.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy screen</source>
        <translation>Schermo riservato</translation>
    </message>
    <message>
        <source>Names and amounts are out of sight. {keys} shows everything again, as it was.</source>
        <translation>Nomi e importi non sono visibili. {keys} mostra di nuovo tutto com’era.</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Mostra di nuovo tutto</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>Proposed by the program; kept with your first answer or change. Decided prospects keep theirs.</source>
        <translation>Proposto dal programma; acquisito con la Sua prima risposta o modifica. I potenziali clienti già decisi conservano il loro.</translation>
    </message>
    <message>
        <source>Only the proportions of the weights count. Decided prospects keep what they were asked.</source>
        <translation>Conta solo la proporzione dei pesi. I potenziali clienti già decisi conservano le domande di allora.</translation>
    </message>
    <message>
        <source>Ideal client</source>
        <translation>Cliente ideale</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Indisp.</translation>
    </message>
    <message>
        <source>New criterion…</source>
        <translation>Nuovo requisito…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
</context>
<context>
    <name>ProspectDeeds</name>
    <message>
        <source>{name} becomes a client</source>
        <translation>{name} diventa cliente</translation>
    </message>
    <message>
        <source>The client gets the contact, and the answers stay with it.</source>
        <translation>Il referente passa al cliente, e le risposte restano con lui.</translation>
    </message>
    <message>
        <source>Say no to {name}</source>
        <translation>Rifiutare {name}</translation>
    </message>
    <message>
        <source>{name} said no</source>
        <translation>{name} ha detto di no</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>Archiviare «{name}»?</translation>
    </message>
    <message>
        <source>It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.</source>
        <translation>Non conta più da nessuna parte, ma nulla va distrutto. Ctrl+Z lo ripristina.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
</context>
<context>
    <name>ProspectDetail</name>
    <message>
        <source>a must</source>
        <translation>indispensabile</translation>
    </message>
    <message>
        <source>Becomes a client…</source>
        <translation>Diventa cliente…</translation>
    </message>
    <message>
        <source>Say no…</source>
        <translation>Rifiuta…</translation>
    </message>
    <message>
        <source>Expectations sheet…</source>
        <translation>Scheda di collaborazione…</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Apri il cliente</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Keys: 1 yes · 2 partly · 3 no · 0 unknown · ↑ ↓ next criterion</source>
        <translation>Tasti: 1 sì · 2 in parte · 3 no · 0 non noto · ↑ ↓ altro requisito</translation>
    </message>
</context>
<context>
    <name>ProspectsPage</name>
    <message>
        <source>Prospects</source>
        <translation>Potenziali clienti</translation>
    </message>
    <message>
        <source>Who may become a client, and who rather should not.</source>
        <translation>Chi può diventare cliente e chi meglio di no.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Che cosa è mostrato</translation>
    </message>
    <message>
        <source>Ideal client</source>
        <translation>Cliente ideale</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>No prospect fits the search.</source>
        <translation>Nessun potenziale cliente corrisponde alla ricerca.</translation>
    </message>
    <message>
        <source>No prospects yet</source>
        <translation>Ancora nessun potenziale cliente</translation>
    </message>
    <message>
        <source>Whoever asks to become a client: answer a few questions, and see whether it would be a good one.</source>
        <translation>Chi chiede di diventare cliente: risponda a qualche domanda e veda se sarebbe un buon cliente.</translation>
    </message>
    <message>
        <source>New prospect…</source>
        <translation>Nuovo…</translation>
    </message>
    <message>
        <source>See the ideal client</source>
        <translation>Vedi il cliente ideale</translation>
    </message>
    <message>
        <source>The prospects could not be read</source>
        <translation>Impossibile leggere i potenziali clienti</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Giudizio</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>New criterion…</source>
        <translation>Nuovo requisito…</translation>
    </message>
    <message>
        <source>New partner…</source>
        <translation>Nuovo partner…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Note to an answer</source>
        <translation>Nota a una risposta</translation>
    </message>
    <message>
        <source>Becomes a client…</source>
        <translation>Diventa cliente…</translation>
    </message>
    <message>
        <source>Say no…</source>
        <translation>Rifiuta…</translation>
    </message>
    <message>
        <source>They said no…</source>
        <translation>Ha detto di no…</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Apri il cliente</translation>
    </message>
    <message>
        <source>Look at it anew</source>
        <translation>Riprendi in esame</translation>
    </message>
    <message>
        <source>Expectations sheet…</source>
        <translation>Scheda di collaborazione…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivia…</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>Decrypting the desk, and comparing it row by row…</source>
        <translation>Decifratura dell’archivio e confronto riga per riga…</translation>
    </message>
    <message>
        <source>Encrypting the desk, and comparing it row by row…</source>
        <translation>Cifratura dell’archivio e confronto riga per riga…</translation>
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
        <source>Ctrl+1–5 kind, Alt+1–4 severity, Alt+F family</source>
        <translation>Ctrl+1–5 tipo, Alt+1–4 gravità, Alt+F tipo di episodio</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
    <message>
        <source>Save and next (Enter)</source>
        <translation>Salva e continua (Invio)</translation>
    </message>
</context>
<context>
    <name>QuickLogFields</name>
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
        <translation>Cosa</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuti</translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message>
        <source>Rates and costs</source>
        <translation>Tariffe e costi</translation>
    </message>
    <message>
        <source>What an hour costs you and what it should bring: margin, rates and fees needed follow from it.</source>
        <translation>Quanto Le costa un’ora e quanto dovrebbe rendere: ne derivano margine, tariffe e canoni necessari.</translation>
    </message>
    <message>
        <source>What the firm lives on</source>
        <translation>Di che cosa vive l’azienda</translation>
    </message>
    <message>
        <source>From this the program tells whether you can afford to lose a client. Nothing of it is guessed.</source>
        <translation>Da qui il programma dice se può permettersi di perdere un cliente. Nulla viene stimato.</translation>
    </message>
</context>
<context>
    <name>ReasonFields</name>
    <message>
        <source>Reasons</source>
        <translation>Motivi</translation>
    </message>
    <message>
        <source>Choose from the log…</source>
        <translation>Scegli dal registro…</translation>
    </message>
    <message>
        <source>your own words, a paragraph or two</source>
        <translation>parole Sue, uno o due paragrafi</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Parole Sue</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Fatti</translation>
    </message>
    <message>
        <source>dated facts, each with its clause</source>
        <translation>fatti con data e clausola</translation>
    </message>
    <message>
        <source>none, or one or two dated facts</source>
        <translation>nessuno, oppure uno o due fatti con data</translation>
    </message>
    <message>
        <source>left out while it is empty</source>
        <translation>omesso finché è vuoto</translation>
    </message>
    <message>
        <source>clause, such as 6.1</source>
        <translation>clausola, ad es. 6.1</translation>
    </message>
    <message>
        <source>day</source>
        <translation>data</translation>
    </message>
    <message>
        <source>Reason {number}</source>
        <translation>Motivo {number}</translation>
    </message>
    <message>
        <source>Day of reason {number}</source>
        <translation>Data del motivo {number}</translation>
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
        <source>row</source>
        <translation>registrazione</translation>
    </message>
    <message>
        <source>Show the row of reason {number}</source>
        <translation>Mostra la registrazione del motivo {number}</translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message>
        <source>Bank statement</source>
        <translation>Estratto conto</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>File successivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Rileggi il file</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Scegli un altro file…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>ReconcilePages</name>
    <message>
        <source>Drop bank statements here</source>
        <translation>Trascini qui gli estratti conto</translation>
    </message>
    <message>
        <source>camt.053, MT940 and OFX as your bank exports them. Nothing is stored before you have seen it.</source>
        <translation>camt.053, MT940 e OFX così come li esporta la banca. Nulla viene salvato prima che Lei lo abbia visto.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Scegli i file…</translation>
    </message>
    <message>
        <source>Choose bank statements</source>
        <translation>Scegli gli estratti conto</translation>
    </message>
    <message>
        <source>Bank statements (camt.053, MT940, OFX)</source>
        <translation>Estratti conto (camt.053, MT940, OFX)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>RecoveryNote</name>
    <message>
        <source>Save the recovery note</source>
        <translation>Salva il foglio di emergenza</translation>
    </message>
    <message>
        <source>Nobody can recover the passphrase</source>
        <translation>Nessuno può recuperare la passphrase</translation>
    </message>
    <message>
        <source>Print the recovery note, write the passphrase on it by hand and keep it in a safe place. It says which file the passphrase opens and how, and never holds the passphrase itself. Settings, Security has it too.</source>
        <translation>Stampi il foglio di emergenza, vi scriva a mano la passphrase e lo conservi al sicuro. Indica quale archivio si apre con la passphrase e come; la passphrase stessa non vi compare mai. Lo trova anche in Impostazioni, Sicurezza.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva come PDF…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
</context>
<context>
    <name>ReferralFields</name>
    <message>
        <source>none, or up to three to turn to</source>
        <translation>nessuno, o fino a tre</translation>
    </message>
    <message>
        <source>Other providers</source>
        <translation>Altri fornitori</translation>
    </message>
    <message>
        <source>Your partners</source>
        <translation>I Suoi partner</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Uno per riga</translation>
    </message>
    <message>
        <source>A letter names at most three.</source>
        <translation>Una lettera ne indica al massimo tre.</translation>
    </message>
</context>
<context>
    <name>RememberPanel</name>
    <message>
        <source>This computer opens the desk without asking. Whoever can use your account here can open it, too.</source>
        <translation>Questo computer apre l’archivio senza chiedere nulla. Può aprirlo anche chi usa qui il Suo account.</translation>
    </message>
    <message>
        <source>The keychain of the system can keep the passphrase, so that the program does not ask at each start. Whoever can use your account here can then open the desk, too; the lock still asks.</source>
        <translation>Il portachiavi del sistema può conservare la passphrase, così il programma non la chiede a ogni avvio. Può allora aprire l’archivio anche chi usa qui il Suo account; il blocco la chiede comunque.</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Ricorda su questo computer</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Passphrase di questo archivio</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Ricorda</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Dimentica</translation>
    </message>
    <message>
        <source>Asking the keychain of this computer…</source>
        <translation>Richiesta al portachiavi di questo computer…</translation>
    </message>
    <message>
        <source>The keychain of this computer keeps the passphrase now.</source>
        <translation>Il portachiavi di questo computer ora conserva la passphrase.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this desk. Nothing was remembered.</source>
        <translation>Questa non è la passphrase di questo archivio. Nulla è stato ricordato.</translation>
    </message>
    <message>
        <source>This computer remembers the passphrase no longer.</source>
        <translation>Questo computer non ricorda più la passphrase.</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <translation>Promemoria</translation>
    </message>
    <message>
        <source>From when on Today reminds you. A smaller number reminds closer to the day.</source>
        <translation>Da quando la pagina Oggi mostra un promemoria. Più piccolo il numero, più vicino alla data.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Undo this import</source>
        <translation>Annulla questa importazione</translation>
    </message>
    <message>
        <source>Import other files …</source>
        <translation>Importa altri file…</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>The desk could not be read</source>
        <translation>Impossibile leggere l’archivio</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Rapporti trimestrali</translation>
    </message>
    <message>
        <source>Quarterly reviews, for you and for each client.</source>
        <translation>Rapporti trimestrali, per Lei e per ciascun cliente.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>Nuovo rapporto</translation>
    </message>
    <message>
        <source>Earlier reviews</source>
        <translation>Rapporti precedenti</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Accordi</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Keeps the papers on the desk without writing a file.</source>
        <translation>Conserva i documenti nel programma senza scrivere un file.</translation>
    </message>
    <message>
        <source>Save and keep…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>New agreed action…</source>
        <translation>Nuova azione concordata…</translation>
    </message>
    <message>
        <source>Nobody to review yet</source>
        <translation>Ancora nessun cliente per un rapporto</translation>
    </message>
    <message>
        <source>A review needs clients with tickets, work or invoices. Enter the first client, or import a file.</source>
        <translation>Un rapporto ha bisogno di clienti con ticket, lavoro o fatture. Inserisca il primo cliente oppure importi un file.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Vai ai clienti</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>No reviews yet</source>
        <translation>Ancora nessun rapporto</translation>
    </message>
    <message>
        <source>Each review that you save, print or keep stands here, unchanged, with its SHA-256.</source>
        <translation>Ogni rapporto che salva, stampa o conserva resta qui, invariato, con il suo SHA-256.</translation>
    </message>
    <message>
        <source>Make a review</source>
        <translation>Crea un rapporto</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Salva il rapporto</translation>
    </message>
    <message>
        <source>Choose the folder for the reviews</source>
        <translation>Scelga la cartella per i rapporti</translation>
    </message>
    <message>
        <source>The clients could not be read</source>
        <translation>Impossibile leggere i clienti</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Composizione delle pagine</translation>
    </message>
    <message>
        <source>There is no review</source>
        <translation>Nessun rapporto</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservato</translation>
    </message>
    <message>
        <source>Print {count} papers…</source>
        <translation>Stampa {count} documenti…</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing was written and nothing was kept.</source>
        <translation>Si è verificato un imprevisto. Non è stato scritto né conservato nulla.</translation>
    </message>
    <message>
        <source>No client is ticked</source>
        <translation>Nessun cliente selezionato</translation>
    </message>
    <message>
        <source>Tick the clients that the review is about.</source>
        <translation>Selezioni i clienti di cui tratta il rapporto.</translation>
    </message>
    <message>
        <source>Nobody was served</source>
        <translation>Nessun cliente in questo trimestre</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Nothing was written and nothing was kept.</source>
        <translation>Non è stato scritto né conservato nulla.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Crea di nuovo</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Sample data: a made-up firm to try everything on. It begins afresh at each start.</source>
        <translation>Dati di esempio: un’azienda inventata per provare tutto. A ogni avvio ricomincia da capo.</translation>
    </message>
    <message>
        <source>Open your own desk</source>
        <translation>Apri i propri dati</translation>
    </message>
    <message>
        <source>Start your own desk</source>
        <translation>Inizia con i propri dati</translation>
    </message>
</context>
<context>
    <name>SavedJustNow</name>
    <message>
        <source>Saved just now</source>
        <translation>Appena salvato</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last one back, Del the chosen one</source>
        <translation>Ctrl+Z annulla l’ultima voce, Canc quella scelta</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>ScorecardEditor</name>
    <message>
        <source>Measures</source>
        <translation>Criteri</translation>
    </message>
    <message>
        <source>“Good” scores 100, “bad” scores 0, in between it is a straight line.</source>
        <translation>«Buono» dà 100 punti, «Scarso» 0, in modo lineare tra i due.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Deal-breakers: the best letter still possible</source>
        <translation>Fatti decisivi: il miglior voto ancora possibile</translation>
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
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>{letter} from</source>
        <translation>{letter} da</translation>
    </message>
    <message>
        <source>An invoice is long overdue after so many days</source>
        <translation>Giorni dopo i quali una fattura è scaduta da molto</translation>
    </message>
</context>
<context>
    <name>ScorecardSection</name>
    <message>
        <source>Scorecard</source>
        <translation>Scheda di valutazione</translation>
    </message>
    <message>
        <source>How the eight measures become a letter. Nothing changes before you save; each version is kept.</source>
        <translation>Come gli otto criteri diventano un voto. Nulla cambia prima di salvare; ogni versione viene conservata.</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Salva come nuova versione</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Fill in the program’s own</source>
        <translation>Riprendi la scheda del programma</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Che cosa cambia</translation>
    </message>
    <message>
        <source>Gut ranking…</source>
        <translation>Valutazione a istinto…</translation>
    </message>
    <message>
        <source>Your own letter for each client first, then where you and the grades disagree</source>
        <translation>Prima il Suo voto per ogni cliente, poi dove il Suo istinto e i voti divergono</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Fill in this version</source>
        <translation>Riprendi questa versione</translation>
    </message>
    <message>
        <source>Every client’s letter now and then</source>
        <translation>Voto di ogni cliente ora e dopo</translation>
    </message>
    <message>
        <source>Versions of the scorecard</source>
        <translation>Versioni della scheda di valutazione</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punti</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variaz.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>The program’s own</source>
        <translation>Scheda del programma</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in vigore</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>senza voto</translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message>
        <source>This is not the passphrase of this desk. Upper and lower case count; try again.</source>
        <translation>Questa non è la passphrase di questo archivio. Maiuscole e minuscole contano; riprovi.</translation>
    </message>
    <message>
        <source>The passphrase could not be checked. Try again.</source>
        <translation>Non è stato possibile verificare la passphrase. Riprovi.</translation>
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
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>Who can read the desk: on a stolen computer, in a lost backup, and over your shoulder.</source>
        <translation>Chi può leggere l’archivio: su un computer rubato, in una copia smarrita e alle Sue spalle.</translation>
    </message>
    <message>
        <source>Recovery note</source>
        <translation>Foglio di emergenza</translation>
    </message>
    <message>
        <source>One page for the safe: which file the passphrase opens, where the backups are, how to open them without this program, and room to write the passphrase by hand. The program never prints it.</source>
        <translation>Una pagina per la cassaforte: quale archivio apre la passphrase, dove sono le copie di sicurezza, come aprirle senza questo programma, e lo spazio per scrivere a mano la passphrase. Il programma non la stampa mai.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva come PDF…</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>Schermo riservato</translation>
    </message>
    <message>
        <source>{keys} puts everything out of sight while somebody stands beside you, and brings it back.</source>
        <translation>{keys} nasconde tutto mentre qualcuno è accanto a Lei, e lo fa ricomparire.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Proof of sending</source>
        <translation>Prova di invio</translation>
    </message>
    <message>
        <source>Nothing is sent by the program. Say how and when you sent it, and keep what proves it.</source>
        <translation>Il programma non spedisce nulla. Indichi come e quando ha spedito, e conservi ciò che lo prova.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora spediti</translation>
    </message>
    <message>
        <source>How it was sent…</source>
        <translation>Come è stata spedita…</translation>
    </message>
    <message>
        <source>No letter is finished yet, so there is nothing to send.</source>
        <translation>Nessuna lettera è ancora pronta, quindi non c’è nulla da spedire.</translation>
    </message>
    <message>
        <source>A paper</source>
        <translation>Un documento</translation>
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
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>It arrived…</source>
        <translation>È arrivata…</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>non ancora annotato</translation>
    </message>
</context>
<context>
    <name>ServiceFields</name>
    <message>
        <source>from the agreement and the settings</source>
        <translation>dal contratto e dalle impostazioni</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>Fine dei servizi</translation>
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
        <source>Prepaid time left</source>
        <translation>Tempo prepagato residuo</translation>
    </message>
    <message>
        <source>Its price an hour</source>
        <translation>Prezzo orario</translation>
    </message>
    <message>
        <source>Tax on it</source>
        <translation>IVA relativa</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>The firm, what an hour costs, how grades are made; every change is saved at once.</source>
        <translation>L’azienda, quanto costa un’ora, come nascono i voti; ogni modifica viene salvata subito.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sezioni</translation>
    </message>
    <message>
        <source>Firm and letterhead</source>
        <translation>Azienda e carta intestata</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Promemoria</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia di sicurezza</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Cartella dei dati</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Lingua e colori</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Rates and costs</source>
        <translation>Tariffe e costi</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Scheda di valutazione</translation>
    </message>
</context>
<context>
    <name>SheetExport</name>
    <message>
        <source>Save the sheets for the next provider</source>
        <translation>Salva gli elenchi per il nuovo fornitore</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Cartella di lavoro</translation>
    </message>
    <message>
        <source>Headings are in the client’s language. The files hold no secrets and no notes on people.</source>
        <translation>Le intestazioni sono nella lingua del cliente. I file non contengono segreti né note sulle persone.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Save as calendar file…</source>
        <translation>Salva come file di calendario…</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>late</source>
        <translation>in ritardo</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Undo: {what}</source>
        <translation>Annulla: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Ripeti: {what}</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Export the table</source>
        <translation>Esporta la tabella</translation>
    </message>
    <message>
        <source>Writing the rows of the table …</source>
        <translation>Scrittura delle righe della tabella…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Esporta tabella…</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>{count} selected</source>
        <translation>{count} selezionati</translation>
    </message>
</context>
<context>
    <name>TheirNoticeFields</name>
    <message>
        <source>Their notice</source>
        <translation>Recesso del cliente</translation>
    </message>
    <message>
        <source>as it came to you</source>
        <translation>come Le è pervenuto</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ricevuto il</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Pervenuto per</translation>
    </message>
    <message>
        <source>Names as its end</source>
        <translation>Cessazione indicata</translation>
    </message>
    <message>
        <source>today, to be looked up</source>
        <translation>oggi, da verificare</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>What needs a decision now.</source>
        <translation>Che cosa richiede una decisione ora.</translation>
    </message>
    <message>
        <source>Search today</source>
        <translation>Cerca in Oggi</translation>
    </message>
    <message>
        <source>Which matters are shown</source>
        <translation>Quali voci vengono mostrate</translation>
    </message>
    <message>
        <source>Notice windows</source>
        <translation>Termini di preavviso</translation>
    </message>
    <message>
        <source>What wants you today</source>
        <translation>Che cosa La attende oggi</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Crea la copia ora</translation>
    </message>
    <message>
        <source>Looking through the desk…</source>
        <translation>Esame dei dati in corso…</translation>
    </message>
    <message>
        <source>Nothing to look after yet</source>
        <translation>Ancora nulla da seguire</translation>
    </message>
    <message>
        <source>Add the clients you serve, or import them from a file. Closing notice windows, overdue invoices and falling grades then appear here by themselves.</source>
        <translation>Aggiunga i clienti che segue o li importi da un file. Termini di preavviso in scadenza, fatture scadute e voti in calo compariranno qui da soli.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Nuovo cliente…</translation>
    </message>
    <message>
        <source>Import clients…</source>
        <translation>Importa clienti…</translation>
    </message>
    <message>
        <source>Looking for falls…</source>
        <translation>Ricerca dei cali di voto…</translation>
    </message>
    <message>
        <source>Something went wrong while the desk was looked through. Nothing was changed.</source>
        <translation>Si è verificato un errore durante l’esame dei dati. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>Da decidere ora</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>A breve</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Da rivedere</translation>
    </message>
    <message>
        <source>Put off ({count})</source>
        <translation>Rinviate ({count})</translation>
    </message>
    <message>
        <source>Today could not be read</source>
        <translation>Impossibile leggere la pagina Oggi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Qui non c’è nulla</translation>
    </message>
    <message>
        <source>No matter fits the search and the filter.</source>
        <translation>Nessuna voce corrisponde alla ricerca e al filtro.</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Apri cliente</translation>
    </message>
    <message>
        <source>Save as calendar file…</source>
        <translation>Salva come file di calendario…</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>Copia e verifica in corso…</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Asking the keychain of this computer…</source>
        <translation>Richiesta al portachiavi di questo computer…</translation>
    </message>
    <message>
        <source>The keychain no longer holds the passphrase of this desk. Type it to go on.</source>
        <translation>Il portachiavi non contiene più la passphrase di questo archivio. La digiti per continuare.</translation>
    </message>
    <message>
        <source>The passphrase in the keychain does not open this desk any more. Type the new one.</source>
        <translation>La passphrase nel portachiavi non apre più questo archivio. Digiti quella nuova.</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>{verdict} (when it was decided)</source>
        <translation>{verdict} (al momento della decisione)</translation>
    </message>
    <message>
        <source>Agree first: {names}</source>
        <translation>Da concordare prima: {names}</translation>
    </message>
    <message>
        <source>Still to ask: {names}</source>
        <translation>Ancora da chiedere: {names}</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>One moment</source>
        <translation>Un attimo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
</context>
<context>
    <name>WarningFields</name>
    <message>
        <source>What they are to do</source>
        <translation>Che cosa si chiede</translation>
    </message>
    <message>
        <source>what a second look can check</source>
        <translation>verificabile da entrambe le parti</translation>
    </message>
    <message>
        <source>such as: pay invoice 2026-0187 in full</source>
        <translation>ad es.: saldare per intero la fattura 2026-0187</translation>
    </message>
    <message>
        <source>One thing a line</source>
        <translation>Una richiesta per riga</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Why so short</source>
        <translation>Perché così breve</translation>
    </message>
    <message>
        <source>never printed; needed where it is under 15 days</source>
        <translation>mai stampato; serve sotto i 15 giorni</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>proposta</translation>
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
    <name>WaysOut</name>
    <message>
        <source>Whichever way you take: the damaged file stays beside the desk, unchanged.</source>
        <translation>Qualunque via scelga, il file danneggiato resta accanto all’archivio, invariato.</translation>
    </message>
    <message>
        <source>What would be missing is being counted…</source>
        <translation>Si sta contando che cosa mancherebbe…</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Ripristina la copia di sicurezza</translation>
    </message>
    <message>
        <source>Or every row that can still be read is brought into a fresh desk, and a list says what could not be.</source>
        <translation>Oppure ogni riga ancora leggibile passa in un nuovo archivio e un elenco indica che cosa non si è potuto leggere.</translation>
    </message>
    <message>
        <source>Salvage what can be read</source>
        <translation>Recupera ciò che è leggibile</translation>
    </message>
    <message>
        <source>The newest verified backup is of {when}.</source>
        <translation>La copia di sicurezza verificata più recente: {when}.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to MSP Desk</source>
        <translation>Benvenuti in MSP Desk</translation>
    </message>
    <message>
        <source>Grade your clients, see why, and decide what to do. Everything stays in one file on this computer.</source>
        <translation>Valuti i Suoi clienti, veda il perché e decida che cosa fare. Tutto resta in un solo file su questo computer.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Lingua del programma</translation>
    </message>
    <message>
        <source>* must be filled in</source>
        <translation>* campo obbligatorio</translation>
    </message>
    <message>
        <source>Start my desk</source>
        <translation>Inizia</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>Solo uno sguardo?</translation>
    </message>
    <message>
        <source>The sample data shows a small firm with its clients, in a file of its own. There is nothing to clean up, and your own desk can begin at any time.</source>
        <translation>I dati di esempio mostrano una piccola azienda con i suoi clienti, in un file a parte. Non c’è nulla da ripulire e può iniziare con i Suoi dati in qualsiasi momento.</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Prova con i dati di esempio</translation>
    </message>
    <message>
        <source>Your desk will be kept in {file}</source>
        <translation>I Suoi dati saranno conservati in {file}</translation>
    </message>
    <message>
        <source>Making the sample data…</source>
        <translation>Creazione dei dati di esempio…</translation>
    </message>
</context>
<context>
    <name>WelcomeBackup</name>
    <message>
        <source>Restore this backup</source>
        <translation>Ripristina questa copia</translation>
    </message>
    <message>
        <source>You had a desk before?</source>
        <translation>Ha già un archivio?</translation>
    </message>
    <message>
        <source>Choose a backup, or the desk file of your other computer. It is copied and stays as it is.</source>
        <translation>Scelga una copia di sicurezza, oppure l’archivio dell’altro computer. Il file viene copiato e resta com’è.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Ripristina una copia…</translation>
    </message>
    <message>
        <source>Your desk is missing</source>
        <translation>L’archivio non c’è più</translation>
    </message>
    <message>
        <source>{file} is not there any more. Its newest verified backup is of {when}.</source>
        <translation>{file} non c’è più. La copia di sicurezza verificata più recente: {when}.</translation>
    </message>
    <message>
        <source>Restore another backup…</source>
        <translation>Ripristina un’altra copia…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Scegli una copia di sicurezza</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>WelcomeProtection</name>
    <message>
        <source>Protect this desk with a passphrase</source>
        <translation>Proteggi questo archivio con una passphrase</translation>
    </message>
    <message>
        <source>Nobody can recover it: without it the desk and its backups stay closed for good.</source>
        <translation>Nessuno può recuperarla: senza di essa l’archivio e le sue copie di sicurezza restano chiusi per sempre.</translation>
    </message>
    <message>
        <source>You can print a recovery note right after this, and set, change or remove it later in Settings.</source>
        <translation>Subito dopo può stampare un foglio di emergenza. La passphrase si può impostare, cambiare o rimuovere più tardi nelle impostazioni.</translation>
    </message>
</context>
<context>
    <name>WelcomeQuestions</name>
    <message>
        <source>What is your firm called?</source>
        <translation>Come si chiama la Sua azienda?</translation>
    </message>
    <message>
        <source>In which language and currency does it work?</source>
        <translation>In quale lingua e valuta lavora?</translation>
    </message>
    <message>
        <source>What does one hour of your work cost you?</source>
        <translation>Quanto Le costa un’ora del Suo lavoro?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Language of your papers</source>
        <translation>Lingua dei Suoi documenti</translation>
    </message>
    <message>
        <source>Home currency</source>
        <translation>Valuta di conto</translation>
    </message>
    <message>
        <source>Cost of an hour</source>
        <translation>Costo di un’ora</translation>
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
        <source>Set letter…</source>
        <translation>Assegna il voto…</translation>
    </message>
    <message>
        <source>End it today</source>
        <translation>Termina oggi</translation>
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
        <source>Enter or a double click on a bar shows its rows.</source>
        <translation>Invio o un doppio clic su una barra mostra le sue registrazioni.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
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
<context>
    <name>WrittenFile</name>
    <message>
        <source>Show folder</source>
        <translation>Mostra la cartella</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
</TS>
