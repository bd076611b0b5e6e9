"""Texts of an element of the list, without what stands for nothing."""

from __future__ import annotations

from loaders.formats.element import Element


def texts(element: Element, *names: str) -> list[str]:
    return [text for name in names if (text := element.maybe(name)) and text != "-"]


def remarks(element: Element) -> list[str]:
    element.ignore("remark")
    return [remark.whole for remark in element.each("remark")]
