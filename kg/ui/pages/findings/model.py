"""Which findings the page lists, as plain values."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from kg.answers.counter_rows import CAVEATS
from kg.answers.findings import Finding
from kg.ui import translated
from kg.ui.i18n import Say, unknown

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader asked for; an empty collection or text asks for everything."""

    flags: Collection[str] = ()
    verdicts: Collection[str] = ("hit",)
    severities: Collection[str] = ()
    text: str = ""
    own: Callable[[str], str] = unknown
    """Id of a thing → its name in the reader's script."""

    def passes(self, finding: Finding) -> bool:
        words = self.text.casefold().split()
        searched = searchable(finding, self.own)
        return (
            (not self.flags or finding.flag in self.flags)
            and (not self.verdicts or finding.verdict in self.verdicts)
            and (not self.severities or finding.severity in self.severities)
            and all(word in searched for word in words)
        )

    def nearest(self, findings: Iterable[Finding]) -> list[Finding]:
        """Those about what was searched first, then those with it on their path, last what only tells of it."""
        words = self.text.casefold().split()

        def far(finding: Finding) -> int:
            path = (node for hop in finding.path for node in (hop.start, hop.end))
            for step, things in enumerate(((finding.subject,), path)):
                names = "\n".join(f"{one.caption}\n{self.own(one.id)}" for one in things).casefold()
                if all(word in names for word in words):
                    return step
            return 2

        return sorted(findings, key=far) if words else list(findings)


def searchable(finding: Finding, own: Callable[[str], str] = unknown) -> str:
    """Everything of a finding that a reader may remember."""
    nodes = (finding.subject, *(node for hop in finding.path for node in (hop.start, hop.end)))
    names = (name for node in nodes for name in (node.caption, own(node.id)))
    captions = (finding.title, finding.flag, finding.summary, finding.id, *names)
    return "\n".join((*captions, *(one.sentence for one in finding.counter_evidence), *finding.missing)).casefold()


def spread(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with those of one verdict and severity so that each party has its first before any has a second.

    Of those that cannot be judged a party with a name stands before one whose name is hidden, then the party of which
    most findings wait: what is learned of it decides most.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str], int] = {}
    waiting = Counter(one.subject.id for one in findings if one.verdict == "not_evaluable")
    placed = []
    for place, finding in enumerate(findings):
        kind = finding.verdict, finding.severity
        again = (*kind, finding.subject.id)
        decides = (_nameless(finding), -waiting[finding.subject.id]) if finding.verdict == "not_evaluable" else ()
        placed.append((first.setdefault(kind, place), seen[again], decides, place, finding))
        seen[again] += 1
    return [finding for *_, finding in sorted(placed, key=lambda one: one[:4])]


def _nameless(finding: Finding) -> bool:
    """Whether its party is known by a label only, such as "company": nobody can look it up."""
    told = (one.said for one in finding.counter_evidence if one.about.id == finding.subject.id)
    return CAVEATS["masked"] in told


def latest(finding: Finding) -> str:
    """The latest day that a step on its path bears, as precise as published; empty where none bears one."""
    return max((day for hop in finding.path for day in (hop.since, hop.until) if day), default="")


def verdict(finding: Finding, say: Say) -> str:
    """The verdict; of what nobody asserts with that said beside it."""
    told = say(f"verdict.{finding.verdict}")
    return told if finding.modality == "asserted" else f"{told} (⚠ {say(f'modality.{finding.modality}')})"


def rows(findings: Iterable[Finding], say: Say) -> list[Row]:
    """One row a finding."""
    return [
        {
            say("card.subject"): say.named(finding.subject),
            say("finding.summary"): say.cell(translated.summary(finding, say)),
            say("findings.latest"): latest(finding) or "–",
            say("finding.flag"): translated.title(finding, say),
            say("finding.verdict"): verdict(finding, say),
            say("finding.severity"): say(f"findings.severity.{finding.severity}"),
            say("finding.missing"): "; ".join(map(say.content, finding.missing)),
        }
        for finding in findings
    ]


def missing_rows(findings: Iterable[Finding], say: Say) -> list[dict[str, str | int]]:
    """A row a datum that is missing, with the next steps of its flags; what alone would decide most comes first.

    A finding that lacks several data stands in several rows, and no one of them decides it.
    """
    waiting: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for datum in dict.fromkeys(finding.missing):
            waiting[datum].append(finding)
    return [
        {
            say("finding.missing"): say.content(datum),
            say("findings.decides"): _alone(those),
            say("findings.lack"): len(those),
            say("finding.flag"): "; ".join(dict.fromkeys(translated.title(one, say) for one in those)),
            say("card.next"): " ".join(dict.fromkeys(say.content(step) for one in those for step in one.next_steps)),
        }
        for datum, those in sorted(waiting.items(), key=lambda pair: (-_alone(pair[1]), -len(pair[1]), pair[0]))
    ]


def _alone(lacking: Iterable[Finding]) -> int:
    """How many lack nothing else."""
    return sum(len(set(one.missing)) == 1 for one in lacking)


def missing_counted(findings: Iterable[Finding], say: Say) -> str:
    """How the numbers of the rows are counted, so that nobody adds them up."""
    lacking = [one for one in findings if one.missing]
    several = sum(len(set(one.missing)) > 1 for one in lacking)
    return say("findings.counted", findings=len(lacking), several=several)
