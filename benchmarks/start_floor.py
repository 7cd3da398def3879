"""The floor of a start: a PySide6 table filled by the raw SQLite driver, to its first paint.

``python -m benchmarks.start_floor DESK``
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from sqlcipher3 import dbapi2

from benchmarks.first_paint import FirstPaint


def main() -> None:
    """Show the clients of a desk."""
    app = QApplication(sys.argv[:1])
    FirstPaint(app)
    connection = dbapi2.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    model = QStandardItemModel(0, 8)
    for row in connection.execute(
        "SELECT name, language, seats, client_since, monthly_direct_cost, city, country, email "
        "FROM clients ORDER BY name"
    ):
        model.appendRow([QStandardItem("" if value is None else str(value)) for value in row])
    table = QTableView()
    table.setModel(model)
    table.resize(1440, 900)
    table.show()
    app.exec()


if __name__ == "__main__":
    main()
