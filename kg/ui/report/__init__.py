"""What is handed to a colleague: a report of a finding or a thing, as a page that needs nothing else or for Word."""
