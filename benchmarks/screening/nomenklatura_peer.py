"""Runs inside an environment with nomenklatura: JSON tasks on standard input, ranked parties with CPU time out."""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()
    given = json.load(sys.stdin)

    def proxy(id: str, schema: str, names: list[str], weak: list[str]):  # type: ignore[no-untyped-def]
        kind = {"Aircraft": "Airplane"}.get(schema, schema)
        return model.get_proxy({"id": id, "schema": kind, "properties": {"name": names, "weakAlias": weak}})

    parties = [proxy(f"p{n}", p["schema"], p["names"], p["weak"]) for n, p in enumerate(given["parties"])]
    algorithm.compare(proxy("warm", "Person", ["John Smith"], []), parties[0], config)
    answers = []
    for number, task in enumerate(given["tasks"]):
        asked = proxy(f"q{number}", task["schema"], [task["name"]], [])
        started = time.thread_time()
        scored = [(n, algorithm.compare(asked, parties[n], config).score) for n in task["candidates"]]
        scored.sort(key=lambda pair: -pair[1])
        answers.append([scored, time.thread_time() - started])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
