/*
title: Which entry of which country's control list names these goods or their substance, and whether the regime fits
params:
  ids: {default: [], meaning: "Ids of goods, as goods-items has them; empty for all that an entry names."}
  list: {default: "", meaning: "Name of the list, such as EU Annex I; empty for all."}
columns: [item, name, cas, list, code, entry, heading, place, regimes, fits, quotes, stated_at, citations, urls, note, records]
*/
MATCH (i:Item) WHERE size($ids) = 0 OR i.id IN $ids
OPTIONAL MATCH (i)-[:FORM_OF]->(s:Substance)
OPTIONAL MATCH (s)<-[:FORM_OF]-(o:Item)
WITH i, collect(DISTINCT s.cas_number[0]) AS cas, collect(DISTINCT o.id) AS same
MATCH (g:Item)<-[c:COVERS]-(e:ControlEntry)
WHERE (g.id = i.id OR g.id IN same) AND ($list = '' OR e.list = $list)
OPTIONAL MATCH (i)-[:UNDER_REGIME]->(r:Regime)
WITH i, cas, g, c, e, r ORDER BY r.code
WITH i, cas, g, c, e, collect(DISTINCT r.code) AS known
RETURN i.id AS item, i.caption AS name, cas, e.list AS list, e.code AS code, e.id AS entry, coalesce(e.name[0], '') AS heading, coalesce(c.role, '') AS place,
       coalesce(e.regime, []) AS regimes,
       CASE WHEN size(known) > 0 AND size(coalesce(e.regime, [])) > 0 AND NOT any(one IN known WHERE one IN e.regime) THEN 'another regime: not these goods'
            WHEN size(cas) > 0 AND (size(known) = 0 OR size(coalesce(e.regime, [])) = 0) THEN 'same substance, regime not known' WHEN size(cas) > 0 THEN 'same substance and regime'
            WHEN size(known) = 0 OR size(coalesce(e.regime, [])) = 0 THEN 'same name, regime not known' ELSE 'same name and regime' END AS fits,
       coalesce(c.quotes, []) AS quotes, coalesce(c.stated_at, []) AS stated_at, coalesce(e.citation, []) AS citations,
       coalesce(e.source_url, []) AS urls, coalesce(e.note, []) AS note, coalesce(c.records, []) AS records
ORDER BY name, list, code, place
