"""identification → ship numbers, passports and identity numbers under their country, and other numbers."""

from __future__ import annotations

from kg.model import identifiers
from loaders.formats.element import Element
from loaders.formats.gathered import Gathered

FLAGS = ("@diplomatic", "@knownExpired", "@knownFalse", "@reportedLost", "@revokedByIssuer")
SAID = (
    "@issuedBy",
    "@issueDate",
    "@issuedDate",
    "@validFrom",
    "@validTo",
    "@nameOnDocument",
    "@latinNumber",
    "@region",
)


def skip(element: Element) -> None:
    """Pass over what the file keeps for itself: running numbers, languages, the regulation of every detail."""
    element.ignore("@logicalId", "@regulationLanguage")
    for summary in element.each("regulationSummary"):
        summary.ignore(*summary.values)


def is_ship(identification: Element) -> bool:
    """Whether an `imo` identification holds a ship's number and not only that of a company."""
    number = identification.values.get("@number", "")
    return bool(identifiers.imo(number)) or not identifiers.imo_company(number)


def read(party: Gathered, identification: Element) -> None:
    skip(identification)
    identification.ignore("@countryDescription", "remark")
    code, number = identification.maybe("@identificationTypeCode"), identification.maybe("@number")
    title = identification.maybe("@identificationTypeDescription") or code
    if number:
        _keep(party, code, number, title, _country(party, identification))
    _details(party, identification, f"{title} {number}".strip())


def _country(party: Gathered, identification: Element) -> str | None:
    code = identification.maybe("@countryIso2Code")
    return party.country(party.reading.source.lookups["codes"].get(code, code)) if code not in ("", "00") else None


def _keep(party: Gathered, code: str, number: str, title: str, country: str | None) -> None:
    kinds = party.reading.source.lookups["numbers"]
    scoped = identifiers.scoped(country, number)
    if code not in kinds:
        party.unclear("identification", f"{code} {number}", "add its code to lookups.numbers in source.yaml")
    elif kinds[code] == "imo" and party.kind == "Vessel":
        party.ship_number(number)
        both = identifiers.imo(number) and identifiers.imo_company(number)
        party.note(f"IMO number {number} would also hold as that of a company" if both else "")
    elif kinds[code] == "imo" and identifiers.imo_company(number):
        party.add("imo_company", number)
    elif kinds[code] in ("swift", "registration_number"):
        party.add(kinds[code], scoped if scoped and kinds[code] != "swift" else number)
    elif kinds[code] and scoped:
        party.add(kinds[code], scoped)
    else:
        party.add("other_number", f"{title} {number}")


def _details(party: Gathered, identification: Element, title: str) -> None:
    """What is said of the number: flags that are true, issuer, days, and remarks."""
    said = [name.strip("@") for name in FLAGS if identification.maybe(name) == "true"]
    said += [f"{name.strip('@')} {text}" for name in SAID if (text := identification.maybe(name))]
    said += [remark.whole for remark in identification.each("remark")]
    party.note(f"{title}: {', '.join(said)}" if said else "")
