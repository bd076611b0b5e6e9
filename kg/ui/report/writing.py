"""A report into a file, by the ending of its name."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kg.errors import UsageError
from kg.home import disk
from kg.ui.i18n import LOCALES, words
from kg.ui.report.parts import Drawing, Report


def stem(id: str) -> str:
    """What a file name for the report of this id, or of this title, begins with; letters of all scripts stay."""
    return re.sub(r"[^\w.-]+", "-", id).strip("-.")[:80] or "report"


def named(title: str, language: str, form: str = ".html") -> str:
    """A file name for the report of this title: what is not in English says so, or it would replace the English one."""
    return f"{stem(title)}{'' if language == LOCALES[0] else f'-{language}'}{form}"


def content(report: Report, form: str) -> bytes:
    """The report as a file of this form: .html, .docx, .svg or .json."""
    if form == ".docx":
        from kg.ui.report import word

        return word.content(report)
    return text(report, form).encode()


def write(report: Report, path: Path) -> None:
    """Write it as .html, .docx, .svg or .json. StoreError when the disk does not take it."""
    made = content(report, path.suffix)
    with disk.told(path):
        path.write_bytes(made)


def text(report: Report, form: str) -> str:
    """The report as text of this form: .html, .svg or .json."""
    if form == ".html":
        from kg.ui.report.html import html

        return html(report)
    if form == ".svg":
        from kg.ui.report.svg import svg

        drawn = next((part for part in report.filled if isinstance(part, Drawing)), None)
        if drawn is None:
            raise UsageError("this report has no picture", todo="write it as .html")
        return svg(drawn.picture, words(report.language), drawn.alt)
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=1)
