"""The firm: its letterhead field by field, its logo, and the sheet as it will print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.core.actions.letterheads import letterhead, usual_layout
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.in_place_form import InPlaceForm, Values
from msp_desk.ui.pages.settings.logo_panel import LogoPanel
from msp_desk.ui.pages.settings.section import Section, TwoColumns, heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions, form_fields
from msp_desk.ui.widgets.segments import Segments

_PAUSE = 250
_LAYOUTS = (LetterLayout.DIN_5008_B, LetterLayout.ITALIAN, LetterLayout.ENGLISH_UK, LetterLayout.ENGLISH_US)
_HINTS = {"country": "DE, IT, GB, US", "currency": "EUR, GBP, USD"}


class FirmSection(Section):
    """Firm and letterhead."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self._chosen: LetterLayout | None = None
        self._form: InPlaceForm | None = None
        left = Panel()
        self._place = QVBoxLayout()
        left.column.addLayout(self._place)
        self._logo_title = heading()
        left.column.addSpacing(GRID)
        left.column.addWidget(self._logo_title)
        self._logo = LogoPanel(link)
        self._logo.changed.connect(self._on_logo)
        left.column.addWidget(self._logo)
        self._trouble = PlainLabel(tone=Tone.DANGER, wrap=True)
        self._trouble.hide()
        left.column.addWidget(self._trouble)
        left.column.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._layouts = Segments([(layout, layout.value) for layout in _LAYOUTS], name="layouts")
        self._layouts.changed.connect(self._on_layout)
        column.addWidget(self._layouts)
        self._preview = PdfPreview(name="letterhead", language=link.language)
        self._preview.setMinimumSize(380, 560)
        self._preview.setMaximumHeight(720)
        column.addWidget(self._preview, 1)
        column.addStretch(0)
        self.column.addWidget(TwoColumns(left, right, beside_from=900), 1)
        self._shown = firm = link.desk.firm.current()
        self._finding = Finding[bytes](link, self._set, self._show, self._cannot_show, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)
        self._wanted = (firm, usual_layout(firm))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Firm and letterhead"),
            self.tr("What stands on every letter, handover and review. Each field is saved as you leave it."),
        )
        self._logo_title.setText(self.tr("Logo"))
        self._logo.retranslate()
        self._layouts.rename(self.tr("Layout of the sheet"))
        self._layouts.set_words(["DIN 5008 B", self.tr("Italy"), self.tr("United Kingdom"), self.tr("US Letter")])
        self._preview.pages.setAccessibleName(self.tr("The letterhead as it prints"))
        self._preview.set_language(self.link.language)
        self._make_form()

    def refresh(self) -> None:
        """Show what the desk holds."""
        firm = self._shown = self.link.desk.firm.current()
        if self._form is not None:
            self._form.show_values(FIRM.values(firm))
        self._logo.show_logo(firm.logo)
        self._layouts.set_value(self._layout(firm))
        self._ask()

    def _layout(self, firm: Firm) -> LetterLayout:
        return self._chosen or usual_layout(firm)

    def _make_form(self) -> None:
        if self._form is not None:
            self._place.removeWidget(self._form)
            self._form.deleteLater()
        self._form = InPlaceForm(
            self._fields(),
            check=self._check,
            save=self._save,
            wording=self.link.wording,
            conventions=conventions(self.link),
        )
        self._form.edited.connect(lambda: self._later.start(_PAUSE))
        self._place.addWidget(self._form)

    def _fields(self) -> list[FormField]:
        sections = {
            "name": self.tr("Name and address"),
            "phone": self.tr("How clients reach you"),
            "language": self.tr("Language and currency"),
            "contact_desk": self.tr("Signature and foot of the letter"),
        }
        return [
            replace(field, section=sections.get(field.key, ""), hint=_HINTS.get(field.key, ""))
            for field in form_fields(self.link, FIRM)
        ]

    def _check(self, values: Values) -> Sequence[Problem]:
        found = FIRM.problems({**FIRM.values(self._shown), **values})
        currency = values.get("currency")
        if isinstance(currency, str) and not any(problem.field == "currency" for problem in found):
            kept = self.link.desk.firm.currency_problem(currency)
            if kept is not None:
                found.append(kept)
        return found

    def _save(self, values: Values) -> None:
        present = self.link.desk.firm.current()
        self.link.desk.firm.change(
            FIRM.build({**FIRM.values(present), **values}, id=present.id, revision=present.revision)
        )

    def _on_logo(self, png: bytes) -> None:
        self._trouble.hide()
        try:
            self.link.desk.firm.change(replace(self.link.desk.firm.current(), logo=png))
        except MspDeskError as error:
            self._trouble.setText(self.link.wording.error(error))
            self._trouble.show()

    def _on_layout(self, layout: LetterLayout) -> None:
        self._chosen = layout
        self._ask()

    def _ask(self) -> None:
        """Set the sheet with what is typed at this moment."""
        values = FIRM.values(self._shown)
        if self._form is not None:
            values.update(self._form.sound_values())
        firm = self._shown if FIRM.problems(values) else FIRM.build(values, id=self._shown.id)
        self._wanted = (firm, self._layout(firm))
        self._finding.ask()

    def _set(self, _token: Token) -> bytes:
        firm, layout = self._wanted
        return letterhead(firm, layout=layout, day=self.link.today, said_in=self.link.language)

    def _show(self, content: bytes) -> None:
        self._preview.set_remark("")
        if content != self._preview.content:
            self._preview.show_pdf(content)

    def _cannot_show(self, error: Exception) -> None:
        self._preview.clear()
        said = self.link.wording.error(error) if isinstance(error, MspDeskError) else str(error)
        self._preview.set_remark(said)
