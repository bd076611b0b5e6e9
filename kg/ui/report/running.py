"""What stands on every printed page of a report: its title, cut where it is long, and the day of writing."""

from __future__ import annotations

from datetime import date

from kg.ui.i18n import Say
from kg.ui.report.parts import Report

MOST = 80
"""Letters of a title that a line of a page surely holds beside the day."""


def head(report: Report, say: Say) -> str:
    """The line: a page that has come loose says of what report it is."""
    title = " ".join(report.title.split())
    short = title if len(title) <= MOST else f"{title[: MOST - 2]} …"
    return f"{short} · {say('report.made', day=date.today().isoformat())}"


def css(report: Report, say: Say) -> str:
    """The boxes in the margins of a page: the head above, `page / pages` below."""
    head_box = f'@top-left {{ content: "{_quoted(head(report, say))}"; }}'
    return f'@page {{ {head_box} @bottom-right {{ content: counter(page) " / " counter(pages); }} }}'


def _quoted(text: str) -> str:
    """Inside quotation marks of CSS: every sign but letters and digits by its number, so that none ends the text."""
    return "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text)
