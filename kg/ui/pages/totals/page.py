"""Totals: which published numbers do not add up, a card a contradiction, and what is evidenced behind every number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from kg.answers.totals import Contradiction, Reconciliation, Total
from kg.ui import cached_answers, charts, contradictions, menu, session
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.markup import literal
from kg.ui.pages.totals import model
from kg.ui.pages.totals.model import Bar, Row
from kg.ui.session import Here

MOST = 20
"""Pairs of trade figures with a card of their own; the table holds all."""


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.totals"))
    found, mirrors = cached_answers.totals(here, session.as_of()), _mirrors(here)
    told = {kind: sum(one.kind == kind for one in found.contradictions) for kind in model.KINDS} | {
        "mirror": len(mirrors)
    }
    there = [kind for kind in model.KINDS if told[kind]]
    chosen = st.pills(
        say("totals.kinds"), there, selection_mode="multi", **kept("kind", [], there),
        format_func=lambda kind: f"{say(f'totals.kind.{kind}')} {told[kind]}",
    )  # fmt: skip
    st.caption(say("totals.note"))
    totals = {margin.total.id: margin.total for margin in found.totals}
    for one in (one for one in found.contradictions if not chosen or one.kind in chosen):
        _contradiction(here, one, totals)
    if not chosen or "mirror" in chosen:
        for row in mirrors[:MOST]:
            _mirror(here, row)
    if not there:
        st.info(say("overview.contradictions.none"))
    _all(here, found)


def _mirrors(here: Here) -> list[Row]:
    return model.weighed(cached_answers.by_day(here, "mirrors"))


def _contradiction(here: Here, one: Contradiction, totals: Mapping[str, Total]) -> None:
    say = here.say
    told = contradictions.sentence(one, totals, say)
    with st.container(border=True):
        st.markdown(f"**{literal(told)}**")
        _bars(here, model.bars(one, totals, say), told)
        if others := model.elsewhere(one, totals):
            st.caption(literal(say("totals.elsewhere", named="; ".join(model.named(one, say) for one in others))))
        with st.expander(say("totals.sides", number=len(one.sides))):
            rows = model.side_rows(one, totals, say)
            st.dataframe(rows, hide_index=True, lazy=False, alt=told)
            hand_over.table(rows, f"totals-{one.sides[0].total}-{one.kind}-{one.sides[-1].total}", say)
            for total in (totals[side.total] for side in one.sides):
                menu.link("party", literal(model.led(total, say)), say, id=total.id)
        if one.claim:
            menu.link("party", say("totals.claim"), say, id=one.claim)


def _mirror(here: Here, row: Row) -> None:
    say = here.say
    title = say("totals.mirror", name=row["export_name"], percent=f"{100 * model.apart(row):.1f}")
    with st.container(border=True):
        st.markdown(f"**{literal(title)}**")
        _bars(here, model.mirrored(row, say), title)
        st.markdown(f"{say('totals.explained')}")
        for id, sentence in zip(row["explained_by"], row["explanations"], strict=True):
            menu.link("party", literal(say.sentence(sentence)), say, id=id)
        st.caption(say("totals.explained.note" if row["explained_by"] else "totals.explained.none"))
        with st.container(horizontal=True):
            for id, name in ((row["export"], row["export_name"]), (row["import"], row["import_name"])):
                menu.link("party", literal(name), say, id=id)


def _bars(here: Here, bars: Sequence[Bar], alt: str) -> None:
    colours = {"part": charts.BLUE, "gap": charts.ORANGE, "whole": charts.GREY}
    used = {here.say(f"totals.role.{role}"): colour for role, colour in colours.items()}
    charts.waterfall(model.spec_rows(bars, here.say), kind="role", colours=used, alt=alt)


def _all(here: Here, found: Reconciliation) -> None:
    say = here.say
    st.subheader(say("totals.all", number=len(found.totals)))
    rows = model.margin_rows(found.totals, say)
    st.dataframe(rows, hide_index=True, lazy=False, alt=say("totals.all", number=len(rows)))
    hand_over.table(rows, "totals", say)


draw(session.opened())
