/*
title: Parties one of whose names holds a text, also those whose source hides their name
params:
  text: {default: "", meaning: "What to look for, in small letters."}
  limit: {default: 20, meaning: Parties returned at most.}
columns: [id, schema, caption, name]
*/
MATCH (n:Party)
WITH n, [x IN [n.caption] + coalesce(n.name, []) + coalesce(n.alias, []) + coalesce(n.weak_alias, [])
              + coalesce(n.former_name, []) WHERE toLower(x) CONTAINS $text] AS met
WHERE size(met) > 0
RETURN n.id AS id, n.schema AS schema, n.caption AS caption, met[0] AS name
ORDER BY size(caption), caption, id
LIMIT $limit
