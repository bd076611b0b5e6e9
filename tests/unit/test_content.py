"""Sentences of data files in Korean and Japanese: found by their English words, never changed in what they tell."""

from __future__ import annotations

import re

import pytest

from kg.answers import flags, queries
from kg.countries import codes
from kg.resolution import ruleset
from kg.ui.i18n import content, notes, words

LOCALES = ("ko", "ja")
OWN = {"ko": re.compile("[가-힣]"), "ja": re.compile("[぀-ヿ一-鿿]")}
ROWS = list(content.rows())


def names(phrase: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)", phrase))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_translation_names_what_its_english_phrase_names(locale: str) -> None:
    assert [row["en"] for row in ROWS if names(row["en"]) != names(row[locale])] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_translation_is_in_its_script(locale: str) -> None:
    bare = {
        row["en"]: re.sub(r"\{\w+\}|[\W\d]", "", row[locale]) for row in ROWS if not OWN[locale].search(row[locale])
    }
    assert [english for english, letters in bare.items() if letters] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_red_flags_speak_the_readers_language(locale: str) -> None:
    """Titles, reasons, next steps and summaries of nine in ten; what is new may wait for its translation."""
    table = content.table(locale)
    said = [
        " ".join(str(text).split())
        for flag in flags.bundled().values()
        for text in (
            flag.facts["title"], *flag.facts["innocent_reasons"], *flag.facts["next_steps"],
            *flag.facts["summary"].values(),
        )
    ]  # fmt: skip
    english = [text for text in said if text not in table]
    assert len(english) <= len(said) / 10, english


@pytest.mark.parametrize("locale", LOCALES)
def test_every_reason_of_a_resolution_is_told_in_the_readers_language(locale: str) -> None:
    said = [row["sentence"] for row in ruleset.rows() if row["sentence"]]
    filled = [one.replace("{left}", "Alpha").replace("{right}", "Beta") for one in said]
    assert [one for one in filled if content.told(one, locale) == one] == []


def test_authorities_that_acted_together_are_each_named_in_the_readers_language() -> None:
    assert content.told("METI; Hiroshima Prefectural Police", "ja") == "経済産業省; 広島県警察"
    assert content.told("METI; somebody else", "ja") == "METI; somebody else"


FIGURE = re.compile(r"\b(?:(?:19|20)\d\d|\d{1,3},\d{3})\b")
"""A year, or a number of thousands."""


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["events", "remarks_networks"])
def test_sentences_of_events_and_remarks_keep_years_and_figures(name: str, locale: str) -> None:
    lost = [
        (row["en"], figure)
        for row in content.rows(name)
        for figure in FIGURE.findall(row["en"])
        if figure not in row[locale]
    ]
    assert lost == []


def test_a_sentence_of_an_event_is_told_whole_or_not_at_all() -> None:
    say = words("ja")
    case = "Diisopropylamine went to Pakistan."
    assert say.caption(case, "Case", "c") == "ジイソプロピルアミンがパキスタンへ渡った。"
    assert say.caption("exporters of 3 cases of the series", "Case", "c") == "exporters of 3 cases of the series"
    assert words("en").caption(case, "Case", "c") == case


def test_a_text_made_of_a_template_is_taken_apart_only_where_there_is_one_way() -> None:
    assert content.told("exporters of 3 cases of the series", "ko") == "계열의 사례 3건의 수출자"
    assert content.told("country of South Korea", "ja") == "韓国の国"
    two_ways = "owners of the rest of A, or their shares, or their shares"
    assert content.told(two_ways, "ko") in (two_ways, "A, or their shares의 나머지 소유자 또는 그 지분")


def test_a_text_is_never_cut_inside_a_bracket() -> None:
    told = "16 (Maeil Business by way of a lawmaker, counting cases)"
    assert content.told(told, "ko") == told


def test_what_no_table_has_stays_as_it_is() -> None:
    assert content.told("Lighthouse Winmore", "ko") == "Lighthouse Winmore"
    assert content.filled("no such template {name}", {"name": "A"}, "ja") is None


def test_a_summary_is_said_anew_of_its_values() -> None:
    values = {"name": "A", "until": "2019-06", "moved": "2019-08-01"}
    told = content.filled("{name}: valid until {until}, goods moved on {moved}", values, "ko")
    assert told == "A: 2019-06까지 유효, 물품은 2019-08-01에 움직임"


def test_a_part_of_a_summary_that_is_not_known_falls_away() -> None:
    values = {"name": "A", "licensed": "kr", "went": "cn", "event_name": None}
    told = content.filled("{name}: licensed for {licensed}, went to {went}[[ ({event_name})]]", values, "ja")
    assert told == "A：韓国向けに許可、中国へ行った"


@pytest.mark.parametrize(
    ("code", "ko", "ja"),
    [("kr", "대한민국", "韓国"), ("kp", "북한", "北朝鮮"), ("ru", "러시아", "ロシア"), ("vn", "베트남", "ベトナム")],
)
def test_countries_have_their_usual_names(code: str, ko: str, ja: str) -> None:
    assert (words("ko").country(code), words("ja").country(code)) == (ko, ja)
    assert words("en").country(code) == codes.name(code)


def test_terms_of_closed_lists_are_translated() -> None:
    assert words("ko").term("licence_types", "individual") == "개별수출허가"
    assert words("ja").term("listing_status", "delisted") == "掲載解除"


def test_a_day_in_a_cell_of_lines_has_a_blank_before_it_where_sentences_have_none() -> None:
    say = words("ja")
    assert say.cell("豪州が2009-04-24から掲載（2018-01）。") == "豪州が 2009-04-24から掲載 （2018-01）。"
    assert say.cell("2017-10-19、2018-02-01") == "2017-10-19、 2018-02-01"
    assert words("en").cell("since 2009-04-24") == "since 2009-04-24"


@pytest.mark.parametrize("locale", ("ko", "ja"))
@pytest.mark.parametrize(
    "remark",
    (
        "Told by the other side, by way of a newspaper and a blog; the day is that of the talks.",
        "The document was not opened; the symbol is the one by which press and research name the thing.",
        "The units are not said, and they may be an example.",
    ),
)
def test_a_free_remark_is_not_taken_apart_by_a_template_of_few_words(remark: str, locale: str) -> None:
    """Half of it would stay English, under the words that say it is our translation."""
    assert notes.told(remark, locale) == ""


@pytest.mark.parametrize("locale", ["ko", "ja"])
def test_every_question_of_the_library_has_its_title_in_the_readers_language(locale: str) -> None:
    titles = {str(query.facts["title"]) for query in queries.library("lookups").values()}
    assert [title for title in titles if content.told(title, locale) == title] == []
