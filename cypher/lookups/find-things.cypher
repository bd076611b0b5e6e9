/*
title: Things other than parties whose caption, summary or note holds a text
params:
  text: {default: "", meaning: "What to look for, in small letters."}
  limit: {default: 100, meaning: Things returned at most.}
columns: [id, schema, caption, date, of]
*/
MATCH (n:Thing)
WHERE NOT n:Party AND (toLower(n.caption) CONTAINS $text OR toLower(coalesce(n.summary, '')) CONTAINS $text
                       OR any(note IN coalesce(n.note, []) WHERE toLower(note) CONTAINS $text))
WITH n, coalesce(n.date, n.detected, '') AS date ORDER BY n.schema, date, n.caption, n.id LIMIT $limit
OPTIONAL MATCH (n)-[:LISTS|AGAINST]->(p:Party)
WITH n, date, p ORDER BY p.caption
WITH n, date, collect(DISTINCT p.caption) AS of
RETURN n.id AS id, n.schema AS schema, n.caption AS caption, date, of
ORDER BY schema, date, caption, id
