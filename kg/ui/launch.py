"""`python -m kg.ui.launch SCRIPT PORT [--no-token] [--sources=MODULE]`: a script behind the gate, with our options.

The driver, pandas and Arrow take more than a second to import. A script of Streamlit runs only when a browser asks,
so they are read in while the server starts: else the first screen would wait for them.
"""

from __future__ import annotations

import importlib
import sys
import threading

NEEDED = (
    "neo4j",
    "pandas",
    "kg.answers.flags",
    "kg.answers.totals",
    "kg.screening.match",
    "kg.answers.dossier",
    "kg.answers.connections",
    "kg.licensing.debates",
    "kg.review.kept_findings",
    "kg.screening.door",
    "kg.casework.visits",
    "kg.review.desk",
    "kg.batch.keeping",
    "kg.export.formats",
    "kg.reports.proposed",
    "docx",
)
"""What the first page needs, then what the others do: else the first look at each would wait for its imports.

None of them imports Streamlit, which the main thread is importing: no import waits for one that waits for it.
"""
SOURCES = "--sources="
"""Before the name of the module that hands over the sources."""


def main(script: str, port: str, *options: str) -> None:
    """Import beside the starting server, then serve until the process is ended.

    The token is read from the home: a command line can be read by everybody on this machine.
    """
    threading.Thread(target=_read_in, daemon=True).start()
    from streamlit.starlette import App

    from kg.ui import offered
    from kg.ui.gate import guarded
    from kg.ui.options import OPTIONS

    given = [option.removeprefix(SOURCES) for option in options if option.startswith(SOURCES)]
    offered.hand(given[-1] if given else "")
    sys.argv = [script]  # Streamlit puts the folder of what was started on sys.path
    App(script, middleware=guarded(open_to_all="--no-token" in options)).run(
        config={**OPTIONS, "server.port": int(port), "browser.serverPort": int(port)}
    )


def _read_in() -> None:
    for name in NEEDED:
        importlib.import_module(name)


if __name__ == "__main__":
    main(*sys.argv[1:])
