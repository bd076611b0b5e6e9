"""Screening a table: the user's rows in, the same rows out with matches, evidence, owners and cases beside them."""
