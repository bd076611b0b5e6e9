/*
title: Names of parties, page by page, by which a report that is read recognises them
params:
  after: {default: "", meaning: Id behind which the page begins.}
  limit: {default: 5000, meaning: Parties returned at most.}
columns: [id, schema, names]
*/
MATCH (n:Party)
WHERE n.id > $after AND n.schema IN ['Vessel', 'Company', 'Organization', 'Person']
RETURN n.id AS id, n.schema AS schema, coalesce(n.name, []) + coalesce(n.alias, []) AS names
ORDER BY id
LIMIT $limit
