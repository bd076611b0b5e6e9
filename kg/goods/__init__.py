"""What goods are called in lists, nomenclatures and cases."""
