"""What changed since the last visit: sources of another edition, and red flags that are new or gone."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.answers.findings import Finding
from kg.casework import visits
from kg.casework.visits import Since
from kg.store.settings import settings
from kg.ui import menu, session
from kg.ui.markup import literal
from kg.ui.session import Here

KEPT = "since-last-visit"
"""In the session: what had changed when it began, which is told until it ends."""
MOST = 8


def draw(here: Here, found: Sequence[Finding]) -> None:
    """Told once a session begins; a day looked back to is no visit."""
    if session.as_of():
        return
    if KEPT not in st.session_state:
        st.session_state[KEPT] = _visit(here, found)
    changed = st.session_state[KEPT]
    if not isinstance(changed, Since):
        return
    say, day = here.say, _instant(changed.at)
    if changed.nothing:
        st.caption(say("since.nothing", day=day))
        _before(here)
        return
    with st.container(border=True):
        st.markdown(f"**{say('since.title', day=day)}**")
        _told(here, changed)


def _before(here: Here) -> None:
    """What changed last stays to be read until something changes again."""
    if kept := visits.last_change(settings().files):
        changed, seen = kept
        days = {"day": _instant(changed.at), "seen": _instant(seen)}
        with st.expander(here.say("since.last", **days), icon=":material/history:"):
            _told(here, changed)


def _instant(at: str) -> str:
    return at[:16].replace("T", " ")


def _told(here: Here, changed: Since) -> None:
    say = here.say
    titles = {source["id"]: say.content(str(source.get("title") or source["id"])) for source in here.state.sources}
    for id in changed.sources[:MOST]:
        st.markdown(f"- {say('since.source', title=literal(titles.get(id, id)))}")
    _findings(here, "since.new", dict(changed.new), linked=True)
    _findings(here, "since.gone", dict(changed.gone), linked=False)


def _findings(here: Here, key: str, those: dict[str, str], *, linked: bool) -> None:
    if those:
        st.markdown(f"- {here.say(key, number=len(those))}")
    for id, sentence in list(those.items())[:MOST]:
        if linked:
            menu.link("findings", literal(sentence), here.say, finding=id)
        else:
            st.caption(literal(sentence))


def _visit(here: Here, found: Sequence[Finding]) -> Since | None:
    """Compare with the last visit, and keep this one. None where there was none."""
    home = settings().files
    editions = {str(one["id"]): f"{one.get('edition') or ''} {one.get('records') or 0}" for one in here.state.sources}
    now = visits.visit(editions, {one.id: one.summary for one in found if one.verdict == "hit"})
    last = visits.last(home)
    visits.keep(home, now)
    return visits.since(last, now) if last else None
