/*
title: How many relationships of these kinds some things have, so that a hub is known before it is walked through
params:
  ids: {default: [], meaning: Ids of the things.}
  relations: {default: [], meaning: Types of relationship that are counted.}
columns: [id, caption, schema, degree]
*/
UNWIND $ids AS id
MATCH (n:Thing {id: id})
OPTIONAL MATCH (n)-[e]-(m:Thing) WHERE type(e) IN $relations
WITH n, count(e) AS degree
RETURN n.id AS id, n.caption AS caption, n.schema AS schema, degree
ORDER BY id
