"""The forms of Ask: every query of the library can be asked, each parameter in a box that fits its default."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.answers import queries
from kg.answers.queries import Query
from kg.store import Result, Store, open_store
from kg.store.settings import settings
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.ask import form, model
from kg.vocab import terms

LISTS = ("things", "countries", "words")


@pytest.mark.parametrize("name", form.library())
def test_every_parameter_has_a_box_that_holds_its_default(name: str) -> None:
    query = form.library()[name]
    found = form.fields(query)
    assert [field.name for field in found] == list(query.facts.get("params") or {})
    for field in found:
        assert isinstance(field.default, list) == (field.form in LISTS), field
        assert (field.form == "number") == (type(field.default) in (int, float)), field
        assert field.meaning
        assert field.form != "term" or field.vocabulary in terms.names()


def test_a_question_is_put_in_the_readers_language_and_every_query_has_one() -> None:
    known = form.library()
    first = next(iter(known))
    assert len({form.question(first, known[first], words(locale)) for locale in LOCALES}) == len(LOCALES)
    for name, query in known.items():
        assert all(form.question(name, query, words(locale)) for locale in LOCALES)
    assert not [row for row in form._rows("questions.csv") if None in row or None in row.values()]
    asked = list(form._questions())
    assert set(asked) <= set(known) and list(known)[: len(asked)] == asked


def test_a_name_that_means_a_list_here_and_a_number_there_is_asked_as_its_default_is() -> None:
    facts = {"params": {"countries": {"default": 3, "meaning": "x"}, "id": {"default": None, "meaning": "y"}}}
    count, thing = form.fields(Query("q", facts, ""))
    assert (count.form, thing.form) == ("number", "thing") and thing.needed and not count.needed


def result(*rows: dict[str, object]) -> Result:
    return Result(list(rows), list(rows[0]), "e", 0.0, {})


def test_ids_are_found_in_cells_lists_and_paths_and_addresses_are_none() -> None:
    found = model.ids(
        result({"a": "vessel:imo:9635987", "b": ["x:1", "a b:c"], "c": [{"id": "y:2"}], "d": "https://x/y"})
    )
    assert found == ["vessel:imo:9635987", "x:1", "y:2"]


def test_a_picture_keeps_both_ends_the_days_and_how_surely_it_is_told() -> None:
    row = {"id": "e", "relation": "OWNS", "start": "a", "start_schema": "Company", "start_caption": "A", "end": "b",
           "end_schema": "Vessel", "end_caption": "B", "modality": "alleged", "since": "2017", "until": "",
           "sources": ["s"]}  # fmt: skip
    drawn = model.picture([row, {**row, "end": "c", "end_caption": "C"}], ["b"])
    assert [(node.id, node.focus) for node in drawn.nodes] == [("a", False), ("b", True), ("c", False)]
    assert {(edge.since, edge.modality) for edge in drawn.edges} == {("2017", "alleged")}


def test_licences_are_those_issued_and_those_granted_on_an_application_and_none_that_was_missing(
    bundled_home: Path,
) -> None:
    with open_store(settings()) as store:
        granted, lacked = (ids(store, f"licences-{name}", item="Hydrogen Fluoride") for name in ("granted", "lacked"))
        assert granted == {
            "cistec_deck_2019:bulk-licence", "cistec_deck_2019:gas-hf", "kr_jp_dispute:five-by-september",
            *(f"kr_jp_dispute:hf-{one}" for one in ("gas-1", "gas-2-3", "liquid-1", "liquid-2")),
        }  # fmt: skip
        assert lacked == set()
        every, missing = ids(store, "licences-granted"), ids(store, "licences-lacked")
        assert "kr_motie_cases:KRC-21-lic1" in missing and not every & missing
        assert missing <= ids(store, "licences")


def ids(store: Store, lookup: str, **given: str) -> set[str]:
    query = queries.lookup(lookup)
    return {row["id"] for row in store.read(query.text, query.parameters(given), deadline=60).rows}
