"""Closed lists as tables, and their one reader."""
