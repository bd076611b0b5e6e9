"""What a widget shows stands in the address, also where the browser sent the address from before the last change."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from kg.ui import address

    address.entered("paths")
    st.text_input("From", **address.kept("from", ""))
    st.text_input("To", **address.kept("to", ""))


def test_a_value_that_the_browser_has_not_heard_of_is_put_back() -> None:
    app = AppTest.from_function(page).run()
    app.text_input(key="from").set_value("Koti").run()
    assert app.query_params["from"] == "Koti"
    del app.query_params["from"]
    app.text_input(key="to").set_value("Sam Jong 2").run()
    assert (app.query_params["from"], app.query_params["to"]) == ("Koti", "Sam Jong 2")


def test_what_the_reader_empties_stays_empty() -> None:
    app = AppTest.from_function(page).run()
    app.text_input(key="from").set_value("Koti").run()
    app.text_input(key="from").set_value("").run()
    assert "from" not in app.query_params


def test_a_field_emptied_before_the_browser_heard_of_it_does_not_come_back() -> None:
    app = AppTest.from_function(page).run()
    app.text_input(key="from").set_value("Koti").run()
    app.text_input(key="from").set_value("").run()
    app.query_params["from"] = "Koti"
    app.text_input(key="to").set_value("Sam Jong 2").run()
    assert dict(app.query_params) == {"to": "Sam Jong 2"}
