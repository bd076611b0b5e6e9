/*
title: Exports that needed a licence and had none, or whose licence was refused, as their sources say
params:
  item: {default: "", meaning: "Words in the name of the goods; empty for all."}
columns: [id, caption, standing, licence_type, items, country, destinations, used_for, said, authority, modality, citations, urls, place, note, records]
*/
MATCH (l:Event)
WHERE ((l:Licence AND l.licence_status IN ['required', 'refused']) OR (l:LicenceApplication AND l.outcome = 'refused'))
  AND ($item = '' OR any(one IN coalesce(l.item, []) WHERE toLower(one) CONTAINS toLower($item)))
OPTIONAL MATCH (l)-[:USED_FOR]->(v:Event) WITH l, v ORDER BY v.id
WITH l, collect(DISTINCT v.caption) AS used_for
RETURN l.id AS id, l.caption AS caption, coalesce(l.licence_status, l.outcome, '') AS standing, coalesce(l.licence_type, '') AS licence_type,
       coalesce(l.item, []) AS items, coalesce(l.from_country, '') AS country, coalesce(l.destination, []) AS destinations, used_for,
       CASE WHEN l.summary = l.caption THEN '' ELSE coalesce(l.summary, '') END AS said,
       coalesce(l.authority, []) AS authority, coalesce(l.modality, 'asserted') AS modality, coalesce(l.citation, []) AS citations,
       coalesce(l.source_url, []) AS urls, coalesce(l.paragraph, []) AS place, coalesce(l.note, []) AS note, coalesce(l.records, []) AS records
ORDER BY used_for, id
