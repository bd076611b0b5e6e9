/*
title: Cases that a published total may count, with the measures taken in them
params: {}
columns: [case, measures]
*/
MATCH (c:Case)
WHERE c.in_series IN ['yes', 'possible', 'unknown']
OPTIONAL MATCH (c)-[e:LED_TO]->(m:Measure) WHERE coalesce(e.modality, 'asserted') = 'asserted'
WITH c, m ORDER BY m.id
WITH c, collect(CASE WHEN m IS NULL THEN null ELSE {type: m.measure_type, rows: m.list_rows, known: m.known} END) AS measures
RETURN properties(c) AS `case`, measures
ORDER BY c.id
