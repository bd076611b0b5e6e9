/*
title: Who by assertion owns, controls, manages or directs a party, one step up
params:
  ids: {default: [], meaning: Ids of the parties.}
columns: [party, relation, id, schema, caption, since, until, share, stated]
*/
UNWIND $ids AS id
MATCH (p:Thing {id: id})<-[e:OWNS|CONTROLS|MANAGES|DIRECTS|CHARTERS]-(o:Party)
WHERE coalesce(e.modality, 'asserted') = 'asserted'
RETURN p.id AS party, type(e) AS relation, o.id AS id, o.schema AS schema, o.caption AS caption,
       coalesce(e.since, '') AS since, coalesce(e.until, '') AS until, e.share_pct AS share,
       coalesce(e.stated_at, []) AS stated
ORDER BY party, relation, id
