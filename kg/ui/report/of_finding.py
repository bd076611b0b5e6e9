"""The report of one finding: what was found, how it hangs together, what speaks against it, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.answers.citations import Citation, once, publications
from kg.answers.findings import Against, Evidence, Finding
from kg.answers.quoting import account, quoted, read_at
from kg.ui import translated
from kg.ui.i18n import Say
from kg.ui.listings import marked
from kg.ui.pages.findings import alike, folding
from kg.ui.pages.findings import card_model as view
from kg.ui.report import editions, signing, steps_on_paper
from kg.ui.report.editions import Edition
from kg.ui.report.parts import Drawing, Lines, Part, Report, Table
from kg.ui.report.signing import Signature


def report(finding: Finding, say: Say, every: Sequence[Edition], signed: Signature | None = None) -> Report:
    """The report. `every`: all loaded sources; `signed`: who looked at exactly this finding."""
    finding = translated.finding(finding, say)
    subject = f"{say.named(finding.subject)} ({say.kind(finding.subject.schema)})"
    lead = [f"{say('card.subject')}: {subject}", *how_sure(finding, say), say(f"verdict.{finding.verdict}.meaning")]
    return Report(
        finding.id, finding.title, say("report.finding"), say(f"verdict.{finding.verdict}"), tuple(lead),
        (*parts(finding, say, every), _publications(finding, say)),
        signing.stamp(signed, say), signed is not None,
        (*(f"{k}: {v}" for k, v in view.run_facts(finding, say).items()),
         *editions.told(every, editions.of_findings([finding]), say), say("report.disclaimer")),
        say.locale,
    )  # fmt: skip


def how_sure(finding: Finding, say: Say) -> tuple[str, ...]:
    """What was found, that it rests on what is only alleged where it does, and how grave the flag is."""
    only = say("card.modality", modality=say(f"modality.{finding.modality}"))
    only = "" if finding.modality == "asserted" else f"⚠ {only}"
    return tuple(filter(None, (finding.summary, only, say(f"severity.{finding.severity}"))))


def parts(finding: Finding, say: Say, every: Sequence[Edition]) -> list[Part]:
    """What stands for and against a finding in the reader's language, without its publications."""
    drawn = folding.picture(finding, say)
    return [
        Drawing.of(say("card.path"), drawn, say, every),
        Table.of(say("card.hops"), steps_on_paper.rows(finding, say)),
        Lines(say("report.for"), tuple(_for(items, say) for items in alike.alike(finding.evidence))),
        Lines(say("card.counter"), tuple(view.counter_searched(finding, say)), listed=False),
        *(
            Lines(f"{say('card.counter')} – {kind}", tuple(lines))
            for kind, lines in view.counter_groups(finding.counter_evidence, say).items()
        ),
        Lines(say("card.missing"), finding.missing),
        Lines(say("card.innocent"), tuple(view.reason_lines(finding, say))),
        Lines(say("card.next"), finding.next_steps),
    ]


def _for(items: Sequence[Evidence], say: Say) -> str:
    """What records that say the same say, how surely, every place where it stands, and its remarks."""
    item = items[0]
    facts = view.evidence_facts(item, say)
    labels = (say("evidence.modality"), say("evidence.confidence"))
    sure = "; ".join(f"{label}: {facts[label]}" for label in labels if label in facts)
    places = "; ".join(dict.fromkeys(_place(one, say) for one in items))
    notes = [_ended(say.note(note)) for note in item.notes]
    return " ".join((marked(_words(item, say), item.modality, say), f"— {places}. {sure}.", *notes))


def _place(item: Evidence, say: Say) -> str:
    report = say.report(item.report, second_hand=item.second_hand)
    return ", ".join(filter(None, (report, say.content(item.source_title), say.place(item.locator))))


def _ended(text: str) -> str:
    return text if text.endswith((".", "。")) else f"{text}."


def _words(item: Evidence, say: Say) -> str:
    """Words of the document in quotation marks, our summary under its own name, or of an entry of a list its name."""
    if words := quoted(item):
        return words + (f" ({host})" if (host := read_at(item)) else "")
    if own := account(item):
        return f"{say('evidence.summary')}: {_ended(say.sentence(own))} {say('evidence.original.none')}"
    return f"{say('evidence.entry')}: {say.sentence(item.caption).rstrip('.')}"


def rests_on(finding: Finding) -> list[Evidence | Against]:
    """What speaks for a finding, then what speaks against it."""
    return [*finding.evidence, *finding.counter_evidence]


def citations(said: Iterable[Evidence | Against], say: Say) -> list[str]:
    """Every publication once, the best kind first, with its address where any record has it."""
    return [cited(one, say) for one in once(one for item in said for one in item.citations)]


def cited(one: Citation, say: Say) -> str:
    """Outlet, day, title, kind and address of a publication."""
    told = ", ".join(filter(None, (one.outlet, one.date, one.title)))
    return f"{told} ({say(f'citation.{one.kind}')}) {one.url}".strip()


def _publications(finding: Finding, say: Say) -> Lines:
    """All it rests on; counted are those that speak for it, as on the card."""
    number = publications(item.citations for item in finding.evidence)
    counted = say("card.evidence.count", records=len(finding.evidence), publications=number)
    return Lines(f"{say('report.sources')} — {counted}", tuple(citations(rests_on(finding), say)))
