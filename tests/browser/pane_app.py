"""A page of its own for the browser tests: the pane with a path of twelve, and what Python hears of it."""

from __future__ import annotations

import streamlit as st

from kg.ui.components.graph_pane import PaneEdge, PaneNode, graph_pane

CAPTIONS = (
    ("Company", "대한정밀화학 주식회사 (Daehan Precision Chemicals Co., Ltd.)"),
    ("Person", "홍길동"),
    ("Company", "東亜機械工業株式会社"),
    ("Shipment", "Shipment of 12 vacuum pumps, 2017-05"),
    ("Country", "Vietnam"),
    ("Organization", "Trading house without a registered office in the country named by the source"),
    ("Vessel", "SEA STAR 7"),
    ("Transfer", "Ship-to-ship transfer 2017-10-19"),
    ("Vessel", "Ocean Lily"),
    ("Listing", "Listing of 2018-03-30"),
    ("Address", "경기도 성남시 분당구 예시로 1"),
    ("Case", "Case 41"),
)
RELATIONS = ("DIRECTS", "OWNS", "EXPORTER_IN", "DESTINED_FOR", "BASED_IN", "CHARTERS", "SUPPLIED_IN", "RECEIVED_IN")

full = [PaneNode(f"n{n}", caption, kind, focus=n == 1) for n, (kind, caption) in enumerate(CAPTIONS, 1)]
shown = full[: st.session_state.setdefault("shown", 12)]
edges = [
    PaneEdge(
        id=f"e{n}",
        start=f"n{n}",
        end=f"n{n + 1}",
        relation=RELATIONS[n % len(RELATIONS)],
        since=f"2017-{n:02}" if n % 3 else "",
        until="2018-03-30" if n % 4 == 0 else "",
        sources=("made-up list, row 7",),
        modality="alleged" if n == 6 else "asserted",
    )
    for n in range(1, len(shown))
]

st.title("Pane")
selection = graph_pane(shown, edges, key="pane")
if selection.expand:
    st.session_state["expanded"] = selection.expand
st.text(f"nodes: {' '.join(selection.nodes) or 'none'}")
st.text(f"edges: {' '.join(selection.edges) or 'none'}")
st.text(f"expanded: {st.session_state.get('expanded', 'none')}")
st.button("Show six", on_click=lambda: st.session_state.update(shown=6))
st.button("Rerun")
