/*
title: Things of this id, or called so, parties first
params:
  name: {default: "", meaning: "Id, or a name letter for letter; capitals do not matter."}
columns: [id, caption, schema, party, records]
*/
MATCH (n:Thing)
WHERE n.id = $name OR toLower(n.caption) = toLower($name)
RETURN n.id AS id, n.caption AS caption, n.schema AS schema, n:Party AS party, size(coalesce(n.records, [])) AS records
ORDER BY party DESC, records DESC, id
LIMIT 20
