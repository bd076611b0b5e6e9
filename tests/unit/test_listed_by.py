"""Who lists a ship or a party: a proposal, a refusal, a detention and an act that has ended are no listing."""

from __future__ import annotations

import pytest

from kg.answers import queries
from kg.store import Store

ACTS = {"US": "listed", "KR": "seized", "UN": "not_listed", "EU": "proposed", "JP": "port_ban"}


@pytest.mark.parametrize("name", ["ships", "things-of-kinds"])
def test_only_a_listing_in_force_makes_listed(store: Store, name: str) -> None:
    store.write("CREATE (:Thing:Party:Vessel {id: 'v', schema: 'Vessel', caption: 'A'})")
    for authority, status in {**ACTS, "AU": "listed"}.items():
        store.write(
            "MATCH (v:Vessel {id: 'v'}) CREATE (:Thing:Event:Listing {id: $by, schema: 'Listing', caption: $by, "
            "authority: $by, listing_status: $status, known: '2017', until: $until})-[:LISTS {id: $by}]->(v)",
            {"by": authority, "status": status, "until": "2019-07" if authority == "AU" else None},
        )
    asked = queries.lookup(name)
    for day, listed in (("2020-01-01", ["JP", "US"]), ("2018-01-01", ["AU", "JP", "US"]), ("9999", ["JP", "US"])):
        (row,) = store.read(asked.text, asked.parameters({}) | {"as_of": day, "kinds": ["Vessel"]}).rows
        assert row["authorities"] == listed
