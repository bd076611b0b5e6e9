"""Something to hand to a colleague: the report of what is on the page, made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from kg.answers import cells, sheet
from kg.export.endings import ENDINGS
from kg.store import Store
from kg.ui import own_names
from kg.ui.i18n import LOCALES, Say, words
from kg.ui.picture import Picture
from kg.ui.report import svg, writing
from kg.ui.report.parts import Report
from kg.ui.session import Here

MEDIA = {
    ".html": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".svg": "image/svg+xml",
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def reports(here: Here, id: str, made: Callable[[Say], Report], *, name: str = "", picture: bool = True) -> None:
    """A menu of forms and languages; nothing is made before one is chosen. `name`: of the file, else the id."""
    say, forms = here.say, [form for form in (".html", ".docx", ".svg") if picture or form != ".svg"]
    with st.popover(say("report.hand_over"), icon=":material/ios_share:"):
        st.caption(say("report.hand_over.note"))
        language = st.segmented_control(
            say("report.language"), LOCALES, default=say.locale, key=f"report-{id}-{say.locale}",
            format_func=lambda locale: words(locale)("language"),
        )  # fmt: skip
        other = f" · {words(language)('language')}" if language and language != say.locale else ""
        for form in forms:
            st.download_button(
                say(f"report.as{form}") + other, data=partial(_made, here, made, form, language or say.locale),
                file_name=writing.named(name or id, language or say.locale, form), mime=MEDIA[form],
                key=f"report-{id}{form}", on_click="ignore",
            )  # fmt: skip


def _made(here: Here, made: Callable[[Say], Report], form: str, language: str) -> bytes:
    """In another language than the page's the names are looked up for that one."""
    other = language != here.say.locale
    return writing.content(made(own_names.used(here.store, words(language)) if other else here.say), form)


def table(rows: Sequence[Mapping[str, object]], name: str, say: Say) -> None:
    """The rows on the page as CSV and as a workbook, in which no cell computes."""
    if rows:
        with st.container(horizontal=True):
            for form, made in ((".csv", _csv), (".xlsx", _sheet)):
                st.download_button(
                    say(f"report.as{form}"), data=partial(made, rows, name), file_name=f"{name}{form}",
                    mime=MEDIA[form], key=f"table-{name}{form}", icon=":material/table:", on_click="ignore",
                )  # fmt: skip


def picture(drawn: Picture, name: str, say: Say, alt: str = "") -> None:
    """The picture as SVG; as PNG it is saved in the picture itself."""
    st.download_button(
        say("report.as.svg"), data=lambda: svg.svg(drawn, say, alt or name).encode(), file_name=f"{name}.svg",
        mime=MEDIA[".svg"], key=f"picture-{name}", icon=":material/image:", on_click="ignore",
    )  # fmt: skip


def selection(store: Store, ids: Iterable[str], name: str, say: Say) -> None:
    """These things and what is between them, for other tools: GraphML and FollowTheMoney."""
    chosen = frozenset(ids)
    with st.popover(say("selection"), icon=":material/hub:"):
        st.caption(say("selection.note", number=len(chosen)))
        for form in ("graphml", "ftm"):
            st.download_button(
                say(f"selection.{form}"), data=partial(_exported, store, chosen, form),
                file_name=f"{name}{ENDINGS[form]}", key=f"selection-{name}-{form}", on_click="ignore",
            )  # fmt: skip


def _exported(store: Store, ids: frozenset[str], form: str) -> bytes:
    from kg.export.formats import FORMATS  # of all screening: a link to a finding would wait for it
    from kg.export.reading import Selection

    with TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder) / f"selection{ENDINGS[form]}"
        FORMATS[form](Selection(store, ids), path)
        return path.read_bytes()


def _csv(rows: Sequence[Mapping[str, object]], _name: str) -> bytes:
    return cells.comma_separated(list(rows[0]), [list(row.values()) for row in rows]).encode("utf-8-sig")


def _sheet(rows: Sequence[Mapping[str, object]], name: str) -> bytes:
    return sheet.workbook(list(rows[0]), [list(row.values()) for row in rows], name)
