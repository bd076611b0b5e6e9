"""A legal form alone names nobody; what is one only by chance is read by its letters."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.screening.query import query
from tests.small_lists import alerts

FORMS = ["Акционерное общество", "Joint Stock Company", "Limited", "주식회사", "有限公司", "合同会社", "Corporation"]
LISTED = [("Organization", "SAPA"), ("Organization", "SL"), ("Organization", "Isfahan Optics")]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_alone_names_nobody(form: str) -> None:
    with pytest.raises(UsageError, match="is a legal form and names nobody"):
        query(form)


@pytest.mark.parametrize("name", ["Sapa Ltd", "Trading Company", "Limited Brands", "SL", "ООО"])
def test_what_may_be_a_name_is_looked_up(name: str) -> None:
    assert query(name).names == (name,)


@pytest.mark.parametrize("asked", ["ООО", "S.p.A.", "GmbH", "Co., Ltd."])
def test_a_name_that_is_a_form_by_chance_is_not_every_form(asked: str) -> None:
    assert not alerts(asked, LISTED)


@pytest.mark.parametrize("asked", ["SAPA", "Sapa"])
def test_it_is_found_by_its_letters(asked: str) -> None:
    assert alerts(asked, LISTED)
