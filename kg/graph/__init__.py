"""Loading and editions, the evidence and the entity layer as they are computed and written, staleness."""
