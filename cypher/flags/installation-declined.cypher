/*
title: Buyer declines installation or training
revision: 1
indicator: EU-14
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The shipper noted that the buyer declined installation, training or maintenance that normally go with the goods.
published:
- {document: ear-732, section: (a)(1), quote: a customer declining installation and testing when included in the sales price
    or when normally requested}
- {document: triseal-2023, section: common red flags, quote: 'declining customary installation, training, or maintenance
    of the purchased item(s)'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- whether installation or training was declined
misses: >-
  What the shipper did not note.
innocent_reasons:
- The buyer has engineers of its own.
next_steps:
- Ask who will install the goods, and where.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: installation, training or maintenance was declined'
  clear: '{name}: nothing was declined'
  not_evaluable: '{name}'
ko:
  title: 설치·교육 거절
  definition: 구매자가 통상 제공되는 설치·교육·유지보수를 거절했다.
ja:
  title: 据付・研修の辞退
  definition: 買主が通常伴う据付・研修・保守を辞退した。
examples:
- title: noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, installation_declined: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: noted that it is not so
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, installation_declined: false}),
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
  - {subject: s, verdict: not_evaluable, missing: [whether installation or training was declined]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.installation_declined AS noted
RETURN s.id AS subject, s.caption AS name, paths,
       CASE WHEN noted IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN noted = true THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN noted IS NULL THEN ['whether installation or training was declined'] WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] ELSE [] END AS missing
ORDER BY subject
