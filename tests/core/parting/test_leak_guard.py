"""The leak guard against a corpus of letters' sentences, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.parting.leak_words import LeakKind
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language

EN, DE, IT = Language.EN, Language.DE, Language.IT
OWN = Client(
    name="Grade A Ltd",
    legal_name="Grade A Scaffolding Limited",
    aliases="Margin & Sons; Grade-A",
    street="12 Margin Street",
    city="Profit Falls",
)
OTHERS = [
    Client(name="Tannbrück Metallbau GmbH", aliases="TMB"),
    Client(name="Nordwind"),
    Client(name="IT"),
    Client(name="Rossi Impianti S.r.l."),
    Client(name="Sonne Werkstatt GmbH"),
    Client(name="Cloud Services GmbH"),
    Client(name="Żabka Łódź Sp. z o.o."),
    Client(name="Ακρόπολις Α.Ε."),
    Client(name="株式会社山田"),
    Client(name="Groß & Söhne KG"),
]


def _kinds(text: str, language: Language) -> list[LeakKind]:
    return [leak.kind for leak in leaks(text, language=language, own_client=OWN, other_clients=OTHERS)]


LEAKING = [
    (EN, LeakKind.GRADE, "You are a grade D client."),
    (EN, LeakKind.GRADE, "We have graded you as an F."),
    (EN, LeakKind.GRADE, "Your company was rated F last year."),
    (EN, LeakKind.GRADE, "Rating: “D”"),
    (EN, LeakKind.GRADE, "Your grade has fallen again."),
    (EN, LeakKind.GRADE, "Grade: C+"),
    (EN, LeakKind.GRADE, "a typical D client"),
    (EN, LeakKind.GRADE, "the scorecard says enough"),
    (EN, LeakKind.GRADE, "the grade\u00a0D you earned"),
    (EN, LeakKind.GRADE, "the gra\u00adde D you earned"),
    (EN, LeakKind.SCORE, "You scored 42 this quarter."),
    (EN, LeakKind.SCORE, "a score of 38.5"),
    (EN, LeakKind.SCORE, "Your company stands at 41/100."),
    (EN, LeakKind.SCORE, "You reached 41 out of 100 points."),
    (EN, LeakKind.SCORE, "your score is too low"),
    (EN, LeakKind.MARGIN, "The margin on your account is too thin."),
    (EN, LeakKind.MARGIN, "You are no longer profitable for us."),
    (EN, LeakKind.MARGIN, "Our effective hourly rate with you is 43."),
    (EN, LeakKind.MARGIN, "a loss-making agreement"),
    (EN, LeakKind.OPINION, "Our technicians dread your calls."),
    (EN, LeakKind.OPINION, "Our staff do not want to work with you."),
    (EN, LeakKind.OPINION, "according to the staff survey"),
    (EN, LeakKind.OTHER_CLIENT, "As we do for Tannbrück Metallbau, we ask for notice."),
    (EN, LeakKind.OTHER_CLIENT, "tannbruck METALLBAU's server"),
    (EN, LeakKind.OTHER_CLIENT, "Ask Nordwind about it."),
    (EN, LeakKind.OTHER_CLIENT, "write to info@nordwind.example"),
    (EN, LeakKind.OTHER_CLIENT, "write to info@nordwind-bau.example"),
    (EN, LeakKind.OTHER_CLIENT, "NORDWIND's contract"),
    (EN, LeakKind.OTHER_CLIENT, "We had this with our client IT, too."),
    (EN, LeakKind.OTHER_CLIENT, "as for Zabka Lodz"),
    (EN, LeakKind.OTHER_CLIENT, "as for Ακροπολις Α.Ε."),
    (EN, LeakKind.OTHER_CLIENT, "我们也为株式会社山田工作。"),
    (DE, LeakKind.GRADE, "Sie haben bei uns die Note D."),
    (DE, LeakKind.GRADE, "Ihre Note ist F."),
    (DE, LeakKind.GRADE, "Sie werden als D eingestuft."),
    (DE, LeakKind.GRADE, "Sie sind ein C-Kunde."),
    (DE, LeakKind.GRADE, "Kundenklasse D"),
    (DE, LeakKind.GRADE, "Unsere interne Bewertung hat sich verschlechtert."),
    (DE, LeakKind.SCORE, "Ihr Score liegt bei 38."),
    (DE, LeakKind.SCORE, "Sie erreichen 41 von 100 Punkten."),
    (DE, LeakKind.SCORE, "Die Punktzahl ist zu niedrig."),
    (DE, LeakKind.MARGIN, "Die Marge reicht nicht mehr."),
    (DE, LeakKind.MARGIN, "Der Deckungsbeitrag ist negativ."),
    (DE, LeakKind.MARGIN, "Der effektive Stundensatz beträgt 43 Euro."),
    (DE, LeakKind.MARGIN, "Der Vertrag ist für uns nicht rentabel."),
    (DE, LeakKind.OPINION, "Unsere Techniker beschweren sich über Sie."),
    (DE, LeakKind.OPINION, "nach der Meinung unserer Mitarbeiter"),
    (DE, LeakKind.OPINION, "die Teamstimmung leidet"),
    (DE, LeakKind.GRADE, "Sie sind für uns grade D."),
    (DE, LeakKind.OTHER_CLIENT, "wie bei Tannbrück\nMetallbau GmbH"),
    (DE, LeakKind.OTHER_CLIENT, "Nordwinds Vertrag"),
    (DE, LeakKind.OTHER_CLIENT, "das Nordwind-Projekt"),
    (DE, LeakKind.OTHER_CLIENT, "wie bei der Sonne Werkstatt"),
    (DE, LeakKind.OTHER_CLIENT, "wie die Cloud Services GmbH"),
    (DE, LeakKind.OTHER_CLIENT, "wie bei Gross & Söhne"),
    (DE, LeakKind.OTHER_CLIENT, "der Kunde „TMB“ zahlt pünktlich"),
    (IT, LeakKind.GRADE, "Avete ricevuto il voto D."),
    (IT, LeakKind.GRADE, "La valutazione è pari a F."),
    (IT, LeakKind.GRADE, "un cliente di fascia D"),
    (IT, LeakKind.GRADE, "il Vostro voto è sceso"),
    (IT, LeakKind.SCORE, "un punteggio di 38"),
    (IT, LeakKind.SCORE, "avete ottenuto 41 su 100 punti"),
    (IT, LeakKind.MARGIN, "Il margine è troppo basso."),
    (IT, LeakKind.MARGIN, "La redditività non basta."),
    (IT, LeakKind.MARGIN, "la tariffa oraria effettiva"),
    (IT, LeakKind.MARGIN, "un contratto poco profittevole"),
    (IT, LeakKind.OPINION, "secondo il parere dei nostri tecnici"),
    (IT, LeakKind.OPINION, "i nostri tecnici si lamentano"),
    (IT, LeakKind.OTHER_CLIENT, "come per Rossi Impianti"),
    (IT, LeakKind.OTHER_CLIENT, "come per la ROSSI IMPIANTI srl"),
]

HARMLESS = [
    (EN, "Dear Grade A Ltd"),
    (EN, "Grade A Scaffolding Limited, 12 Margin Street, Profit Falls"),
    (EN, "We thank Grade A for the years together, and Margin & Sons as well."),
    (EN, "Deliver to 4 Margin Lane or Profit Road."),
    (EN, "We will grade a sample of the backups and upgrade A-class switches."),
    (EN, "a margin of error of two minutes, a safety margin, page margins"),
    (EN, "a non-profit organisation; liability for loss of profit is excluded"),
    (EN, "Your EHR system moves to the new server."),
    (EN, "Your Microsoft Secure Score is 61/100."),
    (EN, "The SSL Labs grade B of your web server should rise."),
    (EN, "Ten grade A refurbished laptops remain with you."),
    (EN, "We connect 100/1000 Mbit/s and 10/100 switches."),
    (EN, "60 out of 100 licences are used; 5 access points; 12 points to discuss."),
    (EN, "Our team does not want to leave you without support. Our engineers will help."),
    (EN, "We end the service on 31 March 2027 at the agreed hourly rate of 95."),
    (EN, "A client account is created. IT and cloud services end that day."),
    (EN, "It is our IT, and the client IT environment is yours; the sun and the workshop."),
    (EN, "the LEENORDWIND project, Carossi Impianti and Nordwinden"),
    (EN, "the northern wind and a nordwind; TMB"),
    (EN, "the rated power; class A network; note D below; a letter to D. Miller"),
    (DE, "Die Sonne scheint, die Werkstatt ist offen, unsere Cloud Services laufen."),
    (EN, "IT as a service; IT, co-managed; TMB se"),
    (DE, "IT ab dem 1. April, IT-AG Sitzung"),
    (DE, "Die IT und das Netzwerk gehen an die Firma über, die Sie nennen."),
    (DE, "Bitte nehmen Sie zur Note 2 Stellung. Fußnote A, Anlage B, Punkt C, Notebook D."),
    (DE, "Entgangener Gewinn ist ausgeschlossen; ein Gewinn für beide Seiten."),
    (DE, "Margaretenstraße 5, Am Margenhof 3, Marge Weg 2"),
    (DE, "Drucker mit Energieeffizienzklasse A; die SSL-Note B des Servers"),
    (DE, "60 von 100 Lizenzen; 12 Punkte; Secure Score 61 von 100"),
    (DE, "Unsere Techniker übergeben die Unterlagen und mögliche Schlüssel."),
    (DE, "hiermit kündigen wir ordentlich und fristgerecht gemäß § 12 Abs. 2"),
    (DE, "Der Stundensatz beträgt 95,00 € zuzüglich Umsatzsteuer."),
    (DE, "an der Bewertung der Angebote nehmen wir nicht teil"),
    (IT, "a margine dell’incontro; un margine di sicurezza; margini di miglioramento"),
    (IT, "Via del Profitto 3, Piazza Margine 4, 20100 Milano"),
    (IT, "il mancato guadagno è escluso; ente senza scopo di lucro"),
    (IT, "i nostri tecnici consegnano la documentazione; il personale è informato"),
    (IT, "un cliente e una valutazione d’impatto; cliente dal 2019; allegato D"),
    (IT, "60 su 100 licenze; il punto 3; la classe energetica A"),
    (IT, "la signora Rossi e gli impianti; servizi IT e cloud"),
    (IT, "Vi comunichiamo il recesso, ai sensi dell’art. 12, comma 2"),
]


@pytest.mark.parametrize(("language", "kind", "text"), LEAKING)
def test_a_leak_is_found(language: Language, kind: LeakKind, text: str) -> None:
    assert kind in _kinds(text, language)


@pytest.mark.parametrize(("language", "text"), HARMLESS)
def test_what_only_looks_like_a_leak_is_left_alone(language: Language, text: str) -> None:
    assert leaks(text, language=language, own_client=OWN, other_clients=OTHERS) == []


def test_a_leak_says_where_it_stands() -> None:
    text = "Sie sind – wie Tannbrück  Metallbau GmbH – bei uns No\u00adte D."
    found = leaks(text, language=DE, own_client=OWN, other_clients=OTHERS)
    assert [(leak.kind, leak.words) for leak in found] == [
        (LeakKind.OTHER_CLIENT, "Tannbrück  Metallbau GmbH"),
        (LeakKind.GRADE, "No\u00adte D"),
    ]
    assert all(text[slice(*leak.span)] == leak.words for leak in found)


def test_a_client_with_another_name_is_not_spared() -> None:
    other = Client(name="Quell GmbH")
    text = "Dear Grade A Ltd, the margin at Quell is higher."
    found = leaks(text, language=EN, own_client=other, other_clients=[OWN])
    assert [leak.kind for leak in found] == [LeakKind.OTHER_CLIENT, LeakKind.MARGIN]


def test_a_shared_part_of_a_name_is_no_leak_inside_the_own_name() -> None:
    own = Client(name="Rossi Impianti Milano S.r.l.")
    others = [Client(name="Rossi Impianti S.r.l."), Client(name="Milano")]
    assert leaks("Spett.le Rossi Impianti Milano S.r.l.", language=IT, own_client=own, other_clients=others) == []
    assert len(leaks("come Rossi Impianti S.r.l.", language=IT, own_client=own, other_clients=others)) == 1


def test_words_allowed_for_this_letter_are_spared() -> None:
    others = [Client(name="Braun")]
    text = "Sehr geehrter Herr Braun, der Vertrag „Margin Care“ endet."
    own = Client(name="Quell GmbH")
    assert len(leaks(text, language=DE, own_client=own, other_clients=others)) == 2
    assert leaks(text, language=DE, own_client=own, other_clients=others, allowed=["Herr Braun", "Margin Care"]) == []


@pytest.mark.parametrize("name", ["", "   ", "...", "&", "(", "a.b*c", "C++", "[x]", "\\d+", "GmbH", "S.r.l."])
def test_odd_names_break_nothing(name: str) -> None:
    odd = Client(name=name or " ")
    assert leaks("Sehr geehrte Damen und Herren", language=DE, own_client=odd, other_clients=[odd]) == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.sampled_from(Language))
def test_any_text_and_any_name_can_be_looked_at(text: str, name: str, language: Language) -> None:
    found = leaks(text, language=language, own_client=OWN, other_clients=[Client(name=name)])
    assert all(text[slice(*leak.span)] == leak.words for leak in found)


@given(st.sampled_from([other.name for other in OTHERS if other.name != "IT"]), st.sampled_from(Language))
def test_every_full_name_of_another_client_is_found_between_other_words(name: str, language: Language) -> None:
    assert LeakKind.OTHER_CLIENT in _kinds(f"xyz {name}, xyz", language)
