/*
title: Was this onward leg allowed, by whom, by whom not
params:
  event: {default: "", meaning: "Id of the case, shipment or flow; empty for all."}
  from: {default: "", meaning: "Alpha-2 code of the country the leg leaves; empty for all."}
columns: [event, leg, from, to, date, before, allowed_by, not_allowed_by, under, modality, citations, urls, place, records]
*/
MATCH (l:Leg)-[:LEG_OF]->(e:Thing)<-[:LEG_OF]-(b:Leg)
WHERE ($event = '' OR e.id = $event) AND ($from = '' OR l.from_country = $from)
  AND l.position > b.position AND (l.from_country = b.to_country OR l.from_country IS NULL)
WITH l, e, b ORDER BY b.position DESC, b.id
WITH l, e, collect(b.caption)[0] AS before
OPTIONAL MATCH (p:Thing)-[ok:PERMITS]->(l) WHERE coalesce(ok.modality, 'asserted') <> 'denied'
WITH l, e, before, p ORDER BY p.id
WITH l, e, before, collect(DISTINCT p.caption) AS allowed
OPTIONAL MATCH (f:Thing)-[no:FORBIDS]->(l) WHERE coalesce(no.modality, 'asserted') <> 'denied'
WITH l, e, before, allowed, f ORDER BY f.id
WITH l, e, before, allowed, collect(DISTINCT f.caption) AS refused
OPTIONAL MATCH (c:Licence)-[:USED_FOR]->(e) WHERE NOT coalesce(c.licence_status, '') IN ['required', 'refused']
WITH l, e, before, allowed, refused, c ORDER BY c.id
WITH l, e, before, allowed, refused, collect(DISTINCT c.caption) AS under
RETURN e.id AS event, l.caption AS leg, coalesce(l.from_country, '') AS from, coalesce(l.to_country, '') AS to, coalesce(l.date, '') AS date, before,
       CASE WHEN size(allowed) > 0 THEN allowed ELSE coalesce(l.permitted_by, []) END AS allowed_by,
       CASE WHEN size(refused) > 0 THEN refused ELSE coalesce(l.not_permitted_by, []) END AS not_allowed_by,
       under, coalesce(l.modality, 'asserted') AS modality, coalesce(l.citation, []) AS citations, coalesce(l.source_url, []) AS urls,
       coalesce(l.paragraph, []) AS place, coalesce(l.records, []) AS records
ORDER BY event, leg
