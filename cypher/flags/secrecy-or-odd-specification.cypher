/*
title: Unusual secrecy, labels or configuration asked for
revision: 1
indicator: EU-16
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The shipper noted that the buyer asked for unusual secrecy, labels or a configuration that does not fit the destination.
published:
- {document: ear-732, section: (a)(1), quote: requests for equipment configurations that are incompatible with the stated
    destination}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- whether unusual secrecy or labels were asked for
misses: >-
  What the shipper did not note.
innocent_reasons:
- Protection of a brand or a patent.
next_steps:
- Ask why.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: unusual secrecy, labels or configuration were asked for'
  clear: '{name}: nothing unusual was asked for'
  not_evaluable: '{name}'
ko:
  title: 이례적 비밀·사양 요구
  definition: 구매자가 이례적인 비밀 유지·표시·사양을 요구했다.
ja:
  title: 異例の秘密・仕様の要求
  definition: 買主が異例の秘密保持・表示・仕様を求めた。
examples:
- title: noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, secrecy_asked: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: noted that it is not so
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, secrecy_asked: false}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: nothing noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [whether unusual secrecy or labels were asked for]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.secrecy_asked AS noted
RETURN s.id AS subject, s.caption AS name, paths,
       CASE WHEN noted IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN noted = true THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN noted IS NULL THEN ['whether unusual secrecy or labels were asked for'] WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] ELSE [] END AS missing
ORDER BY subject
