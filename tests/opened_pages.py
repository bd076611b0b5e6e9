"""A page of the dashboard opened as a user opens it, and what is to be read on it."""

from __future__ import annotations

from pathlib import Path

from streamlit import config
from streamlit.testing.v1 import AppTest

from kg.ui import menu
from kg.ui.options import OPTIONS

APP = Path(__file__).parents[1] / "app.py"
PATIENCE = 300
"""Seconds after which a page is taken to hang. On a machine with other work the first one takes more than a minute."""
FIRST = menu.entries()[0].name
"""The page that the dashboard opens with."""


def opened(page: str, **query: str) -> AppTest:
    """The page with these parameters in its address; whatever it raises fails the test."""
    magic = "runner.magicEnabled"  # another test may have let Streamlit read its settings in another folder
    config.set_option(magic, OPTIONS[magic])
    app = AppTest.from_file(str(APP), default_timeout=PATIENCE)
    if "lang" in query:  # the menu is made in the language of the first run
        app.query_params["lang"] = query["lang"]
    if page != FIRST:
        app.run()
        app.switch_page(f"kg/ui/pages/{page}/page.py")
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def texts(app: AppTest) -> str:
    """All sentences and labels of the page, as they are read: without the signs that keep them from being marked up."""
    blocks = (app.title, app.header, app.subheader, app.markdown, app.text, app.caption)
    told = (app.warning, app.info, app.success, app.error, app.code)
    shown = [str(element.value) for some in (*blocks, *told) for element in some]
    return "\n".join([*shown, *(expander.label for expander in app.expander)]).replace("\\", "")
