"""The first sight of a page as HTML: only the words of the frame, and where the first page's answer is had."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from urllib.parse import parse_qs, urlencode

from kg.ui import menu
from kg.ui.first_sight import answer
from kg.ui.first_sight.elsewhere import KEPT
from kg.ui.i18n import LOCALES, Say, words


def sketch(path: str, query: str, preferred: str) -> tuple[str, str]:
    """Language, and the HTML of the page of this path. `preferred`: the Accept-Language of the browser."""
    given = {name: values[-1] for name, values in parse_qs(query).items() if name in KEPT}
    first = preferred.partition(",")[0].partition("-")[0].strip().lower()
    locale = next((one for one in (given.get("lang", ""), first) if one in LOCALES), LOCALES[0])
    names = [entry.name for entry in menu.entries()]
    here = path.strip("/")
    return locale, _page(words(locale), here if here in names else names[0], urlencode(given))


@cache
def style() -> str:
    return (files(__package__) / "style.css").read_text("utf-8")


def _page(say: Say, here: str, query: str) -> str:
    rail = "".join(_group(say, group, here, f"?{query}" if query else "") for group in menu.GROUPS)
    title, product = escape(say(f"page.{here}")), escape(say("frame.product"))
    opening = escape(say("frame.opening"))
    return (
        f"<div id='kg-first-sight' aria-busy='true' data-kept='{escape(query, quote=True)}'{_asked(say, here, query)}>"
        f"<nav><p>{product}</p>{rail}</nav>"
        f"<main>{_box(say)}<p>{title}</p><span role='status'>{opening}</span><i></i><i></i></main></div>"
    )


def _box(say: Say) -> str:
    label, example = escape(say("bar.search"), quote=True), escape(say("bar.search.example"), quote=True)
    return f"<input type='search' aria-label='{label}' placeholder='{example}' autocomplete='off'>"


def _asked(say: Say, here: str, query: str) -> str:
    """Where the first page's answer is had; another day has answers of its own, which nobody made before."""
    if here != menu.entries()[0].name or "as_of" in query:
        return ""
    where = f"{answer.PATH}?{urlencode({'lang': say.locale})}"
    return f" data-answer='{where}'"


def _group(say: Say, group: str, here: str, query: str) -> str:
    first = menu.entries()[0].name
    links = "".join(
        f"<a href='/{'' if one.name == first else one.name}{escape(query, quote=True)}'"
        f"{' aria-current=page' if one.name == here else ''}>{escape(say(f'page.{one.name}'))}</a>"
        for one in menu.entries()
        if one.group == group
    )
    return f"<p>{escape(say(f'group.{group}'))}</p>{links}"
