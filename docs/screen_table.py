"""python docs/screen_table.py TABLE: who of a table may be listed, and in which source."""

import sys
from pathlib import Path

from kg.batch.results import Results
from kg.batch.run import Task, screened
from kg.store import open_store

task = Task(Path(sys.argv[1]), columns={"Remark": ""}, limit=1, least="possible")
with open_store() as store:
    run = screened(store, task)
with Results(run).opened() as (header, results):
    for result in results:
        for match in result.matches:
            places = sorted({source["source"] for source in match["sources"]})
            print(result.line, match["caption"], match["band"], *places, sep=" | ")
