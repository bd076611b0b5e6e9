"""All names of all parties under the keys by which a misspelt or romanised one is found."""
