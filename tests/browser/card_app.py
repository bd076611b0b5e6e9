"""A page of its own for the browser tests: the card of a made-up finding, `?verdict=…` and `?lang=…` choose which."""

from __future__ import annotations

from typing import Any

import streamlit as st

from kg.answers.citations import Citation
from kg.answers.findings import Against, Evidence, Finding, Hop, Node, Reason, Searched
from kg.ui.i18n import words
from kg.ui.pages.findings.card import finding_card

EXPORTER = Node("company-1", "Company", "예시화학 주식회사")
SHIPMENT = Node("shipment-1", "Shipment", "Shipment of 3 pumps, 2017-05")
CONSIGNEE = Node("company-2", "Company", "Example *Trading* [Ltd]")
LISTING = Node("listing-1", "Listing", "Listing of 2018-03-30")

EVIDENCE = (
    Evidence(
        record="example_list:7",
        source="example_list",
        source_title="Example list",
        locator="list.csv:7",
        caption="Shipment of 3 pumps",
        quote="Three pumps left on 2 May 2017; the $100 <b>fee</b> was paid :ship:.",
        quote_lang="en",
        citations=(Citation("Example list", "2017-05-02", "", "list", "https://example.org/list?row=7"),),
        url="https://example.org/list?row=7",
        confidence="high",
    ),
    Evidence(
        record="example_report:21",
        source="example_report",
        source_title="Example report S/2019/000",
        locator="para. 21",
        caption="Example *Trading* [Ltd]",
        modality="alleged",
    ),
)
ABOUT: dict[str, Any] = {
    "flag": "example-flag",
    "revision": 3,
    "title": "Consignee listed after the shipment",
    "severity": "high",
    "subject": EXPORTER,
    "identity": {"exporter": EXPORTER.id},
}
"""What both findings share: flag and subject."""
HIT = Finding(
    id="f1",
    verdict="hit",
    summary="예시화학 주식회사 exported to Example *Trading* [Ltd], which was listed 11 months later.",
    path=(
        Hop(EXPORTER, "EXPORTER_IN", SHIPMENT, "2017-05-02", "2017-05-02", ("example_list:7",), ("example_list",)),
        Hop(CONSIGNEE, "CONSIGNEE_IN", SHIPMENT, "", "", ("example_report:21",), ("example_report",)),
        Hop(LISTING, "LISTS", CONSIGNEE, "2018-03-30", "", (), ("example_list",)),
    ),
    evidence=EVIDENCE,
    modality="alleged",
    counter_evidence=(Against("claim", CONSIGNEE, "The consignee", "It resold the pumps at home.", stance="denies"),),
    searched=Searched((EXPORTER, SHIPMENT, CONSIGNEE), 1),
    innocent_reasons=(Reason("A listing after the shipment did not bind the exporter at the time.", "applies"),),
    next_steps=("Ask the exporter for the end-use statement of May 2017.",),
    as_of="2019-07-01",
    run={"engine": "example", "version": "1.0", "query": "0123456789abcdef", "parameters": {}},
    **ABOUT,
)
UNDECIDED = Finding(
    id="f2",
    verdict="not_evaluable",
    summary="No shipment of 예시화학 주식회사 has a date.",
    path=(),
    evidence=(),
    missing=("dates of shipments",),
    **ABOUT,
)

st.set_page_config(layout="wide")
finding = {"hit": HIT, "not_evaluable": UNDECIDED}[st.query_params.get("verdict", "hit")]
selection = finding_card(finding, key="card", say=words(st.query_params.get("lang", "en")))
st.text(f"selected: {' '.join((*selection.nodes, *selection.edges)) or 'none'}")
