/*
title: Cases that a source states, or a curator thinks, to be possibly one event
params: {}
columns: [left, right]
*/
MATCH (a:Record)-[s:STATES]->(b:Record)
WHERE s.relation = 'SAME_EVENT_AS' AND s.modality <> 'denied'
MATCH (a)-[:EVIDENCE_FOR]->(left:Case)
MATCH (b)-[:EVIDENCE_FOR]->(right:Case)
RETURN DISTINCT left.id AS left, right.id AS right
ORDER BY left, right
