"""A report on paper: every page says whose it is and which, and no heading stands alone at the foot of one."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from kg.ui.i18n import LOCALES, words
from kg.ui.report import html, running, word
from kg.ui.report.parts import Lines, Report

EVIL = 'Koti "a"; } </style><script>alert(1)</script> \\'


def report(title: str, locale: str = "en") -> Report:
    parts = (Lines("Pattern found", ("what was found",), listed=False), Lines("For it", tuple("abc")))
    return Report("f", title, "Case files", "", (), parts, "nobody", False, (), locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_of_a_document_has_title_day_and_number(locale):
    page = Document(BytesIO(word.content(report("Koti", locale)))).sections[0]
    day = words(locale)("report.made", day="")
    assert page.header.paragraphs[0].text.startswith("Koti · ")
    assert all(part in page.header.paragraphs[0].text for part in day.split() if part)
    assert ["PAGE" in page.footer._element.xml, "NUMPAGES" in page.footer._element.xml] == [True, True]


def test_every_printed_page_of_the_web_has_them_and_a_title_ends_no_rule():
    page = html.html(report(EVIL))
    assert "<script" not in page and page.count("</style>") == 1
    assert "counter(page)" in page and "@top-left" in page
    rule = running.css(report(EVIL), words())
    text = rule.split('content: "', 1)[1].split('"', 1)[0]
    assert text.startswith("Koti \\22 a\\22 \\3b ") and "}" not in text and "<" not in text


def test_a_long_title_is_cut_in_the_running_head():
    assert len(running.head(report("word " * 60), words())) < 120


def test_the_heading_of_a_finding_stays_with_what_follows():
    made = report("Koti")
    assert html.html(made).count('<section class="told">') == 1
    held = {p.text: p.paragraph_format.keep_with_next for p in Document(BytesIO(word.content(made))).paragraphs}
    assert held["what was found"] and not held["a"]
