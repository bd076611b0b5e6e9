"""Tables of the user's own: the header in four languages, what the user says of a column, workbooks with covers."""
