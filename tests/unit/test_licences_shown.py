"""What `kg licences` prints of a rule: a day alone says whether something began or ended on it."""

from __future__ import annotations

import pytest

from kg.cli import licences


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        ("2019-07-04", "2023-03-22", "Ask. [2019-07-04 to 2023-03-22] (BOOK)"),
        ("2019-07-04", "", "Ask. [since 2019-07-04] (BOOK)"),
        ("", "2024-08-20", "Ask. [until 2024-08-20] (BOOK)"),
        ("", "", "Ask. (BOOK)"),
    ],
)
def test_days_of_a_rule_say_which_end_they_are(since, until, shown, monkeypatch):
    monkeypatch.setattr("kg.licensing.sources.line", lambda source: source)
    assert licences._said({"asks": "Ask.", "since": since, "until": until, "source": "BOOK"}) == shown
