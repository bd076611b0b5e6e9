"""What changed since the reader last said that they had seen it: sources, findings, judgements of people."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st

from kg.answers.findings import Finding
from kg.casework import visits
from kg.casework.visits import Since, Visit
from kg.judgements import history
from kg.store.settings import settings
from kg.ui import menu, session
from kg.ui.markup import literal
from kg.ui.session import Here

BASE = "last-seen"
"""In the session: what there was when the reader last said that they had seen it."""
MOST = 8


def draw(here: Here, found: Sequence[Finding]) -> None:
    """Told until the reader says that it is seen; a day looked back to is no visit."""
    if session.as_of():
        return
    now = _now(here, found)
    base = _base(now)
    changed, say = visits.since(base, now), here.say
    decided = _decided(base.at)
    if changed.nothing and not decided:
        if base.at != now.at:
            st.caption(say("since.nothing", day=_instant(base.at)))
            _before(here)
        return
    with st.container(border=True):
        st.markdown(f"**{say('since.title', day=_instant(base.at))}**")
        _told(here, changed)
        if decided:
            menu.link("review", say("since.decided", number=decided), say)
        st.button(say("since.seen"), icon=":material/done_all:", key="since-seen", on_click=_seen, args=(now,))


def _now(here: Here, found: Sequence[Finding]) -> Visit:
    editions = {str(one["id"]): f"{one.get('edition') or ''} {one.get('records') or 0}" for one in here.state.sources}
    hits = {one.id: one.summary for one in found if one.verdict == "hit"}
    return visits.visit(editions, hits, (one.id for one in found if one.verdict == "not_evaluable"))


def _base(now: Visit) -> Visit:
    """The visit that is compared with; the first one ever is seen as it is."""
    kept = st.session_state.get(BASE)
    if not isinstance(kept, Visit):
        kept = visits.last(settings().files)
        if kept is None or (kept.unjudged is None and visits.since(kept, now).nothing):
            visits.keep(settings().files, now)
            kept = now
        st.session_state[BASE] = kept
    return kept


def _seen(now: Visit) -> None:
    visits.keep(settings().files, now)
    st.session_state[BASE] = now


def _decided(since: str) -> int:
    """How many pairs people decided since; that the file is not as it was left is told on the page of review."""
    path = settings().files.judgements
    if not path.exists():
        return 0
    stands = path.stat()
    return sum(at > since for at in _days(path, stands.st_mtime_ns, stands.st_size))


@lru_cache(maxsize=1)
def _days(path: Path, *_: int) -> list[str]:
    """When each judgement that is in force was made; read again where the file is another."""
    return [one.at for one in history.read(path).in_force]


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
    if changed.unjudged:
        menu.link("findings", say("since.unjudged", number=len(changed.unjudged)), say, verdict="not_evaluable")


def _findings(here: Here, key: str, those: dict[str, str], *, linked: bool) -> None:
    if those:
        st.markdown(f"- {here.say(key, number=len(those))}")
    for id, sentence in list(those.items())[:MOST]:
        if linked:
            menu.link("findings", literal(sentence), here.say, finding=id)
        else:
            st.caption(literal(sentence))
