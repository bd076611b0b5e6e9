"""Names in any script as comparable words in Latin letters."""
