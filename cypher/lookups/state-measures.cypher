/*
title: What states did towards each other, announced, in force and ended
params:
  state: {default: "", meaning: "Alpha-2 code of the state that acts; empty for all."}
  "on": {default: "9999-12-31", meaning: Only what was announced or in force by this day.}
columns: [id, state, target, kind, announced, in_force, until, said, items, lists, before, after, forum, reference, answers, citations, urls, place, note, records]
*/
MATCH (m:StateMeasure)
WHERE ($state = '' OR m.state = $state) AND coalesce(m.date_from, m.in_force_from, '') <= $on
OPTIONAL MATCH (m)-[:ANSWERS]->(x:Event) WITH m, x ORDER BY x.id
WITH m, collect(DISTINCT x.caption) AS answers
RETURN m.id AS id, coalesce(m.state, '') AS state, coalesce(m.target, []) AS target, coalesce(m.measure_kind, '') AS kind,
       coalesce(m.date, '') AS announced, coalesce(m.in_force, '') AS in_force, coalesce(m.until, '') AS until,
       coalesce(m.summary, m.caption) AS said, coalesce(m.item, []) AS items, coalesce(m.destination_group, []) AS lists,
       coalesce(m.licence_type_before, []) AS before, coalesce(m.licence_type_after, []) AS after, coalesce(m.forum, []) AS forum,
       coalesce(m.reference, []) AS reference, answers, coalesce(m.citation, []) AS citations, coalesce(m.source_url, []) AS urls,
       coalesce(m.paragraph, []) AS place, coalesce(m.note, []) AS note, coalesce(m.records, []) AS records
ORDER BY announced, in_force, id
