"""What an angry owner types is found, in three languages; what a calm one types is not."""

from __future__ import annotations

import tomllib

import pytest

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.folding import fold
from msp_desk.core.parting.tone import ToneKind, tone_warnings
from msp_desk.core.records.language import Language

EN, DE, IT = Language.EN, Language.DE, Language.IT
ABSOLUTE, REGRET, HARSH, THREAT, FOR_CAUSE, TIE = ToneKind

ANGRY = [
    (DE, ABSOLUTE, "Sie haben noch nie eine Rechnung pünktlich bezahlt."),
    (DE, ABSOLUTE, "Zum hundertsten Mal rufen Sie am Wochenende an."),
    (DE, ABSOLUTE, "Das hat kein anderer Kunde je verlangt."),
    (DE, ABSOLUTE, "Wie Sie sehr wohl wissen, gilt der Vertrag."),
    (DE, REGRET, "Wir sehen uns gezwungen zu kündigen und bitten um Ihr Verständnis."),
    (DE, REGRET, "So leid es uns tut."),
    (DE, HARSH, "Ihre Mitarbeiter sind zu dumm, ein Kennwort zu merken."),
    (DE, HARSH, "Ihr Büroleiter ist ein Idiot und Ihre IT ein einziges Chaos."),
    (DE, HARSH, "Diese Schikanen sind eine Zumutung, uns reicht es."),
    (DE, HARSH, "Vielen Dank auch für Ihre angebliche Zahlung."),
    (DE, HARSH, "Sie haben uns arglistig hinters Licht geführt, das ist gelogen."),
    (DE, THREAT, "Unser Anwalt wird Sie verklagen; Sie werden es bereuen."),
    (DE, THREAT, "Sonst schalten wir Ihre Server ab."),
    (DE, THREAT, "Wir werden Sie zur Rechenschaft ziehen."),
    (DE, FOR_CAUSE, "Eine Fortsetzung ist unzumutbar."),
    (DE, TIE, "Solange Sie nicht zahlen, bleiben die Administratorkonten gesperrt."),
    (DE, TIE, "Die Domain übertragen wir, bevor alles bezahlt ist, nicht."),
    (EN, ABSOLUTE, "Not once have you paid on time."),
    (EN, ABSOLUTE, "As you well know, no other client behaves like this."),
    (EN, REGRET, "It is with a heavy heart that we write; we have no choice but to end this."),
    (EN, HARSH, "Your office manager is an idiot and your network is a mess."),
    (EN, HARSH, "We are sick and tired of your bullying."),
    (EN, HARSH, "Thanks for nothing, and good luck finding someone else."),
    (EN, HARSH, "You lied to us deliberately."),
    (EN, THREAT, "Our lawyers will sue; we will hold you liable to the fullest extent of the law."),
    (EN, THREAT, "We will pull the plug."),
    (EN, THREAT, "This letter is without prejudice. Govern yourself accordingly."),
    (EN, TIE, "You will get the admin accounts when you pay."),
    (EN, TIE, "No handover before every invoice is paid."),
    (IT, ABSOLUTE, "Non avete mai pagato puntualmente, per l’ennesima volta."),
    (IT, ABSOLUTE, "Nessun altro cliente si comporta così."),
    (IT, REGRET, "Siamo costretti, nostro malgrado, a recedere."),
    (IT, HARSH, "Il Vostro responsabile è un idiota e un gran maleducato."),
    (IT, HARSH, "Complimenti per la vostra solita arroganza."),
    (IT, HARSH, "Agite in malafede e siete dei bugiardi: è una vergogna."),
    (IT, HARSH, "Siamo stufi, la misura è colma."),
    (IT, THREAT, "I nostri avvocati agiranno nelle sedi opportune; ve ne pentirete."),
    (IT, THREAT, "Altrimenti bloccheremo i server."),
    (IT, FOR_CAUSE, "Recediamo per giusta causa."),
    (IT, TIE, "Finché non pagate non avrete le credenziali."),
    (IT, TIE, "Il dominio sarà trasferito a fronte del pagamento."),
]

CALM = [
    (DE, "Am 12. Mai 2026 wurde der Anmeldeschutz ohne Rücksprache abgeschaltet (§ 8 Abs. 1 des Vertrags)."),
    (DE, "Die Rechnung RE-2026-0412 vom 2. April 2026 ist seit dem 16. April 2026 fällig und offen."),
    (DE, "Am 3. Juni 2026 war die Wiederherstellung unmöglich, weil die Datensicherung fehlte."),
    (DE, "Herr Faulhaber, Frau Stürmer und Herr Miesbach nahmen an dem Gespräch teil."),
    (DE, "Der Kindergarten Sonnenblick und die Presserei Blödorn nutzen denselben Anschluss."),
    (DE, "Der Aufwand war außerordentlich hoch: 14 Stunden am 9. Juli 2026."),
    (DE, "Wir erbringen alle Leistungen bis zum 31. März 2027 unverändert; die Polizei wurde am 4. Mai verständigt."),
    (DE, "Die Einkaufspreise der Lizenzen sind seit der letzten Anpassung um sechs Prozent gestiegen."),
    (DE, "Der Brandschutz der Firma Immergrün & Niemann wurde geprüft."),
    (DE, "Rücksicht auf die Servicezeiten von 8 bis 17 Uhr wurde vereinbart."),
    (EN, "On 12 May 2026 sign-in protection was switched off without our knowledge (clause 8.1)."),
    (EN, "Invoice INV-2026-0412 of 2 April 2026 fell due on 16 April 2026 and has not been paid."),
    (EN, "You are entitled to the data; the responsibility lies with the carrier."),
    (EN, "The message of 3 June 2026 was sent to the wrong address; the backup was complete."),
    (EN, "Ms Sueter and Mr Madden met us; the assessment of the press shop is enclosed."),
    (EN, "A phishing email with a malicious attachment was opened on 9 July 2026."),
    (EN, "The cost of licences has risen by six per cent since the last change."),
    (EN, "Costs of legal software are passed on; the proceedings of the board are confidential."),
    (IT, "Il 12 maggio 2026 la protezione degli accessi è stata disattivata senza preavviso (art. 8)."),
    (IT, "La fattura 412/2026 del 2 aprile 2026 è scaduta il 16 aprile 2026 e non risulta saldata."),
    (IT, "Il signor Villani e la dottoressa Stufano hanno partecipato all’incontro di maggio."),
    (IT, "Il piano di ripristino dei sistemi è stato provato il 9 luglio 2026; l’impresa Mainardi era presente."),
    (IT, "I prezzi di acquisto delle licenze sono aumentati del 6% dall’ultimo adeguamento."),
    (IT, "La lamentela riguarda la stampante; la pagina è incompleta."),
    (IT, "Confermiamo il recesso nel rispetto del preavviso di tre mesi."),
]


@pytest.mark.parametrize(("language", "kind", "text"), ANGRY)
def test_anger_is_found(language: Language, kind: ToneKind, text: str) -> None:
    assert kind in {warning.kind for warning in tone_warnings(text, language)}


@pytest.mark.parametrize(("language", "text"), CALM)
def test_calm_facts_pass(language: Language, text: str) -> None:
    assert tone_warnings(text, language) == []


@pytest.mark.parametrize("language", list(Language))
def test_every_entry_of_the_lists_is_found_and_stands_once(language: Language) -> None:
    lists = tomllib.loads(shipped_file("tone", f"{language.value}.toml").read_text("utf-8"))
    seen: set[str] = set()
    for kind in ToneKind:
        if kind is ToneKind.PAYMENT_TIE:
            continue
        for entry in lists[kind.value]:
            key = fold(entry)[0].casefold()
            assert key not in seen, entry
            seen.add(key)
            text = entry.replace(" * ", " x ").replace("*", "")
            assert kind in {warning.kind for warning in tone_warnings(text, language)}, entry
