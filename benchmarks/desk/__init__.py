"""How long a reader waits for the dashboard, and what a page that is drawn again costs the server."""
