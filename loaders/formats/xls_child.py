"""The child process of xls.py: `xls_child.py FILE` prints every line of every sheet as JSON, and nothing else."""

from __future__ import annotations

import datetime
import json
import sys

MEMORY = 1 << 30
"""Bytes of address space: the reader holds a sheet as a whole, several times the size of the largest file let in."""
OUTPUT = 256 * 1024 * 1024
"""Bytes of lines: four times the largest file. A small file that tells more repeats one text without end."""


def limit() -> None:
    """Limits of memory and output, where the system knows them."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT, OUTPUT))


def text(value: object) -> str:
    """Cell as text: whole numbers without `.0`, days as ISO dates, and without the `_x000D_` of line ends."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(sep=" ")
    return str(value).replace("_x000D_", "").strip()


def main(path: str) -> None:
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        for number, values in enumerate(workbook.get_sheet_by_name(name).iter_rows(), start=1):
            print(json.dumps([name, number, [text(value) for value in values]]))


if __name__ == "__main__":
    limit()
    main(sys.argv[1])
