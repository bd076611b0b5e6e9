/*
title: Relationships of some things in short, as a search for ways needs them; of a thing with very many only the first
params:
  ids: {default: [], meaning: Ids of the things.}
  relations: {default: [], meaning: Types of relationship that are walked.}
  modalities: {default: [asserted, alleged], meaning: How surely a relationship must be told.}
  most: {default: 61, meaning: Relationships that are read of one thing; who has as many is a hub.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg path takes the day they were loaded."}
columns: [id, caption, schema, town, steps]
*/
UNWIND $ids AS id
MATCH (n:Thing {id: id})
CALL (n) {
  MATCH (n)-[e]-(m:Thing)
  WHERE type(e) IN $relations AND coalesce(e.modality, 'asserted') IN $modalities
    AND coalesce(e.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
  WITH n, e, m LIMIT $most
  RETURN collect([m.id, startNode(e) = n, type(e), coalesce(e.modality, 'asserted'), coalesce(e.sources, []), e.id]) AS steps
}
RETURN n.id AS id, n.caption AS caption, n.schema AS schema, n.street IS NULL AND n.city IS NOT NULL AS town, steps
ORDER BY id
