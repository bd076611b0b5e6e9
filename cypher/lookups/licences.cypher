/*
title: Licences, for what, to where, for whom, and what they were used for
params:
  item: {default: "", meaning: "Words in the name of the goods; empty for all."}
columns: [id, caption, licence_type, status, country, destinations, items, quantity, end_use, conditions, valid_from, until, modality, holders, end_users, used_for, said, citations, urls, place, note, records]
*/
MATCH (l:Licence)
WHERE $item = '' OR any(one IN coalesce(l.item, []) WHERE toLower(one) CONTAINS toLower($item))
OPTIONAL MATCH (l)-[:HELD_BY]->(h:Party) WITH l, h ORDER BY h.id
WITH l, collect(DISTINCT h.caption) AS holders
OPTIONAL MATCH (u:Party)-[:END_USER_IN]->(l) WITH l, holders, u ORDER BY u.id
WITH l, holders, collect(DISTINCT u.caption) AS end_users
OPTIONAL MATCH (l)-[:USED_FOR]->(v:Event) WITH l, holders, end_users, v ORDER BY v.id
WITH l, holders, end_users, collect(DISTINCT v.caption) AS used_for
RETURN l.id AS id, l.caption AS caption, coalesce(l.licence_type, '') AS licence_type, coalesce(l.licence_status, '') AS status,
       coalesce(l.from_country, '') AS country, coalesce(l.destination, []) AS destinations, coalesce(l.item, []) AS items,
       coalesce(l.quantity, []) AS quantity, coalesce(l.end_use, []) AS end_use, coalesce(l.conditions, []) AS conditions,
       coalesce(l.valid_from, l.date, '') AS valid_from, coalesce(l.until, '') AS until, coalesce(l.modality, 'asserted') AS modality,
       holders, end_users, used_for, coalesce(l.summary, '') AS said, coalesce(l.citation, []) AS citations,
       coalesce(l.source_url, []) AS urls, coalesce(l.paragraph, []) AS place, coalesce(l.note, []) AS note, coalesce(l.records, []) AS records
ORDER BY id
