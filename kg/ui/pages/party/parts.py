"""The parts of a party's page, each under a heading of its own."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd  # type: ignore[import-untyped]
import streamlit as st

from kg.answers.dossier_forms import Dossier, Said
from kg.answers.findings import Finding
from kg.model.schema import schema
from kg.ui import cached_answers, charts, menu, session, translated
from kg.ui.components.graph_pane import graph_pane, layout
from kg.ui.components.record_card import record_card
from kg.ui.listings import missing, modality
from kg.ui.markup import literal
from kg.ui.neighbourhood import neighbourhood
from kg.ui.pages.party import model, published
from kg.ui.pages.party import timeline as timeline_view
from kg.ui.session import Here

RECORDS = 60
"""Records whose full text is put on the page; the rest is named in the table."""


def conflicts(here: Here, dossier: Dossier) -> None:
    """Where sources disagree, before anything else."""
    lines = [
        f"- {literal(name)}\n" + "\n".join(f"    - {literal(value)}" for value in values)
        for name, values in model.conflict_lines(dossier, here.say).items()
    ]
    if lines:
        st.warning(f"**{here.say('party.conflicts')}**\n\n" + "\n".join(lines), icon=":material/call_split:")


def lists(here: Here, dossier: Dossier) -> None:
    """The authorities that list the party, side by side with their days; that none does is an answer, too."""
    if told := missing(dossier.not_loaded, here.say):
        st.info(literal(told), icon=":material/playlist_remove:")
        menu.link("sources", here.say("page.sources"), here.say)
    if not dossier.lists:
        if schema().kind(dossier.entity.schema).is_a("Party"):
            st.caption(here.say("stands.none"))
        return
    say = here.say
    best = published.best(here, (entry.record for one in dossier.lists for entry in one.entries))
    rows = model.list_rows(dossier, say, best)
    st.subheader(say("party.lists"))
    widths = {
        say("statement.authority"): 240,
        say("lists.act"): 230,
        say("lists.since"): 175 if session.as_of() else 95,
        say("lists.until"): 145,
    }
    columns = {name: st.column_config.TextColumn(width=width) for name, width in widths.items()}
    st.dataframe(
        rows, hide_index=True, lazy=False, height=table(len(rows)), column_config=columns, alt=say("party.lists")
    )
    st.caption(say("lists.note"))


def spoken_of(here: Here, dossier: Dossier) -> None:
    """The way to what is said against and for it, where anything is; its name is shown there, unless it is a label that
    others have in their releases."""
    entity, hidden = dossier.entity, any(fact.property == "masked" for fact in dossier.facts)
    if cached_answers.spoken_of(here, (entity.id,)):
        menu.link("claims", here.say("link.claims"), here.say, about=entity.id if hidden else entity.caption)


def possible(here: Here, dossier: Dossier) -> None:
    """Parties that it may be and that somebody lists, while nobody has decided; the others wait on the review page."""
    say = here.say
    if listed := [one for one in dossier.possible if one.authorities]:
        lines = "\n".join(f"- {literal(model.possible_line(one, say))}" for one in listed)
        st.warning(f"**{say('party.possible')}**\n\n{lines}", icon=":material/help:")
        for one in listed:
            menu.link("party", say("link.party", caption=literal(say.named(one.other))), say, id=one.other.id)


def facts(here: Here, dossier: Dossier) -> None:
    """Value × source; rows on which sources disagree are coloured, and marked for those who see no colour."""
    rows = model.fact_rows(dossier, here.say)
    marks = ["background-color: rgba(230, 159, 0, 0.25)" if fact.conflict else "" for fact in dossier.facts]
    styled = pd.DataFrame(rows).style.apply(lambda _: marks, axis="index")
    sources = list(rows[0])[2:] if rows else []
    columns = {title: st.column_config.TextColumn(width="medium", help=title) for title in sources}
    st.dataframe(
        styled, hide_index=True, lazy=False, height=table(len(rows)), column_config=columns, alt=here.say("party.facts")
    )


def timeline(here: Here, dossier: Dossier) -> None:
    say, moments = here.say, dossier.timeline
    if not moments:
        st.caption(say("timeline.none"))
        return
    colours = {
        modality("asserted", say): charts.BLUE,
        modality("alleged", say): charts.ORANGE,
        modality("denied", say): charts.GREEN,
    }
    marks = timeline_view.moment_marks(moments, say)
    alt = say("timeline.alt", number=len(moments), first=moments[0].date, last=moments[-1].date)
    charts.moments(marks, what="what", when="from", until="until", kind="said", colours=colours, alt=alt)
    st.dataframe(
        timeline_view.moment_rows(moments, say), hide_index=True, lazy=False, height=table(len(moments)), alt=alt
    )


def statements(here: Here, dossier: Dossier) -> None:
    """Relations with their modality; a click on a row tells its words and leads to the other side."""
    say, said = here.say, model.in_order(dossier.statements)
    if not said:
        fields = cached_answers.neighbours(here, dossier.entity.id, session.as_of())
        st.caption(say("statements.fields", number=len(fields)) if fields else say("statements.none"))
        return
    st.caption(say("statements.note"))
    widths = {say("hop.dates"): 165, say("statement.other"): 380, say("statement.kind"): 130}
    rows = model.statement_rows(said, say, published.stated(here, said))
    chosen = st.dataframe(
        rows, hide_index=True, lazy=False, height=table(len(said)),
        key=f"statements-{dossier.entity.id}", on_select="rerun", selection_mode="single-row",
        alt=say("party.statements"),
        column_config={name: st.column_config.TextColumn(width=width) for name, width in widths.items()},
    )["selection"]  # fmt: skip
    for row in chosen["rows"]:
        _stated(here, said[row])


def _stated(here: Here, one: Said) -> None:
    """What is stated, in the words there are, with its place; the record that states it; the way to the other side."""
    say = here.say
    (told,) = model.statement_rows([one], say)
    st.markdown(f"**{literal(' · '.join(filter(None, (told[say(name)] for name in model.HEAD))))}**")
    if one.quote:
        st.text(say.sentence(one.quote))
    st.caption(literal(f"{say.content(one.source_title)}, {say.place(one.locator)}"))
    menu.link("party", say("link.party", caption=literal(say.named(one.other))), say, id=one.other.id)
    printed = cached_answers.published(here, (one.record,))
    if one.record in printed:
        record_card(printed[one.record], say)


def neighbours(here: Here, dossier: Dossier) -> None:
    say, id = here.say, dossier.entity.id
    expanded = st.session_state.setdefault(f"expanded-{id}", [id])
    found = {one: cached_answers.neighbours(here, one, session.as_of()) for one in expanded}
    cut = any(len(rows) > cached_answers.NEIGHBOURS for rows in found.values())
    shown = {one: rows[: cached_answers.NEIGHBOURS] for one, rows in found.items()}
    picture = neighbourhood(dossier.entity, shown, dossier.statements)
    if cut:
        st.caption(say("neighbours.cut", number=cached_answers.NEIGHBOURS))
    height = layout.height(picture, most=640)
    selection = graph_pane(picture.nodes, picture.edges, key=f"neighbours-{id}", height=height, say=say)
    captions = {node.id: say.named(node) for node in picture.nodes}
    for node in selection.nodes:
        if node != id:
            menu.link("party", say("link.party", caption=literal(captions[node])), say, id=node)
    if selection.expand and selection.expand not in expanded:
        expanded.append(selection.expand)
        st.rerun()
    if len(expanded) > 1 and st.button(say("neighbours.fold"), icon=":material/unfold_less:"):
        st.session_state[f"expanded-{id}"] = [id]
        st.rerun()


def records(here: Here, dossier: Dossier) -> None:
    """Why the records were joined, and every entry as printed."""
    say = here.say
    printed = cached_answers.published(here, tuple(mention.record for mention in dossier.mentions[:RECORDS]))
    if len(dossier.mentions) > RECORDS:
        st.caption(say("records.cut", shown=RECORDS, all=len(dossier.mentions)))
    for mention in dossier.mentions[:RECORDS]:
        if len(dossier.mentions) > 1:
            reasons = [f"- {literal(say.content(reason))}" for reason in mention.reasons] or [
                f"- {say('records.founded')}"
            ]
            st.markdown(f"**{say('records.joined')}**\n\n" + "\n".join(reasons))
        record_card(printed[mention.record], say)


def findings(here: Here, found: Sequence[Finding]) -> None:
    say = here.say
    if not found:
        st.caption(say("party.findings.none"))
    for finding in found:
        told = translated.finding(finding, say)
        st.markdown(f"**{say(f'verdict.{finding.verdict}')}:** {literal(told.title)}  \n{literal(told.summary)}")
        menu.link("findings", say("link.finding"), say, finding=finding.id)


def table(rows: int) -> int:
    """Height in pixels of a table that shows its rows without a gap, up to a screen's half."""
    return min(35 * max(rows, 1) + 40, 460)
