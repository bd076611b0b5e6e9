"""python docs/from_python.py: the graph from Python, over `import kg`. What is built already is not built again."""

import kg
import loaders

with kg.open_store() as store:
    kg.build(store, loaders.bundled())

    best = kg.screen(store, "Lighthouse Winmore").matches[0]
    print(best.id, best.band, f"{best.probability:.2f}")
    for reason in best.features:
        print(f"  {reason.weight:+.1f} {reason.sentence}")

    ship = kg.dossier(store, best.id)
    print(len(ship.mentions), "records of", *sorted({mention.source for mention in ship.mentions}))

    for finding in kg.findings(store, as_of="2019-12-31"):
        if finding.verdict == "hit" and finding.subject.id == best.id:
            print(finding.flag, "|", finding.summary)

    for total in kg.totals(store, "cases").totals[:2]:
        print(total.total.value, "published,", total.evidenced, "evidenced:", total.total.dimension)
