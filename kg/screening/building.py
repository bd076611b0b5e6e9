"""The name by which programs of others build an index; it is made in `kg.index.building`."""

from kg.index.building import build

__all__ = ["build"]
