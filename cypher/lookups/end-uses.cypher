/*
title: What was promised of the use of goods, by whom, and whether it was kept
params:
  state: {default: "", meaning: "kept or broken; empty for all, also those of which nobody says so."}
  item: {default: "", meaning: "Words in the name of the goods; empty for all."}
columns: [id, undertaking, state, date, items, destinations, given_by, given_for, required_by, stated_use, actual_use, got, used, unit, modality, said, citations, urls, place, note, records]
*/
MATCH (u:EndUse)
WHERE ($state = '' OR u.undertaking_state = $state) AND ($item = '' OR any(one IN coalesce(u.item, []) WHERE toLower(one) CONTAINS toLower($item)))
OPTIONAL MATCH (u)-[b:GIVEN_BY]->(p:Party) WHERE coalesce(b.modality, 'asserted') <> 'denied'
WITH u, p ORDER BY p.id
WITH u, collect(DISTINCT p.caption) AS given_by
OPTIONAL MATCH (u)-[:GIVEN_FOR]->(e:Event) WITH u, given_by, e ORDER BY e.id
WITH u, given_by, collect(DISTINCT e.caption) AS given_for
RETURN u.id AS id, coalesce(u.undertaking, '') AS undertaking, coalesce(u.undertaking_state, '') AS state, coalesce(u.date, '') AS date,
       coalesce(u.item, []) AS items, coalesce(u.destination, []) AS destinations, given_by, given_for, coalesce(u.required_by, []) AS required_by,
       coalesce(u.stated_use, []) AS stated_use, coalesce(u.actual_use, []) AS actual_use, u.quantity_got AS got, u.quantity_used AS used,
       coalesce(u.quantity_unit, '') AS unit, coalesce(u.modality, 'asserted') AS modality, coalesce(u.summary, u.caption) AS said,
       coalesce(u.citation, []) AS citations, coalesce(u.source_url, []) AS urls, coalesce(u.paragraph, []) AS place, coalesce(u.note, []) AS note,
       coalesce(u.records, []) AS records
ORDER BY date, id
