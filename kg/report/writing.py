"""A report into a file, by the ending of its name."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kg.errors import UsageError
from kg.home import disk
from kg.report.parts import Drawing, Report
from kg.ui.i18n import words


def named(id: str) -> str:
    """A file name for the report of this id."""
    return f"{re.sub(r'[^A-Za-z0-9.-]+', '-', id).strip('-.')[:80] or 'report'}.html"


def write(report: Report, path: Path) -> None:
    """Write it as .html, .docx, .svg or .json. StoreError when the disk does not take it."""
    if path.suffix == ".docx":
        from kg.report import word

        word.write(report, path)
        return
    with disk.told(path):
        path.write_text(text(report, path.suffix), "utf-8")


def text(report: Report, form: str) -> str:
    """The report as text of this form: .html, .svg or .json."""
    if form == ".html":
        from kg.report.html import html

        return html(report)
    if form == ".svg":
        from kg.report.svg import svg

        drawn = next((part for part in report.filled if isinstance(part, Drawing)), None)
        if drawn is None:
            raise UsageError("this report has no picture", todo="write it as .html")
        return svg(drawn.picture, words(report.language), drawn.alt)
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=1)
