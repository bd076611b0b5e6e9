"""Answers read from the graph: queries, flags and findings, counter-evidence, citations, dossiers, totals."""
