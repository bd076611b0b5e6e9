/*
title: Which total is said to be a part of which
params: {}
columns: [whole, part]
*/
MATCH (part:ControlTotal)-[:PART_OF]->(whole:ControlTotal)
RETURN whole.id AS whole, part.id AS part
ORDER BY whole, part
