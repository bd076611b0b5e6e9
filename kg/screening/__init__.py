"""One look-up, through one door: query → candidates → alignment → score → match."""
