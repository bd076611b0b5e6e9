"""What leads from one thing to another, and what stands around it: walked step by step, so that no hub costs more.

`between` finds up to five ways, `around` a neighbourhood; both walk `cypher/lookups/connection-steps.cypher`.
"""

from kg.answers.connections.between import Ways, between
from kg.answers.connections.neighbourhood import Neighbourhood, around

__all__ = ["Neighbourhood", "Ways", "around", "between"]
