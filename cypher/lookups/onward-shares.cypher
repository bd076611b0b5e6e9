/*
title: Share of goods that went on to a third country, of what came in from the first
params:
  from: {default: "", meaning: "Alpha-2 code of the first country; empty for all."}
  by: {default: "", meaning: "Alpha-2 code of the country in between; empty for all."}
columns: [item, window, from, by, to, came_kg, went_kg, share, other_kg, came, went, other, came_by, went_by, citations, records]
*/
MATCH (came:TradeFlow {flow: 'export'})-[:CONCERNS]->(i:Item)<-[:CONCERNS]-(went:TradeFlow {flow: 'export', purpose: 're_export'})
WHERE came.partner = went.reporter AND came.reporter <> went.partner AND came.window = went.window AND came <> went
  AND ($from = '' OR came.reporter = $from) AND ($by = '' OR went.reporter = $by)
OPTIONAL MATCH (went)-[:MIRRORS]-(other:TradeFlow {flow: 'import'})
RETURN i.caption AS item, came.window AS window, came.reporter AS from, went.reporter AS by, went.partner AS to,
       came.weight_kg AS came_kg, went.weight_kg AS went_kg,
       CASE WHEN came.weight_kg > 0 AND went.weight_kg IS NOT NULL THEN round(1000.0 * went.weight_kg / came.weight_kg) / 10 END AS share,
       other.weight_kg AS other_kg, came.id AS came, went.id AS went, other.id AS other,
       coalesce(came.authority, '') AS came_by, coalesce(went.authority, '') AS went_by,
       coalesce(came.citation, []) + coalesce(went.citation, []) AS citations, coalesce(came.records, []) + coalesce(went.records, []) AS records
ORDER BY item, window, from, by, to
