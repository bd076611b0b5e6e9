"""Sentences of this project's own tables in Korean and Japanese: all of them, whole, with what they tell."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from kg.answers.findings import Against, Node
from kg.ui import translated, verbs
from kg.ui.i18n import content, words

LOADERS = Path(__file__).parents[2] / "loaders"
COLUMNS = {
    "claims": ("text",), "measures": ("summary", "wording"), "legs": ("name",), "statuses": ("summary",),
    "applications": ("summary",),
}  # fmt: skip
"""Tables of sources that this project compiles, and the columns that hold sentences of its own."""
LOCALES = ("ko", "ja")
FIGURE = re.compile(r"\b(?:(?:19|20)\d\d|\d{1,3}(?:,\d{3})+|\d+\.\d+)\b")
"""A year, a number of thousands, a decimal number."""
DOCKET = re.compile(r"\bNo\.? [\d:]+\b|Civil Action")
"""Number of a court."""
DENIAL = "He denies the charge."


def sentences() -> list[str]:
    found = []
    for name, columns in COLUMNS.items():
        for table in LOADERS.glob(f"*/sample/{name}.csv"):
            with table.open(encoding="utf-8", newline="") as rows:
                found += [row.get(column) or "" for row in csv.DictReader(rows) for column in columns]
    return [" ".join(one.split()) for one in found if one and not DOCKET.search(one)]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sentence_of_the_tables_is_told_in_the_readers_language(locale: str) -> None:
    said = sentences()
    assert len(said) > 500 and sorted({one for one in said if content.sentence(one, locale) == one}) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["claims", "measures", "legs", "rules", "speakers", "ties"])
def test_years_and_figures_are_kept(locale: str, name: str) -> None:
    lost = [(row["en"], figure) for row in content.rows(name) for figure in FIGURE.findall(row["en"])
            if figure not in row[locale]]  # fmt: skip
    money = re.compile(r"(EUR|USD|KRW|JPY) \d")  # may be counted in ten thousands
    assert [one for one in lost if not money.search(one[0])] == []


def test_a_statement_is_told_behind_its_speaker_and_before_its_place() -> None:
    say = words("ko")
    assert say.caption(f"The broker: {DENIAL}", "Claim", "c") == "중개인: 그는 혐의를 부인한다."
    assert say.caption(f"Somebody: {DENIAL}", "Claim", "c") == "Somebody: 그는 혐의를 부인한다."
    assert say.caption(f"European Union: {DENIAL}", "Claim", "c") == "유럽연합: 그는 혐의를 부인한다."
    assert say.sentence(f"{DENIAL} (NK News)") == "그는 혐의를 부인한다. (NK News)"
    assert say.sentence("He denies: nothing of it") == "He denies: nothing of it"


def test_an_act_against_a_finding_is_told_with_our_sentence_on_it() -> None:
    about = Node("l", "Listing", "UN Security Council 1718 Committee: Not listed")
    act = Against("act", about, "", f"Not listed: {about.caption}. Barred from all ports.", "2017")
    told = translated.said(act, words("ja"))
    assert told.endswith("すべての港への入港を禁じられた。") and "Barred" not in told


def test_a_relation_names_the_event_at_its_other_end() -> None:
    event = "A plug valve went to Israel in 2013."
    assert event not in verbs.stated(f"took part in → {event}", words("ko"))


@pytest.mark.parametrize("locale", LOCALES)
def test_rules_and_published_totals_are_told_in_the_readers_language(locale: str) -> None:
    say = words(locale)
    rules = [f"{row['provision']}: {row['name']}" if row["name"] else row["provision"] for row in rows("rules")]
    totals = [f"{row['metric']}, {row['dimension']}" for row in rows("totals") if row["dimension"]]
    assert len(rules) > 80 and [one for one in rules if say.caption(one, "Rule") == one] == []
    assert len(totals) > 100 and [one for one in totals if say.caption(one, "ControlTotal") == one] == []


def rows(table: str) -> list[dict[str, str]]:
    found = []
    for path in LOADERS.glob(f"*/sample/{table}.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found += list(csv.DictReader(file))
    return found


def test_an_enumeration_is_told_whole_or_not_at_all() -> None:
    say = words("ko")
    assert say.caption("export restrictions, 2016", "ControlTotal") == "수출제한, 2016년"
    assert say.caption("export restrictions, of nobody", "ControlTotal") == "export restrictions, of nobody"


def test_a_figure_of_trade_names_both_countries_in_every_language() -> None:
    caption = "hydrogen fluoride, kr export jp 2019-01/2019-05"
    assert words("en").caption(caption, "TradeFlow") == (
        "hydrogen fluoride: exports of South Korea to Japan, 2019-01/2019-05"
    )
    assert words("ko").caption(caption, "TradeFlow").startswith("불화수소: 대한민국의 대일본 수출")
