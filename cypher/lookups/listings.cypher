/*
title: What authorities did about an entity - proposed, listed, delisted, seized - with the days and the sources that say so
params:
  id: {default: null, meaning: Id of the entity.}
columns: [authority, status, proposed_by, programme, since, until, reference, modality, record, locator, source, edition, gone]
*/
MATCH (n:Thing {id: $id})<-[:EVIDENCE_FOR]-(r:Record)<-[s:STATES]-(o:Record)-[:EVIDENCE_FOR]->(l:Listing)
WHERE s.relation = 'LISTS'
OPTIONAL MATCH (o)-[:FROM]->(source:Source)
RETURN l.authority AS authority, l.listing_status AS status, coalesce(l.proposed_by, '') AS proposed_by,
       coalesce(l.programme, []) AS programme,
       coalesce(l.date, s.since, '') AS since, coalesce(l.until, s.until, '') AS until,
       coalesce(l.reference, []) AS reference, coalesce(l.modality, s.modality, 'asserted') AS modality,
       o.id AS record, o.locator AS locator, coalesce(source.title, o.source) AS source,
       coalesce(source.edition, '') AS edition, coalesce(o.gone, '') AS gone
ORDER BY record
