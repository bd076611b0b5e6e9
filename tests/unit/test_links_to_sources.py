"""Addresses of publications as links: they lead nowhere but to the page that is named."""

from __future__ import annotations

import pytest

from kg.ui.markup import linked


def test_a_publication_is_a_link_with_its_host_beside_it():
    assert linked("The Star", "https://www.thestar.com/a") == r"[The Star](https://www.thestar.com/a) · thestar\.com"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "//x.org", "https://[", "http://a\nb"])
def test_what_is_no_page_of_the_web_is_no_link(url):
    assert "](" not in linked("The Star", url)


def test_an_address_cannot_end_its_link_or_begin_another():
    told = linked("[x](http://evil)", "https://x.org/a)b [c](http://evil)")
    assert told.count("](") == 1 and "a%29b%20%5Bc%5D%28http" in told
