"""Names of files as publishers and people give them: any case, a day before or behind the name."""

from __future__ import annotations

import re
from pathlib import Path

from kg.model import dates

DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
"""`20250401`, `2025-04-01`, `2025_04_01`. Other orders are not read: `01022018` has two readings."""
STAMP = r"(?:[\d._()T-]|\s)*"
"""What may stand before or behind a publisher's name: days, times and the numbers that browsers add."""


def day_in(name: str) -> str:
    """The day a file's name holds, as ISO date; empty when it holds none, or several."""
    found = {f"{year}-{month}-{day}" for year, _, month, day in DAY.findall(name)}
    day = found.pop() if len(found) == 1 else ""
    return day if dates.is_date(day) else ""


def named(folder: Path, name: str, like: str = "") -> Path:
    """The file of this name in the folder: as it stands, in another case, or with a day or number around it.

    Of several, the one whose surroundings are those of `like`, another file of the set; else the path as named, so
    that what is asked for can be told.
    """
    exact = folder / name
    if exact.is_file() or not folder.is_dir():
        return exact
    stem, _, suffix = name.rpartition(".")
    form = re.compile(rf"({STAMP})({re.escape(stem)})({STAMP})\.{re.escape(suffix)}", re.IGNORECASE)
    found = {path: match for path in sorted(folder.iterdir()) if (match := form.fullmatch(path.name))}
    if len(found) > 1:
        around = _around(like)
        found = {path: match for path, match in found.items() if (match[1], match[3]) == around}
    return next(iter(found)) if len(found) == 1 else exact


def _around(name: str) -> tuple[str, str]:
    """What stands before and behind the letters of a name: of `2025-01-02_SDN(1).csv` `2025-01-02_` and `(1)`."""
    match = re.fullmatch(rf"({STAMP})(.*?)({STAMP})\.\w+", name)
    return (match[1], match[3]) if match else ("", "")
