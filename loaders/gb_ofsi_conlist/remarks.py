"""Other Information: free text until 2021, then text with marks such as `(UN Ref):KPi.016 (Gender):Male`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from loaders.formats.gathered import Gathered, un_number
from loaders.formats.groups import Group
from loaders.formats.uk import ships
from loaders.formats.uk.ships import Owners

UN_REF = re.compile(r"(?i)\bUN\s*Ref(?:erence)?\b(?:\s*(?:No|Number)\b)?[\s.:)]*")
UN_OLD = re.compile(r"[A-Z]{1,3}[A-Z\d]*(?:\.[A-Z\d]+)+|\.?\s?\d{3}\b")
"""Numbers of the UN list before 2015 (`QI.A.86.03`), and damaged ones (`.077`)."""
SHIP = re.compile(r"\W*IMO(?: number)?:? ?(\d{7})\b")
"""How the entry of a ship began while ships were printed as entities."""
MMSI = re.compile(r"\bMMSI: ?(\d{9})\b")
SCOPE = re.compile(r"OFSI ID[^()]*$")
"""Inside such brackets the numbers are those of another party."""
PLAIN = {
    "Gender": "gender", "Type of entity": "organization_type", "Phone number": "phone", "Fax": "phone", "Tel": "phone",
    "Website": "website", "Email address": "email", "Business Reg No": "registration_number",
}  # fmt: skip
NOTED = ("Parent company", "Subsidiaries", "Hull identification number (HIN)", "Previous owners")
FIRST_WORD = ("UK Sanctions List Ref", "UN Ref")
SHIPS = {
    "flag": "Flag of ship", "former": "Previous flags", "form": "Type of ship", "tonnage": "Tonnage of ship",
    "length": "Length of ship", "built": "Year built",
}  # fmt: skip
KNOWN = (*PLAIN, *NOTED, *FIRST_WORD, *SHIPS.values(), "UK Statement of Reasons", "IMO number", "Current owners")
MARK = re.compile(r"\((" + "|".join(re.escape(name) for name in KNOWN) + r")\): ?")


def marked(text: str) -> dict[str, str]:
    """Texts by mark; what stands before the first mark, or behind a number that ends with it, is under ''."""
    found, free, at, name = dict[str, list[str]](), [], 0, ""
    for match in [*MARK.finditer(text), None]:
        value = text[at : match.start() if match else len(text)].strip()
        if name in FIRST_WORD:
            value, _, rest = value.partition(" ")
            free.append(rest)
        if name:
            found.setdefault(name, []).append(value)
        else:
            free.append(value)
        if match:
            at, name = match.end(), match[1]
    return {"": " ".join(filter(None, free)), **{name: " ".join(values) for name, values in found.items()}}


def read(party: Gathered, text: str, owners: Owners, shared: Collection[str]) -> dict[str, str]:
    """Put what the text says on the party; the marked texts are returned for the listing."""
    said = marked(text)
    party.note(said[""])
    for name, to in PLAIN.items():
        party.texts(to, said.get(name, ""))
    for name in NOTED:
        party.note(f"{name}: {said[name]}" if name in said else "")
    if reference := said.get("UK Sanctions List Ref"):
        party.add("other_number", f"UK Sanctions List {reference}")
    if party.kind == "Vessel":
        _ship(party, said, owners)
    else:
        _un_reference(party, text, shared)
    return said


def _ship(party: Gathered, said: dict[str, str], owners: Owners) -> None:
    ships.fields(party, **{name: said.get(mark, "") for name, mark in SHIPS.items()})
    first = SHIP.match(said[""])
    party.ship_number(said.get("IMO number", "") or (first[1] if first else ""))
    party.add("mmsi", *MMSI.findall(said[""]))
    owners.owner(party, said.get("Current owners", ""), said[""])


def shared_references(groups: Iterable[Group]) -> set[str]:
    """UN references that the edition cites for more than one group: that of 2020 gives KPe.023 to five."""
    texts = (remark for group in groups for remark in {group.values.get("Other Information", "")})
    cited = Counter(un_number(text[match.end() :]) for text in texts if not is_ship(text) for match in _first(text))
    return {reference for reference, times in cited.items() if times > 1 and reference}


def _un_reference(party: Gathered, text: str, shared: Collection[str]) -> None:
    """The number directly behind the first `UN Ref`: the others in the text are those of other parties."""
    for match in _first(text):
        behind = text[match.end() :]
        if not party.un_reference(behind, shared) and (old := UN_OLD.match(behind)):
            party.add("other_number", f"UN Ref {old[0].strip()}")


def _first(text: str) -> Iterator[re.Match[str]]:
    found = (match for match in UN_REF.finditer(text) if not SCOPE.search(text[: match.start()]))
    yield from [match for match in [next(found, None)] if match]


def is_ship(text: str) -> bool:
    """Whether the text begins as the entry of a ship does."""
    return bool(SHIP.match(marked(text)[""]))
