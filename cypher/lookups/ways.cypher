/*
title: The countries of every case, shipment and leg - origin, declared, passed and reached - with how surely they are told, by the day asked for
params:
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
columns: [id, schema, caption, date, exports_of, stopped, relation, country, modality, via_unnamed, own]
*/
MATCH (e:Thing)-[r:ORIGINATES_IN|DECLARED_FOR|ROUTED_VIA|DESTINED_FOR]->(c:Country)
WHERE (e:Case OR e:Shipment) AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
OPTIONAL MATCH (l:Leg)-[:LEG_OF]->(e) WHERE l.leg_state IN ['stopped', 'intended']
WITH e, r, c, count(l) > 0 AS stopped
RETURN e.id AS id, e.schema AS schema, e.caption AS caption, coalesce(e.export_period, e.date, e.detected, '') AS date,
       coalesce(e.exports_of, '') AS exports_of, stopped, type(r) AS relation, c.code AS country,
       CASE WHEN coalesce(e.modality, 'asserted') = 'asserted' THEN coalesce(r.modality, 'asserted') ELSE e.modality END AS modality,
       size(coalesce(e.via_text, [])) > 0 AS via_unnamed,
       e.schema = 'Shipment' AND coalesce(e.own_table, false) AS own
ORDER BY id, relation, country
