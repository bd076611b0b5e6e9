/*
title: Who denies or explains something about these things, or in the dispute that one of them is
params:
  ids: {default: [], meaning: Ids of the things.}
  undated: {default: "0000", meaning: Day from which on a claim without a day is told.}
  stances: {default: [denies, explains], meaning: Stances that speak against what is said of the thing.}
columns: [about, id, by, said, date, stance, records]
of_all: 'MATCH (c:Claim)-[a:ABOUT|RAISED_IN]->(n:Thing)'
*/
UNWIND $ids AS about
MATCH (:Thing {id: about})<-[a:ABOUT|RAISED_IN]-(c:Claim)
WHERE c.stance IN $stances AND coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(c.known, $undated) <= $as_of
RETURN DISTINCT about, c.id AS id, coalesce(c.speaker, '') AS by, coalesce(c.text, c.caption) AS said, coalesce(c.date, '') AS date,
       c.stance AS stance, coalesce(c.records, []) AS records
ORDER BY about, date, id
