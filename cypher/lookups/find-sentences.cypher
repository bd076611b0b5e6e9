/*
title: Sentences of sources that hold a text, with what they speak of
params:
  text: {default: "", meaning: "What to look for, in small letters."}
  limit: {default: 30, meaning: Sentences returned at most.}
columns: [record, sentence, language, source, locator, id, schema, caption]
*/
MATCH (r:Record)-[:EVIDENCE_FOR]->(n:Thing)
WHERE r.quote IS NOT NULL AND any(q IN r.quote WHERE toLower(q) CONTAINS $text)
OPTIONAL MATCH (r)-[:FROM]->(s:Source)
RETURN r.id AS record, r.quote AS sentence, coalesce(r.quote_lang, '') AS language, coalesce(s.title, r.source) AS source,
       r.locator AS locator, n.id AS id, n.schema AS schema, n.caption AS caption
ORDER BY record
LIMIT $limit
