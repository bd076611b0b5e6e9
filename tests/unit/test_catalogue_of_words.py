"""The dashboard's words in every language, and the options it is started with."""

from __future__ import annotations

import csv
import re
import tomllib
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model.schema import schema
from kg.ui import i18n, starting
from kg.ui.options import HOST, OPTIONS

ROOT = Path(__file__).parents[2]
SAY = i18n.words()


def test_the_catalogue_speaks_all_languages_with_the_same_blanks() -> None:
    rows = [row for file in i18n.catalogues() for row in csv.DictReader(file.read_text("utf-8").splitlines())]
    assert len({row["key"] for row in rows}) == len(rows), "a key stands twice"
    for row in rows:
        assert None not in row, f"{row['key']} has more cells than languages: a comma stands outside quotation marks"
        blanks = {frozenset(re.findall(r"\{\w+\}", row[locale])) for locale in i18n.LOCALES}
        assert len(blanks) == 1, row["key"]
        assert all(row[locale].strip() for locale in i18n.LOCALES), row["key"]


@pytest.mark.parametrize(
    "file", sorted((ROOT / "kg").rglob("*.csv")), ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_every_row_of_a_table_has_as_many_cells_as_its_head(file: Path) -> None:
    """A comma outside quotation marks moves what follows into the next language."""
    head, *rows = csv.reader(file.read_text("utf-8").splitlines())
    assert [row for row in rows if row and len(row) != len(head)] == []


def test_the_catalogue_names_every_kind_and_relationship_of_the_schema() -> None:
    for kind in schema().kinds.values():
        assert kind.abstract or SAY.kind(kind.name)
    for name in schema().edges:
        assert SAY.relation(name)


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="choose one of en, ko, ja"):
        i18n.words("fr")


def test_a_bare_streamlit_run_has_the_same_options_as_ours() -> None:
    told = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert dict(_flat("", told)) == OPTIONS


def _flat(prefix: str, table: dict[str, object]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in table.items():
        found += _flat(f"{prefix}{name}.", value) if isinstance(value, dict) else [(prefix + name, value)]
    return found


def test_a_taken_port_that_was_asked_for_is_an_error_with_a_next_step() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        with pytest.raises(UsageError, match=f"port {taken.getsockname()[1]} is taken"):
            starting.run(print, taken.getsockname()[1], open_browser=False)
