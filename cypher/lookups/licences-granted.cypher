/*
title: Licences that were issued, granted on an application or got with false papers, for what, to where and for whom
note: Several sources may tell of one licence, and one row may count several; the rows are not to be added up.
params:
  item: {default: "", meaning: "Words in the name of the goods; empty for all."}
columns: [id, caption, standing, licence_type, valid_from, until, cases, items, country, destinations, quantity, end_use, conditions, holders, end_users, used_for, said, modality, citations, urls, place, note, records]
*/
MATCH (l:Event)
WHERE ((l:Licence AND NOT coalesce(l.licence_status, '') IN ['required', 'not_required', 'refused'])
       OR (l:LicenceApplication AND l.outcome = 'granted'))
  AND ($item = '' OR any(one IN coalesce(l.item, []) WHERE toLower(one) CONTAINS toLower($item)))
OPTIONAL MATCH (l)-[:HELD_BY|APPLIED_BY]->(h:Party) WITH l, h ORDER BY h.id
WITH l, collect(DISTINCT h.caption) AS holders
OPTIONAL MATCH (u:Party)-[:END_USER_IN]->(l) WITH l, holders, u ORDER BY u.id
WITH l, holders, collect(DISTINCT u.caption) AS end_users
OPTIONAL MATCH (l)-[:USED_FOR]->(v:Event) WITH l, holders, end_users, v ORDER BY v.id
WITH l, holders, end_users, collect(DISTINCT v.caption) AS used_for
RETURN l.id AS id, l.caption AS caption, coalesce(l.licence_status, l.outcome, '') AS standing, coalesce(l.licence_type, '') AS licence_type,
       coalesce(l.valid_from, l.decided, CASE WHEN l:Licence THEN l.date END, '') AS valid_from, coalesce(l.until, '') AS until, l.cases AS cases, coalesce(l.item, []) AS items,
       coalesce(l.from_country, '') AS country, coalesce(l.destination, []) AS destinations, coalesce(l.quantity, []) AS quantity,
       coalesce(l.end_use, []) AS end_use, coalesce(l.conditions, []) AS conditions, holders, end_users, used_for,
       CASE WHEN l.summary = l.caption THEN '' ELSE coalesce(l.summary, '') END AS said,
       coalesce(l.modality, 'asserted') AS modality, coalesce(l.citation, []) AS citations, coalesce(l.source_url, []) AS urls,
       coalesce(l.paragraph, []) AS place, coalesce(l.note, []) AS note, coalesce(l.records, []) AS records
ORDER BY valid_from, id
