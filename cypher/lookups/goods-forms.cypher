/*
title: Substance of goods, and the goods that hold the same substance
params:
  ids: {default: [], meaning: "Ids of goods, as goods-items has them; empty for all."}
columns: [id, substance, other, role]
*/
MATCH (i:Item)-[:FORM_OF]->(s:Substance) WHERE size($ids) = 0 OR i.id IN $ids OR s.id IN $ids
MATCH (s)<-[f:FORM_OF]-(o:Item)
RETURN DISTINCT i.id AS id, s.id AS substance, o.id AS other, coalesce(f.role, '') AS role
ORDER BY id, substance, other
