/*
title: All things of some kinds with their lists and events, by the day asked for
params:
  kinds: {default: [Company, Organization, Person], meaning: Kinds of things.}
  statuses: {default: [listed, port_ban, de_flagged], meaning: Listing statuses that count as listed.}
columns: [id, schema, caption, names, countries, authorities, events]
*/
MATCH (n:Thing)
WHERE n.schema IN $kinds
OPTIONAL MATCH (l:Listing)-[e:LISTS]->(n)
WHERE l.listing_status IN $statuses AND coalesce(e.modality, 'asserted') = 'asserted'
  AND coalesce(l.known, e.first_day, '0000') <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH n, l ORDER BY l.authority
WITH n, collect(DISTINCT l.authority) AS authorities
OPTIONAL MATCH (n)-[r]-(x:Event)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(x.known, '0000') <= $as_of
WITH n, authorities, count(DISTINCT x) AS events
RETURN n.id AS id, n.schema AS schema, n.caption AS caption,
       coalesce(n.name, []) + coalesce(n.alias, []) AS names, coalesce(n.country, []) AS countries, authorities, events
ORDER BY events DESC, caption, id
