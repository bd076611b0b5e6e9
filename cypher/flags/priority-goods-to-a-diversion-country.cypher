/*
title: High-priority goods to a country where goods are diverted
revision: 2
indicator: TX-03
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Goods of a case or shipment whose HS code stands on the Common High Priority List went to or by way of a country that
  a published list names as a transshipment point.
published:
- {document: fincen-2022, section: list of common transshipment points, quote: common transshipment points through which
    restricted or controlled exports have been known to pass before reaching destinations in Russia or Belarus}
- {document: bis-2024, section: screening of Common High Priority List items, quote:
    'exporters, reexporters, and transferors of Common High Priority List (CHPL) items'}
rests_on: []
needs:
- HS code of the goods
- destination and way
- the Common High Priority List (kg load us_bis_chpl)
misses: >-
  Goods whose code nobody published; countries that are not on the list of June 2022.
innocent_reasons:
- Trade through a hub is normal.
- The code is broad and the goods are harmless.
next_steps:
- Ask who used the goods, and whether the importer is older than February 2022.
params:
  countries: {default: [am, br, cn, ge, in, il, kz, kg, mx, ni, rs, sg, za, tw, tj, tr, ae, uz], meaning: Transshipment
      points of the joint alert of 28 June 2022.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, country]
speaks_of: (n:Event)-[r:DESTINED_FOR|ROUTED_VIA]->(c:Country) WHERE (n:Case OR n:Shipment) AND c.code IN ['am','br','cn','ge','in','il','kz','kg','mx','ni','rs','sg','za','tw','tj','tr','ae','uz']
  AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {codes} is high-priority ({tier}), {way} {country_name}'
  clear: '{name}: {codes} is not on the priority list; {way} {country_name}'
  not_evaluable: '{name}: {way} {country_name}'
ko:
  title: 우회 국가로 가는 공동 우선 품목
  definition: 공동 우선 품목 목록에 오른 HS 부호의 물품이 공표된 환적 지점 국가로 가거나 그곳을 거쳤다.
ja:
  title: 迂回国へ向かう共通優先品目
  definition: 共通優先品目リストのHSコードの貨物が、公表された積替地の国へ、またはそこを経て運ばれた。
examples:
- title: machine tools to Turkey
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', hs_code: ['8457.10']}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (e:Thing:ControlEntry {id: 'e', caption: 'E', schema: 'ControlEntry', records: ['e'], list: 'US BIS CHPL', code: 'Tier 4.B'}),
           (h:Thing:Commodity {id: 'h', caption: 'H', schema: 'Commodity', records: ['h'], code: '845710'}),
           (k)-[:DESTINED_FOR {records: ['k-tr']}]->(tr),
           (e)-[:CORRELATES_WITH {records: ['e-h']}]->(h)
  finds:
  - {subject: k, verdict: hit, country: tr}
- title: other goods to Turkey
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', hs_code: ['6802.10']}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (e:Thing:ControlEntry {id: 'e', caption: 'E', schema: 'ControlEntry', records: ['e'], list: 'US BIS CHPL', code: 'Tier 4.B'}),
           (h:Thing:Commodity {id: 'h', caption: 'H', schema: 'Commodity', records: ['h'], code: '845710'}),
           (k)-[:DESTINED_FOR {records: ['k-tr']}]->(tr),
           (e)-[:CORRELATES_WITH {records: ['e-h']}]->(h)
  finds:
  - {subject: k, verdict: clear, country: tr}
- title: no code
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (e:Thing:ControlEntry {id: 'e', caption: 'E', schema: 'ControlEntry', records: ['e'], list: 'US BIS CHPL', code: 'Tier 4.B'}),
           (h:Thing:Commodity {id: 'h', caption: 'H', schema: 'Commodity', records: ['h'], code: '845710'}),
           (k)-[:DESTINED_FOR {records: ['k-tr']}]->(tr),
           (e)-[:CORRELATES_WITH {records: ['e-h']}]->(h)
  finds:
  - {subject: k, verdict: not_evaluable, missing: [HS code of the goods]}
- title: the list is not loaded
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', hs_code: ['8457.10']}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (k)-[:DESTINED_FOR {records: ['k-tr']}]->(tr)
  finds:
  - {subject: k, verdict: not_evaluable, missing: [the Common High Priority List (kg load us_bis_chpl)]}
*/
OPTIONAL MATCH (t:ControlEntry)-[:CORRELATES_WITH]->(h:Commodity) WHERE t.list = 'US BIS CHPL'
WITH collect(CASE WHEN h.code IS NOT NULL THEN {code: h.code, tier: t.code} END) AS priority
MATCH (e:Case|Shipment) WHERE coalesce(e.known, $undated) <= $as_of
MATCH way = (e)-[r:DESTINED_FOR|ROUTED_VIA]->(c:Country)
WHERE c.code IN $countries AND coalesce(r.modality, 'asserted') <> 'denied'
WITH priority, e, c, way, type(r) AS how ORDER BY how, r.id
WITH priority, e, c, collect(way) AS ways, collect(how)[0] AS how
WITH priority, e, c, ways, how, [x IN coalesce(e.hs_code, []) | substring(replace(replace(x, '.', ''), '-', ''), 0, 6)] AS codes
WITH priority, e, c, ways, how, codes, [p IN priority WHERE p.code IN codes | p.tier] AS tiers
WITH e, c, ways, how, codes, tiers, CASE WHEN size(codes) = 0 OR size(priority) = 0 THEN 'not_evaluable' WHEN size(tiers) > 0 THEN 'hit' ELSE 'clear' END AS verdict
RETURN e.id AS subject, e.caption AS name, c.code AS country, c.caption AS country_name, codes, tiers AS tier,
       CASE how WHEN 'DESTINED_FOR' THEN 'destined for' ELSE 'by way of' END AS way, ways AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN size(codes) = 0 THEN ['HS code of the goods'] ELSE ['the Common High Priority List (kg load us_bis_chpl)'] END AS missing
ORDER BY subject, country
