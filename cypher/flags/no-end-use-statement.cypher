/*
title: No end-use statement
revision: 1
indicator: EU-15
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The shipper noted that there is no end-use statement for the shipment.
published:
- {document: triseal-2023, section: common red flags, quote: 'reluctance to share information about the end use of a product,
    including reluctance to complete an end-user form'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- whether an end-use statement is at hand
misses: >-
  What the shipper did not note.
innocent_reasons:
- The goods or the buyer are exempt from it.
next_steps:
- Ask for use, user and place in writing.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: no end-use statement'
  clear: '{name}: an end-use statement is at hand'
  not_evaluable: '{name}'
ko:
  title: 최종용도 확인서 없음
  definition: 최종용도 확인서가 없다고 기록되었다.
ja:
  title: 最終用途誓約書なし
  definition: 最終用途誓約書がないと記録されている。
examples:
- title: noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, end_use_statement: false}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: noted that it is not so
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, end_use_statement: true}),
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
  - {subject: s, verdict: not_evaluable, missing: [whether an end-use statement is at hand]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.end_use_statement AS noted
RETURN s.id AS subject, s.caption AS name, paths,
       CASE WHEN noted IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN noted = false THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN noted IS NULL THEN ['whether an end-use statement is at hand'] WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] ELSE [] END AS missing
ORDER BY subject
