"""Streamlit's options: served to this machine, nothing told to anybody, nothing looked up."""

from __future__ import annotations

from typing import Any

HOST = "127.0.0.1"

OPTIONS: dict[str, Any] = {
    "server.address": HOST,
    "server.allowedHosts": [HOST, "localhost"],
    "server.corsAllowedOrigins": [],
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    "server.showEmailPrompt": False,
    "browser.serverAddress": HOST,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "viewer",
    "client.showErrorDetails": "type",
    "client.showErrorLinks": False,
    "client.disableDataExport": True,
    "runner.magicEnabled": False,
    "theme.baseRadius": "small",
    "theme.headingFontSizes": ["2.25rem", "1.6rem", "1.35rem", "1.15rem", "1.05rem", "1rem"],
    "theme.showWidgetBorder": True,
    "theme.light.primaryColor": "#0B5CAD",
    "theme.dark.primaryColor": "#6CB4F5",
}
"""The same as `.streamlit/config.toml`, which a bare `streamlit run app.py` reads and a wheel does not have.

Streamlit's own export of a table would hand formulas to a spreadsheet; ours do not (kg/answers/cells.py). Both
addresses are settled, so that Streamlit never asks a host elsewhere which address this machine has.
"""
