"""Files as publishers and browsers name them, cut ends, and quotes within quotes."""

from __future__ import annotations

import pytest

from loaders.formats.named import day_in, named
from loaders.formats.quotes import cells
from loaders.formats.table import cut_off


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("shisantouketsu20250401.csv", "2025-04-01"), ("2025-04-01_SDN.CSV", "2025-04-01"),
        ("list_2025_04_01 (2).xml", "2025-04-01"), ("itar_01022018.csv", ""), ("dpl_2019.txt", ""),
        ("from-2025-04-01-to-2025-05-01.csv", ""), ("20251331.csv", ""), ("120250401.csv", ""),
    ],
)  # fmt: skip
def test_a_file_name_holds_one_day_or_none(name, day):
    assert day_in(name) == day


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        (["SDN.CSV"], "SDN.CSV"), (["2025-01-02_sdn.csv"], "2025-01-02_sdn.csv"), (["sdn (1).csv"], "sdn (1).csv"),
        (["sdn.csv", "SDN_20250102.CSV"], "sdn.csv"), (["sdn_comments.csv"], "sdn.csv"),
        (["sdn_20250101.csv", "sdn_20250102.csv"], "sdn.csv"),
    ],
)  # fmt: skip
def test_a_file_is_found_as_its_publisher_or_a_browser_names_it(tmp_path, there, wanted):
    for name in there:
        (tmp_path / name).touch()
    assert named(tmp_path, "sdn.csv").name == wanted


def test_the_rest_of_a_set_is_found_by_the_day_around_its_names(tmp_path):
    for day in ("20250101", "20250102"):
        (tmp_path / f"{day}_ADD.CSV").touch()
    assert named(tmp_path, "add.csv", like="20250102_SDN.CSV").name == "20250102_ADD.CSV"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('1,"a "b" c",x', ["1", 'a "b" c', "x"]), ('1,"a ""b"" c",x', ["1", 'a "b" c', "x"]), ("1,,", ["1", "", ""]),
        ('1,"a "b", c",x', None), ('1,"open,x', None), ('1,a "b" c,x', None),
    ],
)  # fmt: skip
def test_inner_quotes_are_read_where_only_one_reading_is_possible(line, wanted):
    assert cells(line, 3) == wanted


@pytest.mark.parametrize(
    ("content", "cut"),
    [
        (b"a,b\n1,2\n", False), (b"a,b\n1,2", True), (b'"a"\t"b"\n"1"\t"2"', False), (b'"a","b"\n"1","2', True),
        (b"a\r\n\x1a", False), (b"a\rb\r", False), (b'a,"b"\n1,"x', True), (b"", False),
    ],
)  # fmt: skip
def test_a_file_without_a_last_line_end_is_cut_unless_its_cells_are_closed(tmp_path, content, cut):
    (tmp_path / "a.csv").write_bytes(content)
    assert cut_off(tmp_path / "a.csv") == cut
