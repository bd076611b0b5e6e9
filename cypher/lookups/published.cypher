/*
title: Records by id, with source, place, words, publications and the entry as printed
params:
  ids: {default: [], meaning: Ids of the records.}
columns: [record, source, title, publisher, home, edition, locator, caption, day, quote, quote_lang, quote_url, summary, notes, citations, urls, url, report, second_hand, confidence, modality, published, entity]
*/
UNWIND $ids AS id
MATCH (r:Record {id: id})
OPTIONAL MATCH (r)-[:FROM]->(s:Source)
OPTIONAL MATCH (r)-[:EVIDENCE_FOR]->(n:Thing)
RETURN r.id AS record, r.source AS source, coalesce(s.title, r.source) AS title, coalesce(s.publisher, '') AS publisher,
       coalesce(s.url, '') AS home, coalesce(s.edition, '') AS edition, r.locator AS locator, r.caption AS caption,
       coalesce(r.date[0], '') AS day, coalesce(r.quote[0], '') AS quote, coalesce(r.quote_lang[0], '') AS quote_lang,
       coalesce(r.quote_url[0], '') AS quote_url,
       coalesce(r.summary[0], '') AS summary, coalesce(r.note, []) AS notes, coalesce(r.citation, r.publication, []) AS citations,
       coalesce(r.source_url, []) AS urls, coalesce(r.source_url[0], '') AS url,
       trim(coalesce(r.report[0], '') + ' ' + coalesce(r.paragraph[0], '')) AS report,
       r.schema <> 'Listing' AND size(coalesce(r.report, [])) > 0 AND size(coalesce(r.paragraph, [])) = 0 AS second_hand,
       coalesce(r.confidence[0], '') AS confidence, coalesce(r.modality[0], 'asserted') AS modality,
       coalesce(r.published, '') AS published, n.id AS entity
ORDER BY record
