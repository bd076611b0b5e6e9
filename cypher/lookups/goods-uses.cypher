/*
title: Goods with their regime, their use and what they are raw material of
params:
  regime: {default: "", meaning: "Code of the regime, such as NSG; empty for all."}
  item: {default: "", meaning: "Words in the name of the goods; empty for all."}
columns: [id, item, names, cas, hs, use, regimes, raw_material_of, substances, stated_at, citations, place, records]
*/
MATCH (i:Item) WHERE $item = '' OR toLower(i.caption) CONTAINS toLower($item)
OPTIONAL MATCH (i)-[u:UNDER_REGIME]->(g:Regime)
WITH i, g, u ORDER BY g.code, u.id
WITH i, collect(DISTINCT g.code) AS regimes, collect(u.stated_at) AS told
OPTIONAL MATCH (i)-[p:PRECURSOR_OF]->(a:Item)
WITH i, regimes, told, a, p ORDER BY a.id, p.id
WITH i, regimes, told, collect(DISTINCT a.caption) AS made, collect(p.stated_at) AS made_told
OPTIONAL MATCH (i)-[f:FORM_OF]->(s:Substance)
WITH i, regimes, told, made, made_told, s, f ORDER BY s.id, f.id
WITH i, regimes, told, made, made_told, collect(DISTINCT s.caption) AS substances, collect(f.stated_at) AS form_told
WITH i, regimes, made, substances, told + made_told + form_told AS places
WHERE ($regime = '' OR $regime IN regimes) AND (size(regimes) > 0 OR size(made) > 0 OR size(substances) > 0 OR size(coalesce(i.use, [])) > 0)
RETURN i.id AS id, i.caption AS item, coalesce(i.name, []) AS names, coalesce(i.cas_number, []) AS cas, coalesce(i.hs_code, []) AS hs, coalesce(i.use, []) AS use, regimes,
       made AS raw_material_of, substances, reduce(whole = [], one IN places | whole + one) AS stated_at,
       coalesce(i.citation, []) AS citations, coalesce(i.paragraph, []) AS place, coalesce(i.records, []) AS records
ORDER BY item
