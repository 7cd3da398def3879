"""What a file holds and which column feeds which field, with the questions that only some files raise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from msp_desk.core.actions.import_files import Proposal
from msp_desk.core.importing.columns import ColumnChoice
from msp_desk.core.importing.guessing import samples_of
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.importing.options import DayOrder, DecimalSign, ImportOptions
from msp_desk.core.importing.presets import presets
from msp_desk.core.importing.table import Table
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.window.importing.choice import Choice
from msp_desk.ui.window.importing.client_questions import ClientQuestions
from msp_desk.ui.window.importing.preview_rows import field_label

_SAMPLES = 3
_DUE_DAYS = (0, 5, 7, 8, 10, 14, 15, 20, 21, 28, 30, 45, 60, 90)
_NOBODY: Mapping[str, str] = MappingProxyType({})


def _sources(wording: Wording) -> list[tuple[str, str]]:
    """Give the name of each preset with its program and what its rows are, sorted by the program."""
    found = [
        (one.name, wording.say("sources.named", source=one.source, kind=wording.say(f"words.families.{one.kind}")))
        for one in presets().values()
    ]
    return sorted(found, key=lambda pair: (pair[1].casefold(), pair[0]))


class ColumnsPanel(QScrollArea):
    """Kind, sheet, columns and options of one file.

    Signals:
        kind_chosen: The owner chose another kind.
        sheet_chosen: The owner chose another sheet of a workbook.
        source_chosen: The owner chose the program that the file comes from.
        changed: The owner changed a column or an option.
    """

    kind_chosen = Signal(str)
    source_chosen = Signal(str)
    sheet_chosen = Signal(str)
    changed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._wording = wording
        self._options: ImportOptions | None = None
        self._kind: ImportKind | None = None
        self._choices: dict[str, Choice] = {}
        self._samples: dict[str, ElidedLabel] = {}
        self._table: Table | None = None
        self._clients: list[tuple[int, str]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setProperty("role", "scrolled")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(PAGE_MARGIN, GRID, GRID * 2, GRID)
        self._column.setSpacing(GRID)
        self._build_head()
        self._grid_place = QVBoxLayout()
        self._column.addLayout(self._grid_place)
        self._grid: QWidget | None = None
        self._column.addStretch(1)
        self.setWidget(content)

    def show_proposal(self, proposal: Proposal, clients: Sequence[tuple[int, str]]) -> None:
        """Show a file as the program understands it."""
        self._table, self._options = proposal.file.table, proposal.options
        self._clients = list(clients)
        self._client.set_entries(clients)
        self._client.blockSignals(True)
        self._client.setText(proposal.options.client)
        self._client.blockSignals(False)
        kinds = [(name, self._wording.say(f"words.families.{name}")) for name in IMPORT_KINDS]
        self._kind_choice.fill([("", self.tr("Please choose")), *kinds], proposal.kind)
        self._source.choose(proposal.options.preset)
        self._questions.begin([name for _, name in clients])
        self._say_why(proposal)
        table = proposal.file.table
        self._sheet.fill([(name, name) for name in table.sheets], table.sheet)
        for widget in (self._sheet, self._sheet_label):
            widget.setVisible(len(table.sheets) > 1)
        self._days.choose(proposal.options.day_order.value if proposal.options.day_order else "")
        self._decimals.choose(proposal.options.decimal_sign.value if proposal.options.decimal_sign else "")
        self._create.blockSignals(True)
        self._create.setChecked(proposal.options.create_clients)
        self._create.blockSignals(False)
        due = proposal.options.due_days
        self._due.choose("" if due is None else str(due))
        self.ask_due(wanted=due is not None)
        self.ask_days(wanted=proposal.options.day_order is not None)
        self.ask_decimals(wanted=proposal.options.decimal_sign is not None)
        self.offer_clients((), made=False)
        self._show_fields(IMPORT_KINDS.get(proposal.kind), proposal.choices)

    def kind(self) -> str:
        """Return the name of the chosen kind, "" when none is chosen."""
        return self._kind_choice.value()

    def shown_kind(self) -> str:
        """Return the kind whose columns are shown, which the one just chosen is only once they were guessed."""
        return "" if self._kind is None else self._kind.name

    def column_choices(self) -> tuple[ColumnChoice, ...]:
        """Return a choice for every field."""
        return tuple(ColumnChoice(field=key, column=choice.value()) for key, choice in self._choices.items())

    def options(self) -> ImportOptions:
        """Return the decisions beside the columns."""
        assert self._options is not None  # noqa: S101 - asked only while a file is shown
        days, decimals = self._days.value(), self._decimals.value()
        return replace(
            self._options,
            client=self._client.text().strip() if self._client.isVisibleTo(self) else "",
            create_clients=self._create.isChecked(),
            day_order=DayOrder(days) if days else None,
            decimal_sign=DecimalSign(decimals) if decimals else None,
            due_days=int(self._due.value()) if self._due.value() else None,
            same_clients=self._questions.answers(),
        )

    def ask_client(self) -> None:
        """Put the keyboard where the one client of the whole file is named."""
        self._client.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_due(self, *, wanted: bool) -> None:
        """Ask after how many days invoices are due, or stop asking."""
        for widget in (self._due, self._due_label):
            widget.setVisible(wanted)

    def ask_days(self, *, wanted: bool) -> None:
        """Ask for the order of day and month, or stop asking."""
        for widget in (self._days, self._days_label):
            widget.setVisible(wanted)

    def ask_decimals(self, *, wanted: bool) -> None:
        """Ask for the decimal sign, or stop asking."""
        for widget in (self._decimals, self._decimals_label):
            widget.setVisible(wanted)

    def offer_clients(self, names: Sequence[str], *, made: bool, likely: Mapping[str, str] = _NOBODY) -> None:
        """List clients that the desk has not and offer to make them; once they are made the list says so.

        Args:
            names: As the file writes them.
            made: Whether they are made.
            likely: For some of them the client of the desk that is perhaps meant.
        """
        self._questions.ask(names, likely, made=made)
        known = bool(names) or made or self._create.isChecked()
        self._create.setVisible(known)
        self._new_names.setVisible(bool(names))
        if names:
            code = "intake.new_clients" if made else "intake.unknown_clients"
            said = self._wording.say(code, count=len(names), names=self._listed(names))
            self._new_names.setText(said.replace("….", "…"))

    def focus_question(self) -> None:
        """Put the keyboard on the first thing to decide."""
        for widget in (self._kind_choice, self._days, self._decimals, self._due):
            if widget.isVisibleTo(self) and not widget.value():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._kind_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listed(self, names: Sequence[str], most: int = 8) -> str:
        shown = [one_line(name) for name in names[:most]]
        return ", ".join(shown) + (", …" if len(names) > most else "")

    def _build_head(self) -> None:
        self._kind_choice = Choice(self.tr("What the file holds"))
        self._kind_choice.setObjectName("import_kind")
        self._kind_choice.currentIndexChanged.connect(lambda _place: self.kind_chosen.emit(self._kind_choice.value()))
        self._source_label = PlainLabel(self.tr("Program it comes from"), tone=Tone.MUTED)
        self._source = Choice(self.tr("Program it comes from"))
        self._source.setObjectName("import_source")
        self._source.fill([("", self.tr("No known program")), *_sources(self._wording)], "")
        self._source.currentIndexChanged.connect(lambda _place: self.source_chosen.emit(self._source.value()))
        self._due_label = PlainLabel(self.tr("Days until invoices are due"), tone=Tone.MUTED)
        self._due = Choice(self.tr("Days until invoices are due"))
        self._due.setObjectName("import_due_days")
        self._due.fill([("", self.tr("Please choose")), *((str(days), str(days)) for days in _DUE_DAYS)], "")
        self._questions = ClientQuestions(self._wording)
        self._questions.changed.connect(self.changed)
        self._why = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._sheet_label = PlainLabel(self.tr("Sheet"), tone=Tone.MUTED)
        self._sheet = Choice(self.tr("Sheet"))
        self._sheet.currentIndexChanged.connect(lambda _place: self.sheet_chosen.emit(self._sheet.value()))
        self._days_label = PlainLabel(self.tr("Dates such as 4/5/2026"), tone=Tone.MUTED)
        self._days = Choice(self.tr("Dates such as 4/5/2026"))
        self._days.setObjectName("import_days")
        self._days.fill(
            [
                ("", self.tr("Please choose")),
                (DayOrder.DAY_FIRST.value, self.tr("Day first: 4 May")),
                (DayOrder.MONTH_FIRST.value, self.tr("Month first: 5 April")),
            ],
            "",
        )
        self._decimals_label = PlainLabel(self.tr("Numbers such as 1.234"), tone=Tone.MUTED)
        self._decimals = Choice(self.tr("Numbers such as 1.234"))
        self._decimals.fill(
            [
                ("", self.tr("Please choose")),
                (DecimalSign.COMMA.value, self.tr("Comma divides decimals: 1.234,50")),
                (DecimalSign.POINT.value, self.tr("Point divides decimals: 1,234.50")),
            ],
            "",
        )
        self._client_label = PlainLabel(self.tr("One client for the whole file"), tone=Tone.MUTED)
        self._client = CompletingEdit()
        self._client.setAccessibleName(self.tr("One client for the whole file"))
        self._client.setPlaceholderText(self.tr("The file names its clients"))
        self._client.editingFinished.connect(self._on_client)
        self._last_client = ""
        self._create = QCheckBox(self.tr("Make clients that are not on the desk"))
        self._create.setObjectName("import_create_clients")
        self._create.toggled.connect(lambda _on: self.changed.emit())
        self._new_names = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._column.addWidget(PlainLabel(self.tr("What the file holds"), size=TextSize.SECTION))
        for widget in (
            self._kind_choice, self._why, self._source_label, self._source, self._sheet_label, self._sheet,
            self._days_label, self._days, self._decimals_label, self._decimals, self._due_label, self._due,
            self._create, self._new_names, self._questions,
        ):  # fmt: skip
            self._column.addWidget(widget)
        for choice in (self._days, self._decimals, self._due):
            choice.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self._columns_head = PlainLabel(self.tr("Columns"), size=TextSize.SECTION)
        self._column.addWidget(self._columns_head)
        self._column.addWidget(self._client_label)
        self._column.addWidget(self._client)

    def _say_why(self, proposal: Proposal) -> None:
        if proposal.remembered is not None:
            entry = proposal.remembered
            count = sum(1 for choice in proposal.choices if choice.column)
            self._why.setText(
                self._wording.say("intake.remembered", file=entry.file, day=entry.made_at[:10], count=count)
            )
        elif proposal.options.preset:
            found, file = presets()[proposal.options.preset], proposal.file.path.name
            kind = self._wording.say(f"words.families.{found.kind}")
            self._why.setText(self._wording.say("sources.recognised", file=file, source=found.source, kind=kind))
        elif proposal.kind and proposal.recognition.best.name != proposal.kind:
            self._why.setText("")
        else:
            self._why.setText(self._wording.problem(proposal.recognition.explanation()))
        self._why.setVisible(bool(self._why.text()))

    def _show_fields(self, kind: ImportKind | None, choices: Sequence[ColumnChoice]) -> None:
        self._kind = kind
        self._choices, self._samples = {}, {}
        if self._grid is not None:
            self._grid_place.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(1, 1)
        asks_client = kind is not None and any(described.key == "client" for described in kind.fields)
        for widget in (self._client_label, self._client):
            widget.setVisible(asks_client)
        self._columns_head.setVisible(kind is not None)
        if kind is not None:
            self._fill_grid(grid, kind, {choice.field: choice.column for choice in choices})
        self._grid_place.addWidget(self._grid)
        previous: QWidget = self._client
        for choice in self._choices.values():
            QWidget.setTabOrder(previous, choice)
            previous = choice

    def _fill_grid(self, grid: QGridLayout, kind: ImportKind, chosen: Mapping[str, str]) -> None:
        headings = [header for header in self._table.headers if header] if self._table is not None else []
        for place, described in enumerate(kind.fields):
            label = field_label(self._wording, kind, described.key)
            required = described.key in kind.required or described.key in kind.either
            choice = Choice(self.tr("Column for {field}").replace("{field}", label))
            choice.setObjectName(f"import_column_{described.key}")
            choice.fill([("", self.tr("– no column –")), *((name, name) for name in headings)], "")
            choice.choose(chosen.get(described.key, ""))
            choice.currentIndexChanged.connect(lambda _place, key=described.key: self._on_column(key))
            sample = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
            words = ElidedLabel(f"{label} *" if required else label)
            words.setMinimumWidth(112)
            words.setMaximumWidth(136)
            grid.addWidget(words, place * 2, 0)
            grid.addWidget(choice, place * 2, 1)
            grid.addWidget(sample, place * 2 + 1, 1)
            self._choices[described.key], self._samples[described.key] = choice, sample
            self._say_samples(described.key)

    def _say_samples(self, key: str) -> None:
        heading, label = self._choices[key].value(), self._samples[key]
        found: tuple[str, ...] = ()
        if heading and self._table is not None:
            found = samples_of(self._table, self._table.headers.index(heading), _SAMPLES)
        label.setText(" · ".join(one_line(text) for text in found))
        label.setVisible(bool(found))
        self._choices[key].setAccessibleDescription(label.text())

    def _on_column(self, key: str) -> None:
        self._say_samples(key)
        self.changed.emit()

    def _on_client(self) -> None:
        if self._client.text().strip() != self._last_client:
            self._last_client = self._client.text().strip()
            self.changed.emit()
