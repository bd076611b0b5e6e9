"""The XML edition of the UK Sanctions List → rows under the columns of the CSV edition, several for an entry.

The names of its elements are those of public programs that read it; no whole file was at hand. So an element that is
not known becomes a column of its own name, which nobody reads and the load therefore reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from loaders.formats import xml
from loaders.formats.element import Element
from loaders.formats.rows import Row

ROOT, ENTRY, GENERATED = "Designations", "Designation", "DateGenerated"
INDICATORS = "SanctionsImposedIndicators"
"""The sanctions once more, each as yes or no."""
COLUMNS = {
    "LastUpdated": "Last Updated", "UniqueID": "Unique ID", "OFSIGroupID": "OFSI Group ID",
    "UNReferenceNumber": "UN Reference Number", "Name6": "Name 6", "Name1": "Name 1", "Name2": "Name 2",
    "Name3": "Name 3", "Name4": "Name 4", "Name5": "Name 5", "NameType": "Name type", "AliasStrength": "Alias strength",
    "Title": "Title", "NameNonLatinScript": "Name non-latin script", "NonLatinScriptType": "Non-latin script type",
    "NonLatinScriptLanguage": "Non-latin script language", "RegimeName": "Regime Name",
    "IndividualEntityShip": "Designation Type", "DesignationSource": "Designation source",
    "SanctionsImposed": "Sanctions Imposed", "OtherInformation": "Other Information",
    "UKStatementofReasons": "UK Statement of Reasons", "AddressLine1": "Address Line 1",
    "AddressLine2": "Address Line 2", "AddressLine3": "Address Line 3", "AddressLine4": "Address Line 4",
    "AddressLine5": "Address Line 5", "AddressLine6": "Address Line 6", "AddressPostalCode": "Address Postal Code",
    "AddressCountry": "Address Country", "PhoneNumber": "Phone number", "Website": "Website",
    "EmailAddress": "Email address", "DateDesignated": "Date Designated", "DOB": "D.O.B",
    "Nationality": "Nationality(/ies)", "NationalIdentifierNumber": "National Identifier number",
    "NationalIdentifierAdditionalInformation": "National Identifier additional information",
    "PassportNumber": "Passport number", "PassportAdditionalInformation": "Passport additional information",
    "Position": "Position", "Gender": "Gender", "TownOfBirth": "Town of birth", "CountryOfBirth": "Country of birth",
    "TypeOfEntity": "Type of entity", "Subsidiary": "Subsidiaries", "ParentCompany": "Parent company",
    "BusinessRegistrationNumber": "Business registration number (s)", "IMONumber": "IMO number",
    "CurrentOwnerOperator": "Current owner/operator (s)", "PreviousOwnerOperator": "Previous owner/operator (s)",
    "CurrentBelievedFlagOfShip": "Current believed flag of ship", "PreviousFlag": "Previous flags",
    "TypeOfShip": "Type of ship", "TonnageOfShip": "Tonnage of ship", "LengthOfShip": "Length of ship",
    "YearBuilt": "Year Built", "HullIdentificationNumber": "Hull identification number (HIN)",
}  # fmt: skip
"""Element → column."""
EMPTY = dict.fromkeys(COLUMNS.values(), "")


def is_xml(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


class Designations:
    """One file; `generated` is what it says of its day, once its rows were read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.generated = ""

    def rows(self) -> Iterator[Row]:
        """Rows of every entry: first what it says once, then a row for each name, address, birth, document and ship."""
        for part in xml.elements(self.path, ROOT, level=2):
            if part.tag == GENERATED:
                self.generated = part.own
            elif part.tag == ENTRY:
                id = " ".join(part.all("UniqueID"))
                for values in _parts(part):
                    yield Row(part.file, part.line, {**EMPTY, **values, "Unique ID": id})
            else:
                yield Row(part.file, part.line, {**EMPTY, part.tag: part.whole})


def _parts(element: Element) -> Iterator[dict[str, str]]:
    """The texts of an element by column, as one row; texts of one name several times as a row each; then its parts."""
    leaves = [(tag, child) for tag, found in element.children.items() for child in found if not child.children]
    counts = Counter(tag for tag, _ in leaves)
    once = {COLUMNS.get(tag, tag): child.own for tag, child in leaves if counts[tag] == 1}
    if any(once.values()):
        yield once
    yield from ({COLUMNS.get(tag, tag): child.own} for tag, child in leaves if counts[tag] > 1 and child.own)
    for tag, found in element.children.items():
        if tag != INDICATORS:
            for child in found:
                if child.children:
                    yield from _parts(child)
