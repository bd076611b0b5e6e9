"""Documents: a paragraph with the words that say it, the proposal beside it, and a decision: accept, edit, reject."""

from __future__ import annotations

import streamlit as st

from kg.errors import KgError
from kg.model.modality import STRONGEST_FIRST
from kg.reports import reviewed, told
from kg.reports.candidate import Candidate
from kg.reports.document import Document
from kg.store.settings import settings
from kg.ui import session
from kg.ui.address import kept
from kg.ui.components.signer import signer
from kg.ui.markup import literal
from kg.ui.pages.documents import model, reading
from kg.ui.pages.documents.model import Desk
from kg.ui.session import Here

SKIPPED, TOLD = "documents-skipped", "documents-told"


def draw(here: Here) -> None:
    say, home = here.say, settings().files.folder
    st.title(say("page.documents"))
    st.caption(say("documents.note"))
    found = model.documents(home)
    reading.draw(here, first=not found)
    if not found:
        st.info(say("documents.none"))
        return
    chosen = st.selectbox(
        say("documents.document"),
        list(found),
        format_func=lambda id: _named(found[id]),
        **kept("document", next(iter(found)), found),
    )
    try:
        at = model.desk(found.get(chosen or "") or next(iter(found.values())), home)
    except KgError as error:
        st.error(literal(str(error)))
        return
    _told(here)
    st.caption(say("documents.waiting", waiting=len(at.waiting), decided=at.decided))
    for line in at.document.unread:
        st.caption(literal(line))
    waiting = [one for one in at.waiting if one.id not in st.session_state.get(SKIPPED, set())]
    if not waiting:
        st.success(say("documents.done", id=at.document.id))
        return
    _candidate(here, at, waiting[0], [one for one in waiting[1:] if one.paragraph == waiting[0].paragraph])


def _named(document: Document) -> str:
    return " · ".join(part for part in (document.symbol, document.name, document.id) if part)


def _told(here: Here) -> None:
    if words := st.session_state.pop(TOLD, None):
        st.success(literal(words))


def _candidate(here: Here, at: Desk, one: Candidate, more: list[Candidate]) -> None:
    """The paragraph on the left, the proposal with its decision on the right."""
    left, right = st.columns([3, 2])
    paragraph = at.document.paragraph(one.paragraph)
    with left:
        if paragraph:
            st.subheader(literal(paragraph.locator))
            before, quote, behind = model.pieces(paragraph, one.quote)
            marked = f":orange-background[{literal(quote)}]" if quote else ""
            st.markdown(f"{literal(before)} {marked} {literal(behind)}")
            for note in paragraph.notes:
                st.caption(literal(here.say.note(note)))
        for other in more:
            st.caption(f"+ {literal(told.sentence(other))}")
        _missed(here, at, one)
    with right:
        _proposal(here, at, one)


def _proposal(here: Here, at: Desk, one: Candidate) -> None:
    say = here.say
    st.subheader(literal(one.predicate.replace("_", " ")))
    st.caption(say("documents.tier", tier=one.tier, rules=literal(", ".join(one.rules))))
    if one.speaker:
        st.caption(say("documents.speaker", speaker=literal(one.speaker)))
    with st.form(f"documents-{one.id}", enter_to_submit=False):
        names = [
            st.text_input(
                literal(f"{role} ({named.label.lower()})"), value=named.name, key=f"documents-{one.id}-{place}"
            )
            for place, (role, named) in enumerate(one.roles)
        ]
        modality = st.selectbox(
            say("documents.modality"),
            STRONGEST_FIRST,
            index=STRONGEST_FIRST.index(one.modality),
            key=f"documents-{one.id}-how",
        )
        date = st.text_input(say("documents.date"), value=one.qualifier("date"), key=f"documents-{one.id}-date")
        by = signer(say("review.by"), "documents-by")
        with st.container(horizontal=True):
            yes = st.form_submit_button(say("documents.accept"), key="documents-accept", type="primary")
            no = st.form_submit_button(say("documents.reject"), key="documents-reject")
            later = st.form_submit_button(say("review.next"), key="documents-next", icon=":material/skip_next:")
    if later:
        st.session_state.setdefault(SKIPPED, set()).add(one.id)
        st.rerun()
    if yes or no:
        changed = model.edited(one, [name or "" for name in names], modality or one.modality, date or "")
        decision = reviewed.REJECT if no else reviewed.ACCEPT if changed == one else reviewed.EDIT
        _decide(here, at, one if no else changed, decision, by or "", one.id)


def _missed(here: Here, at: Desk, one: Candidate) -> None:
    """A fact of this paragraph that nobody proposed."""
    say = here.say
    with (
        st.expander(say("documents.missed"), icon=":material/add:"),
        st.form("documents-missed", enter_to_submit=False),
    ):
        predicate = st.selectbox(say("documents.what"), list(model.LABELS), key="documents-missed-what")
        subject = st.text_input(say("documents.subject"), key="documents-missed-subject")
        other = st.text_input(say("documents.other"), key="documents-missed-other")
        quote = st.text_area(say("documents.quote"), value=one.quote, key=f"documents-missed-quote-{one.id}")
        by = signer(say("review.by"), "documents-missed-by")
        pressed = st.form_submit_button(say("documents.add"), key="documents-missed-add")
    if pressed and predicate and subject and other:
        fact = model.missed(one.paragraph, predicate, subject, other, quote or "")
        _decide(here, at, fact, reviewed.MISSED, by or "", "")


def _decide(here: Here, at: Desk, one: Candidate, decision: str, by: str, proposed: str) -> None:
    """Keep the decision and go on; what cannot be kept is told."""
    try:
        reviewed.decide(settings().files.ready().folder, at.document, one, decision, by, proposed=proposed)
    except KgError as error:
        st.error(literal(str(error)))
        return
    st.session_state[TOLD] = here.say("documents.decided", what=told.sentence(one), id=at.document.id)
    st.rerun()


draw(session.opened())
