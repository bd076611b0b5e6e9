"""The graph for other tools: FollowTheMoney, GraphML, JSON lines, Parquet, and files for Neo4j's own import."""
