"""What the search for candidates knows of all records, kept in a file: so one more record need not read all again."""
