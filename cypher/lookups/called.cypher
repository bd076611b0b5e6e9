/*
title: What some things are called, by their ids
params:
  ids: {default: [], meaning: Ids of the things.}
columns: [id, schema, caption]
*/
MATCH (n:Thing)
WHERE n.id IN $ids
RETURN n.id AS id, n.schema AS schema, n.caption AS caption
ORDER BY id
