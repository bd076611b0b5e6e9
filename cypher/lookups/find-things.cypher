/*
title: Things other than parties whose caption or summary holds a text
params:
  text: {default: "", meaning: "What to look for, in small letters."}
  limit: {default: 100, meaning: Things returned at most.}
columns: [id, schema, caption, date]
*/
MATCH (n:Thing)
WHERE NOT n:Party AND (toLower(n.caption) CONTAINS $text OR toLower(coalesce(n.summary, '')) CONTAINS $text)
RETURN n.id AS id, n.schema AS schema, n.caption AS caption, coalesce(n.date, n.detected, '') AS date
ORDER BY schema, date, caption, id
LIMIT $limit
