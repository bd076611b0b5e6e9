"""The XML edition of the list → rows under the columns of the CSV edition, one for each name of a party.

The names of its elements are those that public programs read; no whole file was at hand. What the CSV edition prints
under marks in Other Information has elements of its own here, so it is put under those marks again. An element that is
not known becomes a column of its own name, which nobody reads and the load therefore reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.formats import xml
from loaders.formats.rows import Row

ROOT, ENTRY = "ArrayOfFinancialSanctionsTarget", "FinancialSanctionsTarget"
COLUMNS = {
    **{f"name{n}": f"Name {n}" for n in range(1, 7)}, **{f"address{n}": f"Address {n}" for n in range(1, 7)},
    "title": "Title", "nametitle": "Title", "namenonlatinscript": "Name Non-Latin Script",
    "nonlatinscripttype": "Non-Latin Script Type", "nonlatinscriptlanguage": "Non-Latin Script Language",
    "individual_dateofbirth": "DOB", "individual_townofbirth": "Town of Birth",
    "individual_countryofbirth": "Country of Birth", "individual_nationality": "Nationality",
    "individual_passportnumber": "Passport Number", "individual_passportdetails": "Passport Details",
    "individual_ninumber": "National Identification Number", "individual_nidetails": "National Identification Details",
    "individual_position": "Position", "postcode": "Post/Zip Code", "country": "Country",
    "otherinformation": "Other Information", "grouptypedescription": "Group Type", "aliastype": "Alias Type",
    "aliasquality": "Alias Quality", "regimename": "Regime", "datelisted": "Listed On",
    "datedesignated": "UK Sanctions List Date Designated", "lastupdated": "Last Updated", "groupid": "Group ID",
}  # fmt: skip
"""Element in small letters (the file mixes `Name6` and `name1`) → column."""
MARKS = {
    "uksanctionslistref": "UK Sanctions List Ref", "ukstatementofreasons": "UK Statement of Reasons",
    "individual_gender": "Gender", "phonenumber": "Phone number", "website": "Website",
    "emailaddress": "Email address", "entity_type": "Type of entity", "entity_subsidiaries": "Subsidiaries",
    "entity_parentcompany": "Parent company", "entity_businessregnumber": "Business Reg No",
    "ship_imonumber": "IMO number", "ship_flag": "Flag of ship", "ship_previousflags": "Previous flags",
    "ship_type": "Type of ship", "ship_tonnage": "Tonnage of ship", "ship_length": "Length of ship",
    "ship_yearbuilt": "Year built", "ship_currentowners": "Current owners", "ship_currentowner": "Current owners",
    "ship_previousowners": "Previous owners", "ship_hin": "Hull identification number (HIN)",
}  # fmt: skip
"""Element in small letters → mark in Other Information."""
LEFT_OUT = ("grpstatus", "id", "imageurl", "fcoid", "fullname", "fulladdress")
"""What repeats other elements; `GrpStatus` says asset freeze or investment ban by a letter."""
DAYS = ("DOB", "Listed On", "UK Sanctions List Date Designated", "Last Updated")
EMPTY = dict.fromkeys([*COLUMNS.values()], "")


def rows(path: Path) -> Iterator[Row]:
    for one in xml.elements(path, ROOT, level=2):
        values, marked = dict(EMPTY), list[str]()
        for tag, text in one.values.items():
            key = tag.casefold()
            if key in MARKS and text:
                marked.append(f"({MARKS[key]}):{text}")
            elif key not in LEFT_OUT and text and not tag.startswith("@"):
                values[COLUMNS.get(key, tag)] = text
        for name in DAYS:  # 2022-03-15T00:00:00
            values[name] = values[name].partition("T")[0] if values[name][:4].isdigit() else values[name]
        values["Other Information"] = " ".join([values["Other Information"], *marked]).strip()
        yield Row(one.file, one.line, values)
