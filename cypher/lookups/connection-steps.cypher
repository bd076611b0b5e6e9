/*
title: Relationships of some things to what stands beside them, by kind of relationship, with both ends
params:
  ids: {default: [], meaning: Ids of the things.}
  relations: {default: [], meaning: Types of relationship that are walked.}
  modalities: {default: [asserted, alleged], meaning: How surely a relationship must be told.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg path takes the day they were loaded."}
columns: [id, other, schema, path]
*/
UNWIND $ids AS id
MATCH path = (n:Thing {id: id})-[e]-(m:Thing)
WHERE type(e) IN $relations AND coalesce(e.modality, 'asserted') IN $modalities
  AND coalesce(e.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
RETURN id, m.id AS other, m.schema AS schema, path
ORDER BY id, other, e.id
