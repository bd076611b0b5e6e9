/*
title: Rules, licences, applications and measures of states about certain goods, by day
params:
  items: {default: [], meaning: Ids of the goods.}
  kinds: {default: [StateMeasure, Rule, Licence, Application, EndUse], meaning: Kinds of things that are told.}
columns: [id, schema, caption, date, modality, stated]
*/
UNWIND $items AS item
MATCH (v:Thing)-[:CONCERNS]->(:Item {id: item})
WHERE v.schema IN $kinds
WITH DISTINCT v
OPTIONAL MATCH (v)<-[:EVIDENCE_FOR]-(r:Record)
WITH v, r ORDER BY r.id
RETURN v.id AS id, v.schema AS schema, v.caption AS caption, coalesce(v.date, '') AS date,
       coalesce(v.modality, 'asserted') AS modality, collect(DISTINCT r.source + ' ' + r.locator) AS stated
ORDER BY CASE date WHEN '' THEN '9999' ELSE date END, schema, id
