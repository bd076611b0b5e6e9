"""The name by which programs of others make an entry; it is made in `kg.index.entries`."""

from kg.index.entries import entry

__all__ = ["entry"]
