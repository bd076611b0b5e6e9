/*
title: Who said what about which totals
params: {}
columns: [claim, totals]
*/
MATCH (c:Claim)-[e:ABOUT]->(t:ControlTotal)
WHERE coalesce(e.modality, 'asserted') = 'asserted'
WITH c, t ORDER BY t.id
WITH c, collect(t.id) AS totals
RETURN properties(c) AS claim, totals
ORDER BY c.id
