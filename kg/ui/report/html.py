"""A report as one HTML page that needs nothing else: style and pictures stand in it, and no script."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.ui.i18n import words
from kg.ui.report import running
from kg.ui.report.column_widths import shares
from kg.ui.report.parts import Drawing, Report, Table
from kg.ui.report.pieces import pieces
from kg.ui.report.svg import svg

if TYPE_CHECKING:
    from markupsafe import Markup

HERE = Path(__file__).parent


def html(report: Report) -> str:
    """The page. Everything of the report is escaped; only the drawings made here are not."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    say = words(report.language)
    made = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.filters["told"] = told
    made.filters["widths"] = widths
    drawings = {
        number: Markup(svg(part.picture, say, part.alt))  # noqa: S704 - made here, captions escaped
        for number, part in enumerate(report.filled)
        if isinstance(part, Drawing)
    }
    style = Markup((HERE / "page.css").read_text("utf-8") + running.css(report, say))  # noqa: S704 - ours, title escaped
    return made.get_template("page.html.j2").render(
        report=report, style=style, drawings=drawings, as_text=say("pane.as_text")
    )


def told(line: str) -> Markup:
    """The line escaped, days in it kept on one line, its addresses as links that tell their page no referrer."""
    from markupsafe import Markup

    forms = {
        "address": Markup('<a href="{0}" rel="noopener noreferrer">{0}</a>'),
        "day": Markup('<span class="day">{0}</span>'),
    }
    return Markup("").join(forms[what].format(piece) if what else piece for piece, what in pieces(line))


def widths(table: Table) -> list[str]:
    """Width of each column, as CSS has it."""
    return [f"{share:.1%}" for share in shares((table.columns, *table.rows))]
