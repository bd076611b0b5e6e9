/*
title: What is dated of some ships - flags, listings, transfers, port calls, cargoes - by the day asked for
params:
  ids: {default: [], meaning: Ids of the ships.}
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
columns: [ship, ship_name, edge, relation, modality, since, until, other, schema, caption, code, authority, status, place, cargo, sources]
*/
MATCH (v:Vessel)-[e]-(m:Thing)
WHERE v.id IN $ids AND type(e) IN ['FLIES_FLAG_OF', 'LISTS', 'SUPPLIED_IN', 'RECEIVED_IN', 'CARRIED_IN', 'TOOK_PART_IN']
  AND coalesce(e.first_day, '0000') <= $as_of AND coalesce(m.known, CASE WHEN m:Event THEN $undated ELSE '0000' END) <= $as_of
RETURN v.id AS ship, v.caption AS ship_name, e.id AS edge, type(e) AS relation,
       CASE WHEN coalesce(m.modality, 'asserted') = 'asserted' THEN coalesce(e.modality, 'asserted') ELSE m.modality END AS modality,
       coalesce(m.date, e.since, '') AS since, CASE WHEN coalesce(m.until, e.until, '') > $as_of THEN '' ELSE coalesce(m.until, e.until, '') END AS until,
       m.id AS other, m.schema AS schema, m.caption AS caption, coalesce(m.code, '') AS code, coalesce(m.authority, '') AS authority,
       coalesce(m.listing_status, '') AS status, coalesce(m.place, []) AS place, coalesce(m.cargo, []) AS cargo, coalesce(e.sources, []) AS sources
ORDER BY ship, since, relation, other, edge
