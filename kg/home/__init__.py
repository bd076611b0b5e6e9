"""What lies under KG_HOME, and how it is believed: sealed files, chains of lines, locks."""
