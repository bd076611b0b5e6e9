"""What the user says of a table of their own beside the file: what its columns are, and which series its rows are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

NONE = "none"
"""Series of a table whose rows are said to be of no published series."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Words of the user, for sources that read tables of any form."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Heading → field, said for this load."""
    kept: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Digest of the headings of a table → what was said of such tables before."""
    series: str = ""
    """The published series that the rows are; `NONE` where they are said to be of none."""

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Asked:
        return cls(**json.loads(text))


NOTHING = Asked()
