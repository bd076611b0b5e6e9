/*
title: What sources state between an entity and others, asserted or not
params:
  id: {default: null, meaning: Id of the entity.}
columns: [said, outgoing, mine, stating, other, schema, caption, dates, source]
*/
MATCH (n:Thing {id: $id})<-[:EVIDENCE_FOR]-(r:Record)-[s:STATES]-(o:Record)
OPTIONAL MATCH (o)-[:EVIDENCE_FOR]->(other:Thing)
OPTIONAL MATCH (r)-[:FROM]->(source:Source)
RETURN properties(s) AS said, startNode(s) = r AS outgoing, r.id AS mine,
       CASE WHEN r.locator = s.locator THEN r.id WHEN o.locator = s.locator THEN o.id ELSE r.id END AS stating, coalesce(other.id, o.id) AS other,
       coalesce(other.schema, o.schema) AS schema, coalesce(other.caption, o.caption) AS caption,
       {date: other.date, known: other.known, until: other.until, status: other.listing_status, authority: other.authority,
        summary: other.summary, modality: other.modality} AS dates,
       coalesce(source.title, r.source) AS source
ORDER BY s.id, r.id
