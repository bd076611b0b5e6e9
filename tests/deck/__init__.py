"""The statements of the CISTEC deck, each asked of the graph: `python -m tests.deck`."""
