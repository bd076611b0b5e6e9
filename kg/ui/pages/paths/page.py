"""Paths: how two named things are connected, each step with its day and its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from kg.answers.connections import Ways, kinds
from kg.answers.findings import Hop
from kg.errors import UsageError
from kg.model.schema import schema
from kg.ui import cached_answers, menu, session
from kg.ui.address import kept
from kg.ui.components import cited_words, collecting, hand_over, named_thing
from kg.ui.components.graph_pane import graph_pane, layout
from kg.ui.i18n import Say
from kg.ui.markup import linked, literal
from kg.ui.pages.paths import contested, model
from kg.ui.report import editions, of_path
from kg.ui.report.parts import Report
from kg.ui.session import Here


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.paths"))
    start, end, chosen = _asked(here)
    if not (start and end):
        st.caption(say("paths.start"))
        return
    ends = [named_thing.meant(here, start, "from"), named_thing.meant(here, end, "to")]
    if None in ends:
        return
    with st.spinner(say("paths.running")):
        found = cached_answers.ways(here, str(ends[0]), str(ends[1]), tuple(chosen), session.today())
    _told(here, found)


def _asked(here: Here) -> tuple[str, str, list[str]]:
    say = here.say
    with st.container(horizontal=True, vertical_alignment="bottom"):
        start = st.text_input(say("paths.from"), placeholder="Lighthouse Winmore", **kept("from", ""))
        end = st.text_input(say("paths.to"), placeholder="Sam Jong 2", **kept("to", ""))
    usual, known = list(kinds.usual()), list(kinds.kinds())
    chosen = st.pills(
        say("paths.kinds"), known, selection_mode="multi", format_func=lambda kind: say(f"connection.{kind}"),
        help=say("paths.kinds.help"), **kept("by", usual, known),
    )  # fmt: skip
    return (start or "").strip(), (end or "").strip(), chosen


def _told(here: Here, found: Ways) -> None:
    say = here.say
    if found.start.id == found.end.id:
        st.info(say("paths.same"))
        return
    st.markdown(f"**{literal(model.answer(found, say))}**")
    st.caption(say("paths.note"))
    if found.hubs:
        names = ", ".join(say.named(node) for node in found.hubs[:8])
        st.caption(say("paths.hubs", names=literal(names)))
    _common(here, found) if not found.ways else _ways(here, found)
    for node in (found.start, found.end):
        menu.link("party", say("link.party", caption=literal(say.named(node))), say, id=node.id)


def _common(here: Here, found: Ways) -> None:
    """Where there is no way: what both have in common, told as that, with what says so."""
    if not found.in_common:
        return
    st.markdown(f"##### {here.say('paths.in_common')}")
    st.caption(here.say("paths.in_common.note"))
    for one in found.in_common:
        with st.expander(literal(model.shared(one, here.say))):
            if one.by == "publications":
                st.markdown(linked(one.node.caption, one.node.id) if one.node.id else literal(one.node.caption))
            _steps(here, found, (*one.start, *one.end))


def _ways(here: Here, found: Ways) -> None:
    say = here.say
    ends = (found.start, found.end)
    drawn, doubts = model.picture(found), _contested(here, (hop for way in found.ways for hop in way))

    def made(say: Say) -> Report:
        denied = cached_answers.denials(here, (hop for way in found.ways for hop in way), session.today())
        return of_path.report(found, drawn, say, editions.loaded(here.store), doubts, denied)

    with st.container(horizontal=True):
        name = say("paths.file", start=say.named(found.start), end=say.named(found.end))
        hand_over.reports(here, "path", made, name=name)
        hand_over.selection(here.store, (node.id for node in drawn.nodes), "path", say)
        ids, captions = (" → ".join(getattr(node, name) for node in ends) for name in ("id", "caption"))
        collecting.collect(here, "path", ids, captions)
    high = layout.height(drawn)
    graph_pane(drawn.nodes, drawn.edges, key="paths", height=high, say=say, expandable=False, ways=drawn.ways)
    for number, way in enumerate(found.ways, 1):
        with st.expander(literal(model.head(number, found, way, say)), expanded=number == 1):
            _steps(here, found, way)


def _contested(here: Here, hops: Iterable[Hop]) -> contested.Contested:
    return contested.of(hops, lambda id: cached_answers.dossier(here, id, session.as_of()))


def _denied(here: Here, hops: Sequence[Hop]) -> None:
    """How many deny what is told of the parties and events of these steps, and where that is read."""
    if said := cached_answers.denials(here, hops, session.today()):
        st.markdown(f"⚠ {literal(here.say('paths.denied', number=len(said)))}")
        for node in {one.about.id: one.about for one in said if one.about.id in _parties(hops)}.values():
            label = here.say("paths.denied.read", name=literal(here.say.named(node)))
            menu.link("claims", label, here.say, about=node.caption)


def _parties(hops: Iterable[Hop]) -> set[str]:
    """Ids of those under whose name the page of claims is asked: it knows an event by who took part."""
    return {node.id for hop in hops for node in (hop.start, hop.end) if schema().kind(node.schema).is_a("Party")}


def _steps(here: Here, found: Ways, hops: Sequence[Hop]) -> None:
    """Step by step, then the publications behind them, each once."""
    say = here.say
    titles = {str(one["id"]): str(one.get("title") or one["id"]) for one in here.state.sources}
    numbers, told = model.numbered(found, hops)
    lines: list[str] = []
    doubts = _contested(here, hops)
    for hop in hops:
        line = literal(f"{model.sentence(hop, say, titles)} {model.marks(found, hop, numbers)}".strip())
        heard = model.heard(found, hop, say)
        line = f"{line} · ⚠ {literal(heard)}" if heard else line
        doubt = contested.told(hop, doubts, say)
        lines.append(f"{line} · ⚠ **{literal(doubt)}**" if doubt else line)
    st.markdown("\n".join(f"- {line}" for line in lines))
    _denied(here, hops)
    if documents := found.reports(hops):
        st.markdown(literal(say("paths.documents", names="; ".join(documents))))
    st.markdown("\n".join(f"{number}. {cited_words.line(one, say)}" for number, one in enumerate(told, 1)))


try:
    draw(session.opened())
except UsageError as error:
    st.warning(literal(error.found))
