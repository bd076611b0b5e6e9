"""The graph database behind one class: Neo4j at an address, or the private local engine. Same Bolt, same Cypher."""

from kg.store.answers import Result
from kg.store.bolt import Store
from kg.store.opening import open_store

__all__ = ["Result", "Store", "open_store"]
