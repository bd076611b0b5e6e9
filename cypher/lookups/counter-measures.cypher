/*
title: Acquittals in these cases or of these parties
params:
  ids: {default: [], meaning: Ids of cases and parties.}
  undated: {default: "0000", meaning: Day from which on a measure without a day is told.}
  measures: {default: [acquittal], meaning: Measures that speak against the party.}
columns: [about, id, by, said, date, stance, records]
of_all: 'MATCH (m:Measure)-[r:LED_TO|AGAINST]-(n:Thing)'
*/
UNWIND $ids AS about
MATCH (:Thing {id: about})-[r:LED_TO|AGAINST]-(m:Measure)
WHERE m.measure_type IN $measures AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(m.known, $undated) <= $as_of
RETURN DISTINCT about, m.id AS id, coalesce(m.authority[0], '') AS by, coalesce(m.wording[0], '') AS said, coalesce(m.date, '') AS date,
       m.measure_type AS stance, coalesce(m.records, []) AS records
ORDER BY about, date, id
