/*
title: Records that parties or other things rest on, with their source and place
params:
  ids: {default: [], meaning: Ids of the things.}
columns: [party, source, title, locator, gone]
*/
UNWIND $ids AS id
MATCH (p:Thing {id: id})<-[:EVIDENCE_FOR]-(r:Record)
OPTIONAL MATCH (r)-[:FROM]->(s:Source)
RETURN p.id AS party, r.source AS source, coalesce(s.title, r.source) AS title, r.locator AS locator,
       coalesce(r.gone, '') AS gone
ORDER BY party, source, locator
