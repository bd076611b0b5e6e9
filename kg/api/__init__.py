"""The HTTP door: screening as yente's clients ask for it, and findings, cases and look-ups beside it."""
