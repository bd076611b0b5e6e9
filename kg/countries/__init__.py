"""Names of countries in four languages as ISO codes, and names for people."""
