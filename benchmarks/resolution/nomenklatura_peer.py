"""Runs inside an environment with nomenklatura: JSON parties and pairs in, scores and CPU seconds out."""

from __future__ import annotations

import json
import sys
import time

PROPERTIES = {
    "name": "name", "alias": "alias", "birth_date": "birthDate", "address": "address", "phone": "phone",
    "email": "email", "other_number": "idNumber", "national_id": "idNumber", "country": "country", "gender": "gender",
}  # fmt: skip


def main() -> None:
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    given = json.load(sys.stdin)
    parties = []
    for number, party in enumerate(given["parties"]):
        properties = {PROPERTIES[k]: v for k, v in party["properties"].items() if k in PROPERTIES}
        facts = {"id": f"p{number}", "schema": party["schema"], "properties": properties}
        if party["schema"] != "Person":
            for name in ("birthDate", "gender"):
                properties.pop(name, None)
        parties.append(model.get_proxy(facts))
    answers = {}
    for name in given["algorithms"]:
        algorithm = get_algorithm(name)
        config = algorithm.default_config()
        started = time.process_time()
        scores = [algorithm.compare(parties[a], parties[b], config).score for a, b in given["pairs"]]
        answers[name] = [scores, time.process_time() - started]
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
