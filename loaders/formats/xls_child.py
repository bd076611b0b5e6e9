"""The child process of xls.py: `xls_child.py FILE` prints every line of every sheet as JSON, and nothing else."""

from __future__ import annotations

import json
import sys

from kg.files.cell_text import text

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


def _shown(value: object) -> str:
    """Cell as text, without the `_x000D_` of line ends."""
    return text(value).replace("_x000D_", "").strip()


def main(path: str) -> None:
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        for number, values in enumerate(workbook.get_sheet_by_name(name).iter_rows(), start=1):
            print(json.dumps([name, number, [_shown(value) for value in values]]))


if __name__ == "__main__":
    limit()
    main(sys.argv[1])
