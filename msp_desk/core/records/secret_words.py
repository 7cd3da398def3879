"""The words around a secret in three languages, and the words that only speak about one."""

from __future__ import annotations

from typing import Final

ACCESS_WORD: Final = (
    r"pass ?words?|passwd|\w{0,30}passwort|passwörter|passwoerter|pwd?|\w{1,20}pw|p/w|psw|pass|"
    r"community(?:[- ]string)?|\w{0,30}kennwort|kennw\.|"
    r"kennwörter|kennwoerter|zugangswort|losung|passphrase|passsatz|parola d['’](?:ordine|accesso)|parola chiave|"
    r"parola di accesso|frase di accesso|psk|pre-?shared key|"
    r"vorinstallierter schlüssel|wpa[23]?[- ]?(?:psk|key)|wep[- ]?key"
)
"""What stands before a password."""

WIRELESS: Final = (
    r"(?:wlan|wi-?fi|wireless|funknetz|netzwerk|network|wpa[23]?|rete)[- ]?"
    r"(?:key|schlüssel|schluessel|netzwerkschlüssel|sicherheitsschlüssel|passwort|kennwort|password|code)|"
    r"netzwerksicherheitsschlüssel|chiave (?:wi-?fi|wlan|wpa2?|di rete|della rete)|chiave di sicurezza(?: di rete)?"
)
"""What stands before the key of a wireless network."""

NUMBER: Final = (
    r"pin|puk|pin[- ]?(?:code|nummer|number)|passcode|keypad(?= ?[:=])|codice pin|geheimzahl|"
    r"(?:alarmanlage|alarm|tresor|safe|schlüsselkasten|schlüsseltresor|schließfach|lockbox|keypad|eingang|garage|tor|türe?|tuere?)"
    r"(?:[- ]|[:,] ?)(?:code|kombination|combination)|(?:combinazione|codice) (?:della )?cassaforte|"
    r"t[üu]e?r[- ]?code|alarm[- ]?code|tresor[- ]?code|"
    r"zugangs[- ]?code|zutritts[- ]?code|entsperr[- ]?code|(?:door|gate|alarm|safe|access|entry|unlock|lock)[- ]code|"
    r"codice (?:di )?(?:allarme|porta|accesso|sblocco|cancello|cassaforte)|codice (?:dell['’])(?:allarme|accesso)|"
    r"codice della (?:porta|cassaforte)"
)
"""What stands before a secret number."""

KEY: Final = (
    r"(?:api|access|secret|private|shared|client|account|encryption|master|product|licen[cs]e|storage|sas|signing|"
    r"webhook|deploy|host|agent|registration|enrol+ment|install(?:ation)?|site)[-_ ]?(?:access[-_ ]?)?"
    r"(?:key|secret|token)|tokens?|secrets?|clientsecret|"
    r"(?:api|zugriffs|lizenz|produkt|verschlüsselungs|haupt|client|privater |geheimer |registrierungs)[- ]?"
    r"(?:schlüssel|schluessel|geheimnis|token)|geheimnis|"
    r"chiave (?:api|privata|segreta|di accesso|di licenza|di crittografia|di cifratura|di registrazione|prodotto)|"
    r"segreto(?: del client)?|authinfo|auth[- ]?code|epp[- ]?code|transfer[- ]?code|codice auth|codice epp|"
    r"auth[- ]?info"
)
"""What stands before a long key."""

RECOVERY: Final = (
    r"(?:recovery|backup|rescue|emergency|one-?time|bitlocker|filevault|wiederherstellungs|notfall|einmal|reserve|"
    r"2fa|mfa)[- ]?"
    r"(?:recovery[- ]?)?(?:codes?|backups?|keys?|schlüssel|schluessel|phrase)|seed[- ]?phrase|mnemonic|"
    r"(?:codici?|chiav[ei]) (?:di )?(?:recupero|ripristino|backup|emergenza|bitlocker)"
)
"""What stands before a recovery code."""

ONE_TIME: Final = (
    r"(?:totp|otp|2fa|mfa|authenticator)(?:[- ](?:secret|seed|key|schlüssel|geheimnis|segreto|chiave|code))?"
)
"""What stands before the seed of one-time codes."""

HINTS: Final = (
    "pass", "kenn", "pw", "psw", "p/w", "losung", "zugang", "parola", "frase", "psk", "shared", "community", "wep",
    "wpa", "schlüssel", "schluessel", "key", "chiav", "wlan", "wifi", "wi-fi", "wireless", "funknetz", "rete",
    "ssid", "pin", "puk", "code", "codic", "kombi", "combi", "geheim", "zahl", "secret", "segreto", "token", "auth",
    "epp", "recovery", "backup", "rescue", "emergency", "bitlocker", "filevault", "wiederherst", "notfall",
    "einmal", "one", "reserve", "2fa", "mfa", "totp", "otp", "seed", "mnemonic", "login", "log in", "log-in",
    "user", "benutzer", "utente", "anmeldung", "cred", "accesso", "rdp", "ssh", "vpn", "telnet", "ftp", "@",
)  # fmt: skip
"""Parts of words, one of which stands in every text in which a word could give a secret away."""

LINKING: Final = frozenset(
    """
    for of the to on at our your for's new old local main same guest current
    für fuer die der das den dem des vom von zum zur auf am im unser ihr neu neues alt altes lokal aktuell
    del dello della dei degli delle dell di da al allo alla il lo la i gli le per nuova nuovo vecchia
    """.split()  # noqa: SIM905
)
"""Words that may stand between the word for a password and the password without saying anything about it."""

BENIGN: Final = frozenset(
    """
    a an and are as at been by changed client client's customer do does each every everyone expired expires expiry for
    from global handed has have held holder in individual is it it's its kept known left length locked lost manager
    managed manual minimum missing must na never new no none not notes nothing of on one only open or our ours own
    owner owned per personal policy policies protected provider random removed required reset rotate rotated rotation
    rules safe sealed see set shared since sso standard stored the their this to unchanged unique unknown until user
    users vault via was we weekly will with yes yearly monthly quarterly daily available required hello smartcard
    keepass keepassxc keepass2 1password bitwarden vaultwarden lastpass dashlane passbolt hudu itglue itportal laps
    enpass nordpass protonpass keeper psono passwordstate delinea cyberark thycotic m365 o365 office365 microsoft365
    entra aad ad kerberos radius saml oauth oauth2 fido2 passkey passkeys totp otp mfa 2fa certificate token yubikey
    wpa2 wpa3 wpa2-enterprise wpa3-enterprise wpa2-psk wpa2/wpa3 802.1x aes-256 aes256 sha256 sha-256 rsa-2048 rsa2048
    rsa-4096 ed25519 tbd tbc todo empty blank encrypted hidden redacted masked placeholder offline online written
    envelope paper phone post mail signed receipt outgoing incoming administrator administrators admin
    ist sind war wird wurde werden beim bei bekannt unbekannt keine kein keins liegt liegen im in am vom von zum zur mit
    ohne und oder siehe s. tresor safe umschlag hinterlegt gespeichert verwahrt geändert geaendert getauscht gewechselt
    ändern aendern wechseln läuft abgelaufen nur durch über ueber pro je jeder jährlich jaehrlich monatlich neu alt
    richtlinie richtlinien mindestens zeichen länge laenge kunde kunden kundin inhaber inhaberin geschäftsführung
    geschäftsleitung nicht nie nach vor seit bis per fehlt offen verschlüsselt persönlich individuell telefonisch
    schriftlich übergabe manager verwaltung dem den der die das des ein eine einem einer er es sie wir uns unser haben
    hat vorhanden gesetzt zurückgesetzt vergessen gesperrt standard ja nein leer passwortmanager kennwortmanager
    è sono era viene stata stato cambiata cambiato cambiare modificata da dal dalla del della delle dei di al alla allo
    nel nella nello nei con senza e o ed vedi cassaforte busta conservata conservato custodita custodito presso cliente
    titolare sconosciuta sconosciuto ignota ignoto nessuna nessuno non mai ogni annuale mensile scaduta scade solo
    tramite per fra tra policy criteri minimo caratteri lunghezza manca mancante aperta cifrata personale individuale
    telefonicamente consegna consegnata gestore nostro nostra loro suo sua il lo la i gli le un una sì no vuota nuova
    nuovo vecchia portachiavi assistenza helpdesk support supporto zentrale service
    """.split()  # noqa: SIM905 - a list of two hundred strings reads worse
)
"""Words that say something about a secret and are none."""
