/*
title: Letter of credit consigned to the issuing bank
revision: 1
indicator: FI-01
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The letter of credit names the issuing bank as consignee and not the end user.
published:
- {document: fincen-2023, section: red flags, quote: 'Purchases under a letter of credit that are consigned to the issuing
    bank, not to the actual end-user'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- to whom the letter of credit is consigned
misses: >-
  What the shipper did not note.
innocent_reasons:
- Local practice of banks.
next_steps:
- Ask for the end user in the documents.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: the credit is consigned to the issuing bank'
  clear: '{name}: the credit names another consignee'
  not_evaluable: '{name}'
ko:
  title: 발행은행 앞 신용장
  definition: 신용장이 최종사용자가 아니라 발행은행을 수하인으로 한다.
ja:
  title: 発行銀行宛の信用状
  definition: 信用状が最終需要者ではなく発行銀行を荷受人とする。
examples:
- title: noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, credit_to_bank: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: noted that it is not so
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, credit_to_bank: false}),
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
  - {subject: s, verdict: not_evaluable, missing: [to whom the letter of credit is consigned]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.credit_to_bank AS noted
RETURN s.id AS subject, s.caption AS name, paths,
       CASE WHEN noted IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN noted = true THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN noted IS NULL THEN ['to whom the letter of credit is consigned'] WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] ELSE [] END AS missing
ORDER BY subject
