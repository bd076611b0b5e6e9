/*
title: Cases and shipments that concern certain goods, themselves or by a leg of theirs, with their destinations
params:
  items: {default: [], meaning: Ids of the goods.}
columns: [id, schema, caption, date, modality, items, destinations]
*/
UNWIND $items AS item
MATCH (said:Event)-[:CONCERNS]->(:Item {id: item})
OPTIONAL MATCH (said)-[:LEG_OF]->(whole:Event)
WITH DISTINCT coalesce(whole, said) AS v
WHERE v.schema IN ['Case', 'Shipment', 'Transfer']
OPTIONAL MATCH (v)-[:CONCERNS]->(i:Item)
OPTIONAL MATCH (v)<-[:LEG_OF]-(:Leg)-[:CONCERNS]->(j:Item)
OPTIONAL MATCH (v)-[:DESTINED_FOR]->(c:Country)
WITH v, collect(DISTINCT i.caption) AS own, collect(DISTINCT j.caption) AS carried, collect(DISTINCT c.code) AS destinations
RETURN v.id AS id, v.schema AS schema, v.caption AS caption, coalesce(v.date, v.detected, '') AS date,
       coalesce(v.modality, 'asserted') AS modality, own + [one IN carried WHERE NOT one IN own] AS items, destinations
ORDER BY date, id
