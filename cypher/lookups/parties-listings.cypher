/*
title: What authorities did about some parties - proposed, listed, delisted, seized - each act once, with its days
params:
  ids: {default: [], meaning: Ids of the parties.}
columns: [party, authority, status, proposed_by, since, until, modality, stated]
*/
UNWIND $ids AS id
MATCH (n:Thing {id: id})<-[:EVIDENCE_FOR]-(:Record)<-[s:STATES]-(o:Record)-[:EVIDENCE_FOR]->(l:Listing)
WHERE s.relation = 'LISTS'
WITH id, l.authority AS authority, l.listing_status AS status, coalesce(l.proposed_by, '') AS proposed_by,
     coalesce(l.date, s.since, '') AS since,
     coalesce(l.until, s.until, '') AS until, coalesce(l.modality, s.modality, 'asserted') AS modality, o
ORDER BY o.id
RETURN id AS party, coalesce(authority, '') AS authority, coalesce(status, '') AS status, proposed_by, since, until, modality,
       collect(DISTINCT o.source + ' ' + o.locator) AS stated
ORDER BY party, since, authority, status, until, modality
