"""Two schemas are compared by what they mean."""

from __future__ import annotations

import pytest

from msp_desk.core.storage.schema import plain, schema_differences

DECLARED = """CREATE TABLE work (
	id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	CONSTRAINT pk_work PRIMARY KEY (id),
	CONSTRAINT ck_work_kind CHECK (kind IN ('a, b', 'c(')),
	CONSTRAINT fk_work_id FOREIGN KEY(id) REFERENCES clients (id)
)
 STRICT"""


@pytest.mark.parametrize(
    "same",
    [
        DECLARED.replace("work (", '"work"(', 1),
        " ".join(DECLARED.split()),
        DECLARED.replace("FOREIGN KEY(id) REFERENCES clients (id)", "FOREIGN KEY (id) REFERENCES clients(id)"),
        """CREATE TABLE work (id INTEGER NOT NULL, kind TEXT NOT NULL,
           CONSTRAINT fk_work_id FOREIGN KEY(id) REFERENCES clients (id),
           CONSTRAINT ck_work_kind CHECK (kind IN ('a, b', 'c(')), CONSTRAINT pk_work PRIMARY KEY (id)) STRICT""",
    ],
)
def test_what_means_the_same_is_the_same(same: str) -> None:
    assert schema_differences([DECLARED], [same]) == []


@pytest.mark.parametrize(
    "other",
    [
        DECLARED.replace(" STRICT", ""),
        DECLARED.replace("kind TEXT NOT NULL", "kind TEXT"),
        DECLARED.replace("'c('", "'d('"),
        DECLARED.replace("ck_work_kind", "ck_work_other"),
        DECLARED.replace("	CONSTRAINT ck_work_kind CHECK (kind IN ('a, b', 'c(')),\n", ""),
        DECLARED.replace(
            "	id INTEGER NOT NULL,\n	kind TEXT NOT NULL,", "	kind TEXT NOT NULL,\n	id INTEGER NOT NULL,"
        ),
        DECLARED.replace("CREATE TABLE work", "CREATE TABLE works"),
    ],
)
def test_what_means_something_else_is_told_apart(other: str) -> None:
    assert other != DECLARED
    assert schema_differences([DECLARED], [other]) == [f"- {plain(DECLARED)}", f"+ {plain(other)}"]


def test_what_is_missing_and_what_is_too_much_is_named() -> None:
    index = "CREATE INDEX ix_a ON work (id)"
    assert schema_differences([DECLARED, index], [DECLARED]) == [f"- {plain(index)}"]
    assert schema_differences([DECLARED], [DECLARED, index]) == [f"+ {plain(index)}"]
    assert plain(index) != plain("CREATE UNIQUE INDEX ix_a ON work (id)")
    assert plain(index) != plain("CREATE INDEX ix_a ON work (id) WHERE id > 0")
