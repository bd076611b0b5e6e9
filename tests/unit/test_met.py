"""What was met while a source is read: the same whether it is still in memory or was put down."""

from __future__ import annotations

import pytest

from loaders.met import HELD, Met


@pytest.fixture(params=[3, HELD + 3, 2 * HELD + 3], ids=["few", "put down", "put down twice"])
def met(request):
    found = Met()
    for number in range(request.param):
        found[f"key {number}"] = f"row {number}"
    return found


def test_every_key_is_known_and_no_other(met):
    assert met["key 0"] == "row 0" and "key 2" in met
    assert "key" not in met and met.get("key -1") is None
    with pytest.raises(KeyError):
        met["key -1"]


def test_a_key_that_is_told_anew_has_the_later_text(met):
    met["key 1"] = "later"
    assert met["key 1"] == "later"
    for number in range(HELD):
        met[f"other {number}"] = ""
    assert met["key 1"] == "later" and met["other 7"] == ""
    keys = list(met)
    assert keys.count("key 1") == 1 and len(keys) == len(set(keys)) >= HELD + 3
