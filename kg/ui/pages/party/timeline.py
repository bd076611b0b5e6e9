"""What the timeline of a party shows, as plain values: a table, and marks for a chart."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable

from kg.answers.dossier_forms import Moment
from kg.model import dates
from kg.ui import verbs
from kg.ui.i18n import Say
from kg.ui.listings import modality
from kg.ui.pages.party.model import Row


def moment_rows(timeline: Iterable[Moment], say: Say) -> list[Row]:
    """The timeline as a table."""
    return [
        {
            say("hop.dates"): " – ".join(dict.fromkeys(filter(None, (moment.date, moment.until)))),
            say("timeline.what"): verbs.moment(moment.what, say),
            say("evidence.modality"): modality(moment.modality, say),
            say("hop.source"): say.content(moment.source_title),
        }
        for moment in timeline
    ]


def moment_marks(timeline: Iterable[Moment], say: Say, width: int = 60) -> list[Row]:
    """The timeline for the chart: one line an event, `from` and `until` as days; equal ones of several sources once."""
    sources: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for moment in timeline:
        first, last = dates.interval(moment.date)[0], dates.interval(moment.until or moment.date)[1]
        what = "\n".join(textwrap.wrap(verbs.moment(moment.what, say), width, max_lines=2, placeholder=" …"))
        sources[what, first, max(first, last), modality(moment.modality, say)].append(say.content(moment.source_title))
    return [
        {"what": what, "from": first, "until": last, "said": said, "source": "; ".join(dict.fromkeys(titles))}
        for (what, first, last, said), titles in sources.items()
    ]
