/*
title: Who is said to own some things, with share, days and how surely
params:
  ids: {default: [], meaning: Ids of the things.}
  undated: {default: "0000", meaning: "Day from which on stakes without a published day are told; kg owners takes the day they were loaded."}
columns: [owned, owner, caption, schema, share, modality, path]
*/
UNWIND $ids AS id
MATCH path = (n:Thing {id: id})<-[r:OWNS]-(o:Party)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
RETURN id AS owned, o.id AS owner, o.caption AS caption, o.schema AS schema, r.share_pct AS share,
       coalesce(r.modality, 'asserted') AS modality, path
ORDER BY owned, owner, share, r.id
