"""`python -m kg.ui.launch …`: Streamlit with the arguments given, its libraries read in before the first reader comes.

The driver, pandas and Arrow take more than a second to import. A script of Streamlit runs only when a browser asks,
so without this the first screen would wait for them.
"""

from __future__ import annotations

import importlib
import sys
import threading

NEEDED = ("neo4j", "pandas", "kg.flags", "kg.totals", "kg.screening.match")
"""None of them imports Streamlit, which the main thread is importing: no import waits for one that waits for it."""


def main() -> None:
    """Import beside the starting server, then be `streamlit` in every respect."""
    threading.Thread(target=_read_in, daemon=True).start()
    from streamlit.web import cli

    sys.argv[0] = "streamlit"
    cli.main()


def _read_in() -> None:
    for name in NEEDED:
        importlib.import_module(name)


if __name__ == "__main__":
    main()
