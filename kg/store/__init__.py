"""The graph database behind one class: Neo4j at an address, or the private local engine. Same Bolt, same Cypher."""

from kg.store.bolt import Store
from kg.store.opening import open_store
from kg.store.result import Result

__all__ = ["Result", "Store", "open_store"]
