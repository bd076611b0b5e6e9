/*
title: All cases with exporter, goods, way, measure and their place in the published totals, by the day asked for
params:
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
columns: [id, caption, detected, exported, goods, regime, origin, declared, via, destination, exporters, measures, exports_of, in_series, modality, basis, exporter_ids, named, quantity, amount, citations, addresses, via_text, maybe_same]
*/
MATCH (c:Case)
WHERE coalesce(c.known, $undated) <= $as_of
OPTIONAL MATCH (p:Party)-[e:EXPORTER_IN]->(c) WHERE coalesce(e.modality, 'asserted') <> 'denied'
WITH c, p ORDER BY p.caption
WITH c, collect(DISTINCT p.caption) AS exporters, collect(DISTINCT p.id) AS exporter_ids,
     count(DISTINCT CASE WHEN coalesce(p.masked, false) THEN null ELSE p.id END) AS named
OPTIONAL MATCH (c)-[l:LED_TO]->(m:Measure) WHERE coalesce(l.modality, 'asserted') = 'asserted' AND coalesce(m.known, $undated) <= $as_of
WITH c, exporters, exporter_ids, named, m ORDER BY m.measure_type
WITH c, exporters, exporter_ids, named, collect(DISTINCT m.measure_type) AS measures
OPTIONAL MATCH (c)<-[:EVIDENCE_FOR]-(:Record)-[s:STATES]-(:Record)-[:EVIDENCE_FOR]->(twin:Case)
WHERE s.relation = 'SAME_EVENT_AS' AND s.modality <> 'denied' AND twin.id <> c.id AND coalesce(twin.known, $undated) <= $as_of
WITH c, exporters, exporter_ids, named, measures, twin ORDER BY twin.id
WITH c, exporters, exporter_ids, named, measures, collect(DISTINCT twin.caption) AS maybe_same
RETURN c.id AS id, c.caption AS caption, coalesce(c.detected, '') AS detected, coalesce(c.export_period, '') AS exported,
       coalesce(c.item, []) AS goods, coalesce(c.regime, []) AS regime, coalesce(c.origin, []) AS origin,
       coalesce(c.declared_destination, []) AS declared, coalesce(c.via, []) AS via, coalesce(c.destination, []) AS destination,
       exporters, measures, coalesce(c.exports_of, '') AS exports_of, coalesce(c.in_series, '') AS in_series,
       coalesce(c.modality, 'asserted') AS modality, coalesce(c.evidence_class, '') AS basis, exporter_ids, named,
       coalesce(c.quantity, []) AS quantity, coalesce(c.amount, []) AS amount, coalesce(c.citation, []) AS citations,
       coalesce(c.source_url, []) AS addresses,
       coalesce(c.via_text, []) AS via_text, maybe_same
ORDER BY detected, id
