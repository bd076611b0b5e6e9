"""The attacks of door.yaml as texts, and what must not change under them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.store import Store


@dataclass(frozen=True)
class Attack:
    """A query that would do more than read; `text` names the engine that would let a reader do it, or `both`."""

    query: str
    text: str = ""

    def refused_by(self, engine: str) -> bool:
        """Whether this engine itself keeps a reader from it."""
        return self.text != "both" and not engine.startswith(self.text or "no engine")


@cache
def _known() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("door.yaml").read_text("utf-8"))
    return found


def reads() -> list[str]:
    return list(_known()["reads"])


def attacks(file: str = "secret.csv", port: int = 9) -> list[Attack]:
    """Every payload in every carrier, and those written by hand; each text once."""
    known = _known()
    made = [(_carried(one["query"], c), one) for one in known["payloads"] for c in known["carriers"]]
    made += [(one["query"], one) for one in known["texts"]]
    texts = {query.replace("{file}", file).replace("{port}", str(port)): one.get("text", "") for query, one in made}
    return [Attack(query, text) for query, text in texts.items()]


def _carried(payload: str, carrier: str) -> str:
    first, _, rest = payload.partition(" ")
    forms = {
        "<<x>>": payload,
        "<<gaps>>": payload.replace(" ", " /* \n */ "),
        "<<small>>": f"{first.lower()} {rest}",
        "<<escaped>>": f"\\u{ord(first[0]):04x}{first[1:]} {rest}",
    }
    for name, form in forms.items():
        carrier = carrier.replace(name, form)
    return carrier


@dataclass
class Outside:
    """A secret file in a folder, and a port: what a query must neither read, write nor call."""

    folder: Path
    port: int
    calls: list[Any] = field(default_factory=list)

    @property
    def secret(self) -> Path:
        return self.folder / "secret.csv"

    def files(self) -> dict[str, str]:
        return {path.name: path.read_text("utf-8") for path in sorted(self.folder.iterdir())}


@contextmanager
def outside(folder: Path) -> Iterator[Outside]:
    """Listens on a loopback port and writes down who calls."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        seen = Outside(folder, server.getsockname()[1])
        seen.secret.write_text("SECRET,1\n", "utf-8")

        def listen() -> None:
            while True:
                try:
                    caller, address = server.accept()
                except OSError:
                    return
                seen.calls.append(address)
                caller.close()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield seen
        server.shutdown(socket.SHUT_RDWR)
        thread.join(5)


def state(store: Store) -> dict[str, list[Any]]:
    """Everything in the database, its schema and its users, asked for as the user who may do all."""
    asked = {
        "nodes": "MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY p.id",
        "edges": "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b ORDER BY a, t, b",
        "labels": "CALL db.labels() YIELD label RETURN label ORDER BY label",
        "indexes": "SHOW INDEXES YIELD name RETURN name ORDER BY name",
        "rules": "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
        "users": "SHOW USERS YIELD user RETURN user ORDER BY user",
    }
    with store.driver.session(database=store.database) as session:
        return {name: session.run(query).values() for name, query in asked.items()}
