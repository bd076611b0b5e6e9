/*
title: Relationships among some things, with both ends, by the day asked for
params:
  ids: {default: [], meaning: Ids of the things.}
  limit: {default: 200, meaning: Relationships returned at most.}
columns: [id, relation, start, start_schema, start_caption, end, end_schema, end_caption, modality, since, until, sources]
*/
MATCH (n:Thing)-[e]->(m:Thing)
WHERE n.id IN $ids AND m.id IN $ids AND coalesce(e.first_day, '0000') <= $as_of
RETURN e.id AS id, type(e) AS relation, n.id AS start, n.schema AS start_schema, n.caption AS start_caption,
       m.id AS end, m.schema AS end_schema, m.caption AS end_caption, coalesce(e.modality, 'asserted') AS modality,
       coalesce(e.since, '') AS since, CASE WHEN coalesce(e.until, '') > $as_of THEN '' ELSE coalesce(e.until, '') END AS until,
       coalesce(e.sources, []) AS sources
ORDER BY relation, start, end, id
LIMIT $limit
