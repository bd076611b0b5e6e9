/*
title: Which acts of authorities some things are named in, under which programmes and by whom, and in which documents they or their events stand
params:
  ids: {default: [], meaning: Ids of the things.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg path takes the day they were loaded."}
  most: {default: 500, meaning: Rows of each sort that are read of one thing.}
columns: [id, by, other, schema, caption, edges]
*/
UNWIND $ids AS id
MATCH (n:Thing {id: id})
CALL (n) {
  MATCH (n)<-[e:LISTS]-(m:Listing)
  WHERE coalesce(e.modality, 'asserted') <> 'denied' AND m.authority IS NOT NULL AND m.date IS NOT NULL
    AND coalesce(e.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
  RETURN 'acts' AS by, '' AS other, 'Listing' AS schema, m.caption + ', ' + m.date AS caption, [[m.id, e.id]] AS edges
  LIMIT $most
  UNION ALL
  MATCH (n)<-[e:LISTS]-(m:Listing)
  WHERE coalesce(e.modality, 'asserted') <> 'denied' AND m.authority IS NOT NULL
    AND coalesce(e.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
  UNWIND coalesce(m.programme, []) AS programme
  RETURN 'programmes' AS by, '' AS other, 'Programme' AS schema, m.authority + ': ' + programme AS caption, [[m.id, e.id]] AS edges
  LIMIT $most
  UNION ALL
  MATCH (n)<-[e:LISTS]-(m:Listing)
  WHERE coalesce(e.modality, 'asserted') <> 'denied' AND m.authority IS NOT NULL
    AND coalesce(e.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
  RETURN 'authorities' AS by, '' AS other, 'Authority' AS schema, m.authority AS caption, [[m.id, e.id]] AS edges
  LIMIT $most
  UNION ALL
  MATCH (n)<-[e:AGAINST]-(m:Measure)
  WHERE coalesce(e.modality, 'asserted') <> 'denied' AND coalesce(e.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
  UNWIND coalesce(m.authority, []) AS authority
  WITH m, e, authority WHERE authority <> 'not stated'
  RETURN 'authorities' AS by, '' AS other, 'Authority' AS schema, authority AS caption, [[m.id, e.id]] AS edges
  LIMIT $most
  UNION ALL
  MATCH (n)-[e:STATED_IN]->(d:Document)
  WHERE coalesce(e.first_day, $undated) <= $as_of
  RETURN 'documents' AS by, d.id AS other, 'Document' AS schema, d.caption AS caption, [[n.id, e.id]] AS edges
  LIMIT $most
  UNION ALL
  MATCH (n)-[e]-(m:Event)-[f:STATED_IN]->(d:Document)
  WHERE coalesce(e.modality, 'asserted') <> 'denied' AND coalesce(e.first_day, $undated) <= $as_of
    AND coalesce(f.first_day, $undated) <= $as_of AND coalesce(m.known, '0000') <= $as_of
  RETURN 'documents' AS by, d.id AS other, 'Document' AS schema, d.caption AS caption, [[startNode(e).id, e.id], [m.id, f.id]] AS edges
  LIMIT $most
}
RETURN id, by, other, schema, caption, edges
ORDER BY id, by, caption, other, edges
