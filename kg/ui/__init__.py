"""The dashboard: its shell here, each page in a folder of `pages/`, found by listing."""
