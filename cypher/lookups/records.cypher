/*
title: Records an entity rests on, with their source and why they were joined
params:
  id: {default: null, meaning: Id of the entity.}
columns: [record, source, reasons]
*/
MATCH (n:Thing {id: $id})<-[e:EVIDENCE_FOR]-(r:Record)
OPTIONAL MATCH (r)-[:FROM]->(s:Source)
RETURN properties(r) AS record, coalesce(s.title, r.source) AS source, coalesce(e.reasons, []) AS reasons
ORDER BY r.id
