"""Case files: what was collected under a title, with notes and a status; the whole of it as a report."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from kg.answers.findings import Finding
from kg.casework import case_files
from kg.casework.case_files import CaseFile, Item
from kg.errors import KgError, UsageError
from kg.store.settings import settings
from kg.ui import cached_answers, menu, notices, session, translated
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.graph_pane import graph_pane, layout
from kg.ui.components.signer import signer
from kg.ui.i18n import Say
from kg.ui.listings import marked
from kg.ui.markup import literal
from kg.ui.pages.ask import model as ask
from kg.ui.pages.files import searches
from kg.ui.pages.party.model import concerning
from kg.ui.picture import Picture
from kg.ui.report import editions, of_case_file, signing
from kg.ui.report.of_collected import Collected
from kg.ui.report.parts import Report
from kg.ui.session import Here


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.files"))
    known = {one.id: one for one in case_files.every(settings().files)}
    left, right = st.columns([1, 2.4])
    with left:
        chosen = _choose(here, known)
        searches.draw(here)
    with right:
        if chosen:
            _file(here, known[chosen])
        else:
            st.info(say("files.start"))


def _choose(here: Here, known: dict[str, CaseFile]) -> str | None:
    say = here.say
    if known:
        chosen = st.radio(
            say("files.choose", number=len(known)), list(known), index=None, **kept("file", None, known),
            format_func=lambda id: literal(known[id].title),
            captions=[_short(here, one) for one in known.values()],
        )  # fmt: skip
    with st.form("begin", clear_on_submit=True, border=False):
        title = st.text_input(say("collect.title"))
        if st.form_submit_button(say("files.begin"), icon=":material/add:") and title.strip():
            st.query_params["file"] = case_files.begin(settings().files, title)
            st.session_state.pop("file", None)
            st.rerun()
    return chosen if known else None


def _short(here: Here, one: CaseFile) -> str:
    say = here.say
    return say("files.short", status=say(f"files.status.{one.status}"), items=len(one.items), day=one.changed[:10])


def _file(here: Here, one: CaseFile) -> None:
    say = here.say
    st.header(literal(one.title))
    found = _findings(here, one)
    drawn = _drawn(here, one)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        status = st.segmented_control(
            say("files.status"), case_files.STATUSES, default=one.status, key=f"status-{one.id}",
            format_func=lambda name: say(f"files.status.{name}"),
        )  # fmt: skip
        if status and status != one.status:
            case_files.set_status(settings().files, one.id, status)
            st.rerun()

        def made(say: Say) -> Report:
            every, read = editions.loaded(here.store), _read(found)
            return of_case_file.report(one, found, drawn, say, every, things=_things(here, one), read=read)

        hand_over.reports(here, f"file-{one.id}", made, name=one.title, picture=bool(drawn.edges))
    st.subheader(say("files.items"))
    if not one.items:
        st.caption(say("files.items.none"))
    for item in one.items:
        _item(here, one, item, found)
    hand_over.table(
        of_case_file.item_rows(one, [translated.finding(f, say) for f in found], say), f"file-{one.id}", say
    )
    if drawn.edges:
        st.subheader(say("files.picture"))
        graph_pane(
            drawn.nodes, drawn.edges, key=f"file-{one.id}", height=layout.height(drawn), say=say, expandable=False
        )
    if drawn.edges:
        hand_over.selection(here.store, (node.id for node in drawn.nodes), f"file-{one.id}", say)
    _notes(here, one)


def _read(found: Sequence[Finding]) -> int:
    """How many of them a person has looked at."""
    return sum(signing.signed(settings().files, one) is not None for one in found)


def _findings(here: Here, one: CaseFile) -> list[Finding]:
    """The findings of the file as they stand now; one that is no longer found stays in the list of items alone."""
    wanted = {item.id for item in one.items if item.kind == "finding"}
    return [f for f in cached_answers.findings(here, session.today()) if f.id in wanted] if wanted else []


def _things(here: Here, one: CaseFile) -> list[Collected]:
    """The things of the file as they stand now, with what concerns them; one that is gone stays a row of the items."""
    every, found = cached_answers.findings(here, session.today()), []
    for item in one.items:
        if item.kind == "thing":
            with suppress(UsageError):
                told = cached_answers.dossier(here, item.id, session.today())
                against = cached_answers.against(here, told, session.today())
                found.append(Collected(told, tuple(concerning(every, told.entity.id)), against))
    return found


def _drawn(here: Here, one: CaseFile) -> Picture:
    ids = [id for item in one.items if item.kind != "finding" for id in item.id.split(" → ")]
    rows = cached_answers.rows(here, "among", session.today(), ids=ids) if len(ids) > 1 else ()
    return ask.picture(rows, ids)


def _item(here: Here, one: CaseFile, item: Item, found: Sequence[Finding]) -> None:
    say = here.say
    told = {one.id: marked(translated.summary(one, say), one.modality, say) for one in found}
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        label = f"{say(f'files.kind.{item.kind}')}: {literal(told.get(item.id, item.caption))}"
        if item.kind == "finding":
            gone = "" if any(f.id == item.id for f in found) else f" ({say('files.gone')})"
            menu.link("findings", label + gone, say, finding=item.id)
        elif item.kind == "path":
            start, _, end = item.id.partition(" → ")
            menu.link("paths", label, say, **{"from": start, "to": end})
        else:
            menu.link("party", label, say, id=item.id)
        if st.button(say("files.take_out"), icon=":material/close:", key=f"out-{item.kind}-{item.id}", type="tertiary"):
            case_files.take_out(settings().files, one.id, item.kind, item.id)
            st.rerun()


def _notes(here: Here, one: CaseFile) -> None:
    say = here.say
    st.subheader(say("files.notes"))
    for note in reversed(one.notes):
        with st.container(border=True):
            st.caption(literal(f"{note.at[:16].replace('T', ' ')} · {note.by}"))
            st.text(note.text)
    with st.form(f"note-{one.id}", clear_on_submit=True, enter_to_submit=False):
        by = signer(say("review.by"), f"note-by-{one.id}")
        text = st.text_area(say("files.note"))
        if st.form_submit_button(say("files.write"), icon=":material/edit_note:"):
            _write(here, one, text, by)


def _write(here: Here, one: CaseFile, text: str, by: str) -> None:
    try:
        case_files.write(settings().files, one.id, text, by)
    except KgError as error:
        notices.failure(error, here.say)
    else:
        st.rerun()


draw(session.opened())
