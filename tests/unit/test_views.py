"""Every page over the bundled data, over an empty graph, and with no database: what the reader is told."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from kg.answers import flags
from kg.cli import group
from kg.cli.app import command as app_command
from kg.store import open_store
from kg.ui import i18n, menu, session, starting
from kg.ui.report import of_finding
from tests.opened_pages import opened, texts

SHIP = "vessel:imo:9635987"
PAGES = tuple(one.name for one in menu.entries())
QUESTIONS = {one.name: one.example for one in menu.entries()}


@pytest.fixture(scope="module")
def home(bundled_home: Path) -> Iterator[Path]:
    """A home whose graph is built from the bundled sources."""
    yield bundled_home
    session.forget()


def table(app: AppTest, place: int = 0) -> str:
    return str(app.dataframe[place].value.to_csv())


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_over_the_bundled_data(home: Path, page: str) -> None:
    app = opened(page, **QUESTIONS.get(page, {}))
    assert not app.error
    assert app.title[0].value


def test_the_overview_tells_what_is_loaded_and_what_does_not_add_up(home: Path) -> None:
    app = opened("overview")
    assert [metric.label for metric in app.metric][:3] == ["Sources", "Records", "Parties and events"]
    assert "70 + 53 + 29 + 2 = 154; the total is 156" in texts(app)
    assert "Specially Designated Nationals" in table(app, -1)
    assert "on this machine" in texts(app)


def test_findings_begin_with_hits(home: Path) -> None:
    rows = opened("findings").dataframe[0].value
    assert set(rows["Verdict"]) == {"Pattern found", "Pattern found (⚠ alleged)"}


def test_filters_stand_in_the_address(home: Path) -> None:
    rows = opened("findings", verdict="clear", flag="control-total-not-reached").dataframe[0].value
    assert set(rows["Verdict"]) == {"Pattern not found"}
    assert set(rows["Red flag"]) == {"Published control total that its parts do not reach"}


def test_the_day_looked_back_to_holds_on_every_page_until_the_reader_comes_back(home: Path) -> None:
    app = opened("findings", as_of="2017-12-31")
    assert "As it was on 2017-12-31" in texts(app)
    del app.query_params["as_of"]
    for page in ("overview", "party", "findings"):
        app.switch_page(f"kg/ui/pages/{page}/page.py").run()
        assert "As it was on 2017-12-31" in texts(app), page
    assert "2018-02" not in table(app)
    next(button for button in app.button if button.label == "Back to today").click().run()
    assert "As it was on" not in texts(app) and "as_of" not in app.query_params


def test_the_totals_of_a_day_are_those_published_by_then(home: Path) -> None:
    assert "154; the total is 156" not in texts(opened("overview", as_of="2018-12-31"))


def test_a_filter_the_reader_sets_is_written_to_the_address(home: Path) -> None:
    app = opened("findings")
    all_hits = len(app.dataframe[0].value)
    app.text_input("text").set_value("winmore").run()
    assert app.query_params["text"] == "winmore"
    assert "Lighthouse Winmore" in set(app.dataframe[0].value["Subject"])
    assert len(app.dataframe[0].value) < all_hits


def test_the_card_of_a_finding_answers_why_for_every_hop(home: Path) -> None:
    with open_store() as store:
        chosen = next(f for f in flags.run_all(store, as_of="2026-01-01") if "Winmore" in f.summary)
    app = opened("findings", finding=chosen.id)
    for expected in ("Usual innocent reasons", "Next steps", "Modality: asserted", "The row of the loaded table"):
        assert expected in texts(app)
    assert sum("Why?" in expander.label for expander in app.expander) == len(chosen.path)


def asked(*arguments: str) -> str:
    """What the command line prints for these arguments, each line whole."""
    done = CliRunner().invoke(group, [*arguments], env={"COLUMNS": "400"})
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_a_publication_is_cited_alike_at_every_door(home: Path) -> None:
    """Outlet, day, title, kind, address: on the card, in `kg flags` and `kg show`, in JSON and in a report."""
    with open_store() as store:
        found = next(f for f in flags.run_all(store, as_of="2026-01-01") if f.summary.startswith("Lighthouse Winmore"))
    item = next(one for one in found.evidence if len(one.citations) > 1)
    card, show = texts(opened("findings", finding=found.id)), asked("show", item.record)
    told = asked("flags", "--flag", found.flag, "--verdict", "all", "--as-of", "2026-01-01")
    [ours] = [
        f
        for f in json.loads(asked("flags", "--verdict", "all", "--flag", found.flag, "--format", "json"))
        if f["id"] == found.id
    ]
    kept = next(one for one in ours["evidence"] if one["record"] == item.record)
    assert kept["citations"] == [dataclasses.asdict(one) for one in item.citations]
    for one in item.citations:
        words_ = ", ".join(filter(None, (one.outlet, one.date, one.title)))
        assert str(one) in told and str(one) in show
        assert words_ in card and f"({i18n.words()(f'citation.{one.kind}')})" in card and one.url in card
        assert of_finding.cited(one, i18n.words()).startswith(words_) and one.url in of_finding.cited(one, i18n.words())


def test_a_finding_that_is_gone_says_so(home: Path) -> None:
    assert "No finding has the id nothing" in texts(opened("findings", finding="nothing"))


def test_the_page_of_a_ship_shows_conflicts_allegations_and_reasons(home: Path) -> None:
    app = opened("party", id=SHIP)
    shown = texts(app)
    for expected in ("Lighthouse Winmore", "Sources disagree", "Hong Kong (hk)", "Panama (pa)", "Why this record"):
        assert expected in shown
    assert any("⚠ flag" in table(app, place) for place in range(len(app.dataframe)))


def test_the_page_of_a_ship_shows_the_lists_of_the_authorities_side_by_side(home: Path) -> None:
    app = opened("party", id="vessel:imo:7408873")
    assert "Acts of authorities" in [one.value for one in app.subheader]
    rows = app.dataframe[0].value
    assert list(rows) == ["Authority", "Act", "List or programme", "Since", "Until", "Reference", "Source"]
    dated = rows[rows["Since"].str.startswith("2018")]
    assert set(dated["Authority"]) == {
        "UN Security Council 1718 Committee", "US OFAC", "European Union", "UK HM Treasury (OFSI)",
    }  # fmt: skip
    undated = rows[rows["Since"] == "not stated"]
    assert list(undated["Reference"]) == ["23734"], "OFAC's CSV files print no day of listing"


def test_what_is_only_alleged_is_marked(home: Path) -> None:
    app = opened("party", id="vessel:imo:8126070")
    assert "⚠ alleged" in "".join(table(app, place) for place in range(len(app.dataframe)))


def test_an_unknown_id_is_told_plainly(home: Path) -> None:
    app = opened("party", id="nobody")
    assert "nothing in the graph has the id 'nobody'" in texts(app)
    assert "Look for it by its name" in texts(app)


def test_screening_gives_candidates_with_reasons_and_sources(home: Path) -> None:
    app = opened("screening", name="Lighthouse Winmore")
    assert "Possible matches" in texts(app)
    assert "candidate for review, not an identification" in texts(app)
    assert any("Lighthouse Winmore" in expander.label for expander in app.expander)


def test_a_country_that_is_none_is_told_plainly(home: Path) -> None:
    assert "no country 'Atlantis'" in texts(opened("screening", name="x", country="Atlantis"))


def test_the_console_runs_a_query_of_the_library(home: Path) -> None:
    app = opened("console", query="flags/repeat-offender")
    app.button("run").click().run()
    assert set(app.dataframe[0].value["verdict"]) == {"hit", "not_evaluable"}


def test_the_console_refuses_to_write(home: Path) -> None:
    app = opened("console")
    app.text_area("cypher").set_value("MATCH (n) DETACH DELETE n")
    app.button("run").click().run()
    assert "DETACH writes" in texts(app)
    assert not app.dataframe


def test_the_console_tells_what_is_wrong_with_a_query(home: Path) -> None:
    app = opened("console")
    app.text_area("cypher").set_value("MATCH (n RETURN n")
    app.button("run").click().run()
    assert "The query cannot be read from line 1, column 10 on." in texts(app)
    app.text_input("parameters").set_value("[1]").run()
    app.button("run").click().run()
    assert "the parameters are no JSON object" in texts(app)


@pytest.mark.parametrize(("lang", "expected"), [("ko", "수록된 자료"), ("ja", "読み込み済みの資料")])
def test_the_pages_speak_the_readers_language(home: Path, lang: str, expected: str) -> None:
    assert expected in texts(opened("overview", lang=lang))


@pytest.mark.parametrize(
    ("lang", "name"),
    [("ko", "라이트하우스 윈모어 (Lighthouse Winmore)"), ("ja", "ライトハウス・ウィンモア (Lighthouse Winmore)")],
)
def test_tables_and_sentences_name_a_ship_as_a_source_prints_it_for_the_reader(
    home: Path, lang: str, name: str
) -> None:
    ships = opened("vessels", lang=lang).dataframe
    assert any(name in one.value.to_csv() for one in ships)
    found = opened("findings", lang=lang, text=name.partition(" (")[0])
    assert name in table(found)
    assert opened("party", lang=lang, id=SHIP).title[0].value.replace("\\", "") == name


@pytest.mark.parametrize("lang", ["ko", "ja"])
def test_nine_in_ten_events_are_told_in_the_readers_language(home: Path, lang: str) -> None:
    """What is new may wait for its translation."""
    say, kinds = i18n.words(lang), list(i18n.EVENTS)
    with open_store() as store:
        rows = store.read("MATCH (e:Thing) WHERE e.schema IN $kinds RETURN e.caption AS said", {"kinds": kinds}).rows
    english = [row["said"] for row in rows if say.sentence(row["said"]) == row["said"]]
    assert len(english) <= len(rows) / 10, english


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_speak_korean(home: Path, page: str) -> None:
    app = opened(page, lang="ko", **QUESTIONS.get(page, {}))
    assert not app.error
    assert app.title[0].value


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_graph_says_how_to_fill_it(kg_home: Path, page: str) -> None:
    app = opened(page)
    assert "The graph is empty" in texts(app)
    assert "kg build" in texts(app)
    session.forget()


@pytest.mark.parametrize("page", PAGES)
def test_a_database_that_is_down_is_told_with_the_next_step(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_NEO4J_URI", "bolt://127.0.0.1:1")
    shown = texts(opened(page))
    assert "The graph database cannot be reached" in shown
    assert "Tell whoever started this dashboard" in shown
    assert "`kg doctor`" in shown
    for of_the_terminal in ("KG_NEO4J_URI", "127.0.0.1", "resolved to", "Traceback"):
        assert of_the_terminal not in shown


def test_the_command_builds_an_empty_graph_before_it_opens_the_dashboard(
    kg_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[tuple[int | None, bool, bool, str, str]] = []

    def run(
        tell: Callable[[str], None], port: int | None, *, open_browser: bool, with_token: bool, sources: str,
        annex: str, meanwhile: Callable[[], None],
    ) -> None:  # fmt: skip
        meanwhile()
        opened.append((port, open_browser, with_token, sources, annex))

    monkeypatch.setattr(starting, "run", run)
    for _ in range(2):
        app_command.main(["--port", "8600", "--no-browser"], standalone_mode=False)
    assert opened == [(8600, False, True, "loaders", "")] * 2
    told = capsys.readouterr()
    assert told.err.count("The graph is empty: building it") == 1


def test_a_source_whose_loading_was_interrupted_is_told(kg_home: Path) -> None:
    with open_store() as store:
        store.write("CREATE (:Source {id: 'x', title: 'List X', state: 'loading', records: 3})")
    app = opened("overview")
    assert "List X: loading interrupted" in texts(app)
    assert "kg load x PATH" in texts(app)
    session.forget()


def test_a_new_edition_is_seen_without_a_restart(kg_home: Path) -> None:
    with open_store() as store:
        store.write("CREATE (:Source {id: 'x', title: 'X', state: 'loaded', records: 3, edition: '2026-01-02'})")
        assert "2026-01-02" in table(opened("overview"), -1)
        store.write("MATCH (s:Source) SET s.edition = '2026-03-04'")
        session.forget()
        assert "2026-03-04" in table(opened("overview"), -1)
        session.forget()


def test_clicks_too_quick_for_a_run_between_lose_no_filter_and_an_emptied_one_stays_empty(home: Path) -> None:
    app = opened("findings", text="Winmore")
    del app.query_params["text"]  # the rail's address of the page, with no run of another page before it
    assert "Winmore" in app.run().query_params["text"]
    app.text_input(key="text").set_value("").run()
    assert "text" not in app.run().query_params
