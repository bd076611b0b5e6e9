"""What the page of sources says of the files that it reads, and of one that it cannot."""

from __future__ import annotations

import pytest

from kg.errors import KgError, SourceError, UsageError
from kg.ui import notices
from kg.ui.i18n import words
from kg.ui.pages.sources import model
from loaders.source import source


def test_a_source_of_own_tables_shows_its_columns_with_an_example_and_a_publishers_file_has_none() -> None:
    own, theirs = source("user_shipments"), source("us_ofac_sdn")
    (path,) = model.examples(own)
    assert "Consignee country" in model.columns(path) and model.examples(theirs) == []
    assert model.examples(source("kr_motie_cases")) == []
    lines = model.wanted(theirs, words("en"))
    assert lines[0].startswith("sdn.csv (needed): Parties") and any("may be left out" in line for line in lines)


@pytest.mark.parametrize(("error", "key"), [(SourceError("x"), "file"), (UsageError("x"), "other")])
def test_a_file_that_cannot_be_read_is_told_as_that(error: KgError, key: str) -> None:
    assert notices._title(error) == f"failure.{key}"
