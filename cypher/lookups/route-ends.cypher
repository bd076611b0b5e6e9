/*
title: Countries a case, shipment or flow came from, was declared for, passed and went to, each with its day
params:
  event: {default: "", meaning: "Id of the case, shipment or flow, or what stands in it behind the source; empty for all that have legs."}
columns: [event, caption, schema, date, said, relation, country, name, since, until, role, modality, stated_at, citations, urls, place, records, said_how, via_text]
*/
MATCH (e:Thing) WHERE (e:Case OR e:Shipment OR e:TradeFlow) AND coalesce(e.known, '0000') <= $as_of
  AND (e.id = $event OR ($event <> '' AND e.id ENDS WITH ':' + $event) OR ($event = '' AND EXISTS { MATCH (:Leg)-[:LEG_OF]->(e) }))
OPTIONAL MATCH (e)-[r:ORIGINATES_IN|DECLARED_FOR|ROUTED_VIA|DESTINED_FOR]->(c:Country)
RETURN e.id AS event, e.caption AS caption, e.schema AS schema, coalesce(e.export_period, e.date, e.detected, e.window, '') AS date,
       coalesce(e.summary, '') AS said, coalesce(type(r), '') AS relation, coalesce(c.code, '') AS country, coalesce(c.caption, '') AS name, coalesce(r.since, '') AS since,
       coalesce(r.until, '') AS until, coalesce(r.role, '') AS role, coalesce(r.modality, 'asserted') AS modality, coalesce(r.stated_at, []) AS stated_at,
       coalesce(e.citation, []) AS citations, coalesce(e.source_url, []) AS urls, coalesce(e.paragraph, []) AS place, coalesce(e.records, []) AS records,
       coalesce(e.modality, 'asserted') AS said_how, coalesce(e.via_text, []) AS via_text
ORDER BY event, relation, country, since
