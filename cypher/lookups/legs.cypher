/*
title: The way of goods leg by leg, declared beside real, and who allowed each leg and who did not
params:
  event: {default: "", meaning: "Id of the case, shipment or flow; empty for all."}
columns: [event, event_name, id, position, state, date, from, from_place, to, to_place, declared, origin, declared_origin, consignor, consignee, end_user, carrier, items, quantity, weight_kg, modality, permitted_by, forbidden_by, not_permitted_by, flows, said, citations, urls, place, note, records]
*/
MATCH (l:Leg)-[o:LEG_OF]->(e:Thing)
WHERE ($event = '' OR e.id = $event) AND coalesce(o.modality, 'asserted') <> 'denied' AND coalesce(l.known, '0000') <= $as_of
OPTIONAL MATCH (p:Thing)-[ok:PERMITS]->(l) WHERE coalesce(ok.modality, 'asserted') <> 'denied'
WITH l, e, p ORDER BY p.id
WITH l, e, collect(DISTINCT p.caption) AS permitted
OPTIONAL MATCH (f:Thing)-[no:FORBIDS]->(l) WHERE coalesce(no.modality, 'asserted') <> 'denied'
WITH l, e, permitted, f ORDER BY f.id
WITH l, e, permitted, collect(DISTINCT f.caption) AS forbidden
OPTIONAL MATCH (l)-[:COUNTED_IN]->(t:TradeFlow) WITH l, e, permitted, forbidden, t ORDER BY t.id
WITH l, e, permitted, forbidden, collect(DISTINCT t.id) AS flows
RETURN e.id AS event, e.caption AS event_name, l.id AS id, l.position AS position, coalesce(l.leg_state, '') AS state, coalesce(l.date, '') AS date,
       coalesce(l.from_country, '') AS from, coalesce(l.from_place, '') AS from_place, coalesce(l.to_country, '') AS to,
       coalesce(l.to_place, '') AS to_place, coalesce(l.declared_destination, '') AS declared, coalesce(l.origin, []) AS origin,
       coalesce(l.declared_origin, []) AS declared_origin, coalesce(l.consignor, []) AS consignor, coalesce(l.consignee, []) AS consignee,
       coalesce(l.end_user, []) AS end_user, coalesce(l.carrier, []) AS carrier, coalesce(l.item, []) AS items,
       coalesce(l.quantity, []) AS quantity, l.weight_kg AS weight_kg, coalesce(l.modality, 'asserted') AS modality,
       permitted AS permitted_by, forbidden AS forbidden_by, coalesce(l.not_permitted_by, []) AS not_permitted_by, flows,
       coalesce(l.summary, l.caption) AS said, coalesce(l.citation, []) AS citations, coalesce(l.source_url, []) AS urls,
       coalesce(l.paragraph, []) AS place, coalesce(l.note, []) AS note, coalesce(l.records, []) AS records
ORDER BY event, position, id
