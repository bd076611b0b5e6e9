"""Findings: filter, choose a row, read the card; "why?" of every hop leads to the records."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.answers import flags, own_flags
from kg.answers.findings import SEVERITIES, VERDICTS, Finding
from kg.answers.queries import Query
from kg.store.settings import settings
from kg.ui import address, cached_answers, menu, session, translated
from kg.ui.address import kept
from kg.ui.components import collecting, hand_over
from kg.ui.components.signer import signer
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.findings import model
from kg.ui.pages.findings.card import finding_card
from kg.ui.pages.findings.model import Filter
from kg.ui.picture import Selection
from kg.ui.report import editions, of_finding, signing
from kg.ui.report.parts import Report
from kg.ui.session import Here

WIDTHS = {"card.subject": 160, "finding.summary": 320, "findings.latest": 90, "finding.flag": 200,
          "finding.verdict": 110, "finding.severity": 70}  # fmt: skip
"""Pixels of the columns: what is found is never out of sight on a small screen."""
ROW, LETTERED = 66, 88
"""Pixels of a row: Streamlit breaks the lines of a cell only in one higher than 64. Languages without blanks between
words need a line more.
"""
CHOSEN = "finding"  # query parameter that names the finding whose card is open


def draw(here: Here) -> None:
    st.title(here.say("page.findings"))
    for told in own_flags.own().broken:
        st.warning(literal(told))
    as_of, asked = _filters(here)
    found = cached_answers.findings(here, as_of)
    shown = asked.nearest(model.spread([finding for finding in found if asked.passes(finding)]))
    _table(here, shown, len(found), asked)
    _card(here, found, shown)


def _filters(here: Here) -> tuple[str, Filter]:
    say = here.say
    titles = {id: _title(flag, say) for id, flag in flags.flags().items()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(
            say("filter.text"), type="search", **kept("text", ""), placeholder=say("filter.text.example")
        )
        chosen = st.multiselect(
            say("filter.flag"), list(titles), format_func=titles.__getitem__, **kept("flag", [], titles),
            placeholder=say("filter.all"),
        )  # fmt: skip
        severities = st.multiselect(
            say("finding.severity"), SEVERITIES, format_func=lambda name: say(f"findings.severity.{name}"),
            **kept("severity", [], SEVERITIES), placeholder=say("filter.all"),
        )  # fmt: skip
    verdicts = st.pills(
        say("finding.verdict"), VERDICTS, selection_mode="multi", **kept("verdict", ["hit"], VERDICTS),
        format_func=lambda name: say(f"verdict.{name}")
    )  # fmt: skip
    return session.today(), Filter(chosen, verdicts, severities, text or "", say.own)


def _title(flag: Query, say: Say) -> str:
    """The title in the reader's language; in English with the id by which documents and the command line call it."""
    title = say.content(str(flag.facts["title"]))
    return f"{title} ({flag.id})" if say.locale == "en" else title


def _table(here: Here, shown: Sequence[Finding], all: int, asked: Filter) -> None:
    say = here.say
    st.caption(say("findings.shown", shown=f"{len(shown):,}", all=f"{all:,}"))
    if not shown:
        st.info(say("findings.none"))
        return
    ids = tuple(finding.id for finding in shown)
    key = f"findings-{hash((asked.text, *ids))}"
    rows, high = model.rows(shown, say), ROW if say.locale == "en" else LETTERED
    st.dataframe(
        rows, hide_index=True, lazy=False, height=min(high * len(shown) + 40, _room()), key=key,
        on_select=lambda: _choose(shown, key, say), selection_mode="single-row", row_height=high,
        alt=say("findings.alt"),
        column_config={say(name): st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()},
    )  # fmt: skip
    handed = [row | {say("findings.id"): id} for row, id in zip(rows, ids, strict=True)]
    hand_over.table(handed, "findings", say)
    _missing(here, shown)


def _room() -> int:
    """Pixels for the list: the whole window as long as no card is open below it."""
    return 370 if st.query_params.get(CHOSEN) else 640


def _missing(here: Here, shown: Sequence[Finding]) -> None:
    """Which data would decide how many of the findings in the list, and where to look for them."""
    if rows := model.missing_rows(shown, here.say):
        with st.expander(here.say("findings.missing", number=len(rows)), icon=":material/help_center:"):
            st.caption(model.missing_counted(shown, here.say))
            st.dataframe(rows, hide_index=True, lazy=False, alt=here.say("findings.missing", number=len(rows)))
            hand_over.table(rows, "missing", here.say)


def _choose(shown: Sequence[Finding], key: str, say: Say) -> None:
    """Choosing a row opens the card of its finding. Sorting takes the choice of a row back: what is open stays.

    A click can be on its way while another filter's rows are: one on a finding that no longer passes opens nothing.
    """
    picked = [shown[row] for row in st.session_state[key]["selection"]["rows"] if row < len(shown)]
    if picked and _asked(say).passes(picked[-1]):
        st.query_params[CHOSEN] = picked[-1].id


def _asked(say: Say) -> Filter:
    """The filter as the reader has it at this moment."""
    flags, verdicts, severities = (st.session_state.get(name) or [] for name in ("flag", "verdict", "severity"))
    return Filter(flags, verdicts, severities, st.session_state.get("text") or "", say.own)


def _card(here: Here, found: Sequence[Finding], shown: Sequence[Finding]) -> None:
    """The card of the finding in the address, or of the only one that is left."""
    say, id = here.say, address.asked(CHOSEN) or (shown[0].id if len(shown) == 1 else "")
    if not id:
        st.caption(say("findings.choose"))
        return
    finding = next((finding for finding in found if finding.id == id), None)
    if finding is None:
        st.warning(say("findings.unknown", id=literal(id)))
        return
    _hand_over(here, finding)
    records = tuple(dict.fromkeys(record for hop in finding.path for record in hop.records))
    finding_card(
        finding, key=f"finding-{id}", say=say, records=cached_answers.published(here, records),
        below_picture=lambda selection: _links(here, finding, selection),
    )  # fmt: skip


def _hand_over(here: Here, finding: Finding) -> None:
    """Its report, and the reader's name under what it says now."""
    home = settings().files
    signed = signing.signed(home, finding)

    def made(say: Say) -> Report:
        return of_finding.report(finding, say, editions.loaded(here.store), signed)

    with st.container(horizontal=True, vertical_alignment="center"):
        name = f"{translated.title(finding, here.say)} {here.say.named(finding.subject)}"
        hand_over.reports(here, finding.id, made, name=name, picture=bool(finding.path))
        ids = {node.id for hop in finding.path for node in (hop.start, hop.end)} | {finding.subject.id}
        hand_over.selection(here.store, ids, finding.id, here.say)
        collecting.collect(here, "finding", finding.id, finding.summary)
        st.caption(literal(signing.stamp(signed, here.say)))
    if signed is None:
        with st.popover(here.say("report.look"), icon=":material/how_to_reg:"):
            by = signer(here.say("report.by"), f"by-{finding.id}")
            if st.button(here.say("report.look"), key=f"look-{finding.id}"):
                _sign(here, finding, by)


def _sign(here: Here, finding: Finding, by: str) -> None:
    if not by.strip():
        st.warning(here.say("report.by.needed"))
        return
    signing.sign(settings().files, finding, by)
    st.rerun()


def _links(here: Here, finding: Finding, selection: Selection) -> None:
    """Links to the page of what is selected in the picture, and of the subject in any case."""
    nodes = {node.id: node for hop in finding.path for node in (hop.start, hop.end)}
    chosen = [nodes[id] for id in selection.nodes if id in nodes and id != finding.subject.id]
    with st.container(horizontal=True):
        for node in [*chosen, finding.subject]:
            menu.link("party", here.say("link.party", caption=literal(here.say.named(node))), here.say, id=node.id)


draw(session.opened())
