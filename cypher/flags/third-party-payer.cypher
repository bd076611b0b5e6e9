/*
title: Payment by somebody who has no part in the shipment
revision: 1
indicator: TX-05
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The payer of a shipment is neither its consignee nor its end user.
published:
- {document: triseal-2023, section: common red flags, quote: payment coming from a third-party country or business not listed
    on the End-User Statement or other applicable end-user form}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- payer
misses: >-
  Payers that the table does not name.
innocent_reasons:
- The treasury of a group pays for its daughters.
next_steps:
- Ask for the tie between payer and buyer.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, payer]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: paid by {payer_name}, which is neither consignee nor end user[[ ({payer_country})]]'
  clear: '{name}: paid by {payer_name}, which takes part in it'
  not_evaluable: '{name}'
ko:
  title: 거래와 무관한 제3자 지급
  definition: 지급인이 수하인도 최종사용자도 아니다.
ja:
  title: 取引に無関係な第三者の支払い
  definition: 支払人が荷受人でも需要者でもない。
examples:
- title: a firm in Panama pays
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, payer_country: ['pa']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (b)-[:PAYER_IN {records: ['b-s']}]->(s)
  finds:
  - {subject: s, verdict: hit, payer: b}
- title: the buyer pays
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (a)-[:PAYER_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear, payer: a}
- title: payer not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [who pays]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH pays = (p:Party)-[r:PAYER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, p, pays ORDER BY r.id
WITH s, p, collect(pays)[0] AS pays
OPTIONAL MATCH takes = (q:Party)-[x:CONSIGNEE_IN|END_USER_IN]->(s) WHERE coalesce(x.modality, 'asserted') <> 'denied'
WITH s, p, pays, q, takes ORDER BY q.id, x.id
WITH s, p, pays, collect(q.id) AS buyers, collect(takes) AS takes
RETURN s.id AS subject, s.caption AS name, p.id AS payer, p.caption AS payer_name, s.payer_country AS payer_country, CASE WHEN pays IS NULL THEN [] ELSE [pays] END + takes AS paths,
       CASE WHEN p IS NULL OR size(buyers) = 0 THEN 'not_evaluable' WHEN p.id IN buyers THEN 'clear' ELSE 'hit' END AS verdict,
       CASE WHEN p IS NULL THEN ['who pays'] WHEN size(buyers) = 0 THEN ['consignee and end user'] ELSE [] END AS missing
ORDER BY subject, payer
