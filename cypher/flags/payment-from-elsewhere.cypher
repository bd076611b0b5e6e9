/*
title: Payment from a country that is neither the seat nor on the way
revision: 1
indicator: FI-03
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The payment comes from a country that is neither that of the buyer or end user, nor the destination, nor a country on
  the way.
published:
- {document: triseal-2023, section: common red flags, quote: 'use of shell companies to conduct international wire transfers,
    often involving financial institutions in jurisdictions distinct from company registration'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- country of the payment
misses: >-
  Payments through correspondent banks.
innocent_reasons:
- A treasury centre of a group.
next_steps:
- Ask for the account and its holder.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: paid from {payer_country}, to {destination}'
  clear: '{name}: paid from {payer_country}'
  not_evaluable: '{name}'
ko:
  title: 거래와 무관한 국가에서의 지급
  definition: 지급 국가가 구매자 소재지·목적지·경유지 어디에도 해당하지 않는다.
ja:
  title: 所在地でも経路でもない国からの支払い
  definition: 支払い元の国が、買主の所在地・仕向地・経由地のいずれでもない。
examples:
- title: paid from Panama, to Hong Kong
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, payer_country: ['pa'], destination: ['hk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: paid from the destination
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, payer_country: ['hk'], destination: ['hk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, destination: ['hk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [country of the payment]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH takes = (q:Party)-[x:CONSIGNEE_IN|END_USER_IN]->(s) WHERE coalesce(x.modality, 'asserted') <> 'denied'
OPTIONAL MATCH (q)-[b:BASED_IN]->(c:Country) WHERE coalesce(b.modality, 'asserted') <> 'denied' AND coalesce(b.first_day, $undated) <= $as_of
WITH s, takes, c ORDER BY c.code
WITH s, collect(DISTINCT takes) AS paths, collect(c.code) AS seats
WITH s, paths, coalesce(s.destination, []) + coalesce(s.via, []) + coalesce(s.declared_destination, []) + seats AS known
WITH s, paths, known, CASE WHEN s.payer_country IS NULL OR size(known) = 0 OR size(paths) = 0 THEN 'not_evaluable' WHEN size([x IN s.payer_country WHERE x IN known]) > 0 THEN 'clear' ELSE 'hit' END AS verdict
RETURN s.id AS subject, s.caption AS name, s.payer_country AS payer_country, coalesce(s.destination, ['an unknown destination']) AS destination, paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN s.payer_country IS NULL THEN ['country of the payment'] ELSE ['buyer, destination and their countries'] END AS missing
ORDER BY subject
