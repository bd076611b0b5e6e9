"""Names, documents and features of one party of the Advanced XML."""

from __future__ import annotations

from kg.errors import RowError
from loaders.formats.element import Element
from loaders.formats.ofac import words
from loaders.formats.ofac.party import Party
from loaders.formats.ofac.periods import period
from loaders.formats.ofac.places import Place
from loaders.formats.ofac.references import Document, References

LATIN = "Latin"
LAST = "Last Name"


def names(party: Party, identity: Element, references: References) -> None:
    identity.ignore("@FixedRef", "@Primary")  # the party's number again; the first identity is the main one
    types = {}
    for group in (one for groups in identity.each("NamePartGroups") for one in groups.each("MasterNamePartGroup")):
        for part in group.each("NamePartGroup"):
            types[part.take("@ID")] = references.text("NamePartType", part.take("@NamePartTypeID"), identity.locator)
    false = identity.take("@False") == "true"
    for alias in identity.each("Alias"):
        alias.ignore("@FixedRef", "@Primary")  # said by the type of the alias
        kind = references.text("AliasType", alias.take("@AliasTypeID"), alias.locator)
        weak = alias.take("@LowQuality") == "true"
        for name in alias.each("DocumentedName"):
            name.ignore("@ID", "@FixedRef", "@DocNameStatusID")  # whether it is the main Latin name: the type says so
            text, script = _written(name, types, references)
            if false:
                party.facts.note(f"false identity: {text}")
            elif script != LATIN:
                party.facts.add(("original_name",), text)
            elif kind == "Name":
                party.name(text, "A.K.A." if party.names else "")
            else:
                party.name(text, kind, weak=weak)


def _written(name: Element, types: dict[str, str], references: References) -> tuple[str, str]:
    """The name as the CSV set writes it, `LAST, First Middle`, with its script."""
    last: list[str] = []
    rest: list[str] = []
    script = ""
    for part in (value for holder in name.each("DocumentedNamePart") for value in holder.each("NamePartValue")):
        part.ignore("@ScriptStatusID", "@Acronym")  # always Unknown; an acronym is a name like others
        group = part.take("@NamePartGroupID")
        if group not in types:
            raise RowError(f"no group {group!r} of name parts", where=name.locator, todo="is the file whole?")
        (last if types[group] == LAST else rest).append(part.own)
        script = script or references.text("Script", part.take("@ScriptID"), name.locator)
        part.ignore("@ScriptID")
    name_blanks = words.table("scripts").get(script)
    for holder in name.each("DocumentedNamePart"):
        holder.all("NamePartValue")
    if name_blanks is not None:
        return name_blanks.join([*last, *rest]), script
    return ", ".join(part for part in (" ".join(last), " ".join(rest)) if part), script


def document(party: Party, paper: Document) -> None:
    if paper.valid:
        party.phrase(paper.type, paper.number, paper.tail)
    else:
        party.facts.add(("other_number",), f"{paper.type} {paper.number}{paper.tail} (fraudulent)")
    if paper.note:
        party.facts.note(f"{paper.type} {paper.number}: {paper.note}")


def feature(party: Party, feature: Element, references: References, places: dict[str, Place]) -> list[str]:
    """Read a feature; the numbers of places that the file lacks come back."""
    feature.ignore("@ID", "IdentityReference")  # the party has one identity
    for reference in feature.each("IdentityReference"):
        reference.ignore(*reference.attributes)
    heading = references.text("FeatureType", feature.take("@FeatureTypeID"), feature.locator).strip()
    missing: list[str] = []
    for version in feature.each("FeatureVersion"):
        version.ignore("@ID")
        numbers = [one.take("@LocationID") for one in version.each("VersionLocation")]
        missing += [number for number in numbers if number not in places]
        found = [places[number] for number in numbers if number in places]
        reliability = references.text("Reliability", version.take("@ReliabilityID"), version.locator)
        if heading == "Location":
            party.places += found
        else:
            _value(party, heading, _values(version, references) + [place.full for place in found], reliability)
        if comment := version.take("Comment"):
            party.facts.note(f"{heading}: {comment}")
    return missing


def _values(version: Element, references: References) -> list[str]:
    texts = [period(one) for one in version.each("DatePeriod")]
    for detail in version.each("VersionDetail"):
        detail.ignore("@DetailTypeID")  # whether a text, a date, a place or one of a list: seen from what is there
        id = detail.take("@DetailReferenceID") if "@DetailReferenceID" in detail.values else ""
        texts += [detail.own or references.text("DetailReference", id, version.locator)]
    version.all("VersionDetail")
    return [text for text in texts if text]


def _value(party: Party, heading: str, texts: list[str], reliability: str) -> None:
    for text in texts:
        if reliability == "False":
            party.facts.note(f"not so, says OFAC: {heading} {text}")
            continue
        for part in text.split(";") if heading == "Title" else [text]:
            party.phrase(heading, part.strip())
        if reliability == "Reported":
            party.facts.note(f"{heading} {text} reported")
