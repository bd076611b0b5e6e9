/*
title: Consignee or destination changed at the last minute
revision: 1
indicator: TX-04
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Consignee or destination of a shipment was changed within `days` days before it left.
published:
- {document: triseal-2023, section: common red flags, quote: last-minute changes to shipping instructions that appear contrary
    to customer history or business practices}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- day of the change
- day of the shipment
misses: >-
  Changes on the way.
innocent_reasons:
- A sale of goods in transit.
next_steps:
- Ask who asked for the change, and compare with earlier orders.
params:
  days: {default: 7, meaning: Days before the shipment within which a change is late.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: changed on {changed}, left on {day}'
  clear: '{name}: changed on {changed}, left on {day}'
  not_evaluable: '{name}'
ko:
  title: 선적 직전 수하인·목적지 변경
  definition: 출항 직전에 수하인이나 목적지가 변경되었다.
ja:
  title: 直前の荷受人・仕向地変更
  definition: 出荷直前に荷受人か仕向地が変更された。
examples:
- title: two days before
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-10', date_from: '2024-03-10', date_until: '2024-03-10', known: '2024-03-10', own_table: true, changed_on: '2024-03-08', changed_on_from: '2024-03-08', changed_on_until: '2024-03-08'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: a month before
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-10', date_from: '2024-03-10', date_until: '2024-03-10', known: '2024-03-10', own_table: true, changed_on: '2024-02-08', changed_on_from: '2024-02-08', changed_on_until: '2024-02-08'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: nothing noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-10', date_from: '2024-03-10', date_until: '2024-03-10', known: '2024-03-10', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [whether and when consignee or destination was changed]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY p.id
WITH s, collect(part) AS paths
WITH s, paths, CASE WHEN s.changed_on IS NULL OR s.date_from IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN s.changed_on_until >= toString(date(s.date_from) - duration('P' + toString($days) + 'D')) THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, s.changed_on AS changed, s.date AS day, paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN s.changed_on IS NULL THEN ['whether and when consignee or destination was changed'] WHEN s.date_from IS NULL THEN ['day of the shipment'] ELSE ['consignee of the shipment'] END AS missing
ORDER BY subject
