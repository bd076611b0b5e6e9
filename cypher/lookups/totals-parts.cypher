/*
title: Which total is said to be a part of which
params: {}
columns: [whole, part]
*/
MATCH (part:ControlTotal)-[e:PART_OF]->(whole:ControlTotal)
WHERE coalesce(e.modality, 'asserted') = 'asserted'
RETURN whole.id AS whole, part.id AS part
ORDER BY whole, part
