"""Backup and restore of a graph with its judgements: one file that any engine can be filled from."""
