/*
title: Acts of authorities that refuse or end a listing or a detention of these parties
params:
  ids: {default: [], meaning: Ids of the parties.}
  undated: {default: "0000", meaning: Day from which on an act without a day is told.}
  statuses: {default: [not_listed, delisted, released], meaning: Acts that speak against a party's being listed or held.}
columns: [about, id, by, said, date, stance, records]
of_all: 'MATCH (l:Listing)-[s:LISTS]->(n:Thing)'
*/
UNWIND $ids AS about
MATCH (:Thing {id: about})<-[s:LISTS]-(l:Listing)
WHERE l.listing_status IN $statuses AND coalesce(s.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of
RETURN DISTINCT about, l.id AS id, coalesce(l.authority, '') AS by, coalesce(l.summary, l.reason[0], '') AS said, coalesce(l.date, '') AS date,
       l.listing_status AS stance, coalesce(l.records, []) AS records
ORDER BY about, date, id
