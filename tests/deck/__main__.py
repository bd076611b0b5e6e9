"""`python -m tests.deck`: the statements of the deck, answered, partly or missing, each with the answer's source.

It asks the graph of KG_HOME, which `kg build` makes; `--all` prints every statement, not only the open ones.
"""

from __future__ import annotations

import sys
from collections import Counter

from kg.errors import DataError, KgError
from kg.store import Store, open_store
from tests.deck.asking import Answer, answers


def main(everything: bool) -> int:
    try:
        with open_store() as store:
            found = asked(store)
    except KgError as error:
        print(f"tests.deck: {error}", file=sys.stderr)
        return error.exit_code
    for one in found:
        if everything or one.state != "answered":
            print(line(one))
    counts = Counter(one.state for one in found)
    print(", ".join(f"{counts[state]} {state}" for state in ("answered", "partly", "missing")), f"of {len(found)}")
    licences = [one for one in found if one.statement.kind == "licence"]
    print(f"on licences: {sum(one.state == 'answered' for one in licences)} of {len(licences)}")
    return 0


def asked(store: Store) -> list[Answer]:
    """All answers; DataError when the deck is not in the graph, because then every statement would be missing."""
    if not store.read("MATCH (c:Claim) WHERE 'cistec_deck_2019' IN c.sources RETURN c.id AS id LIMIT 1").rows:
        raise DataError("the graph holds nothing of the deck", todo="kg build loads it with the other bundled sources")
    return list(answers(store))


def line(one: Answer) -> str:
    told = "; ".join(filter(None, (one.said, one.source)))
    return f"{one.statement.number:>3}  {one.state:<8}  {one.statement.text}  [{told}]"


if __name__ == "__main__":
    sys.exit(main("--all" in sys.argv[1:]))
