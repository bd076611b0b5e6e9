"""What was judged of pairs of records and what came of it: files of the home, nothing computed."""
