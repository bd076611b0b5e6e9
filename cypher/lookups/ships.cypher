/*
title: All ships with their numbers, flags, listings and transfers at sea, by the day asked for
params:
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
  statuses: {default: [listed, port_ban, de_flagged], meaning: Listing statuses that count as listed.}
columns: [id, caption, imo, claimed_imo, mmsi, names, flags, former_flags, types, authorities, transfers, events, sources]
*/
MATCH (v:Vessel)
OPTIONAL MATCH (l:Listing)-[e:LISTS]->(v)
WHERE l.listing_status IN $statuses AND coalesce(e.modality, 'asserted') = 'asserted'
  AND coalesce(l.known, e.first_day, '0000') <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH v, l ORDER BY l.authority
WITH v, collect(DISTINCT l.authority) AS authorities
OPTIONAL MATCH (v)-[r:SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(x:Event)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(x.known, $undated) <= $as_of
WITH v, authorities, count(DISTINCT x) AS events,
     count(DISTINCT CASE WHEN x:Transfer THEN x.id ELSE null END) AS transfers
OPTIONAL MATCH (v)-[f:FLIES_FLAG_OF]->(c:Country)
WHERE coalesce(f.modality, 'asserted') = 'asserted' AND coalesce(f.first_day, '0000') <= $as_of
WITH v, authorities, events, transfers, c ORDER BY c.code
WITH v, authorities, events, transfers, collect(DISTINCT c.code) AS flags
RETURN v.id AS id, v.caption AS caption, coalesce(v.imo, []) AS imo, coalesce(v.claimed_imo, []) AS claimed_imo, coalesce(v.mmsi, []) AS mmsi,
       coalesce(v.name, []) + coalesce(v.alias, []) AS names, flags, coalesce(v.former_flag, []) AS former_flags,
       coalesce(v.vessel_type, []) AS types, authorities, transfers, events, coalesce(v.sources, []) AS sources
ORDER BY transfers DESC, events DESC, caption, id
