/*
title: What parties of a name are said to have done or had done to them, from shipments and cases to listings and sentences
params:
  words: {default: "", meaning: "Part of the name, or the whole id, in small letters."}
  cleared: {default: [not_listed, delisted, released, acquittal, no_charge], meaning: Acts that hold nothing against a party; they are told as not held, and end or refuse another.}
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
  parties: {default: 10, meaning: Parties that are looked at.}
  most: {default: 60, meaning: Events that are told.}
columns: [party, event, held, ended]
*/
MATCH (p:Party)
WHERE toLower(p.id) = $words OR any(name IN [p.caption] + coalesce(p.name, []) + coalesce(p.alias, []) + coalesce(p.original_name, []) WHERE toLower(name) CONTAINS $words)
WITH p ORDER BY p.id LIMIT $parties
MATCH (p)-[r]-(e:Event)
WHERE (e:Case OR e:Shipment OR e:Transfer OR e:PanelFinding OR e:Listing OR e:Measure OR e:PortCall) AND NOT type(r) IN ['ABOUT', 'SPOKEN_BY', 'ISSUED_BY']
  AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
RETURN DISTINCT p.id AS party, e.id AS event,
       NOT (e:PortCall OR coalesce(e.listing_status, '') IN $cleared OR coalesce(e.measure_type, '') IN $cleared) AS held,
       coalesce(e.listing_status, '') IN $cleared OR coalesce(e.measure_type, '') IN $cleared AS ended
ORDER BY party, event
LIMIT $most
