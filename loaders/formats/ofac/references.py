"""What the Advanced XML keeps apart from the parties: reference values, places, documents, entries on lists."""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import RowError
from loaders.formats.element import Element
from loaders.formats.ofac.party import Listed
from loaders.formats.ofac.periods import day, period
from loaders.formats.ofac.places import Place

PARTS = {"ADDRESS1": "lines", "ADDRESS2": "lines", "ADDRESS3": "lines", "CITY": "city", "STATE/PROVINCE": "state",
         "POSTAL CODE": "postcode", "REGION": "region", "Unknown": "country"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    type: str
    number: str
    tail: str
    """Country and days, as a remark prints them behind the number."""
    valid: bool
    note: str


class References:
    """Values by set and id: `text("Country", "11073")` is `Cuba`."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str], str] = {}
        self._descriptions: dict[str, str] = {}
        self._party_types: dict[str, str] = {}

    def add(self, values: Element) -> None:
        for tag, found in values.children.items():
            for one in found:
                self._texts[tag, one.attributes.get("@ID", "")] = one.own
                if tag == "AreaCode":
                    self._descriptions[one.attributes.get("@ID", "")] = one.attributes.get("@Description", one.own)
                if tag == "PartySubType":
                    self._party_types[one.attributes.get("@ID", "")] = one.attributes.get("@PartyTypeID", "")

    def text(self, kind: str, id: str, where: str) -> str:
        """The text behind an id, empty for no id; RowError when the reference set does not have it."""
        if id and (kind, id) not in self._texts:
            raise RowError(f"no {kind} with the id {id!r}", where=where, todo="is the file whole?")
        return self._texts[kind, id] if id else ""

    def kind(self, sub_type: str, where: str) -> str:
        """`Vessel` and `Aircraft` are sub-types; for all others the type of the party says more."""
        text = self.text("PartySubType", sub_type, where)
        return text if text != "Unknown" else self.text("PartyType", self._party_types[sub_type], where)

    def place(self, location: Element) -> Place:
        place = Place(location.take("@ID"), printed=location.published)
        regions: list[str] = []
        for country in location.each("LocationCountry"):
            country.ignore("@CountryRelevanceID")  # there is one, PRIMARY
            place.country = self.text("Country", country.take("@CountryID"), location.locator)
        for area in location.each("LocationAreaCode"):
            code = area.take("@AreaCodeID")
            place.country = place.country or self._descriptions.get(code, "")
        for part in location.each("LocationPart"):
            self._part(place, part, regions)
        location.ignore("FeatureVersionReference", "IDRegDocumentReference")  # links back to what names this place
        for reference in (*location.each("FeatureVersionReference"), *location.each("IDRegDocumentReference")):
            reference.ignore(*reference.attributes)
        place.country = place.country or (f"Region: {regions[0]}" if regions else "")
        return place

    def _part(self, place: Place, part: Element, regions: list[str]) -> None:
        kind = self.text("LocPartType", part.take("@LocPartTypeID"), part.locator)
        if kind not in PARTS:
            raise RowError(f"unknown part of an address: {kind}", where=part.locator, todo="read it in references.py")
        for one in part.each("LocationPartValue"):
            one.ignore("@Primary", "@LocPartValueTypeID", "@LocPartValueStatusID")  # always true, Unknown, Main
            text, comment = one.take("Value"), one.take("Comment")
            place.notes += [comment] if comment else []
            if PARTS[kind] in ("lines", "region"):
                (place.lines if PARTS[kind] == "lines" else regions).append(text)
            else:
                setattr(place, PARTS[kind], text)

    def document(self, element: Element) -> Document:
        where = element.locator
        element.ignore("@ID", "DocumentedNameReference")  # numbers inside the file
        for reference in element.each("DocumentedNameReference"):
            reference.ignore(*reference.attributes)
        country = self.text("Country", element.take("@IssuedBy-CountryID"), where)
        tail = f" ({country})" if country else ""
        words = {"Issue Date": "issued", "Expiration Date": "expires"}
        for date in element.each("DocumentDate"):
            kind = self.text("IDRegDocDateType", date.take("@IDRegDocDateTypeID"), where)
            tail += "".join(f" {words.get(kind, kind)} {period(one)}" for one in date.each("DatePeriod"))
        notes = [element.take("IssuingAuthority"), element.take("Comment")]
        return Document(
            self.text("IDRegDocType", element.take("@IDRegDocTypeID"), where), element.take("IDRegistrationNo"), tail,
            self.text("Validity", element.take("@ValidityID"), where) != "Fraudulent",
            ", ".join(text for text in notes if text),
        )  # fmt: skip

    def entry(self, element: Element) -> Listed:
        """One entry of a party on one list: the day it was made, programmes, kinds of sanctions, legal bases."""
        element.ignore("@ID")
        where = element.locator
        listed, days = Listed(self.text("List", element.take("@ListID"), where)), []
        for event in element.each("EntryEvent"):
            event.ignore("@ID")
            kind = self.text("EntryEventType", event.take("@EntryEventTypeID"), where)
            basis = self.text("LegalBasis", event.take("@LegalBasisID"), where)
            dates = [day(date) for date in event.each("Date")]
            days += dates if kind == "Created" else []
            comment = [event.take("Comment")] if event.take("Comment") else []
            listed.notes += [f"legal authority: {basis}", *comment]
            listed.notes += [] if kind == "Created" else [f"{kind}: {', '.join(dates)}"]
        for measure in element.each("SanctionsMeasure"):
            self._measure(listed, measure)
        listed.date = min(days, default="")
        listed.notes = list(dict.fromkeys(listed.notes))
        return listed

    def _measure(self, listed: Listed, measure: Element) -> None:
        measure.ignore("@ID")
        kind, comment = (
            self.text("SanctionsType", measure.take("@SanctionsTypeID"), measure.locator),
            measure.take("Comment"),
        )
        span = next((text for one in measure.each("DatePeriod") if (text := period(one))), "")
        if kind == "Program":
            listed.programmes.append(comment)
        else:
            listed.notes.append(" ".join(part for part in (f"sanctions type: {kind}", comment, span) if part))
