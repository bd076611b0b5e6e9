/*
title: Fines and terms as courts and authorities set them, with whom and for which case
params:
  country: {default: "", meaning: "Alpha-2 code of the country that somebody punished is connected with; empty for all."}
  kind: {default: "", meaning: "Kind of measure, such as fine; empty for all with an amount or a term."}
columns: [id, kind, date, authority, amount, currency, term_months, suspended_months, wording, against, cases, modality, said, citations, urls, note, records]
*/
MATCH (m:Measure)
WHERE ($kind = '' AND (m.amount_value IS NOT NULL OR m.term_months IS NOT NULL)) OR m.measure_type = $kind
OPTIONAL MATCH (m)-[a:AGAINST]->(p:Party) WHERE coalesce(a.modality, 'asserted') <> 'denied'
WITH m, p ORDER BY p.id
WITH m, collect(DISTINCT p.caption) AS against, collect(DISTINCT p.country) AS countries
WHERE $country = '' OR any(one IN countries WHERE $country IN one)
OPTIONAL MATCH (c:Event)-[:LED_TO]->(m) WITH m, against, c ORDER BY c.id
WITH m, against, collect(DISTINCT c.caption) AS cases
RETURN m.id AS id, coalesce(m.measure_type, '') AS kind, coalesce(m.date, '') AS date, coalesce(m.authority, []) AS authority, m.amount_value AS amount,
       coalesce(m.amount_currency, '') AS currency, m.term_months AS term_months, m.suspended_months AS suspended_months, coalesce(m.wording, []) AS wording,
       against, cases, coalesce(m.modality, 'asserted') AS modality, coalesce(m.summary, m.caption) AS said, coalesce(m.citation, []) AS citations,
       coalesce(m.source_url, []) AS urls, coalesce(m.note, []) AS note, coalesce(m.records, []) AS records
ORDER BY date, id
