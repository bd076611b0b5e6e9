/*
title: Cases, shipments, transfers, listings, measures and claims that parties take part in, with goods and destinations
params:
  ids: {default: [], meaning: Ids of the parties.}
columns: [party, relation, id, schema, caption, date, modality, items, destinations, stated]
*/
UNWIND $ids AS id
MATCH (p:Party {id: id})-[e]-(v:Event)
OPTIONAL MATCH (v)-[:CONCERNS]->(i:Item)
OPTIONAL MATCH (v)-[:DESTINED_FOR]->(c:Country)
WITH p, e, v, collect(DISTINCT i.caption) AS items, collect(DISTINCT c.code) AS destinations
RETURN p.id AS party, type(e) AS relation, v.id AS id, v.schema AS schema, v.caption AS caption,
       coalesce(v.date, v.detected, '') AS date, coalesce(e.modality, v.modality, 'asserted') AS modality, items, destinations,
       coalesce(e.stated_at, []) AS stated
ORDER BY party, date, id, relation
