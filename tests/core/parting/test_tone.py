"""The tone lists, both ways, in three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.tone import ToneKind, tone_warnings
from msp_desk.core.records.language import Language

EN, DE, IT = Language.EN, Language.DE, Language.IT

WARNED = [
    (EN, ToneKind.ABSOLUTE, "You always call at night."),
    (EN, ToneKind.ABSOLUTE, "Your team NEVER answers."),
    (EN, ToneKind.REGRET, "Unfortunately we must end the agreement."),
    (EN, ToneKind.REGRET, "we regretfully write"),
    (EN, ToneKind.HARSH, "This is unacceptable."),
    (EN, ToneKind.THREAT, "We will see you in court."),
    (EN, ToneKind.FOR_CAUSE, "We end it with immediate effect."),
    (EN, ToneKind.PAYMENT_TIE, "We hand over the passwords once all invoices are paid."),
    (EN, ToneKind.PAYMENT_TIE, "Your data will be returned after payment."),
    (EN, ToneKind.PAYMENT_TIE, "We withhold the backups until the 1.200,00 are settled."),
    (DE, ToneKind.ABSOLUTE, "Sie rufen ständig nachts an."),
    (DE, ToneKind.REGRET, "Leider müssen wir kündigen."),
    (DE, ToneKind.REGRET, "Wir bedauern die Unannehmlichkeiten."),
    (DE, ToneKind.HARSH, "Ihr Ton ist unverschämt."),
    (DE, ToneKind.THREAT, "Wir werden rechtliche Schritte einleiten."),
    (DE, ToneKind.FOR_CAUSE, "Wir kündigen fristlos."),
    (DE, ToneKind.FOR_CAUSE, "mit sofortiger Wirkung"),
    (DE, ToneKind.PAYMENT_TIE, "Die Zugangsdaten erhalten Sie erst nach vollständiger Zahlung."),
    (DE, ToneKind.PAYMENT_TIE, "Sobald alle Rechnungen beglichen sind, übergeben wir Ihre Daten."),
    (DE, ToneKind.PAYMENT_TIE, "An den Passwörtern üben wir ein Zurückbehaltungsrecht aus."),
    (IT, ToneKind.ABSOLUTE, "Telefonate sempre di notte."),
    (IT, ToneKind.REGRET, "Purtroppo dobbiamo recedere."),
    (IT, ToneKind.HARSH, "Un tono inaccettabile."),
    (IT, ToneKind.THREAT, "adiremo le vie legali"),
    (IT, ToneKind.FOR_CAUSE, "con effetto immediato"),
    (IT, ToneKind.PAYMENT_TIE, "Le credenziali saranno consegnate solo dopo il pagamento."),
    (IT, ToneKind.PAYMENT_TIE, "La restituzione dei dati è subordinata al pagamento delle fatture."),
]

CALM = [
    (EN, "Call us whenever it suits you."),
    (DE, "Die Linie und die Kompanie bleiben bestehen."),
    (IT, "Ormai il contratto è concluso."),
    (EN, "On 3 May and 9 June 2026 the firewall was switched off without our knowledge."),
    (EN, "All our access to your systems ends on 31 March 2027. Each of us will return the other’s keys."),
    (EN, "If your payment has crossed with this letter, please disregard this reminder."),
    (EN, "The return of your data does not depend on payment, even if invoices are not paid."),
    (EN, "Neverland Ltd will be paid. Your data is returned by 1 March. The invoices are due after payment terms."),
    (
        DE,
        "Die Rückgabe erfolgt in gängigen, maschinenlesbaren Formaten; die Löschung bestätigen wir Ihnen in Textform.",
    ),
    (DE, "hiermit kündigen wir den bestehenden Rahmenvertrag ordentlich und fristgerecht gemäß § 12 Abs. 2."),
    (
        DE,
        "Sollte sich Ihre Zahlung überschnitten haben, betrachten Sie diesen Hinweis bitte als gegenstandslos.",
    ),
    (DE, "Ihre Daten erhalten Sie unabhängig von der Zahlung der Rechnungen, auch wenn diese nicht bezahlt sind."),
    (DE, "Die Niederlassung in Niebüll und die Familie Immergrün"),
    (DE, "Am 3. Mai 2026 wurde die Datensicherung abgeschaltet. Die Rechnung ist bis zum 15. zu bezahlen."),
    (IT, "La restituzione avverrà in formati di uso comune; dell’avvenuta cancellazione daremo conferma scritta."),
    (IT, "Qualora il pagamento fosse già stato disposto, Vi preghiamo di non tenere conto di questo richiamo."),
    (IT, "I dati Vi saranno restituiti indipendentemente dal pagamento, anche se le fatture non sono pagate."),
    (IT, "Il 3 maggio 2026 la copia dei dati è stata disattivata. La fattura scade il 15."),
]


@pytest.mark.parametrize(("language", "kind", "text"), WARNED)
def test_it_is_warned_about(language: Language, kind: ToneKind, text: str) -> None:
    assert kind in {warning.kind for warning in tone_warnings(text, language)}


@pytest.mark.parametrize(("language", "text"), CALM)
def test_calm_sentences_pass(language: Language, text: str) -> None:
    assert tone_warnings(text, language) == []


def test_the_words_of_a_letter_for_cause_are_in_place_there() -> None:
    text = "Wir kündigen leider fristlos."
    assert [warning.kind for warning in tone_warnings(text, DE, for_cause=True)] == [ToneKind.REGRET]
    assert len(tone_warnings(text, DE)) == 2


def test_a_warning_says_where_it_stands() -> None:
    text = "Sie haben stän\u00addig und –  leider – angerufen."
    found = tone_warnings(text, DE)
    assert [warning.words for warning in found] == ["stän\u00addig", "leider"]
    assert all(text[slice(*warning.span)] == warning.words for warning in found)


@given(st.text(max_size=80), st.sampled_from(Language))
def test_any_text_can_be_looked_at(text: str, language: Language) -> None:
    assert all(text[slice(*warning.span)] == warning.words for warning in tone_warnings(text, language))
