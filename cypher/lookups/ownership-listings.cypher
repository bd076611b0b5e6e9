/*
title: Listings of some parties that are in force on a day, with list and programmes
params:
  ids: {default: [], meaning: Ids of the parties.}
  undated: {default: "0000", meaning: "Day from which on listings without a published day are told; kg owners takes the day they were loaded."}
columns: [id, authority, list, programmes, since]
*/
UNWIND $ids AS id
MATCH (p:Party {id: id})<-[x:LISTS]-(l:Listing)
WHERE l.listing_status = 'listed' AND coalesce(x.modality, 'asserted') = 'asserted'
  AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
RETURN id, coalesce(l.authority, '') AS authority, coalesce(l.list, '') AS list, coalesce(l.programme, []) AS programmes, coalesce(l.date, '') AS since
ORDER BY id, authority, list, since
