/*
title: Events that may be one with these, as a source states or a curator thinks
params:
  ids: {default: [], meaning: Ids of the events.}
columns: [about, id, other, caption, known, stance, records]
*/
UNWIND $ids AS about
MATCH (:Event {id: about})<-[:EVIDENCE_FOR]-(r:Record)-[s:STATES]-(o:Record)-[:EVIDENCE_FOR]->(e:Event)
WHERE s.relation = 'SAME_EVENT_AS' AND s.modality <> 'denied'
RETURN DISTINCT about, s.id AS id, e.id AS other, e.caption AS caption, coalesce(e.known, '') AS known, s.modality AS stance, [r.id, o.id] AS records
ORDER BY about, id
