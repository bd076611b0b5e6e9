"""What a record is: schema, checks, identifiers, days, and statements on their way into the graph."""
