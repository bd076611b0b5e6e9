/*
title: Code, CAS number and words that mean different goods
revision: 1
indicator: IT-04
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The CAS number or the first six digits of the commodity code of a shipment are not those that the loaded sources give
  for the goods it names.
published:
- {document: tbml-2021, section: 'trade document and commodity risks', quote:
    'discrepancies between the quantity, quality, volume, or value of the actual commodities and their descriptions'}
- {document: motie-mirror, section: 'the ministry''s position', quote:
    '일본의 품목분류가 한국의 코드보다 광의의 개념임'}
rests_on:
- 'ROK Ministry of Trade, explanation of 14 July 2019: one heading of the nomenclature held several goods, so code and goods were not the same'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- goods by name, with a CAS number or commodity code
- a CAS number or code of these goods in a loaded source
misses: >-
  Goods of which no loaded source gives a code or CAS number; codes of different editions are compared by six digits only.
innocent_reasons:
- A basket heading holds several goods.
- The goods are a mixture or a solution.
- The code is that of another edition of the nomenclature.
next_steps:
- Ask for the safety data sheet and the ruling of the customs office.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {goods} are told with {told}, a loaded source gives {known}'
  clear: '{name}: {goods} with {told}, as a loaded source has it'
  not_evaluable: '{name}'
ko:
  title: 코드·CAS 번호·품명이 서로 다른 물품
  definition: 선적의 CAS 번호나 HS 6단위가 품명에 대해 불러온 자료가 주는 것과 다르다.
ja:
  title: コード・CAS番号・品名が食い違う貨物
  definition: 船積みのCAS番号やHS6桁が、品名について読み込んだ資料の示すものと異なる。
examples:
- title: another CAS number
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['Hydrofluoric acid'], cas_number: ['143-33-9']}),
           (i:Thing:Item {id: 'item:hydrofluoric acid', caption: 'hydrofluoric acid', schema: 'Item', records: ['i'], hs_code: ['2811.11']}),
           (u:Thing:Item:Substance {id: 'u', caption: 'hydrogen fluoride', schema: 'Substance', records: ['u'], cas_number: ['7664-39-3']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (i)-[:FORM_OF {records: ['i-u']}]->(u)
  finds:
  - {subject: s, verdict: hit, told: [CAS 143-33-9]}
- title: another heading
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['Hydrofluoric acid'], hs_code: ['2837.11']}),
           (i:Thing:Item {id: 'item:hydrofluoric acid', caption: 'hydrofluoric acid', schema: 'Item', records: ['i'], hs_code: ['2811.11']}),
           (u:Thing:Item:Substance {id: 'u', caption: 'hydrogen fluoride', schema: 'Substance', records: ['u'], cas_number: ['7664-39-3']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (i)-[:FORM_OF {records: ['i-u']}]->(u)
  finds:
  - {subject: s, verdict: hit, told: [HS 283711]}
- title: both as the source has them
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['Hydrofluoric acid'], cas_number: ['7664-39-3'], hs_code: ['2811111000']}),
           (i:Thing:Item {id: 'item:hydrofluoric acid', caption: 'hydrofluoric acid', schema: 'Item', records: ['i'], hs_code: ['2811.11']}),
           (u:Thing:Item:Substance {id: 'u', caption: 'hydrogen fluoride', schema: 'Substance', records: ['u'], cas_number: ['7664-39-3']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (i)-[:FORM_OF {records: ['i-u']}]->(u)
  finds:
  - {subject: s, verdict: clear}
- title: neither number nor code
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['Hydrofluoric acid']}),
           (i:Thing:Item {id: 'item:hydrofluoric acid', caption: 'hydrofluoric acid', schema: 'Item', records: ['i'], hs_code: ['2811.11']}),
           (u:Thing:Item:Substance {id: 'u', caption: 'hydrogen fluoride', schema: 'Substance', records: ['u'], cas_number: ['7664-39-3']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (i)-[:FORM_OF {records: ['i-u']}]->(u)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [CAS number or commodity code of the goods]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS parts
UNWIND CASE WHEN size(coalesce(s.cargo, [])) = 0 THEN [null] ELSE s.cargo END AS good
WITH s, parts, coalesce('item:' + toLower(good), '') AS id
CALL (id) {
  MATCH (n:Thing {id: id})
  RETURN collect(n)[0] AS i
}
OPTIONAL MATCH form = (i)-[f:FORM_OF]->(u:Substance) WHERE coalesce(f.modality, 'asserted') <> 'denied'
WITH s, parts, i, u, form ORDER BY i.id, u.id
WITH s, parts, collect(DISTINCT i.caption) AS goods, parts + collect(DISTINCT form) AS paths,
     [x IN reduce(all = [], some IN collect(coalesce(i.cas_number, []) + coalesce(u.cas_number, [])) | all + some) | 'CAS ' + x] AS cas,
     [x IN reduce(all = [], some IN collect(coalesce(i.hs_code, [])) | all + some) | 'HS ' + substring(replace(replace(x, '.', ''), '-', ''), 0, 6)] AS hs,
     [x IN coalesce(s.cas_number, []) | 'CAS ' + x] AS my_cas, [x IN coalesce(s.hs_code, []) | 'HS ' + substring(replace(replace(x, '.', ''), '-', ''), 0, 6)] AS my_hs
WITH s, parts, goods, paths, my_cas, my_hs, CASE WHEN size(my_cas) > 0 THEN cas ELSE [] END AS cas, CASE WHEN size(my_hs) > 0 THEN hs ELSE [] END AS hs
WITH s, parts, goods, paths, my_cas, my_hs, cas, hs,
     CASE WHEN size(cas) > 0 THEN [x IN my_cas WHERE NOT x IN cas] ELSE [] END + CASE WHEN size(hs) > 0 THEN [x IN my_hs WHERE NOT x IN hs] ELSE [] END AS other
WITH s, parts, goods, paths, my_cas, my_hs, cas, hs, other, CASE WHEN size(parts) = 0 THEN 'not_evaluable' WHEN size(other) > 0 THEN 'hit' WHEN size(cas) + size(hs) > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict
RETURN s.id AS subject, s.caption AS name, goods, CASE WHEN verdict = 'hit' THEN other ELSE my_cas + my_hs END AS told, (cas + hs)[..4] AS known, paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN size(my_cas) + size(my_hs) = 0 THEN ['CAS number or commodity code of the goods'] WHEN size(parts) = 0 THEN ['buyer and exporter of the shipment'] WHEN size(goods) = 0 THEN ['goods under a name that a loaded source has'] ELSE ['a loaded source that gives a CAS number or code of these goods'] END AS missing
ORDER BY subject
