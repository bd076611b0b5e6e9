"""OFAC's list of Specially Designated Nationals, in any of the shapes OFAC publishes it."""

from __future__ import annotations

from loaders.formats.ofac.shapes import parse as parse  # the shapes are shared with us_ofac_nonsdn
