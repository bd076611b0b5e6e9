"""One finding on the page: what was found, how it hangs together, what it rests on, what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import streamlit as st

from kg.answers.citations import publications
from kg.answers.findings import Evidence, Finding, Verdict
from kg.ui import translated
from kg.ui.components import cited_words
from kg.ui.components.graph_pane import Selection, graph_pane, layout
from kg.ui.components.record_card import record_card
from kg.ui.i18n import Say, words
from kg.ui.markup import literal
from kg.ui.pages.findings import alike, folding
from kg.ui.pages.findings import card_model as view
from kg.ui.wording import finding_overclaims

Colour = Literal["orange", "green", "gray"]

COLOURS: dict[Verdict, Colour] = {
    "hit": "orange",
    "clear": "green",
    "not_evaluable": "gray",
}
ICONS: dict[Verdict, str] = {"hit": ":material/flag:", "clear": ":material/check:", "not_evaluable": ":material/help:"}


Records = Mapping[str, Mapping[str, Any]]
"""By id of record: its source, locator, quote, address and the entry as printed (look-up `published`)."""


def finding_card(
    finding: Finding,
    *,
    key: str,
    say: Say | None = None,
    records: Records | None = None,
    below_picture: Callable[[Selection], None] | None = None,
) -> Selection:
    """Draw the card; the return value is what is selected in its picture (nothing when it has no path).

    With `records`, every hop answers "why?" with what its sources print. `below_picture` draws what belongs to the
    selection, such as links.
    """
    say = say or words()
    finding = translated.finding(finding, say)
    with st.container(border=True, key=f"{key}-card"):
        _head(finding, say)
        selection = _path(finding, f"{key}-pane", say)
        if below_picture:
            below_picture(selection)
        left, right = st.columns([3, 2], gap="medium")
        with left:
            _hops(finding, selection, records or {}, say)
        with right:
            _doubts(finding, say)
        _evidence(finding.evidence, say)
        _run(finding, say)
    return selection


def _head(finding: Finding, say: Say) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.badge(say(f"verdict.{finding.verdict}"), icon=ICONS[finding.verdict], color=COLOURS[finding.verdict])
        if finding.modality != "asserted":
            st.badge(say("card.modality", modality=say(f"modality.{finding.modality}")), color="orange")
        st.badge(say(f"severity.{finding.severity}"), color="gray")
    st.markdown(f"#### {literal(finding.title)}")
    st.markdown(
        f"**{say('card.subject')}:** {literal(say.named(finding.subject))} ({say.kind(finding.subject.schema)})"
    )
    st.text(finding.summary)
    st.caption(say(f"verdict.{finding.verdict}.meaning"))
    if found := finding_overclaims(finding):
        st.warning(say("card.overclaims", words=literal(", ".join(found))))


def _path(finding: Finding, key: str, say: Say) -> Selection:
    if not finding.path:
        return Selection()
    st.markdown(f"##### {say('card.path')}")
    drawn = folding.picture(finding, say)
    height = layout.height(drawn)
    return graph_pane(drawn.nodes, drawn.edges, key=key, height=height, say=say, expandable=False)


def _hops(finding: Finding, selection: Selection, records: Records, say: Say) -> None:
    """Every hop as a line with date and source, which opens to its records; the one clicked in the picture is open."""
    if finding.path:
        st.markdown(f"##### {say('card.hops')}")
    opened = folding.opened(finding, selection.edges)
    for number, hop in enumerate(finding.path, 1):
        row = view.hop_row(finding, number, hop, say)
        known = [records[id] for id in hop.records if id in records]
        facts = (literal(row[say(f"hop.{name}")]) for name in ("dates", "source"))
        line = " · ".join(filter(None, (_sentence(row, say), literal(hop.remark), *facts)))
        if (modality := view.hop_modality(finding, hop)) != "asserted":
            line = f"⚠ **{say(f'modality.{modality}')}** · {line}"
        if not known:
            st.markdown(f"{number}. {line}")
            continue
        with st.expander(f"{number}. {line} · **{say('hop.why')}**", expanded=number in opened):
            for record in known:
                record_card(record, say)


def _sentence(row: view.Row, say: Say) -> str:
    start, relation, end = (literal(row[say(f"hop.{name}")]) for name in ("start", "relation", "end"))
    return f"{start} → *{relation}* → {end}"


def _evidence(evidence: Sequence[Evidence], say: Say) -> None:
    st.markdown(f"##### {say('card.evidence')}")
    if not evidence:
        st.caption(say("card.evidence.none"))
        return
    number = publications(item.citations for item in evidence)
    st.caption(say("card.evidence.count", records=len(evidence), publications=number))
    columns = st.columns(2)
    for place, items in enumerate(alike.alike(evidence)):
        item = items[0]
        with columns[place % 2], st.container(border=True):
            st.markdown(f"**{literal(alike.captions(items, say))}**")
            cited_words.words(item, say, item.caption)
            cited_words.notes(item.notes, say)
            cited_words.publications(item.citations, say)
            st.caption(_labelled(alike.facts(items, say)))


def _doubts(finding: Finding, say: Say) -> None:
    st.markdown(f"##### {say('card.counter')}")
    for kind, lines in view.counter_groups(finding.counter_evidence, say).items():
        st.markdown(f"**{literal(kind)}**\n" + "".join(f"\n- {literal(line)}" for line in lines))
    st.markdown("  \n".join(map(literal, view.counter_searched(finding, say))))
    _list(say("card.missing"), finding.missing)
    _list(say("card.innocent"), view.reason_lines(finding, say))
    _list(say("card.next"), finding.next_steps)


def _list(title: str, lines: Sequence[str]) -> None:
    if lines:
        st.markdown(f"##### {title}\n" + "".join(f"\n- {literal(line)}" for line in lines))


def _run(finding: Finding, say: Say) -> None:
    st.caption(_labelled(view.run_facts(finding, say)))


def _labelled(facts: view.Row) -> str:
    return " · ".join(f"{literal(label)}: {literal(value)}" for label, value in facts.items())
