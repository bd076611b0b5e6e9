"""The browser's side of the pane as text: read from the package, so a checkout and an installed wheel do the same."""

from __future__ import annotations

from importlib.resources import files

HERE = files(__package__)

HTML = """
<div class="kg-pane">
  <div class="kg-frame"><div class="kg-canvas" role="img"></div>
    <div class="kg-tools"><button type="button" class="kg-fit"></button><button type="button" class="kg-full"></button
    ><button type="button" class="kg-png"></button></div></div>
  <ul class="kg-legend"></ul>
  <p class="kg-hint"></p>
  <details><summary></summary><ol class="kg-hops"></ol></details>
</div>
"""
"""Constant: data never enter by way of HTML."""


def script() -> str:
    """Our module with cytoscape in front of it. The wrapping keeps the library out of the page's global names."""
    library = (HERE / "vendor" / "cytoscape.min.js").read_text("utf-8")
    pane = (HERE / "pane.js").read_text("utf-8")
    head = "const module = { exports: {} }, exports = module.exports;\n"
    return f"{head}{library}\nconst cytoscape = module.exports;\n{pane}"


def stylesheet() -> str:
    return (HERE / "pane.css").read_text("utf-8")
