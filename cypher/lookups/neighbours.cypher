/*
title: Relationships of an entity, asserted, alleged and denied, with dates, records and the other end, by the day asked for
params:
  id: {default: null, meaning: Id of the entity.}
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
  limit: {default: 40, meaning: Relationships returned at most.}
columns: [id, relation, outgoing, modality, since, until, sources, records, other, schema, caption]
*/
MATCH (n:Thing {id: $id})-[e]-(m:Thing)
WHERE coalesce(e.first_day, '0000') <= $as_of AND coalesce(m.known, CASE WHEN m:Event OR m:ControlTotal THEN $undated ELSE '0000' END) <= $as_of
RETURN e.id AS id, type(e) AS relation, startNode(e) = n AS outgoing,
       coalesce(e.modality, 'asserted') AS modality, coalesce(e.since, '') AS since,
       CASE WHEN coalesce(e.until, '') > $as_of THEN '' ELSE coalesce(e.until, '') END AS until, coalesce(e.sources, []) AS sources, coalesce(e.records, []) AS records,
       m.id AS other, m.schema AS schema, m.caption AS caption
ORDER BY relation, other, id
LIMIT $limit
