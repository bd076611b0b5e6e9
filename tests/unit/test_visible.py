"""What strangers wrote reaches a terminal as text: nothing acts on it, hides, or begins a line of its own."""

from __future__ import annotations

import io
import json
import sys
import unicodedata

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError
from kg.terminal import output, visible

EVIL = "EVIL\x1b[2J\x1b]0;pwn\x07 Ltd\nkg: loaded ok"
ANY = st.text(st.characters(), max_size=40)
KEPT = [
    "대한정밀화학㈜", "東亜機械工業株式会社", "長征一号（ＡＢ）", "شركة الخليج", "خانه‌ها", "ക്‍ഷ", "é ñ ü — “x”",
    "葛\U000e0100城", "ラーメン", "한글", "A\u3000B", "⚠️",
]  # fmt: skip
SHOWN = [
    ("\x1b[31m", "\\x1b[31m"), ("\x9b31m", "\\x9b31m"), ("a\x00b", "a\\x00b"), ("\x7f", "\\x7f"), ("a\nb", "a\\nb"),
    ("a\r\nb", "a\\r\\nb"), ("a\tb", "a\\tb"), ("\u2028", "\\u2028"), ("\u202egnp.exe", "\\u202egnp.exe"),
    ("\u2066a\u2069", "\\u2066a\\u2069"), ("\u200f", "\\u200f"), ("\u061c", "\\u061c"), ("Li\u200bbya", "Li\\u200bbya"),
    ("A\u200dB", "A\\u200dB"), ("A\ufe0f", "A\\ufe0f"), ("\ufeffA", "\\ufeffA"), ("\u3164", "\\u3164"),
    ("\u00adA", "\\xadA"), ("\U000e0041", "\\U000e0041"), ("\udcff.csv", "\\udcff.csv"), ("\x85", "\\x85"),
]  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_names_in_any_script_stay_as_they_are(text):
    assert visible.line(text) == text


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_a_sign_that_acts_or_hides_is_shown(text, shown):
    assert visible.line(text) == shown


@given(ANY)
def test_a_line_is_one_line_without_controls_whatever_it_holds(text):
    shown = visible.line(text)
    assert len(shown.splitlines()) <= 1
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs")]
    assert not set(shown) & set(map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
    assert visible.line(shown) == shown


@given(st.dictionaries(ANY, st.lists(ANY)))
def test_a_json_text_is_the_same_document_without_those_signs(value):
    told = visible.json_text(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(told) == value
    assert not [sign for sign in told if sign != "\n" and unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs")]


PRINTERS = {
    "a cell": lambda: output.table(["a"], [[EVIL]]),
    "a heading of a column": lambda: output.table([EVIL], [["a"]]),
    "a title": lambda: output.table(["a"], [["b"]], title=EVIL),
    "a value in JSON": lambda: output.document({EVIL: EVIL}),
    "JSON bit by bit": lambda: output.json_stream().write(json.dumps(EVIL, ensure_ascii=False)),
    "an entry of a list": lambda: output.entries([{EVIL: EVIL}]),
    "a line": lambda: output.say(EVIL),
    "a block": lambda: output.block(EVIL, "    "),
    "a note": lambda: output.note(EVIL),
    "a problem": lambda: output.problems([EVIL]),
    "an error": lambda: output.failure(DataError(EVIL, where=EVIL, todo=EVIL)),
    "a wrong command line": lambda: output.failure(click.UsageError("\x1b[2J")),
    "a fault": lambda: output.crashed(ValueError, ValueError("\x1b[2J"), None),
}


@pytest.mark.parametrize("name", PRINTERS)
def test_no_way_to_the_terminal_lets_it_through(name, capsys):
    PRINTERS[name]()
    told = "".join(capsys.readouterr())
    assert told and not set(told) & set("\x1b\x07\x9b\x00")
    assert "kg: loaded ok" not in told.split("\n")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_csv_keeps_every_sign_in_a_file_and_shows_them_in_a_terminal(monkeypatch, capsys):
    output.comma_separated(["a"], [["x\x1b[2J"]])
    assert capsys.readouterr().out == "a\nx\x1b[2J\n"
    monkeypatch.setattr("sys.stdout", Terminal())
    output.comma_separated(["a"], [["x\x1b[2J"]])
    assert sys.stdout.getvalue() == "a\nx\\x1b[2J\n"


@pytest.mark.parametrize(
    "cell", ["root:x:0:0", "IMO:9635987:ok:", "[red]A[/red]", "[link=x]y", "C:\\", "a\\[b]", "\\\\"]
)
def test_a_table_shows_markup_short_codes_and_backslashes_as_they_are(cell, capsys):
    output.table([cell], [[cell]])
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert (lines[0], lines[-1]) == (cell, cell)


def test_numbers_that_json_does_not_have_are_told_by_name(capsys):
    output.document([{"v": float("inf"), "w": [float("nan"), (-float("inf"), 1.5)]}])
    assert json.loads(capsys.readouterr().out, parse_constant=pytest.fail) == [
        {"v": "Infinity", "w": ["NaN", ["-Infinity", 1.5]]}
    ]


@pytest.mark.parametrize("many", [0, 1, output.AT_ONCE, 2 * output.AT_ONCE + 1])
def test_a_list_is_written_an_entry_a_line_as_it_is_made(many, capsys):
    made = [{"n": at, "v": float("inf")} for at in range(many)]
    output.entries(iter(made))
    told = capsys.readouterr().out
    assert json.loads(told) == [{"n": at, "v": "Infinity"} for at in range(many)]
    assert sum(line.startswith("{") for line in told.splitlines()) == many


def test_a_note_that_nobody_would_read_to_its_end_is_cut_with_a_number(capsys):
    output.note("x" * 100_000)
    told = capsys.readouterr().err
    assert len(told) < 4_100 and "96,000 more characters" in told
