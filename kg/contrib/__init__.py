"""For notebooks: what other libraries see of the running store."""
