/*
title: Relationships of an entity, asserted, alleged and denied, with dates, records and the other end
params:
  id: {default: null, meaning: Id of the entity.}
  limit: {default: 40, meaning: Relationships returned at most.}
columns: [id, relation, outgoing, modality, since, until, sources, records, other, schema, caption]
*/
MATCH (n:Thing {id: $id})-[e]-(m:Thing)
RETURN e.id AS id, type(e) AS relation, startNode(e) = n AS outgoing,
       coalesce(e.modality, 'asserted') AS modality, coalesce(e.since, '') AS since,
       coalesce(e.until, '') AS until, coalesce(e.sources, []) AS sources, coalesce(e.records, []) AS records,
       m.id AS other, m.schema AS schema, m.caption AS caption
ORDER BY relation, other, id
LIMIT $limit
