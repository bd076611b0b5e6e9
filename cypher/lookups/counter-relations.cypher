/*
title: Relations from these things that sources only allege or deny
params:
  ids: {default: [], meaning: Ids of the things.}
columns: [about, id, relation, other, caption, date, stance, records]
of_all: 'MATCH (n:Thing)-[r]->(o:Thing)'
*/
UNWIND $ids AS about
MATCH (:Thing {id: about})-[r]->(o:Thing)
WHERE r.modality IN ['denied', 'alleged'] AND coalesce(r.first_day, '0000') <= $as_of
RETURN about, r.id AS id, type(r) AS relation, o.id AS other, o.caption AS caption, coalesce(r.since, '') AS date,
       r.modality AS stance, coalesce(r.records, []) AS records
ORDER BY about, id
