"""The patterns for remarks are tried as one expression: the first that fits decides, as if tried one by one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats import lines
from loaders.formats.ofac import remarks
from loaders.formats.ofac.columns import SDN
from loaders.source import source

KINDS = ("Person", "Organization", "Vessel", "Aircraft")


def one_by_one(phrase: str, kind: str) -> tuple[remarks.Pattern, str] | None:
    for pattern in remarks.table().patterns:
        match = re.fullmatch(pattern.match, phrase) if pattern.only in ("", kind) else None
        if match:
            return pattern, match.groupdict().get("value") or phrase
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_every_phrase_of_the_sample_is_read_as_one_by_one(kind):
    rows = lines.rows(source("us_ofac_sdn").sample / "sdn.csv", SDN, null="-0-")
    phrases = {phrase for row in rows for phrase in remarks.phrases(row.take("remarks"))}
    assert len(phrases) > 300
    for phrase in phrases:
        assert remarks.table().fitting(phrase, kind) == one_by_one(phrase, kind)


@given(st.sampled_from(KINDS), st.text(max_size=40))
def test_so_is_any_other_text(kind, text):
    assert remarks.table().fitting(text, kind) == one_by_one(text, kind)
