"""Parties of the rows of a user's table: exporter, consignee and end user, named or masked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.model.records import Record, Statement
from loaders.formats.rows import Row
from loaders.kr_motie_cases.headings import fold
from loaders.reading import Reading

LABEL = re.compile(
    r"(?:\(주\)|company|firm|exporter|회사|업체|기업|企業|会社|公司|企业)?\s*"
    r"(?:[a-z]|\d{1,3})\s*(?:사|社|업체|기업|会社|公司)?",
    re.IGNORECASE,
)
"""A letter or number that stands for a firm inside one table: `A사`, `B社`, `Company 3`."""
HIDDEN = re.compile(
    r"[*○◯●□■◇×█▇]|비공개|익명|미공개|미상|불상|非公表|非公開|匿名|不明|未公开|不详|undisclosed|withheld|redacted|unknown",
    re.IGNORECASE,
)
"""Names that are blacked out or not known: the same blot can be any firm."""
ROLES = {
    "exporter": ("EXPORTER_IN", "Company"),
    "consignee": ("CONSIGNEE_IN", "Organization"),
    "end_user": ("END_USER_IN", "Organization"),
}
"""Field → relation and kind. An end user may be an army or a ministry: a body, of whatever form."""


@dataclass(frozen=True, slots=True)
class Named:
    """A party of a row with its part in the case."""

    reading: Reading
    record: Record
    relation: str
    new: bool
    """Whether the table names it here for the first time."""

    def statements(self, case: Record, where: str) -> list[Statement]:
        """The party where it is new, and what it was in the case."""
        said = self.reading.relation(self.relation, self.record, case, where)
        return [self.record, said] if self.new else [said]


class UserParties:
    """The parties of one table, each by its label in one column."""

    def __init__(self, reading: Reading, scope: str) -> None:
        self.reading, self.scope = reading, scope
        self.known: dict[str, Record] = {}

    def read(self, row: Row, cell: Callable[[Row, str], str]) -> tuple[list[Named], list[str]]:
        """The parties that a row names, and the cells that hide one."""
        named, hidden = [], []
        for field in ROLES:
            text = cell(row, field)
            if text and fold(text) and not HIDDEN.search(text):
                named.append(self._party(row, field, text))
            elif fold(text) or HIDDEN.search(text):
                hidden.append(text if field == "exporter" else f"{field.replace('_', ' ')}: {text}")
        return named, hidden

    def _party(self, row: Row, field: str, name: str) -> Named:
        relation, kind = ROLES[field]
        key = f"{self.scope}/{field}/{fold(name)}"
        if known := self.known.get(key):
            return Named(self.reading, known, relation, new=False)
        masked = LABEL.fullmatch(name) is not None
        made = self.reading.record(kind, key, row.locator, row.published, name=name, masked=masked)
        self.known[key] = made
        return Named(self.reading, made, relation, new=True)
