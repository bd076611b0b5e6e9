"""Which listed words a word of a query can be: one word alone, one among very many, and many words together."""
