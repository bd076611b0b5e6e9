"""Rows of the bundled tables → cases, parties, measures and the relations between them; claims are in claims.py."""

from __future__ import annotations

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.rows import Row
from loaders.kr_motie_cases.fields import case_fields, citations, yes
from loaders.reading import Reading

EXPORTER = "exporter"
"""Word in `against` that stands for the exporter of the case."""
PENALTY = ("amount_value", "amount_currency", "term_months", "suspended_months")
MEASURE = ("measure_type", "date", "authority", "wording", "list_rows", "confidence", "note", *PENALTY)


class Known:
    """Cases and parties read so far: a label means the same party inside its scope, and only there."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cases: dict[str, Record] = {}
        self.parties: dict[str, Record] = {}
        self.roles: dict[tuple[str, str], Record] = {}
        """(case id, label or `exporter`) → party."""

    def case(self, row: Row) -> list[Statement]:
        """The case, its exporter when one is named or labelled, and the case it may be the same as."""
        id, where = row.need("id"), row.locator
        if id in self.cases:
            raise RowError(f"case {id!r} is there twice", where=where, todo="give it an id of its own")
        made = self.reading.record("Case", id, where, row.published, **case_fields(row))
        exporter, same_as = self._exporter(row), row.take("possibly_same_as")
        if same_as and same_as not in self.cases:
            raise RowError(f"possibly_same_as: no case {same_as!r} above", where=where, todo="put that row first")
        said: list[Statement] = [made]
        if exporter:
            modality = row.take("modality")
            said += [
                *self._new(exporter),
                self.reading.relation("EXPORTER_IN", exporter, made, where, modality=modality),
            ]
            self._remember(id, EXPORTER, exporter)
        if same_as:
            other = self.cases[same_as]
            said.append(self.reading.relation("SAME_EVENT_AS", made, other, where, modality="hypothetical"))
        self.cases[id] = made
        return said

    def party(self, row: Row) -> list[Statement]:
        """Somebody beside the exporter, or what somebody says of the exporter's part."""
        case, where, relation = self._case(row), row.locator, row.need("relation")
        party = self._party(row, "label", "scope", "kind", "country", "alias", "party_key")
        facts = {"modality": row.need("modality"), "role": row.take("role"), "quote": row.take("note")}
        row.ignore("id", "source")  # the id only names the row; the source is shown in `published`
        said = self.reading.relation(relation, party, case, where, **facts)
        self._remember(row.take("case"), row.take("label"), party)
        if relation == "EXPORTER_IN":
            self._remember(row.take("case"), EXPORTER, party)
        return [*self._new(party), said]

    def measure(self, row: Row) -> list[Statement]:
        """One measure, what it followed from and against whom it was."""
        case, where, modality = self._case(row), row.locator, row.need("modality")
        against = [self._role(row, label) for label in row.split("against")]
        fields = {name: row.take(name) for name in MEASURE}
        summary = ": ".join(filter(None, (fields["authority"], fields["wording"])))
        fields |= {"modality": modality, "summary": summary}
        made = self.reading.record("Measure", row.need("id"), where, row.published, **fields, **citations(row))
        led_to = self.reading.relation("LED_TO", case, made, where, modality=modality)
        return [made, led_to, *(self.reading.relation("AGAINST", made, p, where, modality=modality) for p in against)]

    def _case(self, row: Row) -> Record:
        id = row.need("case")
        if id not in self.cases:
            todo = "it must be a row of cases.csv that was understood"
            raise RowError(f"no case {id!r}", where=row.locator, todo=todo)
        return self.cases[id]

    def _role(self, row: Row, label: str) -> Record:
        case = row.need("case")
        if (case, label) not in self.roles:
            todo = "name the exporter in cases.csv or the party in parties.csv"
            raise RowError(f"against: {case} has no {label!r}", where=row.locator, todo=todo)
        return self.roles[case, label]

    def _exporter(self, row: Row) -> Record | None:
        words = ("label", "scope", "kind", "country", "alias", "key")
        names = tuple(f"exporter_{word}" for word in words)
        if row.take("exporter_label"):
            return self._party(row, *names)
        row.ignore(*names, "masked")
        return None

    def _party(self, row: Row, label: str, scope: str, kind: str, country: str, alias: str, key_of: str) -> Record:
        key = f"{row.need(scope)}/{row.need(label)}"
        fields = {"name": row.take(label), "country": row.take(country), "alias": row.take(alias)}
        fields["party_key"] = row.take(key_of)  # a hidden name has none: it means nothing outside its release
        masked = yes(row, "masked")
        made = self.reading.record(row.need(kind), key, row.locator, row.published, masked=masked, **fields)
        return self.parties.get(key, made)

    def _new(self, party: Record) -> list[Record]:
        """The record of a party that is mentioned for the first time, else nothing."""
        key = party.id.partition(":")[2]
        if key in self.parties:
            return []
        self.parties[key] = party
        return [party]

    def _remember(self, case: str, label: str, party: Record) -> None:
        self.roles.setdefault((case, label), party)
