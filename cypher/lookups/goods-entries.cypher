/*
title: Entries of all loaded control lists with the goods they cover and the commodity codes they are correlated with
params: {}
columns: [id, list, code, caption, names, texts, regimes, covers, commodities]
*/
MATCH (e:ControlEntry)
OPTIONAL MATCH (e)-[c:COVERS]->(i:Item)
WITH e, c, i ORDER BY i.id, c.id
WITH e, collect(CASE WHEN i IS NULL THEN null ELSE [i.id, coalesce(c.role, '')] END) AS covers
OPTIONAL MATCH (e)-[:CORRELATES_WITH]->(c:Commodity)
RETURN e.id AS id, e.list AS list, e.code AS code, e.caption AS caption, coalesce(e.name, []) AS names,
       coalesce(e.text, []) AS texts, coalesce(e.regime, []) AS regimes, covers, collect(DISTINCT c.id) AS commodities
ORDER BY id
