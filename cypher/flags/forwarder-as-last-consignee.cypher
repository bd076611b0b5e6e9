/*
title: Forwarder or bank as last consignee
revision: 1
indicator: EU-07
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The consignee of a shipment is a forwarder, shipper or bank, and no end user is stated.
published:
- {document: bis-checklist, section: number 10, quote:
    'A freight forwarding firm is listed as the product''s final destination.'}
rests_on:
- 'BIS red flag: a freight forwarding firm is listed as the product''s final destination'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- type of the consignee
misses: >-
  Forwarders that the table does not call so.
innocent_reasons:
- A free-trade-zone store with a known buyer.
next_steps:
- Ask who takes the goods from the forwarder.
params:
  words: {default: [freight forwarder, forwarder, shipper, logistics, bank, customs broker, 포워더, 물류, 은행, フォワーダー, 物流, 銀行,
      货代, 银行, 物流公司], meaning: 'Words for such a business, in any language of the table.'}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, party]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {party_name} ({type}) is the consignee, and no end user is stated'
  clear: '{name}: {why}'
  not_evaluable: '{name}: [[{party_name} is the consignee]]'
ko:
  title: 운송주선인·은행이 최종 수하인
  definition: 수하인이 운송주선인·은행이고 최종사용자가 적혀 있지 않다.
ja:
  title: フォワーダー・銀行が最終荷受人
  definition: 荷受人がフォワーダーや銀行で、需要者が記されていない。
examples:
- title: a forwarder and nobody behind it
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['Freight forwarder']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit, party: a}
- title: an end user is stated
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['Freight forwarder']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (b)-[:END_USER_IN {records: ['b-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: type not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [what kind of business A is]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH take = (c:Party)-[q:CONSIGNEE_IN]->(s) WHERE coalesce(q.modality, 'asserted') <> 'denied'
WITH s, c, take ORDER BY c.id
WITH s, collect(c)[0] AS p, collect(take)[0] AS part
OPTIONAL MATCH (u:Party)-[r:END_USER_IN]->(s) WHERE u <> p AND coalesce(r.modality, 'asserted') <> 'denied'
WITH s, p, part, count(u) AS users
WITH s, p, part, users, [w IN $words WHERE size([t IN coalesce(p.organization_type, []) WHERE toLower(t) CONTAINS w]) > 0] AS words
RETURN s.id AS subject, s.caption AS name, p.id AS party, p.caption AS party_name, p.organization_type AS type,
       CASE WHEN users > 0 THEN 'an end user is stated' ELSE 'the consignee is no forwarder or bank' END AS why, CASE WHEN part IS NULL THEN [] ELSE [part] END AS paths,
       CASE WHEN users > 0 THEN 'clear' WHEN p.organization_type IS NULL THEN 'not_evaluable' WHEN size(words) > 0 THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN users > 0 THEN [] WHEN p IS NULL THEN ['consignee'] WHEN p.organization_type IS NULL THEN ['what kind of business ' + p.caption + ' is'] ELSE [] END AS missing
ORDER BY subject
