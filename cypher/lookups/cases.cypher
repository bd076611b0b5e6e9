/*
title: All cases with exporter, goods, way, measure and their place in the published totals
params: {}
columns: [id, caption, detected, exported, goods, regime, origin, declared, via, destination, exporters, measures, series, in_series, modality, basis, exporter_ids]
*/
MATCH (c:Case)
OPTIONAL MATCH (p:Party)-[e:EXPORTER_IN]->(c) WHERE coalesce(e.modality, 'asserted') <> 'denied'
WITH c, p ORDER BY p.caption
WITH c, collect(DISTINCT p.caption) AS exporters, collect(DISTINCT p.id) AS exporter_ids
OPTIONAL MATCH (c)-[l:LED_TO]->(m:Measure) WHERE coalesce(l.modality, 'asserted') = 'asserted'
WITH c, exporters, exporter_ids, m ORDER BY m.measure_type
WITH c, exporters, exporter_ids, collect(DISTINCT m.measure_type) AS measures
RETURN c.id AS id, c.caption AS caption, coalesce(c.detected, '') AS detected, coalesce(c.export_period, '') AS exported,
       coalesce(c.item, []) AS goods, coalesce(c.regime, []) AS regime, coalesce(c.origin, []) AS origin,
       coalesce(c.declared_destination, []) AS declared, coalesce(c.via, []) AS via, coalesce(c.destination, []) AS destination,
       exporters, measures, coalesce(c.series, '') AS series, coalesce(c.in_series, '') AS in_series,
       coalesce(c.modality, 'asserted') AS modality, coalesce(c.evidence_class, '') AS basis, exporter_ids
ORDER BY detected, id
