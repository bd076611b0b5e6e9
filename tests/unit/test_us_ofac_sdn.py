"""OFAC's CSV set: what stands beside its names, and for every bad line its message."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model.records import Record
from loaders.source import Reading, source

SOURCE = source("us_ofac_sdn")


@pytest.fixture
def edition(tmp_path) -> Path:
    """A copy of the sample that a test may damage."""
    return Path(shutil.copytree(SOURCE.sample, tmp_path / "set"))


def read(path: Path) -> tuple[Reading, dict]:
    reading = Reading(SOURCE, path)
    return reading, {statement.id: statement for statement in reading.statements()}


def messages(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def change(path: Path, line: int, replace) -> None:
    """Replace one line (counted from 1) by what the function makes of it."""
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line - 1] = replace(lines[line - 1])
    path.write_bytes(b"".join(lines))


def test_a_remark_cut_in_mid_word_goes_on_in_the_comments():
    _, made = read(SOURCE.sample)
    tian = made["us_ofac_sdn:28263"]
    assert "snowsjohn" in tian.properties["weak_alias"]
    assert any(s.start == tian.id and s.relation == "LINKED_TO" for s in made.values() if not isinstance(s, Record))


def test_a_cut_remark_without_the_comments_file_is_reported(edition):
    (edition / "sdn_comments.csv").unlink()
    reading, made = read(edition)
    assert "us_ofac_sdn:28263" in made
    assert ["is cut at 1000 characters" in message for message in messages(reading)] == [True, True]
    assert "a.k.a. 'snowsjo …" in made["us_ofac_sdn:28263"].properties["note"]


def test_links_go_to_the_party_of_that_name_and_unknown_names_stay_as_mentions():
    reading, made = read(SOURCE.sample)
    links = [s for s in made.values() if not isinstance(s, Record) and s.relation == "LINKED_TO"]
    mentions = [s for s in made.values() if "/mention/" in s.id and isinstance(s, Record)]
    assert (len(links), len(mentions)) == (132, 4)
    assert {mention.schema for mention in mentions} == {"Organization"}
    assert reading.notes["mentions"] == "128 resolved, 4 unknown"


def test_a_name_that_two_parties_bear_is_linked_to_neither(edition):
    twin = b'99999999,"KOREA MINING DEVELOPMENT TRADING CORPORATION",-0- ,"DPRK",' + b"-0- ," * 7 + b"-0- \r\n"
    lines = (edition / "sdn.csv").read_bytes()
    (edition / "sdn.csv").write_bytes(lines.replace(b"\x1a", twin + b"\x1a"))
    reading, made = read(edition)
    mention = next(
        s for s in made.values() if isinstance(s, Record) and "borne by several" in str(s.properties.get("note"))
    )
    assert "us_ofac_sdn:99999999" in mention.properties["note"][0]
    assert "ambiguous" in reading.notes["mentions"]


def test_the_owner_of_a_vessel_owns_it(edition):
    change(edition / "sdn.csv", 30, lambda line: line.replace(b'of Korea",-0- ', b'of Korea","Korea Daesong Bank"'))
    _, made = read(edition)
    owns = [s for s in made.values() if not isinstance(s, Record) and s.relation == "OWNS"]
    assert [(s.start, s.end) for s in owns] == [("us_ofac_sdn:12312", "us_ofac_sdn:17104")]


@pytest.mark.parametrize(
    ("file", "line", "replace", "message"),
    [
        ("sdn.csv", 7, lambda line: b"12312,only,three\r\n", "sdn.csv:7: 3 fields instead of 12 →"),
        ("sdn.csv", 7, lambda line: line.replace(b'",', b",", 1), "sdn.csv:7: "),
        ("sdn.csv", 7, lambda line: line.replace(b"12312", b"12x12", 1), "sdn.csv:7: ent_num is no number: '12x12' →"),
        ("sdn.csv", 49, lambda line: line.replace(b"individual", b"robot"), "sdn.csv:49: unknown types 'robot' →"),
        ("sdn.csv", 49, lambda line: line.replace(b"KIM, Kwang Hyok", b""), "sdn.csv:49: 'name' is empty →"),
        ("alt.csv", 30, lambda line: line.replace(b"aka", b"pka"), "alt.csv:30: unknown alias_types 'pka' →"),
        ("add.csv", 2, lambda line: b"12312,2\r\n", "add.csv:2: 2 fields instead of 6 →"),
    ],
)
def test_a_bad_line_costs_only_itself_and_says_where_it_is(edition, file, line, replace, message):
    change(edition / file, line, replace)
    reading, _ = read(edition)
    assert any(text.startswith(message) for text in messages(reading)), messages(reading)
    assert sum(problem.lost for problem in reading.problems) <= 4  # the line, and rows that belonged to its party
    assert reading.counts["Listing"] >= 413


def test_a_number_given_twice_is_loaded_once(edition):
    change(edition / "sdn.csv", 8, lambda line: line.replace(line.split(b",")[0], b"12312", 1))
    reading, _ = read(edition)
    assert "sdn.csv:8: 12312 stands twice → the first one was loaded, at sdn.csv:7" in messages(reading)


def test_an_address_given_twice_is_loaded_once(edition):
    path = edition / "add.csv"
    first = next(line for line in path.read_bytes().splitlines(keepends=True) if b"Pyongyang" in line)
    path.write_bytes(path.read_bytes().replace(b"\x1a", first + b"\x1a"))
    reading, _ = read(edition)
    assert any(f"address number {first.split(b',')[1].decode()} stands twice" in text for text in messages(reading))


def test_an_unknown_country_is_reported_and_its_text_kept(edition):
    path = edition / "add.csv"
    path.write_bytes(path.read_bytes().replace(b'"Korea, North"', b'"Atlantis"', 1))
    reading, made = read(edition)
    assert [(p.found, p.lost) for p in reading.problems] == [
        ("unknown country 'Atlantis'; kept in the text of the address", False)
    ]
    assert any(str(s.first("full")).endswith("Atlantis") for s in made.values() if isinstance(s, Record))


def test_rows_without_a_party_are_counted_in_one_problem_a_file(edition):
    lines = (edition / "sdn.csv").read_bytes().splitlines(keepends=True)
    (edition / "sdn.csv").write_bytes(b"".join(lines[:100]) + b"\x1a")
    kept = {line.split(b",")[0] for line in lines[:100]}
    reading, _ = read(edition)
    for name in ("add.csv", "alt.csv", "sdn_comments.csv"):
        rows = (edition / name).read_bytes().removesuffix(b"\x1a").splitlines()
        orphans = sum(row.split(b",")[0] not in kept for row in rows)
        said = [text for text in messages(reading) if text.startswith(f"{name}: {orphans} rows belong to no party")]
        assert len(said) == 1, messages(reading)
        assert said[0].count("ent_num") == min(orphans, 5)


def test_a_file_cut_inside_a_line_or_without_its_end_mark_is_reported(edition):
    path = edition / "sdn.csv"
    path.write_bytes(path.read_bytes()[:-40])
    reading, _ = read(edition)
    assert any("may be cut off" in text for text in messages(reading))
    assert any("sdn.csv:414: " in text and "the file ends here" in text for text in messages(reading))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe1\x00,\x00", r"sdn\.csv:1: not utf-8: byte 0xff"),
        (b'1,"ALVAR\xc9Z",-0- \r\n', r"sdn\.csv:1: not utf-8: byte 0xc9"),
        (b"", r"sdn\.csv:1: it is an empty file"),
        (b"<html><body>Service unavailable</body></html>\n", r"sdn\.csv:1: it is a web page"),
        (b"p,nothing\n" * 3000, r"sdn\.csv:1000: 1000 of the first 1000 lines are not rows of 12 fields"),
        (b"x" * 1_000_001, r"sdn\.csv:1: a line of more than 1,000,000 bytes"),
    ],
)
def test_a_hopeless_file_is_refused(edition, content, message):
    (edition / "sdn.csv").write_bytes(content)
    with pytest.raises(SourceError) as error:
        read(edition)
    assert re.match(message, str(error.value)), str(error.value)


def test_a_missing_file_is_named_with_the_set_it_belongs_to(edition):
    (edition / "alt.csv").unlink()
    with pytest.raises(SourceError, match=r"alt\.csv is missing"):
        read(edition)


PEAK = """
import resource, sys
from pathlib import Path
from loaders.source import Reading, source
for _ in Reading(source("us_ofac_sdn"), Path(sys.argv[1])).statements():
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def peak_mb(folder: Path) -> int:
    done = subprocess.run([sys.executable, "-c", PEAK, str(folder)], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_a_large_address_file_is_streamed(edition):
    small = peak_mb(edition)
    street = b"Long Street " * 80
    with (edition / "add.csv").open("wb") as file:
        for number in range(30_000):
            file.write(b'12312,%d,"%s%d","Pyongyang","Korea, North",-0- \r\n' % (number, street, number))
        file.write(b"\x1a")
    assert (edition / "add.csv").stat().st_size > 30_000_000
    assert peak_mb(edition) < small + 8
