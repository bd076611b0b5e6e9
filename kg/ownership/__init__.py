"""Who owns whom, and which rule that reaches through stakes a firm falls under on a day: `kg owners`."""

from kg.ownership.answering import Owned, owned

__all__ = ["Owned", "owned"]
