/*
title: Exports beside the other country's imports of the same goods, and who explains the difference, by the day asked for
params:
  undated: {default: "0000", meaning: Day from which on things without a published day are told.}
columns: [export, export_name, exported, export_basis, export_code, import, import_name, imported, import_basis, import_code, window, modality, explained_by, explanations, sources]
*/
MATCH (x:TradeFlow {flow: 'export'})-[r:MIRRORS]-(m:TradeFlow {flow: 'import'})
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(x.known, $undated) <= $as_of AND coalesce(m.known, $undated) <= $as_of
OPTIONAL MATCH (c:Claim)-[a:ABOUT]->(t:TradeFlow)
WHERE t.id IN [x.id, m.id] AND c.stance = 'explains' AND coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(c.known, $undated) <= $as_of
WITH x, m, r, c ORDER BY c.date, c.id
WITH x, m, r, collect(DISTINCT c.id) AS explained_by,
     collect(DISTINCT coalesce(c.speaker, '') + ', ' + coalesce(c.date, '') + ': ' + coalesce(c.text, c.caption)) AS explanations
RETURN x.id AS export, x.caption AS export_name, x.weight_kg AS exported, coalesce(x.basis, '') AS export_basis,
       coalesce(x.code_system + ' ' + x.code, '') AS export_code, m.id AS import, m.caption AS import_name, m.weight_kg AS imported,
       coalesce(m.basis, '') AS import_basis, coalesce(m.code_system + ' ' + m.code, '') AS import_code, coalesce(x.window, '') AS window,
       coalesce(r.modality, 'asserted') AS modality, explained_by, explanations, coalesce(x.sources, []) + coalesce(m.sources, []) AS sources
ORDER BY export, import
