"""What the file of a form is called: known without the means to write it, which are slow to import."""

from __future__ import annotations

ENDINGS = {"ftm": ".ftm.json", "graphml": ".graphml", "jsonl": ".jsonl", "parquet": "", "neo4j-csv": ""}
"""What a file name ends in; nothing for a folder."""
