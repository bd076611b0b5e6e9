"""What an address asks for and cannot have is said above the page; so is what was left set on an earlier visit."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from kg.graph import staleness
from kg.ui import menu
from kg.ui.first_sight import elsewhere
from kg.ui.i18n import LOCALES, words


def page() -> None:
    import streamlit as st

    from kg.ui import address, frame, remarks

    say = frame.language()
    address.entered("left")
    above = st.container()
    st.text_input("Text", **address.kept("text", ""))
    st.multiselect("Flag", ["a", "b"], **address.kept("flag", [], ["a", "b"]))
    st.number_input("Most", **address.kept("most", 3))
    address.heeded()
    with above:
        remarks.draw(say)


def opened(**query: str) -> AppTest:
    app = AppTest.from_function(page)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def told(app: AppTest) -> str:
    return "\n".join(one.value for one in app.warning).replace("\\", "")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("flag", "zzz", "shown as without it: flag=zzz"),
        ("most", "many", "shown as without it: most=many"),
        ("colour", "red", "shown as without it: colour=red"),
        ("lang", "xx", "lang=xx. Shown instead: English"),
        ("as_of", "yesterday", "as_of=yesterday. Shown instead: what is known today"),
        ("as_of", "2999-01-01", "as_of=2999-01-01. Shown instead: what is known today"),
        ("no_page", "dashboard", "There is no page “dashboard”. Shown instead: Overview"),
    ],
)
def test_what_the_address_cannot_have_is_said(name: str, value: str, words: str) -> None:
    app = opened(**{name: value})
    assert words in told(app)
    assert words in told(app.run())


def test_an_address_that_is_understood_is_said_nothing_of() -> None:
    assert not told(opened(text="x", flag="a", most="4", lang="en", as_of="2018-01-01"))


def test_it_is_said_until_the_reader_chooses() -> None:
    app = opened(flag="zzz")
    app.multiselect(key="flag").set_value(["a"]).run()
    assert not told(app)


def visited() -> None:
    import streamlit as st

    from kg.ui import address, frame, remarks

    say = frame.language()
    address.entered(st.radio("Page", ["left", "right"]) or "")
    above = st.container()
    if st.session_state["address.shown"] == "left":
        st.text_input("Text", **address.kept("text", ""))
    with above:
        remarks.draw(say)


def test_what_an_earlier_visit_left_is_said_and_cleared_at_a_click() -> None:
    app = AppTest.from_function(visited).run()
    app.text_input(key="text").set_value("Koti").run()
    assert not app.button
    app.radio[0].set_value("right").run()
    app.query_params.clear()
    app.radio[0].set_value("left").run()
    assert app.text_input(key="text").value == "Koti"
    assert "last visit: 1" in app.caption[0].value
    app.button[0].click().run()
    assert (app.text_input(key="text").value, dict(app.query_params), len(app.button)) == ("", {}, 0)


def test_only_a_page_is_opened_and_every_other_address_leads_to_one() -> None:
    first, *others = (entry.name for entry in menu.entries())
    assert elsewhere.way("/", "lang=ko") == "" == elsewhere.way(f"/{others[0]}", "text=x")
    assert elsewhere.way(f"/{first}", "lang=ko") == "/?lang=ko"
    assert elsewhere.way("/Findings", "text=x") == "/findings?text=x"
    assert elsewhere.way("/no/such&page", "lang=ko&text=x") == "/?lang=ko&no_page=no%2Fsuch%26page"


@pytest.mark.parametrize("reason", staleness.REASONS)
def test_every_reason_why_entities_are_stale_is_told_in_every_language(reason: str) -> None:
    told = {words(locale)(f"stale.{reason}") for locale in LOCALES}
    assert len(told) == len(LOCALES) and words("en")(f"stale.{reason}") == staleness.REASONS[reason]


def test_a_page_that_was_not_drawn_blames_no_address() -> None:
    app = AppTest.from_function(undrawn)
    app.query_params["text"] = "Koti"
    assert not told(app.run())


def undrawn() -> None:
    from kg.ui import address, frame, remarks

    say = frame.language()
    address.entered("left")
    remarks.draw(say)
