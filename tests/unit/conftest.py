"""What a compiled source says, for the tests of a module that names it in `SOURCE`."""

from __future__ import annotations

import pytest

from kg.model.records import Record, Statement
from tests.readings import by_key, sample


@pytest.fixture(scope="module")
def said(request: pytest.FixtureRequest) -> list[Statement]:
    """Everything the sample of the module's source says."""
    return sample(request.module.SOURCE.id)


@pytest.fixture(scope="module")
def records(said: list[Statement]) -> dict[str, Record]:
    """The records of it by their own keys."""
    return by_key(said)
