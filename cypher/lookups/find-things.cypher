/*
title: Things other than parties whose caption or summary holds a text
params:
  text: {default: "", meaning: "What to look for, in small letters."}
  limit: {default: 100, meaning: Things returned at most.}
columns: [id, schema, caption]
*/
MATCH (n:Thing)
WHERE NOT n:Party AND (toLower(n.caption) CONTAINS $text OR toLower(coalesce(n.summary, '')) CONTAINS $text)
RETURN n.id AS id, n.schema AS schema, n.caption AS caption
ORDER BY schema, caption, id
LIMIT $limit
