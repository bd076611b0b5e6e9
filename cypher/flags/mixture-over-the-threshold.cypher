/*
title: Mixture above the limit of the list without a control number
revision: 1
indicator: IT-02
severity: medium
kind: legal-rule
status: stable
maturity: examples
definition: >-
  The content of the controlled substance is above `percent` by weight, and the shipment has no control number.
published:
- {document: meti-goods-ordinance, section: 'Article 2, paragraph 1, item 1', quote:
    'これらの物質を含む混合物であって、いずれかの物質の含有量が全重量の30パーセントを超えるもの'}
rests_on:
- 'Japan, METI ordinance on goods, Article 2: mixtures of over 30 per cent by weight (yushutsu.com matrix 3)'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- content by weight
- control number
misses: >-
  Substances with another limit: set the parameter.
innocent_reasons:
- The limit of this substance is higher.
- The number stands in another column.
next_steps:
- Read the safety data sheet against the entry of the list.
params:
  percent: {default: 30.0, meaning: Content by weight from which on the list controls.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND n.concentration_pct IS NOT NULL AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {content} % by weight and no control number'
  clear: '{name}: {content} % by weight[[, control number {number}]]'
  not_evaluable: '{name}: {content} % by weight'
ko:
  title: 기준 초과 혼합물인데 통제번호 없음
  definition: 통제 물질 함량이 기준을 넘는데 통제번호가 없다.
ja:
  title: 規制濃度を超える混合物に項番なし
  definition: 規制物質の含有率が基準を超えるのに規制番号がない。
examples:
- title: forty per cent
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concentration_pct: 40.0, cargo: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: ten per cent
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concentration_pct: 10.0, cargo: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: of what is not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concentration_pct: 40.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [goods of the shipment]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND s.concentration_pct IS NOT NULL AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY p.id
WITH s, collect(part) AS paths
WITH s, paths, CASE WHEN s.concentration_pct <= $percent OR s.control_number IS NOT NULL THEN 'clear' WHEN s.cargo IS NULL OR size(paths) = 0 THEN 'not_evaluable' ELSE 'hit' END AS verdict
RETURN s.id AS subject, s.caption AS name, s.concentration_pct AS content, s.control_number AS number, paths, verdict, CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN s.cargo IS NULL THEN ['goods of the shipment'] ELSE ['parties of the shipment'] END AS missing
ORDER BY subject
