"""What the reader chose stands in the address, however fast it was typed."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st
from kg.ui import address
address.entered("paths")
st.text_input("From", **address.kept("from", ""))
st.text_input("To", **address.kept("to", ""))
"""


def filled() -> AppTest:
    page = AppTest.from_string(PAGE).run()
    return page.text_input[0].set_value("Lighthouse Winmore").run()


def test_a_second_field_filled_before_the_browser_heard_of_the_first_loses_nothing() -> None:
    page = filled()
    page.query_params.clear()
    page.text_input[1].set_value("Koti").run()
    assert dict(page.query_params) == {"from": "Lighthouse Winmore", "to": "Koti"}


def test_a_field_emptied_before_the_browser_heard_of_it_does_not_come_back() -> None:
    page = filled()
    page.text_input[0].set_value("").run()
    page.query_params["from"] = "Lighthouse Winmore"
    page.text_input[1].set_value("Koti").run()
    assert dict(page.query_params) == {"to": "Koti"}
