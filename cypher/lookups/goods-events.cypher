/*
title: Cases and shipments that concern certain goods, with their destinations
params:
  items: {default: [], meaning: Ids of the goods.}
columns: [id, schema, caption, date, modality, items, destinations]
*/
UNWIND $items AS item
MATCH (v:Event)-[:CONCERNS]->(:Item {id: item})
WITH DISTINCT v
OPTIONAL MATCH (v)-[:CONCERNS]->(i:Item)
OPTIONAL MATCH (v)-[:DESTINED_FOR]->(c:Country)
WITH v, collect(DISTINCT i.caption) AS items, collect(DISTINCT c.code) AS destinations
RETURN v.id AS id, v.schema AS schema, v.caption AS caption, coalesce(v.date, v.detected, '') AS date,
       coalesce(v.modality, 'asserted') AS modality, items, destinations
ORDER BY date, id
