/*
title: Goods that cases and control lists name, with the regimes under which cases and tables have them
params: {}
columns: [id, caption, names, cas, regimes]
*/
MATCH (i:Item)
OPTIONAL MATCH (i)-[:UNDER_REGIME]->(g:Regime)
WITH i, g ORDER BY g.code
WITH i, collect(DISTINCT g.code) AS own
OPTIONAL MATCH (c:Case)-[:CONCERNS]->(i) WHERE size(coalesce(c.regime, [])) = 1
WITH i, own, c.regime[0] AS told ORDER BY told
WITH i, own, collect(DISTINCT told) AS told
RETURN i.id AS id, i.caption AS caption,
       coalesce(i.name, []) + coalesce(i.name_ko, []) + coalesce(i.name_ja, []) + coalesce(i.name_zh, []) AS names, coalesce(i.cas_number, []) AS cas,
       own + [one IN told WHERE NOT one IN own] AS regimes
ORDER BY id
