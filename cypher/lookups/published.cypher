/*
title: Records by id, with source, place, quote, address and the entry as printed
params:
  ids: {default: [], meaning: Ids of the records.}
columns: [record, source, title, edition, locator, caption, day, quote, url, confidence, modality, published, entity]
*/
UNWIND $ids AS id
MATCH (r:Record {id: id})
OPTIONAL MATCH (r)-[:FROM]->(s:Source)
OPTIONAL MATCH (r)-[:EVIDENCE_FOR]->(n:Thing)
RETURN r.id AS record, r.source AS source, coalesce(s.title, r.source) AS title, coalesce(s.edition, '') AS edition,
       r.locator AS locator, r.caption AS caption, coalesce(r.date[0], '') AS day, coalesce(r.quote[0], r.summary[0], '') AS quote,
       coalesce(r.source_url[0], '') AS url, coalesce(r.confidence[0], '') AS confidence,
       coalesce(r.modality[0], 'asserted') AS modality, coalesce(r.published, '') AS published, n.id AS entity
ORDER BY record
