/*
title: Goods exported for a time did not come back
revision: 1
indicator: LIC-05
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Goods left for a time only, for an exhibition, repair or test, without the licence that goods which stay would need, and had
  not come back by the day by which they were to, or came back later.
published:
- {document: meti-exceptions, section: 'goods free of charge (無償特例)', quote:
    '無償で輸入し無償で返送する貨物'}
rests_on:
  - 'Export Trade Control Order of Japan, art. 4: no licence for goods that were brought in free of charge and go back free of charge'
  - 'Public notice on strategic goods of the ROK, art. 26: no individual licence for goods for exhibitions'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- day by which the goods were to come back
- whether and when they came back
misses: >-
  Goods that came back as others than those that left.
innocent_reasons:
- The day was put off by customs or the authority.
- The goods were sold abroad under a licence of their own.
- The goods were destroyed or used up abroad, with papers for it.
next_steps:
- Ask for the re-import declaration and compare serial numbers with those of the export.
- Ask the authority whether the day was put off.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.return_due IS NOT NULL AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: due back by {due}, [[came back on {back}]]{state}'
  clear: '{name}: due back by {due}[[, came back on {back}]]'
  not_evaluable: '{name}: due back by {due}'
ko:
  title: 돌아오지 않은 일시 수출 물품
  definition: 전시, 수리, 시험을 위해 허가 없이 일시적으로 나간 물품이 기한까지 돌아오지 않았거나 늦게 돌아왔다.
ja:
  title: 戻らない一時輸出貨物
  definition: 展示、修理、試験のために許可なく一時的に出た貨物が、期限までに戻らなかったか、遅れて戻った。
examples:
- title: had not come back
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, return_due: '2024-06-30', return_due_from: '2024-06-30', return_due_until: '2024-06-30', returned: false}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: came back after the day
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, return_due: '2024-06', return_due_from: '2024-06-01', return_due_until: '2024-06-30', returned_on: '2024-07-02', returned_on_from: '2024-07-02', returned_on_until: '2024-07-02'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: came back in time
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, return_due: '2024-06-30', return_due_from: '2024-06-30', return_due_until: '2024-06-30', returned_on: '2024-06-02', returned_on_from: '2024-06-02', returned_on_until: '2024-06-02'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: nobody noted whether it came back
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, return_due: '2024-06-30', return_due_from: '2024-06-30', return_due_until: '2024-06-30'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [whether and when the goods came back]}
*/
MATCH (s:Shipment) WHERE s.return_due IS NOT NULL AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.return_due_until AS due, CASE WHEN s.returned_on_from <= $as_of THEN s.returned_on_from END AS back
WITH s, paths, due, back, CASE WHEN back IS NULL AND coalesce(s.returned, true) = false AND $as_of > due THEN true ELSE false END AS gone
RETURN s.id AS subject, s.caption AS name, s.return_due AS due, CASE WHEN back IS NULL THEN null ELSE s.returned_on END AS back,
       CASE WHEN gone THEN 'had not come back' ELSE '' END AS state, paths,
       CASE WHEN size(paths) = 0 THEN 'not_evaluable' WHEN back > due OR gone THEN 'hit' WHEN s.returned_on_until <= due AND back IS NOT NULL THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] WHEN back > due OR gone THEN [] WHEN s.returned_on_until <= due AND back IS NOT NULL THEN []
            WHEN back IS NOT NULL THEN ['the exact day on which the goods came back'] ELSE ['whether and when the goods came back'] END AS missing
ORDER BY subject
