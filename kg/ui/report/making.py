"""From an id to its report: of a finding when it is one, else of the thing."""

from __future__ import annotations

from kg.answers import looking_back
from kg.answers.dossier import dossier
from kg.errors import UsageError
from kg.home.places import Home
from kg.review import kept_findings
from kg.store import Store
from kg.ui import own_names
from kg.ui.i18n import Say
from kg.ui.pages.party.model import concerning
from kg.ui.report import editions, of_finding, of_thing, signing
from kg.ui.report.parts import Report

NEAR = 200


def report(store: Store, home: Home, id: str, say: Say, as_of: str, *, by: str = "", note: str = "") -> Report:
    """The report of this id. `by`: who has looked at the finding. UsageError when nothing has the id."""
    findings = kept_findings.of_graph(store, home.folder, as_of)
    found = next((one for one in findings if one.id == id), None)
    told, say = editions.loaded(store), own_names.used(store, say)
    if found is not None:
        signed = signing.sign(home, found, by, note) if by else signing.signed(home, found)
        return of_finding.report(found, say, told, signed)
    if by:
        raise UsageError(
            f"{id!r} is no finding", todo="only findings are looked at: kg flags --format json has their ids"
        )
    thing = dossier(store, id, as_of)
    near = looking_back.neighbours(store, thing.entity.id, NEAR, as_of)
    return of_thing.report(thing, near, concerning(findings, thing.entity.id), say, told)
