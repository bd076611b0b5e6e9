"""What the list of findings shows beside the sentence of each."""

from __future__ import annotations

from typing import Any

from kg.answers.counter_rows import CAVEATS
from kg.answers.findings import SEVERITIES, Against, Finding, Hop, Node
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.findings import model
from tests.unit.test_views_values import finding


def found(**facts: Any) -> Finding:
    return finding(**facts)


def test_the_latest_day_of_a_finding_is_that_of_its_last_step():
    a, b = Node("a", "Company", "A"), Node("b", "Case", "B")
    steps = tuple(Hop(a, "EXPORTER_IN", b, since=day) for day in ("2017-10", "", "2018-03-30"))
    assert model.latest(found(path=steps)) == "2018-03-30"
    (row,) = model.rows([found(path=())], words("en"))
    assert row[words("en")("findings.latest")] == "–"


def test_a_severity_under_its_heading_does_not_repeat_the_heading():
    for locale in LOCALES:
        say = words(locale)
        for severity in SEVERITIES:
            (row,) = model.rows([found(severity=severity)], say)
            assert say("finding.severity").lower() not in row[say("finding.severity")].lower()


def test_one_party_does_not_fill_the_head_of_the_list():
    a, b = Node("a", "Company", "A"), Node("b", "Company", "B")
    one = [found(id="1", subject=a), found(id="2", subject=a), found(id="3", subject=b)]
    other = [found(id="4", subject=a, severity="low"), found(id="5", subject=a, severity="low")]
    assert [finding.id for finding in model.spread([*one, *other])] == ["1", "3", "2", "4", "5"]


def test_a_search_tells_first_what_is_found_of_the_thing_itself():
    ship, other = Node("v", "Vessel", "Koti"), Node("a", "Company", "A")
    told = found(id="1", subject=other, summary="A sailed beside Koti")
    near = found(id="2", subject=other, path=(Hop(other, "OWNS", ship),))
    own = found(id="3", subject=ship)
    asked = model.Filter(text="koti")
    assert [one.id for one in asked.nearest([told, near, own])] == ["3", "2", "1"]
    assert [one.id for one in model.Filter().nearest([told, near, own])] == ["1", "2", "3"]


def test_what_would_decide_most_heads_what_cannot_be_judged_and_a_hidden_name_stands_last():
    named, often, hidden = (Node(id, "Company", id) for id in ("named", "often", "company"))
    mask = Against("caveat", hidden, "", CAVEATS["masked"])
    about = ((hidden, (mask,)), (named, ()), (often, ()), (often, ()))
    open_ones = [
        found(id=str(place), subject=subject, verdict="not_evaluable", severity="high", counter_evidence=counter)
        for place, (subject, counter) in enumerate(about)
    ]
    assert [one.id for one in model.spread(open_ones)] == ["2", "1", "0", "3"]
